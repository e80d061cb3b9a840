//===- ShapeUpdate.h - Shapes after sizes were given ------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// When a size is given for an input, all shapes that follow from it change. The
// passes that give sizes do so between `begin` and `finish`.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_SHAPEUPDATE_H
#define ONNX_XFORM_LIB_TRANSFORMS_SHAPEUPDATE_H

#include "ShapeInferenceDriver.h"
#include "llvm/ADT/DenseSet.h"

namespace onnx_xform {

class DimSubstitution;

class ShapeUpdate {
public:
  /// `pass` is what messages start with.
  ShapeUpdate(mlir::ModuleOp module, llvm::StringRef pass)
      : module(module), pass(pass) {}

  /// Makes unknown what exporters write for unknown sizes, and notes which
  /// nodes contradict their inputs already.
  void begin();
  /// Notes the sizes of nodes' outputs that the substitution is about to set.
  void believe(const DimSubstitution &substitution);
  /// Infers all shapes anew. An error where a node contradicts its inputs since
  /// `begin`: `sizes`, as the user gave them, do not fit the model.
  llvm::LogicalResult finish(llvm::ArrayRef<std::string> sizes);

private:
  void dropNegativeSizes();
  bool hasMeaninglessZeros();
  void dropZeros();
  void noteContradictions();

  mlir::ModuleOp module;
  llvm::StringRef pass;
  llvm::DenseSet<mlir::Operation *> contradictory;
  llvm::SmallVector<std::pair<mlir::Value, unsigned>> believed;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_SHAPEUPDATE_H
