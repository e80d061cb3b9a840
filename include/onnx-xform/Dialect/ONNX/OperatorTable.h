//===- OperatorTable.h - Operators by name and opset ------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_OPERATORTABLE_H
#define ONNX_XFORM_DIALECT_ONNX_OPERATORTABLE_H

#include "mlir/IR/OperationSupport.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"
#include "llvm/ADT/StringMap.h"
#include <optional>
#include <string>

namespace onnx_xform {

/// All operators of the dialects that are loaded in a context, found by what a
/// node says. Building it visits every registered operation once.
class OperatorTable {
public:
  explicit OperatorTable(mlir::MLIRContext *context);

  struct Binding {
    mlir::OperationName name;
    const OperatorSchema *schema;
    /// The operator version that the opset binds to.
    int version;
  };

  /// What a node of `opType` means in a model that imports version `opset` of
  /// `domain` ("ai.onnx" for the default domain).
  std::optional<Binding> lookup(llvm::StringRef domain, llvm::StringRef opType,
                                int opset) const;

  /// All groups of the operator, oldest first; empty when none is known.
  llvm::ArrayRef<std::pair<mlir::OperationName, const OperatorSchema *>>
  groups(llvm::StringRef domain, llvm::StringRef opType) const;

  /// Whether any operator of the domain is known.
  bool hasDomain(llvm::StringRef domain) const {
    return domains.contains(domain);
  }

  /// Why lookup finds nothing.
  std::string explainMissing(llvm::StringRef domain, llvm::StringRef opType,
                             int opset) const;

private:
  using Groups =
      llvm::SmallVector<std::pair<mlir::OperationName, const OperatorSchema *>,
                        2>;
  llvm::StringMap<llvm::StringMap<Groups>> domains;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_OPERATORTABLE_H
