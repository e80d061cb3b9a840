// RUN: onnx-xform-opt %s -split-input-file --convert-opset=21 | FileCheck %s -enable-var-scope

// CHANGE: QuantizeLinear 13->19 up
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // Opsets 19 to 22 take a scale of the type of x only.
  // CHECK-LABEL: func.func @integers_and_a_float_scale
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xi32>, %[[S:.*]]: tensor<f32>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3xi32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.QuantizeLinear(%[[V0]], %[[S]])
  // CHECK-NEXT: return %[[V1]]
  func.func @integers_and_a_float_scale(%x: tensor<2x3xi32>, %s: tensor<f32>) -> tensor<2x3xui8> {
    %y = onnx_v.QuantizeLinear_10(%x, %s) : (tensor<2x3xi32>, tensor<f32>) -> tensor<2x3xui8>
    return %y : tensor<2x3xui8>
  }
}
