// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @token_for_each_sample
func.func @token_for_each_sample(%x: tensor<1x3x4xf32> {onnx.name = "x"}, %w: tensor<1x1x4xf32> {onnx.name = "w"}) -> tensor<1x4x4xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[B:.*]] = onnx.Gather
  // CHECK: %[[ONES:.*]] = onnx.Initializer dense<1> : tensor<2xi64>
  // CHECK: %[[S:.*]] = onnx.Concat(%[[B]], %[[ONES]])
  // CHECK: %[[T:.*]] = onnx.Expand(%{{.*}}, %[[S]]) : {{.*}} -> tensor<?x1x4xf32, #onnx.dims<batch, 1, 4>>
  // CHECK: onnx.Concat(%[[T]], %{{.*}}) {{.*}} -> tensor<?x4x4xf32, #onnx.dims<batch, 4, 4>>
  %y = onnx.Concat(%w, %x) {axis = 1 : i64} : (tensor<1x1x4xf32>, tensor<1x3x4xf32>) -> tensor<1x4x4xf32>
  return %y : tensor<1x4x4xf32>
}

// -----

// Two batches behind one another, and apart again.
// CHECK-LABEL: func.func @batches_behind_one_another
func.func @batches_behind_one_another(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<2x2x4xf32> attributes {onnx.graph = {}} {
  %s = onnx.Initializer dense<[2, 2, 4]> : tensor<3xi64>
  // CHECK: onnx.Concat({{.*}} -> tensor<?x4xf32, #onnx.dims<"2*batch", 4>>
  // CHECK: onnx.Reshape({{.*}} -> tensor<2x?x4xf32, #onnx.dims<2, batch, 4>>
  %n = onnx.Neg(%x) : (tensor<2x4xf32>) -> tensor<2x4xf32>
  %c = onnx.Concat(%x, %n) {axis = 0 : i64} : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<4x4xf32>
  %y = onnx.Reshape(%c, %s) : (tensor<4x4xf32>, tensor<3xi64>) -> tensor<2x2x4xf32>
  return %y : tensor<2x2x4xf32>
}

// -----

// CHECK-LABEL: func.func @slice_of_all_samples
func.func @slice_of_all_samples(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<2x2xf32> attributes {onnx.graph = {}} {
  %starts = onnx.Initializer dense<[-2, 1]> : tensor<2xi64>
  %ends = onnx.Initializer dense<[2, 3]> : tensor<2xi64>
  // CHECK-DAG: %[[S:.*]] = onnx.Initializer dense<[0, 1]>
  // CHECK-DAG: %[[E:.*]] = onnx.Initializer dense<[9223372036854775807, 3]>
  // CHECK: onnx.Slice(%{{.*}}, %[[S]], %[[E]]) : {{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  %y = onnx.Slice(%x, %starts, %ends) : (tensor<2x4xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}

// -----

// CHECK-LABEL: func.func @expand_of_samples
func.func @expand_of_samples(%x: tensor<2x1x4xf32> {onnx.name = "x"}) -> tensor<5x2x3x4xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[S:.*]] = onnx.Initializer dense<[5, 1, 3, 4]>
  // CHECK: onnx.Expand(%{{.*}}, %[[S]]) : {{.*}} -> tensor<5x?x3x4xf32, #onnx.dims<5, batch, 3, 4>>
  %s = onnx.Initializer dense<[5, 2, 3, 4]> : tensor<4xi64>
  %y = onnx.Expand(%x, %s) : (tensor<2x1x4xf32>, tensor<4xi64>) -> tensor<5x2x3x4xf32>
  return %y : tensor<5x2x3x4xf32>
}

// -----

// Made of sizes: what is the same for all samples, once for each.
// CHECK-LABEL: func.func @filled_by_the_number_of_samples
func.func @filled_by_the_number_of_samples(%x: tensor<2x4xf32> {onnx.name = "x"}, %w: tensor<1x4xf32> {onnx.name = "w"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
  %s = onnx.Shape(%x) : (tensor<2x4xf32>) -> tensor<2xi64>
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  %one = onnx.Initializer dense<1> : tensor<1xi64>
  %b = onnx.Gather(%s, %zero) : (tensor<2xi64>, tensor<1xi64>) -> tensor<1xi64>
  %r = onnx.Concat(%b, %one) {axis = 0 : i64} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK: onnx.ConstantOfShape({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx.Expand({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx.Tile({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx.Sum({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %u = onnx.ConstantOfShape(%s) : (tensor<2xi64>) -> tensor<2x4xf32>
  %v = onnx.Expand(%w, %s) : (tensor<1x4xf32>, tensor<2xi64>) -> tensor<2x4xf32>
  %t = onnx.Tile(%w, %r) : (tensor<1x4xf32>, tensor<2xi64>) -> tensor<2x4xf32>
  %y = onnx.Sum(%x, %u, %v, %t) : (tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// -----

// CHECK-LABEL: func.func @pads_and_pieces_of_other_axes
func.func @pads_and_pieces_of_other_axes(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<4x3xf32> attributes {onnx.graph = {}} {
  %pads = onnx.Initializer dense<[0, 1, 0, 1]> : tensor<4xi64>
  %repeats = onnx.Initializer dense<[2, 1]> : tensor<2xi64>
  // CHECK: onnx.Pad({{.*}} -> tensor<?x6xf32, #onnx.dims<batch, 6>>
  // CHECK: onnx.Split({{.*}} -> (tensor<?x3xf32, #onnx.dims<batch, 3>>, tensor<?x3xf32, #onnx.dims<batch, 3>>)
  // CHECK: onnx.Tile({{.*}} -> tensor<?x3xf32, #onnx.dims<"2*batch", 3>>
  %a = onnx.Pad(%x, %pads) : (tensor<2x4xf32>, tensor<4xi64>) -> tensor<2x6xf32>
  %b:2 = onnx.Split(%a) {axis = 1 : i64, num_outputs = 2 : i64} : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  %c = onnx.Tile(%b#1, %repeats) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<4x3xf32>
  return %c : tensor<4x3xf32>
}
