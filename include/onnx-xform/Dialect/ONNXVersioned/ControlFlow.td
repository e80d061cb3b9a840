//===- ControlFlow.td - Operators with graphs inside, older forms --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_CONTROLFLOW_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_CONTROLFLOW_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_Scan_8Op
    : ONNXV_Op<"Scan", [8],
               [SingleBlock, RecursiveMemoryEffects, AttrSizedOperandSegments,
                DeclareOpInterfaceMethods<GraphOpInterface>]> {
  let summary = "Execution of body for each slice of the scan inputs, "
                "carrying state along, as of version 8";
  let shapes = NoShapes<"it is left only where its batch may be other than one">;
  let until = 9;
  let typeVars = [TypeVar<"I", "int64">, TypeVar<"V", AllTypes>];
  let arguments = (ins Optional<OfType<"I">>:$sequence_lens,
                       NonEmpty<OfEach<"V">>:$initial_state_and_scan_inputs,
                       OptionalAttr<OnnxInts>:$directions,
                       OnnxInt:$num_scan_inputs);
  let results = (outs NonEmpty<OfEach<"V">>:$final_state_and_scan_outputs);
  let regions = (region SizedRegion<1>:$body);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_CONTROLFLOW_TD
