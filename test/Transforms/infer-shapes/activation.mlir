// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @activation
  func.func @activation(%x: tensor<?x3xf32, #onnx.dims<N, 3>>, %s: tensor<3xf32>) -> tensor<*xf32> {
    // CHECK: onnx.Celu({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %1 = onnx.Celu(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Elu({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %2 = onnx.Elu(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Gelu({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %3 = onnx.Gelu(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.HardSigmoid({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %4 = onnx.HardSigmoid(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.HardSwish({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %5 = onnx.HardSwish(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Hardmax({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %6 = onnx.Hardmax(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.LeakyRelu({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %7 = onnx.LeakyRelu(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.LogSoftmax({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %8 = onnx.LogSoftmax(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Mish({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %9 = onnx.Mish(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Relu({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %10 = onnx.Relu(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Selu({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %11 = onnx.Selu(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Shrink({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %12 = onnx.Shrink(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Sigmoid({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %13 = onnx.Sigmoid(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Softmax({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %14 = onnx.Softmax(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Softplus({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %15 = onnx.Softplus(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Softsign({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %16 = onnx.Softsign(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Swish({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %17 = onnx.Swish(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.ThresholdedRelu({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %18 = onnx.ThresholdedRelu(%x) : (tensor<?x3xf32, #onnx.dims<N, 3>>) -> tensor<*xf32>
    // CHECK: onnx.PRelu({{.*}} -> tensor<?x3xf32, #onnx.dims<N, 3>>
    %19 = onnx.PRelu(%x, %s) : (tensor<?x3xf32, #onnx.dims<N, 3>>, tensor<3xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}
