//===- Text.td - Text --------------------------------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_TEXT_TD
#define ONNX_XFORM_DIALECT_ONNX_TEXT_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_RegexFullMatchOp : ONNX_Op<"RegexFullMatch", [20],
                                    [Pure, ElementByElement]> {
  let summary = "Test whether each whole string of X matches the regular "
                "expression pattern";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", "string">, TypeVar<"T2", "bool">];
  let arguments = (ins OfType<"T1">:$X, OptionalAttr<OnnxString>:$pattern);
  let results = (outs OfType<"T2">:$Y);
}

def ONNX_StringConcatOp : ONNX_Op<"StringConcat", [20],
                                  [Pure, ElementByElement]> {
  let summary = "Elementwise joining of the strings X and Y, with broadcasting";
  let shapes = BroadcastShapes;
  let typeVars = [TypeVar<"T", "string">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$Y);
  let results = (outs OfType<"T">:$Z);
}

def ONNX_StringNormalizerOp : ONNX_Op<"StringNormalizer", [10], [Pure]> {
  let summary = "Strings of X in changed letter case, with stopwords removed";
  let shapes = OwnShapes;
  let arguments = (ins OfType<"tensor(string)">:$X,
                       WithDefaultString<"NONE">:$case_change_action,
                       WithDefault<OnnxInt, "0">:$is_case_sensitive,
                       OptionalAttr<OnnxString>:$locale,
                       OptionalAttr<OnnxStrings>:$stopwords);
  let results = (outs OfType<"tensor(string)">:$Y);
}

def ONNX_StringSplitOp : ONNX_Op<"StringSplit", [20], [Pure]> {
  let summary =
      "Substrings Y of each string of X between delimiters, and their counts Z";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "string">,
                  TypeVar<"T2", "string">,
                  TypeVar<"T3", "int64">];
  let arguments = (ins OfType<"T1">:$X, OptionalAttr<OnnxString>:$delimiter,
                       OptionalAttr<OnnxInt>:$maxsplit);
  let results = (outs OfType<"T2">:$Y, OfType<"T3">:$Z);
}

def ONNX_TfIdfVectorizerOp : ONNX_Op<"TfIdfVectorizer", [9], [Pure]> {
  let summary = "Counts or weights of known n-grams in the token sequences X";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "int32 int64 string">, TypeVar<"T1", "float">];
  let arguments = (ins OfType<"T">:$X, OnnxInt:$max_gram_length,
                       OnnxInt:$max_skip_count, OnnxInt:$min_gram_length,
                       OnnxString:$mode, OnnxInts:$ngram_counts,
                       OnnxInts:$ngram_indexes,
                       OptionalAttr<OnnxInts>:$pool_int64s,
                       OptionalAttr<OnnxStrings>:$pool_strings,
                       OptionalAttr<OnnxFloats>:$weights);
  let results = (outs OfType<"T1">:$Y);
}

#endif // ONNX_XFORM_DIALECT_ONNX_TEXT_TD
