// RUN: onnx-xform-opt %s -split-input-file --upgrade -verify-diagnostics -o /dev/null

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @softmax_of_unknown_rank(%x: tensor<*xf32>) {
    // expected-remark @below {{(Softmax) stays in its form of version 1: the rank of its input is not known}}
    %y = onnx_v.Softmax_1(%x) : (tensor<*xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @softmax_over_several_dimensions(%x: tensor<2x3x4xf32>) {
    // expected-remark @below {{(Softmax) stays in its form of version 1: it normalizes over several dimensions at once}}
    %y = onnx_v.Softmax_1(%x) : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @softmax_before_an_unknown_dimension(%x: tensor<2x3x?xf32>) {
    // expected-remark @below {{it normalizes over several dimensions at once}}
    %y = onnx_v.LogSoftmax_1(%x) : (tensor<2x3x?xf32>) -> tensor<2x3x?xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @clip_of_unknown_type(%x: !onnx.unknown) {
    // expected-remark @below {{(Clip) stays in its form of version 6: the element type of its input}}
    %y = onnx_v.Clip_6(%x) {max = 6.0 : f32} : (!onnx.unknown) -> !onnx.unknown
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @pad_of_unknown_type_with_a_value(%x: !onnx.unknown) {
    // expected-remark @below {{(Pad) stays in its form of version 2: the element type of its input}}
    %y = onnx_v.Pad_2(%x) {pads = array<i64: 1, 0>, value = 1.0 : f32} : (!onnx.unknown) -> !onnx.unknown
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @erf_of_integers(%x: tensor<4xi32>) {
    // expected-remark @below {{(Erf) stays in its form of version 9: its input may be integer}}
    %y = onnx_v.Erf_9(%x) : (tensor<4xi32>) -> tensor<4xi32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @one_hot_of_indices_that_may_be_negative(%i: tensor<2xi64>, %d: tensor<1xi64>, %v: tensor<2xf32>) {
    // expected-remark @below {{(OneHot) stays in its form of version 9: its indices may be negative}}
    %y = onnx_v.OneHot_9(%i, %d, %v) : (tensor<2xi64>, tensor<1xi64>, tensor<2xf32>) -> tensor<2x?xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @one_hot_of_negative_constants(%d: tensor<1xi64>, %v: tensor<2xf32>) {
    %i = onnx.Initializer dense<[0, -1]> : tensor<2xi64>
    // expected-remark @below {{its indices may be negative}}
    %y = onnx_v.OneHot_9(%i, %d, %v) : (tensor<2xi64>, tensor<1xi64>, tensor<2xf32>) -> tensor<2x?xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @batch_normalization_9_in_training(%x: tensor<2x3xf32>, %s: tensor<3xf32>) {
    // expected-remark @below {{(BatchNormalization) stays in its form of version 9: it has more outputs than one}}
    %y:5 = onnx_v.BatchNormalization_9(%x, %s, %s, %s, %s) : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, none, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @upsample_9_with_a_scale_below_one(%x: tensor<1x1x4x4xf32>) {
    %s = onnx.Initializer dense<[1.0, 1.0, 0.5, 0.5]> : tensor<4xf32>
    // expected-remark @below {{(Upsample) stays in its form of version 9: it has a scale below 1}}
    %y = onnx_v.Upsample_9(%x, %s) : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @upsample_9_of_unknown_mode(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-remark @below {{it has the unknown mode 'bilinear'}}
    %y = onnx_v.Upsample_9(%x, %s) {mode = "bilinear"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 7 : i64}} {
  func.func @dropout_7_with_a_mask_in_use(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-remark @below {{(Dropout) stays in its form of version 7: its mask is used}}
    %y:2 = onnx_v.Dropout_7(%x) : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>)
    return %y#1 : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 7 : i64}} {
  func.func @batch_normalization_7_not_per_channel(%x: tensor<2x3xf32>, %s: tensor<3xf32>) {
    // expected-remark @below {{(BatchNormalization) stays in its form of version 7: its statistics are not per channel}}
    %y:5 = onnx_v.BatchNormalization_7(%x, %s, %s, %s, %s) {spatial = 0 : i64} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, none, none, none, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 7 : i64}} {
  func.func @upsample_7_with_a_scale_below_one(%x: tensor<1x1x4x4xf32>) {
    // expected-remark @below {{(Upsample) stays in its form of version 7: it has a scale below 1}}
    %y = onnx_v.Upsample_7(%x) {scales = array<f32: 1.0, 1.0, 0.5, 2.0>} : (tensor<1x1x4x4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  func.func @resize_10_with_unknown_scales(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-remark @below {{(Resize) stays in its form of version 10: its scales are no constants}}
    %y = onnx_v.Resize_10(%x, %s) : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  func.func @resize_10_that_enlarges_and_shrinks(%x: tensor<1x1x4x4xf32>) {
    %s = onnx.Initializer dense<[1.0, 1.0, 0.5, 2.0]> : tensor<4xf32>
    // expected-remark @below {{it enlarges one dimension and shrinks another}}
    %y = onnx_v.Resize_10(%x, %s) : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  func.func @tf_half_pixel_with_other_rounding(%x: tensor<1x1x4x4xf32>, %r: tensor<0xf32>, %s: tensor<4xf32>) {
    // expected-remark @below {{(Resize) stays in its form of version 11: it has the coordinate transformation tf_half_pixel_for_nn}}
    %y = onnx_v.Resize_11(%x, %r, %s) {coordinate_transformation_mode = "tf_half_pixel_for_nn", nearest_mode = "ceil"} : (tensor<1x1x4x4xf32>, tensor<0xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  func.func @tf_half_pixel_of_another_mode(%x: tensor<1x1x4x4xf32>, %r: tensor<0xf32>, %s: tensor<4xf32>) {
    // expected-remark @below {{it has the coordinate transformation tf_half_pixel_for_nn}}
    %y = onnx_v.Resize_11(%x, %r, %s) {coordinate_transformation_mode = "tf_half_pixel_for_nn", mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<0xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 16 : i64}} {
  func.func @grid_sample_of_unknown_mode(%x: tensor<1x1x4x4xf32>, %g: tensor<1x2x2x2xf32>) {
    // expected-remark @below {{(GridSample) stays in its form of version 16: it has the unknown mode 'linear'}}
    %y = onnx_v.GridSample_16(%x, %g) {mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<1x2x2x2xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 18 : i64}} {
  func.func @group_normalization_of_several_channels(%x: tensor<2x4x4xf32>, %s: tensor<2xf32>) {
    // expected-remark @below {{(GroupNormalization) stays in its form of version 18: its scale and bias are per group}}
    %y = onnx_v.GroupNormalization_18(%x, %s, %s) {num_groups = 2 : i64} : (tensor<2x4x4xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x4x4xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 18 : i64}} {
  func.func @group_normalization_of_unknown_type(%x: !onnx.unknown, %s: tensor<2xf32>) {
    // expected-remark @below {{the element type of its input, in which it computes, is not known}}
    %y = onnx_v.GroupNormalization_18(%x, %s, %s) {num_groups = 2 : i64} : (!onnx.unknown, tensor<2xf32>, tensor<2xf32>) -> !onnx.unknown
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 6 : i64}} {
  func.func @forms_that_take_more_than_one_operation(%x: tensor<2x3x4xf32>, %y: tensor<3xf32>, %z: tensor<*xf32>) {
    // expected-remark @below {{(Add) stays in its form of version 6: its second input is not aligned with the last dimensions of the first}}
    %0 = onnx_v.Add_6(%x, %y) {axis = 1 : i64, broadcast = 1 : i64} : (tensor<2x3x4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
    // expected-remark @below {{(Mul) stays in its form of version 6: it has an axis, and the ranks of its inputs are not known}}
    %1 = onnx_v.Mul_6(%z, %y) {axis = 1 : i64, broadcast = 1 : i64} : (tensor<*xf32>, tensor<3xf32>) -> tensor<*xf32>
    return
  }
}

// -----

// Up to opset 19, GridSample is of images: a volume has no way back.
module attributes {onnx.opset_imports = {ai.onnx = 16 : i64}} {
  func.func @grid_sample_of_a_volume_stays(%x: tensor<1x1x2x3x4xf32>, %grid: tensor<1x2x3x4x3xf32>) -> tensor<1x1x2x3x4xf32> {
    // expected-remark @below {{(GridSample) stays in its form of version 16: its input is no image of rank 4}}
    %y = onnx_v.GridSample_16(%x, %grid) : (tensor<1x1x2x3x4xf32>, tensor<1x2x3x4x3xf32>) -> tensor<1x1x2x3x4xf32>
    return %y : tensor<1x1x2x3x4xf32>
  }
}
