//===- DecomposeSlicing.cpp - Parts of tensors by older operators ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "ValueRules.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Slice
//===----------------------------------------------------------------------===//

/// What a Slice takes of one axis: `count` positions from `start` on.
struct AxisSlice {
  int64_t start, step, count;

  AxisSlice(int64_t start, int64_t end, int64_t step, int64_t size)
      : step(step) {
    auto clamp = [&](int64_t at) {
      at += at < 0 ? size : 0;
      return step > 0 ? std::clamp<int64_t>(at, 0, size)
                      : std::clamp<int64_t>(at, -1, size - 1);
    };
    this->start = step > 0 ? clamp(start)
                           : std::max<int64_t>(clamp(start), size ? 0 : -1);
    int64_t distance = clamp(end) - this->start;
    // Steps reach beyond any axis; what is left of them is one position.
    count = distance != 0 && (distance > 0) == (step > 0)
                ? (std::abs(distance) - 1) / magnitude() + 1
                : 0;
  }

  int64_t magnitude() const {
    return step == std::numeric_limits<int64_t>::min()
               ? std::numeric_limits<int64_t>::max()
               : std::abs(step);
  }
};

// Slice(x, starts, ends, axes, steps) -> Gather along each axis whose step is
// not 1, and a Slice of the others
struct DecomposeSteps : DecomposePattern<SliceOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(SliceOp op, Lowering &b) const override {
    if (b.getOpset() >= SliceOp::getSchema().since() || !op.getSteps())
      return b.fail(kOtherForm);
    auto steps = readInts(op.getSteps()), starts = readInts(op.getStarts()),
         ends = readInts(op.getEnds()), axes = readInts(op.getAxes());
    std::optional<int64_t> rank = rankOf(op.getData().getType());
    if (!op.getAxes() && starts)
      axes = llvm::to_vector(llvm::seq<int64_t>(0, starts->size()));
    if (!steps || !starts || !ends || !axes || steps->size() != axes->size() ||
        starts->size() != axes->size() || ends->size() != axes->size())
      return b.fail("its starts, ends, axes or steps are no constants" +
                    remedyFor({op.getStarts(), op.getEnds(), op.getAxes(),
                               op.getSteps()}));
    SmallVector<int64_t> plainStarts, plainEnds, plainAxes;
    SmallVector<std::pair<int64_t, SmallVector<int64_t>>> gathers;
    for (auto [axis, step, start, end] :
         llvm::zip(*axes, *steps, *starts, *ends)) {
      if (step == 1) {
        plainAxes.push_back(axis);
        plainStarts.push_back(start);
        plainEnds.push_back(end);
        continue;
      }
      int64_t size = opset::dimOf(op.getData().getType(), axis);
      if (step == 0 || size < 0 || size > kMaxMadeElements)
        return b.fail("the size of its axis " + Twine(axis) +
                      ", of which it takes steps, is not known; fix dimensions "
                      "(--fix-dims) or infer shapes first");
      AxisSlice slice(start, end, step, size);
      SmallVector<int64_t> positions;
      for (int64_t i = 0; i < slice.count; ++i)
        positions.push_back(slice.start + i * step);
      gathers.push_back({axis < 0 ? axis + *rank : axis, positions});
    }
    Value x = op.getData();
    if (!plainAxes.empty())
      x = b.slice(x, plainStarts, plainEnds, plainAxes);
    for (auto &[axis, positions] : gathers)
      x = b.gather(x, b.ints(positions), axis);
    b.replace({x == op.getData() ? b.unary<IdentityOp>(x) : x});
    return success();
  }
};

/// What a Slice takes of one axis, as numbers of rank 0: bounds in double,
/// which keeps whatever lies within a tensor, and a step of int64.
struct ComputedSlice {
  Value start, end, step;
  /// 1 in double where the step is negative; null where it is known not to be.
  Value isBackward;

  Value findPositions(Lowering &b, Value x, int64_t axis) const;
};

/// The positions that are taken, in order.
Value ComputedSlice::findPositions(Lowering &b, Value x, int64_t axis) const {
  Value zero = b.scalar(0, b.f64());
  Value size = b.castTo(scalarDim(b, x, axis), b.f64());
  // Backwards from the last element to the one before the first.
  Value last = isBackward ? b.sub(size, isBackward) : size;
  Value beforeFirst = isBackward ? b.unary<NegOp>(isBackward) : zero;
  // Max(x, y) as y + (x - y) * (x > y): runtimes lack Max of doubles in old
  // opsets. What is rounded here lies far outside of the tensor.
  auto bound = [&](Value at, Value limit, Value isBeyond) {
    Value distance = b.sub(at, limit);
    return b.add(limit, b.mul(distance, b.castTo(isBeyond, b.f64())));
  };
  auto clamp = [&](Value at, Value least) {
    Value isFromEnd = b.castTo(b.compare<LessOp>(at, zero), b.f64());
    at = b.add(at, b.mul(isFromEnd, size));
    at = bound(at, least, b.compare<GreaterOp>(at, least));
    at = bound(at, last, b.compare<LessOp>(at, last));
    return b.castTo(at, b.i64());
  };
  auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
  return b.make<RangeOp>(vector,
                         {clamp(start, zero), clamp(end, beforeFirst), step});
}

