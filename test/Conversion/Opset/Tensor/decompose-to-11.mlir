// RUN: onnx-xform-opt %s -split-input-file --convert-opset=11 | FileCheck %s -enable-var-scope

// CHANGE: Constant 11->12 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @constants_spelled_short
  // CHECK: %[[V0:.*]] = onnx.Constant() {value = dense<3> : tensor<i64>} : () -> tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Constant() {value = dense<[3, 4]> : tensor<2xi64>} : () -> tensor<2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Constant() {value = dense<1.500000e+00> : tensor<f32>} : () -> tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Constant() {value = dense<[1.500000e+00, 2.000000e+00]> : tensor<2xf32>} : () -> tensor<2xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Constant() {value = dense<"s"> : tensor<!onnx.string>} : () -> tensor<!onnx.string>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Constant() {value = dense<["s", "t"]> : tensor<2x!onnx.string>} : () -> tensor<2x!onnx.string>
  // CHECK-NEXT: return %[[V0]], %[[V1]], %[[V2]], %[[V3]], %[[V4]], %[[V5]] : tensor<i64>, tensor<2xi64>, tensor<f32>, tensor<2xf32>, tensor<!onnx.string>, tensor<2x!onnx.string>
  func.func @constants_spelled_short() -> (tensor<i64>, tensor<2xi64>, tensor<f32>, tensor<2xf32>, tensor<!onnx.string>, tensor<2x!onnx.string>) {
    %a = onnx.Constant() {value_int = 3 : i64} : () -> tensor<i64>
    %b = onnx.Constant() {value_ints = array<i64: 3, 4>} : () -> tensor<2xi64>
    %c = onnx.Constant() {value_float = 1.5 : f32} : () -> tensor<f32>
    %d = onnx.Constant() {value_floats = array<f32: 1.5, 2.0>} : () -> tensor<2xf32>
    %e = onnx.Constant() {value_string = "s"} : () -> tensor<!onnx.string>
    %g = onnx.Constant() {value_strings = ["s", "t"]} : () -> tensor<2x!onnx.string>
    return %a, %b, %c, %d, %e, %g : tensor<i64>, tensor<2xi64>, tensor<f32>, tensor<2xf32>, tensor<!onnx.string>, tensor<2x!onnx.string>
  }
}

// -----

// CHANGE: GatherND 11->12 down
module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @batch_of_known_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<2x3x4xf32>, %[[I:.*]]: tensor<2x1xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<{{\[\[}}0], [1]]> : tensor<2x1xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Concat(%[[V0]], %[[I]]) {axis = 1} : (tensor<2x1xi64>, tensor<2x1xi64>) -> tensor<2x2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.GatherND(%[[X]], %[[V1]]) : (tensor<2x3x4xf32>, tensor<2x2xi64>) -> tensor<2x4xf32>
  // CHECK-NEXT: return %[[V2]] : tensor<2x4xf32>
  func.func @batch_of_known_sizes(%x: tensor<2x3x4xf32>, %i: tensor<2x1xi64>) -> tensor<2x4xf32> {
    %r = onnx.GatherND(%x, %i) {batch_dims = 1 : i64} : (tensor<2x3x4xf32>, tensor<2x1xi64>) -> tensor<2x4xf32>
    return %r : tensor<2x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @batch_of_unknown_sizes
  // CHECK-SAME: (%[[X:.*]]: tensor<?x3x4xf32>, %[[I:.*]]: tensor<?x2x1xi64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Shape(%[[I]]) : (tensor<?x2x1xi64>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[V1]], %[[V2]]) {axis = 0} : (tensor<3xi64>, tensor<i64>) -> tensor<i64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Range(%[[V0]], %[[V3]], %[[V4]]) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<?xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<[-1, 1, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Reshape(%[[V5]], %[[V6]]) : (tensor<?xi64>, tensor<3xi64>) -> tensor<?x1x1xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Shape(%[[I]]) : (tensor<?x2x1xi64>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Slice(%[[V8]], %[[V9]], %[[V10]], %[[V11]]) : (tensor<3xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<2xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Concat(%[[V12]], %[[V13]]) {axis = 0} : (tensor<2xi64>, tensor<1xi64>) -> tensor<3xi64>
  // CHECK-NEXT: %[[V15:.*]] = onnx.Expand(%[[V7]], %[[V14]]) : (tensor<?x1x1xi64>, tensor<3xi64>) -> tensor<?x2x1xi64>
  // CHECK-NEXT: %[[V16:.*]] = onnx.Concat(%[[V15]], %[[I]]) {axis = 2} : (tensor<?x2x1xi64>, tensor<?x2x1xi64>) -> tensor<?x2x2xi64>
  // CHECK-NEXT: %[[V17:.*]] = onnx.GatherND(%[[X]], %[[V16]]) : (tensor<?x3x4xf32>, tensor<?x2x2xi64>) -> tensor<?x2x4xf32>
  // CHECK-NEXT: return %[[V17]] : tensor<?x2x4xf32>
  func.func @batch_of_unknown_sizes(%x: tensor<?x3x4xf32>, %i: tensor<?x2x1xi64>) -> tensor<?x2x4xf32> {
    %r = onnx.GatherND(%x, %i) {batch_dims = 1 : i64} : (tensor<?x3x4xf32>, tensor<?x2x1xi64>) -> tensor<?x2x4xf32>
    return %r : tensor<?x2x4xf32>
  }
}
