//===- Shapes/ControlFlow.cpp - Shapes: Operators with graphs inside -----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

using Facts = ShapeInference::ValueFacts;

/// What holds for a value that is one or the other. Sizes that differ become
/// symbols of `value`.
static Facts join(ShapeInference &s, Value value, const Facts &a,
                  const Facts &b) {
  if (!a.isRanked || !b.isRanked || a.dims.size() != b.dims.size())
    return {};
  SmallVector<DimExpr> dims;
  for (auto [left, right] : llvm::zip(a.dims, b.dims))
    dims.push_back(
        s.getFacts().isEqual(left, right) == Answer::Yes ? left : DimExpr());
  s.setShape(value, dims);
  if (a.hasContents && b.hasContents &&
      a.contents.size() == b.contents.size()) {
    SmallVector<DimElement> contents;
    for (auto [left, right] : llvm::zip(a.contents, b.contents))
      contents.push_back(left == right ? left : DimElement());
    s.setContents(value, contents);
  }
  return s.getFactsOf(value);
}

/// What is known of a graph's output outside of the node, of whose graph it is:
/// sizes that only the graph knows are left out.
static Facts takeOut(ShapeInference &s, Operation *node, Value inside) {
  Facts known = s.getFactsOf(inside);
  if (!known.isRanked)
    return {};
  auto hide = [&](DimExpr expr) {
    return expr && s.holdsOutside(expr, node) ? expr : DimExpr();
  };
  Facts result = s.makeFacts(llvm::map_to_vector(known.dims, hide));
  if (known.hasContents) {
    result.contents = s.keepContents(
        llvm::map_to_vector(known.contents, [&](DimElement element) {
          return hide(element.num) ? element : DimElement();
        }));
    result.hasContents = true;
  }
  return result;
}

/// States facts that may have unknown sizes; nothing is said without a rank.
static void tell(ShapeInference &s, Value value, const Facts &known) {
  if (!known.isRanked)
    return s.forget(value);
  s.setShape(value, known.dims);
  if (known.hasContents)
    s.setContents(value, known.contents);
}

//===----------------------------------------------------------------------===//
// If
//===----------------------------------------------------------------------===//

