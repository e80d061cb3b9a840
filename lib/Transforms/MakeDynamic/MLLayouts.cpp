//===- MLLayouts.cpp - Layouts: Classic machine learning ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Models of ai.onnx.ml take rows of features, and give a row or a label for
// each.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNXML/ML.h"

using namespace mlir;
using namespace onnx_xform;

static LogicalResult eachRow(Operation *op, NodePlan &plan) {
  if (plan.isBatched(op->getOperand(0)) && plan.getRank(op->getOperand(0)) < 2)
    return plan.fail("takes a vector, which is one row");
  return plan.keepFirst(op->getOperand(0));
}

static LogicalResult eachElement(Operation *op, NodePlan &plan) {
  return plan.combine(op->getOperand(0), op->getResults());
}

static LogicalResult joinRows(Operation *op, NodePlan &plan) {
  return plan.keepFirst(SmallVector<Value>(op->getOperands()));
}

void onnx_xform::populateMLLayouts(LayoutRules &rules) {
  rules.add<ml::LinearClassifierOp, ml::LinearRegressorOp, ml::NormalizerOp,
            ml::SVMClassifierOp, ml::SVMRegressorOp, ml::TreeEnsembleOp,
            ml::TreeEnsembleClassifierOp, ml::TreeEnsembleRegressorOp,
            ml::ImputerOp, ml::ScalerOp>(eachRow);
  rules.add<ml::BinarizerOp, ml::CategoryMapperOp, ml::LabelEncoderOp>(
      eachElement);
  rules.add<ml::FeatureVectorizerOp>(joinRows);
}
