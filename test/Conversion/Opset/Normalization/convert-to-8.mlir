// RUN: onnx-xform-opt %s -split-input-file --convert-opset=8 | FileCheck %s -enable-var-scope

// CHANGE: MeanVarianceNormalization 0->9 down
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHECK-LABEL: func.func @mvn
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x5xf32>
  // CHECK: %[[REDUCEMEAN_1:.*]] = onnx_v.ReduceMean_1(%[[X]]) {axes = array<i64: 0, 2, 3>, keepdims = 1} : (tensor<2x3x4x5xf32>) -> tensor<1x3x1x1xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[X]], %[[REDUCEMEAN_1]]) : (tensor<2x3x4x5xf32>, tensor<1x3x1x1xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[SUB]], %[[SUB]]) : (tensor<2x3x4x5xf32>, tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_12:.*]] = onnx_v.ReduceMean_1(%[[MUL]]) {axes = array<i64: 0, 2, 3>, keepdims = 1} : (tensor<2x3x4x5xf32>) -> tensor<1x3x1x1xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[REDUCEMEAN_12]]) : (tensor<1x3x1x1xf32>) -> tensor<1x3x1x1xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<9.99999971E-10> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[SQRT]], %[[C]]) : (tensor<1x3x1x1xf32>, tensor<f32>) -> tensor<1x3x1x1xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[ADD]]) : (tensor<2x3x4x5xf32>, tensor<1x3x1x1xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: return %[[DIV]] : tensor<2x3x4x5xf32>
  func.func @mvn(%x: tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32> {
    %y = onnx.MeanVarianceNormalization(%x) : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
    return %y : tensor<2x3x4x5xf32>
  }

  // CHECK-LABEL: func.func @mvn_of_half_in_float
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<*xf16>) -> tensor<*xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_1:.*]] = onnx_v.ReduceMean_1(%[[CAST]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CAST]], %[[REDUCEMEAN_1]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[SUB]], %[[SUB]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_12:.*]] = onnx_v.ReduceMean_1(%[[MUL]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[REDUCEMEAN_12]]) : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<9.99999971E-10> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[SQRT]], %[[C]]) : (tensor<*xf32>, tensor<f32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[ADD]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[DIV]]) {to = 10} : (tensor<*xf32>) -> tensor<*xf16>
  // CHECK-NEXT: return %[[CAST2]] : tensor<*xf16>
  func.func @mvn_of_half_in_float(%x: tensor<*xf16>) -> tensor<*xf16> {
    %y = onnx.MeanVarianceNormalization(%x) {axes = array<i64: 1>} : (tensor<*xf16>) -> tensor<*xf16>
    return %y : tensor<*xf16>
  }
}

// -----

// CHANGE: BatchNormalization 7->9 down
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHECK-LABEL: func.func @batch_norm_of_a_vector
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>, %[[A1:.*]]: tensor<1xf32>
  // CHECK: %[[UNSQUEEZE_1:.*]] = onnx_v.Unsqueeze_1(%[[X]]) {axes = array<i64: 1>} : (tensor<?xf32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[BATCHNORMALIZATION_7:.*]], %[[BATCHNORMALIZATION_72:.*]], %[[BATCHNORMALIZATION_73:.*]], %[[BATCHNORMALIZATION_74:.*]], %[[BATCHNORMALIZATION_75:.*]] = onnx_v.BatchNormalization_7(%[[UNSQUEEZE_1]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) : (tensor<?x1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> (tensor<?x1xf32>, none, none, none, none)
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[BATCHNORMALIZATION_7]], %[[C]]) : (tensor<?x1xf32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: return %[[RESHAPE]] : tensor<?xf32>
  func.func @batch_norm_of_a_vector(%x: tensor<?xf32>, %s: tensor<1xf32>) -> tensor<?xf32> {
    %y:5 = onnx_v.BatchNormalization_9(%x, %s, %s, %s, %s) : (tensor<?xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> (tensor<?xf32>, none, none, none, none)
    return %y#0 : tensor<?xf32>
  }

  // CHECK-LABEL: func.func @batch_norm_of_a_matrix
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION_7:.*]], %[[BATCHNORMALIZATION_72:.*]], %[[BATCHNORMALIZATION_73:.*]], %[[BATCHNORMALIZATION_74:.*]], %[[BATCHNORMALIZATION_75:.*]] = onnx_v.BatchNormalization_7(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) : (tensor<?x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<?x3xf32>, none, none, none, none)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION_7]] : tensor<?x3xf32>
  func.func @batch_norm_of_a_matrix(%x: tensor<?x3xf32>, %s: tensor<3xf32>) -> tensor<?x3xf32> {
    %y:5 = onnx_v.BatchNormalization_9(%x, %s, %s, %s, %s) : (tensor<?x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<?x3xf32>, none, none, none, none)
    return %y#0 : tensor<?x3xf32>
  }
}
