// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=8

module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  func.func @shrink(%x: tensor<4xi32>) -> tensor<4xi32> {
    // expected-error @+1 {{(Shrink) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; its numbers are integers, and lambd and bias are floats, with which older operators do not combine them; cast its input to float [convert-opset-010]}}
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
