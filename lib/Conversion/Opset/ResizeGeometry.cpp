//===- ResizeGeometry.cpp - Which elements a Resize reads -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ResizeGeometry.h"
#include "NodeForm.h"
#include "Windows.h"
#include <array>
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {

//===----------------------------------------------------------------------===//
// What the node says
//===----------------------------------------------------------------------===//

template <typename OpT> static void readCommon(OpT op, ResizeSpec &spec) {
  spec.x = op.getX();
  spec.roi = op.getRoi();
  spec.scales = op.getScales();
  spec.sizes = op.getSizes();
  spec.mode = op.getMode();
  spec.nearestMode = op.getNearestMode();
  spec.coordinates = op.getCoordinateTransformationMode();
  spec.cubicCoeff = op.getCubicCoeffA().convertToFloat();
  spec.excludeOutside = op.getExcludeOutside();
}

ResizeSpec::ResizeSpec(ResizeOp op) {
  readCommon(op, *this);
  policy = op.getKeepAspectRatioPolicy();
  antialias = op.getAntialias();
  axes = op.getAxes();
}

ResizeSpec::ResizeSpec(versioned::Resize_11Op op) { readCommon(op, *this); }

bool ResizeSpec::hasSizes() const { return sizes && !isEmpty(sizes); }

std::optional<SmallVector<int64_t>>
normalizeAxes(std::optional<ArrayRef<int64_t>> axes, int64_t rank) {
  SmallVector<int64_t> result;
  for (int64_t i = 0, e = axes ? axes->size() : rank; i < e; ++i) {
    int64_t axis = axes ? (*axes)[i] : i;
    if (axis < -rank || axis >= rank)
      return std::nullopt;
    axis += axis < 0 ? rank : 0;
    if (llvm::is_contained(result, axis))
      return std::nullopt;
    result.push_back(axis);
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Sizes and scales
//===----------------------------------------------------------------------===//

std::string ResizeGeometry::readScales(ArrayRef<int64_t> numbers) {
  std::optional<SmallVector<APFloat>> scales = readFloats(spec.scales);
  if (!scales)
    return "its scales are no constants" + remedyFor({spec.scales});
  if (scales->size() != numbers.size())
    return "it has not as many scales as axes";
  for (auto [axis, value] : llvm::zip(numbers, *scales)) {
    float scale = value.convertToFloat();
    if (!(scale > 0) || !std::isfinite(scale))
      return "it has a scale that is no number above 0";
    int64_t in = dimOf(spec.x.getType(), axis);
    if (scale == 1 && !spec.isCrop())
      continue;
    if (in < 0)
      return explainUnknownSize(axis);
    double out = std::floor(static_cast<double>(scale) * in);
    if (std::floor(scale * static_cast<float>(in)) != static_cast<float>(out))
      return "its new sizes depend on how products are rounded";
    if (out > kMaxConstantElements)
      return "its new sizes are too large";
    axes.push_back({axis, in, static_cast<int64_t>(out), scale, scale});
  }
  return {};
}

std::string ResizeGeometry::readSizes(ArrayRef<int64_t> numbers) {
  std::optional<SmallVector<int64_t>> sizes = readInts(spec.sizes);
  if (!sizes)
    return "its sizes are no constants" + remedyFor({spec.sizes});
  if (sizes->size() != numbers.size())
    return "it has not as many sizes as axes";
  for (auto [axis, out] : llvm::zip(numbers, *sizes)) {
    int64_t in = dimOf(spec.x.getType(), axis);
    if (in < 0)
      return explainUnknownSize(axis);
    if (in == 0 || out < 0 || out > kMaxConstantElements)
      return "its sizes, or those of its input, are empty, negative or too "
             "large";
    axes.push_back({axis, in, out, static_cast<double>(out) / in,
                    static_cast<float>(out) / static_cast<float>(in)});
  }
  if (std::string why = applyPolicy(); !why.empty())
    return why;
  if (!spec.isCrop())
    llvm::erase_if(axes, [](const ResizeAxis &axis) {
      return axis.in == axis.out && axis.scale == 1;
    });
  return {};
}

/// One scale for all axes, so that the new sizes are at most, or at least, what
/// is asked for.
std::string ResizeGeometry::applyPolicy() {
  if (spec.policy == "stretch" || axes.empty())
    return {};
  bool isLess = spec.policy == "not_larger";
  if (!isLess && spec.policy != "not_smaller")
    return ("it has the unknown keep_aspect_ratio_policy '" + spec.policy + "'")
        .str();
  double scale = axes.front().scale;
  float rounded = axes.front().roundedScale;
  for (const ResizeAxis &axis : axes) {
    scale = isLess ? std::min(scale, axis.scale) : std::max(scale, axis.scale);
    rounded = isLess ? std::min(rounded, axis.roundedScale)
                     : std::max(rounded, axis.roundedScale);
  }
  for (ResizeAxis &axis : axes) {
    double out = std::floor(scale * axis.in + 0.5);
    if (std::round(rounded * static_cast<float>(axis.in)) !=
        static_cast<float>(out))
      return "its new sizes depend on how products are rounded";
    if (out > kMaxConstantElements)
      return "its new sizes are too large";
    axis.out = out;
    axis.scale = scale;
    axis.roundedScale = rounded;
  }
  return {};
}

std::string ResizeGeometry::readRoi(size_t count) {
  std::optional<SmallVector<APFloat>> roi = readFloats(spec.roi);
  if (!roi || roi->size() != 2 * count)
    return "its roi is no constant of two numbers for each axis" +
           remedyFor({spec.roi});
  for (auto [i, axis] : llvm::enumerate(axes)) {
    axis.roiStart = (*roi)[i].convertToDouble();
    axis.roiEnd = (*roi)[i + count].convertToDouble();
  }
  return {};
}

/// What is not certain about positions.
std::string ResizeGeometry::check() const {
  for (const ResizeAxis &axis : axes) {
    if ((spec.coordinates == "align_corners" || spec.isCrop()) &&
        !axis.isWhole())
      return "its scales do not fit its sizes, and runtimes then differ about "
             "the positions";
    if (spec.coordinates == "pytorch_half_pixel" && axis.out == 1 &&
        spec.mode == "cubic")
      return "runtimes differ about the position of a single element";
  }
  return {};
}

std::optional<ResizeGeometry> ResizeGeometry::get(const ResizeSpec &spec,
                                                  std::string &why) {
  ResizeGeometry geometry(spec);
  std::optional<int64_t> rank = rankOf(spec.x.getType());
  if (!rank) {
    why = "the rank of its input is not known; infer shapes first";
    return std::nullopt;
  }
  auto numbers = normalizeAxes(spec.axes, *rank);
  if (!numbers)
    why = "its axes do not fit the rank of its input";
  else if (spec.hasSizes())
    why = geometry.readSizes(*numbers);
  else
    why = geometry.readScales(*numbers);
  if (why.empty() && spec.isCrop())
    why = geometry.readRoi(numbers->size());
  if (why.empty())
    why = geometry.check();
  if (!why.empty())
    return std::nullopt;
  return geometry;
}

bool ResizeGeometry::shrinks() const {
  return llvm::any_of(axes,
                      [](const ResizeAxis &axis) { return axis.scale < 1; });
}

//===----------------------------------------------------------------------===//
// Positions
//===----------------------------------------------------------------------===//

/// Where a new element lies among the old ones, computed in the type T.
template <typename T>
T ResizeGeometry::locate(const ResizeAxis &axis, int64_t index) const {
  constexpr T half = 0.5;
  T i = index, in = axis.in, out = axis.out;
  T scale =
      std::is_same_v<T, float> ? axis.roundedScale : static_cast<T>(axis.scale);
  if (spec.coordinates == "asymmetric")
    return i / scale;
  if (spec.coordinates == "align_corners")
    return axis.out == 1 ? 0 : i * (in - 1) / (out - 1);
  if (spec.coordinates == "pytorch_half_pixel" && axis.out == 1)
    return 0;
  if (spec.coordinates == "tf_half_pixel_for_nn")
    return (i + half) / scale;
  if (spec.coordinates == "half_pixel_symmetric") {
    T adjustment = out / (scale * in);
    return in / 2 * (1 - adjustment) + (i + half) / scale - half;
  }
  if (spec.isCrop()) {
    T start = axis.roiStart, end = axis.roiEnd;
    if (axis.out == 1)
      return half * (start + end) * (in - 1);
    return start * (in - 1) + i * (end - start) * (in - 1) / (out - 1);
  }
  return (i + half) / scale - half;
}

template <typename T>
static std::optional<T> roundPosition(T position, StringRef nearestMode) {
  if (nearestMode == "floor")
    return std::floor(position);
  if (nearestMode == "ceil")
    return std::ceil(position);
  if (nearestMode == "round_prefer_floor")
    return std::ceil(position - T(0.5));
  if (nearestMode == "round_prefer_ceil")
    return std::floor(position + T(0.5));
  return std::nullopt;
}

static bool isCoordinates(StringRef name) {
  return llvm::is_contained(
      ArrayRef<StringRef>{"asymmetric", "align_corners", "half_pixel",
                          "half_pixel_symmetric", "pytorch_half_pixel",
                          "tf_crop_and_resize", "tf_half_pixel_for_nn"},
      name);
}

std::string
ResizeGeometry::findNearest(const ResizeAxis &axis,
                            SmallVectorImpl<int64_t> &positions) const {
  if (!isCoordinates(spec.coordinates))
    return ("it has the unknown coordinate transformation '" +
            spec.coordinates + "'")
        .str();
  for (int64_t i = 0; i < axis.out; ++i) {
    double exact = locate<double>(axis, i);
    float rounded = locate<float>(axis, i);
    if (spec.isCrop() && !(exact >= 0 && exact <= axis.in - 1))
      return "parts of what it crops lie outside of its input";
    auto at = roundPosition(exact, spec.nearestMode);
    auto roundedAt = roundPosition(rounded, spec.nearestMode);
    if (!at)
      return ("it has the unknown nearest_mode '" + spec.nearestMode + "'")
          .str();
    double last = axis.in - 1;
    double position = std::clamp<double>(*at, 0, last);
    if (position != std::clamp<double>(*roundedAt, 0, last))
      return "which of its elements are nearest depends on how positions are "
             "rounded";
    positions.push_back(position);
  }
  return {};
}

/// The weights of the four elements around a position at `s` between the inner
/// two.
static std::array<double, 4> findCubicWeights(double s, double a) {
  auto outer = [a](double x) {
    return ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
  };
  auto inner = [a](double x) { return ((a + 2) * x - (a + 3)) * x * x + 1; };
  return {outer(s + 1), inner(s), inner(1 - s), outer(2 - s)};
}

std::string ResizeGeometry::findTaps(const ResizeAxis &axis,
                                     SmallVectorImpl<ResizeTap> &taps) const {
  bool isCubic = spec.mode == "cubic";
  if (!isCoordinates(spec.coordinates))
    return ("it has the unknown coordinate transformation '" +
            spec.coordinates + "'")
        .str();
  if (!isCubic && spec.mode != "linear")
    return ("it has the unknown mode '" + spec.mode + "'").str();
  taps.resize(isCubic ? 4 : 2);
  double last = axis.in - 1;
  for (int64_t i = 0; i < axis.out; ++i) {
    double at = locate<double>(axis, i);
    if (spec.isCrop() && !(at >= 0 && at <= last))
      return "parts of what it crops lie outside of its input";
    double first = std::floor(at);
    SmallVector<double, 4> weights{1 - (at - first), at - first};
    if (isCubic) {
      auto cubic = findCubicWeights(at - first, spec.cubicCoeff);
      weights.assign(cubic.begin(), cubic.end());
      --first;
    }
    auto isOutside = [&](size_t k) {
      return first + k < 0 || first + k > last;
    };
    double sum = 0;
    for (size_t k = 0; k < weights.size(); ++k) {
      if (spec.excludeOutside && isOutside(k))
        weights[k] = 0;
      sum += weights[k];
    }
    if (spec.excludeOutside && !(std::abs(sum) > 0))
      return "some of its new elements lie outside of its input";
    for (size_t k = 0; k < weights.size(); ++k) {
      taps[k].positions.push_back(std::clamp<double>(first + k, 0, last));
      taps[k].weights.push_back(spec.excludeOutside ? weights[k] / sum
                                                    : weights[k]);
    }
  }
  return {};
}

} // namespace onnx_xform::opset
