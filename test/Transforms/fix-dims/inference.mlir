// RUN: onnx-xform-opt %s -split-input-file --fix-dims=batch=2 | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s -split-input-file --fix-dims=batch=2 | onnx-xform-opt -split-input-file --strip-dims | FileCheck %s --check-prefix=ONCE

// ONCE-NOT: onnx.dims

// CHECK-LABEL: func.func @values_without_a_type_get_theirs
// CHECK-SAME: (%{{.*}}: tensor<2x3xf32>, %{{.*}}: tensor<3x?xf32, #onnx.dims<3, n>>) -> tensor<?x2xf32, #onnx.dims<n, 2>>
func.func @values_without_a_type_get_theirs(%x: tensor<?x3xf32, #onnx.dims<batch, 3>>, %w: tensor<3x?xf32, #onnx.dims<3, n>>) -> tensor<*xf32> {
  // CHECK: onnx.MatMul{{.*}} -> tensor<2x?xf32, #onnx.dims<2, n>>
  %y = onnx.MatMul(%x, %w) : (tensor<?x3xf32, #onnx.dims<batch, 3>>, tensor<3x?xf32, #onnx.dims<3, n>>) -> tensor<*xf32>
  %z = onnx.Transpose(%y) : (tensor<*xf32>) -> tensor<*xf32>
  return %z : tensor<*xf32>
}

// -----

// A Reshape to sizes that are computed.
// CHECK-LABEL: func.func @computed_sizes
// CHECK-SAME: -> tensor<8xf32>
func.func @computed_sizes(%x: tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<?xf32> {
  %s = onnx.Shape(%x) : (tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<2xi64>
  %axes = onnx.Initializer dense<0> : tensor<1xi64>
  %p = onnx.ReduceProd(%s, %axes) {keepdims = 1 : i64} : (tensor<2xi64>, tensor<1xi64>) -> tensor<1xi64>
  %r = onnx.Reshape(%x, %p) : (tensor<?x4xf32, #onnx.dims<batch, 4>>, tensor<1xi64>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// -----

// What a value_info names and no rule knows, is the file's.
// CHECK-LABEL: func.func @what_the_file_says_beyond_the_rules_stays
// CHECK-SAME: -> (tensor<2x7xf32>, tensor<?x2xi64, #onnx.dims<"2*k + 1", 2>>)
func.func @what_the_file_says_beyond_the_rules_stays(%x: tensor<?x3xf32, #onnx.dims<batch, 3>>, %k: tensor<?xf32, #onnx.dims<k>>) -> (tensor<?x7xf32, #onnx.dims<batch, 7>>, tensor<?x?xi64, #onnx.dims<"2*k + 1", batch>>) {
  %y = onnx.Custom(%x) {domain = "d", op_type = "Op"} : (tensor<?x3xf32, #onnx.dims<batch, 3>>) -> tensor<?x7xf32, #onnx.dims<batch, 7>>
  // CHECK: onnx.NonZero{{.*}} -> tensor<2x5xi64>
  %n = onnx.NonZero(%y) : (tensor<?x7xf32, #onnx.dims<batch, 7>>) -> tensor<2x5xi64>
  %t = onnx.Transpose(%n) : (tensor<2x5xi64>) -> tensor<?x?xi64, #onnx.dims<"2*k + 1", batch>>
  return %y, %t : tensor<?x7xf32, #onnx.dims<batch, 7>>, tensor<?x?xi64, #onnx.dims<"2*k + 1", batch>>
}

// -----

// A size that depends on data has what the user gave, from there on.
// CHECK-LABEL: func.func @given_sizes_that_depend_on_data
// CHECK-SAME: -> tensor<2x1xi64>
func.func @given_sizes_that_depend_on_data(%x: tensor<4xf32>) -> tensor<*xi64> {
  // CHECK: onnx.NonZero{{.*}} -> tensor<1x2xi64>
  %n = onnx.NonZero(%x) : (tensor<4xf32>) -> tensor<1x?xi64, #onnx.dims<1, batch>>
  // CHECK: onnx.Transpose{{.*}} -> tensor<2x1xi64>
  %t = onnx.Transpose(%n) : (tensor<1x?xi64, #onnx.dims<1, batch>>) -> tensor<*xi64>
  return %t : tensor<*xi64>
}

// -----

// CHECK-LABEL: func.func @graphs_inside_nodes
func.func @graphs_inside_nodes(%c: tensor<i1>, %x: tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<*xf32> {
  // CHECK: onnx.If({{.*}}) : (tensor<i1>) -> tensor<4x2xf32>
  %r = onnx.If(%c) : (tensor<i1>) -> tensor<*xf32> else_branch {
    // CHECK: onnx.Transpose({{.*}}) : (tensor<2x4xf32>) -> tensor<4x2xf32>
    %y = onnx.Transpose(%x) : (tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<*xf32>
    onnx.Yield %y : tensor<*xf32>
  } then_branch {
    %y = onnx.Transpose(%x) : (tensor<?x4xf32, #onnx.dims<batch, 4>>) -> tensor<*xf32>
    onnx.Yield %y : tensor<*xf32>
  }
  return %r : tensor<*xf32>
}
