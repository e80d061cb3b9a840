//===- FunctionAttributes.h - What attributes say of types ------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_FUNCTIONATTRIBUTES_H
#define ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_FUNCTIONATTRIBUTES_H

#include "Messages.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"

namespace onnx_xform {

/// What a value of an attribute can say about types: of a tensor its type.
mlir::Attribute keepTypes(mlir::Attribute value);

/// The same of an AttributeProto; a unit where it cannot be told.
mlir::Attribute keepTypes(mlir::MLIRContext *context,
                          const AttributeMessage &attribute);

/// Whether an attribute of an operator, one that refers to an attribute of the
/// function, can decide a type.
bool decidesTypes(const OperatorSchema &schema, llvm::StringRef name,
                  AttrRefAttr reference);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_FUNCTIONATTRIBUTES_H
