// RUN: onnx-xform-opt %s -split-input-file --convert-opset=6 | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHECK-LABEL: func.func @training_without_statistics_stays_so
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x5xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION_6:.*]], %[[BATCHNORMALIZATION_62:.*]], %[[BATCHNORMALIZATION_63:.*]], %[[BATCHNORMALIZATION_64:.*]], %[[BATCHNORMALIZATION_65:.*]] = onnx_v.BatchNormalization_6(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {spatial = 0} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, none, none, none, none)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION_6]] : tensor<2x3x4x5xf32>
  func.func @training_without_statistics_stays_so(%x: tensor<2x3x4x5xf32>, %s: tensor<3xf32>) -> tensor<2x3x4x5xf32> {
    %y:5 = onnx_v.BatchNormalization_1(%x, %s, %s, %s, %s) {consumed_inputs = array<i64: 0, 0, 0, 1, 1>, spatial = 0 : i64} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, none, none, none, none)
    return %y#0 : tensor<2x3x4x5xf32>
  }
}
