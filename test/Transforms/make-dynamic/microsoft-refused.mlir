// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Near cases of microsoft.mlir that mix samples.

module {
  func.func @convolution_over_samples(%x: tensor<2x4x5xf32> {onnx.name = "x"}, %w: tensor<4x1x3xf32>) -> (tensor<5x4x2xf32>, tensor<5x4x2xf32>) attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) : (tensor<2x4x5xf32>) -> tensor<5x4x2xf32>
    // expected-error @below {{has the samples on axis 2 of an input, not on axis 0, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:2 = onnx_ms.CausalConvWithState(%t, %w) : (tensor<5x4x2xf32>, tensor<4x1x3xf32>) -> (tensor<5x4x2xf32>, tensor<5x4x2xf32>)
    return %y#0, %y#1 : tensor<5x4x2xf32>, tensor<5x4x2xf32>
  }
}

// -----

module {
  func.func @another_state_for_each_sample(%x: tensor<2x4x5xf32> {onnx.name = "x"}, %w: tensor<4x1x3xf32>, %past: tensor<2x4x2xf32>) -> (tensor<2x4x5xf32>, tensor<2x4x2xf32>) attributes {onnx.graph = {}} {
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:2 = onnx_ms.CausalConvWithState(%x, %w, _, %past) : (tensor<2x4x5xf32>, tensor<4x1x3xf32>, tensor<2x4x2xf32>) -> (tensor<2x4x5xf32>, tensor<2x4x2xf32>)
    return %y#0, %y#1 : tensor<2x4x5xf32>, tensor<2x4x2xf32>
  }
}

// -----

module {
  func.func @pads_that_the_samples_tell(%x: tensor<4xi64> {onnx.name = "x"}, %i: tensor<1x4x3x3xf32>, %w: tensor<4x8x3x3xf32>) -> tensor<?x?x?x?xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{uses what depends on the sample for all of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.ConvTransposeWithDynamicPads(%i, %w, %x) : (tensor<1x4x3x3xf32>, tensor<4x8x3x3xf32>, tensor<4xi64>) -> tensor<?x?x?x?xf32>
    return %y : tensor<?x?x?x?xf32>
  }
}

// -----

module {
  func.func @triangle_of_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.Trilu(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @sum_of_samples(%x: tensor<2x3xui8> {onnx.name = "x"}) -> tensor<3xi32> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.ReduceSumInteger(%x) {axes = array<i64: 0>, keepdims = 0 : i64} : (tensor<2x3xui8>) -> tensor<3xi32>
    return %y : tensor<3xi32>
  }
}

// -----

module {
  func.func @weights_of_samples(%x: tensor<2x32xf32> {onnx.name = "x"}, %u: tensor<80xui8>, %s: tensor<2xi64>) -> tensor<32x5xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) {perm = array<i64: 1, 0>} : (tensor<2x32xf32>) -> tensor<32x2xf32>
    // expected-error @below {{works along axis 1, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.MatMulFpQ4(%t, %u, %s) : (tensor<32x2xf32>, tensor<80xui8>, tensor<2xi64>) -> tensor<32x5xf32>
    return %y : tensor<32x5xf32>
  }
}

// -----

module {
  func.func @halves_of_channels_behind_samples(%x: tensor<2x3x4xf32> {onnx.name = "x"}, %b: tensor<4xf32>) -> tensor<3x2x2xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xf32>) -> tensor<3x2x4xf32>
    // expected-error @below {{has the samples on axis 1 of an input, not on axis 0, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.BiasSplitGelu(%t, %b) : (tensor<3x2x4xf32>, tensor<4xf32>) -> tensor<3x2x2xf32>
    return %y : tensor<3x2x2xf32>
  }
}

// -----

module {
  func.func @normalization_over_samples(%x: tensor<2x3xf32> {onnx.name = "x"}, %w: tensor<2xf32>) -> tensor<3x2xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
    // expected-error @below {{normalizes over the axis of the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:4 = onnx_ms.SkipSimplifiedLayerNormalization(%t, %t, %w) : (tensor<3x2xf32>, tensor<3x2xf32>, tensor<2xf32>) -> (tensor<3x2xf32>, none, none, none)
    return %y#0 : tensor<3x2xf32>
  }
}

// -----

module {
  func.func @matrices_that_move_in_the_batch(%x: tensor<2x3x4xf32> {onnx.name = "x"}, %w: tensor<3x4x5xf32>) -> tensor<3x2x5xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{transposes matrices in a batch, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.FusedMatMul(%x, %w) {transBatchA = 1 : i64} : (tensor<2x3x4xf32>, tensor<3x4x5xf32>) -> tensor<3x2x5xf32>
    return %y : tensor<3x2x5xf32>
  }
}
