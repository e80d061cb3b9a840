//===- DecomposeAttention.cpp - Attention by older operators --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Queries, keys and values come as (batch, heads, sequence, size), or with the
// heads side by side, as (batch, sequence, heads * size). All is computed in
// the former layout:
//
//   scores = softcap(Q * K^T)        both scaled by the root of the scale
//   Y = Softmax(scores + bias) * V   bias: -inf where a key is hidden
//
// A query that sees no key gives zeros.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/Attention.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <cmath>
#include <limits>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// More heads than any model has.
constexpr int64_t kMaxHeads = 1 << 16;

class AttentionLowering {
public:
  AttentionLowering(AttentionOp op, Lowering &b) : op(op), b(b) {}

  /// The whole of it by older operators.
  LogicalResult lower();
  /// What opset 24 added as a mask, which 23 has.
  LogicalResult foldIntoMask();

private:
  // What must be known; each fails with a reason, and makes nothing.
  LogicalResult checkHeads();
  LogicalResult checkMask();
  LogicalResult checkNumbers();

  Value splitHeads(Value x, int64_t numHeads);
  Value joinHeads(Value x);
  Value repeatHeads(Value x);
  /// The square root of the factor of the scores.
  Value makeScale(Value q, Type type);
  /// Numbers to add to the scores; null where all keys are seen.
  Value makeBias(Type type);
  Value makeMaskBias(Type type);
  /// Which keys each query may see for other reasons than the mask.
  Value makeVisible();
  Value hideEmptyRows(Value probabilities, Value bias);
  /// The sizes of the sequences, as vectors of one int64.
  Value getNumQueries() {
    return b.dimOf(op.getQ(), isFlat(op.getQ()) ? 1 : 2);
  }
  Value getNumKeys();

  static bool isFlat(Value x) { return rankOf(x.getType()) == 3; }
  /// Whether a row of the bias can be -inf throughout.
  bool mayHideAll() { return op.getAttnMask() || op.getNonpadKvSeqlen(); }
  bool isMaskComplete();

  AttentionOp op;
  Lowering &b;
  int64_t numQueryHeads = 0, numKeyHeads = 0;
};

} // namespace

//===----------------------------------------------------------------------===//
// What must be known
//===----------------------------------------------------------------------===//

/// The number of heads: an attribute where they are side by side, else a
/// dimension. -1 where it is not known.
static int64_t countHeads(Value x, std::optional<uint64_t> attribute) {
  if (rankOf(x.getType()) == 4)
    return dimOf(x.getType(), 1);
  return attribute ? static_cast<int64_t>(*attribute) : -1;
}

static StringRef getSymbol(Type type, unsigned axis) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  return ranked && axis < ranked.getRank() ? getDimSymbol(ranked, axis)
                                           : StringRef();
}

LogicalResult AttentionLowering::checkHeads() {
  for (Value x : {op.getQ(), op.getK(), op.getV()}) {
    std::optional<int64_t> rank = rankOf(x.getType());
    if (!rank)
      return b.fail(
          "the ranks of its inputs are not known; infer shapes first");
    if (*rank != 3 && *rank != 4)
      return b.fail("its inputs are not of three or four dimensions");
  }
  numQueryHeads = countHeads(op.getQ(), op.getQNumHeads());
  numKeyHeads = countHeads(op.getK(), op.getKvNumHeads());
  if (numQueryHeads < 0 || numKeyHeads < 0) {
    StringRef symbol = getSymbol(op.getQ().getType(), 1);
    bool areSame = !isFlat(op.getQ()) && !isFlat(op.getK()) &&
                   !symbol.empty() &&
                   symbol == getSymbol(op.getK().getType(), 1);
    if (!areSame)
      return b.fail("the numbers of its heads are not known; infer shapes "
                    "first");
    numQueryHeads = numKeyHeads = 1; // as good as any
    return success();
  }
  auto divides = [](Value x, int64_t count) {
    int64_t width = isFlat(x) ? dimOf(x.getType(), 2) : -1;
    return width < 0 || width % count == 0;
  };
  if (numKeyHeads < 1 || numQueryHeads < 1 || numQueryHeads > kMaxHeads ||
      numQueryHeads % numKeyHeads || !divides(op.getQ(), numQueryHeads) ||
      !divides(op.getK(), numKeyHeads) || !divides(op.getV(), numKeyHeads))
    return b.fail("its numbers of heads are out of range, or do not divide its "
                  "inputs or each other");
  return success();
}

