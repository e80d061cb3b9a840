//===- DecomposeScattering.cpp - Writing elements by older operators ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "ValueRules.h"
#include "onnx-xform/Dialect/ONNX/Attention.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Tensor.h"
#include <set>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

constexpr StringLiteral kUnknownSizes =
    "the sizes of its inputs are not known; fix dimensions (--fix-dims) or "
    "infer shapes first";

//===----------------------------------------------------------------------===//
// Reductions
//===----------------------------------------------------------------------===//

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

Value gatherCurrent(Lowering &b, ScatterElementsOp op) {
  return b.make<GatherElementsOp>(
      withElementType(op.getUpdates().getType(),
                      getTensorElementType(op.getData().getType())),
      {op.getData(), op.getIndices()},
      {b.attr("axis", static_cast<int64_t>(op.getAxis()))});
}

Value gatherCurrent(Lowering &b, ScatterNDOp op) {
  return b.make<GatherNDOp>(op.getUpdates().getType(),
                            {op.getData(), op.getIndices()});
}

SmallVector<NamedAttribute> getAxis(Lowering &b, ScatterElementsOp op) {
  return {b.attr("axis", static_cast<int64_t>(op.getAxis()))};
}
SmallVector<NamedAttribute> getAxis(Lowering &b, ScatterNDOp op) { return {}; }

// ScatterElements(x, i, u) {reduction} -> ScatterElements(x, i, GatherElements(
// x, i) reduced with u), where no index occurs twice; ScatterND likewise
template <typename OpT> struct ReduceBeforeScatter : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    StringRef reduction = op.getReduction();
    bool isNew = reduction == "max" || reduction == "min";
    if (!isReduction(reduction) || b.getOpset() >= (isNew ? 18 : 16))
      return b.fail(kOtherForm);
    if (!areUnique(op))
      return b.fail("its reduction '" + reduction +
                    "' may meet an element twice, since its indices are no "
                    "constants without duplicates" +
                    remedyFor({op.getIndices()}));
    Value updates =
        combine(b, reduction, gatherCurrent(b, op), op.getUpdates());
    b.replace(
        {b.make<OpT>(op.getType(), {op.getData(), op.getIndices(), updates},
                     getAxis(b, op))});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Scatter
//===----------------------------------------------------------------------===//

// ScatterElements(x, i, u) -> Scatter(x, Where(i < 0, i + size, i), u)
struct CountScatterIndices : DecomposePattern<ScatterElementsOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ScatterElementsOp op, Lowering &b) const override {
    if (!versioned::Scatter_9Op::getSchema().versionAt(b.getOpset()) ||
        op.getReduction() != "none")
      return b.fail(kOtherForm);
    auto type = dyn_cast<RankedTensorType>(op.getData().getType());
    std::optional<int64_t> axis =
        type ? normalizeAxis(static_cast<int64_t>(op.getAxis()), type.getRank())
             : std::nullopt;
    if (!axis && static_cast<int64_t>(op.getAxis()) < 0)
      return b.fail("its axis is negative, which came with opset 11, and the "
                    "rank of its input is not known; infer shapes first");
    int64_t at = axis.value_or(static_cast<int64_t>(op.getAxis()));
    Value indices =
        countFromFront(b, op.getIndices(), scalarDim(b, op.getData(), at));
    b.replace({b.make<versioned::Scatter_9Op>(
        op.getType(), {op.getData(), indices, op.getUpdates()},
        {b.attr("axis", at)})});
    return success();
  }
};

