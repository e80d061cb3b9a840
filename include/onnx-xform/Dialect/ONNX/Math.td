//===- Math.td - Elementwise arithmetic and matrix products --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_MATH_TD
#define ONNX_XFORM_DIALECT_ONNX_MATH_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_AbsOp : ONNX_Op<"Abs", [6, 13], [Pure, ShapeValue, ElementByElement]> {
  let summary = "Absolute value of X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", NumericTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_AcosOp : ONNX_Op<"Acos", [7, 22], [Pure, ElementByElement]> {
  let summary = "Arc cosine of input in radians, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_AcoshOp : ONNX_Op<"Acosh", [9, 22], [Pure, ElementByElement]> {
  let summary = "Inverse hyperbolic cosine of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_AddOp : ONNX_Op<"Add", [7, 13, 14],
                         [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise sum A + B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">,
                          Added<14, "int8 int16 uint8 uint16">]>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNX_AsinOp : ONNX_Op<"Asin", [7, 22], [Pure, ElementByElement]> {
  let summary = "Arc sine of input in radians, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_AsinhOp : ONNX_Op<"Asinh", [9, 22], [Pure, ElementByElement]> {
  let summary = "Inverse hyperbolic sine of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_AtanOp : ONNX_Op<"Atan", [7, 22], [Pure, ElementByElement]> {
  let summary = "Arc tangent of input in radians, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_AtanhOp : ONNX_Op<"Atanh", [9, 22], [Pure, ElementByElement]> {
  let summary = "Inverse hyperbolic tangent of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_CeilOp : ONNX_Op<"Ceil", [6, 13],
                          [Pure, ShapeValue, ElementByElement]> {
  let summary = "Smallest integer not below X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_ClipOp : ONNX_Op<"Clip", [11, 12, 13],
                          [Pure, ShapeValue, AttrSizedOperandSegments,
                           ElementByElement]> {
  let summary = "Limiting of the elements of input to the range from min to max";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<12, IntegerTypes>,
                          Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input, Optional<OfType<"T">>:$min,
                       Optional<OfType<"T">>:$max);
  let results = (outs OfType<"T">:$output);
}

def ONNX_CosOp : ONNX_Op<"Cos", [7, 22], [Pure, ElementByElement]> {
  let summary = "Cosine of input taken in radians, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_CoshOp : ONNX_Op<"Cosh", [9, 22], [Pure, ElementByElement]> {
  let summary = "Hyperbolic cosine of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_CumProdOp : ONNX_Op<"CumProd", [26], [Pure, ShapeValue]> {
  let summary = "Running product of x along one axis, inclusive or exclusive";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", "int32 int64">];
  let arguments = (ins OfType<"T">:$x, OfType<"T2">:$axis,
                       WithDefault<OnnxInt, "0">:$exclusive,
                       WithDefault<OnnxInt, "0">:$reverse);
  let results = (outs OfType<"T">:$y);
}

def ONNX_CumSumOp : ONNX_Op<"CumSum", [11, 14], [Pure, ShapeValue]> {
  let summary = "Running sum of x along one axis, inclusive or exclusive";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, "float double"]>.all,
                          [Added<14, "float16 bfloat16">]>,
                  TypeVar<"T2", "int32 int64">];
  let arguments = (ins OfType<"T">:$x, OfType<"T2">:$axis,
                       WithDefault<OnnxInt, "0">:$exclusive,
                       WithDefault<OnnxInt, "0">:$reverse);
  let results = (outs OfType<"T">:$y);
}

def ONNX_DetOp : ONNX_Op<"Det", [11, 22], [Pure]> {
  let summary =
      "Determinant of each square matrix in the last two dimensions of X";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_DivOp : ONNX_Op<"Div", [7, 13, 14],
                         [Pure, ShapeValue, ElementByElement]> {
  let summary =
      "Elementwise quotient A / B, truncated for integers, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">,
                          Added<14, "int8 int16 uint8 uint16">]>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNX_EinsumOp : ONNX_Op<"Einsum", [12], [Pure]> {
  let summary = "Sum of products of the inputs over indices named by an "
                "Einstein equation";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", NumericTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$Inputs, OnnxString:$equation);
  let results = (outs OfType<"T">:$Output);
}

def ONNX_ErfOp : ONNX_Op<"Erf", [13], [Pure, ElementByElement]> {
  let summary = "Gauss error function of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_ExpOp : ONNX_Op<"Exp", [6, 13], [Pure, ElementByElement]> {
  let summary = "Natural exponential of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_FloorOp : ONNX_Op<"Floor", [6, 13],
                           [Pure, ShapeValue, ElementByElement]> {
  let summary = "Largest integer not above X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_GemmOp : ONNX_Op<"Gemm", [7, 9, 11, 13], [Pure]> {
  let summary = "Matrix product alpha * A * B + beta * C, with A and B "
                "optionally transposed";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<9, WideIntegerTypes>,
                          Added<13, "bfloat16">]>];
  let becameOptional = [Since<11, "C">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B, Optional<OfType<"T">>:$C,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxFloat, "1.0f">:$beta,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_LogOp : ONNX_Op<"Log", [6, 13], [Pure, ElementByElement]> {
  let summary = "Natural logarithm of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_MatMulOp : ONNX_Op<"MatMul", [1, 9, 13], [Pure]> {
  let summary = "Matrix product of A and B, with batch dimensions broadcast";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<9, WideIntegerTypes>,
                          Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_MaxOp : ONNX_Op<"Max", [8, 12, 13],
                         [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise maximum of all inputs, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<12, IntegerTypes>,
                          Added<13, "bfloat16">]>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0);
  let results = (outs OfType<"T">:$max);
}

def ONNX_MeanOp : ONNX_Op<"Mean", [8, 13],
                          [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise arithmetic mean of all inputs, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0);
  let results = (outs OfType<"T">:$mean);
}

