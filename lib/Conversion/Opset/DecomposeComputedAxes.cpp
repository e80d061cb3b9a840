//===- DecomposeComputedAxes.cpp - A choice among constant axes -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Axes that are inputs became so in some opset; before, they are attributes. A
// tensor of known rank has a few axes only: an If chooses among the nodes that
// have one of them, or a set of them, as a constant.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "Reductions.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/Signal.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// At most so many nodes are chosen among.
constexpr int64_t kMaxChoices = 64;

/// The opset from which on the branches of an If may differ in shape.
constexpr int kShapesMayDiffer = 11;

/// If(condition) {then} {otherwise}
Value choose(Lowering &b, Value condition, Type type,
             function_ref<Value()> then, function_ref<Value()> otherwise) {
  auto node = b.create<IfOp>(type, {condition});
  PatternRewriter &rewriter = b.getRewriter();
  auto fill = [&](Region &graph, function_ref<Value()> make) {
    OpBuilder::InsertionGuard guard(rewriter);
    rewriter.createBlock(&graph);
    Value result = make();
    YieldOp::create(rewriter, makeNameLoc(node.getContext(), "", {}),
                    ValueRange{result});
  };
  fill(node.getElseBranch(), otherwise);
  fill(node.getThenBranch(), then);
  auto name = [&](StringRef text) -> Attribute {
    return rewriter.getDictionaryAttr(
        rewriter.getNamedAttr("name", rewriter.getStringAttr(text)));
  };
  node->setAttr(attrs::kGraphs,
                rewriter.getArrayAttr({name("other_axes"), name("axis")}));
  return node->getResult(0);
}

//===----------------------------------------------------------------------===//
// Sets of axes
//===----------------------------------------------------------------------===//

/// The sets of axes that a vector of `length` axes may name, -1 where that is
/// not known: some for each length, as axes may repeat.
struct AxisSets {
  int64_t rank, length;

  bool isFull(int64_t size) const { return length >= 0 && size == length; }
  /// Whether the last axis must be one, since there is no other.
  bool isNeeded(int64_t axis, int64_t size) const {
    return length > 0 && size == 0 && axis == rank - 1;
  }
  /// How many there are once `size` of the axes before this one are taken; no
  /// more than a few above the limit.
  int64_t count(int64_t axis, int64_t size) const {
    if (isFull(size) || axis == rank || isNeeded(axis, size))
      return 1;
    int64_t with = count(axis + 1, size + 1);
    return with > kMaxChoices ? with : with + count(axis + 1, size);
  }
};

// Reduce(x, computed axes) -> If(the first axis is one of them) {If(the second
// is one of them) {Reduce(x, [0, 1])} {Reduce(x, [0])}} ...
template <typename OpT> struct ChooseReducedAxes : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    Value axes = op.getAxes();
    if (OpT::getSchema().versionAt(b.getOpset()) || !axes || readInts(axes) ||
        isEmpty(axes))
      return b.fail(kOtherForm);
    std::optional<int64_t> rank = rankOf(op.getData().getType());
    if (b.getOpset() < kShapesMayDiffer)
      return b.fail("before opset 11, there is no If for a choice among axes, "
                    "as its branches must not differ in shape");
    if (!rank)
      return b.fail("the rank of its input is not known, for a choice among "
                    "all axes; infer shapes first");
    AxisSets sets{*rank, opset::dimOf(axes.getType(), 0)};
    if (*rank < 1 || *rank > 16 || sets.count(0, 0) > kMaxChoices)
      return b.fail("the sets of axes that it may reduce are too many to list "
                    "them");
    Value isTaken = sets.count(0, 0) > 1 ? findTaken(b, axes, *rank) : Value();
    b.replace({chooseFrom(op, b, sets, isTaken, 0, {})});
    return success();
  }

  /// Whether each axis is among the computed ones.
  static Value findTaken(Lowering &b, Value axes, int64_t rank) {
    axes = b.castTo(axes, b.i64());
    if (!isNonNegative(axes))
      axes = countFromFront(b, axes, b.intTensor({rank}, {}));
    Value all =
        b.intTensor(llvm::to_vector(llvm::seq<int64_t>(0, rank)), {rank, 1});
    Value isSame = b.compare<EqualOp>(all, b.reshape(axes, {1, -1}));
    Value count = b.reduce<ReduceSumOp>(b.castTo(isSame, b.i32()), {1}, false);
    return b.castTo(count, b.i1());
  }

  static Value chooseFrom(OpT op, Lowering &b, const AxisSets &sets,
                          Value isTaken, int64_t axis,
                          SmallVector<int64_t> taken) {
    if (sets.isNeeded(axis, taken.size()))
      taken.push_back(axis++);
    if (sets.isFull(taken.size()) || axis == sets.rank)
      return reduce(op, b, taken, sets.rank);
    SmallVector<int64_t> more = taken;
    more.push_back(axis);
    return choose(
        b, b.gather(isTaken, b.intTensor({axis}, {}), 0), op.getType(),
        [&] { return chooseFrom(op, b, sets, isTaken, axis + 1, more); },
        [&] { return chooseFrom(op, b, sets, isTaken, axis + 1, taken); });
  }

  static Value reduce(OpT op, Lowering &b, ArrayRef<int64_t> axes,
                      int64_t rank) {
    if (axes.empty() && op.getNoopWithEmptyAxes())
      return reduceNothing<OpT>(b, op.getData());
    SmallVector<int64_t> all = llvm::to_vector(llvm::seq<int64_t>(0, rank));
    return b.reduce<OpT>(op.getData(), axes.empty() ? all : axes,
                         op.getKeepdims() != 0);
  }
};

