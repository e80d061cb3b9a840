// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Nodes that mix samples, or that cannot be shown not to.

module {
  func.func @sum_over_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<3xf32> attributes {onnx.graph = {}} {
    %a = onnx.Initializer dense<0> : tensor<1xi64>
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.ReduceSum(%x, %a) {keepdims = 0 : i64} : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<3xf32>
    return %y : tensor<3xf32>
  }
}

// -----

module {
  func.func @sum_over_everything(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<f32> attributes {onnx.graph = {}} {
    // expected-error @below {{reduces all axes, that of the samples among them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.ReduceSum(%x) {keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<f32>
    return %y : tensor<f32>
  }
}

// -----

module {
  func.func @softmax_over_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Softmax(%x) {axis = 0 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @older_softmax_over_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_v.Softmax_1(%x) {axis = 0 : i64} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @constant_with_other_rows(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    %w = onnx.Initializer dense<[[1.0, 2.0, 3.0], [1.0, 2.0, 4.0]]> : tensor<2x3xf32>
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Add(%x, %w) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @weight_of_unknown_rows(%x: tensor<2x3xf32> {onnx.name = "x"}, %w: tensor<2x3xf32>) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Add(%x, %w) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @products_of_samples_with_others(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x2xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
    // expected-error @below {{multiplies samples with other samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.MatMul(%x, %t) : (tensor<2x3xf32>, tensor<3x2xf32>) -> tensor<2x2xf32>
    return %y : tensor<2x2xf32>
  }
}

// -----

module {
  func.func @product_that_sums_samples(%x: tensor<2x3xf32> {onnx.name = "x"}, %w: tensor<2x4xf32>) -> tensor<3x4xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
    // expected-error @below {{sums over axis 1, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.MatMul(%t, %w) : (tensor<3x2xf32>, tensor<2x4xf32>) -> tensor<3x4xf32>
    return %y : tensor<3x4xf32>
  }
}

// -----

module {
  func.func @einsum_that_sums_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{sums over the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Einsum(%x) {equation = "bi->i"} : (tensor<2x3xf32>) -> tensor<3xf32>
    return %y : tensor<3xf32>
  }
}

// -----

module {
  func.func @batch_normalization_in_training(%x: tensor<2x3xf32> {onnx.name = "x"}, %w: tensor<3xf32>) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{is in training mode, and normalizes over all samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:3 = onnx.BatchNormalization(%x, %w, %w, %w, %w) {training_mode = 1 : i64} : (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> (tensor<2x3xf32>, tensor<3xf32>, tensor<3xf32>)
    return %y#0 : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @weights_from_samples(%x: tensor<1x3x4x4xf32> {onnx.name = "x"}) -> tensor<1x1x1x1xf32> attributes {onnx.graph = {}} {
    %k = onnx.Neg(%x) : (tensor<1x3x4x4xf32>) -> tensor<1x3x4x4xf32>
    // expected-error @below {{uses what depends on the sample for all of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Conv(%x, %k) : (tensor<1x3x4x4xf32>, tensor<1x3x4x4xf32>) -> tensor<1x1x1x1xf32>
    return %y : tensor<1x1x1x1xf32>
  }
}

// -----

module {
  func.func @samples_as_channels(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> tensor<3x2x1xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) {perm = array<i64: 1, 0, 2>} : (tensor<2x3x4xf32>) -> tensor<3x2x4xf32>
    // expected-error @below {{has the samples on axis 1 of an input, not on axis 0, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.GlobalAveragePool(%t) : (tensor<3x2x4xf32>) -> tensor<3x2x1xf32>
    return %y : tensor<3x2x1xf32>
  }
}

// -----

module {
  func.func @indices_of_pooling(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> tensor<2x3x3xi64> attributes {onnx.graph = {}} {
    // expected-error @below {{has indices that count through all samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y:2 = onnx.MaxPool(%x) {kernel_shape = array<i64: 2>} : (tensor<2x3x4xf32>) -> (tensor<2x3x3xf32>, tensor<2x3x3xi64>)
    return %y#1 : tensor<2x3x3xi64>
  }
}

// -----

module {
  func.func @resize_of_the_batch(%x: tensor<2x3x8x8xf32> {onnx.name = "x"}) -> tensor<4x3x8x8xf32> attributes {onnx.graph = {}} {
    %k = onnx.Initializer dense<[2.0, 1.0, 1.0, 1.0]> : tensor<4xf32>
    // expected-error @below {{scales the axis of the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Resize(%x, _, %k) : (tensor<2x3x8x8xf32>, tensor<4xf32>) -> tensor<4x3x8x8xf32>
    return %y : tensor<4x3x8x8xf32>
  }
}

// -----

module {
  func.func @reshape_that_joins_samples(%x: tensor<4x3xf32> {onnx.name = "x"}) -> tensor<2x6xf32> attributes {onnx.graph = {}} {
    %s = onnx.Initializer dense<[2, 6]> : tensor<2xi64>
    // expected-error @below {{joins parts of different samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Reshape(%x, %s) : (tensor<4x3xf32>, tensor<2xi64>) -> tensor<2x6xf32>
    return %y : tensor<2x6xf32>
  }
}

// -----

module {
  func.func @squeeze_without_axes(%x: tensor<2x1x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has no axes, and removes that of the samples when there is one of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Squeeze(%x) : (tensor<2x1x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @slice_of_some_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<1x3xf32> attributes {onnx.graph = {}} {
    %s = onnx.Initializer dense<1> : tensor<1xi64>
    %e = onnx.Initializer dense<2> : tensor<1xi64>
    // expected-error @below {{takes a part of the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Slice(%x, %s, %e) : (tensor<2x3xf32>, tensor<1xi64>, tensor<1xi64>) -> tensor<1x3xf32>
    return %y : tensor<1x3xf32>
  }
}

// -----

module {
  func.func @one_of_the_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<3xf32> attributes {onnx.graph = {}} {
    %i = onnx.Initializer dense<0> : tensor<i64>
    // expected-error @below {{chooses among the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Gather(%x, %i) : (tensor<2x3xf32>, tensor<i64>) -> tensor<3xf32>
    return %y : tensor<3xf32>
  }
}

// -----

module {
  func.func @padded_batch(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<3x3xf32> attributes {onnx.graph = {}} {
    %p = onnx.Initializer dense<[0, 0, 1, 0]> : tensor<4xi64>
    // expected-error @below {{pads the axis of the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Pad(%x, %p) : (tensor<2x3xf32>, tensor<4xi64>) -> tensor<3x3xf32>
    return %y : tensor<3x3xf32>
  }
}

// -----

module {
  func.func @samples_joined_with_others(%x: tensor<2x3xf32> {onnx.name = "x"}, %w: tensor<1x3xf32>) -> tensor<3x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{joins samples with what is none, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Concat(%x, %w) {axis = 0 : i64} : (tensor<2x3xf32>, tensor<1x3xf32>) -> tensor<3x3xf32>
    return %y : tensor<3x3xf32>
  }
}

// -----

module {
  func.func @number_of_samples_as_a_factor(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    %s = onnx.Shape(%x) {end = 1 : i64} : (tensor<2x3xf32>) -> tensor<1xi64>
    %c = onnx.Cast(%s) {to = 1 : i64} : (tensor<1xi64>) -> tensor<1xf32>
    // expected-error @below {{computes with the number of samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Div(%x, %c) : (tensor<2x3xf32>, tensor<1xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @scales_of_blocks(%x: tensor<1x4xi8> {onnx.name = "x"}, %s: tensor<1x2xf32>) -> tensor<1x4xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has scales for blocks of its input, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.DequantizeLinear(%x, %s) {axis = 1 : i64, block_size = 2 : i64} : (tensor<1x4xi8>, tensor<1x2xf32>) -> tensor<1x4xf32>
    return %y : tensor<1x4xf32>
  }
}

// -----

module {
  func.func @scale_of_all_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xui8> attributes {onnx.graph = {}} {
    // expected-error @below {{has one scale for all samples, which depends on each of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-011]}}
    %y:3 = onnx.DynamicQuantizeLinear(%x) : (tensor<2x3xf32>) -> (tensor<2x3xui8>, tensor<f32>, tensor<ui8>)
    return %y#0 : tensor<2x3xui8>
  }
}

// -----

module {
  func.func @matrix_of_all_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{makes a matrix with another row for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-011]}}
    %y = onnx.EyeLike(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @unknown_operator(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{is of an operator that nothing here describes, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-013]}}
    %y = onnx.Custom(%x) {domain = "d", op_type = "Op"} : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @graph_for_each_of_a_sequence(%x: tensor<2x3xf32> {onnx.name = "x"}, %s: !onnx.seq<tensor<2x3xf32>>) -> !onnx.seq<tensor<2x3xf32>> attributes {onnx.graph = {}} {
    // expected-error @below {{runs a graph for each element of a sequence, in which samples are not followed, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-014]}}
    %y = onnx.SequenceMap(%s, %x) : (!onnx.seq<tensor<2x3xf32>>, tensor<2x3xf32>) -> !onnx.seq<tensor<2x3xf32>> body {
    ^bb0(%a: tensor<2x3xf32>, %b: tensor<2x3xf32>):
      %n = onnx.Add(%a, %b) : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
      onnx.Yield %n : tensor<2x3xf32>
    }
    return %y : !onnx.seq<tensor<2x3xf32>>
  }
}

// -----

module {
  func.func @target_that_is_not_known(%x: tensor<2x3xf32> {onnx.name = "x"}, %s: tensor<2xi64>) -> tensor<3x2xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a target that is not known, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Reshape(%x, %s) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<3x2xf32>
    return %y : tensor<3x2xf32>
  }
}

// -----

module {
  func.func @list_of_elements(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x?xi64> attributes {onnx.graph = {}} {
    // expected-error @below {{lists elements of all samples one after the other, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-011]}}
    %y = onnx.NonZero(%x) : (tensor<2x3xf32>) -> tensor<2x?xi64>
    return %y : tensor<2x?xi64>
  }
}

// -----

module {
  func.func @call_of_a_function(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{calls a function with what depends on the sample; run --inline-functions first, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-012]}}
    %y = onnx.Call @"d::Act"(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
  func.func private @"d::Act"(%a: tensor<*xf32>) -> tensor<*xf32> attributes {onnx.function = {domain = "d", name = "Act"}} {
    %b = onnx.Neg(%a) : (tensor<*xf32>) -> tensor<*xf32>
    return %b : tensor<*xf32>
  }
}

// -----

module {
  func.func @target_with_a_default(%x: tensor<2x3xf32> {onnx.name = "x"}, %s: tensor<2xi64> {onnx.name = "target", onnx.default_value = dense<[3, 2]> : tensor<2xi64>}) -> tensor<3x2xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has a target that is not known, since 'target' is an input with a default that callers may override (take it out of the graph's inputs, and its initializer is a constant), so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Reshape(%x, %s) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<3x2xf32>
    return %y : tensor<3x2xf32>
  }
}

// -----

module {
  func.func @random_numbers(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{draws random numbers, and others for another number of samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-011]}}
    %y = onnx.RandomNormalLike(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @loss_of_all_samples(%x: tensor<2x3xf32> {onnx.name = "x"}, %l: tensor<2xi64>) -> tensor<f32> attributes {onnx.graph = {}} {
    // expected-error @below {{reduces the losses of all samples to one, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.NegativeLogLikelihoodLoss(%x, %l) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<f32>
    return %y : tensor<f32>
  }
}

// -----

module {
  func.func @map_of_a_vector(%x: tensor<3xf32> {onnx.name = "x"}) -> !onnx.seq<!onnx.map<i64, tensor<f32>>> attributes {onnx.graph = {}} {
    // expected-error @below {{does not have one row for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ml.ZipMap(%x) {classlabels_int64s = array<i64: 0, 1, 2>} : (tensor<3xf32>) -> !onnx.seq<!onnx.map<i64, tensor<f32>>>
    return %y : !onnx.seq<!onnx.map<i64, tensor<f32>>>
  }
}

// -----

module {
  func.func @crop_of_samples(%x: tensor<4x8xf32> {onnx.name = "x"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
    %size = onnx.Initializer dense<[2, 4]> : tensor<2xi64>
    // expected-error @below {{crops or pads the axis of the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.CenterCropPad(%x, %size) : (tensor<4x8xf32>, tensor<2xi64>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

// -----

module {
  func.func @loop_by_sequence(%x: tensor<2x3xf32> {onnx.name = "x"}) -> !onnx.seq<tensor<2x3xf32>> attributes {onnx.graph = {}} {
    // expected-error @below {{has a sequence or an optional, in which samples are not followed, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-011]}}
    %y = onnx.SequenceConstruct(%x) : (tensor<2x3xf32>) -> !onnx.seq<tensor<2x3xf32>>
    return %y : !onnx.seq<tensor<2x3xf32>>
  }
}
