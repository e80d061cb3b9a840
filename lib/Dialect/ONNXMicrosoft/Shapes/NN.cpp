//===- Shapes/NN.cpp - Shapes: Normalization, dropout and layers ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "Common.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;

//===----------------------------------------------------------------------===//
// Normalization and activation
//===----------------------------------------------------------------------===//

/// input: (..., H), and so output and sum; mean and deviation: (..., 1).
template <typename Op>
static LogicalResult normalizeSum(ShapeInference &s, Op op) {
  auto input = s.getShape(op.getInput());
  if (!input)
    return success();
  if (input->empty())
    return s.fail("its input cannot be a scalar");
  if (failed(expectRank(s, op.getGamma(), 1, "gamma")))
    return failure();
  SmallVector<DimExpr> shape =
      withLast(*input, s.unify(input->back(), s.getDim(op.getGamma(), 0),
                               "hidden sizes"));
  s.setShape(op.getOutput(), shape);
  s.setShape(op.getInputSkipBiasSum(), shape);
  s.setShape(op.getMean(), withLast(shape, s.number(1)));
  s.setShape(op.getInvStdVar(), withLast(shape, s.number(1)));
  return success();
}

LogicalResult SkipLayerNormalizationOp::inferShapes(ShapeInference &s) {
  return normalizeSum(s, *this);
}

LogicalResult
SkipSimplifiedLayerNormalizationOp::inferShapes(ShapeInference &s) {
  return normalizeSum(s, *this);
}

/// (..., 2*C) becomes (..., C).
LogicalResult BiasSplitGeluOp::inferShapes(ShapeInference &s) {
  if (auto x = s.getShape(getX()); x && !x->empty())
    s.setShape(getY(), withLast(*x, getPart(x->back(), 2)));
  return success();
}

//===----------------------------------------------------------------------===//
// Dropout
//===----------------------------------------------------------------------===//

/// The mask has a bit for each element, 32 to an element of its own.
static void setBits(ShapeInference &s, Value data, Value output, Value mask) {
  auto shape = s.getShape(data);
  if (!shape)
    return;
  s.setShape(output, *shape);
  s.setShape(mask, {s.product(*shape).ceilDiv(32)});
}

LogicalResult BitmaskDropoutOp::inferShapes(ShapeInference &s) {
  setBits(s, getData(), getOutput(), getMask());
  return success();
}

LogicalResult BitmaskBiasDropoutOp::inferShapes(ShapeInference &s) {
  setBits(s, getData(), getOutput(), getMask());
  return success();
}

//===----------------------------------------------------------------------===//
// Embeddings
//===----------------------------------------------------------------------===//

/// The rows, (H), of weight, (?, H), that indices pick.
LogicalResult TorchEmbeddingOp::inferShapes(ShapeInference &s) {
  auto indices = s.getShape(getIndices());
  if (failed(expectRank(s, getWeight(), 2, "weight")))
    return failure();
  if (!indices)
    return success();
  SmallVector<DimExpr> shape(*indices);
  shape.push_back(s.getDim(getWeight(), 1));
  s.setShape(getY(), shape);
  return success();
}

/// Sequence: (words, characters), W: (H, 1, window, ?); the result: (words, H).
LogicalResult WordConvEmbeddingOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getSequence(), 2, "sequence")))
    return failure();
  s.setShape(getY(), {s.getDim(getSequence(), 0), s.getDim(getW(), 0)});
  return success();
}

//===----------------------------------------------------------------------===//
// Recurrent layers
//===----------------------------------------------------------------------===//

/// X: (S, B, I), W: (directions, ...); Y: (S, directions, B, H), Y_h and Y_c:
/// (directions, B, H).
template <typename Op>
static LogicalResult recur(ShapeInference &s, Op op, DimExpr hidden) {
  if (failed(expectRank(s, op.getX(), 3, "input")) ||
      failed(expectRank(s, op.getW(), 3, "weight")))
    return failure();
  DimExpr directions = s.getDim(op.getW(), 0), batch = s.getDim(op.getX(), 1);
  s.setShape(op.getY(), {s.getDim(op.getX(), 0), directions, batch, hidden});
  s.setShape(op.getYH(), {directions, batch, hidden});
  s.setShape(op.getYC(), {directions, batch, hidden});
  return success();
}

LogicalResult AttnLSTMOp::inferShapes(ShapeInference &s) {
  return recur(s, *this, sizeFrom(s, getHiddenSize().value_or(0)));
}

/// R: (directions, H, 4*H)
LogicalResult DynamicQuantizeLSTMOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getR(), 3, "recurrence weight")))
    return failure();
  DimExpr hidden = s.unify(sizeFrom(s, getHiddenSize().value_or(0)),
                           s.getDim(getR(), 1), "hidden sizes");
  return recur(s, *this, hidden);
}

/// The output is as the input, (B, C, sizes); the state is (B, C, sizes but the
/// last, k - 1), for windows of k positions on the last axis.
LogicalResult CausalConvWithStateOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getInput());
  if (!input)
    return success();
  if (input->size() < 3)
    return s.fail("its input has rank " + Twine(input->size()) +
                  ", which is less than 3");
  if (failed(expectRank(s, getWeight(), input->size(), "weight")))
    return failure();
  s.setShape(getOutput(), *input);
  s.setShape(getPresentState(),
             withLast(*input, s.getDim(getWeight(), -1) - 1));
  return success();
}
