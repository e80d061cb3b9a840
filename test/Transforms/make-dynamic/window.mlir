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

// -----

// CHECK-LABEL: func.func @convolutions
func.func @convolutions(%x: tensor<2x4x6x6xf32> {onnx.name = "x"}, %w: tensor<4x4x3x3xf32>) -> tensor<2x4x6x6xf32> attributes {onnx.graph = {}} {
  %offset = onnx.Initializer dense<0.5> : tensor<2x18x4x4xf32>
  // CHECK: %[[OFFSET:.*]] = onnx.Expand({{.*}} -> tensor<?x18x4x4xf32, #onnx.dims<batch, 18, 4, 4>>
  // CHECK: onnx.DeformConv(%{{.*}}, %{{.*}}, %[[OFFSET]]){{.*}} -> tensor<?x4x4x4xf32, #onnx.dims<batch, 4, 4, 4>>
  // CHECK: onnx.ConvTranspose({{.*}} -> tensor<?x4x6x6xf32, #onnx.dims<batch, 4, 6, 6>>
  %a = onnx.DeformConv(%x, %w, %offset) : (tensor<2x4x6x6xf32>, tensor<4x4x3x3xf32>, tensor<2x18x4x4xf32>) -> tensor<2x4x4x4xf32>
  %y = onnx.ConvTranspose(%a, %w) : (tensor<2x4x4x4xf32>, tensor<4x4x3x3xf32>) -> tensor<2x4x6x6xf32>
  return %y : tensor<2x4x6x6xf32>
}

// -----

// CHECK-LABEL: func.func @convolution_with_a_state
func.func @convolution_with_a_state(%x: tensor<2x4x5xf32> {onnx.name = "x"}, %w: tensor<4x1x3xf32>) -> (tensor<2x4x5xf32>, tensor<2x4x2xf32>) attributes {onnx.graph = {}} {
  // CHECK: onnx.CausalConvWithState({{.*}} -> (tensor<?x4x5xf32, #onnx.dims<batch, 4, 5>>, tensor<?x4x2xf32, #onnx.dims<batch, 4, 2>>)
  %y:2 = onnx.CausalConvWithState(%x, %w) : (tensor<2x4x5xf32>, tensor<4x1x3xf32>) -> (tensor<2x4x5xf32>, tensor<2x4x2xf32>)
  return %y#0, %y#1 : tensor<2x4x5xf32>, tensor<2x4x2xf32>
}

// -----

// CHECK-LABEL: func.func @pools
func.func @pools(%x: tensor<2x4x6x6xf32> {onnx.name = "x"}) -> (tensor<2x4x1x1xf32>, tensor<2x4x1x1xf32>) attributes {onnx.graph = {}} {
  // CHECK: onnx.AveragePool({{.*}} -> tensor<?x4x5x5xf32, #onnx.dims<batch, 4, 5, 5>>
  // CHECK: onnx.LpPool({{.*}} -> tensor<?x4x4x4xf32, #onnx.dims<batch, 4, 4, 4>>
  // CHECK: onnx.GlobalLpPool({{.*}} -> tensor<?x4x1x1xf32, #onnx.dims<batch, 4, 1, 1>>
  // CHECK: onnx.GlobalMaxPool({{.*}} -> tensor<?x4x1x1xf32, #onnx.dims<batch, 4, 1, 1>>
  %a = onnx.AveragePool(%x) {kernel_shape = array<i64: 2, 2>} : (tensor<2x4x6x6xf32>) -> tensor<2x4x5x5xf32>
  %b = onnx.LpPool(%a) {kernel_shape = array<i64: 2, 2>} : (tensor<2x4x5x5xf32>) -> tensor<2x4x4x4xf32>
  %c = onnx.GlobalLpPool(%b) : (tensor<2x4x4x4xf32>) -> tensor<2x4x1x1xf32>
  %d = onnx.GlobalMaxPool(%b) : (tensor<2x4x4x4xf32>) -> tensor<2x4x1x1xf32>
  return %c, %d : tensor<2x4x1x1xf32>, tensor<2x4x1x1xf32>
}

// -----

