// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=4

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @computed_shape(%x: tensor<3x4xf32>, %s: tensor<2xi64>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Reshape) cannot be converted to opset 4 of ai.onnx: it has another form there; its input 'shape' is no constant, as an attribute must be; make this input of the graph an initializer; the shape of its result, which could stand in for it, is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.Reshape(%x, %s) : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @reshape_of_integers(%x: tensor<12xi64>) -> tensor<2x6xi64> {
    %s = onnx.Initializer dense<[2, -1]> : tensor<2xi64>
    // expected-error @+1 {{but is tensor(int64); no type that the operator has in this opset holds all values of int64 [convert-opset-010]}}
    %r = onnx.Reshape(%x, %s) : (tensor<12xi64>, tensor<2xi64>) -> tensor<2x6xi64>
    return %r : tensor<2x6xi64>
  }
}
