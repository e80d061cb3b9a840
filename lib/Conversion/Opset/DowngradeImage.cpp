//===- DowngradeImage.cpp - Image operators to older forms ----------------===//
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

/// What came with opset 18.
LogicalResult checkBefore18(ResizeOp op, NodeForm &form,
                            PatternRewriter &rewriter) {
  if (op.getAntialias())
    return form.fail(rewriter, "it has an antialiasing filter");
  if (op.getAxes())
    return form.fail(rewriter, "it names the axes that it resizes");
  if (op.getKeepAspectRatioPolicy() != "stretch")
    return form.fail(rewriter, "it keeps the aspect ratio");
  return success();
}

/// How a Resize with scales before opset 11 treats all of them.
enum class Scales { Unknown, Grow, Shrink, Mixed };

Scales classifyScales(Value value) {
  std::optional<SmallVector<APFloat>> scales = readFloats(value);
  if (!scales)
    return Scales::Unknown;
  bool grows = false, shrinks = false;
  for (const APFloat &scale : *scales) {
    grows |= scale.convertToFloat() > 1;
    shrinks |= !(scale.convertToFloat() >= 1);
  }
  return grows && shrinks ? Scales::Mixed
         : shrinks        ? Scales::Shrink
                          : Scales::Grow;
}

/// What the forms before 11 have in common: positions are divided by scales.
LogicalResult checkAsymmetric(ResizeOp op, NodeForm &form,
                              PatternRewriter &rewriter) {
  if (failed(checkBefore18(op, form, rewriter)))
    return failure();
  if (!op.getScales() || isEmptyConstant(op.getScales()) ||
      (op.getSizes() && !isEmptyConstant(op.getSizes())))
    return form.fail(rewriter, "it has sizes instead of scales");
  if (op.getCoordinateTransformationMode() != "asymmetric")
    return form.fail(rewriter, "it has the coordinate transformation '" +
                                   op.getCoordinateTransformationMode() + "'");
  if (op.getMode() != "nearest" && op.getMode() != "linear")
    return form.fail(rewriter, "it has the mode '" + op.getMode() + "'");
  if (op.getExcludeOutside())
    return form.fail(rewriter, "it excludes what is outside");
  form.drop(kRoi);
  form.drop(kSizes);
  return success();
}

/// Upsample only enlarges.
LogicalResult checkEnlarges(ResizeOp op, NodeForm &form,
                            PatternRewriter &rewriter) {
  Scales scales = classifyScales(op.getScales());
  bool isUpsample =
      form.wasValue("op_type", rewriter.getStringAttr("Upsample"));
  if (scales != Scales::Grow && (scales != Scales::Unknown || !isUpsample))
    return form.fail(rewriter, "it has scales that may be below 1");
  if (op.getMode() == "nearest" && op.getNearestMode() != "floor")
    return form.fail(rewriter,
                     "it has the nearest_mode '" + op.getNearestMode() + "'");
  return checkAsymmetric(op, form, rewriter);
}

// Resize(X, constant scales) {asymmetric, floor} -> Upsample_7 {scales}
struct DowngradeUpsample7
    : DowngradePattern<ResizeOp, versioned::Upsample_7Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ResizeOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(checkEnlarges(op, form, rewriter)))
      return failure();
    std::optional<SmallVector<APFloat>> scales = readFloats(op.getScales());
    if (!scales)
      return form.fail(rewriter, "its input 'scales' is no constant, as an "
                                 "attribute must be");
    form.set("scales", rewriter.getDenseF32ArrayAttr(llvm::map_to_vector(
                           *scales, [](const APFloat &scale) {
                             return scale.convertToFloat();
                           })));
    form.drop(kScales);
    return success();
  }
};

// Resize(X, scales) {asymmetric, floor} -> Upsample_9(X, scales)
struct DowngradeUpsample9
    : DowngradePattern<ResizeOp, versioned::Upsample_9Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ResizeOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(checkEnlarges(op, form, rewriter)))
      return failure();
    form.inputs = {op.getX(), op.getScales()};
    return success();
  }
};

