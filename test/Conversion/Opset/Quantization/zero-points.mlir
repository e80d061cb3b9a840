// RUN: onnx-xform-opt %s --convert-opset=9 | FileCheck %s -enable-var-scope

// Zero points that are constant zeros shift nothing.
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @dequantization
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xui8>, %[[S:.*]]: tensor<f32>)
  // CHECK-NOT: onnx.Sub
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3xui8>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Mul(%[[V0]], %[[S]])
  // CHECK-NEXT: return %[[V1]]
  func.func @dequantization(%x: tensor<2x3xui8>, %s: tensor<f32>) -> tensor<2x3xf32> {
    %z = onnx.Initializer dense<0> : tensor<ui8>
    %y = onnx.DequantizeLinear(%x, %s, %z) : (tensor<2x3xui8>, tensor<f32>, tensor<ui8>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHECK-LABEL: func.func @dequantization_per_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xi8>, %[[S:.*]]: tensor<2xf32>)
  // CHECK-NOT: onnx.Sub
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1}
  // CHECK: %[[V1:.*]] = onnx.Reshape(%[[S]],
  // CHECK-NEXT: %[[V2:.*]] = onnx.Mul(%[[V0]], %[[V1]])
  // CHECK-NEXT: return %[[V2]]
  func.func @dequantization_per_axis(%x: tensor<2x3xi8>, %s: tensor<2xf32>) -> tensor<2x3xf32> {
    %z = onnx.Initializer dense<0> : tensor<2xi8>
    %y = onnx.DequantizeLinear(%x, %s, %z) {axis = 0} : (tensor<2x3xi8>, tensor<2xf32>, tensor<2xi8>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // One of them is no zero.
  // CHECK-LABEL: func.func @dequantization_of_one_shifted_row
  // CHECK: onnx.Sub
  func.func @dequantization_of_one_shifted_row(%x: tensor<2x3xi8>, %s: tensor<2xf32>) -> tensor<2x3xf32> {
    %z = onnx.Initializer dense<[0, -1]> : tensor<2xi8>
    %y = onnx.DequantizeLinear(%x, %s, %z) {axis = 0} : (tensor<2x3xi8>, tensor<2xf32>, tensor<2xi8>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // The zero point still says that the result is signed.
  // CHECK-LABEL: func.func @quantization
  // CHECK-NOT: onnx.Add
  // CHECK: %[[CLIP:.*]] = onnx_v.Clip_6(
  // CHECK-NEXT: onnx.Cast(%[[CLIP]]) {to = 3}
  func.func @quantization(%x: tensor<2x3xf32>, %s: tensor<f32>) -> tensor<2x3xi8> {
    %z = onnx.Initializer dense<0> : tensor<i8>
    %y = onnx.QuantizeLinear(%x, %s, %z) : (tensor<2x3xf32>, tensor<f32>, tensor<i8>) -> tensor<2x3xi8>
    return %y : tensor<2x3xi8>
  }

  // CHECK-LABEL: func.func @convolution
  // CHECK-SAME: (%[[X:.*]]: tensor<1x4x8x8xui8>, %[[W:.*]]: tensor<2x4x3x3xi8>)
  // CHECK-NOT: onnx.Sub
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1}
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[W]]) {to = 1}
  // CHECK-NEXT: %[[V2:.*]] = onnx.Conv(%[[V0]], %[[V1]])
  func.func @convolution(%x: tensor<1x4x8x8xui8>, %w: tensor<2x4x3x3xi8>) -> tensor<1x2x6x6xi32> {
    %xz = onnx.Initializer dense<0> : tensor<ui8>
    %wz = onnx.Initializer dense<0> : tensor<2xi8>
    %y = onnx.ConvInteger(%x, %w, %xz, %wz) : (tensor<1x4x8x8xui8>, tensor<2x4x3x3xi8>, tensor<ui8>, tensor<2xi8>) -> tensor<1x2x6x6xi32>
    return %y : tensor<1x2x6x6xi32>
  }

  // CHECK-LABEL: func.func @product
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xui8>, %[[B:.*]]: tensor<3x4xi8>)
  // CHECK-NOT: onnx.Sub
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[A]])
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[B]])
  // CHECK-NEXT: onnx.MatMul(%[[V0]], %[[V1]])
  func.func @product(%a: tensor<2x3xui8>, %b: tensor<3x4xi8>) -> tensor<2x4xi32> {
    %az = onnx.Initializer dense<0> : tensor<2xui8>
    %bz = onnx.Initializer dense<0> : tensor<i8>
    %y = onnx.MatMulInteger(%a, %b, %az, %bz) : (tensor<2x3xui8>, tensor<3x4xi8>, tensor<2xui8>, tensor<i8>) -> tensor<2x4xi32>
    return %y : tensor<2x4xi32>
  }

  // CHECK-LABEL: func.func @quantized_product
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xui8>, %[[B:.*]]: tensor<3x4xui8>,
  // CHECK-NOT: onnx.Sub(%[[A]]
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[A]])
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[B]])
  // CHECK-NEXT: onnx.MatMul(%[[V0]], %[[V1]])
  func.func @quantized_product(%a: tensor<2x3xui8>, %b: tensor<3x4xui8>, %s: tensor<f32>) -> tensor<2x4xui8> {
    %z = onnx.Initializer dense<0> : tensor<ui8>
    %y = onnx.QLinearMatMul(%a, %s, %z, %b, %s, %z, %s, %z) : (tensor<2x3xui8>, tensor<f32>, tensor<ui8>, tensor<3x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4xui8>
    return %y : tensor<2x4xui8>
  }
}
