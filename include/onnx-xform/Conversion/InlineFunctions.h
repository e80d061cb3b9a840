//===- InlineFunctions.h - Bodies in the place of calls ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_INLINEFUNCTIONS_H
#define ONNX_XFORM_CONVERSION_INLINEFUNCTIONS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/DenseSet.h"

namespace onnx_xform {

struct InlineCounts {
  unsigned numCalls = 0, numFunctions = 0;
};

/// Whether calls of the function can be replaced by its body: it is not the
/// model's graph, and has a body of ONNX operations.
bool isInlinable(mlir::func::FuncOp func);

/// Replaces all calls of `functions` by their bodies, and removes them. The
/// others stay, also those that are not inlinable. Fails after an error where
/// an opset, a cycle or the size of the result forbids it; the module is of no
/// use then.
llvm::LogicalResult
inlineFunctions(mlir::ModuleOp module,
                const llvm::DenseSet<mlir::func::FuncOp> &functions,
                InlineCounts &counts);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_INLINEFUNCTIONS_H
