//===- Shapes/Normalization.cpp - Shapes: Normalization ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Normalization.h"
#include "Normalization.h"

using namespace mlir;
using namespace onnx_xform;

/// The result is as the input (N, C, ...), and the statistics are (C).
static LogicalResult inferPerChannel(ShapeInference &s, Value x,
                                     ValueRange statistics, Value result) {
  s.setSameShape(result, x);
  DimExpr channels = s.getDim(x, 1);
  for (Value statistic : statistics)
    channels = s.unify(channels, s.getDim(statistic, 0), "numbers of channels");
  return success();
}

/// In training, the new statistics are (C), as the old ones.
LogicalResult BatchNormalizationOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getRunningMean(), getInputMean());
  s.setSameShape(getRunningVar(), getInputVar());
  return inferPerChannel(
      s, getX(), {getScale(), getB(), getInputMean(), getInputVar()}, getY());
}

LogicalResult GroupNormalizationOp::inferShapes(ShapeInference &s) {
  return inferPerChannel(s, getX(), {getScale(), getBias()}, getY());
}

LogicalResult InstanceNormalizationOp::inferShapes(ShapeInference &s) {
  return inferPerChannel(s, getInput(), {getScale(), getB()}, getOutput());
}

LogicalResult shapes::normalizeLayer(ShapeInference &s, Value x, int64_t axis,
                                     ValueRange results) {
  s.setSameShape(results.front(), x);
  auto shape = s.getShape(x);
  if (!shape)
    return success();
  FailureOr<int64_t> first = s.normalizeAxis(axis, shape->size());
  if (failed(first))
    return failure();
  SmallVector<DimExpr> sizes(*shape);
  std::fill(sizes.begin() + *first, sizes.end(), s.number(1));
  for (Value statistic : results.drop_front())
    s.setShape(statistic, sizes);
  return success();
}

LogicalResult LayerNormalizationOp::inferShapes(ShapeInference &s) {
  return shapes::normalizeLayer(s, getX(), getAxis(),
                                getOperation()->getResults());
}
