// RUN: onnx-xform-opt %s -split-input-file --convert-opset=14 | FileCheck %s -enable-var-scope

// CHANGE: Identity 14->16 down
module attributes {onnx.opset_imports = {ai.onnx = 25 : i64}} {
  // CHECK-LABEL: func.func @identity_of_a_newer_type_is_its_input
  // CHECK-SAME: (%[[X:.*]]: !onnx.optional<tensor<3xf32>>)
  // CHECK: return
  func.func @identity_of_a_newer_type_is_its_input(%x: !onnx.optional<tensor<3xf32>>) {
    %y = onnx.Identity(%x) : (!onnx.optional<tensor<3xf32>>) -> !onnx.optional<tensor<3xf32>>
    return
  }
}
