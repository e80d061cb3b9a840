// RUN: onnx-xform-opt %s -split-input-file --convert-opset=6 | FileCheck %s -enable-var-scope

// CHANGE: PRelu 6->7 down
module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  // CHECK-LABEL: func.func @one_slope
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[A1:.*]]: tensor<1x1xf32>
  // CHECK: %[[PRELU_6:.*]] = onnx_v.PRelu_6(%[[X]], %[[A1]]) : (tensor<*xf32>, tensor<1x1xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[PRELU_6]] : tensor<*xf32>
  func.func @one_slope(%x: tensor<*xf32>, %s: tensor<1x1xf32>) -> tensor<*xf32> {
    %y = onnx.PRelu(%x, %s) : (tensor<*xf32>, tensor<1x1xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @slopes_per_column
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[PRELU_6:.*]] = onnx_v.PRelu_6(%[[X]], %[[A1]]) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[PRELU_6]] : tensor<2x3xf32>
  func.func @slopes_per_column(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> tensor<2x3xf32> {
    %y = onnx.PRelu(%x, %s) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHECK-LABEL: func.func @slopes_per_channel
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x5xf32>, %[[A1:.*]]: tensor<3x1x1xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[A1]], %[[C]]) : (tensor<3x1x1xf32>, tensor<1xi64>) -> tensor<3xf32>
  // CHECK-NEXT: %[[PRELU_6:.*]] = onnx_v.PRelu_6(%[[X]], %[[RESHAPE]]) : (tensor<2x3x4x5xf32>, tensor<3xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: return %[[PRELU_6]] : tensor<2x3x4x5xf32>
  func.func @slopes_per_channel(%x: tensor<2x3x4x5xf32>, %s: tensor<3x1x1xf32>) -> tensor<2x3x4x5xf32> {
    %y = onnx.PRelu(%x, %s) : (tensor<2x3x4x5xf32>, tensor<3x1x1xf32>) -> tensor<2x3x4x5xf32>
    return %y : tensor<2x3x4x5xf32>
  }

  // CHECK-LABEL: func.func @constant_slopes_of_each_element
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<{{\[\[}}1.000000e+00, 2.000000e+00, 3.000000e+00], [4.000000e+00, 5.000000e+00, 6.000000e+00]]> : tensor<2x3xf32>
  // CHECK-NEXT: %[[RELU2:.*]] = onnx.Relu(%[[X]]) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[X]]) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[RELU:.*]] = onnx.Relu(%[[NEG]]) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[MUL_6:.*]] = onnx_v.Mul_6(%[[C]], %[[RELU]]) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[SUB_6:.*]] = onnx_v.Sub_6(%[[RELU2]], %[[MUL_6]]) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[SUB_6]] : tensor<2x3xf32>
  func.func @constant_slopes_of_each_element(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
    %s = onnx.Initializer dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
    %y = onnx.PRelu(%x, %s) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}
