//===- Reduction.td - Reductions and selections along axes --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_REDUCTION_TD
#define ONNX_XFORM_DIALECT_ONNX_REDUCTION_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

/// Operands data and, optionally, axes; attributes keepdims and
/// noop_with_empty_axes.
def ReduceShapes : ShapeRule<"reduce">;

def ONNX_ArgMaxOp : ONNX_Op<"ArgMax", [1, 11, 12, 13], [Pure, ShapeValue]> {
  let summary = "Index of the largest element of data along an axis";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", NumericTypes, [Added<13, "bfloat16">]>];
  let later = [Since<12, "select_last_index">];
  let arguments = (ins OfType<"T">:$data, WithDefault<OnnxInt, "0">:$axis,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$select_last_index);
  let results = (outs OfType<"tensor(int64)">:$reduced);
}

def ONNX_ArgMinOp : ONNX_Op<"ArgMin", [1, 11, 12, 13], [Pure, ShapeValue]> {
  let summary = "Index of the smallest element of data along an axis";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", NumericTypes, [Added<13, "bfloat16">]>];
  let later = [Since<12, "select_last_index">];
  let arguments = (ins OfType<"T">:$data, WithDefault<OnnxInt, "0">:$axis,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$select_last_index);
  let results = (outs OfType<"tensor(int64)">:$reduced);
}

def ONNX_ReduceL1Op : ONNX_Op<"ReduceL1", [18], [Pure]> {
  let summary = "Sum of the absolute values of data over axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceL2Op : ONNX_Op<"ReduceL2", [18], [Pure]> {
  let summary = "Square root of the sum of squares of data over axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceLogSumOp : ONNX_Op<"ReduceLogSum", [18], [Pure]> {
  let summary = "Natural logarithm of the sum of data over axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceLogSumExpOp : ONNX_Op<"ReduceLogSumExp", [18], [Pure]> {
  let summary =
      "Natural logarithm of the sum of the exponentials of data over axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceMaxOp : ONNX_Op<"ReduceMax", [18, 20], [Pure, ShapeValue]> {
  let summary = "Largest element of data over the reduced axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "int8 uint8 bfloat16"]>.all,
                          [Added<20, "bool">]>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceMeanOp : ONNX_Op<"ReduceMean", [18], [Pure, ShapeValue]> {
  let summary = "Arithmetic mean of data over the reduced axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceMinOp : ONNX_Op<"ReduceMin", [18, 20], [Pure, ShapeValue]> {
  let summary = "Smallest element of data over the reduced axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "int8 uint8 bfloat16"]>.all,
                          [Added<20, "bool">]>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceProdOp : ONNX_Op<"ReduceProd", [18], [Pure, ShapeValue]> {
  let summary = "Product of the elements of data over axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceSumOp : ONNX_Op<"ReduceSum", [13], [Pure, ShapeValue]> {
  let summary = "Sum of the elements of data over axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_ReduceSumSquareOp : ONNX_Op<"ReduceSumSquare", [18], [Pure]> {
  let summary = "Sum of the squared elements of data over axes";
  let shapes = ReduceShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims,
                       WithDefault<OnnxInt, "0">:$noop_with_empty_axes);
  let results = (outs OfType<"T">:$reduced);
}

def ONNX_TopKOp : ONNX_Op<"TopK", [10, 11, 24], [Pure]> {
  let summary =
      "The K largest or smallest elements of X along an axis, with Indices";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<11, IntegerTypes>,
                          Added<24, "bfloat16">]>,
                  TypeVar<"I", "int64">];
  let later = [Since<11, "largest">, Since<11, "sorted">];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(int64)">:$K,
                       WithDefault<OnnxInt, "-1">:$axis,
                       WithDefault<OnnxInt, "1">:$largest,
                       WithDefault<OnnxInt, "1">:$sorted);
  let results = (outs OfType<"T">:$Values, OfType<"I">:$Indices);
}

#endif // ONNX_XFORM_DIALECT_ONNX_REDUCTION_TD
