//===- Shapes/Quantization.cpp - Shapes: Quantization, com.microsoft ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"
#include "Common.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;

//===----------------------------------------------------------------------===//
// Elementwise
//===----------------------------------------------------------------------===//

/// What the operands, without scales and zero points, broadcast to.
static LogicalResult broadcast(ShapeInference &s, ArrayRef<Value> operands,
                               Value result) {
  SmallVector<DimExpr> shape;
  for (Value operand : operands) {
    auto other = s.getShape(operand);
    if (!other)
      return success();
    shape = s.broadcast(shape, *other);
  }
  s.setShape(result, shape);
  return success();
}

LogicalResult MulIntegerOp::inferShapes(ShapeInference &s) {
  return broadcast(s, {getA(), getB()}, getC());
}

LogicalResult QLinearAddOp::inferShapes(ShapeInference &s) {
  return broadcast(s, {getA(), getB()}, getC());
}

LogicalResult QLinearMulOp::inferShapes(ShapeInference &s) {
  return broadcast(s, {getA(), getB()}, getC());
}

LogicalResult QLinearWhereOp::inferShapes(ShapeInference &s) {
  return broadcast(s, {getCondition(), getX(), getY()}, getZ());
}

//===----------------------------------------------------------------------===//
// Joining and picking
//===----------------------------------------------------------------------===//

/// Of triples (tensor, scale, zero point), the tensors joined along `axis`.
LogicalResult QLinearConcatOp::inferShapes(ShapeInference &s) {
  auto inputs = getInputs();
  if (inputs.size() % 3 != 0)
    return s.fail("its inputs are not tensors with a scale and a zero point "
                  "each");
  SmallVector<DimExpr> shape;
  std::optional<int64_t> axis;
  bool isWhole = true;
  DimExpr total = s.number(0);
  for (size_t i = 0; i < inputs.size(); i += 3) {
    auto part = s.getShape(inputs[i]);
    if (!part) {
      isWhole = false;
      continue;
    }
    if (!axis) {
      FailureOr<int64_t> known =
          s.normalizeAxis(static_cast<int64_t>(getAxis()), part->size());
      if (failed(known))
        return failure();
      axis = *known;
      shape.assign(part->begin(), part->end());
    } else if (failed(expectRank(s, inputs[i], shape.size(), "input"))) {
      return failure();
    }
    for (auto [j, size] : llvm::enumerate(*part))
      if (static_cast<int64_t>(j) != *axis)
        shape[j] = s.unify(shape[j], size, "sizes off the axis");
    total = total + (*part)[*axis];
  }
  if (!axis)
    return success();
  shape[*axis] = isWhole ? total : DimExpr();
  s.setShape(getY(), shape);
  return success();
}

/// The axes of data, with those of indices in the place of gather_axis; where
/// bytes hold several numbers, the last axis has as many more.
LogicalResult GatherBlockQuantizedOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData()), indices = s.getShape(getIndices());
  if (!data || !indices)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(
      static_cast<int64_t>(getGatherAxis()), data->size(), "gather_axis");
  if (failed(axis))
    return failure();
  SmallVector<DimExpr> sizes(*data);
  auto bits = static_cast<int64_t>(getBits());
  if (getTensorElementType(getData().getType()).isInteger(8))
    sizes.back() = bits == 1 || bits == 2 || bits == 4 || bits == 8
                       ? sizes.back() * (8 / bits)
                       : DimExpr();
  ArrayRef<DimExpr> all = sizes;
  SmallVector<DimExpr> shape(all.take_front(*axis));
  llvm::append_range(shape, *indices);
  llvm::append_range(shape, all.drop_front(*axis + 1));
  s.setShape(getOutput(), shape);
  return success();
}

//===----------------------------------------------------------------------===//
// Reduction
//===----------------------------------------------------------------------===//

/// Each of `axes`, or each axis where there are none, is gone or of size 1.
static LogicalResult reduce(ShapeInference &s, Value data,
                            ArrayRef<int64_t> axes, bool keepDims,
                            Value result) {
  auto shape = s.getShape(data);
  if (!shape)
    return success();
  SmallVector<bool> isReduced(shape->size(), axes.empty());
  for (int64_t axis : axes) {
    FailureOr<int64_t> known = s.normalizeAxis(axis, shape->size());
    if (failed(known))
      return failure();
    isReduced[*known] = true;
  }
  SmallVector<DimExpr> sizes;
  for (auto [size, isGone] : llvm::zip_equal(*shape, isReduced))
    if (!isGone || keepDims)
      sizes.push_back(isGone ? s.number(1) : size);
  s.setShape(result, sizes);
  return success();
}

LogicalResult QLinearReduceMeanOp::inferShapes(ShapeInference &s) {
  return reduce(s, getData(), getAxes(), getKeepdims() != 0, getReduced());
}

LogicalResult ReduceSumIntegerOp::inferShapes(ShapeInference &s) {
  return reduce(s, getData(), getAxes(), getKeepdims() != 0, getReduced());
}

//===----------------------------------------------------------------------===//
// Block floating point
//===----------------------------------------------------------------------===//

/// y has the bytes of a packing that is the implementation's; shape and strides
/// have a number for each axis of x.
LogicalResult QuantizeBFPOp::inferShapes(ShapeInference &s) {
  std::optional<int64_t> rank = s.getRank(getX());
  DimExpr size = rank ? s.number(*rank) : DimExpr();
  s.setShape(getShape(), {size});
  s.setShape(getStrides(), {size});
  return success();
}

/// The contents of `shape`.
LogicalResult DequantizeBFPOp::inferShapes(ShapeInference &s) {
  if (std::optional<SmallVector<DimExpr>> sizes = s.getIntegers(getShape()))
    s.setShape(getY(), *sizes);
  else if (auto rank = s.getDim(getShape(), 0).getConstant())
    s.setRank(getY(), *rank);
  return success();
}
