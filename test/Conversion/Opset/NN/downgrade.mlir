// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 10 : i64}} {
  // CHECK-LABEL: func.func @dropout_ratio_becomes_an_attribute
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Dropout_10(%[[X]]) {ratio = 2.500000e-01 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi1>)
  // CHECK-NEXT: return
  func.func @dropout_ratio_becomes_an_attribute(%x: tensor<4xf32>) {
    %0 = onnx.Initializer dense<2.500000e-01> : tensor<f32>
    %output, %mask = onnx.Dropout(%x, %0) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<4xi1>)
    return
  }

  // CHECK-LABEL: func.func @dropout_without_ratio_stays_without
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Dropout_10(%[[X]]) : (tensor<4xf32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return
  func.func @dropout_without_ratio_stays_without(%x: tensor<4xf32>) {
    %output, %mask = onnx.Dropout(%x) : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return
  }
}

// -----

module attributes {onnx.opset_imports = {"ai.onnx" = 7 : i64}} {
  // CHECK-LABEL: func.func @mask_of_dropout_7_becomes_float
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Dropout_7(%[[X]]) {ratio = 5.000000e-01 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>)
  // CHECK-NEXT: return
  func.func @mask_of_dropout_7_becomes_float(%x: tensor<4xf32>) {
    %0 = onnx.Initializer dense<5.000000e-01> : tensor<f32>
    %output, %mask = onnx.Dropout(%x, %0) : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, tensor<4xi1>)
    return
  }

  // CHECK-LABEL: func.func @dropout_7_without_mask
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Dropout_7(%[[X]]) : (tensor<4xf32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return
  func.func @dropout_7_without_mask(%x: tensor<4xf32>) {
    %output, %mask = onnx.Dropout(%x) : (tensor<4xf32>) -> (tensor<4xf32>, none)
    return
  }
}

// -----

// CHANGE: LpPool 1->2 down
// CHANGE: GlobalLpPool 1->2 down
module attributes {onnx.opset_imports = {ai.onnx = 1 : i64}} {
  // CHECK-LABEL: func.func @order_of_a_norm_becomes_a_float
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x6xf32>)
  // CHECK: %[[V0:.*]] = onnx_v.LpPool_1(%[[X]]) {kernel_shape = array<i64: 3>, p = 3.000000e+00 : f32}
  // CHECK-NEXT: %[[V1:.*]] = onnx_v.GlobalLpPool_1(%[[V0]])
  // CHECK-NEXT: return %[[V1]]
  func.func @order_of_a_norm_becomes_a_float(%x: tensor<1x2x6xf32>) -> tensor<1x2x1xf32> {
    %y = onnx.LpPool(%x) {kernel_shape = array<i64: 3>, p = 3 : i64} : (tensor<1x2x6xf32>) -> tensor<1x2x4xf32>
    %z = onnx.GlobalLpPool(%y) : (tensor<1x2x4xf32>) -> tensor<1x2x1xf32>
    return %z : tensor<1x2x1xf32>
  }
}
