//===- Tensor.td - Making, moving and reshaping tensors ----*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_TENSOR_TD
#define ONNX_XFORM_DIALECT_ONNX_TENSOR_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_BitCastOp : ONNX_Op<"BitCast", [26], [Pure, ElementByElement]> {
  let summary =
      "Reinterpretation of the bits of input as another type of the same width";
  let typeVars = [TypeVar<"T1", Types<[NumericTypes, Float8Types, ComplexTypes,
                          "bool bfloat16 float8e8m0 float4e2m1 uint4 int4 "
                                  "uint2 int2"]>.all>,
                  TypeVar<"T2", Types<[NumericTypes, Float8Types, ComplexTypes,
                          "bool bfloat16 float8e8m0 float4e2m1 uint4 int4 "
                                  "uint2 int2"]>.all>];
  let carriers = [Carrier<"to", "T2">];
  let exact = ["T1", "T2"];
  let arguments = (ins OfType<"T1">:$input, OnnxInt:$to);
  let shapes = SameShapeAsFirst;
  let results = (outs OfType<"T2">:$output);
}

def ONNX_CastOp : ONNX_Op<"Cast", [6, 9, 13, 19, 21, 23, 24, 25],
                          [Pure, ShapeValue, ElementByElement]> {
  let summary = "Conversion of the elements of input to the element type "
                "named by the attribute to";
  let typeVars = [TypeVar<"T1", Types<[NumericTypes, "bool"]>.all,
                          [Added<9, "string">, Added<13, "bfloat16">,
                          Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>,
                  TypeVar<"T2", Types<[NumericTypes, "bool"]>.all,
                          [Added<9, "string">, Added<13, "bfloat16">,
                          Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let later = [Since<19, "saturate">, Since<24, "round_mode">];
  let carriers = [Carrier<"to", "T2">];
  let arguments = (ins OfType<"T1">:$input, WithDefaultString<"up">:$round_mode,
                       WithDefault<OnnxInt, "1">:$saturate, OnnxInt:$to);
  let shapes = SameShapeAsFirst;
  let results = (outs OfType<"T2">:$output);
}

def ONNX_CastLikeOp : ONNX_Op<"CastLike", [15, 19, 21, 23, 24, 25],
                              [Pure, ShapeValue]> {
  let summary =
      "Conversion of the elements of input to the element type of target_type";
  let typeVars = [TypeVar<"T1", Types<[NumericTypes, "bool string bfloat16"]>.all,
                          [Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>,
                  TypeVar<"T2", Types<[NumericTypes, "bool string bfloat16"]>.all,
                          [Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let later = [Since<19, "saturate">, Since<24, "round_mode">];
  let arguments = (ins OfType<"T1">:$input, OfType<"T2">:$target_type,
                       WithDefaultString<"up">:$round_mode,
                       WithDefault<OnnxInt, "1">:$saturate);
  let shapes = SameShapeAsFirst;
  let results = (outs OfType<"T2">:$output);
}

def ONNX_CenterCropPadOp : ONNX_Op<"CenterCropPad", [18], [Pure]> {
  let summary = "Cropping or zero-padding of input_data around its center to "
                "the given shape";
  let typeVars = [TypeVar<"T", Types<[AllTypes, "bfloat16"]>.all>,
                  TypeVar<"Tind", "int32 int64">];
  let arguments = (ins OfType<"T">:$input_data, OfType<"Tind">:$shape,
                       OptionalAttr<OnnxInts>:$axes);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output_data);
}

def ONNX_Col2ImOp : ONNX_Op<"Col2Im", [18], [Pure]> {
  let summary =
      "Images rebuilt by summing the overlapping column blocks of input";
  let typeVars = [TypeVar<"T", Types<[AllTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input, OfType<"tensor(int64)">:$image_shape,
                       OfType<"tensor(int64)">:$block_shape,
                       OptionalAttr<OnnxInts>:$dilations,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_CompressOp : ONNX_Op<"Compress", [9, 11], [Pure, ShapeValue]> {
  let summary = "Slices of input whose entry in condition is true, along an "
                "axis or flattened";
  let typeVars = [TypeVar<"T", AllTypes>, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$input, OfType<"T1">:$condition,
                       OptionalAttr<OnnxInt>:$axis);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_ConcatOp : ONNX_Op<"Concat", [4, 11, 13], [Pure, ShapeValue]> {
  let summary = "Tensors joined one after the other along an existing axis";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins NonEmpty<OfType<"T">>:$inputs, OnnxInt:$axis);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$concat_result);
}

def ONNX_ConstantOp : ONNX_Op<"Constant",
                              [1, 9, 11, 12, 13, 19, 21, 23, 24, 25],
                              [Pure, ShapeValue]> {
  let summary = "Constant tensor whose value is stored in an attribute";
  let typeVars = [TypeVar<"T", FloatTypes,
                          [Added<9, Types<[IntegerTypes, ComplexTypes,
                                  "bool string"]>.all>,
                          Added<13, "bfloat16">, Added<19, Float8Types>,
                          Added<21, "uint4 int4">, Added<23, "float4e2m1">,
                          Added<24, "float8e8m0">, Added<25, "uint2 int2">]>];
  let later = [Since<11, "sparse_value">, Since<12, "value_float">,
               Since<12, "value_floats">, Since<12, "value_int">,
               Since<12, "value_ints">, Since<12, "value_string">,
               Since<12, "value_strings">];
  let becameOptional = [Since<11, "value">];
  let carriers = [Carrier<"value", "T">];
  let arguments = (ins OptionalAttr<OnnxSparseTensor>:$sparse_value,
                       OptionalAttr<OnnxTensor>:$value,
                       OptionalAttr<OnnxFloat>:$value_float,
                       OptionalAttr<OnnxFloats>:$value_floats,
                       OptionalAttr<OnnxInt>:$value_int,
                       OptionalAttr<OnnxInts>:$value_ints,
                       OptionalAttr<OnnxString>:$value_string,
                       OptionalAttr<OnnxStrings>:$value_strings);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_ConstantOfShapeOp : ONNX_Op<"ConstantOfShape", [9, 20, 21, 23, 24, 25],
                                     [Pure, ShapeValue]> {
  let summary =
      "Tensor with the shape given by input, all elements equal to one value";
  let typeVars = [TypeVar<"T1", "int64">,
                  TypeVar<"T2", Types<[NumericTypes, "bool"]>.all,
                          [Added<20, Types<[Float8Types, "bfloat16"]>.all>,
                          Added<21, "uint4 int4">, Added<23, "float4e2m1">,
                          Added<24, "float8e8m0">, Added<25, "uint2 int2">]>];
  let carriers = [Carrier<"value", "T2", "float">];
  let arguments = (ins OfType<"T1">:$input, OptionalAttr<OnnxTensor>:$value);
  let shapes = OwnShapes;
  let results = (outs OfType<"T2">:$output);
}

def ONNX_DepthToSpaceOp : ONNX_Op<"DepthToSpace", [1, 11, 13], [Pure]> {
  let summary =
      "Channel blocks of input rearranged into spatial blocks of blocksize";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>];
  let later = [Since<11, "mode">];
  let arguments = (ins OfType<"T">:$input, OnnxInt:$blocksize,
                       WithDefaultString<"DCR">:$mode);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_ExpandOp : ONNX_Op<"Expand", [8, 13], [Pure, ShapeValue]> {
  let summary = "Broadcasting of input together with the given shape";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input, OfType<"tensor(int64)">:$shape);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_EyeLikeOp : ONNX_Op<"EyeLike", [9, 22], [Pure]> {
  let summary = "Matrix shaped like input with ones on the k-th diagonal, "
                "zeros elsewhere";
  let typeVars = [TypeVar<"T1", Types<[NumericTypes, "bool"]>.all,
                          [Added<22, "bfloat16">]>,
                  TypeVar<"T2", Types<[NumericTypes, "bool"]>.all,
                          [Added<22, "bfloat16">]>];
  let carriers = [Carrier<"dtype", "T2", "=T1">];
  let arguments = (ins OfType<"T1">:$input, OptionalAttr<OnnxInt>:$dtype,
                       WithDefault<OnnxInt, "0">:$k);
  let shapes = SameShapeAsFirst;
  let results = (outs OfType<"T2">:$output);
}

def ONNX_FlattenOp : ONNX_Op<"Flatten", [1, 9, 11, 13, 21, 23, 24, 25],
                             [Pure, ShapeValue]> {
  let summary =
      "Matrix view of input, with the dimensions split in two groups at axis";
  let typeVars = [TypeVar<"T", FloatTypes,
                          [Added<9, Types<[IntegerTypes, ComplexTypes,
                                  "bool string"]>.all>,
                          Added<13, "bfloat16">,
                          Added<21, Types<[Float8Types, "uint4 int4"]>.all>,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "1">:$axis);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_GatherOp : ONNX_Op<"Gather", [1, 11, 13], [Pure, ShapeValue]> {
  let summary = "Slices of data along one axis picked by indices";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>,
                  TypeVar<"Tind", "int32 int64">];
  let arguments = (ins OfType<"T">:$data, OfType<"Tind">:$indices,
                       WithDefault<OnnxInt, "0">:$axis);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_GatherElementsOp : ONNX_Op<"GatherElements", [11, 13],
                                    [Pure, ShapeValue]> {
  let summary = "Single elements of data, each picked along one axis by its "
                "entry in indices";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>,
                  TypeVar<"Tind", "int32 int64">];
  let arguments = (ins OfType<"T">:$data, OfType<"Tind">:$indices,
                       WithDefault<OnnxInt, "0">:$axis);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_GatherNDOp : ONNX_Op<"GatherND", [11, 12, 13], [Pure, ShapeValue]> {
  let summary = "Slices of data addressed by the index tuples in the last "
                "axis of indices";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>];
  let later = [Since<12, "batch_dims">];
  let arguments = (ins OfType<"T">:$data, OfType<"tensor(int64)">:$indices,
                       WithDefault<OnnxInt, "0">:$batch_dims);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_IdentityOp : ONNX_Op<"Identity", [1, 13, 14, 16, 19, 21, 23, 24, 25],
                              [Pure, ElementByElement]> {
  let summary =
      "Unchanged copy of input, of any tensor, sequence or optional type";
  let typeVars = [TypeVar<"V", AllTypes, [Added<13, "bfloat16">,
                          Added<14, AllSequences>,
                          Added<16, Types<[AllOptionals,
                                  AllOptionalSequences]>.all>,
                          Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let arguments = (ins OfType<"V">:$input);
  let shapes = OwnShapes;
  let results = (outs OfType<"V">:$output);
}

def ONNX_NonZeroOp : ONNX_Op<"NonZero", [9, 13], [Pure, ShapeValue]> {
  let summary =
      "Coordinates of the nonzero elements of X, one column per element";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X);
  let shapes = OwnShapes;
  let results = (outs OfType<"tensor(int64)">:$Y);
}

def ONNX_OneHotOp : ONNX_Op<"OneHot", [11], [Pure]> {
  let summary = "Vectors of length depth with the on value at indices and the "
                "off value elsewhere";
  let typeVars = [TypeVar<"T1", NumericTypes>,
                  TypeVar<"T2", NumericTypes>,
                  TypeVar<"T3", AllTypes>];
  let exact = ["T1", "T2"];
  let arguments = (ins OfType<"T1">:$indices, OfType<"T2">:$depth,
                       OfType<"T3">:$values, WithDefault<OnnxInt, "-1">:$axis);
  let shapes = OwnShapes;
  let results = (outs OfType<"T3">:$output);
}

def ONNX_PadOp : ONNX_Op<"Pad", [11, 13, 18, 19, 21, 23, 24, 25],
                         [Pure, ShapeValue, AttrSizedOperandSegments]> {
  let summary = "Growing or cropping of data at its borders by pads, in a "
                "chosen fill mode";
  let typeVars = [TypeVar<"T", NumericTypes,
                          [Added<13, Types<[ComplexTypes,
                                  "bool string bfloat16"]>.all>,
                          Added<21, Types<[Float8Types, "uint4 int4"]>.all>,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>,
                  TypeVar<"Tind", "int32 int64">];
  let later = [Since<18, "axes">];
  let arguments = (ins OfType<"T">:$data, OfType<"tensor(int64)">:$pads,
                       Optional<OfType<"T">>:$constant_value,
                       Optional<OfType<"Tind">>:$axes,
                       WithDefaultString<"constant">:$mode);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_RangeOp : ONNX_Op<"Range", [11, 27], [Pure, ShapeValue]> {
  let summary =
      "Vector of numbers from start up to but without limit, in steps of delta";
  let typeVars = [TypeVar<"T", "int16 int32 int64 float double",
                          [Added<27, "float16 bfloat16">]>];
  let later = [Since<27, "stash_type">];
  let exact = ["T"];
  let arguments = (ins OfType<"T">:$start, OfType<"T">:$limit,
                       OfType<"T">:$delta,
                       WithDefault<OnnxInt, "1">:$stash_type);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_ReshapeOp : ONNX_Op<"Reshape", [5, 13, 14, 19, 21, 23, 24, 25],
                             [Pure, ShapeValue]> {
  let summary = "Elements of data in unchanged order under a new shape";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">,
                          Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let later = [Since<14, "allowzero">];
  let arguments = (ins OfType<"T">:$data, OfType<"tensor(int64)">:$shape,
                       WithDefault<OnnxInt, "0">:$allowzero);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$reshaped);
}

def ONNX_ReverseSequenceOp : ONNX_Op<"ReverseSequence", [10], [Pure]> {
  let summary =
      "Reversal of the first sequence_lens steps of each batch entry of input";
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$input,
                       OfType<"tensor(int64)">:$sequence_lens,
                       WithDefault<OnnxInt, "1">:$batch_axis,
                       WithDefault<OnnxInt, "0">:$time_axis);
  let shapes = SameShapeAsFirst;
  let results = (outs OfType<"T">:$Y);
}

def ONNX_ScatterElementsOp : ONNX_Op<"ScatterElements", [11, 13, 16, 18],
                                     [Pure, ShapeValue]> {
  let summary =
      "Copy of data with updates written or combined at indices along one axis";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>,
                  TypeVar<"Tind", "int32 int64">];
  let later = [Since<16, "reduction">];
  let arguments = (ins OfType<"T">:$data, OfType<"Tind">:$indices,
                       OfType<"T">:$updates, WithDefault<OnnxInt, "0">:$axis,
                       WithDefaultString<"none">:$reduction);
  let shapes = SameShapeAsFirst;
  let results = (outs OfType<"T">:$output);
}

def ONNX_ScatterNDOp : ONNX_Op<"ScatterND", [11, 13, 16, 18],
                               [Pure, ShapeValue]> {
  let summary = "Copy of data with slices of updates written or combined at "
                "the index tuples";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>];
  let later = [Since<16, "reduction">];
  let arguments = (ins OfType<"T">:$data, OfType<"tensor(int64)">:$indices,
                       OfType<"T">:$updates,
                       WithDefaultString<"none">:$reduction);
  let shapes = SameShapeAsFirst;
  let results = (outs OfType<"T">:$output);
}

def ONNX_ShapeOp : ONNX_Op<"Shape", [1, 13, 15, 19, 21, 23, 24, 25],
                           [Pure, ShapeValue]> {
  let summary = "Dimensions of data from start to end, as an integer vector";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">,
                          Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>,
                  TypeVar<"T1", "int64">];
  let later = [Since<15, "end">, Since<15, "start">];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInt>:$end,
                       WithDefault<OnnxInt, "0">:$start);
  let shapes = OwnShapes;
  let results = (outs OfType<"T1">:$shape);
}

def ONNX_SizeOp : ONNX_Op<"Size", [1, 13, 19, 21, 23, 24, 25],
                          [Pure, ShapeValue]> {
  let summary = "Total number of elements of data, as a scalar";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">,
                          Added<19, Float8Types>, Added<21, "uint4 int4">,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>,
                  TypeVar<"T1", "int64">];
  let arguments = (ins OfType<"T">:$data);
  let shapes = OwnShapes;
  let results = (outs OfType<"T1">:$size);
}

def ONNX_SliceOp : ONNX_Op<"Slice", [10, 11, 13],
                           [Pure, ShapeValue, AttrSizedOperandSegments]> {
  let summary =
      "Part of data between starts and ends along axes, taken with steps";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>,
                  TypeVar<"Tind", "int32 int64">];
  let arguments = (ins OfType<"T">:$data, OfType<"Tind">:$starts,
                       OfType<"Tind">:$ends, Optional<OfType<"Tind">>:$axes,
                       Optional<OfType<"Tind">>:$steps);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_SpaceToDepthOp : ONNX_Op<"SpaceToDepth", [1, 13], [Pure]> {
  let summary = "Spatial blocks of input rearranged into channels";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input, OnnxInt:$blocksize);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_SplitOp : ONNX_Op<"Split", [18], [Pure, ShapeValue]> {
  let summary =
      "Parts of input cut along an axis, equal or with the lengths in split";
  let typeVars = [TypeVar<"T", Types<[AllTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input,
                       Optional<OfType<"tensor(int64)">>:$split,
                       WithDefault<OnnxInt, "0">:$axis,
                       OptionalAttr<OnnxInt>:$num_outputs);
  let shapes = OwnShapes;
  let results = (outs NonEmpty<OfType<"T">>:$outputs);
}

def ONNX_SqueezeOp : ONNX_Op<"Squeeze", [13, 21, 23, 24, 25],
                             [Pure, ShapeValue]> {
  let summary =
      "Data without the dimensions of size one named by axes, or all of them";
  let typeVars = [TypeVar<"T", Types<[AllTypes, "bfloat16"]>.all,
                          [Added<21, Types<[Float8Types, "uint4 int4"]>.all>,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let arguments = (ins OfType<"T">:$data,
                       Optional<OfType<"tensor(int64)">>:$axes);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$squeezed);
}

def ONNX_TileOp : ONNX_Op<"Tile", [6, 13], [Pure, ShapeValue]> {
  let summary = "Input repeated along each dimension as often as repeats says";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">]>,
                  TypeVar<"T1", "int64">];
  let arguments = (ins OfType<"T">:$input, OfType<"T1">:$repeats);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$output);
}

def ONNX_TransposeOp : ONNX_Op<"Transpose", [1, 13, 21, 23, 24, 25],
                               [Pure, ShapeValue]> {
  let summary =
      "Data with its dimensions in the order perm, reversed by default";
  let typeVars = [TypeVar<"T", AllTypes, [Added<13, "bfloat16">,
                          Added<21, Types<[Float8Types, "uint4 int4"]>.all>,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$perm);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$transposed);
}

def ONNX_TriluOp : ONNX_Op<"Trilu", [14], [Pure]> {
  let summary = "Upper or lower triangle of the matrices input from the k-th "
                "diagonal, zeros elsewhere";
  let typeVars = [TypeVar<"T", Types<[AllTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input, Optional<OfType<"tensor(int64)">>:$k,
                       WithDefault<OnnxInt, "1">:$upper);
  let shapes = SameShapeAsFirst;
  let results = (outs OfType<"T">:$output);
}

def ONNX_UniqueOp : ONNX_Op<"Unique", [11], [Pure]> {
  let summary =
      "Distinct elements or slices of X, with their indices and counts";
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInt>:$axis,
                       WithDefault<OnnxInt, "1">:$sorted);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$Y, OrNone<"tensor(int64)">:$indices,
                      OrNone<"tensor(int64)">:$inverse_indices,
                      OrNone<"tensor(int64)">:$counts);
}

def ONNX_UnsqueezeOp : ONNX_Op<"Unsqueeze", [13, 21, 23, 24, 25],
                               [Pure, ShapeValue]> {
  let summary = "Data with dimensions of size one inserted at axes";
  let typeVars = [TypeVar<"T", Types<[AllTypes, "bfloat16"]>.all,
                          [Added<21, Types<[Float8Types, "uint4 int4"]>.all>,
                          Added<23, "float4e2m1">, Added<24, "float8e8m0">,
                          Added<25, "uint2 int2">]>];
  let arguments = (ins OfType<"T">:$data, OfType<"tensor(int64)">:$axes);
  let shapes = OwnShapes;
  let results = (outs OfType<"T">:$expanded);
}

#endif // ONNX_XFORM_DIALECT_ONNX_TENSOR_TD
