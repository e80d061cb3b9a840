//===- Quantization.td - Quantization, com.microsoft -------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXMICROSOFT_QUANTIZATION_TD
#define ONNX_XFORM_DIALECT_ONNXMICROSOFT_QUANTIZATION_TD

include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.td"

def ONNXMS_DequantizeBFPOp : ONNXMS_Op<"DequantizeBFP", [Pure]> {
  let summary = "Real values of the block floating point data x with the "
                "given shape and strides";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "uint8">,
                  TypeVar<"T2", "int64">,
                  TypeVar<"T3", "float16 float bfloat16">];
  let carriers = [Carrier<"dtype", "T3", "float">];
  let arguments = (ins OfType<"T1">:$x, OfType<"T2">:$shape,
                       OfType<"T2">:$strides, OnnxInt:$bfp_type,
                       WithDefault<OnnxInt, "-1">:$block_dim,
                       WithDefault<OnnxInt, "1">:$dtype);
  let results = (outs OfType<"T3">:$y);
}

def ONNXMS_DequantizeLinearOp : ONNXMS_Op<"DequantizeLinear", [Pure]> {
  let summary = "Real values (x - x_zero_point) * x_scale, for 4-, 8-, 16- or "
                "32-bit integers";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", "int8 int16 int32 uint8 uint16 uint4 int4">,
                  TypeVar<"T2", "float16 float">];
  let arguments = (ins OfType<"T1">:$x, OfType<"T2">:$x_scale,
                       Optional<OfType<"T1">>:$x_zero_point,
                       OptionalAttr<OnnxInt>:$axis);
  let results = (outs OfType<"T2">:$y);
}

def ONNXMS_DequantizeWithOrderOp : ONNXMS_Op<"DequantizeWithOrder", [Pure]> {
  let summary =
      "Real values of 8-bit input stored in a GPU-specific matrix order";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"Q", "int8">,
                  TypeVar<"S", "float">,
                  TypeVar<"F", "float16 float">];
  let carriers = [Carrier<"to", "F">];
  let arguments = (ins OfType<"Q">:$input, OfType<"S">:$scale_input,
                       OnnxInt:$order_input, OnnxInt:$order_output,
                       OnnxInt:$to);
  let results = (outs OfType<"F">:$output);
}

def ONNXMS_DynamicQuantizeLSTMOp : ONNXMS_Op<"DynamicQuantizeLSTM",
                                             [Pure, AttrSizedOperandSegments]> {
  let summary = "LSTM layer over X with 8-bit weights W and R and activations "
                "quantized on the fly";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float">,
                  TypeVar<"T2", "int8 uint8">,
                  TypeVar<"T1", "int32">];
  let arguments = (ins OfType<"T">:$X, OfType<"T2">:$W, OfType<"T2">:$R,
                       Optional<OfType<"T">>:$B,
                       Optional<OfType<"T1">>:$sequence_lens,
                       Optional<OfType<"T">>:$initial_h,
                       Optional<OfType<"T">>:$initial_c,
                       Optional<OfType<"T">>:$P, OfType<"T">:$W_scale,
                       OfType<"T2">:$W_zero_point, OfType<"T">:$R_scale,
                       OfType<"T2">:$R_zero_point,
                       OptionalAttr<OnnxFloats>:$activation_alpha,
                       OptionalAttr<OnnxFloats>:$activation_beta,
                       OptionalAttr<OnnxStrings>:$activations,
                       OptionalAttr<OnnxFloat>:$clip,
                       WithDefaultString<"forward">:$direction,
                       OptionalAttr<OnnxInt>:$hidden_size,
                       WithDefault<OnnxInt, "0">:$input_forget);
  let results = (outs OrNone<"T">:$Y, OrNone<"T">:$Y_h, OrNone<"T">:$Y_c);
}

