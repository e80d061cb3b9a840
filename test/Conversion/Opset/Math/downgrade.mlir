// RUN: onnx-xform-opt %s -split-input-file --downgrade | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {"ai.onnx" = 9 : i64}} {
  // CHECK-LABEL: func.func @clip_bounds_become_attributes
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Clip_6(%[[X]]) {max = 6.000000e+00 : f32, min = 0.000000e+00 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return
  func.func @clip_bounds_become_attributes(%x: tensor<4xf32>) {
    %0 = onnx.Initializer dense<0.000000e+00> : tensor<f32>
    %1 = onnx.Initializer dense<6.000000e+00> : tensor<f32>
    %2 = onnx.Clip(%x, %0, %1) : (tensor<4xf32>, tensor<f32>, tensor<f32>) -> tensor<4xf32>
    return
  }

  // CHECK-LABEL: func.func @clip_without_a_bound_stays_without
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Clip_6(%[[X]]) {max = 6.000000e+00 : f32} : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return
  func.func @clip_without_a_bound_stays_without(%x: tensor<4xf32>) {
    %0 = onnx.Initializer dense<6.000000e+00> : tensor<f32>
    %1 = onnx.Clip(%x, _, %0) : (tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
    return
  }

  // CHECK-LABEL: func.func @clip_of_half_restores_bounds_that_are_rounded
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf16>)
  // CHECK: onnx_v.Clip_6(%[[X]]) {max = 6.100000e+00 : f32, min = 0.000000e+00 : f32} : (tensor<4xf16>) -> tensor<4xf16>
  // CHECK-NEXT: return
  func.func @clip_of_half_restores_bounds_that_are_rounded(%x: tensor<4xf16>) {
    %0 = onnx.Initializer dense<0.000000e+00> : tensor<f16>
    %1 = onnx.Initializer dense<6.101560e+00> : tensor<f16>
    %2 = onnx.Clip(%x, %0, %1) {onnx.spelling = {older = {max = 6.100000e+00 : f32}}} : (tensor<4xf16>, tensor<f16>, tensor<f16>) -> tensor<4xf16>
    return
  }

  // CHECK-LABEL: func.func @clip_of_double_drops_the_bounds_of_float
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf64>)
  // CHECK: onnx_v.Clip_6(%[[X]]) {min = 0.000000e+00 : f32} : (tensor<4xf64>) -> tensor<4xf64>
  // CHECK-NEXT: return
  func.func @clip_of_double_drops_the_bounds_of_float(%x: tensor<4xf64>) {
    %0 = onnx.Initializer dense<0.000000e+00> : tensor<f64>
    %1 = onnx.Initializer dense<3.4028234663852886E+38> : tensor<f64>
    %2 = onnx.Clip(%x, %0, %1) {onnx.spelling = {older = {max}}} : (tensor<4xf64>, tensor<f64>, tensor<f64>) -> tensor<4xf64>
    return
  }

  // CHECK-LABEL: func.func @erf_of_floats
  // CHECK-SAME: (%[[X:.*]]: tensor<4xf32>)
  // CHECK: onnx_v.Erf_9(%[[X]]) : (tensor<4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: return
  func.func @erf_of_floats(%x: tensor<4xf32>) {
    %0 = onnx.Erf(%x) : (tensor<4xf32>) -> tensor<4xf32>
    return
  }
}
