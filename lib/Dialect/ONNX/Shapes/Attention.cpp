//===- Shapes/Attention.cpp - Shapes: Attention and what serves it -------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Attention.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

namespace {

/// The sizes of queries, keys or values: [batch, heads, length, size], or
/// [batch, length, heads * size]. Null where not known.
struct Heads {
  DimExpr batch, heads, length, size;
};

} // namespace

/// Fails where the value has another rank than 3 and 4; `count` is the number
/// of heads that an attribute says, if it does.
static FailureOr<Heads> getHeads(ShapeInference &s, Value value,
                                 std::optional<int64_t> count) {
  Heads heads;
  if (count && *count > 0)
    heads.heads = s.number(*count);
  auto shape = s.getShape(value);
  if (!shape)
    return heads;
  ArrayRef<DimExpr> sizes = *shape;
  if (sizes.size() == 4)
    return Heads{sizes[0], sizes[1], sizes[2], sizes[3]};
  if (sizes.size() != 3)
    return s.fail("its inputs must have 3 or 4 dimensions, not " +
                  Twine(sizes.size()));
  heads.batch = sizes[0];
  heads.length = sizes[1];
  if (heads.heads)
    heads.size = sizes[2].floorDiv(heads.heads);
  return heads;
}

/// Y is like Q with the values' size, the present is the past with the keys and
/// values, and each query meets each of these.
LogicalResult AttentionOp::inferShapes(ShapeInference &s) {
  FailureOr<Heads> q = getHeads(s, getQ(), getQNumHeads());
  FailureOr<Heads> k = getHeads(s, getK(), getKvNumHeads());
  FailureOr<Heads> v = getHeads(s, getV(), getKvNumHeads());
  if (failed(q) || failed(k) || failed(v))
    return failure();
  DimExpr batch = s.unify(q->batch, s.unify(k->batch, v->batch, "batch sizes"),
                          "batch sizes");
  DimExpr heads = s.unify(k->heads, v->heads, "numbers of heads");
  DimExpr length = s.unify(k->length, v->length, "lengths of keys and values");
  s.unify(q->size, k->size, "sizes of queries and keys");
  DimExpr total = length;
  if (getPastKey() || getPastValue())
    total =
        length + s.unify(s.getDim(getPastKey(), 2), s.getDim(getPastValue(), 2),
                         "lengths of past keys and values");
  std::optional<int64_t> rank = s.getRank(getQ());
  if (rank == 4)
    s.setShape(getY(), {batch, q->heads, q->length, v->size});
  else if (rank == 3)
    s.setShape(getY(), {batch, q->length, q->heads * v->size});
  s.setShape(getPresentKey(), {batch, heads, total, k->size});
  s.setShape(getPresentValue(), {batch, heads, total, v->size});
  s.setShape(getQkMatmulOutput(), {batch, q->heads, q->length, total});
  return success();
}

/// [batch, length, query heads * value size], and a matrix of key size by value
/// size for each head of the keys.
LogicalResult LinearAttentionOp::inferShapes(ShapeInference &s) {
  for (Value input : {getQuery(), getKey(), getValue()})
    if (std::optional<int64_t> rank = s.getRank(input); rank && *rank != 3)
      return s.fail("its inputs must have 3 dimensions, not " + Twine(*rank));
  FailureOr<Heads> q = getHeads(s, getQuery(), getQNumHeads());
  FailureOr<Heads> k = getHeads(s, getKey(), getKvNumHeads());
  FailureOr<Heads> v = getHeads(s, getValue(), getKvNumHeads());
  if (failed(q) || failed(k) || failed(v))
    return failure();
  DimExpr batch = s.unify(q->batch, s.unify(k->batch, v->batch, "batch sizes"),
                          "batch sizes");
  DimExpr length =
      s.unify(q->length, s.unify(k->length, v->length, "lengths"), "lengths");
  DimExpr size = s.unify(q->size, k->size, "sizes of queries and keys");
  s.setShape(getOutput(), {batch, length, q->heads * v->size});
  s.setShape(getPresentState(), {batch, v->heads, size, v->size});
  return success();
}
