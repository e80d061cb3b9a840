//===- DowngradeTensor.cpp - Tensor operators to older forms --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Cast {to: a number} -> Cast_1 {to: a name}
struct DowngradeCast : DowngradePattern<CastOp, versioned::Cast_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(CastOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    int code = static_cast<int>(op.getTo());
    StringRef name = elementNameOf(code);
    if (name.empty())
      return form.fail(rewriter, "its attribute 'to' names no element type");
    auto noted = dyn_cast_if_present<StringAttr>(form.getNote("to"));
    bool isSame = noted && elementCodeOfName(noted.getValue().lower()) == code;
    form.set("to", isSame ? noted : rewriter.getStringAttr(name.upper()));
    return success();
  }
};

// Concat {axis} -> Concat_1 {axis}
struct DowngradeConcat : DowngradePattern<ConcatOp, versioned::Concat_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ConcatOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(form.fixAxis("axis", 1, rankOf(op->getOperand(0).getType()),
                            rewriter)))
      return failure();
    if (form.wasAbsent("axis") && form.getInt("axis", 1) == 1)
      form.remove("axis");
    return success();
  }
};

// Reshape(data, constant shape) -> Reshape_1 {shape}
struct DowngradeReshape : DowngradePattern<ReshapeOp, versioned::Reshape_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ReshapeOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (op.getAllowzero())
      return form.fail(rewriter, "it has allowzero");
    if (Attribute consumed = form.getNote("consumed_inputs"))
      form.set("consumed_inputs", consumed);
    return form.takeInts("shape", 1, rewriter);
  }
};

// Squeeze(data, constant axes) -> Squeeze_1 {axes}
struct DowngradeSqueeze : DowngradePattern<SqueezeOp, versioned::Squeeze_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(SqueezeOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    return form.takeAxes("axes", 1, rankOf(op.getData().getType()), rewriter);
  }
};

// Unsqueeze(data, constant axes) -> Unsqueeze_1 {axes}
struct DowngradeUnsqueeze
    : DowngradePattern<UnsqueezeOp, versioned::Unsqueeze_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(UnsqueezeOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    // The axes are those of the result.
    std::optional<int64_t> rank = rankOf(op.getExpanded().getType());
    std::optional<SmallVector<int64_t>> axes = readInts(op.getAxes());
    if (!rank && axes)
      if (std::optional<int64_t> inputRank = rankOf(op.getData().getType()))
        rank = *inputRank + static_cast<int64_t>(axes->size());
    return form.takeAxes("axes", 1, rank, rewriter);
  }
};

// Slice(data, starts, ends, axes) -> Slice_1 {starts, ends, axes}
struct DowngradeSlice : DowngradePattern<SliceOp, versioned::Slice_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(SliceOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (op.getSteps()) {
      std::optional<SmallVector<int64_t>> steps = readInts(op.getSteps());
      if (!steps || llvm::any_of(*steps, [](int64_t s) { return s != 1; }))
        return form.fail(rewriter, "it has steps other than 1");
    }
    std::optional<SmallVector<int64_t>> axes = readInts(form.inputs[3]);
    if (failed(form.takeInts("starts", 1, rewriter)) ||
        failed(form.takeInts("ends", 2, rewriter)) ||
        failed(
            form.takeAxes("axes", 3, rankOf(op.getData().getType()), rewriter)))
      return failure();
    form.drop(4);
    size_t size = readInts(op.getStarts())->size();
    if (form.wasAbsent("axes") && axes &&
        llvm::equal(*axes, llvm::seq<int64_t>(0, size)))
      form.remove("axes");
    return success();
  }
};

/// Leaves `num_outputs` out where the older form makes the same parts.
LogicalResult dropCount(SplitOp op, NodeForm &form, PatternRewriter &rewriter) {
  if (op.getSplit())
    return success();
  int64_t parts = op.getOutputs().size();
  int64_t size = dimOf(op.getInput().getType(), form.getInt("axis", 0));
  if (size >= 0 ? size % parts != 0 : !form.wasAbsent("split"))
    return form.fail(rewriter, "its parts may have different sizes");
  return success();
}

// Split(input, constant split) -> Split_1 {split}, always with its axis
struct DowngradeSplit1 : DowngradePattern<SplitOp, versioned::Split_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(SplitOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    int64_t axis = form.getInt("axis", 0);
    if (failed(dropCount(op, form, rewriter)) ||
        failed(
            form.fixAxis("axis", 0, rankOf(op.getInput().getType()), rewriter)))
      return failure();
    if (form.wasAbsent("axis") && axis == 0)
      form.remove("axis");
    else if (!form.get("axis"))
      form.set("axis", rewriter.getI64IntegerAttr(axis));
    return form.takeInts("split_attr", 1, rewriter);
  }
};

