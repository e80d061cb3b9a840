// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/11.mlir --convert-opset=11 | FileCheck %t/11.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/10.mlir --convert-opset=10 | FileCheck %t/10.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/9.mlir --convert-opset=9 | FileCheck %t/9.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/8.mlir --convert-opset=8 | FileCheck %t/8.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/up.mlir --convert-opset=13 | FileCheck %t/up.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/6.mlir --convert-opset=6 | FileCheck %t/6.mlir -enable-var-scope

//--- 11.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: GreaterOrEqual 0->12 down
  // Not the contrary of Less, which is true for what is no number.
  // CHECK-LABEL: func.func @greater_or_equal
  // CHECK-SAME: (%[[A:.*]]: tensor<4xf32>, %[[B:.*]]: tensor<4xf32>
  // CHECK: %[[GREATER:.*]] = onnx.Greater(%[[A]], %[[B]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[EQUAL:.*]] = onnx.Equal(%[[A]], %[[B]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[OR:.*]] = onnx.Or(%[[GREATER]], %[[EQUAL]]) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[OR]] : tensor<4xi1>
  func.func @greater_or_equal(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xi1> {
    %y = onnx.GreaterOrEqual(%a, %b) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // CHANGE: LessOrEqual 0->12 down
  // CHECK-LABEL: func.func @less_or_equal
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi64>, %[[B:.*]]: tensor<4xi64>
  // CHECK: %[[LESS:.*]] = onnx.Less(%[[A]], %[[B]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[EQUAL:.*]] = onnx.Equal(%[[A]], %[[B]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[OR:.*]] = onnx.Or(%[[LESS]], %[[EQUAL]]) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[OR]] : tensor<4xi1>
  func.func @less_or_equal(%a: tensor<4xi64>, %b: tensor<4xi64>) -> tensor<4xi1> {
    %y = onnx.LessOrEqual(%a, %b) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // CHANGE: BitwiseAnd 0->18 down
  // CHECK-LABEL: func.func @bitwise_and
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi8>, %[[B:.*]]: tensor<4xi8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 7} : (tensor<4xi8>) -> tensor<4xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[CAST]]) {axes = array<i64: 1>} : (tensor<4xi64>) -> tensor<4x1xi64>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<[1, 2, 4, 8, 16, 32, 64, 128]> : tensor<8xi64>
  // CHECK-NEXT: %[[MOD:.*]] = onnx.Mod(%[[UNSQUEEZE]], %[[C0]]) : (tensor<4x1xi64>, tensor<8xi64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[UNSQUEEZE]], %[[MOD]]) : (tensor<4x1xi64>, tensor<4x8xi64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[C0]]) : (tensor<4x8xi64>, tensor<8xi64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MOD1:.*]] = onnx.Mod(%[[DIV]], %[[C1]]) : (tensor<4x8xi64>, tensor<i64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MOD1]]) {to = 9} : (tensor<4x8xi64>) -> tensor<4x8xi1>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 7} : (tensor<4xi8>) -> tensor<4xi64>
  // CHECK-NEXT: %[[UNSQUEEZE1:.*]] = onnx_v.Unsqueeze_1(%[[CAST1]]) {axes = array<i64: 1>} : (tensor<4xi64>) -> tensor<4x1xi64>
  // CHECK-NEXT: %[[MOD2:.*]] = onnx.Mod(%[[UNSQUEEZE1]], %[[C0]]) : (tensor<4x1xi64>, tensor<8xi64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[SUB1:.*]] = onnx.Sub(%[[UNSQUEEZE1]], %[[MOD2]]) : (tensor<4x1xi64>, tensor<4x8xi64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[DIV1:.*]] = onnx.Div(%[[SUB1]], %[[C0]]) : (tensor<4x8xi64>, tensor<8xi64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MOD3:.*]] = onnx.Mod(%[[DIV1]], %[[C2]]) : (tensor<4x8xi64>, tensor<i64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[MOD3]]) {to = 9} : (tensor<4x8xi64>) -> tensor<4x8xi1>
  // CHECK-NEXT: %[[AND:.*]] = onnx.And(%[[CAST2]], %[[CAST3]]) : (tensor<4x8xi1>, tensor<4x8xi1>) -> tensor<4x8xi1>
  // CHECK-NEXT: %[[CAST4:.*]] = onnx.Cast(%[[AND]]) {to = 7} : (tensor<4x8xi1>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST4]], %[[C0]]) : (tensor<4x8xi64>, tensor<8xi64>) -> tensor<4x8xi64>
  // CHECK-NEXT: %[[REDUCE_SUM:.*]] = onnx_v.ReduceSum_1(%[[MUL]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<4x8xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST5:.*]] = onnx.Cast(%[[REDUCE_SUM]]) {to = 3} : (tensor<4xi64>) -> tensor<4xi8>
  // CHECK-NEXT: return %[[CAST5]] : tensor<4xi8>
  func.func @bitwise_and(%a: tensor<4xi8>, %b: tensor<4xi8>) -> tensor<4xi8> {
    %y = onnx.BitwiseAnd(%a, %b) : (tensor<4xi8>, tensor<4xi8>) -> tensor<4xi8>
    return %y : tensor<4xi8>
  }
}

