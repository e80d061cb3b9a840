// RUN: onnx-xform-opt %s --convert-opset=7 | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHANGE: Scan 0->8 down
  // CHECK-LABEL: func.func @loops_over_slices
  // CHECK-SAME: (%[[S:.*]]: tensor<2xf32>, %[[X:.*]]: tensor<3x2xf32>)
  // CHECK: %[[COUNT:.*]] = onnx.Initializer dense<3> : tensor<i64>
  // CHECK-NEXT: %[[LOOP:.*]]:2 = onnx.Loop(%[[COUNT]], _, %[[S]])
  // CHECK-NEXT: ^bb0(%[[POSITION:.*]]: tensor<i64>, %[[GOING:.*]]: tensor<i1>, %[[STATE:.*]]: tensor<2xf32>):
  // CHECK-NEXT: %[[SLICE:.*]] = onnx.Gather(%[[X]], %[[POSITION]]) {axis = 0
  // CHECK-NEXT: %[[SUM:.*]] = onnx.Add(%[[STATE]], %[[SLICE]])
  // CHECK-NEXT: onnx.Yield %[[GOING]], %[[SUM]], %[[SUM]]
  // CHECK: return %[[LOOP]]#0, %[[LOOP]]#1
  func.func @loops_over_slices(%s: tensor<2xf32>, %x: tensor<3x2xf32>) -> (tensor<2xf32>, tensor<3x2xf32>) {
    %0:2 = onnx.Scan(%s, %x) {num_scan_inputs = 1, scan_input_axes = array<i64: -2>} : (tensor<2xf32>, tensor<3x2xf32>) -> (tensor<2xf32>, tensor<3x2xf32>) body {
    ^bb0(%a: tensor<2xf32>, %b: tensor<2xf32>):
      %1 = onnx.Add(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
      onnx.Yield %1, %1 : tensor<2xf32>, tensor<2xf32>
    }
    return %0#0, %0#1 : tensor<2xf32>, tensor<3x2xf32>
  }

  // Slices come from the end, and are collected along another axis from its end.
  // CHECK-LABEL: func.func @turns_and_transposes
  // CHECK-SAME: (%[[S:.*]]: tensor<2xf32>, %[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[LAST:.*]] = onnx.Sub(%{{.*}}, %{{.*}}) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK: %[[LOOP:.*]]:2 = onnx.Loop(
  // CHECK-NEXT: ^bb0(%[[POSITION:.*]]: tensor<i64>,
  // CHECK-NEXT: %[[AT:.*]] = onnx.Sub(%[[LAST]], %[[POSITION]])
  // CHECK-NEXT: onnx.Gather(%[[X]], %[[AT]]) {axis = 1
  // CHECK: %[[BACKWARD:.*]] = onnx.Initializer dense<[2, 1, 0]> : tensor<3xi64>
  // CHECK-NEXT: %[[TURNED:.*]] = onnx.Gather(%[[LOOP]]#1, %[[BACKWARD]]) {axis = 0
  // CHECK-NEXT: onnx.Transpose(%[[TURNED]]) {perm = array<i64: 1, 0>} : (tensor<3x2xf32>) -> tensor<2x3xf32>
  func.func @turns_and_transposes(%s: tensor<2xf32>, %x: tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2x3xf32>) {
    %0:2 = onnx.Scan(%s, %x) {num_scan_inputs = 1, scan_input_axes = array<i64: 1>, scan_input_directions = array<i64: 1>, scan_output_axes = array<i64: 1>, scan_output_directions = array<i64: 1>} : (tensor<2xf32>, tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2x3xf32>) body {
    ^bb0(%a: tensor<2xf32>, %b: tensor<2xf32>):
      %1 = onnx.Add(%a, %b) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
      onnx.Yield %1, %1 : tensor<2xf32>, tensor<2xf32>
    }
    return %0#0, %0#1 : tensor<2xf32>, tensor<2x3xf32>
  }
}
