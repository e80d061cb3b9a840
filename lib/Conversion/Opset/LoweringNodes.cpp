//===- LoweringNodes.cpp - The nodes that most patterns make --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// The bytes of the number as an element of the type.
static void appendElement(std::string &raw, double value, Type element) {
  uint64_t bits;
  if (auto type = dyn_cast<FloatType>(element)) {
    APFloat number(value);
    bool losesInfo;
    number.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
    bits = number.bitcastToAPInt().getZExtValue();
  } else {
    bits = value < 0 ? static_cast<uint64_t>(static_cast<int64_t>(value))
                     : static_cast<uint64_t>(value);
  }
  unsigned bytes = elementBitsOf(elementCodeOf(element)) / 8;
  raw.append(reinterpret_cast<const char *>(&bits), bytes);
}

Value Lowering::numbers(ArrayRef<double> values, ArrayRef<int64_t> shape,
                        Type element) {
  std::string raw;
  for (double value : values)
    appendElement(raw, value, element);
  auto type = RankedTensorType::get(shape, element);
  TypedAttr constant = makeConstant(type, raw, "constant");
  auto node =
      InitializerOp::create(rewriter, deriveLoc(op->getLoc(), "constant"), type,
                            constant, IntegerAttr());
  made.insert(node);
  return node;
}

Value Lowering::scalar(double value, Type element) {
  return numbers({value}, {}, element);
}

Value Lowering::intTensor(ArrayRef<int64_t> values, ArrayRef<int64_t> shape) {
  auto type = RankedTensorType::get(shape, i64());
  StringRef raw(reinterpret_cast<const char *>(values.data()),
                values.size() * sizeof(int64_t));
  auto node =
      InitializerOp::create(rewriter, deriveLoc(op->getLoc(), "constant"), type,
                            makeConstant(type, raw, "constant"), IntegerAttr());
  made.insert(node);
  return node;
}

Value Lowering::initializer(Type type, Attribute value) {
  auto node =
      InitializerOp::create(rewriter, deriveLoc(op->getLoc(), "constant"), type,
                            value, IntegerAttr());
  made.insert(node);
  return node;
}

Value Lowering::tensor(RankedTensorType type, StringRef raw) {
  return initializer(type, makeConstant(type, raw, "constant"));
}

