//===- DecomposeRNN.cpp - Recurrent layers by older operators -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/RNN.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// The type of what gives `type` when its dimensions are permuted.
Type unpermute(Type type, ArrayRef<int64_t> perm) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (!ranked || ranked.getRank() != static_cast<int64_t>(perm.size()))
    return UnrankedTensorType::get(getTensorElementType(type));
  SmallVector<int64_t> shape(perm.size());
  for (auto [to, from] : llvm::enumerate(perm))
    shape[from] = ranked.getDimSize(to);
  return RankedTensorType::get(shape, ranked.getElementType());
}

/// Positions of the initial states among the inputs of all three layers.
constexpr unsigned kInitialH = 5, kInitialC = 6;

// LSTM(X, initial states) {layout = 1} ->
//     Transpose(LSTM(Transpose(X), Transpose(initial states)))
template <typename OpT> struct DecomposeLayout : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    if (b.getOpset() >= 14 || op.getLayout() == 0)
      return b.fail(kOtherForm);
    // The batch is the first dimension, and becomes the second but last.
    static constexpr int64_t swap[] = {1, 0, 2}, sequence[] = {2, 0, 1, 3};
    SmallVector<Value> inputs = getNodeInputs(op);
    inputs[0] = b.transpose(inputs[0], swap);
    bool isLSTM = std::is_same_v<OpT, LSTMOp>;
    for (unsigned i = kInitialH; i <= (isLSTM ? kInitialC : kInitialH); ++i)
      if (i < inputs.size() && inputs[i])
        inputs[i] = b.transpose(inputs[i], swap);

    SmallVector<Type> types;
    for (auto [i, type] : llvm::enumerate(op->getResultTypes()))
      types.push_back(
          isa<NoneType>(type)
              ? type
              : unpermute(type, i ? ArrayRef(swap) : ArrayRef(sequence)));
    auto layer = b.create<OpT>(types, inputs, b.attributesBut({"layout"}));
    SmallVector<Value> results;
    for (auto [i, result] : llvm::enumerate(layer->getResults()))
      results.push_back(
          isa<NoneType>(result.getType())
              ? Value()
              : b.transpose(result, i ? ArrayRef(swap) : ArrayRef(sequence)));
    b.replace(results);
    return success();
  }
};

} // namespace

void populateRNNDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeLayout<GRUOp>, DecomposeLayout<LSTMOp>,
               DecomposeLayout<RNNOp>>(patterns.getContext());
}

} // namespace onnx_xform::opset
