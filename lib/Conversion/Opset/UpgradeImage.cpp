//===- UpgradeImage.cpp - Image operators to their newest form ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/Image.h"
#include "onnx-xform/Dialect/ONNXVersioned/Image.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Resize
//===----------------------------------------------------------------------===//

/// Positions of the inputs of Resize.
enum : unsigned { kRoi = 1, kScales = 2, kSizes = 3 };

/// Before opset 11, positions were divided by the scale and nothing else.
void setAsymmetric(NodeForm &form, StringRef nearestMode,
                   PatternRewriter &rewriter) {
  form.set("coordinate_transformation_mode",
           rewriter.getStringAttr("asymmetric"));
  if (form.getString("mode", "nearest") == "nearest")
    form.set("nearest_mode", rewriter.getStringAttr(nearestMode));
}

LogicalResult checkMode(NodeForm &form, PatternRewriter &rewriter) {
  StringRef mode = form.getString("mode", "nearest");
  if (mode != "nearest" && mode != "linear")
    return form.fail(rewriter, "it has the unknown mode '" + mode + "'");
  return success();
}

bool isSmaller(float scale) { return !(scale >= 1); }

// Upsample_1 {height_scale, width_scale} ->
//     Resize(X, constant scales) {asymmetric, floor}
struct UpgradeUpsample1 : UpgradePattern<versioned::Upsample_1Op, ResizeOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Upsample_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    StringRef mode = op.getMode();
    if (mode != "nearest" && mode != "bilinear")
      return form.fail(rewriter, "it has the unknown mode '" + mode + "'");
    float height = op.getHeightScale().convertToFloat();
    float width = op.getWidthScale().convertToFloat();
    if (isSmaller(height) || isSmaller(width))
      return form.fail(rewriter, "it has a scale below 1, which it must not");
    form.inputs[kScales] =
        form.makeFloats({1, 1, height, width}, "scales", rewriter);
    form.remove("height_scale");
    form.remove("width_scale");
    if (mode == "bilinear")
      form.set("mode", rewriter.getStringAttr("linear"));
    setAsymmetric(form, "floor", rewriter);
    return success();
  }
};

// Upsample_7 {scales} -> Resize(X, constant scales) {asymmetric, floor}
struct UpgradeUpsample7 : UpgradePattern<versioned::Upsample_7Op, ResizeOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Upsample_7Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(checkMode(form, rewriter)))
      return failure();
    if (llvm::any_of(op.getScales(), isSmaller))
      return form.fail(rewriter, "it has a scale below 1, which it must not");
    form.inputs[kScales] = form.makeFloats(op.getScales(), "scales", rewriter);
    form.remove("scales");
    setAsymmetric(form, "floor", rewriter);
    return success();
  }
};

// Upsample_9(X, scales) -> Resize(X, scales) {asymmetric, floor}
struct UpgradeUpsample9 : UpgradePattern<versioned::Upsample_9Op, ResizeOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Upsample_9Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(checkMode(form, rewriter)))
      return failure();
    std::optional<SmallVector<APFloat>> scales = readFloats(op.getScales());
    if (scales && llvm::any_of(*scales, [](const APFloat &scale) {
          return isSmaller(scale.convertToFloat());
        }))
      return form.fail(rewriter, "it has a scale below 1, which it must not");
    // That nothing shrinks is known of this operator only.
    if (!scales)
      form.noteValue("op_type", rewriter.getStringAttr("Upsample"));
    form.inputs[kRoi] = {};
    form.inputs[kScales] = op.getScales();
    setAsymmetric(form, "floor", rewriter);
    return success();
  }
};

