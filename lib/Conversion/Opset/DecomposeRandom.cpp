//===- DecomposeRandom.cpp - Random draws by older operators -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Random.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Bernoulli(p) -> Cast(RandomUniformLike(p) < p)
struct DecomposeBernoulli : DecomposeMissingPattern<BernoulliOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(BernoulliOp op, Lowering &b) const override {
    Value p = op.getInput();
    Type element = Lowering::elementOf(p);
    Type result = Lowering::elementOf(op.getOutput());
    if (!element || !result)
      return b.fail("the element types of its input and output are not known; "
                    "infer shapes first");
    // Draws of 16 bits would be too coarse.
    Type type = element.getIntOrFloatBitWidth() < 32 ? b.f32() : element;
    p = b.castTo(p, type);
    SmallVector<NamedAttribute> attributes;
    if (FloatAttr seed = op.getSeedAttr())
      attributes.emplace_back(StringAttr::get(op.getContext(), "seed"), seed);
    Value draw = b.unary<RandomUniformLikeOp>(p, attributes);
    Value isOne = b.compare<LessOp>(draw, p);
    b.replace({b.castTo(isOne, result)});
    return success();
  }
};

} // namespace

void populateRandomDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeBernoulli>(patterns.getContext());
}

} // namespace onnx_xform::opset
