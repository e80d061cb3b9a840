//===- Shapes/Quantization.cpp - Shapes: Quantization --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"
#include "onnx-xform/Dialect/ONNX/ShapeWindows.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::shapes;

/// Scale and zero point are scalars.
LogicalResult DynamicQuantizeLinearOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getY(), getX());
  s.setShape(getYScale(), {});
  s.setShape(getYZeroPoint(), {});
  return success();
}

LogicalResult MatMulIntegerOp::inferShapes(ShapeInference &s) {
  return matmul(s, getA(), getB(), getY());
}

LogicalResult QLinearMatMulOp::inferShapes(ShapeInference &s) {
  return matmul(s, getA(), getB(), getY());
}

template <typename Op>
static LogicalResult inferConvolution(ShapeInference &s, Op op, Value bias) {
  Windows windows = getConvolutionWindows(op);
  windows.autoPad = op.getAutoPad();
  return convolve(s,
                  {op.getX(), op.getW(), bias,
                   static_cast<int64_t>(op.getGroup()), windows},
                  op.getY());
}

LogicalResult ConvIntegerOp::inferShapes(ShapeInference &s) {
  return inferConvolution(s, *this, Value());
}

LogicalResult QLinearConvOp::inferShapes(ShapeInference &s) {
  return inferConvolution(s, *this, getB());
}
