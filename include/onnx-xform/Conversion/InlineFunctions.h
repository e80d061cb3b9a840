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
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "llvm/ADT/DenseSet.h"

namespace onnx_xform {

struct InlineCounts {
  unsigned numCalls = 0, numFunctions = 0;
};

/// Whether calls of the function can be replaced by its body: it is not the
/// model's graph, and has a body of ONNX operations.
bool isInlinable(mlir::func::FuncOp func);

/// Fails after an error when inlining `functions` would have no end, add more
/// nodes than a file may decide, or nest calls or graphs too deep for what
/// follows them recursively. Linear in the size of the module.
llvm::LogicalResult
checkInlinePlan(mlir::ModuleOp module,
                const llvm::DenseSet<mlir::func::FuncOp> &functions);

/// Replaces all calls of `functions` by their bodies, and removes them. The
/// others stay, also those that are not inlinable. Fails after an error where
/// an opset, a cycle or the size of the result forbids it; the module is of no
/// use then.
llvm::LogicalResult
inlineFunctions(mlir::ModuleOp module,
                const llvm::DenseSet<mlir::func::FuncOp> &functions,
                InlineCounts &counts);

/// Has each call of `functions` that are of other versions of `domains` than it
/// call a function of its own, which means their versions and only has this
/// call. Returns the calls with their functions, which are no part of the
/// model: inline them in the end.
llvm::SmallVector<std::pair<CallOp, mlir::func::FuncOp>>
wrapCalls(mlir::ModuleOp module,
          const llvm::DenseSet<mlir::func::FuncOp> &functions,
          llvm::ArrayRef<llvm::StringRef> domains);
/// Gives a call the types that its wrapper tells.
void updateCall(CallOp call, mlir::func::FuncOp wrapper);
/// `inlineFunctions` for wrappers; names in them stay as they are.
llvm::LogicalResult
inlineWrappers(mlir::ModuleOp module,
               const llvm::DenseSet<mlir::func::FuncOp> &wrappers,
               InlineCounts &counts);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_INLINEFUNCTIONS_H
