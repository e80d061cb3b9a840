// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=10

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @layer_norm_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(LayerNormalization) cannot be converted to opset 10 of ai.onnx: it is new in opset 17; its axis counts from the end, which came with opset 11, and the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %y:3 = onnx.LayerNormalization(%x, %s) : (tensor<*xf32>, tensor<*xf32>) -> (tensor<*xf32>, none, none)
    return %y#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @rms_norm_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(RMSNormalization) cannot be converted to opset 10 of ai.onnx: it is new in opset 23; its axis counts from the end, which came with opset 11, and the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %y = onnx.RMSNormalization(%x, %s) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}
