//===- Shapes/Window.cpp - Shapes: Convolution and pooling, com.microsoft -===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Common.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;

LogicalResult FusedConvOp::inferShapes(ShapeInference &s) { return success(); }
LogicalResult NhwcConvOp::inferShapes(ShapeInference &s) { return success(); }
LogicalResult NhwcFusedConvOp::inferShapes(ShapeInference &s) {
  return success();
}
LogicalResult NhwcMaxPoolOp::inferShapes(ShapeInference &s) {
  return success();
}
LogicalResult MaxpoolWithMaskOp::inferShapes(ShapeInference &s) {
  return success();
}
LogicalResult ConvTransposeWithDynamicPadsOp::inferShapes(ShapeInference &s) {
  return success();
}
LogicalResult QLinearAveragePoolOp::inferShapes(ShapeInference &s) {
  return success();
}
LogicalResult QLinearConvOp::inferShapes(ShapeInference &s) {
  return success();
}
LogicalResult QLinearConvTransposeOp::inferShapes(ShapeInference &s) {
  return success();
}
LogicalResult QLinearGlobalAveragePoolOp::inferShapes(ShapeInference &s) {
  return success();
}
