// RUN: onnx-xform-opt %s --convert-opset=10 | FileCheck %s -enable-var-scope

// Negative pads crop, and what is left is continued.
module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  // CHECK-LABEL: func.func @constants
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>, %[[P:.*]]: tensor<2xi64>)
  // CHECK: %[[CROPPED:.*]] = onnx.Where(%{{.*}}, %[[P]], %{{.*}})
  // CHECK: %[[ADDED:.*]] = onnx.Sub(%[[P]], %[[CROPPED]])
  // CHECK: onnx.Gather(%[[ADDED]],
  // CHECK: %[[BEFORE:.*]] = onnx.Expand(
  // CHECK: %[[REST:.*]] = onnx.Slice(%[[X]],
  // CHECK: %[[AFTER:.*]] = onnx.Expand(
  // CHECK-NEXT: onnx.Concat(%[[BEFORE]], %[[REST]], %[[AFTER]]) {axis = 0}
  func.func @constants(%x: tensor<3xf32>, %p: tensor<2xi64>) -> tensor<?xf32> {
    %r = onnx.Pad(%x, %p) : (tensor<3xf32>, tensor<2xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }

  // (n - 1) - |(n - 1) - |position||
  // CHECK-LABEL: func.func @reflects
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>, %[[P:.*]]: tensor<2xi64>)
  // CHECK: %[[LAST:.*]] = onnx.Sub(
  // CHECK: %[[FROM_FIRST:.*]] = onnx.Abs(%{{.*}}) : (tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[FROM_LAST:.*]] = onnx.Sub(%[[LAST]], %[[FROM_FIRST]])
  // CHECK-NEXT: %[[BACK:.*]] = onnx.Abs(%[[FROM_LAST]])
  // CHECK-NEXT: %[[AT:.*]] = onnx.Sub(%[[LAST]], %[[BACK]])
  // CHECK-NEXT: %[[POSITIONS:.*]] = onnx.Sub(%[[AT]], %{{.*}})
  // CHECK-NEXT: onnx.Gather(%[[X]], %[[POSITIONS]])
  func.func @reflects(%x: tensor<?xf32>, %p: tensor<2xi64>) -> tensor<?xf32> {
    %r = onnx.Pad(%x, %p) {mode = "reflect"} : (tensor<?xf32>, tensor<2xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }

  // (|position| - |position - (n - 1)| + (n - 1)) / 2
  // CHECK-LABEL: func.func @repeats_edges
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>, %[[P:.*]]: tensor<2xi64>)
  // CHECK: %[[FROM_FIRST:.*]] = onnx.Abs(%[[AT:.*]]) : (tensor<?xi64>) -> tensor<?xi64>
  // CHECK: %[[DISTANCE:.*]] = onnx.Sub(%[[AT]], %[[LAST:.*]])
  // CHECK-NEXT: %[[FROM_LAST:.*]] = onnx.Abs(%[[DISTANCE]])
  // CHECK-NEXT: %[[DIFFERENCE:.*]] = onnx.Sub(%[[FROM_FIRST]], %[[FROM_LAST]])
  // CHECK-NEXT: %[[TWICE:.*]] = onnx.Add(%[[DIFFERENCE]], %[[LAST]])
  // CHECK: onnx.Div(%[[TWICE]],
  func.func @repeats_edges(%x: tensor<3xf32>, %p: tensor<2xi64>) -> tensor<?xf32> {
    %r = onnx.Pad(%x, %p) {mode = "edge"} : (tensor<3xf32>, tensor<2xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }

  // CHECK-LABEL: func.func @wraps
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>, %[[P:.*]]: tensor<2xi64>)
  // CHECK: onnx.Mod(
  // CHECK: onnx.Gather(%[[X]],
  func.func @wraps(%x: tensor<3xf32>, %p: tensor<2xi64>) -> tensor<?xf32> {
    %r = onnx.Pad(%x, %p) {mode = "wrap"} : (tensor<3xf32>, tensor<2xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }

  // CHECK-LABEL: func.func @center_of_computed_size
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>, %[[S:.*]]: tensor<1xi32>)
  // CHECK: onnx.Concat(%{{.*}}, %{{.*}}, %{{.*}}) {axis = 0} : (tensor<?xf32>, tensor<?xf32>, tensor<?xf32>)
  // CHECK: onnx.Slice(
  func.func @center_of_computed_size(%x: tensor<?xf32>, %s: tensor<1xi32>) -> tensor<?xf32> {
    %r = onnx.CenterCropPad(%x, %s) : (tensor<?xf32>, tensor<1xi32>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }
}
