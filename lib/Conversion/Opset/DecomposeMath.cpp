//===- DecomposeMath.cpp - Arithmetic by older operators -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "Decompose.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNXVersioned/Math.h"
#include "llvm/ADT/APSInt.h"
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// The first opset in which arithmetic takes integers.
constexpr int kIntegerArithmetic = 6;
/// The first opset in which Greater and Less compare integers.
constexpr int kBigComparison = 7;

constexpr StringLiteral kNoBigComparison =
    "64-bit integers are not compared exactly below opset 7";

/// The width of an integer type, 0 for others.
unsigned integerWidth(Type element) {
  auto integer = dyn_cast_if_present<IntegerType>(element);
  return integer ? integer.getWidth() : 0;
}

//===----------------------------------------------------------------------===//
// Rounding and signs
//===----------------------------------------------------------------------===//

// Round(x) -> Ceil(x) - (Ceil(x) - x > (Ceil(x) is odd ? 0.5 less a bit : 0.5))
//
// From the integer above, not from the one below: Ceil(-0.3) is -0, and nothing
// else that is taken from it leaves a zero with that sign. -1 + 1 has lost it.
struct DecomposeRound : DecomposeMissingPattern<RoundOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(RoundOp op, Lowering &b) const override {
    Value x = op.getX();
    auto type = dyn_cast_if_present<FloatType>(Lowering::elementOf(x));
    if (!type)
      return b.fail("the element type of its input is not known; infer shapes "
                    "first");
    // The distance from 0.5 to the number below it.
    double bit =
        std::ldexp(1.0, -1 - static_cast<int>(APFloat::semanticsPrecision(
                                 type.getFloatSemantics())));
    Value ceil = b.unary<CeilOp>(x);
    Value half = b.unary<FloorOp>(b.mul(ceil, b.scalar(0.5, type)));
    Value isOdd = b.sub(ceil, b.mul(half, b.scalar(2, type)));
    Value bound = b.sub(b.scalar(0.5, type), b.mul(isOdd, b.scalar(bit, type)));
    // False for infinities, whose distance from their ceiling is no number.
    Value isDown = b.compare<GreaterOp>(b.sub(ceil, x), bound);
    b.replace({b.sub(ceil, b.castTo(isDown, type))});
    return success();
  }
};

