// RUN: split-file %s %t
// RUN: onnx-xform-opt %t/21.mlir --convert-opset=21 | FileCheck %t/21.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/13.mlir --convert-opset=13 | FileCheck %t/13.mlir -enable-var-scope
// RUN: onnx-xform-opt %t/8.mlir --convert-opset=8 | FileCheck %t/8.mlir -enable-var-scope

//--- 21.mlir
module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // The type of the output no longer follows from that of the input.
  // CHECK-LABEL: func.func @implied_type
  // CHECK-SAME: (%[[X:.*]]: tensor<4xbf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<4xbf16>) -> tensor<4xf32>
  // CHECK-NEXT: %[[RANDOM_NORMAL_LIKE:.*]] = onnx.RandomNormalLike(%[[CAST]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[RANDOM_NORMAL_LIKE]]) {to = 16} : (tensor<4xf32>) -> tensor<4xbf16>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xbf16>
  func.func @implied_type(%x: tensor<4xbf16>) -> tensor<4xbf16> {
    %y = onnx.RandomNormalLike(%x) : (tensor<4xbf16>) -> tensor<4xbf16>
    return %y : tensor<4xbf16>
  }

  // CHECK-LABEL: func.func @carried_type
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>
  // CHECK: %[[RANDOM_UNIFORM_LIKE:.*]] = onnx.RandomUniformLike(%[[X]]) {dtype = 1} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[CAST:.*]] = onnx.Cast(%[[RANDOM_UNIFORM_LIKE]]) {to = 16} : (tensor<4xf32>) -> tensor<4xbf16>
  // CHECK-NEXT: return %[[CAST]] : tensor<4xbf16>
  func.func @carried_type(%x: tensor<4xf32>) -> tensor<4xbf16> {
    %y = onnx.RandomUniformLike(%x) {dtype = 16 : i64} : (tensor<4xf32>) -> tensor<4xbf16>
    return %y : tensor<4xbf16>
  }

  // Only the input is too new.
  // CHECK-LABEL: func.func @implied_by_the_input
  // CHECK-SAME: (%[[X:.*]]: tensor<4xbf16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<4xbf16>) -> tensor<4xf32>
  // CHECK-NEXT: %[[BERNOULLI:.*]] = onnx.Bernoulli(%[[CAST]]) {dtype = 16} : (tensor<4xf32>) -> tensor<4xbf16>
  // CHECK-NEXT: return %[[BERNOULLI]] : tensor<4xbf16>
  func.func @implied_by_the_input(%x: tensor<4xbf16>) -> tensor<4xbf16> {
    %y = onnx.Bernoulli(%x) : (tensor<4xbf16>) -> tensor<4xbf16>
    return %y : tensor<4xbf16>
  }
}

//--- 13.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // What wraps around in 8 bits is cut off by the cast.
  // CHECK-LABEL: func.func @small_integers
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui8>, %[[B:.*]]: tensor<4xui8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 6} : (tensor<4xui8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 6} : (tensor<4xui8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[SUB:.*]] = onnx.Sub(%[[CAST]], %[[CAST1]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[SUB]]) {to = 2} : (tensor<4xi32>) -> tensor<4xui8>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xui8>
  func.func @small_integers(%a: tensor<4xui8>, %b: tensor<4xui8>) -> tensor<4xui8> {
    %y = onnx.Sub(%a, %b) : (tensor<4xui8>, tensor<4xui8>) -> tensor<4xui8>
    return %y : tensor<4xui8>
  }

  // 32 bits do not have room for the products.
  // CHECK-LABEL: func.func @products_of_16_bits
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui16>, %[[B:.*]]: tensor<4xui16>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 7} : (tensor<4xui16>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 7} : (tensor<4xui16>) -> tensor<4xi64>
  // CHECK-NEXT: %[[MUL:.*]] = onnx.Mul(%[[CAST]], %[[CAST1]]) : (tensor<4xi64>, tensor<4xi64>) -> tensor<4xi64>
  // CHECK-NEXT: %[[CAST2:.*]] = onnx.Cast(%[[MUL]]) {to = 4} : (tensor<4xi64>) -> tensor<4xui16>
  // CHECK-NEXT: return %[[CAST2]] : tensor<4xui16>
  func.func @products_of_16_bits(%a: tensor<4xui16>, %b: tensor<4xui16>) -> tensor<4xui16> {
    %y = onnx.Mul(%a, %b) : (tensor<4xui16>, tensor<4xui16>) -> tensor<4xui16>
    return %y : tensor<4xui16>
  }

  // One input twice gets one cast.
  // CHECK-LABEL: func.func @one_cast
  // CHECK-SAME: (%[[A:.*]]: tensor<4xi8>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 6} : (tensor<4xi8>) -> tensor<4xi32>
  // CHECK-NEXT: %[[ADD:.*]] = onnx.Add(%[[CAST]], %[[CAST]]) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[ADD]]) {to = 3} : (tensor<4xi32>) -> tensor<4xi8>
  // CHECK-NEXT: return %[[CAST1]] : tensor<4xi8>
  func.func @one_cast(%a: tensor<4xi8>) -> tensor<4xi8> {
    %y = onnx.Add(%a, %a) : (tensor<4xi8>, tensor<4xi8>) -> tensor<4xi8>
    return %y : tensor<4xi8>
  }
}

//--- 8.mlir
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // Comparisons in double are exact.
  // CHECK-LABEL: func.func @comparison
  // CHECK-SAME: (%[[A:.*]]: tensor<4xui32>, %[[B:.*]]: tensor<4xui32>
  // CHECK: %[[CAST:.*]] = onnx.Cast(%[[A]]) {to = 11} : (tensor<4xui32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[CAST1:.*]] = onnx.Cast(%[[B]]) {to = 11} : (tensor<4xui32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[GREATER:.*]] = onnx.Greater(%[[CAST]], %[[CAST1]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xi1>
  // CHECK-NEXT: return %[[GREATER]] : tensor<4xi1>
  func.func @comparison(%a: tensor<4xui32>, %b: tensor<4xui32>) -> tensor<4xi1> {
    %y = onnx.Greater(%a, %b) : (tensor<4xui32>, tensor<4xui32>) -> tensor<4xi1>
    return %y : tensor<4xi1>
  }
}
