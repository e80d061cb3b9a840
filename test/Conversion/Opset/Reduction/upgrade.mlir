// RUN: onnx-xform-opt %s -split-input-file --upgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHANGE: ReduceL1 13->18 up
  // CHECK-LABEL: func.func @reduce_l1_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceL1(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_l1_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceL1_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceL2 13->18 up
  // CHECK-LABEL: func.func @reduce_l2_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceL2(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_l2_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceL2_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceLogSum 13->18 up
  // CHECK-LABEL: func.func @reduce_log_sum_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceLogSum(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_log_sum_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceLogSum_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceLogSumExp 13->18 up
  // CHECK-LABEL: func.func @reduce_log_sum_exp_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceLogSumExp(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_log_sum_exp_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceLogSumExp_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceMax 13->18 up
  // CHECK-LABEL: func.func @reduce_max_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceMax(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_max_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceMax_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceMean 13->18 up
  // CHECK-LABEL: func.func @reduce_mean_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceMean(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_mean_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceMean_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceMin 13->18 up
  // CHECK-LABEL: func.func @reduce_min_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceMin(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_min_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceMin_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceProd 13->18 up
  // CHECK-LABEL: func.func @reduce_prod_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceProd(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_prod_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceProd_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceSum 11->13 up
  // CHECK-LABEL: func.func @reduce_sum_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceSum(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_sum_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceSum_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHANGE: ReduceSumSquare 13->18 up
  // CHECK-LABEL: func.func @reduce_sum_square_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.ReduceSumSquare(%[[X]], %[[C0]]) {keepdims = 0} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return
  func.func @reduce_sum_square_axes_become_an_input(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceSumSquare_1(%x) {axes = array<i64: -1>, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xf32>
    return
  }

  // CHECK-LABEL: func.func @reduction_of_everything_has_no_axes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: onnx.ReduceSum(%[[X]]) : (tensor<2x3xf32>) -> tensor<1x1xf32>
  // CHECK-NEXT: return
  func.func @reduction_of_everything_has_no_axes(%x: tensor<2x3xf32>) {
    %y = onnx_v.ReduceSum_1(%x) : (tensor<2x3xf32>) -> tensor<1x1xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHANGE: TopK 1->10 up
  // CHECK-LABEL: func.func @top_k_becomes_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<2x6xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.TopK(%[[X]], %[[C0]]) : (tensor<2x6xf32>, tensor<1xi64>) -> (tensor<2x3xf32>, tensor<2x3xi64>)
  // CHECK-NEXT: return
  func.func @top_k_becomes_an_input(%x: tensor<2x6xf32>) {
    %y:2 = onnx_v.TopK_1(%x) {k = 3 : i64} : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xi64>)
    return
  }
}
