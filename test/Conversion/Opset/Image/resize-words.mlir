// RUN: onnx-xform-opt %s -split-input-file --convert-opset=17 | FileCheck %s -enable-var-scope

// CHANGE: Resize 13->18 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @constant_scales_of_some_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x?x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[2.000000e+00, 3.000000e+00]> : tensor<2xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 3.000000e+00, 2.000000e+00]> : tensor<4xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Resize(%[[X]], _, %[[V1]]) {mode = "linear"}
  // CHECK-NEXT: return %[[V2]]
  func.func @constant_scales_of_some_axes(%x: tensor<1x1x?x?xf32>) -> tensor<1x1x?x?xf32> {
    %s = onnx.Initializer dense<[2.0, 3.0]> : tensor<2xf32>
    %y = onnx.Resize(%x, _, %s) {axes = array<i64: -1, 2>, mode = "linear"} : (tensor<1x1x?x?xf32>, tensor<2xf32>) -> tensor<1x1x?x?xf32>
    return %y : tensor<1x1x?x?xf32>
  }

  // CHECK-LABEL: func.func @computed_scales_of_some_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x?x?xf32>, %[[S:.*]]: tensor<2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<1xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Concat(%[[S]], %[[V0]]) {axis = 0}
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[2, 2, 1, 0]> : tensor<4xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[V1]], %[[V2]]) {axis = 0}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Resize(%[[X]], _, %[[V3]]) {mode = "linear"}
  // CHECK-NEXT: return %[[V4]]
  func.func @computed_scales_of_some_axes(%x: tensor<1x1x?x?xf32>, %s: tensor<2xf32>) -> tensor<1x1x?x?xf32> {
    %y = onnx.Resize(%x, _, %s) {axes = array<i64: 3, 2>, mode = "linear"} : (tensor<1x1x?x?xf32>, tensor<2xf32>) -> tensor<1x1x?x?xf32>
    return %y : tensor<1x1x?x?xf32>
  }

  // CHECK-LABEL: func.func @sizes_of_some_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3x4x4xf32>, %[[S:.*]]: tensor<2xi64>)
  // CHECK: %[[V0:.*]] = onnx.Shape(%[[X]])
  // CHECK-NEXT: %[[V1:.*]] = onnx.Concat(%[[S]], %[[V0]]) {axis = 0}
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[2, 3, 0, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[V1]], %[[V2]]) {axis = 0}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Resize(%[[X]], _, _, %[[V3]])
  // CHECK-NEXT: return %[[V4]]
  func.func @sizes_of_some_axes(%x: tensor<?x3x4x4xf32>, %s: tensor<2xi64>) -> tensor<?x3x?x?xf32> {
    %y = onnx.Resize(%x, _, _, %s) {axes = array<i64: 2, 3>} : (tensor<?x3x4x4xf32>, tensor<2xi64>) -> tensor<?x3x?x?xf32>
    return %y : tensor<?x3x?x?xf32>
  }

  // CHECK-LABEL: func.func @crop_of_some_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[4.000000e-01, 6.000000e-01, 6.000000e-01, 8.000000e-01]> : tensor<4xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<3> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[0.000000e+00, 0.000000e+00, 4.000000e-01, 6.000000e-01, 1.000000e+00, 1.000000e+00, 6.000000e-01, 8.000000e-01]> : tensor<8xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[2, 3, 3, 3]> : tensor<4xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Resize(%[[X]], %[[V2]], _, %[[V3]]) {coordinate_transformation_mode = "tf_crop_and_resize", mode = "linear"}
  // CHECK-NEXT: return %[[V4]]
  func.func @crop_of_some_axes(%x: tensor<2x3x4x4xf32>) -> tensor<2x3x3x3xf32> {
    %r = onnx.Initializer dense<[0.4, 0.6, 0.6, 0.8]> : tensor<4xf32>
    %s = onnx.Initializer dense<3> : tensor<2xi64>
    %y = onnx.Resize(%x, %r, _, %s) {axes = array<i64: 2, 3>, coordinate_transformation_mode = "tf_crop_and_resize", mode = "linear"} : (tensor<2x3x4x4xf32>, tensor<4xf32>, tensor<2xi64>) -> tensor<2x3x3x3xf32>
    return %y : tensor<2x3x3x3xf32>
  }

  // The scale of both axes is 2, so that the height becomes 4.
  // CHECK-LABEL: func.func @sizes_that_keep_the_aspect_ratio
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[7, 8]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[4, 8]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[1, 1, 4, 8]> : tensor<4xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Resize(%[[X]], _, _, %[[V2]])
  // CHECK-NEXT: return %[[V3]]
  func.func @sizes_that_keep_the_aspect_ratio(%x: tensor<1x1x2x4xf32>) -> tensor<1x1x4x8xf32> {
    %s = onnx.Initializer dense<[7, 8]> : tensor<2xi64>
    %y = onnx.Resize(%x, _, _, %s) {axes = array<i64: 2, 3>, keep_aspect_ratio_policy = "not_larger"} : (tensor<1x1x2x4xf32>, tensor<2xi64>) -> tensor<1x1x4x8xf32>
    return %y : tensor<1x1x4x8xf32>
  }

  // CHECK-LABEL: func.func @filter_that_does_nothing
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x?x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 2.000000e+00, 2.000000e+00]> : tensor<4xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Resize(%[[X]], _, %[[V0]]) {mode = "linear"}
  // CHECK-NEXT: return %[[V1]]
  func.func @filter_that_does_nothing(%x: tensor<1x1x?x?xf32>) -> tensor<1x1x?x?xf32> {
    %s = onnx.Initializer dense<[1.0, 1.0, 2.0, 2.0]> : tensor<4xf32>
    %y = onnx.Resize(%x, _, %s) {antialias = 1 : i64, mode = "linear"} : (tensor<1x1x?x?xf32>, tensor<4xf32>) -> tensor<1x1x?x?xf32>
    return %y : tensor<1x1x?x?xf32>
  }

  // 7 / 3 * 2 is 4.67, and the positions follow from 7 / 3, not from 5 / 2.
  // CHECK-LABEL: func.func @aspect_ratio_with_a_rest
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x3x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[7, 8]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 0, 0, 1, 1, 2, 2]> : tensor<7xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 2}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[0, 0, 0, 1, 1]> : tensor<5xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 3}
  // CHECK-NEXT: return %[[V4]]
  func.func @aspect_ratio_with_a_rest(%x: tensor<1x1x3x2xf32>) -> tensor<1x1x7x5xf32> {
    %s = onnx.Initializer dense<[7, 8]> : tensor<2xi64>
    %y = onnx.Resize(%x, _, _, %s) {axes = array<i64: 2, 3>, coordinate_transformation_mode = "asymmetric", keep_aspect_ratio_policy = "not_larger", nearest_mode = "floor"} : (tensor<1x1x3x2xf32>, tensor<2xi64>) -> tensor<1x1x7x5xf32>
    return %y : tensor<1x1x7x5xf32>
  }
}

