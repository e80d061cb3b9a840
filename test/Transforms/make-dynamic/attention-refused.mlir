// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Near cases of attention.mlir that mix samples.

module {
  func.func @packed_positions(%x: tensor<2x3x16xf32> {onnx.name = "x"}, %ids: tensor<2x3xi64>, %w: tensor<9x2xf32>) -> tensor<2x3x16xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{packs samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.RotaryEmbedding(%x, %ids, %w, %w) {num_heads = 4 : i64, is_packed_batching = 1 : i64} : (tensor<2x3x16xf32>, tensor<2x3xi64>, tensor<9x2xf32>, tensor<9x2xf32>) -> tensor<2x3x16xf32>
    return %y : tensor<2x3x16xf32>
  }
}

// -----

// The only offset is that of all tokens.
module {
  func.func @offset_of_the_only_sample(%x: tensor<1xi64> {onnx.name = "x"}, %h: tensor<1x3x16xf32>, %w: tensor<9x2xf32>) -> tensor<1x3x16xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{uses what depends on the sample for all of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.RotaryEmbedding(%h, %x, %w, %w) {num_heads = 4 : i64} : (tensor<1x3x16xf32>, tensor<1xi64>, tensor<9x2xf32>, tensor<9x2xf32>) -> tensor<1x3x16xf32>
    return %y : tensor<1x3x16xf32>
  }
}

// -----

module {
  func.func @length_of_all_samples(%x: tensor<1x3x64xf32> {onnx.name = "x"}, %n: tensor<1xi32>) -> tensor<1x3x32xf32> attributes {onnx.graph = {}} {
    %s = onnx.Initializer dense<-1> : tensor<1xi64>
    %zero = onnx.Initializer dense<0> : tensor<1xi64>
    %one = onnx.Initializer dense<1> : tensor<1xi64>
    %a = onnx.Slice(%x, %zero, %one, %one) : (tensor<1x3x64xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<1x1x64xf32>
    %two = onnx.Initializer dense<2> : tensor<1xi64>
    %b = onnx.Slice(%a, %zero, %one, %two) : (tensor<1x1x64xf32>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<1x1x1xf32>
    %c = onnx.Reshape(%b, %s) : (tensor<1x1x1xf32>, tensor<1xi64>) -> tensor<1xf32>
    %total = onnx.Cast(%c) {to = 6 : i64} : (tensor<1xf32>) -> tensor<1xi32>
    // expected-error @below {{uses what depends on the sample for all of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:4 = onnx_ms.GroupQueryAttention(%x, _, _, _, _, %n, %total) {num_heads = 4 : i64, kv_num_heads = 2 : i64} : (tensor<1x3x64xf32>, tensor<1xi32>, tensor<1xi32>) -> (tensor<1x3x32xf32>, tensor<1x2x3x8xf32>, tensor<1x2x3x8xf32>, none)
    return %y#0 : tensor<1x3x32xf32>
  }
}

// -----

module {
  func.func @mask_of_all_tokens(%x: tensor<2x3x8xf32> {onnx.name = "x"}, %bias: tensor<2x4x3x3xf32>) -> tensor<2x3x8xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:4 = onnx_ms.MultiHeadAttention(%x, %x, %x, _, _, %bias) {num_heads = 4 : i64} : (tensor<2x3x8xf32>, tensor<2x3x8xf32>, tensor<2x3x8xf32>, tensor<2x4x3x3xf32>) -> (tensor<2x3x8xf32>, none, none, none)
    return %y#0 : tensor<2x3x8xf32>
  }
}

// -----

module {
  func.func @tokens_as_samples(%x: tensor<2x3x8xf32> {onnx.name = "x"}) -> tensor<3x2x8xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x8xf32>) -> tensor<3x2x8xf32>
    // expected-error @below {{has the samples on axis 1 of an input, not on axis 0, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:4 = onnx_ms.MultiHeadAttention(%t, %t, %t) {num_heads = 4 : i64} : (tensor<3x2x8xf32>, tensor<3x2x8xf32>, tensor<3x2x8xf32>) -> (tensor<3x2x8xf32>, none, none, none)
    return %y#0 : tensor<3x2x8xf32>
  }
}

// -----

module {
  func.func @tokens_of_other_samples(%x: tensor<2x9xf32> {onnx.name = "x"}, %ids: tensor<2x5xi64>) -> tensor<2x9xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.NGramRepeatBlock(%ids, %x) {ngram_size = 2 : i64} : (tensor<2x5xi64>, tensor<2x9xf32>) -> tensor<2x9xf32>
    return %y : tensor<2x9xf32>
  }
}

// -----

module {
  func.func @beams_of_other_samples(%x: tensor<2x1x8xf32> {onnx.name = "x"}, %length: tensor<1xi32>, %beams: tensor<2x1x9xi32>) -> tensor<2x1x8xf32> attributes {onnx.graph = {}} {
    %past = onnx.Initializer dense<0.0> : tensor<2x4x9x2xf32>
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:4 = onnx_ms.MultiHeadAttention(%x, %x, %x, _, _, _, %past, %past, %length, %beams) {num_heads = 4 : i64} : (tensor<2x1x8xf32>, tensor<2x1x8xf32>, tensor<2x1x8xf32>, tensor<2x4x9x2xf32>, tensor<2x4x9x2xf32>, tensor<1xi32>, tensor<2x1x9xi32>) -> (tensor<2x1x8xf32>, none, none, none)
    return %y#0 : tensor<2x1x8xf32>
  }
}
