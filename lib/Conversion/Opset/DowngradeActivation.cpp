//===- DowngradeActivation.cpp - Softmax and its kin to older forms -------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNXVersioned/Activation.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Softmax {axis} -> Softmax_1 {axis}, for the last axis but for ones
template <typename NewOp, typename OldOp>
struct DowngradeSoftmax : DowngradePattern<NewOp, OldOp> {
  using DowngradePattern<NewOp, OldOp>::DowngradePattern;
  LogicalResult convert(NewOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type type = op.getInput().getType();
    std::optional<int64_t> rank = rankOf(type);
    int64_t axis = form.getInt("axis", -1);
    std::optional<bool> isLast = isLastButOnes(type, axis);
    if (!isLast)
      return form.fail(rewriter, "the rank of its input is not known, and with "
                                 "it whether its axis is the last one");
    if (!*isLast)
      return form.fail(rewriter,
                       "its axis is not the last one, and the older form "
                       "normalizes over all dimensions behind it");
    // The default of the old form is 1.
    bool isDefault = axis == 1 || (rank && axis + *rank == 1);
    if (isDefault && (!form.get("axis") || form.wasAbsent("axis"))) {
      form.remove("axis");
      return success();
    }
    if (!form.get("axis"))
      form.set("axis", rewriter.getI64IntegerAttr(rank ? axis + *rank : axis));
    return form.fixAxis("axis", 1, rank, rewriter);
  }
};

} // namespace

void populateActivationDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeSoftmax<SoftmaxOp, versioned::Softmax_1Op>,
               DowngradeSoftmax<LogSoftmaxOp, versioned::LogSoftmax_1Op>,
               DowngradeSoftmax<HardmaxOp, versioned::Hardmax_1Op>>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
