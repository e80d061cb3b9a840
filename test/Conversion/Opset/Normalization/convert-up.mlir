// RUN: onnx-xform-opt %s -split-input-file --convert-opset=22 | FileCheck %s -enable-var-scope

// CHANGE: BatchNormalization 9->14 up
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHECK-LABEL: func.func @training_by_outputs
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION:.*]], %[[BATCHNORMALIZATION2:.*]], %[[BATCHNORMALIZATION3:.*]] = onnx.BatchNormalization(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {epsilon = 1.000000e-03 : f32, training_mode = 1} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION]], %[[BATCHNORMALIZATION2]] : tensor<2x3xf32>, tensor<3xf32>
  func.func @training_by_outputs(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>) {
    %y:5 = onnx_v.BatchNormalization_9(%x, %s, %s, %s, %s) {epsilon = 1.0e-3 : f32} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>)
    return %y#0, %y#1 : tensor<2x3xf32>, tensor<3xf32>
  }
}

// -----

// CHANGE: BatchNormalization 7->9 up
module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  // CHECK-LABEL: func.func @statistics_of_each_element
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3x4xf32>, %[[A1:.*]]: tensor<3x4xf32>
  // CHECK: %[[FLATTEN:.*]] = onnx.Flatten(%[[X]]) {axis = 1} : (tensor<?x3x4xf32>) -> tensor<?x12xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[A1]], %[[C]]) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<12xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[A1]], %[[C2]]) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<12xf32>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[A1]], %[[C3]]) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<12xf32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE4:.*]] = onnx.Reshape(%[[A1]], %[[C4]]) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<12xf32>
  // CHECK-NEXT: %[[BATCHNORMALIZATION:.*]], %[[BATCHNORMALIZATION2:.*]], %[[BATCHNORMALIZATION3:.*]] = onnx.BatchNormalization(%[[FLATTEN]], %[[RESHAPE]], %[[RESHAPE2]], %[[RESHAPE3]], %[[RESHAPE4]]) : (tensor<?x12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>, tensor<12xf32>) -> (tensor<?x12xf32>, none, none)
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<[-1, 3, 4]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE5:.*]] = onnx.Reshape(%[[BATCHNORMALIZATION]], %[[C5]]) : (tensor<?x12xf32>, tensor<3xi64>) -> tensor<?x3x4xf32>
  // CHECK-NEXT: return %[[RESHAPE5]] : tensor<?x3x4xf32>
  func.func @statistics_of_each_element(%x: tensor<?x3x4xf32>, %s: tensor<3x4xf32>) -> tensor<?x3x4xf32> {
    %y:5 = onnx_v.BatchNormalization_7(%x, %s, %s, %s, %s) {spatial = 0 : i64} : (tensor<?x3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>, tensor<3x4xf32>) -> (tensor<?x3x4xf32>, none, none, none, none)
    return %y#0 : tensor<?x3x4xf32>
  }
}

// -----

// CHANGE: BatchNormalization 6->7 up
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHECK-LABEL: func.func @inference_by_is_test
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION:.*]], %[[BATCHNORMALIZATION2:.*]], %[[BATCHNORMALIZATION3:.*]] = onnx.BatchNormalization(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {onnx.spelling = {older = {is_test = 1 : i64}}} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, none, none)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION]] : tensor<2x3xf32>
  func.func @inference_by_is_test(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> tensor<2x3xf32> {
    %y:5 = onnx_v.BatchNormalization_6(%x, %s, %s, %s, %s) {is_test = 1 : i64} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, none, none, none, none)
    return %y#0 : tensor<2x3xf32>
  }

  // CHECK-LABEL: func.func @training_by_is_test
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION:.*]], %[[BATCHNORMALIZATION2:.*]], %[[BATCHNORMALIZATION3:.*]] = onnx.BatchNormalization(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {training_mode = 1} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>)
  // CHECK-NEXT: return %[[BATCHNORMALIZATION]], %[[BATCHNORMALIZATION2]], %[[BATCHNORMALIZATION3]] : tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>
  func.func @training_by_is_test(%x: tensor<2x3xf32>, %s: tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>) {
    %y:5 = onnx_v.BatchNormalization_6(%x, %s, %s, %s, %s) : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, none, none)
    return %y#0, %y#1, %y#2 : tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>
  }
}

// -----

