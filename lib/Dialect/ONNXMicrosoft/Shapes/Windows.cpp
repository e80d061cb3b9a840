//===- Shapes/Windows.cpp - Shapes: Convolution and pooling, com.microsoft -===/
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Common.h"
#include "onnx-xform/Dialect/ONNX/ShapeWindows.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;
using namespace onnx_xform::shapes;

//===----------------------------------------------------------------------===//
// Channels last: (N, sizes, C)
//===----------------------------------------------------------------------===//

/// (N, what windows of the sizes `kernel` make of x's sizes, channels).
static LogicalResult slideChannelsLast(ShapeInference &s, Value x,
                                       ArrayRef<DimExpr> kernel,
                                       const Windows &windows, DimExpr channels,
                                       Value result) {
  if (failed(expectRank(s, x, kernel.size() + 2, "input")))
    return failure();
  Sizes input;
  for (size_t i = 0; i < kernel.size(); ++i)
    input.push_back(s.getDim(x, i + 1));
  FailureOr<Sizes> spatial = slide(s, input, kernel, windows);
  if (failed(spatial))
    return failure();
  Sizes sizes = {s.getDim(x, 0)};
  sizes.append(*spatial);
  sizes.push_back(channels);
  s.setShape(result, sizes);
  return success();
}

static Sizes listKernel(ShapeInference &s, const Windows &windows) {
  return llvm::map_to_vector<6>(windows.kernelShape,
                                [&](int64_t size) { return s.number(size); });
}

static LogicalResult poolChannelsLast(ShapeInference &s, Value x,
                                      const Windows &windows, Value result) {
  return slideChannelsLast(s, x, listKernel(s, windows), windows,
                           s.getDim(x, -1), result);
}

/// Of a weight (M, C/group, kernel).
static LogicalResult convolveChannelsLast(ShapeInference &s,
                                          const Convolution &convolution,
                                          Value result) {
  auto numAxes = convolution.getNumAxes(s);
  if (failed(numAxes) || !*numAxes)
    return success(succeeded(numAxes));
  s.unify(s.getDim(convolution.x, -1),
          s.getDim(convolution.weight, 1) * convolution.group,
          "channels and weight");
  DimExpr channels =
      s.unify(s.getDim(convolution.weight, 0), s.getDim(convolution.bias, 0),
              "weight's and bias's sizes");
  return slideChannelsLast(s, convolution.x,
                           convolution.getKernel(s, **numAxes),
                           convolution.windows, channels, result);
}

//===----------------------------------------------------------------------===//
// Convolution
//===----------------------------------------------------------------------===//

template <typename Op>
static Convolution getConvolution(Op op, Value x, Value weight, Value bias) {
  Convolution convolution = {x, weight, bias,
                             static_cast<int64_t>(op.getGroup()),
                             getConvolutionWindows(op)};
  convolution.windows.autoPad = op.getAutoPad();
  return convolution;
}

LogicalResult FusedConvOp::inferShapes(ShapeInference &s) {
  return convolve(s, getConvolution(*this, getX(), getW(), getB()), getY());
}

LogicalResult NhwcFusedConvOp::inferShapes(ShapeInference &s) {
  return convolveChannelsLast(s, getConvolution(*this, getX(), getW(), getB()),
                              getY());
}

/// The weight begins with M; whether its channels are next or last, its schema
/// and its kernels see in two ways.
LogicalResult NhwcConvOp::inferShapes(ShapeInference &s) {
  Windows windows = getConvolutionWindows(*this);
  windows.autoPad = getAutoPad().value_or("NOTSET");
  auto rank = s.getRank(getX()), weightRank = s.getRank(getW());
  if (rank && failed(expectRank(s, getW(), *rank, "weight")))
    return failure();
  rank = rank ? rank : weightRank;
  Sizes kernel = listKernel(s, windows);
  if (kernel.empty() && rank && *rank >= 2)
    kernel.resize(*rank - 2);
  if (kernel.empty())
    return success();
  return slideChannelsLast(s, getX(), kernel, windows,
                           s.unify(s.getDim(getW(), 0), s.getDim(getB(), 0),
                                   "weight's and bias's sizes"),
                           getY());
}

LogicalResult QLinearConvOp::inferShapes(ShapeInference &s) {
  Convolution convolution = getConvolution(*this, getX(), getW(), getB());
  return getChannelsLast() != 0 ? convolveChannelsLast(s, convolution, getY())
                                : convolve(s, convolution, getY());
}

//===----------------------------------------------------------------------===//
// Transposed convolution
//===----------------------------------------------------------------------===//

