// RUN: onnx-xform-opt %s -split-input-file --convert-opset=18 | FileCheck %s -enable-var-scope

// CHANGE: DequantizeLinear 13->19 down
// CHANGE: QuantizeLinear 13->19 down
module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  // CHECK-LABEL: func.func @half_scales
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf16>, %[[S:.*]]: tensor<f16>, %[[Z:.*]]: tensor<i8>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3xf16>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[S]]) {to = 1} : (tensor<f16>) -> tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx_v.QuantizeLinear_10(%[[V0]], %[[V1]], %[[Z]])
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[S]]) {to = 1} : (tensor<f16>) -> tensor<f32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.DequantizeLinear(%[[V2]], %[[V3]], %[[Z]])
  // CHECK-NEXT: %[[V5:.*]] = onnx.Cast(%[[V4]]) {to = 10} : (tensor<2x3xf32>) -> tensor<2x3xf16>
  // CHECK-NEXT: return %[[V5]]
  func.func @half_scales(%x: tensor<2x3xf16>, %s: tensor<f16>, %z: tensor<i8>) -> tensor<2x3xf16> {
    %q = onnx.QuantizeLinear(%x, %s, %z) : (tensor<2x3xf16>, tensor<f16>, tensor<i8>) -> tensor<2x3xi8>
    %y = onnx.DequantizeLinear(%q, %s, %z) : (tensor<2x3xi8>, tensor<f16>, tensor<i8>) -> tensor<2x3xf16>
    return %y : tensor<2x3xf16>
  }
}

// -----

// What divides in half says so: float would round otherwise.
module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  // CHECK-LABEL: func.func @division_in_half
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %[[S:.*]]: tensor<f16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 10} : (tensor<2x3xf32>) -> tensor<2x3xf16>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Div(%[[V0]], %[[S]])
  // CHECK-NEXT: %[[V2:.*]] = onnx.Cast(%[[V1]]) {to = 1} : (tensor<2x3xf16>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Round(%[[V2]])
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<2.550000e+02> : tensor<f32>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Clip(%[[V3]], %[[V4]], %[[V5]])
  // CHECK-NEXT: %[[V7:.*]] = onnx.Cast(%[[V6]]) {to = 2} : (tensor<2x3xf32>) -> tensor<2x3xui8>
  // CHECK-NEXT: return %[[V7]]
  func.func @division_in_half(%x: tensor<2x3xf32>, %s: tensor<f16>) -> tensor<2x3xui8> {
    %y = onnx.QuantizeLinear(%x, %s) : (tensor<2x3xf32>, tensor<f16>) -> tensor<2x3xui8>
    return %y : tensor<2x3xui8>
  }
}

// -----

// CHANGE: QLinearMatMul 10->21 down
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @product_with_half_scales
  // CHECK-SAME: (%[[A:.*]]: tensor<2x4xi8>, %[[S:.*]]: tensor<f16>, %[[Z:.*]]: tensor<i8>, %[[B:.*]]: tensor<4x3xi8>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[S]]) {to = 1} : (tensor<f16>) -> tensor<f32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.QLinearMatMul(%[[A]], %[[V0]], %[[Z]], %[[B]], %[[V0]], %[[Z]], %[[V0]], %[[Z]])
  // CHECK-NEXT: return %[[V1]]
  func.func @product_with_half_scales(%a: tensor<2x4xi8>, %s: tensor<f16>, %z: tensor<i8>, %b: tensor<4x3xi8>) -> tensor<2x3xi8> {
    %y = onnx.QLinearMatMul(%a, %s, %z, %b, %s, %z, %s, %z) : (tensor<2x4xi8>, tensor<f16>, tensor<i8>, tensor<4x3xi8>, tensor<f16>, tensor<i8>, tensor<f16>, tensor<i8>) -> tensor<2x3xi8>
    return %y : tensor<2x3xi8>
  }
}
