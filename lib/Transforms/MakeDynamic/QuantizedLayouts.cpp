//===- QuantizedLayouts.cpp - Layouts: Quantized tensors ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Scales and zero points are of the whole tensor, or along an axis that is not
// that of the samples.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"

using namespace mlir;
using namespace onnx_xform;

static int64_t toAxis(uint64_t axis) { return static_cast<int64_t>(axis); }
/// com.microsoft's operators have no default; the standard's is 1.
static int64_t toAxis(std::optional<uint64_t> axis) {
  return toAxis(axis.value_or(1));
}

template <typename OpT>
static LogicalResult alongScale(OpT op, NodePlan &plan) {
  Value data = op->getOperand(0);
  if (plan.hasOneElement(op->getOperand(1)))
    return plan.combine(data, op->getResults());
  auto block = op->template getAttrOfType<IntegerAttr>("block_size");
  if (block && block.getInt() != 0)
    return plan.fail("has scales for blocks of its input");
  return plan.keepAlong(data, toAxis(op.getAxis()), op->getResults());
}

/// Scales and zero points of all inputs are the same for all samples.
template <typename OpT> static LogicalResult pair(OpT op, NodePlan &plan) {
  return plan.combine({op.getA(), op.getB()}, op->getResults());
}

static LogicalResult where(ms::QLinearWhereOp op, NodePlan &plan) {
  return plan.combine({op.getCondition(), op.getX(), op.getY()},
                      op->getResults());
}

static LogicalResult first(Operation *op, NodePlan &plan) {
  return plan.combine(op->getOperand(0), op->getResults());
}

/// Along one axis, or before opset 13 over all axes from it on.
static LogicalResult softmax(ms::QLinearSoftmaxOp op, NodePlan &plan) {
  int64_t axis = static_cast<int64_t>(op.getAxis());
  if (static_cast<int64_t>(op.getOpset()) < 13)
    return plan.keepBefore(op.getX(), axis, op->getResults());
  return plan.keepAlong(op.getX(), axis, op->getResults());
}

/// Rows of a times weights.
static LogicalResult matMul(QLinearMatMulOp op, NodePlan &plan) {
  for (Value of :
       {op.getAScale(), op.getAZeroPoint(), op.getYScale(), op.getYZeroPoint()})
    if (!plan.hasOneElement(of))
      return plan.fail("has a scale or zero point for each row");
  return plan.keepAlong(op.getA(), {-1}, op->getResults());
}

template <typename... Ops> static void addAlongScale(LayoutRules &rules) {
  (rules.addTyped<alongScale<Ops>, Ops>(), ...);
}

template <typename... Ops> static void addPairs(LayoutRules &rules) {
  (rules.addTyped<pair<Ops>, Ops>(), ...);
}

void onnx_xform::populateQuantizedLayouts(LayoutRules &rules) {
  addAlongScale<QuantizeLinearOp, DequantizeLinearOp, ms::QuantizeLinearOp,
                ms::DequantizeLinearOp>(rules);
  addPairs<ms::QLinearAddOp, ms::QLinearMulOp>(rules);
  rules.add<ms::QLinearLeakyReluOp, ms::QLinearSigmoidOp>(first);
  rules.addTyped<softmax, ms::QLinearSoftmaxOp>();
  rules.addTyped<matMul, QLinearMatMulOp>();
  rules.addTyped<pair<ms::MulIntegerOp>, ms::MulIntegerOp>();
  rules.addTyped<where, ms::QLinearWhereOp>();
}
