//===- DiagnosticPrinter.h - Messages that name the node --------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Prints diagnostics for people who know their model and not MLIR:
//
//   error: node '/layer1/Conv': 'onnx.Conv' op needs a weight of rank 4
//     note: tensor ...
//
// What stands after the severity comes from the location: the node, the value
// where the node has no name, the file, or nothing. Names come out of files, so
// control characters in them are shown and not sent to the terminal.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_TOOLS_DIAGNOSTICPRINTER_H
#define ONNX_XFORM_TOOLS_DIAGNOSTICPRINTER_H

#include "mlir/IR/Diagnostics.h"
#include "llvm/Support/raw_ostream.h"
#include <functional>
#include <mutex>
#include <string>

namespace onnx_xform {

/// What messages call a location: "node '/conv'", "value 'y'", "a.mlir:3:5",
/// "model.onnx" (a file location with line 0), or "" where nothing is known.
std::string describeLocation(mlir::Location loc);

/// Handles the diagnostics of a context as long as it lives.
class DiagnosticPrinter : public mlir::ScopedDiagnosticHandler {
public:
  struct Options {
    bool showWarnings = true;
    bool showRemarks = true;
    bool showNotes = true;
    /// As many warnings are printed, and as many remarks; finish() counts the
    /// rest. A model with 10,000 nodes has an opinion on each of them.
    unsigned limit = 20;
    /// False: only counts and filters, and leaves the printing to the handler
    /// that was registered before.
    bool print = true;
    /// Called before something is printed; what it returns is held until all
    /// of it is printed. Lets a progress line make room.
    std::function<std::unique_lock<std::mutex>()> beforePrint;
  };

  DiagnosticPrinter(mlir::MLIRContext *context, llvm::raw_ostream &os,
                    Options options);

  /// Says how many warnings and remarks were left out. To be called once.
  void finish();

  unsigned getNumErrors() const { return numErrors; }

private:
  mlir::LogicalResult handle(mlir::Diagnostic &diagnostic);
  bool isWanted(mlir::DiagnosticSeverity severity);
  void print(mlir::Diagnostic &diagnostic);
  std::unique_lock<std::mutex> makeRoom();

  llvm::raw_ostream &os;
  Options options;
  unsigned numErrors = 0, numWarnings = 0, numRemarks = 0;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_TOOLS_DIAGNOSTICPRINTER_H
