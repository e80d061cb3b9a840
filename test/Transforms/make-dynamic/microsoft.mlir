// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// Operators of com.microsoft that have rules of their own.

// CHECK-LABEL: func.func @convolution_with_states_of_the_samples
func.func @convolution_with_states_of_the_samples(%x: tensor<2x4x5xf32> {onnx.name = "x"}, %w: tensor<4x1x3xf32>) -> (tensor<2x4x5xf32>, tensor<2x4x2xf32>) attributes {onnx.graph = {}} {
  %past = onnx.Initializer dense<0.0> : tensor<2x4x2xf32>
  // CHECK: %[[PAST:.*]] = onnx.Expand({{.*}} -> tensor<?x4x2xf32, #onnx.dims<batch, 4, 2>>
  // CHECK: onnx_ms.CausalConvWithState(%{{.*}}, %{{.*}}, _, %[[PAST]]){{.*}} -> (tensor<?x4x5xf32, #onnx.dims<batch, 4, 5>>, tensor<?x4x2xf32, #onnx.dims<batch, 4, 2>>)
  %y:2 = onnx_ms.CausalConvWithState(%x, %w, _, %past) {activation = "silu"} : (tensor<2x4x5xf32>, tensor<4x1x3xf32>, tensor<2x4x2xf32>) -> (tensor<2x4x5xf32>, tensor<2x4x2xf32>)
  return %y#0, %y#1 : tensor<2x4x5xf32>, tensor<2x4x2xf32>
}

// -----

// CHECK-LABEL: func.func @transposed_convolution
func.func @transposed_convolution(%x: tensor<2x4x3x3xf32> {onnx.name = "x"}, %w: tensor<4x8x3x3xf32>) -> tensor<2x8x3x3xf32> attributes {onnx.graph = {}} {
  %pads = onnx.Initializer dense<1> : tensor<4xi64>
  // CHECK: onnx_ms.ConvTransposeWithDynamicPads({{.*}} -> tensor<?x8x3x3xf32, #onnx.dims<batch, 8, 3, 3>>
  %y = onnx_ms.ConvTransposeWithDynamicPads(%x, %w, %pads) : (tensor<2x4x3x3xf32>, tensor<4x8x3x3xf32>, tensor<4xi64>) -> tensor<2x8x3x3xf32>
  return %y : tensor<2x8x3x3xf32>
}

// -----

// CHECK-LABEL: func.func @fused_convolutions
func.func @fused_convolutions(%x: tensor<2x4x6x6xf32> {onnx.name = "x"}, %w: tensor<4x4x3x3xf32>) -> tensor<2x6x6x4xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.FusedConv({{.*}} -> tensor<?x4x6x6xf32, #onnx.dims<batch, 4, 6, 6>>
  // CHECK: onnx_ms.NhwcFusedConv({{.*}} -> tensor<?x6x6x4xf32, #onnx.dims<batch, 6, 6, 4>>
  // CHECK: onnx_ms.NhwcConv({{.*}} -> tensor<?x6x6x4xf32, #onnx.dims<batch, 6, 6, 4>>
  %a = onnx_ms.FusedConv(%x, %w, _, %x) {activation = "Relu", pads = array<i64: 1, 1, 1, 1>} : (tensor<2x4x6x6xf32>, tensor<4x4x3x3xf32>, tensor<2x4x6x6xf32>) -> tensor<2x4x6x6xf32>
  %t = onnx.Transpose(%a) {perm = array<i64: 0, 2, 3, 1>} : (tensor<2x4x6x6xf32>) -> tensor<2x6x6x4xf32>
  %b = onnx_ms.NhwcFusedConv(%t, %w, _, %t) {pads = array<i64: 1, 1, 1, 1>} : (tensor<2x6x6x4xf32>, tensor<4x4x3x3xf32>, tensor<2x6x6x4xf32>) -> tensor<2x6x6x4xf32>
  %k = onnx.Transpose(%w) {perm = array<i64: 0, 2, 3, 1>} : (tensor<4x4x3x3xf32>) -> tensor<4x3x3x4xf32>
  %y = onnx_ms.NhwcConv(%b, %k) {kernel_shape = array<i64: 3, 3>, pads = array<i64: 1, 1, 1, 1>} : (tensor<2x6x6x4xf32>, tensor<4x3x3x4xf32>) -> tensor<2x6x6x4xf32>
  return %y : tensor<2x6x6x4xf32>
}

