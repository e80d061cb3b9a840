// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=11

module attributes {onnx.opset_imports = {ai.onnx = 12 : i64}} {
  func.func @celu_with_a_negative_alpha(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @+1 {{(Celu) cannot be converted to opset 11 of ai.onnx: it is new in opset 12; its alpha is not positive [convert-opset-010]}}
    %y = onnx.Celu(%x) {alpha = -1.0 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @gelu_of_another_kind(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @+1 {{(Gelu) cannot be converted to opset 11 of ai.onnx: it is new in opset 20; its 'approximate' is neither 'none' nor 'tanh' [convert-opset-010]}}
    %y = onnx.Gelu(%x) {approximate = "sigmoid"} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @hardmax_of_unknown_rank(%x: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Hardmax) cannot be converted to opset 11 of ai.onnx: it has another form there; the rank of its input is not known, and with it whether its axis is the last one; infer shapes first; the rank of its input is not known, and with it how its axis becomes the last one; infer shapes first [convert-opset-010]}}
    %y = onnx.Hardmax(%x) {axis = 1 : i64} : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @softmax_along_no_axis(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
    // expected-error @+1 {{(Softmax) cannot be converted to opset 11 of ai.onnx: it has another form there; its axis is not the last one, and the older form normalizes over all dimensions behind it; its axis is not one of its input [convert-opset-010]}}
    %y = onnx.Softmax(%x) {axis = 2 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func private @values_of_unknown_type(%x: !onnx.unknown) -> !onnx.unknown attributes {onnx.function = {domain = "local", name = "f", opset_imports = {ai.onnx = 20 : i64}}} {
    // expected-error @+1 {{(HardSwish) cannot be converted to opset 11 of ai.onnx: it is new in opset 14; the types of its inputs are not known; inline the function that it is in [convert-opset-010]}}
    %y = onnx.HardSwish(%x) : (!onnx.unknown) -> !onnx.unknown
    return %y : !onnx.unknown
  }
}