// Sign(x) -> Cast(x > 0) - Cast(x < 0); of unsigned x Cast(Cast(x to bool))
struct DecomposeSign : DecomposeMissingPattern<SignOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(SignOp op, Lowering &b) const override {
    Value x = op.getInput();
    Type element = Lowering::elementOf(x);
    if (!element)
      return b.fail("the element type of its input is not known; infer shapes "
                    "first");
    if (element.isUnsignedInteger()) {
      b.replace({b.castTo(b.castTo(x, b.i1()), element)});
      return success();
    }
    if (integerWidth(element) == 64 && b.getOpset() < kBigComparison)
      return b.fail(kNoBigComparison);
    Value zero = b.scalar(0, element);
    // 32 bits, so that no casts are needed around the difference.
    Type wide = isa<FloatType>(element) ? element : Type(b.i32());
    Value difference = b.sub(b.castTo(b.compare<GreaterOp>(x, zero), wide),
                             b.castTo(b.compare<LessOp>(x, zero), wide));
    b.replace({b.castTo(difference, element)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Integers where arithmetic takes floating-point numbers only
//===----------------------------------------------------------------------===//

// X(integers) -> Cast(X(Cast(integers to double)))
//
// `MaxWidth`: results of integers up to this width are exact in a double, or
// wrap around as a 64-bit integer.
template <typename OpT, unsigned MaxWidth>
struct ComputeInDouble : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    Type element = Lowering::elementOf(op->getResult(0));
    unsigned width = integerWidth(element);
    if (b.getOpset() >= kIntegerArithmetic || width == 0)
      return b.fail(kOtherForm);
    if (width > MaxWidth)
      return b.fail("integers of more than " + Twine(MaxWidth) +
                    " bits are not computed exactly below opset 6");
    SmallVector<Value, 2> inputs;
    for (Value input : op->getOperands())
      inputs.push_back(b.castTo(input, b.f64()));
    Value result = b.make<OpT>(
        withElementType(op->getResult(0).getType(), b.f64()), inputs);
    b.replace({b.castTo(b.castTo(result, b.i64()), element)});
    return success();
  }
};

// Erf_9(integers) -> Cast(Erf(Cast(integers to double)))
struct DecomposeErf : DecomposePattern<versioned::Erf_9Op> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(versioned::Erf_9Op op, Lowering &b) const override {
    Type element = Lowering::elementOf(op.getInput());
    if (!integerWidth(element))
      return b.fail(kOtherForm);
    Value wide = b.unary<ErfOp>(b.castTo(op.getInput(), b.f64()));
    b.replace({b.castTo(wide, element)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Remainders and powers
//===----------------------------------------------------------------------===//

// Mod(a, b) -> r = a - b * (a / b), and + b where r and b differ in sign
struct DecomposeMod : DecomposeMissingPattern<ModOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ModOp op, Lowering &b) const override {
    Type element = Lowering::elementOf(op.getA());
    unsigned width = integerWidth(element);
    if (width == 0)
      return b.fail("a remainder of floating-point numbers, or of unknown "
                    "ones, has no exact older form");
    bool isSigned = !element.isUnsignedInteger() && !op.getFmod();
    if (isSigned && width == 64 && b.getOpset() < kBigComparison)
      return b.fail(kNoBigComparison);
    Type wide = width < 32    ? Type(b.i32())
                : width == 32 ? Type(b.i64())
                              : element;
    if (element.isSignlessInteger(32))
      wide = element;
    Value x = b.castTo(op.getA(), wide), y = b.castTo(op.getB(), wide);
    Value rest = b.sub(x, b.mul(y, b.div(x, y)));
    if (isSigned) {
      Value zero = b.scalar(0, wide);
      Value differ = b.compare<XorOp>(b.compare<LessOp>(rest, zero),
                                      b.compare<LessOp>(y, zero));
      Value isWrong = b.compare<AndOp>(b.castTo(rest, b.i1()), differ);
      rest = b.add(rest, b.mul(y, b.castTo(isWrong, wide)));
    }
    b.replace({b.castTo(rest, element)});
    return success();
  }
};

/// The exponent, where it is one number from 1 to 16 that leaves the shape.
std::optional<int64_t> readSmallExponent(PowOp op) {
  std::optional<int64_t> rankX = rankOf(op.getX().getType()),
                         rankY = rankOf(op.getY().getType());
  if (!rankY || (*rankY > 0 && (!rankX || *rankX < *rankY)))
    return std::nullopt;
  std::optional<int64_t> exponent;
  if (auto ints = readInts(op.getY()); ints && ints->size() == 1)
    exponent = ints->front();
  if (auto floats = readFloats(op.getY()); floats && floats->size() == 1) {
    APSInt value(64, /*isUnsigned=*/false);
    bool isExact = false;
    if (floats->front().convertToInteger(value, APFloat::rmTowardZero,
                                         &isExact) == APFloat::opOK)
      exponent = value.getExtValue();
  }
  return exponent && *exponent >= 1 && *exponent <= 16 ? exponent
                                                       : std::nullopt;
}

// Pow(x, y) of two types -> Cast(Pow(Cast(x), Cast(y))) in one that has both
// Pow(x of int64, constant) -> x * x * ...
struct DecomposePow : DecomposePattern<PowOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(PowOp op, Lowering &b) const override {
    Type base = Lowering::elementOf(op.getX());
    Type exponent = Lowering::elementOf(op.getY());
    if (b.getOpset() >= 12 || (base == exponent && !integerWidth(base)))
      return b.fail(kOtherForm);
    if (!base || !exponent)
      return b.fail("the element types of its inputs are not known; infer "
                    "shapes first");
    if (integerWidth(base) == 64)
      return multiply(op, b);
    bool isWide = integerWidth(base) || base.isF64() || exponent.isF64() ||
                  integerWidth(exponent) > 16;
    Type common = isWide ? b.f64() : b.f32();
    Value power = b.binary<PowOp>(b.castTo(op.getX(), common),
                                  b.castTo(op.getY(), common));
    b.replace({b.castTo(power, base)});
    return success();
  }

private:
  static LogicalResult multiply(PowOp op, Lowering &b) {
    std::optional<int64_t> exponent = readSmallExponent(op);
    if (!exponent)
      return b.fail("powers of 64-bit integers have an exact older form only "
                    "for one constant exponent from 1 to 16");
    Value power, square = op.getX();
    for (int64_t rest = *exponent; rest; rest >>= 1) {
      if (rest & 1)
        power = power ? b.mul(power, square) : square;
      if (rest > 1)
        square = b.mul(square, square);
    }
    b.replace({power});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Several inputs
//===----------------------------------------------------------------------===//

// Sum(x, y, z) -> x + y + z; Mean(x, y, z) -> (x + y + z) / 3
template <typename OpT> struct DecomposeSum : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    Type element = Lowering::elementOf(op->getResult(0));
    if (OpT::getSchema().versionAt(b.getOpset()))
      return b.fail(kOtherForm);
    if (!element)
      return b.fail("the element type of its inputs is not known; infer shapes "
                    "first");
    Value sum = op->getOperand(0);
    for (Value value : op->getOperands().drop_front())
      sum = b.add(sum, value);
    if (std::is_same_v<OpT, MeanOp>)
      sum = b.div(sum, b.scalar(op->getNumOperands(), element));
    b.replace({sum});
    return success();
  }
};

// Max(x, y) of 64-bit integers -> Where(x > y, x, y)
// Max(x, y) of other shapes -> Max(Tile(x), Tile(y))
template <typename OpT, typename CompareOp>
struct DecomposeMax : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    bool isBig = integerWidth(Lowering::elementOf(op->getResult(0))) == 64;
    if (isBig)
      return b.getOpset() >= kBigComparison ? compare(op, b)
                                            : b.fail(kNoBigComparison);
    if (OpT::getSchema().versionAt(b.getOpset()))
      return b.fail(kOtherForm);
    return spreadInputs(op, b);
  }

