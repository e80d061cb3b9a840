//===- AxisLayouts.cpp - Layouts: What works along axes -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reductions, normalizations and sums along axes keep samples apart where these
// axes are others than that of the samples.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Normalization.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Signal.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Activation.h"

using namespace mlir;
using namespace onnx_xform;

/// Along the axis of the attribute, which the result still has.
template <typename OpT> static LogicalResult alongAxis(OpT op, NodePlan &plan) {
  return plan.keepAlong(op->getOperand(0), static_cast<int64_t>(op.getAxis()),
                        op->getResults());
}

template <typename OpT>
static LogicalResult argExtreme(OpT op, NodePlan &plan) {
  return plan.keepAlong(op.getData(), static_cast<int64_t>(op.getAxis()),
                        op->getResults(), /*drops=*/!op.getKeepdims());
}

template <typename OpT> static LogicalResult reduce(OpT op, NodePlan &plan) {
  SmallVector<int64_t> axes;
  if (op.getAxes()) {
    auto known = plan.getNumbers(op.getAxes());
    if (!known)
      return plan.failUnknown("has axes that are not known", op.getAxes());
    axes = *known;
  }
  if (axes.empty() && op.getNoopWithEmptyAxes())
    return plan.combine(op.getData(), op->getResults());
  if (axes.empty())
    return plan.fail("reduces all axes, that of the samples among them");
  return plan.keepAlong(op.getData(), axes, op->getResults(),
                        /*drops=*/!op.getKeepdims());
}

/// Along an axis that is an input.
static LogicalResult cumulate(Operation *op, NodePlan &plan) {
  auto axis = plan.getNumbers(op->getOperand(1));
  if (!axis || axis->size() != 1)
    return plan.failUnknown("has an axis that is not known", op->getOperand(1));
  return plan.keepAlong(op->getOperand(0), *axis, op->getResults());
}

static LogicalResult dft(DFTOp op, NodePlan &plan) {
  SmallVector<int64_t> axes = {-2};
  if (op.getAxis()) {
    auto known = plan.getNumbers(op.getAxis());
    if (!known || known->size() != 1)
      return plan.fail("has an axis that is not known");
    axes = *known;
  }
  // The last one is real and imaginary parts.
  axes.push_back(-1);
  return plan.keepAlong(op.getInput(), axes, op->getResults());
}

/// Over all axes from `axis` on; old forms of Softmax do so as well. Scale and
/// bias broadcast to the input, and so may have an axis for the samples.
template <typename OpT>
static LogicalResult normalizeFrom(OpT op, NodePlan &plan) {
  if (failed(plan.keepBefore(op->getOperand(0),
                             static_cast<int64_t>(op.getAxis()),
                             op->getResults())))
    return failure();
  return plan.combine(SmallVector<Value>(op->getOperands()), op->getResults());
}

static LogicalResult meanVariance(MeanVarianceNormalizationOp op,
                                  NodePlan &plan) {
  std::optional<ArrayRef<int64_t>> axes = op.getAxes();
  return plan.keepAlong(op.getX(), axes.value_or(ArrayRef<int64_t>{0, 2, 3}),
                        op->getResults());
}

/// input + skip, normalized over the last axis; skip may broadcast.
template <typename OpT>
static LogicalResult skipNormalization(OpT op, NodePlan &plan) {
  Value input = op.getInput(), skip = op.getSkip();
  if (failed(plan.combine({input, skip}, op->getResults())))
    return failure();
  Layout layout = plan.getLayout(plan.isBatched(input) ? input : skip);
  int64_t rank = plan.getRank(plan.isBatched(input) ? input : skip);
  if (layout.axis == rank - 1)
    return plan.fail("normalizes over the axis of the samples");
  // The results have the shape of the input.
  return plan.isBatched(input) ? success()
                               : plan.repeat(input, layout.axis, layout);
}

/// Sums along axes that are an attribute.
static LogicalResult reduceIntegers(ms::ReduceSumIntegerOp op, NodePlan &plan) {
  return plan.keepAlong(op.getData(), op.getAxes(), op->getResults(),
                        /*drops=*/!op.getKeepdims());
}

/// Parts of one axis, on a new last one.
static LogicalResult unfold(ms::UnfoldTensorOp op, NodePlan &plan) {
  return plan.keepAlong(op.getInput(), static_cast<int64_t>(op.getDim()),
                        op->getResults());
}

static LogicalResult cropOrPad(CenterCropPadOp op, NodePlan &plan) {
  if (!op.getAxes())
    return plan.fail("crops or pads the axis of the samples");
  return plan.keepAlong(op.getInputData(), *op.getAxes(), op->getResults());
}

template <typename... Ops> static void addAlongAxis(LayoutRules &rules) {
  (rules.addTyped<alongAxis<Ops>, Ops>(), ...);
}

template <typename... Ops> static void addArgExtremes(LayoutRules &rules) {
  (rules.addTyped<argExtreme<Ops>, Ops>(), ...);
}

template <typename... Ops> static void addReductions(LayoutRules &rules) {
  (rules.addTyped<reduce<Ops>, Ops>(), ...);
}

template <typename... Ops> static void addNormalizations(LayoutRules &rules) {
  (rules.addTyped<normalizeFrom<Ops>, Ops>(), ...);
}

template <typename... Ops>
static void addSkipNormalizations(LayoutRules &rules) {
  (rules.addTyped<skipNormalization<Ops>, Ops>(), ...);
}

void onnx_xform::populateAxisLayouts(LayoutRules &rules) {
  addAlongAxis<SoftmaxOp, LogSoftmaxOp, HardmaxOp, LpNormalizationOp, TopKOp>(
      rules);
  addArgExtremes<ArgMaxOp, ArgMinOp>(rules);
  addReductions<ReduceL1Op, ReduceL2Op, ReduceLogSumOp, ReduceLogSumExpOp,
                ReduceMaxOp, ReduceMeanOp, ReduceMinOp, ReduceProdOp,
                ReduceSumOp, ReduceSumSquareOp>(rules);
  rules.add<CumSumOp, CumProdOp>(cumulate);
  rules.addTyped<dft, DFTOp>();
  rules.addTyped<reduceIntegers, ms::ReduceSumIntegerOp>();
  rules.addTyped<unfold, ms::UnfoldTensorOp>();
  rules.addTyped<cropOrPad, CenterCropPadOp>();
  addNormalizations<LayerNormalizationOp, RMSNormalizationOp,
                    versioned::Softmax_1Op, versioned::LogSoftmax_1Op,
                    versioned::Hardmax_1Op>(rules);
  rules.addTyped<meanVariance, MeanVarianceNormalizationOp>();
  addSkipNormalizations<ms::SkipLayerNormalizationOp,
                        ms::SkipSimplifiedLayerNormalizationOp>(rules);
}
