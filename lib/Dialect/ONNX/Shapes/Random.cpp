//===- Shapes/Random.cpp - Shapes: Random numbers ------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Random.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

/// (N, sample_size)
LogicalResult MultinomialOp::inferShapes(ShapeInference &s) {
  if (int64_t rank = s.getRank(getInput()).value_or(2); rank != 2)
    return s.fail("its input has rank " + Twine(rank) + ", and must have 2");
  s.setShape(getOutput(), {s.getDim(getInput(), 0), s.number(getSampleSize())});
  return success();
}

static LogicalResult inferRandom(ShapeInference &s, ArrayRef<int64_t> shape,
                                 Value result) {
  s.setShape(result, llvm::map_to_vector(
                         shape, [&](int64_t size) { return s.number(size); }));
  return success();
}

LogicalResult RandomNormalOp::inferShapes(ShapeInference &s) {
  return inferRandom(s, getShape(), getOutput());
}

LogicalResult RandomUniformOp::inferShapes(ShapeInference &s) {
  return inferRandom(s, getShape(), getOutput());
}
