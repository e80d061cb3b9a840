// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHECK-LABEL: func.func @reduce_l1_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceL1_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_l1_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceL1(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_l2_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceL2_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_l2_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceL2(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_log_sum_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceLogSum_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_log_sum_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceLogSum(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_log_sum_exp_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceLogSumExp_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_log_sum_exp_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceLogSumExp(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_max_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceMax_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_max_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceMax(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_mean_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceMean_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_mean_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceMean(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_min_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceMin_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_min_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceMin(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_prod_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceProd_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_prod_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceProd(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_sum_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceSum_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_sum_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceSum(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduce_sum_square_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceSumSquare_1(%[[X]]) {axes = array<i64: -1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_sum_square_axes_become_an_attribute(%x: tensor<2x3xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.ReduceSumSquare(%x, %0) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduction_of_everything_has_no_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx_v.ReduceSum_1(%[[X]]) : (tensor<2x3xf32>) -> tensor<1x1xf32>
  // CHECK-NEXT: return
  func.func @reduction_of_everything_has_no_axes(%x: tensor<2x3xf32>) {
    %0 = onnx.ReduceSum(%x) : (tensor<2x3xf32>) -> tensor<1x1xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHANGE: TopK 1->10 down
  // CHECK-LABEL: func.func @top_k_becomes_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<2x6xf32>)
  // CHECK: onnx_v.TopK_1(%[[X]]) {k = 3} : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xi64>)
  // CHECK-NEXT: return
  func.func @top_k_becomes_an_attribute(%x: tensor<2x6xf32>) {
    %0 = onnx.Initializer dense<3> : tensor<1xi64>
    %Values, %Indices = onnx.TopK(%x, %0) : (tensor<2x6xf32>, tensor<1xi64>) -> (tensor<2x3xf32>, tensor<2x3xi64>)
    return
  }
}
