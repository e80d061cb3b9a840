//===- ONNXMicrosoftDialect.td - The com.microsoft dialect -*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXMICROSOFT_ONNXMICROSOFTDIALECT_TD
#define ONNX_XFORM_DIALECT_ONNXMICROSOFT_ONNXMICROSOFTDIALECT_TD

include "onnx-xform/Dialect/ONNX/ONNXBase.td"

def ONNXMS_Dialect : Dialect {
  let name = "onnx_ms";
  let cppNamespace = "::onnx_xform::ms";
  let summary = "The operators of the domain com.microsoft";
  let description = [{
    The contributed operators of ONNX Runtime. They have one version; their
    schemas may change in place from one release of ONNX Runtime to the next,
    so that a node with more than the schema has is kept as `onnx.Custom`.
  }];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

class ONNXMS_Op<string opType, list<Trait> traits = []>
    : ONNX_OpOfDomain<ONNXMS_Dialect, "com.microsoft", opType, opType, [1],
                      traits>;

#endif // ONNX_XFORM_DIALECT_ONNXMICROSOFT_ONNXMICROSOFTDIALECT_TD
