//===- Shapes/Windows.cpp - Shapes of convolution and pooling -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ShapeWindows.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::shapes;

//===----------------------------------------------------------------------===//
// One axis
//===----------------------------------------------------------------------===//

namespace {

/// The attributes as they are for one axis.
struct Axis {
  DimExpr kernel;
  int64_t stride = 1, dilation = 1;
  DimExpr before, behind;

  DimExpr getSpan() const { return (kernel - 1) * dilation + 1; }
};

} // namespace

static LogicalResult verifyList(ShapeInference &s, ArrayRef<int64_t> list,
                                size_t size, StringRef name) {
  if (list.empty() || list.size() == size)
    return success();
  return s.fail("its " + name + " are " + Twine(list.size()) +
                " numbers, not " + Twine(size));
}

static LogicalResult verifyPositive(ShapeInference &s, ArrayRef<int64_t> list,
                                    StringRef name) {
  for (int64_t number : list)
    if (number < 1)
      return s.fail("its " + name + " hold " + Twine(number) +
                    ", and must be positive");
  return success();
}

static bool hasPads(const Windows &windows) {
  return windows.autoPad.empty() || windows.autoPad == "NOTSET";
}

static bool hasSamePads(const Windows &windows) {
  return windows.autoPad == "SAME_UPPER" || windows.autoPad == "SAME_LOWER";
}

static LogicalResult verify(ShapeInference &s, const Windows &windows,
                            size_t numAxes) {
  if (!hasPads(windows) && !hasSamePads(windows) && windows.autoPad != "VALID")
    return s.fail("its auto_pad is " + windows.autoPad +
                  ", and must be NOTSET, SAME_UPPER, SAME_LOWER or VALID");
  return success(
      succeeded(verifyList(s, windows.strides, numAxes, "strides")) &&
      succeeded(verifyList(s, windows.dilations, numAxes, "dilations")) &&
      succeeded(verifyList(s, windows.pads, 2 * numAxes, "pads")) &&
      succeeded(verifyPositive(s, windows.strides, "strides")) &&
      succeeded(verifyPositive(s, windows.dilations, "dilations")) &&
      succeeded(verifyPositive(s, windows.kernelShape, "kernel_shape")));
}

static Axis getAxis(ShapeInference &s, const Windows &windows,
                    ArrayRef<DimExpr> kernel, size_t i) {
  Axis axis;
  axis.kernel = kernel[i];
  if (!windows.strides.empty())
    axis.stride = windows.strides[i];
  if (!windows.dilations.empty())
    axis.dilation = windows.dilations[i];
  bool isPadded = !windows.pads.empty() && hasPads(windows);
  axis.before = s.number(isPadded ? windows.pads[i] : 0);
  axis.behind = s.number(isPadded ? windows.pads[kernel.size() + i] : 0);
  return axis;
}

/// The number of windows. Null where runtimes differ: for dilated windows with
/// auto_pad SAME_*, and without room for one window.
static DimExpr slide(ShapeInference &s, const Axis &axis,
                     const Windows &windows, DimExpr size) {
  if (hasSamePads(windows))
    return axis.dilation == 1 ? size.ceilDiv(axis.stride) : DimExpr();
  DimExpr room = size + axis.before + axis.behind - axis.getSpan();
  if (!room || s.getFacts().isNegative(room))
    return {};
  DimExpr floor = room.floorDiv(axis.stride) + 1;
  if (!windows.ceilMode)
    return floor;
  if (windows.autoPad == "VALID") {
    // The standard's formula rounds down, its implementations up.
    DimExpr ceil = room.ceilDiv(axis.stride) + 1;
    return s.getFacts().isEqual(floor, ceil) == Answer::Yes ? floor : DimExpr();
  }
  // The last window starts before all padding behind where that and a stride
  // fit into a window; else the windows are those that start before it.
  DimExpr excess = axis.behind + axis.stride - axis.getSpan();
  if (!excess.getConstant())
    return {};
  DimExpr starts =
      size + axis.before + std::min<int64_t>(*excess.getConstant(), 0);
  return starts.ceilDiv(axis.stride);
}

FailureOr<Sizes> shapes::slide(ShapeInference &s, ArrayRef<DimExpr> input,
                               ArrayRef<DimExpr> kernel,
                               const Windows &windows) {
  if (failed(verify(s, windows, input.size())))
    return failure();
  Sizes result;
  for (auto [i, size] : llvm::enumerate(input))
    result.push_back(::slide(s, getAxis(s, windows, kernel, i), windows, size));
  return result;
}

