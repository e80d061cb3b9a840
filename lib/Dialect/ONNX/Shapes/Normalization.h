//===- Shapes/Normalization.h - Shapes: Normalization -----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_NORMALIZATION_H
#define ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_NORMALIZATION_H

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

namespace onnx_xform::shapes {

/// Normalization of x from axis on: the first result is as x, the others,
/// statistics, have size 1 from axis on.
llvm::LogicalResult normalizeLayer(ShapeInference &s, mlir::Value x,
                                   int64_t axis, mlir::ValueRange results);

} // namespace onnx_xform::shapes

#endif // ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_NORMALIZATION_H
