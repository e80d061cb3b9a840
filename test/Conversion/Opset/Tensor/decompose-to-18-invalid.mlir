// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=18

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @cast_to_a_type_that_no_older_cast_knows(%x: tensor<3xf32>) -> tensor<3xf8E4M3FN> {
    // expected-error @+1 {{but is tensor(float8e4m3fn); Cast does not know the type float8e4m3fn in this opset either [convert-opset-010]}}
    %z = onnx.Cast(%x) {to = 17 : i64} : (tensor<3xf32>) -> tensor<3xf8E4M3FN>
    return %z : tensor<3xf8E4M3FN>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @identity_makes_an_output(%x: tensor<3xf8E4M3FN>) -> tensor<3xf8E4M3FN> {
    // expected-error @+1 {{but is tensor(float8e4m3fn); it makes an output of a graph, which needs a node and name of its own [convert-opset-010]}}
    %y = onnx.Identity(%x) : (tensor<3xf8E4M3FN>) -> tensor<3xf8E4M3FN>
    return %y : tensor<3xf8E4M3FN>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @filling_with_a_type_that_is_newer_than_that_of_cast(%s: tensor<2xi64>) -> tensor<?x?xf8E4M3FN> {
    // expected-error @+1 {{but is tensor(float8e4m3fn); Cast does not know the type float8e4m3fn in this opset either [convert-opset-010]}}
    %a = onnx.ConstantOfShape(%s) {value = dense<1.0> : tensor<1xf8E4M3FN>} : (tensor<2xi64>) -> tensor<?x?xf8E4M3FN>
    return %a : tensor<?x?xf8E4M3FN>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  func.func @wrapping_by_computed_pads(%x: tensor<*xf32>, %p: tensor<2xi64>) -> tensor<?xf32> {
    // expected-error @+1 {{(Pad) cannot be converted to opset 18 of ai.onnx: its mode 'wrap' came with opset 19; its pads are no constant, or the rank of its input is not known; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.Pad(%x, %p) {mode = "wrap"} : (tensor<*xf32>, tensor<2xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  func.func @wrapping_what_is_cropped(%x: tensor<3xf32>) -> tensor<4xf32> {
    %p = onnx.Initializer dense<[-1, 2]> : tensor<2xi64>
    // expected-error @+1 {{(Pad) cannot be converted to opset 18 of ai.onnx: its mode 'wrap' came with opset 19; it crops one side of an axis and pads the other [convert-opset-010]}}
    %r = onnx.Pad(%x, %p) {mode = "wrap"} : (tensor<3xf32>, tensor<2xi64>) -> tensor<4xf32>
    return %r : tensor<4xf32>
  }
}
