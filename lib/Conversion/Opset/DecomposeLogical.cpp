//===- DecomposeLogical.cpp - Comparisons by older operators -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "Decompose.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNXVersioned/Logical.h"
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

constexpr StringLiteral kUnknownElement =
    "the element type of its input is not known; infer shapes first";

/// Of float8, float16 and bfloat16, of which comparisons know none or some.
Value widenHalf(Value x, Lowering &b) {
  Type element = Lowering::elementOf(x);
  return element.getIntOrFloatBitWidth() < 32 ? b.castTo(x, b.f32()) : x;
}

/// Whether the opset has a form for operators of two such inputs.
bool canBroadcast(Value x, Value y, const Lowering &b) {
  return b.getOpset() >= 7 || haveSameShape(x, y) ||
         fitShapes(x.getType(), y.getType());
}

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

// Equal(a, b) of floating-point numbers ->
//     Not(a > b or a < b or IsNaN(a) or IsNaN(b))
struct DecomposeEqual : DecomposePattern<EqualOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(EqualOp op, Lowering &b) const override {
    Value x = op.getA(), y = op.getB();
    Type element = Lowering::elementOf(x);
    if (b.getOpset() >= 11)
      return b.fail(kOtherForm);
    if (auto integer = dyn_cast_if_present<IntegerType>(element);
        integer && integer.isUnsigned() && integer.getWidth() == 64) {
      // The same bits are the same number, as a signed one, too.
      b.replace(
          {b.compare<EqualOp>(b.castTo(x, b.i64()), b.castTo(y, b.i64()))});
      return success();
    }
    if (!isa_and_present<FloatType>(element))
      return b.fail(kOtherForm);
    if (!canBroadcast(x, y, b))
      return b.fail(kUnknownShapes);
    Value differ =
        b.compare<OrOp>(b.compare<GreaterOp>(x, y), b.compare<LessOp>(x, y));
    auto isNaN = [&](Value value) {
      return b.make<IsNaNOp>(withElementType(value.getType(), b.i1()), {value});
    };
    differ = b.compare<OrOp>(differ, isNaN(x));
    differ = b.compare<OrOp>(differ, isNaN(y));
    b.replace({b.unary<NotOp>(differ)});
    return success();
  }
};

// Greater(a, b) of 64-bit integers -> high(a) > high(b), or low(a) > low(b)
// where the former are not less: a quotient by 2^32 and its rest, which doubles
// hold. Division rounds to zero and keeps the order.
template <typename OpT, typename ConverseOp>
struct CompareHalves : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    auto element =
        dyn_cast_if_present<IntegerType>(Lowering::elementOf(op.getA()));
    // Arithmetic broadcasts from opset 7 on.
    if (!element || element.getWidth() != 64 || b.getOpset() >= 9 ||
        b.getOpset() < 7)
      return b.fail(kOtherForm);
    Value half = b.scalar(std::ldexp(1.0, 32), element);
    auto split = [&](Value x) {
      Value high = b.div(x, half);
      Value low = b.sub(x, b.mul(high, half));
      return std::pair(b.castTo(high, b.f64()), b.castTo(low, b.f64()));
    };
    auto [highA, lowA] = split(op.getA());
    auto [highB, lowB] = split(op.getB());
    Value isNotLess = b.unary<NotOp>(b.compare<ConverseOp>(highA, highB));
    Value decides = b.binary<AndOp>(isNotLess, b.compare<OpT>(lowA, lowB));
    b.replace({b.binary<OrOp>(b.compare<OpT>(highA, highB), decides)});
    return success();
  }
};

// GreaterOrEqual(a, b) -> a > b or a = b
template <typename OpT, typename CompareOp>
struct DecomposeOrEqual : DecomposeMissingPattern<OpT> {
  using DecomposeMissingPattern<OpT>::DecomposeMissingPattern;
  LogicalResult lower(OpT op, Lowering &b) const override {
    if (!canBroadcast(op.getA(), op.getB(), b))
      return b.fail(kUnknownShapes);
    b.replace({b.compare<OrOp>(b.compare<CompareOp>(op.getA(), op.getB()),
                               b.compare<EqualOp>(op.getA(), op.getB()))});
    return success();
  }
};

// IsNaN(x) -> Not(Abs(x) > -1): no comparison holds for what is no number
struct DecomposeIsNaN : DecomposeMissingPattern<IsNaNOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(IsNaNOp op, Lowering &b) const override {
    if (!Lowering::elementOf(op.getX()))
      return b.fail(kUnknownElement);
    Value x = widenHalf(op.getX(), b);
    Value bound = b.scalar(-1, Lowering::elementOf(x));
    b.replace({b.unary<NotOp>(b.compare<GreaterOp>(b.unary<AbsOp>(x), bound))});
    return success();
  }
};

