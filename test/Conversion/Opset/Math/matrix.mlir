// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/10.mlir --convert-opset=10 | FileCheck %t/10.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/9.mlir --convert-opset=9 | FileCheck %t/9.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/8.mlir --convert-opset=8 | FileCheck %t/8.mlir -enable-var-scope

//--- 10.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Gemm 9->11 down
  // CHECK-LABEL: func.func @gemm_without_c
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<3x4xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[GEMM:.*]] = onnx.Gemm(%[[A]], %[[B]], %[[C0]]) {alpha = 2.000000e+00 : f32} : (tensor<2x3xf32>, tensor<3x4xf32>, tensor<f32>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[GEMM]] : tensor<2x4xf32>
  func.func @gemm_without_c(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>) -> tensor<2x4xf32> {
    %y = onnx.Gemm(%a, %b) {alpha = 2.0 : f32} : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }

  // CHANGE: Det 0->11 down
  // CHECK-LABEL: func.func @det_2x2
  // CHECK-SAME: (%[[X:.*]]: tensor<5x2x2xf32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<5x2x2xf32>) -> tensor<5x2x2xf64>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[CAST]], %[[C0]]) {axis = 1} : (tensor<5x2x2xf64>, tensor<i64>) -> tensor<5x2xf64>
  // CHECK-NEXT: %[[GATHER1:.*]] = onnx.Gather(%[[GATHER]], %[[C0]]) {axis = 1} : (tensor<5x2xf64>, tensor<i64>) -> tensor<5xf64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[GATHER3:.*]] = onnx.Gather(%[[CAST]], %[[C1]]) {axis = 1} : (tensor<5x2x2xf64>, tensor<i64>) -> tensor<5x2xf64>
  // CHECK-NEXT: %[[GATHER5:.*]] = onnx.Gather(%[[GATHER3]], %[[C1]]) {axis = 1} : (tensor<5x2xf64>, tensor<i64>) -> tensor<5xf64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[GATHER1]], %[[GATHER5]]) : (tensor<5xf64>, tensor<5xf64>) -> tensor<5xf64>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[GATHER]], %[[C1]]) {axis = 1} : (tensor<5x2xf64>, tensor<i64>) -> tensor<5xf64>
  // CHECK-NEXT: %[[GATHER4:.*]] = onnx.Gather(%[[GATHER3]], %[[C0]]) {axis = 1} : (tensor<5x2xf64>, tensor<i64>) -> tensor<5xf64>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[GATHER2]], %[[GATHER4]]) : (tensor<5xf64>, tensor<5xf64>) -> tensor<5xf64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[MUL]], %[[MUL1]]) : (tensor<5xf64>, tensor<5xf64>) -> tensor<5xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[SUB]]) {to = 1} : (tensor<5xf64>) -> tensor<5xf32>
  // CHECK-NEXT: return %[[CAST1]] : tensor<5xf32>
  func.func @det_2x2(%x: tensor<5x2x2xf32>) -> tensor<5xf32> {
    %y = onnx.Det(%x) : (tensor<5x2x2xf32>) -> tensor<5xf32>
    return %y : tensor<5xf32>
  }

  // CHECK-LABEL: func.func @det_3x3
  // CHECK-SAME: (%[[X:.*]]: tensor<3x3xf64>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[X]], %[[C0]]) {axis = 0} : (tensor<3x3xf64>, tensor<i64>) -> tensor<3xf64>
  // CHECK-NEXT: %[[GATHER1:.*]] = onnx.Gather(%[[GATHER]], %[[C0]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[GATHER4:.*]] = onnx.Gather(%[[X]], %[[C1]]) {axis = 0} : (tensor<3x3xf64>, tensor<i64>) -> tensor<3xf64>
  // CHECK-NEXT: %[[GATHER6:.*]] = onnx.Gather(%[[GATHER4]], %[[C1]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[GATHER8:.*]] = onnx.Gather(%[[X]], %[[C2]]) {axis = 0} : (tensor<3x3xf64>, tensor<i64>) -> tensor<3xf64>
  // CHECK-NEXT: %[[GATHER11:.*]] = onnx.Gather(%[[GATHER8]], %[[C2]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[GATHER6]], %[[GATHER11]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[GATHER7:.*]] = onnx.Gather(%[[GATHER4]], %[[C2]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[GATHER10:.*]] = onnx.Gather(%[[GATHER8]], %[[C1]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[GATHER7]], %[[GATHER10]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[MUL]], %[[MUL1]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[GATHER1]], %[[SUB]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[GATHER2:.*]] = onnx.Gather(%[[GATHER]], %[[C1]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[GATHER5:.*]] = onnx.Gather(%[[GATHER4]], %[[C0]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL3:.*]] = onnx.Mul(%[[GATHER5]], %[[GATHER11]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[GATHER9:.*]] = onnx.Gather(%[[GATHER8]], %[[C0]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL4:.*]] = onnx.Mul(%[[GATHER7]], %[[GATHER9]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[SUB1:.*]] = onnx.Sub(%[[MUL3]], %[[MUL4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL5:.*]] = onnx.Mul(%[[GATHER2]], %[[SUB1]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[SUB2:.*]] = onnx.Sub(%[[MUL2]], %[[MUL5]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[GATHER3:.*]] = onnx.Gather(%[[GATHER]], %[[C2]]) {axis = 0} : (tensor<3xf64>, tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL6:.*]] = onnx.Mul(%[[GATHER5]], %[[GATHER10]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL7:.*]] = onnx.Mul(%[[GATHER6]], %[[GATHER9]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[SUB3:.*]] = onnx.Sub(%[[MUL6]], %[[MUL7]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[MUL8:.*]] = onnx.Mul(%[[GATHER3]], %[[SUB3]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[SUB2]], %[[MUL8]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: return %[[ADD]] : tensor<f64>
  func.func @det_3x3(%x: tensor<3x3xf64>) -> tensor<f64> {
    %y = onnx.Det(%x) : (tensor<3x3xf64>) -> tensor<f64>
    return %y : tensor<f64>
  }

  // CHECK-LABEL: func.func @det_1x1
  // CHECK-SAME: (%[[X:.*]]: tensor<5x1x1xf32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<5x1x1xf32>) -> tensor<5x1x1xf64>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[CAST]], %[[C0]]) {axis = 1} : (tensor<5x1x1xf64>, tensor<i64>) -> tensor<5x1xf64>
  // CHECK-NEXT: %[[GATHER1:.*]] = onnx.Gather(%[[GATHER]], %[[C0]]) {axis = 1} : (tensor<5x1xf64>, tensor<i64>) -> tensor<5xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[GATHER1]]) {to = 1} : (tensor<5xf64>) -> tensor<5xf32>
  // CHECK-NEXT: return %[[CAST1]] : tensor<5xf32>
  func.func @det_1x1(%x: tensor<5x1x1xf32>) -> tensor<5xf32> {
    %y = onnx.Det(%x) : (tensor<5x1x1xf32>) -> tensor<5xf32>
    return %y : tensor<5xf32>
  }
}

