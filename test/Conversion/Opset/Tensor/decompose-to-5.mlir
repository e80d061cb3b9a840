// RUN: onnx-xform-opt %s -split-input-file --convert-opset=5 | FileCheck %s -enable-var-scope

// CHANGE: Tile 1->6 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @one_tile_for_each_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[3, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<3.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx_v.Tile_1(%[[X]], %[[V1]], %[[V2]]) : (tensor<3x4xf32>, tensor<f32>, tensor<f32>) -> tensor<9x4xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V6:.*]] = onnx_v.Tile_1(%[[V3]], %[[V4]], %[[V5]]) : (tensor<9x4xf32>, tensor<f32>, tensor<f32>) -> tensor<9x8xf32>
  // CHECK-NEXT: return %[[V6]] : tensor<9x8xf32>
  func.func @one_tile_for_each_axis(%x: tensor<3x4xf32>) -> tensor<9x8xf32> {
    %s = onnx.Initializer dense<[3, 2]> : tensor<2xi64>
    %r = onnx.Tile(%x, %s) : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<9x8xf32>
    return %r : tensor<9x8xf32>
  }
}

// -----

// CHANGE: Cast 1->6 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @element_type_becomes_a_name
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Cast_1(%[[X]]) {to = "FLOAT16"} : (tensor<3x4xf32>) -> tensor<3x4xf16>
  // CHECK-NEXT: return %[[V0]] : tensor<3x4xf16>
  func.func @element_type_becomes_a_name(%x: tensor<3x4xf32>) -> tensor<3x4xf16> {
    %r = onnx.Cast(%x) {to = 10 : i64} : (tensor<3x4xf32>) -> tensor<3x4xf16>
    return %r : tensor<3x4xf16>
  }
}
