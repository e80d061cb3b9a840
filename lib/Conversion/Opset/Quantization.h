//===- Quantization.h - What quantized operators share ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_QUANTIZATION_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_QUANTIZATION_H

#include "mlir/IR/Value.h"

namespace onnx_xform::opset {

class Lowering;

/// Whether a scale of this type is one number for all elements, for certain.
bool isOneScale(mlir::Type type);

/// A zero point that shifts what it goes with; null for one of constant zeros,
/// without which the result is the same to the bit, and for one that is absent.
mlir::Value findShift(mlir::Value zeroPoint);

/// What is quantized, as numbers of `type`, less its zero point, which may be
/// null.
mlir::Value center(Lowering &b, mlir::Value x, mlir::Value zeroPoint,
                   mlir::Type type);

/// A float that has been divided by its scale as a quantized element: rounded,
/// halves to even, shifted by the zero point, which may be null, and saturated.
mlir::Value quantize(Lowering &b, mlir::Value quotient, mlir::Value zeroPoint,
                     mlir::Type element);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_QUANTIZATION_H
