//===- Windows.cpp - The sliding windows of a pooling operator ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Windows.h"
#include "NodeForm.h"

using namespace mlir;

namespace onnx_xform::opset {

/// What is larger is no window, and its products might overflow.
static constexpr int64_t kMaxNumber = int64_t(1) << 30;

std::string explainUnknownSize(int64_t axis) {
  return ("the size of axis " + Twine(axis) +
          " of its input is not known; fix it (--fix-dims) or infer shapes "
          "first")
      .str();
}

/// Whether `list` is empty or has `size` numbers of this range.
static bool isList(ArrayRef<int64_t> list, size_t size, int64_t least) {
  return (list.empty() || list.size() == size) &&
         llvm::all_of(list, [&](int64_t number) {
           return number >= least && number <= kMaxNumber;
         });
}

std::optional<Windows> Windows::get(const WindowAttributes &attributes,
                                    Type type, std::string &why) {
  size_t rank = attributes.kernel.size();
  std::optional<int64_t> inputRank = rankOf(type);
  bool fits = isList(attributes.kernel, rank, 1) &&
              isList(attributes.strides, rank, 1) &&
              isList(attributes.dilations, rank, 1) &&
              isList(attributes.pads, 2 * rank, 0) &&
              (!inputRank || *inputRank == static_cast<int64_t>(rank) + 2);
  if (!fits) {
    why = "its kernel_shape, strides, dilations and pads do not fit the rank "
          "of its input or have invalid numbers";
    return std::nullopt;
  }
  Windows windows;
  windows.attributes = attributes;
  bool isExplicit = attributes.autoPad == "NOTSET";
  for (size_t i = 0; i < rank; ++i) {
    Window window;
    window.size = dimOf(type, i + 2);
    window.kernel = attributes.kernel[i];
    if (!attributes.strides.empty())
      window.stride = attributes.strides[i];
    if (!attributes.dilations.empty())
      window.dilation = attributes.dilations[i];
    if (isExplicit && !attributes.pads.empty()) {
      window.begin = attributes.pads[i];
      window.end = attributes.pads[i + rank];
    }
    if (window.size > kMaxNumber)
      window.size = -1;
    windows.axes.push_back(window);
  }
  return windows;
}

/// As many windows as strides fit into the data, the last one rounded up.
std::string Windows::resolveSame(Window &window, int64_t axis, bool isUpper) {
  int64_t total;
  if (window.stride == 1) {
    total = window.extent() - 1;
  } else {
    if (window.size < 0)
      return explainUnknownSize(axis);
    int64_t count = llvm::divideCeil(window.size, window.stride);
    total = std::max<int64_t>(
        (count - 1) * window.stride + window.extent() - window.size, 0);
  }
  window.begin = isUpper ? total / 2 : total - total / 2;
  window.end = total - window.begin;
  return {};
}

/// A further window where the last one leaves a rest, unless it starts behind
/// the data: such a window never had anything to pool, and the standard has
/// none of these since opset 22.
std::string Windows::resolveCeil(Window &window, int64_t axis) const {
  if (window.stride == 1)
    return {};
  if (window.size < 0)
    return explainUnknownSize(axis);
  int64_t room = window.size + window.begin + window.end - window.extent();
  if (room < 0)
    return "its windows are larger than its input";
  int64_t rest = room % window.stride;
  int64_t start = (room / window.stride + 1) * window.stride;
  if (rest == 0 || start >= window.size + window.begin)
    return {};
  window.extra = window.stride - rest;
  if (attributes.autoPad == "VALID")
    return "it has ceil_mode with auto_pad 'VALID', which runtimes understand "
           "in different ways; write pads instead";
  if (window.end + window.extra >= window.extent())
    return "its padding would be as large as its windows";
  return {};
}

std::string Windows::resolve() {
  for (auto [i, window] : llvm::enumerate(axes)) {
    int64_t axis = i + 2;
    std::string why;
    // SAME does not look at ceil_mode.
    if (attributes.isSame())
      why = resolveSame(window, axis, attributes.autoPad == "SAME_UPPER");
    else if (attributes.ceilMode)
      why = resolveCeil(window, axis);
    if (!why.empty())
      return why;
  }
  return {};
}

bool Windows::isDilated() const {
  return llvm::any_of(axes, [](auto &window) { return window.dilation != 1; });
}

bool Windows::isPadded() const {
  return llvm::any_of(
      axes, [](auto &window) { return window.begin != 0 || window.end != 0; });
}

bool Windows::hasExtra() const {
  return llvm::any_of(axes, [](auto &window) { return window.extra != 0; });
}

bool Windows::hasWindowInPadding() const {
  return attributes.ceilMode && attributes.autoPad == "NOTSET" &&
         llvm::any_of(axes, [](const Window &window) {
           int64_t room =
               window.size + window.begin + window.end - window.extent();
           int64_t start = (room / window.stride + 1) * window.stride;
           return window.size >= 0 && room >= 0 && room % window.stride != 0 &&
                  start >= window.size + window.begin;
         });
}

int64_t Windows::volume() const {
  int64_t volume = 1;
  for (const Window &window : axes)
    if (__builtin_mul_overflow(volume, window.kernel, &volume))
      return std::numeric_limits<int64_t>::max();
  return volume;
}

SmallVector<int64_t> Windows::pads() const {
  SmallVector<int64_t> pads;
  for (const Window &window : axes)
    pads.push_back(window.begin);
  for (const Window &window : axes)
    pads.push_back(window.end + window.extra);
  return pads;
}

SmallVector<int64_t> Windows::kernelShape() const {
  return llvm::map_to_vector(axes, [](auto &window) { return window.kernel; });
}

SmallVector<int64_t> Windows::strides() const {
  return llvm::map_to_vector(axes, [](auto &window) { return window.stride; });
}

SmallVector<int64_t> Windows::dilations() const {
  return llvm::map_to_vector(axes,
                             [](auto &window) { return window.dilation; });
}

} // namespace onnx_xform::opset
