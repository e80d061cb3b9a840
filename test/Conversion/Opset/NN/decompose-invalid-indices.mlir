// RUN: onnx-xform-opt %s -verify-diagnostics --convert-opset=9

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  func.func @dilated_maximum_with_indices(%x: tensor<1x2x6xf32>) -> tensor<1x2x4xi64> {
    // expected-error @below {{attribute 'dilations' exists since version 10 only; its indices are used, and it has dilations, which came with opset 10}}
    %y:2 = onnx.MaxPool(%x) {dilations = array<i64: 2>, kernel_shape = array<i64: 2>} : (tensor<1x2x6xf32>) -> (tensor<1x2x4xf32>, tensor<1x2x4xi64>)
    return %y#1 : tensor<1x2x4xi64>
  }
}
