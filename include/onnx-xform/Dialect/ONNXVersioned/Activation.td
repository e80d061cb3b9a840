//===- Activation.td - Activation functions, older forms ---*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_ACTIVATION_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_ACTIVATION_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_Elu_1Op : ONNXV_Op<"Elu", [1], [Pure]> {
  let summary = "Exponential linear unit: X where positive, otherwise alpha * "
                "(exp(X) - 1), as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "1.0f">:$alpha,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_HardSigmoid_1Op : ONNXV_Op<"HardSigmoid", [1], [Pure]> {
  let summary = "Piecewise linear sigmoid: alpha * X + beta limited to the "
                "range 0 to 1, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "0.2f">:$alpha,
                       WithDefault<OnnxFloat, "0.5f">:$beta,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Hardmax_1Op : ONNXV_Op<"Hardmax", [1, 11], [Pure]> {
  let summary = "One at the first maximum of input along an axis, zero "
                "elsewhere, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 13;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "1">:$axis);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_LeakyRelu_1Op : ONNXV_Op<"LeakyRelu", [1], [Pure]> {
  let summary =
      "X where it is not negative, alpha * X elsewhere, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "0.01f">:$alpha,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_LogSoftmax_1Op : ONNXV_Op<"LogSoftmax", [1, 11], [Pure]> {
  let summary =
      "Logarithm of the softmax of input along an axis, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 13;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "1">:$axis);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_PRelu_1Op : ONNXV_Op<"PRelu", [1], [Pure]> {
  let summary = "X where it is not negative, slope * X elsewhere, with slope "
                "broadcast, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$slope,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_PRelu_6Op : ONNXV_Op<"PRelu", [6], [Pure]> {
  let summary = "X where it is not negative, slope * X elsewhere, with slope "
                "broadcast, as of version 6";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$slope);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Relu_1Op : ONNXV_Op<"Relu", [1], [Pure]> {
  let summary = "Rectified linear unit: X where positive, zero elsewhere, as "
                "of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Selu_1Op : ONNXV_Op<"Selu", [1], [Pure]> {
  let summary = "Scaled exponential linear unit of X with fixed alpha and "
                "gamma, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "1.6732f">:$alpha,
                       OptionalAttr<OnnxInts>:$consumed_inputs,
                       WithDefault<OnnxFloat, "1.0507f">:$gamma);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Sigmoid_1Op : ONNXV_Op<"Sigmoid", [1], [Pure]> {
  let summary =
      "Logistic function 1 / (1 + exp(-X)), elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Softmax_1Op : ONNXV_Op<"Softmax", [1, 11], [Pure]> {
  let summary = "Exponentials of input divided by their sum along an axis, as "
                "of version 1";
  let shapes = SameShapeAsFirst;
  let until = 13;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "1">:$axis);
  let results = (outs OfType<"T">:$output);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_ACTIVATION_TD
