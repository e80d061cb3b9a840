//===- PartLayouts.cpp - Layouts: Parts and repetition --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Joining, cutting and repeating along another axis than that of the samples.
// Along theirs, what takes all of them does, and gets an end that does so for
// any number.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Concat, Split
//===----------------------------------------------------------------------===//

/// Batches behind one another are one with more in front: [2 * batch].
static LogicalResult concatBatches(ConcatOp op, NodePlan &plan) {
  Layout common;
  SmallVector<std::pair<Value, int64_t>> inputs;
  for (Value input : op.getInputs())
    if (plan.isBatched(input))
      inputs.emplace_back(input, plan.getLayout(input).axis);
  if (failed(plan.gather(inputs, common)))
    return failure();
  if (inputs.size() != op.getInputs().size() || !common.outer.isConstant(1))
    return plan.fail("joins samples with what is none");
  plan.setLayout(op.getConcatResult(),
                 Layout::batched(common.axis,
                                 plan.getShapes().number(inputs.size()),
                                 common.inner));
  return success();
}

/// The axis of the samples among the inputs.
static std::optional<int64_t> findSamples(ConcatOp op, NodePlan &plan) {
  for (Value input : op.getInputs())
    if (Layout layout = plan.getLayout(input);
        layout.isNumbered() || (layout.isBatched() && layout.isAlone()))
      return layout.axis;
  return std::nullopt;
}

/// The column of an input that numbers the samples.
static std::optional<int64_t> findNumber(Value input, int64_t axis,
                                         NodePlan &plan) {
  Layout layout = plan.getLayout(input);
  if (layout.isNumbered())
    return std::max<int64_t>(layout.column, 0);
  auto columns = plan.getShapes().getDim(input, -1).getConstant();
  // A tuple has an element for each of some axes.
  constexpr int64_t kMaxColumns = 16;
  if (!layout.isSame() || !columns || *columns > kMaxColumns)
    return std::nullopt;
  for (int64_t column = 0; column < *columns; ++column)
    if (plan.mayNumber(input, axis, column))
      return column;
  return std::nullopt;
}

/// Tuples of indices, one of which is the number of the sample. Where there is
/// only one of them, that is an index like any other.
static std::optional<LogicalResult> concatTuples(ConcatOp op, NodePlan &plan) {
  std::optional<int64_t> axis = findSamples(op, plan), column;
  int64_t done = 0;
  if (!axis)
    return std::nullopt;
  SmallVector<std::pair<Value, int64_t>> others;
  for (Value input : op.getInputs()) {
    auto size = plan.getShapes().getDim(input, -1).getConstant();
    bool mayNumber =
        !plan.getCount().isConstant(1) || plan.getLayout(input).isNumbered();
    auto found = mayNumber ? findNumber(input, *axis, plan) : std::nullopt;
    if (!size || (found && column))
      return std::nullopt;
    if (!found) {
      others.emplace_back(input, *axis);
    } else {
      column = done + *found;
      plan.acceptSizes(input);
      if (plan.getLayout(input).isSame() &&
          failed(plan.number(input, *axis, *found)))
        return failure();
    }
    done += *size;
  }
  if (!column)
    return std::nullopt;
  DimExpr one = plan.getShapes().number(1);
  Layout common = Layout::batched(*axis, one, one);
  if (!others.empty() && failed(plan.gather(others, common)))
    return failure();
  plan.setLayout(op.getConcatResult(), Layout::numbered(*axis, *column, one));
  return success();
}

static LogicalResult concat(ConcatOp op, NodePlan &plan) {
  std::optional<Layout> common;
  for (Value input : op.getInputs())
    if (plan.isBatched(input) && !common)
      common = plan.getLayout(input);
  auto old = plan.getOldSizes(op.getConcatResult());
  if (!old)
    return plan.fail("has an output whose sizes are not known");
  int64_t rank = old->size();
  FailureOr<int64_t> axis =
      plan.normalize(static_cast<int64_t>(op.getAxis()), rank);
  if (failed(axis))
    return failure();
  if (*axis == rank - 1)
    if (std::optional<LogicalResult> done = concatTuples(op, plan))
      return *done;
  if (!common)
    return plan.fail("uses what depends on the sample for all of them");
  if (*axis == common->axis)
    return concatBatches(op, plan);
  for (Value input : op.getInputs())
    if (failed(plan.repeat(input, common->axis, *common)))
      return failure();
  plan.setLayout(op.getConcatResult(), *common);
  return success();
}

static LogicalResult split(SplitOp op, NodePlan &plan) {
  return plan.keepAlong(op.getInput(), static_cast<int64_t>(op.getAxis()),
                        op->getResults());
}

//===----------------------------------------------------------------------===//
// Slice
//===----------------------------------------------------------------------===//

