//===- Tensor.td - Making, moving and reshaping tensors, com.microsoft --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXMICROSOFT_TENSOR_TD
#define ONNX_XFORM_DIALECT_ONNXMICROSOFT_TENSOR_TD

include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.td"

def ONNXMS_BifurcationDetectorOp : ONNXMS_Op<"BifurcationDetector", [Pure]> {
  let summary = "Check of pred_tokens against src_tokens for aggressive "
                "decoding, with suffix match";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int64">];
  let arguments = (ins OfType<"T">:$src_tokens, OfType<"T">:$cur_tokens,
                       OfType<"T">:$prev_suffix_match_idx,
                       Optional<OfType<"T">>:$pred_tokens,
                       WithDefault<OnnxInt, "3">:$max_ngram_size,
                       WithDefault<OnnxInt, "1">:$min_ngram_size);
  let results = (outs OfType<"T">:$tokens, OfType<"T">:$suffix_match_idx);
}

def ONNXMS_CDistOp : ONNXMS_Op<"CDist", [Pure]> {
  let summary =
      "Euclidean or squared distances between each row of A and each row of B";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float double">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       WithDefaultString<"sqeuclidean">:$metric);
  let results = (outs OfType<"T">:$C);
}

def ONNXMS_ComplexMulOp : ONNXMS_Op<"ComplexMul", [Pure]> {
  let summary = "Product of the complex numbers A and B, stored as real and "
                "imaginary pairs";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNXMS_ComplexMulConjOp : ONNXMS_Op<"ComplexMulConj", [Pure]> {
  let summary =
      "Product of the complex A with the conjugate of B, stored as pairs";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B);
  let results = (outs OfType<"T">:$C);
}

def ONNXMS_CropAndResizeOp : ONNXMS_Op<"CropAndResize", [Pure]> {
  let summary =
      "Regions rois cut from the images X and interpolated to crop_size";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", FloatTypes>, TypeVar<"T2", "int32">];
  let arguments = (ins OfType<"T1">:$X, OfType<"T1">:$rois,
                       OfType<"T2">:$batch_indices, OfType<"T2">:$crop_size,
                       WithDefault<OnnxFloat, "0.0f">:$extrapolation_value,
                       WithDefaultString<"bilinear">:$mode);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXMS_DynamicTimeWarpingOp : ONNXMS_Op<"DynamicTimeWarping", [Pure]> {
  let summary = "Index pairs of the cheapest monotonic path through the cost "
                "matrix input";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"F", "float">, TypeVar<"I", "int32">];
  let arguments = (ins OfType<"F">:$input);
  let results = (outs OfType<"I">:$output);
}

def ONNXMS_EPContextOp : ONNXMS_Op<"EPContext"> {
  let summary =
      "Precompiled graph of an execution provider, run as an opaque node";
  let shapes = NoShapes<"they are in the compiled graph">;
  let typeVars = [TypeVar<"T", Types<[NumericTypes, "bool bfloat16"]>.all>];
  let exact = ["T"];
  // What the outputs are is in the compiled graph.
  let arguments = (ins NonEmpty<OfEach<"T">>:$inputs,
                       WithDefault<OnnxInt, "1">:$embed_mode,
                       OptionalAttr<OnnxString>:$ep_cache_context,
                       OptionalAttr<OnnxString>:$ep_sdk_version,
                       OptionalAttr<OnnxString>:$hardware_architecture,
                       WithDefault<OnnxInt, "1">:$main_context,
                       WithDefault<OnnxInt, "0">:$max_size,
                       OptionalAttr<OnnxString>:$notes,
                       OptionalAttr<OnnxString>:$onnx_model_filename,
                       OptionalAttr<OnnxString>:$partition_name,
                       OptionalAttr<OnnxString>:$source);
  let results = (outs NonEmpty<OfEach<"T">>:$outputs);
}

