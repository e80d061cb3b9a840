// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/11.mlir --convert-opset=11 | FileCheck %t/11.mlir -enable-var-scope

//--- 11.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Einsum 0->12 down
  // CHECK-LABEL: func.func @matrices
  // CHECK-SAME: (%[[X0:.*]]: tensor<?x?xf32>, %[[X1:.*]]: tensor<?x?xf32>
  // CHECK: %[[MAT_MUL:.*]] = onnx.MatMul(%[[X0]], %[[X1]]) : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: return %[[MAT_MUL]] : tensor<?x?xf32>
  func.func @matrices(%x0: tensor<?x?xf32>, %x1: tensor<?x?xf32>) -> tensor<?x?xf32> {
    %y = onnx.Einsum(%x0, %x1) {equation = "ij,jk->ik"} : (tensor<?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
    return %y : tensor<?x?xf32>
  }

  // The labels of the output are sorted.
  // CHECK-LABEL: func.func @implicit_output
  // CHECK-SAME: (%[[X0:.*]]: tensor<2x3xf32>
  // CHECK: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[X0]]) {perm = array<i64: 1, 0>} : (tensor<2x3xf32>) -> tensor<3x2xf32>
  // CHECK-NEXT: return %[[TRANSPOSE]] : tensor<3x2xf32>
  func.func @implicit_output(%x0: tensor<2x3xf32>) -> tensor<3x2xf32> {
    %y = onnx.Einsum(%x0) {equation = "ba"} : (tensor<2x3xf32>) -> tensor<3x2xf32>
    return %y : tensor<3x2xf32>
  }

  // Several labels make one dimension of a matrix.
  // CHECK-LABEL: func.func @attention
  // CHECK-SAME: (%[[X0:.*]]: tensor<1x5x2x4xf32>, %[[X1:.*]]: tensor<1x6x2x4xf32>
  // CHECK: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[X0]]) {perm = array<i64: 0, 2, 1, 3>} : (tensor<1x5x2x4xf32>) -> tensor<1x2x5x4xf32>
  // CHECK-NEXT: %[[TRANSPOSE1:.*]] = onnx.Transpose(%[[X1]]) {perm = array<i64: 0, 2, 3, 1>} : (tensor<1x6x2x4xf32>) -> tensor<1x2x4x6xf32>
  // CHECK-NEXT: %[[MAT_MUL:.*]] = onnx.MatMul(%[[TRANSPOSE]], %[[TRANSPOSE1]]) : (tensor<1x2x5x4xf32>, tensor<1x2x4x6xf32>) -> tensor<1x2x5x6xf32>
  // CHECK-NEXT: return %[[MAT_MUL]] : tensor<1x2x5x6xf32>
  func.func @attention(%x0: tensor<1x5x2x4xf32>, %x1: tensor<1x6x2x4xf32>) -> tensor<1x2x5x6xf32> {
    %y = onnx.Einsum(%x0, %x1) {equation = "bqhd,bkhd->bhqk"} : (tensor<1x5x2x4xf32>, tensor<1x6x2x4xf32>) -> tensor<1x2x5x6xf32>
    return %y : tensor<1x2x5x6xf32>
  }

  // CHECK-LABEL: func.func @merged
  // CHECK-SAME: (%[[X0:.*]]: tensor<2x3x4xf32>, %[[X1:.*]]: tensor<4x3x5xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[2, 12]> : tensor<2xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X0]], %[[C0]]) : (tensor<2x3x4xf32>, tensor<2xi64>) -> tensor<2x12xf32>
  // CHECK-NEXT: %[[TRANSPOSE:.*]] = onnx.Transpose(%[[X1]]) {perm = array<i64: 1, 0, 2>} : (tensor<4x3x5xf32>) -> tensor<3x4x5xf32>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<[12, 5]> : tensor<2xi64>
  // CHECK-NEXT: %[[RESHAPE1:.*]] = onnx.Reshape(%[[TRANSPOSE]], %[[C1]]) : (tensor<3x4x5xf32>, tensor<2xi64>) -> tensor<12x5xf32>
  // CHECK-NEXT: %[[MAT_MUL:.*]] = onnx.MatMul(%[[RESHAPE]], %[[RESHAPE1]]) : (tensor<2x12xf32>, tensor<12x5xf32>) -> tensor<2x5xf32>
  // CHECK-NEXT: return %[[MAT_MUL]] : tensor<2x5xf32>
  func.func @merged(%x0: tensor<2x3x4xf32>, %x1: tensor<4x3x5xf32>) -> tensor<2x5xf32> {
    %y = onnx.Einsum(%x0, %x1) {equation = "abc,cbd->ad"} : (tensor<2x3x4xf32>, tensor<4x3x5xf32>) -> tensor<2x5xf32>
    return %y : tensor<2x5xf32>
  }

  // What one input has alone is summed first.
  // CHECK-LABEL: func.func @summed_alone
  // CHECK-SAME: (%[[X0:.*]]: tensor<2x3xf32>, %[[X1:.*]]: tensor<4xf32>
  // CHECK: %[[REDUCE_SUM:.*]] = onnx_v.ReduceSum_1(%[[X0]]) {axes = array<i64: 0, 1>, keepdims = 0} : (tensor<2x3xf32>) -> tensor<f32>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[REDUCE_SUM]]) {axes = array<i64: 0, 1>} : (tensor<f32>) -> tensor<1x1xf32>
  // CHECK-NEXT: %[[UNSQUEEZE1:.*]] = onnx_v.Unsqueeze_1(%[[X1]]) {axes = array<i64: 0>} : (tensor<4xf32>) -> tensor<1x4xf32>
  // CHECK-NEXT: %[[MAT_MUL:.*]] = onnx.MatMul(%[[UNSQUEEZE]], %[[UNSQUEEZE1]]) : (tensor<1x1xf32>, tensor<1x4xf32>) -> tensor<1x4xf32>
  // CHECK-NEXT: %[[SQUEEZE:.*]] = onnx_v.Squeeze_1(%[[MAT_MUL]]) {axes = array<i64: 0>} : (tensor<1x4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SQUEEZE]] : tensor<4xf32>
  func.func @summed_alone(%x0: tensor<2x3xf32>, %x1: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Einsum(%x0, %x1) {equation = "ij,k->k"} : (tensor<2x3xf32>, tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @outer
  // CHECK-SAME: (%[[X0:.*]]: tensor<?xf32>, %[[X1:.*]]: tensor<?xf32>
  // CHECK: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[X0]]) {axes = array<i64: 1>} : (tensor<?xf32>) -> tensor<?x1xf32>
  // CHECK-NEXT: %[[UNSQUEEZE1:.*]] = onnx_v.Unsqueeze_1(%[[X1]]) {axes = array<i64: 0>} : (tensor<?xf32>) -> tensor<1x?xf32>
  // CHECK-NEXT: %[[MAT_MUL:.*]] = onnx.MatMul(%[[UNSQUEEZE]], %[[UNSQUEEZE1]]) : (tensor<?x1xf32>, tensor<1x?xf32>) -> tensor<?x?xf32>
  // CHECK-NEXT: return %[[MAT_MUL]] : tensor<?x?xf32>
  func.func @outer(%x0: tensor<?xf32>, %x1: tensor<?xf32>) -> tensor<?x?xf32> {
    %y = onnx.Einsum(%x0, %x1) {equation = "i,j->ij"} : (tensor<?xf32>, tensor<?xf32>) -> tensor<?x?xf32>
    return %y : tensor<?x?xf32>
  }

  // CHECK-LABEL: func.func @ellipsis
  // CHECK-SAME: (%[[X0:.*]]: tensor<7x1x2x3xf32>, %[[X1:.*]]: tensor<5x3x4xf32>
  // CHECK: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[X1]]) {axes = array<i64: 0>} : (tensor<5x3x4xf32>) -> tensor<1x5x3x4xf32>
  // CHECK-NEXT: %[[MAT_MUL:.*]] = onnx.MatMul(%[[X0]], %[[UNSQUEEZE]]) : (tensor<7x1x2x3xf32>, tensor<1x5x3x4xf32>) -> tensor<7x5x2x4xf32>
  // CHECK-NEXT: return %[[MAT_MUL]] : tensor<7x5x2x4xf32>
  func.func @ellipsis(%x0: tensor<7x1x2x3xf32>, %x1: tensor<5x3x4xf32>) -> tensor<7x5x2x4xf32> {
    %y = onnx.Einsum(%x0, %x1) {equation = "...ij,...jk->...ik"} : (tensor<7x1x2x3xf32>, tensor<5x3x4xf32>) -> tensor<7x5x2x4xf32>
    return %y : tensor<7x5x2x4xf32>
  }

  // CHECK-LABEL: func.func @diagonal
  // CHECK-SAME: (%[[X0:.*]]: tensor<?x3x3xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[0, 9]> : tensor<2xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X0]], %[[C0]]) : (tensor<?x3x3xf32>, tensor<2xi64>) -> tensor<?x9xf32>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<[0, 4, 8]> : tensor<3xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[RESHAPE]], %[[C1]]) {axis = 1} : (tensor<?x9xf32>, tensor<3xi64>) -> tensor<?x3xf32>
  // CHECK-NEXT: return %[[GATHER]] : tensor<?x3xf32>
  func.func @diagonal(%x0: tensor<?x3x3xf32>) -> tensor<?x3xf32> {
    %y = onnx.Einsum(%x0) {equation = "bii->bi"} : (tensor<?x3x3xf32>) -> tensor<?x3xf32>
    return %y : tensor<?x3xf32>
  }

  // CHECK-LABEL: func.func @trace
  // CHECK-SAME: (%[[X0:.*]]: tensor<3x3xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<9> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X0]], %[[C0]]) : (tensor<3x3xf32>, tensor<1xi64>) -> tensor<9xf32>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<[0, 4, 8]> : tensor<3xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[RESHAPE]], %[[C1]]) {axis = 0} : (tensor<9xf32>, tensor<3xi64>) -> tensor<3xf32>
  // CHECK-NEXT: %[[REDUCE_SUM:.*]] = onnx_v.ReduceSum_1(%[[GATHER]]) {axes = array<i64: 0>, keepdims = 0} : (tensor<3xf32>) -> tensor<f32>
  // CHECK-NEXT: return %[[REDUCE_SUM]] : tensor<f32>
  func.func @trace(%x0: tensor<3x3xf32>) -> tensor<f32> {
    %y = onnx.Einsum(%x0) {equation = "ii"} : (tensor<3x3xf32>) -> tensor<f32>
    return %y : tensor<f32>
  }

  // CHECK-LABEL: func.func @three
  // CHECK-SAME: (%[[X0:.*]]: tensor<2x3xf32>, %[[X1:.*]]: tensor<3x4xf32>, %[[X2:.*]]: tensor<4x5xf32>
  // CHECK: %[[MAT_MUL:.*]] = onnx.MatMul(%[[X0]], %[[X1]]) : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
  // CHECK-NEXT: %[[MAT_MUL1:.*]] = onnx.MatMul(%[[MAT_MUL]], %[[X2]]) : (tensor<2x4xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
  // CHECK-NEXT: return %[[MAT_MUL1]] : tensor<2x5xf32>
  func.func @three(%x0: tensor<2x3xf32>, %x1: tensor<3x4xf32>, %x2: tensor<4x5xf32>) -> tensor<2x5xf32> {
    %y = onnx.Einsum(%x0, %x1, %x2) {equation = "ab,bc,cd->ad"} : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<4x5xf32>) -> tensor<2x5xf32>
    return %y : tensor<2x5xf32>
  }

  // Sums of 8 bits wrap around in the cast.
  // CHECK-LABEL: func.func @small_integers
  // CHECK-SAME: (%[[X0:.*]]: tensor<2x3xi8>, %[[X1:.*]]: tensor<3x4xi8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X0]]) {to = 6} : (tensor<2x3xi8>) -> tensor<2x3xi32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[X1]]) {to = 6} : (tensor<3x4xi8>) -> tensor<3x4xi32>
  // CHECK-NEXT: %[[MAT_MUL:.*]] = onnx.MatMul(%[[CAST]], %[[CAST1]]) : (tensor<2x3xi32>, tensor<3x4xi32>) -> tensor<2x4xi32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MAT_MUL]]) {to = 3} : (tensor<2x4xi32>) -> tensor<2x4xi8>
  // CHECK-NEXT: return %[[CAST2]] : tensor<2x4xi8>
  func.func @small_integers(%x0: tensor<2x3xi8>, %x1: tensor<3x4xi8>) -> tensor<2x4xi8> {
    %y = onnx.Einsum(%x0, %x1) {equation = "ij,jk->ik"} : (tensor<2x3xi8>, tensor<3x4xi8>) -> tensor<2x4xi8>
    return %y : tensor<2x4xi8>
  }
}
