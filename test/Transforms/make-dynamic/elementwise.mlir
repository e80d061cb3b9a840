// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @ranks_broadcast
func.func @ranks_broadcast(%x: tensor<1x3x4xf32> {onnx.name = "x"}, %w: tensor<2x1x3x4xf32> {onnx.name = "w"}, %b: tensor<4xf32> {onnx.name = "b"}) -> tensor<2x1x3x4xf32> attributes {onnx.graph = {}} {
  %u = onnx.Initializer dense<1> : tensor<1xi64>
  %a = onnx.Add(%x, %b) : (tensor<1x3x4xf32>, tensor<4xf32>) -> tensor<1x3x4xf32>
  // CHECK: onnx.Mul({{.*}} -> tensor<2x?x3x4xf32, #onnx.dims<2, batch, 3, 4>>
  %y = onnx.Mul(%w, %a) : (tensor<2x1x3x4xf32>, tensor<1x3x4xf32>) -> tensor<2x1x3x4xf32>
  return %y : tensor<2x1x3x4xf32>
}

// -----

// A constant that repeats one row needs only that one.
// CHECK-LABEL: func.func @constant_of_equal_rows
func.func @constant_of_equal_rows(%x: tensor<3x2xf32> {onnx.name = "x"}) -> tensor<3x2xf32> attributes {onnx.graph = {}} {
  // CHECK-NOT: tensor<3x2xf32>
  // CHECK: %[[W:.*]] = onnx.Initializer dense<{{\[\[}}1.000000e+00, 2.000000e+00]]> : tensor<1x2xf32>
  // CHECK: onnx.Sub(%{{.*}}, %[[W]]) : {{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  %w = onnx.Initializer dense<[[1.0, 2.0], [1.0, 2.0], [1.0, 2.0]]> : tensor<3x2xf32>
  %y = onnx.Sub(%x, %w) : (tensor<3x2xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  return %y : tensor<3x2xf32>
}

// -----

// So does what is made of such constants.
// CHECK-LABEL: func.func @computed_from_equal_rows
func.func @computed_from_equal_rows(%x: tensor<3x2xf32> {onnx.name = "x"}, %v: tensor<5x2xf32> {onnx.name = "v"}) -> tensor<3x2xf32> attributes {onnx.graph = {}} {
  %i = onnx.Initializer dense<4> : tensor<3xi64>
  %s = onnx.Initializer dense<[3, 2]> : tensor<2xi64>
  // CHECK: %[[G:.*]] = onnx.Gather
  %g = onnx.Gather(%v, %i) : (tensor<5x2xf32>, tensor<3xi64>) -> tensor<3x2xf32>
  %z = onnx.ConstantOfShape(%s) : (tensor<2xi64>) -> tensor<3x2xf32>
  // CHECK: %[[A:.*]] = onnx.Add(%[[G]]
  %a = onnx.Add(%g, %z) : (tensor<3x2xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  // CHECK: %[[FIRST:.*]] = onnx.Slice(%[[A]], {{.*}} -> tensor<1x2xf32>
  // CHECK: onnx.Sub(%{{.*}}, %[[FIRST]]) : {{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  %y = onnx.Sub(%x, %a) : (tensor<3x2xf32>, tensor<3x2xf32>) -> tensor<3x2xf32>
  return %y : tensor<3x2xf32>
}

// -----

// A mask for each head, where samples and heads share an axis: once for each
// sample.
// CHECK-LABEL: func.func @repeated_on_a_merged_axis
func.func @repeated_on_a_merged_axis(%x: tensor<1x2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
  %s = onnx.Initializer dense<[2, 3]> : tensor<2xi64>
  // CHECK: %[[W:.*]] = onnx.Initializer dense<{{.*}}> : tensor<2x3xf32>
  %w = onnx.Initializer dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %r = onnx.Reshape(%x, %s) : (tensor<1x2x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  // CHECK: %[[T:.*]] = onnx.Tile(%[[W]], %{{.*}}) : {{.*}} -> tensor<?x3xf32, #onnx.dims<"2*batch", 3>>
  // CHECK: onnx.Add(%{{.*}}, %[[T]]) : {{.*}} -> tensor<?x3xf32, #onnx.dims<"2*batch", 3>>
  %y = onnx.Add(%r, %w) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// -----

// Behind another axis, the parts are repeated one by one.
// CHECK-LABEL: func.func @repeated_inside_of_an_axis
func.func @repeated_inside_of_an_axis(%x: tensor<1x2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
  %s = onnx.Initializer dense<[2, 3]> : tensor<2xi64>
  // CHECK: %[[W:.*]] = onnx.Initializer dense<{{.*}}> : tensor<2x3xf32>
  %w = onnx.Initializer dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<1x2x3xf32>) -> tensor<2x1x3xf32>
  %c = onnx.Concat(%t, %t) {axis = 2 : i64} : (tensor<2x1x3xf32>, tensor<2x1x3xf32>) -> tensor<2x1x6xf32>
  %u = onnx.Initializer dense<[4, 3]> : tensor<2xi64>
  %v = onnx.Initializer dense<5.0> : tensor<4x3xf32>
  %r = onnx.Reshape(%t, %s) : (tensor<2x1x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  %m = onnx.Softmax(%r) {axis = 1 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: %[[A:.*]] = onnx.Reshape(%[[W]], %{{.*}}) : {{.*}} -> tensor<2x1x1x3xf32>
  // CHECK: %[[B:.*]] = onnx.Expand(%[[A]], %{{.*}}) : {{.*}} -> tensor<2x?x1x3xf32, #onnx.dims<2, batch, 1, 3>>
  // CHECK: %[[C:.*]] = onnx.Reshape(%[[B]], %{{.*}}) : {{.*}} -> tensor<?x3xf32, #onnx.dims<"2*batch", 3>>
  // CHECK: onnx.Add(%{{.*}}, %[[C]]) : {{.*}} -> tensor<?x3xf32, #onnx.dims<"2*batch", 3>>
  %y = onnx.Add(%m, %w) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// -----

// CHECK-LABEL: func.func @selection_and_types
func.func @selection_and_types(%x: tensor<2x3xi64> {onnx.name = "x"}, %w: tensor<1x3xf32> {onnx.name = "w"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
  %zero = onnx.Initializer dense<0> : tensor<i64>
  %low = onnx.Initializer dense<-1.0> : tensor<f32>
  // CHECK: onnx.Equal({{.*}} -> tensor<?x3xi1, #onnx.dims<batch, 3>>
  // CHECK: onnx.Cast({{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  // CHECK: onnx.Where({{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  // CHECK: onnx.Clip({{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  // CHECK: onnx.CastLike({{.*}} -> tensor<1x3xf32>
  %e = onnx.Equal(%x, %zero) : (tensor<2x3xi64>, tensor<i64>) -> tensor<2x3xi1>
  %c = onnx.Cast(%x) {to = 1 : i64} : (tensor<2x3xi64>) -> tensor<2x3xf32>
  %s = onnx.Where(%e, %w, %c) : (tensor<2x3xi1>, tensor<1x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  %l = onnx.Clip(%s, %low, _) : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  %w2 = onnx.CastLike(%w, %l) : (tensor<1x3xf32>, tensor<2x3xf32>) -> tensor<1x3xf32>
  %y = onnx.Add(%l, %w2) : (tensor<2x3xf32>, tensor<1x3xf32>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}
