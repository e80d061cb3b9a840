// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: Resize 10->11 up
module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  // What grows rounds down, what shrinks rounds up.
  // CHECK-LABEL: func.func @scales_that_are_not_known
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>, %[[S:.*]]: tensor<4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Max(%[[S]], %[[V0]])
  // CHECK-NEXT: %[[V2:.*]] = onnx.Resize(%[[X]], _, %[[V1]]) {coordinate_transformation_mode = "asymmetric", mode = "nearest", nearest_mode = "floor"}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Min(%[[S]], %[[V0]])
  // CHECK-NEXT: %[[V4:.*]] = onnx.Resize(%[[V2]], _, %[[V3]]) {coordinate_transformation_mode = "asymmetric", mode = "nearest", nearest_mode = "ceil"}
  // CHECK-NEXT: return %[[V4]]
  func.func @scales_that_are_not_known(%x: tensor<1x1x4x4xf32>, %s: tensor<4xf32>) -> tensor<*xf32> {
    %y = onnx_v.Resize_10(%x, %s) : (tensor<1x1x4x4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

// CHANGE: Resize 11->13 up
module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHECK-LABEL: func.func @empty_scales_go
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>, %[[R:.*]]: tensor<0xf32>, %[[S:.*]]: tensor<0xf32>, %[[T:.*]]: tensor<4xi64>)
  // CHECK: %[[V0:.*]] = onnx.Resize(%[[X]], %[[R]], _, %[[T]]) {mode = "linear"}
  // CHECK-NEXT: return %[[V0]]
  func.func @empty_scales_go(%x: tensor<1x1x4x4xf32>, %r: tensor<0xf32>, %s: tensor<0xf32>, %t: tensor<4xi64>) -> tensor<*xf32> {
    %y = onnx_v.Resize_11(%x, %r, %s, %t) {mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<0xf32>, tensor<0xf32>, tensor<4xi64>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @rounding_of_shifted_half_pixels
  // CHECK-SAME: (%[[X:.*]]: tensor<1x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<> : tensor<0xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[1.000000e+00, 5.000000e-01]> : tensor<2xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[1, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[X]], %[[V2]]) {axis = 1}
  // CHECK-NEXT: return %[[V3]]
  func.func @rounding_of_shifted_half_pixels(%x: tensor<1x4xf32>) -> tensor<*xf32> {
    %r = onnx.Initializer dense<> : tensor<0xf32>
    %s = onnx.Initializer dense<[1.0, 0.5]> : tensor<2xf32>
    %y = onnx_v.Resize_11(%x, %r, %s) {coordinate_transformation_mode = "tf_half_pixel_for_nn", nearest_mode = "round_prefer_ceil"} : (tensor<1x4xf32>, tensor<0xf32>, tensor<2xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}
