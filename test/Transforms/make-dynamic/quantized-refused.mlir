// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Near cases of quantized.mlir that mix samples.

module {
  func.func @zero_points_of_samples(%x: tensor<2x4xui8> {onnx.name = "x"}, %w: tensor<4xui8>) -> tensor<2x4xi32> attributes {onnx.graph = {}} {
    %zero = onnx.Initializer dense<0> : tensor<1xi64>
    %one = onnx.Initializer dense<1> : tensor<1xi64>
    %z = onnx.Slice(%x, %zero, %one, %one) : (tensor<2x4xui8>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> tensor<2x1xui8>
    // expected-error @below {{uses what depends on the sample for all of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.MulInteger(%x, %z, %w) : (tensor<2x4xui8>, tensor<2x1xui8>, tensor<4xui8>) -> tensor<2x4xi32>
    return %y : tensor<2x4xi32>
  }
}

// -----

module {
  func.func @rows_of_other_values(%x: tensor<2x4xui8> {onnx.name = "x"}) -> tensor<2x4xi32> attributes {onnx.graph = {}} {
    %w = onnx.Initializer dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xui8>
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.MulInteger(%x, _, %w) : (tensor<2x4xui8>, tensor<2x4xui8>) -> tensor<2x4xi32>
    return %y : tensor<2x4xi32>
  }
}

// -----

module {
  func.func @choice_from_rows_of_other_values(%x: tensor<2x1xi1> {onnx.name = "x"}, %w: tensor<2x4xui8>, %s: tensor<f32>, %z: tensor<ui8>) -> tensor<2x4xui8> attributes {onnx.graph = {}} {
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.QLinearWhere(%x, %w, %s, %z, %z, %s, %z, %s, %z) : (tensor<2x1xi1>, tensor<2x4xui8>, tensor<f32>, tensor<ui8>, tensor<ui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x4xui8>
    return %y : tensor<2x4xui8>
  }
}

// -----

module {
  func.func @scales_of_samples(%x: tensor<2x4xf32> {onnx.name = "x"}, %s: tensor<2xf32>, %z: tensor<2xui8>) -> tensor<2x4xui8> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.QuantizeLinear(%x, %s, %z) {axis = 0 : i64} : (tensor<2x4xf32>, tensor<2xf32>, tensor<2xui8>) -> tensor<2x4xui8>
    return %y : tensor<2x4xui8>
  }
}

// -----

module {
  func.func @softmax_over_samples(%x: tensor<2x3xui8> {onnx.name = "x"}, %s: tensor<f32>, %z: tensor<ui8>) -> tensor<2x3xui8> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.QLinearSoftmax(%x, %s, %z, %s, %z) {axis = 0 : i64, opset = 13 : i64} : (tensor<2x3xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x3xui8>
    return %y : tensor<2x3xui8>
  }
}

// -----

module {
  func.func @old_softmax_over_samples_behind_its_axis(%x: tensor<2x3x4xui8> {onnx.name = "x"}, %s: tensor<f32>, %z: tensor<ui8>) -> tensor<3x2x4xui8> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xui8>) -> tensor<3x2x4xui8>
    // expected-error @below {{works along axis 1, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.QLinearSoftmax(%t, %s, %z, %s, %z) {axis = 0 : i64, opset = 12 : i64} : (tensor<3x2x4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<3x2x4xui8>
    return %y : tensor<3x2x4xui8>
  }
}

// -----

module {
  func.func @scale_of_each_row(%x: tensor<2x4xui8> {onnx.name = "x"}, %w: tensor<4x5xui8>, %s: tensor<f32>, %z: tensor<ui8>, %rows: tensor<2xf32>, %zeros: tensor<2xui8>) -> tensor<2x5xui8> attributes {onnx.graph = {}} {
    // expected-error @below {{has a scale or zero point for each row, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.QLinearMatMul(%x, %rows, %zeros, %w, %s, %z, %s, %z) : (tensor<2x4xui8>, tensor<2xf32>, tensor<2xui8>, tensor<4x5xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x5xui8>
    return %y : tensor<2x5xui8>
  }
}

// -----

module {
  func.func @zero_point_of_each_row(%x: tensor<2x4xui8> {onnx.name = "x"}, %w: tensor<4x5xui8>, %zeros: tensor<2xui8>) -> tensor<2x5xi32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a zero point for each row or column, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.MatMulInteger(%x, %w, %zeros) : (tensor<2x4xui8>, tensor<4x5xui8>, tensor<2xui8>) -> tensor<2x5xi32>
    return %y : tensor<2x5xi32>
  }
}

// -----

module {
  func.func @another_matrix_for_each_sample(%x: tensor<2x3x4xui8> {onnx.name = "x"}, %w: tensor<2x4x5xui8>, %s: tensor<f32>, %z: tensor<ui8>) -> tensor<2x3x5xui8> attributes {onnx.graph = {}} {
    // expected-error @below {{has an output whose sizes do not follow, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-015]}}
    %y = onnx.QLinearMatMul(%x, %s, %z, %w, %s, %z, %s, %z) : (tensor<2x3x4xui8>, tensor<f32>, tensor<ui8>, tensor<2x4x5xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<2x3x5xui8>
    return %y : tensor<2x3x5xui8>
  }
}

// -----

module {
  func.func @scales_of_other_words(%x: tensor<2x16xui8> {onnx.name = "x"}, %i: tensor<3xi64>, %s: tensor<2x2xf32>) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{chooses from data of the sample, which has scales of its own, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ms.GatherBlockQuantized(%x, %i, %s) {block_size = 16 : i64, gather_axis = 1 : i64, quantize_axis = 0 : i64} : (tensor<2x16xui8>, tensor<3xi64>, tensor<2x2xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}
