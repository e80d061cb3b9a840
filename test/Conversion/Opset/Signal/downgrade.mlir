// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

// CHANGE: DFT 17->20 down
module attributes {onnx.opset_imports = {"ai.onnx" = 17 : i64}} {
  // CHECK-LABEL: func.func @dft_axis_becomes_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<1x8x1xf32>)
  // CHECK: onnx_v.DFT_17(%[[X]]) {axis = 1} : (tensor<1x8x1xf32>) -> tensor<1x8x2xf32>
  // CHECK-NEXT: return
  func.func @dft_axis_becomes_an_attribute(%x: tensor<1x8x1xf32>) {
    %0 = onnx.Initializer dense<1> : tensor<i64>
    %1 = onnx.DFT(%x, _, %0) : (tensor<1x8x1xf32>, tensor<i64>) -> tensor<1x8x2xf32>
    return
  }

  // CHECK-LABEL: func.func @dft_without_axis_drops_the_old_default
  // CHECK-SAME: (%[[X:.*]]: tensor<1x8x1xf32>, %[[N:.*]]: tensor<i64>)
  // CHECK: onnx_v.DFT_17(%[[X]], %[[N]]) : (tensor<1x8x1xf32>, tensor<i64>) -> tensor<1x?x2xf32>
  // CHECK-NEXT: return
  func.func @dft_without_axis_drops_the_old_default(%x: tensor<1x8x1xf32>, %n: tensor<i64>) {
    %0 = onnx.Initializer dense<1> : tensor<i64>
    %1 = onnx.DFT(%x, %n, %0) {onnx.spelling = {older = {axis}}} : (tensor<1x8x1xf32>, tensor<i64>, tensor<i64>) -> tensor<1x?x2xf32>
    return
  }
}
