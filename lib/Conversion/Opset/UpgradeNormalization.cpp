//===- UpgradeNormalization.cpp - Normalizations to their newest form -----===//
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

/// Forms before 14 train when they have more than one output, in ways that
/// differ in detail.
LogicalResult dropStatistics(Operation *op, NodeForm &form,
                             PatternRewriter &rewriter) {
  for (Value output : op->getResults().drop_front())
    if (!isa<NoneType>(output.getType()))
      return form.fail(rewriter, "it has more outputs than one, and so is in "
                                 "training mode");
  form.types.truncate(3);
  return success();
}

// BatchNormalization_9 -> BatchNormalization, with one output
struct UpgradeBatchNormalization9
    : UpgradePattern<versioned::BatchNormalization_9Op, BatchNormalizationOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::BatchNormalization_9Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    return dropStatistics(op, form, rewriter);
  }
};

// BatchNormalization_7 {spatial = 1} -> BatchNormalization, with one output
struct UpgradeBatchNormalization7
    : UpgradePattern<versioned::BatchNormalization_7Op, BatchNormalizationOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::BatchNormalization_7Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getSpatial())
      return form.fail(rewriter, "its statistics are not per channel "
                                 "(spatial = 0)");
    if (op.getSpatialAttr())
      form.noteValue("spatial", op.getSpatialAttr());
    return dropStatistics(op, form, rewriter);
  }
};

// BatchNormalization_6 {is_test = 1, spatial = 1} -> BatchNormalization, with
// one output
template <typename OldOp>
struct UpgradeBatchNormalization6
    : UpgradePattern<OldOp, BatchNormalizationOp> {
  using UpgradePattern<OldOp, BatchNormalizationOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getIsTest())
      return form.fail(rewriter, "it is in training mode (is_test = 0)");
    if (!op.getSpatial())
      return form.fail(rewriter, "its statistics are not per channel "
                                 "(spatial = 0)");
    for (StringRef name : {"is_test", "spatial", "consumed_inputs"})
      if (Attribute value = form.get(name))
        form.noteValue(name, value);
    return dropStatistics(op, form, rewriter);
  }
};

// InstanceNormalization_1 -> InstanceNormalization
struct UpgradeInstanceNormalization
    : UpgradePattern<versioned::InstanceNormalization_1Op,
                     InstanceNormalizationOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::InstanceNormalization_1Op op, NodeForm &form,
                        PatternRewriter &) const override {
    // The older form is of images: the note tells where the rank does not.
    if (!form.get("consumed_inputs") && !rankOf(op.getInput().getType()))
      form.noteAbsent("consumed_inputs");
    noteConsumed(form);
    return success();
  }
};

// GroupNormalization_18 -> GroupNormalization {stash_type = type of X}, where
// each group is one channel
struct UpgradeGroupNormalization
    : UpgradePattern<versioned::GroupNormalization_18Op, GroupNormalizationOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::GroupNormalization_18Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type element = getTensorElementType(op.getX().getType());
    int code = element ? elementCodeOf(element) : 0;
    if (!code)
      return form.fail(rewriter, "the element type of its input, in which it "
                                 "computes, is not known");
    if (dimOf(op.getX().getType(), 1) !=
        static_cast<int64_t>(op.getNumGroups()))
      return form.fail(rewriter, "its scale and bias are per group, in the "
                                 "newest form per channel");
    if (code != static_cast<int>(ElementCode::Float))
      form.set("stash_type", rewriter.getI64IntegerAttr(code));
    return success();
  }
};

} // namespace

void populateNormalizationUpgrades(RewritePatternSet &patterns) {
  using namespace versioned;
  patterns.add<UpgradeBatchNormalization6<BatchNormalization_1Op>,
               UpgradeBatchNormalization6<BatchNormalization_6Op>,
               UpgradeBatchNormalization7, UpgradeBatchNormalization9,
               UpgradeGroupNormalization, UpgradeInstanceNormalization>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
