// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=23

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @cast_to_a_type_that_no_older_cast_knows(%x: tensor<3xf32>) -> tensor<3xf8E8M0FNU> {
    // expected-error @+1 {{but is tensor(float8e8m0); Cast does not know the type float8e8m0 in this opset either [convert-opset-010]}}
    %z = onnx.Cast(%x) {to = 24 : i64} : (tensor<3xf32>) -> tensor<3xf8E8M0FNU>
    return %z : tensor<3xf8E8M0FNU>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  func.func @filling_with_a_type_that_cast_does_not_know(%s: tensor<2xi64>) -> tensor<?x?xf8E8M0FNU> {
    // expected-error @+1 {{but is tensor(float8e8m0); Cast does not know the type float8e8m0 in this opset either [convert-opset-010]}}
    %a = onnx.ConstantOfShape(%s) {value = dense<1.0> : tensor<1xf8E8M0FNU>} : (tensor<2xi64>) -> tensor<?x?xf8E8M0FNU>
    return %a : tensor<?x?xf8E8M0FNU>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  func.func @cache_of_unknown_rank(%x: tensor<*xf32>, %u: tensor<*xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(TensorScatter) cannot be converted to opset 23 of ai.onnx: it is new in opset 24; the rank of its inputs is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.TensorScatter(%x, %u) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
