//===- ImportONNX.h - ONNX files to MLIR ------------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model becomes a module, its graph the function @main, its model-local
// functions private functions. What the IR has no place for is carried in
// discardable attributes named `onnx.*` and written back by the exporter
// (ModelAttributes.h lists them).
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_IMPORTONNX_H
#define ONNX_XFORM_CONVERSION_IMPORTONNX_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace onnx_xform {

struct ImportOptions {
  /// A node that its schema rejects, or whose operator the opset does not
  /// have, is an error. Otherwise it is imported as `onnx.Custom`, with a
  /// warning: runtimes accept more than the standard does, and users want
  /// their model through.
  bool strict = false;
  /// The folder that external data is relative to; empty: the model's own.
  std::string externalDataFolder;
  /// Graphs nested deeper than this are an error: MLIR walks regions
  /// recursively, and a file must not decide how deep the stack grows.
  unsigned maxGraphDepth = 64;
};

/// Reads the model at `path`. The file, and files with its external data, stay
/// mapped while attributes of the module refer to their bytes. On failure,
/// diagnostics have been emitted and the result is null.
mlir::OwningOpRef<mlir::ModuleOp> importONNX(llvm::StringRef path,
                                             mlir::MLIRContext *context,
                                             const ImportOptions &options = {});

/// The attributes of a model-local function that have a default.
struct AttributeDefaults {
  mlir::NamedAttrList values;
  /// Extras of attributes, by name (ModelAttributes.h).
  mlir::NamedAttrList extras;
};

/// Reads the defaults, which onnx.function keeps as the file has them. Fails
/// after an error at the function.
llvm::FailureOr<AttributeDefaults>
importAttributeDefaults(mlir::func::FuncOp func);

/// Whether the bytes look like an ONNX model rather than textual or bytecode
/// MLIR: a ModelProto starts with one of its fields.
bool looksLikeONNX(llvm::StringRef bytes);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_IMPORTONNX_H
