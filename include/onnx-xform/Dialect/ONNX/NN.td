//===- NN.td - Convolution, pooling and losses -------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_NN_TD
#define ONNX_XFORM_DIALECT_ONNX_NN_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_AveragePoolOp : ONNX_Op<"AveragePool", [1, 7, 10, 11, 19, 22],
                                 [Pure]> {
  let summary = "Mean of X over sliding windows of the spatial axes";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let later = [Since<7, "count_include_pad">, Since<10, "ceil_mode">,
               Since<19, "dilations">];
  let arguments = (ins OfType<"T">:$X, WithDefaultString<"NOTSET">:$auto_pad,
                       WithDefault<OnnxInt, "0">:$ceil_mode,
                       WithDefault<OnnxInt, "0">:$count_include_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       OnnxInts:$kernel_shape, OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_CausalConvWithStateOp : ONNX_Op<"CausalConvWithState", [27],
                                         [Pure, AttrSizedOperandSegments]> {
  let summary = "Depthwise causal 1-D convolution of input with weight, "
                "carrying past_state along";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$weight,
                       Optional<OfType<"T">>:$bias,
                       Optional<OfType<"T">>:$past_state,
                       WithDefaultString<"none">:$activation);
  let results = (outs OfType<"T">:$output, OfType<"T">:$present_state);
}

def ONNX_ConvOp : ONNX_Op<"Conv", [1, 11, 22], [Pure]> {
  let summary = "Convolution of X with the filters W, plus the bias B";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, Optional<OfType<"T">>:$B,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_ConvTransposeOp : ONNX_Op<"ConvTranspose", [1, 11, 22], [Pure]> {
  let summary =
      "Transposed convolution of X with the filters W, plus the bias B";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, Optional<OfType<"T">>:$B,
                       WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       OptionalAttr<OnnxInts>:$output_padding,
                       OptionalAttr<OnnxInts>:$output_shape,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_DeformConvOp : ONNX_Op<"DeformConv", [19, 22],
                                [Pure, AttrSizedOperandSegments]> {
  let summary = "Convolution of X with W at positions displaced by offset and "
                "weighted by mask";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, OfType<"T">:$offset,
                       Optional<OfType<"T">>:$B, Optional<OfType<"T">>:$mask,
                       OptionalAttr<OnnxInts>:$dilations,
                       WithDefault<OnnxInt, "1">:$group,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       WithDefault<OnnxInt, "1">:$offset_group,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_DropoutOp : ONNX_Op<"Dropout", [12, 13, 22],
                             [AttrSizedOperandSegments]> {
  let summary =
      "Random zeroing of a ratio of data while training, identity otherwise";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">,
                          Added<22, Float8Types>]>,
                  TypeVar<"T1", FloatTypes,
                          [Added<22, Types<[Float8Types, "bfloat16"]>.all>]>,
                  TypeVar<"T2", "bool">];
  let arguments = (ins OfType<"T">:$data, Optional<OfType<"T1">>:$ratio,
                       Optional<OfType<"T2">>:$training_mode,
                       OptionalAttr<OnnxInt>:$seed);
  let results = (outs OfType<"T">:$output, OrNone<"T2">:$mask);
}

def ONNX_GlobalAveragePoolOp : ONNX_Op<"GlobalAveragePool", [1, 22], [Pure]> {
  let summary = "Mean of X over all spatial positions of each channel";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_GlobalLpPoolOp : ONNX_Op<"GlobalLpPool", [2, 22], [Pure]> {
  let summary = "Lp norm of X over all spatial positions of each channel";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxInt, "2">:$p);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_GlobalMaxPoolOp : ONNX_Op<"GlobalMaxPool", [1, 22], [Pure]> {
  let summary = "Maximum of X over all spatial positions of each channel";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_LpPoolOp : ONNX_Op<"LpPool", [2, 11, 18, 22], [Pure]> {
  let summary = "Lp norm of X over sliding windows of the spatial axes";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let later = [Since<18, "ceil_mode">, Since<18, "dilations">];
  let arguments = (ins OfType<"T">:$X, WithDefaultString<"NOTSET">:$auto_pad,
                       WithDefault<OnnxInt, "0">:$ceil_mode,
                       OptionalAttr<OnnxInts>:$dilations,
                       OnnxInts:$kernel_shape, WithDefault<OnnxInt, "2">:$p,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_MaxPoolOp : ONNX_Op<"MaxPool", [1, 8, 10, 11, 12, 22], [Pure]> {
  let summary = "Maximum of X over sliding windows of the spatial axes, "
                "optionally with Indices";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<12, "int8 uint8">,
                          Added<22, "bfloat16">]>,
                  TypeVar<"I", "int64">];
  let later = [Since<8, "Indices">, Since<8, "storage_order">,
               Since<10, "ceil_mode">, Since<10, "dilations">];
  let arguments = (ins OfType<"T">:$X, WithDefaultString<"NOTSET">:$auto_pad,
                       WithDefault<OnnxInt, "0">:$ceil_mode,
                       OptionalAttr<OnnxInts>:$dilations,
                       OnnxInts:$kernel_shape, OptionalAttr<OnnxInts>:$pads,
                       WithDefault<OnnxInt, "0">:$storage_order,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y, OrNone<"I">:$Indices);
}

def ONNX_MaxRoiPoolOp : ONNX_Op<"MaxRoiPool", [1, 22], [Pure]> {
  let summary = "Maximum of X over a fixed grid of bins in each region of rois";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$rois,
                       OnnxInts:$pooled_shape,
                       WithDefault<OnnxFloat, "1.0f">:$spatial_scale);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_MaxUnpoolOp : ONNX_Op<"MaxUnpool", [9, 11, 22], [Pure]> {
  let summary = "Values of X put back at the positions I of a max pooling, "
                "zeros elsewhere";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", FloatTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T2", "int64">];
  let arguments = (ins OfType<"T1">:$X, OfType<"T2">:$I,
                       Optional<OfType<"T2">>:$output_shape,
                       OnnxInts:$kernel_shape, OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T1">:$output);
}

def ONNX_NegativeLogLikelihoodLossOp : ONNX_Op<"NegativeLogLikelihoodLoss",
                                               [12, 13, 22], [Pure]> {
  let summary = "Loss of the log-probabilities input at the classes target, "
                "with class weight";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"Tind", "int32 int64">];
  let arguments = (ins OfType<"T">:$input, OfType<"Tind">:$target,
                       Optional<OfType<"T">>:$weight,
                       OptionalAttr<OnnxInt>:$ignore_index,
                       WithDefaultString<"mean">:$reduction);
  let results = (outs OfType<"T">:$loss);
}

def ONNX_SoftmaxCrossEntropyLossOp : ONNX_Op<"SoftmaxCrossEntropyLoss",
                                             [12, 13], [Pure]> {
  let summary = "Cross entropy between the softmax of scores and labels, with "
                "class weights";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>,
                  TypeVar<"Tind", "int32 int64">];
  let arguments = (ins OfType<"T">:$scores, OfType<"Tind">:$labels,
                       Optional<OfType<"T">>:$weights,
                       OptionalAttr<OnnxInt>:$ignore_index,
                       WithDefaultString<"mean">:$reduction);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$log_prob);
}

#endif // ONNX_XFORM_DIALECT_ONNX_NN_TD
