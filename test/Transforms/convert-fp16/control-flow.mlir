// RUN: onnx-xform-opt --convert-fp16 --split-input-file %s | FileCheck %s -enable-var-scope
// Running the pass twice changes nothing.
// RUN: onnx-xform-opt --convert-fp16 --split-input-file %s -o %t.once.mlir
// RUN: onnx-xform-opt --convert-fp16 --split-input-file %t.once.mlir -o %t.twice.mlir
// RUN: diff %t.once.mlir %t.twice.mlir

// CHECK-LABEL: func.func @if_yields_what_it_returns
// CHECK-SAME:    (%[[C:.*]]: tensor<i1>, %[[X:.*]]: tensor<4xf16>)
// CHECK:         onnx.If(%[[C]]) : (tensor<i1>) -> tensor<4xf16> else_branch {
// CHECK-NEXT:      %[[R:.*]] = onnx.Relu(%[[X]]) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK-NEXT:      onnx.Yield %[[R]] : tensor<4xf16>
// CHECK:         } then_branch {
// CHECK-NEXT:      onnx.Yield %[[X]] : tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @if_yields_what_it_returns(%c: tensor<i1>, %x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<4xf32> else_branch {
      %r = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %r : tensor<4xf32>
    } then_branch {
      onnx.Yield %x : tensor<4xf32>
    }
    return %y : tensor<4xf32>
  }
}

// -----

// What a branch makes in float32 is cast inside the branch.
// CHECK-LABEL: func.func @casts_of_yields_are_inside
// CHECK:         onnx.If(%{{.*}}) : (tensor<i1>) -> tensor<4xf16> else_branch {
// CHECK-NEXT:      %[[Z:.*]] = onnx.Custom() {{.*}} : () -> tensor<4xf32>
// CHECK-NEXT:      %[[ZH:.*]] = onnx.Cast(%[[Z]]) {to = 10}
// CHECK-NEXT:      onnx.Yield %[[ZH]] : tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @casts_of_yields_are_inside(%c: tensor<i1>, %x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<4xf32> else_branch {
      %z = onnx.Custom() {domain = "d", op_type = "Op"} : () -> tensor<4xf32>
      onnx.Yield %z : tensor<4xf32>
    } then_branch {
      onnx.Yield %x : tensor<4xf32>
    }
    return %y : tensor<4xf32>
  }
}

// -----

// A captured value is cast where it is defined, once for both branches.
// CHECK-LABEL: func.func @captured_values_are_cast_outside
// CHECK-SAME:    (%[[C:.*]]: tensor<i1>, %[[X:.*]]: tensor<4xf16>)
// CHECK-NEXT:    %[[R:.*]] = onnx.Relu(%[[X]])
// CHECK-NEXT:    %[[RF:.*]] = onnx.Cast(%[[R]]) {to = 1}
// CHECK-NEXT:    onnx.If
// CHECK-NEXT:      onnx.Custom(%[[RF]])
// CHECK:         then_branch
// CHECK-NEXT:      onnx.Custom(%[[RF]])
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @captured_values_are_cast_outside(%c: tensor<i1>, %x: tensor<4xf32>) -> (tensor<4xi64>, tensor<4xf32>) attributes {onnx.graph = {name = "g"}} {
    %r = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<4xi64> else_branch {
      %z = onnx.Custom(%r) {domain = "d", op_type = "A"} : (tensor<4xf32>) -> tensor<4xi64>
      onnx.Yield %z : tensor<4xi64>
    } then_branch {
      %z = onnx.Custom(%r) {domain = "d", op_type = "B"} : (tensor<4xf32>) -> tensor<4xi64>
      onnx.Yield %z : tensor<4xi64>
    }
    return %y, %r : tensor<4xi64>, tensor<4xf32>
  }
}

// -----

