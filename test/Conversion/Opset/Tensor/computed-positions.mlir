// RUN: onnx-xform-opt %s --convert-opset=9 | FileCheck %s -enable-var-scope

// Positions that are computed: a Gather takes what an older form cannot name.
module attributes {onnx.opset_imports = {ai.onnx = 18 : i64}} {
  // Starts and ends count from the end where they are negative, and are clamped.
  // CHECK-LABEL: func.func @computed_starts
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}, %[[A2:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Shape(%[[A0]]) : (tensor<3x?xf32>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[V1]], %[[V2]]) {axis = 0} : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Cast(%[[V3]]) {to = 11} : (tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Gather(%[[A1]], %[[V6]]) : (tensor<1xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Cast(%[[V7]]) {to = 11} : (tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Less(%[[V8]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Cast(%[[V9]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Mul(%[[V10]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Add(%[[V8]], %[[V11]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Sub(%[[V12]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Greater(%[[V12]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Cast(%[[V14]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Mul(%[[V13]], %[[V15]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Add(%[[V5]], %[[V16]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Sub(%[[V17]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Less(%[[V17]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Cast(%[[V19]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Mul(%[[V18]], %[[V20]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V22:.*]] = onnx.Add(%[[V4]], %[[V21]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Cast(%[[V22]]) {to = 7} : (tensor<f64>) -> tensor<i64>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Gather(%[[A2]], %[[V24]]) : (tensor<1xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Cast(%[[V25]]) {to = 11} : (tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Less(%[[V26]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V28:.*]] = onnx.Cast(%[[V27]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V29:.*]] = onnx.Mul(%[[V28]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V30:.*]] = onnx.Add(%[[V26]], %[[V29]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V31:.*]] = onnx.Sub(%[[V30]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V32:.*]] = onnx.Greater(%[[V30]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V33:.*]] = onnx.Cast(%[[V32]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V34:.*]] = onnx.Mul(%[[V31]], %[[V33]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V35:.*]] = onnx.Add(%[[V5]], %[[V34]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V36:.*]] = onnx.Sub(%[[V35]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V37:.*]] = onnx.Less(%[[V35]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V38:.*]] = onnx.Cast(%[[V37]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V39:.*]] = onnx.Mul(%[[V36]], %[[V38]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V40:.*]] = onnx.Add(%[[V4]], %[[V39]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V41:.*]] = onnx.Cast(%[[V40]]) {to = 7} : (tensor<f64>) -> tensor<i64>
  // CHECK-NEXT: %[[V42:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V43:.*]] = onnx.Sub(%[[V41]], %[[V23]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V44:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V45:.*]] = onnx.Less(%[[V43]], %[[V44]]) : (tensor<i64>, tensor<i64>) -> tensor<i1>
  // CHECK-NEXT: %[[V46:.*]] = onnx.Where(%[[V45]], %[[V44]], %[[V43]]) : (tensor<i1>, tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V47:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V48:.*]] = onnx.Reshape(%[[V46]], %[[V47]]) : (tensor<i64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V49:.*]] = onnx.ConstantOfShape(%[[V48]]) {value = dense<1> : tensor<1xi64>} : (tensor<1xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V50:.*]] = onnx.NonZero(%[[V49]]) : (tensor<?xi64>) -> tensor<1x?xi64>
  // CHECK-NEXT: %[[V51:.*]] = onnx_v.Squeeze_1(%[[V50]]) {axes = array<i64: 0>} : (tensor<1x?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V52:.*]] = onnx.Add(%[[V51]], %[[V23]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V53:.*]] = onnx.Gather(%[[A0]], %[[V52]]) {axis = 1, onnx.spelling = {older = {values}}} : (tensor<3x?xf32>, tensor<?xi64>) -> tensor<3x?xf32>
  // CHECK-NEXT: return %[[V53]] : tensor<3x?xf32>
  func.func @computed_starts(%x: tensor<3x?xf32>, %s: tensor<1xi64>, %e: tensor<1xi64>) -> tensor<3x?xf32> {
    %a = onnx.Initializer dense<1> : tensor<1xi64>
    %r = onnx.Slice(%x, %s, %e, %a) : (tensor<3x?xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<3x?xf32>
    return %r : tensor<3x?xf32>
  }
}
