//===- OptMain.h - The driver behind onnx-xform-opt -------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads an ONNX model, textual MLIR or MLIR bytecode (told apart by content),
// runs the passes of the command line in their order, writes one of the three.
//
// MLIR to MLIR is mlir::MlirOptMain, so that everything that mlir-opt does
// works: --split-input-file, --verify-diagnostics, reproducers, plugins. As
// soon as one side is an ONNX file the driver goes its own road, with messages
// for people who know the model and not MLIR (DiagnosticPrinter.h).
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_TOOLS_OPTMAIN_H
#define ONNX_XFORM_TOOLS_OPTMAIN_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace onnx_xform {

/// The whole of a tool such as onnx-xform-opt; its result is main()'s: 0 if and
/// only if the output is complete. `registry` has the dialects that files may
/// contain. The passes of the project are to be registered before; a few of
/// MLIR's (canonicalize, cse...) are added here. To be called once in a
/// process, because command line options are global in LLVM.
int optMain(int argc, char **argv, mlir::DialectRegistry &registry);

} // namespace onnx_xform

#endif // ONNX_XFORM_TOOLS_OPTMAIN_H