//===----------------------------------------------------------------------===//
// Single axes
//===----------------------------------------------------------------------===//

/// If(axis = 0) {at(0)} {If(axis = 1) {at(1)} ...}, over `count` axes of a
/// tensor of this rank.
Value chooseAxis(Lowering &b, Value axis, int64_t rank, int64_t count,
                 Type type, function_ref<Value(int64_t)> at) {
  if (rankOf(axis.getType()) != 0)
    axis = b.reshape(axis, {});
  axis = b.castTo(axis, b.i64());
  if (!isNonNegative(axis))
    axis = countFromFront(b, axis, b.intTensor({rank}, {}));
  SmallVector<Value> isAxis;
  for (int64_t i = 0; i + 1 < count; ++i)
    isAxis.push_back(b.compare<EqualOp>(axis, b.intTensor({i}, {})));
  std::function<Value(int64_t)> from = [&](int64_t i) {
    if (i + 1 == count)
      return at(i);
    return choose(
        b, isAxis[i], type, [&] { return at(i); }, [&] { return from(i + 1); });
  };
  return from(0);
}

// CumSum(x, computed axis) -> If(axis = 0) {CumSum(x, 0)} ...; CumProd likewise
template <typename OpT>
struct ChooseRunningAxis : DecomposeMissingPattern<OpT> {
  using DecomposeMissingPattern<OpT>::DecomposeMissingPattern;
  LogicalResult lower(OpT op, Lowering &b) const override {
    int64_t rank = rankOf(op.getX().getType()).value_or(0);
    if (rank < 2 || rank > kMaxChoices || readInts(op.getAxis()))
      return b.fail(kOtherForm);
    b.replace({chooseAxis(
        b, op.getAxis(), rank, rank, op.getType(), [&](int64_t axis) {
          return b.make<OpT>(op.getType(), {op.getX(), b.intTensor({axis}, {})},
                             b.attributesBut({}));
        })});
    return success();
  }
};

// DFT(x, length, computed axis) -> If(axis = 0) {DFT(x, length, 0)} ...
struct ChooseTransformedAxis : DecomposePattern<DFTOp> {
  using DecomposePattern::DecomposePattern;
  /// The opset that made the axis an input, and the one that has DFT.
  static constexpr int kInput = 20, kIntroduction = 17;

  LogicalResult decompose(DFTOp op, Lowering &b) const override {
    auto type = dyn_cast<RankedTensorType>(op.getInput().getType());
    if (b.getOpset() >= kInput || !op.getAxis() || readInts(op.getAxis()) ||
        !type || type.getRank() < 2 || type.getRank() > kMaxChoices)
      return b.fail(kOtherForm);
    // What a transform is replaced by depends on the size of its axis.
    bool needsSizes = b.getOpset() < kIntroduction;
    if (needsSizes && ShapedType::isDynamicShape(type.getShape().drop_back()))
      return b.fail(kOtherForm);
    bool keepsShape = !op.getOnesided() && !op.getDftLength();
    if (b.getOpset() < kShapesMayDiffer && !keepsShape)
      return b.fail(kOtherForm);
    Type result = op->getResult(0).getType();
    // The last dimension is that of components.
    b.replace({chooseAxis(b, op.getAxis(), type.getRank(), type.getRank() - 1,
                          result, [&](int64_t axis) {
                            return b.make<DFTOp>(result,
                                                 {op.getInput(),
                                                  op.getDftLength(),
                                                  b.intTensor({axis}, {})},
                                                 b.attributesBut({}));
                          })});
    return success();
  }
};

} // namespace

void populateComputedAxisDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<ChooseReducedAxes<ReduceL1Op>, ChooseReducedAxes<ReduceL2Op>,
           ChooseReducedAxes<ReduceLogSumOp>,
           ChooseReducedAxes<ReduceLogSumExpOp>, ChooseReducedAxes<ReduceMaxOp>,
           ChooseReducedAxes<ReduceMeanOp>, ChooseReducedAxes<ReduceMinOp>,
           ChooseReducedAxes<ReduceProdOp>, ChooseReducedAxes<ReduceSumOp>,
           ChooseReducedAxes<ReduceSumSquareOp>, ChooseRunningAxis<CumSumOp>,
           ChooseRunningAxis<CumProdOp>, ChooseTransformedAxis>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
