//===- RNN.td - Recurrent layers ---------------------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_RNN_TD
#define ONNX_XFORM_DIALECT_ONNX_RNN_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_GRUOp : ONNX_Op<"GRU", [7, 14, 22], [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Gated recurrent unit layer over the sequence X, one or two directions";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T1", "int32">];
  let later = [Since<14, "layout">];
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
                       WithDefault<OnnxInt, "0">:$layout,
                       WithDefault<OnnxInt, "0">:$linear_before_reset);
  let results = (outs OrNone<"T">:$Y, OrNone<"T">:$Y_h);
}

def ONNX_LSTMOp : ONNX_Op<"LSTM", [7, 14, 22],
                          [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Long short-term memory layer over the sequence X, one or two directions";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T1", "int32">];
  let later = [Since<14, "layout">];
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
                       WithDefault<OnnxInt, "0">:$layout);
  let results = (outs OrNone<"T">:$Y, OrNone<"T">:$Y_h, OrNone<"T">:$Y_c);
}

def ONNX_RNNOp : ONNX_Op<"RNN", [7, 14, 22], [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Simple recurrent layer over the sequence X, one or two directions";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T1", "int32">];
  let later = [Since<14, "layout">];
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
                       WithDefault<OnnxInt, "0">:$layout);
  let results = (outs OrNone<"T">:$Y, OrNone<"T">:$Y_h);
}

#endif // ONNX_XFORM_DIALECT_ONNX_RNN_TD
