// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: AffineGrid 0->20 down
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHECK-LABEL: func.func @grid_of_cell_centers
  // CHECK-SAME: (%[[T:.*]]: tensor<?x2x3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 1, 2, 4]> : tensor<4xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<{{\[\[}}-7.500000e-01], [-2.500000e-01], [2.500000e-01], [7.500000e-01]]> : tensor<4x1xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[T]], %[[V2]]) {axis = 2}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Unsqueeze(%[[V3]], %[[V4]])
  // CHECK-NEXT: %[[V6:.*]] = onnx.Mul(%[[V1]], %[[V5]])
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<{{\[\[}}[-5.000000e-01]], {{\[\[}}5.000000e-01]]]> : tensor<2x1x1xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Gather(%[[T]], %[[V8]]) {axis = 2}
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Unsqueeze(%[[V9]], %[[V10]])
  // CHECK-NEXT: %[[V12:.*]] = onnx.Mul(%[[V7]], %[[V11]])
  // CHECK-NEXT: %[[V13:.*]] = onnx.Add(%[[V6]], %[[V12]])
  // CHECK-NEXT: %[[V14:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Gather(%[[T]], %[[V14]]) {axis = 2}
  // CHECK-NEXT: %[[V16:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Unsqueeze(%[[V15]], %[[V16]])
  // CHECK-NEXT: %[[V18:.*]] = onnx.Add(%[[V13]], %[[V17]])
  // CHECK-NEXT: return %[[V18]]
  func.func @grid_of_cell_centers(%t: tensor<?x2x3xf32>) -> tensor<?x2x4x2xf32> {
    %s = onnx.Initializer dense<[1, 1, 2, 4]> : tensor<4xi64>
    %y = onnx.AffineGrid(%t, %s) : (tensor<?x2x3xf32>, tensor<4xi64>) -> tensor<?x2x4x2xf32>
    return %y : tensor<?x2x4x2xf32>
  }

  // CHECK-LABEL: func.func @grid_of_the_corners_of_a_volume
  // CHECK-SAME: (%[[T:.*]]: tensor<1x3x4xf16>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 1, 2, 2, 3]> : tensor<5xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<{{\[\[}}-1.000000e+00], [0.000000e+00], [1.000000e+00]]> : tensor<3x1xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Cast(%[[T]]) {to = 1} : (tensor<1x3x4xf16>) -> tensor<1x3x4xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 2}
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[1, 2, 3]> : tensor<3xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Unsqueeze(%[[V4]], %[[V5]])
  // CHECK-NEXT: %[[V7:.*]] = onnx.Mul(%[[V1]], %[[V6]])
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<{{\[\[}}[-1.000000e+00]], {{\[\[}}1.000000e+00]]]> : tensor<2x1x1xf32>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Gather(%[[V2]], %[[V9]]) {axis = 2}
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<[1, 2, 3]> : tensor<3xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Unsqueeze(%[[V10]], %[[V11]])
  // CHECK-NEXT: %[[V13:.*]] = onnx.Mul(%[[V8]], %[[V12]])
  // CHECK-NEXT: %[[V14:.*]] = onnx.Add(%[[V7]], %[[V13]])
  // CHECK-NEXT: %[[V15:.*]] = onnx.Initializer dense<{{\[\[}}{{\[\[}}-1.000000e+00]]], {{\[\[}}[1.000000e+00]]]]> : tensor<2x1x1x1xf32>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Gather(%[[V2]], %[[V16]]) {axis = 2}
  // CHECK-NEXT: %[[V18:.*]] = onnx.Initializer dense<[1, 2, 3]> : tensor<3xi64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Unsqueeze(%[[V17]], %[[V18]])
  // CHECK-NEXT: %[[V20:.*]] = onnx.Mul(%[[V15]], %[[V19]])
  // CHECK-NEXT: %[[V21:.*]] = onnx.Add(%[[V14]], %[[V20]])
  // CHECK-NEXT: %[[V22:.*]] = onnx.Initializer dense<3> : tensor<i64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Gather(%[[V2]], %[[V22]]) {axis = 2}
  // CHECK-NEXT: %[[V24:.*]] = onnx.Initializer dense<[1, 2, 3]> : tensor<3xi64>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Unsqueeze(%[[V23]], %[[V24]])
  // CHECK-NEXT: %[[V26:.*]] = onnx.Add(%[[V21]], %[[V25]])
  // CHECK-NEXT: %[[V27:.*]] = onnx.Cast(%[[V26]]) {to = 10} : (tensor<1x2x2x3x3xf32>) -> tensor<1x2x2x3x3xf16>
  // CHECK-NEXT: return %[[V27]]
  func.func @grid_of_the_corners_of_a_volume(%t: tensor<1x3x4xf16>) -> tensor<1x2x2x3x3xf16> {
    %s = onnx.Initializer dense<[1, 1, 2, 2, 3]> : tensor<5xi64>
    %y = onnx.AffineGrid(%t, %s) {align_corners = 1 : i64} : (tensor<1x3x4xf16>, tensor<5xi64>) -> tensor<1x2x2x3x3xf16>
    return %y : tensor<1x2x2x3x3xf16>
  }
}

// -----

// CHANGE: RoiAlign 10->16 down
module attributes {onnx.opset_imports = {ai.onnx = 16 : i64}} {
  // CHECK-LABEL: func.func @regions_move_by_half_a_pixel
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x8x8xf32>, %[[B:.*]]: tensor<1xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}1.000000e+00, 2.000000e+00, 5.000000e+00, 6.000000e+00]]> : tensor<1x4xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<{{\[\[}}0.000000e+00, 1.000000e+00, 4.000000e+00, 5.000000e+00]]> : tensor<1x4xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx_v.RoiAlign_10(%[[X]], %[[V1]], %[[B]]) {output_height = 2, output_width = 2, spatial_scale = 5.000000e-01 : f32}
  // CHECK-NEXT: return %[[V2]]
  func.func @regions_move_by_half_a_pixel(%x: tensor<1x1x8x8xf32>, %b: tensor<1xi64>) -> tensor<1x1x2x2xf32> {
    %r = onnx.Initializer dense<[[1.0, 2.0, 5.0, 6.0]]> : tensor<1x4xf32>
    %y = onnx.RoiAlign(%x, %r, %b) {output_height = 2 : i64, output_width = 2 : i64, spatial_scale = 0.5 : f32} : (tensor<1x1x8x8xf32>, tensor<1x4xf32>, tensor<1xi64>) -> tensor<1x1x2x2xf32>
    return %y : tensor<1x1x2x2xf32>
  }
}
