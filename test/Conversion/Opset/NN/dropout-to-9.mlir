// RUN: onnx-xform-opt %s -split-input-file --convert-opset=9 | FileCheck %s -enable-var-scope

// CHANGE: Dropout 7->10 down
module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  // CHECK-LABEL: func.func @without_a_mask
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[DROPOUT_7:.*]], %[[DROPOUT_72:.*]] = onnx_v.Dropout_7(%[[X]]) {ratio = 2.500000e-01 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return %[[DROPOUT_7]] : tensor<4xf32>
  func.func @without_a_mask(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y:2 = onnx_v.Dropout_10(%x) {ratio = 0.25 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @with_a_mask
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[IDENTITY:.*]] = onnx.Identity(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[CONSTANTOFSHAPE:.*]] = onnx.ConstantOfShape(%[[C]]) {value = dense<true> : tensor<1xi1>} : (tensor<1xi64>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[IDENTITY]], %[[CONSTANTOFSHAPE]] : tensor<4xf32>, tensor<4xi1>
  func.func @with_a_mask(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi1>) {
    %y:2 = onnx_v.Dropout_10(%x) : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi1>)
    return %y#0, %y#1 : tensor<4xf32>, tensor<4xi1>
  }
}
