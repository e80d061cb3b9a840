// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: Attention 0->23 down
module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  // CHECK-LABEL: func.func @plain
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x16xf32>, %[[A1:.*]]: tensor<2x3x5x16xf32>, %[[A2:.*]]: tensor<2x3x5x8xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[C]]) : (tensor<2x3x4x16xf32>, tensor<f32>) -> tensor<2x3x4x16xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[A1]], %[[C]]) : (tensor<2x3x5x16xf32>, tensor<f32>) -> tensor<2x3x5x16xf32>
  // CHECK-NEXT: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[MUL2]]) {perm = array<i64: 0, 1, 3, 2>} : (tensor<2x3x5x16xf32>) -> tensor<2x3x16x5xf32>
  // CHECK-NEXT: %[[MATMUL:.*]] = onnx.MatMul(%[[MUL]], %[[TRANSPOSE]]) : (tensor<2x3x4x16xf32>, tensor<2x3x16x5xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: %[[SOFTMAX:.*]] = onnx.Softmax(%[[MATMUL]]) : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: %[[MATMUL2:.*]] = onnx.MatMul(%[[SOFTMAX]], %[[A2]]) : (tensor<2x3x4x5xf32>, tensor<2x3x5x8xf32>) -> tensor<2x3x4x8xf32>
  // CHECK-NEXT: return %[[MATMUL2]] : tensor<2x3x4x8xf32>
  func.func @plain(%q: tensor<2x3x4x16xf32>, %k: tensor<2x3x5x16xf32>, %v: tensor<2x3x5x8xf32>) -> tensor<2x3x4x8xf32> {
    %y:4 = onnx.Attention(%q, %k, %v) : (tensor<2x3x4x16xf32>, tensor<2x3x5x16xf32>, tensor<2x3x5x8xf32>) -> (tensor<2x3x4x8xf32>, none, none, none)
    return %y#0 : tensor<2x3x4x8xf32>
  }

  // CHECK-LABEL: func.func @grouped_queries_side_by_side
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?x64xf16>, %[[A1:.*]]: tensor<?x?x32xf16>, %[[A2:.*]]: tensor<?x?x32xf16>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[0, 0, 4, 16]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C]]) : (tensor<?x?x64xf16>, tensor<4xi64>) -> tensor<?x?x4x16xf16>
  // CHECK-NEXT: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[RESHAPE]]) {perm = array<i64: 0, 2, 1, 3>} : (tensor<?x?x4x16xf16>) -> tensor<?x4x?x16xf16>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f16>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[TRANSPOSE]], %[[C6]]) : (tensor<?x4x?x16xf16>, tensor<f16>) -> tensor<?x4x?x16xf16>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<[0, 0, 2, 16]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[A1]], %[[C2]]) : (tensor<?x?x32xf16>, tensor<4xi64>) -> tensor<?x?x2x16xf16>
  // CHECK-NEXT: %[[TRANSPOSE2:.*]] = onnx.Transpose(%[[RESHAPE2]]) {perm = array<i64: 0, 2, 1, 3>} : (tensor<?x?x2x16xf16>) -> tensor<?x2x?x16xf16>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<[0, 0, 1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[TRANSPOSE2]], %[[C4]]) {axis = 1} : (tensor<?x2x?x16xf16>, tensor<4xi64>) -> tensor<?x4x?x16xf16>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[GATHER]], %[[C6]]) : (tensor<?x4x?x16xf16>, tensor<f16>) -> tensor<?x4x?x16xf16>
  // CHECK-NEXT: %[[TRANSPOSE4:.*]] = onnx.Transpose(%[[MUL2]]) {perm = array<i64: 0, 1, 3, 2>} : (tensor<?x4x?x16xf16>) -> tensor<?x4x16x?xf16>
  // CHECK-NEXT: %[[MATMUL:.*]] = onnx.MatMul(%[[MUL]], %[[TRANSPOSE4]]) : (tensor<?x4x?x16xf16>, tensor<?x4x16x?xf16>) -> tensor<?x4x?x?xf16>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[MATMUL]]) {to = 1} : (tensor<?x4x?x?xf16>) -> tensor<?x4x?x?xf32>
  // CHECK-NEXT: %[[SOFTMAX:.*]] = onnx.Softmax(%[[CAST]]) : (tensor<?x4x?x?xf32>) -> tensor<?x4x?x?xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[SOFTMAX]]) {to = 10} : (tensor<?x4x?x?xf32>) -> tensor<?x4x?x?xf16>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<[0, 0, 2, 16]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[A2]], %[[C3]]) : (tensor<?x?x32xf16>, tensor<4xi64>) -> tensor<?x?x2x16xf16>
  // CHECK-NEXT: %[[TRANSPOSE3:.*]] = onnx.Transpose(%[[RESHAPE3]]) {perm = array<i64: 0, 2, 1, 3>} : (tensor<?x?x2x16xf16>) -> tensor<?x2x?x16xf16>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<[0, 0, 1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[TRANSPOSE3]], %[[C5]]) {axis = 1} : (tensor<?x2x?x16xf16>, tensor<4xi64>) -> tensor<?x4x?x16xf16>
  // CHECK-NEXT: %[[MATMUL2:.*]] = onnx.MatMul(%[[CAST2]], %[[GATHER2]]) : (tensor<?x4x?x?xf16>, tensor<?x4x?x16xf16>) -> tensor<?x4x?x16xf16>
  // CHECK-NEXT: %[[TRANSPOSE5:.*]] = onnx.Transpose(%[[MATMUL2]]) {perm = array<i64: 0, 2, 1, 3>} : (tensor<?x4x?x16xf16>) -> tensor<?x?x4x16xf16>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<[0, 0, 64]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE4:.*]] = onnx.Reshape(%[[TRANSPOSE5]], %[[C7]]) : (tensor<?x?x4x16xf16>, tensor<3xi64>) -> tensor<?x?x64xf16>
  // CHECK-NEXT: return %[[RESHAPE4]] : tensor<?x?x64xf16>
  func.func @grouped_queries_side_by_side(%q: tensor<?x?x64xf16>, %k: tensor<?x?x32xf16>, %v: tensor<?x?x32xf16>) -> tensor<?x?x64xf16> {
    %y:4 = onnx.Attention(%q, %k, %v) {kv_num_heads = 2 : i64, q_num_heads = 4 : i64, scale = 0.25 : f32, softmax_precision = 1 : i64} : (tensor<?x?x64xf16>, tensor<?x?x32xf16>, tensor<?x?x32xf16>) -> (tensor<?x?x64xf16>, none, none, none)
    return %y#0 : tensor<?x?x64xf16>
  }

  // CHECK-LABEL: func.func @causal_with_past
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x?x16xf32>, %[[A1:.*]]: tensor<1x2x?x16xf32>, %[[A2:.*]]: tensor<1x2x?x16xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[C]]) : (tensor<1x2x?x16xf32>, tensor<f32>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[A2]], %[[A1]]) {axis = 2} : (tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[CONCAT]], %[[C]]) : (tensor<1x2x?x16xf32>, tensor<f32>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[MUL2]]) {perm = array<i64: 0, 1, 3, 2>} : (tensor<1x2x?x16xf32>) -> tensor<1x2x16x?xf32>
  // CHECK-NEXT: %[[MATMUL:.*]] = onnx.MatMul(%[[MUL]], %[[TRANSPOSE]]) : (tensor<1x2x?x16xf32>, tensor<1x2x16x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[SHAPE2:.*]] = onnx.Shape(%[[A2]]) : (tensor<1x2x?x16xf32>) -> tensor<4xi64>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[SHAPE2]], %[[C3]]) {axis = 0} : (tensor<4xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[A1]]) : (tensor<1x2x?x16xf32>) -> tensor<4xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[SHAPE]], %[[C2]]) {axis = 0} : (tensor<4xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[GATHER2]], %[[GATHER]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[SQUEEZE:.*]] = onnx.Squeeze(%[[ADD]], %[[C5]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<i64>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[RANGE:.*]] = onnx.Range(%[[C4]], %[[SQUEEZE]], %[[C6]]) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[SHAPE3:.*]] = onnx.Shape(%[[X]]) : (tensor<1x2x?x16xf32>) -> tensor<4xi64>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER3:.*]] = onnx.Gather(%[[SHAPE3]], %[[C7]]) {axis = 0} : (tensor<4xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[C9:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[SQUEEZE2:.*]] = onnx.Squeeze(%[[GATHER3]], %[[C9]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<i64>
  // CHECK-NEXT: %[[C10:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[RANGE2:.*]] = onnx.Range(%[[C8]], %[[SQUEEZE2]], %[[C10]]) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[C11:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[RANGE2]], %[[C11]]) : (tensor<?xi64>, tensor<1xi64>) -> tensor<?x1xi64>
  // CHECK-NEXT: %[[SHAPE4:.*]] = onnx.Shape(%[[A2]]) : (tensor<1x2x?x16xf32>) -> tensor<4xi64>
  // CHECK-NEXT: %[[C12:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER4:.*]] = onnx.Gather(%[[SHAPE4]], %[[C12]]) {axis = 0} : (tensor<4xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[ADD2:.*]] = onnx.Add(%[[UNSQUEEZE]], %[[GATHER4]]) : (tensor<?x1xi64>, tensor<1xi64>) -> tensor<?x1xi64>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[RANGE]], %[[ADD2]]) : (tensor<?xi64>, tensor<?x1xi64>) -> tensor<?x?xi1>
  // CHECK-NEXT: %[[NOT:.*]] = onnx.Not(%[[GREATER]]) : (tensor<?x?xi1>) -> tensor<?x?xi1>
  // CHECK-NEXT: %[[C13:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C14:.*]] = onnx.Initializer dense<0xFF800000> : tensor<f32>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[NOT]], %[[C13]], %[[C14]]) : (tensor<?x?xi1>, tensor<f32>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[ADD3:.*]] = onnx.Add(%[[MATMUL]], %[[WHERE]]) : (tensor<1x2x?x?xf32>, tensor<?x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[SOFTMAX:.*]] = onnx.Softmax(%[[ADD3]]) : (tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[CONCAT2:.*]] = onnx.Concat(%[[A2]], %[[A1]]) {axis = 2} : (tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: %[[MATMUL2:.*]] = onnx.MatMul(%[[SOFTMAX]], %[[CONCAT2]]) : (tensor<1x2x?x?xf32>, tensor<1x2x?x16xf32>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: return %[[MATMUL2]], %[[CONCAT]] : tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>
  func.func @causal_with_past(%q: tensor<1x2x?x16xf32>, %k: tensor<1x2x?x16xf32>, %p: tensor<1x2x?x16xf32>) -> (tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) {
    %y:4 = onnx.Attention(%q, %k, %k, _, %p, %p) {is_causal = 1 : i64} : (tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) -> (tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>, none, none)
    return %y#0, %y#1 : tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>
  }

  // CHECK-LABEL: func.func @mask_softcap_and_scores
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x4x16xf32>, %[[A1:.*]]: tensor<1x2x5x16xf32>, %[[A2:.*]]: tensor<4x5xi1>
  // CHECK: %[[C3:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<0xFF800000> : tensor<f32>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[A2]], %[[C3]], %[[C4]]) : (tensor<4x5xi1>, tensor<f32>, tensor<f32>) -> tensor<4x5xf32>
  // CHECK-NEXT: %[[REDUCEMAX_1:.*]] = onnx_v.ReduceMax_1(%[[WHERE]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<4x5xf32>) -> tensor<4x1xf32>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<-3.40282347E+38> : tensor<f32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[REDUCEMAX_1]], %[[C5]]) : (tensor<4x1xf32>, tensor<f32>) -> tensor<4x1xi1>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[C]]) : (tensor<1x2x4x16xf32>, tensor<f32>) -> tensor<1x2x4x16xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[A1]], %[[C]]) : (tensor<1x2x5x16xf32>, tensor<f32>) -> tensor<1x2x5x16xf32>
  // CHECK-NEXT: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[MUL2]]) {perm = array<i64: 0, 1, 3, 2>} : (tensor<1x2x5x16xf32>) -> tensor<1x2x16x5xf32>
  // CHECK-NEXT: %[[MATMUL:.*]] = onnx.MatMul(%[[MUL]], %[[TRANSPOSE]]) : (tensor<1x2x4x16xf32>, tensor<1x2x16x5xf32>) -> tensor<1x2x4x5xf32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[MATMUL]], %[[C2]]) : (tensor<1x2x4x5xf32>, tensor<f32>) -> tensor<1x2x4x5xf32>
  // CHECK-NEXT: %[[TANH:.*]] = onnx.Tanh(%[[DIV]]) : (tensor<1x2x4x5xf32>) -> tensor<1x2x4x5xf32>
  // CHECK-NEXT: %[[MUL3:.*]] = onnx.Mul(%[[C2]], %[[TANH]]) : (tensor<f32>, tensor<1x2x4x5xf32>) -> tensor<1x2x4x5xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL3]], %[[WHERE]]) : (tensor<1x2x4x5xf32>, tensor<4x5xf32>) -> tensor<1x2x4x5xf32>
  // CHECK-NEXT: %[[SOFTMAX:.*]] = onnx.Softmax(%[[ADD]]) : (tensor<1x2x4x5xf32>) -> tensor<1x2x4x5xf32>
  // CHECK-NEXT: %[[WHERE2:.*]] = onnx.Where(%[[LESS]], %[[C6]], %[[SOFTMAX]]) : (tensor<4x1xi1>, tensor<f32>, tensor<1x2x4x5xf32>) -> tensor<1x2x4x5xf32>
  // CHECK-NEXT: %[[MATMUL2:.*]] = onnx.MatMul(%[[WHERE2]], %[[A1]]) : (tensor<1x2x4x5xf32>, tensor<1x2x5x16xf32>) -> tensor<1x2x4x16xf32>
  // CHECK-NEXT: return %[[MATMUL2]], %[[MUL3]] : tensor<1x2x4x16xf32>, tensor<1x2x4x5xf32>
  func.func @mask_softcap_and_scores(%q: tensor<1x2x4x16xf32>, %k: tensor<1x2x5x16xf32>, %m: tensor<4x5xi1>) -> (tensor<1x2x4x16xf32>, tensor<1x2x4x5xf32>) {
    %y:4 = onnx.Attention(%q, %k, %k, %m) {qk_matmul_output_mode = 1 : i64, softcap = 2.0 : f32} : (tensor<1x2x4x16xf32>, tensor<1x2x5x16xf32>, tensor<1x2x5x16xf32>, tensor<4x5xi1>) -> (tensor<1x2x4x16xf32>, none, none, tensor<1x2x4x5xf32>)
    return %y#0, %y#3 : tensor<1x2x4x16xf32>, tensor<1x2x4x5xf32>
  }

  // CHECK-LABEL: func.func @short_mask_is_filled_up
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x4x16xf32>, %[[A1:.*]]: tensor<1x2x6x16xf32>, %[[A2:.*]]: tensor<4x5xf32>
  // CHECK: %[[C2:.*]] = onnx.Initializer dense<6> : tensor<1xi64>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<[0, 0, 0, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<0xFF800000> : tensor<f32>
  // CHECK-NEXT: %[[PAD:.*]] = onnx.Pad(%[[A2]], %[[C4]], %[[C5]]) : (tensor<4x5xf32>, tensor<4xi64>, tensor<f32>) -> tensor<4x6xf32>
  // CHECK-NEXT: %[[REDUCEMAX_1:.*]] = onnx_v.ReduceMax_1(%[[PAD]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<4x6xf32>) -> tensor<4x1xf32>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<-3.40282347E+38> : tensor<f32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[REDUCEMAX_1]], %[[C6]]) : (tensor<4x1xf32>, tensor<f32>) -> tensor<4x1xi1>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[C]]) : (tensor<1x2x4x16xf32>, tensor<f32>) -> tensor<1x2x4x16xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[A1]], %[[C]]) : (tensor<1x2x6x16xf32>, tensor<f32>) -> tensor<1x2x6x16xf32>
  // CHECK-NEXT: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[MUL2]]) {perm = array<i64: 0, 1, 3, 2>} : (tensor<1x2x6x16xf32>) -> tensor<1x2x16x6xf32>
  // CHECK-NEXT: %[[MATMUL:.*]] = onnx.MatMul(%[[MUL]], %[[TRANSPOSE]]) : (tensor<1x2x4x16xf32>, tensor<1x2x16x6xf32>) -> tensor<1x2x4x6xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MATMUL]], %[[PAD]]) : (tensor<1x2x4x6xf32>, tensor<4x6xf32>) -> tensor<1x2x4x6xf32>
  // CHECK-NEXT: %[[SOFTMAX:.*]] = onnx.Softmax(%[[ADD]]) : (tensor<1x2x4x6xf32>) -> tensor<1x2x4x6xf32>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[LESS]], %[[C7]], %[[SOFTMAX]]) : (tensor<4x1xi1>, tensor<f32>, tensor<1x2x4x6xf32>) -> tensor<1x2x4x6xf32>
  // CHECK-NEXT: %[[MATMUL2:.*]] = onnx.MatMul(%[[WHERE]], %[[A1]]) : (tensor<1x2x4x6xf32>, tensor<1x2x6x16xf32>) -> tensor<1x2x4x16xf32>
  // CHECK-NEXT: return %[[MATMUL2]] : tensor<1x2x4x16xf32>
  func.func @short_mask_is_filled_up(%q: tensor<1x2x4x16xf32>, %k: tensor<1x2x6x16xf32>, %m: tensor<4x5xf32>) -> tensor<1x2x4x16xf32> {
    %y:4 = onnx.Attention(%q, %k, %k, %m) : (tensor<1x2x4x16xf32>, tensor<1x2x6x16xf32>, tensor<1x2x6x16xf32>, tensor<4x5xf32>) -> (tensor<1x2x4x16xf32>, none, none, none)
    return %y#0 : tensor<1x2x4x16xf32>
  }

  // One symbol is one size.
  // CHECK-LABEL: func.func @mask_of_unknown_size
  // CHECK-SAME: (%[[X:.*]]: tensor<1x2x?x16xf32>, %[[A1:.*]]: tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>, %[[A2:.*]]: tensor<?x?xf32, #onnx.dims<"?", keys>>, %[[A3:.*]]: tensor<?x?xf32>
  // CHECK: %[[REDUCEMAX_1:.*]] = onnx_v.ReduceMax_1(%[[A2]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<?x?xf32, #onnx.dims<"?", keys>>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<-3.40282347E+38> : tensor<f32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[REDUCEMAX_1]], %[[C2]]) : (tensor<?x1xf32>, tensor<f32>) -> tensor<?x1xi1>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[C]]) : (tensor<1x2x?x16xf32>, tensor<f32>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[A1]], %[[C]]) : (tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>, tensor<f32>) -> tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>
  // CHECK-NEXT: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[MUL2]]) {perm = array<i64: 0, 1, 3, 2>} : (tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>) -> tensor<1x2x16x?xf32>
  // CHECK-NEXT: %[[MATMUL:.*]] = onnx.MatMul(%[[MUL]], %[[TRANSPOSE]]) : (tensor<1x2x?x16xf32>, tensor<1x2x16x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MATMUL]], %[[A2]]) : (tensor<1x2x?x?xf32>, tensor<?x?xf32, #onnx.dims<"?", keys>>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[SOFTMAX:.*]] = onnx.Softmax(%[[ADD]]) : (tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[LESS]], %[[C3]], %[[SOFTMAX]]) : (tensor<?x1xi1>, tensor<f32>, tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[MATMUL2:.*]] = onnx.MatMul(%[[WHERE]], %[[A1]]) : (tensor<1x2x?x?xf32>, tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<0> : tensor<3xi64>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[A1]]) : (tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>) -> tensor<4xi64>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[SHAPE]], %[[C5]]) {axis = 0} : (tensor<4xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[SHAPE2:.*]] = onnx.Shape(%[[A3]]) : (tensor<?x?xf32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[SHAPE2]], %[[C6]]) {axis = 0} : (tensor<2xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[GATHER]], %[[GATHER2]]) : (tensor<1xi64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[C7]], %[[SUB]]) {axis = 0} : (tensor<3xi64>, tensor<1xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<0xFF800000> : tensor<f32>
  // CHECK-NEXT: %[[PAD:.*]] = onnx.Pad(%[[A3]], %[[CONCAT]], %[[C8]]) : (tensor<?x?xf32>, tensor<4xi64>, tensor<f32>) -> tensor<?x?xf32>
  // CHECK-NEXT: %[[REDUCEMAX_12:.*]] = onnx_v.ReduceMax_1(%[[PAD]]) {axes = array<i64: 1>, keepdims = 1} : (tensor<?x?xf32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[C9:.*]] = onnx.Initializer dense<-3.40282347E+38> : tensor<f32>
  // CHECK-NEXT: %[[LESS2:.*]] = onnx.Less(%[[REDUCEMAX_12]], %[[C9]]) : (tensor<?x1xf32>, tensor<f32>) -> tensor<?x1xi1>
  // CHECK-NEXT: %[[C10:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL3:.*]] = onnx.Mul(%[[X]], %[[C4]]) : (tensor<1x2x?x16xf32>, tensor<f32>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: %[[MUL4:.*]] = onnx.Mul(%[[A1]], %[[C4]]) : (tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>, tensor<f32>) -> tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>
  // CHECK-NEXT: %[[TRANSPOSE2:.*]] = onnx.Transpose(%[[MUL4]]) {perm = array<i64: 0, 1, 3, 2>} : (tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>) -> tensor<1x2x16x?xf32>
  // CHECK-NEXT: %[[MATMUL3:.*]] = onnx.MatMul(%[[MUL3]], %[[TRANSPOSE2]]) : (tensor<1x2x?x16xf32>, tensor<1x2x16x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[ADD2:.*]] = onnx.Add(%[[MATMUL3]], %[[PAD]]) : (tensor<1x2x?x?xf32>, tensor<?x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[SOFTMAX2:.*]] = onnx.Softmax(%[[ADD2]]) : (tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[WHERE2:.*]] = onnx.Where(%[[LESS2]], %[[C10]], %[[SOFTMAX2]]) : (tensor<?x1xi1>, tensor<f32>, tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  // CHECK-NEXT: %[[MATMUL4:.*]] = onnx.MatMul(%[[WHERE2]], %[[A1]]) : (tensor<1x2x?x?xf32>, tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>) -> tensor<1x2x?x16xf32>
  // CHECK-NEXT: return %[[MATMUL2]], %[[MATMUL4]] : tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>
  func.func @mask_of_unknown_size(%q: tensor<1x2x?x16xf32>, %k: tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>, %m: tensor<?x?xf32, #onnx.dims<"?", keys>>, %n: tensor<?x?xf32>) -> (tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>) {
    %y:4 = onnx.Attention(%q, %k, %k, %m) : (tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>, tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>, tensor<?x?xf32, #onnx.dims<"?", keys>>) -> (tensor<1x2x?x16xf32>, none, none, none)
    %z:4 = onnx.Attention(%q, %k, %k, %n) : (tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>, tensor<1x2x?x16xf32, #onnx.dims<1, 2, keys, 16>>, tensor<?x?xf32>) -> (tensor<1x2x?x16xf32>, none, none, none)
    return %y#0, %z#0 : tensor<1x2x?x16xf32>, tensor<1x2x?x16xf32>
  }
}
