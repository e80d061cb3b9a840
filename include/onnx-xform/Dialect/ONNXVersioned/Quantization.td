//===- Quantization.td - Quantization, older forms ---------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_QUANTIZATION_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_QUANTIZATION_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_QuantizeLinear_10Op : ONNXV_Op<"QuantizeLinear", [10, 13], [Pure]> {
  let summary = "Quantization of x: divided by y_scale, rounded, shifted by "
                "y_zero_point, saturated, as of version 10";
  let until = 19;
  let typeVars = [TypeVar<"T1", "int32 float">, TypeVar<"T2", "int8 uint8">];
  let later = [Since<13, "axis">];
  let carriers = [Carrier<"", "T2", "uint8">];
  let arguments = (ins OfType<"T1">:$x, OfType<"tensor(float)">:$y_scale,
                       Optional<OfType<"T2">>:$y_zero_point,
                       WithDefault<OnnxInt, "1">:$axis);
  let results = (outs OfType<"T2">:$y);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_QUANTIZATION_TD
