// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @reductions_drop_axes
func.func @reductions_drop_axes(%x: tensor<3x2x4xf32> {onnx.name = "x"}) -> (tensor<3xf32>, tensor<2x3xi64>) attributes {onnx.graph = {}} {
  %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<3x2x4xf32>) -> tensor<2x3x4xf32>
  %axes = onnx.Initializer dense<[0, -1]> : tensor<2xi64>
  // CHECK: onnx.ReduceMean({{.*}} -> tensor<?xf32, #onnx.dims<batch>>
  // CHECK: onnx.ArgMax({{.*}} -> tensor<2x?xi64, #onnx.dims<2, batch>>
  %a = onnx.ReduceMean(%t, %axes) {keepdims = 0 : i64} : (tensor<2x3x4xf32>, tensor<2xi64>) -> tensor<3xf32>
  %b = onnx.ArgMax(%t) {axis = 2 : i64, keepdims = 0 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3xi64>
  return %a, %b : tensor<3xf32>, tensor<2x3xi64>
}

// -----

// CHECK-LABEL: func.func @along_other_axes
func.func @along_other_axes(%x: tensor<3x4xf32> {onnx.name = "x"}, %w: tensor<4xf32> {onnx.name = "w"}) -> (tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x2xf32>, tensor<3x4xf32>) attributes {onnx.graph = {}} {
  %k = onnx.Initializer dense<2> : tensor<1xi64>
  %one = onnx.Initializer dense<1> : tensor<i64>
  // CHECK: onnx.Softmax({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx.LayerNormalization({{.*}} -> (tensor<?x4xf32, #onnx.dims<batch, 4>>, none, none)
  // CHECK: onnx.TopK({{.*}} -> (tensor<?x2xf32, #onnx.dims<batch, 2>>, tensor<?x2xi64, #onnx.dims<batch, 2>>)
  // CHECK: onnx.CumSum({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %a = onnx.Softmax(%x) {axis = -1 : i64} : (tensor<3x4xf32>) -> tensor<3x4xf32>
  %b:3 = onnx.LayerNormalization(%x, %w, %w) : (tensor<3x4xf32>, tensor<4xf32>, tensor<4xf32>) -> (tensor<3x4xf32>, none, none)
  %c:2 = onnx.TopK(%x, %k) : (tensor<3x4xf32>, tensor<1xi64>) -> (tensor<3x2xf32>, tensor<3x2xi64>)
  %d = onnx.CumSum(%x, %one) : (tensor<3x4xf32>, tensor<i64>) -> tensor<3x4xf32>
  return %a, %b#0, %c#0, %d : tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x2xf32>, tensor<3x4xf32>
}
