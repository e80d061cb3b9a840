//===- Sampling.h - Elements of images at computed positions ----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Pixels become the rows of a matrix, [N * sizes, C], from which one Gather
// takes them for each corner around the positions. Outside of an image lies a
// row of zeros, its border, or its reflection.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_SAMPLING_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_SAMPLING_H

#include "Lowering.h"

namespace onnx_xform::opset {

/// What lies outside of an image. It is reflected at the middle of its first
/// and last pixels, or at their outer edges.
enum class Outside { Zeros, Border, ReflectedMiddle, ReflectedEdge };

enum class Interpolation { Nearest, Linear, Cubic };

class Sampler {
public:
  /// `images` [N, C, sizes], of known rank. What is interpolated must be
  /// floating-point numbers.
  Sampler(Lowering &b, mlir::Value images, Outside outside);

  /// The size along a spatial axis, and so many more, as a number of the type.
  mlir::Value sizeOf(size_t axis, mlir::Type element, int64_t more = 0) const;

  /// [N, C, P] for P positions in each image: for each spatial axis a tensor
  /// [N, P] that counts pixels from the middle of the first one.
  mlir::Value sample(llvm::ArrayRef<mlir::Value> positions,
                     Interpolation interpolation) const;

private:
  /// A pixel that counts along one axis: its number, whether there is one
  /// (with zeros outside), and its part in the result (null for all of it).
  struct Tap {
    mlir::Value number, isInside, weight;
  };
  using Taps = llvm::SmallVector<Tap, 4>;

  Taps findTaps(size_t axis, mlir::Value position,
                Interpolation interpolation) const;
  Tap makeTap(size_t axis, mlir::Value at, mlir::Value weight) const;
  mlir::Value reflect(size_t axis, mlir::Value at) const;
  mlir::Value sum(llvm::ArrayRef<Taps> taps, size_t axis, mlir::Value number,
                  mlir::Value isInside) const;

  Lowering &b;
  Outside outside;
  mlir::Value images;
  /// One row for each pixel, then the row of zeros, if there is one.
  mlir::Value rows, zeroRow;
};

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_SAMPLING_H
