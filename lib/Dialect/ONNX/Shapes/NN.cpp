//===- Shapes/NN.cpp - Shapes: Convolution, pooling and losses -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/ShapeWindows.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::shapes;

//===----------------------------------------------------------------------===//
// Convolution
//===----------------------------------------------------------------------===//

template <typename Op> static Convolution getConvolution(Op op) {
  Windows windows = getConvolutionWindows(op);
  return {op.getX(), op.getW(), op.getB(), static_cast<int64_t>(op.getGroup()),
          windows};
}

LogicalResult ConvOp::inferShapes(ShapeInference &s) {
  Convolution convolution = getConvolution(*this);
  convolution.windows.autoPad = getAutoPad();
  return convolve(s, convolution, getY());
}

/// A convolution; each position of the result has its displacements in offset,
/// (N, 2 numbers for each position of the kernel, sizes), and mask.
LogicalResult DeformConvOp::inferShapes(ShapeInference &s) {
  auto sizes = getConvolution(*this).getResult(s);
  if (failed(sizes) || !*sizes)
    return success(succeeded(sizes));
  for (Value positions : {Value(getOffset()), Value(getMask())})
    for (size_t i = 2; i < (*sizes)->size(); ++i)
      (**sizes)[i] = s.unify((**sizes)[i], s.getDim(positions, i),
                             "result's and offset's sizes");
  s.setShape(getY(), **sizes);
  return success();
}

/// (N, M, what the windows fill), or output_shape for the latter.
LogicalResult ConvTransposeOp::inferShapes(ShapeInference &s) {
  Convolution convolution = getConvolution(*this);
  convolution.windows.autoPad = getAutoPad();
  auto numAxes = convolution.getNumAxes(s);
  if (failed(numAxes) || !*numAxes)
    return success(succeeded(numAxes));
  auto spatial = fill(s, convolution.getInput(s, **numAxes),
                      convolution.getKernel(s, **numAxes), convolution.windows,
                      getOutputPadding().value_or(ArrayRef<int64_t>()));
  if (failed(spatial))
    return failure();
  if (ArrayRef<int64_t> given = getOutputShape().value_or(ArrayRef<int64_t>());
      !given.empty()) {
    if (given.size() != **numAxes)
      return s.fail("its output_shape has " + Twine(given.size()) +
                    " sizes, not " + Twine(**numAxes));
    llvm::transform(given, spatial->begin(),
                    [&](int64_t size) { return s.number(size); });
  }
  s.unify(s.getDim(getX(), 1), s.getDim(getW(), 0), "channels and weight");
  Sizes sizes = {s.getDim(getX(), 0),
                 s.unify(s.getDim(getW(), 1) * convolution.group,
                         s.getDim(getB(), 0), "weight's and bias's sizes")};
  sizes.append(*spatial);
  s.setShape(getY(), sizes);
  return success();
}

/// The state is what a kernel of k positions sees of the past: (N, C, k - 1).
LogicalResult CausalConvWithStateOp::inferShapes(ShapeInference &s) {
  auto rank = s.getRank(getInput());
  if (rank && *rank != 3)
    return s.fail("its input has rank " + Twine(*rank) + ", and must have 3");
  DimExpr batch = s.unify(s.getDim(getInput(), 0), s.getDim(getPastState(), 0),
                          "input's and state's batch sizes");
  DimExpr channels = s.unify(s.getDim(getInput(), 1), s.getDim(getWeight(), 0),
                             "channels and weight");
  s.setShape(getOutput(), {batch, channels, s.getDim(getInput(), 2)});
  s.setShape(getPresentState(),
             {batch, channels,
              s.unify(s.getDim(getWeight(), 2) - 1, s.getDim(getPastState(), 2),
                      "kernel and state")});
  return success();
}

//===----------------------------------------------------------------------===//
// Pooling
//===----------------------------------------------------------------------===//

LogicalResult AveragePoolOp::inferShapes(ShapeInference &s) {
  return pool(s, getX(), getPoolingWindows(*this), getY());
}

LogicalResult LpPoolOp::inferShapes(ShapeInference &s) {
  return pool(s, getX(), getPoolingWindows(*this), getY());
}

LogicalResult MaxPoolOp::inferShapes(ShapeInference &s) {
  return pool(s, getX(), getPoolingWindows(*this), getResults());
}

LogicalResult GlobalAveragePoolOp::inferShapes(ShapeInference &s) {
  return poolGlobally(s, getX(), getY());
}

LogicalResult GlobalLpPoolOp::inferShapes(ShapeInference &s) {
  return poolGlobally(s, getX(), getY());
}

LogicalResult GlobalMaxPoolOp::inferShapes(ShapeInference &s) {
  return poolGlobally(s, getX(), getY());
}

/// (number of rois, C, pooled_shape)
LogicalResult MaxRoiPoolOp::inferShapes(ShapeInference &s) {
  Sizes sizes = {s.getDim(getRois(), 0), s.getDim(getX(), 1)};
  for (int64_t size : getPooledShape())
    sizes.push_back(s.number(size));
  s.setShape(getY(), sizes);
  return success();
}

/// What output_shape holds; without it, what the windows fill.
LogicalResult MaxUnpoolOp::inferShapes(ShapeInference &s) {
  if (auto given = s.getIntegers(getOutputShape())) {
    s.setShape(getOutput(), *given);
    return success();
  }
  if (getOutputShape()) {
    s.setRank(getOutput(), getKernelShape().size() + 2);
    return success();
  }
  Windows windows;
  windows.kernelShape = getKernelShape();
  windows.strides = getStrides().value_or(ArrayRef<int64_t>());
  windows.pads = getPads().value_or(ArrayRef<int64_t>());
  return unpool(s, getX(), windows, getOutput());
}

//===----------------------------------------------------------------------===//
// Losses
//===----------------------------------------------------------------------===//

/// Scores are (N, C, sizes), labels (N, sizes), as is the loss that is not
/// reduced to a scalar.
static LogicalResult inferLoss(ShapeInference &s, Value scores, Value labels,
                               StringRef reduction, Value loss) {
  auto shape = s.getShape(scores), classes = s.getShape(labels);
  if (shape && shape->size() < 2)
    return s.fail("its scores have rank " + Twine(shape->size()) +
                  ", and must have a batch and classes");
  if (shape && classes && shape->size() != classes->size() + 1)
    return s.fail("its scores have rank " + Twine(shape->size()) +
                  ", its labels rank " + Twine(classes->size()));
  size_t rank = classes ? classes->size() : shape ? shape->size() - 1 : 0;
  Sizes sizes;
  for (size_t i = 0; i < rank; ++i)
    sizes.push_back(s.unify(s.getDim(scores, i == 0 ? 0 : i + 1),
                            s.getDim(labels, i), "scores' and labels' sizes"));
  if (reduction == "mean" || reduction == "sum")
    s.setShape(loss, {});
  else if (reduction == "none" && (shape || classes))
    s.setShape(loss, sizes);
  return success();
}

LogicalResult NegativeLogLikelihoodLossOp::inferShapes(ShapeInference &s) {
  return inferLoss(s, getInput(), getTarget(), getReduction(), getLoss());
}

LogicalResult SoftmaxCrossEntropyLossOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getLogProb(), getScores());
  return inferLoss(s, getScores(), getLabels(), getReduction(), getOutput());
}
