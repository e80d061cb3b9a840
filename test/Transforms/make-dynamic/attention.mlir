// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @positions_of_each_token
func.func @positions_of_each_token(%x: tensor<2x3x16xf32> {onnx.name = "x"}, %cos: tensor<9x2xf32>, %sin: tensor<9x2xf32>) -> tensor<2x3x16xf32> attributes {onnx.graph = {}} {
  %ids = onnx.Initializer dense<[[0, 1, 2], [0, 1, 2]]> : tensor<2x3xi64>
  %from = onnx.Initializer dense<4> : tensor<1xi64>
  // CHECK: %[[IDS:.*]] = onnx.Expand({{.*}} -> tensor<?x3xi64, #onnx.dims<batch, 3>>
  // CHECK: onnx.RotaryEmbedding(%{{.*}}, %{{.*}}, %{{.*}}, %[[IDS]]) {{.*}} -> tensor<?x3x16xf32, #onnx.dims<batch, 3, 16>>
  // CHECK: onnx_ms.RotaryEmbedding({{.*}}tensor<?x3xi64, #onnx.dims<batch, 3>>, {{.*}} -> tensor<?x3x16xf32, #onnx.dims<batch, 3, 16>>
  // CHECK: onnx_ms.RotaryEmbedding({{.*}}tensor<1xi64>, {{.*}} -> tensor<?x3x16xf32, #onnx.dims<batch, 3, 16>>
  %a = onnx.RotaryEmbedding(%x, %cos, %sin, %ids) {num_heads = 4 : i64} : (tensor<2x3x16xf32>, tensor<9x2xf32>, tensor<9x2xf32>, tensor<2x3xi64>) -> tensor<2x3x16xf32>
  %b = onnx_ms.RotaryEmbedding(%a, %ids, %cos, %sin) {num_heads = 4 : i64} : (tensor<2x3x16xf32>, tensor<2x3xi64>, tensor<9x2xf32>, tensor<9x2xf32>) -> tensor<2x3x16xf32>
  %y = onnx_ms.RotaryEmbedding(%b, %from, %cos, %sin) {num_heads = 4 : i64} : (tensor<2x3x16xf32>, tensor<1xi64>, tensor<9x2xf32>, tensor<9x2xf32>) -> tensor<2x3x16xf32>
  return %y : tensor<2x3x16xf32>
}

// -----

// CHECK-LABEL: func.func @words_and_positions
func.func @words_and_positions(%x: tensor<2x3xi32> {onnx.name = "x"}, %words: tensor<9x8xf32>, %positions: tensor<4x8xf32>, %w: tensor<8xf32>) -> tensor<2x3x8xf32> attributes {onnx.graph = {}} {
  %mask = onnx.Initializer dense<1> : tensor<2x3xi32>
  // CHECK: %[[MASK:.*]] = onnx.Expand({{.*}} -> tensor<?x3xi32, #onnx.dims<batch, 3>>
  // CHECK: onnx_ms.EmbedLayerNormalization({{.*}}, %[[MASK]]) {{.*}} -> (tensor<?x3x8xf32, #onnx.dims<batch, 3, 8>>, tensor<?xi32, #onnx.dims<batch>>, none)
  %y:3 = onnx_ms.EmbedLayerNormalization(%x, _, %words, %positions, _, %w, %w, %mask) : (tensor<2x3xi32>, tensor<9x8xf32>, tensor<4x8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<2x3xi32>) -> (tensor<2x3x8xf32>, tensor<2xi32>, none)
  return %y#0 : tensor<2x3x8xf32>
}

// -----

// CHECK-LABEL: func.func @heads_with_a_cache
func.func @heads_with_a_cache(%x: tensor<2x3x8xf32> {onnx.name = "x"}, %bias: tensor<1x1x3x8xf32>) -> (tensor<2x3x8xf32>, tensor<2x4x8x2xf32>) attributes {onnx.graph = {}} {
  %past = onnx.Initializer dense<0.0> : tensor<2x4x5x2xf32>
  // CHECK: %[[PAST:.*]] = onnx.Expand({{.*}} -> tensor<?x4x5x2xf32, #onnx.dims<batch, 4, 5, 2>>
  // CHECK: onnx_ms.MultiHeadAttention({{.*}}, %[[PAST]], %[[PAST]]) {{.*}} -> (tensor<?x3x8xf32, #onnx.dims<batch, 3, 8>>, tensor<?x4x8x2xf32, #onnx.dims<batch, 4, 8, 2>>, tensor<?x4x8x2xf32, #onnx.dims<batch, 4, 8, 2>>, none)
  %y:4 = onnx_ms.MultiHeadAttention(%x, %x, %x, _, _, %bias, %past, %past) {num_heads = 4 : i64} : (tensor<2x3x8xf32>, tensor<2x3x8xf32>, tensor<2x3x8xf32>, tensor<1x1x3x8xf32>, tensor<2x4x5x2xf32>, tensor<2x4x5x2xf32>) -> (tensor<2x3x8xf32>, tensor<2x4x8x2xf32>, tensor<2x4x8x2xf32>, none)
  return %y#0, %y#1 : tensor<2x3x8xf32>, tensor<2x4x8x2xf32>
}

