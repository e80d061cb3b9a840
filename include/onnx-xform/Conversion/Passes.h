//===- Passes.h - From and to other forms of a model ------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_PASSES_H
#define ONNX_XFORM_CONVERSION_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include <memory>

namespace onnx_xform {

#define GEN_PASS_DECL
#include "onnx-xform/Conversion/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "onnx-xform/Conversion/Passes.h.inc"

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_PASSES_H
