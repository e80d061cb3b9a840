// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

// CHANGE: Upsample 7->9 down
module attributes {onnx.opset_imports = {"ai.onnx" = 7 : i64}} {
  // CHECK-LABEL: func.func @upsample_7_nearest
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>)
  // CHECK: onnx_v.Upsample_7(%[[X]]) {scales = array<f32: 1.000000e+00, 1.000000e+00, 2.000000e+00, 3.000000e+00>} : (tensor<1x1x2x2xf32>) -> tensor<1x1x4x6xf32>
  // CHECK-NEXT: return
  func.func @upsample_7_nearest(%x: tensor<1x1x2x2xf32>) {
    %0 = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 2.000000e+00, 3.000000e+00]> : tensor<4xf32>
    %1 = onnx.Resize(%x, _, %0) {coordinate_transformation_mode = "asymmetric", nearest_mode = "floor"} : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<1x1x4x6xf32>
    return
  }

  // CHECK-LABEL: func.func @upsample_7_linear
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>)
  // CHECK: onnx_v.Upsample_7(%[[X]]) {mode = "linear", scales = array<f32: 1.000000e+00, 1.000000e+00, 2.000000e+00, 2.000000e+00>} : (tensor<1x1x2x2xf32>) -> tensor<1x1x4x4xf32>
  // CHECK-NEXT: return
  func.func @upsample_7_linear(%x: tensor<1x1x2x2xf32>) {
    %0 = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 2.000000e+00, 2.000000e+00]> : tensor<4xf32>
    %1 = onnx.Resize(%x, _, %0) {coordinate_transformation_mode = "asymmetric", mode = "linear"} : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<1x1x4x4xf32>
    return
  }
}

// -----

