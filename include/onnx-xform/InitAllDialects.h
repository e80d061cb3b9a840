//===- InitAllDialects.h - The dialects that tools parse --------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_INITALLDIALECTS_H
#define ONNX_XFORM_INITALLDIALECTS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinDialect.h"
#include "mlir/IR/DialectRegistry.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"

namespace onnx_xform {

/// Registers what a file with a model may contain, and nothing else of MLIR:
/// each further dialect costs start-up time and a place in `--help`.
inline void registerAllDialects(mlir::DialectRegistry &registry) {
  registry
      .insert<mlir::BuiltinDialect, mlir::func::FuncDialect, ONNXDialect,
              ml::ONNXMLDialect, ms::ONNXMSDialect, versioned::ONNXVDialect>();
}

} // namespace onnx_xform

#endif // ONNX_XFORM_INITALLDIALECTS_H
