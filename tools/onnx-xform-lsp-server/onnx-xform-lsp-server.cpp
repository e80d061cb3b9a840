//===- onnx-xform-lsp-server.cpp - Language server for models in MLIR -----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Tools/mlir-lsp-server/MlirLspServerMain.h"
#include "onnx-xform/InitAllDialects.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  onnx_xform::registerAllDialects(registry);
  return mlir::failed(mlir::MlirLspServerMain(argc, argv, registry));
}
