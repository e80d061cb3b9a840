// RUN: onnx-xform-opt %s -split-input-file --convert-opset=9 | FileCheck %s -enable-var-scope

// CHANGE: QLinearConv 0->10 down
module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  // The bias has 32 bits, which float does not hold.
  // CHECK-LABEL: func.func @quantized_convolution
  // CHECK: %[[X0:.*]] = onnx.Cast(%arg0) {to = 1}
  // CHECK: %[[X:.*]] = onnx.Sub(%[[X0]],
  // CHECK-NEXT: %[[W0:.*]] = onnx.Cast(%arg3) {to = 1}
  // CHECK: %[[W:.*]] = onnx.Sub(%[[W0]],
  // CHECK-NEXT: %[[SUM:.*]] = onnx.Conv(%[[X]], %[[W]]) {pads = array<i64: 1, 1, 1, 1>}
  // CHECK-NEXT: %[[WIDE:.*]] = onnx.Cast(%[[SUM]]) {to = 11}
  // CHECK-NEXT: onnx.Initializer dense<[-1, 1, 1]>
  // CHECK-NEXT: %[[B:.*]] = onnx.Reshape(%arg7,
  // CHECK-NEXT: %[[BIAS:.*]] = onnx.Cast(%[[B]]) {to = 11}
  // CHECK-NEXT: %[[ALL:.*]] = onnx.Add(%[[WIDE]], %[[BIAS]])
  // CHECK-NEXT: %[[ACC:.*]] = onnx.Cast(%[[ALL]]) {to = 1}
  // CHECK-NEXT: %[[S:.*]] = onnx.Mul(%arg1, %arg4)
  // CHECK-NEXT: %[[SCALES:.*]] = onnx.Div(%[[S]], %arg6)
  // CHECK-NEXT: onnx.Initializer dense<[-1, 1, 1]>
  // CHECK-NEXT: %[[SCALE:.*]] = onnx.Reshape(%[[SCALES]],
  // CHECK-NEXT: onnx.Mul(%[[ACC]], %[[SCALE]])
  // CHECK: onnx.Cast({{.*}}) {to = 2} : (tensor<1x2x8x8xf32>) -> tensor<1x2x8x8xui8>
  func.func @quantized_convolution(%x: tensor<1x4x8x8xui8>, %xs: tensor<f32>, %xz: tensor<ui8>, %w: tensor<2x4x3x3xi8>, %ws: tensor<2xf32>, %wz: tensor<2xi8>, %ys: tensor<f32>, %b: tensor<2xi32>) -> tensor<1x2x8x8xui8> {
    %y = onnx.QLinearConv(%x, %xs, %xz, %w, %ws, %wz, %ys, %xz, %b) {pads = array<i64: 1, 1, 1, 1>} : (tensor<1x4x8x8xui8>, tensor<f32>, tensor<ui8>, tensor<2x4x3x3xi8>, tensor<2xf32>, tensor<2xi8>, tensor<f32>, tensor<ui8>, tensor<2xi32>) -> tensor<1x2x8x8xui8>
    return %y : tensor<1x2x8x8xui8>
  }
}

// -----

// CHANGE: QLinearMatMul 0->10 down
module attributes {onnx.opset_imports = {ai.onnx = 10 : i64}} {
  // A scale for each row of a is a column.
  // CHECK-LABEL: func.func @quantized_product
  // CHECK: %[[A0:.*]] = onnx.Cast(%arg0) {to = 1}
  // CHECK-NEXT: onnx.Initializer dense<[-1, 1]>
  // CHECK-NEXT: %[[Z:.*]] = onnx.Reshape(%arg2,
  // CHECK-NEXT: %[[Z0:.*]] = onnx.Cast(%[[Z]]) {to = 1}
  // CHECK-NEXT: %[[A:.*]] = onnx.Sub(%[[A0]], %[[Z0]])
  // CHECK: %[[B:.*]] = onnx.Sub(
  // CHECK-NEXT: %[[SUM:.*]] = onnx.MatMul(%[[A]], %[[B]])
  // CHECK-NEXT: onnx.Initializer dense<[-1, 1]>
  // CHECK-NEXT: %[[AS:.*]] = onnx.Reshape(%arg1,
  // CHECK-NEXT: %[[S:.*]] = onnx.Mul(%[[AS]], %arg4)
  // CHECK-NEXT: %[[SCALE:.*]] = onnx.Div(%[[S]], %arg4)
  // CHECK-NEXT: onnx.Mul(%[[SUM]], %[[SCALE]])
  func.func @quantized_product(%a: tensor<2x4xi8>, %as: tensor<2xf32>, %az: tensor<2xi8>, %b: tensor<4x3xi8>, %s: tensor<f32>, %z: tensor<i8>) -> tensor<2x3xi8> {
    %y = onnx.QLinearMatMul(%a, %as, %az, %b, %s, %z, %s, %z) : (tensor<2x4xi8>, tensor<2xf32>, tensor<2xi8>, tensor<4x3xi8>, tensor<f32>, tensor<i8>, tensor<f32>, tensor<i8>) -> tensor<2x3xi8>
    return %y : tensor<2x3xi8>
  }

