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

// -----

// CHECK-LABEL: func.func @reductions
func.func @reductions(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> tensor<2x3x1xf32> attributes {onnx.graph = {}} {
  %last = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK: onnx.ReduceL1({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  // CHECK: onnx.ReduceL2({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  // CHECK: onnx.ReduceLogSum({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  // CHECK: onnx.ReduceLogSumExp({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  // CHECK: onnx.ReduceMax({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  // CHECK: onnx.ReduceMin({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  // CHECK: onnx.ReduceProd({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  // CHECK: onnx.ReduceSumSquare({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  %a = onnx.ReduceL1(%x, %last) : (tensor<2x3x4xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  %b = onnx.ReduceL2(%a, %last) : (tensor<2x3x1xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  %c = onnx.ReduceLogSum(%b, %last) : (tensor<2x3x1xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  %d = onnx.ReduceLogSumExp(%c, %last) : (tensor<2x3x1xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  %e = onnx.ReduceMax(%d, %last) : (tensor<2x3x1xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  %f = onnx.ReduceMin(%e, %last) : (tensor<2x3x1xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  %g = onnx.ReduceProd(%f, %last) : (tensor<2x3x1xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  %y = onnx.ReduceSumSquare(%g, %last) : (tensor<2x3x1xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  return %y : tensor<2x3x1xf32>
}

// -----

// CHECK-LABEL: func.func @along_one_axis
func.func @along_one_axis(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> (tensor<2x3x4xf32>, tensor<2x1x4xi64>) attributes {onnx.graph = {}} {
  %one = onnx.Initializer dense<1> : tensor<i64>
  // CHECK: onnx.LogSoftmax({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx.Hardmax({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx.LpNormalization({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx.CumProd({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx.ArgMin({{.*}} -> tensor<?x1x4xi64, #onnx.dims<batch, 1, 4>>
  %a = onnx.LogSoftmax(%x) {axis = 1 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %b = onnx.Hardmax(%a) {axis = -1 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %c = onnx.LpNormalization(%b) {axis = 1 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %d = onnx.CumProd(%c, %one) : (tensor<2x3x4xf32>, tensor<i64>) -> tensor<2x3x4xf32>
  %e = onnx.ArgMin(%d) {axis = 1 : i64} : (tensor<2x3x4xf32>) -> tensor<2x1x4xi64>
  return %d, %e : tensor<2x3x4xf32>, tensor<2x1x4xi64>
}

// -----

// CHECK-LABEL: func.func @over_all_axes_behind
func.func @over_all_axes_behind(%x: tensor<2x3x4xf32> {onnx.name = "x"}, %w: tensor<3x4xf32>) -> tensor<2x3x4xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.RMSNormalization({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx_v.LogSoftmax_1({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx_v.Hardmax_1({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  %a = onnx.RMSNormalization(%x, %w) {axis = 1 : i64} : (tensor<2x3x4xf32>, tensor<3x4xf32>) -> tensor<2x3x4xf32>
  %b = onnx_v.LogSoftmax_1(%a) {axis = 1 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %y = onnx_v.Hardmax_1(%b) {axis = -2 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// The last axis of a DFT is real and imaginary parts.
// CHECK-LABEL: func.func @frequencies_and_planes
func.func @frequencies_and_planes(%x: tensor<2x4x4x1xf32> {onnx.name = "x"}) -> tensor<2x4x4x2xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.MeanVarianceNormalization({{.*}} -> tensor<?x4x4x1xf32, #onnx.dims<batch, 4, 4, 1>>
  // CHECK: onnx.DFT({{.*}} -> tensor<?x4x4x2xf32, #onnx.dims<batch, 4, 4, 2>>
  %a = onnx.MeanVarianceNormalization(%x) {axes = array<i64: 2, 3>} : (tensor<2x4x4x1xf32>) -> tensor<2x4x4x1xf32>
  %y = onnx.DFT(%a) : (tensor<2x4x4x1xf32>) -> tensor<2x4x4x2xf32>
  return %y : tensor<2x4x4x2xf32>
}
