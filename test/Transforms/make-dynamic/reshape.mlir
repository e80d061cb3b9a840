// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @number_becomes_minus_one
func.func @number_becomes_minus_one(%x: tensor<1x4x6xf32> {onnx.name = "x"}) -> tensor<1x24xf32> attributes {onnx.graph = {}} {
  // CHECK-NOT: dense<[1, 24]>
  // CHECK: %[[S:.*]] = onnx.Initializer dense<[-1, 24]> : tensor<2xi64>
  // CHECK: onnx.Reshape(%{{.*}}, %[[S]]) : {{.*}} -> tensor<?x24xf32, #onnx.dims<batch, 24>>
  %s = onnx.Initializer dense<[1, 24]> : tensor<2xi64>
  %y = onnx.Reshape(%x, %s) : (tensor<1x4x6xf32>, tensor<2xi64>) -> tensor<1x24xf32>
  return %y : tensor<1x24xf32>
}

// -----

// CHECK-LABEL: func.func @other_minus_one_becomes_its_number
func.func @other_minus_one_becomes_its_number(%x: tensor<2x4x6xf32> {onnx.name = "x"}) -> tensor<2x12x2xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.Initializer dense<[-1, 12, 2]>
  %s = onnx.Initializer dense<[2, -1, 2]> : tensor<3xi64>
  %y = onnx.Reshape(%x, %s) : (tensor<2x4x6xf32>, tensor<3xi64>) -> tensor<2x12x2xf32>
  return %y : tensor<2x12x2xf32>
}

// -----

// CHECK-LABEL: func.func @minus_one_and_zero_say_it_already
func.func @minus_one_and_zero_say_it_already(%x: tensor<2x4x6xf32> {onnx.name = "x"}) -> (tensor<2x24xf32>, tensor<2x24xf32>) attributes {onnx.graph = {}} {
  // CHECK: %[[S:.*]] = onnx.Initializer dense<[-1, 24]>
  // CHECK: %[[T:.*]] = onnx.Initializer dense<[0, -1]>
  // CHECK: onnx.Reshape(%{{.*}}, %[[S]]) : {{.*}} -> tensor<?x24xf32, #onnx.dims<batch, 24>>
  // CHECK: onnx.Reshape(%{{.*}}, %[[T]]) : {{.*}} -> tensor<?x24xf32, #onnx.dims<batch, 24>>
  %s = onnx.Initializer dense<[-1, 24]> : tensor<2xi64>
  %t = onnx.Initializer dense<[0, -1]> : tensor<2xi64>
  %y = onnx.Reshape(%x, %s) : (tensor<2x4x6xf32>, tensor<2xi64>) -> tensor<2x24xf32>
  %z = onnx.Reshape(%x, %t) : (tensor<2x4x6xf32>, tensor<2xi64>) -> tensor<2x24xf32>
  return %y, %z : tensor<2x24xf32>, tensor<2x24xf32>
}

// -----

// The other size that is open depends on another symbol: 0 copies the samples.
// CHECK-LABEL: func.func @zero_beside_another_open_size
func.func @zero_beside_another_open_size(%x: tensor<2x?x6xf32, #onnx.dims<2, seq, 6>> {onnx.name = "x"}) -> tensor<2x?x3xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.Initializer dense<[0, -1, 3]>
  // CHECK: -> tensor<?x?x3xf32, #onnx.dims<batch, "2*seq", 3>>
  %s = onnx.Initializer dense<[2, -1, 3]> : tensor<3xi64>
  %y = onnx.Reshape(%x, %s) : (tensor<2x?x6xf32, #onnx.dims<2, seq, 6>>, tensor<3xi64>) -> tensor<2x?x3xf32>
  return %y : tensor<2x?x3xf32>
}

// -----

// 0 copies it; where neither says it, the size is computed from the input.
// CHECK-LABEL: func.func @computed_beside_another_open_size
// CHECK-SAME: (%[[X:.*]]: tensor<
func.func @computed_beside_another_open_size(%x: tensor<2x?x6xf32, #onnx.dims<2, seq, 6>> {onnx.name = "x"}) -> (tensor<*xf32>, tensor<*xf32>) attributes {onnx.graph = {}} {
  // CHECK: %[[SHAPE:.*]] = onnx.Shape(%[[X]])
  // CHECK: %[[ZERO:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK: %[[B:.*]] = onnx.Gather(%[[SHAPE]], %[[ZERO]])
  // CHECK: %[[T:.*]] = onnx.Transpose
  %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x?x6xf32, #onnx.dims<2, seq, 6>>) -> tensor<*xf32>
  // CHECK: %[[S:.*]] = onnx.Initializer dense<[-1, 0, 2, 3]> : tensor<4xi64>
  %s = onnx.Initializer dense<[-1, 2, 2, 3]> : tensor<4xi64>
  // CHECK: %[[Y:.*]] = onnx.Reshape(%[[T]], %[[S]]) : {{.*}} -> tensor<?x?x2x3xf32, #onnx.dims<seq, batch, 2, 3>>
  %y = onnx.Reshape(%t, %s) : (tensor<*xf32>, tensor<4xi64>) -> tensor<*xf32>
  // CHECK-NOT: onnx.Shape
  // CHECK: %[[ONE:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK: %[[TWO:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK: %[[M:.*]] = onnx.Mul(%[[B]], %[[TWO]])
  // CHECK: %[[THREE:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK: %[[U:.*]] = onnx.Concat(%[[ONE]], %[[M]], %[[THREE]]) {axis = 0}
  // CHECK: onnx.Reshape(%[[Y]], %[[U]]) : {{.*}} -> tensor<?x?x3xf32, #onnx.dims<seq, "2*batch", 3>>
  %u = onnx.Initializer dense<[-1, 4, 3]> : tensor<3xi64>
  %z = onnx.Reshape(%y, %u) : (tensor<*xf32>, tensor<3xi64>) -> tensor<*xf32>
  return %y, %z : tensor<*xf32>, tensor<*xf32>
}

// -----

// Samples and heads on one axis, and apart again.
// CHECK-LABEL: func.func @merged_with_another_axis
func.func @merged_with_another_axis(%x: tensor<2x3x4x5xf32> {onnx.name = "x"}) -> tensor<2x3x20xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x4x5xf32, #onnx.dims<"3*batch", 4, 5>>
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x3x20xf32, #onnx.dims<batch, 3, 20>>
  %s = onnx.Initializer dense<[6, 4, 5]> : tensor<3xi64>
  %t = onnx.Initializer dense<[2, 3, 20]> : tensor<3xi64>
  %y = onnx.Reshape(%x, %s) : (tensor<2x3x4x5xf32>, tensor<3xi64>) -> tensor<6x4x5xf32>
  %z = onnx.Reshape(%y, %t) : (tensor<6x4x5xf32>, tensor<3xi64>) -> tensor<2x3x20xf32>
  return %z : tensor<2x3x20xf32>
}

