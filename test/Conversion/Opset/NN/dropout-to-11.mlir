// RUN: onnx-xform-opt %s -split-input-file --convert-opset=11 | FileCheck %s -enable-var-scope

// CHANGE: Dropout 10->12 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @constant_ratio
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[DROPOUT_10:.*]], %[[DROPOUT_102:.*]] = onnx_v.Dropout_10(%[[X]]) {ratio = 2.500000e-01 : f32} : (tensor<4xf32>) -> (tensor<4xf32>, none)
  // CHECK-NEXT: return %[[DROPOUT_10]] : tensor<4xf32>
  func.func @constant_ratio(%x: tensor<4xf32>) -> tensor<4xf32> {
    %r = onnx.Initializer dense<0.25> : tensor<f32>
    %y:2 = onnx.Dropout(%x, %r) {seed = 1 : i64} : (tensor<4xf32>, tensor<f32>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @computed_ratio_that_nothing_reads
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>, %[[A1:.*]]: tensor<f32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<false> : tensor<i1>
  // CHECK-NEXT: %[[IDENTITY:.*]] = onnx.Identity(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[IDENTITY]] : tensor<4xf32>
  func.func @computed_ratio_that_nothing_reads(%x: tensor<4xf32>, %r: tensor<f32>) -> tensor<4xf32> {
    %t = onnx.Initializer dense<false> : tensor<i1>
    %y:2 = onnx.Dropout(%x, %r, %t) : (tensor<4xf32>, tensor<f32>, tensor<i1>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @mask_of_true
  // CHECK-SAME: (%[[X:.*]]: tensor<?x4xf32>
  // CHECK: %[[IDENTITY:.*]] = onnx.Identity(%[[X]]) : (tensor<?x4xf32>) -> tensor<?x4xf32>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<?x4xf32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[CONSTANTOFSHAPE:.*]] = onnx.ConstantOfShape(%[[SHAPE]]) {value = dense<true> : tensor<1xi1>} : (tensor<2xi64>) -> tensor<?x4xi1>
  // CHECK-NEXT: return %[[IDENTITY]], %[[CONSTANTOFSHAPE]] : tensor<?x4xf32>, tensor<?x4xi1>
  func.func @mask_of_true(%x: tensor<?x4xf32>) -> (tensor<?x4xf32>, tensor<?x4xi1>) {
    %y:2 = onnx.Dropout(%x) : (tensor<?x4xf32>) -> (tensor<?x4xf32>, tensor<?x4xi1>)
    return %y#0, %y#1 : tensor<?x4xf32>, tensor<?x4xi1>
  }

  // CHECK-LABEL: func.func @training_that_drops_nothing
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<true> : tensor<i1>
  // CHECK-NEXT: %[[IDENTITY:.*]] = onnx.Identity(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[IDENTITY]] : tensor<4xf32>
  func.func @training_that_drops_nothing(%x: tensor<4xf32>) -> tensor<4xf32> {
    %r = onnx.Initializer dense<0.0> : tensor<f32>
    %t = onnx.Initializer dense<true> : tensor<i1>
    %y:2 = onnx.Dropout(%x, %r, %t) : (tensor<4xf32>, tensor<f32>, tensor<i1>) -> (tensor<4xf32>, none)
    return %y#0 : tensor<4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  // CHECK-LABEL: func.func @mask_of_the_older_form
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[DROPOUT_10:.*]], %[[DROPOUT_102:.*]] = onnx_v.Dropout_10(%[[X]]) : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi1>)
  // CHECK-NEXT: return %[[DROPOUT_102]] : tensor<4xi1>
  func.func @mask_of_the_older_form(%x: tensor<4xf32>) -> tensor<4xi1> {
    %y:2 = onnx_v.Dropout_10(%x) : (tensor<4xf32>) -> (tensor<4xf32>, tensor<4xi1>)
    return %y#1 : tensor<4xi1>
  }
}
