// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=13

module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  func.func @name_of_no_element_type(%x: tensor<3x4xf32>) -> tensor<3x4xf16> {
    // expected-error @+1 {{(Cast) cannot be converted to opset 13 of ai.onnx: it has another form there; its attribute 'to' names no element type [convert-opset-010]}}
    %r = onnx_v.Cast_1(%x) {to = "NUMBER"} : (tensor<3x4xf32>) -> tensor<3x4xf16>
    return %r : tensor<3x4xf16>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  func.func @reshape_without_a_shape(%x: tensor<3x4xf32>) -> tensor<3x4xf32> {
    // expected-error @+1 {{(Reshape) cannot be converted to opset 13 of ai.onnx: it has another form there; it has no shape [convert-opset-010]}}
    %r = onnx_v.Reshape_1(%x) : (tensor<3x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  func.func @computed_lengths_that_are_floats(%x: tensor<6xf32>, %s: tensor<2xf32>) -> (tensor<2xf32>, tensor<4xf32>) {
    // expected-error @+1 {{(Split) cannot be converted to opset 13 of ai.onnx: it has another form there; its lengths are no constant, and of a floating-point type, which later versions do not have; make this input of the graph an initializer [convert-opset-010]}}
    %p, %q = onnx_v.Split_1(%x, %s) {axis = 0 : i64} : (tensor<6xf32>, tensor<2xf32>) -> (tensor<2xf32>, tensor<4xf32>)
    return %p, %q : tensor<2xf32>, tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  func.func @computed_tiles(%x: tensor<3x4xf32>, %t: tensor<f32>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Tile) cannot be converted to opset 13 of ai.onnx: it has another form there; its tiles and axis are no constants, or the rank of its input is not known; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx_v.Tile_1(%x, %t, %t) : (tensor<3x4xf32>, tensor<f32>, tensor<f32>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
}
