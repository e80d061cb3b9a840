// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// Operators of larger steps: recurrent networks, attention, quantization, trees.

// CHECK-LABEL: func.func @recurrent_states_for_each_sample
func.func @recurrent_states_for_each_sample(%x: tensor<1x5x3xf32> {onnx.name = "x"}, %w: tensor<1x8x3xf32> {onnx.name = "w"}, %r: tensor<1x8x2xf32> {onnx.name = "r"}) -> (tensor<5x1x1x2xf32>, tensor<1x1x2xf32>) attributes {onnx.graph = {}} {
  %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<1x5x3xf32>) -> tensor<5x1x3xf32>
  %h = onnx.Initializer dense<0.0> : tensor<1x1x2xf32>
  // CHECK: %[[H:.*]] = onnx.Expand({{.*}} -> tensor<1x?x2xf32, #onnx.dims<1, batch, 2>>
  // CHECK: onnx.LSTM({{.*}}%[[H]]{{.*}} -> (tensor<5x1x?x2xf32, #onnx.dims<5, 1, batch, 2>>, tensor<1x?x2xf32, #onnx.dims<1, batch, 2>>, none)
  %y:3 = onnx.LSTM(%t, %w, %r, _, _, %h) {hidden_size = 2 : i64} : (tensor<5x1x3xf32>, tensor<1x8x3xf32>, tensor<1x8x2xf32>, tensor<1x1x2xf32>) -> (tensor<5x1x1x2xf32>, tensor<1x1x2xf32>, none)
  return %y#0, %y#1 : tensor<5x1x1x2xf32>, tensor<1x1x2xf32>
}

// -----

// One mask for all samples may stay, a cache may not.
// CHECK-LABEL: func.func @attention
func.func @attention(%x: tensor<1x2x5x4xf32> {onnx.name = "x"}, %m: tensor<1x1x5x8xf32> {onnx.name = "m"}, %p: tensor<1x2x3x4xf32> {onnx.name = "p"}) -> tensor<1x2x5x4xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[P:.*]] = onnx.Expand({{.*}} -> tensor<?x2x3x4xf32, #onnx.dims<batch, 2, 3, 4>>
  // CHECK: onnx.Attention({{.*}}%[[P]], %[[P]]{{.*}} -> (tensor<?x2x5x4xf32, #onnx.dims<batch, 2, 5, 4>>, tensor<?x2x8x4xf32, #onnx.dims<batch, 2, 8, 4>>, tensor<?x2x8x4xf32, #onnx.dims<batch, 2, 8, 4>>, none)
  %y:4 = onnx.Attention(%x, %x, %x, %m, %p, %p) : (tensor<1x2x5x4xf32>, tensor<1x2x5x4xf32>, tensor<1x2x5x4xf32>, tensor<1x1x5x8xf32>, tensor<1x2x3x4xf32>, tensor<1x2x3x4xf32>) -> (tensor<1x2x5x4xf32>, tensor<1x2x8x4xf32>, tensor<1x2x8x4xf32>, none)
  return %y#0 : tensor<1x2x5x4xf32>
}

// -----

// CHECK-LABEL: func.func @packed_attention_of_microsoft
func.func @packed_attention_of_microsoft(%x: tensor<1x5x4xf32> {onnx.name = "x"}, %w: tensor<4x12xf32> {onnx.name = "w"}, %b: tensor<12xf32> {onnx.name = "b"}, %p: tensor<2x1x2x3x2xf32> {onnx.name = "p"}) -> tensor<1x5x4xf32> attributes {onnx.graph = {}} {
  // CHECK: %[[P:.*]] = onnx.Expand({{.*}} -> tensor<2x?x2x3x2xf32, #onnx.dims<2, batch, 2, 3, 2>>
  // CHECK: onnx_ms.Attention({{.*}}%[[P]]{{.*}} -> (tensor<?x5x4xf32, #onnx.dims<batch, 5, 4>>, tensor<2x?x2x8x2xf32, #onnx.dims<2, batch, 2, 8, 2>>)
  %y:2 = onnx_ms.Attention(%x, %w, %b, _, %p) {num_heads = 2 : i64} : (tensor<1x5x4xf32>, tensor<4x12xf32>, tensor<12xf32>, tensor<2x1x2x3x2xf32>) -> (tensor<1x5x4xf32>, tensor<2x1x2x8x2xf32>)
  return %y#0 : tensor<1x5x4xf32>
}

// -----

// CHECK-LABEL: func.func @quantized_along_another_axis
func.func @quantized_along_another_axis(%x: tensor<1x3x4xf32> {onnx.name = "x"}, %s: tensor<3xf32> {onnx.name = "s"}, %z: tensor<3xi8> {onnx.name = "z"}) -> tensor<1x3x4xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.QuantizeLinear({{.*}} -> tensor<?x3x4xi8, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx.DequantizeLinear({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  %q = onnx.QuantizeLinear(%x, %s, %z) {axis = 1 : i64} : (tensor<1x3x4xf32>, tensor<3xf32>, tensor<3xi8>) -> tensor<1x3x4xi8>
  %y = onnx.DequantizeLinear(%q, %s, %z) {axis = 1 : i64} : (tensor<1x3x4xi8>, tensor<3xf32>, tensor<3xi8>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// -----

// CHECK-LABEL: func.func @rows_of_features
func.func @rows_of_features(%x: tensor<1x3xf32> {onnx.name = "x"}) -> tensor<1x1xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx_ml.Scaler({{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  // CHECK: onnx_ml.LinearRegressor({{.*}} -> tensor<?x1xf32, #onnx.dims<batch, 1>>
  %a = onnx_ml.Scaler(%x) {offset = array<f32: 1.0>, scale = array<f32: 2.0>} : (tensor<1x3xf32>) -> tensor<1x3xf32>
  %y = onnx_ml.LinearRegressor(%a) {coefficients = array<f32: 1.0, 2.0, 3.0>} : (tensor<1x3xf32>) -> tensor<1x1xf32>
  return %y : tensor<1x1xf32>
}

// -----

// Softmax before opset 13 normalizes over all axes from its own on.
// CHECK-LABEL: func.func @older_softmax
func.func @older_softmax(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> tensor<2x3x4xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx_v.Softmax_1({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  %y = onnx_v.Softmax_1(%x) {axis = 1 : i64} : (tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
