//===- Quantization.cpp - What quantized operators share ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Quantization.h"
#include "Windows.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {

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

//===----------------------------------------------------------------------===//
// Places of scales
//===----------------------------------------------------------------------===//

bool isNotedOneScale(Operation *op) {
  auto spelling = op->getAttrOfType<DictionaryAttr>(attrs::kSpelling);
  auto older =
      spelling ? spelling.getAs<DictionaryAttr>("older") : DictionaryAttr();
  return older &&
         (isa_and_present<UnitAttr>(older.get("axis")) || older.get("values"));
}

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

//===----------------------------------------------------------------------===//
// Scales of powers of two
//===----------------------------------------------------------------------===//

/// A constant scale in another type; nothing where it is no constant. `isHeld`
/// tells whether the type has its numbers.
static std::optional<SmallVector<double>> readScale(Value scale, FloatType type,
                                                    bool &isHeld) {
  std::optional<SmallVector<APFloat>> numbers = readFloats(scale);
  if (!numbers || !isa<RankedTensorType>(scale.getType()))
    return std::nullopt;
  isHeld = true;
  SmallVector<double> result;
  for (APFloat number : *numbers) {
    bool losesInfo = false;
    result.push_back(number.convertToDouble());
    number.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
    isHeld &= !losesInfo;
  }
  return result;
}

bool isScaleOfPowers(Value scale, const Lowering &b) {
  return b.getOpset() < kE8M0 &&
         isa<Float8E8M0FNUType>(Lowering::elementOf(scale));
}

std::string findScaleObstacle(Value scale, Type type, const Lowering &b) {
  if (!isScaleOfPowers(scale, b))
    return {};
  std::string name = elementNameOf(elementCodeOf(type)).str();
  auto wanted = dyn_cast<FloatType>(type);
  bool isHeld = false;
  if (!wanted)
    return "its scale is of float8e8m0, and it divides in " + name;
  if (!readScale(scale, wanted, isHeld))
    return "its scale is of float8e8m0, which no older operator knows, and no "
           "constant that could be written in " +
           name + remedyFor({scale}, "infer shapes first");
  return isHeld ? ""
                : "its scale has numbers of float8e8m0 that " + name +
                      " does not hold";
}

Value convertScale(Lowering &b, Value scale, Type type) {
  if (!isScaleOfPowers(scale, b))
    return b.castTo(scale, type);
  bool isHeld;
  auto numbers = readScale(scale, cast<FloatType>(type), isHeld);
  return b.numbers(*numbers, cast<RankedTensorType>(scale.getType()).getShape(),
                   type);
}

} // namespace onnx_xform::opset
