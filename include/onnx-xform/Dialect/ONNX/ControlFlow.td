//===- ControlFlow.td - Operators with graphs inside -------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_CONTROLFLOW_TD
#define ONNX_XFORM_DIALECT_ONNX_CONTROLFLOW_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

/// Tensors of `types`, and optionals and sequences of them.
class Carried<string types> {
  string all = !interleave([types, Within<"optional", types>.text,
                            Within<"seq", types>.text], " ");
}

/// What versions after the first let If return and Loop carry.
defvar CarriedTypes =
    [Added<13, AllSequences>,
     Added<16, Types<[AllOptionals, AllOptionalSequences,
                      Carried<"bfloat16">.all, "optional(seq(bfloat16))"]>.all>,
     Added<19, Carried<Float8Types>.all>,
     Added<21, Carried<"uint4 int4">.all>,
     Added<23, Carried<"float4e2m1">.all>,
     Added<24, Carried<"float8e8m0">.all>,
     Added<25, Carried<"uint2 int2">.all>];

defvar GraphTraits = [SingleBlock, RecursiveMemoryEffects,
                      DeclareOpInterfaceMethods<GraphOpInterface>];

def ONNX_IfOp
    : ONNX_Op<"If", [1, 11, 13, 16, 19, 21, 23, 24, 25], GraphTraits> {
  let summary =
      "Execution of then_branch or else_branch, chosen by the scalar cond";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"B", "bool">,
                  TypeVar<"V", AllTypes, CarriedTypes>];
  let arguments = (ins OfType<"B">:$cond);
  let results = (outs NonEmpty<OfEach<"V">>:$outputs);
  let regions = (region SizedRegion<1>:$else_branch,
                        SizedRegion<1>:$then_branch);
}

def ONNX_LoopOp
    : ONNX_Op<"Loop", [1, 11, 13, 16, 19, 21, 23, 24, 25],
              !listconcat(GraphTraits, [AttrSizedOperandSegments])> {
  let summary =
      "Repeated execution of body, at most M times and while cond holds";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"I", "int64">,
                  TypeVar<"B", "bool">,
                  TypeVar<"V", AllTypes, CarriedTypes>];
  let becameOptional = [Since<11, "v_initial">];
  let arguments = (ins Optional<OfType<"I">>:$M, Optional<OfType<"B">>:$cond,
                       Variadic<OfEach<"V">>:$v_initial);
  let results = (outs NonEmpty<OfEach<"V">>:$v_final_and_scan_outputs);
  let regions = (region SizedRegion<1>:$body);
}

def ONNX_ScanOp
    : ONNX_Op<"Scan", [9, 11, 16, 19, 21, 23, 24, 25], GraphTraits> {
  let summary = "Execution of body for each slice of the scan inputs, "
                "carrying state along";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"V", AllTypes, [Added<16, "bfloat16">,
                          Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let arguments = (ins NonEmpty<OfEach<"V">>:$initial_state_and_scan_inputs,
                       OnnxInt:$num_scan_inputs,
                       OptionalAttr<OnnxInts>:$scan_input_axes,
                       OptionalAttr<OnnxInts>:$scan_input_directions,
                       OptionalAttr<OnnxInts>:$scan_output_axes,
                       OptionalAttr<OnnxInts>:$scan_output_directions);
  let results = (outs NonEmpty<OfEach<"V">>:$final_state_and_scan_outputs);
  let regions = (region SizedRegion<1>:$body);
}

def ONNX_SequenceMapOp : ONNX_Op<"SequenceMap", [17], GraphTraits> {
  let summary =
      "Sequences of the results of body on each element of input_sequence";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"S", AllSequences>,
                  TypeVar<"V", Types<[AllTypes, AllSequences]>.all>];
  let arguments = (ins OfType<"S">:$input_sequence,
                       Variadic<OfEach<"V">>:$additional_inputs);
  let results = (outs NonEmpty<OfEach<"S">>:$out_sequence);
  let regions = (region SizedRegion<1>:$body);
}

#endif // ONNX_XFORM_DIALECT_ONNX_CONTROLFLOW_TD