def ONNXMS_DynamicQuantizeMatMulOp
    : ONNXMS_Op<"DynamicQuantizeMatMul", [Pure, AttrSizedOperandSegments]> {
  let summary = "Product of A, quantized on the fly, with the quantized B, "
                "plus bias, in float";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "float">, TypeVar<"T2", "int8 uint8">];
  let arguments = (ins OfType<"T1">:$A, OfType<"T2">:$B, OfType<"T1">:$b_scale,
                       Optional<OfType<"T2">>:$b_zero_point,
                       Optional<OfType<"T1">>:$bias);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXMS_GatherBlockQuantizedOp : ONNXMS_Op<"GatherBlockQuantized", [Pure]> {
  let summary = "Slices of blockwise quantized data picked by indices and "
                "dequantized by scales";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "uint8 uint4 int4">,
                  TypeVar<"Tind", "int32 int64">,
                  TypeVar<"T2", "float16 float bfloat16">];
  let arguments = (ins OfType<"T1">:$data, OfType<"Tind">:$indices,
                       OfType<"T2">:$scales,
                       Optional<OfType<"T1">>:$zero_points,
                       WithDefault<OnnxInt, "4">:$bits,
                       WithDefault<OnnxInt, "128">:$block_size,
                       WithDefault<OnnxInt, "0">:$gather_axis,
                       WithDefault<OnnxInt, "1">:$quantize_axis);
  let results = (outs OfType<"T2">:$output);
}

def ONNXMS_GemmFloat8Op : ONNXMS_Op<"GemmFloat8",
                                    [Pure, AttrSizedOperandSegments]> {
  let summary = "Matrix product of A and B plus C with scales for 8-bit "
                "floats, then an activation";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"TA", "float16 float bfloat16 float8e4m3fn float8e5m2">,
                  TypeVar<"TB", "float16 float bfloat16 float8e4m3fn float8e5m2">,
                  TypeVar<"TC", "float16 float bfloat16">,
                  TypeVar<"TS", "float">,
                  TypeVar<"TR", "float16 float bfloat16 float8e4m3fn float8e5m2">];
  let carriers = [Carrier<"dtype", "TR", "float">];
  let arguments = (ins OfType<"TA">:$A, OfType<"TB">:$B,
                       Optional<OfType<"TC">>:$C,
                       Optional<OfType<"TS">>:$scaleA,
                       Optional<OfType<"TS">>:$scaleB,
                       Optional<OfType<"TS">>:$scaleY,
                       OptionalAttr<OnnxString>:$activation,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxFloat, "0.0f">:$beta,
                       WithDefault<OnnxInt, "1">:$dtype,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB);
  let results = (outs OfType<"TR">:$Y);
}

def ONNXMS_MatMulBnb4Op : ONNXMS_Op<"MatMulBnb4", [Pure]> {
  let summary = "Product of A with the weight B in blockwise 4-bit fp4 or nf4 "
                "form, scaled by absmax";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "float16 float bfloat16">,
                  TypeVar<"T2", "uint8">];
  let arguments = (ins OfType<"T1">:$A, OfType<"T2">:$B, OfType<"T1">:$absmax,
                       OnnxInt:$K, OnnxInt:$N, OnnxInt:$block_size,
                       OnnxInt:$quant_type,
                       WithDefault<OnnxInt, "0">:$training_mode,
                       WithDefault<OnnxInt, "1">:$transB);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXMS_MatMulFpQ4Op : ONNXMS_Op<"MatMulFpQ4", [Pure]> {
  let summary = "Product of A with the 4-bit blockwise quantized B of "
                "original shape B_shape";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "float">,
                  TypeVar<"T2", "uint8">,
                  TypeVar<"T3", "int64">];
  let arguments = (ins OfType<"T1">:$A, OfType<"T2">:$B, OfType<"T3">:$B_shape,
                       WithDefault<OnnxInt, "1">:$blk_quant_type);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXMS_MatMulInteger16Op : ONNXMS_Op<"MatMulInteger16", [Pure]> {
  let summary =
      "Matrix product of the 16-bit integers A and B into 32-bit results";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int16 uint16">,
                  TypeVar<"T2", "int16 uint16">,
                  TypeVar<"T3", "int32 uint32">];
  let carriers = [Carrier<"", "T3", "int32">];
  let arguments = (ins OfType<"T1">:$A, OfType<"T2">:$B);
  let results = (outs OfType<"T3">:$Y);
}

