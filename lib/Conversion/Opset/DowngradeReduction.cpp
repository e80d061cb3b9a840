//===- DowngradeReduction.cpp - Reductions to older forms -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNXVersioned/Reduction.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Reduce(data, constant axes) -> Reduce_1 {axes}
// Reduce(data, no axes) -> Reduce_1, over all of them
template <typename NewOp, typename OldOp>
struct DowngradeReduce : DowngradePattern<NewOp, OldOp> {
  using DowngradePattern<NewOp, OldOp>::DowngradePattern;
  LogicalResult convert(NewOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    Value axes = form.inputs[1];
    bool hasAxes = axes && !isEmpty(axes);
    if (form.getInt("noop_with_empty_axes", 0) && !hasAxes)
      return form.fail(rewriter, "it reduces nothing without axes "
                                 "(noop_with_empty_axes)");
    // Without elements there is but one list, whatever makes it.
    if (axes && !hasAxes && !isEmptyConstant(axes)) {
      form.inputs[1] = {};
      return success();
    }
    return form.takeAxes("axes", 1, rankOf(op.getData().getType()), rewriter);
  }
};

// TopK(X, constant [k]) -> TopK_1 {k}
struct DowngradeTopK : DowngradePattern<TopKOp, versioned::TopK_1Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(TopKOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    // Sorted elements are an answer where any order is allowed.
    if (!form.getInt("largest", 1))
      return form.fail(rewriter, "it looks for the smallest elements");
    std::optional<SmallVector<int64_t>> k = readInts(form.inputs[1]);
    if (!k || k->size() != 1)
      return form.fail(rewriter, "its input 'K' is no constant, as an "
                                 "attribute must be" +
                                     remedyFor({op.getK()}));
    // The default, -1, is older than other negative axes.
    if (form.getInt("axis", -1) != -1 &&
        failed(form.fixAxis("axis", -1, rankOf(op.getX().getType()), rewriter)))
      return failure();
    form.set("k", rewriter.getI64IntegerAttr(k->front()));
    form.drop(1);
    return success();
  }
};

} // namespace

void populateReductionDowngrades(RewritePatternSet &patterns) {
  patterns
      .add<DowngradeReduce<ReduceL1Op, versioned::ReduceL1_1Op>,
           DowngradeReduce<ReduceL2Op, versioned::ReduceL2_1Op>,
           DowngradeReduce<ReduceLogSumOp, versioned::ReduceLogSum_1Op>,
           DowngradeReduce<ReduceLogSumExpOp, versioned::ReduceLogSumExp_1Op>,
           DowngradeReduce<ReduceMaxOp, versioned::ReduceMax_1Op>,
           DowngradeReduce<ReduceMeanOp, versioned::ReduceMean_1Op>,
           DowngradeReduce<ReduceMinOp, versioned::ReduceMin_1Op>,
           DowngradeReduce<ReduceProdOp, versioned::ReduceProd_1Op>,
           DowngradeReduce<ReduceSumOp, versioned::ReduceSum_1Op>,
           DowngradeReduce<ReduceSumSquareOp, versioned::ReduceSumSquare_1Op>,
           DowngradeTopK>(patterns.getContext());
}

} // namespace onnx_xform::opset
