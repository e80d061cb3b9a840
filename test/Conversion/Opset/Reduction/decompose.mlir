// RUN: onnx-xform-opt %s -split-input-file --convert-opset=11 | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // Without axes, what is left of a reduction is its elementwise part.
  // CHANGE: ReduceSum 11->13 down
  // CHANGE: ReduceMax 13->18 down
  // CHANGE: ReduceMean 13->18 down
  // CHANGE: ReduceMin 13->18 down
  // CHANGE: ReduceProd 13->18 down
  // CHANGE: ReduceLogSumExp 13->18 down
  // CHECK-LABEL: func.func @reduces_nothing
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  func.func @reduces_nothing(%x: tensor<2x3xf32>) {
    %none = onnx.Initializer dense<> : tensor<0xi64>
    // CHECK: onnx.Identity(%[[X]])
    %0 = onnx.ReduceSum(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    // CHECK: onnx.Identity(%[[X]])
    %1 = onnx.ReduceMax(%x, %none) {noop_with_empty_axes = 1} : (tensor<2x3xf32>, tensor<0xi64>) -> tensor<2x3xf32>
    // CHECK: onnx.Identity(%[[X]])
    %2 = onnx.ReduceMin(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    // CHECK: onnx.Identity(%[[X]])
    %3 = onnx.ReduceMean(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    // CHECK: onnx.Identity(%[[X]])
    %4 = onnx.ReduceProd(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    // CHECK: onnx.Identity(%[[X]])
    %5 = onnx.ReduceLogSumExp(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return
  }

  // CHANGE: ReduceL1 13->18 down
  // CHANGE: ReduceL2 13->18 down
  // CHANGE: ReduceLogSum 13->18 down
  // CHANGE: ReduceSumSquare 13->18 down
  // CHECK-LABEL: func.func @reduces_nothing_but_computes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  func.func @reduces_nothing_but_computes(%x: tensor<2x3xf32>) {
    // CHECK: onnx.Abs(%[[X]])
    %0 = onnx.ReduceL1(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    // CHECK: onnx.Abs(%[[X]])
    %1 = onnx.ReduceL2(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    // CHECK: onnx.Log(%[[X]])
    %2 = onnx.ReduceLogSum(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    // CHECK: onnx.Mul(%[[X]], %[[X]])
    %3 = onnx.ReduceSumSquare(%x) {noop_with_empty_axes = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return
  }

  // The type tells that there are no axes, whoever gives them.
  // CHECK-LABEL: func.func @no_axes_from_outside
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %{{.*}}: tensor<0xi64>)
  func.func @no_axes_from_outside(%x: tensor<2x3xf32>, %none: tensor<0xi64>) {
    // CHECK: onnx_v.ReduceSum_1(%[[X]]) {keepdims = 0}
    %0 = onnx.ReduceSum(%x, %none) {keepdims = 0} : (tensor<2x3xf32>, tensor<0xi64>) -> tensor<f32>
    // CHECK: onnx_v.ReduceL2_1(%[[X]]) :
    %1 = onnx.ReduceL2(%x, %none) : (tensor<2x3xf32>, tensor<0xi64>) -> tensor<1x1xf32>
    // CHECK: onnx.Identity(%[[X]])
    %2 = onnx.ReduceSum(%x, %none) {noop_with_empty_axes = 1} : (tensor<2x3xf32>, tensor<0xi64>) -> tensor<2x3xf32>
    return
  }

  // With axes, noop_with_empty_axes says nothing.
  // CHECK-LABEL: func.func @reduces_axes
  // CHECK: onnx_v.ReduceSum_1({{.*}}) {axes = array<i64: 1>, keepdims = 0}
  func.func @reduces_axes(%x: tensor<2x3xf32>) {
    %axes = onnx.Initializer dense<1> : tensor<1xi64>
    %0 = onnx.ReduceSum(%x, %axes) {keepdims = 0, noop_with_empty_axes = 1} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2xf32>
    return
  }

  // CHANGE: ArgMax 11->12 down
  // CHECK-LABEL: func.func @the_last_of_equal_elements
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[REVERSED:.*]] = onnx.Slice(%[[X]], %{{.*}}, %{{.*}}, %{{.*}}, %{{.*}})
  // CHECK: %[[INDEX:.*]] = onnx.ArgMax(%[[REVERSED]]) {axis = 1, keepdims = 0}
  // CHECK: onnx.Sub(%{{.*}}, %[[INDEX]])
  func.func @the_last_of_equal_elements(%x: tensor<2x3xf32>) -> tensor<2xi64> {
    %0 = onnx.ArgMax(%x) {axis = 1, keepdims = 0, select_last_index = 1} : (tensor<2x3xf32>) -> tensor<2xi64>
    return %0 : tensor<2xi64>
  }

  // CHANGE: ArgMin 11->12 down
  // CHECK-LABEL: func.func @the_first_of_equal_elements
  // CHECK: onnx.ArgMin(%{{.*}}) {axis = 1} :
  func.func @the_first_of_equal_elements(%x: tensor<2x3xf32>) -> tensor<2x1xi64> {
    %0 = onnx.ArgMin(%x) {axis = 1, select_last_index = 0} : (tensor<2x3xf32>) -> tensor<2x1xi64>
    return %0 : tensor<2x1xi64>
  }
}
