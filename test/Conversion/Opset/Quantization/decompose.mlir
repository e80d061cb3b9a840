// RUN: onnx-xform-opt %s -split-input-file --convert-opset=9 | FileCheck %s -enable-var-scope

// CHANGE: QuantizeLinear 0->10 down
// CHANGE: DequantizeLinear 0->10 down
module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  // CHECK-LABEL: func.func @dequantization
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xui8>, %[[S:.*]]: tensor<f32>, %[[Z:.*]]: tensor<ui8>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3xui8>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[Z]]) {to = 1} : (tensor<ui8>) -> tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Sub(%[[V0]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Mul(%[[V2]], %[[S]])
  // CHECK-NEXT: return %[[V3]]
  func.func @dequantization(%x: tensor<2x3xui8>, %s: tensor<f32>, %z: tensor<ui8>) -> tensor<2x3xf32> {
    %y = onnx.DequantizeLinear(%x, %s, %z) : (tensor<2x3xui8>, tensor<f32>, tensor<ui8>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

// CHANGE: ConvInteger 0->10 down
module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  // 4 * 9 products: float holds their sum.
  // CHECK-LABEL: func.func @convolution_of_integers
  // CHECK-SAME: (%[[X:.*]]: tensor<1x4x8x8xui8>, %[[W:.*]]: tensor<2x4x3x3xi8>, %[[XZ:.*]]: tensor<ui8>, %[[WZ:.*]]: tensor<2xi8>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<1x4x8x8xui8>) -> tensor<1x4x8x8xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[XZ]]) {to = 1} : (tensor<ui8>) -> tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Sub(%[[V0]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[W]]) {to = 1} : (tensor<2x4x3x3xi8>) -> tensor<2x4x3x3xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[-1, 1, 1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Reshape(%[[WZ]], %[[V4]])
  // CHECK-NEXT: %[[V6:.*]] = onnx.Cast(%[[V5]]) {to = 1} : (tensor<2x1x1x1xi8>) -> tensor<2x1x1x1xf32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Sub(%[[V3]], %[[V6]])
  // CHECK-NEXT: %[[V8:.*]] = onnx.Conv(%[[V2]], %[[V7]]) {kernel_shape = array<i64: 3, 3>}
  // CHECK-NEXT: %[[V9:.*]] = onnx.Cast(%[[V8]]) {to = 6} : (tensor<1x2x6x6xf32>) -> tensor<1x2x6x6xi32>
  // CHECK-NEXT: return %[[V9]]
  func.func @convolution_of_integers(%x: tensor<1x4x8x8xui8>, %w: tensor<2x4x3x3xi8>, %xz: tensor<ui8>, %wz: tensor<2xi8>) -> tensor<1x2x6x6xi32> {
    %y = onnx.ConvInteger(%x, %w, %xz, %wz) {kernel_shape = array<i64: 3, 3>} : (tensor<1x4x8x8xui8>, tensor<2x4x3x3xi8>, tensor<ui8>, tensor<2xi8>) -> tensor<1x2x6x6xi32>
    return %y : tensor<1x2x6x6xi32>
  }

  // 32 * 9 products: that of double does.
  // CHECK-LABEL: func.func @large_convolution_of_integers
  // CHECK-SAME: (%[[X:.*]]: tensor<1x32x8x8xui8>, %[[W:.*]]: tensor<2x32x3x3xi8>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<1x32x8x8xui8>) -> tensor<1x32x8x8xf64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[W]]) {to = 11} : (tensor<2x32x3x3xi8>) -> tensor<2x32x3x3xf64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Conv(%[[V0]], %[[V1]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[V2]]) {to = 6} : (tensor<1x2x6x6xf64>) -> tensor<1x2x6x6xi32>
  // CHECK-NEXT: return %[[V3]]
  func.func @large_convolution_of_integers(%x: tensor<1x32x8x8xui8>, %w: tensor<2x32x3x3xi8>) -> tensor<1x2x6x6xi32> {
    %y = onnx.ConvInteger(%x, %w) : (tensor<1x32x8x8xui8>, tensor<2x32x3x3xi8>) -> tensor<1x2x6x6xi32>
    return %y : tensor<1x2x6x6xi32>
  }
}
