//===- Shapes/RNN.cpp - Shapes: Recurrent layers -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/RNN.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

/// With layout 0, for X (steps, batch, input), W (directions, gates*hidden,
/// input) and R (directions, gates*hidden, hidden): Y is (steps, directions,
/// batch, hidden), the final states are (directions, batch, hidden). With
/// layout 1, the batch is in front.
template <typename Op>
static LogicalResult inferRecurrent(ShapeInference &s, Op op, int64_t gates,
                                    Value finalCell = {}) {
  for (Value operand : {Value(op.getX()), Value(op.getW()), Value(op.getR())})
    if (int64_t rank = s.getRank(operand).value_or(3); rank != 3)
      return s.fail("one of its inputs X, W and R has rank " + Twine(rank) +
                    ", and must have 3");
  bool batchFirst = op.getLayout() == 1;
  DimExpr steps = s.getDim(op.getX(), batchFirst ? 1 : 0);
  DimExpr batch =
      s.unify(s.getDim(op.getX(), batchFirst ? 0 : 1),
              s.getDim(op.getSequenceLens(), 0), "batch and sequence_lens");
  DimExpr directions = s.number(op.getDirection() == "bidirectional" ? 2 : 1);
  s.unify(directions, s.getDim(op.getW(), 0), "directions and weight");
  s.unify(directions, s.getDim(op.getR(), 0), "directions and weight");
  s.unify(s.getDim(op.getX(), 2), s.getDim(op.getW(), 2),
          "input's and weight's sizes");
  DimExpr hidden = s.getDim(op.getR(), 2);
  if (std::optional<uint64_t> given = op.getHiddenSize())
    hidden = s.unify(s.number(*given), hidden, "hidden_size and weight");
  if (!hidden)
    if (DimExpr rows = s.getDim(op.getW(), 1))
      hidden = rows.divideExactly(s.number(gates));

  SmallVector<DimExpr> y = {steps, directions, batch, hidden};
  SmallVector<DimExpr> state = {directions, batch, hidden};
  if (batchFirst) {
    y = {batch, steps, directions, hidden};
    state = {batch, directions, hidden};
  }
  s.setShape(op.getY(), y);
  s.setShape(op.getYH(), state);
  s.setShape(finalCell, state);
  return success();
}

LogicalResult GRUOp::inferShapes(ShapeInference &s) {
  return inferRecurrent(s, *this, /*gates=*/3);
}

LogicalResult LSTMOp::inferShapes(ShapeInference &s) {
  return inferRecurrent(s, *this, /*gates=*/4, getYC());
}

LogicalResult RNNOp::inferShapes(ShapeInference &s) {
  return inferRecurrent(s, *this, /*gates=*/1);
}
