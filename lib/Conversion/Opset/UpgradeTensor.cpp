//===- UpgradeTensor.cpp - Tensor operators to their newest form ----------===//
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
#include "llvm/ADT/APSInt.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Cast_1 {to: a name} -> Cast {to: a number}
struct UpgradeCast : UpgradePattern<versioned::Cast_1Op, CastOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Cast_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    StringRef name = op.getTo();
    int code = elementCodeOfName(name.lower());
    if (!code)
      return form.fail(rewriter, "its attribute 'to' names no element type");
    if (elementNameOf(code).upper() != name)
      form.noteValue("to", op.getToAttr());
    form.set("to", rewriter.getI64IntegerAttr(code));
    return success();
  }
};

// Concat_1 {axis} -> Concat {axis}, which has no default
struct UpgradeConcat : UpgradePattern<versioned::Concat_1Op, ConcatOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Concat_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    form.noteNegativeAxis("axis");
    if (!op.getAxisAttr()) {
      form.set("axis", rewriter.getI64IntegerAttr(1));
      form.noteAbsent("axis");
    }
    return success();
  }
};

// Reshape_1 {shape} -> Reshape(data, constant shape)
struct UpgradeReshape : UpgradePattern<versioned::Reshape_1Op, ReshapeOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Reshape_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getShapeAttr())
      return form.fail(rewriter, "it has no shape");
    if (Attribute consumed = op.getConsumedInputsAttr())
      form.noteValue("consumed_inputs", consumed);
    form.moveInts("shape", 1, rewriter);
    return success();
  }
};

/// The integers that a constant tensor of floating-point numbers has.
std::optional<SmallVector<int64_t>> readIntegers(Value value) {
  std::optional<SmallVector<APFloat>> floats = readFloats(value);
  if (!floats)
    return std::nullopt;
  SmallVector<int64_t> result;
  for (const APFloat &number : *floats) {
    APSInt integer(64, /*isUnsigned=*/false);
    bool isExact;
    if (number.convertToInteger(integer, APFloat::rmTowardZero, &isExact) !=
        APFloat::opOK)
      return std::nullopt;
    result.push_back(integer.getExtValue());
  }
  return result;
}

// Tile_1(input, constant tiles, constant axis) -> Tile(input, repeats)
struct UpgradeTile : UpgradePattern<versioned::Tile_1Op, TileOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Tile_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    std::optional<int64_t> rank = rankOf(op.getInput().getType());
    auto tiles = readIntegers(op.getTiles()), axis = readIntegers(op.getAxis());
    if (!rank || !tiles || !axis || tiles->size() != 1 || axis->size() != 1)
      return form.fail(rewriter, "its tiles and axis are no constants, or the "
                                 "rank of its input is not known" +
                                     remedyFor({op.getTiles(), op.getAxis()},
                                               "infer shapes first"));
    if (axis->front() < 0 || axis->front() >= *rank)
      return form.fail(rewriter, "its axis does not fit its input");
    SmallVector<int64_t> repeats(*rank, 1);
    repeats[axis->front()] = tiles->front();
    form.drop(2);
    form.drop(1);
    form.inputs[1] =
        form.makeInts(repeats, /*isScalar=*/false, "repeats", rewriter);
    return success();
  }
};

// Squeeze_1 {axes} -> Squeeze(data, constant axes), Unsqueeze_1 likewise
template <typename OldOp, typename NewOp>
struct UpgradeAxes : UpgradePattern<OldOp, NewOp> {
  using UpgradePattern<OldOp, NewOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    form.moveInts("axes", 1, rewriter);
    return success();
  }
};

// Slice_1 {starts, ends, axes} -> Slice(data, starts, ends, axes), constants
struct UpgradeSlice : UpgradePattern<versioned::Slice_1Op, SliceOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Slice_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    // Without axes, the old form takes as many as there are starts, and the
    // new one all.
    int64_t size = op.getStarts().size();
    bool wantsAxes =
        !op.getAxes() && rankOf(op.getData().getType()).value_or(-1) != size;
    form.moveInts("starts", 1, rewriter);
    form.moveInts("ends", 2, rewriter);
    form.moveInts("axes", 3, rewriter);
    if (wantsAxes) {
      auto axes = llvm::to_vector(llvm::seq<int64_t>(0, size));
      form.inputs[3] =
          form.makeInts(axes, /*isScalar=*/false, "axes", rewriter);
      form.noteAbsent("axes");
    }
    return success();
  }
};

