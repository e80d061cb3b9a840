//===- DecomposeActivation.cpp - Activations by older operators -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/Activation.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNXVersioned/Activation.h"
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// HardSwish(x) -> x * HardSigmoid(x, 1/6, 1/2)
struct DecomposeHardSwish : DecomposeMissingPattern<HardSwishOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(HardSwishOp op, Lowering &b) const override {
    Value gate = b.unary<HardSigmoidOp>(
        op.getX(), {b.attr("alpha", 1.0f / 6), b.attr("beta", 0.5f)});
    b.replace({b.mul(op.getX(), gate)});
    return success();
  }
};

/// The part of a Gelu that is between -1 and 1: erf(x / sqrt(2)).
Value makeErf(Lowering &b, Value x) {
  Type type = b.elementOf(x);
  return b.unary<ErfOp>(b.div(x, b.scalar(std::sqrt(2.0), type)));
}

/// Its approximation: tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)).
Value makeTanh(Lowering &b, Value x) {
  Type type = b.elementOf(x);
  Value cube = b.mul(x, b.mul(x, x));
  Value sum = b.add(x, b.mul(cube, b.scalar(0.044715, type)));
  return b.unary<TanhOp>(
      b.mul(sum, b.scalar(std::sqrt(2.0 / 3.14159265358979323846), type)));
}

// Gelu(x) -> x / 2 * (1 + erf or its approximation)
struct DecomposeGelu : DecomposeMissingPattern<GeluOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(GeluOp op, Lowering &b) const override {
    Value x = op.getX();
    bool isTanh = op.getApproximate() == "tanh";
    if (!isTanh && op.getApproximate() != "none")
      return b.fail("its 'approximate' is neither 'none' nor 'tanh'");
    Type type = b.elementOf(x);
    Value half = b.mul(x, b.scalar(0.5, type));
    Value curve = isTanh ? makeTanh(b, x) : makeErf(b, x);
    b.replace({b.mul(half, b.add(curve, b.scalar(1, type)))});
    return success();
  }
};

// Mish(x) -> x * Tanh(Softplus(x))
struct DecomposeMish : DecomposeMissingPattern<MishOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(MishOp op, Lowering &b) const override {
    Value gate = b.unary<TanhOp>(b.unary<SoftplusOp>(op.getX()));
    b.replace({b.mul(op.getX(), gate)});
    return success();
  }
};

// Swish(x) -> x * Sigmoid(alpha * x)
struct DecomposeSwish : DecomposeMissingPattern<SwishOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(SwishOp op, Lowering &b) const override {
    Value x = op.getX(), scaled = x;
    float alpha = op.getAlpha().convertToFloat();
    if (alpha != 1)
      scaled = b.mul(x, b.scalar(alpha, b.elementOf(x)));
    b.replace({b.mul(x, b.unary<SigmoidOp>(scaled))});
    return success();
  }
};

// Celu(x) -> alpha * Elu(x / alpha)
struct DecomposeCelu : DecomposeMissingPattern<CeluOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(CeluOp op, Lowering &b) const override {
    Value x = op.getX();
    float alpha = op.getAlpha().convertToFloat();
    // The formula and the function of the standard differ for these.
    if (!(alpha > 0))
      return b.fail("its alpha is not positive");
    if (alpha == 1) {
      b.replace({b.unary<EluOp>(x)});
      return success();
    }
    Value factor = b.scalar(alpha, b.elementOf(x));
    b.replace({b.mul(factor, b.unary<EluOp>(b.div(x, factor)))});
    return success();
  }
};

constexpr StringLiteral kNoSelection =
    "below opset 7, whose arithmetic broadcasts, its sizes must be known to "
    "take NaN and infinities out; fix dimensions (--fix-dims) or infer shapes "
    "first";

/// Whether a Where of the shape of x can be had.
bool canSelect(Lowering &b, Value x) {
  return b.getOpset() >= 7 || staticShape(x.getType());
}

// Shrink(x) -> Where(x < -lambd, x + bias, Where(x > lambd, x - bias, 0))
struct DecomposeShrink : DecomposeMissingPattern<ShrinkOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ShrinkOp op, Lowering &b) const override {
    Value x = op.getInput();
    Type type = b.elementOf(x);
    if (!isa<FloatType>(type))
      return b.fail("its numbers are integers, and lambd and bias are floats, "
                    "with which older operators do not combine them; cast its "
                    "input to float");
    if (!canSelect(b, x))
      return b.fail(kNoSelection);
    float lambd = op.getLambd().convertToFloat();
    Value bias = b.scalar(op.getBias().convertToFloat(), type);
    Value isAbove = b.compare<GreaterOp>(x, b.scalar(lambd, type));
    Value isBelow = b.compare<LessOp>(x, b.scalar(-lambd, type));
    Value upper = b.where(isAbove, b.sub(x, bias), b.scalar(0, type));
    b.replace({b.where(isBelow, b.add(x, bias), upper)});
    return success();
  }
};

// ThresholdedRelu(x) -> Where(x > alpha, x, 0)
struct DecomposeThresholdedRelu : DecomposeMissingPattern<ThresholdedReluOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(ThresholdedReluOp op, Lowering &b) const override {
    Value x = op.getX();
    if (!canSelect(b, x))
      return b.fail(kNoSelection);
    Type type = b.elementOf(x);
    Value alpha = b.scalar(op.getAlpha().convertToFloat(), type);
    b.replace({b.where(b.compare<GreaterOp>(x, alpha), x, b.scalar(0, type))});
    return success();
  }
};