def ONNXMS_MatMulIntegerToFloatOp
    : ONNXMS_Op<"MatMulIntegerToFloat", [Pure, AttrSizedOperandSegments]> {
  let summary = "Matrix product of the 8-bit integers A and B, scaled to "
                "float, plus bias";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int8 uint8">,
                  TypeVar<"T2", "int8 uint8">,
                  TypeVar<"T3", "float16 float">];
  let arguments = (ins OfType<"T1">:$A, OfType<"T2">:$B, OfType<"T3">:$a_scale,
                       OfType<"T3">:$b_scale,
                       Optional<OfType<"T1">>:$a_zero_point,
                       Optional<OfType<"T2">>:$b_zero_point,
                       Optional<OfType<"T3">>:$bias);
  let results = (outs OfType<"T3">:$Y);
}

def ONNXMS_MatMulNBitsOp : ONNXMS_Op<"MatMulNBits",
                                     [Pure, AttrSizedOperandSegments]> {
  let summary = "Product of A with the blockwise n-bit quantized, transposed "
                "weight B, plus bias";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "float16 float bfloat16">,
                  TypeVar<"T2", "uint8">,
                  TypeVar<"T3", "uint8 float16 float bfloat16">,
                  TypeVar<"T4", "int32">];
  let arguments = (ins OfType<"T1">:$A, OfType<"T2">:$B, OfType<"T1">:$scales,
                       Optional<OfType<"T3">>:$zero_points,
                       Optional<OfType<"T4">>:$g_idx,
                       Optional<OfType<"T1">>:$bias, OnnxInt:$K, OnnxInt:$N,
                       WithDefault<OnnxInt, "0">:$accuracy_level,
                       WithDefault<OnnxInt, "4">:$bits, OnnxInt:$block_size,
                       WithDefault<OnnxInt, "0">:$weight_prepacked);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXMS_MatMulNBitsMlpOp : ONNXMS_Op<"MatMulNBitsMlp",
                                        [Pure, AttrSizedOperandSegments]> {
  let summary = "Gated unit of two n-bit projections, gate and up, of A, "
                "normalized when asked";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "float16 float bfloat16">,
                  TypeVar<"T2", "uint8">];
  let arguments = (ins OfType<"T1">:$A, Optional<OfType<"T1">>:$skip,
                       Optional<OfType<"T1">>:$norm_scale, OfType<"T2">:$gate_B,
                       OfType<"T1">:$gate_scales,
                       Optional<OfType<"T1">>:$gate_bias, OfType<"T2">:$up_B,
                       OfType<"T1">:$up_scales, Optional<OfType<"T1">>:$up_bias,
                       OnnxInt:$K, OnnxInt:$N,
                       WithDefault<OnnxInt, "0">:$accuracy_level,
                       OnnxString:$activation, WithDefault<OnnxInt, "4">:$bits,
                       OnnxInt:$block_size,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon);
  let results = (outs OfType<"T1">:$Y, OrNone<"T1">:$input_skip_bias_sum);
}

def ONNXMS_MatMulNBitsQkvOp : ONNXMS_Op<"MatMulNBitsQkv",
                                        [Pure, AttrSizedOperandSegments]> {
  let summary = "Three n-bit projections Q, K and V of A plus skip after RMS "
                "normalization";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "float16 float bfloat16">,
                  TypeVar<"T2", "uint8">];
  let renamed = [Renamed<"K_attr", "K">];
  let arguments = (ins OfType<"T1">:$A, Optional<OfType<"T1">>:$skip,
                       OfType<"T1">:$norm_scale, OfType<"T2">:$q_B,
                       OfType<"T1">:$q_scales, Optional<OfType<"T1">>:$q_bias,
                       OfType<"T2">:$k_B, OfType<"T1">:$k_scales,
                       Optional<OfType<"T1">>:$k_bias, OfType<"T2">:$v_B,
                       OfType<"T1">:$v_scales, Optional<OfType<"T1">>:$v_bias,
                       OnnxInt:$K_attr, OnnxInt:$Nkv, OnnxInt:$Nq,
                       WithDefault<OnnxInt, "0">:$accuracy_level,
                       WithDefault<OnnxInt, "4">:$bits, OnnxInt:$block_size,
                       WithDefault<OnnxFloat, "1e-06f">:$epsilon);
  let results = (outs OfType<"T1">:$Q, OfType<"T1">:$K, OfType<"T1">:$V,
                      OrNone<"T1">:$input_skip_bias_sum);
}

