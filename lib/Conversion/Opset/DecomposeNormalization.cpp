//===- DecomposeNormalization.cpp - Normalizations by older operators -----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Variances are means of squared deviations, which keeps more digits than the
// difference of squares that the standard's functions have.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Normalization.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Normalization.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// From an axis on
//===----------------------------------------------------------------------===//

/// The element type that a normalization computes in; null for codes that are
/// no floating-point types.
FloatType getStashType(Operation *op, int64_t code) {
  bool isCode = code > 0 && code <= kMaxElementCode;
  return dyn_cast_if_present<FloatType>(
      isCode ? elementTypeOf(op->getContext(), code) : Type());
}

/// A tensor that is normalized over its dimensions from an axis on, and these.
/// Where its rank is not known, it is a matrix with them as columns.
struct Rows {
  Value x;
  SmallVector<int64_t> axes;
  bool isMatrix = false;
};

/// Whether the axis is one of the tensor, as far as is known.
bool isAxisOf(Type type, int64_t axis) {
  std::optional<int64_t> rank = rankOf(type);
  return !rank || (axis >= -*rank && axis < *rank);
}

/// Why a tensor cannot be normalized from the axis on, or nothing.
StringRef findBadAxis(Lowering &b, Type type, int64_t axis) {
  if (!isAxisOf(type, axis))
    return "its axis is not one of its input";
  if (!rankOf(type) && axis < 0 && b.getOpset() < 11)
    return "its axis counts from the end, which came with opset 11, and the "
           "rank of its input is not known; infer shapes first";
  return "";
}

Rows makeRows(Lowering &b, Value x, int64_t axis) {
  std::optional<int64_t> rank = rankOf(x.getType());
  if (!rank && axis != -1)
    return {b.flatten(x, axis), {-1}, /*isMatrix=*/true};
  if (!rank)
    return {x, {-1}};
  int64_t first = axis < 0 ? axis + *rank : axis;
  return {x, llvm::to_vector(llvm::seq<int64_t>(first, *rank))};
}

// LayerNormalization(x, scale, b)
//   -> (x - mean) / Sqrt(variance + epsilon) * scale + b
struct DecomposeLayerNormalization
    : DecomposeMissingPattern<LayerNormalizationOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(LayerNormalizationOp op, Lowering &b) const override {
    Value x = op.getX();
    FloatType stash = getStashType(op, op.getStashType());
    if (!stash)
      return b.fail("its stash_type is no floating-point type");
    int64_t axis = op.getAxis();
    if (StringRef bad = findBadAxis(b, x.getType(), axis); !bad.empty())
      return b.fail(bad);
    bool needsStatistics =
        !op.getMean().use_empty() || !op.getInvStdDev().use_empty();
    if (needsStatistics && !rankOf(x.getType()) && axis != -1)
      return b.fail("the rank of its input is not known, and with it the shape "
                    "of its mean; infer shapes first");

    Rows rows = makeRows(b, x, axis);
    Value u = b.castTo(rows.x, stash);
    Value mean = b.reduce<ReduceMeanOp>(u, rows.axes, true);
    Value deviation = b.sub(u, mean);
    Value variance =
        b.reduce<ReduceMeanOp>(b.mul(deviation, deviation), rows.axes, true);
    Value epsilon = b.scalar(op.getEpsilon().convertToFloat(), stash);
    Value stdDev = b.unary<SqrtOp>(b.add(variance, epsilon));
    Value y = b.castTo(b.div(deviation, stdDev), b.elementOf(x));
    if (rows.isMatrix)
      y = b.reshapeLike(y, x);
    y = b.mul(y, op.getScale());
    if (op.getB())
      y = b.add(y, op.getB());
    Value invStdDev =
        op.getInvStdDev().use_empty() ? Value() : b.unary<ReciprocalOp>(stdDev);
    b.replace({y, op.getMean().use_empty() ? Value() : mean, invStdDev});
    return success();
  }
};

// RMSNormalization(x, scale) -> x / Sqrt(mean of x * x + epsilon) * scale
struct DecomposeRMSNormalization : DecomposeMissingPattern<RMSNormalizationOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(RMSNormalizationOp op, Lowering &b) const override {
    Value x = op.getX();
    FloatType stash = getStashType(op, op.getStashType());
    if (!stash)
      return b.fail("its stash_type is no floating-point type");
    if (StringRef bad = findBadAxis(b, x.getType(), op.getAxis()); !bad.empty())
      return b.fail(bad);

