//===- DecomposeQuantizedProducts.cpp - Quantized products by floats ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Products of 8-bit integers are at most 255 * 255. Floating-point numbers hold
// sums of them exactly: float, of 258 of them, and double, of all that 32 bits
// can hold. So older Conv and MatMul give what the quantized ones accumulate.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "Quantization.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// A type that holds sums of so many products exactly; -1 where the number is
/// not known.
Type sumType(Lowering &b, int64_t count) {
  constexpr int64_t largest = 255 * 255;
  bool fitsFloat = count >= 0 && count < (int64_t(1) << 24) / largest;
  return fitsFloat ? b.f32() : b.f64();
}

//===----------------------------------------------------------------------===//
// Convolutions
//===----------------------------------------------------------------------===//

/// What is said of each output channel, in a shape that broadcasts with the
/// first dimension of weights and the second of results.
class Channels {
public:
  explicit Channels(Value weights) : rank(rankOf(weights.getType())) {}

  std::string check(ArrayRef<Value> values) const {
    for (Value value : values)
      if (value && !isOneScale(value.getType()) &&
          (!rank || rankOf(value.getType()) != 1))
        return "the rank of its weights, or of what goes with each channel, is "
               "not known; infer shapes first";
    return {};
  }
  /// [M] -> [M, 1, 1]; for weights [M, 1, 1, 1].
  Value place(Lowering &b, Value value, bool isForWeights) const {
    if (!value || isOneScale(value.getType()))
      return value;
    SmallVector<int64_t> shape(*rank - (isForWeights ? 0 : 1), 1);
    shape.front() = -1;
    return b.reshape(value, shape);
  }

private:
  std::optional<int64_t> rank;
};

/// The number of products that make one element of a convolution.
int64_t countProducts(Value weights) {
  auto type = dyn_cast<RankedTensorType>(weights.getType());
  if (!type)
    return -1;
  int64_t count = 1;
  for (int64_t size : type.getShape().drop_front(type.getRank() ? 1 : 0))
    if (ShapedType::isDynamic(size) ||
        __builtin_mul_overflow(count, size, &count))
      return -1;
  return count;
}

// ConvInteger(x, w) -> Cast(Conv(Sub(x, zero point), Sub(w, zero point)))
struct DecomposeConvInteger : DecomposeMissingPattern<ConvIntegerOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ConvIntegerOp op, Lowering &b) const override {
    Channels channels(op.getW());
    if (std::string why = channels.check({op.getWZeroPoint()}); !why.empty())
      return b.fail(why);
    Type type = sumType(b, countProducts(op.getW()));
    Value x = center(b, op.getX(), findShift(op.getXZeroPoint()), type);
    Value shift = channels.place(b, findShift(op.getWZeroPoint()), true);
    Value w = center(b, op.getW(), shift, type);
    Value sum = b.make<ConvOp>(withElementType(op.getY().getType(), type),
                               {x, w}, b.attributesBut({}));
    b.replace({b.castTo(sum, Lowering::elementOf(op.getY()))});
    return success();
  }
};

// QLinearConv(x, w, B) -> quantized(Mul(Add(Conv(x, w), B), scales))
struct DecomposeQLinearConv : DecomposeMissingPattern<QLinearConvOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(QLinearConvOp op, Lowering &b) const override {
    Channels channels(op.getW());
    if (std::string why =
            channels.check({op.getWZeroPoint(), op.getWScale(), op.getB()});
        !why.empty())
      return b.fail(why);
    if (!isOneScale(op.getXScale().getType()) ||
        !isOneScale(op.getYScale().getType()))
      return b.fail("the scales of its input and output are not known to be "
                    "numbers; infer shapes first");
    Type type = sumType(b, countProducts(op.getW()));
    Value x = center(b, op.getX(), findShift(op.getXZeroPoint()), type);
    Value shift = channels.place(b, findShift(op.getWZeroPoint()), true);
    Value w = center(b, op.getW(), shift, type);
    Value sum = b.make<ConvOp>(withElementType(op.getY().getType(), type),
                               {x, w}, b.attributesBut({}));
    if (op.getB()) {
      // A bias has 32 bits.
      Value bias = b.castTo(channels.place(b, op.getB(), false), b.f64());
      sum = b.add(b.castTo(sum, b.f64()), bias);
    }
    Value scale = b.div(b.mul(op.getXScale(), op.getWScale()), op.getYScale());
    Value quotient =
        b.mul(b.castTo(sum, b.f32()), channels.place(b, scale, false));
    b.replace({quantize(b, quotient, findShift(op.getYZeroPoint()),
                        Lowering::elementOf(op.getY()))});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Matrix products
//===----------------------------------------------------------------------===//

/// A list of numbers per row becomes a column.
Value placeRows(Lowering &b, Value value) {
  if (!value || isOneScale(value.getType()) || rankOf(value.getType()) != 1)
    return value;
  return b.reshape(value, {-1, 1});
}

// QLinearMatMul(a, b) -> quantized(Mul(MatMul(a, b), scales))
struct DecomposeQLinearMatMul : DecomposeMissingPattern<QLinearMatMulOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(QLinearMatMulOp op, Lowering &b) const override {
    for (Value value :
         {op.getAScale(), op.getBScale(), op.getYScale(), op.getAZeroPoint(),
          op.getBZeroPoint(), op.getYZeroPoint()})
      if (!rankOf(value.getType()))
        return b.fail("the ranks of its scales and zero points are not known; "
                      "infer shapes first");
    if (!Lowering::elementOf(op.getY()).isInteger(8))
      return b.fail("no older operator multiplies float8");
    int64_t count = dimOf(op.getA().getType(), -1);
    Type type = sumType(b, count);
    Value shift = placeRows(b, findShift(op.getAZeroPoint()));
    Value left = center(b, op.getA(), shift, type);
    Value right = center(b, op.getB(), findShift(op.getBZeroPoint()), type);
    Value sum = b.castTo(b.matmul(left, right), b.f32());
    auto toFloat = [&](Value scale) { return b.castTo(scale, b.f32()); };
    Value scale =
        b.mul(toFloat(placeRows(b, op.getAScale())), toFloat(op.getBScale()));
    scale = b.div(scale, toFloat(placeRows(b, op.getYScale())));
    b.replace({quantize(b, b.mul(sum, scale),
                        placeRows(b, findShift(op.getYZeroPoint())),
                        Lowering::elementOf(op.getY()))});
    return success();
  }
};

} // namespace

void populateQuantizedProductDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<DecomposeConvInteger, DecomposeQLinearConv, DecomposeQLinearMatMul>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
