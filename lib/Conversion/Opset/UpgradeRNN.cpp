//===- UpgradeRNN.cpp - Recurrent layers to their newest form -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/RNN.h"
#include "onnx-xform/Dialect/ONNXVersioned/RNN.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// LSTM_1 {output_sequence} -> LSTM, and the other layers. The attribute says
// whether Y is there, which the list of outputs says as well.
template <typename OldOp, typename NewOp>
struct UpgradeLayer : UpgradePattern<OldOp, NewOp> {
  using UpgradePattern<OldOp, NewOp>::UpgradePattern;
  LogicalResult convert(OldOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (Attribute sequence = op.getOutputSequenceAttr())
      form.noteValue("output_sequence", sequence);
    else
      form.noteAbsent("output_sequence");
    form.remove("output_sequence");
    // The schema of GRU-1 has its default misspelt.
    if (form.getString("direction", "forward") == "foward") {
      form.noteValue("direction", form.get("direction"));
      form.set("direction", rewriter.getStringAttr("forward"));
    }
    return success();
  }
};

} // namespace

void populateRNNUpgrades(RewritePatternSet &patterns) {
  patterns.add<UpgradeLayer<versioned::GRU_1Op, GRUOp>,
               UpgradeLayer<versioned::GRU_3Op, GRUOp>,
               UpgradeLayer<versioned::LSTM_1Op, LSTMOp>,
               UpgradeLayer<versioned::RNN_1Op, RNNOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
