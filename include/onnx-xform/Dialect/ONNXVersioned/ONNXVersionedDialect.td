//===- ONNXVersionedDialect.td - The versioned dialect -----*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_ONNXVERSIONEDDIALECT_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_ONNXVERSIONEDDIALECT_TD

include "onnx-xform/Dialect/ONNX/ONNXBase.td"

def ONNXV_Dialect : Dialect {
  let name = "onnx_v";
  let cppNamespace = "::onnx_xform::versioned";
  let summary = "Older forms of operators, for the borders of a model";
  let description = [{
    One operation per group of operator versions whose nodes, read as nodes of
    the newest version, would mean something else or nothing at all. It is named
    after the first version of the group: `onnx_v.Squeeze_1` stands for the
    versions 1 and 11, `onnx.Squeeze` for 13 and later. The importer makes these
    operations, upgrading replaces them by those of the `onnx` dialect, and
    legalization to an older opset makes them again.
  }];
  let dependentDialects = ["::onnx_xform::ONNXDialect"];
}

class ONNXV_Op<string opType, list<int> versions, list<Trait> traits = []>
    : ONNX_OpOfDomain<ONNXV_Dialect, "ai.onnx",
                      opType # "_" # !head(versions), opType, versions, traits> {
  let shapes = NoShapes<"it is always brought to its newest form">;
}

class ONNXV_MLOp<string opType, list<int> versions, list<Trait> traits = []>
    : ONNX_OpOfDomain<ONNXV_Dialect, "ai.onnx.ml",
                      opType # "_" # !head(versions), opType, versions, traits> {
  let shapes = NoShapes<"it is always brought to its newest form">;
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_ONNXVERSIONEDDIALECT_TD
