//===- DecomposeUnpool.cpp - MaxUnpool by older operators -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// MaxUnpool(x, i) -> Reshape(ScatterElements(zeros, Reshape(i), Reshape(x)))
struct DecomposeMaxUnpool : DecomposeMissingPattern<MaxUnpoolOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(MaxUnpoolOp op, Lowering &b) const override {
    Type element = Lowering::elementOf(op.getX());
    auto type = dyn_cast<RankedTensorType>(op.getX().getType());
    if (op.getOutputShape())
      return b.fail("it has an output_shape, for which its indices would have "
                    "to be counted anew");
    if (!type || !type.hasStaticShape())
      return b.fail("the sizes of its input are not known; fix dimensions "
                    "(--fix-dims) or infer shapes first");
    std::optional<SmallVector<int64_t>> shape = findShape(op, type);
    std::optional<int64_t> count = shape ? countElements(*shape) : std::nullopt;
    if (!count || !isa<FloatType>(element))
      return b.fail("its kernel, strides and pads do not fit its input, or its "
                    "result is too large");
    Value zeros = b.numbers(SmallVector<double>(*count, 0), {*count}, element);
    Value written = b.make<ScatterElementsOp>(
        zeros.getType(),
        {zeros, b.reshape(op.getI(), {-1}), b.reshape(op.getX(), {-1})});
    b.replace({b.reshape(written, *shape)});
    return success();
  }

  static std::optional<SmallVector<int64_t>> findShape(MaxUnpoolOp op,
                                                       RankedTensorType type) {
    ArrayRef<int64_t> kernel = op.getKernelShape();
    size_t numAxes = kernel.size();
    auto listOf = [](std::optional<ArrayRef<int64_t>> list, size_t size,
                     int64_t absent) {
      return list ? SmallVector<int64_t>(*list)
                  : SmallVector<int64_t>(size, absent);
    };
    SmallVector<int64_t> strides = listOf(op.getStrides(), numAxes, 1),
                         pads = listOf(op.getPads(), 2 * numAxes, 0);
    if (static_cast<size_t>(type.getRank()) != numAxes + 2 ||
        strides.size() != numAxes || pads.size() != 2 * numAxes)
      return std::nullopt;
    SmallVector<int64_t> shape(type.getShape());
    for (size_t i = 0; i < numAxes; ++i) {
      for (int64_t number :
           {kernel[i], strides[i], pads[i], pads[i + numAxes], shape[i + 2]})
        if (number < 0 || number > kMaxMadeElements)
          return std::nullopt;
      int64_t &size = shape[i + 2];
      size = (size - 1) * strides[i] + kernel[i] - pads[i] - pads[i + numAxes];
      if (size < 1)
        return std::nullopt;
    }
    return shape;
  }
};

} // namespace

void populateUnpoolDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeMaxUnpool>(patterns.getContext());
}

} // namespace onnx_xform::opset