// Slice(x, computed starts, ends, axes and steps) -> Gather(x, Range(start,
// end, step)) along each axis
struct SliceByGather : DecomposePattern<SliceOp> {
  using DecomposePattern::DecomposePattern;
  /// No tensor has more dimensions than that.
  static constexpr int64_t kMaxRank = 64;

  LogicalResult decompose(SliceOp op, Lowering &b) const override {
    if (b.getOpset() >= SliceOp::getSchema().since() || canSay(op))
      return b.fail(kOtherForm);
    std::optional<int64_t> rank = rankOf(op.getData().getType());
    int64_t count = opset::dimOf(op.getStarts().getType(), 0);
    std::optional<SmallVector<int64_t>> axes = readInts(op.getAxes());
    if (count > kMaxRank || (!op.getAxes() && count < 0))
      return b.fail(
          "the number of its starts is not known, or too large; infer "
          "shapes first");
    if (!op.getAxes())
      axes = llvm::to_vector(llvm::seq<int64_t>(0, count));
    if (!rank &&
        (!axes || llvm::any_of(*axes, [](int64_t a) { return a < 0; })))
      return b.fail(
          "its axes are not known to count from the front, nor is the "
          "rank of its input known; infer shapes first");
    if (!axes && b.getOpset() < 7)
      return b.fail("its axes are no constant" + remedyFor({op.getAxes()}));
    if (axes && count >= 0 && count != static_cast<int64_t>(axes->size()))
      return b.fail("its axes do not fit its starts");
    if (axes && !countFront(*axes, rank))
      return b.fail("its axes do not fit its input");
    Value x = op.getData();
    if (axes) {
      for (auto [i, axis] : llvm::enumerate(*axes))
        x = gatherPositions(
            b, x, readSlice(op, b, i).findPositions(b, op.getData(), axis),
            axis);
    } else {
      Value counted = countFromFront(b, b.castTo(op.getAxes(), b.i64()),
                                     b.intTensor({*rank}, {}));
      for (int64_t axis = 0; axis < *rank; ++axis)
        x = gatherPositions(b, x,
                            findSlice(op, b, counted, axis)
                                .findPositions(b, op.getData(), axis),
                            axis);
    }
    b.replace({x == op.getData() ? b.unary<IdentityOp>(x) : x});
    return success();
  }

  static bool countFront(MutableArrayRef<int64_t> axes,
                         std::optional<int64_t> rank) {
    for (int64_t &axis : axes) {
      std::optional<int64_t> normal = rank ? normalizeAxis(axis, *rank) : axis;
      if (!normal)
        return false;
      axis = *normal;
    }
    return true;
  }

  /// Whether attributes say all of it.
  static bool canSay(SliceOp op) {
    auto steps = readInts(op.getSteps());
    bool hasSteps =
        op.getSteps() && (!steps || llvm::any_of(*steps, [](int64_t step) {
          return step != 1;
        }));
    return readInts(op.getStarts()) && readInts(op.getEnds()) && !hasSteps &&
           (!op.getAxes() || readInts(op.getAxes()));
  }

  /// One of constant axes.
  static ComputedSlice readSlice(SliceOp op, Lowering &b, size_t number) {
    auto at = [&](Value list, Type element) {
      Type scalar = RankedTensorType::get({}, Lowering::elementOf(list));
      Value index = b.intTensor({static_cast<int64_t>(number)}, {});
      return b.castTo(b.make<GatherOp>(scalar, {list, index}), element);
    };
    ComputedSlice slice{at(op.getStarts(), b.f64()),
                        at(op.getEnds(), b.f64()),
                        b.intTensor({1}, {}),
                        {}};
    std::optional<SmallVector<int64_t>> steps = readInts(op.getSteps());
    if (steps && number < steps->size()) {
      slice.step = b.intTensor({(*steps)[number]}, {});
      if ((*steps)[number] < 0)
        slice.isBackward = b.scalar(1, b.f64());
    } else if (op.getSteps()) {
      slice.step = at(op.getSteps(), b.i64());
      slice.isBackward = isBelowZero(b, slice.step);
    }
    return slice;
  }

  /// What the computed axes say of one axis; all of it where they do not name
  /// it. Sums of products with 1 for the axis and 0 for others.
  static ComputedSlice findSlice(SliceOp op, Lowering &b, Value axes,
                                 int64_t axis) {
    Value isAxis =
        b.castTo(b.compare<EqualOp>(axes, b.intTensor({axis}, {})), b.f64());
    auto sum = [&](Value x) {
      return b.make<ReduceSumOp>(RankedTensorType::get({}, b.f64()), {x},
                                 {b.attr("keepdims", int64_t(0))});
    };
    auto at = [&](Value list, Value absent) {
      Value named = sum(b.mul(b.castTo(list, b.f64()), isAxis));
      return absent ? b.add(named, absent) : named;
    };
    Value isWhole = b.sub(b.scalar(1, b.f64()), sum(isAxis));
    Value size = b.castTo(scalarDim(b, op.getData(), axis), b.f64());
    ComputedSlice slice{at(op.getStarts(), {}),
                        at(op.getEnds(), b.mul(isWhole, size)),
                        b.intTensor({1}, {}),
                        {}};
    if (op.getSteps()) {
      slice.step = b.castTo(at(op.getSteps(), isWhole), b.i64());
      slice.isBackward = isBelowZero(b, slice.step);
    }
    return slice;
  }

