//===- RNN.td - Recurrent layers, older forms --------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_RNN_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_RNN_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_GRU_1Op : ONNXV_Op<"GRU", [1], [Pure, AttrSizedOperandSegments]> {
  let summary = "Gated recurrent unit layer over the sequence X, one or two "
                "directions, as of version 1";
  let until = 3;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"T1", "int32">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, OfType<"T">:$R,
                       Optional<OfType<"T">>:$B,
                       Optional<OfType<"T1">>:$sequence_lens,
                       Optional<OfType<"T">>:$initial_h,
                       OptionalAttr<OnnxFloats>:$activation_alpha,
                       OptionalAttr<OnnxFloats>:$activation_beta,
                       OptionalAttr<OnnxStrings>:$activations,
                       OptionalAttr<OnnxFloat>:$clip,
                       WithDefaultString<"foward">:$direction,
                       OptionalAttr<OnnxInt>:$hidden_size,
                       WithDefault<OnnxInt, "0">:$output_sequence);
  let results = (outs OrNone<"T">:$Y, OfType<"T">:$Y_h);
}

def ONNXV_GRU_3Op : ONNXV_Op<"GRU", [3], [Pure, AttrSizedOperandSegments]> {
  let summary = "Gated recurrent unit layer over the sequence X, one or two "
                "directions, as of version 3";
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"T1", "int32">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, OfType<"T">:$R,
                       Optional<OfType<"T">>:$B,
                       Optional<OfType<"T1">>:$sequence_lens,
                       Optional<OfType<"T">>:$initial_h,
                       OptionalAttr<OnnxFloats>:$activation_alpha,
                       OptionalAttr<OnnxFloats>:$activation_beta,
                       OptionalAttr<OnnxStrings>:$activations,
                       OptionalAttr<OnnxFloat>:$clip,
                       WithDefaultString<"forward">:$direction,
                       OptionalAttr<OnnxInt>:$hidden_size,
                       WithDefault<OnnxInt, "0">:$linear_before_reset,
                       WithDefault<OnnxInt, "0">:$output_sequence);
  let results = (outs OrNone<"T">:$Y, OrNone<"T">:$Y_h);
}

def ONNXV_LSTM_1Op : ONNXV_Op<"LSTM", [1], [Pure, AttrSizedOperandSegments]> {
  let summary = "Long short-term memory layer over the sequence X, one or two "
                "directions, as of version 1";
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"T1", "int32">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, OfType<"T">:$R,
                       Optional<OfType<"T">>:$B,
                       Optional<OfType<"T1">>:$sequence_lens,
                       Optional<OfType<"T">>:$initial_h,
                       Optional<OfType<"T">>:$initial_c,
                       Optional<OfType<"T">>:$P,
                       OptionalAttr<OnnxFloats>:$activation_alpha,
                       OptionalAttr<OnnxFloats>:$activation_beta,
                       OptionalAttr<OnnxStrings>:$activations,
                       OptionalAttr<OnnxFloat>:$clip,
                       WithDefaultString<"forward">:$direction,
                       OptionalAttr<OnnxInt>:$hidden_size,
                       WithDefault<OnnxInt, "0">:$input_forget,
                       WithDefault<OnnxInt, "0">:$output_sequence);
  let results = (outs OrNone<"T">:$Y, OrNone<"T">:$Y_h, OrNone<"T">:$Y_c);
}

def ONNXV_RNN_1Op : ONNXV_Op<"RNN", [1], [Pure, AttrSizedOperandSegments]> {
  let summary = "Simple recurrent layer over the sequence X, one or two "
                "directions, as of version 1";
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"T1", "int32">];
  let listDefaults = [ListDefault<"activations", "[\"Tanh\", \"Tanh\"]">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$W, OfType<"T">:$R,
                       Optional<OfType<"T">>:$B,
                       Optional<OfType<"T1">>:$sequence_lens,
                       Optional<OfType<"T">>:$initial_h,
                       OptionalAttr<OnnxFloats>:$activation_alpha,
                       OptionalAttr<OnnxFloats>:$activation_beta,
                       OptionalAttr<OnnxStrings>:$activations,
                       OptionalAttr<OnnxFloat>:$clip,
                       WithDefaultString<"forward">:$direction,
                       OptionalAttr<OnnxInt>:$hidden_size,
                       WithDefault<OnnxInt, "0">:$output_sequence);
  let results = (outs OrNone<"T">:$Y, OrNone<"T">:$Y_h);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_RNN_TD
