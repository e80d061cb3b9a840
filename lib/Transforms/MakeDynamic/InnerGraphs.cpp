//===- InnerGraphs.cpp - Samples in graphs inside of nodes ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The graphs of a node are gone through like that of the model: If here, what
// runs a graph again and again in Iterations.cpp. What decides for all samples
// at once (which branch, how many iterations) must not depend on one of them.
//
//===----------------------------------------------------------------------===//

#include "BatchProof.h"
#include "Iterations.h"
#include "SampleBlocks.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"

using namespace mlir;
using namespace onnx_xform;

LogicalResult BatchProof::visitGraphs(Operation *op) {
  if (auto branches = dyn_cast<IfOp>(op))
    return visitIf(branches);
  if (auto iterations = Iterations::get(op, shapes, original))
    return visitIterations(*iterations);
  StringRef why = rules.getReason(op->getName());
  return emitOpaque(
      op, why.empty() ? "has graphs that use what depends on the sample" : why);
}

LogicalResult BatchProof::emitOpaque(Operation *op, const Twine &why) {
  return emit(op, why, "[make-dynamic-014]");
}

LogicalResult BatchProof::visitGraph(Region &graph) {
  for (Operation &op : llvm::make_early_inc_range(graph.front()))
    if (!op.hasTrait<OpTrait::IsTerminator>() && failed(visit(&op)))
      return failure();
  return success();
}

/// What holds for a value that is one or the other: what is the same for all
/// samples can be given to each of them.
std::optional<Layout> BatchProof::join(const Layout &a, const Layout &b) {
  if (a == b || b.isSame())
    return a;
  return a.isSame() ? std::optional(b) : std::nullopt;
}

/// Gives an operand the samples, which are alike.
LogicalResult BatchProof::repeatFor(OpOperand &use, const Layout &like,
                                    Operation *node) {
  Value value = use.get();
  if (!like.isBatched() && !like.isSame() && !like.isSized() &&
      getLayout(value).isSame())
    return emitOpaque(node, "has samples in one graph where another one has "
                            "none");
  if (!like.isBatched() || getLayout(value).isBatched())
    return success();
  auto shape = shapes.getShape(value);
  if (!shape || like.axis >= static_cast<int64_t>(shape->size()) ||
      (*shape)[like.axis] != like.getOthers() * count ||
      !isAlike(value, like.axis, like))
    return emitOpaque(node, "has a constant with other values for each sample");
  current = node;
  OpBuilder builder(use.getOwner());
  Value repeated =
      makeRepeated(builder, value, {like.axis, like, /*onlyFirst=*/false});
  if (!repeated)
    return emitOpaque(node, "has a size that is neither a number nor one of "
                            "the input, and would have to be computed");
  use.set(repeated);
  if (getConstantValue(value))
    replaced.insert(value.getDefiningOp());
  ++numMended;
  return success();
}

/// Whether all results of a node with graphs have the sizes that follow.
LogicalResult BatchProof::checkResults(Operation *op,
                                       ArrayRef<Layout> resultLayouts) {
  contradiction.clear();
  shapes.inferNode(op);
  if (!contradiction.empty())
    return emit(contradicted, contradiction, "[make-dynamic-015]");
  for (auto [result, layout] : llvm::zip(op->getResults(), resultLayouts))
    if (failed(checkResult(result, layout)))
      return emit(op, "has an output whose sizes do not follow",
                  "[make-dynamic-015]");
  return success();
}

//===----------------------------------------------------------------------===//
// If
//===----------------------------------------------------------------------===//

/// What the file says of a graph that is never executed holds for the old
/// number.
void BatchProof::abandon(Region &graph) {
  abandoned.insert(&graph);
  graph.walk([](Operation *op) {
    for (Value result : op->getResults())
      result.setType(onnx_xform::detail::withoutShape(result.getType()));
  });
}

LogicalResult BatchProof::visitIf(IfOp op) {
  std::optional<int64_t> known = shapes.getInteger(op.getCond()).getConstant();
  if (!getLayout(op.getCond()).isSame())
    return emitOpaque(op, "chooses one of its graphs for all samples, by what "
                          "depends on them");
  SmallVector<Region *> graphs;
  for (Region *graph : {&op.getThenBranch(), &op.getElseBranch()})
    if (bool isThen = graph == &op.getThenBranch(); !known || isThen == *known)
      graphs.push_back(graph);
    else
      abandon(*graph);

  SmallVector<Layout> common(op->getNumResults());
  for (Region *graph : graphs) {
    // What one graph needs holds only where it is executed.
    unsigned mark = shapes.markEqualities();
    if (failed(visitGraph(*graph)))
      return failure();
    if (graphs.size() > 1)
      shapes.dropEqualities(mark);
    for (auto [layout, output] :
         llvm::zip(common, ShapeInference::getOutputs(*graph))) {
      std::optional<Layout> both = join(layout, getLayout(output));
      if (!both)
        return emitOpaque(op, "has graphs whose outputs have the samples on "
                              "different axes");
      layout = *both;
    }
  }
  for (Region *graph : graphs)
    for (auto [layout, output] :
         llvm::zip(common, graph->front().getTerminator()->getOpOperands()))
      if (failed(repeatFor(output, layout, op)))
        return failure();
  return checkResults(op, common);
}
