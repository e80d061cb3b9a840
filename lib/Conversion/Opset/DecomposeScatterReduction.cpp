//===- DecomposeScatterReduction.cpp - Scatter that reduces, by older -----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "ValueRules.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <set>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

template <typename OpT> std::optional<std::string> checkReduction(OpT op) {
  if (op.getReduction() != "max" && op.getReduction() != "min")
    return std::nullopt;
  return ("its reduction '" + op.getReduction() + "' came with opset 18").str();
}

/// What a reduction makes of the current values and the updates; null for an
/// unknown one.
Value combine(Lowering &b, StringRef reduction, Value current, Value updates) {
  if (reduction == "add")
    return b.add(current, updates);
  if (reduction == "mul")
    return b.mul(current, updates);
  return reduction == "max" ? b.binary<MaxOp>(current, updates)
                            : b.binary<MinOp>(current, updates);
}

bool isReduction(StringRef name) {
  return name == "add" || name == "mul" || name == "max" || name == "min";
}

/// Whether no two of the constant indices address the same element.
bool areUnique(ScatterElementsOp op) {
  // One index for each position of the other axes.
  if (opset::dimOf(op.getIndices().getType(),
                   static_cast<int64_t>(op.getAxis())) == 1)
    return true;
  std::optional<SmallVector<int64_t>> values = readInts(op.getIndices());
  std::optional<SmallVector<int64_t>> shape =
      staticShape(op.getIndices().getType());
  if (!values || !shape)
    return false;
  std::optional<int64_t> axis =
      normalizeAxis(static_cast<int64_t>(op.getAxis()), shape->size());
  if (!axis)
    return false;
  int64_t size = opset::dimOf(op.getData().getType(), *axis);
  std::set<SmallVector<int64_t>> seen;
  for (auto [i, value] : llvm::enumerate(*values)) {
    if (value < 0 && size < 0)
      return false;
    SmallVector<int64_t> at = positionOf(i, *shape);
    at[*axis] = value < 0 ? value + size : value;
    if (!seen.insert(at).second)
      return false;
  }
  return true;
}

bool areUnique(ScatterNDOp op) {
  std::optional<SmallVector<int64_t>> values = readInts(op.getIndices());
  int64_t depth = opset::dimOf(op.getIndices().getType(), -1);
  if (!values || depth < 1)
    return false;
  std::set<SmallVector<int64_t>> seen;
  for (size_t i = 0; i + depth <= values->size(); i += depth) {
    SmallVector<int64_t> at(llvm::ArrayRef<int64_t>(*values).slice(i, depth));
    for (auto [axis, value] : llvm::enumerate(at)) {
      int64_t size = opset::dimOf(op.getData().getType(), axis);
      if (value < 0 && size < 0)
        return false;
      value += value < 0 ? size : 0;
    }
    if (!seen.insert(at).second)
      return false;
  }
  return true;
}

// ScatterElements(x, i, u) {reduction} -> ScatterElements(x, i, GatherElements(
// x, i) reduced with u)
Value reduceAt(Lowering &b, ScatterElementsOp op, Value data, Value indices,
               Value updates) {
  SmallVector<NamedAttribute> axis{
      b.attr("axis", static_cast<int64_t>(op.getAxis()))};
  Value current = b.make<GatherElementsOp>(
      withElementType(indices.getType(), Lowering::elementOf(data)),
      {data, indices}, axis);
  Value reduced = combine(b, op.getReduction(), current, updates);
  return b.make<ScatterElementsOp>(data.getType(), {data, indices, reduced},
                                   axis);
}

// ScatterND(x, i, u) {reduction} -> ScatterND(x, i, GatherND(x, i) reduced with
// u)
Value reduceAt(Lowering &b, ScatterNDOp op, Value data, Value indices,
               Value updates) {
  Value current = b.make<GatherNDOp>(updates.getType(), {data, indices});
  Value reduced = combine(b, op.getReduction(), current, updates);
  return b.make<ScatterNDOp>(data.getType(), {data, indices, reduced});
}

/// Indices and updates as lists of what can be written at once, along an axis.
struct Writes {
  Value indices, updates;
  int64_t axis = 0;
};

