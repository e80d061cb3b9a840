// RUN: onnx-xform-opt %s --convert-opset=15 | FileCheck %s -enable-var-scope

// Indices that may repeat are written one after the other.
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @sum_of_elements_that_may_occur_twice
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}, %[[A2:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Loop(%[[V0]], _, %[[A0]]) {onnx.graphs = [{name = "writes"}]} : (tensor<i64>, tensor<3x4xf32>) -> tensor<3x4xf32> body {
  // CHECK-NEXT: ^bb0(%[[V2:.*]]: tensor<i64>, %[[V3:.*]]: tensor<i1>, %[[V4:.*]]: tensor<3x4xf32>):
  // CHECK-NEXT: %[[V5:.*]] = onnx.Identity(%[[V3]]) : (tensor<i1>) -> tensor<i1>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Unsqueeze(%[[V2]], %[[V6]]) : (tensor<i64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Gather(%[[A1]], %[[V7]]) {axis = 1, onnx.spelling = {older = {values}}} : (tensor<2x2xi64>, tensor<1xi64>) -> tensor<2x1xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.GatherElements(%[[V4]], %[[V8]]) {axis = 1} : (tensor<3x4xf32>, tensor<2x1xi64>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Gather(%[[A2]], %[[V7]]) {axis = 1, onnx.spelling = {older = {values}}} : (tensor<2x2xf32>, tensor<1xi64>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Add(%[[V9]], %[[V10]]) : (tensor<2x1xf32>, tensor<2x1xf32>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[V12:.*]] = onnx.ScatterElements(%[[V4]], %[[V8]], %[[V11]]) {axis = 1} : (tensor<3x4xf32>, tensor<2x1xi64>, tensor<2x1xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: onnx.Yield %[[V5]], %[[V12]] : tensor<i1>, tensor<3x4xf32>
  // CHECK-NEXT: }
  // CHECK-NEXT: return %[[V1]] : tensor<3x4xf32>
  func.func @sum_of_elements_that_may_occur_twice(%x: tensor<3x4xf32>, %i: tensor<2x2xi64>, %u: tensor<2x2xf32>) -> tensor<3x4xf32> {
    %r = onnx.ScatterElements(%x, %i, %u) {axis = 1 : i64, reduction = "add"} : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }

  // CHECK-LABEL: func.func @minimum_of_slices_that_may_occur_twice
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}, %[[A2:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[-1, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Reshape(%[[A1]], %[[V1]]) : (tensor<2x1xi64>, tensor<2xi64>) -> tensor<2x1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[-1, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Reshape(%[[A2]], %[[V3]]) : (tensor<2x4xf32>, tensor<2xi64>) -> tensor<2x4xf32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Loop(%[[V0]], _, %[[A0]]) {onnx.graphs = [{name = "writes"}]} : (tensor<i64>, tensor<?x4xf32>) -> tensor<?x4xf32> body {
  // CHECK-NEXT: ^bb0(%[[V6:.*]]: tensor<i64>, %[[V7:.*]]: tensor<i1>, %[[V8:.*]]: tensor<?x4xf32>):
  // CHECK-NEXT: %[[V9:.*]] = onnx.Identity(%[[V7]]) : (tensor<i1>) -> tensor<i1>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Unsqueeze(%[[V6]], %[[V10]]) : (tensor<i64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Gather(%[[V2]], %[[V11]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<2x1xi64>, tensor<1xi64>) -> tensor<1x1xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.GatherND(%[[V8]], %[[V12]]) : (tensor<?x4xf32>, tensor<1x1xi64>) -> tensor<1x4xf32>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Gather(%[[V4]], %[[V11]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<2x4xf32>, tensor<1xi64>) -> tensor<1x4xf32>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Min(%[[V13]], %[[V14]]) : (tensor<1x4xf32>, tensor<1x4xf32>) -> tensor<1x4xf32>
  // CHECK-NEXT: %[[V16:.*]] = onnx.ScatterND(%[[V8]], %[[V12]], %[[V15]]) : (tensor<?x4xf32>, tensor<1x1xi64>, tensor<1x4xf32>) -> tensor<?x4xf32>
  // CHECK-NEXT: onnx.Yield %[[V9]], %[[V16]] : tensor<i1>, tensor<?x4xf32>
  // CHECK-NEXT: }
  // CHECK-NEXT: return %[[V5]] : tensor<?x4xf32>
  func.func @minimum_of_slices_that_may_occur_twice(%x: tensor<?x4xf32>, %i: tensor<2x1xi64>, %u: tensor<2x4xf32>) -> tensor<?x4xf32> {
    %r = onnx.ScatterND(%x, %i, %u) {reduction = "min"} : (tensor<?x4xf32>, tensor<2x1xi64>, tensor<2x4xf32>) -> tensor<?x4xf32>
    return %r : tensor<?x4xf32>
  }

  // The other positions tell elements apart.
  // CHECK-LABEL: func.func @one_index_for_each_column
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}, %[[A2:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.GatherElements(%[[A0]], %[[A1]]) {axis = 0} : (tensor<3x4xf32>, tensor<1x4xi64>) -> tensor<1x4xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Max(%[[V0]], %[[A2]]) : (tensor<1x4xf32>, tensor<1x4xf32>) -> tensor<1x4xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.ScatterElements(%[[A0]], %[[A1]], %[[V1]]) {axis = 0} : (tensor<3x4xf32>, tensor<1x4xi64>, tensor<1x4xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: return %[[V2]] : tensor<3x4xf32>
  func.func @one_index_for_each_column(%x: tensor<3x4xf32>, %i: tensor<1x4xi64>, %u: tensor<1x4xf32>) -> tensor<3x4xf32> {
    %r = onnx.ScatterElements(%x, %i, %u) {reduction = "max"} : (tensor<3x4xf32>, tensor<1x4xi64>, tensor<1x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}
