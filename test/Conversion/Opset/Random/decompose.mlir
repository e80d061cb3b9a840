// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/13.mlir --convert-opset=13 | FileCheck %t/13.mlir -enable-var-scope

//--- 13.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Bernoulli 0->15 down
  // CHECK-LABEL: func.func @bernoulli
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[RANDOM_UNIFORM_LIKE:.*]] = onnx.RandomUniformLike(%[[X]]) {seed = 2.000000e+00 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[RANDOM_UNIFORM_LIKE]], %[[X]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[LESS]]) {to = 6} : (tensor<4xi1>) -> tensor<4xi32>
  // CHECK-NEXT: return %[[CAST]] : tensor<4xi32>
  func.func @bernoulli(%x: tensor<4xf32>) -> tensor<4xi32> {
    %y = onnx.Bernoulli(%x) {dtype = 6 : i64, seed = 2.0 : f32} : (tensor<4xf32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }

  // 16 bits would be too coarse.
  // CHECK-LABEL: func.func @bernoulli_of_half
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<4xf16>) -> tensor<4xf32>
  // CHECK-NEXT: %[[RANDOM_UNIFORM_LIKE:.*]] = onnx.RandomUniformLike(%[[CAST]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[RANDOM_UNIFORM_LIKE]], %[[CAST]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[LESS]]) {to = 10} : (tensor<4xi1>) -> tensor<4xf16>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xf16>
  func.func @bernoulli_of_half(%x: tensor<4xf16>) -> tensor<4xf16> {
    %y = onnx.Bernoulli(%x) : (tensor<4xf16>) -> tensor<4xf16>
    return %y : tensor<4xf16>
  }
}
