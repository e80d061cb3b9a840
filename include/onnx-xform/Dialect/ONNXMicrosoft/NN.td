//===- NN.td - Convolution, pooling and losses, com.microsoft --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXMICROSOFT_NN_TD
#define ONNX_XFORM_DIALECT_ONNXMICROSOFT_NN_TD

include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.td"

def ONNXMS_AttnLSTMOp : ONNXMS_Op<"AttnLSTM",
                                  [Pure, AttrSizedOperandSegments]> {
  let summary =
      "LSTM layer over X with Bahdanau attention to the memory M at each step";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float double">, TypeVar<"T1", "int32">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, OfType<"T">:$R,
                       Optional<OfType<"T">>:$B,
                       Optional<OfType<"T1">>:$sequence_lens,
                       Optional<OfType<"T">>:$initial_h,
                       Optional<OfType<"T">>:$initial_c,
                       Optional<OfType<"T">>:$P, Optional<OfType<"T">>:$QW,
                       Optional<OfType<"T">>:$MW, Optional<OfType<"T">>:$V,
                       Optional<OfType<"T">>:$M,
                       Optional<OfType<"T1">>:$memory_seq_lens,
                       Optional<OfType<"T">>:$AW,
                       OptionalAttr<OnnxFloats>:$activation_alpha,
                       OptionalAttr<OnnxFloats>:$activation_beta,
                       OptionalAttr<OnnxStrings>:$activations,
                       OptionalAttr<OnnxFloat>:$clip,
                       OptionalAttr<OnnxString>:$direction,
                       OptionalAttr<OnnxInt>:$hidden_size,
                       OptionalAttr<OnnxInt>:$input_forget);
  let results = (outs OrNone<"T">:$Y, OrNone<"T">:$Y_h, OrNone<"T">:$Y_c);
}

def ONNXMS_BiasAddOp : ONNXMS_Op<"BiasAdd", [Pure, ElementByElement]> {
  let summary = "Sum of X, the last-axis bias and the residual skip";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float16 float">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$bias, OfType<"T">:$skip);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_BiasDropoutOp : ONNXMS_Op<"BiasDropout",
                                     [AttrSizedOperandSegments]> {
  let summary =
      "Dropout of data plus bias, with an optional residual added afterwards";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", "bool">];
  let arguments = (ins OfType<"T">:$data, OfType<"T">:$bias,
                       Optional<OfType<"T">>:$residual,
                       Optional<OfType<"T1">>:$ratio,
                       Optional<OfType<"T2">>:$training_mode,
                       OptionalAttr<OnnxInt>:$seed);
  let results = (outs OfType<"T">:$output, OrNone<"T2">:$mask);
}

def ONNXMS_BiasGeluOp : ONNXMS_Op<"BiasGelu", [Pure, ElementByElement]> {
  let summary =
      "Gaussian error linear unit of A plus the vector B on the last axis";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNXMS_BiasSoftmaxOp : ONNXMS_Op<"BiasSoftmax", [Pure]> {
  let summary = "Softmax of data plus a broadcast bias, from an axis on";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$data, OfType<"T">:$bias,
                       WithDefault<OnnxInt, "1">:$axis,
                       OnnxInt:$is_inner_broadcast);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_BiasSplitGeluOp : ONNXMS_Op<"BiasSplitGelu", [Pure]> {
  let summary = "First half of X + bias times the Gelu of its second half, on "
                "the last axis";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$bias);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_BitmaskBiasDropoutOp : ONNXMS_Op<"BitmaskBiasDropout",
                                            [AttrSizedOperandSegments]> {
  let summary =
      "Dropout of data plus bias, plus residual, with a bit-packed mask";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", "bool">,
                  TypeVar<"T3", "uint32">];
  let arguments = (ins OfType<"T">:$data, OfType<"T">:$bias,
                       Optional<OfType<"T">>:$residual,
                       Optional<OfType<"T1">>:$ratio,
                       Optional<OfType<"T2">>:$training_mode,
                       OptionalAttr<OnnxInt>:$seed);
  let results = (outs OfType<"T">:$output, OrNone<"T3">:$mask);
}

def ONNXMS_BitmaskDropoutOp : ONNXMS_Op<"BitmaskDropout",
                                        [AttrSizedOperandSegments]> {
  let summary = "Dropout of data that returns its mask packed into bits";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", "bool">,
                  TypeVar<"T3", "uint32">];
  let arguments = (ins OfType<"T">:$data, Optional<OfType<"T1">>:$ratio,
                       Optional<OfType<"T2">>:$training_mode,
                       OptionalAttr<OnnxInt>:$seed);
  let results = (outs OfType<"T">:$output, OrNone<"T3">:$mask);
}

