//===- QuantizedIslands.cpp - What quantized models compute in float32 ----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In a quantized model, float32 is what lies between integers: a Conv between
// DequantizeLinear and QuantizeLinear, the scaling of an int32 sum. Runtimes
// compute it in integers when they find it as it was written. Two rules keep
// it:
//
//   - Sums of products do not fit into float16: a Cast of an int32 tensor to
//     float whose result is scaled (Mul, Div) stays float32, and so does the
//     scaling.
//   - Nodes that need at least as many casts around them as they are, because
//     everything around them has to stay float32, stay float32 with it. What
//     the graph's inputs and outputs or nodes on a block list touch is not
//     judged: there, somebody has decided.
//
//===----------------------------------------------------------------------===//

#include "PrecisionPlan.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace onnx_xform;

namespace {
/// Nodes that are connected by values that would be float16.
struct Island {
  SmallVector<const PlannedNode *, 4> nodes;
  unsigned numCasts = 0;
  bool isDecided = false;
};

class QuantizedIslands {
public:
  explicit QuantizedIslands(PrecisionPlan &plan) : plan(plan) {}

  void run() {
    for (const PlannedNode &node : plan.getNodes())
      keepScaling(node);
    for (const PlannedNode &node : plan.getNodes())
      if (converts(node))
        connect(node);
    countCasts();
    for (auto &[leader, island] : islands)
      if (!island.isDecided && island.numCasts > 0 &&
          island.numCasts >= island.nodes.size())
        for (const PlannedNode *node : island.nodes)
          plan.keepFloat(*node);
  }

private:
  void keepScaling(const PlannedNode &node);
  bool converts(const PlannedNode &node) const;
  void connect(const PlannedNode &node);
  void countCasts();
  bool wantsHalf(OpOperand &use) const {
    return plan.getWant(plan.getNode(use.getOwner()), use.getOperandNumber()) ==
           Want::Half;
  }
  bool wantsFloat(OpOperand &use) const {
    return plan.getWant(plan.getNode(use.getOwner()), use.getOperandNumber()) ==
           Want::Float;
  }
  bool isHalf(Value value) const {
    return !plan.followsUsers(value) &&
           plan.getPrecision(value) == Precision::Half;
  }
  Island *islandOf(Operation *op) {
    auto member = connected.findLeader(op);
    return member == connected.member_end() ? nullptr : &islands[*member];
  }

  PrecisionPlan &plan;
  llvm::EquivalenceClasses<Operation *> connected;
  llvm::MapVector<Operation *, Island> islands;
};
} // namespace

void QuantizedIslands::keepScaling(const PlannedNode &node) {
  auto isAiOnnx = [](const PlannedNode &node, StringRef a, StringRef b) {
    return node.schema && node.schema->domain == "ai.onnx" &&
           (node.schema->opType == a || node.schema->opType == b);
  };
  if (!isAiOnnx(node, "Cast", "Cast") ||
      !isFloat32(node.op->getResult(0).getType()))
    return;
  Type source = getTensorElementType(node.op->getOperand(0).getType());
  if (!source || !source.isInteger(32))
    return;
  for (Operation *user : node.op->getResult(0).getUsers())
    if (isAiOnnx(plan.getNode(user), "Mul", "Div"))
      plan.keepFloat(plan.getNode(user));
}

bool QuantizedIslands::converts(const PlannedNode &node) const {
  return llvm::any_of(node.op->getOpOperands(),
                      [&](OpOperand &use) { return wantsHalf(use); }) ||
         llvm::any_of(node.op->getResults(),
                      [&](Value value) { return isHalf(value); });
}

void QuantizedIslands::connect(const PlannedNode &node) {
  connected.insert(node.op);
  for (OpOperand &use : node.op->getOpOperands()) {
    Operation *source = use.get().getDefiningOp();
    if (source && wantsHalf(use) && isHalf(use.get()))
      connected.unionSets(source, node.op);
  }
}

void QuantizedIslands::countCasts() {
  for (const PlannedNode &node : plan.getNodes()) {
    Island *island = islandOf(node.op);
    if (!island)
      continue;
    island->nodes.push_back(&node);
    // What goes in and out of graphs is not followed.
    island->isDecided |= !node.schema || node.op->getNumRegions() != 0;
    for (OpOperand &use : node.op->getOpOperands()) {
      if (!wantsHalf(use))
        continue;
      island->isDecided |= isa<BlockArgument>(use.get());
      if (isHalf(use.get()) || plan.followsUsers(use.get()))
        continue;
      const PlannedNode *source = plan.getDefiningNode(use.get());
      island->isDecided |= !source || source->blocked || !source->schema;
      ++island->numCasts;
    }
    for (Value result : node.op->getResults()) {
      if (!isHalf(result))
        continue;
      bool needsCast = false;
      for (OpOperand &use : result.getUses()) {
        const PlannedNode &user = plan.getNode(use.getOwner());
        island->isDecided |= user.blocked || !user.schema;
        needsCast |= wantsFloat(use);
      }
      island->numCasts += needsCast;
    }
  }
}

void onnx_xform::keepQuantizedIslands(PrecisionPlan &plan) {
  QuantizedIslands(plan).run();
}
