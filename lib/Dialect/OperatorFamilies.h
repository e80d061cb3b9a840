//===- OperatorFamilies.h - Registration of operations by family -*- C++
//-*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_DIALECT_OPERATORFAMILIES_H
#define ONNX_XFORM_LIB_DIALECT_OPERATORFAMILIES_H

#include "mlir/IR/Dialect.h"
#include "mlir/IR/OperationSupport.h"

namespace onnx_xform::detail {

/// Registers operations with a dialect from outside of its class, so that each
/// family's operations are instantiated in their own translation unit.
template <typename... Ops> void addOperators(mlir::Dialect &dialect) {
  (mlir::RegisteredOperationName::insert<Ops>(dialect), ...);
}

} // namespace onnx_xform::detail

#endif // ONNX_XFORM_LIB_DIALECT_OPERATORFAMILIES_H
