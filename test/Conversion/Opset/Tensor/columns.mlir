// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: Col2Im 0->18 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // Along the height, blocks of two overlap; along the width, they do not.
  // CHECK-LABEL: func.func @images_from_overlapping_blocks
  // CHECK-SAME: (%[[X:.*]]: tensor<?x6x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[3, 6]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[2, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[0, -1, 2, 3, 2, 2]> : tensor<6xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Reshape(%[[X]], %[[V2]])
  // CHECK-NEXT: %[[V4:.*]] = onnx.Transpose(%[[V3]]) {perm = array<i64: 0, 1, 2, 4, 3, 5>}
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[0, 0, 4, 6]> : tensor<4xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Reshape(%[[V4]], %[[V5]])
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<[0, 0, 0, 0, 0, 0, 1, 1]> : tensor<8xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Pad(%[[V6]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<{{\[\[}}0, 4], [1, 2], [3, 4]]> : tensor<3x2xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Gather(%[[V8]], %[[V9]]) {axis = 2}
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.ReduceSum(%[[V10]], %[[V11]]) {keepdims = 0}
  // CHECK-NEXT: %[[V13:.*]] = onnx.Initializer dense<{{\[\[}}0], [2], [4], [1], [3], [5]]> : tensor<6x1xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Gather(%[[V12]], %[[V13]]) {axis = 3}
  // CHECK-NEXT: %[[V15:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.ReduceSum(%[[V14]], %[[V15]]) {keepdims = 0}
  // CHECK-NEXT: return %[[V16]]
  func.func @images_from_overlapping_blocks(%x: tensor<?x6x4xf32>) -> tensor<?x1x3x6xf32> {
    %i = onnx.Initializer dense<[3, 6]> : tensor<2xi64>
    %b = onnx.Initializer dense<[2, 3]> : tensor<2xi64>
    %y = onnx.Col2Im(%x, %i, %b) {strides = array<i64: 1, 3>} : (tensor<?x6x4xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x1x3x6xf32>
    return %y : tensor<?x1x3x6xf32>
  }
}
