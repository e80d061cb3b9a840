//===- Logical.h - Comparison, boolean and bitwise operators, older forms -*-
// C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_LOGICAL_H
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_LOGICAL_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

#define GET_OP_CLASSES
#include "onnx-xform/Dialect/ONNXVersioned/Logical.h.inc"

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_LOGICAL_H
