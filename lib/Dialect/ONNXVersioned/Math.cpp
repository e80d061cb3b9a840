//===- Math.cpp - Elementwise arithmetic and matrix products, older forms -*-
// C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXVersioned/Math.h"
#include "ONNXVersionedFamilies.h"
#include "mlir/IR/Builders.h"

using namespace mlir;

void onnx_xform::versioned::detail::registerMathOperators(Dialect &dialect) {
  addOperators<
#define GET_OP_LIST
#include "onnx-xform/Dialect/ONNXVersioned/Math.cpp.inc"
      >(dialect);
}

#define GET_OP_CLASSES
#include "onnx-xform/Dialect/ONNXVersioned/Math.cpp.inc"