// -----

// CHECK-LABEL: func.func @normalization_of_groups
func.func @normalization_of_groups(%x: tensor<2x4x4x32xf32> {onnx.name = "x"}, %w: tensor<32xf32>, %skip: tensor<2x32xf32>) -> (tensor<2x4x4x32xf32>, tensor<2x4x4x32xf32>) attributes {onnx.graph = {}} {
  %zero = onnx.Initializer dense<0.5> : tensor<2x32xf32>
  // CHECK: onnx_ms.GroupNorm({{.*}} -> tensor<?x4x4x32xf32, #onnx.dims<batch, 4, 4, 32>>
  // CHECK: %[[SKIP:.*]] = onnx.Expand({{.*}} -> tensor<?x32xf32, #onnx.dims<batch, 32>>
  // CHECK: onnx_ms.SkipGroupNorm({{.*}}, %[[SKIP]]) {{.*}} -> (tensor<?x4x4x32xf32, #onnx.dims<batch, 4, 4, 32>>, tensor<?x4x4x32xf32, #onnx.dims<batch, 4, 4, 32>>)
  %a = onnx_ms.GroupNorm(%x, %w, %w) {groups = 4 : i64, activation = 0 : i64} : (tensor<2x4x4x32xf32>, tensor<32xf32>, tensor<32xf32>) -> tensor<2x4x4x32xf32>
  %y:2 = onnx_ms.SkipGroupNorm(%a, %w, %w, %zero) {groups = 4 : i64, activation = 0 : i64} : (tensor<2x4x4x32xf32>, tensor<32xf32>, tensor<32xf32>, tensor<2x32xf32>) -> (tensor<2x4x4x32xf32>, tensor<2x4x4x32xf32>)
  return %y#0, %y#1 : tensor<2x4x4x32xf32>, tensor<2x4x4x32xf32>
}

// -----

