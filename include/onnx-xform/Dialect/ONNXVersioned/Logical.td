//===- Logical.td - Comparison, boolean and bitwise operators, older forms --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_LOGICAL_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_LOGICAL_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_And_1Op : ONNXV_Op<"And", [1], [Pure]> {
  let summary = "Logical conjunction of the booleans A and B, with "
                "broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", "bool">, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T1">:$C);
}

def ONNXV_Equal_1Op : ONNXV_Op<"Equal", [1], [Pure]> {
  let summary =
      "Elementwise test whether A equals B, with broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", "int32 int64 bool">, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T1">:$C);
}

def ONNXV_Greater_1Op : ONNXV_Op<"Greater", [1], [Pure]> {
  let summary = "Elementwise test whether A is greater than B, with "
                "broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T1">:$C);
}

def ONNXV_Less_1Op : ONNXV_Op<"Less", [1], [Pure]> {
  let summary = "Elementwise test whether A is less than B, with "
                "broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T1">:$C);
}

def ONNXV_Or_1Op : ONNXV_Op<"Or", [1], [Pure]> {
  let summary = "Logical disjunction of the booleans A and B, with "
                "broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", "bool">, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T1">:$C);
}

def ONNXV_Xor_1Op : ONNXV_Op<"Xor", [1], [Pure]> {
  let summary = "Logical exclusive disjunction of the booleans A and B, with "
                "broadcasting, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", "bool">, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$A, OfType<"T">:$B,
                       OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "0">:$broadcast);
  let results = (outs OfType<"T1">:$C);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_LOGICAL_TD
