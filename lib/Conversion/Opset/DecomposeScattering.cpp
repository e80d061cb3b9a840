//===- DecomposeScattering.cpp - Writing elements by older operators ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/Attention.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Scatter
//===----------------------------------------------------------------------===//

// ScatterElements(x, i, u) -> Scatter(x, Where(i < 0, i + size, i), u)
struct CountScatterIndices : DecomposePattern<ScatterElementsOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ScatterElementsOp op, Lowering &b) const override {
    if (!versioned::Scatter_9Op::getSchema().versionAt(b.getOpset()) ||
        op.getReduction() != "none")
      return b.fail(kOtherForm);
    auto type = dyn_cast<RankedTensorType>(op.getData().getType());
    std::optional<int64_t> axis =
        type ? normalizeAxis(static_cast<int64_t>(op.getAxis()), type.getRank())
             : std::nullopt;
    if (!axis && static_cast<int64_t>(op.getAxis()) < 0)
      return b.fail("its axis is negative, which came with opset 11, and the "
                    "rank of its input is not known; infer shapes first");
    int64_t at = axis.value_or(static_cast<int64_t>(op.getAxis()));
    Value indices =
        countFromFront(b, op.getIndices(), scalarDim(b, op.getData(), at));
    b.replace({b.make<versioned::Scatter_9Op>(
        op.getType(), {op.getData(), indices, op.getUpdates()},
        {b.attr("axis", at)})});
    return success();
  }
};

// ScatterElements(x, i, u) -> Gather(Concat(x, u), for each element the number
// of the update that has its number, or its own), where no operator scatters
template <typename OpT> struct ScatterByMatch : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    if (b.getOpset() >= 9 || isReduced(op))
      return b.fail(kOtherForm);
    Value data = op.getData(), indices = op.getIndices();
    std::optional<SmallVector<int64_t>> sizes = staticShape(data.getType());
    std::optional<SmallVector<int64_t>> shape = staticShape(indices.getType());
    if (!sizes || !shape || sizes->size() != shape->size())
      return b.fail(kUnknownSizes);
    std::optional<int64_t> axis =
        normalizeAxis(static_cast<int64_t>(op.getAxis()), sizes->size());
    std::optional<int64_t> count = countElements(*sizes);
    std::optional<int64_t> numUpdates = countElements(*shape);
    if (!axis || !count || !numUpdates || *count == 0 || *numUpdates == 0 ||
        !countElements({*count, *numUpdates}))
      return b.fail("it has too many elements, or none, to compare the number "
                    "of each with those that it writes; before opset 9, no "
                    "operator writes at computed positions");
    Value written = numberAlong(b, indices, *sizes, *shape, *axis);
    SmallVector<int64_t> all = llvm::to_vector(llvm::seq<int64_t>(0, *count));
    Value isSame = b.compare<EqualOp>(b.intTensor(all, {*count, 1}),
                                      b.reshape(written, {1, *numUpdates}));
    Value match = b.castTo(isSame, b.f32());
    auto vector = RankedTensorType::get({*count}, b.i64());
    Value first = b.make<ArgMaxOp>(
        vector, {match},
        {b.attr("axis", int64_t(1)), b.attr("keepdims", int64_t(0))});
    Value isWritten =
        b.castTo(b.reduce<ReduceMaxOp>(match, {1}, /*keepDims=*/false), b.i1());
    Value source = b.where(isWritten, b.add(first, b.intTensor({*count}, {})),
                           b.ints(all));
    Value both =
        b.concat({b.reshape(data, {-1}), b.reshape(op.getUpdates(), {-1})}, 0);
    b.replace({b.reshape(gatherPositions(b, both, source, 0), *sizes)});
    return success();
  }

  static bool isReduced(OpT op) {
    if constexpr (std::is_same_v<OpT, ScatterElementsOp>)
      return op.getReduction() != "none";
    else
      return false;
  }
};

