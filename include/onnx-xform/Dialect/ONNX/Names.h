//===- Names.h - Names are locations ----------------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A node's name and the names of its outputs are the location of its operation:
//
//   loc("/conv"("/conv_out"))           node /conv, one output
//   loc(fused<["a", "b"]>["/split"])    node /split, two outputs
//   loc("y")                            unnamed node, one output
//   loc(fused<["a", "b"]>[unknown])     unnamed node, two outputs
//
// An operation that a pass adds next to another one gets a location derived
// from it: `fused<"cast_float16">[loc("/conv"("/conv_out"))]`. The exporter
// names it "/conv_cast_float16" and its output "/conv_out_cast_float16", and
// makes both unique; what is not derived has the first right to its name.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_NAMES_H
#define ONNX_XFORM_DIALECT_ONNX_NAMES_H

#include "mlir/IR/Location.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace onnx_xform {

struct NodeNames {
  llvm::StringRef node;
  /// One per output; empty where it has none. May be shorter than the outputs.
  llvm::SmallVector<llvm::StringRef, 2> outputs;
  /// Suffixes of derived locations, innermost first.
  llvm::SmallVector<llvm::StringRef, 2> suffixes;
};

/// The location that stands for these names.
mlir::Location makeNameLoc(mlir::MLIRContext *context, llvm::StringRef node,
                           llvm::ArrayRef<llvm::StringRef> outputs);

/// The location of an operation that is added on behalf of the one at `loc`.
mlir::Location deriveLoc(mlir::Location loc, llvm::StringRef suffix);

/// The names that a location stands for; file positions have none.
NodeNames getNames(mlir::Location loc);

/// How messages call an operation: "node '/conv' (Conv)", or by its first
/// output when it has no name, or by its operator alone.
std::string describe(mlir::Operation *op);

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_NAMES_H
