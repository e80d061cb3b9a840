//===- DecomposeCumulation.cpp - Running sums by older operators ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// CumSum, CumProd
//===----------------------------------------------------------------------===//

/// The graph of a Scan: the state meets the next slice in `CombineOp`, and the
/// new state is collected, or the one before it.
template <typename CombineOp>
void makeBody(ScanOp scan, Type slice, bool isExclusive, Lowering &b) {
  PatternRewriter &rewriter = b.getRewriter();
  OpBuilder::InsertionGuard guard(rewriter);
  Block *body = rewriter.createBlock(&scan.getBody());
  Location loc = scan.getLoc();
  Value state = body->addArgument(slice, deriveLoc(loc, "state"));
  Value element = body->addArgument(slice, deriveLoc(loc, "slice"));
  Value next = b.make<CombineOp>(slice, {state, element});
  Value collected = b.unary<IdentityOp>(isExclusive ? state : next);
  YieldOp::create(rewriter, makeNameLoc(scan.getContext(), "", {}),
                  ValueRange{next, collected});
  scan->setAttr(
      attrs::kGraphs,
      rewriter.getArrayAttr(rewriter.getDictionaryAttr(
          rewriter.getNamedAttr("name", rewriter.getStringAttr("running")))));
}

// CumSum(x, axis) -> Scan over the axis that starts with a slice of zeros and
// adds; CumProd(x, axis) likewise with ones and products
template <typename OpT, typename CombineOp, int kNeutral>
struct DecomposeByScan : DecomposeMissingPattern<OpT> {
  using DecomposeMissingPattern<OpT>::DecomposeMissingPattern;
  LogicalResult lower(OpT op, Lowering &b) const override {
    std::optional<SmallVector<int64_t>> axes = readInts(op.getAxis());
    auto type = dyn_cast<RankedTensorType>(op.getX().getType());
    if (!axes || axes->size() != 1)
      return b.fail("its axis is no constant; fold constants first");
    if (!type)
      return b.fail("the rank of its input is not known; infer shapes first");
    std::optional<int64_t> axis = normalizeAxis(axes->front(), type.getRank());
    if (!axis)
      return b.fail("its axis does not fit its input");
    if (b.getOpset() < 9)
      return b.fail("it takes a Scan over any axis, which came with opset 9");

    SmallVector<int64_t> sizes(type.getShape());
    sizes.erase(sizes.begin() + *axis);
    Type slice = RankedTensorType::get(sizes, type.getElementType());
    Value start =
        b.make<ExpandOp>(slice, {b.scalar(kNeutral, type.getElementType()),
                                 makeSliceShape(b, op.getX(), *axis)});
    SmallVector<int64_t> at{*axis}, direction{op.getReverse() ? 1 : 0};
    auto scan = b.create<ScanOp>({slice, type}, {start, op.getX()},
                                 {b.attr("num_scan_inputs", int64_t(1)),
                                  b.attr("scan_input_axes", at),
                                  b.attr("scan_output_axes", at),
                                  b.attr("scan_input_directions", direction),
                                  b.attr("scan_output_directions", direction)});
    makeBody<CombineOp>(scan, slice, op.getExclusive() != 0, b);
    NodeNames names = getNames(op.getLoc());
    if (names.suffixes.empty() && names.outputs.size() == 1)
      scan->setLoc(makeNameLoc(op.getContext(), names.node,
                               {StringRef(), names.outputs.front()}));
    b.replace({scan->getResult(1)});
    return success();
  }

  /// The sizes of the other axes.
  static Value makeSliceShape(Lowering &b, Value x, int64_t axis) {
    auto type = cast<RankedTensorType>(x.getType());
    SmallVector<int64_t> sizes(type.getShape());
    sizes.erase(sizes.begin() + axis);
    if (llvm::none_of(sizes, ShapedType::isDynamic))
      return b.ints(sizes);
    auto others = llvm::to_vector(llvm::seq<int64_t>(0, type.getRank()));
    others.erase(others.begin() + axis);
    return b.gather(b.shapeOf(x), b.ints(others), 0);
  }
};

//===----------------------------------------------------------------------===//
// Range
//===----------------------------------------------------------------------===//

bool isHalf(Type element) {
  return isa_and_present<Float16Type, BFloat16Type>(element);
}

