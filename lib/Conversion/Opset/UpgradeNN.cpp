//===- UpgradeNN.cpp - Dropout to its newest form -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXVersioned/NN.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// The ratio that is not written is the same in all forms.
template <typename OldOp>
void moveRatio(OldOp op, NodeForm &form, PatternRewriter &rewriter) {
  if (FloatAttr ratio = op.getRatioAttr())
    form.inputs[1] = form.makeScalar(ratio.getValue().convertToFloat(),
                                     rewriter.getF32Type(), "ratio", rewriter);
}

// Dropout_10 {ratio} -> Dropout(data, constant ratio)
struct UpgradeDropout10 : UpgradePattern<versioned::Dropout_10Op, DropoutOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Dropout_10Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    moveRatio(op, form, rewriter);
    return success();
  }
};

// Dropout_7 {ratio} -> Dropout(data, constant ratio), where nobody uses the
// mask, which is no bool yet
struct UpgradeDropout7 : UpgradePattern<versioned::Dropout_7Op, DropoutOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Dropout_7Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getMask().use_empty())
      return form.fail(rewriter, "its mask is used, which is bool in the "
                                 "newest form");
    if (Type mask = withElementType(form.types[1], rewriter.getI1Type()))
      form.types[1] = mask;
    moveRatio(op, form, rewriter);
    return success();
  }
};

} // namespace

void populateNNUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeDropout7, UpgradeDropout10>(patterns.getContext());
}

} // namespace onnx_xform::opset
