// RUN: onnx-xform-opt %s --convert-opset=9 | FileCheck %s -enable-var-scope
// RUN: onnx-xform-opt %s --convert-opset=8 | FileCheck %s -check-prefix=EIGHT

// The last of equal elements is the first one of the reversed data. Below opset
// 10, no Slice reverses them.
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @gathers_constant_positions
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>)
  // CHECK: %[[POSITIONS:.*]] = onnx.Initializer dense<[2, 1, 0]> : tensor<3xi64>
  // CHECK-NEXT: %[[REVERSED:.*]] = onnx.Gather(%[[X]], %[[POSITIONS]]) {axis = 1
  // CHECK-NEXT: %[[INDEX:.*]] = onnx.ArgMax(%[[REVERSED]]) {axis = 1, keepdims = 0}
  // CHECK: onnx.Sub(%{{.*}}, %[[INDEX]])
  func.func @gathers_constant_positions(%x: tensor<2x3xf32>) -> tensor<2xi64> {
    %0 = onnx.ArgMax(%x) {axis = -1, keepdims = 0, select_last_index = 1} : (tensor<2x3xf32>) -> tensor<2xi64>
    return %0 : tensor<2xi64>
  }

  // CHECK-LABEL: func.func @gathers_computed_positions
  // CHECK-SAME: (%[[X:.*]]: tensor<2x?xf32>)
  // CHECK: %[[FOUND:.*]] = onnx.NonZero(
  // CHECK: %[[POSITIONS:.*]] = onnx.Sub(%{{.*}}, %{{.*}}) : (tensor<i64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[REVERSED:.*]] = onnx.Gather(%[[X]], %[[POSITIONS]]) {axis = 1
  // CHECK-NEXT: onnx.ArgMin(%[[REVERSED]])
  // EIGHT-LABEL: func.func @gathers_computed_positions
  // EIGHT: onnx.Loop(
  // EIGHT: onnx.ArgMin(
  func.func @gathers_computed_positions(%x: tensor<2x?xf32>) -> tensor<2x1xi64> {
    %0 = onnx.ArgMin(%x) {axis = 1, select_last_index = 1} : (tensor<2x?xf32>) -> tensor<2x1xi64>
    return %0 : tensor<2x1xi64>
  }
}