// Range of halves -> Cast(Range of the type that it accumulates in)
struct WidenRange : DecomposePattern<RangeOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(RangeOp op, Lowering &b) const override {
    Type element = getTensorElementType(op.getStart().getType());
    if (!isHalf(element)) {
      // Only these two have a type to accumulate in.
      if (!op->hasAttr("stash_type"))
        return b.fail(kOtherForm);
      b.replace({b.make<RangeOp>(
          op.getType(), {op.getStart(), op.getLimit(), op.getDelta()})});
      return success();
    }
    Type wide =
        elementTypeOf(op.getContext(), static_cast<int>(op.getStashType()));
    if (!isa_and_present<Float32Type, Float64Type>(wide))
      return b.fail("no older Range accumulates in the type that stash_type "
                    "names");
    Value range = b.make<RangeOp>(withElementType(op.getType(), wide),
                                  {b.castTo(op.getStart(), wide),
                                   b.castTo(op.getLimit(), wide),
                                   b.castTo(op.getDelta(), wide)});
    b.replace({b.castTo(range, element)});
    return success();
  }
};

// Range(start, limit, delta) -> start + delta * NonZero(ConstantOfShape(count))
struct DecomposeRange : DecomposeMissingPattern<RangeOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(RangeOp op, Lowering &b) const override {
    Type element = getTensorElementType(op.getStart().getType());
    if (isHalf(element))
      return b.fail(kOtherForm);
    if (!isa_and_present<FloatType, IntegerType>(element))
      return b.fail("its element type is not known; infer shapes first");
    std::optional<int64_t> count = countConstants(op);
    if (!count && b.getOpset() < 9)
      return b.fail("its inputs are no small integer constants; fold constants "
                    "first");
    Value positions =
        count ? b.ints(llvm::to_vector(llvm::seq<int64_t>(0, *count)))
              : computePositions(op, b, element);
    Value steps =
        b.mul(b.castTo(positions, element), toScalar(b, op.getDelta()));
    b.replace({b.add(steps, toScalar(b, op.getStart()))});
    return success();
  }

  static Value toScalar(Lowering &b, Value value) {
    return rankOf(value.getType()) == 0 ? value : b.reshape(value, {});
  }

  /// The number of elements, of integers that are constants.
  static std::optional<int64_t> countConstants(RangeOp op) {
    auto start = readInts(op.getStart()), limit = readInts(op.getLimit()),
         delta = readInts(op.getDelta());
    int64_t distance;
    if (!start || !limit || !delta || start->size() != 1 ||
        limit->size() != 1 || delta->size() != 1 || delta->front() == 0 ||
        llvm::SubOverflow(limit->front(), start->front(), distance) ||
        delta->front() == std::numeric_limits<int64_t>::min())
      return std::nullopt;
    int64_t count =
        std::max<int64_t>(llvm::divideCeilSigned(distance, delta->front()), 0);
    return count <= kMaxMadeElements ? std::optional(count) : std::nullopt;
  }

  /// 0, 1, ... for as many elements as there are.
  static Value computePositions(RangeOp op, Lowering &b, Type element) {
    Value delta = toScalar(b, op.getDelta());
    Value distance =
        b.sub(toScalar(b, op.getLimit()), toScalar(b, op.getStart()));
    Value count = b.div(distance, delta);
    if (isa<FloatType>(element)) {
      count = b.castTo(b.unary<CeilOp>(count), b.i64());
    } else {
      // Integer division rounds to zero; a rest in the direction of delta is
      // one more element.
      Value rest = b.castTo(b.sub(distance, b.mul(count, delta)), b.i64());
      Value restSign = b.unary<SignOp>(rest);
      Value deltaSign = b.unary<SignOp>(b.castTo(delta, b.i64()));
      Value zero = b.intTensor({0}, {});
      Value isMore = b.compare<GreaterOp>(b.mul(restSign, deltaSign), zero);
      count = b.castTo(count, b.i64());
      count = b.add(count, b.castTo(isMore, b.i64()));
    }
    Value zero = b.intTensor({0}, {});
    count = b.where(b.compare<LessOp>(count, zero), zero, count);
    Value ones = repeatInt(b, 1, b.reshape(count, {1}));
    auto matrix = RankedTensorType::get({1, ShapedType::kDynamic}, b.i64());
    return b.squeeze(b.make<NonZeroOp>(matrix, {ones}), {0});
  }
};

} // namespace

void populateCumulationDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeByScan<CumProdOp, MulOp, 1>,
               DecomposeByScan<CumSumOp, AddOp, 0>, DecomposeRange, WidenRange>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
