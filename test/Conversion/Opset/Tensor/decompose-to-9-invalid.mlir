// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=9

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @starts_in_an_unknown_rank(%x: tensor<*xf32>, %s: tensor<1xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<-1> : tensor<1xi64>
    // expected-error @+1 {{its input 'starts' is no constant, as an attribute must be; make this input of the graph an initializer; its axes are not known to count from the front, nor is the rank of its input known; infer shapes first}}
    %r = onnx.Slice(%x, %s, %s, %a) : (tensor<*xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @more_starts_than_axes(%x: tensor<3x4xf32>, %s: tensor<2xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<0> : tensor<1xi64>
    // expected-error @+1 {{its axes do not fit its starts}}
    %r = onnx.Slice(%x, %s, %s, %a) : (tensor<3x4xf32>, tensor<2xi64>, tensor<2xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @beyond_the_rank(%x: tensor<3x4xf32>, %s: tensor<1xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<2> : tensor<1xi64>
    // expected-error @+1 {{its axes do not fit its input}}
    %r = onnx.Slice(%x, %s, %s, %a) : (tensor<3x4xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }

  func.func @unknown_number_of_starts(%x: tensor<3x4xf32>, %s: tensor<?xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{the number of its starts is not known, or too large; infer shapes first}}
    %r = onnx.Slice(%x, %s, %s) : (tensor<3x4xf32>, tensor<?xi64>, tensor<?xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
