//===- Reduction.td - Reductions and selections along axes, older forms --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_REDUCTION_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_REDUCTION_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_ReduceL1_1Op : ONNXV_Op<"ReduceL1", [1, 11, 13], [Pure]> {
  let summary = "Sum of the absolute values of data over axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceL2_1Op : ONNXV_Op<"ReduceL2", [1, 11, 13], [Pure]> {
  let summary =
      "Square root of the sum of squares of data over axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceLogSum_1Op : ONNXV_Op<"ReduceLogSum", [1, 11, 13], [Pure]> {
  let summary =
      "Natural logarithm of the sum of data over axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceLogSumExp_1Op : ONNXV_Op<"ReduceLogSumExp", [1, 11, 13],
                                         [Pure]> {
  let summary = "Natural logarithm of the sum of the exponentials of data "
                "over axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceMax_1Op : ONNXV_Op<"ReduceMax", [1, 11, 12, 13], [Pure]> {
  let summary = "Largest element of data over the reduced axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<12, "int8 uint8">, Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceMean_1Op : ONNXV_Op<"ReduceMean", [1, 11, 13], [Pure]> {
  let summary = "Arithmetic mean of data over the reduced axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceMin_1Op : ONNXV_Op<"ReduceMin", [1, 11, 12, 13], [Pure]> {
  let summary =
      "Smallest element of data over the reduced axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<12, "int8 uint8">, Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceProd_1Op : ONNXV_Op<"ReduceProd", [1, 11, 13], [Pure]> {
  let summary = "Product of the elements of data over axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceSum_1Op : ONNXV_Op<"ReduceSum", [1, 11], [Pure]> {
  let summary = "Sum of the elements of data over axes, as of version 1";
  let until = 13;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_ReduceSumSquare_1Op : ONNXV_Op<"ReduceSumSquare", [1, 11, 13],
                                         [Pure]> {
  let summary = "Sum of the squared elements of data over axes, as of version 1";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all,
                          [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXV_TopK_1Op : ONNXV_Op<"TopK", [1], [Pure]> {
  let summary = "The K largest or smallest elements of X along an axis, with "
                "Indices, as of version 1";
  let until = 10;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"I", "int64">];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxInt, "-1">:$axis,
                       OnnxInt:$k);
  let results = (outs OfType<"T">:$Values, OfType<"I">:$Indices);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_REDUCTION_TD
