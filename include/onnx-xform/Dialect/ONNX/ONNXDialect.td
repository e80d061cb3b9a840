//===- ONNXDialect.td - The canonical ONNX dialect ---------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ONNXDIALECT_TD
#define ONNX_XFORM_DIALECT_ONNX_ONNXDIALECT_TD

include "onnx-xform/Dialect/ONNX/ONNXBase.td"

def ONNX_Dialect : Dialect {
  let name = "onnx";
  let cppNamespace = "::onnx_xform";
  let summary = "The operators of the default ONNX domain, newest opset";
  let description = [{
    One operation per operator of the newest released opset of `ai.onnx`, named
    as the standard names it, and the few operations that a model is built
    with: `onnx.Initializer`, `onnx.Call`, `onnx.Custom`, `onnx.Yield`.
    Older forms of operators are operations of the `onnx_v` dialect.
  }];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let extraClassDeclaration = [{
    void registerTypes();
    void registerAttributes();
    /// Where expressions of dimensions are uniqued.
    ::onnx_xform::DimContext &getDimContext() { return dims; }

  private:
    ::onnx_xform::DimContext dims;

  public:
  }];
}

class ONNX_Op<string opType, list<int> versions, list<Trait> traits = []>
    : ONNX_OpOfDomain<ONNX_Dialect, "ai.onnx", opType, opType, versions, traits>;

#endif // ONNX_XFORM_DIALECT_ONNX_ONNXDIALECT_TD
