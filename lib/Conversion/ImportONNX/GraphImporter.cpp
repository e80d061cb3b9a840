//===- GraphImporter.cpp - GraphProto to blocks ---------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Importer.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Support/WireFormat.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/PriorityQueue.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Order of nodes
//===----------------------------------------------------------------------===//

/// Collects the names that a graph takes from around it, its own nested graphs
/// included. Depth is bounded by the caller's limit: what lies deeper is an
/// error when it is imported.
static void collectFreeNames(StringRef graphBytes, unsigned depth,
                             llvm::SmallDenseSet<StringRef> &names) {
  GraphMessage graph;
  if (depth == 0 || !graph.parse(graphBytes))
    return;
  llvm::SmallDenseSet<StringRef> used, defined;
  for (StringRef bytes : graph.nodes) {
    NodeMessage node;
    if (!node.parse(bytes))
      return;
    used.insert(node.inputs.begin(), node.inputs.end());
    defined.insert(node.outputs.begin(), node.outputs.end());
    for (StringRef attributeBytes : node.attributes) {
      AttributeMessage attribute;
      if (!attribute.parse(attributeBytes))
        return;
      if (attribute.has(6))
        collectFreeNames(attribute.graph, depth - 1, used);
      for (StringRef inner : attribute.graphs)
        collectFreeNames(inner, depth - 1, used);
    }
  }
  for (StringRef bytes : graph.outputs)
    used.insert(getInfoName(bytes));
  for (StringRef bytes : graph.inputs)
    defined.insert(getInfoName(bytes));
  for (StringRef bytes : graph.initializers) {
    TensorMessage tensor;
    if (tensor.parse(bytes))
      defined.insert(tensor.name);
  }
  for (StringRef name : used)
    if (!defined.contains(name))
      names.insert(name);
}

static void collectDependencies(const NodeMessage &node, unsigned maxDepth,
                                llvm::SmallDenseSet<StringRef> &names) {
  names.insert(node.inputs.begin(), node.inputs.end());
  for (StringRef bytes : node.attributes) {
    AttributeMessage attribute;
    if (!attribute.parse(bytes))
      continue;
    if (attribute.has(6))
      collectFreeNames(attribute.graph, maxDepth, names);
    for (StringRef inner : attribute.graphs)
      collectFreeNames(inner, maxDepth, names);
  }
}

/// Which node makes a name.
using Producers = llvm::DenseMap<StringRef, unsigned>;

/// The nodes that make what `node` and the graphs inside it use.
static SmallVector<unsigned> collectSources(const NodeMessage &node,
                                            const Producers &producers,
                                            unsigned maxDepth) {
  llvm::SmallDenseSet<StringRef> names;
  collectDependencies(node, maxDepth, names);
  SmallVector<unsigned> sources;
  for (StringRef name : names)
    if (auto found = producers.find(name); found != producers.end())
      sources.push_back(found->second);
  llvm::sort(sources);
  sources.erase(llvm::unique(sources), sources.end());
  return sources;
}

/// An order in which unsorted nodes can be imported: always the first of the
/// ready ones in the file. Fails on a cycle.
static LogicalResult sortNodes(MLIRContext *context, ArrayRef<StringRef> nodes,
                               const Producers &producers, unsigned maxDepth,
                               Location loc, SmallVectorImpl<unsigned> &order) {
  std::vector<SmallVector<unsigned, 2>> users(nodes.size());
  std::vector<unsigned> waiting(nodes.size());
  for (auto [i, bytes] : llvm::enumerate(nodes)) {
    NodeMessage node;
    node.parse(bytes);
    for (unsigned source : collectSources(node, producers, maxDepth)) {
      users[source].push_back(i);
      ++waiting[i];
    }
  }
  std::priority_queue<unsigned, std::vector<unsigned>, std::greater<unsigned>>
      ready;
  for (unsigned i = 0; i < nodes.size(); ++i)
    if (waiting[i] == 0)
      ready.push(i);
  while (!ready.empty()) {
    unsigned i = ready.top();
    ready.pop();
    order.push_back(i);
    for (unsigned user : users[i])
      if (--waiting[user] == 0)
        ready.push(user);
  }
  if (order.size() == nodes.size()) {
    emitWarning(loc) << "the nodes are not in topological order, which the "
                        "standard demands; they are written back in the order "
                        "they came in [onnx-import-060]";
    return success();
  }
  // What waits may be behind the cycle; enough steps back lead into it.
  unsigned culprit = 0;
  while (waiting[culprit] == 0)
    ++culprit;
  NodeMessage node;
  node.parse(nodes[culprit]);
  for (size_t step = 0; step < nodes.size(); ++step) {
    for (unsigned source : collectSources(node, producers, maxDepth))
      if (waiting[source] != 0) {
        culprit = source;
        break;
      }
    node = NodeMessage();
    node.parse(nodes[culprit]);
  }
  return emitError(getNodeLoc(context, node))
         << "(" << node.opType
         << ") depends on its own output: the graph has a cycle "
            "[onnx-import-061]";
}

