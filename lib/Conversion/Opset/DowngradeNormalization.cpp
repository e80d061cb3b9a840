//===- DowngradeNormalization.cpp - Normalizations to older forms ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
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
  if (!llvm::all_equal(
          llvm::map_range(op->getOperandTypes(), getTensorElementType)))
    return form.fail(rewriter, "its inputs have several element types");
  if (op.getTrainingMode())
    return form.fail(rewriter, "it is in training mode");
  if (!op.getRunningMean().use_empty() || !op.getRunningVar().use_empty())
    return form.fail(rewriter, "its statistics are used");
  Type none = NoneType::get(rewriter.getContext());
  form.types.resize(1);
  form.types.resize(5, none);
  return success();
}

void restoreSpatial(NodeForm &form) {
  auto spatial = dyn_cast_if_present<IntegerAttr>(form.getNote("spatial"));
  if (spatial && spatial.getInt() == 1)
    form.set("spatial", spatial);
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
    if (rankOf(op.getX().getType()) == 1)
      return form.fail(rewriter, "its input has no dimension for channels");
    restoreSpatial(form);
    return addStatistics(op, form, rewriter);
  }
};

// BatchNormalization -> BatchNormalization_6 {is_test = 1}
template <typename OldOp>
struct DowngradeBatchNormalization6
    : DowngradePattern<BatchNormalizationOp, OldOp> {
  using DowngradePattern<BatchNormalizationOp, OldOp>::DowngradePattern;
  LogicalResult convert(BatchNormalizationOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    constexpr bool isFirst =
        std::is_same_v<OldOp, versioned::BatchNormalization_1Op>;
    std::optional<int64_t> rank = rankOf(op.getX().getType());
    // What came from version 1 is as it was.
    bool wasFirst = form.getNote("consumed_inputs") != nullptr;
    if (isFirst && rank != 4 && (rank || !wasFirst))
      return form.fail(rewriter, "its input is not of four dimensions");
    if (rank == 1)
      return form.fail(rewriter, "its input has no dimension for channels");
    auto noted = dyn_cast_if_present<IntegerAttr>(form.getNote("is_test"));
    form.set("is_test", noted && noted.getInt() != 0
                            ? noted
                            : rewriter.getI64IntegerAttr(1));
    restoreSpatial(form);
    if (isFirst) {
      // One zero for each input, if nothing else is known.
      form.set("consumed_inputs",
               rewriter.getDenseI64ArrayAttr({0, 0, 0, 0, 0}));
      restoreConsumed(form);
    }
    return addStatistics(op, form, rewriter);
  }
};

// InstanceNormalization -> InstanceNormalization_1, of images
struct DowngradeInstanceNormalization
    : DowngradePattern<InstanceNormalizationOp,
                       versioned::InstanceNormalization_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(InstanceNormalizationOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    std::optional<int64_t> rank = rankOf(op.getInput().getType());
    bool wasFirst = form.getNote("consumed_inputs") != nullptr;
    if (rank != 4 && (rank || !wasFirst))
      return form.fail(rewriter, "its input is not of four dimensions");
    restoreConsumed(form);
    return success();
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
  using namespace versioned;
  patterns.add<DowngradeBatchNormalization6<BatchNormalization_1Op>,
               DowngradeBatchNormalization6<BatchNormalization_6Op>,
               DowngradeBatchNormalization7, DowngradeBatchNormalization9,
               DowngradeGroupNormalization, DowngradeInstanceNormalization>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
