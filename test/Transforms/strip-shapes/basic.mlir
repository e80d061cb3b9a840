// RUN: onnx-xform-opt %s --strip-shapes | FileCheck %s

// The shapes of inputs, outputs and constants stay.
// CHECK-LABEL: func.func @main(%arg0: tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<?x4xf32, #onnx.dims<n, 4>>
// CHECK: onnx.Initializer dense<1.000000e+00> : tensor<4xf32>
// CHECK: onnx.Add{{.*}} -> tensor<*xf32>
// CHECK: onnx.SequenceConstruct{{.*}} -> !onnx.seq<tensor<*xf32>>
// CHECK: onnx.Relu{{.*}} -> tensor<?x4xf32, #onnx.dims<n, 4>>
module attributes {onnx.opset_imports = {ai.onnx = 21 : i64}} {
  func.func @main(%x: tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<?x4xf32, #onnx.dims<n, 4>> {
    %w = onnx.Initializer dense<1.0> : tensor<4xf32>
    %0 = onnx.Add(%x, %w) {onnx.value_info} : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<4xf32>) -> tensor<?x4xf32, #onnx.dims<n, 4>>
    %1 = onnx.SequenceConstruct(%0) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> !onnx.seq<tensor<?x4xf32>>
    %2 = onnx.Relu(%0) : (tensor<?x4xf32, #onnx.dims<n, 4>>) -> tensor<?x4xf32, #onnx.dims<n, 4>>
    return %2 : tensor<?x4xf32, #onnx.dims<n, 4>>
  }
}