FailureOr<Sizes> shapes::fill(ShapeInference &s, ArrayRef<DimExpr> input,
                              ArrayRef<DimExpr> kernel, const Windows &windows,
                              ArrayRef<int64_t> outputPadding) {
  if (failed(verify(s, windows, input.size())) ||
      failed(verifyList(s, outputPadding, input.size(), "output_padding")))
    return failure();
  Sizes result;
  for (auto [i, size] : llvm::enumerate(input)) {
    Axis axis = getAxis(s, windows, kernel, i);
    DimExpr span = axis.getSpan();
    if (!outputPadding.empty())
      span = span + outputPadding[i];
    if (!hasSamePads(windows))
      result.push_back((size - 1) * axis.stride + span - axis.before -
                       axis.behind);
    // Runtimes do not pad a result that is too short.
    else if (span && s.getFacts().isAtLeast(span, axis.stride))
      result.push_back(size * axis.stride);
    else
      result.push_back({});
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Pooling
//===----------------------------------------------------------------------===//

/// (N, C, sizes) with what `rule` makes of the sizes.
static LogicalResult
pool(ShapeInference &s, Value x, const Windows &windows, ValueRange results,
     llvm::function_ref<FailureOr<Sizes>(ShapeInference &, ArrayRef<DimExpr>,
                                         ArrayRef<DimExpr>, const Windows &)>
         rule) {
  auto shape = s.getShape(x);
  size_t numAxes = windows.kernelShape.size();
  if (shape && shape->size() != numAxes + 2)
    return s.fail("its input has rank " + Twine(shape->size()) +
                  ", and its kernel_shape is for rank " + Twine(numAxes + 2));
  Sizes sizes = shape ? Sizes(*shape) : Sizes(numAxes + 2);
  Sizes kernel = llvm::map_to_vector<6>(
      windows.kernelShape, [&](int64_t size) { return s.number(size); });
  auto spatial =
      rule(s, ArrayRef<DimExpr>(sizes).drop_front(2), kernel, windows);
  if (failed(spatial))
    return failure();
  llvm::copy(*spatial, sizes.begin() + 2);
  for (Value result : results)
    s.setShape(result, sizes);
  return success();
}

LogicalResult shapes::pool(ShapeInference &s, Value x, const Windows &windows,
                           ValueRange results) {
  return ::pool(s, x, windows, results, slide);
}

LogicalResult shapes::unpool(ShapeInference &s, Value x, const Windows &windows,
                             Value result) {
  return ::pool(
      s, x, windows, result,
      [](ShapeInference &s, ArrayRef<DimExpr> input, ArrayRef<DimExpr> kernel,
         const Windows &windows) { return fill(s, input, kernel, windows); });
}

LogicalResult shapes::poolGlobally(ShapeInference &s, Value x, Value result) {
  auto shape = s.getShape(x);
  if (!shape)
    return success();
  if (shape->size() < 2)
    return s.fail("its input has rank " + Twine(shape->size()) +
                  ", and must have a batch and channels");
  Sizes sizes(shape->take_front(2));
  sizes.append(shape->size() - 2, s.number(1));
  s.setShape(result, sizes);
  return success();
}

//===----------------------------------------------------------------------===//
// Convolution
//===----------------------------------------------------------------------===//

FailureOr<std::optional<size_t>>
Convolution::getNumAxes(ShapeInference &s) const {
  auto xRank = s.getRank(x), weightRank = s.getRank(weight);
  std::optional<int64_t> rank = xRank ? xRank : weightRank;
  if (!rank && !windows.kernelShape.empty())
    rank = windows.kernelShape.size() + 2;
  if (!rank)
    return std::optional<size_t>();
  if (weightRank.value_or(*rank) != *rank)
    return s.fail("its input has rank " + Twine(*rank) + ", its weight rank " +
                  Twine(*weightRank));
  if (*rank < 2)
    return s.fail("its input has rank " + Twine(*rank) +
                  ", and must have a batch and channels");
  if (failed(verifyList(s, windows.kernelShape, *rank - 2, "kernel_shape")))
    return failure();
  return std::optional<size_t>(*rank - 2);
}

Sizes Convolution::getInput(ShapeInference &s, size_t numAxes) const {
  Sizes sizes;
  for (size_t i = 0; i < numAxes; ++i)
    sizes.push_back(s.getDim(x, i + 2));
  return sizes;
}

Sizes Convolution::getKernel(ShapeInference &s, size_t numAxes) const {
  Sizes sizes;
  for (size_t i = 0; i < numAxes; ++i) {
    DimExpr size = s.getDim(weight, i + 2);
    if (!windows.kernelShape.empty())
      size = s.unify(size, s.number(windows.kernelShape[i]),
                     "kernel_shape and weight");
    sizes.push_back(size);
  }
  return sizes;
}

FailureOr<std::optional<Sizes>>
Convolution::getResult(ShapeInference &s) const {
  auto numAxes = getNumAxes(s);
  if (failed(numAxes))
    return failure();
  if (!*numAxes)
    return std::optional<Sizes>();
  auto spatial =
      slide(s, getInput(s, **numAxes), getKernel(s, **numAxes), windows);
  if (failed(spatial))
    return failure();
  s.unify(s.getDim(x, 1), s.getDim(weight, 1) * group, "channels and weight");
  Sizes sizes = {s.getDim(x, 0), s.unify(s.getDim(weight, 0), s.getDim(bias, 0),
                                         "weight's and bias's sizes")};
  sizes.append(*spatial);
  return std::optional<Sizes>(sizes);
}

LogicalResult shapes::convolve(ShapeInference &s,
                               const Convolution &convolution, Value result) {
  auto sizes = convolution.getResult(s);
  if (failed(sizes))
    return failure();
  if (*sizes)
    s.setShape(result, **sizes);
  return success();
}
