// RUN: onnx-xform-opt %s --convert-opset=12 | FileCheck %s -enable-var-scope

// An If chooses among the axes that a computed one may be.
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHECK-LABEL: func.func @one_of_two_axes
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}0], [1]]> : tensor<2x1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Less(%[[A1]], %[[V1]]) : (tensor<1xi64>, tensor<i64>) -> tensor<1xi1>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Add(%[[A1]], %[[V3]]) : (tensor<1xi64>, tensor<i64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Where(%[[V2]], %[[V4]], %[[A1]]) : (tensor<1xi1>, tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<[1, -1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Reshape(%[[V5]], %[[V6]]) : (tensor<1xi64>, tensor<2xi64>) -> tensor<1x1xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Equal(%[[V0]], %[[V7]]) : (tensor<2x1xi64>, tensor<1x1xi64>) -> tensor<2x1xi1>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Cast(%[[V8]]) {to = 6} : (tensor<2x1xi1>) -> tensor<2x1xi32>
  // CHECK-NEXT: %[[V10:.*]] = onnx_v.ReduceSum_1(%[[V9]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<2x1xi32>) -> tensor<2xi32>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cast(%[[V10]]) {to = 9} : (tensor<2xi32>) -> tensor<2xi1>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Gather(%[[V11]], %[[V12]]) {axis = 0} : (tensor<2xi1>, tensor<i64>) -> tensor<i1>
  // CHECK-NEXT: %[[V14:.*]] = onnx.If(%[[V13]]) {onnx.graphs = [{name = "other_axes"}, {name = "axis"}]} : (tensor<i1>) -> tensor<?x?xf32> else_branch {
  // CHECK-NEXT: %[[V15:.*]] = onnx_v.ReduceSum_1(%[[A0]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<3x4xf32>) -> tensor<3x1xf32>
  // CHECK-NEXT: onnx.Yield %[[V15]] : tensor<3x1xf32>
  // CHECK-NEXT: } then_branch {
  // CHECK-NEXT: %[[V15]] = onnx_v.ReduceSum_1(%[[A0]]) {axes = array<i64: 0>, keepdims = 1} : (tensor<3x4xf32>) -> tensor<1x4xf32>
  // CHECK-NEXT: onnx.Yield %[[V15]] : tensor<1x4xf32>
  // CHECK-NEXT: }
  // CHECK-NEXT: return %[[V14]] : tensor<?x?xf32>
  func.func @one_of_two_axes(%x: tensor<3x4xf32>, %a: tensor<1xi64>) -> tensor<?x?xf32> {
    %0 = onnx.ReduceSum(%x, %a) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<?x?xf32>
    return %0 : tensor<?x?xf32>
  }

  // Of an unknown number of axes, there may be none: then all are reduced, or
  // nothing is.
  // CHECK-LABEL: func.func @any_axes
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0> : tensor<1x1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Less(%[[A1]], %[[V1]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi1>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Add(%[[A1]], %[[V3]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Where(%[[V2]], %[[V4]], %[[A1]]) : (tensor<?xi1>, tensor<?xi64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<[1, -1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Reshape(%[[V5]], %[[V6]]) : (tensor<?xi64>, tensor<2xi64>) -> tensor<1x?xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Equal(%[[V0]], %[[V7]]) : (tensor<1x1xi64>, tensor<1x?xi64>) -> tensor<1x?xi1>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Cast(%[[V8]]) {to = 6} : (tensor<1x?xi1>) -> tensor<1x?xi32>
  // CHECK-NEXT: %[[V10:.*]] = onnx_v.ReduceSum_1(%[[V9]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<1x?xi32>) -> tensor<1xi32>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cast(%[[V10]]) {to = 9} : (tensor<1xi32>) -> tensor<1xi1>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Gather(%[[V11]], %[[V12]]) {axis = 0} : (tensor<1xi1>, tensor<i64>) -> tensor<i1>
  // CHECK-NEXT: %[[V14:.*]] = onnx.If(%[[V13]]) {onnx.graphs = [{name = "other_axes"}, {name = "axis"}]} : (tensor<i1>) -> tensor<*xf32> else_branch {
  // CHECK-NEXT: %[[V15:.*]] = onnx.Abs(%[[A0]]) : (tensor<?xf32>) -> tensor<?xf32>
  // CHECK-NEXT: onnx.Yield %[[V15]] : tensor<?xf32>
  // CHECK-NEXT: } then_branch {
  // CHECK-NEXT: %[[V15]] = onnx_v.ReduceL1_1(%[[A0]]) {axes = array<i64: 0>, keepdims = 0} : (tensor<?xf32>) -> tensor<f32>
  // CHECK-NEXT: onnx.Yield %[[V15]] : tensor<f32>
  // CHECK-NEXT: }
  // CHECK-NEXT: return %[[V14]] : tensor<*xf32>
  func.func @any_axes(%x: tensor<?xf32>, %a: tensor<?xi64>) -> tensor<*xf32> {
    %0 = onnx.ReduceL1(%x, %a) {keepdims = 0 : i64, noop_with_empty_axes = 1 : i64} : (tensor<?xf32>, tensor<?xi64>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }

  // There is no choice.
  // CHECK-LABEL: func.func @only_axis
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %{{.*}}:{{.*}}
  // CHECK: %[[V0:.*]] = onnx_v.ReduceMax_1(%[[A0]]) {axes = array<i64: 0>, keepdims = 1} : (tensor<?xf32>) -> tensor<1xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<1xf32>
  func.func @only_axis(%x: tensor<?xf32>, %a: tensor<1xi64>) -> tensor<1xf32> {
    %0 = onnx.ReduceMax(%x, %a) : (tensor<?xf32>, tensor<1xi64>) -> tensor<1xf32>
    return %0 : tensor<1xf32>
  }
}
