// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=1

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  func.func @linear_before_reset(%x: tensor<5x2x3xf32>, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>) {
    // expected-error @below {{(GRU) cannot be converted to opset 1 of ai.onnx: it has another form there; it has linear_before_reset, which came with opset 3 [convert-opset-010]}}
    %y:2 = onnx.GRU(%x, %w, %r) {linear_before_reset = 1 : i64} : (tensor<5x2x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>) -> (tensor<5x1x2x4xf32>, none)
    return
  }
}
