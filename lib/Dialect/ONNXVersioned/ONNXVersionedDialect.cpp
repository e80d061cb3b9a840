//===- ONNXVersionedDialect.cpp - The versioned dialect -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "ONNXVersionedFamilies.h"
#include "mlir/IR/Builders.h"

#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.cpp.inc"

void onnx_xform::versioned::ONNXVDialect::initialize() {
  detail::registerActivationOperators(*this);
  detail::registerControlFlowOperators(*this);
  detail::registerImageOperators(*this);
  detail::registerLogicalOperators(*this);
  detail::registerMLOperators(*this);
  detail::registerMathOperators(*this);
  detail::registerNNOperators(*this);
  detail::registerNormalizationOperators(*this);
  detail::registerQuantizationOperators(*this);
  detail::registerRNNOperators(*this);
  detail::registerReductionOperators(*this);
  detail::registerSignalOperators(*this);
  detail::registerTensorOperators(*this);
}
