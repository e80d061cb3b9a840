// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=7

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @filling_a_computed_shape(%s: tensor<2xi64>) -> tensor<?x?xf32> {
    // expected-error @+1 {{(Expand) cannot be converted to opset 7 of ai.onnx: it is new in opset 8; its shape is no constant, or the rank of its input is not known; make this input of the graph an initializer [convert-opset-010]}}
    %a = onnx.ConstantOfShape(%s) : (tensor<2xi64>) -> tensor<?x?xf32>
    return %a : tensor<?x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @expansion_of_unknown_sizes(%x: tensor<?x1xf32>) -> tensor<?x4xf32> {
    %s = onnx.Initializer dense<[3, 4]> : tensor<2xi64>
    // expected-error @+1 {{(Expand) cannot be converted to opset 7 of ai.onnx: it is new in opset 8; the size of its axis 0 is not known; fix dimensions (--fix-dims) or infer shapes first [convert-opset-010]}}
    %r = onnx.Expand(%x, %s) : (tensor<?x1xf32>, tensor<2xi64>) -> tensor<?x4xf32>
    return %r : tensor<?x4xf32>
  }
}
