//===- LayoutRules.h - How operators keep samples apart ---------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_LAYOUTRULES_H
#define ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_LAYOUTRULES_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseMap.h"

namespace onnx_xform {

class NodePlan;

/// See NodePlan.h for how a rule is written.
using LayoutRule = llvm::LogicalResult (*)(mlir::Operation *, NodePlan &);

/// The rules of operations, by their class. What has none may mix samples, and
/// a unit test asks why.
class LayoutRules {
public:
  template <typename... Ops> void add(LayoutRule rule) {
    (rules.try_emplace(mlir::TypeID::get<Ops>(), rule), ...);
  }
  /// A rule that takes the operation as what it is.
  template <auto rule, typename... Ops> void addTyped() {
    (add<Ops>([](mlir::Operation *op, NodePlan &plan) {
       return rule(llvm::cast<Ops>(op), plan);
     }),
     ...);
  }
  /// Operations that mix samples: `why` completes "the node ...".
  template <typename... Ops> void refuse(llvm::StringRef why) {
    (reasons.try_emplace(mlir::TypeID::get<Ops>(), why), ...);
  }

  /// The rule of operations with the trait ElementByElement.
  void setElementwise(LayoutRule rule) { elementwise = rule; }

  /// Null where there is none.
  LayoutRule lookup(mlir::OperationName name) const;
  /// Empty where nothing is known.
  llvm::StringRef getReason(mlir::OperationName name) const {
    return reasons.lookup(name.getTypeID());
  }

private:
  llvm::DenseMap<mlir::TypeID, LayoutRule> rules;
  llvm::DenseMap<mlir::TypeID, llvm::StringRef> reasons;
  LayoutRule elementwise = nullptr;
};

void populateElementwiseLayouts(LayoutRules &rules);
void populateMLLayouts(LayoutRules &rules);
void populateMatrixLayouts(LayoutRules &rules);
void populateWindowLayouts(LayoutRules &rules);
void populateAxisLayouts(LayoutRules &rules);
void populateReshapeLayouts(LayoutRules &rules);
void populatePartLayouts(LayoutRules &rules);
void populateIndexLayouts(LayoutRules &rules);
void populateTupleLayouts(LayoutRules &rules);
void populateUnfollowedLayouts(LayoutRules &rules);
void populateRecurrentLayouts(LayoutRules &rules);
void populateAttentionLayouts(LayoutRules &rules);
void populateQuantizedLayouts(LayoutRules &rules);

LayoutRules getLayoutRules();

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_LAYOUTRULES_H