def ONNXMS_MulIntegerOp : ONNXMS_Op<"MulInteger",
                                    [Pure, AttrSizedOperandSegments]> {
  let summary = "Product of the 8-bit integers A and B less their zero "
                "points, into 32 bits";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int8 uint8">, TypeVar<"T1", "int32">];
  let arguments = (ins OfType<"T">:$A, Optional<OfType<"T">>:$A_zero_point,
                       OfType<"T">:$B, Optional<OfType<"T">>:$B_zero_point);
  let results = (outs OfType<"T1">:$C);
}

def ONNXMS_QAttentionOp : ONNXMS_Op<"QAttention",
                                    [Pure, AttrSizedOperandSegments]> {
  let summary = "Self-attention with a quantized input and weight in its "
                "projection, in float";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int8 uint8">,
                  TypeVar<"T2", "int8 uint8">,
                  TypeVar<"T3", "float16 float">,
                  TypeVar<"T4", "int32">];
  let arguments = (ins OfType<"T1">:$input, OfType<"T2">:$weight,
                       OfType<"T3">:$bias, OfType<"T3">:$input_scale,
                       OfType<"T3">:$weight_scale,
                       Optional<OfType<"T4">>:$mask_index,
                       Optional<OfType<"T1">>:$input_zero_point,
                       Optional<OfType<"T2">>:$weight_zero_point,
                       Optional<OfType<"T3">>:$past,
                       OptionalAttr<OnnxInt>:$do_rotary,
                       OptionalAttr<OnnxFloat>:$mask_filter_value,
                       OnnxInt:$num_heads,
                       OptionalAttr<OnnxInt>:$past_present_share_buffer,
                       OptionalAttr<OnnxFloat>:$scale,
                       WithDefault<OnnxInt, "0">:$unidirectional);
  let results = (outs OfType<"T3">:$output, OrNone<"T3">:$present);
}

def ONNXMS_QEmbedLayerNormalizationOp
    : ONNXMS_Op<"QEmbedLayerNormalization", [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Layer normalization of summed embeddings looked up in quantized tables";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32">,
                  TypeVar<"T2", "int8 uint8">,
                  TypeVar<"T", "float">];
  let arguments = (ins OfType<"T1">:$input_ids,
                       Optional<OfType<"T1">>:$segment_ids,
                       OfType<"T2">:$word_embedding_quant,
                       OfType<"T2">:$position_embedding_quant,
                       Optional<OfType<"T2">>:$segment_embedding,
                       OfType<"T2">:$gamma_quant, OfType<"T2">:$beta_quant,
                       Optional<OfType<"T1">>:$mask,
                       OfType<"T">:$word_embedding_scale,
                       OfType<"T">:$position_embedding_scale,
                       Optional<OfType<"T">>:$segment_embedding_scale,
                       OfType<"T">:$gamma_scale, OfType<"T">:$beta_scale,
                       OfType<"T2">:$word_embedding_zero_point,
                       OfType<"T2">:$position_embedding_zero_point,
                       Optional<OfType<"T2">>:$segment_embedding_zero_point,
                       OfType<"T2">:$gamma_zero_point,
                       OfType<"T2">:$beta_zero_point,
                       WithDefault<OnnxFloat, "1e-12f">:$epsilon);
  let results = (outs OfType<"T">:$layernorm_out, OfType<"T1">:$mask_index_out);
}

def ONNXMS_QGemmOp : ONNXMS_Op<"QGemm", [Pure, AttrSizedOperandSegments]> {
  let summary = "Matrix product of the quantized A and B plus C, quantized "
                "again or in float";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"TA", "int8 uint8">,
                  TypeVar<"T", "float">,
                  TypeVar<"TB", "int8 uint8">,
                  TypeVar<"TC", "int32">,
                  TypeVar<"TYZ", "int8 uint8">,
                  TypeVar<"TY", "int8 uint8 float">];
  let carriers = [Carrier<"", "TY", "=TYZ">, Carrier<"", "TY", "float">];
  let arguments = (ins OfType<"TA">:$A, OfType<"T">:$a_scale,
                       OfType<"TA">:$a_zero_point, OfType<"TB">:$B,
                       OfType<"T">:$b_scale, OfType<"TB">:$b_zero_point,
                       Optional<OfType<"TC">>:$C,
                       Optional<OfType<"T">>:$y_scale,
                       Optional<OfType<"TYZ">>:$y_zero_point,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB);
  let results = (outs OfType<"TY">:$Y);
}