private:
  static LogicalResult compare(OpT op, Lowering &b) {
    Value best = op->getOperand(0);
    for (Value value : op->getOperands().drop_front())
      best = b.where(b.compare<CompareOp>(best, value), best, value);
    b.replace({best});
    return success();
  }

  static LogicalResult spreadInputs(OpT op, Lowering &b) {
    Type shape = op->getOperand(0).getType();
    for (Value value : op->getOperands())
      shape = broadcastTypes(shape, value.getType(), b.f32());
    for (Value value : op->getOperands())
      if (!canSpread(value.getType(), shape))
        return b.fail(kUnknownShapes);
    SmallVector<Value> inputs;
    for (Value value : op->getOperands())
      inputs.push_back(*spread(value, shape, b));
    b.replace({b.make<OpT>(inputs.front().getType(), inputs)});
    return success();
  }
};

} // namespace

void populateMathDecompositions(RewritePatternSet &patterns) {
  using namespace versioned;
  using S = Swapped;
  patterns.add<
      DecomposeRound, DecomposeSign, ComputeInDouble<AbsOp, 32>,
      ComputeInDouble<NegOp, 32>, ComputeInDouble<AddOp, 32>,
      ComputeInDouble<SubOp, 32>, ComputeInDouble<DivOp, 32>,
      ComputeInDouble<MulOp, 16>, DecomposeErf, DecomposeMod, DecomposePow,
      DecomposeSum<SumOp>, DecomposeSum<MeanOp>, DecomposeMax<MaxOp, GreaterOp>,
      DecomposeMax<MinOp, LessOp>,
      DecomposeBroadcast<AddOp, Add_1Op, AddOp, S::Same>,
      DecomposeBroadcast<AddOp, Add_6Op, AddOp, S::Same>,
      DecomposeBroadcast<MulOp, Mul_1Op, MulOp, S::Same>,
      DecomposeBroadcast<MulOp, Mul_6Op, MulOp, S::Same>,
      DecomposeBroadcast<SubOp, Sub_1Op, AddOp, S::Difference>,
      DecomposeBroadcast<SubOp, Sub_6Op, AddOp, S::Difference>,
      DecomposeBroadcast<DivOp, Div_1Op>, DecomposeBroadcast<DivOp, Div_6Op>,
      DecomposeBroadcast<PowOp, Pow_1Op>, DecomposeOldBroadcast<Add_1Op, AddOp>,
      DecomposeOldBroadcast<Add_6Op, AddOp>,
      DecomposeOldBroadcast<Div_1Op, DivOp>,
      DecomposeOldBroadcast<Div_6Op, DivOp>,
      DecomposeOldBroadcast<Mul_1Op, MulOp>,
      DecomposeOldBroadcast<Mul_6Op, MulOp>,
      DecomposeOldBroadcast<Sub_1Op, SubOp>,
      DecomposeOldBroadcast<Sub_6Op, SubOp>,
      DecomposeOldBroadcast<Pow_1Op, PowOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
