// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=5

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @computed_repeats(%x: tensor<3x4xf32>, %s: tensor<2xi64>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Tile) cannot be converted to opset 5 of ai.onnx: it has another form there; its repeats are no constant; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.Tile(%x, %s) : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @tiles_of_integers(%x: tensor<2xi64>) -> tensor<6xi64> {
    %s = onnx.Initializer dense<[3]> : tensor<1xi64>
    // expected-error @+1 {{(Tile) cannot be converted to opset 5 of ai.onnx: it has another form there; before opset 6, Tile repeats floating-point numbers only [convert-opset-010]}}
    %r = onnx.Tile(%x, %s) : (tensor<2xi64>, tensor<1xi64>) -> tensor<6xi64>
    return %r : tensor<6xi64>
  }
}
