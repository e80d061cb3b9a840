//===- DowngradeRNN.cpp - Recurrent layers to older forms -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/RNN.h"
#include "onnx-xform/Dialect/ONNXVersioned/RNN.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

Type withoutShape(Type type) {
  Type element = getTensorElementType(type);
  return element ? UnrankedTensorType::get(element) : type;
}

// LSTM -> LSTM_1 {output_sequence}, and the other layers
template <typename NewOp, typename OldOp>
struct DowngradeLayer : DowngradePattern<NewOp, OldOp> {
  using DowngradePattern<NewOp, OldOp>::DowngradePattern;
  LogicalResult convert(NewOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    // Transposes do that: see DecomposeRNN.cpp.
    if (op.getLayout())
      return form.fail(rewriter, kOtherForm);
    if constexpr (std::is_same_v<OldOp, versioned::GRU_1Op>)
      if (failed(fitGRU1(op, form, rewriter)))
        return failure();
    Attribute noted = form.getNote("output_sequence");
    if (isa_and_present<IntegerAttr>(noted))
      form.set("output_sequence", noted);
    else if (!noted && !op.getY().use_empty())
      form.set("output_sequence", rewriter.getI64IntegerAttr(1));
    return success();
  }

  static LogicalResult fitGRU1(GRUOp op, NodeForm &form,
                               PatternRewriter &rewriter) {
    if (op.getLinearBeforeReset())
      return form.fail(rewriter, "it has linear_before_reset, which came with "
                                 "opset 3");
    if (Attribute direction = form.getNote("direction"))
      if (op.getDirection() == "forward")
        form.set("direction", direction);
    // Its output Y_h is not optional.
    if (isa<NoneType>(form.types[1]))
      form.types[1] = withoutShape(op.getX().getType());
    return success();
  }
};

} // namespace

void populateRNNDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeLayer<GRUOp, versioned::GRU_1Op>,
               DowngradeLayer<GRUOp, versioned::GRU_3Op>,
               DowngradeLayer<LSTMOp, versioned::LSTM_1Op>,
               DowngradeLayer<RNNOp, versioned::RNN_1Op>>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
