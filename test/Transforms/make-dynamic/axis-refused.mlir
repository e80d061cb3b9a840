// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Near cases of axis.mlir that mix samples.

module {
  func.func @planes_of_all_samples(%x: tensor<2x3x4x4xf32> {onnx.name = "x"}) -> tensor<2x3x4x4xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.MeanVarianceNormalization(%x) : (tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
    return %y : tensor<2x3x4x4xf32>
  }
}

// -----

module {
  func.func @frequencies_of_samples(%x: tensor<2x4x1xf32> {onnx.name = "x"}) -> tensor<2x4x2xf32> attributes {onnx.graph = {}} {
    %zero = onnx.Initializer dense<0> : tensor<i64>
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.DFT(%x, _, %zero) : (tensor<2x4x1xf32>, tensor<i64>) -> tensor<2x4x2xf32>
    return %y : tensor<2x4x2xf32>
  }
}

// -----

module {
  func.func @products_so_far_of_samples(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
    %zero = onnx.Initializer dense<0> : tensor<i64>
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.CumProd(%x, %zero) : (tensor<2x4xf32>, tensor<i64>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

// -----

module {
  func.func @normalization_from_an_axis_in_front_of_samples(%x: tensor<2x3x4xf32> {onnx.name = "x"}, %w: tensor<3x2x4xf32>) -> tensor<3x2x4xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xf32>) -> tensor<3x2x4xf32>
    // expected-error @below {{works along axis 1, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.RMSNormalization(%t, %w) {axis = 0 : i64} : (tensor<3x2x4xf32>, tensor<3x2x4xf32>) -> tensor<3x2x4xf32>
    return %y : tensor<3x2x4xf32>
  }
}

// -----

module {
  func.func @old_hardmax_from_an_axis_in_front_of_samples(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> tensor<3x2x4xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xf32>) -> tensor<3x2x4xf32>
    // expected-error @below {{works along axis 1, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_v.Hardmax_1(%t) {axis = 0 : i64} : (tensor<3x2x4xf32>) -> tensor<3x2x4xf32>
    return %y : tensor<3x2x4xf32>
  }
}

// -----

module {
  func.func @another_scale_for_each_sample(%x: tensor<2x3x4xf32> {onnx.name = "x"}, %w: tensor<2x1x4xf32>) -> tensor<2x3x4xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:3 = onnx.LayerNormalization(%x, %w) : (tensor<2x3x4xf32>, tensor<2x1x4xf32>) -> (tensor<2x3x4xf32>, none, none)
    return %y#0 : tensor<2x3x4xf32>
  }
}
