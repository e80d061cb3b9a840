// RUN: onnx-xform-opt %s -split-input-file --convert-opset=21 | FileCheck %s -enable-var-scope

// CHANGE: Identity 21->23 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @identity_of_a_newer_type_is_its_input
  // CHECK-SAME: (%[[X:.*]]: tensor<3xf4E2M1FN>)
  // CHECK: return
  func.func @identity_of_a_newer_type_is_its_input(%x: tensor<3xf4E2M1FN>) {
    %y = onnx.Identity(%x) : (tensor<3xf4E2M1FN>) -> tensor<3xf4E2M1FN>
    return
  }
}

// -----

// CHANGE: Constant 21->23 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @constant_of_a_newer_type_is_an_initializer
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xf4E2M1FN>
  // CHECK-NEXT: return %[[V0]] : tensor<2xf4E2M1FN>
  func.func @constant_of_a_newer_type_is_an_initializer() -> tensor<2xf4E2M1FN> {
    %a = onnx.Constant() {value = dense<1.0> : tensor<2xf4E2M1FN>} : () -> tensor<2xf4E2M1FN>
    return %a : tensor<2xf4E2M1FN>
  }
}
