// RUN: onnx-xform-opt %s -split-input-file --convert-opset=18 | FileCheck %s -enable-var-scope

// What opset 18 has is deprecated there.
// CHANGE: GroupNormalization 18->21 down
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @group_norm_with_a_channel_per_group
  // CHECK-SAME: (%[[X:.*]]: tensor<2x4x5xf32>, %[[A1:.*]]: tensor<4xf32>, %[[A2:.*]]: tensor<4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[0, 4, 5]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C]]) : (tensor<2x4x5xf32>, tensor<3xi64>) -> tensor<2x4x5xf32>
  // CHECK-NEXT: %[[INSTANCENORMALIZATION:.*]] = onnx.InstanceNormalization(%[[RESHAPE]], %[[A1]], %[[A2]]) {epsilon = 9.99999974E-6 : f32} : (tensor<2x4x5xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4x5xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<[2, 4, 5]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[INSTANCENORMALIZATION]], %[[C2]]) : (tensor<2x4x5xf32>, tensor<3xi64>) -> tensor<2x4x5xf32>
  // CHECK-NEXT: return %[[RESHAPE2]] : tensor<2x4x5xf32>
  func.func @group_norm_with_a_channel_per_group(%x: tensor<2x4x5xf32>, %s: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<2x4x5xf32> {
    %y = onnx.GroupNormalization(%x, %s, %b) {num_groups = 4 : i64} : (tensor<2x4x5xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4x5xf32>
    return %y : tensor<2x4x5xf32>
  }

  // CHECK-LABEL: func.func @group_norm
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[A1:.*]]: tensor<4xf32>, %[[A2:.*]]: tensor<4xf32>
  // CHECK: %[[C3:.*]] = onnx.Initializer dense<[0, 2, -1]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C3]]) : (tensor<*xf32>, tensor<3xi64>) -> tensor<?x2x?xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[INSTANCENORMALIZATION:.*]] = onnx.InstanceNormalization(%[[RESHAPE]], %[[C]], %[[C2]]) {epsilon = 9.99999974E-6 : f32} : (tensor<?x2x?xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<?x2x?xf32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[SHAPE]], %[[C5]]) {axis = 0} : (tensor<?xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[C4]], %[[GATHER]], %[[C6]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[INSTANCENORMALIZATION]], %[[CONCAT]]) : (tensor<?x2x?xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[A1]], %[[C7]]) : (tensor<4xf32>, tensor<1xi64>) -> tensor<4x1xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[RESHAPE2]], %[[UNSQUEEZE]]) : (tensor<?x?x?xf32>, tensor<4x1xf32>) -> tensor<?x4x?xf32>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx.Unsqueeze(%[[A2]], %[[C8]]) : (tensor<4xf32>, tensor<1xi64>) -> tensor<4x1xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL]], %[[UNSQUEEZE2]]) : (tensor<?x4x?xf32>, tensor<4x1xf32>) -> tensor<?x4x?xf32>
  // CHECK-NEXT: %[[SHAPE2:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[ADD]], %[[SHAPE2]]) {allowzero = 1} : (tensor<?x4x?xf32>, tensor<?xi64>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[RESHAPE3]] : tensor<*xf32>
  func.func @group_norm(%x: tensor<*xf32>, %s: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<*xf32> {
    %y = onnx.GroupNormalization(%x, %s, %b) {num_groups = 2 : i64} : (tensor<*xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}