bool AttentionLowering::isMaskComplete() {
  Type mask = op.getAttnMask().getType();
  std::optional<int64_t> rank = rankOf(mask);
  if (!rank || *rank < 1)
    return false;
  Type keys =
      op.getPastKey() ? op.getPresentKey().getType() : op.getK().getType();
  unsigned axis = op.getPastKey() || !isFlat(op.getK()) ? 2 : 1;
  int64_t size = dimOf(mask, -1);
  if (size >= 0 && size == dimOf(keys, axis))
    return true;
  StringRef symbol = getSymbol(mask, *rank - 1);
  return !symbol.empty() && symbol == getSymbol(keys, axis);
}

LogicalResult AttentionLowering::checkMask() {
  if (!op.getAttnMask() || isMaskComplete())
    return success();
  std::optional<int64_t> rank = rankOf(op.getAttnMask().getType());
  if (!rank || *rank < 1)
    return b.fail("the rank of its mask is not known, which may be shorter "
                  "than the keys; infer shapes first");
  if (dimOf(op.getAttnMask().getType(), -1) == 1)
    return b.fail("its mask has one column, which opset 23 repeats and opset "
                  "24 fills up; give it one for each key");
  return success();
}

LogicalResult AttentionLowering::checkNumbers() {
  if (op.getScale() && !(op.getScale()->convertToFloat() >= 0))
    return b.fail("its scale is negative, and has no square root");
  if (std::optional<uint64_t> code = op.getSoftmaxPrecision()) {
    bool isFloat = *code <= kMaxElementCode &&
                   isa_and_present<FloatType>(
                       elementTypeOf(op.getContext(), static_cast<int>(*code)));
    if (!isFloat)
      return b.fail("its softmax_precision is no floating-point type");
  }
  if (op.getQkMatmulOutputMode() > 3)
    return b.fail("its qk_matmul_output_mode is none of 0 to 3");
  return success();
}

//===----------------------------------------------------------------------===//
// Heads
//===----------------------------------------------------------------------===//

/// (batch, sequence, heads * size) -> (batch, heads, sequence, size)
Value AttentionLowering::splitHeads(Value x, int64_t numHeads) {
  if (!isFlat(x))
    return x;
  int64_t width = dimOf(x.getType(), 2);
  Value split =
      b.reshape(x, {0, 0, numHeads, width < 0 ? -1 : width / numHeads});
  return b.transpose(split, {0, 2, 1, 3});
}

Value AttentionLowering::joinHeads(Value x) {
  int64_t heads = dimOf(x.getType(), 1), size = dimOf(x.getType(), 3);
  Value moved = b.transpose(x, {0, 2, 1, 3});
  return b.reshape(moved, {0, 0, heads < 0 || size < 0 ? -1 : heads * size});
}

/// Each head of keys or values as often as there are queries for it.
Value AttentionLowering::repeatHeads(Value x) {
  int64_t count = numQueryHeads / numKeyHeads;
  if (count == 1)
    return x;
  SmallVector<int64_t> heads;
  for (int64_t i = 0; i < numQueryHeads; ++i)
    heads.push_back(i / count);
  return b.gather(x, b.ints(heads), 1);
}

//===----------------------------------------------------------------------===//
// Scores
//===----------------------------------------------------------------------===//

Value AttentionLowering::makeScale(Value q, Type type) {
  if (op.getScale())
    return b.scalar(std::sqrt(op.getScale()->convertToFloat()), type);
  int64_t size = dimOf(q.getType(), 3);
  if (size > 0)
    return b.scalar(std::sqrt(1 / std::sqrt(static_cast<double>(size))), type);
  Value root = b.unary<SqrtOp>(b.castTo(b.dimOf(q, 3), b.f32()));
  return b.castTo(b.unary<SqrtOp>(b.unary<ReciprocalOp>(root)), type);
}

