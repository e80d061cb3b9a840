// RUN: onnx-xform-opt %s -split-input-file --convert-opset=8 | FileCheck %s -enable-var-scope

// CHANGE: Constant 1->9 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @constant_of_a_newer_type_is_an_initializer
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1> : tensor<2xi64>
  // CHECK-NEXT: return %[[V0]] : tensor<2xi64>
  func.func @constant_of_a_newer_type_is_an_initializer() -> tensor<2xi64> {
    %a = onnx.Constant() {value = dense<1> : tensor<2xi64>} : () -> tensor<2xi64>
    return %a : tensor<2xi64>
  }
}

// -----

// CHANGE: ConstantOfShape 0->9 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @filling_expands_the_value
  // CHECK-SAME: (%[[S:.*]]: tensor<2xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<7> : tensor<i32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Expand(%[[V0]], %[[S]]) : (tensor<i32>, tensor<2xi64>) -> tensor<?x?xi32>
  // CHECK-NEXT: return %[[V1]] : tensor<?x?xi32>
  func.func @filling_expands_the_value(%s: tensor<2xi64>) -> tensor<?x?xi32> {
    %a = onnx.ConstantOfShape(%s) {value = dense<7> : tensor<1xi32>} : (tensor<2xi64>) -> tensor<?x?xi32>
    return %a : tensor<?x?xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @filling_without_a_value_is_zero
  // CHECK-SAME: (%[[S:.*]]: tensor<2xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Expand(%[[V0]], %[[S]]) : (tensor<f32>, tensor<2xi64>) -> tensor<?x?xf32>
  // CHECK-NEXT: return %[[V1]] : tensor<?x?xf32>
  func.func @filling_without_a_value_is_zero(%s: tensor<2xi64>) -> tensor<?x?xf32> {
    %a = onnx.ConstantOfShape(%s) : (tensor<2xi64>) -> tensor<?x?xf32>
    return %a : tensor<?x?xf32>
  }
}

// -----

// CHANGE: EyeLike 0->9 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @eye_of_known_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xi32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}0.000000e+00, 1.000000e+00, 0.000000e+00], [0.000000e+00, 0.000000e+00, 1.000000e+00]]> : tensor<2x3xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<2x3xf32>
  func.func @eye_of_known_sizes(%x: tensor<2x3xi32>) -> tensor<2x3xf32> {
    %a = onnx.EyeLike(%x) {dtype = 1 : i64, k = 1 : i64} : (tensor<2x3xi32>) -> tensor<2x3xf32>
    return %a : tensor<2x3xf32>
  }
}

// -----

// CHANGE: NonZero 0->9 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @non_zero_of_a_constant
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}0.000000e+00, 1.500000e+00], [-0.000000e+00, 0x7FC00000]]> : tensor<2x2xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<{{\[\[}}0, 1], [1, 1]]> : tensor<2x2xi64> -> tensor<2x?xi64>
  // CHECK-NEXT: return %[[V1]] : tensor<2x?xi64>
  func.func @non_zero_of_a_constant() -> tensor<2x?xi64> {
    %x = onnx.Initializer dense<[[0.0, 1.5], [-0.0, 0x7FC00000]]> : tensor<2x2xf32>
    %a = onnx.NonZero(%x) : (tensor<2x2xf32>) -> tensor<2x?xi64>
    return %a : tensor<2x?xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @range_of_constants
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<9> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<-3> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[0, 1, 2]> : tensor<3xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Mul(%[[V3]], %[[V2]]) : (tensor<3xi64>, tensor<i64>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[V4]], %[[V0]]) : (tensor<3xi64>, tensor<i64>) -> tensor<3xi64>
  // CHECK-NEXT: return %[[V5]] : tensor<3xi64>
  func.func @range_of_constants() -> tensor<3xi64> {
    %a = onnx.Initializer dense<9> : tensor<i64>
    %b = onnx.Initializer dense<2> : tensor<i64>
    %c = onnx.Initializer dense<-3> : tensor<i64>
    %r = onnx.Range(%a, %b, %c) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<3xi64>
    return %r : tensor<3xi64>
  }
}

// -----