// Relu(x: int64) -> Max(x, 0) from opset 12 on, x * (x > 0) below
//
// Narrower integers fit into floating-point types that Relu has.
struct DecomposeRelu : DecomposePattern<ReluOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ReluOp op, Lowering &b) const override {
    Value x = op.getX();
    if (b.elementOf(x) != b.i64() || b.getOpset() >= 14)
      return b.fail(kOtherForm);
    if (b.getOpset() >= 12) {
      b.replace({b.binary<MaxOp>(x, b.scalar(0, b.i64()))});
      return success();
    }
    // Whether a number is positive survives rounding.
    Value rounded = b.castTo(x, b.f64());
    Value mask = b.compare<GreaterOp>(rounded, b.scalar(0, b.f64()));
    b.replace({b.mul(x, b.castTo(mask, b.i64()))});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// PRelu
//===----------------------------------------------------------------------===//

/// Whether the slopes are one for each channel of x, along axis 1, in the way
/// that broadcasting wants them: all other dimensions are ones.
bool isPerChannel(Type slope, Type x) {
  auto ranked = dyn_cast<RankedTensorType>(slope);
  std::optional<int64_t> rank = rankOf(x);
  if (!ranked || !rank || *rank < 2 || ranked.getRank() > *rank)
    return false;
  int64_t channel = ranked.getRank() - (*rank - 1);
  if (channel < 0)
    return false;
  for (auto [i, size] : llvm::enumerate(ranked.getShape()))
    if (static_cast<int64_t>(i) != channel && size != 1)
      return false;
  return true;
}

/// Whether the slopes are known, and none is infinite or NaN.
bool areFinite(Value slope) {
  std::optional<SmallVector<APFloat>> slopes = readFloats(slope);
  return slopes && llvm::all_of(*slopes, [](const APFloat &value) {
           return value.isFinite();
         });
}

// PRelu(x, slope) -> PRelu_6(x, Reshape(slope)) where slopes are per channel
//                 -> Relu(x) - slope * Relu(-x) otherwise
//                 -> x + (x < 0) * (slope * x - x) of integers
struct DecomposePRelu : DecomposePattern<PReluOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(PReluOp op, Lowering &b) const override {
    Value x = op.getX(), slope = op.getSlope();
    if (isa<IntegerType>(b.elementOf(x)))
      return b.getOpset() < 9 ? selectIntegers(op, b) : b.fail(kOtherForm);
    if (b.getOpset() >= 7)
      return b.fail(kOtherForm);
    if (isPerChannel(slope.getType(), x.getType())) {
      Value list = b.reshape(slope, {-1});
      b.replace({b.getOpset() >= 6
                     ? b.make<versioned::PRelu_6Op>(x.getType(), {x, list})
                     : b.make<versioned::PRelu_1Op>(x.getType(), {x, list})});
      return success();
    }
    // An infinite one would make NaN of the zeros of the other half.
    if (!areFinite(slope))
      return b.fail("nor are they constant and finite" +
                    remedyFor({slope}, "infer shapes first"));
    Value negative = b.unary<ReluOp>(b.unary<NegOp>(x));
    b.replace({b.sub(b.unary<ReluOp>(x), b.mul(slope, negative))});
    return success();
  }

private:
  /// What overflows wraps around twice.
  static LogicalResult selectIntegers(PReluOp op, Lowering &b) {
    Value x = op.getX();
    auto type = cast<IntegerType>(b.elementOf(x));
    if (type.isUnsigned()) {
      b.replace({b.unary<IdentityOp>(x)});
      return success();
    }
    // Whether a number is negative survives rounding.
    Value rounded = b.castTo(x, b.f64());
    Value isNegative = b.compare<LessOp>(rounded, b.scalar(0, b.f64()));
    Value change = b.sub(b.mul(op.getSlope(), x), x);
    b.replace({b.add(x, b.mul(b.castTo(isNegative, type), change))});
    return success();
  }
};

// PRelu_6(x, slope) -> PRelu(x, Unsqueeze(slope))
template <typename OldOp> struct RaisePRelu : DecomposePattern<OldOp> {
  using DecomposePattern<OldOp>::DecomposePattern;
  LogicalResult decompose(OldOp op, Lowering &b) const override {
    Value x = op.getX(), slope = op.getSlope();
    if (b.getOpset() < 7)
      return raiseTo6(op, b);
    std::optional<int64_t> rank = rankOf(x.getType());
    if (!rank)
      return b.fail(
          "the rank of its input is not known, and with it how slopes "
          "meet channels; infer shapes first");
    int64_t size = opset::dimOf(slope.getType(), 0);
    int64_t channels = opset::dimOf(x.getType(), 1);
    bool fits = rankOf(slope.getType()) == 1 && *rank > 2 &&
                (size < 0 || channels < 0 || size == channels);
    if (!fits)
      return b.fail("its slopes are not one for each channel");
    SmallVector<int64_t> behind =
        llvm::to_vector(llvm::seq<int64_t>(1, *rank - 1));
    b.replace({b.make<PReluOp>(x.getType(), {x, b.unsqueeze(slope, behind)})});
    return success();
  }

private:
  /// Between the two old forms nothing but an attribute changes.
  static LogicalResult raiseTo6(OldOp op, Lowering &b) {
    Value x = op.getX(), slope = op.getSlope();
    b.replace({b.getOpset() >= 6
                   ? b.make<versioned::PRelu_6Op>(x.getType(), {x, slope})
                   : b.make<versioned::PRelu_1Op>(x.getType(), {x, slope})});
    return success();
  }
};

} // namespace

void populateActivationDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeCelu, DecomposeGelu, DecomposeHardSwish, DecomposeMish,
               DecomposePRelu, DecomposeRelu, DecomposeShrink, DecomposeSwish,
               DecomposeThresholdedRelu, RaisePRelu<versioned::PRelu_1Op>,
               RaisePRelu<versioned::PRelu_6Op>>(patterns.getContext());
}

} // namespace onnx_xform::opset
