// RUN: onnx-xform-opt %s -split-input-file --convert-opset=21 | FileCheck %s -enable-var-scope

// CHANGE: AveragePool 19->22 down
// CHANGE: MaxPool 12->22 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // Before opset 22, ceil_mode would add a window that has nothing but padding.
  // CHECK-LABEL: func.func @no_window_starts_in_the_padding
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.AveragePool(%[[X]]) {count_include_pad = 1, kernel_shape = array<i64: 2>, pads = array<i64: 0, 1>, strides = array<i64: 2>}
  // CHECK-NEXT: %[[Y:.*]], %[[INDICES:.*]] = onnx.MaxPool(%[[X]]) {kernel_shape = array<i64: 2>, pads = array<i64: 0, 1>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V0]], %[[Y]]
  func.func @no_window_starts_in_the_padding(%x: tensor<1x2x4xf32>) -> (tensor<1x2x2xf32>, tensor<1x2x2xf32>) {
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, count_include_pad = 1 : i64, kernel_shape = array<i64: 2>, pads = array<i64: 0, 1>, strides = array<i64: 2>} : (tensor<1x2x4xf32>) -> tensor<1x2x2xf32>
    %z:2 = onnx.MaxPool(%x) {ceil_mode = 1 : i64, dilations = array<i64: 1>, kernel_shape = array<i64: 2>, pads = array<i64: 0, 1>, strides = array<i64: 2>} : (tensor<1x2x4xf32>) -> (tensor<1x2x2xf32>, none)
    return %y, %z#0 : tensor<1x2x2xf32>, tensor<1x2x2xf32>
  }

  // CHECK-LABEL: func.func @a_window_that_starts_in_the_data_stays
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx.AveragePool(%[[X]]) {ceil_mode = 1, kernel_shape = array<i64: 3>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V0]]
  func.func @a_window_that_starts_in_the_data_stays(%x: tensor<1x2x6xf32>) -> tensor<1x2x3xf32> {
    %y = onnx.AveragePool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x6xf32>) -> tensor<1x2x3xf32>
    return %y : tensor<1x2x3xf32>
  }
}
