//===- Core.h - Operations a model is built with ----------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_CORE_H
#define ONNX_XFORM_DIALECT_ONNX_CORE_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"

#define GET_OP_CLASSES
#include "onnx-xform/Dialect/ONNX/Core.h.inc"

#endif // ONNX_XFORM_DIALECT_ONNX_CORE_H
