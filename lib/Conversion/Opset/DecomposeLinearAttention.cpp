//===- DecomposeLinearAttention.cpp - A recurrence as a Scan --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each head of keys has a state, a matrix (keys, values), in float. One step of
// the sequence does, in the words of update_rule:
//
//   gated    state *= exp(decay)
//   delta    value  = beta * (value - state^T * key)
//            state += key * value^T
//            output = scale * query * state
//
// Several heads of queries may read the state of one head of keys.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Attention.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

constexpr int64_t kMaxHeads = 1 << 16;

struct Sizes {
  int64_t batch, steps, queryHeads, heads, key, value;
};

/// The sizes of the step's operands and what is constant over all steps.
struct Step {
  Lowering &b;
  const Sizes &sizes;
  bool isGated, isDelta;
  Value scale;

  Value update(Value state, Value key, Value value, Value decay, Value beta);
  Value read(Value state, Value query);
};

Value Step::update(Value state, Value key, Value value, Value decay,
                   Value beta) {
  if (isGated)
    state = b.mul(state, b.unsqueeze(b.unary<ExpOp>(decay), {3}));
  Value column = b.unsqueeze(key, {3});
  if (isDelta) {
    Value known =
        b.squeeze(b.matmul(b.transpose(state, {0, 1, 3, 2}), column), {3});
    value = b.mul(beta, b.sub(value, known));
  }
  return b.add(state, b.matmul(column, b.unsqueeze(value, {2})));
}

Value Step::read(Value state, Value query) {
  int64_t count = sizes.queryHeads / sizes.heads;
  if (count > 1) {
    SmallVector<int64_t> heads;
    for (int64_t i = 0; i < sizes.queryHeads; ++i)
      heads.push_back(i / count);
    state = b.gather(state, b.ints(heads), 1);
  }
  Value row = b.matmul(b.unsqueeze(query, {2}), state);
  return b.mul(scale, b.squeeze(row, {2}));
}

/// (batch, steps, heads * size) -> (steps, batch, heads, size), in float
Value makeSteps(Lowering &b, Value x, int64_t heads, int64_t size) {
  Value wide = b.castTo(x, b.f32());
  return b.transpose(b.reshape(wide, {0, 0, heads, size}), {1, 0, 2, 3});
}

/// The type of one step of it.
Type dropSteps(Value x) {
  auto type = cast<RankedTensorType>(x.getType());
  return RankedTensorType::get(type.getShape().drop_front(),
                               type.getElementType());
}

// LinearAttention -> Scan over the sequence, with the state
struct DecomposeLinearAttention : DecomposeMissingPattern<LinearAttentionOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(LinearAttentionOp op, Lowering &b) const override {
    StringRef rule = op.getUpdateRule();
    bool isGated = rule == "gated" || rule == "gated_delta";
    bool isDelta = rule == "delta" || rule == "gated_delta";
    if (!isGated && !isDelta && rule != "linear")
      return b.fail("its update_rule is none that the standard has");
    if ((isGated && !op.getDecay()) || (isDelta && !op.getBeta()))
      return b.fail("its update_rule needs an input that it does not have");
    std::optional<Sizes> sizes = getSizes(op);
    if (!sizes)
      return b.fail("the numbers and sizes of its heads are not known, or do "
                    "not divide; infer shapes first");
    float factor = op.getScale().convertToFloat();
    double scale =
        factor != 0 ? factor : 1 / std::sqrt(static_cast<double>(sizes->key));

    Value state = makeState(op, b, *sizes);
    SmallVector<Value> inputs{
        state, makeSteps(b, op.getQuery(), sizes->queryHeads, sizes->key),
        makeSteps(b, op.getKey(), sizes->heads, sizes->key),
        makeSteps(b, op.getValue(), sizes->heads, sizes->value)};
    if (isGated)
      inputs.push_back(makeSteps(b, op.getDecay(), sizes->heads, -1));
    if (isDelta)
      inputs.push_back(makeSteps(b, op.getBeta(), -1, 1));
    Step step{b, *sizes, isGated, isDelta, b.scalar(scale, b.f32())};
    ScanOp scan = makeScan(b, inputs, step);

