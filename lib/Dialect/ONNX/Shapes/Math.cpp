//===- Shapes/Math.cpp - Shapes: Elementwise arithmetic and matrix products===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Math.h"
#include "Matrix.h"
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

LogicalResult shapes::matmul(ShapeInference &s, Value left, Value right,
                             Value result) {
  auto a = s.getShape(left), b = s.getShape(right);
  if (!a || !b)
    return success();
  FailureOr<SmallVector<DimExpr>> shape = multiplyMatrices(s, *a, *b);
  if (failed(shape))
    return failure();
  s.setShape(result, *shape);
  return success();
}

LogicalResult MatMulOp::inferShapes(ShapeInference &s) {
  return shapes::matmul(s, getA(), getB(), getY());
}
