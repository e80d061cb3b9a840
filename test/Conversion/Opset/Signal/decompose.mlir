// RUN: onnx-xform-opt %s -split-input-file --convert-opset=13 | FileCheck %s -enable-var-scope

// CHANGE: DFT 0->17 down
module attributes {onnx.opset_imports = {ai.onnx = 20 : i64}} {
  // e^(-i t) for t = 0, tau / 4, ..
  // CHECK-LABEL: func.func @transform_of_a_real_signal
  // CHECK-SAME: (%[[X:.*]]: tensor<?x4x1xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[X]], %[[V0]])
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<{{\[\[}}1.000000e+00, 0.000000e+00, 1.000000e+00, 0.000000e+00, 1.000000e+00, 0.000000e+00], [1.000000e+00, 0.000000e+00, 0.000000e+00, -1.000000e+00, -1.000000e+00, 0.000000e+00], [1.000000e+00, 0.000000e+00, -1.000000e+00, 0.000000e+00, 1.000000e+00, 0.000000e+00], [1.000000e+00, 0.000000e+00, 0.000000e+00, 1.000000e+00, -1.000000e+00, 0.000000e+00]]> : tensor<4x6xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.MatMul(%[[V1]], %[[V2]])
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[0, 3, 2]> : tensor<3xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Reshape(%[[V3]], %[[V4]])
  // CHECK-NEXT: return %[[V5]]
  func.func @transform_of_a_real_signal(%x: tensor<?x4x1xf32>) -> tensor<?x3x2xf32> {
    %y = onnx.DFT(%x) {onesided = 1 : i64} : (tensor<?x4x1xf32>) -> tensor<?x3x2xf32>
    return %y : tensor<?x3x2xf32>
  }

  // CHECK-LABEL: func.func @transform_along_the_first_axis
  // CHECK-SAME: (%[[X:.*]]: tensor<3x5x2xf16>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<0> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Cast(%[[X]]) {to = 1} : (tensor<3x5x2xf16>) -> tensor<3x5x2xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Transpose(%[[V2]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<1> : tensor<1xi64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Slice(%[[V3]], %[[V4]], %[[V5]], %[[V6]])
  // CHECK-NEXT: %[[V8:.*]] = onnx.Initializer dense<[0, 4]> : tensor<2xi64>
  // CHECK-NEXT: %[[V9:.*]] = onnx.Reshape(%[[V7]], %[[V8]])
  // CHECK-NEXT: %[[V10:.*]] = onnx.Initializer dense<{{\[\[}}5.000000e-01, 0.000000e+00, 5.000000e-01, 0.000000e+00], [0.000000e+00, 5.000000e-01, 0.000000e+00, 5.000000e-01], [5.000000e-01, 0.000000e+00, -5.000000e-01, 0.000000e+00], [0.000000e+00, 5.000000e-01, 0.000000e+00, -5.000000e-01]]> : tensor<4x4xf32>
  // CHECK-NEXT: %[[V11:.*]] = onnx.MatMul(%[[V9]], %[[V10]])
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<[0, 2, 2]> : tensor<3xi64>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Reshape(%[[V11]], %[[V12]])
  // CHECK-NEXT: %[[V14:.*]] = onnx.Transpose(%[[V13]]) {perm = array<i64: 1, 0, 2>}
  // CHECK-NEXT: %[[V15:.*]] = onnx.Cast(%[[V14]]) {to = 10} : (tensor<2x5x2xf32>) -> tensor<2x5x2xf16>
  // CHECK-NEXT: return %[[V15]]
  func.func @transform_along_the_first_axis(%x: tensor<3x5x2xf16>) -> tensor<2x5x2xf16> {
    %l = onnx.Initializer dense<2> : tensor<i64>
    %a = onnx.Initializer dense<0> : tensor<i64>
    %y = onnx.DFT(%x, %l, %a) {inverse = 1 : i64} : (tensor<3x5x2xf16>, tensor<i64>, tensor<i64>) -> tensor<2x5x2xf16>
    return %y : tensor<2x5x2xf16>
  }

