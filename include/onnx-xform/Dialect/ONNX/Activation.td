//===- Activation.td - Activation functions ----------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ACTIVATION_TD
#define ONNX_XFORM_DIALECT_ONNX_ACTIVATION_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_CeluOp : ONNX_Op<"Celu", [12], [Pure, ElementByElement]> {
  let summary =
      "Continuously differentiable exponential linear unit of X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float">];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "1.0f">:$alpha);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_EluOp : ONNX_Op<"Elu", [6, 22], [Pure, ElementByElement]> {
  let summary = "Exponential linear unit: X where positive, otherwise alpha * "
                "(exp(X) - 1)";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "1.0f">:$alpha);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_GeluOp : ONNX_Op<"Gelu", [20], [Pure, ElementByElement]> {
  let summary =
      "Gaussian error linear unit of X, by erf or the tanh approximation";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X, WithDefaultString<"none">:$approximate);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_HardSigmoidOp : ONNX_Op<"HardSigmoid", [6, 22],
                                 [Pure, ElementByElement]> {
  let summary =
      "Piecewise linear sigmoid: alpha * X + beta limited to the range 0 to 1";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "0.2f">:$alpha,
                       WithDefault<OnnxFloat, "0.5f">:$beta);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_HardSwishOp : ONNX_Op<"HardSwish", [14, 22],
                               [Pure, ElementByElement]> {
  let summary =
      "X times its hard sigmoid with alpha 1/6 and beta 1/2, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_HardmaxOp : ONNX_Op<"Hardmax", [13], [Pure]> {
  let summary =
      "One at the first maximum of input along an axis, zero elsewhere";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "-1">:$axis);
  let results = (outs OfType<"T">:$output);
}

def ONNX_LeakyReluOp : ONNX_Op<"LeakyRelu", [6, 16], [Pure, ElementByElement]> {
  let summary = "X where it is not negative, alpha * X elsewhere";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<16, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "0.01f">:$alpha);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_LogSoftmaxOp : ONNX_Op<"LogSoftmax", [13], [Pure]> {
  let summary = "Logarithm of the softmax of input along an axis";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "-1">:$axis);
  let results = (outs OfType<"T">:$output);
}

def ONNX_MishOp : ONNX_Op<"Mish", [18, 22], [Pure, ElementByElement]> {
  let summary = "X times the hyperbolic tangent of its softplus, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_PReluOp : ONNX_Op<"PRelu", [7, 9, 16], [Pure, ElementByElement]> {
  let summary =
      "X where it is not negative, slope * X elsewhere, with slope broadcast";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<9, WideIntegerTypes>,
                          Added<16, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$slope);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_ReluOp : ONNX_Op<"Relu", [6, 13, 14], [Pure, ElementByElement]> {
  let summary = "Rectified linear unit: X where positive, zero elsewhere";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">,
                          Added<14, SignedTypes>]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_SeluOp : ONNX_Op<"Selu", [6, 22], [Pure, ElementByElement]> {
  let summary = "Scaled exponential linear unit of X with fixed alpha and "
                "gamma, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X,
                       WithDefault<OnnxFloat, "1.6732632f">:$alpha,
                       WithDefault<OnnxFloat, "1.050701f">:$gamma);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_ShrinkOp : ONNX_Op<"Shrink", [9], [Pure, ElementByElement]> {
  let summary =
      "Input moved towards zero by bias where beyond lambd, zero elsewhere";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", NumericTypes>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxFloat, "0.0f">:$bias,
                       WithDefault<OnnxFloat, "0.5f">:$lambd);
  let results = (outs OfType<"T">:$output);
}

def ONNX_SigmoidOp : ONNX_Op<"Sigmoid", [6, 13], [Pure, ElementByElement]> {
  let summary = "Logistic function 1 / (1 + exp(-X)), elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_SoftmaxOp : ONNX_Op<"Softmax", [13], [Pure]> {
  let summary = "Exponentials of input divided by their sum along an axis";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "-1">:$axis);
  let results = (outs OfType<"T">:$output);
}

def ONNX_SoftplusOp : ONNX_Op<"Softplus", [1, 22], [Pure, ElementByElement]> {
  let summary = "Smooth rectifier log(exp(X) + 1), elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_SoftsignOp : ONNX_Op<"Softsign", [1, 22], [Pure, ElementByElement]> {
  let summary = "Input divided by one plus its absolute value, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_SwishOp : ONNX_Op<"Swish", [24], [Pure, ElementByElement]> {
  let summary = "X times the sigmoid of alpha * X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "1.0f">:$alpha);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_ThresholdedReluOp : ONNX_Op<"ThresholdedRelu", [10, 22],
                                     [Pure, ElementByElement]> {
  let summary = "X where it exceeds alpha, zero elsewhere";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "1.0f">:$alpha);
  let results = (outs OfType<"T">:$Y);
}

#endif // ONNX_XFORM_DIALECT_ONNX_ACTIVATION_TD
