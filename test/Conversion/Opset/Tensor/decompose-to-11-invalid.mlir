// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=11

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  func.func @batch_of_unknown_rank(%x: tensor<?x3x4xf32>, %i: tensor<*xi64>) -> tensor<*xf32> {
    // expected-error @+1 {{(GatherND) cannot be converted to opset 11 of ai.onnx: attribute 'batch_dims' exists since version 12 only; the rank of its indices is not known; infer shapes first [convert-opset-010]}}
    %r = onnx.GatherND(%x, %i) {batch_dims = 1 : i64} : (tensor<?x3x4xf32>, tensor<*xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
