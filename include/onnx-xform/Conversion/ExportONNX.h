//===- ExportONNX.h - MLIR to ONNX files ------------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_EXPORTONNX_H
#define ONNX_XFORM_CONVERSION_EXPORTONNX_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>

namespace onnx_xform {

struct ExportOptions {
  /// Write tensors of at least `externalDataThreshold` bytes to a file of their
  /// own. Done without being asked when the model would exceed 2 GB.
  bool externalData = false;
  /// Name of that file, relative to the model's folder; empty: the model's
  /// name with ".data" appended.
  std::string externalDataFile;
  uint64_t externalDataThreshold = 1024;
  /// One file per tensor, named after it, instead of one for all.
  bool externalDataPerTensor = false;
};

/// Writes the module as an ONNX model at `path` ("-": standard output), at the
/// opset that its attributes state: operations that are not in it are brought
/// to the form that is (Opset.h), in the module itself. Small messages are
/// built in memory, tensor bytes go from where they are to the file. The file,
/// and those with external data, appear complete or not at all. On failure,
/// diagnostics have been emitted.
llvm::LogicalResult exportONNX(mlir::ModuleOp module, llvm::StringRef path,
                               const ExportOptions &options = {});

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_EXPORTONNX_H
