//===- DecomposeIndexing.cpp - Picking elements by older operators --------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "ValueRules.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Gather
//===----------------------------------------------------------------------===//

std::optional<std::string> checkGather(GatherOp op) {
  if (isNonNegative(op.getIndices()))
    return std::nullopt;
  return "its indices may count from the end, which came with opset 11";
}

// Gather(x, i) -> Gather(x, Where(i < 0, i + size, i))
struct CountGatherIndices : DecomposePattern<GatherOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(GatherOp op, Lowering &b) const override {
    if (!getValueRules().check(op))
      return b.fail(kOtherForm);
    Value data = op.getData(), indices = op.getIndices();
    int64_t axis = static_cast<int64_t>(op.getAxis());
    int64_t size = opset::dimOf(data.getType(), axis);
    std::optional<SmallVector<int64_t>> values = readInts(indices);
    auto type = dyn_cast<RankedTensorType>(indices.getType());
    if (values && type && type.hasStaticShape() && size >= 0) {
      for (int64_t &value : *values)
        value += value < 0 ? size : 0;
      indices = b.intTensor(*values, type.getShape());
    } else {
      indices = countFromFront(b, indices, scalarDim(b, data, axis));
    }
    b.replace({gatherPositions(b, data, indices, axis)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// GatherElements
//===----------------------------------------------------------------------===//

// GatherElements(x, i) -> Gather(Reshape(x), i * stride + offsets), with the
// offset that the other axes of each element of i make
struct DecomposeGatherElements : DecomposeMissingPattern<GatherElementsOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(GatherElementsOp op, Lowering &b) const override {
    Value data = op.getData();
    std::optional<SmallVector<int64_t>> sizes = staticShape(data.getType());
    std::optional<SmallVector<int64_t>> shape =
        staticShape(op.getIndices().getType());
    if (!sizes || !shape)
      return gatherComputed(op, b);
    std::optional<int64_t> axis =
        normalizeAxis(static_cast<int64_t>(op.getAxis()), sizes->size());
    if (!axis || sizes->size() != shape->size() || !countElements(*shape) ||
        !stridesOf(*sizes))
      return b.fail(kTooLarge);
    Value indices = numberAlong(b, op.getIndices(), *sizes, *shape, *axis);
    b.replace({gatherPositions(b, b.reshape(data, {-1}), indices, 0)});
    return success();
  }

  /// The same with strides and offsets that are computed.
  static LogicalResult gatherComputed(GatherElementsOp op, Lowering &b) {
    std::optional<int64_t> rank = rankOf(op.getData().getType());
    if (!rank)
      rank = rankOf(op.getIndices().getType());
    std::optional<int64_t> axis =
        rank ? normalizeAxis(static_cast<int64_t>(op.getAxis()), *rank)
             : std::nullopt;
    if (!axis || b.getOpset() < 7)
      return b.fail(kUnknownSizes);
    Value data = op.getData(), stride, number;
    for (int64_t i = *rank - 1; i >= 0; --i) {
      Value at = i == *axis ? countAlong(b, op, i)
                            : placeAlong(b, op.getIndices(), i, *rank);
      Value part = stride ? b.mul(at, stride) : at;
      number = number ? b.add(number, part) : part;
      Value size = i > 0 ? scalarDim(b, data, i) : Value();
      stride = stride && size ? b.mul(stride, size) : size;
    }
    b.replace({gatherPositions(b, b.reshape(data, {-1}), number, 0)});
    return success();
  }

  static Value countAlong(Lowering &b, GatherElementsOp op, int64_t axis) {
    Value indices = b.castTo(op.getIndices(), b.i64());
    return isNonNegative(indices)
               ? indices
               : countFromFront(b, indices, scalarDim(b, op.getData(), axis));
  }

  /// The positions along an axis, in a shape with ones along the others.
  static Value placeAlong(Lowering &b, Value x, int64_t axis, int64_t rank) {
    SmallVector<int64_t> shape(rank, 1);
    shape[axis] = -1;
    return b.reshape(iota(b, x, axis), shape);
  }
};

//===----------------------------------------------------------------------===//
// GatherND
//===----------------------------------------------------------------------===//

// GatherND(x, i) -> Gather(Reshape(x), linear i), with the axes that the index
// tuples address made one
struct DecomposeGatherND : DecomposeMissingPattern<GatherNDOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(GatherNDOp op, Lowering &b) const override {
    if (op.getBatchDims())
      return b.fail(kOtherForm);
    auto data = dyn_cast<RankedTensorType>(op.getData().getType());
    std::optional<int64_t> rank = rankOf(op.getIndices().getType());
    int64_t depth = opset::dimOf(op.getIndices().getType(), -1);
    if (!data || !rank || *rank < 1 || depth < 1 || depth > data.getRank())
      return b.fail(kUnknownSizes);
    ArrayRef<int64_t> dims = data.getShape().take_front(depth);
    ArrayRef<int64_t> rest = data.getShape().drop_front(depth);
    bool countsFromFront = isNonNegative(op.getIndices());
    if (llvm::any_of(dims.drop_front(countsFromFront), ShapedType::isDynamic) ||
        llvm::any_of(rest, [](int64_t size) {
          return ShapedType::isDynamic(size) || size == 0;
        }))
      return b.getOpset() < 7 ? b.fail(kUnknownSizes)
                              : gatherComputed(op, b, depth);
    std::optional<SmallVector<int64_t>> strides = stridesOf(dims);
    if (!strides)
      return b.fail(kTooLarge);
    SmallVector<int64_t> flat{-1};
    llvm::append_range(flat, rest);
    Value indices = linearize(b, op.getIndices(), dims, *strides);
    b.replace({gatherPositions(b, b.reshape(op.getData(), flat), indices, 0)});
    return success();
  }

  /// The same for sizes that are computed.
  static LogicalResult gatherComputed(GatherNDOp op, Lowering &b,
                                      int64_t depth) {
    auto data = cast<RankedTensorType>(op.getData().getType());
    Value flat;
    if (depth == data.getRank()) {
      flat = b.reshape(op.getData(), {-1});
    } else {
      Value rest =
          b.slice(b.shapeOf(op.getData()), {depth}, {data.getRank()}, {0});
      SmallVector<int64_t> sizes{ShapedType::kDynamic};
      llvm::append_range(sizes, data.getShape().drop_front(depth));
      flat = b.reshapeTo(op.getData(), b.concat({b.ints({-1}), rest}, 0),
                         RankedTensorType::get(sizes, data.getElementType()));
    }
    Value numbers = linearize(b, op.getIndices(), op.getData(), depth);
    b.replace({gatherPositions(b, flat, numbers, 0)});
    return success();
  }
};

// GatherND(x, i) {batch_dims} -> GatherND(x, i with the position in the batch
// in front of each index tuple)
struct SpellGatherNDBatch : DecomposePattern<GatherNDOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(GatherNDOp op, Lowering &b) const override {
    int64_t batch = static_cast<int64_t>(op.getBatchDims());
    if (batch == 0 || b.getOpset() >= 12)
      return b.fail(kOtherForm);
    auto type = dyn_cast<RankedTensorType>(op.getIndices().getType());
    if (!type || batch < 0 || batch >= type.getRank())
      return b.fail("the rank of its indices is not known; infer shapes first");
    int64_t tuples = type.getRank() - 1;
    auto sizes = type.getShape().take_front(tuples);
    std::optional<int64_t> count = countElements(sizes);
    bool isConstant = count && *count <= kMaxMadeElements / batch;
    if (!isConstant && b.getOpset() < 7)
      return b.fail(kUnknownSizes);
    Value coordinates = isConstant ? makeCoordinates(b, sizes, *count, batch)
                                   : computeCoordinates(b, op, batch);
    Value indices = b.concat({coordinates, op.getIndices()}, tuples);
    b.replace({b.make<GatherNDOp>(op.getType(), {op.getData(), indices})});
    return success();
  }

