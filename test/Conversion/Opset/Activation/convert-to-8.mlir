// RUN: onnx-xform-opt %s -split-input-file --convert-opset=8 | FileCheck %s -enable-var-scope

// CHANGE: PRelu 7->9 down
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHECK-LABEL: func.func @integers_wrap_around
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xi64>, %[[A1:.*]]: tensor<3xi64>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<2x3xi64>) -> tensor<2x3xf64>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[CAST]], %[[C]]) : (tensor<2x3xf64>, tensor<f64>) -> tensor<2x3xi1>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[LESS]]) {to = 7} : (tensor<2x3xi1>) -> tensor<2x3xi64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[A1]], %[[X]]) : (tensor<3xi64>, tensor<2x3xi64>) -> tensor<2x3xi64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[MUL]], %[[X]]) : (tensor<2x3xi64>, tensor<2x3xi64>) -> tensor<2x3xi64>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[CAST2]], %[[SUB]]) : (tensor<2x3xi64>, tensor<2x3xi64>) -> tensor<2x3xi64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[X]], %[[MUL2]]) : (tensor<2x3xi64>, tensor<2x3xi64>) -> tensor<2x3xi64>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3xi64>
  func.func @integers_wrap_around(%x: tensor<2x3xi64>, %s: tensor<3xi64>) -> tensor<2x3xi64> {
    %y = onnx.PRelu(%x, %s) : (tensor<2x3xi64>, tensor<3xi64>) -> tensor<2x3xi64>
    return %y : tensor<2x3xi64>
  }

  // CHECK-LABEL: func.func @unsigned_integers_stay
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xui32>, %[[A1:.*]]: tensor<3xui32>
  // CHECK: %[[IDENTITY:.*]] = onnx.Identity(%[[X]]) : (tensor<2x3xui32>) -> tensor<2x3xui32>
  // CHECK-NEXT: return %[[IDENTITY]] : tensor<2x3xui32>
  func.func @unsigned_integers_stay(%x: tensor<2x3xui32>, %s: tensor<3xui32>) -> tensor<2x3xui32> {
    %y = onnx.PRelu(%x, %s) : (tensor<2x3xui32>, tensor<3xui32>) -> tensor<2x3xui32>
    return %y : tensor<2x3xui32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @computed_bounds
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>, %[[A1:.*]]: tensor<f32>, %[[A2:.*]]: tensor<f32>
  // CHECK: %[[MAX:.*]] = onnx.Max(%[[X]], %[[A1]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[MIN:.*]] = onnx.Min(%[[MAX]], %[[A2]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[MIN]] : tensor<4xf32>
  func.func @computed_bounds(%x: tensor<4xf32>, %min: tensor<f32>, %max: tensor<f32>) -> tensor<4xf32> {
    %y = onnx.Clip(%x, %min, %max) : (tensor<4xf32>, tensor<f32>, tensor<f32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}
