// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: Cast 1->6 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @name_of_the_element_type_becomes_a_number
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 10} : (tensor<3x4xf32>) -> tensor<3x4xf16>
  // CHECK-NEXT: return %[[V0]] : tensor<3x4xf16>
  func.func @name_of_the_element_type_becomes_a_number(%x: tensor<3x4xf32>) -> tensor<3x4xf16> {
    %r = onnx_v.Cast_1(%x) {to = "FLOAT16"} : (tensor<3x4xf32>) -> tensor<3x4xf16>
    return %r : tensor<3x4xf16>
  }
}

// -----

// CHANGE: Concat 1->4 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @concat_along_channels_by_default
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Concat(%[[X]], %[[X]]) {axis = 1, onnx.spelling = {older = {axis}}} : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x8xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<3x8xf32>
  func.func @concat_along_channels_by_default(%x: tensor<3x4xf32>) -> tensor<3x8xf32> {
    %r = onnx_v.Concat_1(%x, %x) : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x8xf32>
    return %r : tensor<3x8xf32>
  }
}

// -----

// CHANGE: Pad 1->2 up
// CHANGE: Pad 2->11 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @paddings_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Pad(%[[X]], %[[V0]], %[[V1]]) {mode = "edge"} : (tensor<3xf32>, tensor<2xi64>, tensor<f32>) -> tensor<6xf32>
  // CHECK-NEXT: return %[[V2]] : tensor<6xf32>
  func.func @paddings_become_an_input(%x: tensor<3xf32>) -> tensor<6xf32> {
    %r = onnx_v.Pad_1(%x) {mode = "edge", paddings = array<i64: 1, 2>, value = 2.0 : f32} : (tensor<3xf32>) -> tensor<6xf32>
    return %r : tensor<6xf32>
  }
}

// -----

// CHANGE: Reshape 1->5 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @shape_becomes_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, -1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[X]], %[[V0]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0>}}} : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<3x4xf32>
  // CHECK-NEXT: return %[[V1]] : tensor<3x4xf32>
  func.func @shape_becomes_an_input(%x: tensor<3x4xf32>) -> tensor<3x4xf32> {
    %r = onnx_v.Reshape_1(%x) {consumed_inputs = array<i64: 0>, shape = array<i64: 0, -1>} : (tensor<3x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

// CHANGE: Split 1->2 up
// CHANGE: Split 11->13 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @lengths_of_parts_become_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]]:2 = onnx_v.Split_13(%[[X]], %[[V0]]) : (tensor<6xf32>, tensor<2xi64>) -> (tensor<2xf32>, tensor<4xf32>)
  // CHECK-NEXT: return %[[V1]]#0, %[[V1]]#1 : tensor<2xf32>, tensor<4xf32>
  func.func @lengths_of_parts_become_an_input(%x: tensor<6xf32>) -> (tensor<2xf32>, tensor<4xf32>) {
    %p, %q = onnx_v.Split_1(%x) {split_attr = array<i64: 2, 4>} : (tensor<6xf32>) -> (tensor<2xf32>, tensor<4xf32>)
    return %p, %q : tensor<2xf32>, tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @lengths_that_were_floats_become_integers
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]]:2 = onnx_v.Split_13(%[[X]], %[[V0]]) {axis = 0} : (tensor<6xf32>, tensor<2xi64>) -> (tensor<2xf32>, tensor<4xf32>)
  // CHECK-NEXT: return %[[V1]]#0, %[[V1]]#1 : tensor<2xf32>, tensor<4xf32>
  func.func @lengths_that_were_floats_become_integers(%x: tensor<6xf32>) -> (tensor<2xf32>, tensor<4xf32>) {
    %s = onnx.Initializer dense<[2.0, 4.0]> : tensor<2xf32>
    %p, %q = onnx_v.Split_1(%x, %s) {axis = 0 : i64} : (tensor<6xf32>, tensor<2xf32>) -> (tensor<2xf32>, tensor<4xf32>)
    return %p, %q : tensor<2xf32>, tensor<4xf32>
  }
}

// -----

