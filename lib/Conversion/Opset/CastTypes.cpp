//===- CastTypes.cpp - Casts around nodes whose types are too new ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one rule for changes that only added element types: values of a type that
// the opset does not have for an operator are cast to one that holds all of
// them exactly, the node computes in that, and its results are cast back.
//
//===----------------------------------------------------------------------===//

#include "Legalize.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/OpsetChanges.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {

using Code = ElementCode;

/// Element types that hold all values of `code`, the closest first. Integers do
/// not go to floats that round them; 64 bits go nowhere. A product of two
/// numbers fits, too, where both are integers: what is cut off when the result
/// is cast back is what wraps around in the narrow type.
static ArrayRef<Code> getWiderTypes(Code code) {
  static constexpr Code halves[] = {Code::Float, Code::Double};
  static constexpr Code single[] = {Code::Double};
  static constexpr Code small[] = {Code::Int32, Code::Int64, Code::Float,
                                   Code::Double};
  static constexpr Code uint16[] = {Code::Int64, Code::Int32, Code::Float,
                                    Code::Double};
  static constexpr Code int32[] = {Code::Int64, Code::Double};
  switch (code) {
  case Code::BFloat16:
  case Code::Float16:
  case Code::Float8E4M3FN:
  case Code::Float8E4M3FNUZ:
  case Code::Float8E5M2:
  case Code::Float8E5M2FNUZ:
  case Code::Float4E2M1:
    return halves;
  case Code::Float:
    return single;
  case Code::Bool:
  case Code::Int2:
  case Code::UInt2:
  case Code::Int4:
  case Code::UInt4:
  case Code::Int8:
  case Code::UInt8:
  case Code::Int16:
    return small;
  case Code::UInt16:
    return uint16;
  case Code::Int32:
  case Code::UInt32:
    return int32;
  default:
    return {};
  }
}

namespace {

class TypeCaster {
public:
  TypeCaster(Operation *op, const OperatorTable &operators,
             PatternRewriter &rewriter)
      : op(op), operators(operators),
        schema(cast<VersionedOpInterface>(op).getSchema()),
        opset(getOpsetVersion(op, schema.domain)),
        version(schema.versionAt(opset)), rewriter(rewriter),
        castBinding(operators.lookup("ai.onnx", "Cast",
                                     getOpsetVersion(op, "ai.onnx"))) {}

  std::optional<std::string> run();

private:
  std::string checkChanges(const TypeVariable &var, Code code,
                           Code wider) const;
  std::string chooseTypes();
  bool canCast(Code code) const {
    if (!castBinding)
      return false;
    auto &vars = castBinding->schema->typeVars;
    return llvm::all_of(vars, [&](const TypeVariable &var) {
      return var.literal || var.at(castBinding->version)
                                .containsTensorOf(static_cast<int>(code));
    });
  }
  void setCarriers();
  void castResults(function_ref<Type(const Parameter *, Type)> substituteFor);
  Value makeCast(Value value, Type type, StringRef suffix);

  Operation *op;
  const OperatorTable &operators;
  const OperatorSchema &schema;
  int opset, version;
  PatternRewriter &rewriter;
  std::optional<OperatorTable::Binding> castBinding;
  /// The element type of each type variable, and its substitute; null where it
  /// stays.
  SmallVector<Type> elements, substitutes;
};

} // namespace

static bool isIntegral(Code code) {
  StringRef name = elementNameOf(static_cast<int>(code));
  return name.contains("int") || name == "bool";
}

/// Whether a variable has the type, or for `isAnyInteger` any integer.
static bool hasType(const TypeSet &types, Code code, bool isAnyInteger) {
  for (int other = 1; other <= kMaxElementCode; ++other)
    if ((other == static_cast<int>(code) ||
         (isAnyInteger && isIntegral(static_cast<Code>(other)))) &&
        types.containsTensorOf(other))
      return true;
  return false;
}

/// Why the changes that added the type, back to the opset, do not allow casts.
/// To compute integers in floating point is to undo the change that added
/// integers as such.
std::string TypeCaster::checkChanges(const TypeVariable &var, Code code,
                                     Code wider) const {
  bool isAnyInteger = isIntegral(code) && !isIntegral(wider);
  bool hadType = hasType(var.at(version), code, isAnyInteger);
  for (auto &[name, group] : operators.groups(schema.domain, schema.opType)) {
    auto newer = llvm::find_if(group->typeVars, [&](const TypeVariable &other) {
      return other.name == var.name;
    });
    if (newer == group->typeVars.end())
      continue;
    for (int to : group->versions) {
      if (to <= version)
        continue;
      bool hasIt = hasType(newer->at(to), code, isAnyInteger);
      const OpsetChange *change =
          findOpsetChange(schema.domain, schema.opType, to);
      if (hasIt && !hadType &&
          (!change || change->down == OpsetChangeKind::Impossible))
        return change ? change->note.str() : "";
      hadType = hasIt;
    }
  }
  return {};
}

