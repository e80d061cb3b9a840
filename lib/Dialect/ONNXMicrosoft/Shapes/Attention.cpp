//===- Shapes/Attention.cpp - Shapes: Attention, com.microsoft ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXMicrosoft/Attention.h"
#include "Common.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;

//===----------------------------------------------------------------------===//
// Attention that projects its input
//===----------------------------------------------------------------------===//

namespace {

/// Attention over `input`, (B, S, I) or, packed, (tokens, I), which `weights`,
/// (I, Q + K + V), and `bias`, (Q + K + V), project.
struct JointProjection {
  Value input, weights, bias;
  std::optional<ArrayRef<int64_t>> hiddenSizes;

  LogicalResult check(ShapeInference &s, int64_t rank) const {
    if (failed(expectRank(s, input, rank, "input")) ||
        failed(expectRank(s, weights, 2, "weights")) ||
        failed(expectRank(s, bias, 1, "bias")))
      return failure();
    s.unify(s.getDim(input, -1), s.getDim(weights, 0), "inner sizes");
    return success();
  }

  /// V, which is a third of the projections where nobody says.
  DimExpr getHiddenSize(ShapeInference &s) const {
    DimExpr all = s.unify(s.getDim(weights, 1), s.getDim(bias, 0),
                          "numbers of projections");
    if (!hiddenSizes || hiddenSizes->empty())
      return getPart(all, 3);
    return hiddenSizes->size() == 3 ? sizeFrom(s, hiddenSizes->back())
                                    : DimExpr();
  }
};

} // namespace

/// output: (B, S, V); present: (2, B, heads, P + S, V/heads), where `past` has
/// the length P, or, in a buffer that both share, as long as `past`.
static LogicalResult attend(ShapeInference &s,
                            const JointProjection &projection, Value past,
                            int64_t numHeads, bool sharesBuffer, Value output,
                            Value present) {
  if (failed(projection.check(s, 3)) || failed(expectRank(s, past, 5, "past")))
    return failure();
  DimExpr batch =
      s.unify(s.getDim(projection.input, 0), s.getDim(past, 1), "batch sizes");
  DimExpr length = s.getDim(projection.input, 1);
  DimExpr hidden = projection.getHiddenSize(s);
  s.setShape(output, {batch, length, hidden});
  DimExpr headSize =
      s.unify(getPart(hidden, numHeads), s.getDim(past, 4), "sizes of heads");
  DimExpr total = !past          ? length
                  : sharesBuffer ? s.getDim(past, 3)
                                 : s.getDim(past, 3) + length;
  s.setShape(present,
             {s.number(2), batch, sizeFrom(s, numHeads), total, headSize});
  return success();
}

LogicalResult AttentionOp::inferShapes(ShapeInference &s) {
  return attend(s, {getInput(), getWeights(), getBias(), getQkvHiddenSizes()},
                getPast(), getNumHeads(),
                getPastPresentShareBuffer().value_or(0) != 0, getOutput(),
                getPresent());
}

LogicalResult QAttentionOp::inferShapes(ShapeInference &s) {
  return attend(s, {getInput(), getWeight(), getBias(), std::nullopt},
                getPast(), getNumHeads(),
                getPastPresentShareBuffer().value_or(0) != 0, getOutput(),
                getPresent());
}

LogicalResult DecoderMaskedSelfAttentionOp::inferShapes(ShapeInference &s) {
  return attend(s, {getInput(), getWeights(), getBias(), std::nullopt},
                getPast(), getNumHeads(),
                getPastPresentShareBuffer().value_or(0) != 0, getOutput(),
                getPresent());
}

/// (tokens, V)
LogicalResult PackedAttentionOp::inferShapes(ShapeInference &s) {
  JointProjection projection = {getInput(), getWeights(), getBias(),
                                getQkvHiddenSizes()};
  if (failed(projection.check(s, 2)))
    return failure();
  s.setShape(getOutput(),
             {s.getDim(getInput(), 0), projection.getHiddenSize(s)});
  return success();
}

/// (B, S, V)
LogicalResult QOrderedAttentionOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getInput(), 3, "input")))
    return failure();
  DimExpr hidden = s.unify(s.getDim(getVWeight(), 1), s.getDim(getVBias(), 0),
                           "numbers of projections");
  s.setShape(getOutput(),
             {s.getDim(getInput(), 0), s.getDim(getInput(), 1), hidden});
  return success();
}

