//===- Shapes.cpp - Shapes: What upgrading may leave ----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upgrading leaves an older form where it would need to know a rank, a constant
// or another mode (OpsetChanges.def), which must not end what is known.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"
#include "onnx-xform/Dialect/ONNX/ShapeWindows.h"
#include "onnx-xform/Dialect/ONNXVersioned/Image.h"
#include "onnx-xform/Dialect/ONNXVersioned/NN.h"
#include "onnx-xform/Dialect/ONNXVersioned/Normalization.h"
#include "onnx-xform/Dialect/ONNXVersioned/Tensor.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::versioned;

//===----------------------------------------------------------------------===//
// BatchNormalization: in training, the statistics are as those that come in
//===----------------------------------------------------------------------===//

template <typename Op>
static LogicalResult inferBatchNormalization(Op op, ShapeInference &s) {
  s.setSameShape(op.getY(), op.getX());
  for (Value statistic : op->getResults().drop_front())
    s.setSameShape(statistic, op.getMean());
  return success();
}

LogicalResult BatchNormalization_1Op::inferShapes(ShapeInference &s) {
  return inferBatchNormalization(*this, s);
}

LogicalResult BatchNormalization_6Op::inferShapes(ShapeInference &s) {
  return inferBatchNormalization(*this, s);
}

LogicalResult BatchNormalization_7Op::inferShapes(ShapeInference &s) {
  return inferBatchNormalization(*this, s);
}

LogicalResult BatchNormalization_9Op::inferShapes(ShapeInference &s) {
  return inferBatchNormalization(*this, s);
}

//===----------------------------------------------------------------------===//
// Pooling and images
//===----------------------------------------------------------------------===//

LogicalResult GlobalLpPool_1Op::inferShapes(ShapeInference &s) {
  return shapes::poolGlobally(s, getX(), getY());
}

LogicalResult Resize_11Op::inferShapes(ShapeInference &s) {
  return shapes::resize(s, {getX(), getScales(), getSizes(), getY(),
                            /*axes=*/{}, getCoordinateTransformationMode()});
}

/// A scale for each of the last axes of x.
static LogicalResult upsample(ShapeInference &s, Value x,
                              ArrayRef<float> scales, Value result) {
  auto shape = s.getShape(x);
  if (!shape)
    return success();
  if (shape->size() < scales.size())
    return s.fail("its input has rank " + Twine(shape->size()) +
                  ", and its scales are " + Twine(scales.size()));
  SmallVector<DimExpr> sizes(*shape);
  for (auto [size, scale] :
       llvm::zip(MutableArrayRef(sizes).take_back(scales.size()), scales))
    size = shapes::scaleSize(s, size, scale);
  s.setShape(result, sizes);
  return success();
}

LogicalResult Upsample_1Op::inferShapes(ShapeInference &s) {
  return upsample(
      s, getX(),
      {getHeightScale().convertToFloat(), getWidthScale().convertToFloat()},
      getY());
}

LogicalResult Upsample_7Op::inferShapes(ShapeInference &s) {
  return upsample(s, getX(), getScales(), getY());
}

LogicalResult Upsample_9Op::inferShapes(ShapeInference &s) {
  return shapes::resize(s, {getX(), getScales(), /*sizes=*/{}, getY()});
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

/// Parts of unknown lengths.
LogicalResult Split_1Op::inferShapes(ShapeInference &s) {
  auto shape = s.getShape(getInput());
  if (!shape)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(
      static_cast<int64_t>(getAxis().value_or(0)), shape->size());
  if (failed(axis))
    return failure();
  SmallVector<DimExpr> sizes(*shape);
  sizes[*axis] = {};
  for (Value part : getOutputs())
    s.setShape(part, sizes);
  return success();
}

/// One axis, which an input names, gets longer.
LogicalResult Tile_1Op::inferShapes(ShapeInference &s) {
  if (std::optional<int64_t> rank = s.getRank(getInput()))
    s.setRank(getOutput(), *rank);
  return success();
}
