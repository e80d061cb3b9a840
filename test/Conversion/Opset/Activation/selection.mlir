// RUN: onnx-xform-opt %s --convert-opset=8 | FileCheck %s -enable-var-scope

// Without Where, elements are gathered from what they are chosen from.
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHANGE: Shrink 0->9 down
  // CHECK-LABEL: func.func @shrink
  // CHECK: onnx.Less(%{{.*}}, %{{.*}}) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK: onnx.Gather(
  // CHECK: onnx.Gather(
  func.func @shrink(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Shrink(%x) {bias = 1.5 : f32, lambd = 1.5 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @thresholded_relu
  // CHECK: onnx.Greater(
  // CHECK: onnx.Gather(
  func.func @thresholded_relu(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.ThresholdedRelu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @triangle_of_computed_k
  // CHECK: onnx.Gather(
  func.func @triangle_of_computed_k(%x: tensor<4x5xf32>, %k: tensor<i64>) -> tensor<4x5xf32> {
    %y = onnx.Trilu(%x, %k) {upper = 0 : i64} : (tensor<4x5xf32>, tensor<i64>) -> tensor<4x5xf32>
    return %y : tensor<4x5xf32>
  }

  // CHECK-LABEL: func.func @bits
  // CHECK-NOT: onnx.{{(BitwiseAnd|Mod)}}(
  // CHECK: return
  func.func @bits(%x: tensor<4xi32>) -> tensor<4xi32> {
    %y = onnx.BitwiseAnd(%x, %x) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }
}
