//===- Opset.h - Between older forms of operators and the newest *- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Files have operators in the form of their opset, passes want the newest. The
// upgrade replaces operations of `onnx_v` by those of `onnx` wherever that is
// exact; the downgrade brings operations of `onnx` to the form that the opset
// of the model, or of the model-local function around them, binds to. The two
// are pattern sets of their own: one set with both directions would never end.
//
// Nothing gets lost on the way there and back: what became an input of an
// operation becomes an attribute again, and its constant disappears. What the
// newer form does not tell is kept in `older`, a dictionary in onnx.spelling:
// an attribute of the older form with the value that was written, or without
// one (unit) where it was left out. It is a wish only. The downgrade follows it
// where it means what the operation says, which a pass may have changed.
//
// Operations are replaced in place: order, locations and with them names, types
// and attributes named `onnx.*` stay.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_OPSET_H
#define ONNX_XFORM_CONVERSION_OPSET_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

namespace onnx_xform {

/// Patterns from older forms to the newest. Each operation is to be visited
/// once: what they make, they do not match.
void populateUpgradePatterns(mlir::RewritePatternSet &patterns);

/// Patterns from the newest form to that of the opset to which an operation is
/// subject (getOpsetVersion). They do not match what is valid there.
void populateDowngradePatterns(mlir::RewritePatternSet &patterns);

/// Patterns that put several operations in the place of one, where the opset
/// has no single one: newer operators by older ones, and older forms by the
/// newest where that takes more than one operation. For operations that their
/// opset does not allow; what they make may need others of these patterns.
void populateDecomposePatterns(mlir::RewritePatternSet &patterns);

/// What became of an operation that is not replaced, and why.
using OpsetReport =
    llvm::function_ref<void(mlir::Operation *op, llvm::StringRef reason)>;

/// Replaces older forms by the newest wherever that is exact. What has no exact
/// upgrade stays and is reported. Returns how many operations were replaced.
unsigned upgradeModel(mlir::ModuleOp module, OpsetReport report = nullptr);

/// Replaces operations that are not in their opset by the form that is. Fails,
/// with an error for each, where there is such a form but it cannot say what
/// the operation does. What the opset has in no form is left to the exporter,
/// which judges by the schema.
llvm::LogicalResult downgradeModel(mlir::ModuleOp module);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_OPSET_H
