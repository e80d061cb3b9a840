//===- UpgradeMath.cpp - Clip and Erf to their newest form ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXVersioned/Math.h"
#include <limits>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Clip_6 {min, max} -> Clip(input, constant min, constant max)
struct UpgradeClip : UpgradePattern<versioned::Clip_6Op, ClipOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Clip_6Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    auto element = dyn_cast_if_present<FloatType>(
        getTensorElementType(op.getInput().getType()));
    if (!element)
      return form.fail(rewriter, "the element type of its input, which its "
                                 "bounds must have, is not known");
    auto move = [&](StringRef name, FloatAttr bound, float absent,
                    unsigned position) {
      if (bound) {
        form.inputs[position] = form.makeScalar(
            bound.getValue().convertToFloat(), element, name, rewriter);
      } else if (element.isF64()) {
        // The bound that is not written is a float, which doubles can exceed.
        form.inputs[position] =
            form.makeScalar(absent, element, name, rewriter);
        form.noteAbsent(name);
      }
    };
    float greatest = std::numeric_limits<float>::max();
    move("min", op.getMinAttr(), -greatest, 1);
    move("max", op.getMaxAttr(), greatest, 2);
    return success();
  }
};

// Erf_9 -> Erf, for floating-point numbers
struct UpgradeErf : UpgradePattern<versioned::Erf_9Op, ErfOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Erf_9Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type element = getTensorElementType(op.getInput().getType());
    if (!isa_and_present<FloatType>(element))
      return form.fail(rewriter, "its input may be integer, which the newest "
                                 "form does not take");
    return success();
  }
};

} // namespace

void populateMathUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeClip, UpgradeErf>(patterns.getContext());
}

} // namespace onnx_xform::opset
