//===- ONNXMLDialect.td - The ai.onnx.ml dialect -----------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXML_ONNXMLDIALECT_TD
#define ONNX_XFORM_DIALECT_ONNXML_ONNXMLDIALECT_TD

include "onnx-xform/Dialect/ONNX/ONNXBase.td"

def ONNXML_Dialect : Dialect {
  let name = "onnx_ml";
  let cppNamespace = "::onnx_xform::ml";
  let summary = "The operators of the domain ai.onnx.ml";
  let description = [{
    One operation per operator of `ai.onnx.ml`. Opset 5 gives up the two older
    tree ensembles; they stand for versions 1 and 3.
  }];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

class ONNXML_Op<string opType, list<int> versions, list<Trait> traits = []>
    : ONNX_OpOfDomain<ONNXML_Dialect, "ai.onnx.ml", opType, opType, versions,
                      traits>;

#endif // ONNX_XFORM_DIALECT_ONNXML_ONNXMLDIALECT_TD