// IsInf(x) -> Abs(x) > the largest number; of one sign x > or < it
struct DecomposeIsInf : DecomposeMissingPattern<IsInfOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(IsInfOp op, Lowering &b) const override {
    if (!Lowering::elementOf(op.getX()))
      return b.fail(kUnknownElement);
    Value x = widenHalf(op.getX(), b);
    auto type = cast<FloatType>(Lowering::elementOf(x));
    double largest =
        APFloat::getLargest(type.getFloatSemantics()).convertToDouble();
    bool isNegative = op.getDetectNegative(),
         isPositive = op.getDetectPositive();
    if (isNegative && isPositive)
      x = b.unary<AbsOp>(x);
    if (isPositive)
      b.replace({b.compare<GreaterOp>(x, b.scalar(largest, type))});
    else if (isNegative)
      b.replace({b.compare<LessOp>(x, b.scalar(-largest, type))});
    else
      b.replace({b.compare<LessOp>(x, x)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Bits
//===----------------------------------------------------------------------===//

/// The type in which numbers of an integer type and its bits are computed.
Type wideTypeOf(Type element, Lowering &b) {
  return element.getIntOrFloatBitWidth() <= 16 ? Type(b.i32()) : b.i64();
}

// BitwiseNot(x) -> -1 - x
struct DecomposeBitwiseNot : DecomposeMissingPattern<BitwiseNotOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(BitwiseNotOp op, Lowering &b) const override {
    Type element = Lowering::elementOf(op.getX());
    if (!element)
      return b.fail(kUnknownElement);
    Type wide =
        element.isSignlessInteger(32) ? element : wideTypeOf(element, b);
    Value x = b.castTo(op.getX(), wide);
    b.replace({b.castTo(b.sub(b.scalar(-1, wide), x), element)});
    return success();
  }
};

// BitShift(x, y) -> x * 2^y or x / 2^y, where 2^y is looked up
struct DecomposeBitShift : DecomposeMissingPattern<BitShiftOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(BitShiftOp op, Lowering &b) const override {
    Type element = Lowering::elementOf(op.getX());
    if (!element)
      return b.fail(kUnknownElement);
    unsigned width = element.getIntOrFloatBitWidth();
    // Twice the width has room for all products; of 64 bits they wrap around.
    Type wide = width == 8    ? Type(b.i32())
                : width == 64 ? element
                              : Type(b.i64());
    SmallVector<double> powers;
    for (unsigned i = 0; i < width; ++i)
      powers.push_back(std::ldexp(1.0, i));
    Value table = b.numbers(powers, {width}, wide);
    Value power = b.gather(table, b.castTo(op.getY(), b.i64()), 0);
    Value x = b.castTo(op.getX(), wide);
    bool isLeft = op.getDirection() == "LEFT";
    b.replace({b.castTo(isLeft ? b.mul(x, power) : b.div(x, power), element)});
    return success();
  }
};

// BitwiseAnd(a, b) -> the bits of a and b along a new last dimension, And of
// these, and their sum with the weights of the places; of 64 bits in two halves
template <typename OpT, typename BitOp>
struct DecomposeBitwise : DecomposeMissingPattern<OpT> {
  using DecomposeMissingPattern<OpT>::DecomposeMissingPattern;
  LogicalResult lower(OpT op, Lowering &b) const override {
    Type element = Lowering::elementOf(op.getA());
    std::optional<int64_t> rankA = rankOf(op.getA().getType()),
                           rankB = rankOf(op.getB().getType());
    if (!element || !rankA || !rankB)
      return b.fail("the ranks and types of its inputs are not known; infer "
                    "shapes first");
    if (b.getOpset() < 7)
      return element.getIntOrFloatBitWidth() == 64
                 ? b.fail("64-bit integers fit no floating-point type, in "
                          "which bits are computed below opset 7")
                 : b.fail(kOtherForm);
    bool isBig = element.getIntOrFloatBitWidth() == 64;
    unsigned width = isBig ? 32 : element.getIntOrFloatBitWidth();
    SmallVector<int64_t> powers;
    for (unsigned i = 0; i < width; ++i)
      powers.push_back(int64_t(1) << i);
    Value places = b.ints(powers);
    // The remainder of a negative number is positive: two's complement.
    auto shift = [&](Value x, Value by) {
      return b.div(b.sub(x, b.binary<ModOp>(x, by)), by);
    };
    auto bitsOf = [&](Value x, int64_t rank) {
      Value shifted = shift(b.unsqueeze(x, {rank}), places);
      return b.castTo(b.binary<ModOp>(shifted, b.intTensor({2}, {})), b.i1());
    };
    auto combine = [&](Value x, Value y) {
      Value bits = b.compare<BitOp>(bitsOf(x, *rankA), bitsOf(y, *rankB));
      Value weighted = b.mul(b.castTo(bits, b.i64()), places);
      int64_t last = std::max(*rankA, *rankB);
      return b.reduce<ReduceSumOp>(weighted, {last}, /*keepDims=*/false);
    };
    Value x = b.castTo(op.getA(), b.i64()), y = b.castTo(op.getB(), b.i64());
    Value result = combine(x, y);
    if (isBig) {
      Value half = b.intTensor({int64_t(1) << 32}, {});
      Value upper = combine(shift(x, half), shift(y, half));
      result = b.add(result, b.mul(upper, half));
    }
    b.replace({b.castTo(result, element)});
    return success();
  }
};

// The same in double, which has all integers of 32 bits, where there is no
// arithmetic of integers: bits are the rest of halves that are rounded down
template <typename OpT, typename BitOp>
struct BitwiseInDouble : DecomposeMissingPattern<OpT> {
  using DecomposeMissingPattern<OpT>::DecomposeMissingPattern;
  LogicalResult lower(OpT op, Lowering &b) const override {
    auto element =
        dyn_cast_if_present<IntegerType>(Lowering::elementOf(op.getA()));
    auto a = dyn_cast<RankedTensorType>(op.getA().getType()),
         c = dyn_cast<RankedTensorType>(op.getB().getType());
    if (!element || element.getWidth() > 32 || b.getOpset() >= 7)
      return b.fail(kOtherForm);
    if (!a || !c || !a.hasStaticShape() || !c.hasStaticShape())
      return b.fail(kUnknownShapes);
    int64_t width = element.getWidth();
    SmallVector<double> places, parts;
    for (int64_t i = 0; i < width; ++i) {
      places.push_back(std::ldexp(1.0, i));
      parts.push_back(std::ldexp(1.0, -i));
    }
    // Two's complement: the sign counts below zero.
    if (!element.isUnsigned())
      places.back() = -places.back();
    auto number = [&](double value) { return b.scalar(value, b.f64()); };
    auto bitsOf = [&](Value x, int64_t rank) {
      x = b.unsqueeze(b.castTo(x, b.f64()), {rank});
      Value shifted =
          b.unary<FloorOp>(b.mul(x, b.numbers(parts, {width}, b.f64())));
      Value half = b.unary<FloorOp>(b.mul(shifted, number(0.5)));
      return b.castTo(b.sub(shifted, b.mul(half, number(2))), b.i1());
    };
    Value bits = b.compare<BitOp>(bitsOf(op.getA(), a.getRank()),
                                  bitsOf(op.getB(), c.getRank()));
    Value weighted =
        b.mul(b.castTo(bits, b.f64()), b.numbers(places, {width}, b.f64()));
    Value sum = b.reduce<ReduceSumOp>(
        weighted, {std::max(a.getRank(), c.getRank())}, /*keepDims=*/false);
    b.replace({b.castTo(b.castTo(sum, b.i64()), element)});
    return success();
  }
};

} // namespace

