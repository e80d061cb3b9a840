// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// Where the number is 1, a Reshape does not tell which axis has the samples. What
// uses its result does.

// CHECK-LABEL: func.func @rows_of_a_product
func.func @rows_of_a_product(%x: tensor<1x3x4xf32> {onnx.name = "x"}, %w: tensor<8x5xf32> {onnx.name = "w"}) -> tensor<3x5xf32> attributes {onnx.graph = {}} {
  // [3, batch, 4] is [3, batch*4] and [3*batch, 4] in the same order.
  %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<1x3x4xf32>) -> tensor<3x1x4xf32>
  %pad = onnx.Concat(%t, %t) {axis = 2 : i64} : (tensor<3x1x4xf32>, tensor<3x1x4xf32>) -> tensor<3x1x8xf32>
  // CHECK: %[[T:.*]] = onnx.Concat
  // CHECK: %[[S:.*]] = onnx.Initializer dense<[-1, 8]> : tensor<2xi64>
  // CHECK-NEXT: %[[R:.*]] = onnx.Reshape(%[[T]], %[[S]]) : {{.*}} -> tensor<?x8xf32, #onnx.dims<"3*batch", 8>>
  // CHECK-NEXT: onnx.MatMul(%[[R]], %{{.*}}) : {{.*}} -> tensor<?x5xf32, #onnx.dims<"3*batch", 5>>
  %s = onnx.Initializer dense<[3, 8]> : tensor<2xi64>
  %r = onnx.Reshape(%pad, %s) : (tensor<3x1x8xf32>, tensor<2xi64>) -> tensor<3x8xf32>
  %y = onnx.MatMul(%r, %w) : (tensor<3x8xf32>, tensor<8x5xf32>) -> tensor<3x5xf32>
  return %y : tensor<3x5xf32>
}

// -----

// CHECK-LABEL: func.func @axis_that_is_removed
func.func @axis_that_is_removed(%x: tensor<1x4xf32> {onnx.name = "x"}) -> tensor<1x4xf32> attributes {onnx.graph = {}} {
  // CHECK-DAG: %[[S:.*]] = onnx.Initializer dense<[1, -1, 4]> : tensor<3xi64>
  // CHECK: %[[R:.*]] = onnx.Reshape(%{{.*}}, %[[S]]) : {{.*}} -> tensor<1x?x4xf32, #onnx.dims<1, batch, 4>>
  // CHECK: onnx.Squeeze(%[[R]], %{{.*}}) : {{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %s = onnx.Initializer dense<[1, 1, 4]> : tensor<3xi64>
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  %r = onnx.Reshape(%x, %s) : (tensor<1x4xf32>, tensor<3xi64>) -> tensor<1x1x4xf32>
  %y = onnx.Squeeze(%r, %zero) : (tensor<1x1x4xf32>, tensor<1xi64>) -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

// Without an axis of their own, samples are one after the other, and get one
// again where it is needed.
// CHECK-LABEL: func.func @squeezed_batch
// CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<batch, 4>>
func.func @squeezed_batch(%x: tensor<1x3xf32> {onnx.name = "x"}, %w: tensor<3x4xf32> {onnx.name = "w"}) -> tensor<1x4xf32> attributes {onnx.graph = {}} {
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK: onnx.Squeeze({{.*}} -> tensor<?xf32, #onnx.dims<"3*batch">>
  // CHECK: onnx.Relu
  // CHECK: onnx.Unsqueeze({{.*}} -> tensor<1x?xf32, #onnx.dims<1, "3*batch">>
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  // CHECK: onnx.MatMul({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %a = onnx.Squeeze(%x, %zero) : (tensor<1x3xf32>, tensor<1xi64>) -> tensor<3xf32>
  %b = onnx.Relu(%a) : (tensor<3xf32>) -> tensor<3xf32>
  %c = onnx.Unsqueeze(%b, %zero) : (tensor<3xf32>, tensor<1xi64>) -> tensor<1x3xf32>
  %y = onnx.MatMul(%c, %w) : (tensor<1x3xf32>, tensor<3x4xf32>) -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

// An output has the samples on an axis of their own where it can.
// CHECK-LABEL: func.func @output_gets_an_axis
// CHECK-SAME: -> tensor<?x3xf32, #onnx.dims<batch, 3>>
func.func @output_gets_an_axis(%x: tensor<1x3xf32> {onnx.name = "x"}) -> tensor<1x3xf32> attributes {onnx.graph = {}} {
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  %a = onnx.Squeeze(%x, %zero) : (tensor<1x3xf32>, tensor<1xi64>) -> tensor<3xf32>
  %y = onnx.Unsqueeze(%a, %zero) : (tensor<3xf32>, tensor<1xi64>) -> tensor<1x3xf32>
  return %y : tensor<1x3xf32>
}
