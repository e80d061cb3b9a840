// RUN: onnx-xform-opt %s --convert-opset=8 | FileCheck %s -enable-var-scope

// Opset 8 neither selects nor scatters: numbers of elements do.
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @floats_of_unknown_sizes
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}, %[[A2:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[A1]], %[[V0]]) : (tensor<?xf32>, tensor<1xi64>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Reshape(%[[A2]], %[[V2]]) : (tensor<1xf32>, tensor<1xi64>) -> tensor<1xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Concat(%[[V1]], %[[V3]]) {axis = 0} : (tensor<?xf32>, tensor<1xf32>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Size(%[[A1]]) : (tensor<?xf32>) -> tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V9:.*]]:2 = onnx.Loop(%[[V6]], _, %[[V8]]) {onnx.graphs = [{name = "positions"}]} : (tensor<i64>, tensor<i64>) -> (tensor<i64>, tensor<?xi64>) body {
  // CHECK-NEXT: ^bb0(%[[V10:.*]]: tensor<i64>, %[[V11:.*]]: tensor<i1>, %[[V12:.*]]: tensor<i64>):
  // CHECK-NEXT: %[[V13:.*]] = onnx.Identity(%[[V11]]) : (tensor<i1>) -> tensor<i1>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Identity(%[[V12]]) : (tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Identity(%[[V10]]) : (tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: onnx.Yield %[[V13]], %[[V14]], %[[V15]] : tensor<i1>, tensor<i64>, tensor<i64>
  // CHECK-NEXT: }
  // CHECK-NEXT: %[[V16:.*]] = onnx.Add(%[[V9]]#1, %[[V5]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Reshape(%[[V16]], %[[V17]]) : (tensor<?xi64>, tensor<1xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Size(%[[A1]]) : (tensor<?xf32>) -> tensor<i64>
  // CHECK-NEXT: %[[V21:.*]] = onnx.Add(%[[V19]], %[[V20]]) : (tensor<1xi64>, tensor<i64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V22:.*]] = onnx.Cast(%[[A0]]) {to = 7} : (tensor<?xi1>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Mul(%[[V22]], %[[V18]]) : (tensor<?xi64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Not(%[[A0]]) : (tensor<?xi1>) -> tensor<?xi1>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Cast(%[[V24]]) {to = 7} : (tensor<?xi1>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Mul(%[[V25]], %[[V21]]) : (tensor<?xi64>, tensor<1xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Add(%[[V23]], %[[V26]]) : (tensor<?xi64>, tensor<?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V28:.*]] = onnx.Gather(%[[V4]], %[[V27]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<?xf32>, tensor<?xi64>) -> tensor<?xf32>
  // CHECK-NEXT: return %[[V28]] : tensor<?xf32>
  func.func @floats_of_unknown_sizes(%c: tensor<?xi1>, %x: tensor<?xf32>, %y: tensor<1xf32>) -> tensor<?xf32> {
    %r = onnx.Where(%c, %x, %y) : (tensor<?xi1>, tensor<?xf32>, tensor<1xf32>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }

  // CHECK-LABEL: func.func @writes_elements
  // CHECK-SAME: (%[[A0:.*]]:{{.*}}, %[[A1:.*]]:{{.*}}, %[[A2:.*]]:{{.*}}
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[A0]], %[[V0]]) : (tensor<3x4xf32>, tensor<1xi64>) -> tensor<12xf32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<-1> : tensor<1xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Reshape(%[[A2]], %[[V2]]) : (tensor<2x2xf32>, tensor<1xi64>) -> tensor<4xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Concat(%[[V1]], %[[V3]]) {axis = 0} : (tensor<12xf32>, tensor<4xf32>) -> tensor<16xf32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<{{\[\[}}0], [1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11]]> : tensor<12x1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Cast(%[[A1]]) {to = 1} : (tensor<2x2xi64>) -> tensor<2x2xf32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Less(%[[V6]], %[[V7]]) : (tensor<2x2xf32>, tensor<f32>) -> tensor<2x2xi1>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Cast(%[[V8]]) {to = 7} : (tensor<2x2xi1>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<4> : tensor<i64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Mul(%[[V9]], %[[V10]]) : (tensor<2x2xi64>, tensor<i64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Add(%[[A1]], %[[V11]]) : (tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Initializer dense<{{\[\[}}0, 0], [4, 4]]> : tensor<2x2xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Add(%[[V12]], %[[V13]]) : (tensor<2x2xi64>, tensor<2x2xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Initializer dense<[1, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Reshape(%[[V14]], %[[V15]]) : (tensor<2x2xi64>, tensor<2xi64>) -> tensor<1x4xi64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.Equal(%[[V5]], %[[V16]]) : (tensor<12x1xi64>, tensor<1x4xi64>) -> tensor<12x4xi1>
  // CHECK-NEXT: %[[V18:.*]] = onnx.Cast(%[[V17]]) {to = 1} : (tensor<12x4xi1>) -> tensor<12x4xf32>
  // CHECK-NEXT: %[[V19:.*]] = onnx_v.ReduceMax_1(%[[V18]]) {axes = array<i64: 1>, keepdims = 0} : (tensor<12x4xf32>) -> tensor<12xf32>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Cast(%[[V19]]) {to = 9} : (tensor<12xf32>) -> tensor<12xi1>
  // CHECK-NEXT: %[[V21:.*]] = onnx.ArgMax(%[[V18]]) {axis = 1, keepdims = 0} : (tensor<12x4xf32>) -> tensor<12xi64>
  // CHECK-NEXT: %[[V22:.*]] = onnx.Initializer dense<12> : tensor<i64>
  // CHECK-NEXT: %[[V23:.*]] = onnx.Add(%[[V21]], %[[V22]]) : (tensor<12xi64>, tensor<i64>) -> tensor<12xi64>
  // CHECK-NEXT: %[[V24:.*]] = onnx.Initializer dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]> : tensor<12xi64>
  // CHECK-NEXT: %[[V25:.*]] = onnx.Cast(%[[V20]]) {to = 7} : (tensor<12xi1>) -> tensor<12xi64>
  // CHECK-NEXT: %[[V26:.*]] = onnx.Mul(%[[V25]], %[[V23]]) : (tensor<12xi64>, tensor<12xi64>) -> tensor<12xi64>
  // CHECK-NEXT: %[[V27:.*]] = onnx.Not(%[[V20]]) : (tensor<12xi1>) -> tensor<12xi1>
  // CHECK-NEXT: %[[V28:.*]] = onnx.Cast(%[[V27]]) {to = 7} : (tensor<12xi1>) -> tensor<12xi64>
  // CHECK-NEXT: %[[V29:.*]] = onnx.Mul(%[[V28]], %[[V24]]) : (tensor<12xi64>, tensor<12xi64>) -> tensor<12xi64>
  // CHECK-NEXT: %[[V30:.*]] = onnx.Add(%[[V26]], %[[V29]]) : (tensor<12xi64>, tensor<12xi64>) -> tensor<12xi64>
  // CHECK-NEXT: %[[V31:.*]] = onnx.Gather(%[[V4]], %[[V30]]) {axis = 0, onnx.spelling = {older = {values}}} : (tensor<16xf32>, tensor<12xi64>) -> tensor<12xf32>
  // CHECK-NEXT: %[[V32:.*]] = onnx.Initializer dense<[3, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V33:.*]] = onnx.Reshape(%[[V31]], %[[V32]]) : (tensor<12xf32>, tensor<2xi64>) -> tensor<3x4xf32>
  // CHECK-NEXT: return %[[V33]] : tensor<3x4xf32>
  func.func @writes_elements(%x: tensor<3x4xf32>, %i: tensor<2x2xi64>, %u: tensor<2x2xf32>) -> tensor<3x4xf32> {
    %r = onnx.ScatterElements(%x, %i, %u) {axis = 1 : i64} : (tensor<3x4xf32>, tensor<2x2xi64>, tensor<2x2xf32>) -> tensor<3x4xf32>
    return %r : tensor<3x4xf32>
  }
}