def ONNXMS_QLinearAddOp : ONNXMS_Op<"QLinearAdd",
                                    [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Sum of the quantized A and B, requantized to C, with broadcasting";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$A, OfType<"tensor(float)">:$A_scale,
                       Optional<OfType<"T">>:$A_zero_point, OfType<"T">:$B,
                       OfType<"tensor(float)">:$B_scale,
                       Optional<OfType<"T">>:$B_zero_point,
                       OfType<"tensor(float)">:$C_scale,
                       Optional<OfType<"T">>:$C_zero_point);
  let results = (outs OfType<"T">:$C);
}

def ONNXMS_QLinearAveragePoolOp : ONNXMS_Op<"QLinearAveragePool",
                                            [Pure, AttrSizedOperandSegments]> {
  let summary = "Mean of the quantized X over sliding windows, requantized to Y";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(float)">:$x_scale,
                       Optional<OfType<"T">>:$x_zero_point,
                       OfType<"tensor(float)">:$y_scale,
                       Optional<OfType<"T">>:$y_zero_point,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       WithDefault<OnnxInt, "0">:$ceil_mode,
                       WithDefault<OnnxInt, "0">:$channels_last,
                       WithDefault<OnnxInt, "0">:$count_include_pad,
                       OnnxInts:$kernel_shape, OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_QLinearConcatOp : ONNXMS_Op<"QLinearConcat", [Pure]> {
  let summary = "Quantized tensors requantized to the scale of Y and joined "
                "along an axis";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"TF", "float">,
                  TypeVar<"T8", "int8 uint8">,
                  TypeVar<"TV", "int8 uint8 float">];
  let arguments = (ins OfType<"TF">:$Y_scale, OfType<"T8">:$Y_zero_point,
                       NonEmpty<OfEach<"TV">>:$inputs, OnnxInt:$axis);
  let results = (outs OfType<"T8">:$Y);
}

def ONNXMS_QLinearConvOp : ONNXMS_Op<"QLinearConv", [Pure]> {
  let summary = "Convolution of the quantized x and w plus B, requantized to "
                "y, NCHW or NHWC";
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
                       WithDefault<OnnxInt, "0">:$channels_last,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T3">:$y);
}

def ONNXMS_QLinearConvTransposeOp : ONNXMS_Op<"QLinearConvTranspose", [Pure]> {
  let summary = "Transposed convolution of the quantized x and w plus B, "
                "requantized to y";
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
                       OptionalAttr<OnnxInts>:$output_padding,
                       OptionalAttr<OnnxInts>:$output_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T3">:$y);
}

def ONNXMS_QLinearGlobalAveragePoolOp : ONNXMS_Op<"QLinearGlobalAveragePool",
                                                  [Pure]> {
  let summary =
      "Mean of each channel of the quantized X, requantized to Y, NCHW or NHWC";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(float)">:$x_scale,
                       OfType<"T">:$x_zero_point,
                       OfType<"tensor(float)">:$y_scale,
                       OfType<"T">:$y_zero_point,
                       WithDefault<OnnxInt, "0">:$channels_last);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_QLinearLeakyReluOp : ONNXMS_Op<"QLinearLeakyRelu",
                                          [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Leaky rectifier of the quantized X with slope alpha, requantized to Y";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(float)">:$X_scale,
                       Optional<OfType<"T">>:$X_zero_point,
                       OfType<"tensor(float)">:$Y_scale,
                       Optional<OfType<"T">>:$Y_zero_point,
                       WithDefault<OnnxFloat, "0.01f">:$alpha);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_QLinearMulOp : ONNXMS_Op<"QLinearMul",
                                    [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Product of the quantized A and B, requantized to C, with broadcasting";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$A, OfType<"tensor(float)">:$A_scale,
                       Optional<OfType<"T">>:$A_zero_point, OfType<"T">:$B,
                       OfType<"tensor(float)">:$B_scale,
                       Optional<OfType<"T">>:$B_zero_point,
                       OfType<"tensor(float)">:$C_scale,
                       Optional<OfType<"T">>:$C_zero_point);
  let results = (outs OfType<"T">:$C);
}

