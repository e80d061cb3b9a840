//===- NodeImporter.cpp - NodeProto to operations -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A node becomes the operation of the version that the opset binds it to, when
// its schema allows the node: every attribute has its place, counts and types
// fit. Otherwise it becomes onnx.Custom, with a warning that says why.
//
//===----------------------------------------------------------------------===//

#include "Importer.h"
#include "OutputTypes.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform.pb.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Support/WireFormat.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/Endian.h"
#include <cstring>

using namespace mlir;

namespace onnx_xform {

Location getNodeLoc(MLIRContext *context, const NodeMessage &node) {
  return makeNameLoc(context, node.name, node.outputs);
}

namespace {

/// A node's graph attribute, imported.
struct Graph {
  StringRef attribute;
  bool isList;
  std::unique_ptr<Region> region;
  DictionaryAttr description;
};

class NodeImporter {
public:
  NodeImporter(ImportContext &ctx, Scope &scope, const NodeMessage &node)
      : ctx(ctx), scope(scope), node(node), loc(getNodeLoc(ctx.context, node)),
        domain(normalizeDomain(node.domain)) {}

  LogicalResult run();

private:
  LogicalResult resolveInputs();
  LogicalResult importAttributes();
  FailureOr<Attribute> importAttribute(const AttributeMessage &attribute,
                                       AttributeKind kind);
  LogicalResult checkContent(const AttributeMessage &attribute,
                             AttributeKind kind);
  void keepExtras(const AttributeMessage &attribute, AttributeKind kind);
  LogicalResult importGraphs(const AttributeMessage &attribute,
                             AttributeKind kind);
  LogicalResult resolveOutputTypes(SmallVectorImpl<Type> &types);
  std::optional<std::string> findMismatch() const;
  FailureOr<Operation *> create(ArrayRef<Type> types);
  FailureOr<Operation *> createCustom(ArrayRef<Type> types);
  FailureOr<Operation *> createCall(func::FuncOp callee, ArrayRef<Type> types);
  void carryRest(Operation *op);
  LogicalResult defineOutputs(Operation *op);
  LogicalResult reject(const Twine &reason);
  DenseI32ArrayAttr getAbsentInputs() const;

  ImportContext &ctx;
  Scope &scope;
  const NodeMessage &node;
  Location loc;
  StringRef domain;

