//===- DecomposePadding.cpp - Growing and cropping by older operators -----===//
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
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// The opset that gave Pad its axes, and the one that gave it 'wrap'.
constexpr int kAxesOpset = 18, kWrapOpset = 19;
/// The first opset whose arithmetic broadcasts, with which pads are computed.
constexpr int kComputedPads = 7;

std::optional<std::string> checkPad(PadOp op) {
  if (op.getMode() != "wrap")
    return std::nullopt;
  return "its mode 'wrap' came with opset 19";
}

//===----------------------------------------------------------------------===//
// Axes
//===----------------------------------------------------------------------===//

PadOp makePad(Lowering &b, PadOp op, Value data, Value pads) {
  return b.create<PadOp>(op.getType(), {data, pads, op.getConstantValue()},
                         {b.attr("mode", op.getMode())});
}

// Pad(x, pads, value, axes) -> Pad(x, pads of all axes, value)
struct SpellPadAxes : DecomposePattern<PadOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(PadOp op, Lowering &b) const override {
    bool wraps = op.getMode() == "wrap";
    if (!op.getAxes() || b.getOpset() >= (wraps ? kWrapOpset : kAxesOpset))
      return b.fail(kOtherForm);
    std::optional<SmallVector<int64_t>> axes = readInts(op.getAxes());
    std::optional<int64_t> rank = rankOf(op.getData().getType());
    if (axes && rank) {
      for (int64_t &axis : *axes) {
        std::optional<int64_t> normal = normalizeAxis(axis, *rank);
        if (!normal)
          return b.fail("its axes do not fit its input");
        axis = *normal;
      }
      return spellConstant(op, b, *axes, *rank);
    }
    if (b.getOpset() < 11)
      return b.fail("its axes are no constant, or the rank of its input is not "
                    "known" +
                    remedyFor({op.getAxes()}, "infer shapes first"));
    b.replace({makePad(b, op, op.getData(), scatterPads(op, b))});
    return success();
  }

  static LogicalResult spellConstant(PadOp op, Lowering &b,
                                     ArrayRef<int64_t> axes, int64_t rank) {
    int64_t count = axes.size();
    // The number of the pad for each side of each axis; the last stands for
    // a zero.
    SmallVector<int64_t> order(2 * rank, 2 * count);
    for (auto [i, axis] : llvm::enumerate(axes)) {
      order[axis] = i;
      order[rank + axis] = count + i;
    }
    std::optional<SmallVector<int64_t>> pads = readInts(op.getPads());
    if (pads && static_cast<int64_t>(pads->size()) != 2 * count)
      return b.fail("its pads do not fit its axes");
    Value all;
    if (pads) {
      pads->push_back(0);
      all = b.ints(
          llvm::map_to_vector(order, [&](int64_t at) { return (*pads)[at]; }));
    } else {
      all =
          b.gather(b.concat({op.getPads(), b.ints({0})}, 0), b.ints(order), 0);
    }
    b.replace({makePad(b, op, op.getData(), all)});
    return success();
  }

  /// Zeros for all axes, and the pads at their axes.
  static Value scatterPads(PadOp op, Lowering &b) {
    Value rank = b.shapeOf(b.shapeOf(op.getData()));
    Value axes = b.castTo(op.getAxes(), b.i64());
    if (!isNonNegative(axes))
      axes = countFromFront(b, axes, rank);
    auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
    Value ends = b.make<AddOp>(vector, {axes, rank});
    Value at =
        b.make<ConcatOp>(vector, {axes, ends}, {b.attr("axis", int64_t(0))});
    Value zeros = repeatInt(b, 0, b.mul(rank, b.ints({2})));
    return b.make<ScatterElementsOp>(vector, {zeros, at, op.getPads()});
  }
};

//===----------------------------------------------------------------------===//
// Modes
//===----------------------------------------------------------------------===//

/// The input's position for the output's position `at`, which counts from the
/// first element of the input.
int64_t sourceOf(StringRef mode, int64_t at, int64_t size) {
  if (mode == "edge")
    return std::clamp<int64_t>(at, 0, size - 1);
  if (mode == "wrap")
    return ((at % size) + size) % size;
  return at < 0 ? -at : at >= size ? 2 * (size - 1) - at : at;
}

