// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

// CHANGE: LSTM 1->7 down
// CHANGE: RNN 1->7 down
// CHANGE: GRU 3->7 down
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHECK-LABEL: func.func @layers_with_a_sequence_say_so
  // CHECK-SAME: (%[[X:.*]]: tensor<5x2x3xf32>, %[[W:.*]]: tensor<1x16x3xf32>, %[[R:.*]]: tensor<1x16x4xf32>, %[[W1:.*]]: tensor<1x4x3xf32>, %[[R1:.*]]: tensor<1x4x4xf32>)
  // CHECK: %[[Y:.*]], %[[Y_H:.*]], %[[Y_C:.*]] = onnx_v.LSTM_1(%[[X]], %[[W]], %[[R]]) {output_sequence = 1}
  // CHECK-NEXT: %[[Y_0:.*]], %[[Y_H_1:.*]] = onnx_v.RNN_1(%[[X]], %[[W1]], %[[R1]]) {output_sequence = 1}
  // CHECK-NEXT: return %[[Y]], %[[Y_0]]
  func.func @layers_with_a_sequence_say_so(%x: tensor<5x2x3xf32>, %w: tensor<1x16x3xf32>, %r: tensor<1x16x4xf32>, %w1: tensor<1x4x3xf32>, %r1: tensor<1x4x4xf32>) -> (tensor<5x1x2x4xf32>, tensor<5x1x2x4xf32>) {
    %y:3 = onnx.LSTM(%x, %w, %r) {layout = 0 : i64} : (tensor<5x2x3xf32>, tensor<1x16x3xf32>, tensor<1x16x4xf32>) -> (tensor<5x1x2x4xf32>, tensor<1x2x4xf32>, none)
    %z:2 = onnx.RNN(%x, %w1, %r1) : (tensor<5x2x3xf32>, tensor<1x4x3xf32>, tensor<1x4x4xf32>) -> (tensor<5x1x2x4xf32>, none)
    return %y#0, %z#0 : tensor<5x1x2x4xf32>, tensor<5x1x2x4xf32>
  }

  // CHECK-LABEL: func.func @layers_without_a_sequence
  // CHECK-SAME: (%[[X:.*]]: tensor<5x2x3xf32>, %[[W:.*]]: tensor<1x12x3xf32>, %[[R:.*]]: tensor<1x12x4xf32>)
  // CHECK: %[[Y:.*]], %[[Y_H:.*]] = onnx_v.GRU_3(%[[X]], %[[W]], %[[R]]) {linear_before_reset = 1}
  // CHECK-NEXT: return %[[Y_H]]
  func.func @layers_without_a_sequence(%x: tensor<5x2x3xf32>, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>) -> tensor<1x2x4xf32> {
    %y:2 = onnx.GRU(%x, %w, %r) {linear_before_reset = 1 : i64} : (tensor<5x2x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>) -> (none, tensor<1x2x4xf32>)
    return %y#1 : tensor<1x2x4xf32>
  }

  // CHECK-LABEL: func.func @what_the_model_said_comes_back
  // CHECK-SAME: (%[[X:.*]]: tensor<5x2x3xf32>, %[[W:.*]]: tensor<1x12x3xf32>, %[[R:.*]]: tensor<1x12x4xf32>)
  // CHECK: %[[Y:.*]], %[[Y_H:.*]] = onnx_v.GRU_3(%[[X]], %[[W]], %[[R]]) {output_sequence = 0}
  // CHECK-NEXT: %[[Y_0:.*]], %[[Y_H_1:.*]] = onnx_v.GRU_3(%[[X]], %[[W]], %[[R]])
  // CHECK-NEXT: return %[[Y]], %[[Y_0]]
  func.func @what_the_model_said_comes_back(%x: tensor<5x2x3xf32>, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>) -> (tensor<5x1x2x4xf32>, tensor<5x1x2x4xf32>) {
    %y:2 = onnx.GRU(%x, %w, %r) {onnx.spelling = {older = {output_sequence = 0 : i64}}} : (tensor<5x2x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>) -> (tensor<5x1x2x4xf32>, none)
    %z:2 = onnx.GRU(%x, %w, %r) {onnx.spelling = {older = {output_sequence}}} : (tensor<5x2x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>) -> (tensor<5x1x2x4xf32>, none)
    return %y#0, %z#0 : tensor<5x1x2x4xf32>, tensor<5x1x2x4xf32>
  }
}

// -----

// CHANGE: GRU 1->3 down
module attributes {onnx.opset_imports = {ai.onnx = 2 : i64}} {
  // CHECK-LABEL: func.func @last_state_of_gru_1_is_not_optional
  // CHECK-SAME: (%[[X:.*]]: tensor<5x2x3xf32>, %[[W:.*]]: tensor<1x12x3xf32>, %[[R:.*]]: tensor<1x12x4xf32>)
  // CHECK: %[[Y:.*]], %[[Y_H:.*]] = onnx_v.GRU_1(%[[X]], %[[W]], %[[R]]) {direction = "foward", output_sequence = 1}
  // CHECK-NEXT: return %[[Y]]
  func.func @last_state_of_gru_1_is_not_optional(%x: tensor<5x2x3xf32>, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>) -> tensor<5x1x2x4xf32> {
    %y:2 = onnx.GRU(%x, %w, %r) {direction = "forward", onnx.spelling = {older = {direction = "foward"}}} : (tensor<5x2x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>) -> (tensor<5x1x2x4xf32>, none)
    return %y#0 : tensor<5x1x2x4xf32>
  }
}