Value Lowering::ints(ArrayRef<int64_t> values) {
  return intTensor(values, {static_cast<int64_t>(values.size())});
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

Value Lowering::add(Value a, Value b) { return binary<AddOp>(a, b); }
Value Lowering::sub(Value a, Value b) { return binary<SubOp>(a, b); }
Value Lowering::mul(Value a, Value b) { return binary<MulOp>(a, b); }
Value Lowering::div(Value a, Value b) { return binary<DivOp>(a, b); }

Value Lowering::castTo(Value value, Type element) {
  if (elementOf(value) == element)
    return value;
  return make<CastOp>(withElementType(value.getType(), element), {value},
                      {attr("to", int64_t(elementCodeOf(element)))});
}

Value Lowering::where(Value condition, Value a, Value b) {
  Type type = broadcastTypes(a.getType(), b.getType(), elementOf(a));
  return make<WhereOp>(broadcastTypes(condition.getType(), type, elementOf(a)),
                       {condition, a, b});
}

Value Lowering::matmul(Value a, Value b) {
  Type type = UnrankedTensorType::get(elementOf(a));
  auto left = dyn_cast<RankedTensorType>(a.getType());
  auto right = dyn_cast<RankedTensorType>(b.getType());
  if (left && right && left.getRank() >= 2 && right.getRank() >= 2) {
    auto batch = [&](RankedTensorType matrix) {
      return RankedTensorType::get(matrix.getShape().drop_back(2), i64());
    };
    auto batches = cast<RankedTensorType>(
        broadcastTypes(batch(left), batch(right), i64()));
    SmallVector<int64_t> shape(batches.getShape());
    shape.push_back(left.getDimSize(left.getRank() - 2));
    shape.push_back(right.getShape().back());
    type = RankedTensorType::get(shape, elementOf(a));
  }
  return make<MatMulOp>(type, {a, b});
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

Value Lowering::reshape(Value x, ArrayRef<int64_t> shape) {
  SmallVector<int64_t> sizes(shape);
  auto from = dyn_cast<RankedTensorType>(x.getType());
  int64_t known = 1;
  bool isKnown = true;
  for (auto [i, size] : llvm::enumerate(sizes)) {
    if (size == 0)
      size = from && static_cast<int64_t>(i) < from.getRank()
                 ? from.getDimSize(i)
                 : ShapedType::kDynamic;
    else if (size == -1)
      continue;
    isKnown &= !ShapedType::isDynamic(size);
    known *= ShapedType::isDynamic(size) ? 1 : size;
  }
  for (int64_t &size : sizes)
    if (size == -1)
      size = from && from.hasStaticShape() && isKnown && known > 0
                 ? from.getNumElements() / known
                 : ShapedType::kDynamic;
  return make<ReshapeOp>(RankedTensorType::get(sizes, elementOf(x)),
                         {x, ints(shape)});
}

Value Lowering::reshapeTo(Value x, Value shape, Type like) {
  Type type = like ? withElementType(like, elementOf(x))
                   : Type(UnrankedTensorType::get(elementOf(x)));
  return make<ReshapeOp>(type, {x, shape});
}

/// Whether these are dimensions of a tensor of that rank. Files may be wrong
/// about it: then the result has no rank, and a runtime rejects the node.
static bool areAxes(ArrayRef<int64_t> axes, int64_t rank) {
  return llvm::all_of(
      axes, [&](int64_t axis) { return axis >= -rank && axis < rank; });
}

Value Lowering::transpose(Value x, ArrayRef<int64_t> perm) {
  Type type = UnrankedTensorType::get(elementOf(x));
  auto ranked = dyn_cast<RankedTensorType>(x.getType());
  if (ranked && static_cast<int64_t>(perm.size()) == ranked.getRank()) {
    SmallVector<int64_t> shape;
    for (int64_t axis : perm)
      shape.push_back(ranked.getDimSize(axis));
    type = RankedTensorType::get(shape, elementOf(x));
  }
  return make<TransposeOp>(type, {x}, {attr("perm", perm)});
}

Value Lowering::squeeze(Value x, ArrayRef<int64_t> axes) {
  Type type = reducedType(x.getType(), axes, /*keepDims=*/false);
  return make<SqueezeOp>(type, {x, ints(axes)});
}

Value Lowering::unsqueeze(Value x, ArrayRef<int64_t> axes) {
  Type type = UnrankedTensorType::get(elementOf(x));
  auto ranked = dyn_cast<RankedTensorType>(x.getType());
  int64_t rank = ranked ? ranked.getRank() + axes.size() : 0;
  if (ranked && areAxes(axes, rank)) {
    llvm::SmallBitVector isNew(rank);
    for (int64_t axis : axes)
      isNew.set(axis < 0 ? axis + rank : axis);
    SmallVector<int64_t> shape;
    ArrayRef<int64_t> rest = ranked.getShape();
    for (int64_t i = 0; i < rank; ++i) {
      shape.push_back(isNew[i] ? 1 : rest.front());
      if (!isNew[i])
        rest = rest.drop_front();
    }
    type = RankedTensorType::get(shape, elementOf(x));
  }
  return make<UnsqueezeOp>(type, {x, ints(axes)});
}

Value Lowering::concat(ArrayRef<Value> values, int64_t axis) {
  Type type = UnrankedTensorType::get(elementOf(values.front()));
  auto first = dyn_cast<RankedTensorType>(values.front().getType());
  if (first && areAxes(axis, first.getRank())) {
    SmallVector<int64_t> shape(first.getShape());
    int64_t &sum = shape[axis < 0 ? axis + first.getRank() : axis];
    for (Value value : values.drop_front()) {
      int64_t size = opset::dimOf(value.getType(), axis);
      sum = ShapedType::isDynamic(sum) || size < 0 ? ShapedType::kDynamic
                                                   : sum + size;
    }
    type = RankedTensorType::get(shape, first.getElementType());
  }
  return make<ConcatOp>(type, values, {attr("axis", axis)});
}

Value Lowering::slice(Value x, ArrayRef<int64_t> starts, ArrayRef<int64_t> ends,
                      ArrayRef<int64_t> axes, ArrayRef<int64_t> steps) {
  Type type = UnrankedTensorType::get(elementOf(x));
  auto ranked = dyn_cast<RankedTensorType>(x.getType());
  if (ranked && areAxes(axes, ranked.getRank())) {
    SmallVector<int64_t> shape(ranked.getShape());
    for (auto [i, axis] : llvm::enumerate(axes)) {
      int64_t &size = shape[axis < 0 ? axis + ranked.getRank() : axis];
      bool isPlain = steps.empty() || steps[i] == 1;
      if (ShapedType::isDynamic(size) || !isPlain) {
        size = ShapedType::kDynamic;
        continue;
      }
      auto clamp = [size = size](int64_t at) {
        return std::clamp<int64_t>(at < 0 ? at + size : at, 0, size);
      };
      size = std::max<int64_t>(clamp(ends[i]) - clamp(starts[i]), 0);
    }
    type = RankedTensorType::get(shape, elementOf(x));
  }
  SmallVector<Value> inputs{x, ints(starts), ints(ends), ints(axes)};
  if (!steps.empty())
    inputs.push_back(ints(steps));
  return make<SliceOp>(type, inputs);
}

Value Lowering::gather(Value x, Value indices, int64_t axis) {
  Type type = UnrankedTensorType::get(elementOf(x));
  auto data = dyn_cast<RankedTensorType>(x.getType());
  auto at = dyn_cast<RankedTensorType>(indices.getType());
  if (data && at && areAxes(axis, data.getRank())) {
    int64_t position = axis < 0 ? axis + data.getRank() : axis;
    SmallVector<int64_t> shape(data.getShape().take_front(position));
    shape.append(at.getShape().begin(), at.getShape().end());
    llvm::append_range(shape, data.getShape().drop_front(position + 1));
    type = RankedTensorType::get(shape, elementOf(x));
  }
  return make<GatherOp>(type, {x, indices}, {attr("axis", axis)});
}

Value Lowering::shapeOf(Value x) {
  auto ranked = dyn_cast<RankedTensorType>(x.getType());
  if (ranked && ranked.hasStaticShape())
    return ints(ranked.getShape());
  int64_t rank = ranked ? ranked.getRank() : ShapedType::kDynamic;
  return make<ShapeOp>(RankedTensorType::get({rank}, i64()), {x});
}

Value Lowering::dimOf(Value x, int64_t axis) {
  int64_t size = opset::dimOf(x.getType(), axis);
  if (size >= 0)
    return ints({size});
  // Negative indices came with opset 11.
  if (axis < 0)
    axis += rankOf(x.getType()).value_or(0);
  return gather(shapeOf(x), ints({axis}), 0);
}

Value Lowering::reshapeLike(Value x, Value like) {
  Type type = withElementType(like.getType(), elementOf(x));
  auto ranked = dyn_cast<RankedTensorType>(like.getType());
  if (ranked && ranked.getNumDynamicDims() <= 1 &&
      !llvm::is_contained(ranked.getShape(), 0)) {
    SmallVector<int64_t> shape(ranked.getShape());
    llvm::replace(shape, ShapedType::kDynamic, int64_t(-1));
    return make<ReshapeOp>(type, {x, ints(shape)});
  }
  // In a shape that is computed, a zero is the size of an empty tensor.
  SmallVector<NamedAttribute, 1> attributes;
  if (opset >= 14)
    attributes.push_back(attr("allowzero", int64_t(1)));
  return make<ReshapeOp>(type, {x, shapeOf(like)}, attributes);
}

Value Lowering::flatten(Value x, int64_t axis) {
  int64_t sizes[] = {ShapedType::kDynamic, ShapedType::kDynamic};
  if (auto ranked = dyn_cast<RankedTensorType>(x.getType())) {
    int64_t rank = ranked.getRank();
    int64_t split = std::clamp<int64_t>(axis < 0 ? axis + rank : axis, 0, rank);
    ArrayRef<int64_t> shape = ranked.getShape();
    auto product = [](ArrayRef<int64_t> dims) {
      return ShapedType::isDynamicShape(dims)
                 ? ShapedType::kDynamic
                 : ShapedType::getNumElements(dims);
    };
    sizes[0] = product(shape.take_front(split));
    sizes[1] = product(shape.drop_front(split));
  }
  return make<FlattenOp>(RankedTensorType::get(sizes, elementOf(x)), {x},
                         {attr("axis", axis)});
}

Value Lowering::iota(Value size) {
  // Longer ones are computed: they are no weights.
  constexpr int64_t kMaxConstant = 4096;
  std::optional<SmallVector<int64_t>> known = readInts(size);
  if (known && known->size() == 1 && known->front() <= kMaxConstant)
    return ints(llvm::to_vector(
        llvm::seq<int64_t>(0, std::max<int64_t>(known->front(), 0))));
  auto type = RankedTensorType::get({ShapedType::kDynamic}, i64());
  return make<RangeOp>(
      type, {intTensor({0}, {}), squeeze(size, {0}), intTensor({1}, {})});
}

Value Lowering::pad(Value x, ArrayRef<int64_t> begins, ArrayRef<int64_t> ends) {
  Type type = UnrankedTensorType::get(elementOf(x));
  if (auto ranked = dyn_cast<RankedTensorType>(x.getType())) {
    SmallVector<int64_t> shape(ranked.getShape());
    for (auto [size, begin, end] : llvm::zip(shape, begins, ends))
      if (!ShapedType::isDynamic(size))
        size += begin + end;
    type = RankedTensorType::get(shape, elementOf(x));
  }
  SmallVector<int64_t> pads(begins);
  llvm::append_range(pads, ends);
  return make<PadOp>(type, {x, ints(pads)});
}

} // namespace onnx_xform::opset
