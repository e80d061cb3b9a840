// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: RotaryEmbedding 0->23 down
module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  // CHECK-LABEL: func.func @halves
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4x8xf32>, %[[A1:.*]]: tensor<50x4xf32>, %[[A2:.*]]: tensor<50x4xf32>, %[[A3:.*]]: tensor<2x4xi64>
  // CHECK: %[[GATHER:.*]] = onnx.Gather(%[[A1]], %[[A3]]) {axis = 0} : (tensor<50x4xf32>, tensor<2x4xi64>) -> tensor<2x4x4xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[GATHER]], %[[C]]) : (tensor<2x4x4xf32>, tensor<1xi64>) -> tensor<2x1x4x4xf32>
  // CHECK-NEXT: %[[SPLIT_13:.*]]:2 = onnx_v.Split_13(%[[X]]) {axis = 3} : (tensor<2x3x4x8xf32>) -> (tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>)
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[UNSQUEEZE]], %[[SPLIT_13]]#0) : (tensor<2x1x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[A2]], %[[A3]]) {axis = 0} : (tensor<50x4xf32>, tensor<2x4xi64>) -> tensor<2x4x4xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx.Unsqueeze(%[[GATHER2]], %[[C2]]) : (tensor<2x4x4xf32>, tensor<1xi64>) -> tensor<2x1x4x4xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[UNSQUEEZE2]], %[[SPLIT_13]]#1) : (tensor<2x1x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[MUL]], %[[MUL2]]) : (tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
  // CHECK-NEXT: %[[MUL3:.*]] = onnx.Mul(%[[UNSQUEEZE2]], %[[SPLIT_13]]#0) : (tensor<2x1x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
  // CHECK-NEXT: %[[MUL4:.*]] = onnx.Mul(%[[UNSQUEEZE]], %[[SPLIT_13]]#1) : (tensor<2x1x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL3]], %[[MUL4]]) : (tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[SUB]], %[[ADD]]) {axis = 3} : (tensor<2x3x4x4xf32>, tensor<2x3x4x4xf32>) -> tensor<2x3x4x8xf32>
  // CHECK-NEXT: return %[[CONCAT]] : tensor<2x3x4x8xf32>
  func.func @halves(%x: tensor<2x3x4x8xf32>, %c: tensor<50x4xf32>, %s: tensor<50x4xf32>, %p: tensor<2x4xi64>) -> tensor<2x3x4x8xf32> {
    %y = onnx.RotaryEmbedding(%x, %c, %s, %p) : (tensor<2x3x4x8xf32>, tensor<50x4xf32>, tensor<50x4xf32>, tensor<2x4xi64>) -> tensor<2x3x4x8xf32>
    return %y : tensor<2x3x4x8xf32>
  }

  // CHECK-LABEL: func.func @neighbors_of_a_part_side_by_side
  // CHECK-SAME: (%[[X:.*]]: tensor<?x?x24xf32>, %[[A1:.*]]: tensor<?x?x2xf32>, %[[A2:.*]]: tensor<?x?x2xf32>
  // CHECK: %[[C11:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[A1]], %[[C11]]) : (tensor<?x?x2xf32>, tensor<1xi64>) -> tensor<?x?x1x2xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<[0, 0, 3, 8]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C]]) : (tensor<?x?x24xf32>, tensor<4xi64>) -> tensor<?x?x3x8xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: %[[SLICE:.*]] = onnx.Slice(%[[RESHAPE]], %[[C2]], %[[C3]], %[[C4]]) : (tensor<?x?x3x8xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?x?x3x4xf32>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<[0, 0, 0, -1, 2]> : tensor<5xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[SLICE]], %[[C8]]) : (tensor<?x?x3x4xf32>, tensor<5xi64>) -> tensor<?x?x3x?x2xf32>
  // CHECK-NEXT: %[[C9:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[RESHAPE2]], %[[C9]]) {axis = 4} : (tensor<?x?x3x?x2xf32>, tensor<i64>) -> tensor<?x?x3x?xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[UNSQUEEZE]], %[[GATHER]]) : (tensor<?x?x1x2xf32>, tensor<?x?x3x?xf32>) -> tensor<?x?x3x2xf32>
  // CHECK-NEXT: %[[C12:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx.Unsqueeze(%[[A2]], %[[C12]]) : (tensor<?x?x2xf32>, tensor<1xi64>) -> tensor<?x?x1x2xf32>
  // CHECK-NEXT: %[[C10:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[RESHAPE2]], %[[C10]]) {axis = 4} : (tensor<?x?x3x?x2xf32>, tensor<i64>) -> tensor<?x?x3x?xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[UNSQUEEZE2]], %[[GATHER2]]) : (tensor<?x?x1x2xf32>, tensor<?x?x3x?xf32>) -> tensor<?x?x3x2xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[MUL]], %[[MUL2]]) : (tensor<?x?x3x2xf32>, tensor<?x?x3x2xf32>) -> tensor<?x?x3x2xf32>
  // CHECK-NEXT: %[[C13:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE3:.*]] = onnx.Unsqueeze(%[[SUB]], %[[C13]]) : (tensor<?x?x3x2xf32>, tensor<1xi64>) -> tensor<?x?x3x2x1xf32>
  // CHECK-NEXT: %[[MUL3:.*]] = onnx.Mul(%[[UNSQUEEZE2]], %[[GATHER]]) : (tensor<?x?x1x2xf32>, tensor<?x?x3x?xf32>) -> tensor<?x?x3x2xf32>
  // CHECK-NEXT: %[[MUL4:.*]] = onnx.Mul(%[[UNSQUEEZE]], %[[GATHER2]]) : (tensor<?x?x1x2xf32>, tensor<?x?x3x?xf32>) -> tensor<?x?x3x2xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL3]], %[[MUL4]]) : (tensor<?x?x3x2xf32>, tensor<?x?x3x2xf32>) -> tensor<?x?x3x2xf32>
  // CHECK-NEXT: %[[C14:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE4:.*]] = onnx.Unsqueeze(%[[ADD]], %[[C14]]) : (tensor<?x?x3x2xf32>, tensor<1xi64>) -> tensor<?x?x3x2x1xf32>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[UNSQUEEZE3]], %[[UNSQUEEZE4]]) {axis = 4} : (tensor<?x?x3x2x1xf32>, tensor<?x?x3x2x1xf32>) -> tensor<?x?x3x2x2xf32>
  // CHECK-NEXT: %[[C15:.*]] = onnx.Initializer dense<[0, 0, 0, -1]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[CONCAT]], %[[C15]]) : (tensor<?x?x3x2x2xf32>, tensor<4xi64>) -> tensor<?x?x3x?xf32>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<9223372036854775807> : tensor<1xi64>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: %[[SLICE2:.*]] = onnx.Slice(%[[RESHAPE]], %[[C5]], %[[C6]], %[[C7]]) : (tensor<?x?x3x8xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<?x?x3x4xf32>
  // CHECK-NEXT: %[[CONCAT2:.*]] = onnx.Concat(%[[RESHAPE3]], %[[SLICE2]]) {axis = 3} : (tensor<?x?x3x?xf32>, tensor<?x?x3x4xf32>) -> tensor<?x?x3x?xf32>
  // CHECK-NEXT: %[[SHAPE:.*]] = onnx.Shape(%[[X]]) : (tensor<?x?x24xf32>) -> tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE4:.*]] = onnx.Reshape(%[[CONCAT2]], %[[SHAPE]]) : (tensor<?x?x3x?xf32>, tensor<3xi64>) -> tensor<?x?x24xf32>
  // CHECK-NEXT: return %[[RESHAPE4]] : tensor<?x?x24xf32>
  func.func @neighbors_of_a_part_side_by_side(%x: tensor<?x?x24xf32>, %c: tensor<?x?x2xf32>, %s: tensor<?x?x2xf32>) -> tensor<?x?x24xf32> {
    %y = onnx.RotaryEmbedding(%x, %c, %s) {interleaved = 1 : i64, num_heads = 3 : i64, rotary_embedding_dim = 4 : i64} : (tensor<?x?x24xf32>, tensor<?x?x2xf32>, tensor<?x?x2xf32>) -> tensor<?x?x24xf32>
    return %y : tensor<?x?x24xf32>
  }
}

