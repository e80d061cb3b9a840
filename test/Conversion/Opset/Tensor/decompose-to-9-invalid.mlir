// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=9

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @starts_along_computed_axes(%x: tensor<3x4xf32>, %s: tensor<2xi64>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Slice) cannot be converted to opset 9 of ai.onnx: it has another form there; its input 'starts' is no constant, as an attribute must be; make this input of the graph an initializer; its axes or steps are no constants, or do not fit its starts; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.Slice(%x, %s, %s, %s) : (tensor<3x4xf32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }

  func.func @starts_in_an_unknown_rank(%x: tensor<*xf32>, %s: tensor<1xi64>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<-1> : tensor<1xi64>
    // expected-error @+1 {{its input 'starts' is no constant, as an attribute must be; make this input of the graph an initializer; the rank of its input is not known; infer shapes first}}
    %r = onnx.Slice(%x, %s, %s, %a) : (tensor<*xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
