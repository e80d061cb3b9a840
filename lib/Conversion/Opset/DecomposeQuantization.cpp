//===- DecomposeQuantization.cpp - Quantization by older operators --------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// QuantizeLinear and DequantizeLinear had one float scale at first; scales per
// axis, per block and in other types came later. Older forms get what they can
// say; where a scale is not one number, plain arithmetic takes their place.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "Quantization.h"
#include "ValueRules.h"
#include "Windows.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {

/// Opsets that brought scales per axis, scales per block with types of 16 bits,
/// types of their own for division and result, and scales of float8e8m0.
static constexpr int kPerAxis = 13, kBlocks = 21, kOwnTypes = 23, kE8M0 = 24;

/// No tensor has more dimensions than that.
static constexpr int64_t kMaxRank = 64;

bool isOneScale(Type type) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  return ranked && ranked.hasStaticShape() && ranked.getNumElements() == 1;
}

Value findShift(Value zeroPoint) {
  return zeroPoint && isZeroConstant(zeroPoint) ? Value() : zeroPoint;
}

Value center(Lowering &b, Value x, Value zeroPoint, Type type) {
  x = b.castTo(x, type);
  return zeroPoint ? b.sub(x, b.castTo(zeroPoint, type)) : x;
}

/// Whether the node comes from an opset that had one scale only (see the
/// upgrade, and ValueRules.h).
static bool isNotedOneScale(Operation *op) {
  auto spelling = op->getAttrOfType<DictionaryAttr>(attrs::kSpelling);
  auto older =
      spelling ? spelling.getAs<DictionaryAttr>("older") : DictionaryAttr();
  return older &&
         (isa_and_present<UnitAttr>(older.get("axis")) || older.get("values"));
}

/// Where scales and zero points belong.
namespace {
class ScalePlace {
public:
  template <typename OpT>
  ScalePlace(OpT op, Value scale)
      : x(op.getX().getType()), scale(scale.getType()), axis(op.getAxis()),
        block(op.getBlockSize()), isNoted(isNotedOneScale(op)) {}

  bool isBlocked() const { return block != 0; }
  bool isPerTensor() const {
    return !isBlocked() && (isNoted || isOneScale(scale));
  }
  /// Why it is not known, or an empty string.
  std::string find();
  /// A scale or zero point, or null, in a shape that broadcasts with x.
  Value place(Lowering &b, Value value) const;

private:
  std::string findBlocks();

  Type x, scale;
  int64_t axis, block;
  bool isNoted;
  /// For scales per axis: dimensions behind the axis.
  int64_t numBehind = 0;
  /// For scales per block: the block of each element.
  SmallVector<int64_t> blocks;
};
} // namespace

std::string ScalePlace::findBlocks() {
  std::optional<int64_t> rank = rankOf(x);
  if (!rank || axis < -*rank || axis >= *rank)
    return "its axis does not fit the rank of its input, or that is not known; "
           "infer shapes first";
  axis += axis < 0 ? *rank : 0;
  int64_t size = dimOf(x, axis);
  if (size < 0)
    return explainUnknownSize(axis);
  if (block < 0 || size > kMaxConstantElements)
    return "it has too many elements along its axis, or blocks of negative "
           "size";
  for (int64_t i = 0; i < size; ++i)
    blocks.push_back(i / block);
  return {};
}

std::string ScalePlace::find() {
  if (isPerTensor())
    return {};
  if (isBlocked())
    return findBlocks();
  auto type = dyn_cast<RankedTensorType>(scale);
  if (!type)
    return "the shape of its scale is not known; infer shapes first";
  if (type.getRank() != 1)
    return "its scale is neither a number nor a list of numbers";
  std::optional<int64_t> rank = rankOf(x);
  if (axis < 0) {
    numBehind = -axis - 1;
    if (numBehind > kMaxRank || (rank && axis < -*rank))
      return "its axis does not fit the rank of its input";
    return {};
  }
  if (!rank)
    return "the rank of its input is not known; infer shapes first";
  // A list has one axis only.
  numBehind = *rank == 1 ? 0 : *rank - axis - 1;
  return numBehind < 0 ? "its axis does not fit the rank of its input" : "";
}

