//===- DecomposeReduction.cpp - Reductions by older operators -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "Reductions.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <limits>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Reductions over no axes
//===----------------------------------------------------------------------===//

// Reduce(data) {noop_with_empty_axes = 1} -> its elementwise part
template <typename OpT> struct DecomposeNoop : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    bool hasAxes = op.getAxes() && !isEmpty(op.getAxes());
    if (!op.getNoopWithEmptyAxes() || hasAxes)
      return b.fail(kOtherForm);
    b.replace({reduceNothing<OpT>(b, op.getData())});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// The last of equal elements
//===----------------------------------------------------------------------===//

/// The data with its elements along the axis in the opposite order.
Value reverse(Lowering &b, Value x, int64_t axis) {
  if (b.getOpset() >= 10)
    return b.make<SliceOp>(x.getType(),
                           {x, b.ints({-1}),
                            b.ints({std::numeric_limits<int64_t>::min()}),
                            b.ints({axis}), b.ints({-1})});
  return gatherPositions(b, x, reversedIota(b, x, axis), axis);
}

// Arg(data) {select_last_index = 1} -> size - 1 - Arg(reversed data)
template <typename OpT> struct DecomposeArgLast : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    if (!op.getSelectLastIndex())
      return b.fail(kOtherForm);
    int64_t axis = op.getAxis();
    Value data = op.getData();
    Value reversed = reverse(b, data, axis);
    Value index = b.make<OpT>(
        op->getResult(0).getType(), {reversed},
        {b.attr("axis", axis),
         b.attr("keepdims", static_cast<int64_t>(op.getKeepdims()))});
    // The size is a vector of one, which broadcasts.
    Value last =
        b.sub(b.squeeze(b.dimOf(data, axis), {0}), b.scalar(1, b.i64()));
    b.replace({b.sub(last, index)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// The largest and smallest elements
//===----------------------------------------------------------------------===//

// TopK(X, K) {largest = 0} -> Neg(TopK(Neg(X), K))
// TopK(X, K) {sorted = 0} -> TopK(X, K), as sorted elements are an answer where
// any order is one
struct DecomposeTopK : DecomposePattern<TopKOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(TopKOp op, Lowering &b) const override {
    if (b.getOpset() >= 11 || (op.getLargest() && op.getSorted()))
      return b.fail(kOtherForm);
    SmallVector<NamedAttribute> attributes =
        b.attributesBut({"largest", "sorted"});
    Value data = op.getX();
    Type element = b.elementOf(data), wide = element;
    if (!op.getLargest()) {
      // The smallest integer has no opposite, the unsigned ones have none.
      if (isa<IntegerType>(element)) {
        unsigned width = element.getIntOrFloatBitWidth();
        if (width > 32)
          return b.fail("it looks for the smallest of 64-bit integers, which "
                        "no floating-point type holds");
        wide = width > 16 ? b.f64() : b.f32();
      }
      data = b.unary<NegOp>(b.castTo(data, wide));
    }
    Type values = op.getValues().getType();
    auto top = b.create<TopKOp>(
        {withElementType(values, wide), op.getIndices().getType()},
        {data, op.getK()}, attributes);
    Value found = top.getValues();
    if (!op.getLargest())
      found = b.castTo(b.unary<NegOp>(found), element);
    b.replace({found, top.getIndices()});
    return success();
  }
};

// TopK(X, computed K) -> the first K of TopK(X, all)
struct SliceTopK : DecomposePattern<TopKOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(TopKOp op, Lowering &b) const override {
    if (b.getOpset() >= 10 || readInts(op.getK()))
      return b.fail(kOtherForm);
    std::optional<int64_t> rank = rankOf(op.getX().getType());
    std::optional<int64_t> axis =
        rank ? normalizeAxis(static_cast<int64_t>(op.getAxis()), *rank)
             : std::nullopt;
    int64_t size = axis ? opset::dimOf(op.getX().getType(), *axis) : -1;
    if (size < 0)
      return b.fail("the size of its axis, of which it could take all, is not "
                    "known; fix dimensions (--fix-dims) or infer shapes first");
    auto withSize = [&](Type type) -> Type {
      auto ranked = dyn_cast<RankedTensorType>(op.getX().getType());
      return ranked.clone(getTensorElementType(type));
    };
    auto top =
        b.create<TopKOp>({withSize(op.getValues().getType()),
                          withSize(op.getIndices().getType())},
                         {op.getX(), b.ints({size})}, b.attributesBut({}));
    auto takeFirst = [&](Value all, Type type) {
      return b.make<SliceOp>(type,
                             {all, b.ints({0}), op.getK(), b.ints({*axis})});
    };
    b.replace({takeFirst(top.getValues(), op.getValues().getType()),
               takeFirst(top.getIndices(), op.getIndices().getType())});
    return success();
  }
};

} // namespace

void populateReductionDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeNoop<ReduceL1Op>, DecomposeNoop<ReduceL2Op>,
               DecomposeNoop<ReduceLogSumOp>, DecomposeNoop<ReduceLogSumExpOp>,
               DecomposeNoop<ReduceMaxOp>, DecomposeNoop<ReduceMeanOp>,
               DecomposeNoop<ReduceMinOp>, DecomposeNoop<ReduceProdOp>,
               DecomposeNoop<ReduceSumOp>, DecomposeNoop<ReduceSumSquareOp>,
               DecomposeArgLast<ArgMaxOp>, DecomposeArgLast<ArgMinOp>,
               DecomposeTopK, SliceTopK>(patterns.getContext());
}

} // namespace onnx_xform::opset
