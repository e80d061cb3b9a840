//===- DialectSchemas.h - The operators of all dialects ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_UNITTESTS_DIALECT_ONNX_DIALECTSCHEMAS_H
#define ONNX_XFORM_UNITTESTS_DIALECT_ONNX_DIALECTSCHEMAS_H

#include "SchemaView.h"
#include "mlir/IR/MLIRContext.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"

struct DialectOperator {
  /// "onnx_v.Softmax_1".
  std::string operation;
  const onnx_xform::OperatorSchema *schema;
};

/// Every operation of our dialects that stands for an operator, by name.
std::vector<DialectOperator> collectOperators(mlir::MLIRContext &context);

/// A schema as version `version` of it is, one of schema.versions.
SchemaView viewAt(const onnx_xform::OperatorSchema &schema, int version);

#endif // ONNX_XFORM_UNITTESTS_DIALECT_ONNX_DIALECTSCHEMAS_H
