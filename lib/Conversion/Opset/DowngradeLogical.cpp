//===- DowngradeLogical.cpp - Comparisons to older forms -----------------===//
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

void populateLogicalDowngrades(RewritePatternSet &patterns) {
  using namespace versioned;
  patterns.add<DowngradeBroadcast<AndOp, And_1Op>,
               DowngradeBroadcast<EqualOp, Equal_1Op>,
               DowngradeBroadcast<GreaterOp, Greater_1Op, /*CanCast=*/true>,
               DowngradeBroadcast<LessOp, Less_1Op, /*CanCast=*/true>,
               DowngradeBroadcast<OrOp, Or_1Op>,
               DowngradeBroadcast<XorOp, Xor_1Op>>(patterns.getContext());
}

} // namespace onnx_xform::opset