/// query: (S, B, Q), and so the output; the caches: (B, heads, ?, Q/heads),
/// as long as flags among the inputs have them.
LogicalResult DecoderAttentionOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getQuery(), 3, "query")))
    return failure();
  s.setSameShape(getOutput(), getQuery());
  DimExpr batch = s.getDim(getQuery(), 1);
  DimExpr headSize = getPart(s.getDim(getQuery(), 2), getNumHeads());
  for (Value cache : {getNewKeyCache(), getNewValueCache()})
    if (cache && !isa<NoneType>(cache.getType()))
      s.setShape(cache, {batch, sizeFrom(s, getNumHeads()), s.fresh(cache, 2),
                         headSize});
  return success();
}

//===----------------------------------------------------------------------===//
// Attention over what is projected already
//===----------------------------------------------------------------------===//

namespace {

/// The sizes of query, key and value in any of their layouts.
struct Projections {
  DimExpr batch, length, kvLength, headSize, valueHeadSize, hidden;
};

} // namespace

/// query, key, value:
///   (B, S, Q), (B, L, Q), (B, L, V)
///   (B, S, Q), (B, heads, L, Q/heads), (B, heads, L, V/heads)
///   (B, S, Q), (B, L, heads, 2, Q/heads)
///   (B, S, heads, 3, Q/heads)
/// and, where `packsQuery`, (B, S, 3*Q).
static FailureOr<Projections> getProjections(ShapeInference &s, Value query,
                                             Value key, Value value,
                                             int64_t numHeads,
                                             bool packsQuery) {
  Projections sizes;
  std::optional<int64_t> queryRank = s.getRank(query), keyRank = s.getRank(key);
  if (queryRank && *queryRank != 3 && *queryRank != 5)
    return s.fail("its query has rank " + Twine(*queryRank) +
                  ", neither 3 nor 5");
  if (keyRank && (*keyRank < 3 || *keyRank > 5))
    return s.fail("its key has rank " + Twine(*keyRank) + ", not 3, 4 or 5");
  sizes.batch = s.getDim(query, 0);
  sizes.length = s.getDim(query, 1);
  if (queryRank == 5 || (queryRank && !key && packsQuery)) {
    sizes.hidden = queryRank == 5 ? s.getDim(query, 2) * s.getDim(query, 4)
                                  : getPart(s.getDim(query, 2), 3);
    sizes.kvLength = sizes.length;
    sizes.headSize = sizes.valueHeadSize =
        queryRank == 5 ? s.getDim(query, 4) : getPart(sizes.hidden, numHeads);
    return sizes;
  }
  if (!keyRank || !queryRank)
    return sizes;
  if (keyRank == 5) {
    sizes.hidden = s.getDim(query, 2);
    sizes.kvLength = s.getDim(key, 1);
    sizes.headSize = sizes.valueHeadSize = s.getDim(key, 4);
    return sizes;
  }
  if (failed(expectRank(s, value, *keyRank, "value")))
    return failure();
  bool hasHeads = keyRank == 4;
  sizes.kvLength =
      s.unify(s.getDim(key, hasHeads ? 2 : 1),
              s.getDim(value, hasHeads ? 2 : 1), "lengths of key and value");
  sizes.hidden =
      hasHeads ? s.getDim(value, 1) * s.getDim(value, 3) : s.getDim(value, 2);
  sizes.headSize = getPart(s.getDim(query, 2), numHeads);
  sizes.valueHeadSize =
      hasHeads ? s.getDim(value, 3) : getPart(s.getDim(value, 2), numHeads);
  return sizes;
}

namespace {

/// The keys and values of attention: those before and their length where that
/// is not the size of the buffers, which then hold the present ones as well.
struct Cache {
  int64_t numHeads;
  Value pastKey, pastValue;
  bool sharesBuffer;
  Value pastLength;
};

} // namespace

