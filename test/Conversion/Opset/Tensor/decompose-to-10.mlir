// RUN: onnx-xform-opt %s -split-input-file --convert-opset=10 | FileCheck %s -enable-var-scope

// CHANGE: Constant 9->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @sparse_constants_are_written_in_full
  // CHECK: %[[V0:.*]] = onnx.Constant() {value = dense<{{\[\[}}0.000000e+00, 1.500000e+00, 0.000000e+00], [0.000000e+00, 2.500000e+00, 0.000000e+00]]> : tensor<2x3xf32>} : () -> tensor<2x3xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Constant() {value = dense<{{\[\[}}0, 0, 5], [6, 0, 0]]> : tensor<2x3xi32>} : () -> tensor<2x3xi32>
  // CHECK-NEXT: return %[[V0]], %[[V1]] : tensor<2x3xf32>, tensor<2x3xi32>
  func.func @sparse_constants_are_written_in_full() -> (tensor<2x3xf32>, tensor<2x3xi32>) {
    %a = onnx.Constant() {sparse_value = #onnx.sparse_tensor<dense<[1.5, 2.5]> : tensor<2xf32>, dense<[1, 4]> : tensor<2xi64>, [2, 3]>} : () -> tensor<2x3xf32>
    %b = onnx.Constant() {sparse_value = #onnx.sparse_tensor<dense<[5, 6]> : tensor<2xi32>, dense<[[0, 2], [1, 0]]> : tensor<2x2xi64>, [2, 3]>} : () -> tensor<2x3xi32>
    return %a, %b : tensor<2x3xf32>, tensor<2x3xi32>
  }
}

// -----

// CHANGE: CumSum 0->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @sums_by_scan
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-1> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Shape(%[[X]]) : (tensor<?x?xf32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 0} : (tensor<2xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Expand(%[[V1]], %[[V4]]) : (tensor<f32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V6:.*]]:2 = onnx.Scan(%[[V5]], %[[X]]) {num_scan_inputs = 1, onnx.graphs = [{name = "running"}], scan_input_axes = array<i64: 1>, scan_input_directions = array<i64: 0>, scan_output_axes = array<i64: 1>, scan_output_directions = array<i64: 0>} : (tensor<?xf32>, tensor<?x?xf32>) -> (tensor<?xf32>, tensor<?x?xf32>) body {
  // CHECK-NEXT: ^bb0(%[[ARG1:.*]]: tensor<?xf32>, %[[ARG2:.*]]: tensor<?xf32>):
  // CHECK-NEXT: %[[V7:.*]] = onnx.Add(%[[ARG1]], %[[ARG2]]) : (tensor<?xf32>, tensor<?xf32>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Identity(%[[V7]]) : (tensor<?xf32>) -> tensor<?xf32>
  // CHECK-NEXT: onnx.Yield %[[V7]], %[[V8]] : tensor<?xf32>, tensor<?xf32>
  // CHECK-NEXT: }
  // CHECK-NEXT: return %[[V6]]#1 : tensor<?x?xf32>
  func.func @sums_by_scan(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
    %k = onnx.Initializer dense<-1> : tensor<i64>
    %r = onnx.CumSum(%x, %k) : (tensor<?x?xf32>, tensor<i64>) -> tensor<?x?xf32>
    return %r : tensor<?x?xf32>
  }

  // The axes of a vector, 0 and -1, are one.
  // CHECK-LABEL: func.func @sums_a_vector
  // CHECK-SAME: (%[[X:.*]]: tensor<5xf32>
  // CHECK: onnx.Scan(%{{.*}}, %[[X]]) {{.*}}scan_input_axes = array<i64: 0>
  func.func @sums_a_vector(%x: tensor<5xf32>, %axis: tensor<i64>) -> tensor<5xf32> {
    %r = onnx.CumSum(%x, %axis) : (tensor<5xf32>, tensor<i64>) -> tensor<5xf32>
    return %r : tensor<5xf32>
  }
}

// -----

// CHANGE: Gather 1->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @negative_constant_indices_count_from_the_front
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, -1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 1, onnx.spelling = {older = {values}}} : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<3x2xf32>
  // CHECK-NEXT: return %[[V2]] : tensor<3x2xf32>
  func.func @negative_constant_indices_count_from_the_front(%x: tensor<3x4xf32>) -> tensor<3x2xf32> {
    %i = onnx.Initializer dense<[0, -1]> : tensor<2xi64>
    %r = onnx.Gather(%x, %i) {axis = 1 : i64} : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<3x2xf32>
    return %r : tensor<3x2xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @computed_indices_count_from_the_front
  // CHECK-SAME: (%[[X:.*]]: tensor<?x4xf32>, %[[I:.*]]: tensor<2xi32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0> : tensor<i32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Less(%[[I]], %[[V0]]) : (tensor<2xi32>, tensor<i32>) -> tensor<2xi1>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Shape(%[[X]]) : (tensor<?x4xf32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 0} : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Cast(%[[V4]]) {to = 6} : (tensor<i64>) -> tensor<i32>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Add(%[[I]], %[[V5]]) : (tensor<2xi32>, tensor<i32>) -> tensor<2xi32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Where(%[[V1]], %[[V6]], %[[I]]) : (tensor<2xi1>, tensor<2xi32>, tensor<2xi32>) -> tensor<2xi32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Gather(%[[X]], %[[V7]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<?x4xf32>, tensor<2xi32>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[V8]] : tensor<2x4xf32>
  func.func @computed_indices_count_from_the_front(%x: tensor<?x4xf32>, %i: tensor<2xi32>) -> tensor<2x4xf32> {
    %r = onnx.Gather(%x, %i) : (tensor<?x4xf32>, tensor<2xi32>) -> tensor<2x4xf32>
    return %r : tensor<2x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @indices_that_count_are_not_negative
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[M:.*]]: tensor<?x3xf32>)
  // CHECK: %[[V0:.*]] = onnx.ArgMax(%[[M]]) {axis = 1} : (tensor<?x3xf32>) -> tensor<?x1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Gather(%[[X]], %[[V0]]) : (tensor<3x4xf32>, tensor<?x1xi64>) -> tensor<?x1x4xf32>
  // CHECK-NEXT: return %[[V1]] : tensor<?x1x4xf32>
  func.func @indices_that_count_are_not_negative(%x: tensor<3x4xf32>, %m: tensor<?x3xf32>) -> tensor<?x1x4xf32> {
    %s = onnx.ArgMax(%m) {axis = 1 : i64} : (tensor<?x3xf32>) -> tensor<?x1xi64>
    %r = onnx.Gather(%x, %s) : (tensor<3x4xf32>, tensor<?x1xi64>) -> tensor<?x1x4xf32>
    return %r : tensor<?x1x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHECK-LABEL: func.func @indices_of_an_older_opset_stay
  // CHECK-SAME: (%[[X:.*]]: tensor<?x4xf32>, %[[I:.*]]: tensor<2xi32>)
  // CHECK: %[[V0:.*]] = onnx.Gather(%[[X]], %[[I]]) {onnx.spelling = {older = {values}}} : (tensor<?x4xf32>, tensor<2xi32>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<2x4xf32>
  func.func @indices_of_an_older_opset_stay(%x: tensor<?x4xf32>, %i: tensor<2xi32>) -> tensor<2x4xf32> {
    %r = onnx.Gather(%x, %i) : (tensor<?x4xf32>, tensor<2xi32>) -> tensor<2x4xf32>
    return %r : tensor<2x4xf32>
  }
}

