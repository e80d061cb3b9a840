// RUN: onnx-xform-opt %s -split-input-file --upgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  // CHECK-LABEL: func.func @dropout_ratio_becomes_an_input
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<2.500000e-01> : tensor<f32>
  // CHECK-NEXT: {{.*}} = onnx.Dropout(%[[X]], %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<4xi1>)
  // CHECK-NEXT: return
  func.func @dropout_ratio_becomes_an_input(%x: tensor<4xf32>) {
    %y:2 = onnx_v.Dropout_10(%x) {ratio = 0.25 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi1>)
    return
  }

  // CHECK-LABEL: func.func @dropout_without_ratio_stays_without
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx.Dropout(%[[X]]) : (tensor<4xf32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return
  func.func @dropout_without_ratio_stays_without(%x: tensor<4xf32>) {
    %y:2 = onnx_v.Dropout_10(%x) : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 7 : i64}} {
  // CHECK-LABEL: func.func @mask_of_dropout_7_becomes_bool
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: {{.*}} = onnx.Dropout(%[[X]], %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<4xi1>)
  // CHECK-NEXT: return
  func.func @mask_of_dropout_7_becomes_bool(%x: tensor<4xf32>) {
    %y:2 = onnx_v.Dropout_7(%x) {ratio = 0.5 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>)
    return
  }

  // CHECK-LABEL: func.func @dropout_7_without_mask
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx.Dropout(%[[X]]) : (tensor<4xf32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return
  func.func @dropout_7_without_mask(%x: tensor<4xf32>) {
    %y:2 = onnx_v.Dropout_7(%x) : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return
  }
}
