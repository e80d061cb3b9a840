// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=13

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @identity_makes_an_output(%x: !onnx.seq<tensor<3xf32>>) -> !onnx.seq<tensor<3xf32>> {
    // expected-error @+1 {{but is !onnx.seq<tensor<3xf32>>; it makes an output of a graph, which needs a node and name of its own [convert-opset-010]}}
    %y = onnx.Identity(%x) : (!onnx.seq<tensor<3xf32>>) -> !onnx.seq<tensor<3xf32>>
    return %y : !onnx.seq<tensor<3xf32>>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  func.func @triangle_of_strings(%x: tensor<2x2x!onnx.string>) -> tensor<2x2x!onnx.string> {
    // expected-error @+1 {{(Trilu) cannot be converted to opset 13 of ai.onnx: it is new in opset 14; there is no zero of its element type [convert-opset-010]}}
    %a = onnx.Trilu(%x) : (tensor<2x2x!onnx.string>) -> tensor<2x2x!onnx.string>
    return %a : tensor<2x2x!onnx.string>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  func.func @shapes_may_have_zeros(%x: tensor<?xf32>, %s: tensor<1xi64>) -> tensor<?xf32> {
    // expected-error @+1 {{(Reshape) cannot be converted to opset 13 of ai.onnx: attribute 'allowzero' exists since version 14 only; with allowzero, its shape must be a constant, or its input known to have elements; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.Reshape(%x, %s) {allowzero = 1 : i64} : (tensor<?xf32>, tensor<1xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }
}
