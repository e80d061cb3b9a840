//===- Indices.cpp - Arithmetic with sizes and indices --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Indices.h"
#include "ValueRules.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace onnx_xform::opset {

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

std::optional<SmallVector<int64_t>> staticShape(Type type) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (!ranked || !ranked.hasStaticShape())
    return std::nullopt;
  return SmallVector<int64_t>(ranked.getShape());
}

std::optional<int64_t> countElements(ArrayRef<int64_t> shape) {
  int64_t count = 1;
  for (int64_t size : shape) {
    int64_t next;
    if (size < 0 || llvm::MulOverflow(count, size, next) ||
        next > kMaxMadeElements)
      return std::nullopt;
    count = next;
  }
  return count;
}

std::optional<SmallVector<int64_t>> stridesOf(ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides(shape.size());
  int64_t stride = 1;
  for (size_t i = shape.size(); i-- > 0;) {
    strides[i] = stride;
    if (i > 0 && (shape[i] < 0 || llvm::MulOverflow(stride, shape[i], stride)))
      return std::nullopt;
  }
  return strides;
}

SmallVector<int64_t> positionOf(int64_t index, ArrayRef<int64_t> shape) {
  SmallVector<int64_t> position(shape.size());
  for (size_t i = shape.size(); i-- > 0;) {
    position[i] = index % shape[i];
    index /= shape[i];
  }
  return position;
}

std::optional<int64_t> normalizeAxis(int64_t axis, int64_t rank) {
  if (axis < -rank || axis >= rank)
    return std::nullopt;
  return axis < 0 ? axis + rank : axis;
}

std::optional<SmallVector<int64_t>> constantShapeFor(Type from, Type to) {
  auto ranked = dyn_cast<RankedTensorType>(to);
  if (!ranked)
    return std::nullopt;
  SmallVector<int64_t> shape(ranked.getShape());
  int64_t numUnknown = 0, numZeros = 0;
  for (auto [i, size] : llvm::enumerate(shape)) {
    // A zero copies the input's size.
    if (size == 0 && opset::dimOf(from, i) != 0)
      return std::nullopt;
    numZeros += size == 0;
    if (!ShapedType::isDynamic(size))
      continue;
    ++numUnknown;
    size = -1;
  }
  // Of nothing, no size can be told.
  if (numUnknown > 1 || (numUnknown && numZeros))
    return std::nullopt;
  return shape;
}

//===----------------------------------------------------------------------===//
// Indices
//===----------------------------------------------------------------------===//

static bool isNonNegative(Value value, unsigned depth) {
  Type element = getTensorElementType(value.getType());
  if (element && element.isUnsignedInteger())
    return true;
  if (auto values = readInts(value))
    return llvm::all_of(*values, [](int64_t v) { return v >= 0; });
  Operation *op = value.getDefiningOp();
  if (!op || depth == 0)
    return false;
  if (isa<ShapeOp, SizeOp, NonZeroOp, ArgMaxOp, ArgMinOp>(op))
    return true;
  // These select or arrange elements of their first input.
  if (isa<IdentityOp, ReshapeOp, SqueezeOp, UnsqueezeOp, TransposeOp, FlattenOp,
          SliceOp, GatherOp, GatherElementsOp, GatherNDOp, ExpandOp, TileOp,
          SplitOp>(op))
    return isNonNegative(op->getOperand(0), depth - 1);
  if (isa<ConcatOp, MaxOp, MinOp>(op))
    return llvm::all_of(op->getOperands(), [&](Value operand) {
      return isNonNegative(operand, depth - 1);
    });
  // Wider integers hold what they are made of; narrower ones may wrap around.
  if (auto cast = dyn_cast<CastOp>(op)) {
    auto from = dyn_cast_if_present<IntegerType>(
        getTensorElementType(cast.getInput().getType()));
    auto to = dyn_cast_if_present<IntegerType>(element);
    if (!from || !to)
      return false;
    if (from.isUnsigned() || from.getWidth() == 1)
      return from.getWidth() < to.getWidth();
    return from.getWidth() <= to.getWidth() &&
           isNonNegative(cast.getInput(), depth - 1);
  }
  return false;
}

bool isNonNegative(Value value) { return isNonNegative(value, /*depth=*/8); }

Value scalarDim(Lowering &b, Value x, int64_t axis) {
  if (int64_t size = opset::dimOf(x.getType(), axis); size >= 0)
    return b.intTensor({size}, {});
  if (axis < 0)
    axis += rankOf(x.getType()).value_or(0);
  Value shape = b.shapeOf(x);
  return b.gather(shape, b.intTensor({axis}, {}), 0);
}

Value isNegative(Lowering &b, Value integers) {
  // Before opset 9, only floats are compared; their signs are the same.
  if (b.getOpset() < 9)
    integers = b.castTo(integers, b.f32());
  return b.compare<LessOp>(integers,
                           b.scalar(0, Lowering::elementOf(integers)));
}

