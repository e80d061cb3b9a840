// RUN: onnx-xform-opt %s -split-input-file --convert-opset=9 | FileCheck %s -enable-var-scope

// CHANGE: Range 0->11 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @range_of_floats
  // CHECK-SAME: (%[[A:.*]]: tensor<f32>, %[[B:.*]]: tensor<f32>, %[[C:.*]]: tensor<f32>)
  // CHECK: %[[V0:.*]] = onnx.Sub(%[[B]], %[[A]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Div(%[[V0]], %[[C]]) : (tensor<f32>, tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Ceil(%[[V1]]) : (tensor<f32>) -> tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[V2]]) {to = 7} : (tensor<f32>) -> tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Less(%[[V3]], %[[V4]]) : (tensor<i64>, tensor<i64>) -> tensor<i1>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Where(%[[V5]], %[[V4]], %[[V3]]) : (tensor<i1>, tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Reshape(%[[V6]], %[[V7]]) : (tensor<i64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.ConstantOfShape(%[[V8]]) {value = dense<1> : tensor<1xi64>} : (tensor<1xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.NonZero(%[[V9]]) : (tensor<?xi64>) -> tensor<1x?xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx_v.Squeeze_1(%[[V10]]) {axes = array<i64: 0>} : (tensor<1x?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Cast(%[[V11]]) {to = 1} : (tensor<?xi64>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Mul(%[[V12]], %[[C]]) : (tensor<?xf32>, tensor<f32>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Add(%[[V13]], %[[A]]) : (tensor<?xf32>, tensor<f32>) -> tensor<?xf32>
  // CHECK-NEXT: return %[[V14]] : tensor<?xf32>
  func.func @range_of_floats(%a: tensor<f32>, %b: tensor<f32>, %c: tensor<f32>) -> tensor<?xf32> {
    %r = onnx.Range(%a, %b, %c) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
    return %r : tensor<?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @range_of_integers
  // CHECK-SAME: (%[[A:.*]]: tensor<i64>, %[[B:.*]]: tensor<i64>, %[[C:.*]]: tensor<i64>)
  // CHECK: %[[V0:.*]] = onnx.Sub(%[[B]], %[[A]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Div(%[[V0]], %[[C]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Mul(%[[V1]], %[[C]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Sub(%[[V0]], %[[V2]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Cast(%[[V3]]) {to = 11} : (tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Cast(%[[C]]) {to = 11} : (tensor<i64>) -> tensor<f64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Mul(%[[V4]], %[[V5]]) : (tensor<f64>, tensor<f64>) -> tensor<f64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Greater(%[[V6]], %[[V7]]) : (tensor<f64>, tensor<f64>) -> tensor<i1>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Cast(%[[V8]]) {to = 7} : (tensor<i1>) -> tensor<i64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Add(%[[V1]], %[[V9]]) : (tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Less(%[[V10]], %[[V11]]) : (tensor<i64>, tensor<i64>) -> tensor<i1>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Where(%[[V12]], %[[V11]], %[[V10]]) : (tensor<i1>, tensor<i64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Reshape(%[[V13]], %[[V14]]) : (tensor<i64>, tensor<1xi64>) -> tensor<1xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.ConstantOfShape(%[[V15]]) {value = dense<1> : tensor<1xi64>} : (tensor<1xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.NonZero(%[[V16]]) : (tensor<?xi64>) -> tensor<1x?xi64>
  // CHECK-NEXT: %[[V18:.*]] = onnx_v.Squeeze_1(%[[V17]]) {axes = array<i64: 0>} : (tensor<1x?xi64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V19:.*]] = onnx.Mul(%[[V18]], %[[C]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V20:.*]] = onnx.Add(%[[V19]], %[[A]]) : (tensor<?xi64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: return %[[V20]] : tensor<?xi64>
  func.func @range_of_integers(%a: tensor<i64>, %b: tensor<i64>, %c: tensor<i64>) -> tensor<?xi64> {
    %r = onnx.Range(%a, %b, %c) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
    return %r : tensor<?xi64>
  }
}

// -----

// CHANGE: ReverseSequence 0->10 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @constant_lengths_gather
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x?xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[1, 2, 2]> : tensor<3xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[6, -1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Reshape(%[[X]], %[[V1]]) : (tensor<2x3x?xf32>, tensor<2xi64>) -> tensor<6x?xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[0, 4, 5, 3, 1, 2]> : tensor<6xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Gather(%[[V2]], %[[V3]]) {axis = 0} : (tensor<6x?xf32>, tensor<6xi64>) -> tensor<6x?xf32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[2, 3, -1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Reshape(%[[V4]], %[[V5]]) : (tensor<6x?xf32>, tensor<3xi64>) -> tensor<2x3x?xf32>
  // CHECK-NEXT: return %[[V6]] : tensor<2x3x?xf32>
  func.func @constant_lengths_gather(%x: tensor<2x3x?xf32>) -> tensor<2x3x?xf32> {
    %l = onnx.Initializer dense<[1, 2, 2]> : tensor<3xi64>
    %r = onnx.ReverseSequence(%x, %l) : (tensor<2x3x?xf32>, tensor<3xi64>) -> tensor<2x3x?xf32>
    return %r : tensor<2x3x?xf32>
  }
}

// -----

// CHANGE: Slice 1->10 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @steps_are_gathered
  // CHECK-SAME: (%[[X:.*]]: tensor<?x5xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[-1, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<[-9223372036854775807, 3]> : tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[-2, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx_v.Slice_1(%[[X]]) {axes = array<i64: 0>, ends = array<i64: 3>, starts = array<i64: 1>} : (tensor<?x5xf32>) -> tensor<?x5xf32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[4, 2, 0]> : tensor<3xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Gather(%[[V4]], %[[V5]]) {axis = 1} : (tensor<?x5xf32>, tensor<3xi64>) -> tensor<?x3xf32>
  // CHECK-NEXT: return %[[V6]] : tensor<?x3xf32>
  func.func @steps_are_gathered(%x: tensor<?x5xf32>) -> tensor<?x3xf32> {
    %s = onnx.Initializer dense<[-1, 1]> : tensor<2xi64>
    %e = onnx.Initializer dense<[-9223372036854775807, 3]> : tensor<2xi64>
    %a = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
    %t = onnx.Initializer dense<[-2, 1]> : tensor<2xi64>
    %r = onnx.Slice(%x, %s, %e, %a, %t) : (tensor<?x5xf32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x3xf32>
    return %r : tensor<?x3xf32>
  }
}
