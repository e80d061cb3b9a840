// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Near cases of window.mlir that mix samples.

module {
  func.func @loss_of_all_samples(%x: tensor<2x3xf32> {onnx.name = "x"}, %l: tensor<2xi64>) -> tensor<f32> attributes {onnx.graph = {}} {
    // expected-error @below {{reduces the losses of all samples to one, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:2 = onnx.SoftmaxCrossEntropyLoss(%x, %l) : (tensor<2x3xf32>, tensor<2xi64>) -> (tensor<f32>, none)
    return %y#0 : tensor<f32>
  }
}

// -----

module {
  func.func @another_class_for_each_sample(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2xf32> attributes {onnx.graph = {}} {
    %classes = onnx.Initializer dense<[1, 2]> : tensor<2xi64>
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.NegativeLogLikelihoodLoss(%x, %classes) {reduction = "none"} : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<2xf32>
    return %y : tensor<2xf32>
  }
}

// -----

module {
  func.func @another_scale_for_each_channel(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> tensor<3x2x4xf32> attributes {onnx.graph = {}} {
    %one = onnx.Initializer dense<1.0> : tensor<2xf32>
    %scale = onnx.Initializer dense<[1.0, 2.0]> : tensor<2xf32>
    %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xf32>) -> tensor<3x2x4xf32>
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:3 = onnx.BatchNormalization(%t, %scale, %one, %one, %one) : (tensor<3x2x4xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> (tensor<3x2x4xf32>, none, none)
    return %y#0 : tensor<3x2x4xf32>
  }
}

// -----

module {
  func.func @samples_behind_the_channels(%x: tensor<2x3x4xf32> {onnx.name = "x"}, %w: tensor<3xf32>) -> tensor<4x3x2xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) : (tensor<2x3x4xf32>) -> tensor<4x3x2xf32>
    // expected-error @below {{has the samples on axis 2 of an input, not on axis 0, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:3 = onnx.BatchNormalization(%t, %w, %w, %w, %w) : (tensor<4x3x2xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<4x3x2xf32>, none, none)
    return %y#0 : tensor<4x3x2xf32>
  }
}

// -----

module {
  func.func @kernel_from_samples(%x: tensor<2x4x3x3xf32> {onnx.name = "x"}, %i: tensor<1x2x4x4xf32>) -> tensor<1x4x6x6xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{uses what depends on the sample for all of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.ConvTranspose(%i, %x) : (tensor<1x2x4x4xf32>, tensor<2x4x3x3xf32>) -> tensor<1x4x6x6xf32>
    return %y : tensor<1x4x6x6xf32>
  }
}

// -----

module {
  func.func @another_offset_for_each_sample(%x: tensor<2x4x6x6xf32> {onnx.name = "x"}, %w: tensor<4x4x3x3xf32>, %offset: tensor<2x18x4x4xf32>) -> tensor<2x4x4x4xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.DeformConv(%x, %w, %offset) : (tensor<2x4x6x6xf32>, tensor<4x4x3x3xf32>, tensor<2x18x4x4xf32>) -> tensor<2x4x4x4xf32>
    return %y : tensor<2x4x4x4xf32>
  }
}
