//===- NN.td - Convolution, pooling and losses, older forms --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_NN_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_NN_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_Dropout_1Op : ONNXV_Op<"Dropout", [1]> {
  let summary = "Random zeroing of a ratio of data while training, identity "
                "otherwise, as of version 1";
  let shapes = SameShapeAsFirst;
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$data,
                       OptionalAttr<OnnxInts>:$consumed_inputs,
                       WithDefault<OnnxInt, "0">:$is_test,
                       WithDefault<OnnxFloat, "0.5f">:$ratio);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$mask);
}

def ONNXV_Dropout_6Op : ONNXV_Op<"Dropout", [6]> {
  let summary = "Random zeroing of a ratio of data while training, identity "
                "otherwise, as of version 6";
  let shapes = SameShapeAsFirst;
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$data, WithDefault<OnnxInt, "0">:$is_test,
                       WithDefault<OnnxFloat, "0.5f">:$ratio);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$mask);
}

def ONNXV_Dropout_7Op : ONNXV_Op<"Dropout", [7]> {
  let summary = "Random zeroing of a ratio of data while training, identity "
                "otherwise, as of version 7";
  let until = 10;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$data,
                       WithDefault<OnnxFloat, "0.5f">:$ratio);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$mask);
}

def ONNXV_Dropout_10Op : ONNXV_Op<"Dropout", [10]> {
  let summary = "Random zeroing of a ratio of data while training, identity "
                "otherwise, as of version 10";
  let until = 12;
  let typeVars = [TypeVar<"T", FloatTypes>, TypeVar<"T1", "bool">];
  let arguments = (ins OfType<"T">:$data,
                       WithDefault<OnnxFloat, "0.5f">:$ratio);
  let results = (outs OfType<"T">:$output, OrNone<"T1">:$mask);
}

def ONNXV_GlobalLpPool_1Op : ONNXV_Op<"GlobalLpPool", [1], [Pure]> {
  let summary = "Lp norm of X over all spatial positions of each channel, as "
                "of version 1";
  let shapes = OwnShapes;
  let until = 2;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "2.0f">:$p);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_LpPool_1Op : ONNXV_Op<"LpPool", [1], [Pure]> {
  let summary =
      "Lp norm of X over sliding windows of the spatial axes, as of version 1";
  let shapes = NoShapes<"it is left only where it has no kernel_shape">;
  let until = 2;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefaultString<"NOTSET">:$auto_pad,
                       OptionalAttr<OnnxInts>:$kernel_shape,
                       WithDefault<OnnxFloat, "2.0f">:$p,
                       OptionalAttr<OnnxInts>:$pads,
                       OptionalAttr<OnnxInts>:$strides);
  let results = (outs OfType<"T">:$Y);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_NN_TD
