// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: Dropout 10->12 up
// CHANGE: Dropout 7->10 up
module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  // CHECK-LABEL: func.func @ratio_becomes_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<2.500000e-01> : tensor<f32>
  // CHECK-NEXT: %[[DROPOUT:.*]], %[[DROPOUT2:.*]] = onnx.Dropout(%[[X]], %[[C]]) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return %[[DROPOUT]] : tensor<4xf32>
  func.func @ratio_becomes_an_input(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y:2 = onnx_v.Dropout_7(%x) {ratio = 0.25 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @mask_becomes_bool
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[DROPOUT:.*]], %[[DROPOUT2:.*]] = onnx.Dropout(%[[X]]) : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi1>)
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[DROPOUT2]]) {to = 1} : (tensor<4xi1>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[DROPOUT]], %[[CAST]] : tensor<4xf32>, tensor<4xf32>
  func.func @mask_becomes_bool(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
    %y:2 = onnx_v.Dropout_7(%x) : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>)
    return %y#0, %y#1 : tensor<4xf32>, tensor<4xf32>
  }
}

// -----

// CHANGE: Dropout 6->7 up
// CHANGE: Dropout 1->6 up
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHECK-LABEL: func.func @inference_by_is_test
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<2.500000e-01> : tensor<f32>
  // CHECK-NEXT: %[[DROPOUT:.*]], %[[DROPOUT2:.*]] = onnx.Dropout(%[[X]], %[[C]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>, is_test = 1 : i64}}} : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return %[[DROPOUT]] : tensor<4xf32>
  func.func @inference_by_is_test(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y:2 = onnx_v.Dropout_1(%x) {consumed_inputs = array<i64: 0>, is_test = 1 : i64, ratio = 0.25 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @training_by_is_test
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<2.500000e-01> : tensor<f32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<true> : tensor<i1>
  // CHECK-NEXT: %[[DROPOUT:.*]], %[[DROPOUT2:.*]] = onnx.Dropout(%[[X]], %[[C]], %[[C2]]) : (tensor<4xf32>, tensor<f32>, tensor<i1>) -> (tensor<4xf32>, tensor<4xi1>)
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[DROPOUT2]]) {to = 1} : (tensor<4xi1>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[DROPOUT]], %[[CAST]] : tensor<4xf32>, tensor<4xf32>
  func.func @training_by_is_test(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
    %y:2 = onnx_v.Dropout_1(%x) {ratio = 0.25 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>)
    return %y#0, %y#1 : tensor<4xf32>, tensor<4xf32>
  }
}
