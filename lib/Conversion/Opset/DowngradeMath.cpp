//===- DowngradeMath.cpp - Arithmetic to older forms ----------------------===//
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

// Clip(input, constant min, constant max) -> Clip_6 {min, max}
//
// A bound that version 1 does not have is none.
template <typename OldOp>
struct DowngradeClip : DowngradePattern<ClipOp, OldOp> {
  using DowngradePattern<ClipOp, OldOp>::DowngradePattern;
  LogicalResult convert(ClipOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    constexpr bool hasDefaults = std::is_same_v<OldOp, versioned::Clip_6Op>;
    Type element = getTensorElementType(op.getInput().getType());
    auto take = [&](StringRef name, float absent,
                    unsigned position) -> LogicalResult {
      if (hasDefaults && !form.inputs[position] &&
          (!element || element.isF64()))
        return form.fail(rewriter, "it has no " + name +
                                       ", and the older form then takes that "
                                       "of float");
      if (failed(form.takeScalar(name, position, rewriter)))
        return failure();
      auto bound = dyn_cast_if_present<FloatAttr>(form.get(name));
      if (hasDefaults && bound && form.wasAbsent(name) &&
          bound.getValue().convertToFloat() == absent)
        form.remove(name);
      return success();
    };
    float greatest = std::numeric_limits<float>::max();
    if (failed(take("min", -greatest, 1)))
      return failure();
    restoreConsumed(form);
    return take("max", greatest, 2);
  }
};

// Erf -> Erf_9
struct DowngradeErf : DowngradePattern<ErfOp, versioned::Erf_9Op> {
  using DowngradePattern::DowngradePattern;
};

// Gemm(A, B, C) -> Gemm_1 {broadcast}
struct DowngradeGemm : DowngradePattern<GemmOp, versioned::Gemm_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(GemmOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getC() ||
        !hasKindOf(getTensorElementType(op.getA().getType()),
                   versioned::Gemm_1Op::getSchema(), form.getOpset()))
      return form.fail(rewriter, kOtherForm);
    std::optional<int64_t> rank = rankOf(op.getC().getType());
    std::optional<ShapeFit> fit =
        fitShapes(getProductType(op), op.getC().getType());
    bool isRow = rank && (*rank < 2 || dimOf(op.getC().getType(), 0) == 1);
    if (fit && !fit->has(ShapeFit::OneInB)) {
      if (Attribute value = form.getNote("broadcast");
          isa_and_present<IntegerAttr>(value))
        form.set("broadcast", value);
    } else if (isRow) {
      form.set("broadcast", rewriter.getI64IntegerAttr(1));
    } else if (fit || !form.getNote("broadcast")) {
      return form.fail(rewriter, kOtherForm);
    } else if (!form.wasAbsent("broadcast")) {
      form.set("broadcast", form.getNote("broadcast"));
    }
    return success();
  }
};

} // namespace

Type getProductType(GemmOp op) {
  auto a = dyn_cast<RankedTensorType>(op.getA().getType());
  auto b = dyn_cast<RankedTensorType>(op.getB().getType());
  if (!a || !b || a.getRank() != 2 || b.getRank() != 2)
    return UnrankedTensorType::get(getTensorElementType(op.getA().getType()));
  unsigned i = op.getTransA() ? 1 : 0, j = op.getTransB() ? 0 : 1;
  int64_t shape[] = {a.getDimSize(i), b.getDimSize(j)};
  auto symbolOf = [](RankedTensorType type, unsigned axis) {
    auto dims = dyn_cast_if_present<DimsAttr>(type.getEncoding());
    return dims ? dims.getSymbol(axis) : StringRef();
  };
  StringRef symbols[] = {symbolOf(a, i), symbolOf(b, j)};
  return RankedTensorType::get(
      shape, a.getElementType(),
      DimsAttr::getEncoding(op.getContext(), shape, symbols));
}

void populateMathDowngrades(RewritePatternSet &patterns) {
  using namespace versioned;
  patterns.add<
      DowngradeClip<Clip_1Op>, DowngradeClip<Clip_6Op>, DowngradeErf,
      DowngradeGemm, DowngradeConsumed<AbsOp, Abs_1Op>,
      DowngradeConsumed<CeilOp, Ceil_1Op>, DowngradeConsumed<ExpOp, Exp_1Op>,
      DowngradeConsumed<FloorOp, Floor_1Op>, DowngradeConsumed<LogOp, Log_1Op>,
      DowngradeConsumed<NegOp, Neg_1Op>,
      DowngradeConsumed<ReciprocalOp, Reciprocal_1Op>,
      DowngradeConsumed<SqrtOp, Sqrt_1Op>, DowngradeConsumed<TanhOp, Tanh_1Op>,
      DowngradeBroadcast<AddOp, Add_1Op>, DowngradeBroadcast<AddOp, Add_6Op>,
      DowngradeBroadcast<DivOp, Div_1Op>, DowngradeBroadcast<DivOp, Div_6Op>,
      DowngradeBroadcast<MulOp, Mul_1Op>, DowngradeBroadcast<MulOp, Mul_6Op>,
      DowngradeBroadcast<SubOp, Sub_1Op>, DowngradeBroadcast<SubOp, Sub_6Op>,
      DowngradeBroadcast<PowOp, Pow_1Op>, ChangeOldForm<Add_1Op, Add_6Op>,
      ChangeOldForm<Add_6Op, Add_1Op>, ChangeOldForm<Div_1Op, Div_6Op>,
      ChangeOldForm<Div_6Op, Div_1Op>, ChangeOldForm<Mul_1Op, Mul_6Op>,
      ChangeOldForm<Mul_6Op, Mul_1Op>, ChangeOldForm<Sub_1Op, Sub_6Op>,
      ChangeOldForm<Sub_6Op, Sub_1Op>, DowngradeSameShape<MaxOp, Max_1Op>,
      DowngradeSameShape<MaxOp, Max_6Op>, DowngradeSameShape<MeanOp, Mean_1Op>,
      DowngradeSameShape<MeanOp, Mean_6Op>, DowngradeSameShape<MinOp, Min_1Op>,
      DowngradeSameShape<MinOp, Min_6Op>, DowngradeSameShape<SumOp, Sum_1Op>,
      DowngradeSameShape<SumOp, Sum_6Op>>(patterns.getContext());
}

} // namespace onnx_xform::opset
