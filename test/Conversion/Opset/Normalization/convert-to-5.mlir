// RUN: onnx-xform-opt %s -split-input-file --convert-opset=5 | FileCheck %s -enable-var-scope

// CHANGE: BatchNormalization 1->6 down
module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  // CHECK-LABEL: func.func @batch_norm_of_images
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x5xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION_1:.*]], %[[BATCHNORMALIZATION_12:.*]], %[[BATCHNORMALIZATION_13:.*]], %[[BATCHNORMALIZATION_14:.*]], %[[BATCHNORMALIZATION_15:.*]] = onnx_v.BatchNormalization_1(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {consumed_inputs = array<i64: 0, 0, 0, 0, 0>, is_test = 1} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, none, none, none, none)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION_1]] : tensor<2x3x4x5xf32>
  func.func @batch_norm_of_images(%x: tensor<2x3x4x5xf32>, %s: tensor<3xf32>) -> tensor<2x3x4x5xf32> {
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %s, %s) : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, none, none)
    return %y#0 : tensor<2x3x4x5xf32>
  }

  // CHECK-LABEL: func.func @batch_norm_of_sequences
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3x4xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[0, 0, -1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C]]) : (tensor<?x3x4xf32>, tensor<4xi64>) -> tensor<?x3x?x1xf32>
  // CHECK-NEXT: %[[BATCHNORMALIZATION_1:.*]], %[[BATCHNORMALIZATION_12:.*]], %[[BATCHNORMALIZATION_13:.*]], %[[BATCHNORMALIZATION_14:.*]], %[[BATCHNORMALIZATION_15:.*]] = onnx_v.BatchNormalization_1(%[[RESHAPE]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {consumed_inputs = array<i64: 0, 0, 0, 0, 0>, is_test = 1} : (tensor<?x3x?x1xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<?x3x?x1xf32>, none, none, none, none)
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<[-1, 3, 4]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[BATCHNORMALIZATION_1]], %[[C2]]) : (tensor<?x3x?x1xf32>, tensor<3xi64>) -> tensor<?x3x4xf32>
  // CHECK-NEXT: return %[[RESHAPE2]] : tensor<?x3x4xf32>
  func.func @batch_norm_of_sequences(%x: tensor<?x3x4xf32>, %s: tensor<3xf32>) -> tensor<?x3x4xf32> {
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %s, %s) : (tensor<?x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<?x3x4xf32>, none, none)
    return %y#0 : tensor<?x3x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHECK-LABEL: func.func @training_keeps_its_attributes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x5xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION_1:.*]], %[[BATCHNORMALIZATION_12:.*]], %[[BATCHNORMALIZATION_13:.*]], %[[BATCHNORMALIZATION_14:.*]], %[[BATCHNORMALIZATION_15:.*]] = onnx_v.BatchNormalization_1(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {consumed_inputs = array<i64: 0, 0, 0, 0, 0>, momentum = 5.000000e-01 : f32} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, none, none, none, none)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION_1]] : tensor<2x3x4x5xf32>
  func.func @training_keeps_its_attributes(%x: tensor<2x3x4x5xf32>, %s: tensor<3xf32>) -> tensor<2x3x4x5xf32> {
    %y:5 = onnx_v.BatchNormalization_6(%x, %s, %s, %s, %s) {momentum = 0.5 : f32} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, none, none, none, none)
    return %y#0 : tensor<2x3x4x5xf32>
  }
}

// -----

// CHANGE: InstanceNormalization 1->6 down
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @instance_norm_of_images
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x5xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[INSTANCENORMALIZATION_1:.*]] = onnx_v.InstanceNormalization_1(%[[X]], %[[A1]], %[[A1]]) : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: return %[[INSTANCENORMALIZATION_1]] : tensor<2x3x4x5xf32>
  func.func @instance_norm_of_images(%x: tensor<2x3x4x5xf32>, %s: tensor<3xf32>) -> tensor<2x3x4x5xf32> {
    %y = onnx.InstanceNormalization(%x, %s, %s) : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4x5xf32>
    return %y : tensor<2x3x4x5xf32>
  }

  // CHECK-LABEL: func.func @instance_norm_of_volumes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3x4x5x6xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[0, 0, -1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C]]) : (tensor<?x3x4x5x6xf32>, tensor<4xi64>) -> tensor<?x3x?x1xf32>
  // CHECK-NEXT: %[[INSTANCENORMALIZATION_1:.*]] = onnx_v.InstanceNormalization_1(%[[RESHAPE]], %[[A1]], %[[A1]]) {epsilon = 1.000000e-03 : f32} : (tensor<?x3x?x1xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<?x3x?x1xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<[-1, 3, 4, 5, 6]> : tensor<5xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[INSTANCENORMALIZATION_1]], %[[C2]]) : (tensor<?x3x?x1xf32>, tensor<5xi64>) -> tensor<?x3x4x5x6xf32>
  // CHECK-NEXT: return %[[RESHAPE2]] : tensor<?x3x4x5x6xf32>
  func.func @instance_norm_of_volumes(%x: tensor<?x3x4x5x6xf32>, %s: tensor<3xf32>) -> tensor<?x3x4x5x6xf32> {
    %y = onnx.InstanceNormalization(%x, %s, %s) {epsilon = 1.0e-3 : f32} : (tensor<?x3x4x5x6xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<?x3x4x5x6xf32>
    return %y : tensor<?x3x4x5x6xf32>
  }

  // CHECK-LABEL: func.func @instance_norm_of_unknown_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[0, 0, -1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C]]) : (tensor<*xf32>, tensor<4xi64>) -> tensor<?x?x?x1xf32>
  // CHECK-NEXT: %[[INSTANCENORMALIZATION_1:.*]] = onnx_v.InstanceNormalization_1(%[[RESHAPE]], %[[A1]], %[[A1]]) {epsilon = 9.99999974E-6 : f32} : (tensor<?x?x?x1xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<?x?x?x1xf32>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[INSTANCENORMALIZATION_1]], %[[SHAPE]]) : (tensor<?x?x?x1xf32>, tensor<?xi64>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[RESHAPE2]] : tensor<*xf32>
  func.func @instance_norm_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<3xf32>) -> tensor<*xf32> {
    %y = onnx.InstanceNormalization(%x, %s, %s) : (tensor<*xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}