// -----

// CHECK-LABEL: func.func @groups_of_heads
func.func @groups_of_heads(%x: tensor<2x3x64xf32> {onnx.name = "x"}) -> (tensor<2x3x32xf32>, tensor<2x2x3x8xf32>) attributes {onnx.graph = {}} {
  %lengths = onnx.Initializer dense<2> : tensor<2xi32>
  %total = onnx.Initializer dense<3> : tensor<i32>
  // CHECK: %[[LENGTHS:.*]] = onnx.Expand({{.*}} -> tensor<?xi32, #onnx.dims<batch>>
  // CHECK: onnx_ms.GroupQueryAttention({{.*}}, %[[LENGTHS]], {{.*}} -> (tensor<?x3x32xf32, #onnx.dims<batch, 3, 32>>, tensor<?x2x3x8xf32, #onnx.dims<batch, 2, 3, 8>>, tensor<?x2x3x8xf32, #onnx.dims<batch, 2, 3, 8>>, none)
  %y:4 = onnx_ms.GroupQueryAttention(%x, _, _, _, _, %lengths, %total) {num_heads = 4 : i64, kv_num_heads = 2 : i64} : (tensor<2x3x64xf32>, tensor<2xi32>, tensor<i32>) -> (tensor<2x3x32xf32>, tensor<2x2x3x8xf32>, tensor<2x2x3x8xf32>, none)
  return %y#0, %y#1 : tensor<2x3x32xf32>, tensor<2x2x3x8xf32>
}

// -----

// CHECK-LABEL: func.func @linear
func.func @linear(%x: tensor<2x3x16xf32> {onnx.name = "x"}, %w: tensor<16x8xf32>) -> (tensor<2x3x16xf32>, tensor<2x3x16xf32>) attributes {onnx.graph = {}} {
  %k = onnx.MatMul(%x, %w) : (tensor<2x3x16xf32>, tensor<16x8xf32>) -> tensor<2x3x8xf32>
  // CHECK: onnx.LinearAttention({{.*}} -> (tensor<?x3x16xf32, #onnx.dims<batch, 3, 16>>, tensor<?x2x4x4xf32, #onnx.dims<batch, 2, 4, 4>>)
  // CHECK: onnx_ms.LinearAttention({{.*}} -> (tensor<?x3x16xf32, #onnx.dims<batch, 3, 16>>, tensor<?x2x4x4xf32, #onnx.dims<batch, 2, 4, 4>>)
  %a:2 = onnx.LinearAttention(%x, %k, %k) {q_num_heads = 4 : i64, kv_num_heads = 2 : i64, update_rule = "linear"} : (tensor<2x3x16xf32>, tensor<2x3x8xf32>, tensor<2x3x8xf32>) -> (tensor<2x3x16xf32>, tensor<2x2x4x4xf32>)
  %b:2 = onnx_ms.LinearAttention(%x, %k, %k, %a#1) {q_num_heads = 4 : i64, kv_num_heads = 2 : i64, update_rule = "linear"} : (tensor<2x3x16xf32>, tensor<2x3x8xf32>, tensor<2x3x8xf32>, tensor<2x2x4x4xf32>) -> (tensor<2x3x16xf32>, tensor<2x2x4x4xf32>)
  return %a#0, %b#0 : tensor<2x3x16xf32>, tensor<2x3x16xf32>
}

// -----

// The cache has the samples on its second axis.
// CHECK-LABEL: func.func @quantized_with_a_cache
func.func @quantized_with_a_cache(%x: tensor<2x3x16xui8> {onnx.name = "x"}, %w: tensor<16x24xui8>, %b: tensor<24xf32>, %s: tensor<f32>) -> (tensor<2x3x8xf32>, tensor<2x2x4x8x2xf32>) attributes {onnx.graph = {}} {
  %past = onnx.Initializer dense<0.0> : tensor<2x2x4x5x2xf32>
  // CHECK: %[[PAST:.*]] = onnx.Expand({{.*}} -> tensor<2x?x4x5x2xf32, #onnx.dims<2, batch, 4, 5, 2>>
  // CHECK: onnx_ms.QAttention({{.*}}, %[[PAST]]) {{.*}} -> (tensor<?x3x8xf32, #onnx.dims<batch, 3, 8>>, tensor<2x?x4x8x2xf32, #onnx.dims<2, batch, 4, 8, 2>>)
  %y:2 = onnx_ms.QAttention(%x, %w, %b, %s, %s, _, _, _, %past) {num_heads = 4 : i64} : (tensor<2x3x16xui8>, tensor<16x24xui8>, tensor<24xf32>, tensor<f32>, tensor<f32>, tensor<2x2x4x5x2xf32>) -> (tensor<2x3x8xf32>, tensor<2x2x4x8x2xf32>)
  return %y#0, %y#1 : tensor<2x3x8xf32>, tensor<2x2x4x8x2xf32>
}
