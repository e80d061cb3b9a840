//===- UpgradeSignal.cpp - Signal processing to its newest form -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/Signal.h"
#include "onnx-xform/Dialect/ONNXVersioned/Signal.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// DFT_17 {axis} -> DFT(input, dft_length, constant axis)
struct UpgradeDFT : UpgradePattern<versioned::DFT_17Op, DFTOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::DFT_17Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    // The default was 1, it now is -2.
    if (!op.getAxisAttr())
      form.noteAbsent("axis");
    form.inputs[2] = form.makeInts({form.getInt("axis", 1)}, /*isScalar=*/true,
                                   "axis", rewriter);
    return success();
  }
};

} // namespace

void populateSignalUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeDFT>(patterns.getContext());
}

} // namespace onnx_xform::opset
