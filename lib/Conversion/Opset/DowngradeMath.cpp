//===- DowngradeMath.cpp - Clip and Erf to older forms --------------------===//
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

// Clip(input, constant min, constant max) -> Clip_6 {min, max}
struct DowngradeClip : DowngradePattern<ClipOp, versioned::Clip_6Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ClipOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type element = getTensorElementType(op.getInput().getType());
    auto take = [&](StringRef name, float absent,
                    unsigned position) -> LogicalResult {
      if (!form.inputs[position] && (!element || element.isF64()))
        return form.fail(rewriter, "it has no " + name +
                                       ", and the older form then takes that "
                                       "of float");
      if (failed(form.takeScalar(name, position, rewriter)))
        return failure();
      auto bound = dyn_cast_if_present<FloatAttr>(form.get(name));
      if (bound && form.wasAbsent(name) &&
          bound.getValue().convertToFloat() == absent)
        form.remove(name);
      return success();
    };
    float greatest = std::numeric_limits<float>::max();
    if (failed(take("min", -greatest, 1)))
      return failure();
    return take("max", greatest, 2);
  }
};

// Erf -> Erf_9
struct DowngradeErf : DowngradePattern<ErfOp, versioned::Erf_9Op> {
  using DowngradePattern::DowngradePattern;
};

} // namespace

void populateMathDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeClip, DowngradeErf>(patterns.getContext());
}

} // namespace onnx_xform::opset
