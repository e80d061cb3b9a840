// RUN: onnx-xform-opt %s --infer-shapes -verify-diagnostics | FileCheck %s -enable-var-scope

// Operators that ONNX Runtime has in the default domain, in opsets that do not.

module attributes {onnx.opset_imports = {ai.onnx = 7 : i64}} {
  // CHECK-LABEL: func.func @image
  func.func @image(%x: tensor<?x3x?x20xf32, #onnx.dims<N, 3, h, 20>>) -> tensor<*xf32> {
    // CHECK: op_type = "ImageScaler"{{.*}} -> tensor<?x3x?x20xf32, #onnx.dims<N, 3, h, 20>>
    %0 = onnx.Custom(%x) {domain = "ai.onnx", node_attributes = {bias = array<f32: 0.0, 0.0, 0.0>}, op_type = "ImageScaler"} : (tensor<?x3x?x20xf32, #onnx.dims<N, 3, h, 20>>) -> tensor<*xf32>
    // Left, top, right, bottom.
    // CHECK: op_type = "Crop"{{.*}} -> tensor<?x3x?x16xf32, #onnx.dims<N, 3, "h - 6", 16>>
    %1 = onnx.Custom(%0) {domain = "ai.onnx", node_attributes = {border = array<i64: 1, 2, 3, 4>}, op_type = "Crop"} : (tensor<*xf32>) -> tensor<*xf32>
    // CHECK: op_type = "Crop"{{.*}} -> tensor<?x3x5x6xf32, #onnx.dims<N, 3, 5, 6>>
    %2 = onnx.Custom(%0) {domain = "ai.onnx", node_attributes = {border = array<i64: 1, 2, 3, 4>, scale = array<i64: 5, 6>}, op_type = "Crop"} : (tensor<*xf32>) -> tensor<*xf32>
    // expected-warning@+2 {{its border is not four numbers}}
    // CHECK: op_type = "Crop"{{.*}} -> tensor<*xf32>
    %3 = onnx.Custom(%0) {domain = "ai.onnx", node_attributes = {border = array<i64: 1, 2>}, op_type = "Crop"} : (tensor<*xf32>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @normalization
  func.func @normalization(%x: tensor<?x3x8xf32, #onnx.dims<N, 3, 8>>, %s: tensor<8xf32>) -> tensor<*xf32> {
    // CHECK: op_type = "LayerNormalization"{{.*}} -> (tensor<?x3x8xf32, #onnx.dims<N, 3, 8>>, tensor<?x3x1xf32, #onnx.dims<N, 3, 1>>)
    %0, %mean = onnx.Custom(%x, %s) {domain = "ai.onnx", op_type = "LayerNormalization"} : (tensor<?x3x8xf32, #onnx.dims<N, 3, 8>>, tensor<8xf32>) -> (tensor<*xf32>, tensor<*xf32>)
    return %0 : tensor<*xf32>
  }

  // CHECK-LABEL: func.func @lists
  func.func @lists(%x: tensor<?x8xf32, #onnx.dims<N, 8>>) -> tensor<*xf32> {
    %one = onnx.Initializer dense<1> : tensor<1xi64>
    %six = onnx.Initializer dense<6> : tensor<1xi64>
    // CHECK: op_type = "DynamicSlice"{{.*}} -> tensor<?x5xf32, #onnx.dims<N, 5>>
    %0 = onnx.Custom(%x, %one, %six, %one) {domain = "ai.onnx", op_type = "DynamicSlice"} : (tensor<?x8xf32, #onnx.dims<N, 8>>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    // CHECK: op_type = "GivenTensorFill"{{.*}} -> tensor<2x3xf32>
    %1 = onnx.Custom() {domain = "ai.onnx", node_attributes = {shape = array<i64: 2, 3>}, op_type = "GivenTensorFill"} : () -> tensor<*xf32>
    // CHECK: op_type = "GivenTensorFill"{{.*}} -> tensor<?x8x2xf32, #onnx.dims<N, 8, 2>>
    %2 = onnx.Custom(%x) {domain = "ai.onnx", node_attributes = {extra_shape = array<i64: 2>}, op_type = "GivenTensorFill"} : (tensor<?x8xf32, #onnx.dims<N, 8>>) -> tensor<*xf32>
    // Of another domain, the name says nothing.
    // CHECK: op_type = "Scale"{{.*}} -> tensor<*xf32>
    %3 = onnx.Custom(%x) {domain = "example", op_type = "Scale"} : (tensor<?x8xf32, #onnx.dims<N, 8>>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}
