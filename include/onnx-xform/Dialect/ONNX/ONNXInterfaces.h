//===- ONNXInterfaces.h - Interfaces of ONNX operations ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXINTERFACES_H
#define ONNX_XFORM_DIALECT_ONNX_ONNXINTERFACES_H

#include "mlir/IR/OpDefinition.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"

#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h.inc"

namespace onnx_xform {

/// See ElementByElement in ONNXInterfaces.td.
template <typename OpT>
class ElementByElement
    : public mlir::OpTrait::TraitBase<OpT, ElementByElement> {};

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXINTERFACES_H
