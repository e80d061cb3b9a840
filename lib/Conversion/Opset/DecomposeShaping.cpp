//===- DecomposeShaping.cpp - Shapes and parts by older operators ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "ValueRules.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Reshape, Squeeze, Unsqueeze
//===----------------------------------------------------------------------===//

constexpr StringLiteral kUnknownResult =
    "the shape of its result, which could stand in for it, is not known; infer "
    "shapes first";

// Squeeze(x, computed axes) -> Reshape(x, the shape of the result), where at
// most one of its sizes is unknown; Unsqueeze and Reshape_1 likewise
template <typename OpT, int kInputSince>
struct ReshapeToResult : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    if (b.getOpset() >= kInputSince || op->getNumOperands() < 2 ||
        readInts(op->getOperand(1)))
      return b.fail(kOtherForm);
    Value data = op.getData();
    std::optional<SmallVector<int64_t>> shape =
        constantShapeFor(data.getType(), op->getResult(0).getType());
    if (!shape)
      return b.fail(kUnknownResult);
    b.replace({b.reshape(data, *shape)});
    return success();
  }
};

// Reshape(x, shape) {allowzero = 1} -> Reshape(x, shape), where no size is zero
// but those that the zero copies; a constant, where there are no elements
struct DecomposeAllowZero : DecomposePattern<ReshapeOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ReshapeOp op, Lowering &b) const override {
    if (!op.getAllowzero() || b.getOpset() >= 14)
      return b.fail(kOtherForm);
    Value data = op.getData();
    std::optional<SmallVector<int64_t>> shape = readInts(op.getShape());
    if (!shape && isEmpty(data) && b.getOpset() >= 8)
      return makeEmpty(op, b);
    if (!hasElements(data.getType()) && !shape)
      return b.fail("with allowzero, its shape must be a constant, or its "
                    "input known to have elements" +
                    remedyFor({op.getShape()}));
    bool hasZeros = false;
    for (auto [i, size] :
         llvm::enumerate(shape.value_or(SmallVector<int64_t>())))
      hasZeros |= size == 0 && opset::dimOf(data.getType(), i) != 0;
    if (!hasZeros) {
      b.replace({b.make<ReshapeOp>(op.getType(), {data, op.getShape()})});
      return success();
    }
    Type element = getTensorElementType(data.getType());
    if (!isa_and_present<FloatType, IntegerType>(element) ||
        llvm::any_of(*shape, [](int64_t size) { return size < 0; }))
      return b.fail("there is no constant of its element type and shape");
    b.replace({b.tensor(RankedTensorType::get(*shape, element), "")});
    return success();
  }

  /// Nothing in a shape that is computed, where -1 stands for no elements.
  static LogicalResult makeEmpty(ReshapeOp op, Lowering &b) {
    Type element = getTensorElementType(op.getData().getType());
    if (!isa_and_present<FloatType, IntegerType>(element))
      return b.fail("there is no constant of its element type and shape");
    Value zero = b.intTensor({0}, {}), shape = op.getShape();
    shape = b.where(isNegative(b, shape), zero, shape);
    auto one = RankedTensorType::get({1}, element);
    std::string raw(elementBitsOf(elementCodeOf(element)) / 8, '\0');
    b.replace({b.make<ConstantOfShapeOp>(
        op.getType(), {shape},
        {b.getRewriter().getNamedAttr("value",
                                      makeConstant(one, raw, "value"))})});
    return success();
  }

  static bool hasElements(Type type) {
    std::optional<SmallVector<int64_t>> shape = staticShape(type);
    return shape && !llvm::is_contained(*shape, 0);
  }
};

//===----------------------------------------------------------------------===//
// Shape
//===----------------------------------------------------------------------===//

