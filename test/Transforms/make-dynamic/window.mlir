// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @image_classifier
// CHECK-SAME: -> tensor<?x5xf32, #onnx.dims<batch, 5>>
func.func @image_classifier(%x: tensor<1x3x8x8xf32> {onnx.name = "x"}, %k: tensor<4x3x3x3xf32> {onnx.name = "k"}, %c: tensor<4xf32> {onnx.name = "c"}, %w: tensor<4x5xf32> {onnx.name = "w"}) -> tensor<1x5xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.Conv({{.*}} -> tensor<?x4x6x6xf32, #onnx.dims<batch, 4, 6, 6>>
  // CHECK: onnx.BatchNormalization({{.*}} -> (tensor<?x4x6x6xf32, #onnx.dims<batch, 4, 6, 6>>
  // CHECK: onnx.MaxPool({{.*}} -> (tensor<?x4x3x3xf32, #onnx.dims<batch, 4, 3, 3>>
  // CHECK: onnx.GlobalAveragePool({{.*}} -> tensor<?x4x1x1xf32, #onnx.dims<batch, 4, 1, 1>>
  %0 = onnx.Conv(%x, %k) : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<1x4x6x6xf32>
  %1:3 = onnx.BatchNormalization(%0, %c, %c, %c, %c) : (tensor<1x4x6x6xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<1x4x6x6xf32>, none, none)
  %2:2 = onnx.MaxPool(%1#0) {kernel_shape = array<i64: 2, 2>, strides = array<i64: 2, 2>} : (tensor<1x4x6x6xf32>) -> (tensor<1x4x3x3xf32>, none)
  %3 = onnx.GlobalAveragePool(%2#0) : (tensor<1x4x3x3xf32>) -> tensor<1x4x1x1xf32>
  %s = onnx.Initializer dense<[1, 4]> : tensor<2xi64>
  %4 = onnx.Reshape(%3, %s) : (tensor<1x4x1x1xf32>, tensor<2xi64>) -> tensor<1x4xf32>
  %5 = onnx.MatMul(%4, %w) : (tensor<1x4xf32>, tensor<4x5xf32>) -> tensor<1x5xf32>
  return %5 : tensor<1x5xf32>
}

// -----

// The sizes of a Resize allow neither -1 nor 0.
// CHECK-LABEL: func.func @resize_to_sizes
func.func @resize_to_sizes(%x: tensor<2x3x8x8xf32> {onnx.name = "x"}) -> tensor<2x3x16x16xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[B:.*]] = onnx.Gather
  // CHECK: %[[REST:.*]] = onnx.Initializer dense<[3, 16, 16]>
  // CHECK: %[[S:.*]] = onnx.Concat(%[[B]], %[[REST]])
  // CHECK: onnx.Resize(%{{.*}}, _, _, %[[S]]) {{.*}} -> tensor<?x3x16x16xf32, #onnx.dims<batch, 3, 16, 16>>
  %s = onnx.Initializer dense<[2, 3, 16, 16]> : tensor<4xi64>
  %y = onnx.Resize(%x, _, _, %s) {mode = "linear"} : (tensor<2x3x8x8xf32>, tensor<4xi64>) -> tensor<2x3x16x16xf32>
  return %y : tensor<2x3x16x16xf32>
}

// -----

// CHECK-LABEL: func.func @resize_by_scales_and_of_other_axes
func.func @resize_by_scales_and_of_other_axes(%x: tensor<2x3x8x8xf32> {onnx.name = "x"}) -> tensor<2x3x2x4xf32> attributes {onnx.graph = {}} {
  %k = onnx.Initializer dense<[1.0, 1.0, 2.0, 2.0]> : tensor<4xf32>
  %s = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
  // CHECK: onnx.Resize({{.*}} -> tensor<?x3x16x16xf32, #onnx.dims<batch, 3, 16, 16>>
  // CHECK: onnx.Resize({{.*}} -> tensor<?x3x2x4xf32, #onnx.dims<batch, 3, 2, 4>>
  %a = onnx.Resize(%x, _, %k) : (tensor<2x3x8x8xf32>, tensor<4xf32>) -> tensor<2x3x16x16xf32>
  %b = onnx.Resize(%a, _, _, %s) {axes = array<i64: 2, 3>} : (tensor<2x3x16x16xf32>, tensor<2xi64>) -> tensor<2x3x2x4xf32>
  return %b : tensor<2x3x2x4xf32>
}

// -----

// A grid that is the same for all samples is needed for each.
// CHECK-LABEL: func.func @grid_for_all_samples
func.func @grid_for_all_samples(%x: tensor<1x3x8x8xf32> {onnx.name = "x"}, %g: tensor<1x4x4x2xf32> {onnx.name = "g"}) -> tensor<1x3x4x4xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[G:.*]] = onnx.Expand(%{{.*}}) : {{.*}} -> tensor<?x4x4x2xf32, #onnx.dims<batch, 4, 4, 2>>
  // CHECK: onnx.GridSample(%{{.*}}, %[[G]]) : {{.*}} -> tensor<?x3x4x4xf32, #onnx.dims<batch, 3, 4, 4>>
  %y = onnx.GridSample(%x, %g) : (tensor<1x3x8x8xf32>, tensor<1x4x4x2xf32>) -> tensor<1x3x4x4xf32>
  return %y : tensor<1x3x4x4xf32>
}
