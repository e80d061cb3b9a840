//===- Shapes/Text.cpp - Shapes: Text ------------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Text.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

/// The sizes of a list or a batch of lists; none where they are not known.
/// Fails for other ranks.
static FailureOr<SmallVector<DimExpr>> getLists(ShapeInference &s,
                                                Value input) {
  auto shape = s.getShape(input);
  if (shape && shape->size() != 1 && shape->size() != 2)
    return s.fail("its input must have 1 or 2 dimensions, not " +
                  Twine(shape->size()));
  return SmallVector<DimExpr>(shape.value_or(ArrayRef<DimExpr>()));
}

/// [C] or [1, C]: all strings but the stopwords or, where these are all, one
/// empty string.
LogicalResult StringNormalizerOp::inferShapes(ShapeInference &s) {
  FailureOr<SmallVector<DimExpr>> sizes = getLists(s, getX());
  if (failed(sizes) || sizes->empty())
    return failure(failed(sizes));
  SmallVector<DimExpr> result = *sizes;
  bool mayDrop = getStopwords() && !getStopwords()->empty();
  int64_t last = result.size() - 1;
  if (mayDrop || !s.getFacts().isAtLeast(result[last], 1))
    result[last] =
        s.fresh(getY(), last, 1, s.getFacts().max(result[last], s.number(1)));
  s.setShape(getY(), result);
  return success();
}

/// Another axis for the parts of each string, as many as of the one that has
/// most; their numbers have the shape of the input.
LogicalResult StringSplitOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getZ(), getX());
  auto shape = s.getShape(getX());
  if (!shape)
    return success();
  SmallVector<DimExpr> result(*shape);
  result.push_back(s.fresh(getY(), result.size()));
  s.setShape(getY(), result);
  return success();
}

/// [C] gives [M], and [N, C] gives [N, M], for M places in the output.
LogicalResult TfIdfVectorizerOp::inferShapes(ShapeInference &s) {
  FailureOr<SmallVector<DimExpr>> sizes = getLists(s, getX());
  if (failed(sizes) || sizes->empty())
    return failure(failed(sizes));
  SmallVector<DimExpr> result = *sizes;
  ArrayRef<int64_t> indexes = getNgramIndexes();
  result.back() =
      indexes.empty() ? DimExpr() : s.number(*llvm::max_element(indexes)) + 1;
  s.setShape(getY(), result);
  return success();
}