void populateLogicalDecompositions(RewritePatternSet &patterns) {
  using namespace versioned;
  using S = Swapped;
  patterns.add<
      CompareHalves<GreaterOp, LessOp>, CompareHalves<LessOp, GreaterOp>,
      DecomposeEqual, DecomposeOrEqual<GreaterOrEqualOp, GreaterOp>,
      DecomposeOrEqual<LessOrEqualOp, LessOp>, DecomposeIsNaN, DecomposeIsInf,
      DecomposeBitwiseNot, DecomposeBitShift,
      DecomposeBitwise<BitwiseAndOp, AndOp>,
      DecomposeBitwise<BitwiseOrOp, OrOp>,
      DecomposeBitwise<BitwiseXorOp, XorOp>,
      BitwiseInDouble<BitwiseAndOp, AndOp>, BitwiseInDouble<BitwiseOrOp, OrOp>,
      BitwiseInDouble<BitwiseXorOp, XorOp>,
      DecomposeBroadcast<AndOp, And_1Op, AndOp, S::Same>,
      DecomposeBroadcast<OrOp, Or_1Op, OrOp, S::Same>,
      DecomposeBroadcast<XorOp, Xor_1Op, XorOp, S::Same>,
      DecomposeBroadcast<EqualOp, Equal_1Op, EqualOp, S::Same>,
      DecomposeBroadcast<GreaterOp, Greater_1Op, LessOp, S::Same, true>,
      DecomposeBroadcast<LessOp, Less_1Op, GreaterOp, S::Same, true>,
      DecomposeOldBroadcast<And_1Op, AndOp>,
      DecomposeOldBroadcast<Or_1Op, OrOp>,
      DecomposeOldBroadcast<Xor_1Op, XorOp>,
      DecomposeOldBroadcast<Equal_1Op, EqualOp>,
      DecomposeOldBroadcast<Greater_1Op, GreaterOp>,
      DecomposeOldBroadcast<Less_1Op, LessOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
