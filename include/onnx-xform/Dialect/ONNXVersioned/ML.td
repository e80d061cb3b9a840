//===- ML.td - Classical machine learning, older forms -----*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_ML_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_ML_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_LabelEncoder_1Op : ONNXV_MLOp<"LabelEncoder", [1], [Pure]> {
  let summary = "Replacement of each element of X by the value stored for it "
                "as a key, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 2;
  let typeVars = [TypeVar<"T1", "int64 string">, TypeVar<"T2", "int64 string">];
  let typeRules = [IfTyped<"T1", "string", "T2", "int64">,
                   IfTyped<"T1", "int64", "T2", "string">];
  let arguments = (ins OfType<"T1">:$X,
                       OptionalAttr<OnnxStrings>:$classes_strings,
                       WithDefault<OnnxInt, "-1">:$default_int64,
                       WithDefaultString<"_Unused">:$default_string);
  let results = (outs OfType<"T2">:$Y);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_ML_TD
