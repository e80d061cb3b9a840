//===- InputFile.h - What kind of file the input is -------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TOOLS_INPUTFILE_H
#define ONNX_XFORM_LIB_TOOLS_INPUTFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>

namespace onnx_xform {

struct InputFile {
  enum class Kind {
    ONNX,
    /// Textual or bytecode, which MLIR tells apart by itself.
    MLIR
  };
  Kind kind;
  /// Where to read it; "-": standard input.
  std::string path;
};

/// Tells by the content what kind of file is at `path` ("-": standard input).
/// Pipes and terminals are read to their end first, and become the standard
/// input of this process, so that they can be looked at and then read or
/// mapped as files are.
///
/// Fails with a text such as "model.onnx: cannot open file: No such file or
/// directory", and for what is surely neither: a download that went wrong, a
/// PyTorch checkpoint, a Git LFS pointer.
llvm::Expected<InputFile> inspectInput(llvm::StringRef path);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TOOLS_INPUTFILE_H
