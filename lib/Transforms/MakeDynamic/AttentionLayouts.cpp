//===- AttentionLayouts.cpp - Layouts: Attention --------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Queries, keys, values and caches have the samples on axis 0; masks and biases
// broadcast to [batch, heads, query, key].
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/Attention.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Attention.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

/// What is added to the scores of all heads: one for all samples, or one each.
static LogicalResult addToScores(Value mask, Value output, NodePlan &plan) {
  Layout layout = plan.getLayout(mask), common = plan.getPlanned(output);
  if (!layout.isBatched())
    return plan.broadcast(mask, 4, common);
  return plan.getRank(mask) == 4 && layout.axis == 0 && layout.matches(common)
             ? success()
             : plan.fail("has a mask that does not have the samples on the "
                         "first of four axes");
}

static LogicalResult attention(AttentionOp op, NodePlan &plan) {
  if (failed(plan.keepFirst({op.getQ(), op.getK(), op.getV(), op.getPastKey(),
                             op.getPastValue(), op.getNonpadKvSeqlen()})))
    return failure();
  return addToScores(op.getAttnMask(), op.getY(), plan);
}

template <typename OpT>
static LogicalResult linearAttention(OpT op, NodePlan &plan) {
  return plan.keepFirst({op.getQuery(), op.getKey(), op.getValue(),
                         op.getPastState(), op.getDecay(), op.getBeta()});
}

/// Positions choose from the caches; without them, the caches are per sample.
static LogicalResult rotaryEmbedding(RotaryEmbeddingOp op, NodePlan &plan) {
  if (op.getPositionIds())
    return plan.keepFirst({op.getX(), op.getPositionIds()});
  return plan.keepFirst({op.getX(), op.getCosCache(), op.getSinCache()});
}

/// One offset for all, or a position for each sample and token.
static LogicalResult rotaryEmbeddingMs(ms::RotaryEmbeddingOp op,
                                       NodePlan &plan) {
  auto sizes = plan.getSizes(op.getPositionIds());
  if (op.getIsPackedBatching() || !sizes)
    return plan.fail("packs samples");
  if (sizes->size() < 2)
    return plan.keepFirst(op.getInput());
  return plan.keepFirst({op.getInput(), op.getPositionIds()});
}

static LogicalResult multiHead(ms::MultiHeadAttentionOp op, NodePlan &plan) {
  if (failed(plan.keepFirst({op.getQuery(), op.getKey(), op.getValue(),
                             op.getKeyPaddingMask(), op.getPastKey(),
                             op.getPastValue(), op.getCacheIndirection()})))
    return failure();
  return addToScores(op.getAttentionBias(), op.getOutput(), plan);
}

static LogicalResult groupQuery(ms::GroupQueryAttentionOp op, NodePlan &plan) {
  if (failed(plan.keepFirst({op.getQuery(), op.getKey(), op.getValue(),
                             op.getPastKey(), op.getPastValue(),
                             op.getSeqlensK(), op.getPositionIds()})))
    return failure();
  return addToScores(op.getAttentionBias(), op.getOutput(), plan);
}

/// past and present are [2, batch, heads, sequence, size].
template <typename OpT> static LogicalResult packed(OpT op, NodePlan &plan) {
  Layout common;
  if (failed(plan.gather(
          {{op.getInput(), 0}, {op.getMaskIndex(), 0}, {op.getPast(), 1}},
          common)))
    return failure();
  plan.setLayout(op.getOutput(), common.at(0));
  plan.setLayout(op.getPresent(), common.at(1));
  return success();
}

static LogicalResult attentionMs(ms::AttentionOp op, NodePlan &plan) {
  if (failed(packed(op, plan)))
    return failure();
  return addToScores(op.getAttentionBias(), op.getOutput(), plan);
}

/// Position ids may be one row for all samples.
static LogicalResult embed(ms::EmbedLayerNormalizationOp op, NodePlan &plan) {
  SmallVector<Value> inputs = {op.getInputIds(), op.getSegmentIds(),
                               op.getMask()};
  if (plan.isBatched(op.getPositionIds()))
    inputs.push_back(op.getPositionIds());
  if (failed(plan.keepFirst(inputs)))
    return failure();
  if (plan.isBatched(op.getPositionIds()))
    return success();
  return plan.broadcast(op.getPositionIds(), 2,
                        plan.getPlanned(op.getOutput()));
}

/// A cache [batch, ..., length, size], written from an index of each sample on.
static LogicalResult tensorScatter(TensorScatterOp op, NodePlan &plan) {
  if (failed(plan.keepFirst(
          {op.getPastCache(), op.getUpdate(), op.getWriteIndices()})))
    return failure();
  if (!plan.getSizes(op.getUpdate()))
    return plan.fail("has an input whose sizes are not known");
  FailureOr<int64_t> axis = plan.normalize(static_cast<int64_t>(op.getAxis()),
                                           plan.getRank(op.getUpdate()));
  return succeeded(axis) && *axis > 0
             ? success()
             : plan.fail("writes along axis 0, where the samples are");
}

/// Scores of the next token, by the tokens so far.
static LogicalResult repeatedWords(ms::NGramRepeatBlockOp op, NodePlan &plan) {
  return plan.keepFirst({op.getInputIds(), op.getScores()});
}

void onnx_xform::populateAttentionLayouts(LayoutRules &rules) {
  rules.addTyped<attention, AttentionOp>();
  rules.addTyped<rotaryEmbedding, RotaryEmbeddingOp>();
  rules.addTyped<linearAttention<LinearAttentionOp>, LinearAttentionOp>();
  rules.addTyped<linearAttention<ms::LinearAttentionOp>,
                 ms::LinearAttentionOp>();
  rules.addTyped<rotaryEmbeddingMs, ms::RotaryEmbeddingOp>();
  rules.addTyped<multiHead, ms::MultiHeadAttentionOp>();
  rules.addTyped<groupQuery, ms::GroupQueryAttentionOp>();
  rules.addTyped<attentionMs, ms::AttentionOp>();
  rules.addTyped<tensorScatter, TensorScatterOp>();
  rules.addTyped<repeatedWords, ms::NGramRepeatBlockOp>();
  rules.addTyped<packed<ms::QAttentionOp>, ms::QAttentionOp>();
  rules.addTyped<embed, ms::EmbedLayerNormalizationOp>();
}
