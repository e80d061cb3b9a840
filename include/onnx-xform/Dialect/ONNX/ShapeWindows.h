//===- ShapeWindows.h - Shapes of convolution and pooling -------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Windows over spatial axes. A window of k positions, d apart, spans
//
//   e = (k - 1)*d + 1
//
// positions of its axis, whose n positions are padded by p in front and q
// behind. Windows that slide by strides of t make
//
//   floor((n + p + q - e)/t) + 1
//
// results. Rounded up (ceil_mode), windows that would start in the padding
// behind are left out. With auto_pad SAME_*, there are ceil(n/t). Transposed,
// n windows that lie t apart fill
//
//   (n - 1)*t + e - p - q
//
// Symbolic inputs are taken to have room for a window.
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_SHAPEWINDOWS_H
#define ONNX_XFORM_DIALECT_ONNX_SHAPEWINDOWS_H

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

namespace onnx_xform::shapes {

/// The attributes of a convolution or a pooling. Lists that are left out are
/// empty.
struct Windows {
  llvm::ArrayRef<int64_t> kernelShape, strides, dilations, pads;
  llvm::StringRef autoPad = "NOTSET";
  bool ceilMode = false;
};

using Sizes = llvm::SmallVector<DimExpr>;

/// What windows of the sizes `kernel` (null: not known) make of the spatial
/// sizes `input`, of which there are as many. Fails, with a message, where the
/// attributes do not fit.
llvm::FailureOr<Sizes> slide(ShapeInference &s, llvm::ArrayRef<DimExpr> input,
                             llvm::ArrayRef<DimExpr> kernel,
                             const Windows &windows);
/// What they fill when transposed, with `outputPadding` more behind.
llvm::FailureOr<Sizes> fill(ShapeInference &s, llvm::ArrayRef<DimExpr> input,
                            llvm::ArrayRef<DimExpr> kernel,
                            const Windows &windows,
                            llvm::ArrayRef<int64_t> outputPadding = {});

/// (N, C, sizes) pooled to (N, C, what windows make of the sizes).
llvm::LogicalResult pool(ShapeInference &s, mlir::Value x,
                         const Windows &windows, mlir::ValueRange results);
/// (N, C, what windows fill when transposed).
llvm::LogicalResult unpool(ShapeInference &s, mlir::Value x,
                           const Windows &windows, mlir::Value result);
/// (N, C, 1, 1, ...)
llvm::LogicalResult poolGlobally(ShapeInference &s, mlir::Value x,
                                 mlir::Value result);

/// The operands of a convolution: (N, C, sizes), its weight, (M, C/group,
/// kernel) or, transposed, (C, M/group, kernel), and its bias, (M).
struct Convolution {
  mlir::Value x, weight, bias;
  int64_t group = 1;
  Windows windows;

  /// The number of spatial axes, which is nothing where no operand tells;
  /// fails, with a message, where they contradict each other.
  llvm::FailureOr<std::optional<size_t>> getNumAxes(ShapeInference &s) const;
  /// The spatial sizes of x and of the weight, null where not known.
  Sizes getInput(ShapeInference &s, size_t numAxes) const;
  Sizes getKernel(ShapeInference &s, size_t numAxes) const;
  /// (N, M, what windows make of the sizes); nothing where no operand tells the
  /// rank. Fails, with a message, where they contradict each other.
  llvm::FailureOr<std::optional<Sizes>> getResult(ShapeInference &s) const;
};

llvm::LogicalResult convolve(ShapeInference &s, const Convolution &convolution,
                             mlir::Value result);

/// The windows of operations that have all attributes of a convolution.
template <typename Op> Windows getConvolutionWindows(Op op) {
  Windows windows;
  windows.kernelShape = op.getKernelShape().value_or(llvm::ArrayRef<int64_t>());
  windows.strides = op.getStrides().value_or(llvm::ArrayRef<int64_t>());
  windows.dilations = op.getDilations().value_or(llvm::ArrayRef<int64_t>());
  windows.pads = op.getPads().value_or(llvm::ArrayRef<int64_t>());
  return windows;
}

/// The windows of operations that have all attributes of a pooling.
template <typename Op> Windows getPoolingWindows(Op op) {
  Windows windows;
  windows.kernelShape = op.getKernelShape();
  windows.strides = op.getStrides().value_or(llvm::ArrayRef<int64_t>());
  windows.dilations = op.getDilations().value_or(llvm::ArrayRef<int64_t>());
  windows.pads = op.getPads().value_or(llvm::ArrayRef<int64_t>());
  windows.autoPad = op.getAutoPad();
  windows.ceilMode = op.getCeilMode() != 0;
  return windows;
}

} // namespace onnx_xform::shapes

#endif // ONNX_XFORM_DIALECT_ONNX_SHAPEWINDOWS_H
