//===- Quantization.td - Quantization ----------------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_QUANTIZATION_TD
#define ONNX_XFORM_DIALECT_ONNX_QUANTIZATION_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_ConvIntegerOp : ONNX_Op<"ConvInteger", [10],
                                 [Pure, AttrSizedOperandSegments]> {
  let summary = "Integer convolution of x with w, zero points subtracted, "
                "into 32-bit results";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int8 uint8">,
                  TypeVar<"T2", "int8 uint8">,
                  TypeVar<"T3", "int32">];
  let arguments = (ins OfType<"T1">:$x, OfType<"T2">:$w,
                       Optional<OfType<"T1">>:$x_zero_point,
                       Optional<OfType<"T2">>:$w_zero_point,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T3">:$y);
}

def ONNX_DequantizeLinearOp : ONNX_Op<"DequantizeLinear",
                                      [10, 13, 19, 21, 23, 24, 25], [Pure]> {
  let summary = "Real values (x - x_zero_point) * x_scale of quantized data";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", "int8 int32 uint8", [Added<19, Float8Types>,
                          Added<21, "int16 uint16 uint4 int4">,
                          Added<23, "float4e2m1">, Added<25, "uint2 int2">]>,
                  TypeVar<"T2", "float", [Added<19, "float16 bfloat16">,
                          Added<24, "float8e8m0">]>,
                  TypeVar<"T3", "float", [Added<19, "float16 bfloat16">]>];
  let later = [Since<13, "axis">, Since<21, "block_size">,
               Since<23, "output_dtype">];
  let carriers = [Carrier<"output_dtype", "T3", "=T2">];
  let sameBefore = [SameBefore<23, "T3", "T2">];
  let arguments = (ins OfType<"T1">:$x, OfType<"T2">:$x_scale,
                       Optional<OfType<"T1">>:$x_zero_point,
                       WithDefault<OnnxInt, "1">:$axis,
                       WithDefault<OnnxInt, "0">:$block_size,
                       WithDefault<OnnxInt, "0">:$output_dtype);
  let results = (outs OfType<"T3">:$y);
}

def ONNX_DynamicQuantizeLinearOp : ONNX_Op<"DynamicQuantizeLinear", [11],
                                           [Pure]> {
  let summary = "8-bit quantization of x with scale and zero point computed "
                "from its range";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "float">, TypeVar<"T2", "uint8">];
  let arguments = (ins OfType<"T1">:$x);
  let results = (outs OfType<"T2">:$y, OfType<"tensor(float)">:$y_scale,
                      OfType<"T2">:$y_zero_point);
}

def ONNX_MatMulIntegerOp : ONNX_Op<"MatMulInteger", [10],
                                   [Pure, AttrSizedOperandSegments]> {
  let summary = "Integer matrix product of A and B less their zero points, "
                "into 32-bit results";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int8 uint8">,
                  TypeVar<"T2", "int8 uint8">,
                  TypeVar<"T3", "int32">];
  let arguments = (ins OfType<"T1">:$A, OfType<"T2">:$B,
                       Optional<OfType<"T1">>:$a_zero_point,
                       Optional<OfType<"T2">>:$b_zero_point);
  let results = (outs OfType<"T3">:$Y);
}

def ONNX_QLinearConvOp : ONNX_Op<"QLinearConv", [10], [Pure]> {
  let summary =
      "Convolution of the quantized x and w, with bias B, requantized to y";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int8 uint8">,
                  TypeVar<"T2", "int8 uint8">,
                  TypeVar<"T3", "int8 uint8">,
                  TypeVar<"T4", "int32">];
  let arguments = (ins OfType<"T1">:$x, OfType<"tensor(float)">:$x_scale,
                       OfType<"T1">:$x_zero_point, OfType<"T2">:$w,
                       OfType<"tensor(float)">:$w_scale,
                       OfType<"T2">:$w_zero_point,
                       OfType<"tensor(float)">:$y_scale,
                       OfType<"T3">:$y_zero_point, Optional<OfType<"T4">>:$B,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T3">:$y);
}

def ONNX_QLinearMatMulOp : ONNX_Op<"QLinearMatMul", [10, 21], [Pure]> {
  let summary = "Matrix product of the quantized a and b, requantized to y";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int8 uint8", [Added<21, Float8Types>]>,
                  TypeVar<"TS", "float", [Added<21, "float16 bfloat16">]>,
                  TypeVar<"T2", "int8 uint8", [Added<21, Float8Types>]>,
                  TypeVar<"T3", "int8 uint8", [Added<21, Float8Types>]>];
  let arguments = (ins OfType<"T1">:$a, OfType<"TS">:$a_scale,
                       OfType<"T1">:$a_zero_point, OfType<"T2">:$b,
                       OfType<"TS">:$b_scale, OfType<"T2">:$b_zero_point,
                       OfType<"TS">:$y_scale, OfType<"T3">:$y_zero_point);
  let results = (outs OfType<"T3">:$y);
}

def ONNX_QuantizeLinearOp : ONNX_Op<"QuantizeLinear", [19, 21, 23, 24, 25],
                                    [Pure]> {
  let summary = "Quantization of x: divided by y_scale, rounded, shifted by "
                "y_zero_point, saturated";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", "int32 float16 float bfloat16">,
                  TypeVar<"T2", "int32 float16 float bfloat16",
                          [Added<24, "float8e8m0">]>,
                  TypeVar<"T3", Types<[Float8Types, "int8 uint8"]>.all,
                          [Added<21, "int16 uint16 uint4 int4">,
                          Added<23, "float4e2m1">, Added<25, "uint2 int2">]>];
  let later = [Since<21, "block_size">, Since<21, "output_dtype">,
               Since<23, "precision">];
  let carriers = [Carrier<"output_dtype", "T3", "uint8">];
  let sameBefore = [SameBefore<23, "T2", "T1">];
  let arguments = (ins OfType<"T1">:$x, OfType<"T2">:$y_scale,
                       Optional<OfType<"T3">>:$y_zero_point,
                       WithDefault<OnnxInt, "1">:$axis,
                       WithDefault<OnnxInt, "0">:$block_size,
                       WithDefault<OnnxInt, "0">:$output_dtype,
                       WithDefault<OnnxInt, "0">:$precision,
                       WithDefault<OnnxInt, "1">:$saturate);
  let results = (outs OfType<"T3">:$y);
}

#endif // ONNX_XFORM_DIALECT_ONNX_QUANTIZATION_TD
