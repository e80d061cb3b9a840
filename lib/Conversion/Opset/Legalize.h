//===- Legalize.h - Make a model valid in its opset -------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The engine of --convert-opset. Each operation that its opset does not allow
// is rewritten until it is allowed, or is reported with all reasons why not:
//
//   1. attributes that the opset does not have go where they say the default,
//      and axes are counted from the front where it has no negative ones;
//   2. a pattern brings the operation to the form of the opset (Downgrade*.cpp,
//      Upgrade*.cpp), or puts other operations in its place (Decompose*.cpp);
//   3. where only element types are too new, casts around the node (CastTypes).
//
// What a rule makes is judged by the same rules.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_LEGALIZE_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_LEGALIZE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/PatternMatch.h"
#include "onnx-xform/Dialect/ONNX/OperatorTable.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringSet.h"
#include <optional>
#include <string>

namespace onnx_xform::opset {

/// Why the operation is not what the opset that it is subject to binds its
/// operator to; nothing when it is.
std::optional<std::string> findOpsetViolation(mlir::Operation *op,
                                              const OperatorTable &operators);

/// Removes attributes that the opset does not have where they have the default
/// value. Returns whether it did.
bool dropDefaults(mlir::Operation *op);

/// Why the axes of the operation are not what its opset allows; nothing where
/// they are.
std::optional<std::string> findNegativeAxes(mlir::Operation *op);

/// Counts negative axes from the front. Returns whether it could: the rank must
/// be known.
bool fixNegativeAxes(mlir::Operation *op, mlir::PatternRewriter &rewriter);

/// Files have negative axes in opsets that did not allow them; runtimes do not
/// mind. Notes these for a way back to such an opset.
void noteNegativeAxes(mlir::ModuleOp module);

/// Puts casts around an operation whose element types the opset does not have.
/// Returns why that cannot be done exactly, or nothing when it is done.
std::optional<std::string> castTypes(mlir::Operation *op,
                                     const OperatorTable &operators,
                                     mlir::PatternRewriter &rewriter);

struct LegalizeCounts {
  unsigned numRewritten = 0, numDecomposed = 0, numCast = 0;
};

/// Rewrites what the model's opsets do not allow. `keepOps` are operators (with
/// their domain or without) that no pattern may put others in the place of.
/// `unchanged` are operations that their opset does not allow and did not allow
/// before, which stay.
/// `report` is called for each operation that remains.
LegalizeCounts
legalize(mlir::ModuleOp module, const llvm::StringSet<> &keepOps,
         const llvm::DenseSet<mlir::Operation *> &unchanged,
         llvm::function_ref<void(mlir::Operation *op, llvm::StringRef reason)>
             report);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_LEGALIZE_H
