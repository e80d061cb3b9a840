//===- LayoutRules.cpp - How operators keep samples apart -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace onnx_xform;

LayoutRule LayoutRules::lookup(mlir::OperationName name) const {
  if (LayoutRule rule = rules.lookup(name.getTypeID()))
    return rule;
  return name.hasTrait<ElementByElement>() ? elementwise : nullptr;
}

LayoutRules onnx_xform::getLayoutRules() {
  LayoutRules rules;
  populateAttentionLayouts(rules);
  populateAxisLayouts(rules);
  populateElementwiseLayouts(rules);
  populateIndexLayouts(rules);
  populateMLLayouts(rules);
  populateMatrixLayouts(rules);
  populatePartLayouts(rules);
  populateQuantizedLayouts(rules);
  populateRecurrentLayouts(rules);
  populateReshapeLayouts(rules);
  populateTupleLayouts(rules);
  populateUnfollowedLayouts(rules);
  populateWindowLayouts(rules);
  return rules;
}
