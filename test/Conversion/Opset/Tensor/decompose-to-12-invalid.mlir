// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=12

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @cast_to_a_type_that_no_older_cast_knows(%x: tensor<3xf32>) -> tensor<3xbf16> {
    // expected-error @+1 {{but is tensor(bfloat16); Cast does not know the type bfloat16 in this opset either [convert-opset-010]}}
    %z = onnx.Cast(%x) {to = 16 : i64} : (tensor<3xf32>) -> tensor<3xbf16>
    return %z : tensor<3xbf16>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @computed_axes_of_unknown_results(%x: tensor<1x?x?xf32>, %a: tensor<1xi64>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Squeeze) cannot be converted to opset 12 of ai.onnx: it has another form there; its input 'axes' is no constant, as an attribute must be; make this input of the graph an initializer; the shape of its result, which could stand in for it, is not known; infer shapes first [convert-opset-010]}}
    %s = onnx.Squeeze(%x, %a) : (tensor<1x?x?xf32>, tensor<1xi64>) -> tensor<?x?xf32>
    return %s : tensor<?x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @computed_axes_of_new_dimensions(%x: tensor<?x?xf32>, %a: tensor<1xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{(Unsqueeze) cannot be converted to opset 12 of ai.onnx: it has another form there; its input 'axes' is no constant, as an attribute must be; make this input of the graph an initializer; the shape of its result, which could stand in for it, is not known; infer shapes first [convert-opset-010]}}
    %s = onnx.Unsqueeze(%x, %a) : (tensor<?x?xf32>, tensor<1xi64>) -> tensor<*xf32>
    return %s : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @strings_without_a_value(%x: tensor<3x!onnx.string>) -> tensor<6x!onnx.string> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    // expected-error @+1 {{but is tensor(string); there is no zero of its element type; give it a value [convert-opset-010]}}
    %r = onnx.Pad(%x, %p) : (tensor<3x!onnx.string>, tensor<2xi64>) -> tensor<6x!onnx.string>
    return %r : tensor<6x!onnx.string>
  }
}
