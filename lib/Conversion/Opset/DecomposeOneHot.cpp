//===- DecomposeOneHot.cpp - OneHot by older operators --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

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
    std::optional<int64_t> rank = rankOf(op.getIndices().getType());
    if (!rank)
      return b.fail("the rank of its indices is not known; infer shapes first");
    std::optional<int64_t> axis =
        normalizeAxis(static_cast<int64_t>(op.getAxis()), *rank + 1);
    if (!axis)
      return b.fail("its axis does not fit its indices");
    std::optional<SmallVector<int64_t>> number = readInts(op.getDepth());
    bool isSmall = number && number->size() == 1 && number->front() >= 1 &&
                   number->front() <= kMaxMadeElements;
    if (!isSmall && b.getOpset() < 7)
      return b.fail("its depth is no integer constant, or too large" +
                    remedyFor({op.getDepth()}));
    Value limit = isSmall ? b.intTensor(*number, {}) : op.getDepth();
    auto [indices, depth] = readOneHot(b, op.getIndices(), limit);
    if (!isNonNegative(op.getIndices()))
      indices = countFromFront(b, indices, depth);
    SmallVector<int64_t> shape(*rank + 1, 1);
    shape[*axis] = isSmall ? number->front() : -1;
    Value classes =
        isSmall ? b.intTensor(
                      llvm::to_vector(llvm::seq<int64_t>(0, number->front())),
                      shape)
                : b.reshape(count(b, depth), shape);
    Value isHot = b.compare<EqualOp>(b.unsqueeze(indices, {*axis}), classes);
    b.replace(
        {gatherPositions(b, op.getValues(), b.castTo(isHot, b.i64()), 0)});
    return success();
  }

  /// 0, 1, ... below the limit.
  static Value count(Lowering &b, Value limit) {
    auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
    return b.make<RangeOp>(vector,
                           {b.intTensor({0}, {}), limit, b.intTensor({1}, {})});
  }
};

} // namespace

void populateOneHotDecompositions(RewritePatternSet &patterns) {
  patterns.add<CountOneHotIndices, DecomposeOneHot, RaiseOneHot>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
