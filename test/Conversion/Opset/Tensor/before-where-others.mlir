// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/8.mlir --convert-opset=8 | FileCheck %t/8.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/scatter.mlir --convert-opset=8 | FileCheck %t/scatter.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/7.mlir --convert-opset=7 | FileCheck %t/7.mlir -enable-var-scope

//--- 8.mlir
module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @one_hot_of_computed_depth
  // CHECK-SAME: (%[[I:.*]]: tensor<2xi64>, %[[D:.*]]: tensor<i64>, %[[V:.*]]: tensor<2xf32>)
  // CHECK: onnx.Loop(%{{.*}}, _, %{{.*}})
  // CHECK: %[[CLASSES:.*]] = onnx.Reshape({{.*}} -> tensor<1x?xi64>
  // CHECK: %[[IS_HOT:.*]] = onnx.Equal(%{{.*}}, %[[CLASSES]])
  // CHECK: %[[NUMBER:.*]] = onnx.Cast(%[[IS_HOT]])
  // CHECK-NEXT: onnx.Gather(%[[V]], %[[NUMBER]])
  func.func @one_hot_of_computed_depth(%i: tensor<2xi64>, %d: tensor<i64>, %v: tensor<2xf32>) -> tensor<2x?xf32> {
    %r = onnx.OneHot(%i, %d, %v) : (tensor<2xi64>, tensor<i64>, tensor<2xf32>) -> tensor<2x?xf32>
    return %r : tensor<2x?xf32>
  }

  // CHECK-LABEL: func.func @triangle_of_unknown_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?xf32>)
  // CHECK: %[[ALL:.*]] = onnx.Concat(%{{.*}}, %{{.*}}) {axis = 0} : (tensor<?xf32>, tensor<1xf32>) -> tensor<?xf32>
  // CHECK: onnx.Gather(%[[ALL]], %{{.*}}) {axis = 0
  func.func @triangle_of_unknown_sizes(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
    %a = onnx.Trilu(%x) : (tensor<?x?xf32>) -> tensor<?x?xf32>
    return %a : tensor<?x?xf32>
  }

  // CHANGE: MaxUnpool 0->9 down
  // CHECK-LABEL: func.func @unpools
  // CHECK-SAME: (%[[X:.*]]: tensor<1x1x2x2xf32>, %[[I:.*]]: tensor<1x1x2x2xi64>)
  // CHECK: dense<0.000000e+00> : tensor<16xf32>
  // CHECK: onnx.ArgMax(%{{.*}}) {axis = 1, keepdims = 0} : (tensor<16x4xf32>) -> tensor<16xi64>
  // CHECK: onnx.Reshape({{.*}} -> tensor<1x1x4x4xf32>
  func.func @unpools(%x: tensor<1x1x2x2xf32>, %i: tensor<1x1x2x2xi64>) -> tensor<1x1x4x4xf32> {
    %r = onnx.MaxUnpool(%x, %i) {kernel_shape = array<i64: 2, 2>, strides = array<i64: 2, 2>} : (tensor<1x1x2x2xf32>, tensor<1x1x2x2xi64>) -> tensor<1x1x4x4xf32>
    return %r : tensor<1x1x4x4xf32>
  }

  // CHECK-LABEL: func.func @writes_slices
  // CHECK: onnx.ArgMax({{.*}} : (tensor<12x8xf32>) -> tensor<12xi64>
  func.func @writes_slices(%x: tensor<3x4xf32>, %i: tensor<2x1xi64>, %u: tensor<2x4xf32>) -> tensor<3x4xf32> {
    %r = onnx.ScatterND(%x, %i, %u) : (tensor<3x4xf32>, tensor<2x1xi64>, tensor<2x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }

  // CHECK-LABEL: func.func @writes_a_cache
  // CHECK: onnx.ArgMax({{.*}} : (tensor<16x4xf32>) -> tensor<16xi64>
  func.func @writes_a_cache(%c: tensor<2x4x2xf32>, %u: tensor<2x1x2xf32>, %w: tensor<2xi64>) -> tensor<2x4x2xf32> {
    %r = onnx.TensorScatter(%c, %u, %w) {axis = 1 : i64} : (tensor<2x4x2xf32>, tensor<2x1x2xf32>, tensor<2xi64>) -> tensor<2x4x2xf32>
    return %r : tensor<2x4x2xf32>
  }
}

//--- scatter.mlir
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHANGE: Scatter 0->9 down
  // CHECK-LABEL: func.func @scatter
  // CHECK: onnx.ArgMax({{.*}} : (tensor<3x1xf32>) -> tensor<3xi64>
  func.func @scatter(%x: tensor<3xf32>, %i: tensor<1xi64>, %u: tensor<1xf32>) -> tensor<3xf32> {
    %r = onnx_v.Scatter_9(%x, %i, %u) : (tensor<3xf32>, tensor<1xi64>, tensor<1xf32>) -> tensor<3xf32>
    return %r : tensor<3xf32>
  }
}

//--- 7.mlir
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // The numbers of the elements plus zeros of the wanted shape, of which there may
  // be none.
  // CHECK-LABEL: func.func @expansion_of_unknown_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x1xf32>, %[[S:.*]]: tensor<2xi64>)
  // CHECK: %[[FLAT:.*]] = onnx.Reshape(%[[X]],
  // CHECK: %[[NUMBERS:.*]] = onnx.Reshape({{.*}} -> tensor<?x1xi64>
  // CHECK: %[[ROWS:.*]] = onnx.Gather(%[[S]],
  // CHECK: %[[ZEROS:.*]] = onnx_v.Unsqueeze_1(%{{.*}}) {axes = array<i64: 1>} : (tensor<?xi64>) -> tensor<?x1xi64>
  // CHECK-NEXT: %[[SUM:.*]] = onnx.Add(%[[NUMBERS]], %[[ZEROS]])
  // CHECK: %[[COLUMNS:.*]] = onnx.Gather(%[[S]],
  // CHECK: %[[MORE:.*]] = onnx_v.Unsqueeze_1(%{{.*}}) {axes = array<i64: 0>} : (tensor<?xi64>) -> tensor<1x?xi64>
  // CHECK-NEXT: %[[ALL:.*]] = onnx.Add(%[[SUM]], %[[MORE]])
  // CHECK-NEXT: onnx.Gather(%[[FLAT]], %[[ALL]]) {axis = 0
  func.func @expansion_of_unknown_sizes(%x: tensor<?x1xf32>, %s: tensor<2xi64>) -> tensor<?x?xf32> {
    %r = onnx.Expand(%x, %s) : (tensor<?x1xf32>, tensor<2xi64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }

  // CHECK-LABEL: func.func @thresholded_relu
  // CHECK: onnx.Gather(
  func.func @thresholded_relu(%x: tensor<?xf32>) -> tensor<?xf32> {
    %y = onnx.ThresholdedRelu(%x) : (tensor<?xf32>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }
}
