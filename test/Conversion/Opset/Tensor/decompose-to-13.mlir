// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: CastLike 0->15 down
module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  // CHECK-LABEL: func.func @cast_like_becomes_a_cast
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[Y:.*]]: tensor<f16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 10} : (tensor<3x4xf32>) -> tensor<3x4xf16>
  // CHECK-NEXT: return %[[V0]] : tensor<3x4xf16>
  func.func @cast_like_becomes_a_cast(%x: tensor<3x4xf32>, %y: tensor<f16>) -> tensor<3x4xf16> {
    %z = onnx.CastLike(%x, %y) : (tensor<3x4xf32>, tensor<f16>) -> tensor<3x4xf16>
    return %z : tensor<3x4xf16>
  }
}

// -----

// CHANGE: Cast 13->19 down
// CHANGE: Cast 23->24 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @cast_drops_what_says_nothing_of_its_type
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 10} : (tensor<3x4xf32>) -> tensor<3x4xf16>
  // CHECK-NEXT: return %[[V0]] : tensor<3x4xf16>
  func.func @cast_drops_what_says_nothing_of_its_type(%x: tensor<3x4xf32>) -> tensor<3x4xf16> {
    %z = onnx.Cast(%x) {round_mode = "down", saturate = 0 : i64, to = 10 : i64} : (tensor<3x4xf32>) -> tensor<3x4xf16>
    return %z : tensor<3x4xf16>
  }
}

// -----

// CHANGE: Identity 13->14 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @identity_of_a_newer_type_is_its_input
  // CHECK-SAME: (%[[X:.*]]: !onnx.seq<tensor<3xf32>>)
  // CHECK: return
  func.func @identity_of_a_newer_type_is_its_input(%x: !onnx.seq<tensor<3xf32>>) {
    %y = onnx.Identity(%x) : (!onnx.seq<tensor<3xf32>>) -> !onnx.seq<tensor<3xf32>>
    return
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @sequence_is_forwarded_to_its_users
  // CHECK-SAME: (%[[X:.*]]: !onnx.seq<tensor<3xf32>>)
  // CHECK: %[[V0:.*]] = onnx.SequenceLength(%[[X]]) : (!onnx.seq<tensor<3xf32>>) -> tensor<i64>
  // CHECK-NEXT: return %[[V0]] : tensor<i64>
  func.func @sequence_is_forwarded_to_its_users(%x: !onnx.seq<tensor<3xf32>>) -> tensor<i64> {
    %y = onnx.Identity(%x) : (!onnx.seq<tensor<3xf32>>) -> !onnx.seq<tensor<3xf32>>
    %n = onnx.SequenceLength(%y) : (!onnx.seq<tensor<3xf32>>) -> tensor<i64>
    return %n : tensor<i64>
  }
}

// -----

