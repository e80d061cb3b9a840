//===- ReshapeLayouts.cpp - Layouts: The same elements, other sizes -------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A Reshape keeps the order of elements, so that the number of those in front
// of the samples and behind them says where they are in the result. The sizes
// for the old number of samples are what the exporter wrote; the target is
// mended where it does not say the same for any number.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

/// The numbers of elements in front of the samples and behind them.
static std::pair<DimExpr, DimExpr> getSurroundings(Value data, Layout layout,
                                                   NodePlan &plan) {
  NodePlan::Sizes sizes = *plan.getSizes(data);
  ShapeInference &shapes = plan.getShapes();
  DimExpr before = shapes.product(ArrayRef(sizes).take_front(layout.axis));
  DimExpr after = shapes.product(ArrayRef(sizes).drop_front(layout.axis + 1));
  return {before * layout.outer, layout.inner * after};
}

namespace {

/// The target of a Reshape, and what it is to say.
struct Target {
  ReshapeOp op;
  NodePlan &plan;
  NodePlan::Sizes old, input;
  /// What it holds; null where that is not known.
  SmallVector<DimExpr> given;

  bool isInferred(unsigned i) const { return given[i].isConstant(-1); }
  bool isCopied(unsigned i, DimExpr size) {
    return given[i].isConstant(0) && op.getAllowzero() == 0 &&
           i < input.size() && input[i] == size;
  }
  bool mayInfer() const {
    return llvm::all_of(given, [&](DimExpr size) {
      return size && (size.getConstant() || plan.mentionsBatch(size));
    });
  }
  bool says(const Layout &layout);
  void edit(const Layout &layout);
};

} // namespace

/// Whether the sizes are right for any number of samples.
bool Target::says(const Layout &layout) {
  DimExpr wanted = layout.getOthers() * plan.getBatch();
  unsigned axis = layout.axis;
  if (!given[axis])
    return false;
  if (!isInferred(axis) && !isCopied(axis, wanted) && given[axis] != wanted)
    return false;
  // Beside -1, a size that is copied must be that of the same axis.
  for (auto [i, size] : llvm::enumerate(given))
    if (i != axis && plan.mentionsBatch(size))
      return false;
  for (auto [i, size] : llvm::enumerate(given))
    if (i != axis && size && size.isConstant(0) && !isCopied(i, old[i]))
      return false;
  return true;
}

/// -1 where it is free or can be made so, 0 where the input has the size at the
/// same place, else the size.
void Target::edit(const Layout &layout) {
  DimExpr wanted = layout.getOthers() * plan.getBatch();
  ShapeInference &shapes = plan.getShapes();
  unsigned axis = layout.axis;
  std::optional<unsigned> inferred;
  for (auto [i, size] : llvm::enumerate(given)) {
    if (i == axis || !size)
      continue;
    if (size.isConstant(-1))
      inferred = i;
    bool isWrong = plan.mentionsBatch(size) ||
                   (size.isConstant(0) && !isCopied(i, old[i]));
    if (isWrong)
      plan.setElement(op.getShape(), i, old[i]);
  }
  if (inferred && old[*inferred].getConstant() && mayInfer()) {
    plan.setElement(op.getShape(), *inferred, old[*inferred]);
    inferred.reset();
  }
  bool copies =
      axis < input.size() && input[axis] == wanted && op.getAllowzero() == 0;
  if (!inferred && mayInfer())
    plan.setElement(op.getShape(), axis, shapes.number(-1));
  else
    plan.setElement(op.getShape(), axis, copies ? shapes.number(0) : wanted);
}