// The positions are the iterations of a Loop.
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @range_of_integers
  // CHECK-SAME: (%[[A:.*]]: tensor<i32>, %[[B:.*]]: tensor<i32>, %[[C:.*]]: tensor<i32>)
  // CHECK: %[[DISTANCE:.*]] = onnx.Sub(%[[B]], %[[A]])
  // CHECK-NEXT: %[[QUOTIENT:.*]] = onnx.Div(%[[DISTANCE]], %[[C]])
  // CHECK: %[[IS_MORE:.*]] = onnx.Greater(%{{.*}}, %{{.*}}) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK: %[[COUNT:.*]] = onnx.Add(%{{.*}}, %{{.*}}) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK: %[[LOOP:.*]]:2 = onnx.Loop(%[[COUNT]], _, %{{.*}})
  // CHECK-NEXT: ^bb0(%[[POSITION:.*]]: tensor<i64>, %[[GOING:.*]]: tensor<i1>, %[[CARRIED:.*]]: tensor<i64>):
  // CHECK: %[[COLLECTED:.*]] = onnx.Identity(%[[POSITION]])
  // CHECK-NEXT: onnx.Yield %{{.*}}, %{{.*}}, %[[COLLECTED]] : tensor<i1>, tensor<i64>, tensor<i64>
  // CHECK: %[[POSITIONS:.*]] = onnx.Cast(%[[LOOP]]#1) {to = 6}
  // CHECK-NEXT: %[[STEPS:.*]] = onnx.Mul(%[[POSITIONS]], %[[C]])
  // CHECK-NEXT: onnx.Add(%[[STEPS]], %[[A]])
  func.func @range_of_integers(%a: tensor<i32>, %b: tensor<i32>, %c: tensor<i32>) -> tensor<?xi32> {
    %r = onnx.Range(%a, %b, %c) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    return %r : tensor<?xi32>
  }

  // CHECK-LABEL: func.func @range_of_floats
  // CHECK: onnx.Ceil(
  // CHECK: onnx.Loop(
  func.func @range_of_floats(%a: tensor<f32>, %b: tensor<f32>, %c: tensor<f32>) -> tensor<?xf32> {
    %r = onnx.Range(%a, %b, %c) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @computed_indices_are_compared_as_floats
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[I:.*]]: tensor<2xi64>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[I]]) {to = 1} : (tensor<2xi64>) -> tensor<2xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Less(%[[V0]], %[[V1]]) : (tensor<2xf32>, tensor<f32>) -> tensor<2xi1>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[V2]]) {to = 7} : (tensor<2xi1>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<3> : tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Mul(%[[V3]], %[[V4]]) : (tensor<2xi64>, tensor<i64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Add(%[[I]], %[[V5]]) : (tensor<2xi64>, tensor<2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Gather(%[[X]], %[[V6]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[V7]] : tensor<2x4xf32>
  func.func @computed_indices_are_compared_as_floats(%x: tensor<3x4xf32>, %i: tensor<2xi64>) -> tensor<2x4xf32> {
    %r = onnx.Gather(%x, %i) : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<2x4xf32>
    return %r : tensor<2x4xf32>
  }
}

// -----

// CHANGE: Compress 0->9 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @constant_condition_gathers
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[true, false, true]> : tensor<3xi1>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 1} : (tensor<3x4xf32>, tensor<2xi64>) -> tensor<3x2xf32>
  // CHECK-NEXT: return %[[V2]] : tensor<3x2xf32>
  func.func @constant_condition_gathers(%x: tensor<3x4xf32>) -> tensor<3x2xf32> {
    %c = onnx.Initializer dense<[true, false, true]> : tensor<3xi1>
    %r = onnx.Compress(%x, %c) {axis = 1 : i64} : (tensor<3x4xf32>, tensor<3xi1>) -> tensor<3x2xf32>
    return %r : tensor<3x2xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @constant_condition_gathers_of_all_elements
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[true, false, true]> : tensor<3xi1>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Reshape(%[[X]], %[[V1]]) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<12xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 0} : (tensor<12xf32>, tensor<2xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return %[[V4]] : tensor<2xf32>
  func.func @constant_condition_gathers_of_all_elements(%x: tensor<3x4xf32>) -> tensor<2xf32> {
    %c = onnx.Initializer dense<[true, false, true]> : tensor<3xi1>
    %r = onnx.Compress(%x, %c) : (tensor<3x4xf32>, tensor<3xi1>) -> tensor<2xf32>
    return %r : tensor<2xf32>
  }
}

// -----

// CHANGE: Where 0->9 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @bools_are_chosen_by_logic
  // CHECK-SAME: (%[[C:.*]]: tensor<?xi1>, %[[X:.*]]: tensor<?xi1>, %[[Y:.*]]: tensor<?xi1>)
  // CHECK: %[[V0:.*]] = onnx.And(%[[C]], %[[X]]) : (tensor<?xi1>, tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Not(%[[C]]) : (tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[V2:.*]] = onnx.And(%[[V1]], %[[Y]]) : (tensor<?xi1>, tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Or(%[[V0]], %[[V2]]) : (tensor<?xi1>, tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: return %[[V3]] : tensor<?xi1>
  func.func @bools_are_chosen_by_logic(%c: tensor<?xi1>, %x: tensor<?xi1>, %y: tensor<?xi1>) -> tensor<?xi1> {
    %r = onnx.Where(%c, %x, %y) : (tensor<?xi1>, tensor<?xi1>, tensor<?xi1>) -> tensor<?xi1>
    return %r : tensor<?xi1>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @integers_are_chosen_by_products
  // CHECK-SAME: (%[[C:.*]]: tensor<?xi1>, %[[X:.*]]: tensor<?xi64>, %[[Y:.*]]: tensor<i64>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[C]]) {to = 7} : (tensor<?xi1>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Mul(%[[V0]], %[[X]]) : (tensor<?xi64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Not(%[[C]]) : (tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[V2]]) {to = 7} : (tensor<?xi1>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Mul(%[[V3]], %[[Y]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Add(%[[V1]], %[[V4]]) : (tensor<?xi64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: return %[[V5]] : tensor<?xi64>
  func.func @integers_are_chosen_by_products(%c: tensor<?xi1>, %x: tensor<?xi64>, %y: tensor<i64>) -> tensor<?xi64> {
    %r = onnx.Where(%c, %x, %y) : (tensor<?xi1>, tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
    return %r : tensor<?xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @others_are_chosen_by_their_position
  // CHECK-SAME: (%[[C:.*]]: tensor<2x1xi1>, %[[X:.*]]: tensor<2x2xf32>, %[[Y:.*]]: tensor<2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<2> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Expand(%[[Y]], %[[V0]]) : (tensor<2xf32>, tensor<2xi64>) -> tensor<2x2xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Reshape(%[[V1]], %[[V2]]) : (tensor<2x2xf32>, tensor<1xi64>) -> tensor<4xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Reshape(%[[X]], %[[V4]]) : (tensor<2x2xf32>, tensor<1xi64>) -> tensor<4xf32>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Concat(%[[V3]], %[[V5]]) {axis = 0} : (tensor<4xf32>, tensor<4xf32>) -> tensor<8xf32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<2> : tensor<2xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Expand(%[[C]], %[[V7]]) : (tensor<2x1xi1>, tensor<2xi64>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Reshape(%[[V8]], %[[V9]]) : (tensor<2x2xi1>, tensor<1xi64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cast(%[[V10]]) {to = 7} : (tensor<4xi1>) -> tensor<4xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<4> : tensor<i64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Mul(%[[V11]], %[[V12]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Initializer dense<[0, 1, 2, 3]> : tensor<4xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Add(%[[V13]], %[[V14]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Gather(%[[V6]], %[[V15]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<8xf32>, tensor<4xi64>) -> tensor<4xf32>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Initializer dense<2> : tensor<2xi64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Reshape(%[[V16]], %[[V17]]) : (tensor<4xf32>, tensor<2xi64>) -> tensor<2x2xf32>
  // CHECK-NEXT: return %[[V18]] : tensor<2x2xf32>
  func.func @others_are_chosen_by_their_position(%c: tensor<2x1xi1>, %x: tensor<2x2xf32>, %y: tensor<2xf32>) -> tensor<2x2xf32> {
    %r = onnx.Where(%c, %x, %y) : (tensor<2x1xi1>, tensor<2x2xf32>, tensor<2xf32>) -> tensor<2x2xf32>
    return %r : tensor<2x2xf32>
  }
}

// -----

// CHANGE: OneHot 0->9 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @one_hot_gathers_off_and_on
  // CHECK-SAME: (%[[I:.*]]: tensor<2xi64>, %[[V:.*]]: tensor<2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<3> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[I]]) {to = 1} : (tensor<2xi64>) -> tensor<2xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Less(%[[V1]], %[[V2]]) : (tensor<2xf32>, tensor<f32>) -> tensor<2xi1>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Cast(%[[V3]]) {to = 7} : (tensor<2xi1>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<3> : tensor<i64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Mul(%[[V4]], %[[V5]]) : (tensor<2xi64>, tensor<i64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Add(%[[I]], %[[V6]]) : (tensor<2xi64>, tensor<2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx_v.Unsqueeze_1(%[[V7]]) {axes = array<i64: 1>} : (tensor<2xi64>) -> tensor<2x1xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<{{\[\[}}0, 1, 2]]> : tensor<1x3xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Equal(%[[V8]], %[[V9]]) : (tensor<2x1xi64>, tensor<1x3xi64>) -> tensor<2x3xi1>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cast(%[[V10]]) {to = 7} : (tensor<2x3xi1>) -> tensor<2x3xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Gather(%[[V]], %[[V11]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<2xf32>, tensor<2x3xi64>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[V12]] : tensor<2x3xf32>
  func.func @one_hot_gathers_off_and_on(%i: tensor<2xi64>, %v: tensor<2xf32>) -> tensor<2x3xf32> {
    %d = onnx.Initializer dense<3> : tensor<i64>
    %r = onnx.OneHot(%i, %d, %v) : (tensor<2xi64>, tensor<i64>, tensor<2xf32>) -> tensor<2x3xf32>
    return %r : tensor<2x3xf32>
  }
}
