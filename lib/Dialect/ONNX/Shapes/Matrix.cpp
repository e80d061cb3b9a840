//===- Shapes/Matrix.cpp - Shapes of matrix products ----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Matrix.h"

using namespace mlir;
using namespace onnx_xform;

FailureOr<SmallVector<DimExpr>> shapes::multiplyMatrices(ShapeInference &s,
                                                         ArrayRef<DimExpr> a,
                                                         ArrayRef<DimExpr> b) {
  if (a.empty() || b.empty())
    return s.fail("its inputs cannot be scalars");
  s.unify(a.back(), b.size() == 1 ? b.front() : b[b.size() - 2], "inner sizes");
  SmallVector<DimExpr> shape =
      s.broadcast(a.drop_back(std::min<size_t>(a.size(), 2)),
                  b.drop_back(std::min<size_t>(b.size(), 2)));
  if (a.size() > 1)
    shape.push_back(a[a.size() - 2]);
  if (b.size() > 1)
    shape.push_back(b.back());
  return shape;
}

LogicalResult shapes::gemm(ShapeInference &s, Value a, Value b, bool transA,
                           bool transB, Value result) {
  for (Value matrix : {a, b})
    if (std::optional<int64_t> rank = s.getRank(matrix); rank && *rank != 2)
      return s.fail("it multiplies matrices, not a tensor of rank " +
                    Twine(*rank));
  s.unify(s.getDim(a, transA ? 0 : 1), s.getDim(b, transB ? 1 : 0),
          "inner sizes");
  s.setShape(result,
             {s.getDim(a, transA ? 1 : 0), s.getDim(b, transB ? 0 : 1)});
  return success();
}
