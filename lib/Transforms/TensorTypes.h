//===- TensorTypes.h - Other types for the tensors of a module  -*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_TENSORTYPES_H
#define ONNX_XFORM_LIB_TRANSFORMS_TENSORTYPES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/BuiltinTypes.h"

namespace onnx_xform {

/// Replaces the types of tensors wherever the module has them, inside of other
/// types and of attributes, too. What `onnx.type_proto` says of arguments and
/// results that change is outdated and dropped. Graphs inside of nodes for
/// which `isForItself` holds stay as they are.
void replaceTensorTypes(
    mlir::ModuleOp module,
    llvm::function_ref<mlir::RankedTensorType(mlir::RankedTensorType)> fn,
    llvm::function_ref<bool(mlir::Operation *)> isForItself = {});

/// Makes the function's type that of its arguments and of what it returns. What
/// the file said of those that change is outdated.
void updateSignature(mlir::func::FuncOp graph);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_TENSORTYPES_H
