//===- ONNXBase.td - What every ONNX operation is made of --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rules for the operation files of this folder and of its siblings (ONNXML,
// ONNXMicrosoft, ONNXVersioned):
//
//  1. One operation per operator, in exactly one family file, named as the
//     standard names it. Operands, results, attributes and regions carry the
//     standard's names; where C++ or ODS cannot (a name used twice, a name that
//     is no identifier), `renamed` says so.
//  2. The first argument after the name is the list of the operator versions
//     that this operation stands for, oldest first. A version belongs to an
//     operation when a node of that version, read as the newest one, means the
//     same. Otherwise it is an operation of its own in `onnx_v`, named after
//     the first version of its group (Softmax_1, Softmax_11 is the same group).
//  3. `typeVars` are the schema's type constraints: the types of the first
//     version in the group, then what later versions added or removed.
//     `OfType<"T">` binds an operand or a result to one of them; literal types
//     (`OfType<"tensor(int64)">`) need no type variable.
//  4. `later` names the attributes, operands and results that a later version
//     of the group introduced. They are always optional.
//  5. `carriers` are attributes that decide the element type of a type
//     variable (Cast.to), with the type that holds when they are absent.
//  6. `typeRules` say when a type variable is which type, where neither an
//     input nor a carrier tells it. Where a result has no rule and needs one,
//     a comment says why.
//  7. Absent optional operands are absent operands. Absent results have the
//     type `none`, so that a result keeps its position. Absent graphs are
//     regions without blocks.
//
// Everything a rule, a verifier, the importer or the exporter wants to know of
// an operator is the OperatorSchema that ONNX_Op builds from these fields
// (Schema.h); no C++ file lists operators.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXBASE_TD
#define ONNX_XFORM_DIALECT_ONNX_ONNXBASE_TD

include "mlir/IR/OpBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "onnx-xform/Dialect/ONNX/ONNXInterfaces.td"
include "onnx-xform/Dialect/ONNX/ONNXTypeSets.td"

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// An operand or result whose type is one of the type variable `v`, or the
/// literal type `v`. The predicate is left to the schema's verifier, which
/// knows the versions and can say more than "must be".
class OfType<string v> : Type<CPred<"true">, v>;

/// The elements of a variadic operand or result that may differ in type.
class OfEach<string v> : Type<CPred<"true">, "each " # v>;

/// A result that a node may leave out; it then has the type `none`.
class OrNone<string v> : Type<CPred<"true">, "optional " # v>;

/// A variadic operand or result with at least one element.
class NonEmpty<Type t> : Variadic<t> {
  let minSize = 1;
}

/// What version `v` added to or removed from a type variable.
class Added<int v, string t> {
  int since = v;
  string types = t;
  bit removed = 0;
}
class Removed<int v, string t> : Added<v, t> {
  let removed = 1;
}

/// A type constraint of the schema: `types` are the types of the group's first
/// version, in the notation of ONNXTypeSets.td.
class TypeVar<string n, string t, list<Added> c = []> {
  string name = n;
  string types = t;
  list<Added> changes = c;
}

/// Attribute, operand or result `n` exists since version `v` only.
class Since<int v, string n> {
  string name = n;
  int since = v;
}

/// The ODS name `o` stands for the standard's name `s`.
class Renamed<string o, string s> {
  string ods = o;
  string standard = s;
}

/// Attribute `a` decides the element type of type variable `v`. Absent, it is
/// `absent`: an element type ("float"), another type variable ("=T1"), or
/// nothing ("") where the schema says something else decides. Without an
/// attribute (""), that type holds where no operand tells another.
class Carrier<string a, string v, string d = ""> {
  string attribute = a;
  string typeVar = v;
  string absent = d;
}

/// Type variable `v` is type `t` when a condition holds. The first rule of a
/// variable whose condition holds decides.
class TypeRule<string v, string t> {
  string typeVar = v;
  string type = t;
  /// Attribute `attribute` is there and no empty list or, where `value` is not
  /// empty, it or its default is `value`.
  string attribute = "";
  string value = "";
  /// Type variable `givenVar` is type `given`.
  string givenVar = "";
  string given = "";
}
class IfGiven<string a, string v, string t> : TypeRule<v, t> {
  let attribute = a;
}
class IfEquals<string a, string s, string v, string t> : TypeRule<v, t> {
  let attribute = a;
  let value = s;
}
class IfTyped<string w, string u, string v, string t> : TypeRule<v, t> {
  let givenVar = w;
  let given = u;
}
class Otherwise<string v, string t> : TypeRule<v, t>;

