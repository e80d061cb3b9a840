// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @embedding_and_part
func.func @embedding_and_part(%x: tensor<2x3xi64> {onnx.name = "x"}, %w: tensor<9x4xf32> {onnx.name = "w"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
  %zero = onnx.Initializer dense<0> : tensor<i64>
  // CHECK: onnx.Gather({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx.Gather({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %a = onnx.Gather(%w, %x) : (tensor<9x4xf32>, tensor<2x3xi64>) -> tensor<2x3x4xf32>
  %y = onnx.Gather(%a, %zero) {axis = 1 : i64} : (tensor<2x3x4xf32>, tensor<i64>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// -----

// CHECK-LABEL: func.func @axes_move_with_the_indices
func.func @axes_move_with_the_indices(%x: tensor<2x3xf32> {onnx.name = "x"}, %i: tensor<4x5xi64> {onnx.name = "i"}) -> tensor<4x5x2xf32> attributes {onnx.graph = {}} {
  %t = onnx.Transpose(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
  // CHECK: onnx.Gather({{.*}} -> tensor<4x5x?xf32, #onnx.dims<4, 5, batch>>
  %y = onnx.Gather(%t, %i) : (tensor<3x2xf32>, tensor<4x5xi64>) -> tensor<4x5x2xf32>
  return %y : tensor<4x5x2xf32>
}

// -----

// CHECK-LABEL: func.func @indices_for_each_sample
func.func @indices_for_each_sample(%x: tensor<1x3xi64> {onnx.name = "x"}, %w: tensor<1x3x4xf32> {onnx.name = "w"}) -> (tensor<1x2xi64>, tensor<1x3x4xf32>) attributes {onnx.graph = {}} {
  %i = onnx.Initializer dense<[[2, 0]]> : tensor<1x2xi64>
  %one = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK: %[[I:.*]] = onnx.Expand({{.*}} -> tensor<?x2xi64, #onnx.dims<batch, 2>>
  // CHECK: onnx.GatherElements(%{{.*}}, %[[I]]) {{.*}} -> tensor<?x2xi64, #onnx.dims<batch, 2>>
  // CHECK: %[[W:.*]] = onnx.Expand({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx.GatherND(%[[W]], %{{.*}}) {{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  %a = onnx.GatherElements(%x, %i) {axis = 1 : i64} : (tensor<1x3xi64>, tensor<1x2xi64>) -> tensor<1x2xi64>
  %u = onnx.Unsqueeze(%x, %one) : (tensor<1x3xi64>, tensor<1xi64>) -> tensor<1x3x1xi64>
  %y = onnx.GatherND(%w, %u) {batch_dims = 1 : i64} : (tensor<1x3x4xf32>, tensor<1x3x1xi64>) -> tensor<1x3x4xf32>
  return %a, %y : tensor<1x2xi64>, tensor<1x3x4xf32>
}

// -----

// CHECK-LABEL: func.func @one_hot
func.func @one_hot(%x: tensor<2x3xi64> {onnx.name = "x"}) -> tensor<5x2x3xf32> attributes {onnx.graph = {}} {
  %depth = onnx.Initializer dense<5> : tensor<i64>
  %values = onnx.Initializer dense<[0.0, 1.0]> : tensor<2xf32>
  // CHECK: onnx.OneHot({{.*}} -> tensor<5x?x3xf32, #onnx.dims<5, batch, 3>>
  %y = onnx.OneHot(%x, %depth, %values) {axis = 0 : i64} : (tensor<2x3xi64>, tensor<i64>, tensor<2xf32>) -> tensor<5x2x3xf32>
  return %y : tensor<5x2x3xf32>
}

// -----

// CHECK-LABEL: func.func @elements_written_to_weights
func.func @elements_written_to_weights(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x5xf32> attributes {onnx.graph = {}} {
  %zeros = onnx.Initializer dense<0.0> : tensor<2x5xf32>
  %i = onnx.Initializer dense<[[4, 0, 2], [4, 0, 2]]> : tensor<2x3xi64>
  // CHECK: %[[ZEROS:.*]] = onnx.Expand({{.*}} -> tensor<?x5xf32, #onnx.dims<batch, 5>>
  // CHECK: %[[I:.*]] = onnx.Expand({{.*}} -> tensor<?x3xi64, #onnx.dims<batch, 3>>
  // CHECK: onnx.ScatterElements(%[[ZEROS]], %[[I]], %{{.*}}) {{.*}} -> tensor<?x5xf32, #onnx.dims<batch, 5>>
  %y = onnx.ScatterElements(%zeros, %i, %x) {axis = 1 : i64} : (tensor<2x5xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x5xf32>
  return %y : tensor<2x5xf32>
}

// -----

// CHECK-LABEL: func.func @chosen_and_reversed
func.func @chosen_and_reversed(%x: tensor<2x3xf32> {onnx.name = "x"}) -> (tensor<2x2xf32>, tensor<2x3xf32>) attributes {onnx.graph = {}} {
  %c = onnx.Initializer dense<[true, false, true]> : tensor<3xi1>
  %lengths = onnx.Initializer dense<2> : tensor<2xi64>
  // CHECK: onnx.Compress({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  // CHECK: %[[LENGTHS:.*]] = onnx.Expand({{.*}} -> tensor<?xi64, #onnx.dims<batch>>
  // CHECK: onnx.ReverseSequence(%{{.*}}, %[[LENGTHS]]) {{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  %a = onnx.Compress(%x, %c) {axis = 1 : i64} : (tensor<2x3xf32>, tensor<3xi1>) -> tensor<2x2xf32>
  %b = onnx.ReverseSequence(%x, %lengths) {batch_axis = 0 : i64, time_axis = 1 : i64} : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  return %a, %b : tensor<2x2xf32>, tensor<2x3xf32>
}
