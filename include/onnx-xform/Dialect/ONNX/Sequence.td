//===- Sequence.td - Sequences and optionals ---------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_SEQUENCE_TD
#define ONNX_XFORM_DIALECT_ONNX_SEQUENCE_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_ConcatFromSequenceOp : ONNX_Op<"ConcatFromSequence", [11], [Pure]> {
  let summary = "Tensors of input_sequence joined along an existing axis or "
                "stacked along a new one";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"S", AllSequences>, TypeVar<"T", AllTypes>];
  let containers = [Contains<"S", "seq", "T">];
  let arguments = (ins OfType<"S">:$input_sequence, OnnxInt:$axis,
                       WithDefault<OnnxInt, "0">:$new_axis);
  let results = (outs OfType<"T">:$concat_result);
}

def ONNX_OptionalOp : ONNX_Op<"Optional", [15], [Pure]> {
  let summary =
      "Optional value that holds input, or is empty when input is absent";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"V", Types<[AllTypes, AllSequences]>.all>,
                  TypeVar<"O", Types<[AllOptionals, AllOptionalSequences]>.all>];
  let carriers = [Carrier<"type", "V">];
  let containers = [Contains<"O", "optional", "V">];
  let arguments = (ins Optional<OfType<"V">>:$input,
                       OptionalAttr<OnnxTypeProto>:$type);
  let results = (outs OfType<"O">:$output);
}

def ONNX_OptionalGetElementOp : ONNX_Op<"OptionalGetElement", [15, 18],
                                        [Pure]> {
  let summary = "Value held by the optional input, which must not be empty";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"O", Types<[AllOptionals, AllOptionalSequences]>.all,
                          [Added<18, Types<[AllTypes, AllSequences]>.all>]>,
                  TypeVar<"V", Types<[AllTypes, AllSequences]>.all>];
  let containers = [Contains<"O", "optional", "V">];
  let arguments = (ins OfType<"O">:$input);
  let results = (outs OfType<"V">:$output);
}

def ONNX_OptionalHasElementOp : ONNX_Op<"OptionalHasElement", [15, 18],
                                        [Pure, ShapeValue]> {
  let summary = "Scalar test whether the optional input holds a value";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"O", Types<[AllOptionals, AllOptionalSequences]>.all,
                          [Added<18, Types<[AllTypes, AllSequences]>.all>]>,
                  TypeVar<"B", "bool">];
  let becameOptional = [Since<18, "input">];
  let arguments = (ins Optional<OfType<"O">>:$input);
  let results = (outs OfType<"B">:$output);
}

def ONNX_SequenceAtOp : ONNX_Op<"SequenceAt", [11], [Pure]> {
  let summary = "Tensor of input_sequence found at the given position";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"S", AllSequences>,
                  TypeVar<"I", "int32 int64">,
                  TypeVar<"T", AllTypes>];
  let containers = [Contains<"S", "seq", "T">];
  let arguments = (ins OfType<"S">:$input_sequence, OfType<"I">:$position);
  let results = (outs OfType<"T">:$tensor);
}

def ONNX_SequenceConstructOp : ONNX_Op<"SequenceConstruct", [11], [Pure]> {
  let summary = "Sequence made of all input tensors, which share one type";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", AllTypes>, TypeVar<"S", AllSequences>];
  let containers = [Contains<"S", "seq", "T">];
  let arguments = (ins NonEmpty<OfType<"T">>:$inputs);
  let results = (outs OfType<"S">:$output_sequence);
}

def ONNX_SequenceEmptyOp : ONNX_Op<"SequenceEmpty", [11], [Pure]> {
  let summary = "Sequence without elements, of tensors of a chosen type";
  let shapes = NoShapes<"a sequence without tensors has no sizes">;
  let typeVars = [TypeVar<"S", AllSequences>];
  let carriers = [Carrier<"dtype", "S", "float">];
  let arguments = (ins OptionalAttr<OnnxInt>:$dtype);
  let results = (outs OfType<"S">:$output);
}

def ONNX_SequenceEraseOp : ONNX_Op<"SequenceErase", [11], [Pure]> {
  let summary = "Copy of input_sequence without the tensor at position";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"S", AllSequences>, TypeVar<"I", "int32 int64">];
  let arguments = (ins OfType<"S">:$input_sequence,
                       Optional<OfType<"I">>:$position);
  let results = (outs OfType<"S">:$output_sequence);
}

def ONNX_SequenceInsertOp : ONNX_Op<"SequenceInsert", [11], [Pure]> {
  let summary = "Copy of input_sequence with tensor inserted at position, by "
                "default at the end";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"S", AllSequences>,
                  TypeVar<"T", AllTypes>,
                  TypeVar<"I", "int32 int64">];
  let containers = [Contains<"S", "seq", "T">];
  let arguments = (ins OfType<"S">:$input_sequence, OfType<"T">:$tensor,
                       Optional<OfType<"I">>:$position);
  let results = (outs OfType<"S">:$output_sequence);
}

def ONNX_SequenceLengthOp : ONNX_Op<"SequenceLength", [11],
                                    [Pure, ShapeValue]> {
  let summary = "Number of tensors in input_sequence, as a scalar";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"S", AllSequences>, TypeVar<"I", "int64">];
  let arguments = (ins OfType<"S">:$input_sequence);
  let results = (outs OfType<"I">:$length);
}

def ONNX_SplitToSequenceOp : ONNX_Op<"SplitToSequence", [11, 24], [Pure]> {
  let summary =
      "Sequence of the parts of input cut along an axis as told by split";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", AllTypes, [Added<24, "bfloat16">]>,
                  TypeVar<"I", "int32 int64">,
                  TypeVar<"S", AllSequences, [Added<24, "seq(bfloat16)">]>];
  let containers = [Contains<"S", "seq", "T">];
  let arguments = (ins OfType<"T">:$input, Optional<OfType<"I">>:$split,
                       WithDefault<OnnxInt, "0">:$axis,
                       WithDefault<OnnxInt, "1">:$keepdims);
  let results = (outs OfType<"S">:$output_sequence);
}

#endif // ONNX_XFORM_DIALECT_ONNX_SEQUENCE_TD
