//===- DecomposeDequantization.cpp - DequantizeLinear by older nodes ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Quantization.h"
#include "ValueRules.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// DequantizeLinear(x, scale) {output_dtype} ->
//     DequantizeLinear(x, scale in that type)
struct DequantizeByOlderScale : DecomposePattern<DequantizeLinearOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(DequantizeLinearOp op, Lowering &b) const override {
    bool hasPowers = isScaleOfPowers(op.getXScale(), b);
    if (!hasPowers && (b.getOpset() >= kOwnTypes || !op.getOutputDtypeAttr()))
      return b.fail(kOtherForm);
    auto element = cast<FloatType>(Lowering::elementOf(op.getY()));
    if (std::string why = findScaleObstacle(op.getXScale(), element, b);
        !why.empty())
      return b.fail(why);
    Value scale = convertScale(b, op.getXScale(), element);
    b.replace({b.make<DequantizeLinearOp>(
        op.getY().getType(), {op.getX(), scale, op.getXZeroPoint()},
        b.attributesBut({"output_dtype"}))});
    return success();
  }
};

// DequantizeLinear(x, scale, zero point) -> Mul(Sub(x, zero point), scale)
struct DequantizeByArithmetic : DecomposePattern<DequantizeLinearOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(DequantizeLinearOp op, Lowering &b) const override {
    ScalePlace place(op, op.getXScale());
    Type element = Lowering::elementOf(op.getX());
    bool isNeeded = b.getOpset() < 10 ||
                    (b.getOpset() < kPerAxis && !place.isPerTensor()) ||
                    (b.getOpset() < kBlocks &&
                     (place.isBlocked() ||
                      (isa<IntegerType>(element) && bitsOf(element) == 16)));
    // An axis that means nothing goes alone.
    if (!isNeeded && b.getOpset() < kPerAxis && op.getAxisAttr()) {
      b.replace({b.make<DequantizeLinearOp>(
          op.getY().getType(), {op.getX(), op.getXScale(), op.getXZeroPoint()},
          b.attributesBut({"axis"}))});
      return success();
    }
    if (!isNeeded)
      return b.fail(kOtherForm);
    // That pattern says what is wrong with it.
    if (isScaleOfPowers(op.getXScale(), b))
      return b.fail(kOtherForm);
    if (std::string why = place.find(); !why.empty())
      return b.fail(why);
    // Differences of what is smaller than float are exact in it.
    Type wide = bitsOf(element) < 32 ? b.f32() : element;
    Value x = b.castTo(op.getX(), wide);
    Value shift = place.place(b, findShift(op.getXZeroPoint()));
    x = center(b, x, shift, wide);
    Value scale = b.castTo(place.place(b, op.getXScale()), b.f32());
    b.replace({b.castTo(b.mul(b.castTo(x, b.f32()), scale),
                        Lowering::elementOf(op.getY()))});
    return success();
  }
};

std::optional<std::string> checkOneScale(DequantizeLinearOp op) {
  if (isOneScale(op.getXScale().getType()))
    return std::nullopt;
  return "its scale may have more than one element, which came with opset 13";
}

} // namespace

void populateQuantizationRules(ValueRules &rules) {
  rules.add<DequantizeLinearOp>(kPerAxis, checkOneScale);
}

void populateDequantizationDecompositions(RewritePatternSet &patterns) {
  patterns.add<DequantizeByOlderScale, DequantizeByArithmetic>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
