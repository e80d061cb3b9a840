// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=9

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @computed_lengths(%x: tensor<2x3x4xf32>, %l: tensor<3xi64>) -> tensor<2x3x4xf32> {
    // expected-error @+1 {{(ReverseSequence) cannot be converted to opset 9 of ai.onnx: it is new in opset 10; its sequence_lens are no constant; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.ReverseSequence(%x, %l) : (tensor<2x3x4xf32>, tensor<3xi64>) -> tensor<2x3x4xf32>
    return %r : tensor<2x3x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @steps_in_an_unknown_size(%x: tensor<3x?xf32>) -> tensor<?x?xf32> {
    %s = onnx.Initializer dense<[-1, 1]> : tensor<2xi64>
    %e = onnx.Initializer dense<[-9223372036854775807, 3]> : tensor<2xi64>
    %a = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
    %t = onnx.Initializer dense<[-2, 1]> : tensor<2xi64>
    // expected-error @+1 {{(Slice) cannot be converted to opset 9 of ai.onnx: it has another form there; it has steps other than 1; the size of its axis 1, of which it takes steps, is not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.Slice(%x, %s, %e, %a, %t) : (tensor<3x?xf32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @computed_starts(%x: tensor<3x4xf32>, %s: tensor<2xi64>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Slice) cannot be converted to opset 9 of ai.onnx: it has another form there; its input 'starts' is no constant, as an attribute must be; make this input of the graph an initializer [convert-opset-010]}}
    %r = onnx.Slice(%x, %s, %s) : (tensor<3x4xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @parts_of_computed_lengths(%x: tensor<?xf32>, %s: tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>) {
    // expected-error @+1 {{(Split) cannot be converted to opset 9 of ai.onnx: it has another form there; its input 'split' is no constant, as an attribute must be; make this input of the graph an initializer [convert-opset-010]}}
    %p, %q = onnx.Split(%x, %s) : (tensor<?xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
    return %p, %q : tensor<?xf32>, tensor<?xf32>
  }
}