/// Pads that are computed, one int64 of rank 0 for each side of each axis.
class ComputedPads {
public:
  ComputedPads(Lowering &b, Value pads) : b(b) {
    negative = b.where(isNegative(b, pads), pads, b.intTensor({0}, {}));
    positive = b.sub(pads, negative);
  }
  /// What a negative pad takes away, which is not positive.
  Value cropped(int64_t side) const { return at(negative, side); }
  Value added(int64_t side) const { return at(positive, side); }

private:
  Value at(Value list, int64_t side) const {
    return b.make<GatherOp>(RankedTensorType::get({}, b.i64()),
                            {list, b.intTensor({side}, {})});
  }

  Lowering &b;
  Value negative, positive;
};

// Pad(x, pads) {mode = "wrap"} -> Gather(x, positions modulo the size) along
// each axis. The same for "edge" and "reflect", where Pad does not have the
// type.
struct PadByGather : DecomposePattern<PadOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(PadOp op, Lowering &b) const override {
    StringRef mode = op.getMode();
    bool wraps = mode == "wrap";
    if ((!wraps && mode != "edge" && mode != "reflect") || op.getAxes() ||
        b.getOpset() >= (wraps ? kWrapOpset : 13))
      return b.fail(kOtherForm);
    std::optional<int64_t> rank = rankOf(op.getData().getType());
    std::optional<SmallVector<int64_t>> pads = readInts(op.getPads());
    // Wrapping around asks for the size of an axis alone.
    bool isComputed = !pads || (!wraps && !staticShape(op.getData().getType()));
    if (rank && isComputed && b.getOpset() >= kComputedPads)
      return gatherComputed(op, b, *rank);
    if (!rank || !pads || static_cast<int64_t>(pads->size()) != 2 * *rank)
      return b.fail("its pads are no constant, or the rank of its input is not "
                    "known" +
                    remedyFor({op.getPads()}, "infer shapes first"));
    for (int64_t axis = 0; axis < *rank; ++axis)
      if (const char *why =
              findObstacle(op, b, axis, (*pads)[axis], (*pads)[*rank + axis]))
        return b.fail(why);
    Value x = op.getData();
    for (int64_t axis = 0; axis < *rank; ++axis) {
      int64_t begin = (*pads)[axis], end = (*pads)[*rank + axis];
      if (begin == 0 && end == 0)
        continue;
      int64_t size = opset::dimOf(x.getType(), axis);
      Value positions = size < 0 ? wrapPositions(b, x, axis, begin, end)
                                 : makePositions(b, mode, size, begin, end);
      x = gatherPositions(b, x, positions, axis);
    }
    b.replace({x == op.getData() ? b.unary<IdentityOp>(x) : x});
    return success();
  }

  static const char *findObstacle(PadOp op, Lowering &b, int64_t axis,
                                  int64_t begin, int64_t end) {
    if (begin == 0 && end == 0)
      return nullptr;
    int64_t size = opset::dimOf(op.getData().getType(), axis);
    constexpr int64_t limit = kMaxMadeElements / 4;
    if (begin > limit || end > limit || begin < -limit || end < -limit ||
        size > limit)
      return "its sizes or pads are too large for constants that tell the "
             "position of each element";
    if ((begin < 0 && end > 0) || (begin > 0 && end < 0))
      return "it crops one side of an axis and pads the other";
    if (size < 0 && (op.getMode() != "wrap" || b.getOpset() < kComputedPads))
      return "the sizes of its input are not known; fix dimensions "
             "(--fix-dims) "
             "or infer shapes first";
    if (size >= 0 && begin + size + end < 0)
      return "it crops more than there is";
    if (size == 0)
      return "it pads an axis without elements";
    if (op.getMode() == "reflect" && (begin >= size || end >= size))
      return "it reflects more than there is";
    return nullptr;
  }

  static Value makePositions(Lowering &b, StringRef mode, int64_t size,
                             int64_t begin, int64_t end) {
    SmallVector<int64_t> positions;
    for (int64_t at = -begin; at < size + end; ++at)
      positions.push_back(sourceOf(mode, at, size));
    return b.ints(positions);
  }

  static Value wrapPositions(Lowering &b, Value x, int64_t axis, int64_t begin,
                             int64_t end) {
    Value size = scalarDim(b, x, axis);
    Value limit = end ? b.add(size, b.intTensor({end}, {})) : size;
    return wrapRange(b, b.intTensor({-begin}, {}), limit, size);
  }

  /// The positions from `start` to `limit`, modulo the size.
  static Value wrapRange(Lowering &b, Value start, Value limit, Value size) {
    auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
    Value positions =
        b.make<RangeOp>(vector, {start, limit, b.intTensor({1}, {})});
    return b.make<ModOp>(vector, {positions, size});
  }

  /// Crops what negative pads take away, and continues what is left.
  static LogicalResult gatherComputed(PadOp op, Lowering &b, int64_t rank) {
    if (rank == 0)
      return b.fail("its input has no axes");
    ComputedPads pads(b, op.getPads());
    Value x = op.getData();
    for (int64_t axis = 0; axis < rank; ++axis) {
      Value front = pads.cropped(axis);
      Value size = b.add(b.add(scalarDim(b, op.getData(), axis), front),
                         pads.cropped(rank + axis));
      Value start = b.unary<NegOp>(pads.added(axis));
      Value limit = b.add(size, pads.added(rank + axis));
      Value positions = continueRange(b, op.getMode(), start, limit, size);
      x = gatherPositions(b, x, b.sub(positions, front), axis);
    }
    b.replace({x});
    return success();
  }

  /// The positions from `start` to `limit`, and for those beyond the size what
  /// the mode has there. Each is a sum of distances: nothing is compared.
  static Value continueRange(Lowering &b, StringRef mode, Value start,
                             Value limit, Value size) {
    if (mode == "wrap")
      return wrapRange(b, start, limit, size);
    auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
    Value at = b.make<RangeOp>(vector, {start, limit, b.intTensor({1}, {})});
    Value last = b.sub(size, b.intTensor({1}, {}));
    Value fromFirst = b.unary<AbsOp>(at);
    if (mode == "reflect")
      return b.sub(last, b.unary<AbsOp>(b.sub(last, fromFirst)));
    Value fromLast = b.unary<AbsOp>(b.sub(at, last));
    return b.div(b.add(b.sub(fromFirst, fromLast), last), b.intTensor({2}, {}));
  }
};