Value AttentionLowering::getNumKeys() {
  Value keys = b.dimOf(op.getK(), isFlat(op.getK()) ? 1 : 2);
  if (!op.getPastKey())
    return keys;
  int64_t present = dimOf(op.getK().getType(), isFlat(op.getK()) ? 1 : 2);
  int64_t past = dimOf(op.getPastKey().getType(), 2);
  if (present >= 0 && past >= 0)
    return b.ints({present + past});
  return b.add(b.dimOf(op.getPastKey(), 2), keys);
}

//===----------------------------------------------------------------------===//
// Masks
//===----------------------------------------------------------------------===//

static Value makeInfinity(Lowering &b, Type type) {
  return b.scalar(-std::numeric_limits<double>::infinity(), type);
}

/// A vector of numbers and one more, a constant where that is.
static Value joinInts(Lowering &b, SmallVector<int64_t> numbers, Value last) {
  std::optional<SmallVector<int64_t>> known = readInts(last);
  if (!known)
    return b.concat({b.ints(numbers), last}, 0);
  llvm::append_range(numbers, *known);
  return b.ints(numbers);
}

/// The mask as numbers, filled up with -inf to one for each key.
Value AttentionLowering::makeMaskBias(Type type) {
  Value mask = op.getAttnMask();
  if (b.elementOf(mask) == b.i1())
    mask = b.where(mask, b.scalar(0, type), makeInfinity(b, type));
  else
    mask = b.castTo(mask, type);
  if (isMaskComplete())
    return mask;
  auto ranked = cast<RankedTensorType>(mask.getType());
  int64_t axis = ranked.getRank() - 1, size = dimOf(ranked, axis);
  SmallVector<int64_t> none(axis * 2 + 1, 0);
  Value numKeys = getNumKeys();
  std::optional<SmallVector<int64_t>> total = readInts(numKeys);
  Value missing = total && size >= 0 ? b.ints({total->front() - size})
                                     : b.sub(numKeys, b.dimOf(mask, axis));
  SmallVector<int64_t> shape(ranked.getShape());
  shape.back() = total ? total->front() : ShapedType::kDynamic;
  return b.make<PadOp>(
      RankedTensorType::get(shape, type),
      {mask, joinInts(b, none, missing), makeInfinity(b, type)});
}

Value AttentionLowering::makeVisible() {
  Value visible;
  auto limitTo = [&](Value condition) {
    visible = visible ? b.binary<AndOp>(visible, condition) : condition;
  };
  if (!op.getIsCausal() && !op.getNonpadKvSeqlen())
    return {};
  Value keys = b.iota(getNumKeys()), lengths;
  if (op.getNonpadKvSeqlen()) {
    lengths = b.unsqueeze(op.getNonpadKvSeqlen(), {1, 2, 3});
    limitTo(b.compare<LessOp>(keys, lengths));
  }
  if (op.getIsCausal()) {
    // The last query meets the last key.
    Value numQueries = getNumQueries();
    Value last = b.unsqueeze(b.iota(numQueries), {1});
    if (op.getPastKey())
      last = b.add(last, b.dimOf(op.getPastKey(), 2));
    else if (lengths)
      last = b.add(last, b.sub(lengths, numQueries));
    limitTo(b.unary<NotOp>(b.compare<GreaterOp>(keys, last)));
  }
  return visible;
}

Value AttentionLowering::makeBias(Type type) {
  Value bias = op.getAttnMask() ? makeMaskBias(type) : Value();
  Value visible = makeVisible();
  if (!visible)
    return bias;
  if (!bias)
    bias = b.scalar(0, type);
  return b.where(visible, bias, makeInfinity(b, type));
}

/// Softmax makes NaN of a row of -inf.
Value AttentionLowering::hideEmptyRows(Value probabilities, Value bias) {
  auto type = cast<FloatType>(b.elementOf(bias));
  std::optional<int64_t> rank = rankOf(bias.getType());
  Value greatest = b.reduce<ReduceMaxOp>(bias, {rank ? *rank - 1 : -1}, true);
  double lowest =
      APFloat::getLargest(type.getFloatSemantics(), /*Negative=*/true)
          .convertToDouble();
  Value isEmpty = b.compare<LessOp>(greatest, b.scalar(lowest, type));
  return b.where(isEmpty, b.scalar(0, b.elementOf(probabilities)),
                 probabilities);
}