/// Slices along the axis, whose elements differ in their other positions.
std::string listWrites(Lowering &b, ScatterElementsOp op, Writes &writes) {
  writes = {op.getIndices(), op.getUpdates(),
            static_cast<int64_t>(op.getAxis())};
  std::optional<int64_t> rank = rankOf(op.getIndices().getType());
  if (writes.axis < 0 && !rank)
    return "the rank of its indices is not known; infer shapes first";
  writes.axis += writes.axis < 0 ? *rank : 0;
  return {};
}

/// Tuples of indices, and the slice of each.
std::string listWrites(Lowering &b, ScatterNDOp op, Writes &writes) {
  auto data = dyn_cast<RankedTensorType>(op.getData().getType());
  int64_t depth = opset::dimOf(op.getIndices().getType(), -1);
  if (!data || depth < 1 || depth > data.getRank())
    return "the rank of its data, or the length of its tuples of indices, is "
           "not known; infer shapes first";
  writes.indices = b.reshape(op.getIndices(), {-1, depth});
  ArrayRef<int64_t> slice = data.getShape().drop_front(depth);
  SmallVector<int64_t> shape{-1};
  llvm::append_range(shape, slice);
  if (!ShapedType::isDynamicShape(slice)) {
    writes.updates = b.reshape(op.getUpdates(), shape);
    return {};
  }
  shape.front() = ShapedType::kDynamic;
  Value sizes =
      b.slice(b.shapeOf(op.getData()), {depth}, {data.getRank()}, {0});
  writes.updates =
      b.reshapeTo(op.getUpdates(), b.concat({b.ints({-1}), sizes}, 0),
                  RankedTensorType::get(shape, data.getElementType()));
  return {};
}

/// One write after the other, each to what the ones before have left.
template <typename OpT>
Value reduceInLoop(OpT op, Lowering &b, const Writes &writes) {
  Location loc = op.getLoc();
  Type data = op.getData().getType();
  auto loop = b.create<LoopOp>(
      TypeRange{data},
      {scalarDim(b, writes.indices, writes.axis), Value(), op.getData()});
  nameGraph(loop, "writes", b.getRewriter());
  PatternRewriter &rewriter = b.getRewriter();
  OpBuilder::InsertionGuard guard(rewriter);
  Block *body = rewriter.createBlock(&loop.getBody());
  Value position = body->addArgument(RankedTensorType::get({}, b.i64()),
                                     deriveLoc(loc, "position"));
  Value condition = body->addArgument(RankedTensorType::get({}, b.i1()),
                                      deriveLoc(loc, "condition"));
  Value current = body->addArgument(data, deriveLoc(loc, "current"));
  Value at = b.unsqueeze(position, {0});
  Value indices = gatherPositions(b, writes.indices, at, writes.axis);
  Value updates = gatherPositions(b, writes.updates, at, writes.axis);
  Value written = reduceAt(b, op, current, indices, updates);
  Value going = b.unary<IdentityOp>(condition);
  YieldOp::create(rewriter, makeNameLoc(op.getContext(), "", {}),
                  ValueRange{going, written});
  return loop->getResult(0);
}

// Where no index occurs twice, all is reduced at once; elsewhere in a Loop
template <typename OpT> struct ReduceBeforeScatter : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    StringRef reduction = op.getReduction();
    bool isNew = reduction == "max" || reduction == "min";
    if (!isReduction(reduction) || b.getOpset() >= (isNew ? 18 : 16))
      return b.fail(kOtherForm);
    Value data = op.getData();
    if (areUnique(op)) {
      b.replace({reduceAt(b, op, data, op.getIndices(), op.getUpdates())});
      return success();
    }
    Writes writes;
    if (std::string why = listWrites(b, op, writes); !why.empty())
      return b.fail(why);
    b.replace({reduceInLoop(op, b, writes)});
    return success();
  }
};

} // namespace

void populateScatteringRules(ValueRules &rules) {
  rules.add<ScatterElementsOp>(18, checkReduction<ScatterElementsOp>);
  rules.add<ScatterNDOp>(18, checkReduction<ScatterNDOp>);
}

void populateScatterReductionDecompositions(RewritePatternSet &patterns) {
  patterns.add<ReduceBeforeScatter<ScatterElementsOp>,
               ReduceBeforeScatter<ScatterNDOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