  static Value isBelowZero(Lowering &b, Value step) {
    Value isLess =
        b.compare<LessOp>(b.castTo(step, b.f64()), b.scalar(0, b.f64()));
    return b.castTo(isLess, b.f64());
  }
};

// Slice(x, starts, ends, axes) -> Slice(x, starts, ends, Where(axes < 0, axes +
// rank, axes)); the rank need not be known
struct CountSliceAxes : DecomposePattern<SliceOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(SliceOp op, Lowering &b) const override {
    if (!op.getAxes() || readInts(op.getAxes()) || b.getOpset() != 10)
      return b.fail(kOtherForm);
    Value rank = b.shapeOf(b.shapeOf(op.getData()));
    Value axes = countFromFront(b, op.getAxes(), rank);
    Value sliced =
        b.make<SliceOp>(op.getType(), {op.getData(), op.getStarts(),
                                       op.getEnds(), axes, op.getSteps()});
    noteValidValues(sliced.getDefiningOp());
    b.replace({sliced});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Split
//===----------------------------------------------------------------------===//

// Split(x) {num_outputs} -> Split(x, the length of each part)
struct DecomposePartCount : DecomposePattern<SplitOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(SplitOp op, Lowering &b) const override {
    if (op.getSplit() || b.getOpset() >= 18)
      return b.fail(kOtherForm);
    int64_t axis = static_cast<int64_t>(op.getAxis());
    int64_t parts = op.getOutputs().size();
    int64_t size = opset::dimOf(op.getInput().getType(), axis);
    int64_t length = size < 0 ? 0 : (size + parts - 1) / parts;
    bool isCounted = axis >= 0 || rankOf(op.getInput().getType());
    if (size < 0 && b.getOpset() < 13 && (b.getOpset() < 7 || !isCounted))
      return b.fail("the size of its axis " + Twine(axis) +
                    " is not known; fix dimensions (--fix-dims) or infer "
                    "shapes first");
    if (length * (parts - 1) > size && size >= 0)
      return b.fail("its axis of size " + Twine(size) + " is too short for " +
                    Twine(parts) +
                    " parts: the last one would have a negative length");
    SmallVector<int64_t> lengths(parts, length);
    lengths.back() = size - length * (parts - 1);
    Value split = size < 0 ? computeLengths(b, op.getInput(), axis, parts)
                           : b.ints(lengths);
    auto node = b.create<SplitOp>(op->getResultTypes(), {op.getInput(), split},
                                  {b.attr("axis", axis)});
    node->setLoc(op.getLoc());
    b.replace(SmallVector<Value>(node->getResults()));
    return success();
  }

  /// All parts have the size divided by their number, rounded up; the last one
  /// has what is left.
  static Value computeLengths(Lowering &b, Value x, int64_t axis,
                              int64_t parts) {
    Value size = b.dimOf(x, axis);
    Value length = b.div(b.add(size, b.ints({parts - 1})), b.ints({parts}));
    Value last = b.sub(size, b.mul(length, b.ints({parts - 1})));
    SmallVector<Value> lengths(parts - 1, length);
    lengths.push_back(last);
    return lengths.size() == 1 ? last : b.concat(lengths, 0);
  }
};

// Split(x, computed lengths) -> Slice(x, ...) for each part
struct SplitBySlices : DecomposePattern<SplitOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(SplitOp op, Lowering &b) const override {
    if (!op.getSplit() || readInts(op.getSplit()) || b.getOpset() >= 13)
      return b.fail(kOtherForm);
    int64_t axis = static_cast<int64_t>(op.getAxis());
    auto scalarType = RankedTensorType::get({1}, b.i64());
    Value axes = b.ints({axis}), start = b.ints({0});
    SmallVector<Value> parts;
    for (auto [i, type] : llvm::enumerate(op->getResultTypes())) {
      int64_t at = i;
      Value length = b.slice(op.getSplit(), {at}, {at + 1}, {0});
      Value end = b.make<AddOp>(scalarType, {start, length});
      parts.push_back(b.make<SliceOp>(type, {op.getInput(), start, end, axes}));
      start = end;
    }
    b.replace(parts);
    return success();
  }
};

} // namespace

void populateSlicingDecompositions(RewritePatternSet &patterns) {
  patterns.add<CountSliceAxes, DecomposePartCount, DecomposeSteps,
               SliceByGather, SplitBySlices>(patterns.getContext());
}

} // namespace onnx_xform::opset
