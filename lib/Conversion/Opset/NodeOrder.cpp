//===- NodeOrder.cpp - The order of nodes that a lowering made ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Patterns nest calls: add(mul(a, b), sub(c, d)). Which of the two arguments is
// made first, C++ leaves to the compiler; the model must not depend on it.
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

using Nodes = llvm::SmallPtrSet<Operation *, 16>;

/// The nodes of one block among `made`, by need.
class Order {
public:
  Order(Block *block, const Nodes &made) : block(block), made(made) {}

  /// Puts what the value needs, then what makes it, at the end. Without
  /// recursion, since a lowering may be as deep as a sequence is long.
  void add(Value value) {
    push(value);
    while (!stack.empty()) {
      auto &[node, needs] = stack.back();
      if (needs.empty()) {
        nodes.push_back(node);
        stack.pop_back();
      } else {
        // The needs are kept from right to left.
        push(needs.pop_back_val());
      }
    }
  }

  ArrayRef<Operation *> getNodes() const { return nodes; }

private:
  void push(Value value) {
    Operation *node = value ? value.getDefiningOp() : nullptr;
    if (!node || node->getBlock() != block || !made.contains(node) ||
        !seen.insert(node).second)
      return;
    SmallVector<Value> needs(node->getOperands());
    // Graphs of the node capture what they do not make.
    for (Region &region : node->getRegions())
      region.walk([&](Operation *inner) {
        llvm::append_range(needs, inner->getOperands());
      });
    std::reverse(needs.begin(), needs.end());
    stack.emplace_back(node, std::move(needs));
  }

  Block *block;
  const Nodes &made;
  Nodes seen;
  SmallVector<std::pair<Operation *, SmallVector<Value>>> stack;
  SmallVector<Operation *> nodes;
};

} // namespace

void Lowering::sortMade(ArrayRef<Value> values) {
  // What no result needs stays in front.
  auto sort = [&](Block *block, auto &&roots, Operation *before) {
    Order order(block, made);
    for (Value root : roots)
      order.add(root);
    for (Operation *node : order.getNodes())
      rewriter.moveOpBefore(node, before);
  };
  sort(op->getBlock(), values, op);
  llvm::SmallSetVector<Block *, 4> bodies;
  for (Operation *node : made)
    if (node->getBlock() != op->getBlock())
      bodies.insert(node->getBlock());
  for (Block *body : bodies)
    sort(body, body->getTerminator()->getOperands(), body->getTerminator());
}

} // namespace onnx_xform::opset