    Value steps = b.castTo(scan.getResult(1), b.elementOf(op.getQuery()));
    int64_t width = sizes->queryHeads * sizes->value;
    b.replace(
        {b.reshape(b.transpose(steps, {1, 0, 2, 3}), {0, 0, width}),
         op.getPresentState().use_empty()
             ? Value()
             : b.castTo(scan.getResult(0), b.elementOf(op.getPresentState()))});
    return success();
  }

private:
  static std::optional<Sizes> getSizes(LinearAttentionOp op) {
    Type query = op.getQuery().getType(), key = op.getKey().getType(),
         value = op.getValue().getType();
    if (rankOf(query) != 3 || rankOf(key) != 3 || rankOf(value) != 3)
      return std::nullopt;
    auto queryHeads = static_cast<int64_t>(op.getQNumHeads());
    auto heads = static_cast<int64_t>(op.getKvNumHeads());
    if (queryHeads < 1 || queryHeads > kMaxHeads || heads < 1 ||
        queryHeads % heads)
      return std::nullopt;
    int64_t queryWidth = opset::dimOf(query, 2), width = opset::dimOf(key, 2);
    int64_t valueWidth = opset::dimOf(value, 2);
    if (queryWidth < 1 || valueWidth < 1 || queryWidth % queryHeads ||
        valueWidth % heads || width != queryWidth / queryHeads * heads)
      return std::nullopt;
    return Sizes{
        opset::dimOf(query, 0),  opset::dimOf(query, 1), queryHeads, heads,
        queryWidth / queryHeads, valueWidth / heads};
  }

  /// What came before, or zeros.
  static Value makeState(LinearAttentionOp op, Lowering &b,
                         const Sizes &sizes) {
    if (op.getPastState())
      return b.castTo(op.getPastState(), b.f32());
    int64_t rest[] = {sizes.heads, sizes.key, sizes.value};
    Value shape = b.concat({b.dimOf(op.getQuery(), 0), b.ints(rest)}, 0);
    int64_t batch = sizes.batch < 0 ? ShapedType::kDynamic : sizes.batch;
    auto type = RankedTensorType::get(
        {batch, sizes.heads, sizes.key, sizes.value}, b.f32());
    return b.make<ExpandOp>(type, {b.scalar(0, b.f32()), shape});
  }

  static ScanOp makeScan(Lowering &b, ArrayRef<Value> inputs, Step step) {
    const Sizes &sizes = step.sizes;
    auto query = cast<RankedTensorType>(inputs[1].getType());
    int64_t shape[] = {query.getDimSize(0), query.getDimSize(1),
                       sizes.queryHeads, sizes.value};
    Type output = RankedTensorType::get(shape, b.f32());
    auto scan = b.create<ScanOp>(
        {inputs.front().getType(), output}, inputs,
        {b.attr("num_scan_inputs", static_cast<int64_t>(inputs.size() - 1))});

    PatternRewriter &rewriter = b.getRewriter();
    nameGraph(scan, "step", rewriter);
    OpBuilder::InsertionGuard guard(rewriter);
    SmallVector<Type> types{inputs.front().getType()};
    for (Value input : inputs.drop_front())
      types.push_back(dropSteps(input));
    SmallVector<Location> locs(types.size(), deriveLoc(scan.getLoc(), "step"));
    Block *body = rewriter.createBlock(&scan.getBody(), {}, types, locs);
    auto arguments = body->getArguments();
    Value decay = step.isGated ? Value(arguments[4]) : Value();
    Value beta = step.isDelta ? Value(arguments.back()) : Value();
    Value state =
        step.update(arguments[0], arguments[2], arguments[3], decay, beta);
    Value row = step.read(state, arguments[1]);
    YieldOp::create(rewriter, scan.getLoc(), ValueRange{state, row});
    return scan;
  }
};

} // namespace

void populateLinearAttentionDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeLinearAttention>(patterns.getContext());
}

} // namespace onnx_xform::opset