/// Whether the part of the samples' axis is all of it, in order; what it is
/// made so for any number of samples.
static LogicalResult takeAll(SliceOp op, unsigned i, Layout layout,
                             NodePlan &plan) {
  ShapeInference &shapes = plan.getShapes();
  auto starts = shapes.getIntegers(op.getStarts());
  auto ends = shapes.getIntegers(op.getEnds());
  DimExpr start = starts && i < starts->size() ? (*starts)[i] : DimExpr();
  DimExpr end = ends && i < ends->size() ? (*ends)[i] : DimExpr();
  DimExpr step = shapes.number(1);
  if (op.getSteps()) {
    auto steps = shapes.getIntegers(op.getSteps());
    step = steps && i < steps->size() ? (*steps)[i] : DimExpr();
  }
  if (!start || !end || !step || !step.isConstant(1))
    return plan.fail("takes a part of the samples");
  DimExpr all = layout.getOthers() * plan.getBatch();
  DimExpr old = layout.getOthers() * plan.getCount();
  DimExpr fromStart = start + old;
  if (!start.isConstant(0)) {
    if (!fromStart || !shapes.getFacts().isAtLeast(-fromStart, 0))
      return plan.fail("takes a part of the samples");
    plan.setElement(op.getStarts(), i, shapes.number(0));
  }
  if (end == all ||
      shapes.getFacts().isAtLeast(end, shapes.getOptions().intMax))
    return success();
  if (!shapes.getFacts().isAtLeast(end - old, 0))
    return plan.fail("takes a part of the samples");
  bool isWide = getTensorElementType(op.getEnds().getType()).isInteger(64);
  plan.setElement(op.getEnds(), i,
                  shapes.number(isWide ? std::numeric_limits<int64_t>::max()
                                       : std::numeric_limits<int32_t>::max()));
  return success();
}

static LogicalResult slice(SliceOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getData());
  if (!layout.isBatched())
    return plan.fail("cuts by the number of samples");
  ShapeInference &shapes = plan.getShapes();
  auto ends = shapes.getIntegers(op.getEnds());
  auto count = shapes.getDim(op.getStarts(), 0).getConstant();
  if (!count)
    return plan.fail("has axes that are not known");
  SmallVector<int64_t> axes = llvm::to_vector(llvm::seq<int64_t>(0, *count));
  if (op.getAxes()) {
    auto known = plan.getNumbers(op.getAxes());
    if (!known)
      return plan.failUnknown("has axes that are not known", op.getAxes());
    axes = *known;
  }
  plan.acceptSizes(op.getEnds());
  plan.setLayout(op.getOutput(), layout);
  for (auto [i, given] : llvm::enumerate(axes)) {
    FailureOr<int64_t> axis = plan.normalize(given, plan.getRank(op.getData()));
    if (failed(axis))
      return failure();
    if (*axis != layout.axis && ends && i < ends->size() &&
        plan.mentionsBatch((*ends)[i]))
      return plan.fail("cuts by the number of samples");
    if (*axis == layout.axis && failed(takeAll(op, i, layout, plan)))
      return failure();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Pad, Tile, Expand, ConstantOfShape
//===----------------------------------------------------------------------===//

static LogicalResult pad(PadOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getData());
  if (!layout.isBatched())
    return plan.fail("uses what depends on the sample for all of them");
  int64_t rank = plan.getRank(op.getData());
  auto axes = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  if (op.getAxes()) {
    auto known = plan.getNumbers(op.getAxes());
    if (!known)
      return plan.failUnknown("has axes that are not known", op.getAxes());
    axes.assign(known->begin(), known->end());
  }
  auto pads = plan.getShapes().getIntegers(op.getPads());
  plan.setLayout(op.getOutput(), layout);
  for (auto [i, given] : llvm::enumerate(axes)) {
    FailureOr<int64_t> axis = plan.normalize(given, rank);
    if (failed(axis))
      return failure();
    if (*axis != layout.axis)
      continue;
    if (!pads || i + axes.size() >= pads->size() || !(*pads)[i] ||
        !(*pads)[i + axes.size()] || !(*pads)[i].isConstant(0) ||
        !(*pads)[i + axes.size()].isConstant(0))
      return plan.fail("pads the axis of the samples");
  }
  return success();
}

/// The only size that the number of samples is in, among those that make a
/// result of what is the same for all.
static FailureOr<int64_t> findSized(Value list, NodePlan &plan) {
  plan.acceptSizes(list);
  auto sizes = plan.getShapes().getIntegers(list);
  std::optional<int64_t> found;
  for (auto [i, size] : llvm::enumerate(sizes.value_or(SmallVector<DimExpr>())))
    if (!size || plan.mentionsBatch(size)) {
      if (found || !size || !size.divideExactly(plan.getBatch()))
        return plan.fail("has the number of samples in more than one size");
      found = i;
    }
  if (!found)
    return plan.failUnknown("has sizes that are not known", list);
  return *found;
}

