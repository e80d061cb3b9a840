//===- DecomposeQuantization.cpp - Quantization by older operators --------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// It had one float scale at first; scales per axis, per block and in other
// types came later. Older forms get what they can say; where a scale is not one
// number, plain arithmetic takes their place. DequantizeLinear is in
// DecomposeDequantization.cpp.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Quantization.h"
#include "Windows.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

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
  if (!isa<Float8E8M0FNUType>(scale))
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
           isScaleOfPowers(op.getYScale(), b);
  }
  /// The zero point is to tell the type of the result.
  bool lacksZeroPoint() {
    return b.getOpset() < kBlocks && !op.getYZeroPoint() &&
           !result.isUnsignedInteger(8);
  }
  bool lacksOutputType() {
    return b.getOpset() < kBlocks && op.getOutputDtypeAttr() && !isOldest;
  }

  QuantizeLinearOp op;
  Lowering &b;
  bool isOldest;
  Type data, scale, result, division;
};

std::string OlderQuantize::find() {
  if (!isa_and_present<FloatType, IntegerType>(division))
    return "its precision is no type";
  if (std::string why =
          findScaleObstacle(op.getYScale(), isOldest ? b.f32() : division, b);
      !why.empty())
    return why;
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

Value OlderQuantize::lower() {
  Type type = isOldest ? b.f32() : division;
  Value x = op.getX(), newScale = op.getYScale(), zero = op.getYZeroPoint();
  if (needsTypes()) {
    // The oldest form takes int32 as it is.
    if (!isOldest || !data.isInteger(32))
      x = b.castTo(x, type);
    newScale = convertScale(b, newScale, type);
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
    Type division = findDivisionType(op, b);
    if (!isa_and_present<FloatType>(division))
      return b.fail("it divides in no floating-point type");
    if (std::string why = findScaleObstacle(op.getYScale(), division, b);
        !why.empty())
      return b.fail(why);
    Value scale = place.place(b, convertScale(b, op.getYScale(), division));
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

} // namespace

void populateQuantizationDecompositions(RewritePatternSet &patterns) {
  patterns.add<QuantizeByOlderScale, QuantizeByArithmetic,
               DecomposeDynamicQuantize>(patterns.getContext());
}

} // namespace onnx_xform::opset
