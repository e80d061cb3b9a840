//===- ONNXMLFamilies.h - The families of the dialect -----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_DIALECT_ONNXML_FAMILIES_H
#define ONNX_XFORM_LIB_DIALECT_ONNXML_FAMILIES_H

#include "../OperatorFamilies.h"

namespace onnx_xform::ml::detail {

using onnx_xform::detail::addOperators;

void registerMLOperators(mlir::Dialect &dialect);

} // namespace onnx_xform::ml::detail

#endif // ONNX_XFORM_LIB_DIALECT_ONNXML_FAMILIES_H
