//===- ONNXTypes.h - Types and attributes of the ONNX dialect ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXTYPES_H
#define ONNX_XFORM_DIALECT_ONNX_ONNXTYPES_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/TensorEncoding.h"

#define GET_TYPEDEF_CLASSES
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h.inc"

#define GET_ATTRDEF_CLASSES
#include "onnx-xform/Dialect/ONNX/ONNXAttributes.h.inc"

namespace onnx_xform {

/// Whether `attr` can be the value of a tensor attribute: dense elements, a
/// resource, or a lazy conversion, of ONNX's element types and static shape.
bool isTensorAttr(mlir::Attribute attr);

/// The symbol or expression of dimension `i` of a tensor type; empty where the
/// type has none.
llvm::StringRef getDimSymbol(mlir::RankedTensorType type, unsigned i);

/// The same type with another element type: of a tensor, or of the tensor
/// inside a sequence, an optional, or both. Null for other types.
mlir::Type withElementType(mlir::Type type, mlir::Type elementType);

/// The element type of a tensor, or of the tensor inside a sequence, an
/// optional, or both; null for other types.
mlir::Type getTensorElementType(mlir::Type type);

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXTYPES_H
