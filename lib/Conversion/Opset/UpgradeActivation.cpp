//===- UpgradeActivation.cpp - Softmax and its kin to their newest form ---===//
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

// Softmax_1 {axis} -> Softmax {axis}, for the last axis but for ones
//
// The old form normalizes over all dimensions from the axis on, by default from
// 1; the new one over the axis alone, by default the last.
template <typename OldOp, typename NewOp>
struct UpgradeSoftmax : UpgradePattern<OldOp, NewOp> {
  using UpgradePattern<OldOp, NewOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type type = op.getInput().getType();
    int64_t axis = form.getInt("axis", 1);
    std::optional<bool> isLast = isLastButOnes(type, axis);
    if (!isLast)
      return form.fail(rewriter, "the rank of its input is not known, and with "
                                 "it whether its axis is the last one");
    if (!*isLast)
      return form.fail(rewriter,
                       "it normalizes over several dimensions at once");
    if (form.get("axis") || rankOf(type) == 2) {
      form.noteNegativeAxis("axis");
      return success();
    }
    form.set("axis", rewriter.getI64IntegerAttr(1));
    form.noteAbsent("axis");
    return success();
  }
};

} // namespace

void populateActivationUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeSoftmax<versioned::Softmax_1Op, SoftmaxOp>,
               UpgradeSoftmax<versioned::LogSoftmax_1Op, LogSoftmaxOp>,
               UpgradeSoftmax<versioned::Hardmax_1Op, HardmaxOp>>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
