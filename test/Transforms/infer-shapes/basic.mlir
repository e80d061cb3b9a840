// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x64xf32, #onnx.dims<batch, seq, 64>>
  // CHECK: onnx.MatMul
  // CHECK-SAME: -> tensor<?x?x64xf32, #onnx.dims<batch, seq, 64>>
  func.func @main(%x: tensor<?x?x32xf32, #onnx.dims<batch, seq, 32>>, %w: tensor<32x64xf32>) -> tensor<*xf32> {
    %0 = onnx.MatMul(%x, %w) : (tensor<?x?x32xf32, #onnx.dims<batch, seq, 32>>, tensor<32x64xf32>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // Two sizes that broadcast: the greater one, where none is 0.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<"Max(m, n)", 4>>
  func.func @main(%x: tensor<?x4xf32, #onnx.dims<n, 4>>, %y: tensor<?x1xf32, #onnx.dims<m, 1>>) -> tensor<*xf32> {
    %0 = onnx.Add(%x, %y) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<?x1xf32, #onnx.dims<m, 1>>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}
