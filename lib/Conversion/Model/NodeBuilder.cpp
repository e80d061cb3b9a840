//===- NodeBuilder.cpp - Nodes as operations ------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/NodeBuilder.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

SmallVector<Value> collectNodeInputs(Operation *op) {
  std::optional<ArrayRef<int32_t>> absent;
  if (auto custom = dyn_cast<CustomOp>(op))
    absent = custom.getAbsent();
  else if (auto call = dyn_cast<CallOp>(op))
    absent = call.getAbsent();
  else
    return getNodeInputs(op);
  SmallVector<Value> inputs;
  auto operands = op->getOperands();
  size_t next = 0;
  ArrayRef<int32_t> positions = absent.value_or(ArrayRef<int32_t>());
  while (next < operands.size() || !positions.empty()) {
    if (!positions.empty() &&
        (positions.front() <= static_cast<int64_t>(inputs.size()) ||
         next == operands.size())) {
      inputs.push_back({});
      positions = positions.drop_front();
    } else {
      inputs.push_back(operands[next++]);
    }
  }
  return inputs;
}

DenseI32ArrayAttr getAbsentInputs(MLIRContext *context,
                                  ArrayRef<Value> inputs) {
  SmallVector<int32_t> absent;
  for (auto [i, input] : llvm::enumerate(inputs))
    if (!input)
      absent.push_back(i);
  return absent.empty() ? DenseI32ArrayAttr()
                        : DenseI32ArrayAttr::get(context, absent);
}

SmallVector<Value> getPresentInputs(ArrayRef<Value> inputs) {
  SmallVector<Value> present;
  for (Value input : inputs)
    if (input)
      present.push_back(input);
  return present;
}

//===----------------------------------------------------------------------===//
// What the schema allows
//===----------------------------------------------------------------------===//

static std::string explainNoAttribute(StringRef name) {
  return ("the operator has no attribute '" + name + "'").str();
}

std::optional<std::string> findAttributeMismatch(const OperatorSchema &schema,
                                                 StringRef name,
                                                 AttributeKind kind) {
  const AttributeSchema *attribute = schema.getAttributeByStandardName(name);
  if (!attribute)
    return explainNoAttribute(name);
  if (attribute->kind != kind)
    return ("attribute '" + name + "' must be " +
            stringifyAttributeKind(attribute->kind) + ", but is " +
            stringifyAttributeKind(kind))
        .str();
  return std::nullopt;
}

static bool isOfKind(Attribute value, AttributeKind kind) {
  switch (kind) {
  case AttributeKind::Float:
    return isa<FloatAttr>(value) && cast<FloatAttr>(value).getType().isF32();
  case AttributeKind::Int:
    return isa<IntegerAttr>(value) &&
           cast<IntegerAttr>(value).getType().isSignlessInteger(64);
  case AttributeKind::String:
    return isa<StringAttr>(value);
  case AttributeKind::Tensor:
    return isTensorAttr(value);
  case AttributeKind::SparseTensor:
    return isa<SparseTensorAttr>(value);
  case AttributeKind::TypeProto:
    return isa<TypeAttr>(value);
  case AttributeKind::Floats:
    return isa<DenseF32ArrayAttr>(value);
  case AttributeKind::Ints:
    return isa<DenseI64ArrayAttr>(value);
  case AttributeKind::Strings:
    return isa<ArrayAttr>(value) &&
           llvm::all_of(cast<ArrayAttr>(value), llvm::IsaPred<StringAttr>);
  default:
    return false;
  }
}

std::optional<std::string> findAttributeMismatch(const OperatorSchema &schema,
                                                 NamedAttribute attribute) {
  StringRef name = attribute.getName();
  const AttributeSchema *known = schema.getAttributeByStandardName(name);
  if (!known)
    return explainNoAttribute(name);
  if (!isOfKind(attribute.getValue(), known->kind))
    return ("attribute '" + name + "' must be " +
            stringifyAttributeKind(known->kind))
        .str();
  return std::nullopt;
}

/// "1 input", "2 inputs".
static std::string count(size_t number, StringRef what) {
  return (Twine(number) + " " + what + (number == 1 ? "" : "s")).str();
}

static std::optional<std::string>
findInputMismatch(const OperatorSchema &schema, const NodeParts &node) {
  // Trailing empty names leave optional inputs out.
  size_t numInputs = node.inputs.size();
  if (numInputs && !schema.inputAt(numInputs - 1))
    return "the operator has at most " + count(schema.inputs.size(), "input") +
           ", the node has " + std::to_string(numInputs);
  if (node.numListedInputs < static_cast<size_t>(schema.minInputs()))
    return "the operator has at least " + count(schema.minInputs(), "input") +
           ", the node has " + std::to_string(node.numListedInputs);
  for (size_t i = 0, e = std::max(numInputs, schema.inputs.size()); i < e;
       ++i) {
    const Parameter &param = *schema.inputAt(i);
    bool isBehindLast = i >= numInputs;
    bool mayBeAbsent =
        param.option == Parameter::Option::Optional ||
        (param.option == Parameter::Option::Variadic && isBehindLast);
    if (!mayBeAbsent && (isBehindLast || !node.inputs[i]))
      return ("input #" + Twine(i) + " ('" + param.name +
              "') cannot be left out")
          .str();
  }
  return std::nullopt;
}

static std::optional<std::string>
findOutputMismatch(const OperatorSchema &schema, size_t numOutputs) {
  if (numOutputs && !schema.outputAt(numOutputs - 1))
    return "the operator has at most " +
           count(schema.outputs.size(), "output") + ", the node has " +
           std::to_string(numOutputs);
  if (numOutputs < static_cast<size_t>(schema.minOutputs()))
    return "the operator has at least " + count(schema.minOutputs(), "output") +
           ", the node has " + std::to_string(numOutputs);
  return std::nullopt;
}