def ONNXMS_QLinearReduceMeanOp : ONNXMS_Op<"QLinearReduceMean",
                                           [Pure, AttrSizedOperandSegments]> {
  let summary = "Mean of the quantized data over axes, requantized to reduced";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$data, OfType<"tensor(float)">:$data_scale,
                       Optional<OfType<"T">>:$data_zero_point,
                       OfType<"tensor(float)">:$reduced_scale,
                       Optional<OfType<"T">>:$reduced_zero_point,
                       OnnxInts:$axes, OnnxInt:$keepdims);
  let results = (outs OfType<"T">:$reduced);
}

def ONNXMS_QLinearSigmoidOp : ONNXMS_Op<"QLinearSigmoid",
                                        [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Logistic function of the quantized X, requantized to Y, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(float)">:$X_scale,
                       Optional<OfType<"T">>:$X_zero_point,
                       OfType<"tensor(float)">:$Y_scale,
                       Optional<OfType<"T">>:$Y_zero_point);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_QLinearSoftmaxOp : ONNXMS_Op<"QLinearSoftmax", [Pure]> {
  let summary = "Softmax of the quantized X along an axis, requantized to Y";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(float)">:$X_scale,
                       Optional<OfType<"T">>:$x_zero_point,
                       OfType<"tensor(float)">:$y_scale,
                       OfType<"T">:$y_zero_point,
                       WithDefault<OnnxInt, "-1">:$axis, OnnxInt:$opset);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_QLinearWhereOp : ONNXMS_Op<"QLinearWhere", [Pure]> {
  let summary =
      "Quantized X where condition is true, Y elsewhere, both requantized to Z";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"B", "bool">,
                  TypeVar<"T", "int8 uint8">,
                  TypeVar<"TF", "float">];
  let arguments = (ins OfType<"B">:$condition, OfType<"T">:$X,
                       OfType<"TF">:$x_scale, OfType<"T">:$x_zero_point,
                       OfType<"T">:$Y, OfType<"TF">:$y_scale,
                       OfType<"T">:$y_zero_point, OfType<"TF">:$z_scale,
                       OfType<"T">:$z_zero_point);
  let results = (outs OfType<"T">:$Z);
}