// -----

// CHANGE: CausalConvWithState 0->27 down
module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  // CHECK-LABEL: func.func @causal_conv_with_past
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x5xf16>, %[[A1:.*]]: tensor<3x1x4xf16>, %[[A2:.*]]: tensor<3xf16>, %[[A3:.*]]: tensor<2x3x3xf16>
  // CHECK: %[[CONCAT:.*]] = onnx.Concat(%[[A3]], %[[X]]) {axis = 2} : (tensor<2x3x3xf16>, tensor<2x3x5xf16>) -> tensor<2x3x8xf16>
  // CHECK-NEXT: %[[CONV:.*]] = onnx.Conv(%[[CONCAT]], %[[A1]], %[[A2]]) {group = 3} : (tensor<2x3x8xf16>, tensor<3x1x4xf16>, tensor<3xf16>) -> tensor<2x3x5xf16>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[CONV]]) {to = 1} : (tensor<2x3x5xf16>) -> tensor<2x3x5xf32>
  // CHECK-NEXT: %[[SIGMOID:.*]] = onnx.Sigmoid(%[[CAST]]) : (tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST]], %[[SIGMOID]]) : (tensor<2x3x5xf32>, tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MUL]]) {to = 10} : (tensor<2x3x5xf32>) -> tensor<2x3x5xf16>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<-3> : tensor<1xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<9223372036854775807> : tensor<1xi64>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[SLICE:.*]] = onnx.Slice(%[[CONCAT]], %[[C]], %[[C2]], %[[C3]]) : (tensor<2x3x8xf16>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<2x3x3xf16>
  // CHECK-NEXT: return %[[CAST2]], %[[SLICE]] : tensor<2x3x5xf16>, tensor<2x3x3xf16>
  func.func @causal_conv_with_past(%x: tensor<2x3x5xf16>, %w: tensor<3x1x4xf16>, %b: tensor<3xf16>, %p: tensor<2x3x3xf16>) -> (tensor<2x3x5xf16>, tensor<2x3x3xf16>) {
    %y:2 = onnx.CausalConvWithState(%x, %w, %b, %p) {activation = "silu"} : (tensor<2x3x5xf16>, tensor<3x1x4xf16>, tensor<3xf16>, tensor<2x3x3xf16>) -> (tensor<2x3x5xf16>, tensor<2x3x3xf16>)
    return %y#0, %y#1 : tensor<2x3x5xf16>, tensor<2x3x3xf16>
  }

  // CHECK-LABEL: func.func @causal_conv_without_past
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x5xf32>, %[[A1:.*]]: tensor<3x1x4xf32>
  // CHECK: %[[C:.*]] = onnx.Initializer dense<[0, 0, 3, 0, 0, 0]> : tensor<6xi64>
  // CHECK-NEXT: %[[PAD:.*]] = onnx.Pad(%[[X]], %[[C]]) : (tensor<2x3x5xf32>, tensor<6xi64>) -> tensor<2x3x8xf32>
  // CHECK-NEXT: %[[CONV:.*]] = onnx.Conv(%[[PAD]], %[[A1]]) {group = 3} : (tensor<2x3x8xf32>, tensor<3x1x4xf32>) -> tensor<2x3x5xf32>
  // CHECK-NEXT: return %[[CONV]] : tensor<2x3x5xf32>
  func.func @causal_conv_without_past(%x: tensor<2x3x5xf32>, %w: tensor<3x1x4xf32>) -> tensor<2x3x5xf32> {
    %y:2 = onnx.CausalConvWithState(%x, %w) : (tensor<2x3x5xf32>, tensor<3x1x4xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x3xf32>)
    return %y#0 : tensor<2x3x5xf32>
  }

  // CHECK-LABEL: func.func @causal_conv_of_one_element
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x5xf32>, %[[A1:.*]]: tensor<3x1x1xf32>
  // CHECK: %[[CONV:.*]] = onnx.Conv(%[[X]], %[[A1]]) {group = 3} : (tensor<2x3x5xf32>, tensor<3x1x1xf32>) -> tensor<2x3x5xf32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<9223372036854775807> : tensor<1xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<9223372036854775807> : tensor<1xi64>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[SLICE:.*]] = onnx.Slice(%[[X]], %[[C]], %[[C2]], %[[C3]]) : (tensor<2x3x5xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<2x3x0xf32>
  // CHECK-NEXT: return %[[CONV]], %[[SLICE]] : tensor<2x3x5xf32>, tensor<2x3x0xf32>
  func.func @causal_conv_of_one_element(%x: tensor<2x3x5xf32>, %w: tensor<3x1x1xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x0xf32>) {
    %y:2 = onnx.CausalConvWithState(%x, %w) : (tensor<2x3x5xf32>, tensor<3x1x1xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x0xf32>)
    return %y#0, %y#1 : tensor<2x3x5xf32>, tensor<2x3x0xf32>
  }
}