Value ScalePlace::place(Lowering &b, Value value) const {
  if (!value)
    return {};
  if (isBlocked())
    return b.gather(value, b.ints(blocks), axis);
  // One number, not a list of one.
  if (isPerTensor() &&
      rankOf(x).value_or(0) < rankOf(value.getType()).value_or(0))
    return b.reshape(value, {});
  if (isPerTensor() || numBehind == 0)
    return value;
  int64_t size = dimOf(value.getType(), 0);
  SmallVector<int64_t> shape(numBehind + 1, 1);
  shape[0] = size > 0 ? size : -1;
  return b.reshape(value, shape);
}

/// A constant scale of powers of two in another type; nothing where that cannot
/// hold it, or it is no constant.
static std::optional<SmallVector<double>> readScale(Value scale,
                                                    FloatType type) {
  std::optional<SmallVector<APFloat>> numbers = readFloats(scale);
  if (!numbers || !isa<RankedTensorType>(scale.getType()))
    return std::nullopt;
  SmallVector<double> result;
  for (APFloat number : *numbers) {
    bool losesInfo = false;
    result.push_back(number.convertToDouble());
    number.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
    if (losesInfo)
      return std::nullopt;
  }
  return result;
}

namespace {

constexpr StringLiteral kScaleOfPowers =
    "its scale is float8e8m0, and no constant that another type holds; fold "
    "constants first";

bool isE8M0(Value value) {
  return isa<Float8E8M0FNUType>(Lowering::elementOf(value));
}

unsigned bitsOf(Type type) { return type.getIntOrFloatBitWidth(); }

//===----------------------------------------------------------------------===//
// DequantizeLinear
//===----------------------------------------------------------------------===//

// DequantizeLinear(x, scale) {output_dtype} ->
//     DequantizeLinear(x, scale in that type)
struct DequantizeByOlderScale : DecomposePattern<DequantizeLinearOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(DequantizeLinearOp op, Lowering &b) const override {
    bool hasPowers = b.getOpset() < kE8M0 && isE8M0(op.getXScale());
    if (!hasPowers && (b.getOpset() >= kOwnTypes || !op.getOutputDtypeAttr()))
      return b.fail(kOtherForm);
    auto element = cast<FloatType>(Lowering::elementOf(op.getY()));
    Value scale;
    if (hasPowers) {
      auto numbers = readScale(op.getXScale(), element);
      if (!numbers)
        return b.fail(kScaleOfPowers);
      scale = b.numbers(
          *numbers, cast<RankedTensorType>(op.getXScale().getType()).getShape(),
          element);
    } else {
      scale = b.castTo(op.getXScale(), element);
    }
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
    if (isE8M0(op.getXScale()))
      return b.fail(kScaleOfPowers);
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

//===----------------------------------------------------------------------===//
// QuantizeLinear
//===----------------------------------------------------------------------===//

/// The type that the node divides in; null when its attribute names none.
Type findDivisionType(QuantizeLinearOp op, Lowering &b) {
  if (op.getPrecision())
    return elementTypeOf(op.getContext(), op.getPrecision());
  Type data = Lowering::elementOf(op.getX());
  Type scale = Lowering::elementOf(op.getYScale());
  // Powers of two divide data in its own type.
  if (!isE8M0(op.getYScale()))
    return scale;
  return isa<FloatType>(data) ? data : b.f32();
}

/// The node says that it divides in another type than float. Where all is one
/// type, it does not: there, float is as good.
bool dividesInOtherType(QuantizeLinearOp op, Lowering &b) {
  Type division = findDivisionType(op, b);
  return isa_and_present<FloatType>(division) && !division.isF32() &&
         (op.getPrecision() || division != Lowering::elementOf(op.getX()));
}

// QuantizeLinear(x, scale) {precision, output_dtype} ->
//     QuantizeLinear(x, scale, zero point), x and scale in one type
class OlderQuantize {
public:
  OlderQuantize(QuantizeLinearOp op, Lowering &b)
      : op(op), b(b), isOldest(b.getOpset() < 19),
        data(Lowering::elementOf(op.getX())),
        scale(Lowering::elementOf(op.getYScale())),
        result(Lowering::elementOf(op.getY())),
        division(findDivisionType(op, b)) {}