  static Value makeCoordinates(Lowering &b, ArrayRef<int64_t> sizes,
                               int64_t count, int64_t batch) {
    SmallVector<int64_t> values;
    for (int64_t i = 0; i < count; ++i)
      llvm::append_range(values,
                         ArrayRef(positionOf(i, sizes)).take_front(batch));
    SmallVector<int64_t> shape(sizes);
    shape.push_back(batch);
    return b.intTensor(values, shape);
  }

  static Value computeCoordinates(Lowering &b, GatherNDOp op, int64_t batch) {
    Value indices = op.getIndices();
    auto type = cast<RankedTensorType>(indices.getType());
    int64_t last = type.getRank() - 1;
    Value shape = b.concat(
        {b.slice(b.shapeOf(indices), {0}, {last}, {0}), b.ints({1})}, 0);
    SmallVector<int64_t> sizes(type.getShape());
    sizes.back() = 1;
    auto expanded = RankedTensorType::get(sizes, b.i64());
    SmallVector<Value> columns;
    for (int64_t axis = 0; axis < batch; ++axis) {
      SmallVector<int64_t> column(type.getRank(), 1);
      column[axis] = -1;
      columns.push_back(b.make<ExpandOp>(
          expanded, {b.reshape(iota(b, indices, axis), column), shape}));
    }
    return columns.size() == 1 ? columns.front() : b.concat(columns, last);
  }
};

