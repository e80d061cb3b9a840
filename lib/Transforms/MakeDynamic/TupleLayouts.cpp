//===- TupleLayouts.cpp - Layouts: Elements by index tuple ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tuples on the last axis of the indices go through the first axes of the data.
// The samples are behind these axes, or one element of each tuple is the number
// of the sample; see Numbering.cpp.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

/// The axis along which the tuples number the samples, in front of the last.
static std::optional<int64_t> findNumbered(Value indices, int64_t first,
                                           int64_t last, int64_t column,
                                           NodePlan &plan) {
  Layout layout = plan.getLayout(indices);
  if (!layout.isSame())
    return layout.axis >= first && layout.axis < last
               ? std::optional(layout.axis)
               : std::nullopt;
  for (int64_t axis = first; axis < last; ++axis)
    if (plan.mayNumber(indices, axis, column))
      return axis;
  return std::nullopt;
}

static LogicalResult gatherND(GatherNDOp op, NodePlan &plan) {
  Layout of = plan.getLayout(op.getData()),
         by = plan.getLayout(op.getIndices());
  auto indexSizes = plan.getSizes(op.getIndices());
  int64_t pairs = op.getBatchDims();
  if (!indexSizes || indexSizes->empty())
    return plan.fail("has an input whose sizes are not known");
  int64_t last = indexSizes->size() - 1;
  if (by.isBatched() && by.axis == last)
    return plan.fail("has an index for each sample in one place");
  // One of the axes that data and indices have in common.
  Layout common = of.isBatched() ? of : by;
  if (common.isBatched() && common.axis < pairs) {
    if (failed(plan.repeat(op.getData(), common.axis, common)) ||
        failed(plan.repeat(op.getIndices(), common.axis, common)))
      return failure();
    plan.setLayout(op.getOutput(), common);
    return success();
  }
  auto depth = (*indexSizes)[last].getConstant();
  if (of.isBatched() && depth && of.axis < pairs + *depth) {
    int64_t column = of.axis - pairs;
    auto axis = findNumbered(op.getIndices(), pairs, last, column, plan);
    if (!axis || !of.isAlone())
      return plan.fail("chooses among the samples");
    plan.setLayout(op.getOutput(), of.at(*axis));
    return plan.number(op.getIndices(), *axis, column);
  }
  if (of.isBatched() && by.isBatched())
    return plan.fail("chooses from all samples for each one of them");
  if (by.isBatched()) {
    plan.setLayout(op.getOutput(), by);
    return success();
  }
  if (!of.isBatched() || !depth)
    return plan.fail("chooses among the samples");
  plan.setLayout(op.getOutput(), of.at(of.axis - *depth + last - pairs));
  return success();
}

namespace {

/// The axes of a ScatterND: those of the tuples and those behind them.
struct Scatter {
  /// How many axes the updates have in front of what each of them writes.
  int64_t tuples;
  /// How many axes of the data a tuple goes through.
  int64_t depth;
};

} // namespace

/// Each tuple writes a part of all samples.
static LogicalResult scatterBehind(ScatterNDOp op, const Scatter &scatter,
                                   int64_t axis, NodePlan &plan) {
  Layout common;
  if (failed(plan.gather(
          {{op.getData(), axis},
           {op.getUpdates(), axis - scatter.depth + scatter.tuples}},
          common)))
    return failure();
  plan.setLayout(op.getOutput(), common.at(axis));
  return success();
}

/// Each tuple names the sample that it writes to.
static LogicalResult scatterNumbered(ScatterNDOp op, int64_t column,
                                     int64_t axis, NodePlan &plan) {
  Layout common;
  if (failed(plan.gather({{op.getData(), column}, {op.getUpdates(), axis}},
                         common)) ||
      failed(plan.number(op.getIndices(), axis, column)))
    return failure();
  if (!common.isAlone())
    return plan.fail("writes to places that name the sample");
  plan.setLayout(op.getOutput(), common.at(column));
  return success();
}

static LogicalResult scatterND(ScatterNDOp op, NodePlan &plan) {
  Layout of = plan.getLayout(op.getData()),
         from = plan.getLayout(op.getUpdates());
  auto indexSizes = plan.getSizes(op.getIndices());
  auto depth = indexSizes && !indexSizes->empty()
                   ? indexSizes->back().getConstant()
                   : std::nullopt;
  if (!depth)
    return plan.fail("has an input whose sizes are not known");
  Scatter scatter{static_cast<int64_t>(indexSizes->size()) - 1, *depth};
  if (of.isBatched() && of.axis >= scatter.depth)
    return scatterBehind(op, scatter, of.axis, plan);
  if (!of.isBatched() && from.isBatched() && from.axis >= scatter.tuples)
    return scatterBehind(op, scatter,
                         from.axis - scatter.tuples + scatter.depth, plan);
  for (int64_t column = 0; column < scatter.depth; ++column) {
    if (of.isBatched() && of.axis != column)
      continue;
    auto axis = findNumbered(op.getIndices(), 0, scatter.tuples, column, plan);
    if (axis && plan.mayNumber(op.getIndices(), *axis, column))
      return scatterNumbered(op, column, *axis, plan);
  }
  return plan.fail("writes to places that do not number the samples");
}

/// 0 to batch-1
static LogicalResult range(RangeOp op, NodePlan &plan) {
  for (Value input : op->getOperands())
    plan.acceptSizes(input);
  ShapeInference &shapes = plan.getShapes();
  DimExpr start = shapes.getInteger(op.getStart());
  DimExpr limit = shapes.getInteger(op.getLimit());
  DimExpr delta = shapes.getInteger(op.getDelta());
  if (!start || !start.isConstant(0) || !delta || !delta.isConstant(1) ||
      limit != plan.getBatch())
    return plan.fail("counts by the number of samples");
  plan.setLayout(op.getOutput(), Layout::numbered(0, -1, shapes.number(1)));
  return success();
}

void onnx_xform::populateTupleLayouts(LayoutRules &rules) {
  rules.addTyped<gatherND, GatherNDOp>();
  rules.addTyped<scatterND, ScatterNDOp>();
  rules.addTyped<range, RangeOp>();
}
