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

/// Floats hold all sizes up to here.
constexpr int64_t kMaxExactSize = 1 << 24;

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

/// The scales, as constants: what the node says, or, where it says sizes, those
/// that give the same sizes without a rest.
std::optional<SmallVector<float>> findScales(ResizeOp op) {
  SmallVector<float> result;
  if (!op.getSizes() || isEmpty(op.getSizes())) {
    std::optional<SmallVector<APFloat>> scales = readFloats(op.getScales());
    if (!scales)
      return std::nullopt;
    for (const APFloat &scale : *scales)
      result.push_back(scale.convertToFloat());
    return result;
  }
  std::optional<SmallVector<int64_t>> sizes = readInts(op.getSizes());
  if (!sizes)
    return std::nullopt;
  for (auto [i, size] : llvm::enumerate(*sizes)) {
    int64_t in = dimOf(op.getX().getType(), i);
    if (in <= 0 || size <= 0 || std::max(in, size) > kMaxExactSize)
      return std::nullopt;
    float scale = static_cast<float>(size) / static_cast<float>(in);
    if (static_cast<double>(scale) * in != size)
      return std::nullopt;
    result.push_back(scale);
  }
  return result;
}

/// How a Resize with scales before opset 11 treats all of them.
enum class Scales { Unknown, Grow, Shrink, Mixed };

Scales classifyScales(ResizeOp op) {
  std::optional<SmallVector<float>> scales = findScales(op);
  if (!scales)
    return Scales::Unknown;
  bool grows = false, shrinks = false;
  for (float scale : *scales) {
    grows |= scale > 1;
    shrinks |= !(scale >= 1);
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
  bool hasScales = op.getScales() && !isEmpty(op.getScales()) &&
                   (!op.getSizes() || isEmpty(op.getSizes()));
  if (!hasScales && !findScales(op))
    return form.fail(rewriter, "it has sizes instead of scales");
  if (op.getCoordinateTransformationMode() != "asymmetric")
    return form.fail(rewriter, "it has the coordinate transformation '" +
                                   op.getCoordinateTransformationMode() + "'");
  if (op.getMode() != "nearest" && op.getMode() != "linear")
    return form.fail(rewriter, "it has the mode '" + op.getMode() + "'");
  if (op.getExcludeOutside())
    return form.fail(rewriter, "it excludes what is outside");
  return success();
}

/// Only scales remain: an input of this position in the older form.
void keepScales(ResizeOp op, NodeForm &form, PatternRewriter &rewriter) {
  Value scales = op.getScales();
  if (op.getSizes() && !isEmpty(op.getSizes()))
    scales = form.makeFloats(*findScales(op), "scales", rewriter);
  form.drop(kRoi);
  form.drop(kSizes);
  form.inputs = {op.getX(), scales};
}

bool wasUpsample(NodeForm &form, PatternRewriter &rewriter) {
  return form.wasValue("op_type", rewriter.getStringAttr("Upsample"));
}

/// Upsample only enlarges.
LogicalResult checkEnlarges(ResizeOp op, NodeForm &form,
                            PatternRewriter &rewriter) {
  Scales scales = classifyScales(op);
  if (scales != Scales::Grow &&
      (scales != Scales::Unknown || !wasUpsample(form, rewriter)))
    return form.fail(rewriter, "it has scales that may be below 1");
  if (op.getMode() == "nearest" && op.getNearestMode() != "floor")
    return form.fail(rewriter,
                     "it has the nearest_mode '" + op.getNearestMode() + "'");
  return checkAsymmetric(op, form, rewriter);
}

/// Upsample with its scales as attributes, and no inputs but X.
template <typename OldOp>
struct DowngradeConstantScales : DowngradePattern<ResizeOp, OldOp> {
  using DowngradePattern<ResizeOp, OldOp>::DowngradePattern;
  virtual LogicalResult setScales(ArrayRef<float> scales, ResizeOp op,
                                  NodeForm &form,
                                  PatternRewriter &rewriter) const = 0;
  LogicalResult convert(ResizeOp op, NodeForm &form,
                        PatternRewriter &rewriter) const final {
    if (failed(checkEnlarges(op, form, rewriter)))
      return failure();
    std::optional<SmallVector<float>> scales = findScales(op);
    if (!scales)
      return form.fail(rewriter, "its input 'scales' is no constant, as an "
                                 "attribute must be");
    if (failed(setScales(*scales, op, form, rewriter)))
      return failure();
    for (unsigned position : {kRoi, kScales, kSizes})
      form.drop(position);
    return success();
  }
};

// Resize(X, constant scales) {asymmetric, floor} ->
//     Upsample_1 {height_scale, width_scale}
struct DowngradeUpsample1 : DowngradeConstantScales<versioned::Upsample_1Op> {
  using DowngradeConstantScales::DowngradeConstantScales;
  LogicalResult setScales(ArrayRef<float> scales, ResizeOp op, NodeForm &form,
                          PatternRewriter &rewriter) const override {
    if (scales.size() != 4 || scales[0] != 1 || scales[1] != 1)
      return form.fail(rewriter, "it resizes other axes than height and width "
                                 "of images");
    form.set("height_scale", rewriter.getF32FloatAttr(scales[2]));
    form.set("width_scale", rewriter.getF32FloatAttr(scales[3]));
    if (op.getMode() == "linear")
      form.set("mode", rewriter.getStringAttr("bilinear"));
    return success();
  }
};

// Resize(X, constant scales) {asymmetric, floor} -> Upsample_7 {scales}
struct DowngradeUpsample7 : DowngradeConstantScales<versioned::Upsample_7Op> {
  using DowngradeConstantScales::DowngradeConstantScales;
  LogicalResult setScales(ArrayRef<float> scales, ResizeOp, NodeForm &form,
                          PatternRewriter &rewriter) const override {
    form.set("scales", rewriter.getDenseF32ArrayAttr(scales));
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
    keepScales(op, form, rewriter);
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
      Scales scales = classifyScales(op);
      if (scales == Scales::Unknown && wasUpsample(form, rewriter))
        scales = Scales::Grow;
      StringRef rounding = scales == Scales::Grow     ? "floor"
                           : scales == Scales::Shrink ? "ceil"
                                                      : "";
      if (op.getNearestMode() != rounding)
        return form.fail(rewriter, "it has the nearest_mode '" +
                                       op.getNearestMode() +
                                       "', and the older form may round "
                                       "otherwise");
    }
    keepScales(op, form, rewriter);
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
    // Both inputs are required here; one empty tensor serves both, as in what
    // exporters write.
    if (!op.getRoi())
      form.inputs[kRoi] = form.makeFloats({}, "roi", rewriter);
    if (!op.getScales())
      form.inputs[kScales] = isEmptyFloats(form.inputs[kRoi])
                                 ? form.inputs[kRoi]
                                 : form.makeFloats({}, "scales", rewriter);
    return success();
  }

  static bool isEmptyFloats(Value value) {
    return isEmptyConstant(value) &&
           getTensorElementType(value.getType()).isF32();
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
  patterns.add<DowngradeUpsample1, DowngradeUpsample7, DowngradeUpsample9,
               DowngradeResize10, DowngradeResize11, DowngradeRoiAlign,
               DowngradeGridSample>(patterns.getContext());
}

} // namespace onnx_xform::opset
