// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Near cases of operators.mlir that mix samples.

module {
  func.func @samples_as_steps(%x: tensor<2x5x3xf32> {onnx.name = "x"}, %w: tensor<1x4x3xf32>, %r: tensor<1x4x4xf32>) -> tensor<2x1x5x4xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has the samples on axis 0 of an input, not on axis 1, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:2 = onnx.RNN(%x, %w, %r) {hidden_size = 4 : i64} : (tensor<2x5x3xf32>, tensor<1x4x3xf32>, tensor<1x4x4xf32>) -> (tensor<2x1x5x4xf32>, none)
    return %y#0 : tensor<2x1x5x4xf32>
  }
}

// -----

module {
  func.func @state_of_each_sample(%x: tensor<2x5x3xf32> {onnx.name = "x"}, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>, %h: tensor<2x1x4xf32>) -> tensor<2x5x1x4xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:2 = onnx.GRU(%x, %w, %r, _, _, %h) {hidden_size = 4 : i64, layout = 1 : i64} : (tensor<2x5x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>, tensor<2x1x4xf32>) -> (tensor<2x5x1x4xf32>, none)
    return %y#0 : tensor<2x5x1x4xf32>
  }
}

// -----

module {
  func.func @matrix_of_samples(%x: tensor<3x3xf32> {onnx.name = "x"}) -> tensor<f32> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Det(%x) : (tensor<3x3xf32>) -> tensor<f32>
    return %y : tensor<f32>
  }
}

// -----

module {
  func.func @triangle_of_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Trilu(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}
