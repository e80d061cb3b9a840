//===- Normalization.td - Normalization --------------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_NORMALIZATION_TD
#define ONNX_XFORM_DIALECT_ONNX_NORMALIZATION_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_BatchNormalizationOp : ONNX_Op<"BatchNormalization", [14, 15],
                                        [Pure]> {
  let summary = "Normalization of X per channel with batch or running "
                "statistics, then scale and B";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", Types<[FloatTypes, "bfloat16"]>.all>];
  let sameBefore = [SameBefore<15, "T1", "T">];
  let arguments = (ins OfType<"T">:$X, OfType<"T1">:$scale, OfType<"T1">:$B,
                       OfType<"T2">:$input_mean, OfType<"T2">:$input_var,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       WithDefault<OnnxFloat, "0.9f">:$momentum,
                       WithDefault<OnnxInt, "0">:$training_mode);
  let results = (outs OfType<"T">:$Y, OrNone<"T2">:$running_mean,
                      OrNone<"T2">:$running_var);
}

def ONNX_GroupNormalizationOp : ONNX_Op<"GroupNormalization", [21], [Pure]> {
  let summary =
      "Normalization of X over groups of channels, then scale and bias";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$scale, OfType<"T">:$bias,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       OnnxInt:$num_groups,
                       WithDefault<OnnxInt, "1">:$stash_type);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_InstanceNormalizationOp : ONNX_Op<"InstanceNormalization", [6, 22],
                                           [Pure]> {
  let summary =
      "Normalization of input per sample and channel, then scale and B";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$scale, OfType<"T">:$B,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon);
  let results = (outs OfType<"T">:$output);
}

def ONNX_LRNOp : ONNX_Op<"LRN", [1, 13], [Pure]> {
  let summary = "Local response normalization of X across neighboring channels";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$X, WithDefault<OnnxFloat, "0.0001f">:$alpha,
                       WithDefault<OnnxFloat, "0.75f">:$beta,
                       WithDefault<OnnxFloat, "1.0f">:$bias, OnnxInt:$size);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_LayerNormalizationOp : ONNX_Op<"LayerNormalization", [17], [Pure]> {
  let summary =
      "Normalization of X over the dimensions from axis on, then Scale and B";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"U", "float bfloat16">];
  let carriers = [Carrier<"stash_type", "U", "float">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$Scale,
                       Optional<OfType<"T">>:$B,
                       WithDefault<OnnxInt, "-1">:$axis,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       WithDefault<OnnxInt, "1">:$stash_type);
  let results = (outs OfType<"T">:$Y, OrNone<"U">:$Mean,
                      OrNone<"U">:$InvStdDev);
}

def ONNX_LpNormalizationOp : ONNX_Op<"LpNormalization", [1, 22], [Pure]> {
  let summary = "Division of input by its L1 or L2 norm along an axis";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T">:$input, WithDefault<OnnxInt, "-1">:$axis,
                       WithDefault<OnnxInt, "2">:$p);
  let results = (outs OfType<"T">:$output);
}

def ONNX_MeanVarianceNormalizationOp : ONNX_Op<"MeanVarianceNormalization",
                                               [9, 13], [Pure]> {
  let summary =
      "Shift and scaling of X to zero mean and unit variance over axes";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", FloatTypes, [Added<13, "bfloat16">]>];
  let listDefaults = [ListDefault<"axes", "[0, 2, 3]">];
  // The operator's own epsilon, 1e-9, is 0 in float16.
  let exact = ["T"];
  let arguments = (ins OfType<"T">:$X, OptionalAttr<OnnxInts>:$axes);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_RMSNormalizationOp : ONNX_Op<"RMSNormalization", [23], [Pure]> {
  let summary =
      "Division of X by its root mean square from axis on, times scale";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"V", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X, OfType<"V">:$scale,
                       WithDefault<OnnxInt, "-1">:$axis,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       WithDefault<OnnxInt, "1">:$stash_type);
  let results = (outs OfType<"V">:$Y);
}

#endif // ONNX_XFORM_DIALECT_ONNX_NORMALIZATION_TD