//===----------------------------------------------------------------------===//
// Constants around the data
//===----------------------------------------------------------------------===//

// Pad(x, pads, value) -> Concat(Expand(value), x, Expand(value)) along each
// axis, where Pad does not have the type or takes no computed pads and value
struct PadByConcat : DecomposePattern<PadOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(PadOp op, Lowering &b) const override {
    if (op.getMode() != "constant" || op.getAxes() || b.getOpset() >= 13)
      return b.fail(kOtherForm);
    Type element = getTensorElementType(op.getData().getType());
    std::optional<int64_t> rank = rankOf(op.getData().getType());
    std::optional<SmallVector<int64_t>> pads = readInts(op.getPads());
    bool isComputed = rank && *rank && !pads && b.getOpset() >= kComputedPads;
    if (!isComputed &&
        (!rank || !pads || static_cast<int64_t>(pads->size()) != 2 * *rank))
      return b.fail("its pads are no constant, or the rank of its input is not "
                    "known" +
                    remedyFor({op.getPads()}, "infer shapes first"));
    bool hasZero = isa_and_present<FloatType, IntegerType>(element);
    if (!op.getConstantValue() && !hasZero)
      return b.fail("there is no zero of its element type; give it a value");
    if (b.getOpset() < kComputedPads && !staticShape(op.getData().getType()))
      return b.fail("the sizes of its input are not known; fix dimensions "
                    "(--fix-dims) or infer shapes first");
    Value fill =
        op.getConstantValue() ? op.getConstantValue() : b.scalar(0, element);
    if (isComputed)
      return concatComputed(op, b, fill, *rank);
    Value x = crop(b, op.getData(), *pads, *rank);
    for (int64_t axis = 0; axis < *rank; ++axis) {
      Value before = makeFill(b, fill, x, axis, (*pads)[axis]);
      Value after = makeFill(b, fill, x, axis, (*pads)[*rank + axis]);
      SmallVector<Value> parts;
      for (Value part : {before, x, after})
        if (part)
          parts.push_back(part);
      if (parts.size() > 1)
        x = b.concat(parts, axis);
    }
    b.replace({x == op.getData() ? b.unary<IdentityOp>(x) : x});
    return success();
  }

  /// Crops what negative pads take away, then puts slices around the rest.
  static LogicalResult concatComputed(PadOp op, Lowering &b, Value fill,
                                      int64_t rank) {
    ComputedPads pads(b, op.getPads());
    Type type =
        RankedTensorType::get(SmallVector<int64_t>(rank, ShapedType::kDynamic),
                              getTensorElementType(op.getData().getType()));
    Value x = op.getData();
    for (int64_t axis = 0; axis < rank; ++axis) {
      Value size = scalarDim(b, op.getData(), axis);
      Value start = b.unary<NegOp>(pads.cropped(axis));
      Value end = b.add(size, pads.cropped(rank + axis));
      x = b.make<SliceOp>(type, {x, b.reshape(start, {1}), b.reshape(end, {1}),
                                 b.ints({axis})});
    }
    for (int64_t axis = 0; axis < rank; ++axis) {
      auto slices = [&](Value count) -> Value {
        SmallVector<Value> dims;
        for (int64_t i = 0; i < rank; ++i)
          dims.push_back(i == axis ? b.reshape(count, {1}) : b.dimOf(x, i));
        Value shape = dims.size() == 1 ? dims.front() : b.concat(dims, 0);
        return b.make<ExpandOp>(type, {fill, shape});
      };
      x = b.concat(
          {slices(pads.added(axis)), x, slices(pads.added(rank + axis))}, axis);
    }
    b.replace({x});
    return success();
  }

  /// Without what negative pads take away.
  static Value crop(Lowering &b, Value x, ArrayRef<int64_t> pads,
                    int64_t rank) {
    SmallVector<int64_t> starts, ends, axes;
    for (int64_t axis = 0; axis < rank; ++axis) {
      int64_t begin = pads[axis], end = pads[rank + axis];
      if (begin >= 0 && end >= 0)
        continue;
      axes.push_back(axis);
      starts.push_back(begin < 0 ? -begin : 0);
      ends.push_back(end < 0 ? end : std::numeric_limits<int64_t>::max());
    }
    return axes.empty() ? x : b.slice(x, starts, ends, axes);
  }

  /// `count` slices like those of x along the axis; null for none.
  static Value makeFill(Lowering &b, Value fill, Value x, int64_t axis,
                        int64_t count) {
    if (count <= 0)
      return {};
    auto type = cast<RankedTensorType>(x.getType());
    SmallVector<int64_t> sizes(type.getShape());
    sizes[axis] = count;
    auto filled = RankedTensorType::get(sizes, type.getElementType());
    if (filled.hasStaticShape())
      return b.make<ExpandOp>(filled, {fill, b.ints(sizes)});
    SmallVector<Value> dims;
    for (int64_t i = 0; i < type.getRank(); ++i)
      dims.push_back(i == axis ? b.ints({count}) : b.dimOf(x, i));
    Value shape = dims.size() == 1 ? dims.front() : b.concat(dims, 0);
    return b.make<ExpandOp>(filled, {fill, shape});
  }
};

} // namespace

void populatePaddingRules(ValueRules &rules) {
  rules.add<PadOp>(kWrapOpset, checkPad);
}

void populatePaddingDecompositions(RewritePatternSet &patterns) {
  patterns.add<PadByConcat, PadByGather, SpellPadAxes>(patterns.getContext());
}

} // namespace onnx_xform::opset
