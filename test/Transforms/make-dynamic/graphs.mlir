// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// Graphs inside of nodes that keep samples apart.

// CHECK-LABEL: func.func @both_branches_have_samples
func.func @both_branches_have_samples(%x: tensor<2x6xf32> {onnx.name = "x"}, %c: tensor<i1> {onnx.name = "c"}) -> tensor<2x2x3xf32> attributes {onnx.graph = {}} {
  %s = onnx.Initializer dense<[2, 2, 3]> : tensor<3xi64>
  // CHECK: onnx.If({{.*}} -> tensor<?x2x3xf32, #onnx.dims<batch, 2, 3>>
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x2x3xf32, #onnx.dims<batch, 2, 3>>
  // CHECK: then_branch
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x2x3xf32, #onnx.dims<batch, 2, 3>>
  %y = onnx.If(%c) : (tensor<i1>) -> tensor<2x2x3xf32> else_branch {
    %e = onnx.Reshape(%x, %s) : (tensor<2x6xf32>, tensor<3xi64>) -> tensor<2x2x3xf32>
    onnx.Yield %e : tensor<2x2x3xf32>
  } then_branch {
    %n = onnx.Neg(%x) : (tensor<2x6xf32>) -> tensor<2x6xf32>
    %t = onnx.Reshape(%n, %s) : (tensor<2x6xf32>, tensor<3xi64>) -> tensor<2x2x3xf32>
    onnx.Yield %t : tensor<2x2x3xf32>
  }
  return %y : tensor<2x2x3xf32>
}

// -----

// CHECK-LABEL: func.func @zeros_of_one_branch_are_repeated
func.func @zeros_of_one_branch_are_repeated(%x: tensor<2x6xf32> {onnx.name = "x"}, %c: tensor<i1> {onnx.name = "c"}) -> tensor<2x6xf32> attributes {onnx.graph = {}} {
  %zeros = onnx.Initializer dense<0.0> : tensor<2x6xf32>
  // CHECK: onnx.If({{.*}} -> tensor<?x6xf32, #onnx.dims<batch, 6>>
  // CHECK: %[[Z:.*]] = onnx.Expand({{.*}} -> tensor<?x6xf32, #onnx.dims<batch, 6>>
  // CHECK-NEXT: onnx.Yield %[[Z]]
  %y = onnx.If(%c) : (tensor<i1>) -> tensor<2x6xf32> else_branch {
    onnx.Yield %zeros : tensor<2x6xf32>
  } then_branch {
    %n = onnx.Neg(%x) : (tensor<2x6xf32>) -> tensor<2x6xf32>
    onnx.Yield %n : tensor<2x6xf32>
  }
  return %y : tensor<2x6xf32>
}

// -----

// As a Squeeze is exported: the graph that is never executed does not count.
// CHECK-LABEL: func.func @branch_that_is_never_taken
func.func @branch_that_is_never_taken(%x: tensor<2x1x6xf32> {onnx.name = "x"}) -> tensor<2x6xf32> attributes {onnx.graph = {}} {
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  %one = onnx.Initializer dense<1> : tensor<1xi64>
  %shape = onnx.Shape(%x) : (tensor<2x1x6xf32>) -> tensor<3xi64>
  %size = onnx.Gather(%shape, %one) : (tensor<3xi64>, tensor<1xi64>) -> tensor<1xi64>
  %c = onnx.Equal(%size, %one) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi1>
  // CHECK: onnx.If({{.*}} -> tensor<?x6xf32, #onnx.dims<batch, 6>>
  %y = onnx.If(%c) : (tensor<1xi1>) -> tensor<2x6xf32> else_branch {
    %e = onnx.ReduceSum(%x, %zero) {keepdims = 0 : i64} : (tensor<2x1x6xf32>, tensor<1xi64>) -> tensor<1x6xf32>
    onnx.Yield %e : tensor<1x6xf32>
  } then_branch {
    %t = onnx.Squeeze(%x, %one) : (tensor<2x1x6xf32>, tensor<1xi64>) -> tensor<2x6xf32>
    onnx.Yield %t : tensor<2x6xf32>
  }
  return %y : tensor<2x6xf32>
}

// -----

