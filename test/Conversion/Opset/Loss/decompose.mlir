// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/11.mlir --convert-opset=11 | FileCheck %t/11.mlir -enable-var-scope

//--- 11.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: NegativeLogLikelihoodLoss 0->12 down
  // CHECK-LABEL: func.func @nll
  // CHECK-SAME: (%[[X:.*]]: tensor<3x5xf32>, %[[T:.*]]: tensor<3xi64>
  // CHECK: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[T]]) {axes = array<i64: 1>} : (tensor<3xi64>) -> tensor<3x1xi64>
  // CHECK-NEXT: %[[GATHER_ELEMENTS:.*]] = onnx.GatherElements(%[[X]], %[[UNSQUEEZE]]) {axis = 1} : (tensor<3x5xf32>, tensor<3x1xi64>) -> tensor<3x1xf32>
  // CHECK-NEXT: %[[SQUEEZE:.*]] = onnx_v.Squeeze_1(%[[GATHER_ELEMENTS]]) {axes = array<i64: 1>} : (tensor<3x1xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[SQUEEZE]]) : (tensor<3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[REDUCE_MEAN:.*]] = onnx_v.ReduceMean_1(%[[NEG]]) {keepdims = 0} : (tensor<3xf32>) -> tensor<f32>
  // CHECK-NEXT: return %[[REDUCE_MEAN]] : tensor<f32>
  func.func @nll(%x: tensor<3x5xf32>, %t: tensor<3xi64>) -> tensor<f32> {
    %y = onnx.NegativeLogLikelihoodLoss(%x, %t) : (tensor<3x5xf32>, tensor<3xi64>) -> tensor<f32>
    return %y : tensor<f32>
  }

  // The weights of what is not ignored divide the sum.
  // CHECK-LABEL: func.func @weighted
  // CHECK-SAME: (%[[X:.*]]: tensor<3x5x6xf32>, %[[T:.*]]: tensor<3x6xi64>, %[[W:.*]]: tensor<5xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<i64>
  // CHECK-NEXT: %[[EQUAL:.*]] = onnx.Equal(%[[T]], %[[C0]]) : (tensor<3x6xi64>, tensor<i64>) -> tensor<3x6xi1>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[EQUAL]], %[[C1]], %[[T]]) : (tensor<3x6xi1>, tensor<i64>, tensor<3x6xi64>) -> tensor<3x6xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[WHERE]]) {axes = array<i64: 1>} : (tensor<3x6xi64>) -> tensor<3x1x6xi64>
  // CHECK-NEXT: %[[GATHER_ELEMENTS:.*]] = onnx.GatherElements(%[[X]], %[[UNSQUEEZE]]) {axis = 1} : (tensor<3x5x6xf32>, tensor<3x1x6xi64>) -> tensor<3x1x6xf32>
  // CHECK-NEXT: %[[SQUEEZE:.*]] = onnx_v.Squeeze_1(%[[GATHER_ELEMENTS]]) {axes = array<i64: 1>} : (tensor<3x1x6xf32>) -> tensor<3x6xf32>
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[SQUEEZE]]) : (tensor<3x6xf32>) -> tensor<3x6xf32>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[W]], %[[WHERE]]) {axis = 0} : (tensor<5xf32>, tensor<3x6xi64>) -> tensor<3x6xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[NEG]], %[[GATHER]]) : (tensor<3x6xf32>, tensor<3x6xf32>) -> tensor<3x6xf32>
  // CHECK-NEXT: %[[WHERE1:.*]] = onnx.Where(%[[EQUAL]], %[[C2]], %[[MUL]]) : (tensor<3x6xi1>, tensor<f32>, tensor<3x6xf32>) -> tensor<3x6xf32>
  // CHECK-NEXT: %[[REDUCE_SUM:.*]] = onnx_v.ReduceSum_1(%[[WHERE1]]) {keepdims = 0} : (tensor<3x6xf32>) -> tensor<f32>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[WHERE2:.*]] = onnx.Where(%[[EQUAL]], %[[C3]], %[[GATHER]]) : (tensor<3x6xi1>, tensor<f32>, tensor<3x6xf32>) -> tensor<3x6xf32>
  // CHECK-NEXT: %[[REDUCE_SUM1:.*]] = onnx_v.ReduceSum_1(%[[WHERE2]]) {keepdims = 0} : (tensor<3x6xf32>) -> tensor<f32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[REDUCE_SUM]], %[[REDUCE_SUM1]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: return %[[DIV]] : tensor<f32>
  func.func @weighted(%x: tensor<3x5x6xf32>, %t: tensor<3x6xi64>, %w: tensor<5xf32>) -> tensor<f32> {
    %y = onnx.NegativeLogLikelihoodLoss(%x, %t, %w) {ignore_index = -1 : i64} : (tensor<3x5x6xf32>, tensor<3x6xi64>, tensor<5xf32>) -> tensor<f32>
    return %y : tensor<f32>
  }

  // CHANGE: SoftmaxCrossEntropyLoss 0->12 down
  // CHECK-LABEL: func.func @sce
  // CHECK-SAME: (%[[X:.*]]: tensor<3x5xf32>, %[[T:.*]]: tensor<3xi32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<i32>
  // CHECK-NEXT: %[[EQUAL:.*]] = onnx.Equal(%[[T]], %[[C0]]) : (tensor<3xi32>, tensor<i32>) -> tensor<3xi1>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[LOG_SOFTMAX:.*]] = onnx_v.LogSoftmax_1(%[[X]]) {axis = 1} : (tensor<3x5xf32>) -> tensor<3x5xf32>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<0> : tensor<i32>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[EQUAL]], %[[C1]], %[[T]]) : (tensor<3xi1>, tensor<i32>, tensor<3xi32>) -> tensor<3xi32>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[WHERE]]) {axes = array<i64: 1>} : (tensor<3xi32>) -> tensor<3x1xi32>
  // CHECK-NEXT: %[[GATHER_ELEMENTS:.*]] = onnx.GatherElements(%[[LOG_SOFTMAX]], %[[UNSQUEEZE]]) {axis = 1} : (tensor<3x5xf32>, tensor<3x1xi32>) -> tensor<3x1xf32>
  // CHECK-NEXT: %[[SQUEEZE:.*]] = onnx_v.Squeeze_1(%[[GATHER_ELEMENTS]]) {axes = array<i64: 1>} : (tensor<3x1xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[SQUEEZE]]) : (tensor<3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[WHERE1:.*]] = onnx.Where(%[[EQUAL]], %[[C2]], %[[NEG]]) : (tensor<3xi1>, tensor<f32>, tensor<3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return %[[WHERE1]], %[[LOG_SOFTMAX]] : tensor<3xf32>, tensor<3x5xf32>
  func.func @sce(%x: tensor<3x5xf32>, %t: tensor<3xi32>) -> (tensor<3xf32>, tensor<3x5xf32>) {
    %y:2 = onnx.SoftmaxCrossEntropyLoss(%x, %t) {ignore_index = 1 : i64, reduction = "none"} : (tensor<3x5xf32>, tensor<3xi32>) -> (tensor<3xf32>, tensor<3x5xf32>)
    return %y#0, %y#1 : tensor<3xf32>, tensor<3x5xf32>
  }
}
