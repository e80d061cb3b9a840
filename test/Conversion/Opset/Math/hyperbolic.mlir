// RUN: onnx-xform-opt %s --convert-opset=8 | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // log(1 + x) and log(1 - x) without the loss of x + 1 near zero.
  // CHANGE: Atanh 0->9 down
  // CHECK-LABEL: func.func @atanh
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[A0]]) {to = 11} : (tensor<4xf32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Add(%[[V0]], %[[V1]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Log(%[[V2]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Sub(%[[V2]], %[[V1]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Cast(%[[V4]]) {to = 9} : (tensor<4xf64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Not(%[[V5]]) : (tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Cast(%[[V6]]) {to = 11} : (tensor<4xi1>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Add(%[[V3]], %[[V7]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Add(%[[V4]], %[[V7]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Div(%[[V8]], %[[V9]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Mul(%[[V0]], %[[V10]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Neg(%[[V0]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Add(%[[V12]], %[[V13]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Log(%[[V14]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Sub(%[[V14]], %[[V13]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Cast(%[[V16]]) {to = 9} : (tensor<4xf64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Not(%[[V17]]) : (tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Cast(%[[V18]]) {to = 11} : (tensor<4xi1>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Add(%[[V15]], %[[V19]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Add(%[[V16]], %[[V19]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V22:.*]] = onnx.Div(%[[V20]], %[[V21]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Mul(%[[V12]], %[[V22]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Sub(%[[V11]], %[[V23]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f64>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Mul(%[[V24]], %[[V25]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Cast(%[[V26]]) {to = 1} : (tensor<4xf64>) -> tensor<4xf32>
  // CHECK-NEXT: return %[[V27]] : tensor<4xf32>
  func.func @atanh(%x: tensor<4xf32>) -> tensor<4xf32> {
    %y = onnx.Atanh(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return %y : tensor<4xf32>
  }

  // CHANGE: Asinh 0->9 down
  // CHECK-LABEL: func.func @asinh
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[A0]]) {to = 11} : (tensor<4xf16>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Abs(%[[V0]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Cast(%[[V1]]) {to = 1} : (tensor<4xf64>) -> tensor<4xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx_v.Clip_6(%[[V2]]) {max = 3.40282347E+38 : f32, min = 0.000000e+00 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Cast(%[[V3]]) {to = 11} : (tensor<4xf32>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Mul(%[[V4]], %[[V4]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Add(%[[V5]], %[[V6]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Sqrt(%[[V7]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Add(%[[V6]], %[[V8]]) : (tensor<f64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Div(%[[V5]], %[[V9]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Add(%[[V4]], %[[V10]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Add(%[[V11]], %[[V12]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Log(%[[V13]]) : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Sub(%[[V13]], %[[V12]]) : (tensor<4xf64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Cast(%[[V15]]) {to = 9} : (tensor<4xf64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Not(%[[V16]]) : (tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Cast(%[[V17]]) {to = 11} : (tensor<4xi1>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Add(%[[V14]], %[[V18]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Add(%[[V15]], %[[V18]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Div(%[[V19]], %[[V20]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V22:.*]] = onnx.Mul(%[[V11]], %[[V21]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Cast(%[[V4]]) {to = 9} : (tensor<4xf64>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Not(%[[V23]]) : (tensor<4xi1>) -> tensor<4xi1>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Cast(%[[V24]]) {to = 11} : (tensor<4xi1>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Add(%[[V22]], %[[V25]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Add(%[[V4]], %[[V25]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V28:.*]] = onnx.Div(%[[V26]], %[[V27]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V29:.*]] = onnx.Mul(%[[V0]], %[[V28]]) : (tensor<4xf64>, tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: %[[V30:.*]] = onnx.Cast(%[[V29]]) {to = 10} : (tensor<4xf64>) -> tensor<4xf16>
  // CHECK-NEXT: return %[[V30]] : tensor<4xf16>
  func.func @asinh(%x: tensor<4xf16>) -> tensor<4xf16> {
    %y = onnx.Asinh(%x) : (tensor<4xf16>) -> tensor<4xf16>
    return %y : tensor<4xf16>
  }
}
