//===- DecomposeCausalConv.cpp - A convolution that keeps its past --------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <limits>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// CausalConvWithState(input, weight, bias, past)
//   -> Conv(Concat(past, input), weight, bias) {group = channels}, activated,
//      and the end of Concat(past, input)
struct DecomposeCausalConv : DecomposeMissingPattern<CausalConvWithStateOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(CausalConvWithStateOp op, Lowering &b) const override {
    Value input = op.getInput(), weight = op.getWeight();
    int64_t channels = opset::dimOf(weight.getType(), 0);
    int64_t length = opset::dimOf(weight.getType(), 2);
    if (channels < 1 || length < 1)
      return b.fail("the number of its channels and the length of its kernel "
                    "are not known; infer shapes first");
    StringRef activation = op.getActivation();
    bool isSwish = activation == "silu" || activation == "swish";
    if (!isSwish && activation != "none")
      return b.fail("its activation is none of 'none', 'silu' and 'swish'");

    Value history = prepend(op, b, length - 1);
    SmallVector<Value> inputs{history, weight};
    if (op.getBias())
      inputs.push_back(op.getBias());
    Value y =
        b.make<ConvOp>(input.getType(), inputs, {b.attr("group", channels)});
    if (isSwish) {
      // In float, whatever the element type.
      Value wide = b.castTo(y, b.f32());
      y = b.castTo(b.mul(wide, b.unary<SigmoidOp>(wide)), b.elementOf(input));
    }
    b.replace({y, op.getPresentState().use_empty()
                      ? Value()
                      : takeLast(b, history, length - 1)});
    return success();
  }

private:
  /// The input behind what came before it, or behind zeros.
  static Value prepend(CausalConvWithStateOp op, Lowering &b, int64_t count) {
    Value input = op.getInput();
    if (op.getPastState())
      return b.concat({op.getPastState(), input}, 2);
    if (count == 0)
      return input;
    Type type = UnrankedTensorType::get(b.elementOf(input));
    if (auto ranked = dyn_cast<RankedTensorType>(input.getType());
        ranked && ranked.getRank() == 3) {
      SmallVector<int64_t> shape(ranked.getShape());
      if (!ShapedType::isDynamic(shape[2]))
        shape[2] += count;
      type = RankedTensorType::get(shape, ranked.getElementType());
    }
    return b.make<PadOp>(type, {input, b.ints({0, 0, count, 0, 0, 0})});
  }

  static Value takeLast(Lowering &b, Value x, int64_t count) {
    constexpr int64_t end = std::numeric_limits<int64_t>::max();
    return b.slice(x, {count == 0 ? end : -count}, {end}, {2});
  }
};

} // namespace

void populateCausalConvDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeCausalConv>(patterns.getContext());
}

} // namespace onnx_xform::opset
