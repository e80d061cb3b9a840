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

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  func.func @triangle_of_unknown_sizes(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Trilu) cannot be converted to opset 8 of ai.onnx: it is new in opset 14; the sizes of its matrices are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %a = onnx.Trilu(%x) : (tensor<?x?xf32>) -> tensor<?x?xf32>
    return %a : tensor<?x?xf32>
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

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @floats_of_unknown_sizes(%c: tensor<?xi1>, %x: tensor<?xf32>, %y: tensor<?xf32>) -> tensor<?xf32> {
    // expected-error @+1 {{(Where) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; the sizes of its inputs are not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.Where(%c, %x, %y) : (tensor<?xi1>, tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @scatter_before_there_was_one(%x: tensor<3x4xf32>, %i: tensor<2x2xi64>, %u: tensor<2x2xf32>) -> tensor<3x4xf32> {
    // expected-error @+1 {{(ScatterElements) cannot be converted to opset 8 of ai.onnx: it is new in opset 11; no operator before opset 9 scatters; a negative axis needs a known rank [convert-opset-010]}}
    %r = onnx.ScatterElements(%x, %i, %u) : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @one_hot_of_computed_depth(%i: tensor<2xi64>, %d: tensor<i64>, %v: tensor<2xf32>) -> tensor<2x?xf32> {
    // expected-error @+1 {{(OneHot) cannot be converted to opset 8 of ai.onnx: it is new in opset 9; its depth is no integer constant, or too large; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.OneHot(%i, %d, %v) : (tensor<2xi64>, tensor<i64>, tensor<2xf32>) -> tensor<2x?xf32>
    return %r : tensor<2x?xf32>
  }
}
