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
  nameGraph(scan, "running", rewriter);
}

// CumSum(x, axis) -> Scan over the axis that starts with a slice of zeros and
// adds; CumProd(x, axis) likewise with ones and products
template <typename OpT, typename CombineOp, int kNeutral>
struct DecomposeByScan : DecomposeMissingPattern<OpT> {
  using DecomposeMissingPattern<OpT>::DecomposeMissingPattern;
  LogicalResult lower(OpT op, Lowering &b) const override {
    auto type = dyn_cast<RankedTensorType>(op.getX().getType());
    if (!type)
      return b.fail("the rank of its input is not known; infer shapes first");
    FailureOr<int64_t> axis = findAxis(op, b, type.getRank());
    if (failed(axis))
      return failure();

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

  static FailureOr<int64_t> findAxis(OpT op, Lowering &b, int64_t rank) {
    std::optional<SmallVector<int64_t>> axes = readInts(op.getAxis());
    // Both axes of a vector, 0 and -1, are the same one.
    if (!axes && rank == 1)
      return 0;
    if (!axes || axes->size() != 1)
      return b.fail("its axis is no constant" + remedyFor({op.getAxis()}));
    std::optional<int64_t> axis = normalizeAxis(axes->front(), rank);
    if (!axis)
      return b.fail("its axis does not fit its input");
    return *axis;
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

/// 0, 1, ... below `count`, a scalar int64 that is not negative.
Value countUp(Lowering &b, Value count) {
  Value ones = repeatInt(b, 1, b.reshape(count, {1}));
  auto matrix = RankedTensorType::get({1, ShapedType::kDynamic}, b.i64());
  return b.squeeze(b.make<NonZeroOp>(matrix, {ones}), {0});
}

/// The same where the opset has no ConstantOfShape: the iterations of a Loop.
Value countIterations(Lowering &b, Value count) {
  auto scalar = RankedTensorType::get({}, b.i64());
  auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
  auto loop = b.create<LoopOp>(TypeRange{scalar, vector},
                               {count, Value(), b.intTensor({0}, {})});
  PatternRewriter &rewriter = b.getRewriter();
  OpBuilder::InsertionGuard guard(rewriter);
  Block *body = rewriter.createBlock(&loop.getBody());
  Location loc = loop.getLoc();
  Value position = body->addArgument(scalar, deriveLoc(loc, "position"));
  Value condition = body->addArgument(RankedTensorType::get({}, b.i1()),
                                      deriveLoc(loc, "condition"));
  Value carried = body->addArgument(scalar, deriveLoc(loc, "carried"));
  Value going = b.unary<IdentityOp>(condition);
  Value kept = b.unary<IdentityOp>(carried);
  Value collected = b.unary<IdentityOp>(position);
  YieldOp::create(rewriter, makeNameLoc(loop.getContext(), "", {}),
                  ValueRange{going, kept, collected});
  nameGraph(loop, "positions", rewriter);
  return loop->getResult(1);
}

// Range(start, limit, delta) -> start + delta *
// NonZero(ConstantOfShape(count)), below opset 9 start + delta * the iterations
// of a Loop
struct DecomposeRange : DecomposeMissingPattern<RangeOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(RangeOp op, Lowering &b) const override {
    Type element = getTensorElementType(op.getStart().getType());
    if (isHalf(element))
      return b.fail(kOtherForm);
    if (!isa_and_present<FloatType, IntegerType>(element))
      return b.fail("its element type is not known; infer shapes first");
    std::optional<int64_t> count = countConstants(op);
    Value positions =
        count ? b.ints(llvm::to_vector(llvm::seq<int64_t>(0, *count)))
              : computePositions(op, b, element);
    Value steps = b.castTo(positions, element);
    if (!isInt(op.getDelta(), 1))
      steps = b.mul(steps, toScalar(b, op.getDelta()));
    // The second result of a Loop does not take over the name.
    bool isDone = isInt(op.getStart(), 0) && b.getOpset() >= 9;
    b.replace({isDone ? steps : b.add(steps, toScalar(b, op.getStart()))});
    return success();
  }

  static Value toScalar(Lowering &b, Value value) {
    return rankOf(value.getType()) == 0 ? value : b.reshape(value, {});
  }

  static bool isInt(Value value, int64_t number) {
    std::optional<SmallVector<int64_t>> values = readInts(value);
    return values && values->size() == 1 && values->front() == number;
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
    Value distance = toScalar(b, op.getLimit());
    if (!isInt(op.getStart(), 0))
      distance = b.sub(distance, toScalar(b, op.getStart()));
    Value count;
    if (isa<FloatType>(element))
      count = b.unary<CeilOp>(b.div(distance, toScalar(b, op.getDelta())));
    else if (isInt(op.getDelta(), 1))
      count = distance;
    else
      count = divideUp(b, distance, toScalar(b, op.getDelta()));
    count = b.castTo(count, b.i64());
    // A Loop runs no iteration of less than none.
    if (b.getOpset() < 9)
      return countIterations(b, count);
    Value zero = b.intTensor({0}, {});
    return countUp(b, b.where(b.compare<LessOp>(count, zero), zero, count));
  }

  /// The quotient of integers, rounded up. Their division rounds to zero; a
  /// rest in the direction of the divisor is one more.
  static Value divideUp(Lowering &b, Value distance, Value delta) {
    Value quotient = b.div(distance, delta);
    Value rest = b.sub(distance, b.mul(quotient, delta));
    // Signs survive rounding.
    Value direction = b.mul(b.castTo(rest, b.f64()), b.castTo(delta, b.f64()));
    Value isMore = b.compare<GreaterOp>(direction, b.scalar(0, b.f64()));
    return b.add(b.castTo(quotient, b.i64()), b.castTo(isMore, b.i64()));
  }
};

} // namespace

void populateCumulationDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeByScan<CumProdOp, MulOp, 1>,
               DecomposeByScan<CumSumOp, AddOp, 0>, DecomposeRange, WidenRange>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
