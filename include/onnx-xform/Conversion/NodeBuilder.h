//===- NodeBuilder.h - Nodes as operations ----------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A node becomes the operation of the version that the opset binds it to, when
// its schema allows the node, and onnx.Custom otherwise. The importer builds
// nodes of a file, the inliner those of a function's body.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_NODEBUILDER_H
#define ONNX_XFORM_CONVERSION_NODEBUILDER_H

#include "mlir/IR/Builders.h"
#include "onnx-xform/Dialect/ONNX/OperatorTable.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace onnx_xform {

/// A graph attribute of a node, or an element of one.
struct NodeGraph {
  llvm::StringRef attribute;
  bool isList;
  std::unique_ptr<mlir::Region> region;
  mlir::DictionaryAttr description;
};

/// A node that is to become an operation.
struct NodeParts {
  mlir::Location loc;
  /// The domain is "ai.onnx" for the default one.
  llvm::StringRef domain = {}, opType = {}, overload = {};
  /// By position, null where one is absent, without trailing absent ones.
  llvm::SmallVector<mlir::Value> inputs = {};
  /// How many inputs the node lists, trailing absent ones included.
  size_t numListedInputs = 0;
  /// By the standard's names; graphs are in `graphs`.
  mlir::NamedAttrList attributes = {};
  std::vector<NodeGraph> graphs = {};
  /// One for each output, none for those that are left out.
  llvm::SmallVector<mlir::Type> types = {};
};

/// The inputs of the node that `op` stands for, as in NodeParts, where that is
/// an operator, a call or onnx.Custom.
llvm::SmallVector<mlir::Value> collectNodeInputs(mlir::Operation *op);

/// Why the operator has no such attribute; nothing when it has.
std::optional<std::string> findAttributeMismatch(const OperatorSchema &schema,
                                                 llvm::StringRef name,
                                                 AttributeKind kind);
/// The same by the value: whether it is of the kind that the operator wants.
std::optional<std::string>
findAttributeMismatch(const OperatorSchema &schema,
                      mlir::NamedAttribute attribute);

/// Makes the operation that the node is bound to. Returns null where it cannot
/// be one, and says why in `mismatch`; the node is whole then, and its types
/// are those that follow from its graphs.
mlir::Operation *createOperator(mlir::OpBuilder &builder,
                                const OperatorTable::Binding &binding,
                                NodeParts &node, std::string &mismatch);

/// Makes onnx.Custom of the node.
mlir::Operation *createCustom(mlir::OpBuilder &builder, NodeParts &node);

/// The positions of absent inputs; null when there are none.
mlir::DenseI32ArrayAttr getAbsentInputs(mlir::MLIRContext *context,
                                        llvm::ArrayRef<mlir::Value> inputs);
/// The inputs that are there.
llvm::SmallVector<mlir::Value>
getPresentInputs(llvm::ArrayRef<mlir::Value> inputs);

/// What onnx.graphs says of the node's graphs; null when it has none.
mlir::ArrayAttr describeGraphs(mlir::MLIRContext *context,
                               llvm::ArrayRef<NodeGraph> graphs);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_NODEBUILDER_H