def ONNXMS_CausalConvWithStateOp : ONNXMS_Op<"CausalConvWithState",
                                             [Pure, AttrSizedOperandSegments]> {
  let summary = "Depthwise causal convolution of input with weight, carrying "
                "past_state along";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$weight,
                       Optional<OfType<"T">>:$bias,
                       Optional<OfType<"T">>:$past_state,
                       WithDefaultString<"none">:$activation,
                       WithDefault<OnnxInt, "1">:$ndim);
  let results = (outs OfType<"T">:$output, OfType<"T">:$present_state);
}

def ONNXMS_ConvTransposeWithDynamicPadsOp
    : ONNXMS_Op<"ConvTransposeWithDynamicPads",
                [Pure, AttrSizedOperandSegments]> {
  let summary = "Transposed convolution of X with W, plus B, the padding "
                "given by the input Pads";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W,
                       Optional<OfType<"tensor(int64)">>:$Pads,
                       Optional<OfType<"T">>:$B,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$output_padding,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_FastGeluOp : ONNXMS_Op<"FastGelu", [Pure, ElementByElement]> {
  let summary = "Tanh approximation of the Gelu of X plus bias, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X, Optional<OfType<"T">>:$bias);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_FusedConvOp : ONNXMS_Op<"FusedConv",
                                   [Pure, AttrSizedOperandSegments]> {
  let summary = "Activation of the convolution of X with W, plus the bias B "
                "and the addend Z";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, Optional<OfType<"T">>:$B,
                       Optional<OfType<"T">>:$Z,
                       OptionalAttr<OnnxString>:$activation,
                       OptionalAttr<OnnxFloats>:$activation_params,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_FusedGemmOp : ONNXMS_Op<"FusedGemm", [Pure]> {
  let summary = "Activation of the matrix product alpha * A * B + beta * C";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B, Optional<OfType<"T">>:$C,
                       OptionalAttr<OnnxString>:$activation,
                       OptionalAttr<OnnxFloat>:$activation_alpha,
                       OptionalAttr<OnnxFloat>:$activation_beta,
                       OptionalAttr<OnnxFloat>:$activation_gamma,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxFloat, "1.0f">:$beta,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_FusedMatMulOp : ONNXMS_Op<"FusedMatMul", [Pure]> {
  let summary = "Scaled matrix product alpha * A * B with optional "
                "transposition of A and B";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB,
                       WithDefault<OnnxInt, "0">:$transBatchA,
                       WithDefault<OnnxInt, "0">:$transBatchB);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_FusedMatMulActivationOp : ONNXMS_Op<"FusedMatMulActivation",
                                               [Pure]> {
  let summary =
      "Activation of the scaled product of A and B, each optionally transposed";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B, OnnxString:$activation,
                       OptionalAttr<OnnxFloat>:$activation_alpha,
                       OptionalAttr<OnnxInt>:$activation_axis,
                       OptionalAttr<OnnxFloat>:$activation_beta,
                       OptionalAttr<OnnxFloat>:$activation_gamma,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB,
                       WithDefault<OnnxInt, "0">:$transBatchA,
                       WithDefault<OnnxInt, "0">:$transBatchB);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_GeluOp : ONNXMS_Op<"Gelu", [Pure, ElementByElement]> {
  let summary =
      "Gaussian error linear unit of X by the exact erf form, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_GemmFastGeluOp : ONNXMS_Op<"GemmFastGelu", [Pure]> {
  let summary =
      "Tanh approximation of the Gelu of the matrix product X * W plus bias";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W,
                       Optional<OfType<"T">>:$bias);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_GroupNormOp : ONNXMS_Op<"GroupNorm", [Pure]> {
  let summary = "Normalization of X over channel groups, then gamma and beta, "
                "optionally SiLU";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"M", "float16 float">];
  let arguments = (ins OfType<"T">:$X, OfType<"M">:$gamma, OfType<"M">:$beta,
                       OnnxInt:$activation,
                       WithDefault<OnnxInt, "1">:$channels_last,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       OnnxInt:$groups);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_MaxpoolWithMaskOp : ONNXMS_Op<"MaxpoolWithMask", [Pure]> {
  let summary =
      "Maximum of X over sliding windows, leaving out positions masked by M";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float">];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(int32)">:$M,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       WithDefault<OnnxInt, "0">:$storage_order,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_NhwcConvOp : ONNXMS_Op<"NhwcConv", [Pure]> {
  let summary =
      "Convolution of the channels-last X with the filters W, plus the bias B";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, Optional<OfType<"T">>:$B,
                       OptionalAttr<OnnxString>:$auto_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       OptionalAttr<OnnxInt>:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_NhwcFusedConvOp : ONNXMS_Op<"NhwcFusedConv",
                                       [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Activation of the channels-last convolution of X with W, plus B and Z";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, Optional<OfType<"T">>:$B,
                       Optional<OfType<"T">>:$Z,
                       OptionalAttr<OnnxString>:$activation,
                       OptionalAttr<OnnxFloats>:$activation_params,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_NhwcMaxPoolOp : ONNXMS_Op<"NhwcMaxPool", [Pure]> {
  let summary = "Maximum of the 8-bit channels-last x over sliding windows";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int8 uint8">];
  let arguments = (ins OfType<"T">:$x, WithDefaultString<"NOTSET">:$auto_pad,
                       WithDefault<OnnxInt, "0">:$ceil_mode,
                       OptionalAttr<OnnxInts>:$dilations,
                       OnnxInts:$kernel_shape, OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$y);
}

def ONNXMS_QuickGeluOp : ONNXMS_Op<"QuickGelu", [Pure, ElementByElement]> {
  let summary = "X times the sigmoid of alpha * X with alpha 1.702 by "
                "default, elementwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "1.702f">:$alpha);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_SkipGroupNormOp : ONNXMS_Op<"SkipGroupNorm", [Pure]> {
  let summary = "Group normalization of X plus skip and bias, also returning "
                "that sum as S";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"M", "float16 float">];
  let arguments = (ins OfType<"T">:$X, OfType<"M">:$gamma, OfType<"M">:$beta,
                       OfType<"T">:$skip, Optional<OfType<"T">>:$bias,
                       OnnxInt:$activation,
                       WithDefault<OnnxInt, "1">:$channels_last,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       OnnxInt:$groups);
  let results = (outs OfType<"T">:$Y, OrNone<"T">:$S);
}

def ONNXMS_SkipLayerNormalizationOp
    : ONNXMS_Op<"SkipLayerNormalization", [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Layer normalization of input plus skip and bias, then gamma and beta";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"U", "float">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$skip,
                       OfType<"T">:$gamma, Optional<OfType<"T">>:$beta,
                       Optional<OfType<"T">>:$bias,
                       WithDefault<OnnxFloat, "1e-12f">:$epsilon);
  let results = (outs OfType<"T">:$output, OrNone<"U">:$mean,
                      OrNone<"U">:$inv_std_var,
                      OrNone<"T">:$input_skip_bias_sum);
}

def ONNXMS_SkipSimplifiedLayerNormalizationOp
    : ONNXMS_Op<"SkipSimplifiedLayerNormalization", [Pure]> {
  let summary = "RMS normalization of input plus skip and bias, times gamma";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"U", "float">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$skip,
                       OfType<"T">:$gamma, Optional<OfType<"T">>:$bias,
                       WithDefault<OnnxFloat, "1e-12f">:$epsilon);
  let results = (outs OfType<"T">:$output, OrNone<"U">:$mean,
                      OrNone<"U">:$inv_std_var,
                      OrNone<"T">:$input_skip_bias_sum);
}

def ONNXMS_SparseToDenseMatMulOp : ONNXMS_Op<"SparseToDenseMatMul", [Pure]> {
  let summary =
      "Matrix product of the sparse A and the dense B, as a dense matrix";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T",
                          "sparse(int32) sparse(int64) sparse(uint32) "
                                  "sparse(uint64) sparse(float) sparse(double)">,
                  TypeVar<"T1", Types<[WideIntegerTypes, "float double"]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T1">:$B,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXMS_TorchEmbeddingOp : ONNXMS_Op<"TorchEmbedding",
                                        [Pure, AttrSizedOperandSegments]> {
  let summary = "Rows of weight picked by indices, as in the embedding "
                "function of PyTorch";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[NumericTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$weight, OfType<"tensor(int64)">:$indices,
                       Optional<OfType<"tensor(int64)">>:$padding_idx,
                       Optional<OfType<"tensor(bool)">>:$scale_grad_by_freq);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_TransposeMatMulOp : ONNXMS_Op<"TransposeMatMul", [Pure]> {
  let summary = "Scaled matrix product alpha * A * B with optional "
                "transposition (see FusedMatMul)";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       WithDefault<OnnxFloat, "1.0f">:$alpha,
                       WithDefault<OnnxInt, "0">:$transA,
                       WithDefault<OnnxInt, "0">:$transB);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_WordConvEmbeddingOp : ONNXMS_Op<"WordConvEmbedding", [Pure]> {
  let summary = "Word vectors by a convolution over embedded characters of "
                "Sequence, then a maximum";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int32">, TypeVar<"T1", "float">];
  let arguments = (ins OfType<"T">:$Sequence, OfType<"T1">:$W, OfType<"T1">:$B,
                       OfType<"T1">:$C,
                       OptionalAttr<OnnxInt>:$char_embedding_size,
                       OptionalAttr<OnnxInt>:$conv_window_size,
                       OptionalAttr<OnnxInt>:$embedding_size);
  let results = (outs OfType<"T1">:$Y);
}

#endif // ONNX_XFORM_DIALECT_ONNXMICROSOFT_NN_TD
