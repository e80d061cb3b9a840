//===- Walk.h - Rewriting each operation once, in order ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_WALK_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_WALK_H

#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace onnx_xform::opset {

/// Applies the patterns once to each operation below `root` that `isWanted`, in
/// order, those in regions after the operation around them. What the patterns
/// make is not visited; what they erase must come before the operation at hand.
///
/// `report` is called for each: with null when it was rewritten, else with the
/// operation and the reason why no pattern took it, empty when none tried.
void rewriteInOrder(
    mlir::Operation *root, mlir::RewritePatternSet &&patterns,
    llvm::function_ref<bool(mlir::Operation *)> isWanted,
    llvm::function_ref<void(mlir::Operation *, llvm::StringRef reason)> report);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_WALK_H
