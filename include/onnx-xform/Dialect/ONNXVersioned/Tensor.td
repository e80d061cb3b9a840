//===- Tensor.td - Making, moving and reshaping tensors, older forms --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_TENSOR_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_TENSOR_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_Cast_1Op : ONNXV_Op<"Cast", [1], [Pure]> {
  let summary = "Conversion of the elements of input to the element type "
                "named by the attribute to, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 6;
  let typeVars = [TypeVar<"T1", Types<[NumericTypes, "bool"]>.all>,
                  TypeVar<"T2", Types<[NumericTypes, "bool"]>.all>];
  // The attribute names the type as TensorProto.DataType does.
  let typeRules = !foreach(type,
                           ["float16", "float", "double", "int8", "int16",
                            "int32", "int64", "uint8", "uint16", "uint32",
                            "uint64", "bool"],
                           IfEquals<"to", !toupper(type), "T2", type>);
  let arguments = (ins OfType<"T1">:$input, OnnxString:$to);
  let results = (outs OfType<"T2">:$output);
}

def ONNXV_Concat_1Op : ONNXV_Op<"Concat", [1], [Pure]> {
  let summary = "Tensors joined one after the other along an existing axis, "
                "as of version 1";
  let until = 4;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins NonEmpty<OfType<"T">>:$inputs,
                       OptionalAttr<OnnxInt>:$axis);
  let results = (outs OfType<"T">:$concat_result);
}

def ONNXV_OneHot_9Op : ONNXV_Op<"OneHot", [9], [Pure]> {
  let summary = "Vectors of length depth with the on value at indices and the "
                "off value elsewhere, as of version 9";
  let until = 11;
  let typeVars = [TypeVar<"T1", NumericTypes>,
                  TypeVar<"T2", NumericTypes>,
                  TypeVar<"T3", AllTypes>];
  let arguments = (ins OfType<"T1">:$indices, OfType<"T2">:$depth,
                       OfType<"T3">:$values, WithDefault<OnnxInt, "-1">:$axis);
  let results = (outs OfType<"T3">:$output);
}

def ONNXV_Pad_1Op : ONNXV_Op<"Pad", [1], [Pure]> {
  let summary = "Growing or cropping of data at its borders by pads, in a "
                "chosen fill mode, as of version 1";
  let until = 2;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$data, WithDefaultString<"constant">:$mode,
                       OnnxInts:$paddings,
                       WithDefault<OnnxFloat, "0.0f">:$value);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Pad_2Op : ONNXV_Op<"Pad", [2], [Pure]> {
  let summary = "Growing or cropping of data at its borders by pads, in a "
                "chosen fill mode, as of version 2";
  let until = 11;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$data, WithDefaultString<"constant">:$mode,
                       OnnxInts:$pads, WithDefault<OnnxFloat, "0.0f">:$value);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Reshape_1Op : ONNXV_Op<"Reshape", [1], [Pure]> {
  let summary =
      "Elements of data in unchanged order under a new shape, as of version 1";
  let shapes = NoShapes<"it is left only where it has no shape">;
  let until = 5;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$data,
                       OptionalAttr<OnnxInts>:$consumed_inputs,
                       OptionalAttr<OnnxInts>:$shape);
  let results = (outs OfType<"T">:$reshaped);
}

def ONNXV_Scatter_9Op : ONNXV_Op<"Scatter", [9], [Pure]> {
  let summary = "Copy of data with updates written at indices along one axis "
                "(deprecated), as of version 9";
  let until = 11;
  let typeVars = [TypeVar<"T", AllTypes>, TypeVar<"Tind", "int32 int64">];
  let arguments = (ins OfType<"T">:$data, OfType<"Tind">:$indices,
                       OfType<"T">:$updates, WithDefault<OnnxInt, "0">:$axis);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Slice_1Op : ONNXV_Op<"Slice", [1], [Pure]> {
  let summary = "Part of data between starts and ends along axes, taken with "
                "steps, as of version 1";
  let until = 10;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes,
                       OnnxInts:$ends, OnnxInts:$starts);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Split_1Op : ONNXV_Op<"Split", [1], [Pure]> {
  let summary = "Parts of input cut along an axis, equal or with the lengths "
                "in split, as of version 1";
  let shapes = OwnShapes;
  let until = 2;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let renamed = [Renamed<"outputs", "outputs...">,
                 Renamed<"split_attr", "split">];
  let arguments = (ins OfType<"T">:$input, Optional<OfType<"T">>:$split,
                       OptionalAttr<OnnxInt>:$axis,
                       OptionalAttr<OnnxInts>:$split_attr);
  let results = (outs NonEmpty<OfType<"T">>:$outputs);
}

def ONNXV_Split_2Op : ONNXV_Op<"Split", [2, 11], [Pure]> {
  let summary = "Parts of input cut along an axis, equal or with the lengths "
                "in split, as of version 2";
  let until = 13;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "0">:$axis,
                       OptionalAttr<OnnxInts>:$split);
  let results = (outs NonEmpty<OfType<"T">>:$outputs);
}

def ONNXV_Split_13Op : ONNXV_Op<"Split", [13], [Pure]> {
  let summary = "Parts of input cut along an axis, equal or with the lengths "
                "in split, as of version 13";
  let until = 18;
  let typeVars = [TypeVar<"T", Types<[AllTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$input,
                       Optional<OfType<"tensor(int64)">>:$split,
                       WithDefault<OnnxInt, "0">:$axis);
  let results = (outs NonEmpty<OfType<"T">>:$outputs);
}

def ONNXV_Squeeze_1Op : ONNXV_Op<"Squeeze", [1, 11], [Pure]> {
  let summary = "Data without the dimensions of size one named by axes, or "
                "all of them, as of version 1";
  let until = 13;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$data, OptionalAttr<OnnxInts>:$axes);
  let results = (outs OfType<"T">:$squeezed);
}

def ONNXV_Tile_1Op : ONNXV_Op<"Tile", [1], [Pure]> {
  let summary = "Input repeated along each dimension as often as repeats "
                "says, as of version 1";
  let shapes = OwnShapes;
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"T1", "int64">];
  let exact = ["T"];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$tiles,
                       OfType<"T">:$axis);
  let results = (outs OfType<"T">:$output);
}

def ONNXV_Unsqueeze_1Op : ONNXV_Op<"Unsqueeze", [1, 11], [Pure]> {
  let summary =
      "Data with dimensions of size one inserted at axes, as of version 1";
  let until = 13;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$data, OnnxInts:$axes);
  let results = (outs OfType<"T">:$expanded);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_TENSOR_TD
