// RUN: onnx-xform-opt %s -split-input-file --convert-opset=7 | FileCheck %s -enable-var-scope

// CHANGE: Expand 0->8 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @known_expansion_is_tiled
  // CHECK-SAME: (%[[X:.*]]: tensor<2x1xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[3, 1, 4]> : tensor<3xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx_v.Unsqueeze_1(%[[X]]) {axes = array<i64: 0>} : (tensor<2x1xf32>) -> tensor<1x2x1xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[3, 1, 4]> : tensor<3xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Tile(%[[V1]], %[[V2]]) : (tensor<1x2x1xf32>, tensor<3xi64>) -> tensor<3x2x4xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<3x2x4xf32>
  func.func @known_expansion_is_tiled(%x: tensor<2x1xf32>) -> tensor<3x2x4xf32> {
    %s = onnx.Initializer dense<[3, 1, 4]> : tensor<3xi64>
    %r = onnx.Expand(%x, %s) : (tensor<2x1xf32>, tensor<3xi64>) -> tensor<3x2x4xf32>
    return %r : tensor<3x2x4xf32>
  }
}
