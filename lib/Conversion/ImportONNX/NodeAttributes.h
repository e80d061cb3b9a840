//===- NodeAttributes.h - AttributeProto to attributes ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_NODEATTRIBUTES_H
#define ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_NODEATTRIBUTES_H

#include "Importer.h"
#include "onnx-xform/Conversion/NodeBuilder.h"
#include "onnx-xform/Dialect/ONNX/OperatorTable.h"

namespace onnx_xform {

/// The value of an attribute, and its extras.
struct AttributeValue {
  mlir::Attribute value;
  mlir::NamedAttrList extras;
};

/// Imports the value of an attribute that is no graph and no reference. Tensors
/// are resources named `tensorName`. Fails after an error at `loc`.
llvm::FailureOr<AttributeValue>
importAttributeValue(ImportContext &ctx, const AttributeMessage &attribute,
                     AttributeKind kind, llvm::StringRef tensorName,
                     mlir::Location loc);

/// An attribute whose value is that of an attribute of the function around the
/// node. `bytes` are those of the message.
llvm::FailureOr<AttributeValue>
importAttributeReference(ImportContext &ctx, const AttributeMessage &attribute,
                         AttributeKind kind, llvm::StringRef bytes,
                         mlir::Location loc);

/// The kind that an attribute states, or has by the field that is set: files
/// before IR version 2 do not state it. Fails after an error at `loc` when the
/// value is of another kind, or not there.
llvm::FailureOr<AttributeKind>
findAttributeKind(const AttributeMessage &attribute, mlir::Location loc);

/// The attributes of a node.
struct NodeAttributes {
  /// Values by name; those of graphs are in `graphs`, in the order of the
  /// operation's regions.
  mlir::NamedAttrList values;
  std::vector<NodeGraph> graphs;
  /// The extras of attributes, by name.
  mlir::NamedAttrList extras;
  /// Why the operator does not take them; empty when it does.
  std::string mismatch;
  bool hasReferences = false;
};

/// `binding` is null where the operator is not known. Fails after an error at
/// `loc`.
llvm::FailureOr<NodeAttributes>
importNodeAttributes(ImportContext &ctx, Scope &scope, const NodeMessage &node,
                     const OperatorTable::Binding *binding,
                     llvm::ArrayRef<mlir::Value> inputs, mlir::Location loc);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_NODEATTRIBUTES_H