LogicalResult GraphImporter::importNodes(ArrayRef<StringRef> nodes,
                                         Location loc) {
  // Nodes are parsed each time they are looked at: that costs less than to
  // keep them all.
  unsigned maxDepth = ctx.options.maxGraphDepth;
  Producers producers;
  for (auto [i, bytes] : llvm::enumerate(nodes)) {
    NodeMessage node;
    if (!node.parse(bytes))
      return emitError(loc) << "node #" << i
                            << " is malformed; the file is damaged "
                               "[onnx-import-062]";
    for (StringRef output : node.outputs) {
      if (scope.values.contains(output))
        return emitError(getNodeLoc(ctx.context, node))
               << "(" << node.opType << ") defines '" << output
               << "', which the graph has already; names must be unique "
                  "[onnx-import-047]";
      if (!output.empty())
        producers.try_emplace(output, i);
    }
  }
  bool isSorted = true;
  for (auto [i, bytes] : llvm::enumerate(nodes)) {
    NodeMessage node;
    node.parse(bytes);
    SmallVector<unsigned> sources = collectSources(node, producers, maxDepth);
    isSorted &= sources.empty() || sources.back() < i;
  }
  SmallVector<unsigned> order;
  if (!isSorted &&
      failed(sortNodes(ctx.context, nodes, producers, maxDepth, loc, order)))
    return failure();
  for (unsigned i = 0; i < nodes.size(); ++i) {
    unsigned index = isSorted ? i : order[i];
    NodeMessage node;
    node.parse(nodes[index]);
    if (failed(importNode(ctx, scope, node)))
      return failure();
    if (!isSorted)
      ctx.builder.getInsertionBlock()->back().setAttr(
          attrs::kPosition, ctx.builder.getI64IntegerAttr(index));
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

LogicalResult GraphImporter::define(StringRef name, Value value, Location loc) {
  if (scope.values.try_emplace(name, value).second)
    return success();
  return emitError(loc)
         << "is defined twice in one graph; names must be unique "
            "[onnx-import-047]";
}

void GraphImporter::collectInfos(ArrayRef<StringRef> outputs,
                                 ArrayRef<StringRef> valueInfos) {
  for (StringRef bytes : outputs)
    scope.outputs.try_emplace(getInfoName(bytes), bytes);
  for (StringRef bytes : valueInfos)
    scope.valueInfos.try_emplace(getInfoName(bytes), bytes);
}

FailureOr<Attribute> GraphImporter::getListed(StringRef name, Type type,
                                              Location loc) {
  auto found = scope.valueInfos.find(name);
  if (found == scope.valueInfos.end())
    return Attribute();
  FailureOr<ValueInfo> info = ctx.importValueInfo(found->second, loc);
  if (failed(info))
    return failure();
  return ctx.unitOr(info->getExtras(type));
}

ArrayAttr GraphImporter::takeUnusedInfos(ArrayRef<StringRef> entries) {
  SmallVector<Attribute> unused;
  for (StringRef bytes : entries) {
    StringRef name = getInfoName(bytes);
    bool isFirst = scope.valueInfos.lookup(name).data() == bytes.data();
    if (!isFirst || !scope.values.contains(name))
      unused.push_back(ctx.string(bytes));
  }
  return unused.empty() ? ArrayAttr() : ctx.builder.getArrayAttr(unused);
}

//===----------------------------------------------------------------------===//
// Initializers
//===----------------------------------------------------------------------===//

LogicalResult
GraphImporter::importInitializer(StringRef bytes, bool isSparse,
                                 std::optional<int64_t> inputIndex,
                                 const ValueInfo *input, Location loc) {
  OpBuilder &b = ctx.builder;
  TensorMessage tensor;
  SparseTensorMessage sparse;
  if (isSparse ? !sparse.parse(bytes) || !tensor.parse(sparse.values)
               : !tensor.parse(bytes))
    return emitError(loc) << "has a malformed initializer; the file is damaged "
                             "[onnx-import-031]";
  // A tensor without a name can be used by nobody; it keeps its place.
  Location tensorLoc = ctx.nameLoc(tensor.name, loc);
  Attribute value;
  Type type;
  if (isSparse) {
    auto attr = ctx.tensors.importSparse(sparse, tensorLoc, tensor.name);
    if (!attr)
      return failure();
    type = RankedTensorType::get(
        attr.getDims(), getTensorElementType(attr.getValues().getType()));
    value = attr;
  } else {
    TypedAttr attr = ctx.tensors.import(tensor, tensorLoc, tensor.name);
    if (!attr)
      return failure();
    type = attr.getType();
    value = attr;
  }
  OperationState state(tensorLoc, InitializerOp::getOperationName());
  state.addAttribute("value", value);
  state.addTypes(type);
  if (inputIndex)
    state.addAttribute("input_index", b.getI64IntegerAttr(*inputIndex));
  NamedAttrList extras;
  if (failed(isSparse ? ctx.addExtras(sparse, tensor, tensorLoc, extras)
                      : ctx.addExtras(tensor, tensorLoc, extras)))
    return failure();
  extras::attach(extras, state.attributes);
  if (input)
    if (NamedAttrList said = input->getExtras(type); !said.empty())
      state.addAttribute(attrs::kInput, said.getDictionary(ctx.context));
  FailureOr<Attribute> listed = getListed(tensor.name, type, tensorLoc);
  if (failed(listed))
    return failure();
  if (*listed)
    state.addAttribute(attrs::kValueInfo,
                       isa<UnitAttr>(*listed)
                           ? *listed
                           : b.getDictionaryAttr(b.getNamedAttr("0", *listed)));
  Operation *op = b.create(state);
  if (tensor.name.empty())
    return success();
  return define(tensor.name, op->getResult(0), tensorLoc);
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

LogicalResult GraphImporter::describe(const GraphMessage &graph, Location loc,
                                      NamedAttrList &description) {
  if (!graph.name.empty())
    description.set("name", ctx.string(graph.name));
  if (ArrayAttr unused = takeUnusedInfos(graph.valueInfos))
    description.set("value_info", unused);
  return ctx.addCommon(graph, loc, description);
}

LogicalResult GraphImporter::importBody(const GraphMessage &graph,
                                        Location loc) {
  for (StringRef bytes : graph.initializers)
    if (failed(importInitializer(bytes, /*isSparse=*/false, std::nullopt,
                                 nullptr, loc)))
      return failure();
  for (StringRef bytes : graph.sparseInitializers)
    if (failed(importInitializer(bytes, /*isSparse=*/true, std::nullopt,
                                 nullptr, loc)))
      return failure();
  return importNodes(graph.nodes, loc);
}

LogicalResult
GraphImporter::importSubgraphInput(StringRef bytes, Block &block,
                                   Type knownType, Location loc,
                                   SmallVectorImpl<Attribute> &inputExtras) {
  FailureOr<ValueInfo> info = ctx.importValueInfo(bytes, loc);
  if (failed(info))
    return failure();
  Type type = !info->hasType && knownType ? knownType : info->type;
  Location inputLoc = ctx.nameLoc(info->name, loc);
  Value argument = block.addArgument(type, inputLoc);
  FailureOr<Attribute> listed = getListed(info->name, type, inputLoc);
  if (failed(listed))
    return failure();
  if (*listed)
    info->extras.set(extras::kListed, *listed);
  inputExtras.push_back(info->extras.getDictionary(ctx.context));
  return info->name.empty() ? success()
                            : define(info->name, argument, inputLoc);
}

LogicalResult
GraphImporter::importSubgraphOutputs(const GraphMessage &graph, Location loc,
                                     SmallVectorImpl<Attribute> &outputExtras,
                                     bool &returnsOuter) {
  SmallVector<Value> results;
  SmallVector<StringRef> names;
  for (StringRef output : graph.outputs) {
    FailureOr<ValueInfo> info = ctx.importValueInfo(output, loc);
    if (failed(info))
      return failure();
    Value value = scope.lookup(info->name);
    if (!value)
      return emitError(loc)
             << "has a graph whose output '" << info->name
             << "' nothing defines; correct its name, or remove it from the "
                "outputs [onnx-import-064]";
    returnsOuter |= !scope.values.contains(info->name);
    results.push_back(value);
    names.push_back(info->name);
    outputExtras.push_back(
        info->getExtras(value.getType()).getDictionary(ctx.context));
  }
  YieldOp::create(ctx.builder, makeNameLoc(ctx.context, "", names), results);
  return success();
}

DictionaryAttr GraphImporter::importSubgraph(StringRef bytes, Region &region,
                                             ArrayRef<Type> inputTypes,
                                             Location loc) {
  OpBuilder &b = ctx.builder;
  GraphMessage graph;
  if (!graph.parse(bytes)) {
    emitError(loc) << "has a malformed graph; the file is damaged "
                      "[onnx-import-063]";
    return {};
  }
  collectInfos(graph.outputs, graph.valueInfos);
  Block &block = region.emplaceBlock();
  b.setInsertionPointToEnd(&block);
  SmallVector<Attribute> inputExtras, outputExtras;
  bool returnsOuter = false;
  for (auto [i, input] : llvm::enumerate(graph.inputs))
    if (failed(importSubgraphInput(
            input, block, i < inputTypes.size() ? inputTypes[i] : Type(), loc,
            inputExtras)))
      return {};
  NamedAttrList description;
  if (failed(importBody(graph, loc)) ||
      failed(importSubgraphOutputs(graph, loc, outputExtras, returnsOuter)) ||
      failed(describe(graph, loc, description)))
    return {};

  auto isEmpty = [](Attribute extra) {
    return cast<DictionaryAttr>(extra).empty();
  };
  if (!llvm::all_of(inputExtras, isEmpty))
    description.set("inputs", b.getArrayAttr(inputExtras));
  if (!llvm::all_of(outputExtras, isEmpty))
    description.set("outputs", b.getArrayAttr(outputExtras));
  if (returnsOuter)
    description.set("returns_outer", b.getUnitAttr());
  return description.getDictionary(ctx.context);
}

} // namespace onnx_xform