/// Before version `v`, type variable `a` was the same as `b`.
class SameBefore<int v, string a, string b> {
  int until = v;
  string typeVar = a;
  string same = b;
}

/// Type variable `v` is a container of type variable `e`: "seq", "optional".
class Contains<string v, string k, string e> {
  string typeVar = v;
  string container = k;
  string element = e;
}

//===----------------------------------------------------------------------===//
// Attributes, by AttributeProto.type
//===----------------------------------------------------------------------===//

defvar OnnxInt = I64Attr;
defvar OnnxFloat = F32Attr;
defvar OnnxString = StrAttr;
defvar OnnxInts = DenseI64ArrayAttr;
defvar OnnxFloats = DenseF32ArrayAttr;
defvar OnnxStrings = StrArrayAttr;

/// A tensor: dense elements, a resource, or a lazily converted tensor.
def OnnxTensor : Attr<CPred<"::onnx_xform::isTensorAttr($_self)">, "tensor"> {
  let storageType = "::mlir::TypedAttr";
  let returnType = "::mlir::TypedAttr";
  let convertFromStorage = "$_self";
}

def OnnxSparseTensor
    : Attr<CPred<"::llvm::isa<::onnx_xform::SparseTensorAttr>($_self)">,
           "sparse tensor"> {
  let storageType = "::onnx_xform::SparseTensorAttr";
  let returnType = "::onnx_xform::SparseTensorAttr";
  let convertFromStorage = "$_self";
}

defvar OnnxTypeProto = TypeAttr;

class WithDefault<Attr attr, string value>
    : DefaultValuedOptionalAttr<attr, value>;
class WithDefaultString<string value>
    : DefaultValuedOptionalStrAttr<OnnxString, value>;

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

/// A graph that a node may leave out.
class OptionalRegion : Region<CPred<"::llvm::hasNItemsOrLess($_self, 1)">,
                              "region with at most one block">;
def OptionalGraph : OptionalRegion;