// Resize_10(X, scales) -> Resize(X, scales) {asymmetric, floor or ceil}
//
// The standard's own tests take the nearest element below where the result is
// larger, and that above where it is smaller.
struct UpgradeResize10 : UpgradePattern<versioned::Resize_10Op, ResizeOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Resize_10Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(checkMode(form, rewriter)))
      return failure();
    StringRef nearestMode = "floor";
    if (form.getString("mode", "nearest") == "nearest") {
      std::optional<SmallVector<APFloat>> scales = readFloats(op.getScales());
      if (!scales)
        return form.fail(rewriter, "its scales are no constants, and how it "
                                   "rounds depends on them");
      bool grows = false, shrinks = false;
      for (const APFloat &scale : *scales) {
        grows |= scale.convertToFloat() > 1;
        shrinks |= isSmaller(scale.convertToFloat());
      }
      if (grows && shrinks)
        return form.fail(rewriter, "it enlarges one dimension and shrinks "
                                   "another, and rounds in different ways");
      if (shrinks)
        nearestMode = "ceil";
    }
    form.inputs[kRoi] = {};
    form.inputs[kScales] = op.getScales();
    setAsymmetric(form, nearestMode, rewriter);
    return success();
  }
};

// Resize_11(X, roi, scales, sizes) -> Resize(X, roi, scales, sizes)
// Resize_11 {tf_half_pixel_for_nn, floor} -> Resize {half_pixel,
// round_prefer_ceil}, and round_prefer_floor -> ceil
//
// Empty tensors stay: the newest form takes them for inputs that are absent.
struct UpgradeResize11 : UpgradePattern<versioned::Resize_11Op, ResizeOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Resize_11Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (op.getCoordinateTransformationMode() != "tf_half_pixel_for_nn")
      return success();
    // Without the half that half_pixel subtracts: what rounds a number down
    // rounds the one that is smaller by a half to the nearest, halves up.
    StringRef rounding = op.getNearestMode();
    StringRef shifted = rounding == "floor"                ? "round_prefer_ceil"
                        : rounding == "round_prefer_floor" ? "ceil"
                                                           : "";
    if (shifted.empty() || op.getMode() != "nearest")
      return form.fail(rewriter, "it has the coordinate transformation "
                                 "tf_half_pixel_for_nn, which was removed");
    form.noteValue("coordinate_transformation_mode",
                   op.getCoordinateTransformationModeAttr());
    if (op.getNearestModeAttr())
      form.noteValue("nearest_mode", op.getNearestModeAttr());
    else
      form.noteAbsent("nearest_mode");
    form.set("coordinate_transformation_mode",
             rewriter.getStringAttr("half_pixel"));
    form.set("nearest_mode", rewriter.getStringAttr(shifted));
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Others
//===----------------------------------------------------------------------===//

// RoiAlign_10 -> RoiAlign {output_half_pixel}
struct UpgradeRoiAlign : UpgradePattern<versioned::RoiAlign_10Op, RoiAlignOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::RoiAlign_10Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    form.set("coordinate_transformation_mode",
             rewriter.getStringAttr("output_half_pixel"));
    return success();
  }
};

// GridSample_16 {bilinear, bicubic} -> GridSample {linear, cubic}, of images
struct UpgradeGridSample
    : UpgradePattern<versioned::GridSample_16Op, GridSampleOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::GridSample_16Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    // Runtimes take volumes at this opset too, the standard does not.
    if (rankOf(op.getX().getType()).value_or(4) != 4)
      return form.fail(rewriter, "its input is no image of rank 4");
    StringRef mode = op.getMode();
    if (mode != "nearest" && !mode.consume_front("bi"))
      return form.fail(rewriter, "it has the unknown mode '" + mode + "'");
    if (op.getModeAttr())
      form.set("mode", rewriter.getStringAttr(mode));
    return success();
  }
};

} // namespace

void populateImageUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeUpsample1, UpgradeUpsample7, UpgradeUpsample9,
               UpgradeResize10, UpgradeResize11, UpgradeRoiAlign,
               UpgradeGridSample>(patterns.getContext());
}

} // namespace onnx_xform::opset