std::string TypeCaster::chooseTypes() {
  substitutes.assign(schema.typeVars.size(), {});
  elements.assign(schema.typeVars.size(), {});
  auto see = [&](const Parameter *param, Type type) {
    if (!param || !isa<TensorType>(type))
      return;
    Type &element = elements[schema.typeVarAt(param->typeVar, version)];
    if (!element)
      element = getTensorElementType(type);
  };
  forEachNodeInput(op, [&](unsigned position, OpOperand &operand) {
    see(schema.inputAt(position), operand.get().getType());
  });
  for (auto [i, type] : llvm::enumerate(op->getResultTypes()))
    see(schema.outputAt(i), type);
  for (auto [i, var] : llvm::enumerate(schema.typeVars)) {
    int code = elements[i] ? elementCodeOf(elements[i]) : 0;
    if (!code || var.literal || var.at(version).containsTensorOf(code))
      continue;
    if (!canCast(static_cast<Code>(code)))
      return ("Cast does not know the type " + elementNameOf(code) +
              " in this opset either")
          .str();
    for (Code wider : getWiderTypes(static_cast<Code>(code))) {
      if (!canCast(wider) ||
          !var.at(version).containsTensorOf(static_cast<int>(wider)))
        continue;
      std::string why = checkChanges(var, static_cast<Code>(code), wider);
      if (!why.empty())
        return why;
      substitutes[i] = elementTypeOf(op->getContext(), static_cast<int>(wider));
      break;
    }
    if (!substitutes[i])
      return ("no type that the operator has in this opset holds all values "
              "of " +
              elementNameOf(code))
          .str();
  }
  return {};
}

/// Attributes that decide the type of a result follow, also where they are
/// absent and what decides in their place has changed.
void TypeCaster::setCarriers() {
  for (const TypeCarrier &carrier : schema.carriers) {
    if (carrier.attribute < 0)
      continue;
    Type wanted = substitutes[carrier.typeVar];
    bool isImplied = carrier.absentTypeVar >= 0 &&
                     substitutes[carrier.absentTypeVar] == wanted;
    StringRef name = schema.attributes[carrier.attribute].odsName;
    bool isThere = static_cast<bool>(op->getAttrOfType<IntegerAttr>(name));
    bool isFixed = isThere || carrier.absentTypeVar < 0;
    if (isFixed ? !wanted : isImplied)
      continue;
    if (!wanted)
      wanted = elements[carrier.typeVar];
    if (wanted)
      op->setAttr(name, rewriter.getI64IntegerAttr(elementCodeOf(wanted)));
  }
}

Value TypeCaster::makeCast(Value value, Type type, StringRef suffix) {
  OperationState state(deriveLoc(op->getLoc(), suffix),
                       CastOp::getOperationName());
  state.addOperands(value);
  state.addTypes(type);
  state.addAttribute("to", rewriter.getI64IntegerAttr(
                               elementCodeOf(getTensorElementType(type))));
  return rewriter.create(state)->getResult(0);
}

/// Casts results back. The casts take over the names of the values.
void TypeCaster::castResults(
    function_ref<Type(const Parameter *, Type)> substituteFor) {
  NodeNames names = getNames(op->getLoc());
  names.outputs.resize(op->getNumResults());
  SmallVector<std::string> outputs;
  rewriter.setInsertionPointAfter(op);
  bool any = false;
  for (auto [i, result] : llvm::enumerate(op->getResults())) {
    outputs.push_back(names.outputs[i].str());
    Type type = result.getType();
    Type element = substituteFor(schema.outputAt(i), type);
    if (!element)
      continue;
    result.setType(withElementType(type, element));
    Operation *back = makeCast(result, type, "cast_out").getDefiningOp();
    rewriter.replaceAllUsesExcept(result, back->getResult(0), back);
    if (!names.outputs[i].empty()) {
      back->setLoc(makeNameLoc(op->getContext(), "", {names.outputs[i]}));
      outputs.back() += "_wide";
    }
    // So does what value_info says, of a node with one result.
    if (Attribute info = op->getNumResults() == 1
                             ? op->removeDiscardableAttr(attrs::kValueInfo)
                             : Attribute())
      back->setDiscardableAttr(attrs::kValueInfo, info);
    any = true;
  }
  if (!any || !names.suffixes.empty())
    return;
  SmallVector<StringRef> renamed(outputs.begin(), outputs.end());
  op->setLoc(makeNameLoc(op->getContext(), names.node, renamed));
}

std::optional<std::string> TypeCaster::run() {
  if (!version)
    return std::string();
  if (op->getNumRegions())
    return std::string("there are no casts around a node with graphs");
  // A tensor among the attributes has a type of its own.
  for (const TypeCarrier &carrier : schema.carriers)
    if (carrier.attribute >= 0 &&
        schema.attributes[carrier.attribute].kind == AttributeKind::Tensor)
      return std::string();
  // Nor do casts make anything of attributes that are too new.
  for (const AttributeSchema &attribute : schema.attributes)
    if (attribute.since > version &&
        op->getInherentAttr(attribute.odsName).value_or(Attribute()))
      return std::string();
  if (std::string why = chooseTypes(); !why.empty())
    return why;
  // What is too new is something else.
  if (llvm::none_of(substitutes, [](Type type) { return bool(type); }))
    return std::string();

  auto substituteFor = [&](const Parameter *param, Type type) -> Type {
    if (!param || !isa<TensorType>(type))
      return {};
    return substitutes[schema.typeVarAt(param->typeVar, version)];
  };
  llvm::SmallDenseMap<Value, Value> casts;
  forEachNodeInput(op, [&](unsigned position, OpOperand &operand) {
    Value value = operand.get();
    Type element = substituteFor(schema.inputAt(position), value.getType());
    if (!element)
      return;
    Value &other = casts[value];
    if (!other)
      other =
          makeCast(value, withElementType(value.getType(), element), "cast_in");
    rewriter.modifyOpInPlace(op, [&] { operand.set(other); });
  });
  setCarriers();
  castResults(substituteFor);
  return std::nullopt;
}

std::optional<std::string> castTypes(Operation *op,
                                     const OperatorTable &operators,
                                     PatternRewriter &rewriter) {
  return TypeCaster(op, operators, rewriter).run();
}

} // namespace onnx_xform::opset
