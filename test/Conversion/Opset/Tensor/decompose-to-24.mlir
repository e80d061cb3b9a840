// RUN: onnx-xform-opt %s -split-input-file --convert-opset=24 | FileCheck %s -enable-var-scope

// CHANGE: BitCast 0->26 down
module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  // CHECK-LABEL: func.func @bits_of_integers_wrap_around
  // CHECK-SAME: (%[[X:.*]]: tensor<3xi32>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[X]]) {to = 12} : (tensor<3xi32>) -> tensor<3xui32>
  // CHECK-NEXT: return %[[V0]] : tensor<3xui32>
  func.func @bits_of_integers_wrap_around(%x: tensor<3xi32>) -> tensor<3xui32> {
    %z = onnx.BitCast(%x) {to = 12 : i64} : (tensor<3xi32>) -> tensor<3xui32>
    return %z : tensor<3xui32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  // CHECK-LABEL: func.func @bits_of_the_same_type_stay
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf32>)
  // CHECK: %[[V0:.*]] = onnx.Identity(%[[X]]) : (tensor<3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: return %[[V0]] : tensor<3xf32>
  func.func @bits_of_the_same_type_stay(%x: tensor<3xf32>) -> tensor<3xf32> {
    %z = onnx.BitCast(%x) {to = 1 : i64} : (tensor<3xf32>) -> tensor<3xf32>
    return %z : tensor<3xf32>
  }
}

// -----

// CHANGE: Identity 24->25 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @identity_of_a_newer_type_is_its_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3xi2>)
  // CHECK: return
  func.func @identity_of_a_newer_type_is_its_input(%x: tensor<3xi2>) {
    %y = onnx.Identity(%x) : (tensor<3xi2>) -> tensor<3xi2>
    return
  }
}

// -----

// CHANGE: Constant 24->25 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @constant_of_a_newer_type_is_an_initializer
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1> : tensor<2xi2>
  // CHECK-NEXT: return %[[V0]] : tensor<2xi2>
  func.func @constant_of_a_newer_type_is_an_initializer() -> tensor<2xi2> {
    %a = onnx.Constant() {value = dense<1> : tensor<2xi2>} : () -> tensor<2xi2>
    return %a : tensor<2xi2>
  }
}
