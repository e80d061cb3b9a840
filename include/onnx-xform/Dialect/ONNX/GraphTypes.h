//===- GraphTypes.h - Types at the borders of graphs ------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_GRAPHTYPES_H
#define ONNX_XFORM_DIALECT_ONNX_GRAPHTYPES_H

#include "mlir/IR/Region.h"
#include "mlir/IR/Types.h"
#include "llvm/ADT/SmallVector.h"

namespace onnx_xform::detail {

/// The types of what a graph yields; null for those that say nothing.
llvm::SmallVector<mlir::Type> getYieldedTypes(mlir::Region &graph);

/// The type with its element type and containers, but no shape. What is no
/// tensor and holds none, null included, stays as it is.
mlir::Type withoutShape(mlir::Type type);

/// Whether two types differ at most in shapes.
bool isSameWithoutShape(mlir::Type a, mlir::Type b);

} // namespace onnx_xform::detail

#endif // ONNX_XFORM_DIALECT_ONNX_GRAPHTYPES_H