  std::optional<OperatorTable::Binding> binding;
  /// Inputs by position, without trailing absent ones.
  SmallVector<Value> inputs;
  NamedAttrList attributes;
  std::vector<Graph> graphs;
  /// Why the node cannot be an operation of a dialect; empty when it can.
  std::string mismatch;
  bool hasReferences = false;
  NamedAttrList valueInfos;
  /// What attributes say beyond their values, by name.
  NamedAttrList attributeExtras;
};

} // namespace

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

LogicalResult NodeImporter::resolveInputs() {
  for (auto [i, name] : llvm::enumerate(node.inputs)) {
    if (name.empty())
      continue;
    Value value = scope.lookup(name);
    if (!value)
      return emitError(loc)
             << "(" << node.opType << ") has the input '" << name
             << "', which no input, initializer or earlier node defines "
                "[onnx-import-040]";
    inputs.resize(i + 1);
    inputs[i] = value;
  }
  return success();
}

DenseI32ArrayAttr NodeImporter::getAbsentInputs() const {
  SmallVector<int32_t> absent;
  for (auto [i, input] : llvm::enumerate(inputs))
    if (!input)
      absent.push_back(i);
  return absent.empty() ? DenseI32ArrayAttr()
                        : DenseI32ArrayAttr::get(ctx.context, absent);
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// The type of an attribute whose file does not state it (before IR version 2),
/// by the field that is set.
static constexpr std::pair<unsigned, AttributeKind> kContentFields[] = {
    {2, AttributeKind::Float},         {3, AttributeKind::Int},
    {4, AttributeKind::String},        {5, AttributeKind::Tensor},
    {6, AttributeKind::Graph},         {7, AttributeKind::Floats},
    {8, AttributeKind::Ints},          {9, AttributeKind::Strings},
    {10, AttributeKind::Tensors},      {11, AttributeKind::Graphs},
    {14, AttributeKind::TypeProto},    {15, AttributeKind::TypeProtos},
    {22, AttributeKind::SparseTensor}, {23, AttributeKind::SparseTensors}};

static AttributeKind deduceKind(const AttributeMessage &attribute) {
  for (auto [field, kind] : kContentFields)
    if (attribute.has(field))
      return kind;
  return AttributeKind::Undefined;
}

/// The content field of a kind.
static unsigned contentField(AttributeKind kind) {
  for (auto [field, candidate] : kContentFields)
    if (candidate == kind)
      return field;
  return 0;
}

/// Content belongs to the type that the attribute states. Numbers and strings
/// may be missing: some writers leave out zeros.
LogicalResult NodeImporter::checkContent(const AttributeMessage &attribute,
                                         AttributeKind kind) {
  unsigned field = contentField(kind);
  if (attribute.present & ~(field ? 1u << field : 0))
    return emitError(loc) << "has the attribute '" << attribute.name
                          << "' of type " << stringifyAttributeKind(kind)
                          << " with a value of another type; the file is "
                             "damaged [onnx-import-041]";
  bool needsContent =
      kind == AttributeKind::Tensor || kind == AttributeKind::Graph ||
      kind == AttributeKind::SparseTensor || kind == AttributeKind::TypeProto;
  if (needsContent && !attribute.has(field))
    return emitError(loc) << "has the attribute '" << attribute.name
                          << "' without a value [onnx-import-043]";
  return success();
}

static bool readInts(const NumberList &list, SmallVectorImpl<int64_t> &out) {
  for (StringRef packed : list.packed) {
    uint64_t value;
    while (!packed.empty()) {
      if (!WireReader::readVarint(packed, value))
        return false;
      out.push_back(static_cast<int64_t>(value));
    }
  }
  for (uint64_t value : list.single)
    out.push_back(static_cast<int64_t>(value));
  return true;
}

static bool readFloats(const NumberList &list, SmallVectorImpl<float> &out) {
  for (StringRef packed : list.packed) {
    if (packed.size() % sizeof(float))
      return false;
    size_t at = out.size();
    out.resize(at + packed.size() / sizeof(float));
    if (!packed.empty())
      std::memcpy(&out[at], packed.data(), packed.size());
  }
  for (uint64_t value : list.single)
    out.push_back(llvm::bit_cast<float>(static_cast<uint32_t>(value)));
  return true;
}

/// Reads a list attribute element by element.
template <typename Fn>
static FailureOr<Attribute> importList(Builder &b, const BytesList &elements,
                                       Fn importElement) {
  SmallVector<Attribute> list;
  for (StringRef bytes : elements) {
    Attribute element = importElement(bytes);
    if (!element)
      return failure();
    list.push_back(element);
  }
  return Attribute(b.getArrayAttr(list));
}

FailureOr<Attribute>
NodeImporter::importAttribute(const AttributeMessage &attribute,
                              AttributeKind kind) {
  Builder &b = ctx.builder;
  auto malformed = [&]() -> Attribute {
    emitError(loc) << "has a malformed attribute '" << attribute.name
                   << "'; the file is damaged [onnx-import-041]";
    return {};
  };
  std::string tensorName = (node.outputs.empty() || node.outputs.front().empty()
                                ? node.name
                                : node.outputs.front())
                               .str();
  auto importTensor = [&](StringRef bytes) -> Attribute {
    TensorMessage tensor;
    return tensor.parse(bytes) ? ctx.tensors.import(tensor, loc, tensorName)
                               : malformed();
  };
  auto importSparse = [&](StringRef bytes) -> Attribute {
    SparseTensorMessage tensor;
    return tensor.parse(bytes)
               ? ctx.tensors.importSparse(tensor, loc, tensorName)
               : malformed();
  };
  auto importTypeProto = [&](StringRef bytes) -> Attribute {
    proto::TypeProto type;
    std::string error;
    if (!type.ParseFromArray(bytes.data(), bytes.size()))
      return malformed();
    Type result = importType(ctx.context, type, error);
    if (result)
      return TypeAttr::get(result);
    emitError(loc) << "attribute '" << attribute.name << "' " << error
                   << " [onnx-import-042]";
    return {};
  };
  auto checked = [](Attribute attr) -> FailureOr<Attribute> {
    if (!attr)
      return failure();
    return attr;
  };

  switch (kind) {
  case AttributeKind::Float: {
    APFloat value(llvm::bit_cast<float>(attribute.floatBits));
    return Attribute(b.getFloatAttr(b.getF32Type(), value));
  }
  case AttributeKind::Int:
    return Attribute(b.getI64IntegerAttr(attribute.integer));
  case AttributeKind::String:
    return Attribute(b.getStringAttr(attribute.string));
  case AttributeKind::Tensor:
    return checked(importTensor(attribute.tensor));
  case AttributeKind::SparseTensor:
    return checked(importSparse(attribute.sparseTensor));
  case AttributeKind::TypeProto:
    return checked(importTypeProto(attribute.typeProto));
  case AttributeKind::Floats: {
    SmallVector<float> values;
    if (!readFloats(attribute.floats, values))
      return checked(malformed());
    return Attribute(b.getDenseF32ArrayAttr(values));
  }
  case AttributeKind::Ints: {
    SmallVector<int64_t> values;
    if (!readInts(attribute.ints, values))
      return checked(malformed());
    return Attribute(b.getDenseI64ArrayAttr(values));
  }
  case AttributeKind::Strings:
    return Attribute(b.getStrArrayAttr(attribute.strings));
  case AttributeKind::Tensors:
    return importList(b, attribute.tensors, importTensor);
  case AttributeKind::SparseTensors:
    return importList(b, attribute.sparseTensors, importSparse);
  case AttributeKind::TypeProtos:
    return importList(b, attribute.typeProtos, importTypeProto);
  case AttributeKind::Graph:
  case AttributeKind::Graphs:
  case AttributeKind::Undefined:
    break;
  }
  emitError(loc) << "has the attribute '" << attribute.name
                 << "' without a value [onnx-import-043]";
  return failure();
}

LogicalResult NodeImporter::importGraphs(const AttributeMessage &attribute,
                                         AttributeKind kind) {
  if (scope.depth + 1 > ctx.options.maxGraphDepth)
    return emitError(loc) << "has graphs nested deeper than "
                          << ctx.options.maxGraphDepth
                          << ", which this build does not follow; flatten the "
                             "model [onnx-import-044]";
  // The operation is not there yet: what it knows of its graphs' inputs is
  // asked of its class.
  SmallVector<Type> inputTypes;
  if (binding)
    if (auto *graphOp = binding->name.getInterface<GraphOpInterface>()) {
      SmallVector<Type> nodeTypes = llvm::map_to_vector(
          inputs, [](Value v) { return v ? v.getType() : Type(); });
      inputTypes = graphOp->getGraphInputTypes(
          graphs.size(), nodeTypes, attributes.getDictionary(ctx.context));
    }
  BytesList all;
  if (kind == AttributeKind::Graph)
    all.push_back(attribute.graph);
  else
    all = attribute.graphs;
  for (StringRef bytes : all) {
    auto region = std::make_unique<Region>();
    Scope inner(scope);
    OpBuilder::InsertionGuard guard(ctx.builder);
    DictionaryAttr description =
        GraphImporter(ctx, inner)
            .importSubgraph(bytes, *region, inputTypes, loc);
    if (!description)
      return failure();
    graphs.push_back({attribute.name, kind == AttributeKind::Graphs,
                      std::move(region), description});
  }
  return success();
}

LogicalResult NodeImporter::importAttributes() {
  // Graphs come last: the types at their borders may depend on the rest.
  SmallVector<std::pair<AttributeMessage, AttributeKind>, 1> pending;
  for (StringRef bytes : node.attributes) {
    AttributeMessage attribute;
    if (!attribute.parse(bytes) || attribute.name.empty())
      return emitError(loc) << "has a malformed attribute; the file is damaged "
                               "[onnx-import-041]";
    auto kind = attribute.type <= 14
                    ? static_cast<AttributeKind>(attribute.type)
                    : AttributeKind::Undefined;
    if (attribute.type > 14)
      return emitError(loc) << "has the attribute '" << attribute.name
                            << "' of the unknown type " << attribute.type
                            << " [onnx-import-045]";
    if (kind == AttributeKind::Undefined)
      kind = deduceKind(attribute);
    if (attributes.get(attribute.name) || llvm::any_of(pending, [&](auto &p) {
          return p.first.name == attribute.name;
        }))
      return emitError(loc) << "has the attribute '" << attribute.name
                            << "' twice [onnx-import-046]";
    if (!attribute.refName.empty()) {
      hasReferences = true;
      attributes.set(attribute.name,
                     AttrRefAttr::get(ctx.context, attribute.refName,
                                      stringifyAttributeKind(kind)));
      continue;
    }
    if (failed(checkContent(attribute, kind)))
      return failure();
    if (kind == AttributeKind::Graph || kind == AttributeKind::Graphs) {
      pending.push_back({std::move(attribute), kind});
      continue;
    }
    FailureOr<Attribute> value = importAttribute(attribute, kind);
    if (failed(value))
      return failure();
    attributes.set(attribute.name, *value);
    keepExtras(attribute, kind);
    const AttributeSchema *schema =
        binding ? binding->schema->getAttributeByStandardName(attribute.name)
                : nullptr;
    if (binding && mismatch.empty()) {
      if (!schema)
        mismatch =
            ("the operator has no attribute '" + attribute.name + "'").str();
      else if (schema->kind != kind)
        mismatch = ("attribute '" + attribute.name + "' must be " +
                    stringifyAttributeKind(schema->kind) + ", but is " +
                    stringifyAttributeKind(kind))
                       .str();
    }
  }
  // In the order of the operation's regions.
  auto order = [&](const auto &p) -> size_t {
    if (!binding)
      return 0;
    return llvm::find(binding->schema->graphs, p.first.name) -
           binding->schema->graphs.begin();
  };
  llvm::sort(pending, [&](auto &a, auto &b) {
    return std::make_pair(order(a), a.first.name) <
           std::make_pair(order(b), b.first.name);
  });
  for (auto &[attribute, kind] : pending) {
    if (binding && mismatch.empty() &&
        (kind != AttributeKind::Graph ||
         !llvm::is_contained(binding->schema->graphs, attribute.name)))
      mismatch = ("the operator has no graph '" + attribute.name + "'").str();
    if (failed(importGraphs(attribute, kind)))
      return failure();
  }
  return success();
}

/// What the attribute says that its value does not.
void NodeImporter::keepExtras(const AttributeMessage &attribute,
                              AttributeKind kind) {
  NamedAttrList extras;
  if (!attribute.docString.empty())
    extras.set("doc_string", ctx.string(attribute.docString));
  if (!attribute.extra.empty())
    extras.set("extra_fields", ctx.string(attribute.extra));
  TensorMessage tensor;
  if (kind == AttributeKind::Tensor && tensor.parse(attribute.tensor)) {
    if (!tensor.name.empty())
      extras.set("tensor_name", ctx.string(tensor.name));
    if (tensor.hasDocString)
      extras.set("tensor_doc_string", ctx.string(tensor.docString));
    if (!tensor.extra.empty())
      extras.set("tensor_extra_fields", ctx.string(tensor.extra));
  }
  SparseTensorMessage sparse;
  if (kind == AttributeKind::SparseTensor &&
      sparse.parse(attribute.sparseTensor)) {
    TensorMessage indices;
    if (tensor.parse(sparse.values) && !tensor.name.empty())
      extras.set("tensor_name", ctx.string(tensor.name));
    if (indices.parse(sparse.indices) && !indices.name.empty())
      extras.set("indices_name", ctx.string(indices.name));
  }
  if (kind == AttributeKind::TypeProto) {
    // The type attribute is there: it has been imported.
    auto type = cast<TypeAttr>(attributes.get(attribute.name));
    if (saysMoreThanType(attribute.typeProto, type.getValue()))
      extras.set("type_proto", ctx.string(attribute.typeProto));
  }
  if (!extras.empty())
    attributeExtras.set(attribute.name, extras.getDictionary(ctx.context));
}

//===----------------------------------------------------------------------===//
// Output types
//===----------------------------------------------------------------------===//

LogicalResult NodeImporter::resolveOutputTypes(SmallVectorImpl<Type> &types) {
  Type none = NoneType::get(ctx.context);
  Type unknown = UnknownType::get(ctx.context);
  for (auto [i, name] : llvm::enumerate(node.outputs)) {
    if (name.empty()) {
      types.push_back(none);
      continue;
    }
    auto found = scope.infos.find(name);
    if (found == scope.infos.end()) {
      types.push_back(unknown);
      continue;
    }
    FailureOr<ValueInfo> info = ctx.importValueInfo(found->second, loc);
    if (failed(info))
      return failure();
    types.push_back(info->type);
    if (!scope.listed.contains(name))
      continue;
    // Kept only where the type alone would not bring the entry back.
    bool isImplied = tellsShape(info->type) && !scope.outputs.contains(name) &&
                     node.opType != "Constant";
    NamedAttrList extra;
    if (info->hasDocString)
      extra.set("doc_string", ctx.string(info->docString));
    if (info->metadata)
      extra.set("metadata_props", info->metadata);
    if (info->typeProto)
      extra.set("type_proto", info->typeProto);
    if (!isImplied || !extra.empty())
      valueInfos.set(std::to_string(i), extra.getDictionary(ctx.context));
  }
  if (binding)
    inferOutputTypes(
        *binding,
        llvm::map_to_vector(inputs,
                            [](Value v) { return v ? v.getType() : Type(); }),
        [&](StringRef name) { return attributes.get(name); }, types);
  return success();
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

LogicalResult NodeImporter::reject(const Twine &reason) {
  if (ctx.options.strict)
    return emitError(loc) << "(" << node.opType << ") " << reason
                          << " [onnx-import-050]";
  emitWarning(loc) << "(" << node.opType << ") " << reason
                   << "; kept as onnx.Custom [onnx-import-051]";
  return success();
}

std::optional<std::string> NodeImporter::findMismatch() const {
  const OperatorSchema &schema = *binding->schema;
  if (!mismatch.empty())
    return mismatch;
  // Trailing empty names leave optional inputs and outputs out.
  size_t numInputs = inputs.size();
  if (numInputs && !schema.inputAt(numInputs - 1))
    return "the operator has at most " + std::to_string(schema.inputs.size()) +
           " inputs, the node has " + std::to_string(numInputs);
  if (numInputs < static_cast<size_t>(schema.minInputs()) &&
      llvm::none_of(
          schema.inputs, [](const Parameter &p) { return p.optionalSince; }))
    return "the operator has at least " + std::to_string(schema.minInputs()) +
           " inputs, the node has " + std::to_string(numInputs);
  for (auto [i, input] : llvm::enumerate(inputs))
    if (!input && schema.inputAt(i)->option != Parameter::Option::Optional)
      return ("input #" + Twine(i) + " ('" + schema.inputAt(i)->name +
              "') cannot be left out")
          .str();
  size_t numOutputs = node.outputs.size();
  if (numOutputs && !schema.outputAt(numOutputs - 1))
    return "the operator has at most " + std::to_string(schema.outputs.size()) +
           " outputs, the node has " + std::to_string(numOutputs);
  if (numOutputs < static_cast<size_t>(schema.minOutputs()))
    return "the operator has at least " + std::to_string(schema.minOutputs()) +
           " outputs, the node has " + std::to_string(numOutputs);
  for (const AttributeSchema &attribute : schema.attributes)
    if (attribute.required && !attributes.get(attribute.name))
      return ("the operator needs the attribute '" + attribute.name + "'")
          .str();
  if (graphs.size() != schema.graphs.size())
    return "the operator needs " + std::to_string(schema.graphs.size()) +
           " graphs, the node has " + std::to_string(graphs.size());
  return std::nullopt;
}

FailureOr<Operation *> NodeImporter::create(ArrayRef<Type> types) {
  const OperatorSchema &schema = *binding->schema;
  OperationState state(loc, binding->name);
  SmallVector<int32_t> segments(schema.inputs.size());
  for (auto [i, input] : llvm::enumerate(inputs)) {
    if (!input)
      continue;
    state.operands.push_back(input);
    ++segments[schema.inputAt(i) - schema.inputs.data()];
  }
  state.types.assign(types.begin(), types.end());
  // Outputs that the node does not list are absent.
  for (size_t i = types.size(), e = schema.outputs.size(); i < e; ++i)
    if (schema.outputs[i].option != Parameter::Option::Variadic)
      state.types.push_back(NoneType::get(ctx.context));
  for (NamedAttribute attribute : attributes) {
    const AttributeSchema *known =
        schema.getAttributeByStandardName(attribute.getName());
    state.addAttribute(known->odsName, attribute.getValue());
  }
  if (schema.hasOperandSegments())
    state.addAttribute("operandSegmentSizes",
                       ctx.builder.getDenseI32ArrayAttr(segments));
  for (Graph &graph : graphs)
    state.addRegion(std::move(graph.region));
  Operation *op = ctx.builder.create(state);

  if (auto graphOp = dyn_cast<GraphOpInterface>(op)) {
    for (auto [type, result] :
         llvm::zip(graphOp.getResultTypesFromGraphs(), op->getResults()))
      if (type && isa<UnknownType>(result.getType()))
        result.setType(detail::withoutShape(type));
  }
  std::optional<std::string> violation =
      findSchemaViolation(op, schema, binding->version);
  if (!violation)
    return op;
  if (failed(reject(*violation)))
    return failure();
  SmallVector<Type> finalTypes(op->getResultTypes());
  for (auto [graph, region] : llvm::zip(graphs, op->getRegions())) {
    graph.region = std::make_unique<Region>();
    graph.region->takeBody(region);
  }
  op->erase();
  return createCustom(ArrayRef(finalTypes).take_front(types.size()));
}

FailureOr<Operation *> NodeImporter::createCustom(ArrayRef<Type> types) {
  Builder &b = ctx.builder;
  SmallVector<Value> present;
  for (Value input : inputs)
    if (input)
      present.push_back(input);
  SmallVector<Attribute> names;
  for (Graph &graph : graphs)
    names.push_back(
        b.getStringAttr(graph.attribute + (graph.isList ? "[]" : "")));
  OperationState state(loc, CustomOp::getOperationName());
  state.addOperands(present);
  state.addTypes(types);
  state.addAttribute("domain", b.getStringAttr(domain));
  state.addAttribute("op_type", b.getStringAttr(node.opType));
  if (!node.overload.empty())
    state.addAttribute("overload", b.getStringAttr(node.overload));
  if (!attributes.empty())
    state.addAttribute("node_attributes",
                       attributes.getDictionary(ctx.context));
  if (!names.empty())
    state.addAttribute("graphs", b.getArrayAttr(names));
  if (DenseI32ArrayAttr absent = getAbsentInputs())
    state.addAttribute("absent", absent);
  for (Graph &graph : graphs)
    state.addRegion(std::move(graph.region));
  return ctx.builder.create(state);
}

FailureOr<Operation *> NodeImporter::createCall(func::FuncOp callee,
                                                ArrayRef<Type> types) {
  if (!graphs.empty())
    return emitError(loc) << "calls the function '" << callee.getSymName()
                          << "' with a graph attribute, which functions do not "
                             "take [onnx-import-052]";
  if (inputs.size() > callee.getNumArguments() ||
      types.size() > callee.getNumResults())
    return emitError(loc) << "has " << inputs.size() << " inputs and "
                          << types.size() << " outputs, the function '"
                          << callee.getSymName() << "' "
                          << callee.getNumArguments() << " and "
                          << callee.getNumResults() << " [onnx-import-053]";
  SmallVector<Value> present;
  for (Value input : inputs)
    if (input)
      present.push_back(input);
  OperationState state(loc, CallOp::getOperationName());
  state.addOperands(present);
  state.addTypes(types);
  state.addAttribute("callee", FlatSymbolRefAttr::get(callee));
  if (!attributes.empty())
    state.addAttribute("node_attributes",
                       attributes.getDictionary(ctx.context));
  if (DenseI32ArrayAttr absent = getAbsentInputs())
    state.addAttribute("absent", absent);
  Operation *call = ctx.builder.create(state);
  if (ctx.functionTypes)
    ctx.functionTypes->inferResults(cast<CallOp>(call));
  return call;
}

/// What the operation itself has no place for.
void NodeImporter::carryRest(Operation *op) {
  Builder &b = ctx.builder;
  if (node.hasDocString)
    op->setAttr(attrs::kDocString, b.getStringAttr(node.docString));
  if (!node.extra.empty())
    op->setAttr(attrs::kExtraFields, b.getStringAttr(node.extra));
  if (!attributeExtras.empty())
    op->setAttr(attrs::kAttributes, attributeExtras.getDictionary(ctx.context));
  if (!valueInfos.empty())
    op->setAttr(attrs::kValueInfo, valueInfos.getDictionary(ctx.context));
  if (!graphs.empty())
    op->setAttr(attrs::kGraphs, b.getArrayAttr(llvm::map_to_vector(
                                    graphs, [](Graph &graph) -> Attribute {
                                      return graph.description;
                                    })));
  NamedAttrList spelling;
  if (node.domain == "ai.onnx")
    spelling.set("domain", b.getStringAttr(node.domain));
  if (!node.inputs.empty() && node.inputs.back().empty())
    spelling.set("inputs", b.getI64IntegerAttr(node.inputs.size()));
  if (!node.outputs.empty() && node.outputs.back().empty())
    spelling.set("outputs", b.getI64IntegerAttr(node.outputs.size()));
  if (!spelling.empty())
    op->setAttr(attrs::kSpelling, spelling.getDictionary(ctx.context));
}

LogicalResult NodeImporter::defineOutputs(Operation *op) {
  for (auto [i, name] : llvm::enumerate(node.outputs)) {
    if (name.empty())
      continue;
    if (!scope.values.try_emplace(name, op->getResult(i)).second)
      return emitError(loc) << "(" << node.opType << ") defines '" << name
                            << "', which the graph has already; names must be "
                               "unique [onnx-import-047]";
  }
  return success();
}

LogicalResult NodeImporter::run() {
  if (node.opType.empty())
    return emitError(loc) << "has no op_type; the file is damaged "
                             "[onnx-import-048]";
  func::FuncOp callee = ctx.functions.lookup(
      getFunctionSymbol(domain, node.opType, node.overload));
  auto imported = scope.opsets.find(domain);
  bool isImported = imported != scope.opsets.end();
  std::string missing;
  if (!isImported)
    ctx.impliedDomains[domain] = true;
  if (!callee && ctx.operators.hasDomain(domain)) {
    int64_t opset = isImported ? imported->second : 1;
    if (!isImported && domain != "com.microsoft")
      missing = ("the model imports no opset of " + domain).str();
    else if (!(binding = ctx.operators.lookup(
                   domain, node.opType,
                   static_cast<int>(std::min<int64_t>(opset, INT32_MAX)))))
      missing = ctx.operators.explainMissing(
          domain, node.opType,
          static_cast<int>(std::min<int64_t>(opset, INT32_MAX)));
  }
  if (failed(resolveInputs()) || failed(importAttributes()))
    return failure();
  SmallVector<Type> types;
  if (failed(resolveOutputTypes(types)))
    return failure();

  ArrayAttr metadata;
  if (!node.metadata.empty() &&
      !(metadata = ctx.importMetadata(node.metadata, loc)))
    return failure();

  FailureOr<Operation *> op;
  if (callee) {
    op = createCall(callee, types);
  } else if (!binding || hasReferences) {
    if (!missing.empty() && failed(reject(missing)))
      return failure();
    op = createCustom(types);
  } else if (std::optional<std::string> reason = findMismatch()) {
    if (failed(reject(*reason)))
      return failure();
    op = createCustom(types);
  } else {
    op = create(types);
  }
  if (failed(op))
    return failure();
  carryRest(*op);
  if (metadata)
    (*op)->setAttr(attrs::kMetadataProps, metadata);
  return defineOutputs(*op);
}

LogicalResult importNode(ImportContext &ctx, Scope &scope,
                         const NodeMessage &node) {
  return NodeImporter(ctx, scope, node).run();
}

} // namespace onnx_xform
