//===- ValueRules.h - What opsets demand of values ------------ -*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Some versions of an operator allow values that the earlier ones did not:
// modes of a string attribute, indices that count from the end. Schemas do not
// tell; these rules do.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_VALUERULES_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_VALUERULES_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include <functional>
#include <limits>
#include <optional>
#include <string>

namespace onnx_xform::opset {

class ValueRules {
public:
  /// `check` tells what versions before `since` do not allow; nothing where
  /// the operation is valid in all of them.
  template <typename OpT>
  void add(int since, std::optional<std::string> (*check)(OpT op)) {
    insert(0, since, check);
  }
  /// The same for versions from `from` on, which do not allow what earlier ones
  /// did.
  template <typename OpT>
  void addFrom(int from, std::optional<std::string> (*check)(OpT op)) {
    insert(from, std::numeric_limits<int>::max(), check);
  }

  /// What is wrong with the operation in the opset that it is subject to;
  /// nothing where it is valid, or noted to be.
  std::optional<std::string> check(mlir::Operation *op) const;

private:
  /// For versions from `from` on and before `until`.
  struct Rule {
    int from, until;
    std::function<std::optional<std::string>(mlir::Operation *)> check;
  };
  template <typename OpT>
  void insert(int from, int until,
              std::optional<std::string> (*check)(OpT op)) {
    rules[OpT::getOperationName()].push_back(
        {from, until,
         [check](mlir::Operation *op) { return check(llvm::cast<OpT>(op)); }});
  }
  llvm::StringMap<llvm::SmallVector<Rule, 1>> rules;
};

/// The rules of all operators.
const ValueRules &getValueRules();

/// Notes that the values of the operation are what its opset demands, though
/// that cannot be seen.
void noteValidValues(mlir::Operation *op);
/// Whether that is noted.
bool hasValidValues(mlir::Operation *op);
/// Notes the same for all operations of the model: it says what it means.
void noteValidValues(mlir::ModuleOp module);

// One for each family that has rules.
void populateIndexingRules(ValueRules &rules);
void populatePaddingRules(ValueRules &rules);
void populatePoolRules(ValueRules &rules);
void populateQuantizationRules(ValueRules &rules);
void populateResizeRules(ValueRules &rules);
void populateScatteringRules(ValueRules &rules);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_VALUERULES_H
