// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=25

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  func.func @range_that_accumulates_in_halves(%a: tensor<f16>, %b: tensor<f16>, %c: tensor<f16>) -> tensor<?xf16> {
    // expected-error @+1 {{but is tensor(float16); no older Range accumulates in the type that stash_type names [convert-opset-010]}}
    %r = onnx.Range(%a, %b, %c) {stash_type = 10 : i64} : (tensor<f16>, tensor<f16>, tensor<f16>) -> tensor<?xf16>
    return %r : tensor<?xf16>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  func.func @products_of_unknown_rank(%x: tensor<*xf32>, %k: tensor<i64>) -> tensor<*xf32> {
    // expected-error @+1 {{(CumProd) cannot be converted to opset 25 of ai.onnx: it is new in opset 26; the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.CumProd(%x, %k) : (tensor<*xf32>, tensor<i64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
