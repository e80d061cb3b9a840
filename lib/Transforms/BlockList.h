//===- BlockList.h - Nodes that a pass is told to leave alone ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_BLOCKLIST_H
#define ONNX_XFORM_LIB_TRANSFORMS_BLOCKLIST_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"
#include "llvm/ADT/DenseSet.h"
#include <string>

namespace onnx_xform {

/// The nodes that a user lists by operator and by name. A list that names
/// something that does not exist is an error: it does not do what was meant.
class BlockList {
public:
  /// Operators, with their domain or without ("Softmax", "com.microsoft.Gelu",
  /// "ai.onnx.Gelu"): those that the loaded dialects know, and those of the
  /// nodes of the model of `graph` that no dialect knows.
  llvm::LogicalResult addOperators(mlir::func::FuncOp graph,
                                   llvm::ArrayRef<std::string> entries);

  /// Nodes of the model of `graph`, functions included, by name; an entry that
  /// is no name is a regular expression for whole names. A node without a name
  /// goes by that of its first output, as in messages.
  llvm::LogicalResult addNodes(mlir::func::FuncOp graph,
                               llvm::ArrayRef<std::string> entries);

  bool contains(mlir::Operation *op, const OperatorSchema *schema) const {
    return nodes.contains(op) || (schema && operators.contains(schema));
  }

private:
  llvm::DenseSet<const OperatorSchema *> operators;
  llvm::DenseSet<mlir::Operation *> nodes;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_BLOCKLIST_H
