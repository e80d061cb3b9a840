// RUN: onnx-xform-opt %s --convert-opset=8 | FileCheck %s -enable-var-scope

// Scan of opset 8 goes over first axes, as the steps of the attention do.
module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  // CHECK-LABEL: func.func @linear_attention
  // CHECK: onnx_v.Scan_8(
  func.func @linear_attention(%q: tensor<2x5x8xf32>) -> tensor<2x5x8xf32> {
    %y:2 = onnx.LinearAttention(%q, %q, %q) {kv_num_heads = 2 : i64, q_num_heads = 2 : i64, update_rule = "linear"} : (tensor<2x5x8xf32>, tensor<2x5x8xf32>, tensor<2x5x8xf32>) -> (tensor<2x5x8xf32>, tensor<2x2x4x4xf32>)
    return %y#0 : tensor<2x5x8xf32>
  }
}
