// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --make-dynamic=x:0=batch

// Vectors are one row, and so a single sample.

module {
  func.func @scores_of_a_vector(%x: tensor<2xf32> {onnx.name = "x"}) -> tensor<1x1xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{takes a vector, which is one row, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ml.SVMRegressor(%x) : (tensor<2xf32>) -> tensor<1x1xf32>
    return %y : tensor<1x1xf32>
  }
}

// -----

module {
  func.func @counts_of_one_text(%x: tensor<6xi64> {onnx.name = "x"}) -> tensor<3xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{takes a vector, which is one row, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx.TfIdfVectorizer(%x) {max_gram_length = 1, max_skip_count = 0, min_gram_length = 1, mode = "TF", ngram_counts = array<i64: 0>, ngram_indexes = array<i64: 0, 2, 1>, pool_int64s = array<i64: 5, 6, 7>} : (tensor<6xi64>) -> tensor<3xf32>
    return %y : tensor<3xf32>
  }
}

// -----

module {
  func.func @features_of_a_vector(%x: tensor<1xf32> {onnx.name = "x"}) -> tensor<1x2xf32> attributes {onnx.graph = {}} {
    // expected-error @below {{has an output whose sizes do not follow, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-015]}}
    %y = onnx_ml.FeatureVectorizer(%x, %x) {inputdimensions = array<i64: 1, 1>} : (tensor<1xf32>, tensor<1xf32>) -> tensor<1x2xf32>
    return %y : tensor<1x2xf32>
  }
}

// -----

module {
  func.func @columns_of_samples(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<3x1xf32> attributes {onnx.graph = {}} {
    %one = onnx.Initializer dense<1> : tensor<1xi64>
    %t = onnx.Transpose(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
    // expected-error @below {{works along axis 1, where the samples are, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ml.ArrayFeatureExtractor(%t, %one) : (tensor<3x2xf32>, tensor<1xi64>) -> tensor<3x1xf32>
    return %y : tensor<3x1xf32>
  }
}

// -----

module {
  func.func @rows_of_features(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<3x2xf32> attributes {onnx.graph = {}} {
    %t = onnx.Transpose(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
    // expected-error @below {{has the samples on axis 1 of an input, not on axis 0, so that 'batch' cannot be shown to be free here; see docs/HowTo-MakeDynamic.md for what helps [make-dynamic-010]}}
    %y = onnx_ml.Normalizer(%t) : (tensor<3x2xf32>) -> tensor<3x2xf32>
    return %y : tensor<3x2xf32>
  }
}