    Rows rows = makeRows(b, x, op.getAxis());
    Value u = b.castTo(rows.x, stash);
    Value square = b.reduce<ReduceMeanOp>(b.mul(u, u), rows.axes, true);
    Value epsilon = b.scalar(op.getEpsilon().convertToFloat(), stash);
    Value rms = b.unary<SqrtOp>(b.add(square, epsilon));
    Value y = b.castTo(b.div(u, rms), b.elementOf(x));
    if (rows.isMatrix)
      y = b.reshapeLike(y, x);
    b.replace({b.mul(b.castTo(y, b.elementOf(op.getScale())), op.getScale())});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Over given axes
//===----------------------------------------------------------------------===//

// MeanVarianceNormalization(x) {axes} -> (x - mean) / (Sqrt(variance) + 1e-9)
struct DecomposeMeanVarianceNormalization
    : DecomposeMissingPattern<MeanVarianceNormalizationOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(MeanVarianceNormalizationOp op,
                      Lowering &b) const override {
    Value x = op.getX();
    SmallVector<int64_t> axes{0, 2, 3};
    if (op.getAxes())
      axes.assign(op.getAxes()->begin(), op.getAxes()->end());
    if (axes.empty())
      return b.fail("its list of axes is empty, which the standard does not "
                    "define");
    if (!llvm::all_of(
            axes, [&](int64_t axis) { return isAxisOf(x.getType(), axis); }))
      return b.fail("its axes are not those of its input");
    // 1e-9 is 0 in float16.
    auto element = cast<FloatType>(b.elementOf(x));
    FloatType type = widerFloat(element, Float32Type::get(op.getContext()));
    Value u = b.castTo(x, type);
    Value deviation = b.sub(u, b.reduce<ReduceMeanOp>(u, axes, true));
    Value variance =
        b.reduce<ReduceMeanOp>(b.mul(deviation, deviation), axes, true);
    Value stdDev = b.add(b.unary<SqrtOp>(variance), b.scalar(1e-9, type));
    b.replace({b.castTo(b.div(deviation, stdDev), element)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Over groups of channels
//===----------------------------------------------------------------------===//

/// More groups, or channels, than any model has.
constexpr int64_t kMaxGroups = 1 << 16;

/// The groups of each sample normalized, with the groups in the place of the
/// channels: (N, groups, elements).
Value normalizeGroups(Lowering &b, Value x, int64_t numGroups, float epsilon,
                      Value scale, Value bias) {
  // Empty tensors have no size that could be left to the others.
  int64_t length = -1;
  if (auto ranked = dyn_cast<RankedTensorType>(x.getType());
      ranked && !ShapedType::isDynamicShape(ranked.getShape().drop_front()))
    length =
        ShapedType::getNumElements(ranked.getShape().drop_front()) / numGroups;
  Value groups = b.reshape(x, {0, numGroups, length});
  return b.make<InstanceNormalizationOp>(
      groups.getType(), {groups, scale, bias}, {b.attr("epsilon", epsilon)});
}

/// A reason why groups cannot be told, or nothing.
StringRef findBadGroups(Type type, int64_t numGroups) {
  if (numGroups < 1 || numGroups > kMaxGroups)
    return "its num_groups is no number of groups";
  if (std::optional<int64_t> rank = rankOf(type); rank && *rank < 2)
    return "its input has no channels";
  int64_t channels = dimOf(type, 1);
  return channels >= 0 && channels % numGroups
             ? "its channels do not divide into groups"
             : "";
}

// GroupNormalization(x, scale, bias)
//   -> Reshape(InstanceNormalization(groups)) * scale + bias
struct DecomposeGroupNormalization : DecomposePattern<GroupNormalizationOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(GroupNormalizationOp op, Lowering &b) const override {
    Value x = op.getX();
    auto numGroups = static_cast<int64_t>(op.getNumGroups());
    FloatType stash = getStashType(op, op.getStashType());
    if (!stash)
      return b.fail("its stash_type is no floating-point type");
    if (StringRef bad = findBadGroups(x.getType(), numGroups); !bad.empty())
      return b.fail(bad);

    SmallVector<double> ones(numGroups, 1), zeros(numGroups, 0);
    Value groups = normalizeGroups(b, b.castTo(x, stash), numGroups,
                                   op.getEpsilon().convertToFloat(),
                                   b.numbers(ones, {numGroups}, stash),
                                   b.numbers(zeros, {numGroups}, stash));
    Value channels = b.castTo(splitChannels(b, groups, x), b.elementOf(x));
    Value scaled = b.mul(channels, b.unsqueeze(op.getScale(), {1}));
    b.replace(
        {b.reshapeLike(b.add(scaled, b.unsqueeze(op.getBias(), {1})), x)});
    return success();
  }

private:
  /// (N, channels, elements)
  static Value splitChannels(Lowering &b, Value groups, Value x) {
    int64_t size = opset::dimOf(x.getType(), 1);
    if (size >= 0)
      return b.reshape(groups, {0, size, -1});
    Value shape = b.concat({b.ints({0}), b.dimOf(x, 1), b.ints({-1})}, 0);
    int64_t sizes[] = {opset::dimOf(x.getType(), 0), -1, -1};
    for (int64_t &dim : sizes)
      dim = dim < 0 ? ShapedType::kDynamic : dim;
    return b.reshapeTo(groups, shape,
                       RankedTensorType::get(sizes, b.elementOf(x)));
  }
};

// GroupNormalization_18(x, scale, bias)
//   -> Reshape(InstanceNormalization(groups, scale, bias))
//   -> GroupNormalization(x, repeated scale, repeated bias) from opset 21 on
struct DecomposeGroupNormalization18
    : DecomposePattern<versioned::GroupNormalization_18Op> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(versioned::GroupNormalization_18Op op,
                          Lowering &b) const override {
    Value x = op.getX();
    auto numGroups = static_cast<int64_t>(op.getNumGroups());
    if (StringRef bad = findBadGroups(x.getType(), numGroups); !bad.empty())
      return b.fail(bad);
    if (b.getOpset() >= 21) {
      auto code = static_cast<int64_t>(elementCodeOf(b.elementOf(x)));
      b.replace({b.make<GroupNormalizationOp>(
          x.getType(),
          {x, repeat(b, op.getScale(), x, numGroups),
           repeat(b, op.getBias(), x, numGroups)},
          {b.attr("epsilon", op.getEpsilon().convertToFloat()),
           b.attr("num_groups", numGroups), b.attr("stash_type", code)})});
      return success();
    }
    Value groups =
        normalizeGroups(b, x, numGroups, op.getEpsilon().convertToFloat(),
                        op.getScale(), op.getBias());
    b.replace({b.reshapeLike(groups, x)});
    return success();
  }

private:
  /// Each number as often as its group has channels.
  static Value repeat(Lowering &b, Value perGroup, Value x, int64_t numGroups) {
    int64_t channels = opset::dimOf(x.getType(), 1);
    if (channels >= 0 && channels <= kMaxGroups) {
      SmallVector<int64_t> groups;
      for (int64_t i = 0; i < channels; ++i)
        groups.push_back(i / (channels / numGroups));
      return b.gather(perGroup, b.ints(groups), 0);
    }
    Value count = b.div(b.dimOf(x, 1), b.ints({numGroups}));
    auto type = RankedTensorType::get({numGroups, ShapedType::kDynamic},
                                      b.elementOf(perGroup));
    Value table =
        b.make<ExpandOp>(type, {b.reshape(perGroup, {numGroups, 1}),
                                b.concat({b.ints({numGroups}), count}, 0)});
    return b.reshape(table, {-1});
  }
};

// InstanceNormalization(x) -> Reshape(InstanceNormalization(x with rank 4)),
// where the older form takes images only
struct DecomposeInstanceNormalization
    : DecomposePattern<InstanceNormalizationOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(InstanceNormalizationOp op,
                          Lowering &b) const override {
    Value x = op.getInput();
    std::optional<int64_t> rank = rankOf(x.getType());
    if (b.getOpset() >= 6 || rank == 4)
      return b.fail(kOtherForm);
    if (rank && *rank < 3)
      return b.fail("its input has no spatial dimensions");
    Value image = b.reshape(x, {0, 0, -1, 1});
    Value y = b.make<InstanceNormalizationOp>(
        image.getType(), {image, op.getScale(), op.getB()},
        {b.attr("epsilon", op.getEpsilon().convertToFloat())});
    b.replace({b.reshapeLike(y, x)});
    return success();
  }
};

} // namespace

void populateNormalizationDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeGroupNormalization, DecomposeGroupNormalization18,
               DecomposeInstanceNormalization, DecomposeLayerNormalization,
               DecomposeMeanVarianceNormalization, DecomposeRMSNormalization>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
