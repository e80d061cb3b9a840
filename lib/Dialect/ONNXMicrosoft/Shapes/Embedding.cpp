//===- Shapes/Embedding.cpp - Shapes: Embeddings and padding --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Common.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Attention.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;

//===----------------------------------------------------------------------===//
// Embeddings
//===----------------------------------------------------------------------===//

/// ids: (B, S), tables: (?, H); outputs: (B, S, H), mask_index: (B).
static LogicalResult embed(ShapeInference &s, Value ids, Value words,
                           Value positions, Value gamma, Value maskIndex,
                           ArrayRef<Value> outputs) {
  if (failed(expectRank(s, ids, 2, "input_ids")) ||
      failed(expectRank(s, words, 2, "word_embedding")) ||
      failed(expectRank(s, positions, 2, "position_embedding")) ||
      failed(expectRank(s, gamma, 1, "gamma")))
    return failure();
  DimExpr hidden = s.unify(s.getDim(words, 1), s.getDim(positions, 1),
                           "sizes of embeddings");
  hidden = s.unify(hidden, s.getDim(gamma, 0), "sizes of embeddings");
  for (Value output : outputs)
    s.setShape(output, {s.getDim(ids, 0), s.getDim(ids, 1), hidden});
  s.setShape(maskIndex, {s.getDim(ids, 0)});
  return success();
}

LogicalResult EmbedLayerNormalizationOp::inferShapes(ShapeInference &s) {
  return embed(s, getInputIds(), getWordEmbedding(), getPositionEmbedding(),
               getGamma(), getMaskIndex(), {getOutput(), getEmbeddingSum()});
}

LogicalResult QEmbedLayerNormalizationOp::inferShapes(ShapeInference &s) {
  return embed(s, getInputIds(), getWordEmbeddingQuant(),
               getPositionEmbeddingQuant(), getGammaQuant(), getMaskIndexOut(),
               {getLayernormOut()});
}

/// q and k keep their shapes.
LogicalResult GemmaRotaryEmbeddingOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getOutput1(), getQ());
  s.setSameShape(getOutput2(), getK());
  return success();
}

//===----------------------------------------------------------------------===//
// Relative positions
//===----------------------------------------------------------------------===//

/// (1, heads, query_length, key_length), from bias_table: (buckets, heads).
LogicalResult RelativePositionBiasOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getBiasTable(), 2, "bias_table")))
    return failure();
  s.setShape(getOutput(), {s.number(1), s.getDim(getBiasTable(), 1),
                           getSizeInput(s, getQueryLength(), getOutput(), 2),
                           getSizeInput(s, getKeyLength(), getOutput(), 3)});
  return success();
}

/// (B, heads, S, S), from query_layer: (B, S, Q) or, where it is packed,
/// token_offset: (B, S).
LogicalResult GatedRelativePositionBiasOp::inferShapes(ShapeInference &s) {
  Value sizes = getTokenOffset() ? getTokenOffset() : getQueryLayer();
  if (failed(expectRank(s, sizes, getTokenOffset() ? 2 : 3,
                        getTokenOffset() ? "token_offset" : "query_layer")))
    return failure();
  DimExpr length = s.getDim(sizes, 1);
  s.setShape(getOutput(),
             {s.getDim(sizes, 0), sizeFrom(s, getNumHeads()), length, length});
  return success();
}

//===----------------------------------------------------------------------===//
// Padding
//===----------------------------------------------------------------------===//

/// (B, S, H) becomes (tokens, H), with token_offset (B, S), cumulated_seq_len
/// (B + 1) and max_seq_len (1); there are at most B*S tokens.
LogicalResult RemovePaddingOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getInput(), 3, "input")))
    return failure();
  DimExpr batch = s.getDim(getInput(), 0), length = s.getDim(getInput(), 1);
  s.setShape(getOutput(), {s.fresh(getOutput(), 0, 0, batch * length),
                           s.getDim(getInput(), 2)});
  s.setShape(getTokenOffset(), {batch, length});
  s.setShape(getCumulatedSeqLen(), {batch + 1});
  s.setShape(getMaxSeqLen(), {s.number(1)});
  return success();
}

/// (tokens, H) and token_offset (B, S) become (B, S, H).
LogicalResult RestorePaddingOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getInput(), 2, "input")) ||
      failed(expectRank(s, getTokenOffset(), 2, "token_offset")))
    return failure();
  s.setShape(getOutput(),
             {s.getDim(getTokenOffset(), 0), s.getDim(getTokenOffset(), 1),
              s.getDim(getInput(), 1)});
  return success();
}