// -----

// CHANGE: LinearAttention 0->27 down
module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  // CHECK-LABEL: func.func @linear_attention
  // CHECK-SAME: (%[[X:.*]]: tensor<2x5x16xf32>, %[[A1:.*]]: tensor<2x5x8xf32>, %[[A2:.*]]: tensor<2x5x6xf32>, %[[A3:.*]]: tensor<2x5x2xf32>, %[[A4:.*]]: tensor<2x5x2xf32>
  // CHECK: %[[C3:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<[2, 4, 3]> : tensor<3xi64>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[C]], %[[C2]]) {axis = 0} : (tensor<1xi64>, tensor<3xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[EXPAND:.*]] = onnx.Expand(%[[C3]], %[[CONCAT]]) : (tensor<f32>, tensor<4xi64>) -> tensor<2x2x4x3xf32>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<[0, 0, 4, 4]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C4]]) : (tensor<2x5x16xf32>, tensor<4xi64>) -> tensor<2x5x4x4xf32>
  // CHECK-NEXT: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[RESHAPE]]) {perm = array<i64: 1, 0, 2, 3>} : (tensor<2x5x4x4xf32>) -> tensor<5x2x4x4xf32>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<[0, 0, 2, 4]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[A1]], %[[C5]]) : (tensor<2x5x8xf32>, tensor<4xi64>) -> tensor<2x5x2x4xf32>
  // CHECK-NEXT: %[[TRANSPOSE2:.*]] = onnx.Transpose(%[[RESHAPE2]]) {perm = array<i64: 1, 0, 2, 3>} : (tensor<2x5x2x4xf32>) -> tensor<5x2x2x4xf32>
  // CHECK-NEXT: %[[C6:.*]] = onnx.Initializer dense<[0, 0, 2, 3]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[A2]], %[[C6]]) : (tensor<2x5x6xf32>, tensor<4xi64>) -> tensor<2x5x2x3xf32>
  // CHECK-NEXT: %[[TRANSPOSE3:.*]] = onnx.Transpose(%[[RESHAPE3]]) {perm = array<i64: 1, 0, 2, 3>} : (tensor<2x5x2x3xf32>) -> tensor<5x2x2x3xf32>
  // CHECK-NEXT: %[[C7:.*]] = onnx.Initializer dense<[0, 0, 2, -1]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE4:.*]] = onnx.Reshape(%[[A3]], %[[C7]]) : (tensor<2x5x2xf32>, tensor<4xi64>) -> tensor<2x5x2x1xf32>
  // CHECK-NEXT: %[[TRANSPOSE4:.*]] = onnx.Transpose(%[[RESHAPE4]]) {perm = array<i64: 1, 0, 2, 3>} : (tensor<2x5x2x1xf32>) -> tensor<5x2x2x1xf32>
  // CHECK-NEXT: %[[C8:.*]] = onnx.Initializer dense<[0, 0, -1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[RESHAPE5:.*]] = onnx.Reshape(%[[A4]], %[[C8]]) : (tensor<2x5x2xf32>, tensor<4xi64>) -> tensor<2x5x2x1xf32>
  // CHECK-NEXT: %[[TRANSPOSE5:.*]] = onnx.Transpose(%[[RESHAPE5]]) {perm = array<i64: 1, 0, 2, 3>} : (tensor<2x5x2x1xf32>) -> tensor<5x2x2x1xf32>
  // CHECK-NEXT: %[[C9:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[SCAN:.*]]:2 = onnx.Scan(%[[EXPAND]], %[[TRANSPOSE]], %[[TRANSPOSE2]], %[[TRANSPOSE3]], %[[TRANSPOSE4]], %[[TRANSPOSE5]]) {num_scan_inputs = 5, onnx.graphs = [{name = "step"}]} : (tensor<2x2x4x3xf32>, tensor<5x2x4x4xf32>, tensor<5x2x2x4xf32>, tensor<5x2x2x3xf32>, tensor<5x2x2x1xf32>, tensor<5x2x2x1xf32>) -> (tensor<2x2x4x3xf32>, tensor<5x2x4x3xf32>) body {
  // CHECK-NEXT: ^{{.*}}(%[[S:.*]]: tensor<2x2x4x3xf32>, %[[S2:.*]]: tensor<2x4x4xf32>, %[[S3:.*]]: tensor<2x2x4xf32>, %[[S4:.*]]: tensor<2x2x3xf32>, %[[S5:.*]]: tensor<2x2x1xf32>, %[[S6:.*]]: tensor<2x2x1xf32>):
  // CHECK-NEXT: %[[EXP:.*]] = onnx.Exp(%[[S5]]) : (tensor<2x2x1xf32>) -> tensor<2x2x1xf32>
  // CHECK-NEXT: %[[C10:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[EXP]], %[[C10]]) : (tensor<2x2x1xf32>, tensor<1xi64>) -> tensor<2x2x1x1xf32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[S]], %[[UNSQUEEZE]]) : (tensor<2x2x4x3xf32>, tensor<2x2x1x1xf32>) -> tensor<2x2x4x3xf32>
  // CHECK-NEXT: %[[C11:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx.Unsqueeze(%[[S3]], %[[C11]]) : (tensor<2x2x4xf32>, tensor<1xi64>) -> tensor<2x2x4x1xf32>
  // CHECK-NEXT: %[[TRANSPOSE6:.*]] = onnx.Transpose(%[[MUL]]) {perm = array<i64: 0, 1, 3, 2>} : (tensor<2x2x4x3xf32>) -> tensor<2x2x3x4xf32>
  // CHECK-NEXT: %[[MATMUL:.*]] = onnx.MatMul(%[[TRANSPOSE6]], %[[UNSQUEEZE2]]) : (tensor<2x2x3x4xf32>, tensor<2x2x4x1xf32>) -> tensor<2x2x3x1xf32>
  // CHECK-NEXT: %[[C12:.*]] = onnx.Initializer dense<3> : tensor<1xi64>
  // CHECK-NEXT: %[[SQUEEZE:.*]] = onnx.Squeeze(%[[MATMUL]], %[[C12]]) : (tensor<2x2x3x1xf32>, tensor<1xi64>) -> tensor<2x2x3xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[S4]], %[[SQUEEZE]]) : (tensor<2x2x3xf32>, tensor<2x2x3xf32>) -> tensor<2x2x3xf32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[S6]], %[[SUB]]) : (tensor<2x2x1xf32>, tensor<2x2x3xf32>) -> tensor<2x2x3xf32>
  // CHECK-NEXT: %[[C13:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE3:.*]] = onnx.Unsqueeze(%[[MUL2]], %[[C13]]) : (tensor<2x2x3xf32>, tensor<1xi64>) -> tensor<2x2x1x3xf32>
  // CHECK-NEXT: %[[MATMUL2:.*]] = onnx.MatMul(%[[UNSQUEEZE2]], %[[UNSQUEEZE3]]) : (tensor<2x2x4x1xf32>, tensor<2x2x1x3xf32>) -> tensor<2x2x4x3xf32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL]], %[[MATMUL2]]) : (tensor<2x2x4x3xf32>, tensor<2x2x4x3xf32>) -> tensor<2x2x4x3xf32>
  // CHECK-NEXT: %[[C15:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE4:.*]] = onnx.Unsqueeze(%[[S2]], %[[C15]]) : (tensor<2x4x4xf32>, tensor<1xi64>) -> tensor<2x4x1x4xf32>
  // CHECK-NEXT: %[[C14:.*]] = onnx.Initializer dense<[0, 0, 1, 1]> : tensor<4xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[ADD]], %[[C14]]) {axis = 1} : (tensor<2x2x4x3xf32>, tensor<4xi64>) -> tensor<2x4x4x3xf32>
  // CHECK-NEXT: %[[MATMUL3:.*]] = onnx.MatMul(%[[UNSQUEEZE4]], %[[GATHER]]) : (tensor<2x4x1x4xf32>, tensor<2x4x4x3xf32>) -> tensor<2x4x1x3xf32>
  // CHECK-NEXT: %[[C16:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[SQUEEZE2:.*]] = onnx.Squeeze(%[[MATMUL3]], %[[C16]]) : (tensor<2x4x1x3xf32>, tensor<1xi64>) -> tensor<2x4x3xf32>
  // CHECK-NEXT: %[[MUL3:.*]] = onnx.Mul(%[[C9]], %[[SQUEEZE2]]) : (tensor<f32>, tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  // CHECK-NEXT: onnx.Yield %[[ADD]], %[[MUL3]] : tensor<2x2x4x3xf32>, tensor<2x4x3xf32>
  // CHECK-NEXT: }
  // CHECK-NEXT: %[[TRANSPOSE7:.*]] = onnx.Transpose(%[[SCAN]]#1) {perm = array<i64: 1, 0, 2, 3>} : (tensor<5x2x4x3xf32>) -> tensor<2x5x4x3xf32>
  // CHECK-NEXT: %[[C17:.*]] = onnx.Initializer dense<[0, 0, 12]> : tensor<3xi64>
  // CHECK-NEXT: %[[RESHAPE6:.*]] = onnx.Reshape(%[[TRANSPOSE7]], %[[C17]]) : (tensor<2x5x4x3xf32>, tensor<3xi64>) -> tensor<2x5x12xf32>
  // CHECK-NEXT: return %[[RESHAPE6]], %[[SCAN]]#0 : tensor<2x5x12xf32>, tensor<2x2x4x3xf32>
  func.func @linear_attention(%q: tensor<2x5x16xf32>, %k: tensor<2x5x8xf32>, %v: tensor<2x5x6xf32>, %d: tensor<2x5x2xf32>, %b: tensor<2x5x2xf32>) -> (tensor<2x5x12xf32>, tensor<2x2x4x3xf32>) {
    %y:2 = onnx.LinearAttention(%q, %k, %v, _, %d, %b) {kv_num_heads = 2 : i64, q_num_heads = 4 : i64} : (tensor<2x5x16xf32>, tensor<2x5x8xf32>, tensor<2x5x6xf32>, tensor<2x5x2xf32>, tensor<2x5x2xf32>) -> (tensor<2x5x12xf32>, tensor<2x2x4x3xf32>)
    return %y#0, %y#1 : tensor<2x5x12xf32>, tensor<2x2x4x3xf32>
  }
}
