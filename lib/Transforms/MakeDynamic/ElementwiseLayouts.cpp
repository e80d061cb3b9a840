//===- ElementwiseLayouts.cpp - Layouts: Element by element ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All inputs broadcast; a sample's elements depend on the same sample's. The
// operators have the trait ElementByElement.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"

using namespace mlir;
using namespace onnx_xform;

static LogicalResult elementwise(Operation *op, NodePlan &plan) {
  return plan.combine(SmallVector<Value>(op->getOperands()), op->getResults());
}

/// The type alone of `target_type` counts.
static LogicalResult castLike(CastLikeOp op, NodePlan &plan) {
  (void)plan.getLayout(op.getTargetType());
  if (plan.getLayout(op.getInput()).isSame()) {
    plan.setLayout(op.getOutput(), Layout());
    return success();
  }
  return plan.combine(op.getInput(), op->getResults());
}

/// What is dropped is drawn at random for each element.
static LogicalResult dropout(DropoutOp op, NodePlan &plan) {
  return plan.combine(op.getData(), op->getResults());
}

static LogicalResult biasDropout(ms::BiasDropoutOp op, NodePlan &plan) {
  return plan.combine({op.getData(), op.getBias(), op.getResidual()},
                      op->getResults());
}

void onnx_xform::populateElementwiseLayouts(LayoutRules &rules) {
  rules.setElementwise(elementwise);
  rules.addTyped<castLike, CastLikeOp>();
  rules.addTyped<dropout, DropoutOp>();
  rules.addTyped<biasDropout, ms::BiasDropoutOp>();
}