// ScatterND(x, i, u) -> Reshape(Scatter(Reshape(x), linear i, Reshape(u))),
// with the axes that the index tuples address made one, and the others another
// one
struct DecomposeScatterND : DecomposeMissingPattern<ScatterNDOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ScatterNDOp op, Lowering &b) const override {
    if (op.getReduction() != "none")
      return b.fail(kOtherForm);
    if (b.getOpset() < 9)
      return b.fail("no operator before opset 9 scatters");
    std::optional<SmallVector<int64_t>> shape =
        staticShape(op.getData().getType());
    std::optional<int64_t> rank = rankOf(op.getIndices().getType());
    int64_t depth = opset::dimOf(op.getIndices().getType(), -1);
    if (!shape || !rank || *rank < 1 || depth < 1 ||
        depth > static_cast<int64_t>(shape->size()) ||
        llvm::is_contained(*shape, 0))
      return b.fail(kUnknownSizes);
    auto dims = ArrayRef(*shape).take_front(depth);
    std::optional<SmallVector<int64_t>> strides = stridesOf(*shape);
    std::optional<SmallVector<int64_t>> steps = stridesOf(dims);
    if (!strides || !steps)
      return b.fail(kUnknownSizes);
    int64_t inner = (*strides)[depth - 1];
    Value indices =
        b.reshape(linearize(b, op.getIndices(), dims, *steps), {-1, 1});
    auto spread = RankedTensorType::get(
        {cast<RankedTensorType>(indices.getType()).getDimSize(0), inner},
        b.i64());
    if (inner != 1)
      indices = b.make<ExpandOp>(spread, {indices, b.ints({1, inner})});
    Value data = b.reshape(op.getData(), {-1, inner});
    Value updates = b.reshape(op.getUpdates(), {-1, inner});
    Value scattered = b.make<versioned::Scatter_9Op>(
        data.getType(), {data, indices, updates}, {b.attr("axis", int64_t(0))});
    b.replace({b.reshape(scattered, *shape)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// TensorScatter
//===----------------------------------------------------------------------===//

// TensorScatter(cache, update, start) -> ScatterElements(cache, start + 0, 1,
// ..., update), modulo the size of the cache where it is circular
struct DecomposeTensorScatter : DecomposeMissingPattern<TensorScatterOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(TensorScatterOp op, Lowering &b) const override {
    if (b.getOpset() < 9)
      return b.fail("no operator before opset 9 scatters");
    Value cache = op.getPastCache(), update = op.getUpdate();
    std::optional<int64_t> rank = rankOf(cache.getType());
    if (!rank)
      rank = rankOf(update.getType());
    if (!rank)
      return b.fail("the rank of its inputs is not known; infer shapes first");
    std::optional<int64_t> axis =
        normalizeAxis(static_cast<int64_t>(op.getAxis()), *rank);
    if (!axis || *axis == 0)
      return b.fail("its axis does not fit its inputs");
    if (op.getMode() != "linear" && op.getMode() != "circular")
      return b.fail("its mode is not known");
    SmallVector<int64_t> along(*rank, 1), batches(*rank, 1);
    along[*axis] = batches[0] = -1;
    Value indices = b.reshape(iota(b, update, *axis), along);
    if (Value start = op.getWriteIndices())
      indices = b.add(b.reshape(start, batches), indices);
    if (op.getMode() == "circular")
      indices = b.binary<ModOp>(indices, scalarDim(b, cache, *axis));
    indices = b.make<ExpandOp>(withElementType(update.getType(), b.i64()),
                               {indices, b.shapeOf(update)});
    b.replace({b.make<ScatterElementsOp>(op.getType(), {cache, indices, update},
                                         {b.attr("axis", *axis)})});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// OneHot
//===----------------------------------------------------------------------===//

/// Indices and depth as int64, the depth of rank 0: what is no integer is cast
/// by the operator.
std::pair<Value, Value> readOneHot(Lowering &b, Value indices, Value depth) {
  depth = b.castTo(depth, b.i64());
  if (rankOf(depth.getType()) != 0)
    depth = b.reshape(depth, {});
  return {b.castTo(indices, b.i64()), depth};
}

SmallVector<NamedAttribute> getAttributes(Operation *op) {
  SmallVector<NamedAttribute> result;
  if (Attribute axis = op->getInherentAttr("axis").value_or(Attribute()))
    result.emplace_back(StringAttr::get(op->getContext(), "axis"), axis);
  return result;
}

// OneHot_9(i, depth, v) -> OneHot(Where(i < 0, depth, i), depth, v): both an
// index out of bounds, which makes nothing hot
struct RaiseOneHot : DecomposePattern<versioned::OneHot_9Op> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(versioned::OneHot_9Op op,
                          Lowering &b) const override {
    auto [indices, depth] = readOneHot(b, op.getIndices(), op.getDepth());
    indices = b.where(isNegative(b, indices), depth, indices);
    b.replace({b.make<OneHotOp>(op.getType(), {indices, depth, op.getValues()},
                                getAttributes(op))});
    return success();
  }
};

// OneHot(i, depth, v) -> OneHot_9(Where(i < 0, i + depth, i), depth, v), and
// the depth, which is out of bounds, for what is negative still
struct CountOneHotIndices : DecomposePattern<OneHotOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(OneHotOp op, Lowering &b) const override {
    if (!versioned::OneHot_9Op::getSchema().versionAt(b.getOpset()))
      return b.fail(kOtherForm);
    int64_t axis = static_cast<int64_t>(op.getAxis());
    std::optional<int64_t> rank = rankOf(op.getIndices().getType());
    if (axis < -1 && !rank)
      return b.fail("its axis is negative, which came with opset 11, and the "
                    "rank of its input is not known; infer shapes first");
    if (axis < -1)
      axis += *rank + 1;
    auto [indices, depth] = readOneHot(b, op.getIndices(), op.getDepth());
    indices = countFromFront(b, indices, depth);
    indices = b.where(isNegative(b, indices), depth, indices);
    b.replace({b.make<versioned::OneHot_9Op>(op.getType(),
                                             {indices, depth, op.getValues()},
                                             {b.attr("axis", axis)})});
    return success();
  }
};

// OneHot(i, depth, v) -> Gather(v, Equal(Unsqueeze(i), 0 .. depth-1))
struct DecomposeOneHot : DecomposePattern<OneHotOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(OneHotOp op, Lowering &b) const override {
    if (b.getOpset() >= versioned::OneHot_9Op::getSchema().since())
      return b.fail(kOtherForm);
    std::optional<SmallVector<int64_t>> depth = readInts(op.getDepth());
    std::optional<int64_t> rank = rankOf(op.getIndices().getType());
    if (!depth || depth->size() != 1 || depth->front() < 1 ||
        depth->front() > kMaxMadeElements)
      return b.fail("its depth is no integer constant, or too large" +
                    remedyFor({op.getDepth()}));
    if (!rank)
      return b.fail("the rank of its indices is not known; infer shapes first");
    std::optional<int64_t> axis =
        normalizeAxis(static_cast<int64_t>(op.getAxis()), *rank + 1);
    if (!axis)
      return b.fail("its axis does not fit its indices");
    Value indices = b.castTo(op.getIndices(), b.i64());
    if (!isNonNegative(op.getIndices()))
      indices = countFromFront(b, indices, b.intTensor(*depth, {}));
    SmallVector<int64_t> shape(*rank + 1, 1);
    shape[*axis] = depth->front();
    Value classes = b.intTensor(
        llvm::to_vector(llvm::seq<int64_t>(0, depth->front())), shape);
    Value isHot = b.compare<EqualOp>(b.unsqueeze(indices, {*axis}), classes);
    b.replace(
        {gatherPositions(b, op.getValues(), b.castTo(isHot, b.i64()), 0)});
    return success();
  }
};

} // namespace

void populateScatteringRules(ValueRules &rules) {
  rules.add<ScatterElementsOp>(18, checkReduction<ScatterElementsOp>);
  rules.add<ScatterNDOp>(18, checkReduction<ScatterNDOp>);
}

void populateScatteringDecompositions(RewritePatternSet &patterns) {
  patterns.add<CountOneHotIndices, CountScatterIndices, DecomposeOneHot,
               DecomposeScatterND, DecomposeTensorScatter, RaiseOneHot,
               ReduceBeforeScatter<ScatterElementsOp>,
               ReduceBeforeScatter<ScatterNDOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
