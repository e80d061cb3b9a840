// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @reduce
  func.func @reduce(%x: tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, %any: tensor<*xf32>, %axes: tensor<2xi64>, %axis: tensor<1xi64>, %some: tensor<?xi64, #onnx.dims<k>>) -> tensor<*xf32> {
    %none = onnx.Initializer dense<> : tensor<0xi64>
    %last = onnx.Initializer dense<[-1]> : tensor<1xi64>
    %both = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
    // CHECK: onnx.ReduceSum(%arg0)
    // CHECK-SAME: -> tensor<1x1x1xf32>
    %0 = onnx.ReduceSum(%x) : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>) -> tensor<*xf32>
    // CHECK: onnx.ReduceL2(%arg0)
    // CHECK-SAME: -> tensor<f32>
    %1 = onnx.ReduceL2(%x) {keepdims = 0} : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>) -> tensor<*xf32>
    // CHECK: onnx.ReduceMax
    // CHECK-SAME: -> tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>
    %2 = onnx.ReduceMax(%x, %none) {noop_with_empty_axes = 1} : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, tensor<0xi64>) -> tensor<*xf32>
    // CHECK: onnx.ReduceMax
    // CHECK-SAME: -> tensor<f32>
    %3 = onnx.ReduceMax(%x, %none) {keepdims = 0} : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, tensor<0xi64>) -> tensor<*xf32>
    // CHECK: onnx.ReduceMean
    // CHECK-SAME: -> tensor<?x1x1xf32, #onnx.dims<n, 1, 1>>
    %4 = onnx.ReduceMean(%x, %last) : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, tensor<1xi64>) -> tensor<*xf32>
    // CHECK: onnx.ReduceProd
    // CHECK-SAME: -> tensor<1xf32>
    %5 = onnx.ReduceProd(%x, %both) {keepdims = 0} : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, tensor<2xi64>) -> tensor<*xf32>
    // Axes that are not known keep the rank; one takes away one dimension.
    // CHECK: onnx.ReduceMin
    // CHECK-SAME: -> tensor<?x1x?xf32, #onnx.dims<unk__{{[0-9]+}}, 1, unk__{{[0-9]+}}>>
    %6 = onnx.ReduceMin(%x, %axes) : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, tensor<2xi64>) -> tensor<*xf32>
    // CHECK: onnx.ReduceMin
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<unk__{{[0-9]+}}, unk__{{[0-9]+}}>>
    %7 = onnx.ReduceMin(%x, %axis) {keepdims = 0} : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, tensor<1xi64>) -> tensor<*xf32>
    // Two may be the same.
    // CHECK: onnx.ReduceMin
    // CHECK-SAME: -> tensor<*xf32>
    %11 = onnx.ReduceMin(%x, %axes) {keepdims = 0} : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, tensor<2xi64>) -> tensor<*xf32>
    // CHECK: onnx.ReduceMin
    // CHECK-SAME: -> tensor<*xf32>
    %8 = onnx.ReduceMin(%x, %some) {keepdims = 0} : (tensor<?x1x4xf32, #onnx.dims<n, 1, 4>>, tensor<?xi64, #onnx.dims<k>>) -> tensor<*xf32>
    // All axes, whatever their number.
    // CHECK: onnx.ReduceLogSum
    // CHECK-SAME: -> tensor<f32>
    %9 = onnx.ReduceLogSum(%any) {keepdims = 0} : (tensor<*xf32>) -> tensor<*xf32>
    // CHECK: onnx.ReduceLogSum
    // CHECK-SAME: -> tensor<*xf32>
    %10 = onnx.ReduceLogSum(%any) : (tensor<*xf32>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @select
  func.func @select(%x: tensor<?x?x4xf32, #onnx.dims<n, m, 4>>, %k: tensor<1xi64>) -> tensor<*xi64> {
    %three = onnx.Initializer dense<[3]> : tensor<1xi64>
    // CHECK: onnx.ArgMax
    // CHECK-SAME: -> tensor<1x?x4xi64, #onnx.dims<1, m, 4>>
    %0 = onnx.ArgMax(%x) : (tensor<?x?x4xf32, #onnx.dims<n, m, 4>>) -> tensor<*xi64>
    // CHECK: onnx.ArgMin
    // CHECK-SAME: -> tensor<?x?xi64, #onnx.dims<n, m>>
    %1 = onnx.ArgMin(%x) {axis = -1, keepdims = 0} : (tensor<?x?x4xf32, #onnx.dims<n, m, 4>>) -> tensor<*xi64>
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?x?x3xf32, #onnx.dims<n, m, 3>>, tensor<?x?x3xi64, #onnx.dims<n, m, 3>>)
    %2:2 = onnx.TopK(%x, %three) : (tensor<?x?x4xf32, #onnx.dims<n, m, 4>>, tensor<1xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    // Values and indices are as many.
    // CHECK: onnx.TopK
    // CHECK-SAME: -> (tensor<?x?x4xf32, #onnx.dims<n, [[K:unk__[0-9]+]], 4>>, tensor<?x?x4xi64, #onnx.dims<n, [[K]], 4>>)
    %3:2 = onnx.TopK(%x, %k) {axis = 1} : (tensor<?x?x4xf32, #onnx.dims<n, m, 4>>, tensor<1xi64>) -> (tensor<*xf32>, tensor<*xi64>)
    return %0 : tensor<*xi64>
  }
}
