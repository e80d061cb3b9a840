//===- CallOrder.h - Functions in the order of their calls -----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_CALLORDER_H
#define ONNX_XFORM_CONVERSION_CALLORDER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/SmallVector.h"

namespace onnx_xform {

struct CallOrder {
  /// The functions of a module, those that one calls before it. Without those
  /// that call themselves, directly or through others, and their callers.
  llvm::SmallVector<mlir::func::FuncOp> calleesFirst;
  /// A function that calls itself, and the one through which it does, maybe
  /// itself; null when there is none.
  mlir::func::FuncOp recursive, callee;
};

/// Orders the functions of `module` by the calls (onnx.Call) between them.
CallOrder sortByCalls(mlir::ModuleOp module);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_CALLORDER_H