/// output: (B, S, V); present key and value: (B, heads, P + L, size of a head),
/// or as long as the past ones in a buffer that they share; products of query
/// and key: (B, heads, S, P + L).
static LogicalResult attend(ShapeInference &s, Projections sizes,
                            const Cache &cache, ValueRange results) {
  if (failed(expectRank(s, cache.pastKey, 4, "past_key")) ||
      failed(expectRank(s, cache.pastValue, 4, "past_value")))
    return failure();
  sizes.batch = s.unify(sizes.batch, s.getDim(cache.pastKey, 0), "batch sizes");
  s.setShape(results[0], {sizes.batch, sizes.length, sizes.hidden});
  DimExpr heads = sizeFrom(s, cache.numHeads);
  DimExpr buffer = cache.pastKey ? s.getDim(cache.pastKey, 2) : s.number(0);
  DimExpr past = cache.sharesBuffer ? s.getInteger(cache.pastLength) : buffer;
  DimExpr total = past + sizes.kvLength;
  DimExpr present = cache.sharesBuffer ? buffer : total;
  DimExpr headSize = s.unify(sizes.headSize, s.getDim(cache.pastKey, 3),
                             "sizes of the key's heads");
  DimExpr valueHeadSize =
      s.unify(sizes.valueHeadSize, s.getDim(cache.pastValue, 3),
              "sizes of the value's heads");
  s.setShape(results[1], {sizes.batch, heads, present, headSize});
  s.setShape(results[2], {sizes.batch, heads, present, valueHeadSize});
  s.setShape(results[3], {sizes.batch, heads, sizes.length, total});
  return success();
}

LogicalResult MultiHeadAttentionOp::inferShapes(ShapeInference &s) {
  FailureOr<Projections> sizes = getProjections(
      s, getQuery(), getKey(), getValue(), getNumHeads(), /*packsQuery=*/false);
  if (failed(sizes))
    return failure();
  return attend(s, *sizes,
                {static_cast<int64_t>(getNumHeads()), getPastKey(),
                 getPastValue(), getPastKey() && getPastSequenceLength(),
                 getPastSequenceLength()},
                getResults());
}

LogicalResult
DecoderMaskedMultiHeadAttentionOp::inferShapes(ShapeInference &s) {
  FailureOr<Projections> sizes = getProjections(
      s, getQuery(), getKey(), getValue(), getNumHeads(), /*packsQuery=*/true);
  if (failed(sizes))
    return failure();
  return attend(s, *sizes,
                {static_cast<int64_t>(getNumHeads()), getPastKey(),
                 getPastValue(),
                 getPastKey() && getPastPresentShareBuffer().value_or(0) != 0,
                 getPastSequenceLength()},
                getResults());
}

/// (tokens, V), from value, (tokens, V), or from query, (tokens, heads, 3, V).
LogicalResult PackedMultiHeadAttentionOp::inferShapes(ShapeInference &s) {
  std::optional<int64_t> rank = s.getRank(getQuery());
  if (rank && *rank != 2 && *rank != 4)
    return s.fail("its query has rank " + Twine(*rank) + ", neither 2 nor 4");
  DimExpr hidden = rank == 4 ? s.getDim(getQuery(), 1) * s.getDim(getQuery(), 3)
                   : rank == 2 ? s.getDim(getValue(), 1)
                               : DimExpr();
  s.setShape(getOutput(), {s.getDim(getQuery(), 0), hidden});
  return success();
}

//===----------------------------------------------------------------------===//
// Heads of the query that share those of key and value
//===----------------------------------------------------------------------===//

/// The size of a head of query, (..., heads*H), or, where there is no key,
/// (..., (heads + 2*kvHeads)*H).
static DimExpr getGroupedHeadSize(ShapeInference &s, Value query, Value key,
                                  int64_t numHeads, int64_t numKvHeads) {
  constexpr int64_t kMaxHeads = int64_t(1) << 32;
  if (numHeads < 1 || numKvHeads < 1 || numHeads > kMaxHeads ||
      numKvHeads > kMaxHeads)
    return {};
  return getPart(s.getDim(query, -1),
                 key ? numHeads : numHeads + 2 * numKvHeads);
}