// CHECK-LABEL: func.func @normalization_with_what_was_skipped
func.func @normalization_with_what_was_skipped(%x: tensor<2x3x8xf32> {onnx.name = "x"}, %w: tensor<8xf32>, %p: tensor<1x3x8xf32>) -> (tensor<2x3x8xf32>, tensor<2x3x8xf32>) attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.SkipLayerNormalization({{.*}} -> (tensor<?x3x8xf32, #onnx.dims<batch, 3, 8>>, tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>, tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>, tensor<?x3x8xf32, #onnx.dims<batch, 3, 8>>)
  // CHECK: onnx_ms.SkipSimplifiedLayerNormalization({{.*}} -> (tensor<?x3x8xf32, #onnx.dims<batch, 3, 8>>, none, none, tensor<?x3x8xf32, #onnx.dims<batch, 3, 8>>)
  %a:4 = onnx_ms.SkipLayerNormalization(%x, %p, %w, %w) : (tensor<2x3x8xf32>, tensor<1x3x8xf32>, tensor<8xf32>, tensor<8xf32>) -> (tensor<2x3x8xf32>, tensor<2x3x1xf32>, tensor<2x3x1xf32>, tensor<2x3x8xf32>)
  %y:4 = onnx_ms.SkipSimplifiedLayerNormalization(%a#0, %a#3, %w) : (tensor<2x3x8xf32>, tensor<2x3x8xf32>, tensor<8xf32>) -> (tensor<2x3x8xf32>, none, none, tensor<2x3x8xf32>)
  return %y#0, %y#3 : tensor<2x3x8xf32>, tensor<2x3x8xf32>
}

// -----

// CHECK-LABEL: func.func @packed_weights
func.func @packed_weights(%x: tensor<2x3x32xf32> {onnx.name = "x"}, %w: tensor<32x1x16xui8>, %s: tensor<32xf32>, %v: tensor<512xui8>, %absmax: tensor<64xf32>, %u: tensor<80xui8>) -> tensor<2x3x5xf32> attributes {onnx.graph = {}} {
  %shape = onnx.Initializer dense<[32, 5]> : tensor<2xi64>
  // CHECK: onnx_ms.MatMulNBits({{.*}} -> tensor<?x3x32xf32, #onnx.dims<batch, 3, 32>>
  // CHECK: onnx_ms.MatMulBnb4({{.*}} -> tensor<?x3x32xf32, #onnx.dims<batch, 3, 32>>
  // CHECK: onnx_ms.MatMulFpQ4({{.*}} -> tensor<?x3x5xf32, #onnx.dims<batch, 3, 5>>
  %a = onnx_ms.MatMulNBits(%x, %w, %s) {K = 32 : i64, N = 32 : i64, block_size = 32 : i64} : (tensor<2x3x32xf32>, tensor<32x1x16xui8>, tensor<32xf32>) -> tensor<2x3x32xf32>
  %b = onnx_ms.MatMulBnb4(%a, %v, %absmax) {K = 32 : i64, N = 32 : i64, block_size = 16 : i64, quant_type = 0 : i64} : (tensor<2x3x32xf32>, tensor<512xui8>, tensor<64xf32>) -> tensor<2x3x32xf32>
  %y = onnx_ms.MatMulFpQ4(%b, %u, %shape) : (tensor<2x3x32xf32>, tensor<80xui8>, tensor<2xi64>) -> tensor<2x3x5xf32>
  return %y : tensor<2x3x5xf32>
}

// -----

// CHECK-LABEL: func.func @fused_products
func.func @fused_products(%x: tensor<2x4xf32> {onnx.name = "x"}, %w: tensor<4x4xf32>, %c: tensor<4xf32>) -> tensor<4x2xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.FusedGemm({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx_ms.FusedMatMul({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx_ms.TransposeMatMul({{.*}} -> tensor<4x?xf32, #onnx.dims<4, batch>>
  %a = onnx_ms.FusedGemm(%x, %w, %c) {activation = "Relu"} : (tensor<2x4xf32>, tensor<4x4xf32>, tensor<4xf32>) -> tensor<2x4xf32>
  %b = onnx_ms.FusedMatMul(%a, %w) {transB = 1 : i64} : (tensor<2x4xf32>, tensor<4x4xf32>) -> tensor<2x4xf32>
  %y = onnx_ms.TransposeMatMul(%w, %b) {transB = 1 : i64} : (tensor<4x4xf32>, tensor<2x4xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// -----

// CHECK-LABEL: func.func @triangles_and_halves
func.func @triangles_and_halves(%x: tensor<2x3x4xf32> {onnx.name = "x"}, %b: tensor<4xf32>) -> tensor<2x3x2xf32> attributes {onnx.graph = {}} {
  %k = onnx.Initializer dense<1> : tensor<i64>
  // CHECK: onnx_ms.Trilu({{.*}} -> tensor<?x3x4xf32, #onnx.dims<batch, 3, 4>>
  // CHECK: onnx_ms.BiasSplitGelu({{.*}} -> tensor<?x3x2xf32, #onnx.dims<batch, 3, 2>>
  %a = onnx_ms.Trilu(%x, %k) : (tensor<2x3x4xf32>, tensor<i64>) -> tensor<2x3x4xf32>
  %y = onnx_ms.BiasSplitGelu(%a, %b) : (tensor<2x3x4xf32>, tensor<4xf32>) -> tensor<2x3x2xf32>
  return %y : tensor<2x3x2xf32>
}

// -----

// CHECK-LABEL: func.func @hash_of_each_element
func.func @hash_of_each_element(%x: tensor<2x3xi32> {onnx.name = "x"}) -> tensor<2x3xui32> attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.MurmurHash3({{.*}} -> tensor<?x3xui32, #onnx.dims<batch, 3>>
  %y = onnx_ms.MurmurHash3(%x) : (tensor<2x3xi32>) -> tensor<2x3xui32>
  return %y : tensor<2x3xui32>
}

// -----

// Tokens so far that are the same for all samples are needed for each.
// CHECK-LABEL: func.func @words_that_must_not_repeat
func.func @words_that_must_not_repeat(%x: tensor<2x9xf32> {onnx.name = "x"}) -> tensor<2x9xf32> attributes {onnx.graph = {}} {
  %ids = onnx.Initializer dense<3> : tensor<2x5xi64>
  // CHECK: %[[IDS:.*]] = onnx.Expand({{.*}} -> tensor<?x5xi64, #onnx.dims<batch, 5>>
  // CHECK: onnx_ms.NGramRepeatBlock(%[[IDS]], %{{.*}}) {{.*}} -> tensor<?x9xf32, #onnx.dims<batch, 9>>
  %y = onnx_ms.NGramRepeatBlock(%ids, %x) {ngram_size = 2 : i64} : (tensor<2x5xi64>, tensor<2x9xf32>) -> tensor<2x9xf32>
  return %y : tensor<2x9xf32>
}

// -----

// The axes in front of the samples are dropped.
// CHECK-LABEL: func.func @sums_of_integers
func.func @sums_of_integers(%x: tensor<2x3x4xui8> {onnx.name = "x"}) -> (tensor<2xi32>, tensor<1x2x3xi32>) attributes {onnx.graph = {}} {
  // CHECK: onnx_ms.ReduceSumInteger({{.*}} -> tensor<?xi32, #onnx.dims<batch>>
  // CHECK: onnx_ms.ReduceSumInteger({{.*}} -> tensor<1x?x3xi32, #onnx.dims<1, batch, 3>>
  %t = onnx.Transpose(%x) {perm = array<i64: 2, 0, 1>} : (tensor<2x3x4xui8>) -> tensor<4x2x3xui8>
  %a = onnx_ms.ReduceSumInteger(%t) {axes = array<i64: 0, -1>, keepdims = 0 : i64} : (tensor<4x2x3xui8>) -> tensor<2xi32>
  %b = onnx_ms.ReduceSumInteger(%t) {axes = array<i64: 0>, keepdims = 1 : i64} : (tensor<4x2x3xui8>) -> tensor<1x2x3xi32>
  return %a, %b : tensor<2xi32>, tensor<1x2x3xi32>
}

// -----

// CHECK-LABEL: func.func @samples_at_points_of_a_grid
func.func @samples_at_points_of_a_grid(%x: tensor<2x3x8x8xf32> {onnx.name = "x"}) -> tensor<2x3x4x4xf32> attributes {onnx.graph = {}} {
  %g = onnx.Initializer dense<0.5> : tensor<2x4x4x2xf32>
  // CHECK: %[[G:.*]] = onnx.Expand({{.*}} -> tensor<?x4x4x2xf32, #onnx.dims<batch, 4, 4, 2>>
  // CHECK: onnx_ms.GridSample(%{{.*}}, %[[G]]) : {{.*}} -> tensor<?x3x4x4xf32, #onnx.dims<batch, 3, 4, 4>>
  %y = onnx_ms.GridSample(%x, %g) : (tensor<2x3x8x8xf32>, tensor<2x4x4x2xf32>) -> tensor<2x3x4x4xf32>
  return %y : tensor<2x3x4x4xf32>
}