  bool isNeeded() {
    return needsTypes() || lacksZeroPoint() || lacksOutputType();
  }
  std::string find();
  Value lower();

private:
  /// Division in a type that the form does not have.
  bool needsTypes() {
    if (isOldest)
      return ((!data.isF32() && !data.isInteger(32)) || !scale.isF32() ||
              op.getPrecision()) &&
             !dividesInOtherType(op, b);
    return (b.getOpset() < kOwnTypes &&
            (data != scale || division != scale || op.getPrecision())) ||
           (b.getOpset() < kE8M0 && isE8M0(op.getYScale()));
  }
  /// The zero point is to tell the type of the result.
  bool lacksZeroPoint() {
    return b.getOpset() < kBlocks && !op.getYZeroPoint() &&
           !result.isUnsignedInteger(8);
  }
  bool lacksOutputType() {
    return b.getOpset() < kBlocks && op.getOutputDtypeAttr() && !isOldest;
  }
  Value convertScale(Type type);

  QuantizeLinearOp op;
  Lowering &b;
  bool isOldest;
  Type data, scale, result, division;
};

std::string OlderQuantize::find() {
  if (!isa_and_present<FloatType, IntegerType>(division))
    return "its precision is no type";
  if (isE8M0(op.getYScale()) && b.getOpset() < kE8M0) {
    auto type = dyn_cast<FloatType>(isOldest ? b.f32() : division);
    if (!type || !readScale(op.getYScale(), type))
      return kScaleOfPowers.str();
  }
  auto shape = dyn_cast<RankedTensorType>(op.getYScale().getType());
  if (lacksZeroPoint() && (!shape || !shape.hasStaticShape() ||
                           shape.getNumElements() > kMaxConstantElements))
    return "it has no zero point to tell the type of its result, and the shape "
           "of its scale is not known; infer shapes first";
  if (lacksZeroPoint() && bitsOf(result) < 8)
    return ("no older operator quantizes to " +
            elementNameOf(elementCodeOf(result)))
        .str();
  return {};
}

Value OlderQuantize::convertScale(Type type) {
  if (!isE8M0(op.getYScale()) || b.getOpset() >= kE8M0)
    return b.castTo(op.getYScale(), type);
  auto shape = cast<RankedTensorType>(op.getYScale().getType()).getShape();
  return b.numbers(*readScale(op.getYScale(), cast<FloatType>(type)), shape,
                   type);
}

Value OlderQuantize::lower() {
  Type type = isOldest ? b.f32() : division;
  Value x = op.getX(), newScale = op.getYScale(), zero = op.getYZeroPoint();
  if (needsTypes()) {
    // The oldest form takes int32 as it is.
    if (!isOldest || !data.isInteger(32))
      x = b.castTo(x, type);
    newScale = convertScale(type);
  }
  if (lacksZeroPoint()) {
    auto shape = cast<RankedTensorType>(op.getYScale().getType());
    zero = b.numbers(SmallVector<double>(shape.getNumElements(), 0),
                     shape.getShape(), result);
  }
  SmallVector<StringRef> dropped;
  if (needsTypes())
    dropped.push_back("precision");
  if (b.getOpset() < kBlocks)
    dropped.push_back("output_dtype");
  return b.make<QuantizeLinearOp>(op.getY().getType(), {x, newScale, zero},
                                  b.attributesBut(dropped));
}

struct QuantizeByOlderScale : DecomposePattern<QuantizeLinearOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(QuantizeLinearOp op, Lowering &b) const override {
    OlderQuantize older(op, b);
    if (!older.isNeeded())
      return b.fail(kOtherForm);
    if (std::string why = older.find(); !why.empty())
      return b.fail(why);
    b.replace({older.lower()});
    return success();
  }
};

} // namespace

