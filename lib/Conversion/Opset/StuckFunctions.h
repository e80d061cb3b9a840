//===- StuckFunctions.h - Functions that only calls can convert -*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A node that the conversion changes may refer to an attribute of the function
// that it is in: only a call has the value. So the function is inlined. Where
// it means another opset than what calls it, the call gets a function of its
// own first, which is inlined when both have been converted.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_STUCKFUNCTIONS_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_STUCKFUNCTIONS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"

namespace onnx_xform::opset {

/// The opset versions that a model is to have, by domain.
using OpsetTargets = llvm::StringMap<int>;

class StuckFunctions {
public:
  StuckFunctions(mlir::ModuleOp module, const OpsetTargets &targets)
      : module(module), targets(targets) {}

  /// Puts bodies in the place of calls where nodes that `isStuck` refer to
  /// attributes, also by way of calls.
  llvm::LogicalResult inlineAll(llvm::function_ref<bool(CustomOp)> isStuck);
  /// After the conversion: the same with bodies that meant other opsets.
  llvm::LogicalResult inlineConverted();

private:
  llvm::LogicalResult
  inlineLevel(const llvm::DenseSet<mlir::func::FuncOp> &level);

  mlir::ModuleOp module;
  const OpsetTargets &targets;
  /// Functions that have one call of another function each, or its body.
  llvm::DenseSet<mlir::func::FuncOp> wrappers;
};

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_STUCKFUNCTIONS_H