// -----

// CHANGE: Resize 18->19 down
module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  // CHECK-LABEL: func.func @symmetric_half_pixels_without_a_rest
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 1.500000e+00, 1.500000e+00]> : tensor<4xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Resize(%[[X]], _, %[[V0]]) {mode = "linear"}
  // CHECK-NEXT: return %[[V1]]
  func.func @symmetric_half_pixels_without_a_rest(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x6x6xf32> {
    %s = onnx.Initializer dense<[1.0, 1.0, 1.5, 1.5]> : tensor<4xf32>
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "half_pixel_symmetric", mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<1x1x6x6xf32>
    return %y : tensor<1x1x6x6xf32>
  }

  // CHECK-LABEL: func.func @symmetric_half_pixels_with_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x?x?xf32>, %[[S:.*]]: tensor<4xi64>)
  // CHECK: %[[V0:.*]] = onnx.Resize(%[[X]], _, _, %[[S]]) {mode = "linear"}
  // CHECK-NEXT: return %[[V0]]
  func.func @symmetric_half_pixels_with_sizes(%x: tensor<1x1x?x?xf32>, %s: tensor<4xi64>) -> tensor<*xf32> {
    %y = onnx.Resize(%x, _, _, %s) {coordinate_transformation_mode = "half_pixel_symmetric", mode = "linear"} : (tensor<1x1x?x?xf32>, tensor<4xi64>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // 2 * 1.6 is 3.2, and what is over is cut off on both sides.
  // CHECK-LABEL: func.func @symmetric_half_pixels_with_a_rest
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 1.600000e+00]> : tensor<3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 0, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 2}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[0.124999993, 5.000000e-01, 8.750000e-01]> : tensor<3xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Mul(%[[V2]], %[[V3]])
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[0, 1, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Gather(%[[X]], %[[V5]]) {axis = 2}
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<[8.750000e-01, 5.000000e-01, 0.124999993]> : tensor<3xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V6]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Add(%[[V4]], %[[V8]])
  // CHECK-NEXT: return %[[V9]]
  func.func @symmetric_half_pixels_with_a_rest(%x: tensor<1x1x2xf32>) -> tensor<1x1x3xf32> {
    %s = onnx.Initializer dense<[1.0, 1.0, 1.6]> : tensor<3xf32>
    %y = onnx.Resize(%x, _, %s) {coordinate_transformation_mode = "half_pixel_symmetric", mode = "linear"} : (tensor<1x1x2xf32>, tensor<3xf32>) -> tensor<1x1x3xf32>
    return %y : tensor<1x1x3xf32>
  }
}
