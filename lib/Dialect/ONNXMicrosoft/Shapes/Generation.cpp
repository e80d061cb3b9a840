//===- Shapes/Generation.cpp - Shapes: Generation of token sequences ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Common.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Attention.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;

//===----------------------------------------------------------------------===//
// One sequence for each prompt
//===----------------------------------------------------------------------===//

/// (B, max_length)
LogicalResult GreedySearchOp::inferShapes(ShapeInference &s) {
  (void)onnx_xform::shapes::onlyGraphs(getOperation(), s);
  s.setShape(getSequences(),
             {s.getDim(getInputIds(), 0),
              getSizeInput(s, getMaxLength(), getSequences(), 1)});
  return success();
}

/// (B, max_length); filtered_logits: (B, vocabulary), whose size an attribute
/// may leave to the graph.
LogicalResult SamplingOp::inferShapes(ShapeInference &s) {
  (void)onnx_xform::shapes::onlyGraphs(getOperation(), s);
  DimExpr batch = s.getDim(getInputIds(), 0);
  s.setShape(getSequences(),
             {batch, getSizeInput(s, getMaxLength(), getSequences(), 1)});
  s.setShape(getFilteredLogits(), {batch, sizeFrom(s, getVocabSize())});
  return success();
}

//===----------------------------------------------------------------------===//
// Beam search
//===----------------------------------------------------------------------===//

/// sequences: (B, num_return_sequences, max_length); their scores: (B,
/// num_return_sequences); scores: (steps, B, num_beams, vocabulary), where
/// `steps` is null when only the search knows.
template <typename Op>
static void setBeams(ShapeInference &s, Op op, DimExpr maxLength,
                     DimExpr steps) {
  DimExpr batch = s.getDim(op.getInputIds(), 0);
  DimExpr returned =
      getSizeInput(s, op.getNumReturnSequences(), op.getSequences(), 1);
  s.setShape(op.getSequences(), {batch, returned, maxLength});
  s.setShape(op.getSequencesScores(), {batch, returned});
  s.setShape(op.getScores(), {steps, batch, s.getInteger(op.getNumBeams()),
                              sizeFrom(s, op.getVocabSize())});
}

LogicalResult BeamSearchOp::inferShapes(ShapeInference &s) {
  (void)onnx_xform::shapes::onlyGraphs(getOperation(), s);
  DimExpr maxLength = getSizeInput(s, getMaxLength(), getSequences(), 2);
  // A decoder alone goes on from the prompt, (B, length).
  bool isDecoder = getModelType() == 0;
  setBeams(s, *this, maxLength,
           isDecoder ? maxLength - s.getDim(getInputIds(), 1) : DimExpr());
  return success();
}

/// As BeamSearch, with cross_qk, of rank 5, and non_speech_probs: (B).
LogicalResult WhisperBeamSearchOp::inferShapes(ShapeInference &s) {
  (void)onnx_xform::shapes::onlyGraphs(getOperation(), s);
  setBeams(s, *this, getSizeInput(s, getMaxLength(), getSequences(), 2), {});
  s.setRank(getCrossQk(), 5);
  s.setShape(getNonSpeechProbs(), {s.getDim(getInputIds(), 0)});
  return success();
}

//===----------------------------------------------------------------------===//
// Tokens
//===----------------------------------------------------------------------===//

/// The scores keep their shape.
LogicalResult NGramRepeatBlockOp::inferShapes(ShapeInference &s) {
  s.setSameShape(getScoresOut(), getScores());
  return success();
}

/// tokens: a vector as long as the data has it; the index keeps its shape.
LogicalResult BifurcationDetectorOp::inferShapes(ShapeInference &s) {
  s.setShape(getTokens(), {s.fresh(getTokens(), 0)});
  s.setSameShape(getSuffixMatchIdx(), getPrevSuffixMatchIdx());
  return success();
}
