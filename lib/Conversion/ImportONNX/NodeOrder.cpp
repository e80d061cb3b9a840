//===- NodeOrder.cpp - Nodes in topological order -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Nodes are parsed each time they are looked at: that costs less than to keep
// them all.
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

//===----------------------------------------------------------------------===//
// Order
//===----------------------------------------------------------------------===//

namespace {
class NodeSorter {
public:
  NodeSorter(ArrayRef<StringRef> nodes, const Producers &producers,
             unsigned maxDepth)
      : nodes(nodes), producers(producers), maxDepth(maxDepth) {}

  bool isSorted() const;
  /// All nodes, or those that do not wait for a cycle.
  SmallVector<unsigned> sort();
  /// A node of a cycle, after sort() has left some out.
  unsigned findCulprit() const;

private:
  SmallVector<unsigned> collectSources(unsigned index) const;

  ArrayRef<StringRef> nodes;
  const Producers &producers;
  unsigned maxDepth;
  /// How many sources of each node are not in order yet.
  std::vector<unsigned> waiting;
};
} // namespace

/// The nodes that make what a node and the graphs inside it use.
SmallVector<unsigned> NodeSorter::collectSources(unsigned index) const {
  NodeMessage node;
  node.parse(nodes[index]);
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

bool NodeSorter::isSorted() const {
  for (unsigned i = 0; i < nodes.size(); ++i) {
    SmallVector<unsigned> sources = collectSources(i);
    if (!sources.empty() && sources.back() >= i)
      return false;
  }
  return true;
}

SmallVector<unsigned> NodeSorter::sort() {
  std::vector<SmallVector<unsigned, 2>> users(nodes.size());
  waiting.assign(nodes.size(), 0);
  for (unsigned i = 0; i < nodes.size(); ++i)
    for (unsigned source : collectSources(i)) {
      users[source].push_back(i);
      ++waiting[i];
    }
  std::priority_queue<unsigned, std::vector<unsigned>, std::greater<unsigned>>
      ready;
  for (unsigned i = 0; i < nodes.size(); ++i)
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
  unsigned culprit = 0;
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

FailureOr<SmallVector<unsigned>> findNodeOrder(ArrayRef<StringRef> nodes,
                                               const Producers &producers,
                                               unsigned maxDepth,
                                               Location loc) {
  NodeSorter sorter(nodes, producers, maxDepth);
  if (sorter.isSorted())
    return SmallVector<unsigned>();
  SmallVector<unsigned> order = sorter.sort();
  if (order.size() < nodes.size()) {
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
