// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: LSTM 7->14 down
// CHANGE: GRU 7->14 down
// CHANGE: RNN 7->14 down
module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @lstm_with_the_batch_first
  // CHECK-SAME: (%[[X:.*]]: tensor<2x5x3xf32>, %[[W:.*]]: tensor<1x16x3xf32>, %[[R:.*]]: tensor<1x16x4xf32>, %[[H:.*]]: tensor<2x1x4xf32>, %[[C:.*]]: tensor<2x1x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Transpose(%[[X]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[V1:.*]] = onnx.Transpose(%[[H]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[V2:.*]] = onnx.Transpose(%[[C]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[Y:.*]], %[[Y_H:.*]], %[[Y_C:.*]] = onnx.LSTM(%[[V0]], %[[W]], %[[R]], _, _, %[[V1]], %[[V2]]) {hidden_size = 4}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Transpose(%[[Y]]) {perm = array<i64: 2, 0, 1, 3>}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Transpose(%[[Y_H]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[V5:.*]] = onnx.Transpose(%[[Y_C]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: return %[[V3]], %[[V4]], %[[V5]]
  func.func @lstm_with_the_batch_first(%x: tensor<2x5x3xf32>, %w: tensor<1x16x3xf32>, %r: tensor<1x16x4xf32>, %h: tensor<2x1x4xf32>, %c: tensor<2x1x4xf32>) -> (tensor<2x5x1x4xf32>, tensor<2x1x4xf32>, tensor<2x1x4xf32>) {
    %y:3 = onnx.LSTM(%x, %w, %r, _, _, %h, %c) {hidden_size = 4 : i64, layout = 1 : i64} : (tensor<2x5x3xf32>, tensor<1x16x3xf32>, tensor<1x16x4xf32>, tensor<2x1x4xf32>, tensor<2x1x4xf32>) -> (tensor<2x5x1x4xf32>, tensor<2x1x4xf32>, tensor<2x1x4xf32>)
    return %y#0, %y#1, %y#2 : tensor<2x5x1x4xf32>, tensor<2x1x4xf32>, tensor<2x1x4xf32>
  }

  // CHECK-LABEL: func.func @gru_without_a_sequence
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?x3xf32>, %[[W:.*]]: tensor<1x12x3xf32>, %[[R:.*]]: tensor<1x12x4xf32>, %[[L:.*]]: tensor<?xi32>, %[[H:.*]]: tensor<*xf32>)
  // CHECK: %[[V0:.*]] = onnx.Transpose(%[[X]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[V1:.*]] = onnx.Transpose(%[[H]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[Y:.*]], %[[Y_H:.*]] = onnx.GRU(%[[V0]], %[[W]], %[[R]], _, %[[L]], %[[V1]])
  // CHECK-NEXT: %[[V2:.*]] = onnx.Transpose(%[[Y_H]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: return %[[V2]]
  func.func @gru_without_a_sequence(%x: tensor<?x?x3xf32>, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>, %l: tensor<?xi32>, %h: tensor<*xf32>) -> tensor<?x1x4xf32> {
    %y:2 = onnx.GRU(%x, %w, %r, _, %l, %h) {layout = 1 : i64} : (tensor<?x?x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>, tensor<?xi32>, tensor<*xf32>) -> (none, tensor<?x1x4xf32>)
    return %y#1 : tensor<?x1x4xf32>
  }

  // CHECK-LABEL: func.func @rnn_of_unknown_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[W:.*]]: tensor<1x4x3xf32>, %[[R:.*]]: tensor<1x4x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Transpose(%[[X]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[Y:.*]], %[[Y_H:.*]] = onnx.RNN(%[[V0]], %[[W]], %[[R]])
  // CHECK-NEXT: %[[V1:.*]] = onnx.Transpose(%[[Y]]) {perm = array<i64: 2, 0, 1, 3>}
  // CHECK-NEXT: return %[[V1]]
  func.func @rnn_of_unknown_rank(%x: tensor<*xf32>, %w: tensor<1x4x3xf32>, %r: tensor<1x4x4xf32>) -> tensor<*xf32> {
    %y:2 = onnx.RNN(%x, %w, %r) {layout = 1 : i64} : (tensor<*xf32>, tensor<1x4x3xf32>, tensor<1x4x4xf32>) -> (tensor<*xf32>, none)
    return %y#0 : tensor<*xf32>
  }
}