/// (N, M, what the windows fill), of a weight (C, M/group, kernel); null for
/// all spatial sizes without `hasSizes`.
static LogicalResult convolveTransposed(ShapeInference &s,
                                        const Convolution &convolution,
                                        ArrayRef<int64_t> outputPadding,
                                        ArrayRef<int64_t> outputShape,
                                        bool hasSizes, Value result) {
  auto numAxes = convolution.getNumAxes(s);
  if (failed(numAxes) || !*numAxes)
    return success(succeeded(numAxes));
  auto spatial = fill(s, convolution.getInput(s, **numAxes),
                      convolution.getKernel(s, **numAxes), convolution.windows,
                      outputPadding);
  if (failed(spatial))
    return failure();
  s.unify(s.getDim(convolution.x, 1), s.getDim(convolution.weight, 0),
          "channels and weight");
  Sizes sizes = {s.getDim(convolution.x, 0),
                 s.unify(s.getDim(convolution.weight, 1) * convolution.group,
                         s.getDim(convolution.bias, 0),
                         "weight's and bias's sizes")};
  for (auto [i, size] : llvm::enumerate(*spatial))
    sizes.push_back(outputShape.size() == **numAxes   ? s.number(outputShape[i])
                    : outputShape.empty() && hasSizes ? size
                                                      : DimExpr());
  s.setShape(result, sizes);
  return success();
}

LogicalResult QLinearConvTransposeOp::inferShapes(ShapeInference &s) {
  return convolveTransposed(s, getConvolution(*this, getX(), getW(), getB()),
                            getOutputPadding().value_or(ArrayRef<int64_t>()),
                            getOutputShape().value_or(ArrayRef<int64_t>()),
                            /*hasSizes=*/true, getY());
}

LogicalResult ConvTransposeWithDynamicPadsOp::inferShapes(ShapeInference &s) {
  Convolution convolution = {
      getX(), getW(), getB(), static_cast<int64_t>(getGroup()), {}};
  Windows &windows = convolution.windows;
  windows.kernelShape = getKernelShape().value_or(ArrayRef<int64_t>());
  windows.strides = getStrides().value_or(ArrayRef<int64_t>());
  windows.dilations = getDilations().value_or(ArrayRef<int64_t>());
  windows.autoPad = getAutoPad();
  std::optional<SmallVector<int64_t>> pads = s.getNumbers(getPads());
  if (pads)
    windows.pads = *pads;
  return convolveTransposed(s, convolution,
                            getOutputPadding().value_or(ArrayRef<int64_t>()),
                            {}, /*hasSizes=*/!getPads() || pads, getY());
}

//===----------------------------------------------------------------------===//
// Pooling
//===----------------------------------------------------------------------===//

LogicalResult MaxpoolWithMaskOp::inferShapes(ShapeInference &s) {
  Windows windows;
  windows.kernelShape = getKernelShape().value_or(ArrayRef<int64_t>());
  windows.strides = getStrides().value_or(ArrayRef<int64_t>());
  windows.pads = getPads().value_or(ArrayRef<int64_t>());
  windows.autoPad = getAutoPad();
  return windows.kernelShape.empty() ? success()
                                     : pool(s, getX(), windows, getY());
}

LogicalResult NhwcMaxPoolOp::inferShapes(ShapeInference &s) {
  return poolChannelsLast(s, getX(), getPoolingWindows(*this), getY());
}

LogicalResult QLinearAveragePoolOp::inferShapes(ShapeInference &s) {
  Windows windows;
  windows.kernelShape = getKernelShape();
  windows.strides = getStrides().value_or(ArrayRef<int64_t>());
  windows.pads = getPads().value_or(ArrayRef<int64_t>());
  windows.autoPad = getAutoPad();
  windows.ceilMode = getCeilMode() != 0;
  return getChannelsLast() != 0 ? poolChannelsLast(s, getX(), windows, getY())
                                : pool(s, getX(), windows, getY());
}

/// (N, C, 1, ...) or, channels last, (N, 1, ..., C).
LogicalResult QLinearGlobalAveragePoolOp::inferShapes(ShapeInference &s) {
  if (getChannelsLast() == 0)
    return poolGlobally(s, getX(), getY());
  auto x = s.getShape(getX());
  if (!x)
    return success();
  if (x->size() < 2)
    return s.fail("its input has rank " + Twine(x->size()) +
                  ", and must have a batch and channels");
  Sizes sizes(x->size(), s.number(1));
  sizes.front() = x->front();
  sizes.back() = x->back();
  s.setShape(getY(), sizes);
  return success();
}
