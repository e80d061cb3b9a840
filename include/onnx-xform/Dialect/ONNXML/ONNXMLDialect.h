//===- ONNXMLDialect.h - The ai.onnx.ml dialect -----------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXML_ONNXMLDIALECT_H
#define ONNX_XFORM_DIALECT_ONNXML_ONNXMLDIALECT_H

#include "mlir/IR/Dialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"

#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h.inc"

#endif // ONNX_XFORM_DIALECT_ONNXML_ONNXMLDIALECT_H
