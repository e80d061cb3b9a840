//===- UpgradeActivation.cpp - Activations to their newest form -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
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

// Selu_1 {alpha = 1.6732, gamma = 1.0507} -> Selu {alpha, gamma}
//
// The old defaults have fewer digits.
struct UpgradeSelu : UpgradePattern<versioned::Selu_1Op, SeluOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Selu_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    auto write = [&](StringRef name, APFloat value) {
      if (form.get(name))
        return;
      form.set(name, FloatAttr::get(rewriter.getF32Type(), value));
      form.noteAbsent(name);
    };
    write("alpha", op.getAlpha());
    write("gamma", op.getGamma());
    noteConsumed(form);
    return success();
  }
};

// PRelu_6 -> PRelu, for one slope, or matrices with one for each column
template <typename OldOp> struct UpgradePRelu : UpgradePattern<OldOp, PReluOp> {
  using UpgradePattern<OldOp, PReluOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type slope = op.getSlope().getType();
    bool isPerColumn = rankOf(op.getX().getType()) == 2 && rankOf(slope) == 1;
    if (!isPerColumn && !hasOneElement(slope))
      return form.fail(rewriter, "its slopes are per channel, in the newest "
                                 "form they are aligned with the last axis");
    noteConsumed(form);
    return success();
  }
};

} // namespace

void populateActivationUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeSoftmax<versioned::Softmax_1Op, SoftmaxOp>,
               UpgradeSoftmax<versioned::LogSoftmax_1Op, LogSoftmaxOp>,
               UpgradeSoftmax<versioned::Hardmax_1Op, HardmaxOp>,
               UpgradeConsumed<versioned::Elu_1Op, EluOp>,
               UpgradeConsumed<versioned::HardSigmoid_1Op, HardSigmoidOp>,
               UpgradeConsumed<versioned::LeakyRelu_1Op, LeakyReluOp>,
               UpgradeConsumed<versioned::Relu_1Op, ReluOp>,
               UpgradeConsumed<versioned::Sigmoid_1Op, SigmoidOp>,
               UpgradePRelu<versioned::PRelu_1Op>,
               UpgradePRelu<versioned::PRelu_6Op>, UpgradeSelu>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