def ONNXMS_QMoEOp : ONNXMS_Op<"QMoE", [Pure, AttrSizedOperandSegments]> {
  let summary = "Mixture of experts on input with quantized weights, chosen "
                "by router_probs";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"T1", "uint8 float8e4m3fn">,
                  TypeVar<"T2", "float16 float bfloat16 float8e8m0">,
                  TypeVar<"T4", "float">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$router_probs,
                       OfType<"T1">:$fc1_experts_weights,
                       Optional<OfType<"T2">>:$fc1_scales,
                       Optional<OfType<"T">>:$fc1_experts_bias,
                       OfType<"T1">:$fc2_experts_weights,
                       Optional<OfType<"T2">>:$fc2_scales,
                       Optional<OfType<"T">>:$fc2_experts_bias,
                       Optional<OfType<"T1">>:$fc3_experts_weights,
                       Optional<OfType<"T2">>:$fc3_scales,
                       Optional<OfType<"T">>:$fc3_experts_bias,
                       Optional<OfType<"T1">>:$fc1_zero_points,
                       Optional<OfType<"T1">>:$fc2_zero_points,
                       Optional<OfType<"T1">>:$fc3_zero_points,
                       Optional<OfType<"T">>:$router_weights,
                       Optional<OfType<"T4">>:$fc1_global_scale,
                       Optional<OfType<"T4">>:$fc2_global_scale,
                       Optional<OfType<"T4">>:$fc1_act_scale,
                       Optional<OfType<"T4">>:$fc2_act_scale,
                       Optional<OfType<"T2">>:$fc1_act_block_scale,
                       Optional<OfType<"T2">>:$fc2_act_block_scale,
                       WithDefault<OnnxFloat, "1.0f">:$activation_alpha,
                       WithDefault<OnnxFloat, "0.0f">:$activation_beta,
                       WithDefaultString<"relu">:$activation_type,
                       OptionalAttr<OnnxInt>:$block_size,
                       WithDefault<OnnxInt, "4">:$expert_weight_bits,
                       WithDefault<OnnxInt, "1">:$k,
                       WithDefault<OnnxInt, "0">:$normalize_routing_weights,
                       WithDefaultString<"int">:$quant_type,
                       WithDefault<OnnxInt, "0">:$swiglu_fusion,
                       OptionalAttr<OnnxFloat>:$swiglu_limit,
                       WithDefault<OnnxInt, "0">:$use_sparse_mixer,
                       WithDefault<OnnxInt, "-1">:$weights_prepacked);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_QOrderedAttentionOp : ONNXMS_Op<"QOrderedAttention",
                                           [Pure, AttrSizedOperandSegments]> {
  let summary = "8-bit self-attention of input with Q, K, V weights in "
                "GPU-specific matrix order";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"Q", "int8">,
                  TypeVar<"S", "float">,
                  TypeVar<"G", "int32">];
  let arguments = (ins OfType<"Q">:$input, OfType<"S">:$scale_input,
                       OfType<"S">:$scale_Q_gemm, OfType<"S">:$scale_K_gemm,
                       OfType<"S">:$scale_V_gemm, OfType<"Q">:$Q_weight,
                       OfType<"Q">:$K_weight, OfType<"Q">:$V_weight,
                       OfType<"S">:$scale_Q_weight, OfType<"S">:$scale_K_weight,
                       OfType<"S">:$scale_V_weight, OfType<"S">:$Q_bias,
                       OfType<"S">:$K_bias, OfType<"S">:$V_bias,
                       Optional<OfType<"S">>:$scale_QKT_gemm,
                       Optional<OfType<"S">>:$scale_QKT_softmax,
                       OfType<"S">:$scale_values_gemm,
                       Optional<OfType<"G">>:$mask_index,
                       Optional<OfType<"Q">>:$past,
                       Optional<OfType<"S">>:$attention_bias,
                       OnnxInt:$num_heads, OnnxInt:$order_input,
                       OnnxInt:$order_output, OnnxInt:$order_weight,
                       OptionalAttr<OnnxInts>:$qkv_hidden_sizes,
                       WithDefault<OnnxInt, "0">:$unidirectional);
  let results = (outs OfType<"Q">:$output);
}

def ONNXMS_QOrderedGeluOp : ONNXMS_Op<"QOrderedGelu", [Pure]> {
  let summary = "Gelu of the 8-bit X in GPU-specific matrix order, "
                "requantized by scale_Y";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"Q", "int8">, TypeVar<"S", "float">];
  let arguments = (ins OfType<"Q">:$X, OfType<"S">:$scale_X,
                       OfType<"S">:$scale_Y, OptionalAttr<OnnxInt>:$order_X,
                       OptionalAttr<OnnxInt>:$order_Y);
  let results = (outs OfType<"Q">:$Y);
}

def ONNXMS_QOrderedLayerNormalizationOp
    : ONNXMS_Op<"QOrderedLayerNormalization", [Pure]> {
  let summary = "Layer normalization of the 8-bit X in GPU-specific order, "
                "requantized by scale_Y";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"Q", "int8">,
                  TypeVar<"S", "float">,
                  TypeVar<"F", "float16 float">];
  let arguments = (ins OfType<"Q">:$X, OfType<"S">:$scale_X, OfType<"F">:$scale,
                       Optional<OfType<"F">>:$B, OfType<"S">:$scale_Y,
                       WithDefault<OnnxInt, "-1">:$axis,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       WithDefault<OnnxInt, "1">:$order_X,
                       WithDefault<OnnxInt, "1">:$order_Y);
  let results = (outs OfType<"Q">:$Y);
}

