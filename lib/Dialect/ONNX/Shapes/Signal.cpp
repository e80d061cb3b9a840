//===- Shapes/Signal.cpp - Shapes: Signal processing ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Signal.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

/// The spectrum of n real samples, without its mirror image: floor(n/2) + 1.
static DimExpr getHalfSpectrum(DimExpr samples) {
  return samples.floorDiv(2) + 1;
}

//===----------------------------------------------------------------------===//
// Windows
//===----------------------------------------------------------------------===//

/// (size)
static LogicalResult inferWindow(ShapeInference &s, Value size, Value window) {
  s.setShape(window, {s.getInteger(size)});
  return success();
}

LogicalResult BlackmanWindowOp::inferShapes(ShapeInference &s) {
  return inferWindow(s, getSize(), getOutput());
}

LogicalResult HammingWindowOp::inferShapes(ShapeInference &s) {
  return inferWindow(s, getSize(), getOutput());
}

LogicalResult HannWindowOp::inferShapes(ShapeInference &s) {
  return inferWindow(s, getSize(), getOutput());
}

/// (floor(dft_length/2) + 1, num_mel_bins)
LogicalResult MelWeightMatrixOp::inferShapes(ShapeInference &s) {
  s.setShape(getOutput(), {getHalfSpectrum(s.getInteger(getDftLength())),
                           s.getInteger(getNumMelBins())});
  return success();
}

//===----------------------------------------------------------------------===//
// Transforms
//===----------------------------------------------------------------------===//

/// The size of the transformed axis: n samples, the half of n, or what a half
/// of n comes from, 2*(n - 1). dft_length stands for n, or for the latter.
static DimExpr getTransformed(DFTOp op, ShapeInference &s, DimExpr size) {
  bool isHalf = op.getOnesided() != 0, isInverse = op.getInverse() != 0;
  if (isHalf && isInverse)
    size = (size - 1) * 2;
  if (op.getDftLength())
    size = s.getInteger(op.getDftLength());
  return isHalf && !isInverse ? getHalfSpectrum(size) : size;
}

/// The input with the axis transformed, complex (2 at the end) except for the
/// inverse of a half.
LogicalResult DFTOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getInput());
  if (!input)
    return success();
  if (input->size() < 2)
    return s.fail("its input has rank " + Twine(input->size()) +
                  ", and must have at least 2");
  SmallVector<DimExpr> sizes(*input);
  DimExpr given = getAxis() ? s.getInteger(getAxis()) : s.number(-2);
  if (std::optional<int64_t> number = given.getConstant()) {
    FailureOr<int64_t> axis = s.normalizeAxis(*number, sizes.size());
    if (failed(axis))
      return failure();
    sizes[*axis] = getTransformed(*this, s, sizes[*axis]);
  } else if (getDftLength() || getOnesided()) {
    // Any axis may be the one.
    std::fill(sizes.begin(), sizes.end(), DimExpr());
  }
  sizes.back() = s.number(getOnesided() && getInverse() ? 1 : 2);
  s.setShape(getOutput(), sizes);
  return success();
}

/// For signal (N, n, ...), steps of t and frames of f: (N, floor((n - f)/t) +
/// 1, f or its half, 2).
LogicalResult STFTOp::inferShapes(ShapeInference &s) {
  DimExpr step = s.getInteger(getFrameStep());
  DimExpr frame = s.unify(s.getInteger(getFrameLength()),
                          s.getDim(getWindow(), 0), "frame_length and window");
  if (step && !s.getFacts().isAtLeast(step, 1))
    step = {};
  DimExpr room = s.getDim(getSignal(), 1) - frame;
  if (s.getFacts().isNegative(room))
    return s.fail("its frames are longer than its signal");
  s.setShape(getOutput(),
             {s.getDim(getSignal(), 0), room.floorDiv(step) + 1,
              getOnesided() ? getHalfSpectrum(frame) : frame, s.number(2)});
  return success();
}