//===----------------------------------------------------------------------===//
// Compress
//===----------------------------------------------------------------------===//

// Compress(x, constant condition) -> Gather(x, where it is true)
struct DecomposeCompress : DecomposeMissingPattern<CompressOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(CompressOp op, Lowering &b) const override {
    std::optional<SmallVector<bool>> condition = readBools(op.getCondition());
    if (!condition)
      return b.fail("its condition is no constant" +
                    remedyFor({op.getCondition()}));
    SmallVector<int64_t> indices;
    for (auto [i, isTaken] : llvm::enumerate(*condition))
      if (isTaken)
        indices.push_back(i);
    auto axis = op.getAxis();
    Value data = axis ? op.getInput() : b.reshape(op.getInput(), {-1});
    b.replace({b.gather(data, b.ints(indices),
                        axis ? static_cast<int64_t>(*axis) : 0)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// DepthToSpace
//===----------------------------------------------------------------------===//

// DepthToSpace(x) {mode = "CRD"} -> DepthToSpace(Gather(x, channels in the
// order of DCR))
struct DecomposeDepthToSpace : DecomposePattern<DepthToSpaceOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(DepthToSpaceOp op, Lowering &b) const override {
    if (op.getMode() != "CRD" || b.getOpset() >= 11)
      return b.fail(kOtherForm);
    int64_t size = static_cast<int64_t>(op.getBlocksize());
    int64_t channels = opset::dimOf(op.getInput().getType(), 1);
    if (channels < 0)
      return b.fail("the number of its channels is not known; infer shapes "
                    "first");
    if (size < 1 || size > channels || channels > kMaxMadeElements ||
        channels % (size * size))
      return b.fail("its blocksize does not fit its channels");
    int64_t block = size * size, depth = channels / block;
    SmallVector<int64_t> order;
    for (int64_t at = 0; at < block; ++at)
      for (int64_t channel = 0; channel < depth; ++channel)
        order.push_back(channel * block + at);
    Value sorted = b.gather(op.getInput(), b.ints(order), 1);
    b.replace({b.make<DepthToSpaceOp>(op.getType(), {sorted},
                                      {b.attr("blocksize", size)})});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// ReverseSequence
//===----------------------------------------------------------------------===//

// ReverseSequence(x, constant lengths) -> Gather of the steps of all sequences,
// in the axis that time and batch make
struct DecomposeReverseSequence : DecomposeMissingPattern<ReverseSequenceOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ReverseSequenceOp op, Lowering &b) const override {
    std::optional<SmallVector<int64_t>> lengths =
        readInts(op.getSequenceLens());
    if (!lengths && b.getOpset() < 7)
      return b.fail("its sequence_lens are no constant" +
                    remedyFor({op.getSequenceLens()}));
    auto type = dyn_cast<RankedTensorType>(op.getInput().getType());
    std::optional<SmallVector<int64_t>> shape =
        constantShapeFor(op.getInput().getType(), op.getInput().getType());
    if (!shape || shape->size() < 2 || type.isDynamicDim(0) ||
        type.isDynamicDim(1) || llvm::is_contained(*shape, 0))
      return b.fail(kUnknownSizes);
    int64_t time = static_cast<int64_t>(op.getTimeAxis());
    int64_t batch = static_cast<int64_t>(op.getBatchAxis());
    if (time < 0 || time > 1 || batch != 1 - time ||
        (lengths &&
         type.getDimSize(batch) != static_cast<int64_t>(lengths->size())))
      return b.fail("its axes or sequence_lens do not fit its input");
    SmallVector<int64_t> sizes{(*shape)[0], (*shape)[1]};
    std::optional<int64_t> count = countElements(sizes);
    if (!count)
      return b.fail(kTooLarge);
    SmallVector<int64_t> flat{*count};
    llvm::append_range(flat, ArrayRef(*shape).drop_front(2));
    Value steps = b.reshape(op.getInput(), flat);
    if (!lengths) {
      Value order = computeOrder(op, b, sizes, time);
      b.replace({b.reshape(gatherPositions(b, steps, order, 0), *shape)});
      return success();
    }
    if (llvm::any_of(*lengths, [&](int64_t length) {
          return length < 0 || length > sizes[time];
        }))
      return b.fail("its sequence_lens do not fit its input");
    SmallVector<int64_t> order;
    for (int64_t i = 0; i < *count; ++i) {
      SmallVector<int64_t> at = positionOf(i, sizes);
      int64_t length = (*lengths)[at[batch]];
      if (at[time] < length)
        at[time] = length - 1 - at[time];
      order.push_back(at[0] * sizes[1] + at[1]);
    }
    b.replace({b.reshape(b.gather(steps, b.ints(order), 0), *shape)});
    return success();
  }

  /// The number of the step that each step is replaced by, as a vector.
  static Value computeOrder(ReverseSequenceOp op, Lowering &b,
                            ArrayRef<int64_t> sizes, int64_t time) {
    SmallVector<int64_t> alongTime{1, 1}, alongBatch{1, 1};
    alongTime[time] = sizes[time], alongBatch[1 - time] = sizes[1 - time];
    auto positions = [&](int64_t axis, ArrayRef<int64_t> shape) {
      return b.intTensor(llvm::to_vector(llvm::seq<int64_t>(0, sizes[axis])),
                         shape);
    };
    Value at = positions(time, alongTime);
    Value length = b.reshape(op.getSequenceLens(), alongBatch);
    Value mirrored = b.sub(b.sub(length, b.intTensor({1}, {})), at);
    at = b.where(isNegative(b, mirrored), at, mirrored);
    Value batch = positions(1 - time, alongBatch);
    Value first = time == 0 ? at : batch, second = time == 0 ? batch : at;
    first = b.mul(first, b.intTensor({sizes[1]}, {}));
    return b.reshape(b.add(first, second), {-1});
  }
};

} // namespace

void populateIndexingRules(ValueRules &rules) {
  rules.add<GatherOp>(11, checkGather);
}

void populateIndexingDecompositions(RewritePatternSet &patterns) {
  patterns.add<CountGatherIndices, DecomposeCompress, DecomposeDepthToSpace,
               DecomposeGatherElements, DecomposeGatherND,
               DecomposeReverseSequence, SpellGatherNDBatch>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
