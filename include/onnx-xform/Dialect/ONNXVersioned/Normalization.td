//===- Normalization.td - Normalization, older forms -------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_NORMALIZATION_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_NORMALIZATION_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_BatchNormalization_1Op : ONNXV_Op<"BatchNormalization", [1], [Pure]> {
  let summary = "Normalization of X per channel with batch or running "
                "statistics, then scale and B, as of version 1";
  let shapes = OwnShapes;
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let renamed = [Renamed<"mean_output", "mean">, Renamed<"var_output", "var">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$scale, OfType<"T">:$B,
                       OfType<"T">:$mean, OfType<"T">:$var,
                       OnnxInts:$consumed_inputs,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       WithDefault<OnnxInt, "0">:$is_test,
                       WithDefault<OnnxFloat, "0.9f">:$momentum,
                       WithDefault<OnnxInt, "1">:$spatial);
  let results = (outs OfType<"T">:$Y, OrNone<"T">:$mean_output,
                      OrNone<"T">:$var_output, OrNone<"T">:$saved_mean,
                      OrNone<"T">:$saved_var);
}

def ONNXV_BatchNormalization_6Op : ONNXV_Op<"BatchNormalization", [6], [Pure]> {
  let summary = "Normalization of X per channel with batch or running "
                "statistics, then scale and B, as of version 6";
  let shapes = OwnShapes;
  let until = 7;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let renamed = [Renamed<"mean_output", "mean">, Renamed<"var_output", "var">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$scale, OfType<"T">:$B,
                       OfType<"T">:$mean, OfType<"T">:$var,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       WithDefault<OnnxInt, "0">:$is_test,
                       WithDefault<OnnxFloat, "0.9f">:$momentum,
                       WithDefault<OnnxInt, "1">:$spatial);
  let results = (outs OfType<"T">:$Y, OrNone<"T">:$mean_output,
                      OrNone<"T">:$var_output, OrNone<"T">:$saved_mean,
                      OrNone<"T">:$saved_var);
}

def ONNXV_BatchNormalization_7Op : ONNXV_Op<"BatchNormalization", [7], [Pure]> {
  let summary = "Normalization of X per channel with batch or running "
                "statistics, then scale and B, as of version 7";
  let shapes = OwnShapes;
  let until = 9;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let renamed = [Renamed<"mean_output", "mean">, Renamed<"var_output", "var">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$scale, OfType<"T">:$B,
                       OfType<"T">:$mean, OfType<"T">:$var,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       WithDefault<OnnxFloat, "0.9f">:$momentum,
                       WithDefault<OnnxInt, "1">:$spatial);
  let results = (outs OfType<"T">:$Y, OrNone<"T">:$mean_output,
                      OrNone<"T">:$var_output, OrNone<"T">:$saved_mean,
                      OrNone<"T">:$saved_var);
}

def ONNXV_BatchNormalization_9Op : ONNXV_Op<"BatchNormalization", [9], [Pure]> {
  let summary = "Normalization of X per channel with batch or running "
                "statistics, then scale and B, as of version 9";
  let shapes = OwnShapes;
  let until = 14;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let renamed = [Renamed<"mean_output", "mean">, Renamed<"var_output", "var">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$scale, OfType<"T">:$B,
                       OfType<"T">:$mean, OfType<"T">:$var,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       WithDefault<OnnxFloat, "0.9f">:$momentum);
  let results = (outs OfType<"T">:$Y, OrNone<"T">:$mean_output,
                      OrNone<"T">:$var_output, OrNone<"T">:$saved_mean,
                      OrNone<"T">:$saved_var);
}

def ONNXV_GroupNormalization_18Op : ONNXV_Op<"GroupNormalization", [18],
                                             [Pure]> {
  let summary = "Normalization of X over groups of channels, then scale and "
                "bias, as of version 18";
  let until = 21;
  let deprecated = 1;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "bfloat16"]>.all>];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$scale, OfType<"T">:$bias,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon,
                       OnnxInt:$num_groups);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_InstanceNormalization_1Op : ONNXV_Op<"InstanceNormalization", [1],
                                               [Pure]> {
  let summary = "Normalization of input per sample and channel, then scale "
                "and B, as of version 1";
  let until = 6;
  let typeVars = [TypeVar<"T", FloatTypes>];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$scale, OfType<"T">:$B,
                       OptionalAttr<OnnxInts>:$consumed_inputs,
                       WithDefault<OnnxFloat, "1e-05f">:$epsilon);
  let results = (outs OfType<"T">:$output);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_NORMALIZATION_TD
