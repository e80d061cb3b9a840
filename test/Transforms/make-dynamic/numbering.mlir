// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// Indices that name the sample: 0 1 2 ... becomes a Range.

// CHECK-LABEL: func.func @rows_by_number
func.func @rows_by_number(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
  %i = onnx.Initializer dense<[0, 1]> : tensor<2xi64>
  // CHECK: %[[I:.*]] = onnx.Range({{.*}} -> tensor<?xi64, #onnx.dims<batch>>
  // CHECK: onnx.Gather(%{{.*}}, %[[I]]) {{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  %y = onnx.Gather(%x, %i) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// -----

// x[arange(2), i], where i is the sample's own
// CHECK-LABEL: func.func @token_of_each_sample
func.func @token_of_each_sample(%x: tensor<2x5x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
  %n = onnx.Initializer dense<[[0], [1]]> : tensor<2x1xi64>
  %zero = onnx.Initializer dense<0> : tensor<i64>
  %one = onnx.Initializer dense<1> : tensor<1xi64>
  %f = onnx.Gather(%x, %zero) {axis = 2 : i64} : (tensor<2x5x3xf32>, tensor<i64>) -> tensor<2x5xf32>
  %a = onnx.ArgMax(%f) {axis = 1 : i64, keepdims = 0 : i64} : (tensor<2x5xf32>) -> tensor<2xi64>
  %u = onnx.Unsqueeze(%a, %one) : (tensor<2xi64>, tensor<1xi64>) -> tensor<2x1xi64>
  // CHECK: %[[R:.*]] = onnx.Range(
  // CHECK: %[[N:.*]] = onnx.Reshape(%[[R]], {{.*}} -> tensor<?x1xi64, #onnx.dims<batch, 1>>
  // CHECK: %[[I:.*]] = onnx.Concat(%[[N]], {{.*}} -> tensor<?x2xi64, #onnx.dims<batch, 2>>
  // CHECK: onnx.GatherND(%{{.*}}, %[[I]]) {{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  %i = onnx.Concat(%n, %u) {axis = 1 : i64} : (tensor<2x1xi64>, tensor<2x1xi64>) -> tensor<2x2xi64>
  %y = onnx.GatherND(%x, %i) : (tensor<2x5x3xf32>, tensor<2x2xi64>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// -----

// For a batch of 1, the number is 0.
// CHECK-LABEL: func.func @token_of_the_only_sample
func.func @token_of_the_only_sample(%x: tensor<1x5x3xf32> {onnx.name = "x"}) -> tensor<1x3xf32> attributes {onnx.graph = {}} {
  %n = onnx.Initializer dense<0> : tensor<1x1xi64>
  %zero = onnx.Initializer dense<0> : tensor<i64>
  %one = onnx.Initializer dense<1> : tensor<1xi64>
  %f = onnx.Gather(%x, %zero) {axis = 2 : i64} : (tensor<1x5x3xf32>, tensor<i64>) -> tensor<1x5xf32>
  %a = onnx.ArgMax(%f) {axis = 1 : i64, keepdims = 0 : i64} : (tensor<1x5xf32>) -> tensor<1xi64>
  %u = onnx.Unsqueeze(%a, %one) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1x1xi64>
  // CHECK: %[[C:.*]] = onnx.Concat({{.*}} -> tensor<?x2xi64, #onnx.dims<batch, 2>>
  // CHECK: %[[UNIT:.*]] = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
  // CHECK: %[[N:.*]] = onnx.Mul(%{{.*}}, %[[UNIT]])
  // CHECK: %[[I:.*]] = onnx.Add(%[[C]], %[[N]]) {{.*}} -> tensor<?x2xi64, #onnx.dims<batch, 2>>
  // CHECK: onnx.GatherND(%{{.*}}, %[[I]]) {{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  %i = onnx.Concat(%n, %u) {axis = 1 : i64} : (tensor<1x1xi64>, tensor<1x1xi64>) -> tensor<1x2xi64>
  %y = onnx.GatherND(%x, %i) : (tensor<1x5x3xf32>, tensor<1x2xi64>) -> tensor<1x3xf32>
  return %y : tensor<1x3xf32>
}

// -----

// CHECK-LABEL: func.func @range_of_the_batch
func.func @range_of_the_batch(%x: tensor<2x5x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
  %zero = onnx.Initializer dense<0> : tensor<i64>
  %one = onnx.Initializer dense<1> : tensor<i64>
  %ones = onnx.Initializer dense<1> : tensor<1xi64>
  %column = onnx.Initializer dense<[[3], [3]]> : tensor<2x1xi64>
  %s = onnx.Shape(%x) : (tensor<2x5x3xf32>) -> tensor<3xi64>
  %b = onnx.Gather(%s, %zero) : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK: %[[R:.*]] = onnx.Range({{.*}} -> tensor<?xi64, #onnx.dims<batch>>
  // CHECK: %[[U:.*]] = onnx.Unsqueeze(%[[R]], {{.*}} -> tensor<?x1xi64, #onnx.dims<batch, 1>>
  // CHECK: %[[I:.*]] = onnx.Concat(%[[U]], %{{.*}} -> tensor<?x2xi64, #onnx.dims<batch, 2>>
  // CHECK: onnx.GatherND(%{{.*}}, %[[I]]) {{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  %r = onnx.Range(%zero, %b, %one) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<2xi64>
  %u = onnx.Unsqueeze(%r, %ones) : (tensor<2xi64>, tensor<1xi64>) -> tensor<2x1xi64>
  %i = onnx.Concat(%u, %column) {axis = 1 : i64} : (tensor<2x1xi64>, tensor<2x1xi64>) -> tensor<2x2xi64>
  %y = onnx.GatherND(%x, %i) : (tensor<2x5x3xf32>, tensor<2x2xi64>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// -----

// x[:, 1:3] = v, as exporters write it
// CHECK-LABEL: func.func @write_a_part_of_each_sample
func.func @write_a_part_of_each_sample(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
  %i = onnx.Initializer dense<[[[0, 1], [0, 2]], [[1, 1], [1, 2]]]> : tensor<2x2x2xi64>
  %v = onnx.Initializer dense<[[7.0, 8.0], [7.0, 8.0]]> : tensor<2x2xf32>
  // CHECK-DAG: %[[V:.*]] = onnx.Expand({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  // CHECK-DAG: %[[FIRST:.*]] = onnx.Initializer dense<{{\[\[\[}}0, 1], [0, 2]{{\]\]}}> : tensor<1x2x2xi64>
  // CHECK: %[[I:.*]] = onnx.Add(%[[FIRST]], %{{.*}} -> tensor<?x2x2xi64, #onnx.dims<batch, 2, 2>>
  // CHECK: onnx.ScatterND(%{{.*}}, %[[I]], %[[V]]) {{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %y = onnx.ScatterND(%x, %i, %v) : (tensor<2x4xf32>, tensor<2x2x2xi64>, tensor<2x2xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// -----

// The samples are behind the axes of the tuples.
// CHECK-LABEL: func.func @write_one_layer
func.func @write_one_layer(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<3x2x4xf32> attributes {onnx.graph = {}} {
  %cache = onnx.Initializer dense<0.0> : tensor<3x2x4xf32>
  %i = onnx.Initializer dense<1> : tensor<1x1xi64>
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  %u = onnx.Unsqueeze(%x, %zero) : (tensor<2x4xf32>, tensor<1xi64>) -> tensor<1x2x4xf32>
  // CHECK: %[[C:.*]] = onnx.Expand({{.*}} -> tensor<3x?x4xf32, #onnx.dims<3, batch, 4>>
  // CHECK: onnx.ScatterND(%[[C]], {{.*}} -> tensor<3x?x4xf32, #onnx.dims<3, batch, 4>>
  %y = onnx.ScatterND(%cache, %i, %u) : (tensor<3x2x4xf32>, tensor<1x1xi64>, tensor<1x2x4xf32>) -> tensor<3x2x4xf32>
  return %y : tensor<3x2x4xf32>
}

// -----

// Rows of all samples, one after the other: older exports of x[arange(1), i].
// CHECK-LABEL: func.func @row_of_the_only_sample
func.func @row_of_the_only_sample(%x: tensor<1x5x3xf32> {onnx.name = "x"}) -> tensor<1x3xf32> attributes {onnx.graph = {}} {
  %n = onnx.Initializer dense<0> : tensor<1xi64>
  %rows = onnx.Initializer dense<[5, 3]> : tensor<2xi64>
  %zero = onnx.Initializer dense<0> : tensor<i64>
  %f = onnx.Gather(%x, %zero) {axis = 2 : i64} : (tensor<1x5x3xf32>, tensor<i64>) -> tensor<1x5xf32>
  %a = onnx.ArgMax(%f) {axis = 1 : i64, keepdims = 0 : i64} : (tensor<1x5xf32>) -> tensor<1xi64>
  %i = onnx.Add(%n, %a) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK: %[[D:.*]] = onnx.Reshape({{.*}} -> tensor<?x3xf32, #onnx.dims<"5*batch", 3>>
  // CHECK: %[[R:.*]] = onnx.Range(
  // CHECK: %[[IN:.*]] = onnx.Mod(%{{.*}} -> tensor<?xi64, #onnx.dims<batch>>
  // CHECK: %[[OF:.*]] = onnx.Mul(%[[R]], %{{.*}} -> tensor<?xi64, #onnx.dims<batch>>
  // CHECK: %[[I:.*]] = onnx.Add(%[[IN]], %[[OF]])
  // CHECK: onnx.Gather(%[[D]], %[[I]]) {{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  %d = onnx.Reshape(%x, %rows) : (tensor<1x5x3xf32>, tensor<2xi64>) -> tensor<5x3xf32>
  %y = onnx.Gather(%d, %i) : (tensor<5x3xf32>, tensor<1xi64>) -> tensor<1x3xf32>
  return %y : tensor<1x3xf32>
}
