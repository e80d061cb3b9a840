//===- UpgradeQuantization.cpp - Quantization to its newest form ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "Quantization.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNXVersioned/Quantization.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// The opset that brought scales per axis.
constexpr int kPerAxisOpset = 13;

// QuantizeLinear_10 -> QuantizeLinear
struct UpgradeQuantizeLinear
    : UpgradePattern<versioned::QuantizeLinear_10Op, QuantizeLinearOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::QuantizeLinear_10Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    form.noteNegativeAxis("axis");
    // That its scale is one number is known of this form only.
    if (form.getOpset() < kPerAxisOpset &&
        !isOneScale(op.getYScale().getType()))
      form.noteAbsent("axis");
    return success();
  }
};

} // namespace

void populateQuantizationUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeQuantizeLinear>(patterns.getContext());
}

} // namespace onnx_xform::opset
