// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: LayerNormalization 0->17 down
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  // CHECK-LABEL: func.func @layer_norm
  // CHECK-SAME: (%[[X:.*]]: tensor<2x?x8xf32>, %[[A1:.*]]: tensor<8xf32>, %[[A2:.*]]: tensor<8xf32>
  // CHECK: %[[REDUCEMEAN_1:.*]] = onnx_v.ReduceMean_1(%[[X]]) {axes = array<i64: 2>, keepdims = 1} : (tensor<2x?x8xf32>) -> tensor<2x?x1xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[X]], %[[REDUCEMEAN_1]]) : (tensor<2x?x8xf32>, tensor<2x?x1xf32>) -> tensor<2x?x8xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[SUB]], %[[SUB]]) : (tensor<2x?x8xf32>, tensor<2x?x8xf32>) -> tensor<2x?x8xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_12:.*]] = onnx_v.ReduceMean_1(%[[MUL]]) {axes = array<i64: 2>, keepdims = 1} : (tensor<2x?x8xf32>) -> tensor<2x?x1xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<1.000000e-03> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[REDUCEMEAN_12]], %[[C]]) : (tensor<2x?x1xf32>, tensor<f32>) -> tensor<2x?x1xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[ADD]]) : (tensor<2x?x1xf32>) -> tensor<2x?x1xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[SQRT]]) : (tensor<2x?x8xf32>, tensor<2x?x1xf32>) -> tensor<2x?x8xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[DIV]], %[[A1]]) : (tensor<2x?x8xf32>, tensor<8xf32>) -> tensor<2x?x8xf32>
  // CHECK-NEXT: %[[ADD2:.*]] = onnx.Add(%[[MUL2]], %[[A2]]) : (tensor<2x?x8xf32>, tensor<8xf32>) -> tensor<2x?x8xf32>
  // CHECK-NEXT: return %[[ADD2]] : tensor<2x?x8xf32>
  func.func @layer_norm(%x: tensor<2x?x8xf32>, %s: tensor<8xf32>, %b: tensor<8xf32>) -> tensor<2x?x8xf32> {
    %y:3 = onnx.LayerNormalization(%x, %s, %b) {epsilon = 1.0e-3 : f32} : (tensor<2x?x8xf32>, tensor<8xf32>, tensor<8xf32>) -> (tensor<2x?x8xf32>, none, none)
    return %y#0 : tensor<2x?x8xf32>
  }

  // CHECK-LABEL: func.func @layer_norm_of_half_with_statistics
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x8xf16>, %[[A1:.*]]: tensor<3x8xf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3x8xf16>) -> tensor<2x3x8xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_1:.*]] = onnx_v.ReduceMean_1(%[[CAST]]) {axes = array<i64: 1, 2>, keepdims = 1} : (tensor<2x3x8xf32>) -> tensor<2x1x1xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CAST]], %[[REDUCEMEAN_1]]) : (tensor<2x3x8xf32>, tensor<2x1x1xf32>) -> tensor<2x3x8xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[SUB]], %[[SUB]]) : (tensor<2x3x8xf32>, tensor<2x3x8xf32>) -> tensor<2x3x8xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_12:.*]] = onnx_v.ReduceMean_1(%[[MUL]]) {axes = array<i64: 1, 2>, keepdims = 1} : (tensor<2x3x8xf32>) -> tensor<2x1x1xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<9.99999974E-6> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[REDUCEMEAN_12]], %[[C]]) : (tensor<2x1x1xf32>, tensor<f32>) -> tensor<2x1x1xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[ADD]]) : (tensor<2x1x1xf32>) -> tensor<2x1x1xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[SQRT]]) : (tensor<2x3x8xf32>, tensor<2x1x1xf32>) -> tensor<2x3x8xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[DIV]]) {to = 10} : (tensor<2x3x8xf32>) -> tensor<2x3x8xf16>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[CAST2]], %[[A1]]) : (tensor<2x3x8xf16>, tensor<3x8xf16>) -> tensor<2x3x8xf16>
  // CHECK-NEXT: %[[RECIPROCAL:.*]] = onnx.Reciprocal(%[[SQRT]]) : (tensor<2x1x1xf32>) -> tensor<2x1x1xf32>
  // CHECK-NEXT: return %[[MUL2]], %[[REDUCEMEAN_1]], %[[RECIPROCAL]] : tensor<2x3x8xf16>, tensor<2x1x1xf32>, tensor<2x1x1xf32>
  func.func @layer_norm_of_half_with_statistics(%x: tensor<2x3x8xf16>, %s: tensor<3x8xf16>) -> (tensor<2x3x8xf16>, tensor<2x1x1xf32>, tensor<2x1x1xf32>) {
    %y:3 = onnx.LayerNormalization(%x, %s) {axis = 1 : i64} : (tensor<2x3x8xf16>, tensor<3x8xf16>) -> (tensor<2x3x8xf16>, tensor<2x1x1xf32>, tensor<2x1x1xf32>)
    return %y#0, %y#1, %y#2 : tensor<2x3x8xf16>, tensor<2x1x1xf32>, tensor<2x1x1xf32>
  }

  // CHECK-LABEL: func.func @layer_norm_of_unknown_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[A1:.*]]: tensor<*xf32>
  // CHECK: %[[FLATTEN:.*]] = onnx.Flatten(%[[X]]) {axis = 2} : (tensor<*xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_1:.*]] = onnx_v.ReduceMean_1(%[[FLATTEN]]) {axes = array<i64: -1>, keepdims = 1} : (tensor<?x?xf32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[FLATTEN]], %[[REDUCEMEAN_1]]) : (tensor<?x?xf32>, tensor<?x1xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[SUB]], %[[SUB]]) : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_12:.*]] = onnx_v.ReduceMean_1(%[[MUL]]) {axes = array<i64: -1>, keepdims = 1} : (tensor<?x?xf32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<9.99999974E-6> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[REDUCEMEAN_12]], %[[C]]) : (tensor<?x1xf32>, tensor<f32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[ADD]]) : (tensor<?x1xf32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[SQRT]]) : (tensor<?x?xf32>, tensor<?x1xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[DIV]], %[[SHAPE]]) : (tensor<?x?xf32>, tensor<?xi64>) -> tensor<*xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[RESHAPE]], %[[A1]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[MUL2]] : tensor<*xf32>
  func.func @layer_norm_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<*xf32>) -> tensor<*xf32> {
    %y:3 = onnx.LayerNormalization(%x, %s) {axis = 2 : i64} : (tensor<*xf32>, tensor<*xf32>) -> (tensor<*xf32>, none, none)
    return %y#0 : tensor<*xf32>
  }
}

