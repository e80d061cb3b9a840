// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHECK-LABEL: func.func @batch_normalization_9_for_inference
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x4xf32>, %[[S:.*]]: tensor<3xf32>)
  // CHECK: onnx_v.BatchNormalization_9(%[[X]], %[[S]], %[[S]], %[[S]], %[[S]]) {epsilon = 1.000000e-03 : f32} : (tensor<2x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x4xf32>, none, none, none, none)
  // CHECK-NEXT: return
  func.func @batch_normalization_9_for_inference(%x: tensor<2x3x4x4xf32>, %s: tensor<3xf32>) {
    %Y, %running_mean, %running_var = onnx.BatchNormalization(%x, %s, %s, %s, %s) {epsilon = 1.000000e-03 : f32} : (tensor<2x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x4xf32>, none, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 7 : i64}} {
  // CHECK-LABEL: func.func @batch_normalization_7_restores_spatial_when_written
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x4xf32>, %[[S:.*]]: tensor<3xf32>)
  // CHECK: onnx_v.BatchNormalization_7(%[[X]], %[[S]], %[[S]], %[[S]], %[[S]]) {spatial = 1} : (tensor<2x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x4xf32>, none, none, none, none)
  // CHECK-NEXT: return
  func.func @batch_normalization_7_restores_spatial_when_written(%x: tensor<2x3x4x4xf32>, %s: tensor<3xf32>) {
    %Y, %running_mean, %running_var = onnx.BatchNormalization(%x, %s, %s, %s, %s) {onnx.spelling = {older = {spatial = 1 : i64}}} : (tensor<2x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x4xf32>, none, none)
    return
  }

  // CHECK-LABEL: func.func @batch_normalization_7_without_spatial
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x4xf32>, %[[S:.*]]: tensor<3xf32>)
  // CHECK: onnx_v.BatchNormalization_7(%[[X]], %[[S]], %[[S]], %[[S]], %[[S]]) : (tensor<2x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x4xf32>, none, none, none, none)
  // CHECK-NEXT: return
  func.func @batch_normalization_7_without_spatial(%x: tensor<2x3x4x4xf32>, %s: tensor<3xf32>) {
    %Y, %running_mean, %running_var = onnx.BatchNormalization(%x, %s, %s, %s, %s) : (tensor<2x3x4x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x4xf32>, none, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 18 : i64}} {
  // CHECK-LABEL: func.func @group_normalization_with_a_channel_per_group
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>, %[[S:.*]]: tensor<3xf32>)
  // CHECK: onnx_v.GroupNormalization_18(%[[X]], %[[S]], %[[S]]) {num_groups = 3} : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: return
  func.func @group_normalization_with_a_channel_per_group(%x: tensor<2x3x4xf32>, %s: tensor<3xf32>) {
    %0 = onnx.GroupNormalization(%x, %s, %s) {num_groups = 3} : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4xf32>
    return
  }

  // CHECK-LABEL: func.func @group_normalization_of_half_computes_in_half
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf16>, %[[S:.*]]: tensor<3xf16>)
  // CHECK: onnx_v.GroupNormalization_18(%[[X]], %[[S]], %[[S]]) {num_groups = 3} : (tensor<2x3x4xf16>, tensor<3xf16>, tensor<3xf16>) -> tensor<2x3x4xf16>
  // CHECK-NEXT: return
  func.func @group_normalization_of_half_computes_in_half(%x: tensor<2x3x4xf16>, %s: tensor<3xf16>) {
    %0 = onnx.GroupNormalization(%x, %s, %s) {num_groups = 3, stash_type = 10} : (tensor<2x3x4xf16>, tensor<3xf16>, tensor<3xf16>) -> tensor<2x3x4xf16>
    return
  }
}
