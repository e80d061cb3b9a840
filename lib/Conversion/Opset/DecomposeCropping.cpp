//===- DecomposeCropping.cpp - CenterCropPad by older nodes ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// CenterCropPad(x, shape) -> Slice(Pad(x, the missing halves), the middle)
struct DecomposeCenterCropPad : DecomposeMissingPattern<CenterCropPadOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(CenterCropPadOp op, Lowering &b) const override {
    Value x = op.getInputData();
    std::optional<int64_t> rank = rankOf(x.getType());
    SmallVector<int64_t> axes;
    if (!rank)
      return b.fail("the rank of its input is not known; infer shapes first");
    if (auto list = op.getAxes())
      axes.assign(list->begin(), list->end());
    else
      axes = llvm::to_vector(llvm::seq<int64_t>(0, *rank));
    for (int64_t &axis : axes) {
      std::optional<int64_t> normal = normalizeAxis(axis, *rank);
      if (!normal)
        return b.fail("its axes do not fit its input");
      axis = *normal;
    }
    Type element = getTensorElementType(x.getType());
    if (!isa_and_present<FloatType, IntegerType>(element))
      return b.fail("there is no zero of its element type");
    std::optional<SmallVector<int64_t>> target = readInts(op.getShape());
    bool isKnown = target && target->size() == axes.size() &&
                   llvm::all_of(axes, [&](int64_t axis) {
                     return opset::dimOf(x.getType(), axis) >= 0;
                   });
    if (!isKnown && b.getOpset() < 7)
      return b.fail("its shape is no constant, or the sizes of its input are "
                    "not known" +
                    remedyFor({op.getShape()}, "infer shapes first"));
    if (axes.empty()) {
      b.replace({b.unary<IdentityOp>(x)});
      return success();
    }
    if (isKnown)
      applyConstant(op, b, axes, *target);
    else
      applyComputed(op, b, axes);
    return success();
  }

  static void applyConstant(CenterCropPadOp op, Lowering &b,
                            ArrayRef<int64_t> axes, ArrayRef<int64_t> target) {
    Value x = op.getInputData();
    auto type = cast<RankedTensorType>(x.getType());
    SmallVector<int64_t> pads(2 * type.getRank()), starts, ends;
    SmallVector<int64_t> padded(type.getShape());
    for (auto [axis, wanted] : llvm::zip(axes, target)) {
      int64_t size = type.getDimSize(axis);
      int64_t missing = std::max<int64_t>(wanted - size, 0);
      pads[axis] = missing / 2;
      pads[type.getRank() + axis] = missing - missing / 2;
      padded[axis] = size + missing;
      starts.push_back((size + missing - wanted) / 2);
      ends.push_back(starts.back() + wanted);
    }
    if (llvm::any_of(pads, [](int64_t pad) { return pad > 0; }))
      x = b.make<PadOp>(RankedTensorType::get(padded, type.getElementType()),
                        {x, b.ints(pads)});
    b.replace({b.slice(x, starts, ends, axes)});
  }

  static void applyComputed(CenterCropPadOp op, Lowering &b,
                            ArrayRef<int64_t> axes) {
    Value x = op.getInputData();
    Value target = b.castTo(op.getShape(), b.i64());
    Value sizes = b.gather(b.shapeOf(x), b.ints(axes), 0);
    Value two = b.ints({2});
    Value padded = b.where(b.compare<LessOp>(sizes, target), target, sizes);
    Value missing = b.sub(padded, sizes);
    Value before = b.div(missing, two);
    Value after = b.sub(missing, before);
    Value grown =
        b.make<PadOp>(unknownSizes(x.getType()),
                      {x, b.concat({before, after}, 0), Value(), b.ints(axes)});
    Value starts = b.div(b.sub(padded, target), two);
    Value ends = b.add(starts, target);
    b.replace({b.make<SliceOp>(unknownSizes(x.getType()),
                               {grown, starts, ends, b.ints(axes)})});
  }

  static Type unknownSizes(Type type) {
    auto ranked = cast<RankedTensorType>(type);
    SmallVector<int64_t> sizes(ranked.getRank(), ShapedType::kDynamic);
    return RankedTensorType::get(sizes, ranked.getElementType());
  }
};

} // namespace

void populateCroppingDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeCenterCropPad>(patterns.getContext());
}

} // namespace onnx_xform::opset
