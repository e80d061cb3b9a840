// RUN: onnx-xform-opt %s -split-input-file --convert-opset=9 | FileCheck %s -enable-var-scope

// CHANGE: ThresholdedRelu 0->10 down
module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  // CHECK-LABEL: func.func @thresholded_relu
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[X]], %[[C]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[GREATER]], %[[X]], %[[C2]]) : (tensor<4xi1>, tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[WHERE]] : tensor<4xf32>
  func.func @thresholded_relu(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.ThresholdedRelu(%x) {alpha = 2.0 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @relu_of_int64_by_a_mask
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi64>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<4xi64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[CAST]], %[[C]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[GREATER]]) {to = 7} : (tensor<4xi1>) -> tensor<4xi64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[CAST2]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: return %[[MUL]] : tensor<4xi64>
  func.func @relu_of_int64_by_a_mask(%x: tensor<4xi64>) -> tensor<4xi64> {
    %y = onnx.Relu(%x) : (tensor<4xi64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }
}

// -----

// CHANGE: Clip 6->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @constant_bounds
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[CLIP_6:.*]] = onnx_v.Clip_6(%[[X]]) {max = 6.000000e+00 : f32, min = 0.000000e+00 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[CLIP_6]] : tensor<4xf32>
  func.func @constant_bounds(%x: tensor<4xf32>) -> tensor<4xf32> {
    %min = onnx.Initializer dense<0.0> : tensor<f32>
    %max = onnx.Initializer dense<6.0> : tensor<f32>
    %y = onnx.Clip(%x, %min, %max) : (tensor<4xf32>, tensor<f32>, tensor<f32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @computed_bounds
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>, %[[A1:.*]]: tensor<f32>, %[[A2:.*]]: tensor<f32>
  // CHECK: %[[LESS:.*]] = onnx.Less(%[[X]], %[[A1]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[LESS]], %[[A1]], %[[X]]) : (tensor<4xi1>, tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[LESS2:.*]] = onnx.Less(%[[A2]], %[[WHERE]]) : (tensor<f32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE2:.*]] = onnx.Where(%[[LESS2]], %[[A2]], %[[WHERE]]) : (tensor<4xi1>, tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[WHERE2]] : tensor<4xf32>
  func.func @computed_bounds(%x: tensor<4xf32>, %min: tensor<f32>, %max: tensor<f32>) -> tensor<4xf32> {
    %y = onnx.Clip(%x, %min, %max) : (tensor<4xf32>, tensor<f32>, tensor<f32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @double_without_a_bound
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf64>, %[[A1:.*]]: tensor<f64>
  // CHECK: %[[LESS:.*]] = onnx.Less(%[[A1]], %[[X]]) : (tensor<f64>, tensor<4xf64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[LESS]], %[[A1]], %[[X]]) : (tensor<4xi1>, tensor<f64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: return %[[WHERE]] : tensor<4xf64>
  func.func @double_without_a_bound(%x: tensor<4xf64>, %max: tensor<f64>) -> tensor<4xf64> {
    %y = onnx.Clip(%x, _, %max) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
    return %y : tensor<4xf64>
  }

  // CHECK-LABEL: func.func @double_without_bounds
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf64>
  // CHECK: %[[IDENTITY:.*]] = onnx.Identity(%[[X]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: return %[[IDENTITY]] : tensor<4xf64>
  func.func @double_without_bounds(%x: tensor<4xf64>) -> tensor<4xf64> {
    %y = onnx.Clip(%x) : (tensor<4xf64>) -> tensor<4xf64>
    return %y : tensor<4xf64>
  }

  // CHECK-LABEL: func.func @int32_in_double
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi32>, %[[A1:.*]]: tensor<i32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<4xi32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[A1]]) {to = 11} : (tensor<i32>) -> tensor<f64>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[CAST]], %[[CAST2]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[LESS]], %[[CAST2]], %[[CAST]]) : (tensor<4xi1>, tensor<f64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[WHERE]]) {to = 6} : (tensor<4xf64>) -> tensor<4xi32>
  // CHECK-NEXT: return %[[CAST3]] : tensor<4xi32>
  func.func @int32_in_double(%x: tensor<4xi32>, %min: tensor<i32>) -> tensor<4xi32> {
    %y = onnx.Clip(%x, %min) : (tensor<4xi32>, tensor<i32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }
}