// ScatterND(x, i, u) -> Reshape(Scatter(Reshape(x), linear i, Reshape(u))),
// with the axes that the index tuples address made one, and the others another
// one
struct DecomposeScatterND : DecomposeMissingPattern<ScatterNDOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ScatterNDOp op, Lowering &b) const override {
    if (op.getReduction() != "none")
      return b.fail(kOtherForm);
    if (b.getOpset() < 9 && !staticShape(op.getIndices().getType()))
      return b.fail(kUnknownSizes);
    std::optional<SmallVector<int64_t>> shape =
        staticShape(op.getData().getType());
    std::optional<int64_t> rank = rankOf(op.getIndices().getType());
    int64_t depth = opset::dimOf(op.getIndices().getType(), -1);
    std::optional<int64_t> dataRank = rankOf(op.getData().getType());
    if (!dataRank || !rank || *rank < 1 || depth < 1 || depth > *dataRank ||
        (shape ? llvm::is_contained(*shape, 0) : b.getOpset() < 9))
      return b.fail(kUnknownSizes);
    if (!shape)
      return scatterComputed(op, b, depth);
    auto dims = ArrayRef(*shape).take_front(depth);
    std::optional<SmallVector<int64_t>> strides = stridesOf(*shape);
    std::optional<SmallVector<int64_t>> steps = stridesOf(dims);
    if (!strides || !steps)
      return b.fail(kUnknownSizes);
    int64_t inner = (*strides)[depth - 1];
    Value indices =
        b.reshape(linearize(b, op.getIndices(), dims, *steps), {-1, 1});
    auto spread = RankedTensorType::get(
        {cast<RankedTensorType>(indices.getType()).getDimSize(0), inner},
        b.i64());
    if (inner != 1)
      indices = b.make<ExpandOp>(spread, {indices, b.ints({1, inner})});
    Value data = b.reshape(op.getData(), {-1, inner});
    Value updates = b.reshape(op.getUpdates(), {-1, inner});
    SmallVector<NamedAttribute> axis{b.attr("axis", int64_t(0))};
    Value scattered = b.getOpset() < 9
                          ? b.make<ScatterElementsOp>(
                                data.getType(), {data, indices, updates}, axis)
                          : b.make<versioned::Scatter_9Op>(
                                data.getType(), {data, indices, updates}, axis);
    b.replace({b.reshape(scattered, *shape)});
    return success();
  }

  /// The same for sizes that are computed.
  static LogicalResult scatterComputed(ScatterNDOp op, Lowering &b,
                                       int64_t depth) {
    Value data = op.getData(), inner = b.ints({1});
    for (int64_t axis = depth; axis < *rankOf(data.getType()); ++axis)
      inner = b.mul(inner, b.dimOf(data, axis));
    auto matrix = [&](Type element) {
      return RankedTensorType::get({ShapedType::kDynamic, ShapedType::kDynamic},
                                   element);
    };
    Type element = Lowering::elementOf(data);
    Value shape = b.concat({b.ints({-1}), inner}, 0);
    Value numbers = linearize(b, op.getIndices(), data, depth);
    numbers =
        b.make<ExpandOp>(matrix(b.i64()), {b.reshape(numbers, {-1, 1}),
                                           b.concat({b.ints({1}), inner}, 0)});
    Value scattered = b.make<versioned::Scatter_9Op>(
        matrix(element),
        {b.reshapeTo(data, shape, matrix(element)), numbers,
         b.reshapeTo(op.getUpdates(), shape, matrix(element))},
        {b.attr("axis", int64_t(0))});
    b.replace({b.reshapeLike(scattered, data)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// TensorScatter
//===----------------------------------------------------------------------===//

// TensorScatter(cache, update, start) -> ScatterElements(cache, start + 0, 1,
// ..., update), modulo the size of the cache where it is circular
struct DecomposeTensorScatter : DecomposeMissingPattern<TensorScatterOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(TensorScatterOp op, Lowering &b) const override {
    if (b.getOpset() < 9 && (!staticShape(op.getPastCache().getType()) ||
                             !staticShape(op.getUpdate().getType())))
      return b.fail(kUnknownSizes);
    Value cache = op.getPastCache(), update = op.getUpdate();
    std::optional<int64_t> rank = rankOf(cache.getType());
    if (!rank)
      rank = rankOf(update.getType());
    if (!rank)
      return b.fail("the rank of its inputs is not known; infer shapes first");
    std::optional<int64_t> axis =
        normalizeAxis(static_cast<int64_t>(op.getAxis()), *rank);
    if (!axis || *axis == 0)
      return b.fail("its axis does not fit its inputs");
    if (op.getMode() != "linear" && op.getMode() != "circular")
      return b.fail("its mode is not known");
    SmallVector<int64_t> along(*rank, 1), batches(*rank, 1);
    along[*axis] = batches[0] = -1;
    Value indices = b.reshape(iota(b, update, *axis), along);
    if (Value start = op.getWriteIndices())
      indices = b.add(b.reshape(start, batches), indices);
    if (op.getMode() == "circular")
      indices = b.binary<ModOp>(indices, scalarDim(b, cache, *axis));
    indices = b.make<ExpandOp>(withElementType(update.getType(), b.i64()),
                               {indices, b.shapeOf(update)});
    b.replace({b.make<ScatterElementsOp>(op.getType(), {cache, indices, update},
                                         {b.attr("axis", *axis)})});
    return success();
  }
};

} // namespace

void populateScatteringDecompositions(RewritePatternSet &patterns) {
  patterns.add<CountScatterIndices, DecomposeScatterND, DecomposeTensorScatter,
               ScatterByMatch<ScatterElementsOp>,
               ScatterByMatch<versioned::Scatter_9Op>>(patterns.getContext());
}

} // namespace onnx_xform::opset
