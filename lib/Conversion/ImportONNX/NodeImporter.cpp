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

#include "NodeAttributes.h"
#include "OutputTypes.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace mlir;

namespace onnx_xform {

Location getNodeLoc(MLIRContext *context, const NodeMessage &node) {
  return makeNameLoc(context, node.name, node.outputs);
}

namespace {

class NodeImporter {
public:
  NodeImporter(ImportContext &ctx, Scope &scope, const NodeMessage &node)
      : ctx(ctx), scope(scope), node(node), loc(getNodeLoc(ctx.context, node)),
        domain(normalizeDomain(node.domain)) {}

  LogicalResult run();

private:
  LogicalResult resolveInputs();
  LogicalResult importAttributes();
  LogicalResult resolveOutputTypes(SmallVectorImpl<Type> &types);
  void keepValueInfos(Operation *op);
  std::optional<std::string> findMismatch();
  NodeGraph *findGraph(StringRef attribute);
  void addAbsentGraphs();
  FailureOr<Operation *> create(ArrayRef<Type> types);
  FailureOr<Operation *> createCustom(ArrayRef<Type> types);
  FailureOr<Operation *> createCall(func::FuncOp callee, ArrayRef<Type> types);
  LogicalResult carryRest(Operation *op);
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
  std::vector<NodeGraph> graphs;
  /// Why the node cannot be an operation of a dialect; empty when it can.
  std::string mismatch;
  bool hasReferences = false;
  NamedAttrList attributeExtras;
  /// The value_info entries of the outputs.
  SmallVector<std::optional<ValueInfo>, 1> listed;
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

LogicalResult NodeImporter::importAttributes() {
  FailureOr<NodeAttributes> imported = importNodeAttributes(
      ctx, scope, node, binding ? &*binding : nullptr, inputs, loc);
  if (failed(imported))
    return failure();
  attributes = std::move(imported->values);
  graphs = std::move(imported->graphs);
  mismatch = std::move(imported->mismatch);
  hasReferences = imported->hasReferences;
  attributeExtras = std::move(imported->extras);
  return success();
}

//===----------------------------------------------------------------------===//
// Output types
//===----------------------------------------------------------------------===//

LogicalResult NodeImporter::resolveOutputTypes(SmallVectorImpl<Type> &types) {
  types.assign(node.outputs.size(), UnknownType::get(ctx.context));
  listed.resize(node.outputs.size());
  // What an output states counts more than what value_info does.
  for (auto *entries : {&scope.valueInfos, &scope.outputs})
    for (auto [i, name] : llvm::enumerate(node.outputs)) {
      auto found = entries->find(name);
      if (name.empty() || found == entries->end())
        continue;
      FailureOr<ValueInfo> info = ctx.importValueInfo(found->second, loc);
      if (failed(info))
        return failure();
      if (!isa<UnknownType>(info->type))
        types[i] = info->type;
      if (entries == &scope.valueInfos)
        listed[i] = std::move(*info);
    }
  for (auto [name, type] : llvm::zip_equal(node.outputs, types))
    if (name.empty())
      type = NoneType::get(ctx.context);
  if (binding)
    inferOutputTypes(
        *binding,
        llvm::map_to_vector(inputs,
                            [](Value v) { return v ? v.getType() : Type(); }),
        [&](StringRef name) { return attributes.get(name); }, types);
  return success();
}

/// Keeps entries of value_info that the types alone would not bring back.
void NodeImporter::keepValueInfos(Operation *op) {
  NamedAttrList kept;
  size_t numPlain = 0, numNamed = 0;
  for (auto [i, name] : llvm::enumerate(node.outputs)) {
    numNamed += !name.empty();
    if (!listed[i])
      continue;
    Type type = op->getResult(i).getType();
    NamedAttrList said = listed[i]->getExtras(type);
    bool isImplied = tellsShape(type) && !scope.outputs.contains(name) &&
                     node.opType != "Constant";
    if (isImplied && said.empty())
      continue;
    kept.set(std::to_string(i), ctx.unitOr(said));
    numPlain += said.empty();
  }
  if (kept.empty())
    return;
  op->setAttr(attrs::kValueInfo, numPlain == numNamed
                                     ? Attribute(ctx.builder.getUnitAttr())
                                     : kept.getDictionary(ctx.context));
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

/// "1 input", "2 inputs".
static std::string count(size_t number, StringRef what) {
  return (Twine(number) + " " + what + (number == 1 ? "" : "s")).str();
}

std::optional<std::string> NodeImporter::findMismatch() {
  const OperatorSchema &schema = *binding->schema;
  if (!mismatch.empty())
    return mismatch;
  // Trailing empty names leave optional inputs and outputs out.
  size_t numInputs = inputs.size();
  if (numInputs && !schema.inputAt(numInputs - 1))
    return "the operator has at most " + count(schema.inputs.size(), "input") +
           ", the node has " + std::to_string(numInputs);
  if (node.inputs.size() < static_cast<size_t>(schema.minInputs()))
    return "the operator has at least " + count(schema.minInputs(), "input") +
           ", the node has " + std::to_string(node.inputs.size());
  for (size_t i = 0, e = std::max(numInputs, schema.inputs.size()); i < e;
       ++i) {
    const Parameter &param = *schema.inputAt(i);
    bool isBehindLast = i >= numInputs;
    bool mayBeAbsent =
        param.option == Parameter::Option::Optional ||
        (param.option == Parameter::Option::Variadic && isBehindLast);
    if (!mayBeAbsent && (isBehindLast || !inputs[i]))
      return ("input #" + Twine(i) + " ('" + param.name +
              "') cannot be left out")
          .str();
  }
  size_t numOutputs = node.outputs.size();
  if (numOutputs && !schema.outputAt(numOutputs - 1))
    return "the operator has at most " +
           count(schema.outputs.size(), "output") + ", the node has " +
           std::to_string(numOutputs);
  if (numOutputs < static_cast<size_t>(schema.minOutputs()))
    return "the operator has at least " + count(schema.minOutputs(), "output") +
           ", the node has " + std::to_string(numOutputs);
  for (const AttributeSchema &attribute : schema.attributes)
    if (attribute.required && !attributes.get(attribute.name))
      return ("the operator needs the attribute '" + attribute.name + "'")
          .str();
  for (const GraphSchema &graph : schema.graphs)
    if (!graph.optional && !findGraph(graph.name))
      return ("the operator needs the graph '" + graph.name + "'").str();
  return std::nullopt;
}

NodeGraph *NodeImporter::findGraph(StringRef attribute) {
  auto found = llvm::find_if(
      graphs, [&](NodeGraph &graph) { return graph.attribute == attribute; });
  return found == graphs.end() ? nullptr : &*found;
}

/// Gives the graphs that the node leaves out a region without blocks, so that
/// each graph is where the operation has its region.
void NodeImporter::addAbsentGraphs() {
  std::vector<NodeGraph> all;
  for (const GraphSchema &schema : binding->schema->graphs) {
    if (NodeGraph *graph = findGraph(schema.name))
      all.push_back(std::move(*graph));
    else
      all.push_back({schema.name, /*isList=*/false, std::make_unique<Region>(),
                     ctx.builder.getDictionaryAttr({})});
  }
  graphs = std::move(all);
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
  addAbsentGraphs();
  for (NodeGraph &graph : graphs)
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
  llvm::erase_if(graphs,
                 [](NodeGraph &graph) { return graph.region->empty(); });
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
  for (NodeGraph &graph : graphs)
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
  for (NodeGraph &graph : graphs)
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
                          << callee.getNumResults()
                          << "; leave out what it does not have "
                             "[onnx-import-053]";
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
LogicalResult NodeImporter::carryRest(Operation *op) {
  Builder &b = ctx.builder;
  NamedAttrList nodeExtras;
  if (failed(ctx.addCommon(node, loc, nodeExtras)))
    return failure();
  keepValueInfos(op);
  extras::attach(nodeExtras, op);
  if (!attributeExtras.empty())
    op->setAttr(attrs::kAttributes, attributeExtras.getDictionary(ctx.context));
  if (!graphs.empty())
    op->setAttr(attrs::kGraphs, b.getArrayAttr(llvm::map_to_vector(
                                    graphs, [](NodeGraph &graph) -> Attribute {
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
  return success();
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
  if (failed(op) || failed(carryRest(*op)))
    return failure();
  return defineOutputs(*op);
}

LogicalResult importNode(ImportContext &ctx, Scope &scope,
                         const NodeMessage &node) {
  return NodeImporter(ctx, scope, node).run();
}

} // namespace onnx_xform
