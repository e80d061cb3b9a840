//===- TypeCheck.h - Refuses types that ONNX does not have ------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_TYPECHECK_H
#define ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_TYPECHECK_H

#include "mlir/IR/Location.h"
#include "mlir/IR/Types.h"

namespace onnx_xform {

/// Fails, after an error at `loc`, when ONNX does not have the type. `has` is
/// how the message begins.
llvm::LogicalResult checkType(mlir::Type type, mlir::Location loc,
                              const llvm::Twine &has = "has");

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_TYPECHECK_H
