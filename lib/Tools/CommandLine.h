//===- CommandLine.h - The options of onnx-xform-opt ------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TOOLS_COMMANDLINE_H
#define ONNX_XFORM_LIB_TOOLS_COMMANDLINE_H

#include "mlir/IR/DialectRegistry.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/CommandLine.h"
#include <string>
#include <vector>

namespace onnx_xform {

enum class OutputFormat { ONNX, MLIR, Bytecode };

/// The options that the driver adds to those of mlir-opt. Constructing this
/// registers them.
struct DriverOptions {
  DriverOptions();

  llvm::cl::OptionCategory category{"Input and output"};
  llvm::cl::list<std::string> inputs;
  llvm::cl::opt<std::string> output;
  llvm::cl::opt<OutputFormat> emit;
  llvm::cl::opt<bool> strict;
  llvm::cl::opt<std::string> externalDataFolder;
  llvm::cl::opt<std::string> externalData;
  llvm::cl::opt<uint64_t> externalDataThreshold;
  llvm::cl::opt<bool> externalDataPerTensor;
  llvm::cl::opt<std::string> config;
  llvm::cl::opt<bool> quiet;
};

/// All options of the tool: the driver's, mlir-opt's, and the passes. Those
/// that LLVM's libraries register on their own (thousands, about processors)
/// are accepted as well but belong to no one here.
class CommandLine {
public:
  /// Registers everything. `mlirPasses` are those of the registered passes
  /// that come from MLIR.
  CommandLine(mlir::DialectRegistry &registry,
              llvm::ArrayRef<llvm::StringRef> mlirPasses);

  /// Fills `options`. On failure, messages have been printed. Exits after
  /// `--help`, `--version` and their like.
  bool parse(int argc, char **argv);

  /// Whether the option is on the command line, whatever its value. Not for
  /// passes, which share one option.
  static bool isGiven(llvm::StringRef option);

  /// Does as if `--option=value` were there, unless the option is given.
  static void setDefault(llvm::StringRef option, llvm::StringRef value);

  DriverOptions options;

private:
  void printHelp() const;
  void printErrors(llvm::StringRef text) const;
  std::string suggest(llvm::StringRef unknown) const;

  /// The options of passes point into these.
  std::vector<std::string> arguments;
  llvm::ArrayRef<llvm::StringRef> mlirPasses;
  /// By name, sorted.
  llvm::SmallVector<llvm::StringRef, 0> passes, mlirOptions;
  llvm::SmallVector<llvm::cl::Option *, 0> driverOptions;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TOOLS_COMMANDLINE_H
