//===- IndexLayouts.cpp - Layouts: Elements by index ----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Indices of a sample choose from what is the same for all, or from the same
// sample's data where the operator pairs them up. An index into the axis of the
// samples chooses among them, which no batch of another size can follow.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"

using namespace mlir;
using namespace onnx_xform;

/// Indices of all samples in their order, into the axis that they are on.
static LogicalResult gatherNumbered(NodePlan &plan, Layout of, Value indices,
                                    Value result) {
  for (int64_t axis = 0, rank = plan.getRank(indices);
       of.isAlone() && axis < rank; ++axis)
    if (plan.mayNumber(indices, axis, /*column=*/-1)) {
      plan.setLayout(result, of.at(of.axis + axis));
      return plan.number(indices, axis, /*column=*/-1);
    }
  return plan.fail("chooses among the samples");
}

/// The axes of the indices take the place of one of the data's.
static LogicalResult gatherAlong(NodePlan &plan, Value data, Value indices,
                                 int64_t givenAxis, Value result) {
  Layout of = plan.getLayout(data), by = plan.getLayout(indices);
  auto dataSizes = plan.getSizes(data), indexSizes = plan.getSizes(indices);
  if (!dataSizes || !indexSizes)
    return plan.fail("has an input whose sizes are not known");
  FailureOr<int64_t> axis = plan.normalize(givenAxis, dataSizes->size());
  if (failed(axis))
    return failure();
  if (of.isBatched() && by.isBatched()) {
    if (of.axis != *axis || !of.outer.isConstant(1) || of.isAlone())
      return plan.fail("chooses from all samples for each one of them");
    plan.setLayout(result, by.at(*axis + by.axis));
    return plan.numberRows(indices, of.inner);
  }
  if (by.isBatched()) {
    plan.setLayout(result, by.at(*axis + by.axis));
    return success();
  }
  if (!of.isBatched())
    return plan.fail("chooses by the number of samples");
  if (of.axis == *axis)
    return gatherNumbered(plan, of, indices, result);
  int64_t added = static_cast<int64_t>(indexSizes->size()) - 1;
  plan.setLayout(result, of.at(of.axis + (of.axis > *axis ? added : 0)));
  return success();
}

static LogicalResult gather(GatherOp op, NodePlan &plan) {
  return gatherAlong(plan, op.getData(), op.getIndices(),
                     static_cast<int64_t>(op.getAxis()), op.getOutput());
}

/// From weights, which are the same for all, as their scales are.
static LogicalResult gatherQuantized(ms::GatherBlockQuantizedOp op,
                                     NodePlan &plan) {
  if (plan.isBatched(op.getData()))
    return plan.fail(
        "chooses from data of the sample, which has scales of its own");
  return gatherAlong(plan, op.getData(), op.getIndices(),
                     static_cast<int64_t>(op.getGatherAxis()), op.getOutput());
}

/// Inputs of one rank, of which each element has its own index along an axis.
static LogicalResult elementsAlong(NodePlan &plan, ArrayRef<Value> inputs,
                                   int64_t givenAxis, Value result) {
  std::optional<Layout> common;
  int64_t rank = 0;
  for (Value input : inputs)
    if (plan.isBatched(input)) {
      common = plan.getLayout(input);
      rank = plan.getRank(input);
    }
  if (!common)
    return plan.fail("chooses by the number of samples");
  FailureOr<int64_t> axis = plan.normalize(givenAxis, rank);
  if (failed(axis))
    return failure();
  if (*axis == common->axis)
    return plan.fail("chooses among the samples");
  for (Value input : inputs)
    if (failed(plan.repeat(input, common->axis, *common)))
      return failure();
  plan.setLayout(result, *common);
  return success();
}

static LogicalResult gatherElements(GatherElementsOp op, NodePlan &plan) {
  return elementsAlong(plan, {op.getData(), op.getIndices()},
                       static_cast<int64_t>(op.getAxis()), op.getOutput());
}

static LogicalResult scatterElements(ScatterElementsOp op, NodePlan &plan) {
  return elementsAlong(plan, {op.getData(), op.getIndices(), op.getUpdates()},
                       static_cast<int64_t>(op.getAxis()), op.getOutput());
}

static LogicalResult oneHot(OneHotOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getIndices());
  if (!layout.isBatched())
    return plan.fail("uses what depends on the sample for all of them");
  FailureOr<int64_t> axis = plan.normalize(static_cast<int64_t>(op.getAxis()),
                                           plan.getRank(op.getIndices()) + 1);
  if (failed(axis))
    return failure();
  plan.setLayout(op.getOutput(),
                 layout.at(layout.axis + (layout.axis >= *axis)));
  return success();
}

static LogicalResult compress(CompressOp op, NodePlan &plan) {
  if (!op.getAxis())
    return plan.fail("flattens all samples");
  return plan.keepAlong(op.getInput(), static_cast<int64_t>(*op.getAxis()),
                        op->getResults());
}

/// Each sample is reversed up to its own length.
static LogicalResult reverseSequence(ReverseSequenceOp op, NodePlan &plan) {
  Layout common;
  if (failed(plan.gather(
          {{op.getInput(), op.getBatchAxis()}, {op.getSequenceLens(), 0}},
          common)))
    return failure();
  plan.setLayout(op->getResult(0), common.at(op.getBatchAxis()));
  return success();
}

void onnx_xform::populateIndexLayouts(LayoutRules &rules) {
  rules.addTyped<gather, GatherOp>();
  rules.addTyped<gatherQuantized, ms::GatherBlockQuantizedOp>();
  rules.addTyped<gatherElements, GatherElementsOp>();
  rules.addTyped<scatterElements, ScatterElementsOp>();
  rules.addTyped<oneHot, OneHotOp>();
  rules.addTyped<compress, CompressOp>();
  rules.addTyped<reverseSequence, ReverseSequenceOp>();
}