def ONNX_MinOp : ONNX_Op<"Min", [8, 12, 13],
                         [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise minimum of all inputs, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<12, IntegerTypes>,
                          Added<13, "bfloat16">]>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0);
  let results = (outs OfType<"T">:$min);
}

def ONNX_ModOp : ONNX_Op<"Mod", [10, 13],
                         [Pure, ShapeValue, ElementByElement]> {
  let summary =
      "Elementwise remainder of A / B, with the sign of B or, for fmod, of A";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", NumericTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       WithDefault<OnnxInt, "0">:$fmod);
  let results = (outs OfType<"T">:$C);
}

def ONNX_MulOp : ONNX_Op<"Mul", [7, 13, 14],
                         [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise product A * B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">,
                          Added<14, "int8 int16 uint8 uint16">]>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNX_NegOp : ONNX_Op<"Neg", [6, 13], [Pure, ShapeValue, ElementByElement]> {
  let summary = "Sign inversion of X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[SignedTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_PowOp : ONNX_Op<"Pow", [7, 12, 13, 15],
                         [Pure, ShapeValue, ElementByElement]> {
  let summary =
      "Elementwise power: X raised to the exponent Y, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<12, "int32 int64">,
                          Added<13, "bfloat16">]>,
                  TypeVar<"T1", FloatTypes, [Added<12, IntegerTypes>,
                          Added<15, "bfloat16">]>];
  let sameBefore = [SameBefore<12, "T1", "T">];
  let arguments = (ins OfType<"T">:$X, OfType<"T1">:$Y);
  let results = (outs OfType<"T">:$Z);
}

def ONNX_ReciprocalOp : ONNX_Op<"Reciprocal", [6, 13],
                                [Pure, ShapeValue, ElementByElement]> {
  let summary = "Multiplicative inverse 1 / X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_RoundOp : ONNX_Op<"Round", [11, 22],
                           [Pure, ShapeValue, ElementByElement]> {
  let summary = "Nearest integer to X with ties to even, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_SignOp : ONNX_Op<"Sign", [9, 13],
                          [Pure, ShapeValue, ElementByElement]> {
  let summary = "Sign of input as -1, 0 or 1, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", NumericTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_SinOp : ONNX_Op<"Sin", [7, 22], [Pure, ElementByElement]> {
  let summary = "Sine of input taken in radians, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_SinhOp : ONNX_Op<"Sinh", [9, 22], [Pure, ElementByElement]> {
  let summary = "Hyperbolic sine of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_SqrtOp : ONNX_Op<"Sqrt", [6, 13],
                          [Pure, ShapeValue, ElementByElement]> {
  let summary = "Square root of X, elementwise, not a number where negative";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_SubOp : ONNX_Op<"Sub", [7, 13, 14],
                         [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise difference A - B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">,
                          Added<14, "int8 int16 uint8 uint16">]>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNX_SumOp : ONNX_Op<"Sum", [8, 13], [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise sum of all inputs, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins NonEmpty<OfType<"T">>:$data_0);
  let results = (outs OfType<"T">:$sum);
}

def ONNX_TanOp : ONNX_Op<"Tan", [7, 22], [Pure, ElementByElement]> {
  let summary = "Tangent of input taken in radians, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

def ONNX_TanhOp : ONNX_Op<"Tanh", [6, 13], [Pure, ElementByElement]> {
  let summary = "Hyperbolic tangent of input, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input);
  let results = (outs OfType<"T">:$output);
}

#endif // ONNX_XFORM_DIALECT_ONNX_MATH_TD