// -----

// The sequence in front of the samples: rows are [sequence * batch].
// CHECK-LABEL: func.func @merged_behind_another_axis
func.func @merged_behind_another_axis(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> tensor<3x2x4xf32> attributes {onnx.graph = {}} {
  %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xf32>) -> tensor<3x2x4xf32>
  %s = onnx.Initializer dense<[6, 4]> : tensor<2xi64>
  %u = onnx.Initializer dense<[3, 2, 4]> : tensor<3xi64>
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x4xf32, #onnx.dims<"3*batch", 4>>
  // CHECK: onnx.Reshape({{.*}} -> tensor<3x?x4xf32, #onnx.dims<3, batch, 4>>
  %y = onnx.Reshape(%t, %s) : (tensor<3x2x4xf32>, tensor<2xi64>) -> tensor<6x4xf32>
  %z = onnx.Reshape(%y, %u) : (tensor<6x4xf32>, tensor<3xi64>) -> tensor<3x2x4xf32>
  return %z : tensor<3x2x4xf32>
}

// -----

// Part of a target that is computed is replaced in it.
// CHECK-LABEL: func.func @element_of_a_computed_target
func.func @element_of_a_computed_target(%x: tensor<2x?x6xf32, #onnx.dims<2, seq, 6>> {onnx.name = "x"}) -> tensor<*xf32> attributes {onnx.graph = {}} {
  %two = onnx.Initializer dense<2> : tensor<1xi64>
  %one = onnx.Initializer dense<1> : tensor<1xi64>
  %shape = onnx.Shape(%x) : (tensor<2x?x6xf32, #onnx.dims<2, seq, 6>>) -> tensor<3xi64>
  %seq = onnx.Gather(%shape, %one) : (tensor<3xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK: %[[TARGET:.*]] = onnx.Concat
  // CHECK: %[[HEAD:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK: %[[REST:.*]] = onnx.Slice(%[[TARGET]]
  // CHECK: %[[MENDED:.*]] = onnx.Concat(%[[HEAD]], %[[REST]])
  // CHECK: onnx.Reshape(%{{.*}}, %[[MENDED]]) : {{.*}} -> tensor<?x?x2x3xf32, #onnx.dims<batch, seq, 2, 3>>
  %three = onnx.Initializer dense<3> : tensor<1xi64>
  %target = onnx.Concat(%two, %seq, %two, %three) {axis = 0 : i64} : (tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<4xi64>
  %y = onnx.Reshape(%x, %target) : (tensor<2x?x6xf32, #onnx.dims<2, seq, 6>>, tensor<4xi64>) -> tensor<*xf32>
  return %y : tensor<*xf32>
}

// -----

// CHECK-LABEL: func.func @axes_come_and_go
func.func @axes_come_and_go(%x: tensor<2x1x4xf32> {onnx.name = "x"}) -> (tensor<4x2xf32>, tensor<8x1xf32>) attributes {onnx.graph = {}} {
  %one = onnx.Initializer dense<1> : tensor<1xi64>
  %around = onnx.Initializer dense<[0, -1]> : tensor<2xi64>
  // CHECK: onnx.Squeeze({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx.Unsqueeze({{.*}} -> tensor<1x?x4x1xf32, #onnx.dims<1, batch, 4, 1>>
  // CHECK: onnx.Transpose({{.*}} -> tensor<1x4x?x1xf32, #onnx.dims<1, 4, batch, 1>>
  // CHECK: onnx.Flatten({{.*}} -> tensor<4x?xf32, #onnx.dims<4, batch>>
  // CHECK: onnx.Flatten({{.*}} -> tensor<?x1xf32, #onnx.dims<"4*batch", 1>>
  %a = onnx.Squeeze(%x, %one) : (tensor<2x1x4xf32>, tensor<1xi64>) -> tensor<2x4xf32>
  %b = onnx.Unsqueeze(%a, %around) : (tensor<2x4xf32>, tensor<2xi64>) -> tensor<1x2x4x1xf32>
  %c = onnx.Transpose(%b) {perm = array<i64: 0, 2, 1, 3>} : (tensor<1x2x4x1xf32>) -> tensor<1x4x2x1xf32>
  %d = onnx.Flatten(%c) {axis = 2 : i64} : (tensor<1x4x2x1xf32>) -> tensor<4x2xf32>
  %e = onnx.Flatten(%c) {axis = 3 : i64} : (tensor<1x4x2x1xf32>) -> tensor<8x1xf32>
  return %d, %e : tensor<4x2xf32>, tensor<8x1xf32>
}
