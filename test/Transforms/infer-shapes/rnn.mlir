// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @recurrent
  func.func @recurrent(%x: tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, %w: tensor<2x16x3xf32>, %r: tensor<2x16x4xf32>, %l: tensor<5xi32>, %w1: tensor<1x12x3xf32>, %u: tensor<*xf32>) -> tensor<*xf32> {
    // CHECK: onnx.LSTM({{.*}} -> (tensor<?x2x?x4xf32, #onnx.dims<s, 2, b, 4>>, tensor<2x?x4xf32, #onnx.dims<2, b, 4>>, tensor<2x?x4xf32, #onnx.dims<2, b, 4>>)
    %1:3 = onnx.LSTM(%x, %w, %r) {direction = "bidirectional", hidden_size = 4 : i64} : (tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, tensor<2x16x3xf32>, tensor<2x16x4xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    // The batch is in front.
    // CHECK: onnx.LSTM({{.*}} -> (tensor<?x?x2x4xf32, #onnx.dims<s, b, 2, 4>>, tensor<?x2x4xf32, #onnx.dims<s, 2, 4>>, tensor<?x2x4xf32, #onnx.dims<s, 2, 4>>)
    %2:3 = onnx.LSTM(%x, %w, %r) {direction = "bidirectional", hidden_size = 4 : i64, layout = 1 : i64} : (tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, tensor<2x16x3xf32>, tensor<2x16x4xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    // A quarter of the rows.
    // CHECK: onnx.LSTM({{.*}} -> (none, tensor<2x?x4xf32, #onnx.dims<2, {{unk__[0-9]+}}, 4>>, none)
    %3:3 = onnx.LSTM(%u, %w, %u) {direction = "bidirectional"} : (tensor<*xf32>, tensor<2x16x3xf32>, tensor<*xf32>) -> (none, tensor<*xf32>, none)
    // CHECK: onnx.GRU({{.*}} -> (tensor<?x1x?x4xf32, #onnx.dims<{{unk__[0-9]+}}, 1, {{unk__[0-9]+}}, 4>>, tensor<1x?x4xf32, #onnx.dims<1, {{unk__[0-9]+}}, 4>>)
    %4:2 = onnx.GRU(%u, %w1, %u) {hidden_size = 4 : i64} : (tensor<*xf32>, tensor<1x12x3xf32>, tensor<*xf32>) -> (tensor<*xf32>, tensor<*xf32>)
    return %1#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @lengths
  func.func @lengths(%x: tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, %w: tensor<1x4x3xf32>, %r: tensor<1x4x4xf32>, %l: tensor<5xi32>) -> tensor<*xf32> {
    // CHECK: onnx.RNN({{.*}} -> (tensor<?x1x5x4xf32, #onnx.dims<s, 1, 5, 4>>, tensor<1x5x4xf32>)
    %1:2 = onnx.RNN(%x, %w, %r, _, %l) {hidden_size = 4 : i64} : (tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, tensor<1x4x3xf32>, tensor<1x4x4xf32>, tensor<5xi32>) -> (tensor<*xf32>, tensor<*xf32>)
    return %1#0 : tensor<*xf32>
  }
}
