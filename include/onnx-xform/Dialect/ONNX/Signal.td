//===- Signal.td - Signal processing -----------------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_SIGNAL_TD
#define ONNX_XFORM_DIALECT_ONNX_SIGNAL_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_BlackmanWindowOp : ONNX_Op<"BlackmanWindow", [17], [Pure]> {
  let summary = "Blackman window of size samples, periodic or symmetric";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32 int64">,
                  TypeVar<"T2", Types<[NumericTypes, "bfloat16"]>.all>];
  let carriers = [Carrier<"output_datatype", "T2", "float">];
  let arguments = (ins OfType<"T1">:$size,
                       WithDefault<OnnxInt, "1">:$output_datatype,
                       WithDefault<OnnxInt, "1">:$periodic);
  let results = (outs OfType<"T2">:$output);
}

def ONNX_DFTOp : ONNX_Op<"DFT", [20], [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Discrete Fourier transform of input along one axis, or its inverse";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", "int32 int64">];
  let arguments = (ins OfType<"T1">:$input, Optional<OfType<"T2">>:$dft_length,
                       Optional<OfType<"tensor(int64)">>:$axis,
                       WithDefault<OnnxInt, "0">:$inverse,
                       WithDefault<OnnxInt, "0">:$onesided);
  let results = (outs OfType<"T1">:$output);
}

def ONNX_HammingWindowOp : ONNX_Op<"HammingWindow", [17], [Pure]> {
  let summary = "Hamming window of size samples, periodic or symmetric";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32 int64">,
                  TypeVar<"T2", Types<[NumericTypes, "bfloat16"]>.all>];
  let carriers = [Carrier<"output_datatype", "T2", "float">];
  let arguments = (ins OfType<"T1">:$size,
                       WithDefault<OnnxInt, "1">:$output_datatype,
                       WithDefault<OnnxInt, "1">:$periodic);
  let results = (outs OfType<"T2">:$output);
}

def ONNX_HannWindowOp : ONNX_Op<"HannWindow", [17], [Pure]> {
  let summary = "Hann window of size samples, periodic or symmetric";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32 int64">,
                  TypeVar<"T2", Types<[NumericTypes, "bfloat16"]>.all>];
  let carriers = [Carrier<"output_datatype", "T2", "float">];
  let arguments = (ins OfType<"T1">:$size,
                       WithDefault<OnnxInt, "1">:$output_datatype,
                       WithDefault<OnnxInt, "1">:$periodic);
  let results = (outs OfType<"T2">:$output);
}

def ONNX_MelWeightMatrixOp : ONNX_Op<"MelWeightMatrix", [17], [Pure]> {
  let summary = "Weights that map a linear DFT spectrum to num_mel_bins mel "
                "frequency bins";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32 int64">,
                  TypeVar<"T2", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T3", Types<[NumericTypes, "bfloat16"]>.all>];
  let carriers = [Carrier<"output_datatype", "T3", "float">];
  let arguments = (ins OfType<"T1">:$num_mel_bins, OfType<"T1">:$dft_length,
                       OfType<"T1">:$sample_rate,
                       OfType<"T2">:$lower_edge_hertz,
                       OfType<"T2">:$upper_edge_hertz,
                       WithDefault<OnnxInt, "1">:$output_datatype);
  let results = (outs OfType<"T3">:$output);
}

def ONNX_STFTOp : ONNX_Op<"STFT", [17], [Pure, AttrSizedOperandSegments]> {
  let summary = "Fourier transforms of windowed, overlapping frames of signal";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", "int32 int64">];
  let arguments = (ins OfType<"T1">:$signal, OfType<"T2">:$frame_step,
                       Optional<OfType<"T1">>:$window,
                       Optional<OfType<"T2">>:$frame_length,
                       WithDefault<OnnxInt, "1">:$onesided);
  let results = (outs OfType<"T1">:$output);
}

#endif // ONNX_XFORM_DIALECT_ONNX_SIGNAL_TD