// Resize(X, scales) {asymmetric, floor or ceil} -> Resize_10(X, scales)
struct DowngradeResize10 : DowngradePattern<ResizeOp, versioned::Resize_10Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ResizeOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(checkAsymmetric(op, form, rewriter)))
      return failure();
    if (op.getMode() == "nearest") {
      Scales scales = classifyScales(op.getScales());
      StringRef rounding = scales == Scales::Grow     ? "floor"
                           : scales == Scales::Shrink ? "ceil"
                                                      : "";
      if (op.getNearestMode() != rounding)
        return form.fail(rewriter, "it has the nearest_mode '" +
                                       op.getNearestMode() +
                                       "', and the older form may round "
                                       "otherwise");
    }
    form.inputs = {op.getX(), op.getScales()};
    return success();
  }
};

// Resize(X, roi, scales, sizes) -> Resize_11(X, roi, scales, sizes)
// Resize {half_pixel} -> Resize_11 {tf_half_pixel_for_nn}, where it was that
struct DowngradeResize11 : DowngradePattern<ResizeOp, versioned::Resize_11Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ResizeOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(checkBefore18(op, form, rewriter)))
      return failure();
    if (op.getCoordinateTransformationMode() == "half_pixel_symmetric")
      return form.fail(rewriter, "it has the coordinate transformation "
                                 "'half_pixel_symmetric'");
    restoreHalfPixel(op, form, rewriter);
    // Both inputs are required here.
    if (!op.getRoi())
      form.inputs[kRoi] = form.makeFloats({}, "roi", rewriter);
    if (!op.getScales())
      form.inputs[kScales] = form.makeFloats({}, "scales", rewriter);
    return success();
  }

  static void restoreHalfPixel(ResizeOp op, NodeForm &form,
                               PatternRewriter &rewriter) {
    Attribute old = form.getNote("coordinate_transformation_mode");
    Attribute oldRounding = form.getNote("nearest_mode");
    if (!old || !oldRounding || op.getMode() != "nearest" ||
        op.getCoordinateTransformationMode() != "half_pixel")
      return;
    // The default is round_prefer_floor.
    bool isFloor = oldRounding == rewriter.getStringAttr("floor");
    if (op.getNearestMode() != (isFloor ? "round_prefer_ceil" : "ceil"))
      return;
    form.set("coordinate_transformation_mode",
             rewriter.getStringAttr("tf_half_pixel_for_nn"));
    if (isa<UnitAttr>(oldRounding))
      form.remove("nearest_mode");
    else
      form.set("nearest_mode", rewriter.getStringAttr(
                                   isFloor ? "floor" : "round_prefer_floor"));
  }
};

//===----------------------------------------------------------------------===//
// Others
//===----------------------------------------------------------------------===//

// RoiAlign {output_half_pixel} -> RoiAlign_10
struct DowngradeRoiAlign
    : DowngradePattern<RoiAlignOp, versioned::RoiAlign_10Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(RoiAlignOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (op.getCoordinateTransformationMode() != "output_half_pixel")
      return form.fail(rewriter, "it has the coordinate transformation '" +
                                     op.getCoordinateTransformationMode() +
                                     "'");
    return success();
  }
};

// GridSample {linear, cubic} -> GridSample_16 {bilinear, bicubic}, of images
struct DowngradeGridSample
    : DowngradePattern<GridSampleOp, versioned::GridSample_16Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(GridSampleOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (rankOf(op.getX().getType()).value_or(4) != 4)
      return form.fail(rewriter, "its input is no image of rank 4");
    if (op.getModeAttr() && op.getMode() != "nearest")
      form.set("mode", rewriter.getStringAttr("bi" + op.getMode()));
    return success();
  }
};

} // namespace

void populateImageDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeUpsample7, DowngradeUpsample9, DowngradeResize10,
               DowngradeResize11, DowngradeRoiAlign, DowngradeGridSample>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