// CHANGE: BatchNormalization 1->6 up
// CHANGE: InstanceNormalization 1->6 up
module attributes {onnx.opset_imports = {ai.onnx = 5 : i64}} {
  // CHECK-LABEL: func.func @version_1
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x5xf32>, %[[A1:.*]]: tensor<3xf32>
  // CHECK: %[[BATCHNORMALIZATION:.*]], %[[BATCHNORMALIZATION2:.*]], %[[BATCHNORMALIZATION3:.*]] = onnx.BatchNormalization(%[[X]], %[[A1]], %[[A1]], %[[A1]], %[[A1]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0, 0, 0, 1, 1>, is_test = 1 : i64}}} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, none, none)
  // CHECK-NEXT: %[[INSTANCENORMALIZATION:.*]] = onnx.InstanceNormalization(%[[BATCHNORMALIZATION]], %[[A1]], %[[A1]]) {onnx.spelling = {older = {consumed_inputs = array<i64: 0, 0, 0>}}} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: return %[[INSTANCENORMALIZATION]] : tensor<2x3x4x5xf32>
  func.func @version_1(%x: tensor<2x3x4x5xf32>, %s: tensor<3xf32>) -> tensor<2x3x4x5xf32> {
    %y:5 = onnx_v.BatchNormalization_1(%x, %s, %s, %s, %s) {consumed_inputs = array<i64: 0, 0, 0, 1, 1>, is_test = 1 : i64} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3x4x5xf32>, none, none, none, none)
    %z = onnx_v.InstanceNormalization_1(%y#0, %s, %s) {consumed_inputs = array<i64: 0, 0, 0>} : (tensor<2x3x4x5xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<2x3x4x5xf32>
    return %z : tensor<2x3x4x5xf32>
  }
}

// -----

// CHANGE: GroupNormalization 18->21 up
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // CHECK-LABEL: func.func @numbers_per_group_are_repeated
  // CHECK-SAME: (%[[X:.*]]: tensor<2x4x5xf16>, %[[A1:.*]]: tensor<2xf16>, %[[A2:.*]]: tensor<2xf16>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[0, 0, 1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[A1]], %[[C]]) {axis = 0} : (tensor<2xf16>, tensor<4xi64>) -> tensor<4xf16>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<[0, 0, 1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[A2]], %[[C2]]) {axis = 0} : (tensor<2xf16>, tensor<4xi64>) -> tensor<4xf16>
  // CHECK-NEXT: %[[GROUPNORMALIZATION:.*]] = onnx.GroupNormalization(%[[X]], %[[GATHER]], %[[GATHER2]]) {epsilon = 9.99999974E-6 : f32, num_groups = 2, stash_type = 10} : (tensor<2x4x5xf16>, tensor<4xf16>, tensor<4xf16>) -> tensor<2x4x5xf16>
  // CHECK-NEXT: return %[[GROUPNORMALIZATION]] : tensor<2x4x5xf16>
  func.func @numbers_per_group_are_repeated(%x: tensor<2x4x5xf16>, %s: tensor<2xf16>, %b: tensor<2xf16>) -> tensor<2x4x5xf16> {
    %y = onnx_v.GroupNormalization_18(%x, %s, %b) {num_groups = 2 : i64} : (tensor<2x4x5xf16>, tensor<2xf16>, tensor<2xf16>) -> tensor<2x4x5xf16>
    return %y : tensor<2x4x5xf16>
  }

  // CHECK-LABEL: func.func @as_often_as_there_are_channels
  // CHECK-SAME: (%[[X:.*]]: tensor<*xf32>, %[[A1:.*]]: tensor<2xf32>, %[[A2:.*]]: tensor<2xf32>
  // CHECK: %[[C3:.*]] = onnx.Initializer dense<[2, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[A1]], %[[C3]]) : (tensor<2xf32>, tensor<2xi64>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[SHAPE]], %[[C]]) {axis = 0} : (tensor<?xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[GATHER]], %[[C2]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[C4]], %[[DIV]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[EXPAND:.*]] = onnx.Expand(%[[RESHAPE]], %[[CONCAT]]) : (tensor<2x1xf32>, tensor<2xi64>) -> tensor<2x?xf32>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[EXPAND]], %[[C5]]) : (tensor<2x?xf32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<[2, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[A2]], %[[C8]]) : (tensor<2xf32>, tensor<2xi64>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[C9:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[SHAPE2:.*]] = onnx.Shape(%[[X]]) : (tensor<*xf32>) -> tensor<?xi64>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[SHAPE2]], %[[C6]]) {axis = 0} : (tensor<?xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[DIV2:.*]] = onnx.Div(%[[GATHER2]], %[[C7]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[CONCAT2:.*]] = onnx.Concat(%[[C9]], %[[DIV2]]) {axis = 0} : (tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[EXPAND2:.*]] = onnx.Expand(%[[RESHAPE3]], %[[CONCAT2]]) : (tensor<2x1xf32>, tensor<2xi64>) -> tensor<2x?xf32>
  // CHECK-NEXT: %[[C10:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE4:.*]] = onnx.Reshape(%[[EXPAND2]], %[[C10]]) : (tensor<2x?xf32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: %[[GROUPNORMALIZATION:.*]] = onnx.GroupNormalization(%[[X]], %[[RESHAPE2]], %[[RESHAPE4]]) {epsilon = 9.99999974E-6 : f32, num_groups = 2, stash_type = 1} : (tensor<*xf32>, tensor<?xf32>, tensor<?xf32>) -> tensor<*xf32>
  // CHECK-NEXT: return %[[GROUPNORMALIZATION]] : tensor<*xf32>
  func.func @as_often_as_there_are_channels(%x: tensor<*xf32>, %s: tensor<2xf32>, %b: tensor<2xf32>) -> tensor<*xf32> {
    %y = onnx_v.GroupNormalization_18(%x, %s, %b) {num_groups = 2 : i64} : (tensor<*xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}