// A branch whose type nobody knows keeps the result.
// CHECK-LABEL: func.func @unknown_branch_keeps_the_result
// CHECK:         %[[Y:.*]] = onnx.If(%{{.*}}) : (tensor<i1>) -> tensor<4xf32> else_branch {
// CHECK:           onnx.Yield %{{.*}} : !onnx.unknown
// CHECK:           onnx.Yield %{{.*}} : tensor<4xf32>
// CHECK:         onnx.Cast(%[[Y]]) {to = 10}
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @unknown_branch_keeps_the_result(%c: tensor<i1>, %x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<4xf32> else_branch {
      %z = onnx.Custom() {domain = "d", op_type = "Op"} : () -> !onnx.unknown
      onnx.Yield %z : !onnx.unknown
    } then_branch {
      onnx.Yield %x : tensor<4xf32>
    }
    return %y : tensor<4xf32>
  }
}

// -----

// What a Loop carries has one type: going in, inside, and coming out.
// CHECK-LABEL: func.func @loop_carries_float16
// CHECK-SAME:    (%[[M:.*]]: tensor<i64>, %[[C:.*]]: tensor<i1>, %[[X:.*]]: tensor<4xf16>)
// CHECK:         onnx.Loop(%[[M]], %[[C]], %[[X]]) : (tensor<i64>, tensor<i1>, tensor<4xf16>) -> (tensor<4xf16>, tensor<?x4xf16>) body {
// CHECK-NEXT:    ^bb0(%{{.*}}: tensor<i64>, %[[CI:.*]]: tensor<i1>, %[[V:.*]]: tensor<4xf16>):
// CHECK-NEXT:      %[[VF:.*]] = onnx.Cast(%[[V]]) {to = 1}
// CHECK-NEXT:      %[[R:.*]] = onnx.Relu(%[[V]]) : (tensor<4xf16>) -> tensor<4xf16>
// CHECK-NEXT:      %[[S:.*]] = onnx.Custom(%[[VF]]) {{.*}} : (tensor<4xf32>) -> tensor<4xf32>
// CHECK-NEXT:      %[[SH:.*]] = onnx.Cast(%[[S]]) {to = 10}
// CHECK-NEXT:      onnx.Yield %[[CI]], %[[R]], %[[SH]] : tensor<i1>, tensor<4xf16>, tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @loop_carries_float16(%m: tensor<i64>, %c: tensor<i1>, %x: tensor<4xf32>) -> (tensor<4xf32>, tensor<?x4xf32>) attributes {onnx.graph = {name = "g"}} {
    %y, %s = onnx.Loop(%m, %c, %x) : (tensor<i64>, tensor<i1>, tensor<4xf32>) -> (tensor<4xf32>, tensor<?x4xf32>) body {
    ^bb0(%i: tensor<i64>, %ci: tensor<i1>, %v: tensor<4xf32>):
      %r = onnx.Relu(%v) : (tensor<4xf32>) -> tensor<4xf32>
      %z = onnx.Custom(%v) {domain = "d", op_type = "Op"} : (tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %ci, %r, %z : tensor<i1>, tensor<4xf32>, tensor<4xf32>
    }
    return %y, %s : tensor<4xf32>, tensor<?x4xf32>
  }
}

// -----

// The first operands of a Loop may be absent.
// CHECK-LABEL: func.func @loop_without_count
// CHECK:         onnx.Loop(_, %{{.*}}, %{{.*}}) : (tensor<i1>, tensor<4xf16>) -> tensor<4xf16> body {
// CHECK-NEXT:    ^bb0(%{{.*}}: tensor<i64>, %{{.*}}: tensor<i1>, %[[V:.*]]: tensor<4xf16>):
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @loop_without_count(%c: tensor<i1>, %x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.Loop(_, %c, %x) : (tensor<i1>, tensor<4xf32>) -> tensor<4xf32> body {
    ^bb0(%i: tensor<i64>, %ci: tensor<i1>, %v: tensor<4xf32>):
      onnx.Yield %ci, %v : tensor<i1>, tensor<4xf32>
    }
    return %y : tensor<4xf32>
  }
}

// -----

