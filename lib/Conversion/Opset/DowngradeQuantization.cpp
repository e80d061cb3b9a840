//===- DowngradeQuantization.cpp - Quantization to older forms ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "Quantization.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNXVersioned/Quantization.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// The opset that brought the attribute axis.
constexpr int kPerAxisOpset = 13;

/// Types that no value has say nothing.
bool hasOlderTypes(QuantizeLinearOp op) {
  Type data = getTensorElementType(op.getX().getType());
  Type scale = getTensorElementType(op.getYScale().getType());
  Type result = getTensorElementType(op.getY().getType());
  return (!data || data.isF32() || data.isInteger(32)) &&
         (!scale || scale.isF32()) && (!result || result.isInteger(8));
}

/// "float16 to int4"
std::string describeTypes(QuantizeLinearOp op) {
  auto nameOf = [](Value value) {
    Type element = getTensorElementType(value.getType());
    return element ? elementNameOf(elementCodeOf(element)) : "unknown";
  };
  return (nameOf(op.getX()) + " to " + nameOf(op.getY())).str();
}

// QuantizeLinear -> QuantizeLinear_10, to int8 or uint8 with a float scale
struct DowngradeQuantizeLinear
    : DowngradePattern<QuantizeLinearOp, versioned::QuantizeLinear_10Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(QuantizeLinearOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    if (form.getInt("block_size", 0))
      return form.fail(rewriter, "it has a scale for each block");
    int64_t precision = form.getInt("precision", 0);
    if (precision && precision != static_cast<int>(ElementCode::Float))
      return form.fail(rewriter, "it divides in another type than float "
                                 "(precision)");
    // A zero point tells the type as well; without either it is uint8.
    int64_t type = form.getInt("output_dtype", 0);
    if (type && type != static_cast<int>(ElementCode::UInt8) &&
        !op.getYZeroPoint())
      return form.fail(rewriter, "it has no zero point, and the older form "
                                 "then makes uint8");
    // What saturate says is for float8, which the older form does not make.
    if (form.getOpset() < kPerAxisOpset && !form.wasAbsent("axis")) {
      if (!isOneScale(op.getYScale().getType()))
        return form.fail(rewriter,
                         form.get("axis")
                             ? "it has an axis, which came with opset 13"
                             : "it may have a scale for each index along axis "
                               "1, which came with opset 13");
      form.remove("axis");
    }
    if (!hasOlderTypes(op))
      return form.fail(rewriter,
                       "no older operator quantizes " + describeTypes(op));
    return success();
  }
};

} // namespace

void populateQuantizationDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeQuantizeLinear>(patterns.getContext());
}

} // namespace onnx_xform::opset