Value countFromFront(Lowering &b, Value indices, Value size) {
  Type element = Lowering::elementOf(indices);
  size = b.castTo(size, element);
  Value negative = isNegative(b, indices);
  if (b.getOpset() >= 9)
    return b.where(negative, b.add(indices, size), indices);
  return b.add(indices, b.mul(b.castTo(negative, element), size));
}

Value countElements(Lowering &b, Value x) {
  std::optional<SmallVector<int64_t>> shape = staticShape(x.getType());
  std::optional<int64_t> count = shape ? countElements(*shape) : std::nullopt;
  if (count)
    return b.intTensor({*count}, {});
  return b.make<SizeOp>(RankedTensorType::get({}, b.i64()), {x});
}

Value numberElements(Lowering &b, Value x) {
  std::optional<SmallVector<int64_t>> shape = staticShape(x.getType());
  std::optional<int64_t> count = shape ? countElements(*shape) : std::nullopt;
  if (count)
    return b.intTensor(llvm::to_vector(llvm::seq<int64_t>(0, *count)), *shape);
  auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
  Value numbers =
      b.make<RangeOp>(vector, {b.intTensor({0}, {}), countElements(b, x),
                               b.intTensor({1}, {})});
  return b.reshapeLike(numbers, x);
}

Value gatherPositions(Lowering &b, Value x, Value indices, int64_t axis) {
  Value gathered = b.gather(x, indices, axis);
  noteValidValues(gathered.getDefiningOp());
  return gathered;
}

Value linearize(Lowering &b, Value indices, ArrayRef<int64_t> dims,
                ArrayRef<int64_t> strides) {
  indices = b.castTo(indices, b.i64());
  if (!isNonNegative(indices))
    indices = countFromFront(b, indices, b.ints(dims));
  int64_t last = rankOf(indices.getType()).value_or(0) - 1;
  return b.reduce<ReduceSumOp>(b.mul(indices, b.ints(strides)), {last},
                               /*keepDims=*/false);
}

Value linearize(Lowering &b, Value indices, Value data, int64_t depth) {
  indices = b.castTo(indices, b.i64());
  Value sizes = b.slice(b.shapeOf(data), {0}, {depth}, {0});
  if (!isNonNegative(indices))
    indices = countFromFront(b, indices, sizes);
  SmallVector<Value> strides{b.ints({1})};
  for (int64_t axis = depth - 1; axis > 0; --axis)
    strides.push_back(b.mul(strides.back(), b.dimOf(data, axis)));
  std::reverse(strides.begin(), strides.end());
  Value stride = depth == 1 ? strides.front() : b.concat(strides, 0);
  int64_t last = rankOf(indices.getType()).value_or(0) - 1;
  return b.reduce<ReduceSumOp>(b.mul(indices, stride), {last},
                               /*keepDims=*/false);
}

Value numberAlong(Lowering &b, Value indices, ArrayRef<int64_t> dims,
                  ArrayRef<int64_t> shape, int64_t axis) {
  SmallVector<int64_t> strides = *stridesOf(dims);
  int64_t stride = std::exchange(strides[axis], 0);
  SmallVector<int64_t> offsets(*countElements(shape));
  for (auto [i, offset] : llvm::enumerate(offsets))
    for (auto [at, step] : llvm::zip(positionOf(i, shape), strides))
      offset += at * step;
  indices = b.castTo(indices, b.i64());
  if (!isNonNegative(indices))
    indices = countFromFront(b, indices, b.intTensor({dims[axis]}, {}));
  if (stride != 1)
    indices = b.mul(indices, b.intTensor({stride}, {}));
  return b.add(indices, b.intTensor(offsets, shape));
}

Value repeatInt(Lowering &b, int64_t value, Value count) {
  auto fill = DenseElementsAttr::get(RankedTensorType::get({1}, b.i64()),
                                     ArrayRef<int64_t>(value));
  return b.make<ConstantOfShapeOp>(
      RankedTensorType::get({ShapedType::kDynamic}, b.i64()), {count},
      {b.getRewriter().getNamedAttr("value", fill)});
}

Value iota(Lowering &b, Value x, int64_t axis) {
  int64_t size = opset::dimOf(x.getType(), axis);
  if (size >= 0 && size <= kMaxMadeElements)
    return b.ints(llvm::to_vector(llvm::seq<int64_t>(0, size)));
  auto type = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
  return b.make<RangeOp>(type, {b.intTensor({0}, {}), scalarDim(b, x, axis),
                                b.intTensor({1}, {})});
}

Value reversedIota(Lowering &b, Value x, int64_t axis) {
  int64_t size = opset::dimOf(x.getType(), axis);
  if (size >= 0 && size <= kMaxMadeElements)
    return b.ints(llvm::to_vector(llvm::reverse(llvm::seq<int64_t>(0, size))));
  Value last = b.sub(scalarDim(b, x, axis), b.intTensor({1}, {}));
  return b.sub(last, iota(b, x, axis));
}

} // namespace onnx_xform::opset
