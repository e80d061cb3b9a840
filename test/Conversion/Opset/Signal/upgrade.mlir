// RUN: onnx-xform-opt %s -split-input-file --upgrade | FileCheck %s -enable-var-scope

// CHANGE: DFT 17->20 up
module attributes {onnx.opset_imports = {"ai.onnx" = 17 : i64}} {
  // CHECK-LABEL: func.func @dft_axis_becomes_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<1x8x1xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: {{.*}} = onnx.DFT(%[[X]], _, %[[C0]]) : (tensor<1x8x1xf32>, tensor<i64>) -> tensor<1x8x2xf32>
  // CHECK-NEXT: return
  func.func @dft_axis_becomes_an_input(%x: tensor<1x8x1xf32>) {
    %y = onnx_v.DFT_17(%x) {axis = 1 : i64} : (tensor<1x8x1xf32>) -> tensor<1x8x2xf32>
    return
  }

  // CHECK-LABEL: func.func @dft_without_axis_names_the_old_default
  // CHECK-SAME: (%[[X:.*]]: tensor<1x8x1xf32>, %[[N:.*]]: tensor<i64>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: {{.*}} = onnx.DFT(%[[X]], %[[N]], %[[C0]]) {onnx.spelling = {older = {axis}}} : (tensor<1x8x1xf32>, tensor<i64>, tensor<i64>) -> tensor<1x?x2xf32>
  // CHECK-NEXT: return
  func.func @dft_without_axis_names_the_old_default(%x: tensor<1x8x1xf32>, %n: tensor<i64>) {
    %y = onnx_v.DFT_17(%x, %n) : (tensor<1x8x1xf32>, tensor<i64>) -> tensor<1x?x2xf32>
    return
  }
}
