//===- InlinePlan.h - How large a model with bodies becomes -----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_FUNCTIONS_INLINEPLAN_H
#define ONNX_XFORM_LIB_CONVERSION_FUNCTIONS_INLINEPLAN_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/DenseSet.h"

namespace onnx_xform {

/// Fails after an error when inlining `functions` would have no end, add more
/// nodes than a file may decide, or nest calls or graphs too deep for what
/// follows them recursively. Linear in the size of the module.
llvm::LogicalResult
checkInlinePlan(mlir::ModuleOp module,
                const llvm::DenseSet<mlir::func::FuncOp> &functions);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_FUNCTIONS_INLINEPLAN_H
