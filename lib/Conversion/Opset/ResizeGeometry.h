//===- ResizeGeometry.h - Which elements a Resize reads ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Resize works along one axis after the other: each new element is an old one,
// or a sum of some with weights. With known sizes and constant scales these are
// constants, whatever the attributes say, and older operators can use them.
//
// The standard computes positions exactly, runtimes do in float. Where that
// makes another element the nearest one, there is no exact conversion.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_RESIZEGEOMETRY_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_RESIZEGEOMETRY_H

#include "mlir/IR/Value.h"
#include "onnx-xform/Dialect/ONNX/Image.h"
#include "onnx-xform/Dialect/ONNXVersioned/Image.h"
#include <optional>
#include <string>

namespace onnx_xform::opset {

/// What a node says, in the words of the newest form.
struct ResizeSpec {
  explicit ResizeSpec(ResizeOp op);
  explicit ResizeSpec(versioned::Resize_11Op op);

  mlir::Value x, roi, scales, sizes;
  llvm::StringRef mode, nearestMode, coordinates, policy = "stretch";
  double cubicCoeff;
  bool excludeOutside, antialias = false;
  /// Absent: all.
  std::optional<llvm::ArrayRef<int64_t>> axes;

  /// It has sizes, and not scales.
  bool hasSizes() const;
  bool isCrop() const { return coordinates == "tf_crop_and_resize"; }
};

/// An axis that changes.
struct ResizeAxis {
  int64_t axis, in, out;
  double scale;
  /// The scale as runtimes compute it.
  float roundedScale;
  /// What is cropped, as parts of the axis.
  double roiStart = 0, roiEnd = 1;

  /// The new size is what the scale says, without a rest.
  bool isWhole() const { return scale * in == out; }
};

/// One addend of each new element along an axis.
struct ResizeTap {
  llvm::SmallVector<int64_t> positions;
  llvm::SmallVector<double> weights;
};

class ResizeGeometry {
public:
  /// Nothing, and a reason in `why`, where something is not known.
  static std::optional<ResizeGeometry> get(const ResizeSpec &spec,
                                           std::string &why);

  /// The axes that change, or are cropped.
  llvm::SmallVector<ResizeAxis, 4> axes;

  /// Whether an axis gets smaller.
  bool shrinks() const;

  /// The positions of the nearest elements. Returns why they are not certain,
  /// or an empty string.
  std::string findNearest(const ResizeAxis &axis,
                          llvm::SmallVectorImpl<int64_t> &positions) const;
  /// The addends of linear and cubic interpolation.
  std::string findTaps(const ResizeAxis &axis,
                       llvm::SmallVectorImpl<ResizeTap> &taps) const;

private:
  explicit ResizeGeometry(const ResizeSpec &spec) : spec(spec) {}
  std::string readScales(llvm::ArrayRef<int64_t> numbers);
  std::string readSizes(llvm::ArrayRef<int64_t> numbers);
  std::string applyPolicy();
  std::string readRoi(size_t count);
  std::string check() const;
  template <typename T> T locate(const ResizeAxis &axis, int64_t index) const;

  ResizeSpec spec;
};

/// The axes of a tensor of this rank that the node names, counted from the
/// front; nothing when they are invalid.
std::optional<llvm::SmallVector<int64_t>>
normalizeAxes(std::optional<llvm::ArrayRef<int64_t>> axes, int64_t rank);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_RESIZEGEOMETRY_H
