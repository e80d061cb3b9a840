//===- ShapeRules.h - Shape rules that operators share ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rules that ODS names (ShapeRule in ONNXBase.td). An operator with a rule
// of its own has it in the family's file in lib/Dialect/ONNX/Shapes.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_SHAPERULES_H
#define ONNX_XFORM_DIALECT_ONNX_SHAPERULES_H

#include "mlir/IR/Operation.h"
#include "onnx-xform/Support/DimExpr.h"

namespace onnx_xform {

class CustomOp;
class ShapeInference;

namespace shapes {

/// Nothing is said.
llvm::LogicalResult unknown(mlir::Operation *op, ShapeInference &s);
/// Every result has the shape of the first operand.
llvm::LogicalResult sameAsFirst(mlir::Operation *op, ShapeInference &s);
/// The results have the shape that all operands broadcast to.
llvm::LogicalResult broadcast(mlir::Operation *op, ShapeInference &s);
/// The first operand loses the axes that the second one lists, or, with the
/// attribute keepdims, keeps them with size 1.
llvm::LogicalResult reduce(mlir::Operation *op, ShapeInference &s);
/// The operation's graphs are inferred from their declared types; nothing is
/// said of the results.
llvm::LogicalResult onlyGraphs(mlir::Operation *op, ShapeInference &s);

/// The matrix product of two values, which may have batches.
llvm::LogicalResult matmul(ShapeInference &s, mlir::Value left,
                           mlir::Value right, mlir::Value result);

/// A Slice; axes and steps may be absent.
struct Slice {
  mlir::Value data, starts, ends, axes, steps;
};
llvm::LogicalResult slice(ShapeInference &s, const Slice &node,
                          mlir::Value result);

/// A node that no dialect describes, where a runtime has its operator in the
/// default domain.
llvm::LogicalResult custom(ShapeInference &s, CustomOp op);

/// floor(size*scale), multiplied in float as runtimes do; null where not known.
DimExpr scaleSize(ShapeInference &s, DimExpr size, float scale);

/// A Resize: either list may be absent.
struct Resize {
  mlir::Value x, scales, sizes, result;
  /// What the lists are about; all axes where empty.
  llvm::ArrayRef<int64_t> axes = {};
  llvm::StringRef mode = "half_pixel", policy = "stretch";
};
llvm::LogicalResult resize(ShapeInference &s, const Resize &node);

} // namespace shapes
} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_SHAPERULES_H
