// RUN: onnx-xform-opt %s -split-input-file --convert-opset=8 | FileCheck %s -enable-var-scope

// CHANGE: Resize 0->10 down
module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  // CHECK-LABEL: func.func @half_pixels_of_whole_scales
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x?x?xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Upsample_7(%[[X]]) {scales = array<f32: 1.000000e+00, 1.000000e+00, 2.000000e+00, 3.000000e+00>}
  // CHECK-NEXT: return %[[V0]]
  func.func @half_pixels_of_whole_scales(%x: tensor<1x1x?x?xf32>) -> tensor<1x1x?x?xf32> {
    %s = onnx.Initializer dense<[1.0, 1.0, 2.0, 3.0]> : tensor<4xf32>
    %y = onnx.Resize(%x, _, %s) : (tensor<1x1x?x?xf32>, tensor<4xf32>) -> tensor<1x1x?x?xf32>
    return %y : tensor<1x1x?x?xf32>
  }

  // CHECK-LABEL: func.func @sizes_that_are_multiples
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Upsample_7(%[[X]]) {mode = "linear", scales = array<f32: 1.000000e+00, 1.000000e+00, 2.000000e+00, 1.500000e+00>}
  // CHECK-NEXT: return %[[V0]]
  func.func @sizes_that_are_multiples(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x8x6xf32> {
    %s = onnx.Initializer dense<[1, 1, 8, 6]> : tensor<4xi64>
    %y = onnx.Resize(%x, _, _, %s) {coordinate_transformation_mode = "asymmetric", mode = "linear"} : (tensor<1x1x4x4xf32>, tensor<4xi64>) -> tensor<1x1x8x6xf32>
    return %y : tensor<1x1x8x6xf32>
  }

  // CHECK-LABEL: func.func @nearest_elements
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?x4x3xi8>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1.000000e+00, 1.000000e+00, 5.000000e-01, 1.500000e+00]> : tensor<4xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 2}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[0, 0, 1, 2]> : tensor<4xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 3}
  // CHECK-NEXT: return %[[V4]]
  func.func @nearest_elements(%x: tensor<?x?x4x3xi8>) -> tensor<?x?x2x4xi8> {
    %s = onnx.Initializer dense<[1.0, 1.0, 0.5, 1.5]> : tensor<4xf32>
    %y = onnx.Resize(%x, _, %s) : (tensor<?x?x4x3xi8>, tensor<4xf32>) -> tensor<?x?x2x4xi8>
    return %y : tensor<?x?x2x4xi8>
  }

  // CHECK-LABEL: func.func @linear_with_half_pixels
  // CHECK-SAME: (%[[X:.*]]: tensor<?x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 0, 0, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 1}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[2.500000e-01, 7.500000e-01, 2.500000e-01, 7.500000e-01]> : tensor<4xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Mul(%[[V2]], %[[V3]])
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[0, 1, 1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Gather(%[[X]], %[[V5]]) {axis = 1}
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<[7.500000e-01, 2.500000e-01, 7.500000e-01, 2.500000e-01]> : tensor<4xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V6]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Add(%[[V4]], %[[V8]])
  // CHECK-NEXT: return %[[V9]]
  func.func @linear_with_half_pixels(%x: tensor<?x2xf32>) -> tensor<?x4xf32> {
    %s = onnx.Initializer dense<[1.0, 2.0]> : tensor<2xf32>
    %y = onnx.Resize(%x, _, %s) {mode = "linear"} : (tensor<?x2xf32>, tensor<2xf32>) -> tensor<?x4xf32>
    return %y : tensor<?x4xf32>
  }

  // CHECK-LABEL: func.func @linear_with_aligned_corners
  // CHECK-SAME: (%[[X:.*]]: tensor<3x1xf16>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[5, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<3x1xf16>) -> tensor<3x1xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[0, 0, 1, 1, 2]> : tensor<5xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[V1]], %[[V2]]) {axis = 0}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<{{\[\[}}1.000000e+00], [5.000000e-01], [1.000000e+00], [5.000000e-01], [1.000000e+00]]> : tensor<5x1xf32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Mul(%[[V3]], %[[V4]])
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<[1, 1, 2, 2, 2]> : tensor<5xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Gather(%[[V1]], %[[V6]]) {axis = 0}
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<{{\[\[}}0.000000e+00], [5.000000e-01], [0.000000e+00], [5.000000e-01], [0.000000e+00]]> : tensor<5x1xf32>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Mul(%[[V7]], %[[V8]])
  // CHECK-NEXT: %[[V10:.*]] = onnx.Add(%[[V5]], %[[V9]])
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cast(%[[V10]]) {to = 10} : (tensor<5x1xf32>) -> tensor<5x1xf16>
  // CHECK-NEXT: return %[[V11]]
  func.func @linear_with_aligned_corners(%x: tensor<3x1xf16>) -> tensor<5x1xf16> {
    %s = onnx.Initializer dense<[5, 1]> : tensor<2xi64>
    %y = onnx.Resize(%x, _, _, %s) {coordinate_transformation_mode = "align_corners", mode = "linear"} : (tensor<3x1xf16>, tensor<2xi64>) -> tensor<5x1xf16>
    return %y : tensor<5x1xf16>
  }

  // CHECK-LABEL: func.func @cubic_without_what_is_outside
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 0}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Mul(%[[V2]], %[[V3]])
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Gather(%[[X]], %[[V5]]) {axis = 0}
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V6]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Add(%[[V4]], %[[V8]])
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<[1, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Gather(%[[X]], %[[V10]]) {axis = 0}
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Mul(%[[V11]], %[[V12]])
  // CHECK-NEXT: %[[V14:.*]] = onnx.Add(%[[V9]], %[[V13]])
  // CHECK-NEXT: %[[V15:.*]] = onnx.Initializer dense<[2, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Gather(%[[X]], %[[V15]]) {axis = 0}
  // CHECK-NEXT: %[[V17:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Mul(%[[V16]], %[[V17]])
  // CHECK-NEXT: %[[V19:.*]] = onnx.Add(%[[V14]], %[[V18]])
  // CHECK-NEXT: return %[[V19]]
  func.func @cubic_without_what_is_outside(%x: tensor<4xf32>) -> tensor<2xf32> {
    %s = onnx.Initializer dense<2> : tensor<1xi64>
    %y = onnx.Resize(%x, _, _, %s) {coordinate_transformation_mode = "asymmetric", exclude_outside = 1 : i64, mode = "cubic"} : (tensor<4xf32>, tensor<1xi64>) -> tensor<2xf32>
    return %y : tensor<2xf32>
  }

  // CHECK-LABEL: func.func @sizes_of_named_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<5> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 0, 1, 1, 2]> : tensor<5xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 1}
  // CHECK-NEXT: return %[[V2]]
  func.func @sizes_of_named_axes(%x: tensor<?x3xf32>) -> tensor<?x5xf32> {
    %s = onnx.Initializer dense<5> : tensor<1xi64>
    %y = onnx.Resize(%x, _, _, %s) {axes = array<i64: -1>, coordinate_transformation_mode = "asymmetric", nearest_mode = "floor"} : (tensor<?x3xf32>, tensor<1xi64>) -> tensor<?x5xf32>
    return %y : tensor<?x5xf32>
  }

  // CHECK-LABEL: func.func @nothing_changes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Identity(%[[X]])
  // CHECK-NEXT: return %[[V1]]
  func.func @nothing_changes(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
    %s = onnx.Initializer dense<1.0> : tensor<2xf32>
    %y = onnx.Resize(%x, _, %s) {mode = "cubic"} : (tensor<?x?xf32>, tensor<2xf32>) -> tensor<?x?xf32>
    return %y : tensor<?x?xf32>
  }
}
