//===- Image.td - Images, boxes and sampling, older forms --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXVERSIONED_IMAGE_TD
#define ONNX_XFORM_DIALECT_ONNXVERSIONED_IMAGE_TD

include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.td"

def ONNXV_GridSample_16Op : ONNXV_Op<"GridSample", [16], [Pure]> {
  let summary = "Interpolation of X at the normalized positions listed in "
                "grid, as of version 16";
  let until = 20;
  let typeVars = [TypeVar<"T1", AllTypes>, TypeVar<"T2", FloatTypes>];
  let arguments = (ins OfType<"T1">:$X, OfType<"T2">:$grid,
                       WithDefault<OnnxInt, "0">:$align_corners,
                       WithDefaultString<"bilinear">:$mode,
                       WithDefaultString<"zeros">:$padding_mode);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXV_Resize_10Op : ONNXV_Op<"Resize", [10], [Pure]> {
  let summary = "Interpolation of X to new spatial extents given by scales or "
                "sizes, as of version 10";
  let until = 11;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(float)">:$scales,
                       WithDefaultString<"nearest">:$mode);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Resize_11Op : ONNXV_Op<"Resize", [11], [Pure]> {
  let summary = "Interpolation of X to new spatial extents given by scales or "
                "sizes, as of version 11";
  let shapes = OwnShapes;
  let until = 13;
  let typeVars = [TypeVar<"T1", AllTypes>, TypeVar<"T2", FloatTypes>];
  let arguments = (ins OfType<"T1">:$X, OfType<"T2">:$roi,
                       OfType<"tensor(float)">:$scales,
                       Optional<OfType<"tensor(int64)">>:$sizes,
                       WithDefaultString<"half_pixel">:$coordinate_transformation_mode,
                       WithDefault<OnnxFloat, "-0.75f">:$cubic_coeff_a,
                       WithDefault<OnnxInt, "0">:$exclude_outside,
                       WithDefault<OnnxFloat, "0.0f">:$extrapolation_value,
                       WithDefaultString<"nearest">:$mode,
                       WithDefaultString<"round_prefer_floor">:$nearest_mode);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXV_RoiAlign_10Op : ONNXV_Op<"RoiAlign", [10], [Pure]> {
  let summary = "Bilinear samples of X pooled over a grid of bins in each "
                "region of rois, as of version 10";
  let until = 16;
  let typeVars = [TypeVar<"T1", FloatTypes>, TypeVar<"T2", "int64">];
  let arguments = (ins OfType<"T1">:$X, OfType<"T1">:$rois,
                       OfType<"T2">:$batch_indices,
                       WithDefaultString<"avg">:$mode,
                       WithDefault<OnnxInt, "1">:$output_height,
                       WithDefault<OnnxInt, "1">:$output_width,
                       WithDefault<OnnxInt, "0">:$sampling_ratio,
                       WithDefault<OnnxFloat, "1.0f">:$spatial_scale);
  let results = (outs OfType<"T1">:$Y);
}

def ONNXV_Upsample_1Op : ONNXV_Op<"Upsample", [1], [Pure]> {
  let summary = "Enlargement of X by scales, by nearest or linear "
                "interpolation (deprecated), as of version 1";
  let shapes = OwnShapes;
  let until = 7;
  let typeVars = [TypeVar<"T", Types<[FloatTypes, "int32 int64 bool"]>.all>];
  let arguments = (ins OfType<"T">:$X, OnnxFloat:$height_scale,
                       WithDefaultString<"nearest">:$mode,
                       OnnxFloat:$width_scale);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Upsample_7Op : ONNXV_Op<"Upsample", [7], [Pure]> {
  let summary = "Enlargement of X by scales, by nearest or linear "
                "interpolation (deprecated), as of version 7";
  let shapes = OwnShapes;
  let until = 9;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$X, WithDefaultString<"nearest">:$mode,
                       OnnxFloats:$scales);
  let results = (outs OfType<"T">:$Y);
}

def ONNXV_Upsample_9Op : ONNXV_Op<"Upsample", [9], [Pure]> {
  let summary = "Enlargement of X by scales, by nearest or linear "
                "interpolation (deprecated), as of version 9";
  let shapes = OwnShapes;
  let until = 10;
  let typeVars = [TypeVar<"T", AllTypes>];
  let arguments = (ins OfType<"T">:$X, OfType<"tensor(float)">:$scales,
                       WithDefaultString<"nearest">:$mode);
  let results = (outs OfType<"T">:$Y);
}

#endif // ONNX_XFORM_DIALECT_ONNXVERSIONED_IMAGE_TD
