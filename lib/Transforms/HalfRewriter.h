//===- HalfRewriter.h - Make a graph what a plan says -----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_HALFREWRITER_H
#define ONNX_XFORM_LIB_TRANSFORMS_HALFREWRITER_H

#include "HalfWeights.h"
#include "PrecisionPlan.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/SetVector.h"

namespace onnx_xform {

/// Gives values, constants, attributes and the signature of a graph the types
/// that a plan says, and casts what is used in its other type.
class HalfRewriter {
public:
  HalfRewriter(mlir::func::FuncOp graph, const PrecisionPlan &plan,
               HalfWeights &weights)
      : graph(graph), plan(plan), weights(weights),
        builder(graph.getContext()) {}

  void run();

  int numConverted = 0, numCasts = 0, numWeights = 0;

private:
  static bool isHalf(mlir::Type type) {
    mlir::Type element = getTensorElementType(type);
    return element && element.isF16();
  }

  void announceWeights();
  void setTypes();
  void convertConstant(const PlannedNode &node);
  bool convertResults(const PlannedNode &node);
  void convertAttributes(const PlannedNode &node);
  void convertOperands();
  void removeIdleCasts();
  void convertSignature(mlir::func::FuncOp function);

  mlir::Value getInOtherType(mlir::Value value, Want want);
  mlir::Value makeCast(mlir::Value value, mlir::Type type,
                       llvm::StringRef suffix);
  void setInsertionPointBehind(mlir::Value value);

  mlir::func::FuncOp graph;
  const PrecisionPlan &plan;
  HalfWeights &weights;
  mlir::OpBuilder builder;
  /// The other form of a value: a cast, or a constant of its own.
  llvm::DenseMap<mlir::Value, mlir::Value> otherForms;
  /// Casts that were float32 on either side.
  llvm::SetVector<mlir::Operation *> changedCasts;
  /// The first operation of a block that is no initializer.
  llvm::DenseMap<mlir::Block *, mlir::Operation *> firstNodes;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_HALFREWRITER_H
