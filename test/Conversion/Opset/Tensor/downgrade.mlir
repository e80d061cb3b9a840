// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHECK-LABEL: func.func @squeeze_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<1x3x1xf32>)
  // CHECK: onnx_v.Squeeze_1(%[[X]]) {axes = array<i64: 0, 2>} : (tensor<1x3x1xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @squeeze_axes_become_an_attribute(%x: tensor<1x3x1xf32>) {
    %0 = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
    %1 = onnx.Squeeze(%x, %0) : (tensor<1x3x1xf32>, tensor<2xi64>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @squeeze_without_axes_stays_without
  // CHECK-SAME: (%[[X:.*]]: tensor<1x3xf32>)
  // CHECK: onnx_v.Squeeze_1(%[[X]]) : (tensor<1x3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @squeeze_without_axes_stays_without(%x: tensor<1x3xf32>) {
    %0 = onnx.Squeeze(%x) : (tensor<1x3xf32>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @negative_axes_follow_the_note_where_the_opset_lacks_them
  // CHECK-SAME: (%[[X:.*]]: tensor<3x1xf32>)
  // CHECK: onnx_v.Squeeze_1(%[[X]]) {axes = array<i64: -1>} : (tensor<3x1xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @negative_axes_follow_the_note_where_the_opset_lacks_them(%x: tensor<3x1xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.Squeeze(%x, %0) {onnx.spelling = {older = {axes = array<i64: -1>}}} : (tensor<3x1xf32>, tensor<1xi64>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @unsqueeze_axes_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>)
  // CHECK: onnx_v.Unsqueeze_1(%[[X]]) {axes = array<i64: 0, 2>} : (tensor<3xf32>) -> tensor<1x3x1xf32>
  // CHECK-NEXT: return
  func.func @unsqueeze_axes_become_an_attribute(%x: tensor<3xf32>) {
    %0 = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
    %1 = onnx.Unsqueeze(%x, %0) : (tensor<3xf32>, tensor<2xi64>) -> tensor<1x3x1xf32>
    return
  }

  // CHECK-LABEL: func.func @slice_attributes_become_attributes
  // CHECK-SAME: (%[[X:.*]]: tensor<4x6xf32>)
  // CHECK: onnx_v.Slice_1(%[[X]]) {axes = array<i64: 1>, ends = array<i64: 9223372036854775807>, starts = array<i64: 2>} : (tensor<4x6xf32>) -> tensor<4x4xf32>
  // CHECK-NEXT: return
  func.func @slice_attributes_become_attributes(%x: tensor<4x6xf32>) {
    %0 = onnx.Initializer dense<2> : tensor<1xi64>
    %1 = onnx.Initializer dense<9223372036854775807> : tensor<1xi64>
    %2 = onnx.Initializer dense<1> : tensor<1xi64>
    %3 = onnx.Slice(%x, %0, %1, %2) : (tensor<4x6xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<4x4xf32>
    return
  }

  // CHECK-LABEL: func.func @slice_of_all_axes_needs_none
  // CHECK-SAME: (%[[X:.*]]: tensor<4x6xf32>)
  // CHECK: onnx_v.Slice_1(%[[X]]) {ends = array<i64: 3, 6>, starts = array<i64: 1, 2>} : (tensor<4x6xf32>) -> tensor<2x4xf32>
  // CHECK-NEXT: return
  func.func @slice_of_all_axes_needs_none(%x: tensor<4x6xf32>) {
    %0 = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %1 = onnx.Initializer dense<[3, 6]> : tensor<2xi64>
    %2 = onnx.Slice(%x, %0, %1) : (tensor<4x6xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<2x4xf32>
    return
  }

  // CHECK-LABEL: func.func @slice_of_leading_axes_drops_them
  // CHECK-SAME: (%[[X:.*]]: tensor<4x6xf32>)
  // CHECK: onnx_v.Slice_1(%[[X]]) {ends = array<i64: 3>, starts = array<i64: 1>} : (tensor<4x6xf32>) -> tensor<2x6xf32>
  // CHECK-NEXT: return
  func.func @slice_of_leading_axes_drops_them(%x: tensor<4x6xf32>) {
    %0 = onnx.Initializer dense<1> : tensor<1xi64>
    %1 = onnx.Initializer dense<3> : tensor<1xi64>
    %2 = onnx.Initializer dense<0> : tensor<1xi64>
    %3 = onnx.Slice(%x, %0, %1, %2) {onnx.spelling = {older = {axes}}} : (tensor<4x6xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<2x6xf32>
    return
  }

  // CHECK-LABEL: func.func @split_lengths_become_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>)
  // CHECK: onnx_v.Split_2(%[[X]]) {split = array<i64: 2, 4>} : (tensor<6xf32>) -> (tensor<2xf32>, tensor<4xf32>)
  // CHECK-NEXT: return
  func.func @split_lengths_become_an_attribute(%x: tensor<6xf32>) {
    %0 = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
    %1:2 = onnx.Split(%x, %0) : (tensor<6xf32>, tensor<2xi64>) -> (tensor<2xf32>, tensor<4xf32>)
    return
  }

  // CHECK-LABEL: func.func @equal_split_counts_its_parts
  // CHECK-SAME: (%[[X:.*]]: tensor<2x6xf32>)
  // CHECK: onnx_v.Split_2(%[[X]]) {axis = 1} : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  // CHECK-NEXT: return
  func.func @equal_split_counts_its_parts(%x: tensor<2x6xf32>) {
    %0:2 = onnx.Split(%x) {axis = 1, num_outputs = 2} : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
    return
  }

  // CHECK-LABEL: func.func @split_of_unknown_size_knows_that_its_parts_are_equal
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>)
  // CHECK: onnx_v.Split_2(%[[X]]) : (tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>)
  // CHECK-NEXT: return
  func.func @split_of_unknown_size_knows_that_its_parts_are_equal(%x: tensor<?xf32>) {
    %0:2 = onnx.Split(%x) {num_outputs = 2, onnx.spelling = {older = {split}}} : (tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>)
    return
  }

  // CHECK-LABEL: func.func @pads_and_value_become_attributes
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf32>)
  // CHECK: onnx_v.Pad_2(%[[X]]) {mode = "constant", pads = array<i64: 1, 0>, value = 1.500000e+00 : f32} : (tensor<2xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @pads_and_value_become_attributes(%x: tensor<2xf32>) {
    %0 = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
    %1 = onnx.Initializer dense<1.500000e+00> : tensor<f32>
    %2 = onnx.Pad(%x, %0, %1) {mode = "constant"} : (tensor<2xf32>, tensor<2xi64>, tensor<f32>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @pad_value_has_the_type_of_the_data
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf64>)
  // CHECK: onnx_v.Pad_2(%[[X]]) {pads = array<i64: 1, 0>, value = 5.000000e-01 : f32} : (tensor<2xf64>) -> tensor<3xf64>
  // CHECK-NEXT: return
  func.func @pad_value_has_the_type_of_the_data(%x: tensor<2xf64>) {
    %0 = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
    %1 = onnx.Initializer dense<5.000000e-01> : tensor<f64>
    %2 = onnx.Pad(%x, %0, %1) : (tensor<2xf64>, tensor<2xi64>, tensor<f64>) -> tensor<3xf64>
    return
  }

  // CHECK-LABEL: func.func @pad_value_that_is_rounded_is_restored
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf16>)
  // CHECK: onnx_v.Pad_2(%[[X]]) {pads = array<i64: 1, 0>, value = 1.000000e-01 : f32} : (tensor<2xf16>) -> tensor<3xf16>
  // CHECK-NEXT: return
  func.func @pad_value_that_is_rounded_is_restored(%x: tensor<2xf16>) {
    %0 = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
    %1 = onnx.Initializer dense<9.997550e-02> : tensor<f16>
    %2 = onnx.Pad(%x, %0, %1) {onnx.spelling = {older = {value = 1.000000e-01 : f32}}} : (tensor<2xf16>, tensor<2xi64>, tensor<f16>) -> tensor<3xf16>
    return
  }

  // CHECK-LABEL: func.func @pad_without_value_stays_without
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf32>)
  // CHECK: onnx_v.Pad_2(%[[X]]) {mode = "edge", pads = array<i64: 1, 0>} : (tensor<2xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @pad_without_value_stays_without(%x: tensor<2xf32>) {
    %0 = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
    %1 = onnx.Pad(%x, %0) {mode = "edge"} : (tensor<2xf32>, tensor<2xi64>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @one_hot_of_unsigned_indices
  // CHECK-SAME: (%[[I:.*]]: tensor<2xui8>, %[[D:.*]]: tensor<1xi64>, %[[V:.*]]: tensor<2xf32>)
  // CHECK: onnx_v.OneHot_9(%[[I]], %[[D]], %[[V]]) {axis = 0} : (tensor<2xui8>, tensor<1xi64>, tensor<2xf32>) -> tensor<?x2xf32>
  // CHECK-NEXT: return
  func.func @one_hot_of_unsigned_indices(%i: tensor<2xui8>, %d: tensor<1xi64>, %v: tensor<2xf32>) {
    %0 = onnx.OneHot(%i, %d, %v) {axis = 0} : (tensor<2xui8>, tensor<1xi64>, tensor<2xf32>) -> tensor<?x2xf32>
    return
  }

  // CHECK-LABEL: func.func @one_hot_of_constant_indices
  // CHECK-SAME: (%[[D:.*]]: tensor<1xi64>, %[[V:.*]]: tensor<2xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[0, 3]> : tensor<2xi64>
  // CHECK-NEXT: {{.*}} = onnx_v.OneHot_9(%[[C0]], %[[D]], %[[V]]) : (tensor<2xi64>, tensor<1xi64>, tensor<2xf32>) -> tensor<2x?xf32>
  // CHECK-NEXT: return
  func.func @one_hot_of_constant_indices(%d: tensor<1xi64>, %v: tensor<2xf32>) {
    %0 = onnx.Initializer dense<[0, 3]> : tensor<2xi64>
    %1 = onnx.OneHot(%0, %d, %v) : (tensor<2xi64>, tensor<1xi64>, tensor<2xf32>) -> tensor<2x?xf32>
    return
  }

  // CHECK-LABEL: func.func @scatter_from_scatter_elements
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>, %[[I:.*]]: tensor<1xi64>, %[[U:.*]]: tensor<1xf32>)
  // CHECK: onnx_v.Scatter_9(%[[X]], %[[I]], %[[U]]) {axis = 0} : (tensor<3xf32>, tensor<1xi64>, tensor<1xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @scatter_from_scatter_elements(%x: tensor<3xf32>, %i: tensor<1xi64>, %u: tensor<1xf32>) {
    %0 = onnx.ScatterElements(%x, %i, %u) {axis = 0, onnx.spelling = {older = {op_type = "Scatter"}}} : (tensor<3xf32>, tensor<1xi64>, tensor<1xf32>) -> tensor<3xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 13 : i64}} {
  // CHECK-LABEL: func.func @split_13_with_lengths
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>, %[[S:.*]]: tensor<2xi64>)
  // CHECK: onnx_v.Split_13(%[[X]], %[[S]]) : (tensor<6xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
  // CHECK-NEXT: return
  func.func @split_13_with_lengths(%x: tensor<6xf32>, %s: tensor<2xi64>) {
    %0:2 = onnx.Split(%x, %s) : (tensor<6xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
    return
  }

  // CHECK-LABEL: func.func @split_13_without_lengths
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>)
  // CHECK: onnx_v.Split_13(%[[X]]) : (tensor<6xf32>) -> (tensor<3xf32>, tensor<3xf32>)
  // CHECK-NEXT: return
  func.func @split_13_without_lengths(%x: tensor<6xf32>) {
    %0:2 = onnx.Split(%x) {num_outputs = 2} : (tensor<6xf32>) -> (tensor<3xf32>, tensor<3xf32>)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHECK-LABEL: func.func @negative_axes_need_no_note_from_opset_11_on
  // CHECK-SAME: (%[[X:.*]]: tensor<3x1xf32>)
  // CHECK: onnx_v.Squeeze_1(%[[X]]) {axes = array<i64: -1>} : (tensor<3x1xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @negative_axes_need_no_note_from_opset_11_on(%x: tensor<3x1xf32>) {
    %0 = onnx.Initializer dense<-1> : tensor<1xi64>
    %1 = onnx.Squeeze(%x, %0) : (tensor<3x1xf32>, tensor<1xi64>) -> tensor<3xf32>
    return
  }
}
