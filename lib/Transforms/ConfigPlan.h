//===- ConfigPlan.h - What a configuration means for a model ----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_CONFIGPLAN_H
#define ONNX_XFORM_LIB_TRANSFORMS_CONFIGPLAN_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "onnx-xform/Support/ModelConfig.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringSet.h"

namespace onnx_xform {

class DimSubstitution;

/// Compares a configuration with the inputs of a model: what is to be done for
/// the model to be as the configuration says.
class ConfigPlan {
public:
  /// A pass, by its name on the command line, and the text of its options.
  struct Step {
    llvm::StringRef pass;
    std::string options;
  };

  /// `file` is where messages point to.
  ConfigPlan(mlir::ModuleOp module, const ModelConfig &config,
             llvm::StringRef file)
      : module(module), config(config), file(file) {}

  /// Finds all that is to be done; an error where the model has no such input,
  /// axis or dimension.
  llvm::LogicalResult prepare();
  /// Names the dimensions of inputs that have neither a name nor a number. No
  /// pass does that.
  void nameUnknownSizes();
  /// The passes for the rest, in order.
  llvm::SmallVector<Step> getSteps();

private:
  using Position = ModelConfig::Position;
  using Axis = ModelConfig::Axis;

  /// What the configuration says of one axis of one input.
  struct Place {
    unsigned input;
    unsigned axis;
    const Axis *given;
  };

  mlir::InFlightDiagnostic emitError(Position position);
  llvm::StringRef getInputName(unsigned input);
  llvm::LogicalResult findPlaces(llvm::SmallVectorImpl<Place> &places);
  llvm::LogicalResult findAxes(const ModelConfig::Input &given, unsigned input,
                               llvm::SmallVectorImpl<Place> &places);
  llvm::LogicalResult planPlace(const Place &place);
  llvm::LogicalResult planRename(const Place &place, llvm::StringRef symbol);
  llvm::LogicalResult checkSizes(llvm::ArrayRef<ModelConfig::Size> sizes,
                                 const DimSubstitution &dims);

  mlir::ModuleOp module;
  const ModelConfig &config;
  llvm::StringRef file;
  mlir::func::FuncOp graph;
  /// From symbols of the model to those of the configuration.
  llvm::MapVector<llvm::StringRef, llvm::StringRef> renamed;
  /// Axes of inputs without a name or a number.
  llvm::SmallVector<Place> unknown;
  /// "input:axis=symbol", for axes that are numbers.
  llvm::SmallVector<std::string> dynamic;
  /// By input: the sizes that axes are to have.
  llvm::MapVector<unsigned, llvm::SmallVector<std::string>> fixed;
  /// Symbols that the configuration names.
  llvm::StringSet<> named;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_CONFIGPLAN_H
