// RUN: onnx-xform-opt %s -split-input-file --infer-shapes=strict -verify-diagnostics

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // Both sources are told.
  // expected-note@+2 {{this input is [N, 3]}}
  // expected-note@+1 {{this input is [4, 5]}}
  func.func @contradiction(%x: tensor<?x3xf32, #onnx.dims<N, 3>>, %y: tensor<4x5xf32>) -> tensor<*xf32> {
    // expected-error@+1 {{its inner sizes are 3 and 4 [infer-shapes-001]}}
    %0 = onnx.MatMul(%x, %y) : (tensor<?x3xf32, #onnx.dims<N, 3>>, tensor<4x5xf32>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // expected-note@+1 {{this input is [3, 4]}}
  func.func @declared(%x: tensor<3x4xf32>) -> tensor<3x5xf32> {
    // expected-error@+1 {{size 1 of its output is 4, not the declared 5 [infer-shapes-002]}}
    %0 = onnx.Relu(%x) : (tensor<3x4xf32>) -> tensor<3x5xf32>
    return %0 : tensor<3x5xf32>
  }
}
