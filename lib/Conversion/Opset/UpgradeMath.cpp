//===- UpgradeMath.cpp - Arithmetic to its newest form --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXVersioned/Math.h"
#include <limits>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Clip_6 {min, max} -> Clip(input, constant min, constant max)
//
// A bound that version 1 does not have is none.
template <typename OldOp> struct UpgradeClip : UpgradePattern<OldOp, ClipOp> {
  using UpgradePattern<OldOp, ClipOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    constexpr bool hasDefaults = std::is_same_v<OldOp, versioned::Clip_6Op>;
    auto element = dyn_cast_if_present<FloatType>(
        getTensorElementType(op.getInput().getType()));
    if (!element)
      return form.fail(rewriter, "the element type of its input, which its "
                                 "bounds must have, is not known");
    auto move = [&](StringRef name, FloatAttr bound, float absent,
                    unsigned position) {
      if (bound) {
        form.inputs[position] = form.makeScalar(
            bound.getValue().convertToFloat(), element, name, rewriter);
      } else if (hasDefaults && element.isF64()) {
        // The bound that is not written is a float, which doubles can exceed.
        form.inputs[position] =
            form.makeScalar(absent, element, name, rewriter);
        form.noteAbsent(name);
      }
    };
    float greatest = std::numeric_limits<float>::max();
    move("min", op.getMinAttr(), -greatest, 1);
    move("max", op.getMaxAttr(), greatest, 2);
    noteConsumed(form);
    return success();
  }
};

// Erf_9 -> Erf, for floating-point numbers
struct UpgradeErf : UpgradePattern<versioned::Erf_9Op, ErfOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Erf_9Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type element = getTensorElementType(op.getInput().getType());
    if (!isa_and_present<FloatType>(element))
      return form.fail(rewriter, "its input may be integer, which the newest "
                                 "form does not take");
    return success();
  }
};

// Gemm_1 {broadcast} -> Gemm
struct UpgradeGemm : UpgradePattern<versioned::Gemm_1Op, GemmOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Gemm_1Op op, NodeForm &form,
                        PatternRewriter &) const override {
    if (Attribute value = form.get("broadcast"))
      form.noteValue("broadcast", value);
    else
      form.noteAbsent("broadcast");
    return success();
  }
};

} // namespace

void populateMathUpgrades(RewritePatternSet &patterns) {
  using namespace versioned;
  patterns.add<
      UpgradeClip<Clip_1Op>, UpgradeClip<Clip_6Op>, UpgradeErf, UpgradeGemm,
      UpgradeConsumed<Abs_1Op, AbsOp>, UpgradeConsumed<Ceil_1Op, CeilOp>,
      UpgradeConsumed<Exp_1Op, ExpOp>, UpgradeConsumed<Floor_1Op, FloorOp>,
      UpgradeConsumed<Log_1Op, LogOp>, UpgradeConsumed<Neg_1Op, NegOp>,
      UpgradeConsumed<Reciprocal_1Op, ReciprocalOp>,
      UpgradeConsumed<Sqrt_1Op, SqrtOp>, UpgradeConsumed<Tanh_1Op, TanhOp>,
      UpgradeBroadcast<Add_1Op, AddOp>, UpgradeBroadcast<Add_6Op, AddOp>,
      UpgradeBroadcast<Div_1Op, DivOp>, UpgradeBroadcast<Div_6Op, DivOp>,
      UpgradeBroadcast<Mul_1Op, MulOp>, UpgradeBroadcast<Mul_6Op, MulOp>,
      UpgradeBroadcast<Sub_1Op, SubOp>, UpgradeBroadcast<Sub_6Op, SubOp>,
      UpgradeBroadcast<Pow_1Op, PowOp>, UpgradeSameShape<Max_1Op, MaxOp>,
      UpgradeSameShape<Max_6Op, MaxOp>, UpgradeSameShape<Mean_1Op, MeanOp>,
      UpgradeSameShape<Mean_6Op, MeanOp>, UpgradeSameShape<Min_1Op, MinOp>,
      UpgradeSameShape<Min_6Op, MinOp>, UpgradeSameShape<Sum_1Op, SumOp>,
      UpgradeSameShape<Sum_6Op, SumOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
