// RUN: onnx-xform-opt %s -split-input-file --convert-opset=3 | FileCheck %s -enable-var-scope

// CHANGE: Concat 1->4 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @concat_keeps_its_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Concat_1(%[[X]], %[[X]]) {axis = 1} : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x8xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<3x8xf32>
  func.func @concat_keeps_its_axis(%x: tensor<3x4xf32>) -> tensor<3x8xf32> {
    %r = onnx.Concat(%x, %x) {axis = -1 : i64} : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x8xf32>
    return %r : tensor<3x8xf32>
  }
}
