//===- Math.td - Elementwise arithmetic and matrix products, older forms --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_MATH_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_MATH_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_Abs_1Op : ONNXV_Op<"Abs", [1], [Pure]> {
  let summary = "Absolute value of X, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Add_1Op : ONNXV_Op<"Add", [1], [Pure]> {
  let summary = "Elementwise sum A + B, with broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$C);
}

def ONNXV_Add_6Op : ONNXV_Op<"Add", [6], [Pure]> {
  let summary = "Elementwise sum A + B, with broadcasting, as of version 6";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T">:$C);
}

def ONNXV_Ceil_1Op : ONNXV_Op<"Ceil", [1], [Pure]> {
  let summary = "Smallest integer not below X, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Clip_1Op : ONNXV_Op<"Clip", [1], [Pure]> {
  let summary = "Limiting of the elements of input to the range from min to "
                "max, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input,
                       OptionalAttr<OnnxInts>:$consumed_inputs,
                       OptionalAttr<OnnxFloat>:$max,
                       OptionalAttr<OnnxFloat>:$min);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Clip_6Op : ONNXV_Op<"Clip", [6], [Pure]> {
  let summary = "Limiting of the elements of input to the range from min to "
                "max, as of version 6";
  let until = 11;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input,
                       WithDefault<OnnxFloat, "3.4028235e+38f">:$max,
                       WithDefault<OnnxFloat, "-3.4028235e+38f">:$min);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Div_1Op : ONNXV_Op<"Div", [1], [Pure]> {
  let summary = "Elementwise quotient A / B, truncated for integers, with "
                "broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$C);
}

def ONNXV_Div_6Op : ONNXV_Op<"Div", [6], [Pure]> {
  let summary = "Elementwise quotient A / B, truncated for integers, with "
                "broadcasting, as of version 6";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T">:$C);
}

def ONNXV_Erf_9Op : ONNXV_Op<"Erf", [9], [Pure]> {
  let summary = "Gauss error function of input, elementwise, as of version 9";
  let until = 13;
  let typeVars = [TypeVar<"T", NumericTypes>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Exp_1Op : ONNXV_Op<"Exp", [1], [Pure]> {
  let summary = "Natural exponential of input, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Floor_1Op : ONNXV_Op<"Floor", [1], [Pure]> {
  let summary = "Largest integer not above X, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Gemm_1Op : ONNXV_Op<"Gemm", [1, 6], [Pure]> {
  let summary = "Matrix product alpha * A * B + beta * C, with A and B "
                "optionally transposed, as of version 1";
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B, OfType<"T">:$C,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxFloat, "1.0f">:$beta,
                       WithDefault<OnnxInt, "0">:$broadcast,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Log_1Op : ONNXV_Op<"Log", [1], [Pure]> {
  let summary = "Natural logarithm of input, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Max_1Op : ONNXV_Op<"Max", [1], [Pure]> {
  let summary =
      "Elementwise maximum of all inputs, of one shape, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$max);
}

def ONNXV_Max_6Op : ONNXV_Op<"Max", [6], [Pure]> {
  let summary =
      "Elementwise maximum of all inputs, of one shape, as of version 6";
  let until = 8;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0);
  let results = (outs OfType<"T">:$max);
}

def ONNXV_Mean_1Op : ONNXV_Op<"Mean", [1], [Pure]> {
  let summary =
      "Elementwise arithmetic mean of all inputs, of one shape, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$mean);
}

def ONNXV_Mean_6Op : ONNXV_Op<"Mean", [6], [Pure]> {
  let summary =
      "Elementwise arithmetic mean of all inputs, of one shape, as of version 6";
  let until = 8;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0);
  let results = (outs OfType<"T">:$mean);
}

def ONNXV_Min_1Op : ONNXV_Op<"Min", [1], [Pure]> {
  let summary =
      "Elementwise minimum of all inputs, of one shape, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$min);
}

def ONNXV_Min_6Op : ONNXV_Op<"Min", [6], [Pure]> {
  let summary =
      "Elementwise minimum of all inputs, of one shape, as of version 6";
  let until = 8;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0);
  let results = (outs OfType<"T">:$min);
}

def ONNXV_Mul_1Op : ONNXV_Op<"Mul", [1], [Pure]> {
  let summary = "Elementwise product A * B, with broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$C);
}

def ONNXV_Mul_6Op : ONNXV_Op<"Mul", [6], [Pure]> {
  let summary = "Elementwise product A * B, with broadcasting, as of version 6";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T">:$C);
}

def ONNXV_Neg_1Op : ONNXV_Op<"Neg", [1], [Pure]> {
  let summary = "Sign inversion of X, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Pow_1Op : ONNXV_Op<"Pow", [1], [Pure]> {
  let summary = "Elementwise power: X raised to the exponent Y, with "
                "broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$Y,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T">:$Z);
}

def ONNXV_Reciprocal_1Op : ONNXV_Op<"Reciprocal", [1], [Pure]> {
  let summary = "Multiplicative inverse 1 / X, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Sqrt_1Op : ONNXV_Op<"Sqrt", [1], [Pure]> {
  let summary = "Square root of X, elementwise, not a number where negative, "
                "as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Sub_1Op : ONNXV_Op<"Sub", [1], [Pure]> {
  let summary =
      "Elementwise difference A - B, with broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$C);
}

def ONNXV_Sub_6Op : ONNXV_Op<"Sub", [6], [Pure]> {
  let summary =
      "Elementwise difference A - B, with broadcasting, as of version 6";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T">:$C);
}

def ONNXV_Sum_1Op : ONNXV_Op<"Sum", [1], [Pure]> {
  let summary =
      "Elementwise sum of all inputs, of one shape, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$sum);
}

def ONNXV_Sum_6Op : ONNXV_Op<"Sum", [6], [Pure]> {
  let summary =
      "Elementwise sum of all inputs, of one shape, as of version 6";
  let until = 8;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0);
  let results = (outs OfType<"T">:$sum);
}

def ONNXV_Tanh_1Op : ONNXV_Op<"Tanh", [1], [Pure]> {
  let summary = "Hyperbolic tangent of input, elementwise, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input,
                       OptionalAttr<OnnxInts>:$consumed_inputs);
  let results = (outs OfType<"T">:$output);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_MATH_TD