// Shape(x) {start, end} -> Slice(Shape(x), start, end)
struct DecomposeShape : DecomposePattern<ShapeOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ShapeOp op, Lowering &b) const override {
    auto end = op.getEnd();
    int64_t start = static_cast<int64_t>(op.getStart());
    if (b.getOpset() >= 15 || (!end && start == 0))
      return b.fail(kOtherForm);
    int64_t limit =
        end ? static_cast<int64_t>(*end) : std::numeric_limits<int64_t>::max();
    int64_t rank =
        rankOf(op.getData().getType()).value_or(ShapedType::kDynamic);
    Value sizes =
        b.make<ShapeOp>(RankedTensorType::get({rank}, b.i64()), {op.getData()});
    b.replace({b.slice(sizes, {start}, {limit}, {0})});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Expand, Tile
//===----------------------------------------------------------------------===//

// Expand(x, shape) -> Tile(Unsqueeze(x), repeats)
struct DecomposeExpand : DecomposeMissingPattern<ExpandOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ExpandOp op, Lowering &b) const override {
    auto type = dyn_cast<RankedTensorType>(op.getInput().getType());
    std::optional<SmallVector<int64_t>> target = readInts(op.getShape());
    if (!target)
      target = staticShape(op.getType());
    if (!type || !target)
      return b.fail("its shape is no constant, or the rank of its input is not "
                    "known" +
                    remedyFor({op.getShape()}, "infer shapes first"));
    int64_t rank = std::max<int64_t>(type.getRank(), target->size());
    target->insert(target->begin(), rank - target->size(), 1);
    SmallVector<int64_t> repeats(rank, 1);
    for (int64_t axis = 0; axis < rank; ++axis) {
      int64_t from = axis - (rank - type.getRank());
      int64_t size = from < 0 ? 1 : opset::dimOf(type, from);
      int64_t wanted = (*target)[axis];
      if (wanted < 0 || (size < 0 && wanted != 1))
        return b.fail("the size of its axis " + Twine(axis) +
                      " is not known; fix dimensions (--fix-dims) or infer "
                      "shapes first");
      if (size == 1)
        repeats[axis] = wanted;
    }
    SmallVector<int64_t> added =
        llvm::to_vector(llvm::seq<int64_t>(0, rank - type.getRank()));
    Value x = added.empty() ? op.getInput() : b.unsqueeze(op.getInput(), added);
    bool isSame =
        llvm::all_of(repeats, [](int64_t count) { return count == 1; });
    b.replace({isSame ? b.unary<IdentityOp>(x)
                      : b.make<TileOp>(op.getType(), {x, b.ints(repeats)})});
    return success();
  }
};

/// Whether the number is one of the type's.
bool holds(FloatType type, int64_t number) {
  APFloat value(static_cast<double>(number));
  bool losesInfo;
  value.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return !losesInfo && number < (int64_t(1) << 53);
}

// Tile(x, repeats) -> Tile_1(Tile_1(x, ...), count, axis), one for each axis
struct DecomposeTile : DecomposeMissingPattern<TileOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(TileOp op, Lowering &b) const override {
    auto element = dyn_cast_if_present<FloatType>(
        getTensorElementType(op.getInput().getType()));
    if (!element)
      return b.fail("before opset 6, Tile repeats floating-point numbers only");
    std::optional<SmallVector<int64_t>> repeats = readInts(op.getRepeats());
    if (!repeats)
      return b.fail("its repeats are no constant" +
                    remedyFor({op.getRepeats()}));
    if (llvm::any_of(*repeats, [&](int64_t count) {
          return count < 0 || !holds(element, count);
        }))
      return b.fail("its repeats are too large for the element type, in which "
                    "the older form has them");
    Value x = op.getInput();
    for (auto [axis, count] : llvm::enumerate(*repeats))
      if (count != 1)
        x = b.make<versioned::Tile_1Op>(
            tile(x.getType(), axis, count),
            {x, b.scalar(count, element), b.scalar(axis, element)});
    b.replace({x == op.getInput() ? b.unary<IdentityOp>(x) : x});
    return success();
  }

  static Type tile(Type type, int64_t axis, int64_t count) {
    auto ranked = dyn_cast<RankedTensorType>(type);
    if (!ranked || axis >= ranked.getRank())
      return UnrankedTensorType::get(getTensorElementType(type));
    SmallVector<int64_t> sizes(ranked.getShape());
    int64_t &size = sizes[axis];
    if (ShapedType::isDynamic(size) || llvm::MulOverflow(size, count, size))
      size = ShapedType::kDynamic;
    return RankedTensorType::get(sizes, ranked.getElementType());
  }
};

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
    if (size < 0 && b.getOpset() < 13)
      return b.fail("the size of its axis " + Twine(axis) +
                    " is not known; fix dimensions (--fix-dims) or infer "
                    "shapes first");
    if (length * (parts - 1) > size && size >= 0)
      return b.fail("its axis is too short for so many parts");
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
    if (!op.getSplit() || readInts(op.getSplit()) || b.getOpset() < 10 ||
        b.getOpset() >= 13)
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

void populateShapingDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<CountSliceAxes, DecomposeAllowZero, DecomposeExpand,
           DecomposePartCount, DecomposeShape, DecomposeSteps, DecomposeTile,
           ReshapeToResult<ReshapeOp, 5>, ReshapeToResult<SqueezeOp, 13>,
           ReshapeToResult<UnsqueezeOp, 13>, SplitBySlices>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
