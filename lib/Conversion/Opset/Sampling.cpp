//===- Sampling.cpp - Elements of images at computed positions ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Sampling.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"

using namespace mlir;

namespace onnx_xform::opset {

Sampler::Sampler(Lowering &b, Value images, Outside outside)
    : b(b), outside(outside), images(images) {
  Value pixels = b.transpose(b.reshape(images, {0, 0, -1}), {0, 2, 1});
  rows = b.flatten(pixels, 2);
  if (outside != Outside::Zeros)
    return;
  zeroRow = scalarDim(b, rows, 0);
  rows = b.pad(rows, {0, 0}, {1, 0});
}

Value Sampler::sizeOf(size_t axis, Type element, int64_t more) const {
  int64_t at = static_cast<int64_t>(axis) + 2;
  int64_t size = opset::dimOf(images.getType(), at);
  if (size >= 0)
    return b.scalar(size + more, element);
  Value computed = b.castTo(scalarDim(b, images, at), element);
  return more ? b.add(computed, b.scalar(more, element)) : computed;
}

//===----------------------------------------------------------------------===//
// Positions of pixels
//===----------------------------------------------------------------------===//

/// The pixel whose image is at a whole position. In each period of two images,
/// one looks forward and one back.
Value Sampler::reflect(size_t axis, Value at) const {
  Type element = Lowering::elementOf(at);
  auto number = [&](double value) { return b.scalar(value, element); };
  auto restOf = [&](Value period) {
    Value count = b.unary<FloorOp>(b.div(at, period));
    return b.sub(at, b.mul(period, count));
  };
  if (outside == Outside::ReflectedEdge) {
    Value period = b.mul(sizeOf(axis, element), number(2));
    Value turn = b.sub(period, number(1));
    Value twice = b.mul(restOf(period), number(2));
    Value distance = b.unary<AbsOp>(b.sub(twice, turn));
    return b.mul(b.sub(turn, distance), number(0.5));
  }
  // A single pixel is everywhere.
  Value last = sizeOf(axis, element, -1);
  Value period = b.binary<MaxOp>(b.mul(last, number(2)), number(1));
  return b.sub(last, b.unary<AbsOp>(b.sub(restOf(period), last)));
}

/// `at` is a whole number. What is no number counts as the first pixel: it
/// makes no number of the weights.
Sampler::Tap Sampler::makeTap(size_t axis, Value at, Value weight) const {
  Type element = Lowering::elementOf(at);
  Value before = b.scalar(-1, element), isInside;
  if (outside == Outside::Zeros)
    isInside = b.binary<AndOp>(b.compare<GreaterOp>(at, before),
                               b.compare<LessOp>(at, sizeOf(axis, element)));
  else if (outside != Outside::Border)
    at = reflect(axis, at);
  at = b.make<ClipOp>(at.getType(),
                      {at, b.scalar(0, element), sizeOf(axis, element, -1)});
  Value isNumber = isInside ? isInside : b.compare<GreaterOp>(at, before);
  Value number = b.mul(b.castTo(at, b.i64()), b.castTo(isNumber, b.i64()));
  return {number, isInside, weight};
}

/// The weights of the four pixels around a position at the distance `s` behind
/// the second one, by cubics with the slope -0.75.
static SmallVector<Value, 4> findCubicWeights(Lowering &b, Value s) {
  constexpr double a = -0.75;
  Type element = Lowering::elementOf(s);
  auto number = [&](double value) { return b.scalar(value, element); };
  auto outer = [&](Value t) {
    Value sum = b.sub(b.mul(number(a), t), number(5 * a));
    sum = b.add(b.mul(sum, t), number(8 * a));
    return b.sub(b.mul(sum, t), number(4 * a));
  };
  auto inner = [&](Value t) {
    Value sum = b.sub(b.mul(number(a + 2), t), number(a + 3));
    return b.add(b.mul(b.mul(sum, t), t), number(1));
  };
  return {outer(b.add(s, number(1))), inner(s), inner(b.sub(number(1), s)),
          outer(b.sub(number(2), s))};
}

Sampler::Taps Sampler::findTaps(size_t axis, Value position,
                                Interpolation interpolation) const {
  Type element = Lowering::elementOf(position);
  if (interpolation == Interpolation::Nearest)
    return {makeTap(axis, b.unary<RoundOp>(position), {})};
  Value floor = b.unary<FloorOp>(position);
  auto step = [&](int64_t distance) {
    return distance ? b.add(floor, b.scalar(distance, element)) : floor;
  };
  Value behind = b.sub(position, floor);
  if (interpolation == Interpolation::Linear)
    return {makeTap(axis, floor, b.sub(step(1), position)),
            makeTap(axis, step(1), behind)};
  Taps taps;
  for (auto [i, weight] : llvm::enumerate(findCubicWeights(b, behind)))
    taps.push_back(makeTap(axis, step(static_cast<int64_t>(i) - 1), weight));
  return taps;
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

/// What the pixels from this axis on add up to; `number` counts those of the
/// axes before.
Value Sampler::sum(ArrayRef<Taps> taps, size_t axis, Value number,
                   Value isInside) const {
  if (axis == taps.size()) {
    if (isInside)
      number = b.where(isInside, number, zeroRow);
    return gatherPositions(b, rows, number, 0);
  }
  Value first = b.mul(number, sizeOf(axis, b.i64())), result;
  for (const Tap &tap : taps[axis]) {
    Value inside =
        isInside ? b.binary<AndOp>(isInside, tap.isInside) : tap.isInside;
    Value addend = sum(taps, axis + 1, b.add(first, tap.number), inside);
    if (tap.weight)
      addend = b.mul(
          b.unsqueeze(b.castTo(tap.weight, Lowering::elementOf(rows)), {2}),
          addend);
    result = result ? b.add(result, addend) : addend;
  }
  return result;
}

Value Sampler::sample(ArrayRef<Value> positions,
                      Interpolation interpolation) const {
  SmallVector<Taps> taps;
  for (auto [axis, position] : llvm::enumerate(positions))
    taps.push_back(findTaps(axis, position, interpolation));
  Value image = b.unsqueeze(iota(b, images, 0), {1});
  return b.transpose(sum(taps, 0, image, {}), {0, 2, 1});
}

} // namespace onnx_xform::opset
