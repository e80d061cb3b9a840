//===- OutputTypes.h - Types of results from the schema ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_OUTPUTTYPES_H
#define ONNX_XFORM_CONVERSION_OUTPUTTYPES_H

#include "onnx-xform/Dialect/ONNX/OperatorTable.h"

namespace onnx_xform {

/// The value of a node's attribute, by the standard's name; null where the node
/// has none. A reference (AttrRefAttr) is a value that is not known. Where only
/// the type of a tensor is known, that (TypeAttr) stands for the tensor.
using AttributeLookup = llvm::function_ref<mlir::Attribute(llvm::StringRef)>;

/// Replaces the types in `outputs` that are `!onnx.unknown` by what follows
/// from the schema: by type variables, from the types of the node's inputs (by
/// position, null where one is absent), and from attributes that state a type.
/// Shapes are dropped, but for those of constants.
void inferOutputTypes(const OperatorTable::Binding &binding,
                      llvm::ArrayRef<mlir::Type> inputs,
                      AttributeLookup getAttribute,
                      llvm::MutableArrayRef<mlir::Type> outputs);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_OUTPUTTYPES_H
