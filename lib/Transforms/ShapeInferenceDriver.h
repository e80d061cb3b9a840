//===- ShapeInferenceDriver.h - Shapes for a whole model --------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What infer-shapes, fix-dims and fix-input-shapes share: the shapes of all
// graphs of a module, and the types that say them.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_SHAPEINFERENCEDRIVER_H
#define ONNX_XFORM_LIB_TRANSFORMS_SHAPEINFERENCEDRIVER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "llvm/ADT/SmallVector.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace onnx_xform {

/// The graphs of the module. Model-local functions are none: they are inferred
/// with their calls.
llvm::SmallVector<mlir::func::FuncOp> getGraphs(mlir::ModuleOp module);

/// `infer` changes nothing; `apply` does, and is there to be left out.
class ShapeInferenceDriver {
public:
  using Report = std::function<void(mlir::Operation *, const llvm::Twine &)>;
  struct Statistics {
    unsigned values = 0, ranked = 0;
  };

  ShapeInferenceDriver(mlir::ModuleOp module,
                       const ShapeInference::Options &options)
      : module(module), options(options) {}

  /// What is to be done about what the inference finds; all may be empty.
  Report onContradiction, onDeclared, onAssumption;
  /// Sizes that hold even where they depend on data, see
  /// ShapeInference::believe.
  llvm::SmallVector<std::pair<mlir::Value, unsigned>> believed;

  /// Whether inputs with a default value have no other. Unless it is said: only
  /// where the weights are such inputs.
  std::optional<bool> trustDefaults;
  /// `apply` names the sizes of inputs that have no name.
  bool nameInputs = false;

  void infer();
  /// What is known of a value of the graph that is being inferred: "[n, 3]".
  std::string describeShape(mlir::Value value);
  unsigned getNumContradictions() const;
  /// Inputs, of 64-bit integers, whose default value was taken as the only one.
  unsigned getNumDefaults() const { return numDefaults; }
  /// The types that follow for what the graph returns.
  llvm::SmallVector<mlir::Type> getOutputTypes(mlir::func::FuncOp graph);
  /// Gives all values of the graphs the types that follow, and functions those
  /// of their arguments and of what they return. What `onnx.type_proto` says
  /// of those that change is outdated and dropped, as is what outputs and
  /// value_info state besides the types of values, where these have a rank.
  Statistics apply();

private:
  struct Graph {
    mlir::func::FuncOp func;
    std::unique_ptr<ShapeInference> inference;
  };
  void takeDefaults(Graph &graph);
  static void apply(mlir::Value value, ShapeInference &inference,
                    Statistics &statistics);

  mlir::ModuleOp module;
  ShapeInference::Options options;
  llvm::SmallVector<Graph> graphs;
  unsigned numDefaults = 0;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_SHAPEINFERENCEDRIVER_H
