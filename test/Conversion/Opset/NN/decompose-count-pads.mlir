// RUN: onnx-xform-opt %s -split-input-file --convert-opset=2 | FileCheck %s -enable-var-scope

// CHANGE: AveragePool 1->7 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @padding_that_counts_becomes_data
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x?xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Pad_2(%[[X]]) {pads = array<i64: 0, 0, 1, 0, 0, 1>}
  // CHECK-NEXT: %[[V1:.*]] = onnx.AveragePool(%[[V0]]) {kernel_shape = array<i64: 3>, pads = array<i64: 0, 0>}
  // CHECK-NEXT: return %[[V1]]
  func.func @padding_that_counts_becomes_data(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
    %y = onnx.AveragePool(%x) {count_include_pad = 1 : i64, kernel_shape = array<i64: 3>, pads = array<i64: 1, 1>} : (tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    return %y : tensor<1x2x?xf32>
  }

  // CHECK-LABEL: func.func @same_padding_that_counts
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Pad_2(%[[X]]) {pads = array<i64: 0, 0, 1, 0, 0, 0>}
  // CHECK-NEXT: %[[V1:.*]] = onnx.AveragePool(%[[V0]]) {kernel_shape = array<i64: 3>, pads = array<i64: 0, 0>, strides = array<i64: 2>}
  // CHECK-NEXT: return %[[V1]]
  func.func @same_padding_that_counts(%x: tensor<1x2x6xf32>) -> tensor<1x2x3xf32> {
    %y = onnx.AveragePool(%x) {auto_pad = "SAME_LOWER", count_include_pad = 1 : i64, kernel_shape = array<i64: 3>, strides = array<i64: 2>} : (tensor<1x2x6xf32>) -> tensor<1x2x3xf32>
    return %y : tensor<1x2x3xf32>
  }

  // CHECK-LABEL: func.func @no_padding_to_count
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.AveragePool(%[[X]]) {kernel_shape = array<i64: 3>, pads = array<i64: 0, 0>}
  // CHECK-NEXT: return %[[V0]]
  func.func @no_padding_to_count(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
    %y = onnx.AveragePool(%x) {count_include_pad = 1 : i64, kernel_shape = array<i64: 3>} : (tensor<1x2x?xf32>) -> tensor<1x2x?xf32>
    return %y : tensor<1x2x?xf32>
  }
}

// -----

// CHANGE: MaxPool 1->8 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @indices_that_nobody_uses
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x?xf32>)
  // CHECK: %[[Y:.*]], %[[INDICES:.*]] = onnx.MaxPool(%[[X]]) {kernel_shape = array<i64: 3>}
  // CHECK-NEXT: return %[[Y]]
  func.func @indices_that_nobody_uses(%x: tensor<1x2x?xf32>) -> tensor<1x2x?xf32> {
    %y:2 = onnx.MaxPool(%x) {kernel_shape = array<i64: 3>, storage_order = 1 : i64} : (tensor<1x2x?xf32>) -> (tensor<1x2x?xf32>, tensor<1x2x?xi64>)
    return %y#0 : tensor<1x2x?xf32>
  }
}