//===----------------------------------------------------------------------===//
// Attention
//===----------------------------------------------------------------------===//

LogicalResult AttentionLowering::lower() {
  if (failed(checkHeads()) || failed(checkMask()) || failed(checkNumbers()))
    return failure();
  auto type = cast<FloatType>(b.elementOf(op.getQ()));
  Value q = splitHeads(op.getQ(), numQueryHeads);
  Value k = splitHeads(op.getK(), numKeyHeads);
  Value v = splitHeads(op.getV(), numKeyHeads);
  if (op.getPastKey())
    k = b.concat({op.getPastKey(), k}, 2);
  if (op.getPastValue())
    v = b.concat({op.getPastValue(), v}, 2);
  Value presentKey = k, presentValue = v;
  k = repeatHeads(k);
  v = repeatHeads(v);

  Value scale = makeScale(q, type);
  Value scores =
      b.matmul(b.mul(q, scale), b.transpose(b.mul(k, scale), {0, 1, 3, 2}));
  SmallVector<Value> stages{scores};
  if (float softcap = op.getSoftcap().convertToFloat(); softcap > 0) {
    Value cap = b.scalar(softcap, type);
    scores = b.mul(cap, b.unary<TanhOp>(b.div(scores, cap)));
  }
  stages.push_back(scores);
  Value bias = makeBias(type);
  if (bias)
    scores = b.add(scores, bias);
  stages.push_back(scores);
  Type precision =
      op.getSoftmaxPrecision()
          ? elementTypeOf(op.getContext(),
                          static_cast<int>(*op.getSoftmaxPrecision()))
          : Type(type);
  Value probabilities =
      b.castTo(b.unary<SoftmaxOp>(b.castTo(scores, precision)), type);
  if (bias && mayHideAll())
    probabilities = hideEmptyRows(probabilities, bias);
  stages.push_back(probabilities);

  FloatType wide = widerFloat(type, cast<FloatType>(b.elementOf(v)));
  Value y = b.castTo(b.matmul(b.castTo(probabilities, wide), b.castTo(v, wide)),
                     type);
  if (isFlat(op.getQ()))
    y = joinHeads(y);
  auto ifUsed = [](Value result, Value value) {
    return result.use_empty() ? Value() : value;
  };
  b.replace(
      {y, ifUsed(op.getPresentKey(), presentKey),
       ifUsed(op.getPresentValue(), presentValue),
       ifUsed(op.getQkMatmulOutput(), stages[op.getQkMatmulOutputMode()])});
  return success();
}

LogicalResult AttentionLowering::foldIntoMask() {
  if (failed(checkHeads()) || failed(checkMask()))
    return failure();
  Type type = b.elementOf(op.getQ());
  Value bias = makeBias(type);
  SmallVector<NamedAttribute> attributes;
  for (NamedAttribute attribute : op->getAttrs())
    if (op.getSchema().getAttribute(attribute.getName()) &&
        attribute.getName() != op.getIsCausalAttrName())
      attributes.push_back(attribute);
  auto node = b.create<AttentionOp>(op->getResultTypes(),
                                    {op.getQ(), op.getK(), op.getV(), bias,
                                     op.getPastKey(), op.getPastValue()},
                                    attributes);
  b.replace(SmallVector<Value>(node->getResults()));
  return success();
}

namespace {

// Attention -> MatMul, Softmax and what masks need
// Attention {nonpad_kv_seqlen} -> Attention with another mask at opset 23
struct DecomposeAttention : DecomposePattern<AttentionOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(AttentionOp op, Lowering &b) const override {
    if (b.getOpset() < 23)
      return AttentionLowering(op, b).lower();
    if (b.getOpset() == 23 && op.getNonpadKvSeqlen())
      return AttentionLowering(op, b).foldIntoMask();
    return b.fail(kOtherForm);
  }
};

} // namespace

void populateAttentionDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeAttention>(patterns.getContext());
}

} // namespace onnx_xform::opset