static NodeGraph *findGraph(NodeParts &node, StringRef attribute) {
  auto found = llvm::find_if(node.graphs, [&](NodeGraph &graph) {
    return graph.attribute == attribute;
  });
  return found == node.graphs.end() ? nullptr : &*found;
}

static std::optional<std::string> findMismatch(const OperatorSchema &schema,
                                               NodeParts &node) {
  if (auto mismatch = findInputMismatch(schema, node))
    return mismatch;
  if (auto mismatch = findOutputMismatch(schema, node.types.size()))
    return mismatch;
  for (const AttributeSchema &attribute : schema.attributes)
    if (attribute.required && !node.attributes.get(attribute.name))
      return ("the operator needs the attribute '" + attribute.name + "'")
          .str();
  for (const GraphSchema &graph : schema.graphs)
    if (!graph.optional && !findGraph(node, graph.name))
      return ("the operator needs the graph '" + graph.name + "'").str();
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// Gives the graphs that the node leaves out a region without blocks, so that
/// each graph is where the operation has its region.
static void addAbsentGraphs(const OperatorSchema &schema, NodeParts &node) {
  std::vector<NodeGraph> all;
  for (const GraphSchema &wanted : schema.graphs) {
    if (NodeGraph *graph = findGraph(node, wanted.name))
      all.push_back(std::move(*graph));
    else
      all.push_back({wanted.name, /*isList=*/false, std::make_unique<Region>(),
                     DictionaryAttr::get(node.loc.getContext())});
  }
  node.graphs = std::move(all);
}

/// Takes the graphs back from an operation that goes.
static void takeGraphs(Operation *op, NodeParts &node) {
  for (auto [graph, region] : llvm::zip(node.graphs, op->getRegions())) {
    graph.region = std::make_unique<Region>();
    graph.region->takeBody(region);
  }
  llvm::erase_if(node.graphs,
                 [](NodeGraph &graph) { return graph.region->empty(); });
}

Operation *createOperator(OpBuilder &builder,
                          const OperatorTable::Binding &binding,
                          NodeParts &node, std::string &mismatch) {
  const OperatorSchema &schema = *binding.schema;
  if (auto reason = findMismatch(schema, node)) {
    mismatch = std::move(*reason);
    return nullptr;
  }
  OperationState state(node.loc, binding.name);
  SmallVector<int32_t> segments(schema.inputs.size());
  for (auto [i, input] : llvm::enumerate(node.inputs)) {
    if (!input)
      continue;
    state.operands.push_back(input);
    ++segments[schema.inputAt(i) - schema.inputs.data()];
  }
  state.types.assign(node.types.begin(), node.types.end());
  // Outputs that the node does not list are absent.
  for (size_t i = node.types.size(), e = schema.outputs.size(); i < e; ++i)
    if (schema.outputs[i].option != Parameter::Option::Variadic)
      state.types.push_back(NoneType::get(builder.getContext()));
  for (NamedAttribute attribute : node.attributes) {
    const AttributeSchema *known =
        schema.getAttributeByStandardName(attribute.getName());
    state.addAttribute(known->odsName, attribute.getValue());
  }
  if (schema.hasOperandSegments())
    state.addAttribute("operandSegmentSizes",
                       builder.getDenseI32ArrayAttr(segments));
  addAbsentGraphs(schema, node);
  for (NodeGraph &graph : node.graphs)
    state.addRegion(std::move(graph.region));
  Operation *op = builder.create(state);

  if (auto graphOp = dyn_cast<GraphOpInterface>(op)) {
    for (auto [type, result] :
         llvm::zip(graphOp.getResultTypesFromGraphs(), op->getResults()))
      if (type && isa<UnknownType>(result.getType()))
        result.setType(detail::withoutShape(type));
  }
  auto violation = findSchemaViolation(op, schema, binding.version);
  if (!violation)
    return op;
  mismatch = std::move(*violation);
  for (auto [type, result] : llvm::zip(node.types, op->getResults()))
    type = result.getType();
  takeGraphs(op, node);
  op->erase();
  return nullptr;
}

Operation *createCustom(OpBuilder &builder, NodeParts &node) {
  SmallVector<Attribute> names;
  for (NodeGraph &graph : node.graphs)
    names.push_back(
        builder.getStringAttr(graph.attribute + (graph.isList ? "[]" : "")));
  OperationState state(node.loc, CustomOp::getOperationName());
  state.addOperands(getPresentInputs(node.inputs));
  state.addTypes(node.types);
  state.addAttribute("domain", builder.getStringAttr(node.domain));
  state.addAttribute("op_type", builder.getStringAttr(node.opType));
  if (!node.overload.empty())
    state.addAttribute("overload", builder.getStringAttr(node.overload));
  if (!node.attributes.empty())
    state.addAttribute("node_attributes",
                       node.attributes.getDictionary(builder.getContext()));
  if (!names.empty())
    state.addAttribute("graphs", builder.getArrayAttr(names));
  if (auto absent = getAbsentInputs(builder.getContext(), node.inputs))
    state.addAttribute("absent", absent);
  for (NodeGraph &graph : node.graphs)
    state.addRegion(std::move(graph.region));
  return builder.create(state);
}

ArrayAttr describeGraphs(MLIRContext *context, ArrayRef<NodeGraph> graphs) {
  if (graphs.empty())
    return {};
  SmallVector<Attribute> descriptions;
  for (const NodeGraph &graph : graphs)
    descriptions.push_back(graph.description);
  return ArrayAttr::get(context, descriptions);
}

} // namespace onnx_xform
