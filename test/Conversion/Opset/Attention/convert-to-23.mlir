// RUN: onnx-xform-opt %s -split-input-file --convert-opset=23 | FileCheck %s -enable-var-scope

// CHANGE: Attention 23->24 down
module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @lengths_become_a_mask
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x16xf32>, %[[A1:.*]]: tensor<2x3x5x16xf32>, %[[A2:.*]]: tensor<2xi64>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<5> : tensor<1xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<[0, 1, 2, 3, 4]> : tensor<5xi64>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<[1, 2, 3]> : tensor<3xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[A2]], %[[C3]]) : (tensor<2xi64>, tensor<3xi64>) -> tensor<2x1x1x1xi64>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[C2]], %[[UNSQUEEZE]]) : (tensor<5xi64>, tensor<2x1x1x1xi64>) -> tensor<2x1x1x5xi1>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<[0, 1, 2, 3]> : tensor<4xi64>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx.Unsqueeze(%[[C5]], %[[C6]]) : (tensor<4xi64>, tensor<1xi64>) -> tensor<4x1xi64>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[UNSQUEEZE]], %[[C4]]) : (tensor<2x1x1x1xi64>, tensor<1xi64>) -> tensor<2x1x1x1xi64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[UNSQUEEZE2]], %[[SUB]]) : (tensor<4x1xi64>, tensor<2x1x1x1xi64>) -> tensor<2x1x4x1xi64>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[C2]], %[[ADD]]) : (tensor<5xi64>, tensor<2x1x4x1xi64>) -> tensor<2x1x4x5xi1>
  // CHECK-NEXT: %[[NOT:.*]] = onnx.Not(%[[GREATER]]) : (tensor<2x1x4x5xi1>) -> tensor<2x1x4x5xi1>
  // CHECK-NEXT: %[[AND:.*]] = onnx.And(%[[LESS]], %[[NOT]]) : (tensor<2x1x1x5xi1>, tensor<2x1x4x5xi1>) -> tensor<2x1x4x5xi1>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<0xFF800000> : tensor<f32>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[AND]], %[[C7]], %[[C8]]) : (tensor<2x1x4x5xi1>, tensor<f32>, tensor<f32>) -> tensor<2x1x4x5xf32>
  // CHECK-NEXT: %[[ATTENTION:.*]], %[[ATTENTION2:.*]], %[[ATTENTION3:.*]], %[[ATTENTION4:.*]] = onnx.Attention(%[[X]], %[[A1]], %[[A1]], %[[WHERE]]) {softcap = 2.000000e+00 : f32} : (tensor<2x3x4x16xf32>, tensor<2x3x5x16xf32>, tensor<2x3x5x16xf32>, tensor<2x1x4x5xf32>) -> (tensor<2x3x4x16xf32>, none, none, none)
  // CHECK-NEXT: return %[[ATTENTION]] : tensor<2x3x4x16xf32>
  func.func @lengths_become_a_mask(%q: tensor<2x3x4x16xf32>, %k: tensor<2x3x5x16xf32>, %n: tensor<2xi64>) -> tensor<2x3x4x16xf32> {
    %y:4 = onnx.Attention(%q, %k, %k, _, _, _, %n) {is_causal = 1 : i64, softcap = 2.0 : f32} : (tensor<2x3x4x16xf32>, tensor<2x3x5x16xf32>, tensor<2x3x5x16xf32>, tensor<2xi64>) -> (tensor<2x3x4x16xf32>, none, none, none)
    return %y#0 : tensor<2x3x4x16xf32>
  }

  // CHECK-LABEL: func.func @without_lengths_nothing_changes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x16xf32>, %[[A1:.*]]: tensor<2x3x5x16xf32>
  // CHECK: %[[ATTENTION:.*]], %[[ATTENTION2:.*]], %[[ATTENTION3:.*]], %[[ATTENTION4:.*]] = onnx.Attention(%[[X]], %[[A1]], %[[A1]]) {is_causal = 1} : (tensor<2x3x4x16xf32>, tensor<2x3x5x16xf32>, tensor<2x3x5x16xf32>) -> (tensor<2x3x4x16xf32>, none, none, none)
  // CHECK-NEXT: return %[[ATTENTION]] : tensor<2x3x4x16xf32>
  func.func @without_lengths_nothing_changes(%q: tensor<2x3x4x16xf32>, %k: tensor<2x3x5x16xf32>) -> tensor<2x3x4x16xf32> {
    %y:4 = onnx.Attention(%q, %k, %k) {is_causal = 1 : i64} : (tensor<2x3x4x16xf32>, tensor<2x3x5x16xf32>, tensor<2x3x5x16xf32>) -> (tensor<2x3x4x16xf32>, none, none, none)
    return %y#0 : tensor<2x3x4x16xf32>
  }
}
