//===- Logical.td - Comparison, boolean and bitwise operators --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_LOGICAL_TD
#define ONNX_XFORM_DIALECT_ONNX_LOGICAL_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_AndOp : ONNX_Op<"And", [7], [Pure, ShapeValue, ElementByElement]> {
  let summary = "Logical conjunction of the booleans A and B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", "bool">, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T1">:$C);
}

def ONNX_BitShiftOp : ONNX_Op<"BitShift", [11], [Pure, ElementByElement]> {
  let summary =
      "Bits of the unsigned integers X moved left or right by Y places";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", UnsignedTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$Y, OnnxString:$direction);
  let results = (outs OfType<"T">:$Z);
}

def ONNX_BitwiseAndOp : ONNX_Op<"BitwiseAnd", [18], [Pure, ElementByElement]> {
  let summary =
      "Bit-by-bit conjunction of the integers A and B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", IntegerTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNX_BitwiseNotOp : ONNX_Op<"BitwiseNot", [18], [Pure, ElementByElement]> {
  let summary = "Bit-by-bit complement of the integers X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", IntegerTypes>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_BitwiseOrOp : ONNX_Op<"BitwiseOr", [18], [Pure, ElementByElement]> {
  let summary =
      "Bit-by-bit disjunction of the integers A and B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", IntegerTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNX_BitwiseXorOp : ONNX_Op<"BitwiseXor", [18], [Pure, ElementByElement]> {
  let summary = "Bit-by-bit exclusive disjunction of the integers A and B, "
                "with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", IntegerTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNX_EqualOp : ONNX_Op<"Equal", [7, 11, 13, 19],
                           [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise test whether A equals B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", "int32 int64 bool",
                          [Added<11, Types<[UnsignedTypes, FloatTypes,
                                  "int8 int16"]>.all>,
                          Added<13, "bfloat16">, Added<19, "string">]>,
                  TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T1">:$C);
}

def ONNX_GreaterOp : ONNX_Op<"Greater", [7, 9, 13],
                             [Pure, ShapeValue, ElementByElement]> {
  let summary =
      "Elementwise test whether A is greater than B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<9, IntegerTypes>,
                          Added<13, "bfloat16">]>,
                  TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T1">:$C);
}

def ONNX_GreaterOrEqualOp : ONNX_Op<"GreaterOrEqual", [12, 16],
                                    [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise test whether A is at least B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", NumericTypes, [Added<16, "bfloat16">]>,
                  TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T1">:$C);
}

def ONNX_IsInfOp : ONNX_Op<"IsInf", [10, 20],
                           [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise test for infinities in X, of either or one sign";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", "float double",
                          [Added<20, Types<[Float8Types,
                                  "float16 bfloat16"]>.all>]>,
                  TypeVar<"T2", "bool">];
  let arguments = (ins OfType<"T1">:$X,
                       WithDefault<OnnxInt, "1">:$detect_negative,
                       WithDefault<OnnxInt, "1">:$detect_positive);
  let results = (outs OfType<"T2">:$Y);
}

def ONNX_IsNaNOp : ONNX_Op<"IsNaN", [9, 13, 20],
                           [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise test for values of X that are not a number";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", FloatTypes, [Added<13, "bfloat16">,
                          Added<20, Float8Types>]>,
                  TypeVar<"T2", "bool">];
  let arguments = (ins OfType<"T1">:$X);
  let results = (outs OfType<"T2">:$Y);
}

def ONNX_LessOp : ONNX_Op<"Less", [7, 9, 13],
                          [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise test whether A is less than B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<9, IntegerTypes>,
                          Added<13, "bfloat16">]>,
                  TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T1">:$C);
}

def ONNX_LessOrEqualOp : ONNX_Op<"LessOrEqual", [12, 16],
                                 [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elementwise test whether A is at most B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", NumericTypes, [Added<16, "bfloat16">]>,
                  TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T1">:$C);
}

def ONNX_NotOp : ONNX_Op<"Not", [1], [Pure, ShapeValue, ElementByElement]> {
  let summary = "Logical negation of the booleans X, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "bool">];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_OrOp : ONNX_Op<"Or", [7], [Pure, ShapeValue, ElementByElement]> {
  let summary = "Logical disjunction of the booleans A and B, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", "bool">, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T1">:$C);
}

def ONNX_WhereOp : ONNX_Op<"Where", [9, 16],
                           [Pure, ShapeValue, ElementByElement]> {
  let summary = "Elements of X where condition is true, of Y elsewhere, with "
                "broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"B", "bool">,
                  TypeVar<"T", AllTypes, [Added<16, "bfloat16">]>];
  let arguments = (ins OfType<"B">:$condition, OfType<"T">:$X, OfType<"T">:$Y);
  let results = (outs OfType<"T">:$output);
}

def ONNX_XorOp : ONNX_Op<"Xor", [7], [Pure, ShapeValue, ElementByElement]> {
  let summary = "Logical exclusive disjunction of the booleans A and B, with "
                "broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", "bool">, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T1">:$C);
}

#endif // ONNX_XFORM_DIALECT_ONNX_LOGICAL_TD
