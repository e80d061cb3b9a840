// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @signal
  func.func @signal(%x: tensor<?x?x2xf32, #onnx.dims<N, n, 2>>, %len: tensor<i64>) -> tensor<*xf32> {
    %ten = onnx.Initializer dense<10> : tensor<i64>
    %step = onnx.Initializer dense<8> : tensor<i64>
    %frame = onnx.Initializer dense<16> : tensor<i64>
    %axis = onnx.Initializer dense<0> : tensor<i64>
    %rate = onnx.Initializer dense<8000> : tensor<i64>
    %lo = onnx.Initializer dense<0.0> : tensor<f32>
    // CHECK: onnx.HannWindow({{.*}} -> tensor<10xf32>
    %1 = onnx.HannWindow(%ten) : (tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.HammingWindow({{.*}} -> tensor<?xf32, #onnx.dims<{{unk__[0-9]+}}>>
    %2 = onnx.HammingWindow(%len) : (tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.BlackmanWindow({{.*}} -> tensor<10xf32>
    %3 = onnx.BlackmanWindow(%ten) : (tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.MelWeightMatrix({{.*}} -> tensor<9x8xf32>
    %4 = onnx.MelWeightMatrix(%step, %frame, %rate, %lo, %lo) : (tensor<i64>, tensor<i64>, tensor<i64>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    // CHECK: onnx.DFT({{.*}} -> tensor<?x?x2xf32, #onnx.dims<N, n, 2>>
    %5 = onnx.DFT(%x) : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>) -> tensor<*xf32>
    // CHECK: onnx.DFT({{.*}} -> tensor<?x?x2xf32, #onnx.dims<N, "floor(n/2) + 1", 2>>
    %6 = onnx.DFT(%x) {onesided = 1 : i64} : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>) -> tensor<*xf32>
    // CHECK: onnx.DFT({{.*}} -> tensor<?x?x1xf32, #onnx.dims<N, "2*n - 2", 1>>
    %7 = onnx.DFT(%x) {inverse = 1 : i64, onesided = 1 : i64} : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>) -> tensor<*xf32>
    // CHECK: onnx.DFT({{.*}} -> tensor<?x10x1xf32, #onnx.dims<N, 10, 1>>
    %8 = onnx.DFT(%x, %ten) {inverse = 1 : i64, onesided = 1 : i64} : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>, tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.DFT({{.*}} -> tensor<9x?x2xf32, #onnx.dims<9, n, 2>>
    %9 = onnx.DFT(%x, %frame, %axis) {onesided = 1 : i64} : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>, tensor<i64>, tensor<i64>) -> tensor<*xf32>
    // The transform keeps the size of any axis.
    // CHECK: onnx.DFT({{.*}} -> tensor<?x?x2xf32, #onnx.dims<N, n, 2>>
    %10 = onnx.DFT(%x, _, %len) : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>, tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.DFT({{.*}} -> tensor<?x?x2xf32, #onnx.dims<{{unk__[0-9]+}}, {{unk__[0-9]+}}, 2>>
    %11 = onnx.DFT(%x, %ten, %len) : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>, tensor<i64>, tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.STFT({{.*}} -> tensor<?x?x9x2xf32, #onnx.dims<N, "floor(n/8) - 1", 9, 2>>
    %12 = onnx.STFT(%x, %step, _, %frame) : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>, tensor<i64>, tensor<i64>) -> tensor<*xf32>
    // CHECK: onnx.STFT({{.*}} -> tensor<?x?x?x2xf32, #onnx.dims<N, {{unk__[0-9]+}}, {{unk__[0-9]+}}, 2>>
    %13 = onnx.STFT(%x, %step, _, %len) {onesided = 0 : i64} : (tensor<?x?x2xf32, #onnx.dims<N, n, 2>>, tensor<i64>, tensor<i64>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @window
  func.func @window(%x: tensor<?x?x1xf32, #onnx.dims<N, n, 1>>, %w: tensor<?xf32, #onnx.dims<k>>, %step: tensor<i64>) -> tensor<*xf32> {
    %frame = onnx.Initializer dense<16> : tensor<i64>
    // CHECK: onnx.STFT({{.*}} -> tensor<?x?x16x2xf32, #onnx.dims<N, {{unk__[0-9]+}}, 16, 2>>
    %1 = onnx.STFT(%x, %step, %w, %frame) {onesided = 0 : i64} : (tensor<?x?x1xf32, #onnx.dims<N, n, 1>>, tensor<i64>, tensor<?xf32, #onnx.dims<k>>, tensor<i64>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}
