//===- DecomposeLoss.cpp - Losses by older operators ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

struct Loss {
  Value logProb, target, weight;
  std::optional<int64_t> ignored;
  StringRef reduction;
};

/// The sum of all elements.
Value sumAll(Value x, Lowering &b) {
  Type type = RankedTensorType::get({}, Lowering::elementOf(x));
  return b.make<ReduceSumOp>(type, {x}, {b.attr("keepdims", int64_t(0))});
}

/// Where the target is the class to ignore; null where none is.
Value findIgnored(const Loss &loss, Lowering &b) {
  Type index = Lowering::elementOf(loss.target);
  if (!loss.ignored || (index.isInteger(32) && !llvm::isInt<32>(*loss.ignored)))
    return {};
  Value ignored = index.isInteger(32) ? b.scalar(*loss.ignored, index)
                                      : b.intTensor({*loss.ignored}, {});
  return b.compare<EqualOp>(loss.target, ignored);
}

/// Minus the log-probability of the target, times the weight of its class, and
/// 0 where the target is ignored; their sum, or their sum by that of the
/// weights.
Value makeLoss(const Loss &loss, Lowering &b) {
  Type element = Lowering::elementOf(loss.logProb);
  Value target = loss.target, isIgnored = findIgnored(loss, b);
  auto clear = [&](Value x) {
    if (!isIgnored)
      return x;
    return b.where(isIgnored, b.scalar(0, Lowering::elementOf(x)), x);
  };
  // Where it is ignored, any class will do.
  target = clear(target);
  Value column = b.unsqueeze(target, {1});
  Value picked = b.make<GatherElementsOp>(
      withElementType(column.getType(), element), {loss.logProb, column},
      {b.attr("axis", int64_t(1))});
  Value result = b.unary<NegOp>(b.squeeze(picked, {1})), weights;
  if (loss.weight) {
    weights = b.gather(loss.weight, target, 0);
    result = b.mul(result, weights);
  }
  result = clear(result);
  if (loss.reduction == "none")
    return result;
  if (loss.reduction == "sum")
    return sumAll(result, b);
  if (weights)
    return b.div(sumAll(result, b), sumAll(clear(weights), b));
  if (isIgnored) {
    Value counted = b.castTo(b.unary<NotOp>(isIgnored), element);
    return b.div(sumAll(result, b), sumAll(counted, b));
  }
  return b.make<ReduceMeanOp>(RankedTensorType::get({}, element), {result},
                              {b.attr("keepdims", int64_t(0))});
}

LogicalResult checkReduction(StringRef reduction, Lowering &b) {
  if (!llvm::is_contained({"none", "sum", "mean"}, reduction))
    return b.fail("its reduction is '" + reduction +
                  "', not none, sum or mean");
  return success();
}

// NegativeLogLikelihoodLoss(x, t) -> the function of the standard
struct DecomposeNLL : DecomposeMissingPattern<NegativeLogLikelihoodLossOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(NegativeLogLikelihoodLossOp op,
                      Lowering &b) const override {
    if (failed(checkReduction(op.getReduction(), b)))
      return failure();
    if (!Lowering::elementOf(op.getInput()) ||
        !Lowering::elementOf(op.getTarget()))
      return b.fail("the element types of its inputs are not known; infer "
                    "shapes first");
    b.replace({makeLoss({op.getInput(), op.getTarget(), op.getWeight(),
                         op.getIgnoreIndex(), op.getReduction()},
                        b)});
    return success();
  }
};

// SoftmaxCrossEntropyLoss(x, t) -> the loss of LogSoftmax(x)
struct DecomposeSCE : DecomposeMissingPattern<SoftmaxCrossEntropyLossOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(SoftmaxCrossEntropyLossOp op,
                      Lowering &b) const override {
    if (failed(checkReduction(op.getReduction(), b)))
      return failure();
    if (!Lowering::elementOf(op.getScores()) ||
        !Lowering::elementOf(op.getLabels()))
      return b.fail("the element types of its inputs are not known; infer "
                    "shapes first");
    Value logProb =
        b.unary<LogSoftmaxOp>(op.getScores(), {b.attr("axis", int64_t(1))});
    Value loss = makeLoss({logProb, op.getLabels(), op.getWeights(),
                           op.getIgnoreIndex(), op.getReduction()},
                          b);
    bool hasLogProb = !isa<NoneType>(op.getLogProb().getType());
    b.replace({loss, hasLogProb ? logProb : Value()});
    return success();
  }
};

} // namespace

void populateLossDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeNLL, DecomposeSCE>(patterns.getContext());
}

} // namespace onnx_xform::opset
