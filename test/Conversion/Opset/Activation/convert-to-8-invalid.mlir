// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=8

module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  func.func @thresholded_relu(%x: tensor<?xf32>) -> tensor<?xf32> {
    // expected-error @+1 {{(ThresholdedRelu) cannot be converted to opset 8 of ai.onnx: it is new in opset 10; below opset 9, which has Where, its sizes must be known to take NaN and infinities out; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %y = onnx.ThresholdedRelu(%x) : (tensor<?xf32>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  func.func @shrink(%x: tensor<4xi32>) -> tensor<4xi32> {
    // expected-error @+1 {{(Shrink) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; its numbers are integers, which meet a threshold that is none [convert-opset-010]}}
    %y = onnx.Shrink(%x) : (tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
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