// -----

// CHANGE: RMSNormalization 0->23 down
module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  // CHECK-LABEL: func.func @rms_norm
  // CHECK-SAME: (%[[X:.*]]: tensor<2x8xf16>, %[[A1:.*]]: tensor<8xf32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x8xf16>) -> tensor<2x8xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST]], %[[CAST]]) : (tensor<2x8xf32>, tensor<2x8xf32>) -> tensor<2x8xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_1:.*]] = onnx_v.ReduceMean_1(%[[MUL]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<2x8xf32>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<9.99999974E-6> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[REDUCEMEAN_1]], %[[C]]) : (tensor<2x1xf32>, tensor<f32>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[ADD]]) : (tensor<2x1xf32>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[CAST]], %[[SQRT]]) : (tensor<2x8xf32>, tensor<2x1xf32>) -> tensor<2x8xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[DIV]]) {to = 10} : (tensor<2x8xf32>) -> tensor<2x8xf16>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[CAST2]]) {to = 1} : (tensor<2x8xf16>) -> tensor<2x8xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[CAST3]], %[[A1]]) : (tensor<2x8xf32>, tensor<8xf32>) -> tensor<2x8xf32>
  // CHECK-NEXT: return %[[MUL2]] : tensor<2x8xf32>
  func.func @rms_norm(%x: tensor<2x8xf16>, %s: tensor<8xf32>) -> tensor<2x8xf32> {
    %y = onnx.RMSNormalization(%x, %s) : (tensor<2x8xf16>, tensor<8xf32>) -> tensor<2x8xf32>
    return %y : tensor<2x8xf32>
  }

  // CHECK-LABEL: func.func @rms_norm_of_unknown_rank
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[A1:.*]]: tensor<*xf32>
  // CHECK: %[[FLATTEN:.*]] = onnx.Flatten(%[[X]]) {axis = -2} : (tensor<*xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[FLATTEN]], %[[FLATTEN]]) : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_1:.*]] = onnx_v.ReduceMean_1(%[[MUL]]) {axes = array<i64: -1>, keepdims = 1} : (tensor<?x?xf32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<9.99999974E-6> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[REDUCEMEAN_1]], %[[C]]) : (tensor<?x1xf32>, tensor<f32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[ADD]]) : (tensor<?x1xf32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[FLATTEN]], %[[SQRT]]) : (tensor<?x?xf32>, tensor<?x1xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[DIV]], %[[SHAPE]]) : (tensor<?x?xf32>, tensor<?xi64>) -> tensor<*xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[RESHAPE]], %[[A1]]) : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[MUL2]] : tensor<*xf32>
  func.func @rms_norm_of_unknown_rank(%x: tensor<*xf32>, %s: tensor<*xf32>) -> tensor<*xf32> {
    %y = onnx.RMSNormalization(%x, %s) {axis = -2 : i64} : (tensor<*xf32>, tensor<*xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

// CHANGE: GroupNormalization 0->18 down
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  // CHECK-LABEL: func.func @group_norm
  // CHECK-SAME: (%[[X:.*]]: tensor<2x4x5x6xf32>, %[[A1:.*]]: tensor<4xf32>, %[[A2:.*]]: tensor<4xf32>
  // CHECK: %[[C3:.*]] = onnx.Initializer dense<[0, 2, 60]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C3]]) : (tensor<2x4x5x6xf32>, tensor<3xi64>) -> tensor<2x2x60xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[INSTANCENORMALIZATION:.*]] = onnx.InstanceNormalization(%[[RESHAPE]], %[[C]], %[[C2]]) {epsilon = 9.99999974E-6 : f32} : (tensor<2x2x60xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x2x60xf32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<[0, 4, -1]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[INSTANCENORMALIZATION]], %[[C4]]) : (tensor<2x2x60xf32>, tensor<3xi64>) -> tensor<2x4x30xf32>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[A1]], %[[C5]]) : (tensor<4xf32>, tensor<1xi64>) -> tensor<4x1xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[RESHAPE2]], %[[UNSQUEEZE]]) : (tensor<2x4x30xf32>, tensor<4x1xf32>) -> tensor<2x4x30xf32>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx.Unsqueeze(%[[A2]], %[[C6]]) : (tensor<4xf32>, tensor<1xi64>) -> tensor<4x1xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL]], %[[UNSQUEEZE2]]) : (tensor<2x4x30xf32>, tensor<4x1xf32>) -> tensor<2x4x30xf32>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<[2, 4, 5, 6]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[ADD]], %[[C7]]) : (tensor<2x4x30xf32>, tensor<4xi64>) -> tensor<2x4x5x6xf32>
  // CHECK-NEXT: return %[[RESHAPE3]] : tensor<2x4x5x6xf32>
  func.func @group_norm(%x: tensor<2x4x5x6xf32>, %s: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<2x4x5x6xf32> {
    %y = onnx.GroupNormalization(%x, %s, %b) {num_groups = 2 : i64} : (tensor<2x4x5x6xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x4x5x6xf32>
    return %y : tensor<2x4x5x6xf32>
  }

  // CHECK-LABEL: func.func @group_norm_of_half_in_float
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?x?xf16>, %[[A1:.*]]: tensor<?xf16>, %[[A2:.*]]: tensor<?xf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<?x?x?xf16>) -> tensor<?x?x?xf32>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<[0, 2, -1]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[CAST]], %[[C3]]) : (tensor<?x?x?xf32>, tensor<3xi64>) -> tensor<?x2x?xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<2xf32>
  // CHECK-NEXT: %[[INSTANCENORMALIZATION:.*]] = onnx.InstanceNormalization(%[[RESHAPE]], %[[C]], %[[C2]]) {epsilon = 9.99999974E-6 : f32} : (tensor<?x2x?xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<?x2x?xf32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<?x?x?xf16>) -> tensor<3xi64>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[SHAPE]], %[[C5]]) {axis = 0} : (tensor<3xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[C4]], %[[GATHER]], %[[C6]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[INSTANCENORMALIZATION]], %[[CONCAT]]) : (tensor<?x2x?xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[RESHAPE2]]) {to = 10} : (tensor<?x?x?xf32>) -> tensor<?x?x?xf16>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[A1]], %[[C7]]) : (tensor<?xf16>, tensor<1xi64>) -> tensor<?x1xf16>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST2]], %[[UNSQUEEZE]]) : (tensor<?x?x?xf16>, tensor<?x1xf16>) -> tensor<?x?x?xf16>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx.Unsqueeze(%[[A2]], %[[C8]]) : (tensor<?xf16>, tensor<1xi64>) -> tensor<?x1xf16>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL]], %[[UNSQUEEZE2]]) : (tensor<?x?x?xf16>, tensor<?x1xf16>) -> tensor<?x?x?xf16>
  // CHECK-NEXT: %[[SHAPE2:.*]] = onnx.Shape(%[[X]]) : (tensor<?x?x?xf16>) -> tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[ADD]], %[[SHAPE2]]) : (tensor<?x?x?xf16>, tensor<3xi64>) -> tensor<?x?x?xf16>
  // CHECK-NEXT: return %[[RESHAPE3]] : tensor<?x?x?xf16>
  func.func @group_norm_of_half_in_float(%x: tensor<?x?x?xf16>, %s: tensor<?xf16>, %b: tensor<?xf16>) -> tensor<?x?x?xf16> {
    %y = onnx.GroupNormalization(%x, %s, %b) {num_groups = 2 : i64} : (tensor<?x?x?xf16>, tensor<?xf16>, tensor<?xf16>) -> tensor<?x?x?xf16>
    return %y : tensor<?x?x?xf16>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @group_norm_18
  // CHECK-SAME: (%[[X:.*]]: tensor<2x4x5xf32>, %[[A1:.*]]: tensor<2xf32>, %[[A2:.*]]: tensor<2xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[0, 2, 10]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C]]) : (tensor<2x4x5xf32>, tensor<3xi64>) -> tensor<2x2x10xf32>
  // CHECK-NEXT: %[[INSTANCENORMALIZATION:.*]] = onnx.InstanceNormalization(%[[RESHAPE]], %[[A1]], %[[A2]]) {epsilon = 9.99999974E-6 : f32} : (tensor<2x2x10xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x2x10xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<[2, 4, 5]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[INSTANCENORMALIZATION]], %[[C2]]) : (tensor<2x2x10xf32>, tensor<3xi64>) -> tensor<2x4x5xf32>
  // CHECK-NEXT: return %[[RESHAPE2]] : tensor<2x4x5xf32>
  func.func @group_norm_18(%x: tensor<2x4x5xf32>, %s: tensor<2xf32>, %b: tensor<2xf32>) -> tensor<2x4x5xf32> {
    %y = onnx_v.GroupNormalization_18(%x, %s, %b) {num_groups = 2 : i64} : (tensor<2x4x5xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<2x4x5xf32>
    return %y : tensor<2x4x5xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 14 : i64}} {
  // CHECK-LABEL: func.func @batch_norm_in_training
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf16>, %[[A1:.*]]: tensor<3xf16>, %[[A2:.*]]: tensor<3xf32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A2]]) {to = 10} : (tensor<3xf32>) -> tensor<3xf16>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3x4xf16>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_1:.*]] = onnx_v.ReduceMean_1(%[[CAST2]]) {axes = array<i64: 0, 2>, keepdims = 1} : (tensor<2x3x4xf32>) -> tensor<1x3x1xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CAST2]], %[[REDUCEMEAN_1]]) : (tensor<2x3x4xf32>, tensor<1x3x1xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[SUB]], %[[SUB]]) : (tensor<2x3x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[REDUCEMEAN_12:.*]] = onnx_v.ReduceMean_1(%[[MUL]]) {axes = array<i64: 0, 2>, keepdims = 1} : (tensor<2x3x4xf32>) -> tensor<1x3x1xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<9.99999974E-6> : tensor<f32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[REDUCEMEAN_12]], %[[C]]) : (tensor<1x3x1xf32>, tensor<f32>) -> tensor<1x3x1xf32>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[ADD]]) : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[SQRT]]) : (tensor<2x3x4xf32>, tensor<1x3x1xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[A1]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[CAST3]], %[[C2]]) : (tensor<3xf32>, tensor<1xi64>) -> tensor<3x1xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[DIV]], %[[UNSQUEEZE]]) : (tensor<2x3x4xf32>, tensor<3x1xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[CAST4:.*]] = onnx.Cast(%[[A1]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx.Unsqueeze(%[[CAST4]], %[[C3]]) : (tensor<3xf32>, tensor<1xi64>) -> tensor<3x1xf32>
  // CHECK-NEXT: %[[ADD2:.*]] = onnx.Add(%[[MUL2]], %[[UNSQUEEZE2]]) : (tensor<2x3x4xf32>, tensor<3x1xf32>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[CAST9:.*]] = onnx.Cast(%[[ADD2]]) {to = 10} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf16>
  // CHECK-NEXT: %[[CAST5:.*]] = onnx.Cast(%[[CAST]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<7.500000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL3:.*]] = onnx.Mul(%[[CAST5]], %[[C5]]) : (tensor<3xf32>, tensor<f32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[SQUEEZE:.*]] = onnx.Squeeze(%[[REDUCEMEAN_1]], %[[C4]]) : (tensor<1x3x1xf32>, tensor<2xi64>) -> tensor<3xf32>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<2.500000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL4:.*]] = onnx.Mul(%[[SQUEEZE]], %[[C6]]) : (tensor<3xf32>, tensor<f32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[ADD3:.*]] = onnx.Add(%[[MUL3]], %[[MUL4]]) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[CAST6:.*]] = onnx.Cast(%[[ADD3]]) {to = 10} : (tensor<3xf32>) -> tensor<3xf16>
  // CHECK-NEXT: %[[CAST7:.*]] = onnx.Cast(%[[CAST]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<7.500000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL5:.*]] = onnx.Mul(%[[CAST7]], %[[C8]]) : (tensor<3xf32>, tensor<f32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK-NEXT: %[[SQUEEZE2:.*]] = onnx.Squeeze(%[[REDUCEMEAN_12]], %[[C7]]) : (tensor<1x3x1xf32>, tensor<2xi64>) -> tensor<3xf32>
  // CHECK-NEXT: %[[C9:.*]] = onnx.Initializer dense<2.500000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL6:.*]] = onnx.Mul(%[[SQUEEZE2]], %[[C9]]) : (tensor<3xf32>, tensor<f32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[ADD4:.*]] = onnx.Add(%[[MUL5]], %[[MUL6]]) : (tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  // CHECK-NEXT: %[[CAST8:.*]] = onnx.Cast(%[[ADD4]]) {to = 10} : (tensor<3xf32>) -> tensor<3xf16>
  // CHECK-NEXT: %[[CAST10:.*]] = onnx.Cast(%[[CAST6]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[CAST11:.*]] = onnx.Cast(%[[CAST8]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: return %[[CAST9]], %[[CAST10]], %[[CAST11]] : tensor<2x3x4xf16>, tensor<3xf32>, tensor<3xf32>
  func.func @batch_norm_in_training(%x: tensor<2x3x4xf16>, %s: tensor<3xf16>, %m: tensor<3xf32>) -> (tensor<2x3x4xf16>, tensor<3xf32>, tensor<3xf32>) {
    %c = onnx.Cast(%m) {to = 10 : i64} : (tensor<3xf32>) -> tensor<3xf16>
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %c, %c) {momentum = 0.75 : f32, training_mode = 1 : i64} : (tensor<2x3x4xf16>, tensor<3xf16>, tensor<3xf16>, tensor<3xf16>, tensor<3xf16>) -> (tensor<2x3x4xf16>, tensor<3xf16>, tensor<3xf16>)
    %1 = onnx.Cast(%y#1) {to = 1 : i64} : (tensor<3xf16>) -> tensor<3xf32>
    %2 = onnx.Cast(%y#2) {to = 1 : i64} : (tensor<3xf16>) -> tensor<3xf32>
    return %y#0, %1, %2 : tensor<2x3x4xf16>, tensor<3xf32>, tensor<3xf32>
  }
}

// -----

// CHANGE: BatchNormalization 9->14 down
module attributes {onnx.opset_imports = {ai.onnx = 15 : i64}} {
  // CHECK-LABEL: func.func @batch_norm_for_inference
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION_9:.*]], %[[BATCHNORMALIZATION_92:.*]], %[[BATCHNORMALIZATION_93:.*]], %[[BATCHNORMALIZATION_94:.*]], %[[BATCHNORMALIZATION_95:.*]] = onnx_v.BatchNormalization_9(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {epsilon = 1.000000e-03 : f32} : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, none, none, none, none)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION_9]] : tensor<2x3x4xf32>
  func.func @batch_norm_for_inference(%x: tensor<2x3x4xf32>, %s: tensor<3xf32>) -> tensor<2x3x4xf32> {
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %s, %s) {epsilon = 1.0e-3 : f32} : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, none, none)
    return %y#0 : tensor<2x3x4xf32>
  }

  // CHECK-LABEL: func.func @batch_norm_of_several_types
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf16>, %[[A1:.*]]: tensor<3xf16>, %[[A2:.*]]: tensor<3xf32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<2x3x4xf16>) -> tensor<2x3x4xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[A1]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[A1]]) {to = 1} : (tensor<3xf16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[BATCHNORMALIZATION_9:.*]], %[[BATCHNORMALIZATION_92:.*]], %[[BATCHNORMALIZATION_93:.*]], %[[BATCHNORMALIZATION_94:.*]], %[[BATCHNORMALIZATION_95:.*]] = onnx_v.BatchNormalization_9(%[[CAST]], %[[CAST2]], %[[CAST3]], %[[A2]], %[[A2]]) : (tensor<2x3x4xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf32>, none, none, none, none)
  // CHECK-NEXT: %[[CAST4:.*]] = onnx.Cast(%[[BATCHNORMALIZATION_9]]) {to = 10} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf16>
  // CHECK-NEXT: return %[[CAST4]] : tensor<2x3x4xf16>
  func.func @batch_norm_of_several_types(%x: tensor<2x3x4xf16>, %s: tensor<3xf16>, %m: tensor<3xf32>) -> tensor<2x3x4xf16> {
    %y:3 = onnx.BatchNormalization(%x, %s, %s, %m, %m) : (tensor<2x3x4xf16>, tensor<3xf16>, tensor<3xf16>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4xf16>, none, none)
    return %y#0 : tensor<2x3x4xf16>
  }
}
