//===- DecomposeHyperbolic.cpp - Hyperbolic functions by older nodes ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// They are computed in double, where their errors vanish when the result is
// rounded to the type.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

template <typename OpT>
struct HyperbolicPattern : DecomposeMissingPattern<OpT> {
  using DecomposeMissingPattern<OpT>::DecomposeMissingPattern;
  virtual Value compute(Value x, Lowering &b) const = 0;
  LogicalResult lower(OpT op, Lowering &b) const final {
    Type element = Lowering::elementOf(op.getInput());
    if (!element)
      return b.fail("the element type of its input is not known; infer shapes "
                    "first");
    if (element.isF64())
      return b.fail("its numbers are doubles, and older operators compute it "
                    "less exactly than these; cast its input to float");
    Value wide = compute(b.castTo(op.getInput(), b.f64()), b);
    b.replace({b.castTo(wide, element)});
    return success();
  }
};

/// (e^x + e^-x) / 2
Value makeCosh(Value x, Lowering &b) {
  Value sum = b.add(b.unary<ExpOp>(x), b.unary<ExpOp>(b.unary<NegOp>(x)));
  return b.mul(sum, b.scalar(0.5, b.f64()));
}

// Cosh(x) -> (e^x + e^-x) / 2
struct DecomposeCosh : HyperbolicPattern<CoshOp> {
  using HyperbolicPattern::HyperbolicPattern;
  Value compute(Value x, Lowering &b) const override { return makeCosh(x, b); }
};

// Sinh(x) -> Tanh(x) * Cosh(x), which is exact near zero as e^x - e^-x is not
struct DecomposeSinh : HyperbolicPattern<SinhOp> {
  using HyperbolicPattern::HyperbolicPattern;
  Value compute(Value x, Lowering &b) const override {
    return b.mul(b.unary<TanhOp>(x), makeCosh(x, b));
  }
};

// Acosh(x) -> Log(x + Sqrt(x * x - 1))
struct DecomposeAcosh : HyperbolicPattern<AcoshOp> {
  using HyperbolicPattern::HyperbolicPattern;
  Value compute(Value x, Lowering &b) const override {
    Value square = b.sub(b.mul(x, x), b.scalar(1, b.f64()));
    return b.unary<LogOp>(b.add(x, b.unary<SqrtOp>(square)));
  }
};

/// 1 where the number is 0.
Value isZero(Value x, Lowering &b) {
  return b.castTo(b.unary<NotOp>(b.castTo(x, b.i1())), b.f64());
}

/// log(1 + y), exact near zero: what y + 1 loses, its distance from 1 loses as
/// well.
Value makeLog1p(Value y, Lowering &b) {
  Value one = b.scalar(1, b.f64());
  Value sum = b.add(y, one), distance = b.sub(sum, one);
  Value none = isZero(distance, b);
  Value ratio = b.div(b.add(b.unary<LogOp>(sum), none), b.add(distance, none));
  return b.mul(y, ratio);
}

// Atanh(x) -> (log(1 + x) - log(1 - x)) / 2
struct DecomposeAtanh : HyperbolicPattern<AtanhOp> {
  using HyperbolicPattern::HyperbolicPattern;
  Value compute(Value x, Lowering &b) const override {
    Value difference = b.sub(makeLog1p(x, b), makeLog1p(b.unary<NegOp>(x), b));
    return b.mul(difference, b.scalar(0.5, b.f64()));
  }
};

// Asinh(x) -> x * (log(1 + y) / c), y = c + c * c / (1 + Sqrt(c * c + 1)), of
// the finite c = |x|: the factor keeps signs and infinities
struct DecomposeAsinh : HyperbolicPattern<AsinhOp> {
  using HyperbolicPattern::HyperbolicPattern;
  Value compute(Value x, Lowering &b) const override {
    double largest =
        APFloat::getLargest(APFloat::IEEEsingle()).convertToDouble();
    Value size = b.castTo(b.unary<AbsOp>(x), b.f32());
    size = b.make<ClipOp>(size.getType(), {size, b.scalar(0, b.f32()),
                                           b.scalar(largest, b.f32())});
    size = b.castTo(size, b.f64());
    Value one = b.scalar(1, b.f64()), square = b.mul(size, size);
    Value root = b.unary<SqrtOp>(b.add(square, one));
    Value y = b.add(size, b.div(square, b.add(one, root)));
    Value none = isZero(size, b);
    return b.mul(x, b.div(b.add(makeLog1p(y, b), none), b.add(size, none)));
  }
};

} // namespace

void populateHyperbolicDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeAcosh, DecomposeAsinh, DecomposeAtanh, DecomposeCosh,
               DecomposeSinh>(patterns.getContext());
}

} // namespace onnx_xform::opset
