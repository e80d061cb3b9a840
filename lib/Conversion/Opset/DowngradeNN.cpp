//===- DowngradeNN.cpp - Dropout and norms to older forms -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXVersioned/NN.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// What the forms before 12 have in common: none of them can train.
LogicalResult takeRatio(NodeForm &form, PatternRewriter &rewriter) {
  if (form.inputs[2] && readBool(form.inputs[2]).value_or(true))
    return form.fail(rewriter, "it may be in training mode");
  if (failed(form.takeScalar("ratio", 1, rewriter)))
    return failure();
  form.drop(2);
  return success();
}

// Dropout(data, constant ratio) -> Dropout_10 {ratio}
struct DowngradeDropout10
    : DowngradePattern<DropoutOp, versioned::Dropout_10Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(DropoutOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getMask().use_empty() && !form.wasAbsent("training_mode"))
      return form.fail(rewriter, "its mask is used, which is true throughout "
                                 "in the newest form only");
    return takeRatio(form, rewriter);
  }
};

// Dropout(data, constant ratio) -> Dropout_7 {ratio}, where nobody uses the
// mask
struct DowngradeDropout7 : DowngradePattern<DropoutOp, versioned::Dropout_7Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(DropoutOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getMask().use_empty())
      return form.fail(rewriter, "its mask is used, which is no bool in the "
                                 "older form");
    if (Type element = getTensorElementType(op.getOutput().getType()))
      if (Type mask = withElementType(form.types[1], element))
        form.types[1] = mask;
    return takeRatio(form, rewriter);
  }
};

// Dropout(data, constant ratio, constant training) -> Dropout_6 {is_test,
// ratio}
template <typename OldOp>
struct DowngradeDropout6 : DowngradePattern<DropoutOp, OldOp> {
  using DowngradePattern<DropoutOp, OldOp>::DowngradePattern;
  LogicalResult convert(DropoutOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    std::optional<bool> training =
        form.inputs[2] ? readBool(form.inputs[2]) : false;
    if (!training)
      return form.fail(rewriter, "its training_mode is no constant, as an "
                                 "attribute must be" +
                                     remedyFor({op.getTrainingMode()}));
    if (!op.getMask().use_empty())
      return form.fail(rewriter, "its mask is used, which is no bool in the "
                                 "older form");
    if (failed(form.takeScalar("ratio", 1, rewriter)))
      return failure();
    form.drop(2);
    auto noted = dyn_cast_if_present<IntegerAttr>(form.getNote("is_test"));
    bool isNoted = noted && (noted.getInt() == 0) == *training;
    form.set("is_test",
             isNoted ? noted : rewriter.getI64IntegerAttr(!*training));
    restoreConsumed(form);
    if (Type element = getTensorElementType(op.getOutput().getType()))
      if (Type mask = withElementType(form.types[1], element))
        form.types[1] = mask;
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Norms
//===----------------------------------------------------------------------===//

// LpPool {p = 2} -> LpPool_1 {p = 2.0}, and GlobalLpPool
template <typename NewOp, typename OldOp>
struct DowngradeNorm : DowngradePattern<NewOp, OldOp> {
  using DowngradePattern<NewOp, OldOp>::DowngradePattern;
  LogicalResult convert(NewOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (form.getInt("ceil_mode", 0) || form.get("dilations"))
      return form.fail(rewriter, kOtherForm);
    if (!op.getPAttr())
      return success();
    // Floats hold all whole numbers up to here.
    int64_t p = op.getP();
    if (p < 1 || p > 1 << 24)
      return form.fail(rewriter, "its p is no number that a float holds");
    form.set("p", rewriter.getF32FloatAttr(p));
    return success();
  }
};

} // namespace

void populateNNDowngrades(RewritePatternSet &patterns) {
  patterns
      .add<DowngradeDropout6<versioned::Dropout_1Op>,
           DowngradeDropout6<versioned::Dropout_6Op>, DowngradeDropout7,
           DowngradeDropout10, DowngradeNorm<LpPoolOp, versioned::LpPool_1Op>,
           DowngradeNorm<GlobalLpPoolOp, versioned::GlobalLpPool_1Op>>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