//--- 9.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: MatMulInteger 0->10 down
  // A zero point for each row of A.
  // CHECK-LABEL: func.func @rows
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xui8>, %[[B:.*]]: tensor<3x4xi8>, %[[Z:.*]]: tensor<2xui8>, %[[W:.*]]: tensor<i8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 6} : (tensor<2x3xui8>) -> tensor<2x3xi32>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[Z]]) {axes = array<i64: 1>} : (tensor<2xui8>) -> tensor<2x1xui8>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[UNSQUEEZE]]) {to = 6} : (tensor<2x1xui8>) -> tensor<2x1xi32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CAST]], %[[CAST1]]) : (tensor<2x3xi32>, tensor<2x1xi32>) -> tensor<2x3xi32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[B]]) {to = 6} : (tensor<3x4xi8>) -> tensor<3x4xi32>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[W]]) {to = 6} : (tensor<i8>) -> tensor<i32>
  // CHECK-NEXT: %[[SUB1:.*]] = onnx.Sub(%[[CAST2]], %[[CAST3]]) : (tensor<3x4xi32>, tensor<i32>) -> tensor<3x4xi32>
  // CHECK-NEXT: %[[MAT_MUL:.*]] = onnx.MatMul(%[[SUB]], %[[SUB1]]) : (tensor<2x3xi32>, tensor<3x4xi32>) -> tensor<2x4xi32>
  // CHECK-NEXT: return %[[MAT_MUL]] : tensor<2x4xi32>
  func.func @rows(%a: tensor<2x3xui8>, %b: tensor<3x4xi8>, %z: tensor<2xui8>, %w: tensor<i8>) -> tensor<2x4xi32> {
    %y = onnx.MatMulInteger(%a, %b, %z, %w) : (tensor<2x3xui8>, tensor<3x4xi8>, tensor<2xui8>, tensor<i8>) -> tensor<2x4xi32>
    return %y : tensor<2x4xi32>
  }
}

//--- 8.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // Sums of integer products are computed in double, and wrap around in the cast to 32 bits.
  // CHECK-LABEL: func.func @in_double
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xui8>, %[[B:.*]]: tensor<3x4xi8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 11} : (tensor<2x3xui8>) -> tensor<2x3xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 11} : (tensor<3x4xi8>) -> tensor<3x4xf64>
  // CHECK-NEXT: %[[MAT_MUL:.*]] = onnx.MatMul(%[[CAST]], %[[CAST1]]) : (tensor<2x3xf64>, tensor<3x4xf64>) -> tensor<2x4xf64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MAT_MUL]]) {to = 7} : (tensor<2x4xf64>) -> tensor<2x4xi64>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[CAST2]]) {to = 6} : (tensor<2x4xi64>) -> tensor<2x4xi32>
  // CHECK-NEXT: return %[[CAST3]] : tensor<2x4xi32>
  func.func @in_double(%a: tensor<2x3xui8>, %b: tensor<3x4xi8>) -> tensor<2x4xi32> {
    %y = onnx.MatMulInteger(%a, %b) : (tensor<2x3xui8>, tensor<3x4xi8>) -> tensor<2x4xi32>
    return %y : tensor<2x4xi32>
  }
}
