// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Near cases of index.mlir that mix samples.

module {
  func.func @samples_written_to_others(%x: tensor<2x3xf32> {onnx.name = "x"}, %i: tensor<2x3xi64>) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{chooses among the samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.ScatterElements(%x, %i, %x) {axis = 0 : i64} : (tensor<2x3xf32>, tensor<2x3xi64>, tensor<2x3xf32>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}

// -----

module {
  func.func @elements_of_all_samples(%x: tensor<2x3xf32> {onnx.name = "x"}, %c: tensor<6xi1>) -> tensor<?xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{flattens all samples, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Compress(%x, %c) : (tensor<2x3xf32>, tensor<6xi1>) -> tensor<?xf32>
    return %y : tensor<?xf32>
  }
}

// -----

module {
  func.func @some_of_the_samples(%x: tensor<2x3xf32> {onnx.name = "x"}, %c: tensor<2xi1>) -> tensor<?x3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{works along axis 0, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.Compress(%x, %c) {axis = 0 : i64} : (tensor<2x3xf32>, tensor<2xi1>) -> tensor<?x3xf32>
    return %y : tensor<?x3xf32>
  }
}

// -----

module {
  func.func @samples_in_reverse(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
    %lengths = onnx.Initializer dense<2> : tensor<3xi64>
    // expected-error @below {{has the samples on axis 0 of an input, not on axis 1, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.ReverseSequence(%x, %lengths) {batch_axis = 1 : i64, time_axis = 0 : i64} : (tensor<2x3xf32>, tensor<3xi64>) -> tensor<2x3xf32>
    return %y : tensor<2x3xf32>
  }
}