def ONNXMS_QOrderedLongformerAttentionOp
    : ONNXMS_Op<"QOrderedLongformerAttention", [Pure]> {
  let summary = "8-bit sliding-window and global self-attention in "
                "GPU-specific matrix order";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"Q", "int8">,
                  TypeVar<"S", "float">,
                  TypeVar<"F", "float16">,
                  TypeVar<"G", "int32">];
  let arguments = (ins OfType<"Q">:$input, OfType<"S">:$scale_input,
                       OfType<"Q">:$weight, OfType<"S">:$scale_weight,
                       OfType<"S">:$bias, OfType<"S">:$scale_bias,
                       OfType<"S">:$scale_qkv_gemm, OfType<"F">:$mask,
                       OfType<"Q">:$global_weight,
                       OfType<"S">:$scale_global_weight,
                       OfType<"S">:$global_bias, OfType<"S">:$scale_global_gemm,
                       OfType<"G">:$global, OfType<"S">:$scale_output,
                       OnnxInt:$num_heads, OnnxInt:$order_global_weight,
                       OnnxInt:$order_input, OnnxInt:$order_output,
                       OnnxInt:$order_weight, OnnxInt:$window);
  let results = (outs OfType<"Q">:$output);
}

def ONNXMS_QOrderedMatMulOp : ONNXMS_Op<"QOrderedMatMul",
                                        [Pure, AttrSizedOperandSegments]> {
  let summary = "Product of the 8-bit A and B in GPU-specific order, plus "
                "bias and C, requantized";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"Q", "int8">, TypeVar<"S", "float">];
  let arguments = (ins OfType<"Q">:$A, OfType<"S">:$scale_A, OfType<"Q">:$B,
                       OfType<"S">:$scale_B, OfType<"S">:$scale_Y,
                       Optional<OfType<"S">>:$bias, Optional<OfType<"Q">>:$C,
                       Optional<OfType<"S">>:$scale_C, OnnxInt:$order_A,
                       OnnxInt:$order_B, OnnxInt:$order_Y);
  let results = (outs OfType<"Q">:$Y);
}

def ONNXMS_QuantizeBFPOp : ONNXMS_Op<"QuantizeBFP", [Pure]> {
  let summary = "Conversion of x to block floating point, with a shared "
                "exponent per block";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "float16 float bfloat16">,
                  TypeVar<"T2", "uint8">,
                  TypeVar<"T3", "int64">];
  let arguments = (ins OfType<"T1">:$x, OnnxInt:$bfp_type,
                       WithDefault<OnnxInt, "-1">:$block_dim);
  let results = (outs OfType<"T2">:$y, OfType<"T3">:$shape,
                      OfType<"T3">:$strides);
}

def ONNXMS_QuantizeLinearOp : ONNXMS_Op<"QuantizeLinear", [Pure]> {
  let summary = "Quantization of x by y_scale and y_zero_point to 4-, 8- or "
                "16-bit integers";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", "float16 float">,
                  TypeVar<"T2", "int8 int16 uint8 uint16 uint4 int4">];
  let carriers = [Carrier<"", "T2", "uint8">];
  let arguments = (ins OfType<"T1">:$x, OfType<"T1">:$y_scale,
                       Optional<OfType<"T2">>:$y_zero_point,
                       OptionalAttr<OnnxInt>:$axis);
  let results = (outs OfType<"T2">:$y);
}

def ONNXMS_QuantizeWithOrderOp : ONNXMS_Op<"QuantizeWithOrder", [Pure]> {
  let summary = "8-bit quantization of input with a change to a GPU-specific "
                "matrix order";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"F", "float16 float">,
                  TypeVar<"S", "float">,
                  TypeVar<"Q", "int8">];
  let arguments = (ins OfType<"F">:$input, OfType<"S">:$scale_input,
                       OnnxInt:$order_input, OnnxInt:$order_output);
  let results = (outs OfType<"Q">:$output);
}

def ONNXMS_ReduceSumIntegerOp : ONNXMS_Op<"ReduceSumInteger", [Pure]> {
  let summary = "Sum of the 8-bit integers data over axes into 32-bit results";
  let shapes = OwnShapes;
  // No schema and no kernel says which of its types T2 is.
  let typeVars = [TypeVar<"T1", "int8 uint8">, TypeVar<"T2", "int32 uint32">];
  let arguments = (ins OfType<"T1">:$data, OnnxInts:$axes, OnnxInt:$keepdims);
  let results = (outs OfType<"T2">:$reduced);
}

#endif // ONNX_XFORM_DIALECT_ONNXMICROSOFT_QUANTIZATION_TD
