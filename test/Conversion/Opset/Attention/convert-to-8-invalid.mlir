// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=8

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  func.func @linear_attention(%q: tensor<2x5x8xf32>) -> tensor<2x5x8xf32> {
    // expected-error @+1 {{(LinearAttention) cannot be converted to opset 8 of ai.onnx: it is new in opset 27; Scan has another form below opset 9 [convert-opset-010]}}
    %y:2 = onnx.LinearAttention(%q, %q, %q) {kv_num_heads = 2 : i64, q_num_heads = 2 : i64, update_rule = "linear"} : (tensor<2x5x8xf32>, tensor<2x5x8xf32>, tensor<2x5x8xf32>) -> (tensor<2x5x8xf32>, tensor<2x2x4x4xf32>)
    return %y#0 : tensor<2x5x8xf32>
  }
}