/// output: (B, S, heads*H); present key and value: (B, kvHeads, max(P, T), H),
/// where P is the past's length and T the total one, which an input gives;
/// products of query and key: (B, heads, S, T).
LogicalResult GroupQueryAttentionOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getQuery(), 3, "query")) ||
      failed(expectRank(s, getPastKey(), 4, "past_key")) ||
      failed(expectRank(s, getPastValue(), 4, "past_value")))
    return failure();
  DimExpr batch = s.unify(s.getDim(getQuery(), 0), s.getDim(getPastKey(), 0),
                          "batch sizes");
  DimExpr length = s.getDim(getQuery(), 1);
  DimExpr headSize = getGroupedHeadSize(s, getQuery(), getKey(), getNumHeads(),
                                        getKvNumHeads());
  s.setShape(getOutput(), {batch, length,
                           getKey() ? s.getDim(getQuery(), 2)
                                    : headSize * s.number(getNumHeads())});
  DimExpr total = s.getInteger(getTotalSequenceLength());
  DimExpr present = total;
  if (getPastKey() && total) {
    DimExpr past = s.getDim(getPastKey(), 2);
    present = past ? s.getFacts().max(past, total) : DimExpr();
  }
  // Nothing but the data tells.
  if (!present && !isa<NoneType>(getPresentKey().getType()))
    present = s.fresh(getPresentKey(), 2);
  // Elements of a quantized cache may be packed.
  auto cacheHeadSize = [&](Value past) {
    return past                                    ? s.getDim(past, 3)
           : getKvCacheBitWidth().value_or(0) == 0 ? headSize
                                                   : DimExpr();
  };
  DimExpr heads = sizeFrom(s, getKvNumHeads());
  s.setShape(getPresentKey(),
             {batch, heads, present, cacheHeadSize(getPastKey())});
  s.setShape(getPresentValue(),
             {batch, heads, present, cacheHeadSize(getPastValue())});
  if (!total && !isa<NoneType>(getOutputQk().getType()))
    total = s.fresh(getOutputQk(), 3);
  s.setShape(getOutputQk(), {batch, sizeFrom(s, getNumHeads()), length, total});
  return success();
}

/// As GroupQueryAttention; past and present share their buffers.
LogicalResult SparseAttentionOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getQuery(), 3, "query")))
    return failure();
  DimExpr headSize = getGroupedHeadSize(s, getQuery(), getKey(), getNumHeads(),
                                        getKvNumHeads());
  s.setShape(getOutput(), {s.getDim(getQuery(), 0), s.getDim(getQuery(), 1),
                           getKey() ? s.getDim(getQuery(), 2)
                                    : headSize * s.number(getNumHeads())});
  s.setSameShape(getPresentKey(), getPastKey());
  s.setSameShape(getPresentValue(), getPastValue());
  return success();
}

/// output: (tokens, heads*H); the caches keep their shapes.
LogicalResult PagedAttentionOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getQuery(), 2, "query")))
    return failure();
  DimExpr headSize = getGroupedHeadSize(s, getQuery(), getKey(), getNumHeads(),
                                        getKvNumHeads());
  s.setShape(getOutput(), {s.getDim(getQuery(), 0),
                           getKey() ? s.getDim(getQuery(), 1)
                                    : headSize * s.number(getNumHeads())});
  s.setSameShape(getKeyCacheOut(), getKeyCache());
  s.setSameShape(getValueCacheOut(), getValueCache());
  return success();
}

/// query: (B, S, heads*K), value: (B, S, kvHeads*V); output: (B, S,
/// max(heads, kvHeads)*V); the state: (B, kvHeads, K, V).
LogicalResult LinearAttentionOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getQuery(), 3, "query")) ||
      failed(expectRank(s, getValue(), 3, "value")))
    return failure();
  int64_t numHeads = getQNumHeads(), numKvHeads = getKvNumHeads();
  DimExpr batch = s.getDim(getQuery(), 0);
  DimExpr keySize = getPart(s.getDim(getQuery(), 2), numHeads);
  DimExpr valueSize = getPart(s.getDim(getValue(), 2), numKvHeads);
  s.setShape(getOutput(),
             {batch, s.getDim(getQuery(), 1),
              valueSize * s.number(std::max(numHeads, numKvHeads))});
  s.setShape(getPresentState(),
             {batch, sizeFrom(s, numKvHeads), keySize, valueSize});
  return success();
}