// CHANGE: Upsample 9->10 down
module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHECK-LABEL: func.func @upsample_9_with_constant_scales
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 2.000000e+00, 2.000000e+00]> : tensor<4xf32>
  // CHECK-NEXT: {{.*}} = onnx_v.Upsample_9(%[[X]], %[[C0]]) {mode = "nearest"} : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<1x1x4x4xf32>
  // CHECK-NEXT: return
  func.func @upsample_9_with_constant_scales(%x: tensor<1x1x2x2xf32>) {
    %0 = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 2.000000e+00, 2.000000e+00]> : tensor<4xf32>
    %1 = onnx.Resize(%x, _, %0) {coordinate_transformation_mode = "asymmetric", mode = "nearest", nearest_mode = "floor"} : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<1x1x4x4xf32>
    return
  }

  // CHECK-LABEL: func.func @upsample_9_with_unknown_scales_knows_that_nothing_shrinks
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>, %[[S:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Upsample_9(%[[X]], %[[S]]) : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return
  func.func @upsample_9_with_unknown_scales_knows_that_nothing_shrinks(%x: tensor<1x1x2x2xf32>, %s: tensor<4xf32>) {
    %0 = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", nearest_mode = "floor", onnx.spelling = {older = {op_type = "Upsample"}}} : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

// CHANGE: Resize 10->11 down
module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  // CHECK-LABEL: func.func @resize_10_rounds_down_where_it_enlarges
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 2.000000e+00, 2.000000e+00]> : tensor<4xf32>
  // CHECK-NEXT: {{.*}} = onnx_v.Resize_10(%[[X]], %[[C0]]) : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<1x1x4x4xf32>
  // CHECK-NEXT: return
  func.func @resize_10_rounds_down_where_it_enlarges(%x: tensor<1x1x2x2xf32>) {
    %0 = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 2.000000e+00, 2.000000e+00]> : tensor<4xf32>
    %1 = onnx.Resize(%x, _, %0) {coordinate_transformation_mode = "asymmetric", nearest_mode = "floor"} : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<1x1x4x4xf32>
    return
  }

  // CHECK-LABEL: func.func @resize_10_rounds_up_where_it_shrinks
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 5.000000e-01, 5.000000e-01]> : tensor<4xf32>
  // CHECK-NEXT: {{.*}} = onnx_v.Resize_10(%[[X]], %[[C0]]) : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<1x1x2x2xf32>
  // CHECK-NEXT: return
  func.func @resize_10_rounds_up_where_it_shrinks(%x: tensor<1x1x4x4xf32>) {
    %0 = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 5.000000e-01, 5.000000e-01]> : tensor<4xf32>
    %1 = onnx.Resize(%x, _, %0) {coordinate_transformation_mode = "asymmetric", nearest_mode = "ceil"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<1x1x2x2xf32>
    return
  }

  // CHECK-LABEL: func.func @resize_10_linear_takes_any_scales
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>, %[[S:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Resize_10(%[[X]], %[[S]]) {mode = "linear"} : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return
  func.func @resize_10_linear_takes_any_scales(%x: tensor<1x1x2x2xf32>, %s: tensor<4xf32>) {
    %0 = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", mode = "linear"} : (tensor<1x1x2x2xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }

  // CHECK-LABEL: func.func @roi_align_10_is_output_half_pixel
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x8x8xf32>, %[[R:.*]]: tensor<2x4xf32>, %[[B:.*]]: tensor<2xi64>)
  // CHECK: onnx_v.RoiAlign_10(%[[X]], %[[R]], %[[B]]) {output_height = 2} : (tensor<1x1x8x8xf32>, tensor<2x4xf32>, tensor<2xi64>) -> tensor<2x1x2x1xf32>
  // CHECK-NEXT: return
  func.func @roi_align_10_is_output_half_pixel(%x: tensor<1x1x8x8xf32>, %r: tensor<2x4xf32>, %b: tensor<2xi64>) {
    %0 = onnx.RoiAlign(%x, %r, %b) {coordinate_transformation_mode = "output_half_pixel", output_height = 2} : (tensor<1x1x8x8xf32>, tensor<2x4xf32>, tensor<2xi64>) -> tensor<2x1x2x1xf32>
    return
  }
}

// -----

// CHANGE: Resize 11->13 down
module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHECK-LABEL: func.func @resize_11_keeps_empty_inputs
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>, %[[N:.*]]: tensor<4xi64>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<> : tensor<0xf32>
  // CHECK-NEXT: {{.*}} = onnx_v.Resize_11(%[[X]], %[[C0]], %[[C0]], %[[N]]) {mode = "cubic"} : (tensor<1x1x2x2xf32>, tensor<0xf32>, tensor<0xf32>, tensor<4xi64>) -> tensor<*xf32>
  // CHECK-NEXT: return
  func.func @resize_11_keeps_empty_inputs(%x: tensor<1x1x2x2xf32>, %n: tensor<4xi64>) {
    %0 = onnx.Initializer dense<> : tensor<0xf32>
    %1 = onnx.Resize(%x, %0, %0, %n) {mode = "cubic"} : (tensor<1x1x2x2xf32>, tensor<0xf32>, tensor<0xf32>, tensor<4xi64>) -> tensor<*xf32>
    return
  }

  // CHECK-LABEL: func.func @tf_half_pixel_with_floor
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>, %[[R:.*]]: tensor<0xf32>, %[[S:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Resize_11(%[[X]], %[[R]], %[[S]]) {coordinate_transformation_mode = "tf_half_pixel_for_nn", nearest_mode = "floor"} : (tensor<1x1x2x2xf32>, tensor<0xf32>, tensor<4xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return
  func.func @tf_half_pixel_with_floor(%x: tensor<1x1x2x2xf32>, %r: tensor<0xf32>, %s: tensor<4xf32>) {
    %0 = onnx.Resize(%x, %r, %s) {coordinate_transformation_mode = "half_pixel", nearest_mode = "round_prefer_ceil", onnx.spelling = {older = {coordinate_transformation_mode = "tf_half_pixel_for_nn", nearest_mode = "floor"}}} : (tensor<1x1x2x2xf32>, tensor<0xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }

  // CHECK-LABEL: func.func @tf_half_pixel_with_the_default_rounding
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>, %[[R:.*]]: tensor<0xf32>, %[[S:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Resize_11(%[[X]], %[[R]], %[[S]]) {coordinate_transformation_mode = "tf_half_pixel_for_nn"} : (tensor<1x1x2x2xf32>, tensor<0xf32>, tensor<4xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return
  func.func @tf_half_pixel_with_the_default_rounding(%x: tensor<1x1x2x2xf32>, %r: tensor<0xf32>, %s: tensor<4xf32>) {
    %0 = onnx.Resize(%x, %r, %s) {coordinate_transformation_mode = "half_pixel", nearest_mode = "ceil", onnx.spelling = {older = {coordinate_transformation_mode = "tf_half_pixel_for_nn", nearest_mode}}} : (tensor<1x1x2x2xf32>, tensor<0xf32>, tensor<4xf32>) -> tensor<*xf32>
    return
  }
}

// -----

// CHANGE: GridSample 16->20 down
module attributes {onnx.opset_imports = {"ai.onnx" = 16 : i64}} {
  // CHECK-LABEL: func.func @grid_sample_modes_have_old_names
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>, %[[G:.*]]: tensor<1x2x2x2xf32>)
  // CHECK: onnx_v.GridSample_16(%[[X]], %[[G]]) {mode = "bicubic"} : (tensor<1x1x4x4xf32>, tensor<1x2x2x2xf32>) -> tensor<1x1x2x2xf32>
  // CHECK-NEXT: return
  func.func @grid_sample_modes_have_old_names(%x: tensor<1x1x4x4xf32>, %g: tensor<1x2x2x2xf32>) {
    %0 = onnx.GridSample(%x, %g) {mode = "cubic"} : (tensor<1x1x4x4xf32>, tensor<1x2x2x2xf32>) -> tensor<1x1x2x2xf32>
    return
  }

  // CHECK-LABEL: func.func @grid_sample_nearest_stays
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>, %[[G:.*]]: tensor<1x2x2x2xf32>)
  // CHECK: onnx_v.GridSample_16(%[[X]], %[[G]]) {mode = "nearest"} : (tensor<1x1x4x4xf32>, tensor<1x2x2x2xf32>) -> tensor<1x1x2x2xf32>
  // CHECK-NEXT: return
  func.func @grid_sample_nearest_stays(%x: tensor<1x1x4x4xf32>, %g: tensor<1x2x2x2xf32>) {
    %0 = onnx.GridSample(%x, %g) {mode = "nearest"} : (tensor<1x1x4x4xf32>, tensor<1x2x2x2xf32>) -> tensor<1x1x2x2xf32>
    return
  }

  // CHECK-LABEL: func.func @grid_sample_without_mode
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>, %[[G:.*]]: tensor<1x2x2x2xf32>)
  // CHECK: onnx_v.GridSample_16(%[[X]], %[[G]]) : (tensor<1x1x4x4xf32>, tensor<1x2x2x2xf32>) -> tensor<1x1x2x2xf32>
  // CHECK-NEXT: return
  func.func @grid_sample_without_mode(%x: tensor<1x1x4x4xf32>, %g: tensor<1x2x2x2xf32>) {
    %0 = onnx.GridSample(%x, %g) : (tensor<1x1x4x4xf32>, tensor<1x2x2x2xf32>) -> tensor<1x1x2x2xf32>
    return
  }
}

// -----

// CHANGE: Upsample 1->7 down
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHECK-LABEL: func.func @scales_become_height_and_width
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Upsample_1(%[[X]]) {height_scale = 2.000000e+00 : f32, mode = "bilinear", width_scale = 2.500000e+00 : f32}
  // CHECK-NEXT: return %[[V0]]
  func.func @scales_become_height_and_width(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x8x10xf32> {
    %s = onnx.Initializer dense<[1.0, 1.0, 2.0, 2.5]> : tensor<4xf32>
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "asymmetric", mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<1x1x8x10xf32>
    return %y : tensor<1x1x8x10xf32>
  }
}
