// RUN: onnx-xform-opt %s -split-input-file --convert-opset=6 | FileCheck %s -enable-var-scope

// CHANGE: BatchNormalization 6->7 down
module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  // CHECK-LABEL: func.func @batch_norm_for_inference
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION_6:.*]], %[[BATCHNORMALIZATION_62:.*]], %[[BATCHNORMALIZATION_63:.*]], %[[BATCHNORMALIZATION_64:.*]], %[[BATCHNORMALIZATION_65:.*]] = onnx_v.BatchNormalization_6(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {is_test = 1} : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<*xf32>, none, none, none, none)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION_6]] : tensor<*xf32>
  func.func @batch_norm_for_inference(%x: tensor<*xf32>, %s: tensor<3xf32>) -> tensor<*xf32> {
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %s, %s) : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<*xf32>, none, none)
    return %y#0 : tensor<*xf32>
  }
}
