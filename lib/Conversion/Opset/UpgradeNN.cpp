//===- UpgradeNN.cpp - Dropout and norms to their newest form -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNXVersioned/NN.h"

#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// Floats hold all whole numbers up to here.
constexpr int64_t kMaxOrder = 1 << 24;

/// The ratio that is not written is the same in all forms.
template <typename OldOp>
void moveRatio(OldOp op, NodeForm &form, PatternRewriter &rewriter) {
  if (FloatAttr ratio = op.getRatioAttr())
    form.inputs[1] = form.makeScalar(ratio.getValue().convertToFloat(),
                                     rewriter.getF32Type(), "ratio", rewriter);
}

// Dropout_10 {ratio} -> Dropout(data, constant ratio)
struct UpgradeDropout10 : UpgradePattern<versioned::Dropout_10Op, DropoutOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Dropout_10Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    // What the older form has in its mask without training, nothing says.
    if (!op.getMask().use_empty())
      form.noteAbsent("training_mode");
    moveRatio(op, form, rewriter);
    return success();
  }
};

// Dropout_7 {ratio} -> Dropout(data, constant ratio), where nobody uses the
// mask, which is no bool yet
struct UpgradeDropout7 : UpgradePattern<versioned::Dropout_7Op, DropoutOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Dropout_7Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getMask().use_empty())
      return form.fail(rewriter, "its mask is used, which is bool in the "
                                 "newest form");
    if (Type mask = withElementType(form.types[1], rewriter.getI1Type()))
      form.types[1] = mask;
    moveRatio(op, form, rewriter);
    return success();
  }
};

// Dropout_6 {is_test = 1, ratio} -> Dropout(data, ratio)
template <typename OldOp>
struct UpgradeDropout6 : UpgradePattern<OldOp, DropoutOp> {
  using UpgradePattern<OldOp, DropoutOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getIsTest())
      return form.fail(rewriter, "it is in training mode (is_test = 0)");
    if (!op.getMask().use_empty())
      return form.fail(rewriter, "its mask is used, which is bool in the "
                                 "newest form");
    form.noteValue("is_test", op.getIsTestAttr());
    noteConsumed(form);
    if (Type mask = withElementType(form.types[1], rewriter.getI1Type()))
      form.types[1] = mask;
    moveRatio(op, form, rewriter);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Norms
//===----------------------------------------------------------------------===//

/// The order of the norm was a float.
LogicalResult makeOrderInt(NodeForm &form, PatternRewriter &rewriter) {
  auto p = dyn_cast_if_present<FloatAttr>(form.get("p"));
  if (!p)
    return success();
  double order = p.getValueAsDouble();
  if (order != std::floor(order) || !(order >= 1 && order <= kMaxOrder))
    return form.fail(rewriter, "its p is no whole number");
  form.set("p", rewriter.getI64IntegerAttr(order));
  return success();
}

// LpPool_1 {p = 2.0} -> LpPool {p = 2}
struct UpgradeLpPool : UpgradePattern<versioned::LpPool_1Op, LpPoolOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::LpPool_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getKernelShape())
      return form.fail(rewriter, "it has no kernel_shape");
    return makeOrderInt(form, rewriter);
  }
};

// GlobalLpPool_1 {p = 2.0} -> GlobalLpPool {p = 2}
struct UpgradeGlobalLpPool
    : UpgradePattern<versioned::GlobalLpPool_1Op, GlobalLpPoolOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::GlobalLpPool_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    return makeOrderInt(form, rewriter);
  }
};

} // namespace

void populateNNUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeDropout6<versioned::Dropout_1Op>,
               UpgradeDropout6<versioned::Dropout_6Op>, UpgradeDropout7,
               UpgradeDropout10, UpgradeLpPool, UpgradeGlobalLpPool>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
