//===- Shapes/Normalization.cpp - Shapes: Normalization ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Normalization.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

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

/// The statistics have size 1 from axis on.
LogicalResult LayerNormalizationOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getY(), getX());
  auto shape = s.getShape(getX());
  if (!shape)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(getAxis(), shape->size());
  if (failed(axis))
    return failure();
  SmallVector<DimExpr> sizes(*shape);
  std::fill(sizes.begin() + *axis, sizes.end(), s.number(1));
  s.setShape(getMean(), sizes);
  s.setShape(getInvStdDev(), sizes);
  return success();
}