// CHECK-LABEL: func.func @normalizations
func.func @normalizations(%x: tensor<2x4x6x6xf32> {onnx.name = "x"}, %w: tensor<4xf32>) -> tensor<2x4x6x6xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.InstanceNormalization({{.*}} -> tensor<?x4x6x6xf32, #onnx.dims<batch, 4, 6, 6>>
  // CHECK: onnx.GroupNormalization({{.*}} -> tensor<?x4x6x6xf32, #onnx.dims<batch, 4, 6, 6>>
  // CHECK: onnx.LRN({{.*}} -> tensor<?x4x6x6xf32, #onnx.dims<batch, 4, 6, 6>>
  %a = onnx.InstanceNormalization(%x, %w, %w) : (tensor<2x4x6x6xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4x6x6xf32>
  %b = onnx.GroupNormalization(%a, %w, %w) {num_groups = 2 : i64} : (tensor<2x4x6x6xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4x6x6xf32>
  %y = onnx.LRN(%b) {size = 3 : i64} : (tensor<2x4x6x6xf32>) -> tensor<2x4x6x6xf32>
  return %y : tensor<2x4x6x6xf32>
}

// -----

// CHECK-LABEL: func.func @blocks_and_columns
func.func @blocks_and_columns(%x: tensor<2x4x6x6xf32> {onnx.name = "x"}) -> (tensor<2x1x12x12xf32>, tensor<2x1x6x6xf32>) attributes {onnx.graph = {}} {
  %image = onnx.Initializer dense<6> : tensor<2xi64>
  %block = onnx.Initializer dense<2> : tensor<2xi64>
  %columns = onnx.Initializer dense<[2, 4, 25]> : tensor<3xi64>
  // CHECK: onnx.DepthToSpace({{.*}} -> tensor<?x1x12x12xf32, #onnx.dims<batch, 1, 12, 12>>
  // CHECK: onnx.SpaceToDepth({{.*}} -> tensor<?x4x6x6xf32, #onnx.dims<batch, 4, 6, 6>>
  // CHECK: onnx.Col2Im({{.*}} -> tensor<?x1x6x6xf32, #onnx.dims<batch, 1, 6, 6>>
  %a = onnx.DepthToSpace(%x) {blocksize = 2 : i64} : (tensor<2x4x6x6xf32>) -> tensor<2x1x12x12xf32>
  %b = onnx.SpaceToDepth(%a) {blocksize = 2 : i64} : (tensor<2x1x12x12xf32>) -> tensor<2x4x6x6xf32>
  %p = onnx.AveragePool(%b) {kernel_shape = array<i64: 2, 2>} : (tensor<2x4x6x6xf32>) -> tensor<2x4x5x5xf32>
  %c = onnx.Reshape(%p, %columns) : (tensor<2x4x5x5xf32>, tensor<3xi64>) -> tensor<2x4x25xf32>
  %y = onnx.Col2Im(%c, %image, %block) : (tensor<2x4x25xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<2x1x6x6xf32>
  return %a, %y : tensor<2x1x12x12xf32>, tensor<2x1x6x6xf32>
}

// -----

// CHECK-LABEL: func.func @windows_of_a_signal
func.func @windows_of_a_signal(%x: tensor<2x16x1xf32> {onnx.name = "x"}) -> tensor<2x3x5x2xf32> attributes {onnx.graph = {}} {
  %step = onnx.Initializer dense<4> : tensor<i64>
  %frame = onnx.Initializer dense<8> : tensor<i64>
  // CHECK: onnx.STFT({{.*}} -> tensor<?x3x5x2xf32, #onnx.dims<batch, 3, 5, 2>>
  %y = onnx.STFT(%x, %step, _, %frame) : (tensor<2x16x1xf32>, tensor<i64>, tensor<i64>) -> tensor<2x3x5x2xf32>
  return %y : tensor<2x3x5x2xf32>
}

// -----

// The sizes of an AffineGrid have the number of samples in front.
// CHECK-LABEL: func.func @grid_of_each_sample
func.func @grid_of_each_sample(%x: tensor<2x2x3xf32> {onnx.name = "x"}) -> tensor<2x5x6x2xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[B:.*]] = onnx.Gather
  // CHECK: %[[REST:.*]] = onnx.Initializer dense<[3, 5, 6]>
  // CHECK: %[[S:.*]] = onnx.Concat(%[[B]], %[[REST]])
  // CHECK: onnx.AffineGrid(%{{.*}}, %[[S]]) {{.*}} -> tensor<?x5x6x2xf32, #onnx.dims<batch, 5, 6, 2>>
  %s = onnx.Initializer dense<[2, 3, 5, 6]> : tensor<4xi64>
  %y = onnx.AffineGrid(%x, %s) : (tensor<2x2x3xf32>, tensor<4xi64>) -> tensor<2x5x6x2xf32>
  return %y : tensor<2x5x6x2xf32>
}

// -----

// The scores are an output as well, and the classes may be the same for all.
// CHECK-LABEL: func.func @losses_and_scores
func.func @losses_and_scores(%x: tensor<2x3x4xf32> {onnx.name = "x"}, %w: tensor<3xf32>) -> (tensor<2x4xf32>, tensor<2x3x4xf32>) attributes {onnx.graph = {}} {
  %classes = onnx.Initializer dense<1> : tensor<2x4xi64>
  // CHECK: %[[CLASSES:.*]] = onnx.Expand({{.*}} -> tensor<?x4xi64, #onnx.dims<batch, 4>>
  // CHECK: onnx.SoftmaxCrossEntropyLoss(%{{.*}}, %[[CLASSES]], %{{.*}}) {{.*}} -> (tensor<?x4xf32, #onnx.dims<batch, 4>>, tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>)
  // CHECK: onnx.NegativeLogLikelihoodLoss({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %y:2 = onnx.SoftmaxCrossEntropyLoss(%x, %classes, %w) {reduction = "none"} : (tensor<2x3x4xf32>, tensor<2x4xi64>, tensor<3xf32>) -> (tensor<2x4xf32>, tensor<2x3x4xf32>)
  %z = onnx.NegativeLogLikelihoodLoss(%y#1, %classes, %w) {reduction = "none"} : (tensor<2x3x4xf32>, tensor<2x4xi64>, tensor<3xf32>) -> tensor<2x4xf32>
  return %z, %y#1 : tensor<2x4xf32>, tensor<2x3x4xf32>
}

// -----

// Each channel is normalized for itself, in training as well.
// CHECK-LABEL: func.func @samples_as_channels_in_training
func.func @samples_as_channels_in_training(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> (tensor<3x2x4xf32>, tensor<2xf32>) attributes {onnx.graph = {}} {
  %one = onnx.Initializer dense<1.0> : tensor<2xf32>
  %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xf32>) -> tensor<3x2x4xf32>
  // CHECK: onnx.BatchNormalization({{.*}} -> (tensor<3x?x4xf32, #onnx.dims<3, batch, 4>>, tensor<?xf32, #onnx.dims<batch>>, tensor<?xf32, #onnx.dims<batch>>)
  %y:3 = onnx.BatchNormalization(%t, %one, %one, %one, %one) {training_mode = 1 : i64} : (tensor<3x2x4xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> (tensor<3x2x4xf32>, tensor<2xf32>, tensor<2xf32>)
  return %y#0, %y#1 : tensor<3x2x4xf32>, tensor<2xf32>
}