// CHANGE: Trilu 0->14 down
module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @upper_triangle_of_known_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x2x3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}true, true, true], [false, true, true]]> : tensor<2x3xi1>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Where(%[[V0]], %[[X]], %[[V1]]) : (tensor<2x3xi1>, tensor<2x2x3xf32>, tensor<f32>) -> tensor<2x2x3xf32>
  // CHECK-NEXT: return %[[V2]] : tensor<2x2x3xf32>
  func.func @upper_triangle_of_known_sizes(%x: tensor<2x2x3xf32>) -> tensor<2x2x3xf32> {
    %a = onnx.Trilu(%x) : (tensor<2x2x3xf32>) -> tensor<2x2x3xf32>
    return %a : tensor<2x2x3xf32>
  }

  // Few runtimes have a Where of bool.
  // CHECK-LABEL: func.func @triangle_of_truth
  // CHECK-SAME: (%[[X:.*]]: tensor<2x2xi1>)
  // CHECK: %[[MASK:.*]] = onnx.Initializer dense<{{\[\[}}true, true], [false, true]]> : tensor<2x2xi1>
  // CHECK-NEXT: %[[Y:.*]] = onnx.And(%[[MASK]], %[[X]]) : (tensor<2x2xi1>, tensor<2x2xi1>) -> tensor<2x2xi1>
  // CHECK-NEXT: return %[[Y]]
  func.func @triangle_of_truth(%x: tensor<2x2xi1>) -> tensor<2x2xi1> {
    %a = onnx.Trilu(%x) : (tensor<2x2xi1>) -> tensor<2x2xi1>
    return %a : tensor<2x2xi1>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @lower_triangle_of_unknown_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?xi32>, %[[K:.*]]: tensor<i64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Shape(%[[X]]) : (tensor<?x?xi32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[V1]], %[[V2]]) {axis = 0} : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Range(%[[V0]], %[[V3]], %[[V4]]) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Shape(%[[X]]) : (tensor<?x?xi32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Gather(%[[V7]], %[[V8]]) {axis = 0} : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Range(%[[V6]], %[[V9]], %[[V10]]) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Unsqueeze(%[[V11]], %[[V12]]) : (tensor<?xi64>, tensor<1xi64>) -> tensor<?x1xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Sub(%[[V5]], %[[V13]]) : (tensor<?xi64>, tensor<?x1xi64>) -> tensor<?x?xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Greater(%[[V14]], %[[K]]) : (tensor<?x?xi64>, tensor<i64>) -> tensor<?x?xi1>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Not(%[[V15]]) : (tensor<?x?xi1>) -> tensor<?x?xi1>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Initializer dense<0> : tensor<i32>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Where(%[[V16]], %[[X]], %[[V17]]) : (tensor<?x?xi1>, tensor<?x?xi32>, tensor<i32>) -> tensor<?x?xi32>
  // CHECK-NEXT: return %[[V18]] : tensor<?x?xi32>
  func.func @lower_triangle_of_unknown_sizes(%x: tensor<?x?xi32>, %k: tensor<i64>) -> tensor<?x?xi32> {
    %a = onnx.Trilu(%x, %k) {upper = 0 : i64} : (tensor<?x?xi32>, tensor<i64>) -> tensor<?x?xi32>
    return %a : tensor<?x?xi32>
  }
}

// -----

// CHANGE: ScatterElements 13->16 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @sum_of_elements_that_occur_once
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[U:.*]]: tensor<2x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}0, -1], [2, 1]]> : tensor<2x2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.GatherElements(%[[X]], %[[V0]]) {axis = 1} : (tensor<3x4xf32>, tensor<2x2xi64>) -> tensor<2x2xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Add(%[[V1]], %[[U]]) : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x2xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.ScatterElements(%[[X]], %[[V0]], %[[V2]]) {axis = 1} : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<3x4xf32>
  func.func @sum_of_elements_that_occur_once(%x: tensor<3x4xf32>, %u: tensor<2x2xf32>) -> tensor<3x4xf32> {
    %i = onnx.Initializer dense<[[0, -1], [2, 1]]> : tensor<2x2xi64>
    %r = onnx.ScatterElements(%x, %i, %u) {axis = 1 : i64, reduction = "add"} : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

// CHANGE: ScatterND 13->16 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @product_of_slices_that_occur_once
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[U:.*]]: tensor<2x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}2], [0]]> : tensor<2x1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.GatherND(%[[X]], %[[V0]]) : (tensor<3x4xf32>, tensor<2x1xi64>) -> tensor<2x4xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Mul(%[[V1]], %[[U]]) : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.ScatterND(%[[X]], %[[V0]], %[[V2]]) : (tensor<3x4xf32>, tensor<2x1xi64>, tensor<2x4xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: return %[[V3]] : tensor<3x4xf32>
  func.func @product_of_slices_that_occur_once(%x: tensor<3x4xf32>, %u: tensor<2x4xf32>) -> tensor<3x4xf32> {
    %i = onnx.Initializer dense<[[2], [0]]> : tensor<2x1xi64>
    %r = onnx.ScatterND(%x, %i, %u) {reduction = "mul"} : (tensor<3x4xf32>, tensor<2x1xi64>, tensor<2x4xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}

// -----

// CHANGE: Reshape 13->14 down
module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @zeros_that_copy_a_zero_stay
  // CHECK-SAME: (%[[X:.*]]: tensor<0x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, 2, 2]> : tensor<3xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[X]], %[[V0]]) : (tensor<0x4xf32>, tensor<3xi64>) -> tensor<0x2x2xf32>
  // CHECK-NEXT: return %[[V1]] : tensor<0x2x2xf32>
  func.func @zeros_that_copy_a_zero_stay(%x: tensor<0x4xf32>) -> tensor<0x2x2xf32> {
    %s = onnx.Initializer dense<[0, 2, 2]> : tensor<3xi64>
    %r = onnx.Reshape(%x, %s) {allowzero = 1 : i64} : (tensor<0x4xf32>, tensor<3xi64>) -> tensor<0x2x2xf32>
    return %r : tensor<0x2x2xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @reshape_of_nothing_is_a_constant
  // CHECK-SAME: (%[[X:.*]]: tensor<0x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[4, 0]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<> : tensor<4x0xf32>
  // CHECK-NEXT: return %[[V1]] : tensor<4x0xf32>
  func.func @reshape_of_nothing_is_a_constant(%x: tensor<0x4xf32>) -> tensor<4x0xf32> {
    %s = onnx.Initializer dense<[4, 0]> : tensor<2xi64>
    %r = onnx.Reshape(%x, %s) {allowzero = 1 : i64} : (tensor<0x4xf32>, tensor<2xi64>) -> tensor<4x0xf32>
    return %r : tensor<4x0xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @shapes_of_something_have_no_zeros
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[S:.*]]: tensor<1xi64>)
  // CHECK: %[[V0:.*]] = onnx.Reshape(%[[X]], %[[S]]) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<?xf32>
  func.func @shapes_of_something_have_no_zeros(%x: tensor<3x4xf32>, %s: tensor<1xi64>) -> tensor<?xf32> {
    %r = onnx.Reshape(%x, %s) {allowzero = 1 : i64} : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }
}

// -----

// CHANGE: Shape 13->15 down
module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  // CHECK-LABEL: func.func @part_of_a_shape_is_sliced
  // CHECK-SAME: (%[[X:.*]]: tensor<?x4x5xf32>)
  // CHECK: %[[V0:.*]] = onnx.Shape(%[[X]]) : (tensor<?x4x5xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Slice(%[[V0]], %[[V1]], %[[V2]], %[[V3]]) : (tensor<3xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: return %[[V4]] : tensor<1xi64>
  func.func @part_of_a_shape_is_sliced(%x: tensor<?x4x5xf32>) -> tensor<1xi64> {
    %r = onnx.Shape(%x) {end = -1 : i64, start = 1 : i64} : (tensor<?x4x5xf32>) -> tensor<1xi64>
    return %r : tensor<1xi64>
  }
}

