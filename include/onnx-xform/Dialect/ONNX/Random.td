//===- Random.td - Random numbers --------------------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_RANDOM_TD
#define ONNX_XFORM_DIALECT_ONNX_RANDOM_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_BernoulliOp : ONNX_Op<"Bernoulli", [15, 22]> {
  let summary =
      "Random draws of 0 or 1, with input holding the probability of each 1";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", FloatTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T2", Types<[NumericTypes, "bool bfloat16"]>.all>];
  let carriers = [Carrier<"dtype", "T2", "=T1">];
  let arguments = (ins OfType<"T1">:$input, OptionalAttr<OnnxInt>:$dtype,
                       OptionalAttr<OnnxFloat>:$seed);
  let results = (outs OfType<"T2">:$output);
}

def ONNX_MultinomialOp : ONNX_Op<"Multinomial", [7, 22]> {
  let summary = "Random class indices drawn from the unnormalized "
                "log-probabilities in input";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", FloatTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T2", "int32 int64">];
  let carriers = [Carrier<"dtype", "T2", "int32">];
  let arguments = (ins OfType<"T1">:$input, WithDefault<OnnxInt, "6">:$dtype,
                       WithDefault<OnnxInt, "1">:$sample_size,
                       OptionalAttr<OnnxFloat>:$seed);
  let results = (outs OfType<"T2">:$output);
}

def ONNX_RandomNormalOp : ONNX_Op<"RandomNormal", [1, 22]> {
  let summary =
      "Random tensor of a given shape, drawn from a normal distribution";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let carriers = [Carrier<"dtype", "T", "float">];
  let arguments = (ins WithDefault<OnnxInt, "1">:$dtype,
                       WithDefault<OnnxFloat, "0.0f">:$mean,
                       WithDefault<OnnxFloat, "1.0f">:$scale,
                       OptionalAttr<OnnxFloat>:$seed, OnnxInts:$shape);
  let results = (outs OfType<"T">:$output);
}

def ONNX_RandomNormalLikeOp : ONNX_Op<"RandomNormalLike", [1, 22]> {
  let summary =
      "Random tensor shaped like input, drawn from a normal distribution";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", AllTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T2", FloatTypes, [Added<22, "bfloat16">]>];
  let carriers = [Carrier<"dtype", "T2", "=T1">];
  let arguments = (ins OfType<"T1">:$input, OptionalAttr<OnnxInt>:$dtype,
                       WithDefault<OnnxFloat, "0.0f">:$mean,
                       WithDefault<OnnxFloat, "1.0f">:$scale,
                       OptionalAttr<OnnxFloat>:$seed);
  let results = (outs OfType<"T2">:$output);
}

def ONNX_RandomUniformOp : ONNX_Op<"RandomUniform", [1, 22]> {
  let summary =
      "Random tensor of a given shape, drawn uniformly between low and high";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let carriers = [Carrier<"dtype", "T", "float">];
  let arguments = (ins WithDefault<OnnxInt, "1">:$dtype,
                       WithDefault<OnnxFloat, "1.0f">:$high,
                       WithDefault<OnnxFloat, "0.0f">:$low,
                       OptionalAttr<OnnxFloat>:$seed, OnnxInts:$shape);
  let results = (outs OfType<"T">:$output);
}

def ONNX_RandomUniformLikeOp : ONNX_Op<"RandomUniformLike", [1, 22]> {
  let summary =
      "Random tensor shaped like input, drawn uniformly between low and high";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T1", AllTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T2", FloatTypes, [Added<22, "bfloat16">]>];
  let carriers = [Carrier<"dtype", "T2", "=T1">];
  let arguments = (ins OfType<"T1">:$input, OptionalAttr<OnnxInt>:$dtype,
                       WithDefault<OnnxFloat, "1.0f">:$high,
                       WithDefault<OnnxFloat, "0.0f">:$low,
                       OptionalAttr<OnnxFloat>:$seed);
  let results = (outs OfType<"T2">:$output);
}

#endif // ONNX_XFORM_DIALECT_ONNX_RANDOM_TD