/// A result that is the same along the axis: samples are alike.
static void setAlike(Value result, int64_t axis, DimExpr size, NodePlan &plan) {
  plan.setLayout(result, Layout::batched(axis, plan.getShapes().number(1),
                                         size.divideExactly(plan.getBatch())));
}

static LogicalResult expandSame(ExpandOp op, NodePlan &plan) {
  FailureOr<int64_t> place = findSized(op.getShape(), plan);
  if (failed(place))
    return failure();
  auto sizes = *plan.getShapes().getIntegers(op.getShape());
  auto rank = plan.getShapes().getRank(op.getInput());
  auto result = plan.getOldSizes(op.getOutput());
  if (!rank || !result)
    return plan.fail("has an input whose sizes are not known");
  int64_t fromBack = sizes.size() - *place;
  if (fromBack <= *rank &&
      !plan.getShapes().getDim(op.getInput(), -fromBack).isConstant(1))
    return plan.fail("repeats more than one row for the samples");
  setAlike(op.getOutput(), static_cast<int64_t>(result->size()) - fromBack,
           sizes[*place], plan);
  return success();
}

/// Where the target has the old number, 1 leaves the size to the input.
static LogicalResult expand(ExpandOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getInput());
  if (layout.isSame() || layout.isSized())
    return expandSame(op, plan);
  if (layout.column < 0)
    plan.acceptSizes(op.getInput());
  plan.acceptSizes(op.getShape());
  ShapeInference &shapes = plan.getShapes();
  auto sizes = shapes.getIntegers(op.getShape());
  auto length = shapes.getDim(op.getShape(), 0).getConstant();
  if (!length)
    return plan.fail("has sizes that are not known");
  int64_t rank = plan.getRank(op.getInput()), fromBack = rank - layout.axis;
  plan.setLayout(op.getOutput(), layout.at(std::max(rank, *length) - fromBack));
  int64_t place = *length - fromBack;
  DimExpr given = sizes && place >= 0 ? (*sizes)[place] : DimExpr();
  for (int64_t i = 0; sizes && i < *length; ++i)
    if (i != place && plan.mentionsBatch((*sizes)[i]))
      return plan.fail("repeats by the number of samples");
  if (place < 0 || (given && given.isConstant(1)) ||
      given == layout.getOthers() * plan.getBatch())
    return success();
  if (given && given != layout.getOthers() * plan.getCount())
    return plan.fail("broadcasts the samples to the size " + given.str());
  plan.setElement(op.getShape(), place, shapes.number(1));
  return success();
}

static LogicalResult tileSame(TileOp op, NodePlan &plan) {
  FailureOr<int64_t> axis = findSized(op.getRepeats(), plan);
  if (failed(axis))
    return failure();
  DimExpr size = plan.getShapes().getDim(op.getInput(), *axis);
  if (!size)
    return plan.fail("has an input whose sizes are not known");
  setAlike(op.getOutput(), *axis,
           (*plan.getShapes().getIntegers(op.getRepeats()))[*axis] * size,
           plan);
  return success();
}

/// Repeated, the samples have more in front of them.
static LogicalResult tile(TileOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getInput());
  if (!layout.isBatched())
    return tileSame(op, plan);
  auto repeats = plan.getShapes().getIntegers(op.getRepeats());
  if (!repeats || layout.axis >= static_cast<int64_t>(repeats->size()) ||
      !(*repeats)[layout.axis])
    return plan.fail("has repeats that are not known");
  plan.setLayout(op.getOutput(),
                 Layout::batched(layout.axis,
                                 (*repeats)[layout.axis] * layout.outer,
                                 layout.inner));
  return success();
}

static LogicalResult constantOfShape(ConstantOfShapeOp op, NodePlan &plan) {
  FailureOr<int64_t> axis = findSized(op.getInput(), plan);
  if (failed(axis))
    return failure();
  setAlike(op.getOutput(), *axis,
           (*plan.getShapes().getIntegers(op.getInput()))[*axis], plan);
  return success();
}

void onnx_xform::populatePartLayouts(LayoutRules &rules) {
  rules.addTyped<concat, ConcatOp>();
  rules.addTyped<split, SplitOp>();
  rules.addTyped<slice, SliceOp>();
  rules.addTyped<pad, PadOp>();
  rules.addTyped<expand, ExpandOp>();
  rules.addTyped<tile, TileOp>();
  rules.addTyped<constantOfShape, ConstantOfShapeOp>();
}
