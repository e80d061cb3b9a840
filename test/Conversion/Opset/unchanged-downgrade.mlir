// RUN: onnx-xform-opt %s -split-input-file --downgrade -verify-diagnostics -o /dev/null

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @axes_that_are_no_constant(%x: tensor<1x3xf32>, %a: tensor<1xi64>) {
    // expected-error @below {{(Squeeze) has no equal in opset 9 of ai.onnx, which the model imports: its input 'axes' is no constant}}
    %y = onnx.Squeeze(%x, %a) : (tensor<1x3xf32>, tensor<1xi64>) -> tensor<*xf32>
    return
  }

  func.func @negative_axes_of_unknown_rank(%x: tensor<*xf32>) {
    %a = onnx.Initializer dense<-1> : tensor<1xi64>
    // expected-error @below {{it has negative axes, which came with opset 11}}
    %y = onnx.Squeeze(%x, %a) : (tensor<*xf32>, tensor<1xi64>) -> tensor<*xf32>
    return
  }

  func.func @unsqueeze_axes_that_are_no_constant(%x: tensor<3xf32>, %a: tensor<1xi64>) {
    // expected-error @below {{(Unsqueeze) has no equal}}
    %y = onnx.Unsqueeze(%x, %a) : (tensor<3xf32>, tensor<1xi64>) -> tensor<*xf32>
    return
  }

  func.func @slice_with_steps(%x: tensor<6xf32>) {
    %a = onnx.Initializer dense<2> : tensor<1xi64>
    // expected-error @below {{it has steps other than 1}}
    %y = onnx.Slice(%x, %a, %a, %a, %a) : (tensor<6xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return
  }

  func.func @slice_of_unknown_range(%x: tensor<6xf32>, %a: tensor<1xi64>) {
    // expected-error @below {{its input 'starts' is no constant}}
    %y = onnx.Slice(%x, %a, %a) : (tensor<6xf32>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return
  }

  func.func @unequal_parts(%x: tensor<5xf32>) {
    // expected-error @below {{(Split) has no equal in opset 9 of ai.onnx, which the model imports: its parts may have different sizes}}
    %y:2 = onnx.Split(%x) {num_outputs = 2 : i64} : (tensor<5xf32>) -> (tensor<3xf32>, tensor<2xf32>)
    return
  }

  func.func @split_along_a_negative_axis_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<2xi64>) {
    // expected-error @below {{it has a negative axis, which came with opset 11}}
    %y:2 = onnx.Split(%x, %s) {axis = -1 : i64} : (tensor<*xf32>, tensor<2xi64>) -> (tensor<*xf32>, tensor<*xf32>)
    return
  }

  func.func @parts_of_unknown_length(%x: tensor<5xf32>, %s: tensor<2xi64>) {
    // expected-error @below {{its input 'split' is no constant}}
    %y:2 = onnx.Split(%x, %s) : (tensor<5xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
    return
  }

  func.func @pad_that_wraps(%x: tensor<6xf32>) {
    %a = onnx.Initializer dense<1> : tensor<2xi64>
    // expected-error @below {{(Pad) has no equal in opset 9 of ai.onnx, which the model imports: it has the mode 'wrap'}}
    %y = onnx.Pad(%x, %a) {mode = "wrap"} : (tensor<6xf32>, tensor<2xi64>) -> tensor<*xf32>
    return
  }

  func.func @pad_of_named_axes(%x: tensor<6xf32>) {
    %a = onnx.Initializer dense<1> : tensor<2xi64>
    %i = onnx.Initializer dense<0> : tensor<1xi64>
    // expected-error @below {{it names the axes that it pads}}
    %y = onnx.Pad(%x, %a, _, %i) : (tensor<6xf32>, tensor<2xi64>, tensor<1xi64>) -> tensor<*xf32>
    return
  }

  func.func @pads_that_are_no_constant(%x: tensor<6xf32>, %a: tensor<2xi64>) {
    // expected-error @below {{its input 'pads' is no constant}}
    %y = onnx.Pad(%x, %a) : (tensor<6xf32>, tensor<2xi64>) -> tensor<*xf32>
    return
  }

  func.func @pad_value_that_is_no_constant(%x: tensor<6xf32>, %v: tensor<f32>) {
    %a = onnx.Initializer dense<1> : tensor<2xi64>
    // expected-error @below {{its input 'value' is no constant number}}
    %y = onnx.Pad(%x, %a, %v) : (tensor<6xf32>, tensor<2xi64>, tensor<f32>) -> tensor<*xf32>
    return
  }

  func.func @one_hot_of_indices_that_may_be_negative(%i: tensor<2xi64>, %d: tensor<1xi64>, %v: tensor<2xf32>) {
    // expected-error @below {{(OneHot) has no equal in opset 9 of ai.onnx, which the model imports: its indices may be negative}}
    %y = onnx.OneHot(%i, %d, %v) : (tensor<2xi64>, tensor<1xi64>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @scatter_with_a_reduction(%x: tensor<3xf32>, %i: tensor<1xi64>, %u: tensor<1xf32>) {
    // expected-error @below {{(ScatterElements) has no equal in opset 9 of ai.onnx, which the model imports: it has a reduction}}
    %y = onnx.ScatterElements(%x, %i, %u) {reduction = "add"} : (tensor<3xf32>, tensor<1xi64>, tensor<1xf32>) -> tensor<3xf32>
    return
  }

  func.func @scatter_of_indices_that_may_be_negative(%x: tensor<3xf32>, %i: tensor<1xi64>, %u: tensor<1xf32>) {
    // expected-error @below {{its indices may be negative}}
    %y = onnx.ScatterElements(%x, %i, %u) : (tensor<3xf32>, tensor<1xi64>, tensor<1xf32>) -> tensor<3xf32>
    return
  }

  func.func @reduction_of_nothing(%x: tensor<3xf32>) {
    // expected-error @below {{(ReduceSum) has no equal in opset 9 of ai.onnx, which the model imports: it reduces nothing without axes}}
    %y = onnx.ReduceSum(%x) {noop_with_empty_axes = 1 : i64} : (tensor<3xf32>) -> tensor<3xf32>
    return
  }

  func.func @smallest_elements(%x: tensor<3xf32>) {
    %k = onnx.Initializer dense<1> : tensor<1xi64>
    // expected-error @below {{(TopK) has no equal in opset 9 of ai.onnx, which the model imports: it looks for the smallest elements}}
    %y:2 = onnx.TopK(%x, %k) {largest = 0 : i64} : (tensor<3xf32>, tensor<1xi64>) -> (tensor<1xf32>, tensor<1xi64>)
    return
  }

  func.func @unknown_number_of_elements(%x: tensor<3xf32>, %k: tensor<1xi64>) {
    // expected-error @below {{its input 'K' is no constant}}
    %y:2 = onnx.TopK(%x, %k) : (tensor<3xf32>, tensor<1xi64>) -> (tensor<?xf32>, tensor<?xi64>)
    return
  }

  func.func @softmax_of_unknown_rank(%x: tensor<*xf32>) {
    // expected-error @below {{(Softmax) has no equal in opset 9 of ai.onnx, which the model imports: the rank of its input is not known}}
    %y = onnx.Softmax(%x) {axis = 1 : i64} : (tensor<*xf32>) -> tensor<*xf32>
    return
  }

  func.func @softmax_along_an_inner_axis(%x: tensor<2x3x4xf32>) {
    // expected-error @below {{its axis is not the last one}}
    %y = onnx.Softmax(%x) {axis = 1 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    return
  }

  func.func @bounds_that_are_no_constant(%x: tensor<3xf32>, %m: tensor<f32>) {
    // expected-error @below {{(Clip) has no equal in opset 9 of ai.onnx, which the model imports: its input 'min' is no constant number}}
    %y = onnx.Clip(%x, %m) : (tensor<3xf32>, tensor<f32>) -> tensor<3xf32>
    return
  }

  func.func @double_without_a_bound(%x: tensor<3xf64>) {
    // expected-error @below {{it has no min, and the older form then takes that of float}}
    %y = onnx.Clip(%x) : (tensor<3xf64>) -> tensor<3xf64>
    return
  }

  func.func @bound_that_no_float_holds(%x: tensor<3xf64>) {
    %m = onnx.Initializer dense<0.1> : tensor<f64>
    // expected-error @below {{its input 'min' is a number that an attribute, a float, cannot hold}}
    %y = onnx.Clip(%x, %m, %m) : (tensor<3xf64>, tensor<f64>, tensor<f64>) -> tensor<3xf64>
    return
  }

  func.func @training(%x: tensor<3xf32>) {
    %r = onnx.Initializer dense<0.5> : tensor<f32>
    %t = onnx.Initializer dense<true> : tensor<i1>
    // expected-error @below {{(Dropout) has no equal in opset 9 of ai.onnx, which the model imports: it may be in training mode}}
    %y:2 = onnx.Dropout(%x, %r, %t) : (tensor<3xf32>, tensor<f32>, tensor<i1>) -> (tensor<3xf32>, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  func.func @ratio_that_is_no_constant(%x: tensor<3xf32>, %r: tensor<f32>) {
    // expected-error @below {{its input 'ratio' is no constant number}}
    %y:2 = onnx.Dropout(%x, %r) : (tensor<3xf32>, tensor<f32>) -> (tensor<3xf32>, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @mask_in_use(%x: tensor<3xf32>) -> tensor<3xi1> {
    // expected-error @below {{its mask is used, which is no bool in the older form}}
    %y:2 = onnx.Dropout(%x) : (tensor<3xf32>) -> (tensor<3xf32>, tensor<3xi1>)
    return %y#1 : tensor<3xi1>
  }

  func.func @batch_normalization_in_training(%x: tensor<2x3xf32>, %s: tensor<3xf32>) {
    // expected-error @below {{it is in training mode}}
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %s, %s) {training_mode = 1 : i64} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, none, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 18 : i64}} {
  func.func @group_normalization_of_several_channels(%x: tensor<2x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{its scale and bias are per channel}}
    %y = onnx.GroupNormalization(%x, %s, %s) {num_groups = 2 : i64} : (tensor<2x4x4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4x4xf32>
    return
  }

  func.func @group_normalization_in_another_type(%x: tensor<2x4x4xf16>, %s: tensor<4xf16>) {
    // expected-error @below {{it computes in another type than that of its input}}
    %y = onnx.GroupNormalization(%x, %s, %s) {num_groups = 4 : i64} : (tensor<2x4x4xf16>, tensor<4xf16>, tensor<4xf16>) -> tensor<2x4x4xf16>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  func.func @quantization_in_blocks(%x: tensor<4xf32>, %s: tensor<2xf32>) {
    // expected-error @below {{(QuantizeLinear) has no equal in opset 10 of ai.onnx, which the model imports: it has a scale for each block}}
    %y = onnx.QuantizeLinear(%x, %s) {axis = 0 : i64, block_size = 2 : i64} : (tensor<4xf32>, tensor<2xf32>) -> tensor<4xui8>
    return
  }

  func.func @quantization_in_another_precision(%x: tensor<4xf32>, %s: tensor<f32>) {
    // expected-error @below {{it divides in another type than float}}
    %y = onnx.QuantizeLinear(%x, %s) {precision = 10 : i64} : (tensor<4xf32>, tensor<f32>) -> tensor<4xui8>
    return
  }

  func.func @quantization_to_int8_without_a_zero_point(%x: tensor<4xf32>, %s: tensor<f32>) {
    // expected-error @below {{it has no zero point, and the older form then makes uint8}}
    %y = onnx.QuantizeLinear(%x, %s) {output_dtype = 3 : i64} : (tensor<4xf32>, tensor<f32>) -> tensor<4xi8>
    return
  }

  func.func @quantization_per_axis(%x: tensor<4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{it has an axis, which came with opset 13}}
    %y = onnx.QuantizeLinear(%x, %s) {axis = 0 : i64} : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xui8>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 17 : i64}} {
  func.func @dft_along_an_unknown_axis(%x: tensor<1x8x1xf32>, %a: tensor<i64>) {
    // expected-error @below {{(DFT) has no equal in opset 17 of ai.onnx, which the model imports: its input 'axis' is no constant}}
    %y = onnx.DFT(%x, _, %a) : (tensor<1x8x1xf32>, tensor<i64>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  func.func @upsample_that_may_shrink(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{(Resize) has no equal in opset 9 of ai.onnx, which the model imports: it has scales that may be below 1}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", nearest_mode = "floor"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }

  func.func @upsample_that_rounds_otherwise(%x: tensor<1x1x4x4xf32>) {
    %s = onnx.Initializer dense<2.0> : tensor<4xf32>
    // expected-error @below {{it has the nearest_mode 'round_prefer_floor'}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 8 : i64}} {
  func.func @upsample_7_with_unknown_scales(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{its input 'scales' is no constant}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", nearest_mode = "floor", onnx.spelling = {older = {op_type = "Upsample"}}} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  func.func @resize_10_to_sizes(%x: tensor<1x1x4x4xf32>, %s: tensor<4xi64>) {
    // expected-error @below {{it has sizes instead of scales}}
    %y = onnx.Resize(%x, _, _, %s) {coordinate_transformation_mode = "asymmetric"} : (tensor<1x1x4x4xf32>, tensor<4xi64>) -> tensor<*xf32>
    return
  }

  func.func @resize_10_with_half_pixels(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{it has the coordinate transformation 'half_pixel'}}
    %y = onnx.Resize(%x, _, %s) {mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }

  func.func @resize_10_cubic(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{it has the mode 'cubic'}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", mode = "cubic"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }

  func.func @resize_10_that_excludes(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{it excludes what is outside}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", exclude_outside = 1 : i64, mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }

  func.func @resize_10_that_rounds_otherwise(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{it has the nearest_mode 'floor', and the older form may round otherwise}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", nearest_mode = "floor"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  func.func @resize_11_with_antialiasing(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{it has an antialiasing filter}}
    %y = onnx.Resize(%x, _, %s) {antialias = 1 : i64} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }

  func.func @resize_11_of_named_axes(%x: tensor<1x1x4x4xf32>, %s: tensor<2xf32>) {
    // expected-error @below {{it names the axes that it resizes}}
    %y = onnx.Resize(%x, _, %s) {axes = array<i64: 2, 3>} : (tensor<1x1x4x4xf32>, tensor<2xf32>) -> tensor<*xf32>
    return
  }

  func.func @resize_11_that_keeps_the_aspect_ratio(%x: tensor<1x1x4x4xf32>, %s: tensor<4xi64>) {
    // expected-error @below {{it keeps the aspect ratio}}
    %y = onnx.Resize(%x, _, _, %s) {keep_aspect_ratio_policy = "not_larger"} : (tensor<1x1x4x4xf32>, tensor<4xi64>) -> tensor<*xf32>
    return
  }

  func.func @resize_11_with_symmetric_half_pixels(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) {
    // expected-error @below {{it has the coordinate transformation 'half_pixel_symmetric'}}
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "half_pixel_symmetric"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  func.func @roi_align_with_half_pixels(%x: tensor<1x1x8x8xf32>, %r: tensor<2x4xf32>, %b: tensor<2xi64>) {
    // expected-error @below {{(RoiAlign) has no equal in opset 10 of ai.onnx, which the model imports: it has the coordinate transformation 'half_pixel'}}
    %y = onnx.RoiAlign(%x, %r, %b) : (tensor<1x1x8x8xf32>, tensor<2x4xf32>, tensor<2xi64>) -> tensor<2x1x1x1xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 16 : i64}} {
  func.func @grid_sample_of_volumes(%x: tensor<1x1x4x4x4xf32>, %g: tensor<1x2x2x2x3xf32>) {
    // expected-error @below {{(GridSample) has no equal in opset 16 of ai.onnx, which the model imports: its input is no image of rank 4}}
    %y = onnx.GridSample(%x, %g) : (tensor<1x1x4x4x4xf32>, tensor<1x2x2x2x3xf32>) -> tensor<*xf32>
    return
  }
}
