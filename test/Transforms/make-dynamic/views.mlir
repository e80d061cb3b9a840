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
