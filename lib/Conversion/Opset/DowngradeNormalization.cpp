//===- DowngradeNormalization.cpp - Normalizations to older forms ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Normalization.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXVersioned/Normalization.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// Forms before 14 have five outputs, and train when more than one is there.
LogicalResult addStatistics(BatchNormalizationOp op, NodeForm &form,
                            PatternRewriter &rewriter) {
  if (op.getTrainingMode())
    return form.fail(rewriter, "it is in training mode");
  if (!op.getRunningMean().use_empty() || !op.getRunningVar().use_empty())
    return form.fail(rewriter, "its statistics are used");
  Type none = NoneType::get(rewriter.getContext());
  form.types.resize(1);
  form.types.resize(5, none);
  return success();
}

// BatchNormalization -> BatchNormalization_9
struct DowngradeBatchNormalization9
    : DowngradePattern<BatchNormalizationOp,
                       versioned::BatchNormalization_9Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(BatchNormalizationOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    return addStatistics(op, form, rewriter);
  }
};

// BatchNormalization -> BatchNormalization_7
struct DowngradeBatchNormalization7
    : DowngradePattern<BatchNormalizationOp,
                       versioned::BatchNormalization_7Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(BatchNormalizationOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (auto spatial =
            dyn_cast_if_present<IntegerAttr>(form.getNote("spatial"));
        spatial && spatial.getInt() == 1)
      form.set("spatial", spatial);
    return addStatistics(op, form, rewriter);
  }
};

// GroupNormalization {stash_type = type of X} -> GroupNormalization_18, where
// each group is one channel
struct DowngradeGroupNormalization
    : DowngradePattern<GroupNormalizationOp,
                       versioned::GroupNormalization_18Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(GroupNormalizationOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type element = getTensorElementType(op.getX().getType());
    if (!element || elementCodeOf(element) != form.getInt("stash_type", 1))
      return form.fail(rewriter, "it computes in another type than that of its "
                                 "input (stash_type)");
    if (dimOf(op.getX().getType(), 1) !=
        static_cast<int64_t>(op.getNumGroups()))
      return form.fail(rewriter, "its scale and bias are per channel, in the "
                                 "older form per group");
    return success();
  }
};

} // namespace

void populateNormalizationDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeBatchNormalization7, DowngradeBatchNormalization9,
               DowngradeGroupNormalization>(patterns.getContext());
}

} // namespace onnx_xform::opset
