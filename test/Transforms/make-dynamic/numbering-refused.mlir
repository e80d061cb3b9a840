// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Indices that choose other samples, or numbers of samples that are more than
// an index.

module {
  func.func @token_of_another_sample(%x: tensor<2x5x3xf32> {onnx.name = "x"}, %t: tensor<2x1xi64>) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    %i = onnx.Initializer dense<[[1, 2], [0, 2]]> : tensor<2x2xi64>
    // expected-error @below {{chooses among the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.GatherND(%x, %i) : (tensor<2x5x3xf32>, tensor<2x2xi64>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

// Each sample has its own index, but into the first sample.
module {
  func.func @tokens_of_the_first_sample(%x: tensor<2x5xi64> {onnx.name = "x"}) -> tensor<2xi64> attributes {onnx.graph = {}} {
    %n = onnx.Initializer dense<0> : tensor<2x1xi64>
    %a = onnx.ArgMax(%x) {axis = 1 : i64} : (tensor<2x5xi64>) -> tensor<2x1xi64>
    %i = onnx.Concat(%n, %a) {axis = 1 : i64} : (tensor<2x1xi64>, tensor<2x1xi64>) -> tensor<2x2xi64>
    // expected-error @below {{has indices that do not number the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.GatherND(%x, %i) : (tensor<2x5xi64>, tensor<2x2xi64>) -> tensor<2xi64>
    return %y : tensor<2xi64>
  }
}

// -----

// For a batch of 1, only the column of the samples may be 0.
module {
  func.func @column_that_is_not_the_number(%x: tensor<1x5xi64> {onnx.name = "x"}) -> tensor<1xi64> attributes {onnx.graph = {}} {
    %n = onnx.Initializer dense<0> : tensor<1x1xi64>
    %a = onnx.ArgMax(%x) {axis = 1 : i64} : (tensor<1x5xi64>) -> tensor<1x1xi64>
    %i = onnx.Concat(%a, %n) {axis = 1 : i64} : (tensor<1x1xi64>, tensor<1x1xi64>) -> tensor<1x2xi64>
    // expected-error @below {{has indices that do not number the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.GatherND(%x, %i) : (tensor<1x5xi64>, tensor<1x2xi64>) -> tensor<1xi64>
    return %y : tensor<1xi64>
  }
}

// -----

module {
  func.func @rows_in_another_order(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    %i = onnx.Initializer dense<[1, 0]> : tensor<2xi64>
    // expected-error @below {{chooses among the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Gather(%x, %i) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @write_to_one_sample(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
    %i = onnx.Initializer dense<[[1, 1], [1, 2]]> : tensor<2x2xi64>
    %v = onnx.Initializer dense<7.0> : tensor<2xf32>
    // expected-error @below {{writes to places that do not number the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.ScatterND(%x, %i, %v) : (tensor<2x4xf32>, tensor<2x2xi64>, tensor<2xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

// -----

module {
  func.func @other_places_in_each_sample(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
    %i = onnx.Initializer dense<[[[0, 1]], [[1, 2]]]> : tensor<2x1x2xi64>
    %v = onnx.Initializer dense<7.0> : tensor<2x1xf32>
    // expected-error @below {{writes to places that do not number the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.ScatterND(%x, %i, %v) : (tensor<2x4xf32>, tensor<2x1x2xi64>, tensor<2x1xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

// -----

module {
  func.func @other_values_for_each_sample(%x: tensor<2x4xf32> {onnx.name = "x"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
    %i = onnx.Initializer dense<[[[0, 1]], [[1, 1]]]> : tensor<2x1x2xi64>
    %v = onnx.Initializer dense<[[7.0], [8.0]]> : tensor<2x1xf32>
    // expected-error @below {{has a constant with other values for each sample, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.ScatterND(%x, %i, %v) : (tensor<2x4xf32>, tensor<2x1x2xi64>, tensor<2x1xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

// -----

module {
  func.func @range_from_behind(%x: tensor<2x3xi64> {onnx.name = "x"}) -> tensor<2xi64> attributes {onnx.graph = {}} {
    %zero = onnx.Initializer dense<0> : tensor<i64>
    %start = onnx.Initializer dense<-2> : tensor<i64>
    %delta = onnx.Initializer dense<1> : tensor<i64>
    %s = onnx.Shape(%x) : (tensor<2x3xi64>) -> tensor<2xi64>
    %b = onnx.Gather(%s, %zero) : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
    // expected-error @below {{counts by the number of samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %r = onnx.Range(%start, %b, %delta) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<2xi64>
    return %r : tensor<2xi64>
  }
}

// -----

module {
  func.func @numbers_as_an_output(%x: tensor<2x3xi64> {onnx.name = "x"}) -> tensor<2xi64> attributes {onnx.graph = {}} {
    %zero = onnx.Initializer dense<0> : tensor<i64>
    %start = onnx.Initializer dense<0> : tensor<i64>
    %delta = onnx.Initializer dense<1> : tensor<i64>
    %s = onnx.Shape(%x) : (tensor<2x3xi64>) -> tensor<2xi64>
    %b = onnx.Gather(%s, %zero) : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
    // expected-error @below {{puts out the numbers of the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %r = onnx.Range(%start, %b, %delta) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<2xi64>
    return %r : tensor<2xi64>
  }
}

// -----

module {
  func.func @numbers_as_values(%x: tensor<2x3xi64> {onnx.name = "x"}) -> tensor<2x3xi64> attributes {onnx.graph = {}} {
    %zero = onnx.Initializer dense<0> : tensor<i64>
    %start = onnx.Initializer dense<0> : tensor<i64>
    %delta = onnx.Initializer dense<1> : tensor<i64>
    %s = onnx.Shape(%x) : (tensor<2x3xi64>) -> tensor<2xi64>
    %b = onnx.Gather(%s, %zero) : (tensor<2xi64>, tensor<i64>) -> tensor<i64>
    %r = onnx.Range(%start, %b, %delta) : (tensor<i64>, tensor<i64>, tensor<i64>) -> tensor<2xi64>
    %one = onnx.Initializer dense<1> : tensor<1xi64>
    %u = onnx.Unsqueeze(%r, %one) : (tensor<2xi64>, tensor<1xi64>) -> tensor<2x1xi64>
    // expected-error @below {{computes with the numbers of the samples, which depend on where in the batch they are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Add(%x, %u) : (tensor<2x3xi64>, tensor<2x1xi64>) -> tensor<2x3xi64>
    return %y : tensor<2x3xi64>
  }
}

// -----

// With two samples, an index may reach rows of the other one.
module {
  func.func @rows_of_all_samples(%x: tensor<2x5x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    %rows = onnx.Initializer dense<[10, 3]> : tensor<2xi64>
    %zero = onnx.Initializer dense<0> : tensor<i64>
    %f = onnx.Gather(%x, %zero) {axis = 2 : i64} : (tensor<2x5x3xf32>, tensor<i64>) -> tensor<2x5xf32>
    %i = onnx.ArgMax(%f) {axis = 1 : i64, keepdims = 0 : i64} : (tensor<2x5xf32>) -> tensor<2xi64>
    %d = onnx.Reshape(%x, %rows) : (tensor<2x5x3xf32>, tensor<2xi64>) -> tensor<10x3xf32>
    // expected-error @below {{chooses from all samples for each one of them, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Gather(%d, %i) : (tensor<10x3xf32>, tensor<2xi64>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}
