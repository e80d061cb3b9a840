// RUN: onnx-xform-opt %s -split-input-file --upgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHECK-LABEL: func.func @squeeze_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<1x3x1xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK-NEXT: {{.*}} = onnx.Squeeze(%[[X]], %[[C0]]) : (tensor<1x3x1xf32>, tensor<2xi64>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @squeeze_axes_become_an_input(%x: tensor<1x3x1xf32>) {
    %y = onnx_v.Squeeze_1(%x) {axes = array<i64: 0, 2>} : (tensor<1x3x1xf32>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @squeeze_without_axes_stays_without
  // CHECK-SAME: (%[[X:.*]]: tensor<1x3xf32>)
  // CHECK: onnx.Squeeze(%[[X]]) : (tensor<1x3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @squeeze_without_axes_stays_without(%x: tensor<1x3xf32>) {
    %y = onnx_v.Squeeze_1(%x) : (tensor<1x3xf32>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @negative_axes_are_noted_where_the_opset_lacks_them
  // CHECK-SAME: (%[[X:.*]]: tensor<3x1xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.Squeeze(%[[X]], %[[C0]]) {onnx.spelling = {older = {axes = array<i64: -1>}}} : (tensor<3x1xf32>, tensor<1xi64>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @negative_axes_are_noted_where_the_opset_lacks_them(%x: tensor<3x1xf32>) {
    %y = onnx_v.Squeeze_1(%x) {axes = array<i64: -1>} : (tensor<3x1xf32>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @unsqueeze_axes_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK-NEXT: {{.*}} = onnx.Unsqueeze(%[[X]], %[[C0]]) : (tensor<3xf32>, tensor<2xi64>) -> tensor<1x3x1xf32>
  // CHECK-NEXT: return
  func.func @unsqueeze_axes_become_an_input(%x: tensor<3xf32>) {
    %y = onnx_v.Unsqueeze_1(%x) {axes = array<i64: 0, 2>} : (tensor<3xf32>) -> tensor<1x3x1xf32>
    return
  }

  // CHECK-LABEL: func.func @slice_attributes_become_inputs
  // CHECK-SAME: (%[[X:.*]]: tensor<4x6xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<9223372036854775807> : tensor<1xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.Slice(%[[X]], %[[C0]], %[[C1]], %[[C2]]) : (tensor<4x6xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<4x4xf32>
  // CHECK-NEXT: return
  func.func @slice_attributes_become_inputs(%x: tensor<4x6xf32>) {
    %y = onnx_v.Slice_1(%x) {axes = array<i64: 1>, starts = array<i64: 2>, ends = array<i64: 9223372036854775807>} : (tensor<4x6xf32>) -> tensor<4x4xf32>
    return
  }

  // CHECK-LABEL: func.func @slice_of_all_axes_needs_none
  // CHECK-SAME: (%[[X:.*]]: tensor<4x6xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<[3, 6]> : tensor<2xi64>
  // CHECK-NEXT: {{.*}} = onnx.Slice(%[[X]], %[[C0]], %[[C1]]) : (tensor<4x6xf32>, tensor<2xi64>, tensor<2xi64>) -> tensor<2x4xf32>
  // CHECK-NEXT: return
  func.func @slice_of_all_axes_needs_none(%x: tensor<4x6xf32>) {
    %y = onnx_v.Slice_1(%x) {starts = array<i64: 1, 2>, ends = array<i64: 3, 6>} : (tensor<4x6xf32>) -> tensor<2x4xf32>
    return
  }

  // CHECK-LABEL: func.func @slice_of_leading_axes_names_them
  // CHECK-SAME: (%[[X:.*]]: tensor<4x6xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.Slice(%[[X]], %[[C0]], %[[C1]], %[[C2]]) {onnx.spelling = {older = {axes}}} : (tensor<4x6xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<2x6xf32>
  // CHECK-NEXT: return
  func.func @slice_of_leading_axes_names_them(%x: tensor<4x6xf32>) {
    %y = onnx_v.Slice_1(%x) {starts = array<i64: 1>, ends = array<i64: 3>} : (tensor<4x6xf32>) -> tensor<2x6xf32>
    return
  }

  // CHECK-LABEL: func.func @split_lengths_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
  // CHECK-NEXT: {{.*}} = onnx.Split(%[[X]], %[[C0]]) : (tensor<6xf32>, tensor<2xi64>) -> (tensor<2xf32>, tensor<4xf32>)
  // CHECK-NEXT: return
  func.func @split_lengths_become_an_input(%x: tensor<6xf32>) {
    %y:2 = onnx_v.Split_2(%x) {split = array<i64: 2, 4>} : (tensor<6xf32>) -> (tensor<2xf32>, tensor<4xf32>)
    return
  }

  // CHECK-LABEL: func.func @equal_split_counts_its_parts
  // CHECK-SAME: (%[[X:.*]]: tensor<2x6xf32>)
  // CHECK: onnx.Split(%[[X]]) {axis = 1, num_outputs = 2} : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
  // CHECK-NEXT: return
  func.func @equal_split_counts_its_parts(%x: tensor<2x6xf32>) {
    %y:2 = onnx_v.Split_2(%x) {axis = 1 : i64} : (tensor<2x6xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>)
    return
  }

  // CHECK-LABEL: func.func @split_of_unknown_size_notes_that_its_parts_are_equal
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>)
  // CHECK: onnx.Split(%[[X]]) {num_outputs = 2, onnx.spelling = {older = {split}}} : (tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>)
  // CHECK-NEXT: return
  func.func @split_of_unknown_size_notes_that_its_parts_are_equal(%x: tensor<?xf32>) {
    %y:2 = onnx_v.Split_2(%x) : (tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>)
    return
  }

  // CHECK-LABEL: func.func @pads_and_value_become_inputs
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<1.500000e+00> : tensor<f32>
  // CHECK-NEXT: {{.*}} = onnx.Pad(%[[X]], %[[C0]], %[[C1]]) {mode = "constant"} : (tensor<2xf32>, tensor<2xi64>, tensor<f32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @pads_and_value_become_inputs(%x: tensor<2xf32>) {
    %y = onnx_v.Pad_2(%x) {mode = "constant", pads = array<i64: 1, 0>, value = 1.5 : f32} : (tensor<2xf32>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @pad_value_has_the_type_of_the_data
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf64>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f64>
  // CHECK-NEXT: {{.*}} = onnx.Pad(%[[X]], %[[C0]], %[[C1]]) : (tensor<2xf64>, tensor<2xi64>, tensor<f64>) -> tensor<3xf64>
  // CHECK-NEXT: return
  func.func @pad_value_has_the_type_of_the_data(%x: tensor<2xf64>) {
    %y = onnx_v.Pad_2(%x) {pads = array<i64: 1, 0>, value = 0.5 : f32} : (tensor<2xf64>) -> tensor<3xf64>
    return
  }

  // CHECK-LABEL: func.func @pad_value_that_is_rounded_is_noted
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf16>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<9.997550e-02> : tensor<f16>
  // CHECK-NEXT: {{.*}} = onnx.Pad(%[[X]], %[[C0]], %[[C1]]) {onnx.spelling = {older = {value = 1.000000e-01 : f32}}} : (tensor<2xf16>, tensor<2xi64>, tensor<f16>) -> tensor<3xf16>
  // CHECK-NEXT: return
  func.func @pad_value_that_is_rounded_is_noted(%x: tensor<2xf16>) {
    %y = onnx_v.Pad_2(%x) {pads = array<i64: 1, 0>, value = 0.1 : f32} : (tensor<2xf16>) -> tensor<3xf16>
    return
  }

  // CHECK-LABEL: func.func @pad_without_value_stays_without
  // CHECK-SAME: (%[[X:.*]]: tensor<2xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
  // CHECK-NEXT: {{.*}} = onnx.Pad(%[[X]], %[[C0]]) {mode = "edge"} : (tensor<2xf32>, tensor<2xi64>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @pad_without_value_stays_without(%x: tensor<2xf32>) {
    %y = onnx_v.Pad_2(%x) {mode = "edge", pads = array<i64: 1, 0>} : (tensor<2xf32>) -> tensor<3xf32>
    return
  }

  // CHECK-LABEL: func.func @one_hot_of_unsigned_indices
  // CHECK-SAME: (%[[I:.*]]: tensor<2xui8>, %[[D:.*]]: tensor<1xi64>, %[[V:.*]]: tensor<2xf32>)
  // CHECK: onnx.OneHot(%[[I]], %[[D]], %[[V]]) {axis = 0} : (tensor<2xui8>, tensor<1xi64>, tensor<2xf32>) -> tensor<?x2xf32>
  // CHECK-NEXT: return
  func.func @one_hot_of_unsigned_indices(%i: tensor<2xui8>, %d: tensor<1xi64>, %v: tensor<2xf32>) {
    %y = onnx_v.OneHot_9(%i, %d, %v) {axis = 0 : i64} : (tensor<2xui8>, tensor<1xi64>, tensor<2xf32>) -> tensor<?x2xf32>
    return
  }

  // CHECK-LABEL: func.func @one_hot_of_constant_indices
  // CHECK-SAME: (%[[D:.*]]: tensor<1xi64>, %[[V:.*]]: tensor<2xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[0, 3]> : tensor<2xi64>
  // CHECK-NEXT: {{.*}} = onnx.OneHot(%[[C0]], %[[D]], %[[V]]) : (tensor<2xi64>, tensor<1xi64>, tensor<2xf32>) -> tensor<2x?xf32>
  // CHECK-NEXT: return
  func.func @one_hot_of_constant_indices(%d: tensor<1xi64>, %v: tensor<2xf32>) {
    %i = onnx.Initializer dense<[0, 3]> : tensor<2xi64>
    %y = onnx_v.OneHot_9(%i, %d, %v) : (tensor<2xi64>, tensor<1xi64>, tensor<2xf32>) -> tensor<2x?xf32>
    return
  }

  // CHECK-LABEL: func.func @scatter_becomes_scatter_elements
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>, %[[I:.*]]: tensor<1xi64>, %[[U:.*]]: tensor<1xf32>)
  // CHECK: onnx.ScatterElements(%[[X]], %[[I]], %[[U]]) {axis = 0, onnx.spelling = {older = {op_type = "Scatter"}}} : (tensor<3xf32>, tensor<1xi64>, tensor<1xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @scatter_becomes_scatter_elements(%x: tensor<3xf32>, %i: tensor<1xi64>, %u: tensor<1xf32>) {
    %y = onnx_v.Scatter_9(%x, %i, %u) {axis = 0 : i64} : (tensor<3xf32>, tensor<1xi64>, tensor<1xf32>) -> tensor<3xf32>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 13 : i64}} {
  // CHECK-LABEL: func.func @split_13_with_lengths
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>, %[[S:.*]]: tensor<2xi64>)
  // CHECK: onnx.Split(%[[X]], %[[S]]) : (tensor<6xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
  // CHECK-NEXT: return
  func.func @split_13_with_lengths(%x: tensor<6xf32>, %s: tensor<2xi64>) {
    %y:2 = onnx_v.Split_13(%x, %s) : (tensor<6xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
    return
  }

  // CHECK-LABEL: func.func @split_13_without_lengths
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>)
  // CHECK: onnx.Split(%[[X]]) {num_outputs = 2} : (tensor<6xf32>) -> (tensor<3xf32>, tensor<3xf32>)
  // CHECK-NEXT: return
  func.func @split_13_without_lengths(%x: tensor<6xf32>) {
    %y:2 = onnx_v.Split_13(%x) : (tensor<6xf32>) -> (tensor<3xf32>, tensor<3xf32>)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 11 : i64}} {
  // CHECK-LABEL: func.func @negative_axes_need_no_note_from_opset_11_on
  // CHECK-SAME: (%[[X:.*]]: tensor<3x1xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: {{.*}} = onnx.Squeeze(%[[X]], %[[C0]]) : (tensor<3x1xf32>, tensor<1xi64>) -> tensor<3xf32>
  // CHECK-NEXT: return
  func.func @negative_axes_need_no_note_from_opset_11_on(%x: tensor<3x1xf32>) {
    %y = onnx_v.Squeeze_1(%x) {axes = array<i64: -1>} : (tensor<3x1xf32>) -> tensor<3xf32>
    return
  }
}
