//===- DecomposeClip.cpp - Clip with bounds that are no attributes --------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Up to opset 10 bounds are attributes, and the input is floating-point; the
// latter at opset 11, too.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// From opset 9 on: each bound in the place of what is beyond it.
Value select(Lowering &b, Value x, Value min, Value max) {
  if (min)
    x = b.where(b.compare<LessOp>(x, min), min, x);
  if (max)
    x = b.where(b.compare<LessOp>(max, x), max, x);
  return x;
}

/// Floating-point numbers in any opset.
Value limit(Lowering &b, Value x, Value min, Value max) {
  if (min)
    x = b.binary<MaxOp>(x, min);
  if (max)
    x = b.binary<MinOp>(x, max);
  return x;
}

// Clip(x, min, max) -> Where(max < y, max, y) of y = Where(x < min, min, x)
//                   -> Min(Max(x, min), max) of floats below opset 9
struct DecomposeClip : DecomposePattern<ClipOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ClipOp op, Lowering &b) const override {
    Value x = op.getInput(), min = op.getMin(), max = op.getMax();
    Type element = b.elementOf(x);
    bool isInteger = isa<IntegerType>(element);
    unsigned width = element.getIntOrFloatBitWidth();
    // bfloat16, and integers that floats hold, are cast by the general rule.
    if (b.getOpset() >= 12 ||
        (b.getOpset() >= 11 && !(isInteger && width > 32)))
      return b.fail(kOtherForm);
    bool isBig = isInteger && width > 32;
    if (isBig && b.getOpset() < 7)
      return b.fail("64-bit integers are not compared exactly below opset 7");
    if (!min && !max) {
      b.replace({b.unary<IdentityOp>(x)});
      return success();
    }
    Type type = element;
    if (isInteger && width <= 32)
      type = width < 32 ? b.f32() : b.f64();
    auto cast = [&](Value value) {
      return value ? b.castTo(value, type) : value;
    };
    x = cast(x), min = cast(min), max = cast(max);
    Value y = isBig || b.getOpset() >= 9 ? select(b, x, min, max)
                                         : limit(b, x, min, max);
    b.replace({b.castTo(y, element)});
    return success();
  }
};

} // namespace

void populateClipDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeClip>(patterns.getContext());
}

} // namespace onnx_xform::opset