// The state begins with zeros, which are the same for all samples.
// CHECK-LABEL: func.func @loop_with_a_state
func.func @loop_with_a_state(%x: tensor<2x6xf32> {onnx.name = "x"}, %m: tensor<i64> {onnx.name = "m"}) -> (tensor<2x6xf32>, tensor<?x2x6xf32>) attributes {onnx.graph = {}} {
  %zeros = onnx.Initializer dense<0.0> : tensor<2x6xf32>
  %true = onnx.Initializer dense<true> : tensor<i1>
  // CHECK: %[[Z:.*]] = onnx.Expand({{.*}} -> tensor<?x6xf32, #onnx.dims<batch, 6>>
  // CHECK: onnx.Loop(%{{.*}}, %{{.*}}, %[[Z]]){{.*}} -> (tensor<?x6xf32, #onnx.dims<batch, 6>>, tensor<?x?x6xf32, #onnx.dims<{{.*}}, batch, 6>>) body
  // CHECK: ^bb0(%{{.*}}: tensor<i64>, %{{.*}}: tensor<i1>, %[[STATE:.*]]: tensor<?x6xf32, #onnx.dims<batch, 6>>):
  // CHECK: onnx.Add(%[[STATE]], %{{.*}} -> tensor<?x6xf32, #onnx.dims<batch, 6>>
  %y:2 = onnx.Loop(%m, %true, %zeros) : (tensor<i64>, tensor<i1>, tensor<2x6xf32>) -> (tensor<2x6xf32>, tensor<?x2x6xf32>) body {
  ^bb0(%i: tensor<i64>, %c: tensor<i1>, %state: tensor<2x6xf32>):
    %n = onnx.Add(%state, %x) : (tensor<2x6xf32>, tensor<2x6xf32>) -> tensor<2x6xf32>
    onnx.Yield %c, %n, %n : tensor<i1>, tensor<2x6xf32>, tensor<2x6xf32>
  }
  return %y#0, %y#1 : tensor<2x6xf32>, tensor<?x2x6xf32>
}

// -----

// With a batch of 1, what leaves the graph tells on which axis the samples are.
// CHECK-LABEL: func.func @state_of_layers
func.func @state_of_layers(%x: tensor<1x6xf32> {onnx.name = "x"}, %m: tensor<i64> {onnx.name = "m"}) -> tensor<1x1x6xf32> attributes {onnx.graph = {}} {
  %zeros = onnx.Initializer dense<0.0> : tensor<1x1x6xf32>
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  %true = onnx.Initializer dense<true> : tensor<i1>
  // CHECK: onnx.Loop({{.*}} -> tensor<1x?x6xf32, #onnx.dims<1, batch, 6>> body
  // CHECK: ^bb0(%{{.*}}: tensor<i64>, %{{.*}}: tensor<i1>, %{{.*}}: tensor<1x?x6xf32, #onnx.dims<1, batch, 6>>):
  %y = onnx.Loop(%m, %true, %zeros) : (tensor<i64>, tensor<i1>, tensor<1x1x6xf32>) -> tensor<1x1x6xf32> body {
  ^bb0(%i: tensor<i64>, %c: tensor<i1>, %state: tensor<1x1x6xf32>):
    %u = onnx.Unsqueeze(%x, %zero) : (tensor<1x6xf32>, tensor<1xi64>) -> tensor<1x1x6xf32>
    %n = onnx.Add(%state, %u) : (tensor<1x1x6xf32>, tensor<1x1x6xf32>) -> tensor<1x1x6xf32>
    onnx.Yield %c, %n : tensor<i1>, tensor<1x1x6xf32>
  }
  return %y : tensor<1x1x6xf32>
}

// -----