LogicalResult IfOp::inferShapes(ShapeInference &s) {
  s.inferGraph(getThenBranch());
  s.inferGraph(getElseBranch());
  ValueRange yes = s.getOutputs(getThenBranch());
  ValueRange no = s.getOutputs(getElseBranch());
  DimExpr condition = s.getInteger(getCond());
  std::optional<int64_t> known = condition.getConstant();
  for (auto [i, result] : llvm::enumerate(getResults())) {
    if (i >= yes.size() || i >= no.size())
      break;
    if (known) {
      tell(s, result, takeOut(s, *this, *known ? yes[i] : no[i]));
      continue;
    }
    Facts a = takeOut(s, *this, yes[i]), b = takeOut(s, *this, no[i]);
    tell(s, result, join(s, result, a, b));
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Graphs that run again and again
//===----------------------------------------------------------------------===//

/// Finds what holds for the carried values of every iteration: from what they
/// start with, sizes that change become symbols of the graph's arguments.
static void iterate(ShapeInference &s, Region &body, ValueRange initial,
                    ValueRange arguments, unsigned firstOutput) {
  constexpr unsigned kMaxRounds = 4;
  SmallVector<Facts> facts;
  for (Value value : initial)
    facts.push_back(s.getFactsOf(value));
  for (unsigned round = 0; round < kMaxRounds && s.mayRepeat(body); ++round) {
    for (auto [argument, known] : llvm::zip(arguments, facts))
      tell(s, argument, known);
    unsigned mark = s.markEqualities();
    s.inferGraph(body);
    ValueRange outputs = s.getOutputs(body);
    bool isStable = true;
    for (auto [i, known] : llvm::enumerate(facts)) {
      if (firstOutput + i >= outputs.size())
        break;
      Facts next = s.getFactsOf(outputs[firstOutput + i]);
      Facts before = s.getFactsOf(arguments[i]);
      known = join(s, arguments[i], before, next);
      isStable &= known.isSame(before);
    }
    if (isStable)
      return;
    // What was learned may have held for the first iteration only.
    s.dropEqualities(mark);
  }
  // They do not settle, or it takes too long to find out.
  for (Value argument : arguments)
    s.forget(argument);
  s.inferGraph(body);
}

/// The result for a carried value: what holds before the first iteration and
/// after every other one.
static void tellCarried(ShapeInference &s, Operation *node, Value result,
                        Value argument) {
  tell(s, result, takeOut(s, node, argument));
}

/// The result for what every iteration puts out: stacked along a new axis.
static void tellStacked(ShapeInference &s, Operation *node, Value result,
                        Value output, DimExpr count, int64_t axis) {
  Facts known = takeOut(s, node, output);
  if (!known.isRanked)
    return s.forget(result);
  SmallVector<DimExpr> dims(known.dims);
  int64_t rank = dims.size() + 1;
  FailureOr<int64_t> position = s.normalizeAxis(axis, rank, "scan axis");
  if (failed(position))
    return;
  dims.insert(dims.begin() + *position, count);
  s.setShape(result, dims);
}

//===----------------------------------------------------------------------===//
// Loop
//===----------------------------------------------------------------------===//

/// How often a loop runs; null where that is not known.
static DimExpr getTripCount(ShapeInference &s, LoopOp op) {
  Block &body = op.getBody().front();
  Value outgoing = s.getOutputs(op.getBody()).front();
  DimExpr condition = s.getInteger(outgoing);
  bool staysTrue = condition && condition.isConstant(1);
  // The condition that came in, where it was true.
  if (body.getNumArguments() > 1 && outgoing == body.getArgument(1))
    staysTrue = true;
  DimExpr first = op.getCond() ? s.getInteger(op.getCond()) : s.number(1);
  DimExpr count = op.getM() ? s.getInteger(op.getM()) : DimExpr();
  if (first && first.isConstant(0))
    return s.number(0);
  if (!staysTrue || !first || !first.isConstant(1) || !count)
    return {};
  return s.getFacts().max(count, s.number(0));
}

LogicalResult LoopOp::inferShapes(ShapeInference &s) {
  Block &body = getBody().front();
  ValueRange initial = getVInitial();
  unsigned numCarried = initial.size();
  if (body.getNumArguments() < 2 + numCarried ||
      s.getOutputs(getBody()).size() < 1 + numCarried) {
    s.inferGraph(getBody());
    return success();
  }
  s.setShape(body.getArgument(0), {});
  s.setShape(body.getArgument(1), {});
  auto carried = body.getArguments().slice(2, numCarried);
  iterate(s, getBody(), initial, ValueRange(carried), /*firstOutput=*/1);
  ValueRange outputs = s.getOutputs(getBody());
  DimExpr count = getTripCount(s, *this);
  DimExpr limit = getM() ? s.getInteger(getM()) : DimExpr();
  for (auto [i, result] : llvm::enumerate(getResults())) {
    if (i < numCarried) {
      tellCarried(s, *this, result, carried[i]);
      continue;
    }
    if (i + 1 >= outputs.size())
      break;
    DimExpr size = count ? count
                         : s.fresh(result, 0, 0,
                                   limit ? s.getFacts().max(limit, s.number(0))
                                         : DimExpr());
    tellStacked(s, *this, result, outputs[i + 1], size, 0);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Scan
//===----------------------------------------------------------------------===//

/// Element `i` of an optional list of axes, 0 where there is none.
static int64_t getAxis(std::optional<ArrayRef<int64_t>> axes, size_t i) {
  return axes && i < axes->size() ? (*axes)[i] : 0;
}

LogicalResult ScanOp::inferShapes(ShapeInference &s) {
  Block &body = getBody().front();
  ValueRange inputs = getInitialStateAndScanInputs();
  int64_t numScans = getNumScanInputs();
  int64_t numStates = static_cast<int64_t>(inputs.size()) - numScans;
  if (numScans < 1 || numStates < 0 ||
      body.getNumArguments() != inputs.size()) {
    s.inferGraph(getBody());
    return success();
  }
  DimExpr count;
  for (int64_t i = 0; i < numScans; ++i) {
    Value input = inputs[numStates + i];
    Value argument = body.getArgument(numStates + i);
    std::optional<ArrayRef<DimExpr>> shape = s.getShape(input);
    if (!shape) {
      s.forget(argument);
      continue;
    }
    FailureOr<int64_t> axis = s.normalizeAxis(getAxis(getScanInputAxes(), i),
                                              shape->size(), "scan axis");
    if (failed(axis))
      return failure();
    count = s.unify(count, (*shape)[*axis], "numbers of slices");
    SmallVector<DimExpr> slice(*shape);
    slice.erase(slice.begin() + *axis);
    s.setShape(argument, slice);
  }
  auto states = body.getArguments().take_front(numStates);
  iterate(s, getBody(), inputs.take_front(numStates), ValueRange(states),
          /*firstOutput=*/0);
  ValueRange outputs = s.getOutputs(getBody());
  for (auto [i, result] : llvm::enumerate(getResults())) {
    if (i >= outputs.size())
      break;
    if (static_cast<int64_t>(i) < numStates)
      tellCarried(s, *this, result, states[i]);
    else
      tellStacked(s, *this, result, outputs[i], count,
                  getAxis(getScanOutputAxes(), i - numStates));
  }
  return success();
}

//===----------------------------------------------------------------------===//
// SequenceMap
//===----------------------------------------------------------------------===//

LogicalResult SequenceMapOp::inferShapes(ShapeInference &s) {
  Block &body = getBody().front();
  // What is known of a sequence holds for each of its tensors.
  for (auto [argument, operand] : llvm::zip(body.getArguments(), getOperands()))
    tell(s, argument, s.getFactsOf(operand));
  s.inferGraph(getBody());
  for (auto [result, output] :
       llvm::zip(getResults(), s.getOutputs(getBody()))) {
    Facts known = takeOut(s, *this, output);
    known.hasContents = false;
    tell(s, result, known);
  }
  return success();
}
