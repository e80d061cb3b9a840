//===- TypeRules.h - Types that attributes and inputs imply -----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_TYPERULES_H
#define ONNX_XFORM_DIALECT_ONNX_TYPERULES_H

#include "onnx-xform/Dialect/ONNX/Schema.h"

namespace onnx_xform {

/// The type that a word of ONNXTypeSets.td spells, without a shape; null for a
/// word that is none.
mlir::Type typeOfWord(mlir::MLIRContext *context, llvm::StringRef word);

/// Applies the type rules of an operator. `bound` has the type of each type
/// variable, without its shape, or null where it is not known; rules fill in
/// the latter. `getAttribute` returns the attribute with a standard's name:
/// null where the node has none, a reference or a unit where its value is not
/// known.
void bindByTypeRules(
    mlir::MLIRContext *context, const OperatorSchema &schema,
    llvm::function_ref<mlir::Attribute(llvm::StringRef)> getAttribute,
    llvm::MutableArrayRef<mlir::Type> bound);

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_TYPERULES_H
