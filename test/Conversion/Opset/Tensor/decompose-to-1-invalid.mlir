// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=1

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @cropping_an_unknown_rank(%x: tensor<*xf32>) -> tensor<*xf32> {
    %p = onnx.Initializer dense<[1, -2]> : tensor<2xi64>
    // expected-error @+1 {{(Pad) cannot be converted to opset 1 of ai.onnx: it has another form there; its pads are negative, which came with opset 2; its pads are no constant, or the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.Pad(%x, %p) : (tensor<*xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
