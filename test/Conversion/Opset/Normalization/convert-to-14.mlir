// RUN: onnx-xform-opt %s -split-input-file --convert-opset=14 | FileCheck %s -enable-var-scope

// CHANGE: BatchNormalization 14->15 down
module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  // CHECK-LABEL: func.func @all_in_the_widest_type
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf16>, %[[A1:.*]]: tensor<3xf32>, %[[A2:.*]]: tensor<3xf32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3x4xf16>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[BATCHNORMALIZATION:.*]], %[[BATCHNORMALIZATION2:.*]], %[[BATCHNORMALIZATION3:.*]] = onnx.BatchNormalization(%[[CAST]], %[[A1]], %[[A1]], %[[A2]], %[[A2]]) : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, none, none)
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[BATCHNORMALIZATION]]) {to = 10} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf16>
  // CHECK-NEXT: return %[[CAST2]] : tensor<2x3x4xf16>
  func.func @all_in_the_widest_type(%x: tensor<2x3x4xf16>, %s: tensor<3xf32>, %m: tensor<3xf32>) -> tensor<2x3x4xf16> {
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %m, %m) : (tensor<2x3x4xf16>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf16>, none, none)
    return %y#0 : tensor<2x3x4xf16>
  }

  // CHECK-LABEL: func.func @neither_half_holds_the_other
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf16>, %[[A1:.*]]: tensor<3xbf16>, %[[A2:.*]]: tensor<3xf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3x4xf16>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[A1]]) {to = 1} : (tensor<3xbf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[A1]]) {to = 1} : (tensor<3xbf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[CAST4:.*]] = onnx.Cast(%[[A2]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[CAST5:.*]] = onnx.Cast(%[[A2]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[BATCHNORMALIZATION:.*]], %[[BATCHNORMALIZATION2:.*]], %[[BATCHNORMALIZATION3:.*]] = onnx.BatchNormalization(%[[CAST]], %[[CAST2]], %[[CAST3]], %[[CAST4]], %[[CAST5]]) {training_mode = 1} : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, tensor<3xf32>, none)
  // CHECK-NEXT: %[[CAST6:.*]] = onnx.Cast(%[[BATCHNORMALIZATION]]) {to = 10} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf16>
  // CHECK-NEXT: %[[CAST7:.*]] = onnx.Cast(%[[BATCHNORMALIZATION2]]) {to = 10} : (tensor<3xf32>) -> tensor<3xf16>
  // CHECK-NEXT: return %[[CAST6]], %[[CAST7]] : tensor<2x3x4xf16>, tensor<3xf16>
  func.func @neither_half_holds_the_other(%x: tensor<2x3x4xf16>, %s: tensor<3xbf16>, %m: tensor<3xf16>) -> (tensor<2x3x4xf16>, tensor<3xf16>) {
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %m, %m) {training_mode = 1 : i64} : (tensor<2x3x4xf16>, tensor<3xbf16>, tensor<3xbf16>, tensor<3xf16>, tensor<3xf16>) -> (tensor<2x3x4xf16>, tensor<3xf16>, none)
    return %y#0, %y#1 : tensor<2x3x4xf16>, tensor<3xf16>
  }
}