class GraphSpecs<dag graphs> {
  string text = !interleave(
      !foreach(i, !range(!size(graphs)),
               "{\"" # !getdagname(graphs, i) # "\", " #
               !if(!isa<OptionalRegion>(!getdagarg<Region>(graphs, i)),
                   "true", "false") # "}, "), "");
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

/// The rule for the shapes of an operator's results: a function of
/// onnx_xform::shapes (ShapeRules.h) or, where empty, the operation's own
/// inferShapes.
class ShapeRule<string fn, string why = ""> {
  string function = fn;
  string reason = why;
}
def OwnShapes : ShapeRule<"">;
def SameShapeAsFirst : ShapeRule<"sameAsFirst">;
def BroadcastShapes : ShapeRule<"broadcast">;
/// Shapes that cannot be told, and why.
class NoShapes<string why> : ShapeRule<"unknown", why>;
/// The operator's small integer results are followed: see ShapeValueOpInterface.
defvar ShapeValue = DeclareOpInterfaceMethods<ShapeValueOpInterface>;
/// None is named, which a unit test rejects.
def UnnamedShapes : ShapeRule<"unknown", "none">;

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// `arguments` and `results`, reduced to the C++ text of their ParamSpecs.
class ParamSpecs<dag params> {
  list<int> values = !filter(i, !range(!size(params)),
                             !not(!isa<Attr>(!getdagarg<Constraint>(params, i))));
  string text = !interleave(
      !foreach(i, values,
               "{\"" # !getdagname(params, i) # "\", \"" #
               !getdagarg<Constraint>(params, i).summary # "\", " #
               !if(!isa<Optional>(!getdagarg<Constraint>(params, i)),
                   "true", "false") # ", " #
               !if(!isa<Variadic>(!getdagarg<Constraint>(params, i)),
                   !getdagarg<Variadic>(params, i).minSize, 0) # "}, "), "");
  /// How many of the parameters are optional or variadic.
  int flexible = !size(!filter(
      i, values, !or(!isa<Optional>(!getdagarg<Constraint>(params, i)),
                     !isa<Variadic>(!getdagarg<Constraint>(params, i)))));
}

class AttributeSpecs<dag params> {
  list<int> attributes = !filter(i, !range(!size(params)),
                                 !isa<Attr>(!getdagarg<Constraint>(params, i)));
  string text = !interleave(
      !foreach(i, attributes,
               "{\"" # !getdagname(params, i) #
               "\", ::onnx_xform::attributeKindOf<" #
               !getdagarg<Attr>(params, i).storageType # ">(), " #
               !if(!getdagarg<Attr>(params, i).isOptional, "false", "true") #
               !if(!initialized(!getdagarg<Attr>(params, i).defaultValue),
                   ", \"" # !subst("\"", "\\\"",
                       !getdagarg<Attr>(params, i).defaultValue) # "\"", "") #
               "}, "), "");
}

/// The default of a list attribute, as text: ODS has no default for these.
class ListDefault<string n, string d> {
  string name = n;
  string value = d;
}

/// An ONNX operator in `dialect`, which stands for `domain`.
class ONNX_OpOfDomain<Dialect dialect, string domain, string opName,
                      string opType, list<int> versions,
                      list<Trait> traits = []>
    : Op<dialect, opName,
         !listconcat(traits,
                     [DeclareOpInterfaceMethods<VersionedOpInterface>,
                      DeclareOpInterfaceMethods<ShapeInferenceOpInterface>])> {
  list<TypeVar> typeVars = [];
  list<Since> later = [];
  /// Operands and attributes that were required before; a variadic operand
  /// needed an element.
  list<Since> becameOptional = [];
  list<Renamed> renamed = [];
  list<Carrier> carriers = [];
  list<TypeRule> typeRules = [];
  list<Contains> containers = [];
  list<SameBefore> sameBefore = [];
  /// Type variables whose values are sizes, indices or bits: what is rounded to
  /// a narrower float type is something else.
  list<string> exact = [];
  list<ListDefault> listDefaults = [];
  ShapeRule shapes = UnnamedShapes;
  /// The version from which the operator no longer is, or is not to be used
  /// in the form of this operation; 0 when it still is.
  int until = 0;
  /// The standard marks the operator, in this form, as deprecated.
  bit deprecated = 0;

  let hasCustomAssemblyFormat = 1;

  list<string> argumentNames = !foreach(i, !range(!size(arguments)),
                                        !getdagname(arguments, i));
  list<string> unknownNames = !filter(
      name,
      !listconcat(!foreach(r, typeRules, r.attribute),
                  !foreach(c, carriers, c.attribute),
                  !foreach(s, becameOptional, s.name),
                  !foreach(d, listDefaults, d.name)),
      !and(!ne(name, ""),
           !empty(!filter(known, argumentNames, !eq(known, name)))));
  assert !empty(unknownNames),
         opType # " has no argument " # !interleave(unknownNames, ", ");

  string typeVarSpecs = !interleave(
      !foreach(v, typeVars, "{\"" # v.name # "\", \"" # v.types # "\"}, "), "");
  string typeChangeSpecs = !interleave(
      !foreach(v, typeVars,
               !interleave(!foreach(c, v.changes,
                                    "{\"" # v.name # "\", " # c.since # ", \"" #
                                    c.types # "\", " # c.removed # "}, "), "")),
      "");
  string laterSpecs = !interleave(
      !foreach(s, later, "{\"" # s.name # "\", " # s.since # "}, "), "");
  string becameOptionalSpecs = !interleave(
      !foreach(s, becameOptional, "{\"" # s.name # "\", " # s.since # "}, "),
      "");
  string renamedSpecs = !interleave(
      !foreach(r, renamed, "{\"" # r.ods # "\", \"" # r.standard # "\"}, "),
      "");
  string carrierSpecs = !interleave(
      !foreach(c, carriers, "{\"" # c.attribute # "\", \"" # c.typeVar #
                            "\", \"" # c.absent # "\"}, "), "");
  string typeRuleSpecs = !interleave(
      !foreach(r, typeRules, "{\"" # r.typeVar # "\", \"" # r.type # "\", \"" #
                             r.attribute # "\", \"" # r.value # "\", \"" #
                             r.givenVar # "\", \"" # r.given # "\"}, "), "");
  string containerSpecs = !interleave(
      !foreach(c, containers, "{\"" # c.typeVar # "\", \"" # c.container #
                              "\", \"" # c.element # "\"}, "), "");

  string sameBeforeSpecs = !interleave(
      !foreach(s, sameBefore, "{\"" # s.typeVar # "\", " # s.until # ", \"" #
                              s.same # "\"}, "), "");
  string exactSpecs =
      !interleave(!foreach(name, exact, "\"" # name # "\", "), "");
  string listDefaultSpecs = !interleave(
      !foreach(d, listDefaults, "{\"" # d.name # "\", \"" #
                                !subst("\"", "\\\"", d.value) # "\"}, "), "");

  let extraClassDefinition =
      "::mlir::ParseResult $cppClass::parse(::mlir::OpAsmParser &parser,\n" #
      "                                      ::mlir::OperationState &state) {\n" #
      "  return ::onnx_xform::detail::parseOperator(parser, state, getSchema());\n}\n" #
      "void $cppClass::print(::mlir::OpAsmPrinter &printer) {\n" #
      "  ::onnx_xform::detail::printOperator(printer, getOperation(), getSchema());\n}\n" #
      "::llvm::ArrayRef<int32_t> $cppClass::getOperandSegments() {\n  return " #
          !if(!gt(ParamSpecs<arguments>.flexible, 1),
              "getProperties().operandSegmentSizes", "{}") # ";\n}\n" #
      !if(!empty(shapes.function), "",
          "::llvm::LogicalResult $cppClass::inferShapes(\n" #
          "    ::onnx_xform::ShapeInference &shapes) {\n" #
          "  return ::onnx_xform::shapes::" # shapes.function #
          "(getOperation(), shapes);\n}\n") #
      "const ::onnx_xform::OperatorSchema &$cppClass::getSchema() {\n" #
      "  static constexpr int versions[] = {" #
          !interleave(versions, ", ") # ", 0};\n" #
      "  static constexpr ::onnx_xform::ParamSpec inputs[] = {" #
          ParamSpecs<arguments>.text # "{}};\n" #
      "  static constexpr ::onnx_xform::ParamSpec outputs[] = {" #
          ParamSpecs<results>.text # "{}};\n" #
      "  static constexpr ::onnx_xform::AttributeSpec attributes[] = {" #
          AttributeSpecs<arguments>.text # "{}};\n" #
      "  static constexpr ::onnx_xform::GraphSpec graphs[] = {" #
          GraphSpecs<regions>.text # "{}};\n" #
      "  static constexpr ::onnx_xform::TypeVarSpec typeVars[] = {" #
          typeVarSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::TypeChangeSpec typeChanges[] = {" #
          typeChangeSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::SinceSpec later[] = {" #
          laterSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::SinceSpec becameOptional[] = {" #
          becameOptionalSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::RenamedSpec renamed[] = {" #
          renamedSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::CarrierSpec carriers[] = {" #
          carrierSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::TypeRuleSpec typeRules[] = {" #
          typeRuleSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::ContainsSpec containers[] = {" #
          containerSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::RenamedSpec listDefaults[] = {" #
          listDefaultSpecs # "{}};\n" #
      "  static constexpr ::onnx_xform::SameBeforeSpec sameBefore[] = {" #
          sameBeforeSpecs # "{}};\n" #
      "  static constexpr const char *exact[] = {" # exactSpecs # "nullptr};\n" #
      "  static const ::onnx_xform::OperatorSchema schema(\n" #
      "      {\"" # domain # "\", \"" # opType # "\", " # until # ", " #
          deprecated # ", versions, inputs, outputs, attributes,\n" #
      "       graphs, typeVars, typeChanges, later, becameOptional, renamed,\n" #
      "       carriers, typeRules, containers, sameBefore, exact, listDefaults,\n" #
      "       \"" # shapes.reason # "\"});\n" #
      "  return schema;\n}\n";
}

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXBASE_TD
