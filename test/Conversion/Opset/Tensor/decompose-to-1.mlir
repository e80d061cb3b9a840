// RUN: onnx-xform-opt %s -split-input-file --convert-opset=1 | FileCheck %s -enable-var-scope

// CHANGE: Pad 1->2 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @pads_get_their_older_name
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Pad_1(%[[X]]) {paddings = array<i64: 1, 2>} : (tensor<3xf32>) -> tensor<6xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<6xf32>
  func.func @pads_get_their_older_name(%x: tensor<3xf32>) -> tensor<6xf32> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %r = onnx.Pad(%x, %p) : (tensor<3xf32>, tensor<2xi64>) -> tensor<6xf32>
    return %r : tensor<6xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @cropping_slices_first
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, -2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx_v.Unsqueeze_1(%[[V1]]) {axes = array<i64: 0>} : (tensor<f32>) -> tensor<1xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Identity(%[[V3]]) : (tensor<1xf32>) -> tensor<1xf32>
  // CHECK-NEXT: %[[V5:.*]] = onnx_v.Slice_1(%[[X]]) {axes = array<i64: 0>, ends = array<i64: -2>, starts = array<i64: 0>} : (tensor<3xf32>) -> tensor<1xf32>
  // CHECK-NEXT: %[[V6:.*]] = onnx_v.Concat_1(%[[V4]], %[[V5]]) {axis = 0} : (tensor<1xf32>, tensor<1xf32>) -> tensor<2xf32>
  // CHECK-NEXT: return %[[V6]] : tensor<2xf32>
  func.func @cropping_slices_first(%x: tensor<3xf32>) -> tensor<2xf32> {
    %p = onnx.Initializer dense<[1, -2]> : tensor<2xi64>
    %r = onnx.Pad(%x, %p) : (tensor<3xf32>, tensor<2xi64>) -> tensor<2xf32>
    return %r : tensor<2xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @split_writes_its_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>)
  // CHECK: %[[V0:.*]]:2 = onnx_v.Split_1(%[[X]]) {axis = 0, split_attr = array<i64: 2, 4>} : (tensor<6xf32>) -> (tensor<2xf32>, tensor<4xf32>)
  // CHECK-NEXT: return %[[V0]]#0, %[[V0]]#1 : tensor<2xf32>, tensor<4xf32>
  func.func @split_writes_its_axis(%x: tensor<6xf32>) -> (tensor<2xf32>, tensor<4xf32>) {
    %s = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
    %p, %q = onnx.Split(%x, %s) : (tensor<6xf32>, tensor<2xi64>) -> (tensor<2xf32>, tensor<4xf32>)
    return %p, %q : tensor<2xf32>, tensor<4xf32>
  }
}
