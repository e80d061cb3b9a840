// RUN: onnx-xform-opt %s -split-input-file --upgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHECK-LABEL: func.func @clip_bounds_become_inputs
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<6.000000e+00> : tensor<f32>
  // CHECK-NEXT: {{.*}} = onnx.Clip(%[[X]], %[[C0]], %[[C1]]) : (tensor<4xf32>, tensor<f32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: return
  func.func @clip_bounds_become_inputs(%x: tensor<4xf32>) {
    %y = onnx_v.Clip_6(%x) {max = 6.0 : f32, min = 0.0 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    return
  }

  // CHECK-LABEL: func.func @clip_without_a_bound_stays_without
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<6.000000e+00> : tensor<f32>
  // CHECK-NEXT: {{.*}} = onnx.Clip(%[[X]], _, %[[C0]]) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  // CHECK-NEXT: return
  func.func @clip_without_a_bound_stays_without(%x: tensor<4xf32>) {
    %y = onnx_v.Clip_6(%x) {max = 6.0 : f32} : (tensor<4xf32>) -> tensor<4xf32>
    return
  }

  // CHECK-LABEL: func.func @clip_of_half_notes_bounds_that_are_rounded
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf16>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f16>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<6.101560e+00> : tensor<f16>
  // CHECK-NEXT: {{.*}} = onnx.Clip(%[[X]], %[[C0]], %[[C1]]) {onnx.spelling = {older = {max = 6.100000e+00 : f32}}} : (tensor<4xf16>, tensor<f16>, tensor<f16>) -> tensor<4xf16>
  // CHECK-NEXT: return
  func.func @clip_of_half_notes_bounds_that_are_rounded(%x: tensor<4xf16>) {
    %y = onnx_v.Clip_6(%x) {max = 6.1 : f32, min = 0.0 : f32} : (tensor<4xf16>) -> tensor<4xf16>
    return
  }

  // CHECK-LABEL: func.func @clip_of_double_writes_the_bounds_of_float
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf64>)
  // CHECK: %[[C0:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f64>
  // CHECK-NEXT: %[[C1:.*]] = onnx.Initializer dense<3.4028234663852886E+38> : tensor<f64>
  // CHECK-NEXT: {{.*}} = onnx.Clip(%[[X]], %[[C0]], %[[C1]]) {onnx.spelling = {older = {max}}} : (tensor<4xf64>, tensor<f64>, tensor<f64>) -> tensor<4xf64>
  // CHECK-NEXT: return
  func.func @clip_of_double_writes_the_bounds_of_float(%x: tensor<4xf64>) {
    %y = onnx_v.Clip_6(%x) {min = 0.0 : f32} : (tensor<4xf64>) -> tensor<4xf64>
    return
  }

  // CHECK-LABEL: func.func @erf_of_floats
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx.Erf(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return
  func.func @erf_of_floats(%x: tensor<4xf32>) {
    %y = onnx_v.Erf_9(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return
  }
}
