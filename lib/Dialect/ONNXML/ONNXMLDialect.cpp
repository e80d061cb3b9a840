//===- ONNXMLDialect.cpp - The ai.onnx.ml dialect -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "ONNXMLFamilies.h"
#include "mlir/IR/Builders.h"

#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.cpp.inc"

void onnx_xform::ml::ONNXMLDialect::initialize() {
  detail::registerMLOperators(*this);
}