//--- 10.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Equal 7->11 down
  // Nothing equals what is no number.
  // CHECK-LABEL: func.func @equal_floats
  // CHECK-SAME: (%[[A:.*]]: tensor<4xf32>, %[[B:.*]]: tensor<4xf32>
  // CHECK: %[[GREATER:.*]] = onnx.Greater(%[[A]], %[[B]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[A]], %[[B]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[OR:.*]] = onnx.Or(%[[GREATER]], %[[LESS]]) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[IS_NAN:.*]] = onnx.IsNaN(%[[A]]) : (tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[OR1:.*]] = onnx.Or(%[[OR]], %[[IS_NAN]]) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[IS_NAN1:.*]] = onnx.IsNaN(%[[B]]) : (tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[OR2:.*]] = onnx.Or(%[[OR1]], %[[IS_NAN1]]) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[NOT:.*]] = onnx.Not(%[[OR2]]) : (tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[NOT]] : tensor<4xi1>
  func.func @equal_floats(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xi1> {
    %y = onnx.Equal(%a, %b) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // Casts are exact.
  // CHECK-LABEL: func.func @equal_small_integers
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui8>, %[[B:.*]]: tensor<4xui8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 6} : (tensor<4xui8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 6} : (tensor<4xui8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[EQUAL:.*]] = onnx.Equal(%[[CAST]], %[[CAST1]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[EQUAL]] : tensor<4xi1>
  func.func @equal_small_integers(%a: tensor<4xui8>, %b: tensor<4xui8>) -> tensor<4xi1> {
    %y = onnx.Equal(%a, %b) : (tensor<4xui8>, tensor<4xui8>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // Equal bits.
  // CHECK-LABEL: func.func @equal_64_bits
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui64>, %[[B:.*]]: tensor<4xui64>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 7} : (tensor<4xui64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 7} : (tensor<4xui64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[EQUAL:.*]] = onnx.Equal(%[[CAST]], %[[CAST1]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[EQUAL]] : tensor<4xi1>
  func.func @equal_64_bits(%a: tensor<4xui64>, %b: tensor<4xui64>) -> tensor<4xi1> {
    %y = onnx.Equal(%a, %b) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // CHANGE: BitShift 0->11 down
  // 32 bits have room for all products of 8.
  // CHECK-LABEL: func.func @shift_left
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui8>, %[[B:.*]]: tensor<4xui8>
  // CHECK: %[[CAST1:.*]] = onnx.Cast(%[[A]]) {to = 6} : (tensor<4xui8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<[1, 2, 4, 8, 16, 32, 64, 128]> : tensor<8xi32>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[B]]) {to = 7} : (tensor<4xui8>) -> tensor<4xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[C0]], %[[CAST]]) {axis = 0} : (tensor<8xi32>, tensor<4xi64>) -> tensor<4xi32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST1]], %[[GATHER]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MUL]]) {to = 2} : (tensor<4xi32>) -> tensor<4xui8>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xui8>
  func.func @shift_left(%a: tensor<4xui8>, %b: tensor<4xui8>) -> tensor<4xui8> {
    %y = onnx.BitShift(%a, %b) {direction = "LEFT"} : (tensor<4xui8>, tensor<4xui8>) -> tensor<4xui8>
    return %y : tensor<4xui8>
  }

  // CHECK-LABEL: func.func @shift_right
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui64>, %[[B:.*]]: tensor<ui64>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4194304, 8388608, 16777216, 33554432, 67108864, 134217728, 268435456, 536870912, 1073741824, 2147483648, 4294967296, 8589934592, 17179869184, 34359738368, 68719476736, 137438953472, 274877906944, 549755813888, 1099511627776, 2199023255552, 4398046511104, 8796093022208, 17592186044416, 35184372088832, 70368744177664, 140737488355328, 281474976710656, 562949953421312, 1125899906842624, 2251799813685248, 4503599627370496, 9007199254740992, 18014398509481984, 36028797018963968, 72057594037927936, 144115188075855872, 288230376151711744, 576460752303423488, 1152921504606846976, 2305843009213693952, 4611686018427387904, 9223372036854775808]> : tensor<64xui64>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[B]]) {to = 7} : (tensor<ui64>) -> tensor<i64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[CAST]], %[[C2]]) : (tensor<i64>, tensor<i64>) -> tensor<i1>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<64> : tensor<i64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[CAST]], %[[C1]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[LESS]], %[[ADD]], %[[CAST]]) : (tensor<i1>, tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[C0]], %[[WHERE]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<64xui64>, tensor<i64>) -> tensor<ui64>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[A]], %[[GATHER]]) : (tensor<4xui64>, tensor<ui64>) -> tensor<4xui64>
  // CHECK-NEXT: return %[[DIV]] : tensor<4xui64>
  func.func @shift_right(%a: tensor<4xui64>, %b: tensor<ui64>) -> tensor<4xui64> {
    %y = onnx.BitShift(%a, %b) {direction = "RIGHT"} : (tensor<4xui64>, tensor<ui64>) -> tensor<4xui64>
    return %y : tensor<4xui64>
  }

  // CHANGE: BitwiseNot 0->18 down
  // CHECK-LABEL: func.func @not_of_signed
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<i32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[C0]], %[[X]]) : (tensor<i32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: return %[[SUB]] : tensor<4xi32>
  func.func @not_of_signed(%x: tensor<4xi32>) -> tensor<4xi32> {
    %y = onnx.BitwiseNot(%x) : (tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }

  // -1 - x, cut to 8 bits, is 255 - x.
  // CHECK-LABEL: func.func @not_of_unsigned
  // CHECK-SAME: (%[[X:.*]]: tensor<4xui8>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<-1> : tensor<i32>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 6} : (tensor<4xui8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[C0]], %[[CAST]]) : (tensor<i32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[SUB]]) {to = 2} : (tensor<4xi32>) -> tensor<4xui8>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xui8>
  func.func @not_of_unsigned(%x: tensor<4xui8>) -> tensor<4xui8> {
    %y = onnx.BitwiseNot(%x) : (tensor<4xui8>) -> tensor<4xui8>
    return %y : tensor<4xui8>
  }

  // CHANGE: BitwiseOr 0->18 down
  // In two halves.
  // CHECK-LABEL: func.func @or_of_64_bits
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui64>, %[[B:.*]]: tensor<4xui64>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 7} : (tensor<4xui64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[CAST]]) {axes = array<i64: 1>} : (tensor<4xi64>) -> tensor<4x1xi64>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 262144, 524288, 1048576, 2097152, 4194304, 8388608, 16777216, 33554432, 67108864, 134217728, 268435456, 536870912, 1073741824, 2147483648]> : tensor<32xi64>
  // CHECK-NEXT: %[[MOD:.*]] = onnx.Mod(%[[UNSQUEEZE]], %[[C0]]) : (tensor<4x1xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[UNSQUEEZE]], %[[MOD]]) : (tensor<4x1xi64>, tensor<4x32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[C0]]) : (tensor<4x32xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MOD1:.*]] = onnx.Mod(%[[DIV]], %[[C1]]) : (tensor<4x32xi64>, tensor<i64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MOD1]]) {to = 9} : (tensor<4x32xi64>) -> tensor<4x32xi1>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 7} : (tensor<4xui64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[UNSQUEEZE1:.*]] = onnx_v.Unsqueeze_1(%[[CAST1]]) {axes = array<i64: 1>} : (tensor<4xi64>) -> tensor<4x1xi64>
  // CHECK-NEXT: %[[MOD2:.*]] = onnx.Mod(%[[UNSQUEEZE1]], %[[C0]]) : (tensor<4x1xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[SUB1:.*]] = onnx.Sub(%[[UNSQUEEZE1]], %[[MOD2]]) : (tensor<4x1xi64>, tensor<4x32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[DIV1:.*]] = onnx.Div(%[[SUB1]], %[[C0]]) : (tensor<4x32xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MOD3:.*]] = onnx.Mod(%[[DIV1]], %[[C2]]) : (tensor<4x32xi64>, tensor<i64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[MOD3]]) {to = 9} : (tensor<4x32xi64>) -> tensor<4x32xi1>
  // CHECK-NEXT: %[[OR:.*]] = onnx.Or(%[[CAST2]], %[[CAST3]]) : (tensor<4x32xi1>, tensor<4x32xi1>) -> tensor<4x32xi1>
  // CHECK-NEXT: %[[CAST4:.*]] = onnx.Cast(%[[OR]]) {to = 7} : (tensor<4x32xi1>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST4]], %[[C0]]) : (tensor<4x32xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[REDUCE_SUM:.*]] = onnx_v.ReduceSum_1(%[[MUL]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<4x32xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<4294967296> : tensor<i64>
  // CHECK-NEXT: %[[MOD4:.*]] = onnx.Mod(%[[CAST]], %[[C3]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[SUB2:.*]] = onnx.Sub(%[[CAST]], %[[MOD4]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[DIV2:.*]] = onnx.Div(%[[SUB2]], %[[C3]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[UNSQUEEZE2:.*]] = onnx_v.Unsqueeze_1(%[[DIV2]]) {axes = array<i64: 1>} : (tensor<4xi64>) -> tensor<4x1xi64>
  // CHECK-NEXT: %[[MOD6:.*]] = onnx.Mod(%[[UNSQUEEZE2]], %[[C0]]) : (tensor<4x1xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[SUB4:.*]] = onnx.Sub(%[[UNSQUEEZE2]], %[[MOD6]]) : (tensor<4x1xi64>, tensor<4x32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[DIV4:.*]] = onnx.Div(%[[SUB4]], %[[C0]]) : (tensor<4x32xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MOD7:.*]] = onnx.Mod(%[[DIV4]], %[[C4]]) : (tensor<4x32xi64>, tensor<i64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[CAST5:.*]] = onnx.Cast(%[[MOD7]]) {to = 9} : (tensor<4x32xi64>) -> tensor<4x32xi1>
  // CHECK-NEXT: %[[MOD5:.*]] = onnx.Mod(%[[CAST1]], %[[C3]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[SUB3:.*]] = onnx.Sub(%[[CAST1]], %[[MOD5]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[DIV3:.*]] = onnx.Div(%[[SUB3]], %[[C3]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[UNSQUEEZE3:.*]] = onnx_v.Unsqueeze_1(%[[DIV3]]) {axes = array<i64: 1>} : (tensor<4xi64>) -> tensor<4x1xi64>
  // CHECK-NEXT: %[[MOD8:.*]] = onnx.Mod(%[[UNSQUEEZE3]], %[[C0]]) : (tensor<4x1xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[SUB5:.*]] = onnx.Sub(%[[UNSQUEEZE3]], %[[MOD8]]) : (tensor<4x1xi64>, tensor<4x32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[DIV5:.*]] = onnx.Div(%[[SUB5]], %[[C0]]) : (tensor<4x32xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MOD9:.*]] = onnx.Mod(%[[DIV5]], %[[C5]]) : (tensor<4x32xi64>, tensor<i64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[CAST6:.*]] = onnx.Cast(%[[MOD9]]) {to = 9} : (tensor<4x32xi64>) -> tensor<4x32xi1>
  // CHECK-NEXT: %[[OR1:.*]] = onnx.Or(%[[CAST5]], %[[CAST6]]) : (tensor<4x32xi1>, tensor<4x32xi1>) -> tensor<4x32xi1>
  // CHECK-NEXT: %[[CAST7:.*]] = onnx.Cast(%[[OR1]]) {to = 7} : (tensor<4x32xi1>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[CAST7]], %[[C0]]) : (tensor<4x32xi64>, tensor<32xi64>) -> tensor<4x32xi64>
  // CHECK-NEXT: %[[REDUCE_SUM1:.*]] = onnx_v.ReduceSum_1(%[[MUL1]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<4x32xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[REDUCE_SUM1]], %[[C3]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[REDUCE_SUM]], %[[MUL2]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST8:.*]] = onnx.Cast(%[[ADD]]) {to = 13} : (tensor<4xi64>) -> tensor<4xui64>
  // CHECK-NEXT: return %[[CAST8]] : tensor<4xui64>
  func.func @or_of_64_bits(%a: tensor<4xui64>, %b: tensor<4xui64>) -> tensor<4xui64> {
    %y = onnx.BitwiseOr(%a, %b) : (tensor<4xui64>, tensor<4xui64>) -> tensor<4xui64>
    return %y : tensor<4xui64>
  }

  // CHANGE: BitwiseXor 0->18 down
  // CHECK-LABEL: func.func @xor
  // CHECK-SAME: (%[[A:.*]]: tensor<2x1xi16>, %[[B:.*]]: tensor<3xi16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 7} : (tensor<2x1xi16>) -> tensor<2x1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[CAST]]) {axes = array<i64: 2>} : (tensor<2x1xi64>) -> tensor<2x1x1xi64>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768]> : tensor<16xi64>
  // CHECK-NEXT: %[[MOD:.*]] = onnx.Mod(%[[UNSQUEEZE]], %[[C0]]) : (tensor<2x1x1xi64>, tensor<16xi64>) -> tensor<2x1x16xi64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[UNSQUEEZE]], %[[MOD]]) : (tensor<2x1x1xi64>, tensor<2x1x16xi64>) -> tensor<2x1x16xi64>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[SUB]], %[[C0]]) : (tensor<2x1x16xi64>, tensor<16xi64>) -> tensor<2x1x16xi64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MOD1:.*]] = onnx.Mod(%[[DIV]], %[[C1]]) : (tensor<2x1x16xi64>, tensor<i64>) -> tensor<2x1x16xi64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MOD1]]) {to = 9} : (tensor<2x1x16xi64>) -> tensor<2x1x16xi1>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 7} : (tensor<3xi16>) -> tensor<3xi64>
  // CHECK-NEXT: %[[UNSQUEEZE1:.*]] = onnx_v.Unsqueeze_1(%[[CAST1]]) {axes = array<i64: 1>} : (tensor<3xi64>) -> tensor<3x1xi64>
  // CHECK-NEXT: %[[MOD2:.*]] = onnx.Mod(%[[UNSQUEEZE1]], %[[C0]]) : (tensor<3x1xi64>, tensor<16xi64>) -> tensor<3x16xi64>
  // CHECK-NEXT: %[[SUB1:.*]] = onnx.Sub(%[[UNSQUEEZE1]], %[[MOD2]]) : (tensor<3x1xi64>, tensor<3x16xi64>) -> tensor<3x16xi64>
  // CHECK-NEXT: %[[DIV1:.*]] = onnx.Div(%[[SUB1]], %[[C0]]) : (tensor<3x16xi64>, tensor<16xi64>) -> tensor<3x16xi64>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MOD3:.*]] = onnx.Mod(%[[DIV1]], %[[C2]]) : (tensor<3x16xi64>, tensor<i64>) -> tensor<3x16xi64>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[MOD3]]) {to = 9} : (tensor<3x16xi64>) -> tensor<3x16xi1>
  // CHECK-NEXT: %[[XOR:.*]] = onnx.Xor(%[[CAST2]], %[[CAST3]]) : (tensor<2x1x16xi1>, tensor<3x16xi1>) -> tensor<2x3x16xi1>
  // CHECK-NEXT: %[[CAST4:.*]] = onnx.Cast(%[[XOR]]) {to = 7} : (tensor<2x3x16xi1>) -> tensor<2x3x16xi64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST4]], %[[C0]]) : (tensor<2x3x16xi64>, tensor<16xi64>) -> tensor<2x3x16xi64>
  // CHECK-NEXT: %[[REDUCE_SUM:.*]] = onnx_v.ReduceSum_1(%[[MUL]]) {axes = array<i64: 2>, keepdims = 0} : (tensor<2x3x16xi64>) -> tensor<2x3xi64>
  // CHECK-NEXT: %[[CAST5:.*]] = onnx.Cast(%[[REDUCE_SUM]]) {to = 5} : (tensor<2x3xi64>) -> tensor<2x3xi16>
  // CHECK-NEXT: return %[[CAST5]] : tensor<2x3xi16>
  func.func @xor(%a: tensor<2x1xi16>, %b: tensor<3xi16>) -> tensor<2x3xi16> {
    %y = onnx.BitwiseXor(%a, %b) : (tensor<2x1xi16>, tensor<3xi16>) -> tensor<2x3xi16>
    return %y : tensor<2x3xi16>
  }
}