// Casts at the start of a body stand behind its initializers.
// CHECK-LABEL: func.func @casts_come_after_initializers
// CHECK:         ^bb0(%{{.*}}: tensor<i64>, %{{.*}}: tensor<i1>, %[[V:.*]]: tensor<4xf16>):
// CHECK-NEXT:      onnx.Initializer
// CHECK-NEXT:      onnx.Cast(%[[V]]) {to = 1}
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @casts_come_after_initializers(%c: tensor<i1>, %x: tensor<4xf32>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.Loop(_, %c, %x) : (tensor<i1>, tensor<4xf32>) -> tensor<4xf32> body {
    ^bb0(%i: tensor<i64>, %ci: tensor<i1>, %v: tensor<4xf32>):
      %one = onnx.Initializer dense<1.0> : tensor<4xf32>
      %z = onnx.Custom(%v) {domain = "d", op_type = "Op"} : (tensor<4xf32>) -> tensor<4xf32>
      %a = onnx.Add(%z, %one) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %ci, %a : tensor<i1>, tensor<4xf32>
    }
    return %y : tensor<4xf32>
  }
}

// -----

// CHECK-LABEL: func.func @scan_states_and_slices
// CHECK:         onnx.Scan(%{{.*}}, %{{.*}}) {num_scan_inputs = 1} : (tensor<4xf16>, tensor<3x4xf16>) -> (tensor<4xf16>, tensor<3x4xf16>) body {
// CHECK-NEXT:    ^bb0(%{{.*}}: tensor<4xf16>, %{{.*}}: tensor<4xf16>):
// CHECK:           onnx.Yield %{{.*}}, %{{.*}} : tensor<4xf16>, tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @scan_states_and_slices(%s: tensor<4xf32>, %x: tensor<3x4xf32>) -> (tensor<4xf32>, tensor<3x4xf32>) attributes {onnx.graph = {name = "g"}} {
    %f, %o = onnx.Scan(%s, %x) {num_scan_inputs = 1} : (tensor<4xf32>, tensor<3x4xf32>) -> (tensor<4xf32>, tensor<3x4xf32>) body {
    ^bb0(%state: tensor<4xf32>, %slice: tensor<4xf32>):
      %a = onnx.Add(%state, %slice) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %a, %a : tensor<4xf32>, tensor<4xf32>
    }
    return %f, %o : tensor<4xf32>, tensor<3x4xf32>
  }
}

// -----

// The sequence_lens of Scan-8 stands in front of the states.
// CHECK-LABEL: func.func @scan_8_counts_from_behind_the_lengths
// CHECK:         onnx_v.Scan_8(_, %{{.*}}, %{{.*}}) {num_scan_inputs = 1} : (tensor<1x4xf16>, tensor<1x3x4xf16>) -> tensor<1x4xf16> body {
// CHECK-NEXT:    ^bb0(%{{.*}}: tensor<4xf16>, %{{.*}}: tensor<4xf16>):
module attributes {onnx.opset_imports = {ai.onnx = 8 : i64}} {
  func.func @scan_8_counts_from_behind_the_lengths(%s: tensor<1x4xf32>, %x: tensor<1x3x4xf32>) -> tensor<1x4xf32> attributes {onnx.graph = {name = "g"}} {
    %f = onnx_v.Scan_8(_, %s, %x) {num_scan_inputs = 1} : (tensor<1x4xf32>, tensor<1x3x4xf32>) -> tensor<1x4xf32> body {
    ^bb0(%state: tensor<4xf32>, %slice: tensor<4xf32>):
      %a = onnx.Add(%state, %slice) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %a : tensor<4xf32>
    }
    return %f : tensor<1x4xf32>
  }
}

// -----

//===----------------------------------------------------------------------===//
// Sequences and optionals: no cast, all that touch one agree
//===----------------------------------------------------------------------===//

// CHECK-LABEL: func.func @sequences_become_float16_as_a_whole
// CHECK:         %[[E:.*]] = onnx.SequenceEmpty() {dtype = 10} : () -> !onnx.seq<tensor<?xf16>>
// CHECK:         %[[I:.*]] = onnx.SequenceInsert(%[[E]], %{{.*}}) : (!onnx.seq<tensor<?xf16>>, tensor<?xf16>) -> !onnx.seq<tensor<?xf16>>
// CHECK:         onnx.ConcatFromSequence(%[[I]]) {axis = 0} : (!onnx.seq<tensor<?xf16>>) -> tensor<?xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @sequences_become_float16_as_a_whole(%x: tensor<?xf32>) -> tensor<?xf32> attributes {onnx.graph = {name = "g"}} {
    %e = onnx.SequenceEmpty() : () -> !onnx.seq<tensor<?xf32>>
    %i = onnx.SequenceInsert(%e, %x) : (!onnx.seq<tensor<?xf32>>, tensor<?xf32>) -> !onnx.seq<tensor<?xf32>>
    %y = onnx.ConcatFromSequence(%i) {axis = 0} : (!onnx.seq<tensor<?xf32>>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }
}

