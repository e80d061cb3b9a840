// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: Elu 1->6 up
// CHANGE: HardSigmoid 1->6 up
// CHANGE: LeakyRelu 1->6 up
// CHANGE: Relu 1->6 up
// CHANGE: Sigmoid 1->6 up
// CHANGE: PRelu 1->6 up
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHECK-LABEL: func.func @the_attribute_goes
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>, %[[A1:.*]]: tensor<1xf32>
  // CHECK: %[[ELU:.*]] = onnx.Elu(%[[X]]) {alpha = 2.000000e+00 : f32, onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[HARDSIGMOID:.*]] = onnx.HardSigmoid(%[[ELU]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[LEAKYRELU:.*]] = onnx.LeakyRelu(%[[HARDSIGMOID]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[RELU:.*]] = onnx.Relu(%[[LEAKYRELU]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SIGMOID:.*]] = onnx.Sigmoid(%[[RELU]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[PRELU:.*]] = onnx.PRelu(%[[SIGMOID]], %[[A1]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0, 0>}}} : (tensor<4xf32>, tensor<1xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[PRELU]] : tensor<4xf32>
  func.func @the_attribute_goes(%x: tensor<4xf32>, %s: tensor<1xf32>) -> tensor<4xf32> {
    %0 = onnx_v.Elu_1(%x) {alpha = 2.0 : f32, consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %1 = onnx_v.HardSigmoid_1(%0) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %2 = onnx_v.LeakyRelu_1(%1) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %3 = onnx_v.Relu_1(%2) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    %4 = onnx_v.Sigmoid_1(%3) : (tensor<4xf32>) -> tensor<4xf32>
    %5 = onnx_v.PRelu_1(%4, %s) {consumed_inputs = array<i64: 0, 0>} : (tensor<4xf32>, tensor<1xf32>) -> tensor<4xf32>
    return %5 : tensor<4xf32>
  }
}

// -----

// CHANGE: Selu 1->6 up
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHECK-LABEL: func.func @selu_keeps_the_older_defaults
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[SELU:.*]] = onnx.Selu(%[[X]]) {alpha = 1.673200e+00 : f32, gamma = 1.050700e+00 : f32, onnx.spelling = {older = {alpha, consumed_inputs = array<i64: 0>, gamma}}} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SELU]] : tensor<4xf32>
  func.func @selu_keeps_the_older_defaults(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx_v.Selu_1(%x) {consumed_inputs = array<i64: 0>} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @selu_with_numbers
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[SELU:.*]] = onnx.Selu(%[[X]]) {alpha = 1.500000e+00 : f32, gamma = 2.000000e+00 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SELU]] : tensor<4xf32>
  func.func @selu_with_numbers(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx_v.Selu_1(%x) {alpha = 1.5 : f32, gamma = 2.0 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

// -----

// CHANGE: Clip 1->6 up
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHECK-LABEL: func.func @an_absent_bound_of_double_is_none
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf64>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f64>
  // CHECK-NEXT: %[[CLIP:.*]] = onnx.Clip(%[[X]], %[[C]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: return %[[CLIP]] : tensor<4xf64>
  func.func @an_absent_bound_of_double_is_none(%x: tensor<4xf64>) -> tensor<4xf64> {
    %y = onnx_v.Clip_1(%x) {consumed_inputs = array<i64: 0>, min = 0.5 : f32} : (tensor<4xf64>) -> tensor<4xf64>
    return %y : tensor<4xf64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHECK-LABEL: func.func @slopes_per_channel
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[A1]], %[[C]]) : (tensor<3xf32>, tensor<1xi64>) -> tensor<3x1xf32>
  // CHECK-NEXT: %[[PRELU:.*]] = onnx.PRelu(%[[X]], %[[UNSQUEEZE]]) : (tensor<2x3x4xf32>, tensor<3x1xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return %[[PRELU]] : tensor<2x3x4xf32>
  func.func @slopes_per_channel(%x: tensor<2x3x4xf32>, %s: tensor<3xf32>) -> tensor<2x3x4xf32> {
    %y = onnx_v.PRelu_1(%x, %s) : (tensor<2x3x4xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
    return %y : tensor<2x3x4xf32>
  }
}
