//===- Tensor.cpp - Making, moving and reshaping tensors, com.microsoft -*- C++
//-*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"
#include "ONNXMicrosoftFamilies.h"
#include "mlir/IR/Builders.h"

using namespace mlir;

void onnx_xform::ms::detail::registerTensorOperators(Dialect &dialect) {
  addOperators<
#define GET_OP_LIST
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.cpp.inc"
      >(dialect);
}

#define GET_OP_CLASSES
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.cpp.inc"