// -----

// CHECK-LABEL: func.func @one_member_keeps_the_sequence
// CHECK:         %[[XF:.*]] = onnx.Cast(%{{.*}}) {to = 1}
// CHECK:         %[[S:.*]] = onnx.SequenceConstruct(%[[XF]], %[[XF]]) : (tensor<?xf32>, tensor<?xf32>) -> !onnx.seq<tensor<?xf32>>
// CHECK:         onnx.Custom(%[[S]]) {{.*}} : (!onnx.seq<tensor<?xf32>>) -> tensor<i64>
// CHECK:         %[[Y:.*]] = onnx.SequenceAt(%[[S]], %{{.*}}) : (!onnx.seq<tensor<?xf32>>, tensor<i64>) -> tensor<?xf32>
// CHECK:         onnx.Cast(%[[Y]]) {to = 10}
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @one_member_keeps_the_sequence(%x: tensor<?xf32>) -> tensor<?xf32> attributes {onnx.graph = {name = "g"}} {
    %s = onnx.SequenceConstruct(%x, %x) : (tensor<?xf32>, tensor<?xf32>) -> !onnx.seq<tensor<?xf32>>
    %n = onnx.Custom(%s) {domain = "d", op_type = "Op"} : (!onnx.seq<tensor<?xf32>>) -> tensor<i64>
    %y = onnx.SequenceAt(%s, %n) : (!onnx.seq<tensor<?xf32>>, tensor<i64>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }
}

// -----

// CHECK-LABEL: func.func @optionals_say_their_type
// CHECK-SAME:    -> !onnx.optional<tensor<4xf16>>
// CHECK:         onnx.Optional() {type = tensor<4xf16>} : () -> !onnx.optional<tensor<4xf16>>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @optionals_say_their_type() -> !onnx.optional<tensor<4xf32>> attributes {onnx.graph = {name = "g"}} {
    %o = onnx.Optional() {type = tensor<4xf32>} : () -> !onnx.optional<tensor<4xf32>>
    return %o : !onnx.optional<tensor<4xf32>>
  }
}

// -----

// CHECK-LABEL: func.func @optional_element
// CHECK-SAME:    (%{{.*}}: !onnx.optional<tensor<4xf16>>)
// CHECK:         onnx.OptionalGetElement(%{{.*}}) : (!onnx.optional<tensor<4xf16>>) -> tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  func.func @optional_element(%o: !onnx.optional<tensor<4xf32>>) -> tensor<4xf32> attributes {onnx.graph = {name = "g"}} {
    %x = onnx.OptionalGetElement(%o) : (!onnx.optional<tensor<4xf32>>) -> tensor<4xf32>
    return %x : tensor<4xf32>
  }
}

// -----

// A sequence that a Loop carries agrees with what is inserted in its body.
// CHECK-LABEL: func.func @loop_carries_a_sequence
// CHECK:         onnx.Loop(%{{.*}}, _, %{{.*}}) : (tensor<i64>, !onnx.seq<tensor<4xf16>>) -> !onnx.seq<tensor<4xf16>> body {
// CHECK-NEXT:    ^bb0(%{{.*}}: tensor<i64>, %{{.*}}: tensor<i1>, %[[S:.*]]: !onnx.seq<tensor<4xf16>>):
// CHECK-NEXT:      onnx.SequenceInsert(%[[S]], %{{.*}}) : (!onnx.seq<tensor<4xf16>>, tensor<4xf16>) -> !onnx.seq<tensor<4xf16>>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @loop_carries_a_sequence(%m: tensor<i64>, %x: tensor<4xf32>) -> tensor<?xf32> attributes {onnx.graph = {name = "g"}} {
    %e = onnx.SequenceEmpty() {dtype = 1} : () -> !onnx.seq<tensor<4xf32>>
    %s = onnx.Loop(%m, _, %e) : (tensor<i64>, !onnx.seq<tensor<4xf32>>) -> !onnx.seq<tensor<4xf32>> body {
    ^bb0(%i: tensor<i64>, %c: tensor<i1>, %v: !onnx.seq<tensor<4xf32>>):
      %n = onnx.SequenceInsert(%v, %x) : (!onnx.seq<tensor<4xf32>>, tensor<4xf32>) -> !onnx.seq<tensor<4xf32>>
      onnx.Yield %c, %n : tensor<i1>, !onnx.seq<tensor<4xf32>>
    }
    %y = onnx.ConcatFromSequence(%s) {axis = 0} : (!onnx.seq<tensor<4xf32>>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }
}