def ONNXMS_ExpandDimsOp : ONNXMS_Op<"ExpandDims", [Pure, ShapeValue]> {
  let summary =
      "X with a dimension of size one inserted at the scalar input axis";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(int32)">:$axis);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_GatherNDOp : ONNXMS_Op<"GatherND", [Pure]> {
  let summary = "Slices of data addressed by the index tuples in the last "
                "axis of indices";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", AllTypes>, TypeVar<"Tind", "int32 int64">];
  let arguments = (ins OfType<"T">:$data, OfType<"Tind">:$indices);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_GridSampleOp : ONNXMS_Op<"GridSample", [Pure]> {
  let summary = "Interpolation of X at the normalized positions listed in Grid";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", AllTypes>, TypeVar<"T2", FloatTypes>];
  let carriers = [Carrier<"", "T2", "=T1">];
  let arguments = (ins OfType<"T1">:$X, OfType<"T1">:$Grid,
                       WithDefault<OnnxInt, "0">:$align_corners,
                       WithDefaultString<"bilinear">:$mode,
                       WithDefaultString<"zeros">:$padding_mode);
  let results = (outs OfType<"T2">:$Y);
}

def ONNXMS_InverseOp : ONNXMS_Op<"Inverse", [Pure]> {
  let summary = "Inverse of each square matrix in the last two dimensions of X";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_IrfftOp : ONNXMS_Op<"Irfft", [Pure]> {
  let summary =
      "Inverse Fourier transform of the half spectrum X to a real signal";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxInt, "0">:$normalized,
                       WithDefault<OnnxInt, "1">:$onesided,
                       OnnxInt:$signal_ndim);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_IsAllFiniteOp : ONNXMS_Op<"IsAllFinite", [Pure]> {
  let summary =
      "Single boolean telling whether all elements of all inputs are finite";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"V", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T", "bool">];
  let arguments = (ins NonEmpty<OfType<"V">>:$input,
                       WithDefault<OnnxInt, "0">:$isinf_only,
                       WithDefault<OnnxInt, "0">:$isnan_only);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_MurmurHash3Op : ONNXMS_Op<"MurmurHash3", [Pure]> {
  let summary = "32-bit MurmurHash3 hash of each element of X, with a seed";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", Types<[WideIntegerTypes, "float double string"]>.all>,
                  TypeVar<"T2", "int32 uint32">];
  let typeRules = [IfEquals<"positive", "1", "T2", "uint32">,
                   Otherwise<"T2", "int32">];
  let arguments = (ins OfType<"T1">:$X, WithDefault<OnnxInt, "1">:$positive,
                       WithDefault<OnnxInt, "0">:$seed);
  let results = (outs OfType<"T2">:$Y);
}

def ONNXMS_PadOp : ONNXMS_Op<"Pad", [Pure]> {
  let summary =
      "Growing of data at its borders by pads, filled with value or by mode";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$data, OfType<"tensor(int64)">:$pads,
                       Optional<OfType<"T">>:$value,
                       WithDefaultString<"constant">:$mode);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_RangeOp : ONNXMS_Op<"Range", [Pure, ShapeValue]> {
  let summary =
      "Vector of numbers from start up to but without limit, in steps of delta";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int16 int32 int64 float double">];
  let arguments = (ins OfType<"T">:$start, OfType<"T">:$limit,
                       Optional<OfType<"T">>:$delta);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_RfftOp : ONNXMS_Op<"Rfft", [Pure]> {
  let summary = "Fourier transform of the real signal X, as pairs of real and "
                "imaginary parts";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxInt, "0">:$normalized,
                       WithDefault<OnnxInt, "1">:$onesided,
                       WithDefault<OnnxInt, "1">:$signal_ndim);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_SampleOpOp : ONNXMS_Op<"SampleOp"> {
  let summary = "Unchanged copy of X, a sample of a contributed operator";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[WideIntegerTypes, FloatTypes]>.all>];
  let arguments = (ins OfType<"T">:$X);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_SnpeOp : ONNXMS_Op<"Snpe"> {
  let summary = "Model for the Snapdragon Neural Processing Engine, run as an "
                "opaque node";
  let shapes = NoShapes<"they are in the compiled model">;
  let typeVars = [TypeVar<"T", "uint8 uint16 float">];
  let arguments = (ins NonEmpty<OfType<"T">>:$inputs, OnnxString:$DLC,
                       OptionalAttr<OnnxString>:$notes,
                       OptionalAttr<OnnxString>:$snpe_version,
                       OptionalAttr<OnnxString>:$target_device);
  let results = (outs NonEmpty<OfType<"T">>:$outputs);
}

def ONNXMS_TokenizerOp : ONNXMS_Op<"Tokenizer", [Pure]> {
  let summary = "Strings of X split into tokens by separators or a pattern, "
                "padded to equal length";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "string">];
  let arguments = (ins OfType<"T">:$X, OnnxInt:$mark, OnnxInt:$mincharnum,
                       OnnxString:$pad_value,
                       OptionalAttr<OnnxStrings>:$separators,
                       OptionalAttr<OnnxString>:$tokenexp);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_TriluOp : ONNXMS_Op<"Trilu", [Pure]> {
  let summary = "Upper or lower triangle of the matrices X from the k-th "
                "diagonal, zeros elsewhere";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[NumericTypes, "bool bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X, Optional<OfType<"tensor(int64)">>:$k,
                       WithDefault<OnnxInt, "1">:$upper);
  let results = (outs OfType<"T">:$Y);
}

def ONNXMS_UnfoldTensorOp : ONNXMS_Op<"UnfoldTensor", [Pure]> {
  let summary = "Windows of given size and step of input along dim, moved to "
                "a new last axis";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[AllTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "-1">:$dim,
                       OnnxInt:$size, WithDefault<OnnxInt, "1">:$step);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_UniqueOp : ONNXMS_Op<"Unique", [Pure]> {
  let summary = "Distinct elements of the vector x in order of occurrence, "
                "with idx and counts";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$x);
  let results = (outs OfType<"T">:$y, OfType<"tensor(int64)">:$idx,
                      OfType<"tensor(int64)">:$counts);
}

#endif // ONNX_XFORM_DIALECT_ONNXMICROSOFT_TENSOR_TD
