//===- DecomposeShaping.cpp - Shapes and parts by older operators ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
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

// Expand(x, shape) -> Gather(Reshape(x), the numbers of its elements + zeros of
// that shape): arithmetic broadcasts from opset 7 on
struct ExpandNumbers : DecomposeMissingPattern<ExpandOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ExpandOp op, Lowering &b) const override {
    if (b.getOpset() < 7 || canTile(op))
      return b.fail(kOtherForm);
    int64_t rank = opset::dimOf(op.getShape().getType(), 0);
    if (rank < 0 || rank > kMaxRank)
      return b.fail("nor is the length of its shape known");
    Value numbers = numberElements(b, op.getInput());
    for (int64_t axis = 0; axis < rank; ++axis)
      numbers = b.add(numbers, makeZeros(b, op.getShape(), axis, rank));
    b.replace({gatherPositions(b, b.reshape(op.getInput(), {-1}), numbers, 0)});
    return success();
  }

  /// No tensor has more dimensions than that.
  static constexpr int64_t kMaxRank = 64;

  /// As many zeros as the shape says for the axis, which may be none. Reshape
  /// would take a zero in the shape for the size of its input.
  static Value makeZeros(Lowering &b, Value shape, int64_t axis, int64_t rank) {
    auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
    Value size = b.gather(shape, b.intTensor({axis}, {}), 0);
    Value places = b.make<RangeOp>(
        vector, {b.intTensor({0}, {}), size, b.intTensor({1}, {})});
    SmallVector<int64_t> others = llvm::to_vector(llvm::seq<int64_t>(0, rank));
    others.erase(others.begin() + axis);
    Value zeros = b.sub(places, places);
    return others.empty() ? zeros : b.unsqueeze(zeros, others);
  }

  /// Whether constants tell how often each axis is repeated.
  static bool canTile(ExpandOp op);
};

// Expand(x, shape) -> Tile(Unsqueeze(x), repeats)
struct DecomposeExpand : DecomposeMissingPattern<ExpandOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ExpandOp op, Lowering &b) const override {
    SmallVector<int64_t> repeats;
    if (std::string why = findRepeats(op, repeats); !why.empty())
      return b.fail(why);
    int64_t missing =
        static_cast<int64_t>(repeats.size()) - *rankOf(op.getInput().getType());
    Value x = op.getInput();
    if (missing)
      x = b.unsqueeze(x, llvm::to_vector(llvm::seq<int64_t>(0, missing)));
    bool isSame =
        llvm::all_of(repeats, [](int64_t count) { return count == 1; });
    b.replace({isSame ? b.unary<IdentityOp>(x)
                      : b.make<TileOp>(op.getType(), {x, b.ints(repeats)})});
    return success();
  }

  /// How often each axis of the result is repeated. Returns why that is not
  /// known, or an empty string.
  static std::string findRepeats(ExpandOp op, SmallVector<int64_t> &repeats) {
    auto type = dyn_cast<RankedTensorType>(op.getInput().getType());
    std::optional<SmallVector<int64_t>> target = readInts(op.getShape());
    if (!target)
      target = staticShape(op.getType());
    if (!type || !target)
      return "its shape is no constant, or the rank of its input is not "
             "known" +
             remedyFor({op.getShape()}, "infer shapes first");
    int64_t rank = std::max<int64_t>(type.getRank(), target->size());
    target->insert(target->begin(), rank - target->size(), 1);
    repeats.assign(rank, 1);
    for (int64_t axis = 0; axis < rank; ++axis) {
      int64_t from = axis - (rank - type.getRank());
      int64_t size = from < 0 ? 1 : opset::dimOf(type, from);
      int64_t wanted = (*target)[axis];
      if (wanted < 0 || (size < 0 && wanted != 1))
        return ("the size of its axis " + Twine(axis) +
                " is not known; fix dimensions (--fix-dims) or infer shapes "
                "first")
            .str();
      if (size == 1)
        repeats[axis] = wanted;
    }
    return {};
  }
};

bool ExpandNumbers::canTile(ExpandOp op) {
  SmallVector<int64_t> repeats;
  return DecomposeExpand::findRepeats(op, repeats).empty();
}

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

} // namespace

void populateShapingDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<DecomposeAllowZero, DecomposeExpand, DecomposeShape, DecomposeTile,
           ExpandNumbers, ReshapeToResult<ReshapeOp, 5>,
           ReshapeToResult<SqueezeOp, 13>, ReshapeToResult<UnsqueezeOp, 13>>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
