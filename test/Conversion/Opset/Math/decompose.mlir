// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/10.mlir --convert-opset=10 | FileCheck %t/10.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/9.mlir --convert-opset=9 | FileCheck %t/9.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/8.mlir --convert-opset=8 | FileCheck %t/8.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/5.mlir --convert-opset=6 | FileCheck %t/5.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/up.mlir --convert-opset=13 | FileCheck %t/up.mlir -enable-var-scope

//--- 10.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Round 0->11 down
  // The distance from 0.5 to the number below it, so that ties go to even. From
  // the ceiling, whose zero has the sign that the result has to have.
  // CHECK-LABEL: func.func @round
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[CEIL:.*]] = onnx.Ceil(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SUB2:.*]] = onnx.Sub(%[[CEIL]], %[[X]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CEIL]], %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[FLOOR:.*]] = onnx.Floor(%[[MUL]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[FLOOR]], %[[C1]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CEIL]], %[[MUL1]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<2.98023224E-8> : tensor<f32>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[SUB]], %[[C3]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SUB1:.*]] = onnx.Sub(%[[C2]], %[[MUL2]]) : (tensor<f32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[SUB2]], %[[SUB1]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[GREATER]]) {to = 1} : (tensor<4xi1>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SUB3:.*]] = onnx.Sub(%[[CEIL]], %[[CAST]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SUB3]] : tensor<4xf32>
  func.func @round(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Round(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // The same for 11 bits.
  // CHECK-LABEL: func.func @round_half
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf16>
  // CHECK: %[[CEIL:.*]] = onnx.Ceil(%[[X]]) : (tensor<4xf16>) -> tensor<4xf16>
  // CHECK-NEXT: %[[SUB2:.*]] = onnx.Sub(%[[CEIL]], %[[X]]) : (tensor<4xf16>, tensor<4xf16>) -> tensor<4xf16>
  // CHECK-NEXT: %[[C2:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f16>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f16>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CEIL]], %[[C0]]) : (tensor<4xf16>, tensor<f16>) -> tensor<4xf16>
  // CHECK-NEXT: %[[FLOOR:.*]] = onnx.Floor(%[[MUL]]) : (tensor<4xf16>) -> tensor<4xf16>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f16>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[FLOOR]], %[[C1]]) : (tensor<4xf16>, tensor<f16>) -> tensor<4xf16>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CEIL]], %[[MUL1]]) : (tensor<4xf16>, tensor<4xf16>) -> tensor<4xf16>
  // CHECK-NEXT: %[[C3:.*]] = onnx.Initializer dense<2.441410e-04> : tensor<f16>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[SUB]], %[[C3]]) : (tensor<4xf16>, tensor<f16>) -> tensor<4xf16>
  // CHECK-NEXT: %[[SUB1:.*]] = onnx.Sub(%[[C2]], %[[MUL2]]) : (tensor<f16>, tensor<4xf16>) -> tensor<4xf16>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[SUB2]], %[[SUB1]]) : (tensor<4xf16>, tensor<4xf16>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[GREATER]]) {to = 10} : (tensor<4xi1>) -> tensor<4xf16>
  // CHECK-NEXT: %[[SUB3:.*]] = onnx.Sub(%[[CEIL]], %[[CAST]]) : (tensor<4xf16>, tensor<4xf16>) -> tensor<4xf16>
  // CHECK-NEXT: return %[[SUB3]] : tensor<4xf16>
  func.func @round_half(%x: tensor<4xf16>) -> tensor<4xf16> {
    %y = onnx.Round(%x) : (tensor<4xf16>) -> tensor<4xf16>
    return %y : tensor<4xf16>
  }

  // CHANGE: Pow 7->12 down
  // Exponents that a float holds.
  // CHECK-LABEL: func.func @pow_of_small_integers
  // CHECK-SAME: (%[[A:.*]]: tensor<4xf32>, %[[B:.*]]: tensor<4xi8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[B]]) {to = 1} : (tensor<4xi8>) -> tensor<4xf32>
  // CHECK-NEXT: %[[POW:.*]] = onnx.Pow(%[[A]], %[[CAST]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[POW]] : tensor<4xf32>
  func.func @pow_of_small_integers(%a: tensor<4xf32>, %b: tensor<4xi8>) -> tensor<4xf32> {
    %y = onnx.Pow(%a, %b) : (tensor<4xf32>, tensor<4xi8>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // The standard computes it as numbers that hold both.
  // CHECK-LABEL: func.func @pow_of_integers
  // CHECK-SAME: (%[[A:.*]]: tensor<4xf32>, %[[B:.*]]: tensor<4xi64>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 11} : (tensor<4xf32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 11} : (tensor<4xi64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[POW:.*]] = onnx.Pow(%[[CAST]], %[[CAST1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[POW]]) {to = 1} : (tensor<4xf64>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xf32>
  func.func @pow_of_integers(%a: tensor<4xf32>, %b: tensor<4xi64>) -> tensor<4xf32> {
    %y = onnx.Pow(%a, %b) : (tensor<4xf32>, tensor<4xi64>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @pow_of_32_bit_base
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi32>, %[[B:.*]]: tensor<4xi32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 11} : (tensor<4xi32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 11} : (tensor<4xi32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[POW:.*]] = onnx.Pow(%[[CAST]], %[[CAST1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[POW]]) {to = 6} : (tensor<4xf64>) -> tensor<4xi32>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xi32>
  func.func @pow_of_32_bit_base(%a: tensor<4xi32>, %b: tensor<4xi32>) -> tensor<4xi32> {
    %y = onnx.Pow(%a, %b) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }

  // Doubles would round them.
  // CHECK-LABEL: func.func @pow_of_64_bit_base
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi64>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<5> : tensor<i64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[X]], %[[X]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[MUL]], %[[MUL]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[MUL2:.*]] = onnx.Mul(%[[X]], %[[MUL1]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: return %[[MUL2]] : tensor<4xi64>
  func.func @pow_of_64_bit_base(%x: tensor<4xi64>) -> tensor<4xi64> {
    %e = onnx.Initializer dense<5> : tensor<i64>
    %y = onnx.Pow(%x, %e) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }

  // CHANGE: Max 8->12 down
  // CHECK-LABEL: func.func @max_of_64_bits
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi64>, %[[B:.*]]: tensor<i64>
  // CHECK: %[[GREATER:.*]] = onnx.Greater(%[[A]], %[[B]]) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[GREATER]], %[[A]], %[[B]]) : (tensor<4xi1>, tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
  // CHECK-NEXT: return %[[WHERE]] : tensor<4xi64>
  func.func @max_of_64_bits(%a: tensor<4xi64>, %b: tensor<i64>) -> tensor<4xi64> {
    %y = onnx.Max(%a, %b) : (tensor<4xi64>, tensor<i64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }

  // Casts are exact.
  // CHECK-LABEL: func.func @max_of_32_bits
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi32>, %[[B:.*]]: tensor<4xi32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 11} : (tensor<4xi32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 11} : (tensor<4xi32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[MAX:.*]] = onnx.Max(%[[CAST]], %[[CAST1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MAX]]) {to = 6} : (tensor<4xf64>) -> tensor<4xi32>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xi32>
  func.func @max_of_32_bits(%a: tensor<4xi32>, %b: tensor<4xi32>) -> tensor<4xi32> {
    %y = onnx.Max(%a, %b) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }

  // CHANGE: Min 8->12 down
  // CHECK-LABEL: func.func @min_of_three
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi64>, %[[B:.*]]: tensor<4xi64>, %[[C:.*]]: tensor<4xi64>
  // CHECK: %[[LESS:.*]] = onnx.Less(%[[A]], %[[B]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE:.*]] = onnx.Where(%[[LESS]], %[[A]], %[[B]]) : (tensor<4xi1>, tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[LESS1:.*]] = onnx.Less(%[[WHERE]], %[[C]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[WHERE1:.*]] = onnx.Where(%[[LESS1]], %[[WHERE]], %[[C]]) : (tensor<4xi1>, tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: return %[[WHERE1]] : tensor<4xi64>
  func.func @min_of_three(%a: tensor<4xi64>, %b: tensor<4xi64>, %c: tensor<4xi64>) -> tensor<4xi64> {
    %y = onnx.Min(%a, %b, %c) : (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }
}

//--- 9.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Mod 0->10 down
  // A remainder has the sign of b.
  // CHECK-LABEL: func.func @mod
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi32>, %[[B:.*]]: tensor<4xi32>
  // CHECK: %[[DIV:.*]] = onnx.Div(%[[A]], %[[B]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[B]], %[[DIV]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[A]], %[[MUL]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[SUB]]) {to = 9} : (tensor<4xi32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<0> : tensor<i32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[SUB]], %[[C0]]) : (tensor<4xi32>, tensor<i32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[LESS1:.*]] = onnx.Less(%[[B]], %[[C0]]) : (tensor<4xi32>, tensor<i32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[XOR:.*]] = onnx.Xor(%[[LESS]], %[[LESS1]]) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[AND:.*]] = onnx.And(%[[CAST]], %[[XOR]]) : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[AND]]) {to = 6} : (tensor<4xi1>) -> tensor<4xi32>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[B]], %[[CAST1]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[SUB]], %[[MUL1]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: return %[[ADD]] : tensor<4xi32>
  func.func @mod(%a: tensor<4xi32>, %b: tensor<4xi32>) -> tensor<4xi32> {
    %y = onnx.Mod(%a, %b) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }

  // CHECK-LABEL: func.func @mod_of_unsigned
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui8>, %[[B:.*]]: tensor<4xui8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 6} : (tensor<4xui8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 6} : (tensor<4xui8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx.Div(%[[CAST]], %[[CAST1]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST1]], %[[DIV]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CAST]], %[[MUL]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[SUB]]) {to = 2} : (tensor<4xi32>) -> tensor<4xui8>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xui8>
  func.func @mod_of_unsigned(%a: tensor<4xui8>, %b: tensor<4xui8>) -> tensor<4xui8> {
    %y = onnx.Mod(%a, %b) : (tensor<4xui8>, tensor<4xui8>) -> tensor<4xui8>
    return %y : tensor<4xui8>
  }

  // As in C, the sign of a.
  // CHECK-LABEL: func.func @fmod_of_integers
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi64>, %[[B:.*]]: tensor<4xi64>
  // CHECK: %[[DIV:.*]] = onnx.Div(%[[A]], %[[B]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[B]], %[[DIV]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[A]], %[[MUL]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: return %[[SUB]] : tensor<4xi64>
  func.func @fmod_of_integers(%a: tensor<4xi64>, %b: tensor<4xi64>) -> tensor<4xi64> {
    %y = onnx.Mod(%a, %b) {fmod = 1 : i64} : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
    return %y : tensor<4xi64>
  }
}

//--- 8.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Sign 0->9 down
  // CHECK-LABEL: func.func @sign
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[X]], %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[GREATER]]) {to = 1} : (tensor<4xi1>) -> tensor<4xf32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[X]], %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[LESS]]) {to = 1} : (tensor<4xi1>) -> tensor<4xf32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CAST]], %[[CAST1]]) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[SUB]] : tensor<4xf32>
  func.func @sign(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Sign(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHECK-LABEL: func.func @sign_of_unsigned
  // CHECK-SAME: (%[[X:.*]]: tensor<4xui64>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 9} : (tensor<4xui64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[CAST]]) {to = 13} : (tensor<4xi1>) -> tensor<4xui64>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xui64>
  func.func @sign_of_unsigned(%x: tensor<4xui64>) -> tensor<4xui64> {
    %y = onnx.Sign(%x) : (tensor<4xui64>) -> tensor<4xui64>
    return %y : tensor<4xui64>
  }

  // CHECK-LABEL: func.func @sign_of_16_bits
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi16>
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<0> : tensor<i16>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<4xi16>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[C0]]) {to = 1} : (tensor<i16>) -> tensor<f32>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[CAST]], %[[CAST1]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[GREATER]]) {to = 6} : (tensor<4xi1>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST3:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<4xi16>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CAST4:.*]] = onnx.Cast(%[[C0]]) {to = 1} : (tensor<i16>) -> tensor<f32>
  // CHECK-NEXT: %[[LESS:.*]] = onnx.Less(%[[CAST3]], %[[CAST4]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xi1>
  // CHECK-NEXT: %[[CAST5:.*]] = onnx.Cast(%[[LESS]]) {to = 6} : (tensor<4xi1>) -> tensor<4xi32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CAST2]], %[[CAST5]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST6:.*]] = onnx.Cast(%[[SUB]]) {to = 5} : (tensor<4xi32>) -> tensor<4xi16>
  // CHECK-NEXT: return %[[CAST6]] : tensor<4xi16>
  func.func @sign_of_16_bits(%x: tensor<4xi16>) -> tensor<4xi16> {
    %y = onnx.Sign(%x) : (tensor<4xi16>) -> tensor<4xi16>
    return %y : tensor<4xi16>
  }

  // CHANGE: Cosh 0->9 down
  // In double, which neither overflows nor loses anything that float has.
  // CHECK-LABEL: func.func @cosh
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<4xf32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[EXP:.*]] = onnx.Exp(%[[CAST]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[CAST]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[EXP1:.*]] = onnx.Exp(%[[NEG]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[EXP]], %[[EXP1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[ADD]], %[[C0]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[MUL]]) {to = 1} : (tensor<4xf64>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xf32>
  func.func @cosh(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Cosh(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHANGE: Sinh 0->9 down
  // The difference of the exponentials would lose all near zero.
  // CHECK-LABEL: func.func @sinh
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<4xf16>) -> tensor<4xf64>
  // CHECK-NEXT: %[[TANH:.*]] = onnx.Tanh(%[[CAST]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[EXP:.*]] = onnx.Exp(%[[CAST]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[NEG:.*]] = onnx.Neg(%[[CAST]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[EXP1:.*]] = onnx.Exp(%[[NEG]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[EXP]], %[[EXP1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[ADD]], %[[C0]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[MUL1:.*]] = onnx.Mul(%[[TANH]], %[[MUL]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[MUL1]]) {to = 10} : (tensor<4xf64>) -> tensor<4xf16>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xf16>
  func.func @sinh(%x: tensor<4xf16>) -> tensor<4xf16> {
    %y = onnx.Sinh(%x) : (tensor<4xf16>) -> tensor<4xf16>
    return %y : tensor<4xf16>
  }

  // CHANGE: Acosh 0->9 down
  // CHECK-LABEL: func.func @acosh
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<4xf32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST]], %[[CAST]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[MUL]], %[[C0]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[SQRT:.*]] = onnx.Sqrt(%[[SUB]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[CAST]], %[[SQRT]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[LOG:.*]] = onnx.Log(%[[ADD]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[LOG]]) {to = 1} : (tensor<4xf64>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xf32>
  func.func @acosh(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Acosh(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }
}

//--- 5.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHANGE: Max 6->8 down
  // Max takes one shape before opset 8.
  // CHECK-LABEL: func.func @max_of_two_shapes
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<3xf32>
  // CHECK: %[[UNSQUEEZE:.*]] = onnx_v.Unsqueeze_1(%[[B]]) {axes = array<i64: 0>} : (tensor<3xf32>) -> tensor<1x3xf32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<[2, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[TILE:.*]] = onnx.Tile(%[[UNSQUEEZE]], %[[C0]]) : (tensor<1x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[MAX:.*]] = onnx_v.Max_6(%[[A]], %[[TILE]]) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[MAX]] : tensor<2x3xf32>
  func.func @max_of_two_shapes(%a: tensor<2x3xf32>, %b: tensor<3xf32>) -> tensor<2x3xf32> {
    %y = onnx.Max(%a, %b) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHANGE: Min 6->8 down
  // CHECK-LABEL: func.func @min_of_one_shape
  // CHECK-SAME: (%[[A:.*]]: tensor<?x3xf32, #onnx.dims<n, 3>>, %[[B:.*]]: tensor<?x3xf32, #onnx.dims<n, 3>>
  // CHECK: %[[MIN:.*]] = onnx_v.Min_6(%[[A]], %[[B]]) : (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?x3xf32, #onnx.dims<n, 3>>) -> tensor<?x3xf32, #onnx.dims<n, 3>>
  // CHECK-NEXT: return %[[MIN]] : tensor<?x3xf32, #onnx.dims<n, 3>>
  func.func @min_of_one_shape(%a: tensor<?x3xf32, #onnx.dims<n, 3>>, %b: tensor<?x3xf32, #onnx.dims<n, 3>>) -> tensor<?x3xf32, #onnx.dims<n, 3>> {
    %y = onnx.Min(%a, %b) : (tensor<?x3xf32, #onnx.dims<n, 3>>, tensor<?x3xf32, #onnx.dims<n, 3>>) -> tensor<?x3xf32, #onnx.dims<n, 3>>
    return %y : tensor<?x3xf32, #onnx.dims<n, 3>>
  }

  // CHANGE: Sum 6->8 down
  // CHECK-LABEL: func.func @sum_of_two_shapes
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<3xf32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[B]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[ADD]] : tensor<2x3xf32>
  func.func @sum_of_two_shapes(%a: tensor<2x3xf32>, %b: tensor<3xf32>) -> tensor<2x3xf32> {
    %y = onnx.Sum(%a, %b) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }

  // CHANGE: Mean 6->8 down
  // CHECK-LABEL: func.func @mean_of_two_shapes
  // CHECK-SAME: (%[[A:.*]]: tensor<2x3xf32>, %[[B:.*]]: tensor<3xf32>
  // CHECK: %[[ADD:.*]] = onnx_v.Add_6(%[[A]], %[[B]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
  // CHECK-NEXT: %[[C0:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[DIV:.*]] = onnx_v.Div_6(%[[ADD]], %[[C0]]) {broadcast = 1} : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x3xf32>
  // CHECK-NEXT: return %[[DIV]] : tensor<2x3xf32>
  func.func @mean_of_two_shapes(%a: tensor<2x3xf32>, %b: tensor<3xf32>) -> tensor<2x3xf32> {
    %y = onnx.Mean(%a, %b) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

//--- up.mlir
module attributes {onnx.opset_imports = {ai.onnx = 9 : i64}} {
  // CHANGE: Erf 9->13 up
  // Results are cut to 0, 1 and -1.
  // CHECK-LABEL: func.func @erf_of_integers
  // CHECK-SAME: (%[[X:.*]]: tensor<4xi32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 11} : (tensor<4xi32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[ERF:.*]] = onnx.Erf(%[[CAST]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[ERF]]) {to = 6} : (tensor<4xf64>) -> tensor<4xi32>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xi32>
  func.func @erf_of_integers(%x: tensor<4xi32>) -> tensor<4xi32> {
    %y = onnx_v.Erf_9(%x) : (tensor<4xi32>) -> tensor<4xi32>
    return %y : tensor<4xi32>
  }
}
