// RUN: onnx-xform-opt %s --convert-opset=9 | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // From the last element on, which is clamped to the one before the first.
  // CHECK-LABEL: func.func @steps_in_an_unknown_size
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3xf32>)
  // CHECK: dense<-2> : tensor<i64>
  // CHECK: onnx.NonZero
  // CHECK: onnx.Gather(%[[X]], %{{.*}}) {axis = 0{{.*}}} : (tensor<?x3xf32>, tensor<?xi64>) -> tensor<?x3xf32>
  func.func @steps_in_an_unknown_size(%x: tensor<?x3xf32>) -> tensor<?x3xf32> {
    %s = onnx.Initializer dense<-1> : tensor<1xi64>
    %e = onnx.Initializer dense<-9223372036854775807> : tensor<1xi64>
    %a = onnx.Initializer dense<0> : tensor<1xi64>
    %t = onnx.Initializer dense<-2> : tensor<1xi64>
    %r = onnx.Slice(%x, %s, %e, %a, %t) : (tensor<?x3xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?x3xf32>
    return %r : tensor<?x3xf32>
  }

  // CHECK-LABEL: func.func @parts_of_computed_lengths
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>, %[[L:.*]]: tensor<2xi64>)
  // CHECK: onnx_v.Slice_1(%[[L]]) {axes = array<i64: 0>, ends = array<i64: 1>, starts = array<i64: 0>}
  // CHECK: onnx.Gather(%[[X]],
  // CHECK: onnx_v.Slice_1(%[[L]]) {axes = array<i64: 0>, ends = array<i64: 2>, starts = array<i64: 1>}
  // CHECK: onnx.Gather(%[[X]],
  func.func @parts_of_computed_lengths(%x: tensor<?xf32>, %s: tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>) {
    %p, %q = onnx.Split(%x, %s) : (tensor<?xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
    return %p, %q : tensor<?xf32>, tensor<?xf32>
  }

  // CHECK-LABEL: func.func @parts_of_unknown_size
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>)
  // CHECK: %[[SIZE:.*]] = onnx.Gather(%{{.*}}) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK: onnx.Div(
  // CHECK: onnx.Gather(%[[X]],
  // CHECK: onnx.Gather(%[[X]],
  func.func @parts_of_unknown_size(%x: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>) {
    %p, %q = onnx.Split(%x) {num_outputs = 2 : i64} : (tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>)
    return %p, %q : tensor<?xf32>, tensor<?xf32>
  }

  // All are sorted, and the first taken.
  // CHECK-LABEL: func.func @largest_of_computed_number
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[K:.*]]: tensor<1xi64>)
  // CHECK: %[[V:.*]], %[[I:.*]] = onnx_v.TopK_1(%[[X]]) {axis = 1, k = 4} : (tensor<3x4xf32>) -> (tensor<3x4xf32>, tensor<3x4xi64>)
  // CHECK: onnx.Gather(%[[V]], %{{.*}}) {axis = 1
  // CHECK: onnx.Gather(%[[I]], %{{.*}}) {axis = 1
  func.func @largest_of_computed_number(%x: tensor<3x4xf32>, %k: tensor<1xi64>) -> (tensor<3x?xf32>, tensor<3x?xi64>) {
    %v, %i = onnx.TopK(%x, %k) {axis = 1 : i64} : (tensor<3x4xf32>, tensor<1xi64>) -> (tensor<3x?xf32>, tensor<3x?xi64>)
    return %v, %i : tensor<3x?xf32>, tensor<3x?xi64>
  }

  // CHECK-LABEL: func.func @reversed_by_computed_lengths
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>, %[[L:.*]]: tensor<3xi64>)
  // CHECK: %[[STEPS:.*]] = onnx.Reshape(%[[X]], %{{.*}}) : (tensor<2x3x4xf32>, tensor<2xi64>) -> tensor<6x4xf32>
  // CHECK: %[[LENGTH:.*]] = onnx.Reshape(%[[L]], %{{.*}}) : (tensor<3xi64>, tensor<2xi64>) -> tensor<1x3xi64>
  // CHECK: onnx.Sub(%[[LENGTH]],
  // CHECK: dense<{{\[\[}}0], [1]]> : tensor<2x1xi64>
  // CHECK: %[[AT:.*]] = onnx.Where(
  // CHECK: dense<{{\[\[}}0, 1, 2]]> : tensor<1x3xi64>
  // CHECK: onnx.Gather(%[[STEPS]], %{{.*}}) {axis = 0
  func.func @reversed_by_computed_lengths(%x: tensor<2x3x4xf32>, %l: tensor<3xi64>) -> tensor<2x3x4xf32> {
    %r = onnx.ReverseSequence(%x, %l) : (tensor<2x3x4xf32>, tensor<3xi64>) -> tensor<2x3x4xf32>
    return %r : tensor<2x3x4xf32>
  }

  // An axis that the computed ones do not name is taken as a whole.
  // CHECK-LABEL: func.func @all_is_computed
  // CHECK-SAME: (%[[X:.*]]: tensor<3x?xf32>, %[[S:.*]]: tensor<1xi64>, %[[E:.*]]: tensor<1xi64>, %[[A:.*]]: tensor<1xi64>, %[[T:.*]]: tensor<1xi64>)
  // CHECK: %[[ROWS:.*]] = onnx.Gather(%[[X]], %{{.*}}) {axis = 0
  // CHECK: onnx.Gather(%[[ROWS]], %{{.*}}) {axis = 1
  func.func @all_is_computed(%x: tensor<3x?xf32>, %s: tensor<1xi64>, %e: tensor<1xi64>, %a: tensor<1xi64>, %t: tensor<1xi64>) -> tensor<?x?xf32> {
    %r = onnx.Slice(%x, %s, %e, %a, %t) : (tensor<3x?xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }
}