  // CHECK-LABEL: func.func @half_of_a_spectrum_back_to_a_real_signal
  // CHECK-SAME: (%[[X:.*]]: tensor<1x3x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<[0, 6]> : tensor<2xi64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Reshape(%[[X]], %[[V0]])
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<{{\[\[}}2.500000e-01, 2.500000e-01, 2.500000e-01, 2.500000e-01], [0.000000e+00, 0.000000e+00, 0.000000e+00, 0.000000e+00], [5.000000e-01, 0.000000e+00, -5.000000e-01, 0.000000e+00], [0.000000e+00, -5.000000e-01, 0.000000e+00, 5.000000e-01], [2.500000e-01, -2.500000e-01, 2.500000e-01, -2.500000e-01], [0.000000e+00, 0.000000e+00, 0.000000e+00, 0.000000e+00]]> : tensor<6x4xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.MatMul(%[[V1]], %[[V2]])
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[0, 4, 1]> : tensor<3xi64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Reshape(%[[V3]], %[[V4]])
  // CHECK-NEXT: return %[[V5]]
  func.func @half_of_a_spectrum_back_to_a_real_signal(%x: tensor<1x3x2xf32>) -> tensor<1x4x1xf32> {
    %y = onnx.DFT(%x) {inverse = 1 : i64, onesided = 1 : i64} : (tensor<1x3x2xf32>) -> tensor<1x4x1xf32>
    return %y : tensor<1x4x1xf32>
  }
}

// -----

