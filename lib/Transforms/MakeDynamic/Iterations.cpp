//===- Iterations.cpp - Samples in Loop and Scan --------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An iteration keeps samples apart if it does so for what it gets, and hands it
// on with the samples at the same places. Where these are is found by trial:
// carried values begin with the layouts that they come with (zeros are the same
// for all samples), and get those with which they leave the graph, until
// nothing changes. Each round works on a copy of the graph; the last one is the
// proof.
//
//===----------------------------------------------------------------------===//

#include "Iterations.h"
#include "BatchProof.h"
#include "mlir/IR/IRMapping.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Loop and Scan
//===----------------------------------------------------------------------===//

static std::optional<Iterations> getLoop(LoopOp op) {
  Iterations it{op, {}, {}, {}, {}, {0, 1}, {0}};
  unsigned numCarried = op.getVInitial().size();
  unsigned first = op->getNumOperands() - numCarried;
  unsigned numOutputs = op.getBody().front().getTerminator()->getNumOperands();
  if (op.getBody().getNumArguments() != 2 + numCarried ||
      numOutputs != 1 + op->getNumResults() || op->getNumResults() < numCarried)
    return std::nullopt;
  for (unsigned i = 0; i < first; ++i)
    it.limits.push_back(i);
  for (unsigned i = 0; i < numCarried; ++i)
    it.carried.push_back({first + i, 2 + i, 1 + i, i});
  for (unsigned i = numCarried; i < op->getNumResults(); ++i)
    it.stacked.push_back({1 + i, i, 0});
  return it;
}

static std::optional<Iterations> getScan(ScanOp op, ShapeInference &shapes,
                                         ShapeInference &before) {
  Iterations it{op, {}, {}, {}, {}, {}, {}};
  unsigned numInputs = op->getNumOperands(), numOutputs = op->getNumResults();
  uint64_t numScans = op.getNumScanInputs();
  if (op.getBody().getNumArguments() != numInputs || numScans > numInputs ||
      op.getBody().front().getTerminator()->getNumOperands() != numOutputs ||
      numInputs - numScans > numOutputs)
    return std::nullopt;
  auto numStates = static_cast<unsigned>(numInputs - numScans);
  auto getAxis = [](std::optional<ArrayRef<int64_t>> axes, unsigned i,
                    std::optional<int64_t> rank) -> std::optional<int64_t> {
    int64_t axis = axes && i < axes->size() ? (*axes)[i] : 0;
    if (!rank || axis < -*rank || axis >= *rank)
      return std::nullopt;
    return axis < 0 ? axis + *rank : axis;
  };
  for (unsigned i = 0; i < numStates; ++i)
    it.carried.push_back({i, i, i, i});
  for (unsigned i = numStates; i < numInputs; ++i) {
    auto axis = getAxis(op.getScanInputAxes(), i - numStates,
                        shapes.getRank(op->getOperand(i)));
    if (!axis)
      return std::nullopt;
    it.sliced.push_back({i, i, *axis});
  }
  for (unsigned i = numStates; i < numOutputs; ++i) {
    auto axis = getAxis(op.getScanOutputAxes(), i - numStates,
                        before.getRank(op->getResult(i)));
    // The first axis is that without a rank, too.
    if (!axis && op.getScanOutputAxes())
      return std::nullopt;
    it.stacked.push_back({i, i, axis.value_or(0)});
  }
  return it;
}

