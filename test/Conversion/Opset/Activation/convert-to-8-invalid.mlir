// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=8

module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  func.func @thresholded_relu(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @+1 {{(ThresholdedRelu) cannot be converted to opset 8 of ai.onnx: it is new in opset 10; without Where, of opset 9, nothing takes NaN and infinities out [convert-opset-010]}}
    %y = onnx.ThresholdedRelu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 12 : i64}} {
  func.func @clip_of_int64(%x: tensor<4xi64>, %m: tensor<i64>) -> tensor<4xi64> {
    // expected-error @+1 {{(Clip) cannot be converted to opset 8 of ai.onnx: it has another form there; its input 'min' is no constant number, as an attribute must be; make this input of the graph an initializer; it is of 64-bit integers, which need Where, of opset 9 [convert-opset-010]}}
    %y = onnx.Clip(%x, %m) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  func.func @shrink(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @+1 {{(Shrink) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; no older operator takes NaN and infinities out [convert-opset-010]}}
    %y = onnx.Shrink(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  func.func @gelu_by_erf(%x: tensor<4xf32>) -> tensor<4xf32> {
    // expected-error @+1 {{(Erf) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; older operators only approximate it [convert-opset-010]}}
    %y = onnx.Gelu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}
