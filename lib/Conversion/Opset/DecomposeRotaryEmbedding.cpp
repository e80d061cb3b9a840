//===- DecomposeRotaryEmbedding.cpp - Rotations by older operators --------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The features of a head are pairs, each rotated by the angle of its position:
//
//   real = cos * x1 - sin * x2
//   imag = sin * x1 + cos * x2
//
// The pairs are the two halves of the features, or neighbors (interleaved).
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Attention.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <limits>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

constexpr int64_t kEnd = std::numeric_limits<int64_t>::max();

using Pair = std::pair<Value, Value>;

/// The last of four dimensions, of even size.
Pair splitHalves(Lowering &b, Value x) {
  auto type = cast<RankedTensorType>(x.getType());
  SmallVector<int64_t> shape(type.getShape());
  if (!ShapedType::isDynamic(shape.back()))
    shape.back() /= 2;
  Type half = RankedTensorType::get(shape, type.getElementType());
  auto node = b.create<SplitOp>(
      {half, half}, {x},
      {b.attr("axis", int64_t(3)), b.attr("num_outputs", int64_t(2))});
  return {node->getResult(0), node->getResult(1)};
}

Pair splitNeighbors(Lowering &b, Value x) {
  Value table = b.reshape(x, {0, 0, 0, -1, 2});
  auto column = [&](int64_t i) {
    return b.gather(table, b.intTensor({i}, {}), 4);
  };
  return {column(0), column(1)};
}

Value join(Lowering &b, Pair pair, bool isInterleaved) {
  if (!isInterleaved)
    return b.concat({pair.first, pair.second}, 3);
  Value table = b.concat(
      {b.unsqueeze(pair.first, {4}), b.unsqueeze(pair.second, {4})}, 4);
  return b.reshape(table, {0, 0, 0, -1});
}

// RotaryEmbedding(x, cos, sin) -> Concat(cos * x1 - sin * x2, ...)
struct DecomposeRotaryEmbedding : DecomposeMissingPattern<RotaryEmbeddingOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(RotaryEmbeddingOp op, Lowering &b) const override {
    Value x = op.getX();
    std::optional<int64_t> rank = rankOf(x.getType());
    if (!rank)
      return b.fail("the rank of its input is not known; infer shapes first");
    if (*rank != 3 && *rank != 4)
      return b.fail("its input is not of three or four dimensions");
    bool isFlat = *rank == 3;
    auto numHeads = static_cast<int64_t>(op.getNumHeads().value_or(0));
    if (isFlat && numHeads < 1)
      return b.fail("its input has three dimensions, but it has no num_heads");
    auto width = static_cast<int64_t>(op.getRotaryEmbeddingDim());
    if (width < 0 || width % 2)
      return b.fail("its rotary_embedding_dim is not even");

    int64_t hidden = opset::dimOf(x.getType(), 2);
    if (isFlat && hidden >= 0 && hidden % numHeads)
      return b.fail("its num_heads do not divide its last dimension");

    // (batch, sequence, heads, size) or (batch, heads, sequence, size)
    Value heads = !isFlat ? x
                          : b.reshape(x, {0, 0, numHeads,
                                          hidden < 0 ? -1 : hidden / numHeads});
    Value rotated = heads, rest;
    if (width > 0 && width != opset::dimOf(heads.getType(), 3)) {
      rotated = b.slice(heads, {0}, {width}, {3});
      rest = b.slice(heads, {width}, {kEnd}, {3});
    }
    bool isInterleaved = op.getInterleaved() != 0;
    auto [x1, x2] =
        isInterleaved ? splitNeighbors(b, rotated) : splitHalves(b, rotated);
    // One row for each position, or a table of them.
    auto pick = [&](Value cache) {
      Value rows =
          op.getPositionIds() ? b.gather(cache, op.getPositionIds(), 0) : cache;
      return b.unsqueeze(rows, {isFlat ? 2 : 1});
    };
    Value cos = pick(op.getCosCache()), sin = pick(op.getSinCache());
    Pair result{b.sub(b.mul(cos, x1), b.mul(sin, x2)),
                b.add(b.mul(sin, x1), b.mul(cos, x2))};
    Value y = join(b, result, isInterleaved);
    if (rest)
      y = b.concat({y, rest}, 3);
    b.replace({isFlat ? b.reshapeLike(y, x) : y});
    return success();
  }
};

} // namespace

void populateRotaryEmbeddingDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeRotaryEmbedding>(patterns.getContext());
}

} // namespace onnx_xform::opset
