// RUN: onnx-xform-opt %s -split-input-file --convert-opset=5 | FileCheck %s -enable-var-scope

// CHANGE: Elu 1->6 down
// CHANGE: HardSigmoid 1->6 down
// CHANGE: LeakyRelu 1->6 down
// CHANGE: Relu 1->6 down
// CHANGE: Sigmoid 1->6 down
// CHANGE: PRelu 1->6 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @nothing_is_consumed
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>, %[[A1:.*]]: tensor<1xf32>
  // CHECK: %[[ELU_1:.*]] = onnx_v.Elu_1(%[[X]]) {alpha = 2.000000e+00 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[HARDSIGMOID_1:.*]] = onnx_v.HardSigmoid_1(%[[ELU_1]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[LEAKYRELU_1:.*]] = onnx_v.LeakyRelu_1(%[[HARDSIGMOID_1]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[RELU_1:.*]] = onnx_v.Relu_1(%[[LEAKYRELU_1]]) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SIGMOID_1:.*]] = onnx_v.Sigmoid_1(%[[RELU_1]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[PRELU_1:.*]] = onnx_v.PRelu_1(%[[SIGMOID_1]], %[[A1]]) : (tensor<4xf32>, tensor<1xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[PRELU_1]] : tensor<4xf32>
  func.func @nothing_is_consumed(%x: tensor<4xf32>, %s: tensor<1xf32>) -> tensor<4xf32> {
    %0 = onnx.Elu(%x) {alpha = 2.0 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    %1 = onnx.HardSigmoid(%0) : (tensor<4xf32>) -> tensor<4xf32>
    %2 = onnx.LeakyRelu(%1) : (tensor<4xf32>) -> tensor<4xf32>
    %3 = onnx.Relu(%2) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
    %4 = onnx.Sigmoid(%3) : (tensor<4xf32>) -> tensor<4xf32>
    %5 = onnx.PRelu(%4, %s) : (tensor<4xf32>, tensor<1xf32>) -> tensor<4xf32>
    return %5 : tensor<4xf32>
  }
}

// -----

// CHANGE: Selu 1->6 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @selu_writes_its_defaults
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[SELU_1:.*]] = onnx_v.Selu_1(%[[X]]) {alpha = 1.67326319 : f32, gamma = 1.05070102 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SELU_1]] : tensor<4xf32>
  func.func @selu_writes_its_defaults(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Selu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @selu_with_the_older_defaults
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[SELU_1:.*]] = onnx_v.Selu_1(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SELU_1]] : tensor<4xf32>
  func.func @selu_with_the_older_defaults(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Selu(%x) {alpha = 1.673200e+00 : f32, gamma = 1.050700e+00 : f32, onnx.spelling = {older = {alpha, gamma}}} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// CHANGE: Clip 1->6 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @an_absent_bound_of_double_is_none
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf64>
  // CHECK: %[[CLIP_1:.*]] = onnx_v.Clip_1(%[[X]]) {min = 5.000000e-01 : f32} : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: return %[[CLIP_1]] : tensor<4xf64>
  func.func @an_absent_bound_of_double_is_none(%x: tensor<4xf64>) -> tensor<4xf64> {
    %min = onnx.Initializer dense<0.5> : tensor<f64>
    %y = onnx.Clip(%x, %min) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
    return %y : tensor<4xf64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @slopes_per_channel
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>, %[[A1:.*]]: tensor<3x1xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[A1]], %[[C]]) : (tensor<3x1xf32>, tensor<1xi64>) -> tensor<3xf32>
  // CHECK-NEXT: %[[PRELU_1:.*]] = onnx_v.PRelu_1(%[[X]], %[[RESHAPE]]) : (tensor<2x3x4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[PRELU_1]] : tensor<2x3x4xf32>
  func.func @slopes_per_channel(%x: tensor<2x3x4xf32>, %s: tensor<3x1xf32>) -> tensor<2x3x4xf32> {
    %y = onnx.PRelu(%x, %s) : (tensor<2x3x4xf32>, tensor<3x1xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }
}