//--- 9.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: IsInf 0->10 down
  // CHECK-LABEL: func.func @is_inf
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[ABS:.*]] = onnx.Abs(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<3.40282347E+38> : tensor<f32>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[ABS]], %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[GREATER]] : tensor<4xi1>
  func.func @is_inf(%x: tensor<4xf32>) -> tensor<4xi1> {
    %y = onnx.IsInf(%x) : (tensor<4xf32>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // CHECK-LABEL: func.func @is_positive
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf64>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1.7976931348623157E+308> : tensor<f64>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[X]], %[[C0]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[GREATER]] : tensor<4xi1>
  func.func @is_positive(%x: tensor<4xf64>) -> tensor<4xi1> {
    %y = onnx.IsInf(%x) {detect_negative = 0 : i64} : (tensor<4xf64>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // CHECK-LABEL: func.func @is_negative
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<4xf16>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<-3.40282347E+38> : tensor<f32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[CAST]], %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[LESS]] : tensor<4xi1>
  func.func @is_negative(%x: tensor<4xf16>) -> tensor<4xi1> {
    %y = onnx.IsInf(%x) {detect_positive = 0 : i64} : (tensor<4xf16>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // CHECK-LABEL: func.func @is_neither
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[LESS:.*]] = onnx.Less(%[[X]], %[[X]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[LESS]] : tensor<4xi1>
  func.func @is_neither(%x: tensor<4xf32>) -> tensor<4xi1> {
    %y = onnx.IsInf(%x) {detect_negative = 0 : i64, detect_positive = 0 : i64} : (tensor<4xf32>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }
}

//--- 8.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: IsNaN 0->9 down
  // CHECK-LABEL: func.func @is_nan
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[ABS:.*]] = onnx.Abs(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<-1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[ABS]], %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[NOT:.*]] = onnx.Not(%[[GREATER]]) : (tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[NOT]] : tensor<4xi1>
  func.func @is_nan(%x: tensor<4xf32>) -> tensor<4xi1> {
    %y = onnx.IsNaN(%x) : (tensor<4xf32>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }

  // CHANGE: Where 0->9 down
  // Zero times infinity is no number: elements are picked.
  // CHECK-LABEL: func.func @where_of_floats
  // CHECK-SAME: (%[[C:.*]]: tensor<2xi1>, %[[X:.*]]: tensor<2xf32>, %[[Y:.*]]: tensor<2xf32>
  // CHECK: %[[C1:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE1:.*]] = onnx.Reshape(%[[Y]], %[[C1]]) : (tensor<2xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE:.*]] = onnx.Reshape(%[[X]], %[[C0]]) : (tensor<2xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[RESHAPE1]], %[[RESHAPE]]) {axis = 0} : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE2:.*]] = onnx.Reshape(%[[C]], %[[C2]]) : (tensor<2xi1>, tensor<1xi64>) -> tensor<2xi1>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[RESHAPE2]]) {to = 7} : (tensor<2xi1>) -> tensor<2xi64>
  // CHECK-NEXT: %[[C4:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST]], %[[C4]]) : (tensor<2xi64>, tensor<i64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<[0, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL]], %[[C3]]) : (tensor<2xi64>, tensor<2xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[CONCAT]], %[[ADD]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<4xf32>, tensor<2xi64>) -> tensor<2xf32>
  // CHECK-NEXT: %[[C5:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[RESHAPE3:.*]] = onnx.Reshape(%[[GATHER]], %[[C5]]) : (tensor<2xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK-NEXT: return %[[RESHAPE3]] : tensor<2xf32>
  func.func @where_of_floats(%c: tensor<2xi1>, %x: tensor<2xf32>, %y: tensor<2xf32>) -> tensor<2xf32> {
    %z = onnx.Where(%c, %x, %y) : (tensor<2xi1>, tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
    return %z : tensor<2xf32>
  }

  // One condition for all needs no sizes.
  // CHECK-LABEL: func.func @where_of_one_condition
  // CHECK-SAME: (%[[C:.*]]: tensor<i1>, %[[X:.*]]: tensor<?xf32, #onnx.dims<n>>, %[[Y:.*]]: tensor<?xf32, #onnx.dims<n>>
  // CHECK: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[Y]]) {axes = array<i64: 0>} : (tensor<?xf32, #onnx.dims<n>>) -> tensor<1x?xf32>
  // CHECK-NEXT: %[[UNSQUEEZE1:.*]] = onnx_v.Unsqueeze_1(%[[X]]) {axes = array<i64: 0>} : (tensor<?xf32, #onnx.dims<n>>) -> tensor<1x?xf32>
  // CHECK-NEXT: %[[CONCAT:.*]] = onnx.Concat(%[[UNSQUEEZE]], %[[UNSQUEEZE1]]) {axis = 0} : (tensor<1x?xf32>, tensor<1x?xf32>) -> tensor<2x?xf32>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[C]]) {to = 7} : (tensor<i1>) -> tensor<i64>
  // CHECK-NEXT: %[[GATHER:.*]] = onnx.Gather(%[[CONCAT]], %[[CAST]]) {axis = 0} : (tensor<2x?xf32>, tensor<i64>) -> tensor<?xf32, #onnx.dims<n>>
  // CHECK-NEXT: return %[[GATHER]] : tensor<?xf32, #onnx.dims<n>>
  func.func @where_of_one_condition(%c: tensor<i1>, %x: tensor<?xf32, #onnx.dims<n>>, %y: tensor<?xf32, #onnx.dims<n>>) -> tensor<?xf32, #onnx.dims<n>> {
    %z = onnx.Where(%c, %x, %y) : (tensor<i1>, tensor<?xf32, #onnx.dims<n>>, tensor<?xf32, #onnx.dims<n>>) -> tensor<?xf32, #onnx.dims<n>>
    return %z : tensor<?xf32, #onnx.dims<n>>
  }

  // CHECK-LABEL: func.func @where_of_integers
  // CHECK-SAME: (%[[C:.*]]: tensor<?xi1>, %[[X:.*]]: tensor<?xi64>, %[[Y:.*]]: tensor<i64>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[C]]) {to = 7} : (tensor<?xi1>) -> tensor<?xi64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST]], %[[X]]) : (tensor<?xi64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[NOT:.*]] = onnx.Not(%[[C]]) : (tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[NOT]]) {to = 7} : (tensor<?xi1>) -> tensor<?xi64>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[CAST1]], %[[Y]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[MUL]], %[[MUL1]]) : (tensor<?xi64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: return %[[ADD]] : tensor<?xi64>
  func.func @where_of_integers(%c: tensor<?xi1>, %x: tensor<?xi64>, %y: tensor<i64>) -> tensor<?xi64> {
    %z = onnx.Where(%c, %x, %y) : (tensor<?xi1>, tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
    return %z : tensor<?xi64>
  }

  // CHECK-LABEL: func.func @where_of_bool
  // CHECK-SAME: (%[[C:.*]]: tensor<?xi1>, %[[X:.*]]: tensor<?xi1>, %[[Y:.*]]: tensor<?xi1>
  // CHECK: %[[AND:.*]] = onnx.And(%[[C]], %[[X]]) : (tensor<?xi1>, tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[NOT:.*]] = onnx.Not(%[[C]]) : (tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[AND1:.*]] = onnx.And(%[[NOT]], %[[Y]]) : (tensor<?xi1>, tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[OR:.*]] = onnx.Or(%[[AND]], %[[AND1]]) : (tensor<?xi1>, tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: return %[[OR]] : tensor<?xi1>
  func.func @where_of_bool(%c: tensor<?xi1>, %x: tensor<?xi1>, %y: tensor<?xi1>) -> tensor<?xi1> {
    %z = onnx.Where(%c, %x, %y) : (tensor<?xi1>, tensor<?xi1>, tensor<?xi1>) -> tensor<?xi1>
    return %z : tensor<?xi1>
  }
}

//--- up.mlir
module attributes {onnx.opset_imports = {ai.onnx = 6 : i64}} {
  // CHANGE: And 1->7 up
  // CHECK-LABEL: func.func @old_and
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xi1>, %[[B:.*]]: tensor<2xi1>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<2xi1>, tensor<1xi64>) -> tensor<2x1xi1>
  // CHECK-NEXT: %[[AND:.*]] = onnx.And(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3xi1>, tensor<2x1xi1>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[AND]] : tensor<2x3xi1>
  func.func @old_and(%a: tensor<2x3xi1>, %b: tensor<2xi1>) -> tensor<2x3xi1> {
    %y = onnx_v.And_1(%a, %b) {axis = 0 : i64, broadcast = 1 : i64} : (tensor<2x3xi1>, tensor<2xi1>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Or 1->7 up
  // CHECK-LABEL: func.func @old_or
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xi1>, %[[B:.*]]: tensor<2xi1>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<2xi1>, tensor<1xi64>) -> tensor<2x1xi1>
  // CHECK-NEXT: %[[OR:.*]] = onnx.Or(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3xi1>, tensor<2x1xi1>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[OR]] : tensor<2x3xi1>
  func.func @old_or(%a: tensor<2x3xi1>, %b: tensor<2xi1>) -> tensor<2x3xi1> {
    %y = onnx_v.Or_1(%a, %b) {axis = 0 : i64, broadcast = 1 : i64} : (tensor<2x3xi1>, tensor<2xi1>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Xor 1->7 up
  // CHECK-LABEL: func.func @old_xor
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xi1>, %[[B:.*]]: tensor<2xi1>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<2xi1>, tensor<1xi64>) -> tensor<2x1xi1>
  // CHECK-NEXT: %[[XOR:.*]] = onnx.Xor(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3xi1>, tensor<2x1xi1>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[XOR]] : tensor<2x3xi1>
  func.func @old_xor(%a: tensor<2x3xi1>, %b: tensor<2xi1>) -> tensor<2x3xi1> {
    %y = onnx_v.Xor_1(%a, %b) {axis = 0 : i64, broadcast = 1 : i64} : (tensor<2x3xi1>, tensor<2xi1>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Equal 1->7 up
  // CHECK-LABEL: func.func @old_equal
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xi32>, %[[B:.*]]: tensor<2xi32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<2xi32>, tensor<1xi64>) -> tensor<2x1xi32>
  // CHECK-NEXT: %[[EQUAL:.*]] = onnx.Equal(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3xi32>, tensor<2x1xi32>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[EQUAL]] : tensor<2x3xi1>
  func.func @old_equal(%a: tensor<2x3xi32>, %b: tensor<2xi32>) -> tensor<2x3xi1> {
    %y = onnx_v.Equal_1(%a, %b) {axis = 0 : i64, broadcast = 1 : i64} : (tensor<2x3xi32>, tensor<2xi32>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Greater 1->7 up
  // CHECK-LABEL: func.func @old_greater
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<2xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<2xf32>, tensor<1xi64>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[GREATER]] : tensor<2x3xi1>
  func.func @old_greater(%a: tensor<2x3xf32>, %b: tensor<2xf32>) -> tensor<2x3xi1> {
    %y = onnx_v.Greater_1(%a, %b) {axis = 0 : i64, broadcast = 1 : i64} : (tensor<2x3xf32>, tensor<2xf32>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Less 1->7 up
  // CHECK-LABEL: func.func @old_less
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<2xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[UNSQUEEZE:.*]] = onnx.Unsqueeze(%[[B]], %[[C0]]) : (tensor<2xf32>, tensor<1xi64>) -> tensor<2x1xf32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[A]], %[[UNSQUEEZE]]) : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[LESS]] : tensor<2x3xi1>
  func.func @old_less(%a: tensor<2x3xf32>, %b: tensor<2xf32>) -> tensor<2x3xi1> {
    %y = onnx_v.Less_1(%a, %b) {axis = 0 : i64, broadcast = 1 : i64} : (tensor<2x3xf32>, tensor<2xf32>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }
}

//--- 6.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: And 1->7 down
  // CHECK-LABEL: func.func @and
  // CHECK-SAME: (%[[A:.*]]: tensor<3xi1>, %[[B:.*]]: tensor<2x3xi1>
  // CHECK: %[[AND:.*]] = onnx_v.And_1(%[[B]], %[[A]]) {broadcast = 1} : (tensor<2x3xi1>, tensor<3xi1>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[AND]] : tensor<2x3xi1>
  func.func @and(%a: tensor<3xi1>, %b: tensor<2x3xi1>) -> tensor<2x3xi1> {
    %y = onnx.And(%a, %b) : (tensor<3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Or 1->7 down
  // CHECK-LABEL: func.func @or
  // CHECK-SAME: (%[[A:.*]]: tensor<3xi1>, %[[B:.*]]: tensor<2x3xi1>
  // CHECK: %[[OR:.*]] = onnx_v.Or_1(%[[B]], %[[A]]) {broadcast = 1} : (tensor<2x3xi1>, tensor<3xi1>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[OR]] : tensor<2x3xi1>
  func.func @or(%a: tensor<3xi1>, %b: tensor<2x3xi1>) -> tensor<2x3xi1> {
    %y = onnx.Or(%a, %b) : (tensor<3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Xor 1->7 down
  // CHECK-LABEL: func.func @xor
  // CHECK-SAME: (%[[A:.*]]: tensor<3xi1>, %[[B:.*]]: tensor<2x3xi1>
  // CHECK: %[[XOR:.*]] = onnx_v.Xor_1(%[[B]], %[[A]]) {broadcast = 1} : (tensor<2x3xi1>, tensor<3xi1>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[XOR]] : tensor<2x3xi1>
  func.func @xor(%a: tensor<3xi1>, %b: tensor<2x3xi1>) -> tensor<2x3xi1> {
    %y = onnx.Xor(%a, %b) : (tensor<3xi1>, tensor<2x3xi1>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Equal 1->7 down
  // CHECK-LABEL: func.func @equal
  // CHECK-SAME: (%[[A:.*]]: tensor<3xi32>, %[[B:.*]]: tensor<2x3xi32>
  // CHECK: %[[EQUAL:.*]] = onnx_v.Equal_1(%[[B]], %[[A]]) {broadcast = 1} : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[EQUAL]] : tensor<2x3xi1>
  func.func @equal(%a: tensor<3xi32>, %b: tensor<2x3xi32>) -> tensor<2x3xi1> {
    %y = onnx.Equal(%a, %b) : (tensor<3xi32>, tensor<2x3xi32>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Greater 1->7 down
  // Casts are exact.
  // CHECK-LABEL: func.func @greater
  // CHECK-SAME: (%[[A:.*]]: tensor<3xi16>, %[[B:.*]]: tensor<2x3xi16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[B]]) {to = 1} : (tensor<2x3xi16>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[A]]) {to = 1} : (tensor<3xi16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx_v.Less_1(%[[CAST]], %[[CAST1]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[LESS]] : tensor<2x3xi1>
  func.func @greater(%a: tensor<3xi16>, %b: tensor<2x3xi16>) -> tensor<2x3xi1> {
    %y = onnx.Greater(%a, %b) : (tensor<3xi16>, tensor<2x3xi16>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }

  // CHANGE: Less 1->7 down
  // Casts are exact.
  // CHECK-LABEL: func.func @less
  // CHECK-SAME: (%[[A:.*]]: tensor<3xi16>, %[[B:.*]]: tensor<2x3xi16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[B]]) {to = 1} : (tensor<2x3xi16>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[A]]) {to = 1} : (tensor<3xi16>) -> tensor<3xf32>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx_v.Greater_1(%[[CAST]], %[[CAST1]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xi1>
  // CHECK-NEXT: return %[[GREATER]] : tensor<2x3xi1>
  func.func @less(%a: tensor<3xi16>, %b: tensor<2x3xi16>) -> tensor<2x3xi1> {
    %y = onnx.Less(%a, %b) : (tensor<3xi16>, tensor<2x3xi16>) -> tensor<2x3xi1>
    return %y : tensor<2x3xi1>
  }
}
