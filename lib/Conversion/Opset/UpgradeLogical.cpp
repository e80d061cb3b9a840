//===- UpgradeLogical.cpp - Comparisons to their newest form -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNXVersioned/Logical.h"

using namespace mlir;

namespace onnx_xform::opset {

void populateLogicalUpgrades(RewritePatternSet &patterns) {
  using namespace versioned;
  patterns.add<
      UpgradeBroadcast<And_1Op, AndOp>, UpgradeBroadcast<Equal_1Op, EqualOp>,
      UpgradeBroadcast<Greater_1Op, GreaterOp>,
      UpgradeBroadcast<Less_1Op, LessOp>, UpgradeBroadcast<Or_1Op, OrOp>,
      UpgradeBroadcast<Xor_1Op, XorOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
