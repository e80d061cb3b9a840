// RUN: onnx-xform-opt %s -split-input-file --convert-opset=19 | FileCheck %s -enable-var-scope

// CHANGE: Identity 19->21 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @identity_of_a_newer_type_is_its_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3xi4>)
  // CHECK: return
  func.func @identity_of_a_newer_type_is_its_input(%x: tensor<3xi4>) {
    %y = onnx.Identity(%x) : (tensor<3xi4>) -> tensor<3xi4>
    return
  }
}

// -----

// CHANGE: Constant 19->21 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @constant_of_a_newer_type_is_an_initializer
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1> : tensor<2xi4>
  // CHECK-NEXT: return %[[V0]] : tensor<2xi4>
  func.func @constant_of_a_newer_type_is_an_initializer() -> tensor<2xi4> {
    %a = onnx.Constant() {value = dense<1> : tensor<2xi4>} : () -> tensor<2xi4>
    return %a : tensor<2xi4>
  }
}

// -----

// CHANGE: ConstantOfShape 9->20 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @filling_with_a_newer_type_casts
  // CHECK-SAME: (%[[S:.*]]: tensor<2xi64>)
  // CHECK: %[[V0:.*]] = onnx.ConstantOfShape(%[[S]]) {value = dense<1.000000e+00> : tensor<1xf32>} : (tensor<2xi64>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[V0]]) {to = 16} : (tensor<?x?xf32>) -> tensor<?x?xbf16>
  // CHECK-NEXT: return %[[V1]] : tensor<?x?xbf16>
  func.func @filling_with_a_newer_type_casts(%s: tensor<2xi64>) -> tensor<?x?xbf16> {
    %a = onnx.ConstantOfShape(%s) {value = dense<1.0> : tensor<1xbf16>} : (tensor<2xi64>) -> tensor<?x?xbf16>
    return %a : tensor<?x?xbf16>
  }
}
