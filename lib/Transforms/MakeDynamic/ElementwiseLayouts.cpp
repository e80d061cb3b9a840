//===- ElementwiseLayouts.cpp - Layouts: Element by element ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All inputs broadcast; a sample's elements depend on the same sample's.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"

using namespace mlir;
using namespace onnx_xform;

static LogicalResult elementwise(Operation *op, NodePlan &plan) {
  return plan.combine(SmallVector<Value>(op->getOperands()), op->getResults());
}

bool onnx_xform::isElementwise(LayoutRule rule) { return rule == elementwise; }

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

void onnx_xform::populateElementwiseLayouts(LayoutRules &rules) {
  // Activation
  rules.add<CeluOp, EluOp, GeluOp, HardSigmoidOp, HardSwishOp, LeakyReluOp,
            MishOp, PReluOp, ReluOp, SeluOp, ShrinkOp, SigmoidOp, SoftplusOp,
            SoftsignOp, SwishOp, ThresholdedReluOp>(elementwise);
  // Logical
  rules.add<AndOp, BitShiftOp, BitwiseAndOp, BitwiseNotOp, BitwiseOrOp,
            BitwiseXorOp, EqualOp, GreaterOp, GreaterOrEqualOp, IsInfOp,
            IsNaNOp, LessOp, LessOrEqualOp, NotOp, OrOp, WhereOp, XorOp>(
      elementwise);
  // Math
  rules
      .add<AbsOp, AcosOp, AcoshOp, AddOp, AsinOp, AsinhOp, AtanOp, AtanhOp,
           CeilOp, ClipOp, CosOp, CoshOp, DivOp, ErfOp, ExpOp, FloorOp, LogOp,
           MaxOp, MeanOp, MinOp, ModOp, MulOp, NegOp, PowOp, ReciprocalOp,
           RoundOp, SignOp, SinOp, SinhOp, SqrtOp, SubOp, SumOp, TanOp, TanhOp>(
          elementwise);
  // Tensor
  rules.add<BitCastOp, CastOp, IdentityOp>(elementwise);
  rules.addTyped<castLike, CastLikeOp>();
  rules.addTyped<dropout, DropoutOp>();
  // com.microsoft
  rules.add<ms::BiasAddOp, ms::BiasGeluOp, ms::FastGeluOp, ms::GeluOp,
            ms::QuickGeluOp>(elementwise);
}
