// RUN: onnx-xform-opt %s -split-input-file --convert-opset=4 | FileCheck %s -enable-var-scope

// CHANGE: Reshape 1->5 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @constant_shape_becomes_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Reshape_1(%[[X]]) {shape = array<i64: 2, -1>} : (tensor<3x4xf32>) -> tensor<2x6xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<2x6xf32>
  func.func @constant_shape_becomes_an_attribute(%x: tensor<3x4xf32>) -> tensor<2x6xf32> {
    %s = onnx.Initializer dense<[2, -1]> : tensor<2xi64>
    %r = onnx.Reshape(%x, %s) : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<2x6xf32>
    return %r : tensor<2x6xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @computed_shape_of_a_known_result
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[S:.*]]: tensor<2xi64>)
  // CHECK: %[[V0:.*]] = onnx_v.Reshape_1(%[[X]]) {shape = array<i64: 2, -1>} : (tensor<3x4xf32>) -> tensor<2x?xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<2x?xf32>
  func.func @computed_shape_of_a_known_result(%x: tensor<3x4xf32>, %s: tensor<2xi64>) -> tensor<2x?xf32> {
    %r = onnx.Reshape(%x, %s) : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<2x?xf32>
    return %r : tensor<2x?xf32>
  }
}