// CHANGE: Tile 1->6 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @tiles_of_one_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Tile(%[[X]], %[[V0]]) : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<3x12xf32>
  // CHECK-NEXT: return %[[V1]] : tensor<3x12xf32>
  func.func @tiles_of_one_axis(%x: tensor<3x4xf32>) -> tensor<3x12xf32> {
    %t = onnx.Initializer dense<3.0> : tensor<f32>
    %a = onnx.Initializer dense<1.0> : tensor<f32>
    %r = onnx_v.Tile_1(%x, %t, %a) : (tensor<3x4xf32>, tensor<f32>, tensor<f32>) -> tensor<3x12xf32>
    return %r : tensor<3x12xf32>
  }
}

// -----

// CHANGE: OneHot 9->11 up
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHECK-LABEL: func.func @one_hot_of_indices_that_may_be_negative
  // CHECK-SAME: (%[[I:.*]]: tensor<2xi32>, %[[D:.*]]: tensor<1xi64>, %[[V:.*]]: tensor<2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[I]]) {to = 7} : (tensor<2xi32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Less(%[[V0]], %[[V1]]) : (tensor<2xi64>, tensor<i64>) -> tensor<2xi1>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<> : tensor<0xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Reshape(%[[D]], %[[V3]]) : (tensor<1xi64>, tensor<0xi64>) -> tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Where(%[[V2]], %[[V4]], %[[V0]]) : (tensor<2xi1>, tensor<i64>, tensor<2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.OneHot(%[[V5]], %[[V4]], %[[V]]) {axis = 0} : (tensor<2xi64>, tensor<i64>, tensor<2xf32>) -> tensor<?x2xf32>
  // CHECK-NEXT: return %[[V6]] : tensor<?x2xf32>
  func.func @one_hot_of_indices_that_may_be_negative(%i: tensor<2xi32>, %d: tensor<1xi64>, %v: tensor<2xf32>) -> tensor<?x2xf32> {
    %r = onnx_v.OneHot_9(%i, %d, %v) {axis = 0 : i64} : (tensor<2xi32>, tensor<1xi64>, tensor<2xf32>) -> tensor<?x2xf32>
    return %r : tensor<?x2xf32>
  }
}

// -----

// CHANGE: Scatter 9->11 up
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHECK-LABEL: func.func @scatter_gets_its_new_name
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[I:.*]]: tensor<2x2xi64>, %[[U:.*]]: tensor<2x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.ScatterElements(%[[X]], %[[I]], %[[U]]) {onnx.spelling = {older = {op_type = "Scatter"}}} : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<3x4xf32>
  func.func @scatter_gets_its_new_name(%x: tensor<3x4xf32>, %i: tensor<2x2xi64>, %u: tensor<2x2xf32>) -> tensor<3x4xf32> {
    %r = onnx_v.Scatter_9(%x, %i, %u) : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

// CHANGE: Slice 1->10 up
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @slices_become_inputs
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Slice(%[[X]], %[[V0]], %[[V1]], %[[V2]]) {onnx.spelling = {older = {axes}}} : (tensor<3x4xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<1x4xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<1x4xf32>
  func.func @slices_become_inputs(%x: tensor<3x4xf32>) -> tensor<1x4xf32> {
    %r = onnx_v.Slice_1(%x) {ends = array<i64: 2>, starts = array<i64: 1>} : (tensor<3x4xf32>) -> tensor<1x4xf32>
    return %r : tensor<1x4xf32>
  }
}

// -----

// CHANGE: Squeeze 11->13 up
// CHANGE: Unsqueeze 11->13 up
module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHECK-LABEL: func.func @axes_become_inputs
  // CHECK-SAME: (%[[X:.*]]: tensor<1x3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Squeeze(%[[X]], %[[V0]]) : (tensor<1x3xf32>, tensor<1xi64>) -> tensor<3xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Unsqueeze(%[[V1]], %[[V2]]) : (tensor<3xf32>, tensor<1xi64>) -> tensor<3x1xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<3x1xf32>
  func.func @axes_become_inputs(%x: tensor<1x3xf32>) -> tensor<3x1xf32> {
    %s = onnx_v.Squeeze_1(%x) {axes = array<i64: 0>} : (tensor<1x3xf32>) -> tensor<3xf32>
    %r = onnx_v.Unsqueeze_1(%s) {axes = array<i64: 1>} : (tensor<3xf32>) -> tensor<3x1xf32>
    return %r : tensor<3x1xf32>
  }
}
