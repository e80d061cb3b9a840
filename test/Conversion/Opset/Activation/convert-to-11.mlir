// RUN: onnx-xform-opt %s -split-input-file --convert-opset=11 | FileCheck %s -enable-var-scope

// CHANGE: Celu 0->12 down
module attributes {onnx.opset_imports = {ai.onnx = 12 : i64}} {
  // CHECK-LABEL: func.func @celu
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[X]], %[[C]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[ELU:.*]] = onnx.Elu(%[[DIV]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[C]], %[[ELU]]) : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[MUL]] : tensor<4xf32>
  func.func @celu(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Celu(%x) {alpha = 2.0 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @celu_with_alpha_1_is_elu
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[ELU:.*]] = onnx.Elu(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[ELU]] : tensor<4xf32>
  func.func @celu_with_alpha_1_is_elu(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Celu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// CHANGE: Softmax 11->13 down
// CHANGE: LogSoftmax 11->13 down
// CHANGE: Hardmax 11->13 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @last_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>
  // CHECK: %[[SOFTMAX_1:.*]] = onnx_v.Softmax_1(%[[X]]) {axis = 2} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[SOFTMAX_1]] : tensor<2x3x4xf32>
  func.func @last_axis(%x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
    %y = onnx.Softmax(%x) : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }

  // CHECK-LABEL: func.func @inner_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<2x?x4xf32>
  // CHECK: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[X]]) {perm = array<i64: 0, 2, 1>} : (tensor<2x?x4xf32>) -> tensor<2x4x?xf32>
  // CHECK-NEXT: %[[LOGSOFTMAX_1:.*]] = onnx_v.LogSoftmax_1(%[[TRANSPOSE]]) {axis = 2} : (tensor<2x4x?xf32>) -> tensor<2x4x?xf32>
  // CHECK-NEXT: %[[TRANSPOSE2:.*]] = onnx.Transpose(%[[LOGSOFTMAX_1]]) {perm = array<i64: 0, 2, 1>} : (tensor<2x4x?xf32>) -> tensor<2x?x4xf32>
  // CHECK-NEXT: return %[[TRANSPOSE2]] : tensor<2x?x4xf32>
  func.func @inner_axis(%x: tensor<2x?x4xf32>) -> tensor<2x?x4xf32> {
    %y = onnx.LogSoftmax(%x) {axis = -2 : i64} : (tensor<2x?x4xf32>) -> tensor<2x?x4xf32>
    return %y : tensor<2x?x4xf32>
  }

  // CHECK-LABEL: func.func @first_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>
  // CHECK: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[X]]) {perm = array<i64: 2, 1, 0>} : (tensor<2x3x4xf32>) -> tensor<4x3x2xf32>
  // CHECK-NEXT: %[[HARDMAX_1:.*]] = onnx_v.Hardmax_1(%[[TRANSPOSE]]) {axis = 2} : (tensor<4x3x2xf32>) -> tensor<4x3x2xf32>
  // CHECK-NEXT: %[[TRANSPOSE2:.*]] = onnx.Transpose(%[[HARDMAX_1]]) {perm = array<i64: 2, 1, 0>} : (tensor<4x3x2xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[TRANSPOSE2]] : tensor<2x3x4xf32>
  func.func @first_axis(%x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
    %y = onnx.Hardmax(%x) {axis = 0 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }

  // CHECK-LABEL: func.func @softmax_of_unknown_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>
  // CHECK: %[[REDUCEMAX_1:.*]] = onnx_v.ReduceMax_1(%[[X]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[X]], %[[REDUCEMAX_1]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[EXP:.*]] = onnx.Exp(%[[SUB]]) : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[REDUCESUM_1:.*]] = onnx_v.ReduceSum_1(%[[EXP]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[EXP]], %[[REDUCESUM_1]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[DIV]] : tensor<*xf32>
  func.func @softmax_of_unknown_rank(%x: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx.Softmax(%x) {axis = 1 : i64} : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @log_softmax_of_unknown_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>
  // CHECK: %[[REDUCEMAX_1:.*]] = onnx_v.ReduceMax_1(%[[X]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[X]], %[[REDUCEMAX_1]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[EXP:.*]] = onnx.Exp(%[[SUB]]) : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[REDUCESUM_1:.*]] = onnx_v.ReduceSum_1(%[[EXP]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[LOG:.*]] = onnx.Log(%[[REDUCESUM_1]]) : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: %[[SUB2:.*]] = onnx.Sub(%[[SUB]], %[[LOG]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[SUB2]] : tensor<*xf32>
  func.func @log_softmax_of_unknown_rank(%x: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx.LogSoftmax(%x) {axis = 1 : i64} : (tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

// CHANGE: Clip 11->12 down
module attributes {onnx.opset_imports = {ai.onnx = 12 : i64}} {
  // CHECK-LABEL: func.func @clip_of_int64
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi64>, %[[A1:.*]]: tensor<i64>, %[[A2:.*]]: tensor<i64>
  // CHECK: %[[LESS:.*]] = onnx.Less(%[[X]], %[[A1]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[LESS]], %[[A1]], %[[X]]) : (tensor<4xi1>, tensor<i64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[LESS2:.*]] = onnx.Less(%[[A2]], %[[WHERE]]) : (tensor<i64>, tensor<4xi64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE2:.*]] = onnx.Where(%[[LESS2]], %[[A2]], %[[WHERE]]) : (tensor<4xi1>, tensor<i64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: return %[[WHERE2]] : tensor<4xi64>
  func.func @clip_of_int64(%x: tensor<4xi64>, %min: tensor<i64>, %max: tensor<i64>) -> tensor<4xi64> {
    %y = onnx.Clip(%x, %min, %max) : (tensor<4xi64>, tensor<i64>, tensor<i64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }

  // CHECK-LABEL: func.func @clip_of_int8_in_float
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi8>, %[[A1:.*]]: tensor<i8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<4xi8>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[A1]]) {to = 1} : (tensor<i8>) -> tensor<f32>
  // CHECK-NEXT: %[[CLIP:.*]] = onnx.Clip(%[[CAST]], %[[CAST2]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[CLIP]]) {to = 3} : (tensor<4xf32>) -> tensor<4xi8>
  // CHECK-NEXT: return %[[CAST3]] : tensor<4xi8>
  func.func @clip_of_int8_in_float(%x: tensor<4xi8>, %min: tensor<i8>) -> tensor<4xi8> {
    %y = onnx.Clip(%x, %min) : (tensor<4xi8>, tensor<i8>) -> tensor<4xi8>
    return %y : tensor<4xi8>
  }
}
