// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=13

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @prelu_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<3xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(PRelu) cannot be converted to opset 13 of ai.onnx: it has another form there; its slopes are per channel, in the newest form they are aligned with the last axis; the rank of its input is not known, and with it how slopes meet channels; infer shapes first [convert-opset-010]}}
    %y = onnx_v.PRelu_6(%x, %s) : (tensor<*xf32>, tensor<3xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  func.func @prelu_with_slopes_of_another_number(%x: tensor<2x3x4xf32>, %s: tensor<4xf32>) -> tensor<2x3x4xf32> {
    // expected-error @+1 {{(PRelu) cannot be converted to opset 13 of ai.onnx: it has another form there; its slopes are per channel, in the newest form they are aligned with the last axis; its slopes are not one for each channel [convert-opset-010]}}
    %y = onnx_v.PRelu_6(%x, %s) : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  func.func @softmax_along_no_axis(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
    // expected-error @+1 {{(Softmax) cannot be converted to opset 13 of ai.onnx: it has another form there; it normalizes over several dimensions at once; its axis is not one of its input [convert-opset-010]}}
    %y = onnx_v.Softmax_1(%x) {axis = 5 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}