static LogicalResult reshape(ReshapeOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getData());
  auto old = plan.getOldSizes(op.getReshaped());
  if (!layout.isBatched())
    return plan.fail("has sizes with the number of samples for what is the "
                     "same for all");
  plan.acceptSizes(op.getShape());
  auto given = plan.getShapes().getIntegers(op.getShape());
  if (!given)
    return plan.failUnknown("has a target that is not known", op.getShape());
  if (!old)
    return plan.fail("has an output whose sizes are not known");
  Target target{op, plan, *old, *plan.getSizes(op.getData()), *given};
  auto [before, after] = getSurroundings(op.getData(), layout, plan);
  SmallVector<Layout> places =
      findPlacements(*old, plan.getCount(), before, after, layout.axis);
  if (places.empty() || given->size() != old->size())
    return plan.fail("joins parts of different samples");
  auto *said = llvm::find_if(
      places, [&](const Layout &place) { return target.says(place); });
  // A target that already names the symbol knows best.
  bool isNamed = llvm::any_of(
      target.given, [&](DimExpr size) { return plan.mentionsBatch(size); });
  const Layout &place =
      said != places.end() && (isNamed || said == places.begin())
          ? *said
          : places.front();
  if (!target.says(place))
    target.edit(place);
  plan.setLayout(op.getReshaped(), place);
  return success();
}

/// The products of the sizes in front of an axis and behind it: nothing that
/// could hold a number.
static LogicalResult flatten(FlattenOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getInput());
  auto old = plan.getOldSizes(op.getOutput());
  if (!layout.isBatched() || !old)
    return plan.fail("has an output whose sizes are not known");
  int64_t rank = plan.getRank(op.getInput()), axis = op.getAxis();
  axis += axis < 0 ? rank : 0;
  int64_t side = layout.axis < axis ? 0 : 1;
  auto [before, after] = getSurroundings(op.getInput(), layout, plan);
  for (const Layout &place :
       findPlacements(*old, plan.getCount(), before, after, side))
    if (place.axis == side) {
      plan.setLayout(op.getOutput(), place);
      return success();
    }
  return plan.fail("has an output whose sizes are not known");
}

static LogicalResult squeeze(SqueezeOp op, NodePlan &plan) {
  if (!op.getAxes())
    return plan.fail("has no axes, and removes that of the samples when there "
                     "is one of them");
  auto axes = plan.getNumbers(op.getAxes());
  if (!axes)
    return plan.failUnknown("has axes that are not known", op.getAxes());
  return plan.keepAlong(op.getData(), *axes, op->getResults(), /*drops=*/true);
}

static LogicalResult unsqueeze(UnsqueezeOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getData());
  auto axes = plan.getNumbers(op.getAxes());
  if (layout.isSame() || layout.isSized() || !axes)
    return plan.failUnknown("has axes that are not known", op.getAxes());
  if (layout.column < 0)
    plan.acceptSizes(op.getData());
  int64_t rank = plan.getRank(op.getData()) + axes->size();
  SmallVector<bool> isNew(rank, false);
  for (int64_t given : *axes) {
    FailureOr<int64_t> axis = plan.normalize(given, rank);
    if (failed(axis))
      return failure();
    isNew[*axis] = true;
  }
  int64_t seen = 0;
  for (int64_t axis = 0; axis < rank; ++axis)
    if (!isNew[axis] && seen++ == layout.axis)
      plan.setLayout(op.getExpanded(), layout.at(axis));
  return success();
}

static LogicalResult transpose(TransposeOp op, NodePlan &plan) {
  Layout layout = plan.getLayout(op.getData());
  if (!layout.isBatched())
    return plan.fail("uses what depends on the sample for all of them");
  int64_t axis = plan.getRank(op.getData()) - 1 - layout.axis;
  if (std::optional<ArrayRef<int64_t>> perm = op.getPerm())
    axis = llvm::find(*perm, layout.axis) - perm->begin();
  plan.setLayout(op.getTransposed(), layout.at(axis));
  return success();
}

/// What the contents are, ShapeInference knows.
static LogicalResult sizes(Operation *op, NodePlan &plan) {
  (void)plan.getLayout(op->getOperand(0));
  plan.setSizes(op->getResult(0));
  return success();
}

void onnx_xform::populateReshapeLayouts(LayoutRules &rules) {
  rules.addTyped<reshape, ReshapeOp>();
  rules.addTyped<flatten, FlattenOp>();
  rules.addTyped<squeeze, SqueezeOp>();
  rules.addTyped<unsqueeze, UnsqueezeOp>();
  rules.addTyped<transpose, TransposeOp>();
  rules.add<ShapeOp, SizeOp>(sizes);
}