// -----

// CHANGE: GatherElements 0->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @elements_are_gathered_by_their_number
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[I:.*]]: tensor<2x2xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[X]], %[[V0]]) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<12xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Less(%[[I]], %[[V2]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<3> : tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[I]], %[[V4]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Where(%[[V3]], %[[V5]], %[[I]]) : (tensor<2x2xi1>, tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<4> : tensor<i64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V6]], %[[V7]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<{{\[\[}}0, 1], [0, 1]]> : tensor<2x2xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Add(%[[V8]], %[[V9]]) : (tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Gather(%[[V1]], %[[V10]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<12xf32>, tensor<2x2xi64>) -> tensor<2x2xf32>
  // CHECK-NEXT: return %[[V11]] : tensor<2x2xf32>
  func.func @elements_are_gathered_by_their_number(%x: tensor<3x4xf32>, %i: tensor<2x2xi64>) -> tensor<2x2xf32> {
    %r = onnx.GatherElements(%x, %i) {axis = -2 : i64} : (tensor<3x4xf32>, tensor<2x2xi64>) -> tensor<2x2xf32>
    return %r : tensor<2x2xf32>
  }
}

// -----

// CHANGE: GatherND 0->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @slices_are_gathered_by_their_number
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4x5xf32>, %[[I:.*]]: tensor<2x2xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[-1, 5]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[X]], %[[V0]]) : (tensor<3x4x5xf32>, tensor<2xi64>) -> tensor<12x5xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Less(%[[I]], %[[V2]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[3, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[I]], %[[V4]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Where(%[[V3]], %[[V5]], %[[I]]) : (tensor<2x2xi1>, tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<[4, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V6]], %[[V7]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx_v.ReduceSum_1(%[[V8]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<2x2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Gather(%[[V1]], %[[V9]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<12x5xf32>, tensor<2xi64>) -> tensor<2x5xf32>
  // CHECK-NEXT: return %[[V10]] : tensor<2x5xf32>
  func.func @slices_are_gathered_by_their_number(%x: tensor<3x4x5xf32>, %i: tensor<2x2xi64>) -> tensor<2x5xf32> {
    %r = onnx.GatherND(%x, %i) : (tensor<3x4x5xf32>, tensor<2x2xi64>) -> tensor<2x5xf32>
    return %r : tensor<2x5xf32>
  }
}

// -----

// CHANGE: DepthToSpace 1->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @channels_are_sorted_for_the_only_older_mode
  // CHECK-SAME: (%[[X:.*]]: tensor<?x8x?x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, 4, 1, 5, 2, 6, 3, 7]> : tensor<8xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Gather(%[[X]], %[[V0]]) {axis = 1} : (tensor<?x8x?x?xf32>, tensor<8xi64>) -> tensor<?x8x?x?xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.DepthToSpace(%[[V1]]) {blocksize = 2} : (tensor<?x8x?x?xf32>) -> tensor<?x2x?x?xf32>
  // CHECK-NEXT: return %[[V2]] : tensor<?x2x?x?xf32>
  func.func @channels_are_sorted_for_the_only_older_mode(%x: tensor<?x8x?x?xf32>) -> tensor<?x2x?x?xf32> {
    %r = onnx.DepthToSpace(%x) {blocksize = 2 : i64, mode = "CRD"} : (tensor<?x8x?x?xf32>) -> tensor<?x2x?x?xf32>
    return %r : tensor<?x2x?x?xf32>
  }
}

// -----

// CHANGE: ScatterElements 0->11 down
// CHANGE: Scatter 9->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @indices_of_scatter_count_from_the_front
  // CHECK-SAME: (%[[X:.*]]: tensor<?x4xf32>, %[[I:.*]]: tensor<2x2xi64>, %[[U:.*]]: tensor<2x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Less(%[[I]], %[[V0]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Shape(%[[X]]) : (tensor<?x4xf32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 0} : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[I]], %[[V4]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Where(%[[V1]], %[[V5]], %[[I]]) : (tensor<2x2xi1>, tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx_v.Scatter_9(%[[X]], %[[V6]], %[[U]]) {axis = 0} : (tensor<?x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<?x4xf32>
  // CHECK-NEXT: return %[[V7]] : tensor<?x4xf32>
  func.func @indices_of_scatter_count_from_the_front(%x: tensor<?x4xf32>, %i: tensor<2x2xi64>, %u: tensor<2x2xf32>) -> tensor<?x4xf32> {
    %r = onnx.ScatterElements(%x, %i, %u) {axis = -2 : i64} : (tensor<?x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<?x4xf32>
    return %r : tensor<?x4xf32>
  }
}

// -----

// CHANGE: ScatterND 0->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @slices_are_written_by_their_number
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4x5xf32>, %[[I:.*]]: tensor<2x2xi64>, %[[U:.*]]: tensor<2x5xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[-1, 5]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[X]], %[[V0]]) : (tensor<3x4x5xf32>, tensor<2xi64>) -> tensor<12x5xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Less(%[[I]], %[[V2]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[3, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[I]], %[[V4]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Where(%[[V3]], %[[V5]], %[[I]]) : (tensor<2x2xi1>, tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<[4, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V6]], %[[V7]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx_v.ReduceSum_1(%[[V8]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<2x2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<[-1, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Reshape(%[[V9]], %[[V10]]) : (tensor<2xi64>, tensor<2xi64>) -> tensor<2x1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<[1, 5]> : tensor<2xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Expand(%[[V11]], %[[V12]]) : (tensor<2x1xi64>, tensor<2xi64>) -> tensor<2x5xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Initializer dense<[-1, 5]> : tensor<2xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Reshape(%[[U]], %[[V14]]) : (tensor<2x5xf32>, tensor<2xi64>) -> tensor<2x5xf32>
  // CHECK-NEXT: %[[V16:.*]] = onnx_v.Scatter_9(%[[V1]], %[[V13]], %[[V15]]) {axis = 0} : (tensor<12x5xf32>, tensor<2x5xi64>, tensor<2x5xf32>) -> tensor<12x5xf32>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Initializer dense<[3, 4, 5]> : tensor<3xi64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Reshape(%[[V16]], %[[V17]]) : (tensor<12x5xf32>, tensor<3xi64>) -> tensor<3x4x5xf32>
  // CHECK-NEXT: return %[[V18]] : tensor<3x4x5xf32>
  func.func @slices_are_written_by_their_number(%x: tensor<3x4x5xf32>, %i: tensor<2x2xi64>, %u: tensor<2x5xf32>) -> tensor<3x4x5xf32> {
    %r = onnx.ScatterND(%x, %i, %u) : (tensor<3x4x5xf32>, tensor<2x2xi64>, tensor<2x5xf32>) -> tensor<3x4x5xf32>
    return %r : tensor<3x4x5xf32>
  }
}

// -----

// CHANGE: OneHot 9->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @one_hot_indices_count_from_the_front
  // CHECK-SAME: (%[[I:.*]]: tensor<2xi32>, %[[D:.*]]: tensor<1xi64>, %[[V:.*]]: tensor<2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[I]]) {to = 7} : (tensor<2xi32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Less(%[[V0]], %[[V1]]) : (tensor<2xi64>, tensor<i64>) -> tensor<2xi1>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<> : tensor<0xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Reshape(%[[D]], %[[V3]]) : (tensor<1xi64>, tensor<0xi64>) -> tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[V0]], %[[V4]]) : (tensor<2xi64>, tensor<i64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Where(%[[V2]], %[[V5]], %[[V0]]) : (tensor<2xi1>, tensor<2xi64>, tensor<2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Less(%[[V6]], %[[V7]]) : (tensor<2xi64>, tensor<i64>) -> tensor<2xi1>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Where(%[[V8]], %[[V4]], %[[V6]]) : (tensor<2xi1>, tensor<i64>, tensor<2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx_v.OneHot_9(%[[V9]], %[[V4]], %[[V]]) {axis = 0} : (tensor<2xi64>, tensor<i64>, tensor<2xf32>) -> tensor<?x2xf32>
  // CHECK-NEXT: return %[[V10]] : tensor<?x2xf32>
  func.func @one_hot_indices_count_from_the_front(%i: tensor<2xi32>, %d: tensor<1xi64>, %v: tensor<2xf32>) -> tensor<?x2xf32> {
    %r = onnx.OneHot(%i, %d, %v) {axis = -2 : i64} : (tensor<2xi32>, tensor<1xi64>, tensor<2xf32>) -> tensor<?x2xf32>
    return %r : tensor<?x2xf32>
  }
}

// -----

// CHANGE: Pad 2->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @integers_are_padded_by_parts
  // CHECK-SAME: (%[[X:.*]]: tensor<3xi64>, %[[V:.*]]: tensor<i64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Expand(%[[V]], %[[V1]]) : (tensor<i64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Expand(%[[V]], %[[V3]]) : (tensor<i64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Concat(%[[V2]], %[[X]], %[[V4]]) {axis = 0} : (tensor<1xi64>, tensor<3xi64>, tensor<2xi64>) -> tensor<6xi64>
  // CHECK-NEXT: return %[[V5]] : tensor<6xi64>
  func.func @integers_are_padded_by_parts(%x: tensor<3xi64>, %v: tensor<i64>) -> tensor<6xi64> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %r = onnx.Pad(%x, %p, %v) : (tensor<3xi64>, tensor<2xi64>, tensor<i64>) -> tensor<6xi64>
    return %r : tensor<6xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @integers_are_reflected_by_position
  // CHECK-SAME: (%[[X:.*]]: tensor<3xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[1, 0, 1, 2, 1, 0]> : tensor<6xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<3xi64>, tensor<6xi64>) -> tensor<6xi64>
  // CHECK-NEXT: return %[[V2]] : tensor<6xi64>
  func.func @integers_are_reflected_by_position(%x: tensor<3xi64>) -> tensor<6xi64> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %r = onnx.Pad(%x, %p) {mode = "reflect"} : (tensor<3xi64>, tensor<2xi64>) -> tensor<6xi64>
    return %r : tensor<6xi64>
  }
}

// -----

// CHANGE: Unsqueeze 1->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @new_axes_count_from_the_front
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.Unsqueeze_1(%[[X]]) {axes = array<i64: 3, 0>} : (tensor<?x?xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<*xf32>
  func.func @new_axes_count_from_the_front(%x: tensor<?x?xf32>) -> tensor<*xf32> {
    %a = onnx.Initializer dense<[-1, 0]> : tensor<2xi64>
    %r = onnx.Unsqueeze(%x, %a) : (tensor<?x?xf32>, tensor<2xi64>) -> tensor<*xf32>
    return %r : tensor<*xf32>
  }
}