/// Without lengths, the newest form has the number of parts. It cuts unequal
/// ones where the older forms require equal ones.
template <typename OldOp>
void countParts(OldOp op, NodeForm &form, PatternRewriter &rewriter) {
  int64_t parts = op.getOutputs().size();
  form.set("num_outputs", rewriter.getI64IntegerAttr(parts));
  int64_t size = dimOf(op.getInput().getType(), form.getInt("axis", 0));
  if (size < 0 || size % parts)
    form.noteAbsent("split");
}

// Split_1 {split} -> Split(input, constant split), Split_1(input, constant
// split) likewise
struct UpgradeSplit1 : UpgradePattern<versioned::Split_1Op, SplitOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Split_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    std::optional<SmallVector<int64_t>> lengths;
    if (op.getSplit() && !(lengths = readIntegers(op.getSplit())))
      return form.fail(rewriter, "its lengths are no constant, and of a "
                                 "floating-point type, which later versions do "
                                 "not have" +
                                     remedyFor({op.getSplit()}));
    form.noteNegativeAxis("axis");
    if (!op.getAxisAttr())
      form.noteAbsent("axis");
    form.drop(1);
    if (lengths)
      form.inputs[1] =
          form.makeInts(*lengths, /*isScalar=*/false, "split", rewriter);
    else if (op.getSplitAttrAttr())
      form.moveInts("split_attr", 1, rewriter);
    else
      countParts(op, form, rewriter);
    return success();
  }
};

// Split_2 {split} -> Split(input, constant split)
// Split_2 -> Split {num_outputs}
struct UpgradeSplit2 : UpgradePattern<versioned::Split_2Op, SplitOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Split_2Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    form.noteNegativeAxis("axis");
    if (op.getSplitAttr())
      form.moveInts("split", 1, rewriter);
    else
      countParts(op, form, rewriter);
    return success();
  }
};

// Split_13(input, split) -> Split(input, split)
// Split_13(input) -> Split(input) {num_outputs}
struct UpgradeSplit13 : UpgradePattern<versioned::Split_13Op, SplitOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Split_13Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (!op.getSplit())
      countParts(op, form, rewriter);
    return success();
  }
};

// Pad_2 {pads, value} -> Pad(data, pads, constant_value), constants
// Pad_1 {paddings, value} likewise
template <typename OldOp> struct UpgradePad : UpgradePattern<OldOp, PadOp> {
  using UpgradePattern<OldOp, PadOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    auto element = dyn_cast_if_present<FloatType>(
        getTensorElementType(op.getData().getType()));
    if (op.getValueAttr() && !element)
      return form.fail(rewriter, "the element type of its input, which its "
                                 "value must have, is not known");
    form.moveInts("pads", 1, rewriter);
    form.moveInts("paddings", 1, rewriter);
    if (op.getValueAttr())
      form.inputs[2] = form.makeScalar(op.getValue().convertToFloat(), element,
                                       "value", rewriter);
    return success();
  }
};

// OneHot_9 -> OneHot, for indices that are not negative
struct UpgradeOneHot : UpgradePattern<versioned::OneHot_9Op, OneHotOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::OneHot_9Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Type element = getTensorElementType(op.getIndices().getType());
    std::optional<SmallVector<int64_t>> indices = readInts(op.getIndices());
    bool isNonNegative = (element && element.isUnsignedInteger()) ||
                         (indices && llvm::all_of(*indices, [](int64_t index) {
                            return index >= 0;
                          }));
    if (!isNonNegative)
      return form.fail(rewriter, "its indices may be negative, which gave a "
                                 "vector of off values and now count from the "
                                 "end");
    if (form.getInt("axis", -1) != -1)
      form.noteNegativeAxis("axis");
    return success();
  }
};

// Scatter_9 -> ScatterElements
struct UpgradeScatter
    : UpgradePattern<versioned::Scatter_9Op, ScatterElementsOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::Scatter_9Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    form.noteNegativeAxis("axis");
    form.noteValue("op_type", rewriter.getStringAttr("Scatter"));
    return success();
  }
};

} // namespace

void populateTensorUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeAxes<versioned::Squeeze_1Op, SqueezeOp>,
               UpgradeAxes<versioned::Unsqueeze_1Op, UnsqueezeOp>, UpgradeCast,
               UpgradeConcat, UpgradeOneHot, UpgradePad<versioned::Pad_1Op>,
               UpgradePad<versioned::Pad_2Op>, UpgradeReshape, UpgradeScatter,
               UpgradeSlice, UpgradeSplit1, UpgradeSplit2, UpgradeSplit13,
               UpgradeTile>(patterns.getContext());
}

} // namespace onnx_xform::opset