  // CHECK-LABEL: func.func @product_of_unknown_length_sums_in_double
  // CHECK: onnx.MatMul({{.*}}) : (tensor<2x?xf64>, tensor<?x3xf64>) -> tensor<2x3xf64>
  func.func @product_of_unknown_length_sums_in_double(%a: tensor<2x?xi8>, %b: tensor<?x3xi8>, %s: tensor<f32>, %z: tensor<i8>) -> tensor<2x3xi8> {
    %y = onnx.QLinearMatMul(%a, %s, %z, %b, %s, %z, %s, %z) : (tensor<2x?xi8>, tensor<f32>, tensor<i8>, tensor<?x3xi8>, tensor<f32>, tensor<i8>, tensor<f32>, tensor<i8>) -> tensor<2x3xi8>
    return %y : tensor<2x3xi8>
  }
}

// -----

// CHANGE: DynamicQuantizeLinear 0->11 down
module attributes {onnx.opset_imports = {ai.onnx = 11 : i64}} {
  // CHECK-LABEL: func.func @range_and_zero_tell_the_scale
  // CHECK: %[[MOST:.*]] = onnx{{.*}}.ReduceMax{{.*}}(%arg0) {keepdims = 0}
  // CHECK: %[[HIGH:.*]] = onnx.Max(%[[MOST]],
  // CHECK-NEXT: %[[LEAST:.*]] = onnx{{.*}}.ReduceMin{{.*}}(%arg0) {keepdims = 0}
  // CHECK: %[[LOW:.*]] = onnx.Min(%[[LEAST]],
  // CHECK-NEXT: %[[RANGE:.*]] = onnx.Sub(%[[HIGH]], %[[LOW]])
  // CHECK-NEXT: %[[C:.*]] = onnx.Initializer dense<2.550000e+02> : tensor<f32>
  // CHECK-NEXT: %[[SCALE:.*]] = onnx.Div(%[[RANGE]], %[[C]])
  // CHECK: %[[STEPS:.*]] = onnx.Div(%[[LOW]], %[[SCALE]])
  // CHECK: %[[ZERO:.*]] = onnx.Cast({{.*}}) {to = 2} : (tensor<f32>) -> tensor<ui8>
  // CHECK-NEXT: %[[QUOTIENT:.*]] = onnx.Div(%arg0, %[[SCALE]])
  // CHECK: %[[Y:.*]] = onnx.Cast({{.*}}) {to = 2} : (tensor<?xf32>) -> tensor<?xui8>
  // CHECK-NEXT: return %[[Y]], %[[SCALE]], %[[ZERO]]
  func.func @range_and_zero_tell_the_scale(%x: tensor<?xf32>) -> (tensor<?xui8>, tensor<f32>, tensor<ui8>) {
    %y:3 = onnx.DynamicQuantizeLinear(%x) : (tensor<?xf32>) -> (tensor<?xui8>, tensor<f32>, tensor<ui8>)
    return %y#0, %y#1, %y#2 : tensor<?xui8>, tensor<f32>, tensor<ui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 13 : i64}} {
  // CHECK-LABEL: func.func @quantization
  // CHECK: %[[Q:.*]] = onnx.Div(%arg0, %arg1)
  // CHECK: onnx.Cast({{.*}}) {to = 3} : (tensor<?xf32>) -> tensor<?xi8>
  func.func @quantization(%x: tensor<?xf32>, %s: tensor<f32>, %z: tensor<i8>) -> tensor<?xi8> {
    %y = onnx.QuantizeLinear(%x, %s, %z) : (tensor<?xf32>, tensor<f32>, tensor<i8>) -> tensor<?xi8>
    return %y : tensor<?xi8>
  }
}
