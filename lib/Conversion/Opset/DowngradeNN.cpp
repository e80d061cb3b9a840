//===- DowngradeNN.cpp - Dropout to older forms ---------------------------===//
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

} // namespace

void populateNNDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeDropout7, DowngradeDropout10>(patterns.getContext());
}

} // namespace onnx_xform::opset
