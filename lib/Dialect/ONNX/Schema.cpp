//===- Schema.cpp - What the standard says of an operator -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Schema.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <climits>

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Attribute kinds
//===----------------------------------------------------------------------===//

static constexpr llvm::StringLiteral kAttributeKinds[] = {
    "UNDEFINED",      "FLOAT",      "INT",        "STRING",
    "TENSOR",         "GRAPH",      "FLOATS",     "INTS",
    "STRINGS",        "TENSORS",    "GRAPHS",     "SPARSE_TENSOR",
    "SPARSE_TENSORS", "TYPE_PROTO", "TYPE_PROTOS"};

llvm::StringRef stringifyAttributeKind(AttributeKind kind) {
  return kAttributeKinds[static_cast<unsigned>(kind)];
}

std::optional<AttributeKind> symbolizeAttributeKind(llvm::StringRef name) {
  for (auto [i, candidate] : llvm::enumerate(kAttributeKinds))
    if (candidate == name)
      return static_cast<AttributeKind>(i);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// TypeSet
//===----------------------------------------------------------------------===//

/// The types that are neither tensors nor containers of tensors.
static constexpr llvm::StringLiteral kOtherTypes[] = {
    "map(int64,float)",      "map(int64,string)",     "map(int64,double)",
    "map(string,double)",    "map(string,float)",     "map(string,int64)",
    "seq(map(int64,float))", "seq(map(string,float))"};

/// Bit in TypeSet::others of a type, or nothing.
static std::optional<unsigned> otherTypeBit(llvm::StringRef word) {
  for (auto [i, candidate] : llvm::enumerate(kOtherTypes))
    if (candidate == word)
      return i;
  return std::nullopt;
}

void TypeSet::add(llvm::StringRef words) { apply(words, true); }
void TypeSet::remove(llvm::StringRef words) { apply(words, false); }

void TypeSet::apply(llvm::StringRef words, bool insert) {
  auto set = [&](uint32_t &mask, unsigned bit) {
    if (insert)
      mask |= 1u << bit;
    else
      mask &= ~(1u << bit);
  };
  for (llvm::StringRef word : llvm::split(words, ' ')) {
    if (word.empty())
      continue;
    if (std::optional<unsigned> bit = otherTypeBit(word)) {
      set(others, *bit);
      continue;
    }
    uint32_t *mask = &tensors;
    if (word.consume_front("optional(seq("))
      mask = &optionalSequences;
    else if (word.consume_front("seq("))
      mask = &sequences;
    else if (word.consume_front("optional("))
      mask = &optionals;
    else if (word.consume_front("sparse("))
      mask = &sparseTensors;
    int code = elementCodeOfName(word.rtrim(')'));
    assert(code && "ODS names a type that the standard does not have");
    set(*mask, code);
  }
}

/// "map(int64,float)" for a map type; empty for anything else.
static std::string spellOther(Type type) {
  if (auto seq = dyn_cast<SequenceType>(type)) {
    std::string element = spellOther(seq.getElementType());
    return element.empty() ? element : "seq(" + element + ")";
  }
  auto map = dyn_cast<MapType>(type);
  auto value = map ? dyn_cast<TensorType>(map.getValueType()) : TensorType();
  if (!value)
    return {};
  return ("map(" + elementNameOf(elementCodeOf(map.getKeyType())) + "," +
          elementNameOf(elementCodeOf(value.getElementType())) + ")")
      .str();
}

bool TypeSet::contains(Type type) const {
  if (isa<UnknownType>(type))
    return true;
  auto has = [](uint32_t mask, Type tensor) {
    if (isa<UnknownType>(tensor))
      return mask != 0;
    auto tensorType = dyn_cast<TensorType>(tensor);
    if (!tensorType)
      return false;
    if (isa<UnknownType>(tensorType.getElementType()))
      return mask != 0;
    int code = elementCodeOf(tensorType.getElementType());
    return code != 0 && (mask >> code & 1);
  };
  if (isa<TensorType>(type))
    return has(tensors, type);
  if (auto optional = dyn_cast<OptionalType>(type)) {
    if (auto seq = dyn_cast<SequenceType>(optional.getElementType()))
      return has(optionalSequences, seq.getElementType());
    return has(optionals, optional.getElementType());
  }
  if (auto sparse = dyn_cast<SparseType>(type))
    return has(sparseTensors, sparse.getDenseType());
  if (auto seq = dyn_cast<SequenceType>(type))
    if (has(sequences, seq.getElementType()))
      return true;
  std::optional<unsigned> bit = otherTypeBit(spellOther(type));
  return bit && (others >> *bit & 1);
}

int TypeSet::onlyTensor() const {
  if (sequences || optionals || optionalSequences || sparseTensors || others ||
      llvm::popcount(tensors) != 1)
    return 0;
  return llvm::countr_zero(tensors);
}

std::string TypeSet::str() const {
  std::string text;
  auto append = [&](uint32_t mask, llvm::StringRef open,
                    llvm::StringRef close) {
    for (int code = 1; code <= kMaxElementCode; ++code)
      if (mask >> code & 1) {
        text += text.empty() ? "" : ", ";
        text += (open + elementNameOf(code) + close).str();
      }
  };
  append(tensors, "tensor(", ")");
  append(sequences, "seq(tensor(", "))");
  append(optionals, "optional(tensor(", "))");
  append(optionalSequences, "optional(seq(tensor(", ")))");
  append(sparseTensors, "sparse_tensor(", ")");
  for (auto [i, name] : llvm::enumerate(kOtherTypes))
    if (others >> i & 1) {
      text += text.empty() ? "" : ", ";
      // The standard puts a space behind the comma.
      auto [head, tail] = name.split(',');
      text += (head + ", " + tail).str();
    }
  return text;
}

bool TypeSet::operator==(const TypeSet &other) const {
  return tensors == other.tensors && sequences == other.sequences &&
         optionals == other.optionals &&
         optionalSequences == other.optionalSequences &&
         sparseTensors == other.sparseTensors && others == other.others;
}

//===----------------------------------------------------------------------===//
// OperatorSchema
//===----------------------------------------------------------------------===//

const TypeSet &TypeVariable::at(int version) const {
  const TypeSet *set = &sets.front().second;
  for (auto &[since, candidate] : sets)
    if (since <= version)
      set = &candidate;
  return *set;
}

static unsigned internTypeVar(OperatorSchema &schema, llvm::StringRef name) {
  for (auto [i, var] : llvm::enumerate(schema.typeVars))
    if (var.name == name)
      return i;
  TypeVariable var;
  var.name = name;
  var.literal = true;
  llvm::StringRef word = name;
  if (word.consume_front("tensor("))
    word = word.drop_back();
  TypeSet set;
  set.add(word);
  var.sets.push_back({0, set});
  schema.typeVars.push_back(std::move(var));
  return schema.typeVars.size() - 1;
}

static std::vector<Parameter> makeParameters(OperatorSchema &schema,
                                             const ParamSpec *specs) {
  std::vector<Parameter> params;
  for (; specs->name; ++specs) {
    Parameter param;
    param.name = param.odsName = specs->name;
    llvm::StringRef type = specs->type;
    if (specs->optional || type.consume_front("optional "))
      param.option = Parameter::Option::Optional;
    if (type.consume_front("variadic of "))
      param.option = Parameter::Option::Variadic;
    param.homogeneous = !type.consume_front("each ");
    param.minSize = specs->minSize;
    param.typeVar = internTypeVar(schema, type);
    params.push_back(param);
  }
  return params;
}

OperatorSchema::OperatorSchema(const OperatorSpec &spec)
    : domain(spec.domain), opType(spec.opType), until(spec.until),
      deprecated(spec.deprecated), noShapes(spec.noShapes) {
  for (const int *version = spec.versions; *version; ++version)
    versions.push_back(*version);

  for (const TypeVarSpec *s = spec.typeVars; s->name; ++s) {
    TypeVariable var;
    var.name = s->name;
    TypeSet set;
    set.add(s->types);
    var.sets.push_back({since(), set});
    for (const TypeChangeSpec *c = spec.typeChanges; c->name; ++c) {
      if (var.name != c->name)
        continue;
      if (c->removed)
        set.remove(c->types);
      else
        set.add(c->types);
      if (var.sets.back().first == c->since)
        var.sets.back().second = set;
      else
        var.sets.push_back({c->since, set});
    }
    typeVars.push_back(std::move(var));
  }

  inputs = makeParameters(*this, spec.inputs);
  outputs = makeParameters(*this, spec.outputs);
  for (const AttributeSpec *s = spec.attributes; s->name; ++s) {
    AttributeSchema attribute;
    attribute.name = attribute.odsName = s->name;
    attribute.kind = s->kind;
    attribute.required = s->required;
    if (s->defaultText)
      attribute.defaultText = s->defaultText;
    if (attribute.kind == AttributeKind::Float)
      attribute.defaultText = attribute.defaultText.rtrim('f');
    attributes.push_back(attribute);
  }
  for (const GraphSpec *s = spec.graphs; s->name; ++s)
    graphs.push_back({s->name, s->optional});

  for (const RenamedSpec *s = spec.listDefaults; s->ods; ++s)
    for (AttributeSchema &attribute : attributes)
      if (attribute.odsName == s->ods)
        attribute.defaultText = s->standard;
  for (const SinceSpec *s = spec.later; s->name; ++s) {
    for (AttributeSchema &attribute : attributes)
      if (attribute.odsName == s->name)
        attribute.since = s->since;
    for (std::vector<Parameter> *params : {&inputs, &outputs})
      for (Parameter &param : *params)
        if (param.odsName == s->name)
          param.since = s->since;
  }
  for (const SinceSpec *s = spec.becameOptional; s->name; ++s) {
    for (AttributeSchema &attribute : attributes)
      if (attribute.odsName == s->name)
        attribute.optionalSince = s->since;
    for (Parameter &param : inputs)
      if (param.odsName == s->name)
        param.optionalSince = s->since;
  }
  for (const RenamedSpec *s = spec.renamed; s->ods; ++s) {
    for (AttributeSchema &attribute : attributes)
      if (attribute.odsName == s->ods)
        attribute.name = s->standard;
    for (std::vector<Parameter> *params : {&inputs, &outputs})
      for (Parameter &param : *params)
        if (param.odsName == s->ods)
          param.name = s->standard;
  }

  auto typeVarIndex = [&](llvm::StringRef name) -> int {
    for (auto [i, var] : llvm::enumerate(typeVars))
      if (var.name == name)
        return i;
    return -1;
  };
  auto attributeIndex = [&](llvm::StringRef odsName) -> int {
    for (auto [i, attribute] : llvm::enumerate(attributes))
      if (attribute.odsName == odsName)
        return i;
    return -1;
  };
  for (const CarrierSpec *s = spec.carriers; s->attribute; ++s) {
    TypeCarrier carrier;
    carrier.attribute = attributeIndex(s->attribute);
    carrier.typeVar = typeVarIndex(s->typeVar);
    llvm::StringRef absent = s->absent;
    if (absent.consume_front("="))
      carrier.absentTypeVar = typeVarIndex(absent);
    else
      carrier.absentElement = elementCodeOfName(absent);
    carriers.push_back(carrier);
  }
  for (const TypeRuleSpec *s = spec.typeRules; s->typeVar; ++s)
    typeRules.push_back({static_cast<unsigned>(typeVarIndex(s->typeVar)),
                         s->type, attributeIndex(s->attribute), s->value,
                         typeVarIndex(s->givenVar), s->given});
  for (const SameBeforeSpec *s = spec.sameBefore; s->typeVar; ++s) {
    TypeVariable &var = typeVars[typeVarIndex(s->typeVar)];
    var.sameUntil = s->until;
    var.same = typeVarIndex(s->same);
  }
  for (const char *const *name = spec.exact; *name; ++name)
    typeVars[typeVarIndex(*name)].exact = true;
  for (const ContainsSpec *s = spec.containers; s->typeVar; ++s) {
    TypeVariable &var = typeVars[typeVarIndex(s->typeVar)];
    var.container = s->container;
    var.element = typeVarIndex(s->element);
  }
}

int OperatorSchema::versionAt(int opset) const {
  if (until && opset >= until)
    return 0;
  int found = 0;
  for (int version : versions)
    if (version <= opset)
      found = version;
  return found;
}

const AttributeSchema *
OperatorSchema::getAttribute(llvm::StringRef odsName) const {
  for (const AttributeSchema &attribute : attributes)
    if (attribute.odsName == odsName)
      return &attribute;
  return nullptr;
}

const AttributeSchema *
OperatorSchema::getAttributeByStandardName(llvm::StringRef name) const {
  for (const AttributeSchema &attribute : attributes)
    if (attribute.name == name)
      return &attribute;
  return nullptr;
}

unsigned OperatorSchema::graphIndex(llvm::StringRef name) const {
  return llvm::find_if(
             graphs,
             [&](const GraphSchema &graph) { return graph.name == name; }) -
         graphs.begin();
}

int OperatorSchema::minCount(const std::vector<Parameter> &params) {
  // As the standard counts: a variadic parameter makes the positions before it
  // necessary, even where it needs no element (Loop).
  int count = 0;
  for (auto [i, param] : llvm::enumerate(params)) {
    int position = i;
    if (param.option == Parameter::Option::Single)
      count = position + 1;
    else if (param.option == Parameter::Option::Variadic)
      count = std::max(count, position + param.minSize);
  }
  return count;
}

const Parameter *OperatorSchema::paramAt(const std::vector<Parameter> &params,
                                         unsigned index) {
  if (params.empty())
    return nullptr;
  if (index >= params.size())
    return params.back().option == Parameter::Option::Variadic ? &params.back()
                                                               : nullptr;
  return &params[index];
}

bool OperatorSchema::hasOperandSegments() const {
  return llvm::count_if(inputs, [](const Parameter &param) {
           return param.option != Parameter::Option::Single;
         }) > 1;
}

//===----------------------------------------------------------------------===//
// Operations with a schema
//===----------------------------------------------------------------------===//

void forEachNodeInput(Operation *op,
                      llvm::function_ref<void(unsigned, OpOperand &)> fn) {
  ArrayRef<int32_t> segments;
  ArrayRef<Parameter> params;
  if (auto versioned = dyn_cast<VersionedOpInterface>(op)) {
    segments = versioned.getOperandSegments();
    params = versioned.getSchema().inputs;
  }
  if (segments.empty()) {
    // At most one flexible parameter: operands are where the node has them,
    // but for those behind an optional one that is absent.
    size_t absent = op->getNumOperands();
    if (absent < params.size())
      absent = llvm::find_if(params,
                             [](const Parameter &param) {
                               return param.option != Parameter::Option::Single;
                             }) -
               params.begin();
    for (OpOperand &operand : op->getOpOperands()) {
      unsigned index = operand.getOperandNumber();
      fn(index < absent ? index : index + 1, operand);
    }
    return;
  }
  unsigned position = 0, index = 0;
  for (auto [segment, param] : llvm::zip_equal(segments, params)) {
    for (int32_t i = 0; i < segment; ++i)
      fn(position + i, op->getOpOperand(index++));
    position += param.option == Parameter::Option::Variadic ? segment : 1;
  }
}

SmallVector<Value> getNodeInputs(Operation *op) {
  SmallVector<Value> inputs;
  forEachNodeInput(op, [&](unsigned position, OpOperand &operand) {
    inputs.resize(position + 1);
    inputs[position] = operand.get();
  });
  return inputs;
}

/// Whether nothing can be said of the type, or of what is inside it.
static bool isVague(Type type) {
  if (isa<UnknownType>(type))
    return true;
  if (auto seq = dyn_cast<SequenceType>(type))
    return isVague(seq.getElementType());
  if (auto optional = dyn_cast<OptionalType>(type))
    return isVague(optional.getElementType());
  if (auto tensor = dyn_cast<TensorType>(type))
    return isa<UnknownType>(tensor.getElementType());
  return false;
}

namespace {
/// Checks the types of one operation against its schema at one version.
class SchemaChecker {
public:
  SchemaChecker(const OperatorSchema &schema, int version)
      : schema(schema), version(version), bound(schema.typeVars.size()) {}

  std::optional<std::string> check(llvm::StringRef role, const Parameter *param,
                                   unsigned position, Type type) {
    auto name = [&] {
      return (role + " #" + llvm::Twine(position) + " ('" + param->name + "')")
          .str();
    };
    if (!param)
      return (role + " #" + llvm::Twine(position) +
              " is one more than the operator has")
          .str();
    if (isa<NoneType>(type)) {
      if (role == "output" && param->option != Parameter::Option::Single)
        return std::nullopt;
      return name() + " cannot be left out";
    }
    if (param->since > version)
      return name() + " exists since version " + std::to_string(param->since) +
             " only";
    const TypeVariable &var = schema.typeVars[param->typeVar];
    if (!var.at(version).contains(type))
      return name() + " must be " + constraint(var) + ", but is " + spell(type);
    if (!param->homogeneous || isVague(type))
      return std::nullopt;
    unsigned index = schema.typeVarAt(param->typeVar, version);
    if (!bound[index])
      bound[index] = type;
    else if (!detail::isSameWithoutShape(bound[index], type))
      return name() + " is " + spell(type) + ", but another value of type " +
             schema.typeVars[index].name.str() + " is " +
             spell(detail::withoutShape(bound[index]));
    return std::nullopt;
  }

private:
  std::string constraint(const TypeVariable &var) const {
    std::string types = var.at(version).str();
    return llvm::StringRef(types).contains(',') ? "one of " + types : types;
  }

  static std::string spell(Type type) {
    std::string text;
    llvm::raw_string_ostream os(text);
    if (auto tensor = dyn_cast<TensorType>(type)) {
      int code = elementCodeOf(tensor.getElementType());
      if (code) {
        os << "tensor(" << elementNameOf(code) << ")";
        return text;
      }
    }
    os << type;
    return text;
  }

  const OperatorSchema &schema;
  int version;
  SmallVector<Type> bound;
};
} // namespace

/// Whether the variadic parameter, the last one, has fewer elements than it
/// must, when the node lists `count` inputs or outputs.
static std::optional<std::string>
findMissingElements(llvm::StringRef role, llvm::ArrayRef<Parameter> params,
                    int count) {
  if (params.empty() || params.back().minSize == 0)
    return std::nullopt;
  const Parameter &last = params.back();
  if (count >= static_cast<int>(params.size()) - 1 + last.minSize)
    return std::nullopt;
  return (role + " '" + last.name + "' needs at least " +
          llvm::Twine(last.minSize) + " element")
      .str();
}

std::optional<std::string>
findSchemaViolation(Operation *op, const OperatorSchema &schema, int version) {
  std::optional<std::string> violation;
  SchemaChecker checker(schema, version);
  unsigned count = 0;
  forEachNodeInput(op, [&](unsigned position, OpOperand &operand) {
    count = position + 1;
    if (!violation)
      violation = checker.check("input", schema.inputAt(position), position,
                                operand.get().getType());
  });
  if (!violation)
    violation = findMissingElements("input", schema.inputs, count);
  if (!violation)
    violation =
        findMissingElements("output", schema.outputs, op->getNumResults());
  if (violation)
    return violation;
  for (unsigned i = count, e = schema.inputs.size(); i < e; ++i) {
    const Parameter &param = schema.inputs[i];
    if (param.optionalSince > version)
      return ("input #" + llvm::Twine(i) + " ('" + param.name +
              "') can be left out since version " +
              llvm::Twine(param.optionalSince) + " only")
          .str();
  }
  for (auto [i, type] : llvm::enumerate(op->getResultTypes()))
    if (auto violation = checker.check("output", schema.outputAt(i), i, type)) {
      // Outputs that a version does not have yet are absent.
      const Parameter *param = schema.outputAt(i);
      if (isa<NoneType>(type) && param && param->since > version)
        continue;
      return violation;
    }
  for (const AttributeSchema &attribute : schema.attributes) {
    bool isPresent = static_cast<bool>(
        op->getInherentAttr(attribute.odsName).value_or(Attribute()));
    if (isPresent && attribute.since > version)
      return ("attribute '" + attribute.name + "' exists since version " +
              llvm::Twine(attribute.since) + " only")
          .str();
    if (!isPresent && attribute.optionalSince > version)
      return ("attribute '" + attribute.name +
              "' can be left out since version " +
              llvm::Twine(attribute.optionalSince) + " only")
          .str();
  }
  return std::nullopt;
}

Type detail::withoutShape(Type type) {
  if (!type)
    return type;
  if (auto tensor = dyn_cast<TensorType>(type))
    return UnrankedTensorType::get(tensor.getElementType());
  if (auto seq = dyn_cast<SequenceType>(type))
    return SequenceType::get(type.getContext(),
                             withoutShape(seq.getElementType()));
  if (auto optional = dyn_cast<OptionalType>(type))
    return OptionalType::get(type.getContext(),
                             withoutShape(optional.getElementType()));
  if (auto map = dyn_cast<MapType>(type))
    return MapType::get(type.getContext(), map.getKeyType(),
                        withoutShape(map.getValueType()));
  return type;
}

bool detail::isSameWithoutShape(Type a, Type b) {
  if (a == b)
    return true;
  auto tensorA = dyn_cast<TensorType>(a), tensorB = dyn_cast<TensorType>(b);
  if (tensorA || tensorB)
    return tensorA && tensorB &&
           tensorA.getElementType() == tensorB.getElementType();
  return withoutShape(a) == withoutShape(b);
}

SmallVector<Type> detail::getYieldedTypes(Region &graph) {
  SmallVector<Type> types;
  auto yield = graph.empty() || graph.front().empty()
                   ? YieldOp()
                   : dyn_cast<YieldOp>(graph.front().back());
  if (yield)
    for (Type type : yield.getOperandTypes())
      types.push_back(isVague(type) ? Type() : type);
  return types;
}

LogicalResult detail::verifyGraphs(Operation *op) {
  // A region without a block is an absent graph, where ODS allows it.
  for (Region &region : op->getRegions())
    if (!region.empty() &&
        (!region.hasOneBlock() || !isa<YieldOp>(region.front().back())))
      return op->emitOpError("needs onnx.Yield at the end of each graph");
  return success();
}

LogicalResult detail::verifyAgainstSchema(Operation *op) {
  auto versioned = cast<VersionedOpInterface>(op);
  const OperatorSchema &schema = versioned.getSchema();
  if (failed(verifyGraphs(op)))
    return failure();
  if (auto violation = findSchemaViolation(op, schema, schema.newestVersion()))
    return op->emitOpError(*violation);
  return success();
}

} // namespace onnx_xform
