//===- Image.td - Images, boxes and sampling ---------------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_IMAGE_TD
#define ONNX_XFORM_DIALECT_ONNX_IMAGE_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_AffineGridOp : ONNX_Op<"AffineGrid", [20], [Pure]> {
  let summary = "Sampling grid of the given size from the affine matrices "
                "theta, for GridSample";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", "int64">];
  let arguments = (ins OfType<"T1">:$theta, OfType<"T2">:$size,
                       WithDefault<OnnxInt, "0">:$align_corners);
  let results = (outs OfType<"T1">:$grid);
}

def ONNX_GridSampleOp : ONNX_Op<"GridSample", [20, 22], [Pure]> {
  let summary = "Interpolation of X at the normalized positions listed in grid";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", AllTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T2", FloatTypes, [Added<22, "bfloat16">]>];
  let arguments = (ins OfType<"T1">:$X, OfType<"T2">:$grid,
                       WithDefault<OnnxInt, "0">:$align_corners,
                       WithDefaultString<"linear">:$mode,
                       WithDefaultString<"zeros">:$padding_mode);
  let results = (outs OfType<"T1">:$Y);
}

def ONNX_ImageDecoderOp : ONNX_Op<"ImageDecoder", [20], [Pure]> {
  let summary = "Pixels of the image file held as bytes in encoded_stream";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "uint8">, TypeVar<"T2", "uint8">];
  let arguments = (ins OfType<"T1">:$encoded_stream,
                       WithDefaultString<"RGB">:$pixel_format);
  let results = (outs OfType<"T2">:$image);
}

def ONNX_NonMaxSuppressionOp : ONNX_Op<"NonMaxSuppression", [10, 11],
                                       [Pure, AttrSizedOperandSegments]> {
  let summary = "Indices of the best-scored boxes, dropping those that "
                "overlap better ones";
  let shapes = OwnShapes;
  let arguments = (ins OfType<"tensor(float)">:$boxes,
                       OfType<"tensor(float)">:$scores,
                       Optional<OfType<"tensor(int64)">>:$max_output_boxes_per_class,
                       Optional<OfType<"tensor(float)">>:$iou_threshold,
                       Optional<OfType<"tensor(float)">>:$score_threshold,
                       WithDefault<OnnxInt, "0">:$center_point_box);
  let results = (outs OfType<"tensor(int64)">:$selected_indices);
}

def ONNX_ResizeOp : ONNX_Op<"Resize", [13, 18, 19],
                            [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Interpolation of X to new spatial extents given by scales or sizes";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", Types<[AllTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", FloatTypes>];
  let later = [Since<18, "antialias">, Since<18, "axes">,
               Since<18, "keep_aspect_ratio_policy">];
  let arguments = (ins OfType<"T1">:$X, Optional<OfType<"T2">>:$roi,
                       Optional<OfType<"tensor(float)">>:$scales,
                       Optional<OfType<"tensor(int64)">>:$sizes,
                       WithDefault<OnnxInt, "0">:$antialias,
                       OptionalAttr<OnnxInts>:$axes,
                       WithDefaultString<"half_pixel">:$coordinate_transformation_mode,
                       WithDefault<OnnxFloat, "-0.75f">:$cubic_coeff_a,
                       WithDefault<OnnxInt, "0">:$exclude_outside,
                       WithDefault<OnnxFloat, "0.0f">:$extrapolation_value,
                       WithDefaultString<"stretch">:$keep_aspect_ratio_policy,
                       WithDefaultString<"nearest">:$mode,
                       WithDefaultString<"round_prefer_floor">:$nearest_mode);
  let results = (outs OfType<"T1">:$Y);
}

def ONNX_RoiAlignOp : ONNX_Op<"RoiAlign", [16, 22], [Pure]> {
  let summary =
      "Bilinear samples of X pooled over a grid of bins in each region of rois";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", FloatTypes, [Added<22, "bfloat16">]>,
                  TypeVar<"T2", "int64">];
  let arguments = (ins OfType<"T1">:$X, OfType<"T1">:$rois,
                       OfType<"T2">:$batch_indices,
                       WithDefaultString<"half_pixel">:$coordinate_transformation_mode,
                       WithDefaultString<"avg">:$mode,
                       WithDefault<OnnxInt, "1">:$output_height,
                       WithDefault<OnnxInt, "1">:$output_width,
                       WithDefault<OnnxInt, "0">:$sampling_ratio,
                       WithDefault<OnnxFloat, "1.0f">:$spatial_scale);
  let results = (outs OfType<"T1">:$Y);
}

#endif // ONNX_XFORM_DIALECT_ONNX_IMAGE_TD
