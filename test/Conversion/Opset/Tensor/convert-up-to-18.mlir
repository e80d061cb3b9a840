// RUN: onnx-xform-opt %s -split-input-file --convert-opset=18 | FileCheck %s -enable-var-scope

// CHANGE: Split 13->18 up
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @equal_parts_are_counted
  // CHECK-SAME: (%[[X:.*]]: tensor<6xf32>)
  // CHECK: %[[V0:.*]]:2 = onnx.Split(%[[X]]) {num_outputs = 2} : (tensor<6xf32>) -> (tensor<3xf32>, tensor<3xf32>)
  // CHECK-NEXT: return %[[V0]]#0, %[[V0]]#1 : tensor<3xf32>, tensor<3xf32>
  func.func @equal_parts_are_counted(%x: tensor<6xf32>) -> (tensor<3xf32>, tensor<3xf32>) {
    %p, %q = onnx_v.Split_13(%x) : (tensor<6xf32>) -> (tensor<3xf32>, tensor<3xf32>)
    return %p, %q : tensor<3xf32>, tensor<3xf32>
  }
}
