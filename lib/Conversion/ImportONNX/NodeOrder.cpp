//===- NodeOrder.cpp - Nodes in topological order -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nodes are parsed each time they are looked at: that costs less than to keep
// them all. One look suffices where they are sorted, as they should be.
//
//===----------------------------------------------------------------------===//

#include "NodeOrder.h"
#include "Importer.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/ADT/DenseSet.h"
#include <queue>

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// What a node uses
//===----------------------------------------------------------------------===//

void FreeNames::forEachUse(const NodeMessage &node, unsigned depth,
                           llvm::function_ref<void(StringRef)> visit) {
  for (StringRef input : node.inputs)
    visit(input);
  for (StringRef bytes : node.attributes) {
    AttributeMessage attribute;
    if (!attribute.parse(bytes))
      continue;
    if (attribute.has(6))
      forEachIn(attribute.graph, depth, visit);
    for (StringRef inner : attribute.graphs)
      forEachIn(inner, depth, visit);
  }
}

void FreeNames::forEachIn(StringRef graphBytes, unsigned depth,
                          llvm::function_ref<void(StringRef)> visit) {
  if (auto found = known.find(graphBytes.data()); found != known.end()) {
    llvm::for_each(found->second, visit);
    return;
  }
  GraphMessage graph;
  if (depth == 0 || !graph.parse(graphBytes))
    return;
  llvm::SmallDenseSet<StringRef> used, defined;
  for (StringRef bytes : graph.nodes) {
    NodeMessage node;
    if (!node.parse(bytes))
      return;
    forEachUse(node, depth - 1, [&](StringRef name) { used.insert(name); });
    defined.insert(node.outputs.begin(), node.outputs.end());
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
  SmallVector<StringRef, 0> names;
  for (StringRef name : used)
    if (!defined.contains(name))
      names.push_back(name);
  llvm::for_each(names, visit);
  if (names.size() <= kMaxKnown)
    known.try_emplace(graphBytes.data(), std::move(names));
}

//===----------------------------------------------------------------------===//
// Order
//===----------------------------------------------------------------------===//

namespace {
class NodeSorter {
public:
  NodeSorter(ArrayRef<StringRef> nodes, size_t numBefore, FreeNames &freeNames)
      : nodes(nodes), numBefore(numBefore), freeNames(freeNames) {}

  /// Finds out which node makes which name, and whether each comes before
  /// those that use it.
  LogicalResult scan(llvm::function_ref<bool(StringRef)> isDefined,
                     Location loc);
  bool isSorted() const { return sorted; }
  /// All nodes, or those that do not wait for a cycle.
  SmallVector<unsigned> sort();
  /// A node of a cycle, after sort() has left some out.
  unsigned findCulprit() const;

private:
  SmallVector<unsigned> collectSources(unsigned index) const;

  ArrayRef<StringRef> nodes;
  size_t numBefore;
  FreeNames &freeNames;
  /// Which node makes a name, by its place in the file.
  llvm::DenseMap<StringRef, unsigned> producers;
  bool sorted = true;
  /// How many sources of each node are not in order yet.
  std::vector<unsigned> waiting;
};
} // namespace

LogicalResult NodeSorter::scan(llvm::function_ref<bool(StringRef)> isDefined,
                               Location loc) {
  // Used, but made by no node so far.
  llvm::DenseSet<StringRef> awaited;
  for (size_t i = numBefore; i < nodes.size(); ++i) {
    NodeMessage node;
    if (!node.parse(nodes[i]))
      return emitMalformedNode(i, loc);
    freeNames.forEachUse(node, [&](StringRef name) {
      if (!producers.contains(name))
        awaited.insert(name);
    });
    for (StringRef output : node.outputs) {
      if (output.empty())
        continue;
      if (isDefined(output))
        return emitError(getNodeLoc(loc.getContext(), node))
               << "(" << node.opType << ") defines '" << output
               << "', which the graph has already; names must be unique "
                  "[onnx-import-047]";
      sorted &= !awaited.contains(output);
      producers.try_emplace(output, i);
    }
  }
  return success();
}

/// The nodes that make what a node and the graphs inside it use.
SmallVector<unsigned> NodeSorter::collectSources(unsigned index) const {
  NodeMessage node;
  node.parse(nodes[index]);
  SmallVector<unsigned> sources;
  freeNames.forEachUse(node, [&](StringRef name) {
    if (auto found = producers.find(name); found != producers.end())
      sources.push_back(found->second);
  });
  llvm::sort(sources);
  sources.erase(llvm::unique(sources), sources.end());
  return sources;
}

SmallVector<unsigned> NodeSorter::sort() {
  std::vector<SmallVector<unsigned, 2>> users(nodes.size());
  waiting.assign(nodes.size(), 0);
  for (unsigned i = numBefore; i < nodes.size(); ++i)
    for (unsigned source : collectSources(i)) {
      users[source].push_back(i);
      ++waiting[i];
    }
  std::priority_queue<unsigned, std::vector<unsigned>, std::greater<unsigned>>
      ready;
  for (unsigned i = numBefore; i < nodes.size(); ++i)
    if (waiting[i] == 0)
      ready.push(i);
  SmallVector<unsigned> order;
  while (!ready.empty()) {
    unsigned i = ready.top();
    ready.pop();
    order.push_back(i);
    for (unsigned user : users[i])
      if (--waiting[user] == 0)
        ready.push(user);
  }
  return order;
}

unsigned NodeSorter::findCulprit() const {
  // What waits may be behind the cycle; enough steps back lead into it.
  unsigned culprit = numBefore;
  while (waiting[culprit] == 0)
    ++culprit;
  for (size_t step = 0; step < nodes.size(); ++step)
    for (unsigned source : collectSources(culprit))
      if (waiting[source] != 0) {
        culprit = source;
        break;
      }
  return culprit;
}

LogicalResult emitMalformedNode(size_t index, Location loc) {
  return emitError(loc) << "node #" << index
                        << " is malformed; the file is damaged "
                           "[onnx-import-062]";
}

FailureOr<SmallVector<unsigned>>
findNodeOrder(ArrayRef<StringRef> nodes, size_t numBefore,
              llvm::function_ref<bool(StringRef)> isDefined,
              FreeNames &freeNames, Location loc) {
  NodeSorter sorter(nodes, numBefore, freeNames);
  if (failed(sorter.scan(isDefined, loc)))
    return failure();
  if (sorter.isSorted())
    return llvm::to_vector(
        llvm::seq<unsigned>(numBefore, static_cast<unsigned>(nodes.size())));
  SmallVector<unsigned> order = sorter.sort();
  if (order.size() < nodes.size() - numBefore) {
    NodeMessage node;
    node.parse(nodes[sorter.findCulprit()]);
    return emitError(getNodeLoc(loc.getContext(), node))
           << "(" << node.opType
           << ") depends on its own output: the graph has a cycle "
              "[onnx-import-061]";
  }
  emitWarning(loc) << "the nodes are not in topological order, which the "
                      "standard demands; they are written back in the order "
                      "they came in [onnx-import-060]";
  return order;
}

} // namespace onnx_xform
