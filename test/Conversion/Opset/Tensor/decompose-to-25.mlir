// RUN: onnx-xform-opt %s -split-input-file --convert-opset=25 | FileCheck %s -enable-var-scope

// CHANGE: Range 11->27 down
module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  // CHECK-LABEL: func.func @range_of_halves
  // CHECK-SAME: (%[[A:.*]]: tensor<f16>, %[[B:.*]]: tensor<f16>, %[[C:.*]]: tensor<f16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[A]]) {to = 1} : (tensor<f16>) -> tensor<f32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[B]]) {to = 1} : (tensor<f16>) -> tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Cast(%[[C]]) {to = 1} : (tensor<f16>) -> tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Range(%[[V0]], %[[V1]], %[[V2]]) : (tensor<f32>, tensor<f32>, tensor<f32>) -> tensor<?xf32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Cast(%[[V3]]) {to = 10} : (tensor<?xf32>) -> tensor<?xf16>
  // CHECK-NEXT: return %[[V4]] : tensor<?xf16>
  func.func @range_of_halves(%a: tensor<f16>, %b: tensor<f16>, %c: tensor<f16>) -> tensor<?xf16> {
    %r = onnx.Range(%a, %b, %c) : (tensor<f16>, tensor<f16>, tensor<f16>) -> tensor<?xf16>
    return %r : tensor<?xf16>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  // CHECK-LABEL: func.func @range_of_halves_in_double
  // CHECK-SAME: (%[[A:.*]]: tensor<bf16>, %[[B:.*]]: tensor<bf16>, %[[C:.*]]: tensor<bf16>)
  // CHECK: %[[V0:.*]] = onnx.Cast(%[[A]]) {to = 11} : (tensor<bf16>) -> tensor<f64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Cast(%[[B]]) {to = 11} : (tensor<bf16>) -> tensor<f64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Cast(%[[C]]) {to = 11} : (tensor<bf16>) -> tensor<f64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Range(%[[V0]], %[[V1]], %[[V2]]) : (tensor<f64>, tensor<f64>, tensor<f64>) -> tensor<?xf64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Cast(%[[V3]]) {to = 16} : (tensor<?xf64>) -> tensor<?xbf16>
  // CHECK-NEXT: return %[[V4]] : tensor<?xbf16>
  func.func @range_of_halves_in_double(%a: tensor<bf16>, %b: tensor<bf16>, %c: tensor<bf16>) -> tensor<?xbf16> {
    %r = onnx.Range(%a, %b, %c) {stash_type = 11 : i64} : (tensor<bf16>, tensor<bf16>, tensor<bf16>) -> tensor<?xbf16>
    return %r : tensor<?xbf16>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  // CHECK-LABEL: func.func @range_of_others_accumulates_in_their_type
  // CHECK-SAME: (%[[A:.*]]: tensor<i32>, %[[B:.*]]: tensor<i32>, %[[C:.*]]: tensor<i32>)
  // CHECK: %[[V0:.*]] = onnx.Range(%[[A]], %[[B]], %[[C]]) : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
  // CHECK-NEXT: return %[[V0]] : tensor<?xi32>
  func.func @range_of_others_accumulates_in_their_type(%a: tensor<i32>, %b: tensor<i32>, %c: tensor<i32>) -> tensor<?xi32> {
    %r = onnx.Range(%a, %b, %c) {stash_type = 11 : i64} : (tensor<i32>, tensor<i32>, tensor<i32>) -> tensor<?xi32>
    return %r : tensor<?xi32>
  }
}

// -----

// CHANGE: CumProd 0->26 down
module attributes {onnx.opset_imports = {ai.onnx = 26 : i64}} {
  // CHECK-LABEL: func.func @products_by_scan
  // CHECK-SAME: (%[[X:.*]]: tensor<3x?x4xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<-2> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[3, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Expand(%[[V1]], %[[V2]]) : (tensor<f32>, tensor<2xi64>) -> tensor<3x4xf32>
  // CHECK-NEXT: %[[V4:.*]]:2 = onnx.Scan(%[[V3]], %[[X]]) {num_scan_inputs = 1, onnx.graphs = [{name = "running"}], scan_input_axes = array<i64: 1>, scan_input_directions = array<i64: 1>, scan_output_axes = array<i64: 1>, scan_output_directions = array<i64: 1>} : (tensor<3x4xf32>, tensor<3x?x4xf32>) -> (tensor<3x4xf32>, tensor<3x?x4xf32>) body {
  // CHECK-NEXT: ^bb0(%[[ARG1:.*]]: tensor<3x4xf32>, %[[ARG2:.*]]: tensor<3x4xf32>):
  // CHECK-NEXT: %[[V5:.*]] = onnx.Mul(%[[ARG1]], %[[ARG2]]) : (tensor<3x4xf32>, tensor<3x4xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Identity(%[[ARG1]]) : (tensor<3x4xf32>) -> tensor<3x4xf32>
  // CHECK-NEXT: onnx.Yield %[[V5]], %[[V6]] : tensor<3x4xf32>, tensor<3x4xf32>
  // CHECK-NEXT: }
  // CHECK-NEXT: return %[[V4]]#1 : tensor<3x?x4xf32>
  func.func @products_by_scan(%x: tensor<3x?x4xf32>) -> tensor<3x?x4xf32> {
    %k = onnx.Initializer dense<-2> : tensor<i64>
    %r = onnx.CumProd(%x, %k) {exclusive = 1 : i64, reverse = 1 : i64} : (tensor<3x?x4xf32>, tensor<i64>) -> tensor<3x?x4xf32>
    return %r : tensor<3x?x4xf32>
  }
}
