//===- ONNXFamilies.h - The families of the dialect -------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_DIALECT_ONNX_FAMILIES_H
#define ONNX_XFORM_LIB_DIALECT_ONNX_FAMILIES_H

#include "../OperatorFamilies.h"

namespace onnx_xform::detail {

/// Lets bytecode hold the dialect's attributes (Bytecode.cpp).
void addBytecodeInterface(mlir::Dialect &dialect);

void registerActivationOperators(mlir::Dialect &dialect);
void registerAttentionOperators(mlir::Dialect &dialect);
void registerControlFlowOperators(mlir::Dialect &dialect);
void registerCoreOperators(mlir::Dialect &dialect);
void registerImageOperators(mlir::Dialect &dialect);
void registerLogicalOperators(mlir::Dialect &dialect);
void registerMathOperators(mlir::Dialect &dialect);
void registerNNOperators(mlir::Dialect &dialect);
void registerNormalizationOperators(mlir::Dialect &dialect);
void registerQuantizationOperators(mlir::Dialect &dialect);
void registerRNNOperators(mlir::Dialect &dialect);
void registerRandomOperators(mlir::Dialect &dialect);
void registerReductionOperators(mlir::Dialect &dialect);
void registerSequenceOperators(mlir::Dialect &dialect);
void registerSignalOperators(mlir::Dialect &dialect);
void registerTensorOperators(mlir::Dialect &dialect);
void registerTextOperators(mlir::Dialect &dialect);

} // namespace onnx_xform::detail

#endif // ONNX_XFORM_LIB_DIALECT_ONNX_FAMILIES_H
