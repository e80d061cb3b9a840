//===- Passes.h - Transforms on ONNX models ---------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_TRANSFORMS_PASSES_H
#define ONNX_XFORM_TRANSFORMS_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include <memory>

namespace onnx_xform {

#define GEN_PASS_DECL
#include "onnx-xform/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "onnx-xform/Transforms/Passes.h.inc"

} // namespace onnx_xform

#endif // ONNX_XFORM_TRANSFORMS_PASSES_H