std::optional<Iterations> Iterations::get(Operation *op, ShapeInference &shapes,
                                          ShapeInference &before) {
  if (auto loop = dyn_cast<LoopOp>(op))
    return getLoop(loop);
  if (auto scan = dyn_cast<ScanOp>(op))
    return getScan(scan, shapes, before);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

std::unique_ptr<Region> BatchProof::copyGraph(Region &graph) {
  auto copy = std::make_unique<Region>();
  IRMapping mapping;
  graph.cloneInto(copy.get(), mapping);
  auto copyFacts = [&](Value value) {
    original.setFacts(mapping.lookup(value), original.getFactsOf(value));
  };
  llvm::for_each(graph.getArguments(), copyFacts);
  graph.walk([&](Operation *op) {
    llvm::for_each(op->getResults(), copyFacts);
    for (Region &inner : op->getRegions())
      llvm::for_each(inner.getArguments(), copyFacts);
  });
  return copy;
}

/// Values of the graph that is replaced stay, so that no other value can be
/// taken for them.
void BatchProof::replaceGraph(Region &graph, std::unique_ptr<Region> with) {
  auto old = std::make_unique<Region>();
  old->takeBody(graph);
  old->dropAllReferences();
  for (Block &block : *old)
    block.dropAllReferences();
  discarded.push_back(std::move(old));
  graph.takeBody(*with);
}

//===----------------------------------------------------------------------===//
// One iteration
//===----------------------------------------------------------------------===//

/// Sizes of a carried value that hold for each iteration: that of the samples,
/// and those that stayed the same before.
LogicalResult BatchProof::enterCarried(Value argument, Value initial,
                                       const Layout &layout) {
  auto old = original.getShape(argument), begin = original.getShape(initial);
  auto now = shapes.getShape(initial);
  if (!old || !begin || !now || begin->size() != old->size() ||
      now->size() != old->size())
    return layout.isSame() ? (shapes.forget(argument), success()) : failure();
  SmallVector<DimExpr> sizes;
  for (auto [before, first, size] : llvm::zip(*old, *begin, *now))
    sizes.push_back(before == first ? size : DimExpr());
  if (layout.isBatched())
    sizes[layout.axis] = getLength(layout);
  shapes.forget(argument);
  shapes.setShape(argument, sizes);
  layouts[argument] = layout;
  return success();
}

LogicalResult BatchProof::enterIteration(const Iterations &it,
                                         ArrayRef<Layout> carried) {
  for (BlockArgument argument : it.getBody().getArguments())
    argument.setType(onnx_xform::detail::withoutShape(argument.getType()));
  for (unsigned i : it.counters)
    shapes.setShape(it.getArgument(i), {});
  for (auto [value, layout] : llvm::zip(it.carried, carried))
    if (failed(enterCarried(it.getArgument(value.argument),
                            it.op->getOperand(value.operand), layout)))
      return emitOpaque(it.op, "carries what has no known sizes");
  for (const Iterations::Sliced &value : it.sliced) {
    Value input = it.op->getOperand(value.operand);
    Layout layout = getLayout(input);
    if (layout.isSized() || layout.isNumbered() || layout.isListed() ||
        (layout.isBatched() && layout.axis == value.axis))
      return emitOpaque(it.op, "takes one sample after the other");
    SmallVector<DimExpr> sizes(*shapes.getShape(input));
    sizes.erase(sizes.begin() + value.axis);
    shapes.setShape(it.getArgument(value.argument), sizes);
    if (layout.isBatched())
      layouts[it.getArgument(value.argument)] =
          layout.at(layout.axis - (layout.axis > value.axis));
  }
  return success();
}

/// The layouts of carried values for the next iteration.
std::optional<SmallVector<Layout>>
BatchProof::getNextLayouts(const Iterations &it, ArrayRef<Layout> carried) {
  SmallVector<Layout> next;
  for (auto [value, layout] : llvm::zip(it.carried, carried)) {
    Layout after = getLayout(it.getOutput(value.output).get());
    std::optional<Layout> both = join(layout, after);
    if (!both || !(both->isSame() || both->isBatched()))
      return std::nullopt;
    next.push_back(*both);
  }
  return next;
}

/// The node itself, when its graph is proven: carried values that begin or go
/// on with what is the same for all samples, and the results.
LogicalResult BatchProof::leaveIterations(const Iterations &it,
                                          ArrayRef<Layout> carried) {
  for (unsigned i : it.conditions)
    if (!getLayout(it.getOutput(i).get()).isSame())
      return emitOpaque(it.op, "ends for all samples at once, by what depends "
                               "on them");
  SmallVector<Layout> results(it.op->getNumResults());
  for (auto [value, layout] : llvm::zip(it.carried, carried)) {
    results[value.result] = layout;
    if (failed(repeatFor(it.op->getOpOperand(value.operand), layout, it.op)) ||
        failed(repeatFor(it.getOutput(value.output), layout, it.op)))
      return failure();
  }
  for (const Iterations::Stacked &value : it.stacked) {
    Layout layout = getLayout(it.getOutput(value.output).get());
    if (!layout.isSame() && !layout.isBatched())
      return emitOpaque(it.op, "lists the number of samples");
    if (layout.isBatched())
      layout = layout.at(layout.axis + (layout.axis >= value.axis));
    results[value.result] = layout;
  }
  return checkResults(it.op, results);
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

/// Until it is known where their samples are, carried values pass for alike:
/// zeros are, and where one is not, the node is refused in the end.
void BatchProof::guessStarts(const Iterations &it, ArrayRef<Layout> carried) {
  for (auto [value, layout] : llvm::zip(it.carried, carried))
    if (layout.isSame())
      guesses[it.getArgument(value.argument)] = it.op;
}

void BatchProof::followGuesses(Operation *op) {
  for (Value operand : op->getOperands())
    if (Operation *node = guesses.lookup(operand))
      for (Value result : op->getResults())
        guesses[result] = node;
}

LogicalResult BatchProof::visitIterations(const Iterations &it) {
  constexpr unsigned kMaxRounds = 8;
  for (unsigned i : it.limits)
    if (!getLayout(it.op->getOperand(i)).isSame())
      return emitOpaque(it.op, "runs as often as the samples say");
  SmallVector<Layout> carried;
  for (const Iterations::Carried &value : it.carried)
    carried.push_back(getLayout(it.op->getOperand(value.operand)));
  bool mayGuess = true;
  for (unsigned round = 0; round < kMaxRounds; ++round) {
    if (!shapes.mayRepeat(it.getBody()))
      return emitOpaque(it.op, "has too many graphs inside of each other");
    std::unique_ptr<Region> copy = copyGraph(it.getBody());
    unsigned mark = shapes.markEqualities(), mended = numMended;
    if (failed(enterIteration(it, carried)))
      return failure();
    usedGuesses.erase(it.op);
    if (mayGuess)
      guessStarts(it, carried);
    if (failed(visitGraph(it.getBody())))
      return failure();
    shapes.dropEqualities(mark);
    auto next = getNextLayouts(it, carried);
    if (!next)
      break;
    bool isStable = ArrayRef(*next) == ArrayRef(carried);
    if (isStable && !usedGuesses.contains(it.op))
      return leaveIterations(it, carried);
    mayGuess = !isStable;
    carried = *next;
    numMended = mended;
    replaceGraph(it.getBody(), std::move(copy));
  }
  return emitOpaque(it.op, "carries samples from one iteration to the next on "
                           "another axis");
}
