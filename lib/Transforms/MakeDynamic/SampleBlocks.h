//===- SampleBlocks.h - The parts of a constant for each sample -*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_SAMPLEBLOCKS_H
#define ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_SAMPLEBLOCKS_H

#include "onnx-xform/Dialect/ONNX/ConstantView.h"

namespace onnx_xform {

/// The raw data of a constant is blocks of `count` samples of `sample` bytes.
struct SampleBlocks {
  /// Nothing for strings, and for elements that are no whole bytes.
  static std::optional<SampleBlocks> get(const ConstantView &view, int64_t axis,
                                         int64_t inner, int64_t count);

  uint64_t getSize() const { return sample * count; }

  uint64_t sample, count;
};

/// The value of an initializer or of a Constant; null for others.
mlir::Attribute getConstantValue(mlir::Value value);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_SAMPLEBLOCKS_H
