// RUN: onnx-xform-opt %s -split-input-file --infer-shapes -verify-diagnostics

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  func.func @conv(%x: tensor<1x3x8x8xf32>, %w: tensor<4x2x3x3xf32>, %v: tensor<4x3x3xf32>, %g: tensor<4x3x3x3xf32>, %b: tensor<5xf32>) -> tensor<*xf32> {
    // expected-warning @+1 {{its channels and weight are 3 and 2 [infer-shapes-001]}}
    %1 = onnx.Conv(%x, %w) : (tensor<1x3x8x8xf32>, tensor<4x2x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its input has rank 4, its weight rank 3 [infer-shapes-001]}}
    %2 = onnx.Conv(%x, %v) : (tensor<1x3x8x8xf32>, tensor<4x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its strides are 3 numbers, not 2 [infer-shapes-001]}}
    %3 = onnx.Conv(%x, %g) {strides = array<i64: 2, 2, 2>} : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its strides hold 0, and must be positive [infer-shapes-001]}}
    %4 = onnx.Conv(%x, %g) {strides = array<i64: 2, 0>} : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its pads are 2 numbers, not 4 [infer-shapes-001]}}
    %5 = onnx.Conv(%x, %g) {pads = array<i64: 1, 1>} : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its kernel_shape and weight are 3 and 2 [infer-shapes-001]}}
    %6 = onnx.Conv(%x, %g) {kernel_shape = array<i64: 3, 2>} : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its weight's and bias's sizes are 4 and 5 [infer-shapes-001]}}
    %7 = onnx.Conv(%x, %g, %b) : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>, tensor<5xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its auto_pad is SAME, and must be NOTSET, SAME_UPPER, SAME_LOWER or VALID [infer-shapes-001]}}
    %8 = onnx.Conv(%x, %g) {auto_pad = "SAME"} : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its channels and weight are 3 and 4 [infer-shapes-001]}}
    %9 = onnx.ConvTranspose(%x, %g) : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its output_shape has 4 sizes, not 2 [infer-shapes-001]}}
    %10 = onnx.ConvTranspose(%x, %g) {output_shape = array<i64: 1, 4, 9, 9>} : (tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its input has rank 4, and its kernel_shape is for rank 3 [infer-shapes-001]}}
    %11:2 = onnx.MaxPool(%x) {kernel_shape = array<i64: 2>} : (tensor<1x3x8x8xf32>) -> (tensor<*xf32>, none)
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  func.func @huge(%x: tensor<1x1x9223372036854775807xf32>, %n: tensor<1x1x?xf32, #onnx.dims<1, 1, n>>) -> tensor<*xf32> {
    // Nothing is said of what 64 bits do not hold.
    %1:2 = onnx.MaxPool(%n) {dilations = array<i64: 9223372036854775807>, kernel_shape = array<i64: 9223372036854775807>, pads = array<i64: 9223372036854775807, 9223372036854775807>} : (tensor<1x1x?xf32, #onnx.dims<1, 1, n>>) -> (tensor<*xf32>, none)
    %2 = onnx.AveragePool(%x) {ceil_mode = 1 : i64, kernel_shape = array<i64: 2>, pads = array<i64: 9223372036854775807, 9223372036854775807>, strides = array<i64: 9223372036854775807>} : (tensor<1x1x9223372036854775807xf32>) -> tensor<*xf32>
    return %1#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  func.func @losses(%x: tensor<2x3x4xf32>, %t: tensor<2xi64>, %u: tensor<2x5xi64>) -> tensor<*xf32> {
    // expected-warning @+1 {{its scores have rank 3, its labels rank 1 [infer-shapes-001]}}
    %1 = onnx.NegativeLogLikelihoodLoss(%x, %t) : (tensor<2x3x4xf32>, tensor<2xi64>) -> tensor<*xf32>
    // expected-warning @+1 {{its scores' and labels' sizes are 4 and 5 [infer-shapes-001]}}
    %2 = onnx.NegativeLogLikelihoodLoss(%x, %u) : (tensor<2x3x4xf32>, tensor<2x5xi64>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  func.func @image(%x: tensor<1x3x8x8xf32>, %g: tensor<1x5x5x3xf32>, %r: tensor<4x4xf32>, %b: tensor<5xi64>, %t: tensor<1x2x3xf32>) -> tensor<*xf32> {
    %s = onnx.Initializer dense<[1.0, 2.0]> : tensor<2xf32>
    %z = onnx.Initializer dense<[1, 1, 5]> : tensor<3xi64>
    // expected-warning @+1 {{its scales are 2 numbers, not 4 [infer-shapes-001]}}
    %1 = onnx.Resize(%x, _, %s) : (tensor<1x3x8x8xf32>, tensor<2xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its axes is 4, which a tensor of rank 4 does not have [infer-shapes-001]}}
    %2 = onnx.Resize(%x, _, %s) {axes = array<i64: 2, 4>} : (tensor<1x3x8x8xf32>, tensor<2xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its spatial axes are 3 and 2 [infer-shapes-001]}}
    %3 = onnx.GridSample(%x, %g) : (tensor<1x3x8x8xf32>, tensor<1x5x5x3xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its numbers of rois and batch_indices are 4 and 5 [infer-shapes-001]}}
    %4 = onnx.RoiAlign(%x, %r, %b) : (tensor<1x3x8x8xf32>, tensor<4x4xf32>, tensor<5xi64>) -> tensor<*xf32>
    // expected-warning @+1 {{its size has 3 numbers, not 4 or 5 [infer-shapes-001]}}
    %5 = onnx.AffineGrid(%t, %z) : (tensor<1x2x3xf32>, tensor<3xi64>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 22 : i64}} {
  func.func @rest(%x: tensor<2x3x4xf32>, %s: tensor<4xf32>, %w: tensor<1x8x5xf32>, %r: tensor<1x8x2xf32>, %i: tensor<2x5xi8>, %sig: tensor<1x10x1xf32>) -> tensor<*xf32> {
    %st = onnx.Initializer dense<4> : tensor<i64>
    %fl = onnx.Initializer dense<16> : tensor<i64>
    // expected-warning @+1 {{its numbers of channels are 3 and 4 [infer-shapes-001]}}
    %1 = onnx.InstanceNormalization(%x, %s, %s) : (tensor<2x3x4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<*xf32>
    // expected-warning @+1 {{its axis is 3, which a tensor of rank 3 does not have [infer-shapes-001]}}
    %2:3 = onnx.LayerNormalization(%x, %s) {axis = 3 : i64} : (tensor<2x3x4xf32>, tensor<4xf32>) -> (tensor<*xf32>, none, none)
    // expected-warning @+1 {{its input's and weight's sizes are 4 and 5 [infer-shapes-001]}}
    %3:3 = onnx.LSTM(%x, %w, %r) {hidden_size = 2 : i64} : (tensor<2x3x4xf32>, tensor<1x8x5xf32>, tensor<1x8x2xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    // expected-warning @+1 {{its inner sizes are 5 and 2 [infer-shapes-001]}}
    %4 = onnx.MatMulInteger(%i, %i) : (tensor<2x5xi8>, tensor<2x5xi8>) -> tensor<*xi32>
    // expected-warning @+1 {{its frames are longer than its signal [infer-shapes-001]}}
    %5 = onnx.STFT(%sig, %st, _, %fl) : (tensor<1x10x1xf32>, tensor<i64>, tensor<i64>) -> tensor<*xf32>
    // expected-warning @+1 {{its result would have the size -1 [infer-shapes-001]}}
    %6 = onnx.RandomNormal() {shape = array<i64: 2, -1>} : () -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}
