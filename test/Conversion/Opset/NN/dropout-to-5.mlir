// RUN: onnx-xform-opt %s -split-input-file --convert-opset=5 | FileCheck %s -enable-var-scope

// CHANGE: Dropout 6->7 down
// CHANGE: Dropout 1->6 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @inference
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[DROPOUT_1:.*]], %[[DROPOUT_12:.*]] = onnx_v.Dropout_1(%[[X]]) {is_test = 1} : (tensor<4xf32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return %[[DROPOUT_1]] : tensor<4xf32>
  func.func @inference(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y:2 = onnx.Dropout(%x) : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @training
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[DROPOUT_1:.*]], %[[DROPOUT_12:.*]] = onnx_v.Dropout_1(%[[X]]) {is_test = 0, ratio = 2.500000e-01 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return %[[DROPOUT_1]] : tensor<4xf32>
  func.func @training(%x: tensor<4xf32>) -> tensor<4xf32> {
    %r = onnx.Initializer dense<0.25> : tensor<f32>
    %t = onnx.Initializer dense<true> : tensor<i1>
    %y:2 = onnx.Dropout(%x, %r, %t) : (tensor<4xf32>, tensor<f32>, tensor<i1>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }
}
