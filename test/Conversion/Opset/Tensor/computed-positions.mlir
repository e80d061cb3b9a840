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
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Less(%[[V8]], %[[V9]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cast(%[[V10]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Mul(%[[V11]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Add(%[[V8]], %[[V12]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Sub(%[[V13]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Greater(%[[V13]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Cast(%[[V15]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Mul(%[[V14]], %[[V16]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Add(%[[V5]], %[[V17]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Sub(%[[V18]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Less(%[[V18]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Cast(%[[V20]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V22:.*]] = onnx.Mul(%[[V19]], %[[V21]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Add(%[[V4]], %[[V22]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Cast(%[[V23]]) {to = 7} : (tensor<f64>) -> tensor<i64>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Gather(%[[A2]], %[[V26]]) : (tensor<1xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V28:.*]] = onnx.Cast(%[[V27]]) {to = 11} : (tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[V29:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V30:.*]] = onnx.Less(%[[V28]], %[[V29]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V31:.*]] = onnx.Cast(%[[V30]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V32:.*]] = onnx.Mul(%[[V31]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V33:.*]] = onnx.Add(%[[V28]], %[[V32]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V34:.*]] = onnx.Sub(%[[V33]], %[[V25]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V35:.*]] = onnx.Greater(%[[V33]], %[[V25]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V36:.*]] = onnx.Cast(%[[V35]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V37:.*]] = onnx.Mul(%[[V34]], %[[V36]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V38:.*]] = onnx.Add(%[[V25]], %[[V37]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V39:.*]] = onnx.Sub(%[[V38]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V40:.*]] = onnx.Less(%[[V38]], %[[V4]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V41:.*]] = onnx.Cast(%[[V40]]) {to = 11} : (tensor<i1>) -> tensor<f64>
  // CHECK-NEXT: %[[V42:.*]] = onnx.Mul(%[[V39]], %[[V41]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V43:.*]] = onnx.Add(%[[V4]], %[[V42]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V44:.*]] = onnx.Cast(%[[V43]]) {to = 7} : (tensor<f64>) -> tensor<i64>
  // CHECK-NEXT: %[[V45:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V46:.*]] = onnx.Sub(%[[V44]], %[[V24]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V47:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V48:.*]] = onnx.Less(%[[V46]], %[[V47]]) : (tensor<i64>, tensor<i64>) -> tensor<i1>
  // CHECK-NEXT: %[[V49:.*]] = onnx.Where(%[[V48]], %[[V47]], %[[V46]]) : (tensor<i1>, tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V50:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V51:.*]] = onnx.Reshape(%[[V49]], %[[V50]]) : (tensor<i64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V52:.*]] = onnx.ConstantOfShape(%[[V51]]) {value = dense<1> : tensor<1xi64>} : (tensor<1xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V53:.*]] = onnx.NonZero(%[[V52]]) : (tensor<?xi64>) -> tensor<1x?xi64>
  // CHECK-NEXT: %[[V54:.*]] = onnx_v.Squeeze_1(%[[V53]]) {axes = array<i64: 0>} : (tensor<1x?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V55:.*]] = onnx.Add(%[[V54]], %[[V24]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V56:.*]] = onnx.Gather(%[[A0]], %[[V55]]) {axis = 1, onnx.spelling = {older = {values}}} : (tensor<3x?xf32>, tensor<?xi64>) -> tensor<3x?xf32>
  // CHECK-NEXT: return %[[V56]] : tensor<3x?xf32>
  func.func @computed_starts(%x: tensor<3x?xf32>, %s: tensor<1xi64>, %e: tensor<1xi64>) -> tensor<3x?xf32> {
    %a = onnx.Initializer dense<1> : tensor<1xi64>
    %r = onnx.Slice(%x, %s, %e, %a) : (tensor<3x?xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<3x?xf32>
    return %r : tensor<3x?xf32>
  }
}
