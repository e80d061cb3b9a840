//===- PassArguments.h - Options of passes as options of the tool -*- C++
//-*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TOOLS_PASSARGUMENTS_H
#define ONNX_XFORM_LIB_TOOLS_PASSARGUMENTS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace onnx_xform {

/// Lets options of ONNX passes stand on the command line by themselves, where
/// people expect them: `--convert-opset=17 --keep-ops=Gelu` is what MLIR calls
/// `--convert-opset="17 keep-ops=Gelu"`. An option goes to each pass on the
/// line that has it, and to none on a line with `--pass-pipeline`. Returns the
/// arguments for MLIR; an error where no pass on the line has an option.
llvm::Expected<std::vector<std::string>>
nestPassOptions(llvm::ArrayRef<const char *> arguments);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TOOLS_PASSARGUMENTS_H
