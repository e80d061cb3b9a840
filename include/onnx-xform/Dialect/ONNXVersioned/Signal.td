//===- Signal.td - Signal processing, older forms ----------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_SIGNAL_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_SIGNAL_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_DFT_17Op : ONNXV_Op<"DFT", [17], [Pure]> {
  let summary = "Discrete Fourier transform of input along one axis, or its "
                "inverse, as of version 17";
  let until = 20;
  let typeVars = [TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", "int32 int64">];
  let arguments = (ins OfType<"T1">:$input, Optional<OfType<"T2">>:$dft_length,
                       WithDefault<OnnxInt, "1">:$axis,
                       WithDefault<OnnxInt, "0">:$inverse,
                       WithDefault<OnnxInt, "0">:$onesided);
  let results = (outs OfType<"T1">:$output);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_SIGNAL_TD