// CHECK-LABEL: func.func @loop_inside_of_a_loop
func.func @loop_inside_of_a_loop(%x: tensor<2x6xf32> {onnx.name = "x"}, %m: tensor<i64> {onnx.name = "m"}) -> tensor<2x6xf32> attributes {onnx.graph = {}} {
  %zeros = onnx.Initializer dense<0.0> : tensor<2x6xf32>
  %true = onnx.Initializer dense<true> : tensor<i1>
  // CHECK-COUNT-2: onnx.Loop({{.*}} -> tensor<?x6xf32, #onnx.dims<batch, 6>> body
  %y = onnx.Loop(%m, %true, %zeros) : (tensor<i64>, tensor<i1>, tensor<2x6xf32>) -> tensor<2x6xf32> body {
  ^bb0(%i: tensor<i64>, %c: tensor<i1>, %state: tensor<2x6xf32>):
    %n = onnx.Loop(%i, %true, %state) : (tensor<i64>, tensor<i1>, tensor<2x6xf32>) -> tensor<2x6xf32> body {
    ^bb0(%j: tensor<i64>, %d: tensor<i1>, %inner: tensor<2x6xf32>):
      %a = onnx.Add(%inner, %x) : (tensor<2x6xf32>, tensor<2x6xf32>) -> tensor<2x6xf32>
      onnx.Yield %d, %a : tensor<i1>, tensor<2x6xf32>
    }
    onnx.Yield %c, %n : tensor<i1>, tensor<2x6xf32>
  }
  return %y : tensor<2x6xf32>
}

// -----

// CHECK-LABEL: func.func @scan_over_the_sequence
func.func @scan_over_the_sequence(%x: tensor<2x5x6xf32> {onnx.name = "x"}) -> (tensor<2x6xf32>, tensor<2x5x6xf32>) attributes {onnx.graph = {}} {
  %zeros = onnx.Initializer dense<0.0> : tensor<2x6xf32>
  // CHECK: onnx.Scan({{.*}} -> (tensor<?x6xf32, #onnx.dims<batch, 6>>, tensor<?x5x6xf32, #onnx.dims<batch, 5, 6>>) body
  // CHECK: ^bb0(%{{.*}}: tensor<?x6xf32, #onnx.dims<batch, 6>>, %{{.*}}: tensor<?x6xf32, #onnx.dims<batch, 6>>):
  %y:2 = onnx.Scan(%zeros, %x) {num_scan_inputs = 1 : i64, scan_input_axes = array<i64: 1>, scan_output_axes = array<i64: -2>} : (tensor<2x6xf32>, tensor<2x5x6xf32>) -> (tensor<2x6xf32>, tensor<2x5x6xf32>) body {
  ^bb0(%state: tensor<2x6xf32>, %slice: tensor<2x6xf32>):
    %n = onnx.Add(%state, %slice) : (tensor<2x6xf32>, tensor<2x6xf32>) -> tensor<2x6xf32>
    onnx.Yield %n, %n : tensor<2x6xf32>, tensor<2x6xf32>
  }
  return %y#0, %y#1 : tensor<2x6xf32>, tensor<2x5x6xf32>
}

// -----

// A carried value that has nothing to do with samples stays as it is, whatever
// its size.
// CHECK-LABEL: func.func @carried_for_all_samples
func.func @carried_for_all_samples(%x: tensor<2x6xf32> {onnx.name = "x"}, %m: tensor<i64> {onnx.name = "m"}) -> (tensor<2x6xf32>, tensor<2xf32>) attributes {onnx.graph = {}} {
  %w = onnx.Initializer dense<[1.0, 2.0]> : tensor<2xf32>
  %true = onnx.Initializer dense<true> : tensor<i1>
  // CHECK: onnx.Loop({{.*}} -> (tensor<?x6xf32, #onnx.dims<batch, 6>>, tensor<2xf32>) body
  %y:2 = onnx.Loop(%m, %true, %x, %w) : (tensor<i64>, tensor<i1>, tensor<2x6xf32>, tensor<2xf32>) -> (tensor<2x6xf32>, tensor<2xf32>) body {
  ^bb0(%i: tensor<i64>, %c: tensor<i1>, %a: tensor<2x6xf32>, %b: tensor<2xf32>):
    %n = onnx.Neg(%a) : (tensor<2x6xf32>) -> tensor<2x6xf32>
    %o = onnx.Exp(%b) : (tensor<2xf32>) -> tensor<2xf32>
    onnx.Yield %c, %n, %o : tensor<i1>, tensor<2x6xf32>, tensor<2xf32>
  }
  return %y#0, %y#1 : tensor<2x6xf32>, tensor<2xf32>
}
