//===- RecurrentLayouts.cpp - Layouts: Recurrent networks -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sequences are [sequence, batch, size], states [direction, batch, size]; with
// layout 1, the batch comes first.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "NodePlan.h"
#include "onnx-xform/Dialect/ONNX/RNN.h"

using namespace mlir;
using namespace onnx_xform;

/// `cell` is the second state, which an LSTM has.
template <typename OpT>
static LogicalResult recurrent(OpT op, NodePlan &plan, Value cell) {
  int64_t axis = op.getLayout() ? 0 : 1;
  Layout common;
  if (failed(plan.gather({{op.getX(), axis},
                          {op.getSequenceLens(), 0},
                          {op.getInitialH(), axis},
                          {cell, axis}},
                         common)))
    return failure();
  plan.setLayouts(op->getResults(), common.at(axis));
  // [sequence, direction, batch, size] or [batch, sequence, direction, size]
  plan.setLayout(op->getResult(0), common.at(op.getLayout() ? 0 : 2));
  return success();
}

static LogicalResult lstm(LSTMOp op, NodePlan &plan) {
  return recurrent(op, plan, op.getInitialC());
}

template <typename OpT> static LogicalResult simple(OpT op, NodePlan &plan) {
  return recurrent(op, plan, Value());
}

void onnx_xform::populateRecurrentLayouts(LayoutRules &rules) {
  rules.addTyped<lstm, LSTMOp>();
  rules.addTyped<simple<GRUOp>, GRUOp>();
  rules.addTyped<simple<RNNOp>, RNNOp>();
}
