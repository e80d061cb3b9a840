// RUN: onnx-xform-opt %s -split-input-file --upgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHECK-LABEL: func.func @softmax_of_the_last_axis_of_a_matrix
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx.Softmax(%[[X]]) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return
  func.func @softmax_of_the_last_axis_of_a_matrix(%x: tensor<2x3xf32>) {
    %y = onnx_v.Softmax_1(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return
  }

  // CHECK-LABEL: func.func @softmax_keeps_the_axis_that_is_written
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx.Softmax(%[[X]]) {axis = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return
  func.func @softmax_keeps_the_axis_that_is_written(%x: tensor<2x3xf32>) {
    %y = onnx_v.Softmax_1(%x) {axis = 1 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return
  }

  // CHECK-LABEL: func.func @softmax_of_an_axis_before_ones
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x1x1xf32>)
  // CHECK: onnx.Softmax(%[[X]]) {axis = 1, onnx.spelling = {older = {axis}}} : (tensor<2x3x1x1xf32>) -> tensor<2x3x1x1xf32>
  // CHECK-NEXT: return
  func.func @softmax_of_an_axis_before_ones(%x: tensor<2x3x1x1xf32>) {
    %y = onnx_v.Softmax_1(%x) : (tensor<2x3x1x1xf32>) -> tensor<2x3x1x1xf32>
    return
  }

  // CHECK-LABEL: func.func @softmax_of_axis_minus_one_of_any_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>)
  // CHECK: onnx.Softmax(%[[X]]) {axis = -1} : (tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return
  func.func @softmax_of_axis_minus_one_of_any_rank(%x: tensor<*xf32>) {
    %y = onnx_v.Softmax_1(%x) {axis = -1 : i64} : (tensor<*xf32>) -> tensor<*xf32>
    return
  }

  // CHECK-LABEL: func.func @log_softmax_of_the_last_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>)
  // CHECK: onnx.LogSoftmax(%[[X]]) {axis = 2} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return
  func.func @log_softmax_of_the_last_axis(%x: tensor<2x3x4xf32>) {
    %y = onnx_v.LogSoftmax_1(%x) {axis = 2 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
    return
  }

  // CHECK-LABEL: func.func @hardmax_of_the_last_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx.Hardmax(%[[X]]) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return
  func.func @hardmax_of_the_last_axis(%x: tensor<2x3xf32>) {
    %y = onnx_v.Hardmax_1(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return
  }
}
