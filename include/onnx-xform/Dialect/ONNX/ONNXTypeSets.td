//===- ONNXTypeSets.td - Sets of types that schemas share --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types are written as words: an element type alone is a tensor of it, the rest
// is spelled as a container: `seq(float)`, `optional(float)`,
// `optional(seq(float))`, `sparse(float)`, `map(int64,float)`.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXTYPESETS_TD
#define ONNX_XFORM_DIALECT_ONNX_ONNXTYPESETS_TD

defvar FloatTypes = "float16 float double";
defvar SignedTypes = "int8 int16 int32 int64";
defvar UnsignedTypes = "uint8 uint16 uint32 uint64";
defvar WideIntegerTypes = "int32 int64 uint32 uint64";
defvar ComplexTypes = "complex64 complex128";
defvar Float8Types = "float8e4m3fn float8e4m3fnuz float8e5m2 float8e5m2fnuz";
defvar IntegerTypes = !interleave([SignedTypes, UnsignedTypes], " ");
defvar NumericTypes = !interleave([IntegerTypes, FloatTypes], " ");
/// Every tensor type that the standard knew at opset 1.
defvar AllTypes = !interleave([NumericTypes, ComplexTypes, "bool string"], " ");

class Within<string container, string types> {
  string text = container # "(" #
                !subst(" ", ") " # container # "(", types) # ")";
}
class WithinOptionalSequence<string types> {
  string text = "optional(seq(" #
                !subst(" ", ")) optional(seq(", types) # "))";
}
defvar AllSequences = Within<"seq", AllTypes>.text;
defvar AllOptionals = Within<"optional", AllTypes>.text;
defvar AllOptionalSequences = WithinOptionalSequence<AllTypes>.text;

/// Several sets as one.
class Types<list<string> sets> {
  string all = !interleave(sets, " ");
}

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXTYPESETS_TD
