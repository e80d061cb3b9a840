// RUN: onnx-xform-opt %s -split-input-file --convert-opset=18 | FileCheck %s -enable-var-scope

// CHANGE: CastLike 15->19 down
// CHANGE: CastLike 23->24 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @cast_like_drops_what_says_nothing_of_its_type
  // CHECK-SAME: (%[[X:.*]]: tensor<3x4xf32>, %[[Y:.*]]: tensor<f16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 10} : (tensor<3x4xf32>) -> tensor<3x4xf16>
  // CHECK-NEXT: return %[[V0]] : tensor<3x4xf16>
  func.func @cast_like_drops_what_says_nothing_of_its_type(%x: tensor<3x4xf32>, %y: tensor<f16>) -> tensor<3x4xf16> {
    %z = onnx.CastLike(%x, %y) {round_mode = "down", saturate = 0 : i64} : (tensor<3x4xf32>, tensor<f16>) -> tensor<3x4xf16>
    return %z : tensor<3x4xf16>
  }
}

// -----

// CHANGE: Identity 16->19 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @identity_of_a_newer_type_is_its_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf8E4M3FN>)
  // CHECK: return
  func.func @identity_of_a_newer_type_is_its_input(%x: tensor<3xf8E4M3FN>) {
    %y = onnx.Identity(%x) : (tensor<3xf8E4M3FN>) -> tensor<3xf8E4M3FN>
    return
  }
}

// -----

// CHANGE: Constant 13->19 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @constant_of_a_newer_type_is_an_initializer
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xf8E4M3FN>
  // CHECK-NEXT: return %[[V0]] : tensor<2xf8E4M3FN>
  func.func @constant_of_a_newer_type_is_an_initializer() -> tensor<2xf8E4M3FN> {
    %a = onnx.Constant() {value = dense<1.0> : tensor<2xf8E4M3FN>} : () -> tensor<2xf8E4M3FN>
    return %a : tensor<2xf8E4M3FN>
  }
}

// -----

// CHANGE: Pad 18->19 down
module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  // CHECK-LABEL: func.func @wrapping_gathers
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[2, 0, 1, 2, 0, 1]> : tensor<6xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<3xf32>, tensor<6xi64>) -> tensor<6xf32>
  // CHECK-NEXT: return %[[V2]] : tensor<6xf32>
  func.func @wrapping_gathers(%x: tensor<3xf32>) -> tensor<6xf32> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %r = onnx.Pad(%x, %p) {mode = "wrap"} : (tensor<3xf32>, tensor<2xi64>) -> tensor<6xf32>
    return %r : tensor<6xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 19 : i64}} {
  // CHECK-LABEL: func.func @wrapping_an_unknown_size
  // CHECK-SAME: (%[[X:.*]]: tensor<?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<-1> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Shape(%[[X]]) : (tensor<?xf32>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 0} : (tensor<1xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Add(%[[V4]], %[[V5]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Range(%[[V1]], %[[V6]], %[[V7]]) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Mod(%[[V8]], %[[V4]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Gather(%[[X]], %[[V9]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<?xf32>, tensor<?xi64>) -> tensor<?xf32>
  // CHECK-NEXT: return %[[V10]] : tensor<?xf32>
  func.func @wrapping_an_unknown_size(%x: tensor<?xf32>) -> tensor<?xf32> {
    %p = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    %r = onnx.Pad(%x, %p) {mode = "wrap"} : (tensor<?xf32>, tensor<2xi64>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }
}
