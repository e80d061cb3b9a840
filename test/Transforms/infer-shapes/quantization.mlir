// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  // CHECK-LABEL: func.func @quantization
  func.func @quantization(%x: tensor<?x3x8xf32, #onnx.dims<N, 3, 8>>, %q: tensor<?x3x8xui8, #onnx.dims<N, 3, 8>>, %w: tensor<6x3x3xi8>, %a: tensor<?x?x16xui8, #onnx.dims<N, s, 16>>, %b: tensor<16x4xi8>, %sc: tensor<f32>, %z: tensor<ui8>, %zi: tensor<i8>) -> tensor<*xui8> {
    // CHECK: onnx.QuantizeLinear({{.*}} -> tensor<?x3x8xui8, #onnx.dims<N, 3, 8>>
    %1 = onnx.QuantizeLinear(%x, %sc, %z) : (tensor<?x3x8xf32, #onnx.dims<N, 3, 8>>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    // CHECK: onnx.DequantizeLinear({{.*}} -> tensor<?x3x8xf32, #onnx.dims<N, 3, 8>>
    %2 = onnx.DequantizeLinear(%q, %sc, %z) : (tensor<?x3x8xui8, #onnx.dims<N, 3, 8>>, tensor<f32>, tensor<ui8>) -> tensor<*xf32>
    // CHECK: onnx.DynamicQuantizeLinear({{.*}} -> (tensor<?x3x8xui8, #onnx.dims<N, 3, 8>>, tensor<f32>, tensor<ui8>)
    %3:3 = onnx.DynamicQuantizeLinear(%x) : (tensor<?x3x8xf32, #onnx.dims<N, 3, 8>>) -> (tensor<*xui8>, tensor<*xf32>, tensor<*xui8>)
    // CHECK: onnx.MatMulInteger({{.*}} -> tensor<?x?x4xi32, #onnx.dims<N, s, 4>>
    %4 = onnx.MatMulInteger(%a, %b) : (tensor<?x?x16xui8, #onnx.dims<N, s, 16>>, tensor<16x4xi8>) -> tensor<*xi32>
    // CHECK: onnx.QLinearMatMul({{.*}} -> tensor<?x?x4xui8, #onnx.dims<N, s, 4>>
    %5 = onnx.QLinearMatMul(%a, %sc, %z, %b, %sc, %zi, %sc, %z) : (tensor<?x?x16xui8, #onnx.dims<N, s, 16>>, tensor<f32>, tensor<ui8>, tensor<16x4xi8>, tensor<f32>, tensor<i8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    // CHECK: onnx.ConvInteger({{.*}} -> tensor<?x6x8xi32, #onnx.dims<N, 6, 8>>
    %6 = onnx.ConvInteger(%q, %w) {pads = array<i64: 1, 1>} : (tensor<?x3x8xui8, #onnx.dims<N, 3, 8>>, tensor<6x3x3xi8>) -> tensor<*xi32>
    // CHECK: onnx.QLinearConv({{.*}} -> tensor<?x6x3xui8, #onnx.dims<N, 6, 3>>
    %7 = onnx.QLinearConv(%q, %sc, %z, %w, %sc, %zi, %sc, %z) {strides = array<i64: 2>} : (tensor<?x3x8xui8, #onnx.dims<N, 3, 8>>, tensor<f32>, tensor<ui8>, tensor<6x3x3xi8>, tensor<f32>, tensor<i8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %1 : tensor<*xui8>
  }
}
