//===- ONNXMicrosoftDialect.h - The com.microsoft dialect -------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXMICROSOFT_ONNXMICROSOFTDIALECT_H
#define ONNX_XFORM_DIALECT_ONNXMICROSOFT_ONNXMICROSOFTDIALECT_H

#include "mlir/IR/Dialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"

#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h.inc"

#endif // ONNX_XFORM_DIALECT_ONNXMICROSOFT_ONNXMICROSOFTDIALECT_H