// CHANGE: STFT 0->17 down
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  // CHECK-LABEL: func.func @frames_with_a_window
  // CHECK-SAME: (%[[X:.*]]: tensor<1x6x1xf32>, %[[W:.*]]: tensor<2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<{{\[\[}}0, 1], [2, 3], [4, 5]]> : tensor<3x2xi64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Gather(%[[X]], %[[V1]]) {axis = 1}
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[-1, 1]> : tensor<2xi64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Reshape(%[[W]], %[[V3]])
  // CHECK-NEXT: %[[V5:.*]] = onnx.Mul(%[[V2]], %[[V4]])
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<[0, 0, 2]> : tensor<3xi64>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Reshape(%[[V5]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<{{\[\[}}1.000000e+00, 0.000000e+00, 1.000000e+00, 0.000000e+00], [1.000000e+00, 0.000000e+00, -1.000000e+00, 0.000000e+00]]> : tensor<2x4xf32>
  // CHECK-NEXT: %[[V10:.*]] = onnx.MatMul(%[[V8]], %[[V9]])
  // CHECK-NEXT: %[[V11:.*]] = onnx.Initializer dense<[0, 0, 2, 2]> : tensor<4xi64>
  // CHECK-NEXT: %[[V12:.*]] = onnx.Reshape(%[[V10]], %[[V11]])
  // CHECK-NEXT: return %[[V12]]
  func.func @frames_with_a_window(%x: tensor<1x6x1xf32>, %w: tensor<2xf32>) -> tensor<1x3x2x2xf32> {
    %s = onnx.Initializer dense<2> : tensor<i64>
    %y = onnx.STFT(%x, %s, %w) : (tensor<1x6x1xf32>, tensor<i64>, tensor<2xf32>) -> tensor<1x3x2x2xf32>
    return %y : tensor<1x3x2x2xf32>
  }

  // CHECK-LABEL: func.func @frames_of_a_length
  // CHECK-SAME: (%[[X:.*]]: tensor<1x3x2xf32>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<1> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<{{\[\[}}0, 1], [1, 2]]> : tensor<2x2xi64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Gather(%[[X]], %[[V2]]) {axis = 1}
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<[0, 0, 4]> : tensor<3xi64>
  // CHECK-NEXT: %[[V6:.*]] = onnx.Reshape(%[[V3]], %[[V5]])
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<{{\[\[}}1.000000e+00, 0.000000e+00, 1.000000e+00, 0.000000e+00], [0.000000e+00, 1.000000e+00, 0.000000e+00, 1.000000e+00], [1.000000e+00, 0.000000e+00, -1.000000e+00, 0.000000e+00], [0.000000e+00, 1.000000e+00, 0.000000e+00, -1.000000e+00]]> : tensor<4x4xf32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.MatMul(%[[V6]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Initializer dense<[0, 0, 2, 2]> : tensor<4xi64>
  // CHECK-NEXT: %[[V10:.*]] = onnx.Reshape(%[[V8]], %[[V9]])
  // CHECK-NEXT: return %[[V10]]
  func.func @frames_of_a_length(%x: tensor<1x3x2xf32>) -> tensor<1x2x2x2xf32> {
    %s = onnx.Initializer dense<1> : tensor<i64>
    %l = onnx.Initializer dense<2> : tensor<i64>
    %y = onnx.STFT(%x, %s, _, %l) {onesided = 0 : i64} : (tensor<1x3x2xf32>, tensor<i64>, tensor<i64>) -> tensor<1x2x2x2xf32>
    return %y : tensor<1x2x2x2xf32>
  }
}

// -----

// CHANGE: HannWindow 0->17 down
// CHANGE: HammingWindow 0->17 down
// CHANGE: BlackmanWindow 0->17 down
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  // CHECK-LABEL: func.func @windows_of_constant_size
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<4> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<3> : tensor<i32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<[0.000000e+00, 5.000000e-01, 1.000000e+00, 5.000000e-01]> : tensor<4xf32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<[0.086956521739130432, 1.000000e+00, 0.086956521739130432]> : tensor<3xf64>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<[-0.000000e+00, 3.400880e-01, 1.000000e+00, 3.400880e-01]> : tensor<4xf16>
  // CHECK-NEXT: return %[[V2]], %[[V3]], %[[V4]]
  func.func @windows_of_constant_size() -> (tensor<4xf32>, tensor<3xf64>, tensor<4xf16>) {
    %s = onnx.Initializer dense<4> : tensor<i64>
    %t = onnx.Initializer dense<3> : tensor<i32>
    %x = onnx.HannWindow(%s) : (tensor<i64>) -> tensor<4xf32>
    %y = onnx.HammingWindow(%t) {output_datatype = 11 : i64, periodic = 0 : i64} : (tensor<i32>) -> tensor<3xf64>
    %z = onnx.BlackmanWindow(%s) {output_datatype = 10 : i64} : (tensor<i64>) -> tensor<4xf16>
    return %x, %y, %z : tensor<4xf32>, tensor<3xf64>, tensor<4xf16>
  }

  // CHECK-LABEL: func.func @window_of_unknown_size
  // CHECK-SAME: (%[[S:.*]]: tensor<i64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[S]]) {to = 1} : (tensor<i64>) -> tensor<f32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Range(%[[V2]], %[[V3]], %[[V4]])
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<6.28318548> : tensor<f32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V8:.*]] = onnx.Sub(%[[V3]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Div(%[[V6]], %[[V8]])
  // CHECK-NEXT: %[[V10:.*]] = onnx.Mul(%[[V5]], %[[V9]])
  // CHECK-NEXT: %[[V11:.*]] = onnx.Cos(%[[V10]])
  // CHECK-NEXT: %[[V12:.*]] = onnx.Mul(%[[V1]], %[[V11]])
  // CHECK-NEXT: %[[V13:.*]] = onnx.Sub(%[[V0]], %[[V12]])
  // CHECK-NEXT: return %[[V13]]
  func.func @window_of_unknown_size(%s: tensor<i64>) -> tensor<?xf32> {
    %x = onnx.HannWindow(%s) {periodic = 0 : i64} : (tensor<i64>) -> tensor<?xf32>
    return %x : tensor<?xf32>
  }

  // CHECK-LABEL: func.func @blackman_window_of_integers
  // CHECK-SAME: (%[[S:.*]]: tensor<i64>)
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<4.200000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<5.000000e-01> : tensor<f32>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Cast(%[[S]]) {to = 1} : (tensor<i64>) -> tensor<f32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<1.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Range(%[[V2]], %[[V3]], %[[V4]])
  // CHECK-NEXT: %[[V6:.*]] = onnx.Initializer dense<6.28318548> : tensor<f32>
  // CHECK-NEXT: %[[V7:.*]] = onnx.Div(%[[V6]], %[[V3]])
  // CHECK-NEXT: %[[V8:.*]] = onnx.Mul(%[[V5]], %[[V7]])
  // CHECK-NEXT: %[[V9:.*]] = onnx.Cos(%[[V8]])
  // CHECK-NEXT: %[[V10:.*]] = onnx.Mul(%[[V1]], %[[V9]])
  // CHECK-NEXT: %[[V11:.*]] = onnx.Sub(%[[V0]], %[[V10]])
  // CHECK-NEXT: %[[V12:.*]] = onnx.Initializer dense<8.000000e-02> : tensor<f32>
  // CHECK-NEXT: %[[V13:.*]] = onnx.Initializer dense<2.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V14:.*]] = onnx.Mul(%[[V8]], %[[V13]])
  // CHECK-NEXT: %[[V15:.*]] = onnx.Cos(%[[V14]])
  // CHECK-NEXT: %[[V16:.*]] = onnx.Mul(%[[V12]], %[[V15]])
  // CHECK-NEXT: %[[V17:.*]] = onnx.Add(%[[V11]], %[[V16]])
  // CHECK-NEXT: %[[V18:.*]] = onnx.Cast(%[[V17]]) {to = 6} : (tensor<?xf32>) -> tensor<?xi32>
  // CHECK-NEXT: return %[[V18]]
  func.func @blackman_window_of_integers(%s: tensor<i64>) -> tensor<?xi32> {
    %x = onnx.BlackmanWindow(%s) {output_datatype = 6 : i64} : (tensor<i64>) -> tensor<?xi32>
    return %x : tensor<?xi32>
  }
}

// -----

// CHANGE: MelWeightMatrix 0->17 down
module attributes {onnx.opset_imports = {ai.onnx = 17 : i64}} {
  // CHECK-LABEL: func.func @constant_filters
  // CHECK: %[[V0:.*]] = onnx.Initializer dense<2> : tensor<i64>
  // CHECK-NEXT: %[[V1:.*]] = onnx.Initializer dense<16> : tensor<i64>
  // CHECK-NEXT: %[[V2:.*]] = onnx.Initializer dense<8192> : tensor<i64>
  // CHECK-NEXT: %[[V3:.*]] = onnx.Initializer dense<0.000000e+00> : tensor<f32>
  // CHECK-NEXT: %[[V4:.*]] = onnx.Initializer dense<4.096000e+03> : tensor<f32>
  // CHECK-NEXT: %[[V5:.*]] = onnx.Initializer dense<{{\[\[}}1.000000e+00, 0.000000e+00], [5.000000e-01, 5.000000e-01], [0.000000e+00, 1.000000e+00], [0.000000e+00, 5.000000e-01], [0.000000e+00, 0.000000e+00], [0.000000e+00, 0.000000e+00], [0.000000e+00, 0.000000e+00], [0.000000e+00, 0.000000e+00], [0.000000e+00, 0.000000e+00]]> : tensor<9x2xf32>
  // CHECK-NEXT: return %[[V5]]
  func.func @constant_filters() -> tensor<9x2xf32> {
    %n = onnx.Initializer dense<2> : tensor<i64>
    %l = onnx.Initializer dense<16> : tensor<i64>
    %r = onnx.Initializer dense<8192> : tensor<i64>
    %a = onnx.Initializer dense<0.0> : tensor<f32>
    %b = onnx.Initializer dense<4096.0> : tensor<f32>
    %y = onnx.MelWeightMatrix(%n, %l, %r, %a, %b) : (tensor<i64>, tensor<i64>, tensor<i64>, tensor<f32>, tensor<f32>) -> tensor<9x2xf32>
    return %y : tensor<9x2xf32>
  }
}
