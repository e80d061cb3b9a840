// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  // CHECK-LABEL: func.func @quantize_linear
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>, %[[S:.*]]: tensor<f32>, %[[Z:.*]]: tensor<i8>)
  // CHECK: onnx_v.QuantizeLinear_10(%[[X]], %[[S]], %[[Z]]) : (tensor<4xf32>, tensor<f32>, tensor<i8>) -> tensor<4xi8>
  // CHECK-NEXT: return
  func.func @quantize_linear(%x: tensor<4xf32>, %s: tensor<f32>, %z: tensor<i8>) {
    %0 = onnx.QuantizeLinear(%x, %s, %z) : (tensor<4xf32>, tensor<f32>, tensor<i8>) -> tensor<4xi8>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 13 : i64}} {
  // CHECK-LABEL: func.func @quantize_linear_of_integers_keeps_its_float_scale
  // CHECK-SAME: (%[[X:.*]]: tensor<2x4xi32>, %[[S:.*]]: tensor<2xf32>)
  // CHECK: onnx_v.QuantizeLinear_10(%[[X]], %[[S]]) {axis = 0} : (tensor<2x4xi32>, tensor<2xf32>) -> tensor<2x4xui8>
  // CHECK-NEXT: return
  func.func @quantize_linear_of_integers_keeps_its_float_scale(%x: tensor<2x4xi32>, %s: tensor<2xf32>) {
    %0 = onnx.QuantizeLinear(%x, %s) {axis = 0} : (tensor<2x4xi32>, tensor<2xf32>) -> tensor<2x4xui8>
    return
  }
}