Value quantize(Lowering &b, Value quotient, Value zeroPoint, Type element) {
  unsigned bits = bitsOf(element);
  bool isUnsigned = element.isUnsignedInteger();
  double low = isUnsigned ? 0 : -std::pow(2.0, bits - 1);
  double high = std::pow(2.0, isUnsigned ? bits : bits - 1) - 1;
  Value y = b.unary<RoundOp>(quotient);
  if (zeroPoint)
    y = b.add(y, b.castTo(zeroPoint, b.f32()));
  y = b.make<ClipOp>(y.getType(),
                     {y, b.scalar(low, b.f32()), b.scalar(high, b.f32())});
  return b.castTo(y, element);
}

namespace {

// QuantizeLinear(x, scale, zero point) ->
//     Cast(Clip(Add(Round(Div(x, scale)), zero point)))
struct QuantizeByArithmetic : DecomposePattern<QuantizeLinearOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(QuantizeLinearOp op, Lowering &b) const override {
    ScalePlace place(op, op.getYScale());
    Type element = Lowering::elementOf(op.getY());
    bool isWide = isa<IntegerType>(element) && bitsOf(element) == 16;
    bool isNeeded = b.getOpset() < 10 ||
                    (b.getOpset() < kPerAxis && !place.isPerTensor()) ||
                    (b.getOpset() < 19 && dividesInOtherType(op, b)) ||
                    (b.getOpset() < kBlocks && (place.isBlocked() || isWide));
    if (!isNeeded)
      return b.fail(kOtherForm);
    if (!isa<IntegerType>(element) || bitsOf(element) < 8)
      return b.fail("no older operator quantizes to " +
                    elementNameOf(elementCodeOf(element)));
    if (std::string why = place.find(); !why.empty())
      return b.fail(why);
    if (isE8M0(op.getYScale()))
      return b.fail(kScaleOfPowers);
    Type division = findDivisionType(op, b);
    if (!isa_and_present<FloatType>(division))
      return b.fail("it divides in no floating-point type");
    Value scale = b.castTo(place.place(b, op.getYScale()), division);
    Value x = b.castTo(op.getX(), division);
    Value quotient = b.castTo(b.div(x, scale), b.f32());
    Value shift = place.place(b, findShift(op.getYZeroPoint()));
    b.replace({quantize(b, quotient, shift, element)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// DynamicQuantizeLinear
//===----------------------------------------------------------------------===//

// DynamicQuantizeLinear(x) -> QuantizeLinear(x, scale, zero point), where both
// follow from the range of x and 0, as the standard's function has it
struct DecomposeDynamicQuantize
    : DecomposeMissingPattern<DynamicQuantizeLinearOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(DynamicQuantizeLinearOp op, Lowering &b) const override {
    Type scalar = RankedTensorType::get({}, b.f32());
    Value low = findBound<ReduceMinOp, MinOp>(b, op.getX(), scalar);
    Value high = findBound<ReduceMaxOp, MaxOp>(b, op.getX(), scalar);
    Value scale = b.div(b.sub(high, low), b.scalar(255, b.f32()));
    Value zero = b.sub(b.scalar(0, b.f32()), b.div(low, scale));
    zero = b.make<ClipOp>(scalar,
                          {zero, b.scalar(0, b.f32()), b.scalar(255, b.f32())});
    Type byte = Lowering::elementOf(op.getY());
    zero = b.castTo(b.unary<RoundOp>(zero), byte);
    Value y =
        b.make<QuantizeLinearOp>(op.getY().getType(), {op.getX(), scale, zero});
    b.replace({y, scale, zero});
    return success();
  }

  /// The bound of all elements and 0.
  template <typename ReduceOpT, typename BoundOpT>
  static Value findBound(Lowering &b, Value x, Type scalar) {
    Value bound =
        b.make<ReduceOpT>(scalar, {x}, {b.attr("keepdims", int64_t(0))});
    return b.make<BoundOpT>(scalar, {bound, b.scalar(0, b.f32())});
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

void populateQuantizationDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<DequantizeByOlderScale, DequantizeByArithmetic, QuantizeByOlderScale,
           QuantizeByArithmetic, DecomposeDynamicQuantize>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