// -----

// CHECK-LABEL: func.func @sequence_map
// CHECK:         onnx.SequenceMap(%{{.*}}, %{{.*}}) : (!onnx.seq<tensor<4xf16>>, tensor<4xf16>) -> !onnx.seq<tensor<4xf16>> body {
// CHECK-NEXT:    ^bb0(%{{.*}}: tensor<4xf16>, %{{.*}}: tensor<4xf16>):
// CHECK:           onnx.Yield %{{.*}} : tensor<4xf16>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @sequence_map(%s: !onnx.seq<tensor<4xf32>>, %x: tensor<4xf32>) -> !onnx.seq<tensor<4xf32>> attributes {onnx.graph = {name = "g"}} {
    %y = onnx.SequenceMap(%s, %x) : (!onnx.seq<tensor<4xf32>>, tensor<4xf32>) -> !onnx.seq<tensor<4xf32>> body {
    ^bb0(%e: tensor<4xf32>, %a: tensor<4xf32>):
      %r = onnx.Add(%e, %a) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %r : tensor<4xf32>
    }
    return %y : !onnx.seq<tensor<4xf32>>
  }
}

// -----

// The chain of a size is followed into a body that captures it.
// CHECK-LABEL: func.func @captured_size_stays_float
// CHECK:         %[[C:.*]] = onnx.Cast(%{{.*}}) {to = 1} : (tensor<i64>) -> tensor<f32>
// CHECK:         onnx.If
// CHECK:           onnx.Cast(%[[C]]) {to = 7} : (tensor<f32>) -> tensor<i64>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  func.func @captured_size_stays_float(%n: tensor<i64>, %c: tensor<i1>) -> tensor<i64> attributes {onnx.graph = {name = "g"}} {
    %f = onnx.Cast(%n) {to = 1} : (tensor<i64>) -> tensor<f32>
    %y = onnx.If(%c) : (tensor<i1>) -> tensor<i64> else_branch {
      %i = onnx.Cast(%f) {to = 7} : (tensor<f32>) -> tensor<i64>
      onnx.Yield %i : tensor<i64>
    } then_branch {
      onnx.Yield %n : tensor<i64>
    }
    return %y : tensor<i64>
  }
}

// -----

// What BeamSearch and its like prescribe for their graphs stays.
// CHECK-LABEL: func.func @graphs_of_generation_stay
// CHECK:         onnx_ms.GreedySearch
// CHECK:         onnx.Relu(%{{.*}}) : (tensor<4xf32>) -> tensor<4xf32>
// CHECK:         onnx.Yield %{{.*}} : tensor<4xf32>
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @graphs_of_generation_stay(%n: tensor<1xi32>, %m: tensor<1x1xi32>) -> tensor<?x?xi32> attributes {onnx.graph = {name = "g"}} {
    %0 = onnx_ms.GreedySearch(%m, %n) {eos_token_id = 1, pad_token_id = 0} : (tensor<1x1xi32>, tensor<1xi32>) -> tensor<?x?xi32> decoder {
    ^bb0(%x: tensor<4xf32>):
      %r = onnx.Relu(%x) : (tensor<4xf32>) -> tensor<4xf32>
      onnx.Yield %r : tensor<4xf32>
    }
    return %0 : tensor<?x?xi32>
  }
}
