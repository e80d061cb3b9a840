//===- ONNXDialect.h - The canonical ONNX dialect ---------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXDIALECT_H
#define ONNX_XFORM_DIALECT_ONNX_ONNXDIALECT_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/DimExpr.h"

#include "onnx-xform/Dialect/ONNX/ONNXDialect.h.inc"

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXDIALECT_H
