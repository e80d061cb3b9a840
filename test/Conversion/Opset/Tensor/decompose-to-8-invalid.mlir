// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=8

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @cast_to_strings(%x: tensor<3xf32>) -> tensor<3x!onnx.string> {
    // expected-error @+1 {{but is tensor(string); Cast does not know the type string in this opset either [convert-opset-010]}}
    %z = onnx.Cast(%x) {to = 8 : i64} : (tensor<3xf32>) -> tensor<3x!onnx.string>
    return %z : tensor<3x!onnx.string>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @eye_of_unknown_sizes(%x: tensor<?x3xi32>) -> tensor<?x3xi32> {
    // expected-error @+1 {{(EyeLike) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; the sizes of its matrix are not known, or too large for a constant; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %a = onnx.EyeLike(%x) : (tensor<?x3xi32>) -> tensor<?x3xi32>
    return %a : tensor<?x3xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @non_zero_of_data(%x: tensor<3x4xf32>) -> tensor<2x?xi64> {
    // expected-error @+1 {{(NonZero) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; the number of its results depends on data that is no constant; make this input of the graph an initializer [convert-opset-010]}}
    %a = onnx.NonZero(%x) : (tensor<3x4xf32>) -> tensor<2x?xi64>
    return %a : tensor<2x?xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @computed_condition(%x: tensor<3x4xf32>, %c: tensor<3xi1>) -> tensor<?x4xf32> {
    // expected-error @+1 {{(Compress) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; its condition is no constant; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.Compress(%x, %c) {axis = 0 : i64} : (tensor<3x4xf32>, tensor<3xi1>) -> tensor<?x4xf32>
    return %r : tensor<?x4xf32>
  }
}