// -----

// CHANGE: Split 13->18 down
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @unequal_parts_of_a_known_size
  // CHECK-SAME: (%[[X:.*]]: tensor<7xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[3, 3, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V1:.*]]:3 = onnx_v.Split_13(%[[X]], %[[V0]]) {axis = 0} : (tensor<7xf32>, tensor<3xi64>) -> (tensor<3xf32>, tensor<3xf32>, tensor<1xf32>)
  // CHECK-NEXT: return %[[V1]]#0, %[[V1]]#1, %[[V1]]#2 : tensor<3xf32>, tensor<3xf32>, tensor<1xf32>
  func.func @unequal_parts_of_a_known_size(%x: tensor<7xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<1xf32>) {
    %p, %q, %r = onnx.Split(%x) {num_outputs = 3 : i64} : (tensor<7xf32>) -> (tensor<3xf32>, tensor<3xf32>, tensor<1xf32>)
    return %p, %q, %r : tensor<3xf32>, tensor<3xf32>, tensor<1xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @unequal_parts_of_an_unknown_size
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Shape(%[[X]]) : (tensor<?xf32>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[V0]], %[[V1]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Add(%[[V2]], %[[V3]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Div(%[[V4]], %[[V5]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V6]], %[[V7]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Sub(%[[V2]], %[[V8]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Concat(%[[V6]], %[[V9]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V11:.*]]:2 = onnx_v.Split_13(%[[X]], %[[V10]]) {axis = 0} : (tensor<?xf32>, tensor<2xi64>) -> (tensor<?xf32>, tensor<?xf32>)
  // CHECK-NEXT: return %[[V11]]#0, %[[V11]]#1 : tensor<?xf32>, tensor<?xf32>
  func.func @unequal_parts_of_an_unknown_size(%x: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>) {
    %p, %q = onnx.Split(%x) {num_outputs = 2 : i64} : (tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>)
    return %p, %q : tensor<?xf32>, tensor<?xf32>
  }
}
