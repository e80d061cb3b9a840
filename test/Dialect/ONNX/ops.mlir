// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// RUN: onnx-xform-opt %s --split-input-file | FileCheck %s

// The form that all operators share: inputs by position, attributes, types.

// CHECK-LABEL: func.func @inputs_are_listed_by_position
func.func @inputs_are_listed_by_position(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK: onnx.Add(%{{.*}}, %{{.*}}) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %0 = onnx.Add(%a, %b) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func @absent_inputs_in_the_middle_are_underscores
// CHECK-SAME:    (%[[X:.*]]: tensor<4xf32>, %[[MAX:.*]]: tensor<f32>)
func.func @absent_inputs_in_the_middle_are_underscores(%x: tensor<4xf32>, %max: tensor<f32>) -> tensor<4xf32> {
  // CHECK: onnx.Clip(%[[X]], _, %[[MAX]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  %0 = onnx.Clip(%x, _, %max) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func @absent_inputs_at_the_end_are_not_written
// CHECK-SAME:    (%[[X:.*]]: tensor<4xf32>)
func.func @absent_inputs_at_the_end_are_not_written(%x: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK: onnx.Clip(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  %0 = onnx.Clip(%x, _, _) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// One optional input, in the middle: no segments, yet the position is kept.

// CHECK-LABEL: func.func @only_optional_input_in_the_middle
// CHECK-SAME:    (%[[X:.*]]: tensor<4xui8>, %[[S:.*]]: tensor<f32>, %[[Z:.*]]: tensor<ui8>)
func.func @only_optional_input_in_the_middle(%x: tensor<4xui8>, %s: tensor<f32>, %z: tensor<ui8>) {
  // CHECK: onnx_ms.QLinearSoftmax(%[[X]], %[[S]], _, %[[S]], %[[Z]]) {opset = 13} :
  %0 = onnx_ms.QLinearSoftmax(%x, %s, _, %s, %z) {opset = 13} : (tensor<4xui8>, tensor<f32>, tensor<f32>, tensor<ui8>) -> tensor<4xui8>
  // CHECK: onnx_ms.QLinearSoftmax(%[[X]], %[[S]], %[[Z]], %[[S]], %[[Z]]) {opset = 13} :
  %1 = onnx_ms.QLinearSoftmax(%x, %s, %z, %s, %z) {opset = 13} : (tensor<4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<4xui8>
  return
}

// -----

// CHECK-LABEL: func.func @variadic_inputs_follow_the_others
// CHECK-SAME:    (%[[A:.*]]: tensor<2xf32>, %[[B:.*]]: tensor<3xf32>)
func.func @variadic_inputs_follow_the_others(%a: tensor<2xf32>, %b: tensor<3xf32>) -> tensor<7xf32> {
  // CHECK: onnx.Concat(%[[A]], %[[B]], %[[A]]) {axis = 0} : (tensor<2xf32>, tensor<3xf32>, tensor<2xf32>) -> tensor<7xf32>
  %0 = onnx.Concat(%a, %b, %a) {axis = 0} : (tensor<2xf32>, tensor<3xf32>, tensor<2xf32>) -> tensor<7xf32>
  return %0 : tensor<7xf32>
}

// -----

// An output that the node leaves out has the type none.

// CHECK-LABEL: func.func @absent_outputs_keep_their_position
func.func @absent_outputs_keep_their_position(%x: tensor<5x1x3xf32>, %w: tensor<1x8x3xf32>, %r: tensor<1x8x2xf32>) -> tensor<1x1x2xf32> {
  // CHECK: %Y, %Y_h, %Y_c = onnx.LSTM({{.*}}) {hidden_size = 2}
  // CHECK-SAME: -> (none, none, tensor<1x1x2xf32>)
  %0:3 = onnx.LSTM(%x, %w, %r) {hidden_size = 2} : (tensor<5x1x3xf32>, tensor<1x8x3xf32>, tensor<1x8x2xf32>) -> (none, none, tensor<1x1x2xf32>)
  return %0#2 : tensor<1x1x2xf32>
}

// -----

// CHECK-LABEL: func.func @if_has_both_branches_and_sees_outer_values
// CHECK-SAME:    (%[[C:.*]]: tensor<i1>, %[[X:.*]]: tensor<2xf32>)
func.func @if_has_both_branches_and_sees_outer_values(%c: tensor<i1>, %x: tensor<2xf32>) -> tensor<2xf32> {
  // CHECK:      onnx.If(%[[C]]) : (tensor<i1>) -> tensor<2xf32> else_branch {
  // CHECK-NEXT:   %[[N:.*]] = onnx.Neg(%[[X]])
  // CHECK-NEXT:   onnx.Yield %[[N]] : tensor<2xf32>
  // CHECK-NEXT: } then_branch {
  // CHECK-NEXT:   onnx.Yield %[[X]] : tensor<2xf32>
  // CHECK-NEXT: }
  %0 = onnx.If(%c) : (tensor<i1>) -> tensor<2xf32> else_branch {
    %1 = onnx.Neg(%x) : (tensor<2xf32>) -> tensor<2xf32>
    onnx.Yield %1 : tensor<2xf32>
  } then_branch {
    onnx.Yield %x : tensor<2xf32>
  }
  return %0 : tensor<2xf32>
}

// -----

// CHECK-LABEL: func.func @loop_has_block_arguments
// CHECK-SAME:    (%[[M:.*]]: tensor<i64>, %[[X:.*]]: tensor<2xf32>)
func.func @loop_has_block_arguments(%m: tensor<i64>, %x: tensor<2xf32>) -> tensor<?x2xf32> {
  // CHECK:      onnx.Loop(%[[M]], _, %[[X]]) : (tensor<i64>, tensor<2xf32>) -> (tensor<2xf32>, tensor<?x2xf32>) body {
  // CHECK-NEXT: ^bb0(%{{.*}}: tensor<i64>, %[[COND:.*]]: tensor<i1>, %[[STATE:.*]]: tensor<2xf32>):
  // CHECK:        onnx.Yield %[[COND]], %{{.*}}, %[[STATE]] : tensor<i1>, tensor<2xf32>, tensor<2xf32>
  %0:2 = onnx.Loop(%m, _, %x) : (tensor<i64>, tensor<2xf32>) -> (tensor<2xf32>, tensor<?x2xf32>) body {
  ^bb0(%i: tensor<i64>, %cond: tensor<i1>, %state: tensor<2xf32>):
    %1 = onnx.Add(%state, %state) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    onnx.Yield %cond, %1, %state : tensor<i1>, tensor<2xf32>, tensor<2xf32>
  }
  return %0#1 : tensor<?x2xf32>
}

// -----

// A graph that the node leaves out is not written.

// CHECK-LABEL: func.func @search_has_the_graphs_that_the_node_has
func.func @search_has_the_graphs_that_the_node_has(%ids: tensor<1x4xi32>, %n: tensor<1xi32>) {
  // CHECK: onnx_ms.GreedySearch({{.*}}) {{.*}} -> tensor<1x8xi32> decoder {
  // CHECK-NEXT: ^bb0
  // CHECK-NEXT:   onnx.Yield
  // CHECK-NEXT: }{{$}}
  %0 = onnx_ms.GreedySearch(%ids, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1x4xi32>, tensor<1xi32>) -> tensor<1x8xi32> decoder {
  ^bb0(%x: tensor<1x4xi32>):
    onnx.Yield %x : tensor<1x4xi32>
  }
  // CHECK: onnx_ms.GreedySearch({{.*}}) {{.*}} -> tensor<1x8xi32> decoder {
  // CHECK-NEXT:   onnx.Yield
  // CHECK-NEXT: } init_decoder {
  // CHECK-NEXT:   onnx.Yield
  // CHECK-NEXT: }{{$}}
  %1 = onnx_ms.GreedySearch(%ids, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1x4xi32>, tensor<1xi32>) -> tensor<1x8xi32> decoder {
    onnx.Yield %n : tensor<1xi32>
  } init_decoder {
    onnx.Yield %ids : tensor<1x4xi32>
  }
  // CHECK: onnx_ms.GreedySearch({{.*}}) {{.*}} -> tensor<1x8xi32> decoder {
  // CHECK-NEXT:   onnx.Yield
  // CHECK-NEXT: } encoder {
  // CHECK-NEXT:   onnx.Yield
  // CHECK-NEXT: } init_decoder {
  // CHECK-NEXT:   onnx.Yield
  // CHECK-NEXT: }{{$}}
  %2 = onnx_ms.GreedySearch(%ids, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1x4xi32>, tensor<1xi32>) -> tensor<1x8xi32> decoder {
    onnx.Yield %n : tensor<1xi32>
  } encoder {
    onnx.Yield %n : tensor<1xi32>
  } init_decoder {
    onnx.Yield %ids : tensor<1x4xi32>
  }
  return
}

// -----

// CHECK-LABEL: func.func @initializer_writes_its_type_where_the_value_has_another
func.func @initializer_writes_its_type_where_the_value_has_another() {
  // CHECK: onnx.Initializer dense<1.000000e+00> : tensor<4xf32>{{$}}
  %0 = onnx.Initializer dense<1.0> : tensor<4xf32>
  // CHECK: onnx.Initializer dense<1> : tensor<2xi64> {input_index = 3 : i64}{{$}}
  %1 = onnx.Initializer dense<1> : tensor<2xi64> {input_index = 3}
  // CHECK: onnx.Initializer dense<1.000000e+00> : tensor<4xf32> -> tensor<?xf32, #onnx.dims<n>>{{$}}
  %2 = onnx.Initializer dense<1.0> : tensor<4xf32> -> tensor<?xf32, #onnx.dims<n>>
  // CHECK: onnx.Initializer #onnx.sparse_tensor<dense<1.000000e+00> : tensor<2xf32>, dense<[1, 3]> : tensor<2xi64>, [4]> -> tensor<4xf32>{{$}}
  %3 = onnx.Initializer #onnx.sparse_tensor<dense<1.0> : tensor<2xf32>, dense<[1, 3]> : tensor<2xi64>, [4]> -> tensor<4xf32>
  return
}

// -----

// CHECK-LABEL: func.func private @double
func.func private @double(%x: !onnx.unknown, %y: !onnx.unknown) -> !onnx.unknown {
  return %x : !onnx.unknown
}

// CHECK-LABEL: func.func @call_names_absent_inputs_and_attributes
// CHECK-SAME:    (%[[X:.*]]: tensor<4xf32>)
func.func @call_names_absent_inputs_and_attributes(%x: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK: onnx.Call @double(%[[X]]) {absent = array<i32: 0>, node_attributes = {alpha = 2.000000e+00 : f32}} : (tensor<4xf32>) -> tensor<4xf32>
  %0 = onnx.Call @double(%x) {absent = array<i32: 0>, node_attributes = {alpha = 2.0 : f32}} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func @custom_keeps_nodes_of_any_domain
// CHECK-SAME:    (%[[X:.*]]: tensor<4xf32>)
func.func @custom_keeps_nodes_of_any_domain(%x: tensor<4xf32>) {
  // CHECK: onnx.Custom(%[[X]], %[[X]]) {absent = array<i32: 1>, domain = "acme", node_attributes = {k = 1 : i64}, op_type = "Fuse", overload = "v2"}
  // CHECK-SAME: : (tensor<4xf32>, tensor<4xf32>) -> (!onnx.unknown, none)
  %0:2 = onnx.Custom(%x, %x) {domain = "acme", op_type = "Fuse", overload = "v2", absent = array<i32: 1>, node_attributes = {k = 1 : i64}} : (tensor<4xf32>, tensor<4xf32>) -> (!onnx.unknown, none)
  // CHECK: onnx.Custom() {domain = "acme", op_type = "Tick"} : () -> ()
  onnx.Custom() {domain = "acme", op_type = "Tick"} : () -> ()
  return
}

// -----

// CHECK-LABEL: func.func @custom_has_a_region_per_graph
// CHECK-SAME:    (%[[X:.*]]: tensor<4xf32>)
func.func @custom_has_a_region_per_graph(%x: tensor<4xf32>) {
  // CHECK:      onnx.Custom(%[[X]]) {domain = "acme", graphs = ["body", "steps[]"], op_type = "Run"} : (tensor<4xf32>) -> !onnx.unknown {
  // CHECK-NEXT:   onnx.Yield %[[X]] : tensor<4xf32>
  // CHECK-NEXT: } {
  // CHECK-NEXT: ^bb0(%[[A:.*]]: tensor<4xf32>):
  // CHECK-NEXT:   onnx.Yield %[[A]] : tensor<4xf32>
  // CHECK-NEXT: }
  %0 = onnx.Custom(%x) {domain = "acme", op_type = "Run", graphs = ["body", "steps[]"]} : (tensor<4xf32>) -> !onnx.unknown {
    onnx.Yield %x : tensor<4xf32>
  } {
  ^bb0(%a: tensor<4xf32>):
    onnx.Yield %a : tensor<4xf32>
  }
  return
}

// -----

// Operators of the other dialects have the same form.

// CHECK-LABEL: func.func @sibling_dialects
func.func @sibling_dialects(%x: tensor<2x3xf32>) {
  // CHECK: onnx_v.Softmax_1(%{{.*}}) {axis = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %0 = onnx_v.Softmax_1(%x) {axis = 1} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: onnx_ml.Binarizer(%{{.*}}) {threshold = 5.000000e-01 : f32} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %1 = onnx_ml.Binarizer(%x) {threshold = 0.5} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK: onnx_ms.FastGelu(%{{.*}}) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = onnx_ms.FastGelu(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}
