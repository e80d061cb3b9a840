// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @random
  func.func @random(%x: tensor<?x4xf32, #onnx.dims<N, 4>>) -> tensor<*xf32> {
    // CHECK: onnx.RandomNormal({{.*}} -> tensor<2x0x3xf32>
    %1 = onnx.RandomNormal() {shape = array<i64: 2, 0, 3>} : () -> tensor<*xf32>
    // CHECK: onnx.RandomUniform({{.*}} -> tensor<f32>
    %2 = onnx.RandomUniform() {shape = array<i64>} : () -> tensor<*xf32>
    // CHECK: onnx.RandomNormalLike({{.*}} -> tensor<?x4xf32, #onnx.dims<N, 4>>
    %3 = onnx.RandomNormalLike(%x) : (tensor<?x4xf32, #onnx.dims<N, 4>>) -> tensor<*xf32>
    // CHECK: onnx.RandomUniformLike({{.*}} -> tensor<?x4xf32, #onnx.dims<N, 4>>
    %4 = onnx.RandomUniformLike(%x) : (tensor<?x4xf32, #onnx.dims<N, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Bernoulli({{.*}} -> tensor<?x4xf32, #onnx.dims<N, 4>>
    %5 = onnx.Bernoulli(%x) : (tensor<?x4xf32, #onnx.dims<N, 4>>) -> tensor<*xf32>
    // CHECK: onnx.Multinomial({{.*}} -> tensor<?x7xi32, #onnx.dims<N, 7>>
    %6 = onnx.Multinomial(%x) {sample_size = 7 : i64} : (tensor<?x4xf32, #onnx.dims<N, 4>>) -> tensor<*xi32>
    return %1 : tensor<*xf32>
  }
}
