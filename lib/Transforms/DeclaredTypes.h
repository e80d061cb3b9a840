//===- DeclaredTypes.h - What files say besides types -----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_DECLAREDTYPES_H
#define ONNX_XFORM_LIB_TRANSFORMS_DECLAREDTYPES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace onnx_xform {

/// Calls `fn` for each entry of outputs and value_info that states another type
/// than its value has, with that type, or null where the entry states none.
/// Where `fn` returns true, the entry states the value's type from now on.
void updateDeclaredTypes(mlir::func::FuncOp graph,
                         llvm::function_ref<bool(mlir::Value, mlir::Type)> fn);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_DECLAREDTYPES_H
