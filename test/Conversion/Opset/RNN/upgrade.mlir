// RUN: onnx-xform-opt %s -split-input-file --upgrade | FileCheck %s -enable-var-scope

// CHANGE: LSTM 1->7 up
// CHANGE: RNN 1->7 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @layers_that_say_that_they_have_a_sequence
  // CHECK-SAME: (%[[X:.*]]: tensor<5x2x3xf32>, %[[W:.*]]: tensor<1x16x3xf32>, %[[R:.*]]: tensor<1x16x4xf32>, %[[W1:.*]]: tensor<1x4x3xf32>, %[[R1:.*]]: tensor<1x4x4xf32>)
  // CHECK: %[[Y:.*]], %[[Y_H:.*]], %[[Y_C:.*]] = onnx.LSTM(%[[X]], %[[W]], %[[R]]) {onnx.spelling = {older = {output_sequence = 1 : i64}}}
  // CHECK-NEXT: %[[Y_0:.*]], %[[Y_H_1:.*]] = onnx.RNN(%[[X]], %[[W1]], %[[R1]]) {onnx.spelling = {older = {output_sequence}}}
  // CHECK-NEXT: return
  func.func @layers_that_say_that_they_have_a_sequence(%x: tensor<5x2x3xf32>, %w: tensor<1x16x3xf32>, %r: tensor<1x16x4xf32>, %w1: tensor<1x4x3xf32>, %r1: tensor<1x4x4xf32>) {
    %y:3 = onnx_v.LSTM_1(%x, %w, %r) {output_sequence = 1 : i64} : (tensor<5x2x3xf32>, tensor<1x16x3xf32>, tensor<1x16x4xf32>) -> (tensor<5x1x2x4xf32>, tensor<1x2x4xf32>, none)
    %z:2 = onnx_v.RNN_1(%x, %w1, %r1) : (tensor<5x2x3xf32>, tensor<1x4x3xf32>, tensor<1x4x4xf32>) -> (none, tensor<1x2x4xf32>)
    return
  }
}

// -----

// CHANGE: GRU 1->3 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @default_direction_of_gru_1_is_misspelt
  // CHECK-SAME: (%[[X:.*]]: tensor<5x2x3xf32>, %[[W:.*]]: tensor<1x12x3xf32>, %[[R:.*]]: tensor<1x12x4xf32>)
  // CHECK: %[[Y:.*]], %[[Y_H:.*]] = onnx.GRU(%[[X]], %[[W]], %[[R]]) {direction = "forward", onnx.spelling = {older = {direction = "foward", output_sequence}}}
  // CHECK-NEXT: return
  func.func @default_direction_of_gru_1_is_misspelt(%x: tensor<5x2x3xf32>, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>) {
    %y:2 = onnx_v.GRU_1(%x, %w, %r) {direction = "foward"} : (tensor<5x2x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>) -> (tensor<5x1x2x4xf32>, tensor<1x2x4xf32>)
    return
  }
}

// -----

// CHANGE: GRU 3->7 up
module attributes {onnx.opset_imports = {ai.onnx = 3 : i64}} {
  // CHECK-LABEL: func.func @gru_3
  // CHECK-SAME: (%[[X:.*]]: tensor<5x2x3xf32>, %[[W:.*]]: tensor<1x12x3xf32>, %[[R:.*]]: tensor<1x12x4xf32>)
  // CHECK: %[[Y:.*]], %[[Y_H:.*]] = onnx.GRU(%[[X]], %[[W]], %[[R]]) {linear_before_reset = 1, onnx.spelling = {older = {output_sequence = 1 : i64}}}
  // CHECK-NEXT: return
  func.func @gru_3(%x: tensor<5x2x3xf32>, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>) {
    %y:2 = onnx_v.GRU_3(%x, %w, %r) {linear_before_reset = 1 : i64, output_sequence = 1 : i64} : (tensor<5x2x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>) -> (tensor<5x1x2x4xf32>, none)
    return
  }
}
