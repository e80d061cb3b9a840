//===- DowngradeActivation.cpp - Activations to older forms ---------------===//
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
                                 "it whether its axis is the last one; infer "
                                 "shapes first");
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

// Selu -> Selu_1 {alpha, gamma}, whose defaults have fewer digits
struct DowngradeSelu : DowngradePattern<SeluOp, versioned::Selu_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(SeluOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    auto write = [&](StringRef name, APFloat value, float older) {
      if (value.convertToFloat() == older && form.wasAbsent(name))
        form.remove(name);
      else
        form.set(name, FloatAttr::get(rewriter.getF32Type(), value));
    };
    write("alpha", op.getAlpha(), 1.6732f);
    write("gamma", op.getGamma(), 1.0507f);
    restoreConsumed(form);
    return success();
  }
};

// PRelu -> PRelu_6, for one slope, or matrices with one for each column
template <typename OldOp>
struct DowngradePRelu : DowngradePattern<PReluOp, OldOp> {
  using DowngradePattern<PReluOp, OldOp>::DowngradePattern;
  LogicalResult convert(PReluOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type slope = op.getSlope().getType();
    bool isPerColumn = rankOf(op.getX().getType()) == 2 && rankOf(slope) == 1;
    if (!isPerColumn && !hasOneElement(slope))
      return form.fail(rewriter, "its slopes are not one number or one for "
                                 "each channel, as the older form has it");
    restoreConsumed(form);
    return success();
  }
};

} // namespace

void populateActivationDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeSoftmax<SoftmaxOp, versioned::Softmax_1Op>,
               DowngradeSoftmax<LogSoftmaxOp, versioned::LogSoftmax_1Op>,
               DowngradeSoftmax<HardmaxOp, versioned::Hardmax_1Op>,
               DowngradeConsumed<EluOp, versioned::Elu_1Op>,
               DowngradeConsumed<HardSigmoidOp, versioned::HardSigmoid_1Op>,
               DowngradeConsumed<LeakyReluOp, versioned::LeakyRelu_1Op>,
               DowngradeConsumed<ReluOp, versioned::Relu_1Op>,
               DowngradeConsumed<SigmoidOp, versioned::Sigmoid_1Op>,
               DowngradePRelu<versioned::PRelu_1Op>,
               DowngradePRelu<versioned::PRelu_6Op>, DowngradeSelu>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
