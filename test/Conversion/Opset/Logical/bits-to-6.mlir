// RUN: onnx-xform-opt %s --convert-opset=6 | FileCheck %s -enable-var-scope

// Doubles hold 32 bits: each is the rest of a half that is rounded down, and the
// sign counts below zero.
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // CHECK-LABEL: func.func @signed_bytes
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[A0]]) {to = 11} : (tensor<2xi8>) -> tensor<2xf64>
  // CHECK-NEXT: %[[V1:.*]] = onnx_v.Unsqueeze_1(%[[V0]]) {axes = array<i64: 1>} : (tensor<2xf64>) -> tensor<2x1xf64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[1.000000e+00, 5.000000e-01, 2.500000e-01, 1.250000e-01, 6.250000e-02, 3.125000e-02, 1.562500e-02, 7.812500e-03]> : tensor<8xf64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[1, 8]> : tensor<2xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Tile(%[[V1]], %[[V3]]) : (tensor<2x1xf64>, tensor<2xi64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V5:.*]] = onnx_v.Mul_6(%[[V4]], %[[V2]]) {broadcast = 1} : (tensor<2x8xf64>, tensor<8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Floor(%[[V5]]) : (tensor<2x8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f64>
  // CHECK-NEXT: %[[V8:.*]] = onnx_v.Mul_6(%[[V6]], %[[V7]]) {broadcast = 1} : (tensor<2x8xf64>, tensor<f64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Floor(%[[V8]]) : (tensor<2x8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V11:.*]] = onnx_v.Mul_6(%[[V9]], %[[V10]]) {broadcast = 1} : (tensor<2x8xf64>, tensor<f64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V12:.*]] = onnx_v.Sub_6(%[[V6]], %[[V11]]) : (tensor<2x8xf64>, tensor<2x8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Cast(%[[V12]]) {to = 9} : (tensor<2x8xf64>) -> tensor<2x8xi1>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Cast(%[[A1]]) {to = 11} : (tensor<2xi8>) -> tensor<2xf64>
  // CHECK-NEXT: %[[V15:.*]] = onnx_v.Unsqueeze_1(%[[V14]]) {axes = array<i64: 1>} : (tensor<2xf64>) -> tensor<2x1xf64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Initializer dense<[1.000000e+00, 5.000000e-01, 2.500000e-01, 1.250000e-01, 6.250000e-02, 3.125000e-02, 1.562500e-02, 7.812500e-03]> : tensor<8xf64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Initializer dense<[1, 8]> : tensor<2xi64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Tile(%[[V15]], %[[V17]]) : (tensor<2x1xf64>, tensor<2xi64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V19:.*]] = onnx_v.Mul_6(%[[V18]], %[[V16]]) {broadcast = 1} : (tensor<2x8xf64>, tensor<8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Floor(%[[V19]]) : (tensor<2x8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f64>
  // CHECK-NEXT: %[[V22:.*]] = onnx_v.Mul_6(%[[V20]], %[[V21]]) {broadcast = 1} : (tensor<2x8xf64>, tensor<f64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Floor(%[[V22]]) : (tensor<2x8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V25:.*]] = onnx_v.Mul_6(%[[V23]], %[[V24]]) {broadcast = 1} : (tensor<2x8xf64>, tensor<f64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V26:.*]] = onnx_v.Sub_6(%[[V20]], %[[V25]]) : (tensor<2x8xf64>, tensor<2x8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Cast(%[[V26]]) {to = 9} : (tensor<2x8xf64>) -> tensor<2x8xi1>
  // CHECK-NEXT: %[[V28:.*]] = onnx_v.And_1(%[[V13]], %[[V27]]) : (tensor<2x8xi1>, tensor<2x8xi1>) -> tensor<2x8xi1>
  // CHECK-NEXT: %[[V29:.*]] = onnx.Cast(%[[V28]]) {to = 11} : (tensor<2x8xi1>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V30:.*]] = onnx.Initializer dense<[1.000000e+00, 2.000000e+00, 4.000000e+00, 8.000000e+00, 1.600000e+01, 3.200000e+01, 6.400000e+01, -1.280000e+02]> : tensor<8xf64>
  // CHECK-NEXT: %[[V31:.*]] = onnx_v.Mul_6(%[[V29]], %[[V30]]) {broadcast = 1} : (tensor<2x8xf64>, tensor<8xf64>) -> tensor<2x8xf64>
  // CHECK-NEXT: %[[V32:.*]] = onnx_v.ReduceSum_1(%[[V31]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<2x8xf64>) -> tensor<2xf64>
  // CHECK-NEXT: %[[V33:.*]] = onnx.Cast(%[[V32]]) {to = 7} : (tensor<2xf64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V34:.*]] = onnx.Cast(%[[V33]]) {to = 3} : (tensor<2xi64>) -> tensor<2xi8>
  // CHECK-NEXT: return %[[V34]] : tensor<2xi8>
  func.func @signed_bytes(%a: tensor<2xi8>, %b: tensor<2xi8>) -> tensor<2xi8> {
    %y = onnx.BitwiseAnd(%a, %b) : (tensor<2xi8>, tensor<2xi8>) -> tensor<2xi8>
    return %y : tensor<2xi8>
  }
}
