//===- Shapes/Math.cpp - Shapes: Elementwise arithmetic and matrix products===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

void AddOp::inferContents(ShapeInference &s) {
  s.mapContents(getC(), {getA(), getB()},
                [](ArrayRef<DimElement> x) { return x[0] + x[1]; });
}

//===----------------------------------------------------------------------===//
// Matrix products
//===----------------------------------------------------------------------===//

/// numpy's matmul: vectors are rows on the left and columns on the right, what
/// is in front of the matrices broadcasts.
LogicalResult shapes::matmul(ShapeInference &s, Value left, Value right,
                             Value result) {
  auto a = s.getShape(left), b = s.getShape(right);
  if (!a || !b)
    return success();
  if (a->empty() || b->empty())
    return s.fail("its inputs cannot be scalars");
  s.unify(a->back(), b->size() == 1 ? b->front() : (*b)[b->size() - 2],
          "inner sizes");
  SmallVector<DimExpr> shape =
      s.broadcast(a->drop_back(std::min<size_t>(a->size(), 2)),
                  b->drop_back(std::min<size_t>(b->size(), 2)));
  if (a->size() > 1)
    shape.push_back((*a)[a->size() - 2]);
  if (b->size() > 1)
    shape.push_back(b->back());
  s.setShape(result, shape);
  return success();
}

LogicalResult MatMulOp::inferShapes(ShapeInference &s) {
  return shapes::matmul(s, getA(), getB(), getY());
}
