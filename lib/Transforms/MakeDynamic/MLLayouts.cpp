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
#include "onnx-xform/Dialect/ONNX/Text.h"
#include "onnx-xform/Dialect/ONNXML/ML.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"

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

/// A vector for each element, on a new last axis.
static LogicalResult oneHot(ml::OneHotEncoderOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getX());
  if (!layout.isBatched())
    return plan.fail("uses what depends on the sample for all of them");
  plan.setLayout(op.getY(), layout);
  return success();
}

/// Some columns.
static LogicalResult columns(ml::ArrayFeatureExtractorOp op, NodePlan &plan) {
  return plan.keepAlong(op.getX(), {-1}, op->getResults());
}

/// A map for each row.
static LogicalResult maps(ml::ZipMapOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getX());
  if (!layout.isBatched() || layout.axis != 0 || !layout.isAlone() ||
      plan.getRank(op.getX()) < 2)
    return plan.fail("does not have one row for each sample");
  plan.setLayout(op.getZ(), Layout::listed());
  return success();
}

/// Strings on axis 0, or on axis 1 for each sample.
static LogicalResult counts(TfIdfVectorizerOp op, NodePlan &plan) {
  return eachRow(op, plan);
}

void onnx_xform::populateMLLayouts(LayoutRules &rules) {
  rules.add<ml::LinearClassifierOp, ml::LinearRegressorOp, ml::NormalizerOp,
            ml::SVMClassifierOp, ml::SVMRegressorOp, ml::TreeEnsembleOp,
            ml::TreeEnsembleClassifierOp, ml::TreeEnsembleRegressorOp,
            ml::ImputerOp, ml::ScalerOp>(eachRow);
  rules.add<ml::BinarizerOp, ml::CategoryMapperOp, ml::LabelEncoderOp>(
      eachElement);
  rules.add<ml::FeatureVectorizerOp>(joinRows);
  rules.add<ms::MurmurHash3Op>(eachElement);
  rules.addTyped<oneHot, ml::OneHotEncoderOp>();
  rules.addTyped<columns, ml::ArrayFeatureExtractorOp>();
  rules.addTyped<maps, ml::ZipMapOp>();
  rules.addTyped<counts, TfIdfVectorizerOp>();
}
