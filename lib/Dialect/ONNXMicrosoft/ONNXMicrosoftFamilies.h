//===- ONNXMicrosoftFamilies.h - The families of the dialect ----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_DIALECT_ONNXMICROSOFT_FAMILIES_H
#define ONNX_XFORM_LIB_DIALECT_ONNXMICROSOFT_FAMILIES_H

#include "../OperatorFamilies.h"

namespace onnx_xform::ms::detail {

using onnx_xform::detail::addOperators;

void registerAttentionOperators(mlir::Dialect &dialect);
void registerNNOperators(mlir::Dialect &dialect);
void registerQuantizationOperators(mlir::Dialect &dialect);
void registerTensorOperators(mlir::Dialect &dialect);

} // namespace onnx_xform::ms::detail

#endif // ONNX_XFORM_LIB_DIALECT_ONNXMICROSOFT_FAMILIES_H