// Split(input, constant split) -> Split_2 {split}
// Split {num_outputs} -> Split_2, for equal parts
struct DowngradeSplit2 : DowngradePattern<SplitOp, versioned::Split_2Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(SplitOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (failed(dropCount(op, form, rewriter)) ||
        failed(
            form.fixAxis("axis", 0, rankOf(op.getInput().getType()), rewriter)))
      return failure();
    return form.takeInts("split", 1, rewriter);
  }
};

// Split(input, split) -> Split_13(input, split)
// Split(input) {num_outputs} -> Split_13(input), for equal parts
struct DowngradeSplit13 : DowngradePattern<SplitOp, versioned::Split_13Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(SplitOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    return dropCount(op, form, rewriter);
  }
};

/// What the older forms of Pad have as attributes, under these names.
LogicalResult takePads(PadOp op, StringRef name, NodeForm &form,
                       PatternRewriter &rewriter) {
  if (form.getString("mode", "constant") == "wrap")
    return form.fail(rewriter, "it has the mode 'wrap'");
  if (op.getAxes())
    return form.fail(rewriter, "it names the axes that it pads");
  if (isa_and_present<IntegerType>(
          getTensorElementType(op.getData().getType())))
    return form.fail(rewriter, "before opset 11, Pad pads floating-point "
                               "numbers only");
  if (failed(form.takeInts(name, 1, rewriter)))
    return failure();
  return form.takeScalar("value", 2, rewriter);
}

// Pad(data, pads, constant_value) -> Pad_2 {pads, value}
struct DowngradePad2 : DowngradePattern<PadOp, versioned::Pad_2Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(PadOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    return takePads(op, "pads", form, rewriter);
  }
};

// Pad(data, pads, constant_value) -> Pad_1 {paddings, value}, for pads that do
// not crop
struct DowngradePad1 : DowngradePattern<PadOp, versioned::Pad_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(PadOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    std::optional<SmallVector<int64_t>> pads = readInts(op.getPads());
    if (pads && llvm::any_of(*pads, [](int64_t pad) { return pad < 0; }))
      return form.fail(rewriter, "its pads are negative, which came with opset "
                                 "2");
    return takePads(op, "paddings", form, rewriter);
  }
};

// OneHot -> OneHot_9, for indices that are not negative
struct DowngradeOneHot : DowngradePattern<OneHotOp, versioned::OneHot_9Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(OneHotOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type element = getTensorElementType(op.getIndices().getType());
    std::optional<SmallVector<int64_t>> indices = readInts(op.getIndices());
    bool isNonNegative = (element && element.isUnsignedInteger()) ||
                         (indices && llvm::all_of(*indices, [](int64_t index) {
                            return index >= 0;
                          }));
    if (!isNonNegative)
      return form.fail(rewriter, "its indices may be negative");
    if (form.getInt("axis", -1) == -1)
      return success();
    // The axes are those of the result.
    std::optional<int64_t> rank = rankOf(op.getIndices().getType());
    if (rank)
      ++*rank;
    return form.fixAxis("axis", -1, rank, rewriter);
  }
};

// ScatterElements -> Scatter_9, for indices that are not negative
struct DowngradeScatterElements
    : DowngradePattern<ScatterElementsOp, versioned::Scatter_9Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(ScatterElementsOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (form.getString("reduction", "none") != "none")
      return form.fail(rewriter, "it has a reduction");
    std::optional<SmallVector<int64_t>> indices = readInts(op.getIndices());
    bool isNonNegative = indices && llvm::all_of(*indices, [](int64_t index) {
                           return index >= 0;
                         });
    if (!isNonNegative &&
        !form.wasValue("op_type", rewriter.getStringAttr("Scatter")))
      return form.fail(rewriter, "its indices may be negative");
    return form.fixAxis("axis", 0, rankOf(op.getData().getType()), rewriter);
  }
};

} // namespace

void populateTensorDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeCast, DowngradeConcat, DowngradeOneHot, DowngradePad1,
               DowngradePad2, DowngradeReshape, DowngradeScatterElements,
               DowngradeSlice, DowngradeSplit1, DowngradeSplit2,
               DowngradeSplit13, DowngradeSqueeze, DowngradeUnsqueeze>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
