//===- ONNXMicrosoftDialect.cpp - The com.microsoft dialect ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "ONNXMicrosoftFamilies.h"
#include "mlir/IR/Builders.h"

#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.cpp.inc"

void onnx_xform::ms::ONNXMSDialect::initialize() {
  detail::registerAttentionOperators(*this);
  detail::registerNNOperators(*this);
  detail::registerQuantizationOperators(*this);
  detail::registerTensorOperators(*this);
}
