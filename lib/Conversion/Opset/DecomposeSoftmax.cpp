//===- DecomposeSoftmax.cpp - Softmax and its kin over other axes ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Up to opset 12, these normalize over all dimensions from the axis on; from 13
// on over the axis alone. The two agree on the last axis. Everything else is
// made the last axis.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Activation.h"
#include <numeric>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Op_1(x) {axis} -> Reshape(Op(Flatten(x) {axis}), Shape(x))
//
// Of both Op_1 and Flatten, the axis is 1 by default, and left out in one where
// the other leaves it out.
template <typename OldOp, typename NewOp>
struct FlattenSoftmax : DecomposePattern<OldOp> {
  using DecomposePattern<OldOp>::DecomposePattern;
  LogicalResult decompose(OldOp op, Lowering &b) const override {
    if (!NewOp::getSchema().versionAt(b.getOpset()))
      return b.fail(kOtherForm);
    Value x = op.getInput();
    int64_t axis = op.getAxis();
    if (std::optional<int64_t> rank = rankOf(x.getType());
        rank && (axis < -*rank || axis >= *rank))
      return b.fail("its axis is not one of its input");
    Value matrix = b.flatten(x, axis);
    if (!op.getAxisAttr())
      cast<FlattenOp>(matrix.getDefiningOp()).removeAxisAttr();
    Value rows = b.unary<NewOp>(matrix);
    b.replace({b.reshapeLike(rows, x)});
    return success();
  }
};

// Op(x) {axis} -> Transpose(Op(Transpose(x)))
//
// Without a rank, a softmax is computed from its definition.
template <typename OpT> struct TransposeSoftmax : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    Value x = op.getInput();
    std::optional<int64_t> rank = rankOf(x.getType());
    int64_t axis = op.getAxis();
    if (OpT::getSchema().versionAt(b.getOpset()) || axis == -1)
      return b.fail(kOtherForm);
    if (!rank)
      return byDefinition(op, b);
    if (axis < -*rank || axis >= *rank)
      return b.fail("its axis is not one of its input");
    SmallVector<int64_t> perm(*rank);
    std::iota(perm.begin(), perm.end(), 0);
    std::swap(perm[axis < 0 ? axis + *rank : axis], perm.back());
    Value last = b.unary<OpT>(b.transpose(x, perm));
    b.replace({b.transpose(last, perm)});
    return success();
  }

private:
  LogicalResult byDefinition(OpT op, Lowering &b) const {
    if constexpr (std::is_same_v<OpT, HardmaxOp>) {
      return b.fail("the rank of its input is not known, and with it how its "
                    "axis becomes the last one; infer shapes first");
    } else {
      Value x = op.getInput();
      int64_t axis = op.getAxis();
      Value shifted = b.sub(x, b.reduce<ReduceMaxOp>(x, {axis}, true));
      Value exps = b.unary<ExpOp>(shifted);
      Value sum = b.reduce<ReduceSumOp>(exps, {axis}, true);
      b.replace({std::is_same_v<OpT, LogSoftmaxOp>
                     ? b.sub(shifted, b.unary<LogOp>(sum))
                     : b.div(exps, sum)});
      return success();
    }
  }
};

// Reshape(Op(Flatten(x) {axis}), Shape(x)) {allowzero} -> Op_1(x) {axis}
//
// What FlattenSoftmax makes, going back. Without allowzero, which came later
// than the axis that Op has now, there would be no exact way for the Reshape.
template <typename OldOp, typename NewOp>
struct RestoreSoftmax : DecomposePattern<ReshapeOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ReshapeOp op, Lowering &b) const override {
    if (!op.getAllowzero() || !OldOp::getSchema().versionAt(b.getOpset()))
      return b.fail(kOtherForm);
    Operation *softmax = op.getData().getDefiningOp();
    auto sizes = op.getShape().getDefiningOp<ShapeOp>();
    if (!softmax || !sizes || sizes.getStart() || sizes.getEnd() ||
        !normalizesRows(softmax))
      return b.fail(kOtherForm);
    auto rows = softmax->getOperand(0).getDefiningOp<FlattenOp>();
    if (!rows || rows.getInput() != sizes.getData())
      return b.fail(kOtherForm);
    SmallVector<NamedAttribute> attributes;
    if (IntegerAttr axis = rows.getAxisAttr())
      attributes.push_back(b.attr("axis", axis.getInt()));
    b.replace({b.make<OldOp>(op.getType(), {rows.getInput()}, attributes)});
    for (Operation *unused :
         {softmax, rows.getOperation(), sizes.getOperation()})
      if (unused->use_empty())
        b.getRewriter().eraseOp(unused);
    return success();
  }

private:
  /// In either form: a matrix has one axis from the last on.
  static bool normalizesRows(Operation *op) {
    auto isLast = [](int64_t axis) { return axis == -1 || axis == 1; };
    if (auto older = dyn_cast<OldOp>(op))
      return isLast(older.getAxis());
    auto newer = dyn_cast<NewOp>(op);
    return newer && isLast(newer.getAxis());
  }
};

} // namespace

void populateSoftmaxDecompositions(RewritePatternSet &patterns) {
  using namespace versioned;
  patterns
      .add<FlattenSoftmax<Hardmax_1Op, HardmaxOp>,
           FlattenSoftmax<LogSoftmax_1Op, LogSoftmaxOp>,
           FlattenSoftmax<Softmax_1Op, SoftmaxOp>, TransposeSoftmax<HardmaxOp>,
           TransposeSoftmax<LogSoftmaxOp>, TransposeSoftmax<SoftmaxOp>,
           RestoreSoftmax<Hardmax_1Op, HardmaxOp>,
           RestoreSoftmax<LogSoftmax_1Op, LogSoftmaxOp>,
           RestoreSoftmax<Softmax_1Op, SoftmaxOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
