//===- UpgradeReduction.cpp - Reductions to their newest form -------------===//
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

// Reduce_1 {axes} -> Reduce(data, constant axes)
template <typename OldOp, typename NewOp>
struct UpgradeReduce : UpgradePattern<OldOp, NewOp> {
  using UpgradePattern<OldOp, NewOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    form.moveInts("axes", 1, rewriter);
    return success();
  }
};

// TopK_1 {k} -> TopK(X, constant [k])
struct UpgradeTopK : UpgradePattern<versioned::TopK_1Op, TopKOp> {
  using UpgradePattern::UpgradePattern;
  LogicalResult convert(versioned::TopK_1Op op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    form.noteNegativeAxis("axis");
    form.inputs[1] = form.makeInts({op.getKAttr().getInt()},
                                   /*isScalar=*/false, "k", rewriter);
    return success();
  }
};

} // namespace

void populateReductionUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeReduce<versioned::ReduceL1_1Op, ReduceL1Op>,
               UpgradeReduce<versioned::ReduceL2_1Op, ReduceL2Op>,
               UpgradeReduce<versioned::ReduceLogSum_1Op, ReduceLogSumOp>,
               UpgradeReduce<versioned::ReduceLogSumExp_1Op, ReduceLogSumExpOp>,
               UpgradeReduce<versioned::ReduceMax_1Op, ReduceMaxOp>,
               UpgradeReduce<versioned::ReduceMean_1Op, ReduceMeanOp>,
               UpgradeReduce<versioned::ReduceMin_1Op, ReduceMinOp>,
               UpgradeReduce<versioned::ReduceProd_1Op, ReduceProdOp>,
               UpgradeReduce<versioned::ReduceSum_1Op, ReduceSumOp>,
               UpgradeReduce<versioned::ReduceSumSquare_1Op, ReduceSumSquareOp>,
               UpgradeTopK>(patterns.getContext());
}

} // namespace onnx_xform::opset
