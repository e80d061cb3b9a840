// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64, ai.onnx.ml = 3 : i64}} {
  // CHECK-LABEL: func.func @features
  func.func @features(%x: tensor<?x5xf32, #onnx.dims<n, 5>>, %v: tensor<5xf32>, %i: tensor<2x?xi64, #onnx.dims<2, k>>, %s: tensor<?x!onnx.string, #onnx.dims<n>>) -> tensor<*xf32> {
    // CHECK: onnx_ml.ArrayFeatureExtractor
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<n, "2*k">>
    %0 = onnx_ml.ArrayFeatureExtractor(%x, %i) : (tensor<?x5xf32, #onnx.dims<n, 5>>, tensor<2x?xi64, #onnx.dims<2, k>>) -> tensor<*xf32>
    // A vector counts as one row.
    // CHECK: onnx_ml.ArrayFeatureExtractor
    // CHECK-SAME: -> tensor<1x?xf32, #onnx.dims<1, "2*k">>
    %1 = onnx_ml.ArrayFeatureExtractor(%v, %i) : (tensor<5xf32>, tensor<2x?xi64, #onnx.dims<2, k>>) -> tensor<*xf32>
    // CHECK: onnx_ml.FeatureVectorizer
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<n, 8>>
    %2 = onnx_ml.FeatureVectorizer(%x, %x) {inputdimensions = array<i64: 5, 3>} : (tensor<?x5xf32, #onnx.dims<n, 5>>, tensor<?x5xf32, #onnx.dims<n, 5>>) -> tensor<*xf32>
    // CHECK: onnx_ml.OneHotEncoder
    // CHECK-SAME: -> tensor<?x2xf32, #onnx.dims<n, 2>>
    %3 = onnx_ml.OneHotEncoder(%s) {cats_strings = ["a", "b"]} : (tensor<?x!onnx.string, #onnx.dims<n>>) -> tensor<*xf32>
    // CHECK: onnx_ml.LabelEncoder
    // CHECK-SAME: -> tensor<?xi64, #onnx.dims<n>>
    %4 = onnx_ml.LabelEncoder(%s) {keys_strings = ["a"], values_int64s = array<i64: 3>} : (tensor<?x!onnx.string, #onnx.dims<n>>) -> tensor<*xi64>
    // CHECK: onnx_ml.Scaler
    // CHECK-SAME: -> tensor<?x5xf32, #onnx.dims<n, 5>>
    %5 = onnx_ml.Scaler(%x) : (tensor<?x5xf32, #onnx.dims<n, 5>>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64, ai.onnx.ml = 3 : i64}} {
  // CHECK-LABEL: func.func @models
  func.func @models(%x: tensor<?x2xf32, #onnx.dims<n, 2>>, %v: tensor<2xf32>) -> tensor<*xf32> {
    // Of two classes, one score gives both.
    // CHECK: onnx_ml.LinearClassifier
    // CHECK-SAME: -> (tensor<?xi64, #onnx.dims<n>>, tensor<?x2xf32, #onnx.dims<n, 2>>)
    %0:2 = onnx_ml.LinearClassifier(%x) {classlabels_ints = array<i64: 0, 1>, coefficients = array<f32: 1.0, 2.0>, intercepts = array<f32: 0.0>} : (tensor<?x2xf32, #onnx.dims<n, 2>>) -> (tensor<*xi64>, tensor<*xf32>)
    // CHECK: onnx_ml.LinearClassifier
    // CHECK-SAME: -> (tensor<1xi64>, tensor<1x3xf32>)
    %1:2 = onnx_ml.LinearClassifier(%v) {classlabels_ints = array<i64: 0, 1, 2>, coefficients = array<f32: 1.0, 2.0, 1.0, 2.0, 1.0, 2.0>, intercepts = array<f32: 0.0, 1.0, 2.0>} : (tensor<2xf32>) -> (tensor<*xi64>, tensor<*xf32>)
    // CHECK: onnx_ml.LinearRegressor
    // CHECK-SAME: -> tensor<?x3xf32, #onnx.dims<n, 3>>
    %2 = onnx_ml.LinearRegressor(%x) {targets = 3} : (tensor<?x2xf32, #onnx.dims<n, 2>>) -> tensor<*xf32>
    // Scores of pairs of classes, unless they are made probabilities.
    // CHECK: onnx_ml.SVMClassifier
    // CHECK-SAME: -> (tensor<?xi64, #onnx.dims<n>>, tensor<?x?xf32, #onnx.dims<n, unk__{{[0-9]+}}>>)
    %3:2 = onnx_ml.SVMClassifier(%x) {classlabels_ints = array<i64: 0, 1, 2, 3>, vectors_per_class = array<i64: 1, 1, 1, 1>} : (tensor<?x2xf32, #onnx.dims<n, 2>>) -> (tensor<*xi64>, tensor<*xf32>)
    // CHECK: onnx_ml.SVMClassifier
    // CHECK-SAME: -> (tensor<?xi64, #onnx.dims<n>>, tensor<?x4xf32, #onnx.dims<n, 4>>)
    %4:2 = onnx_ml.SVMClassifier(%x) {classlabels_ints = array<i64: 0, 1, 2, 3>, prob_a = array<f32: 1.0>, vectors_per_class = array<i64: 1, 1, 1, 1>} : (tensor<?x2xf32, #onnx.dims<n, 2>>) -> (tensor<*xi64>, tensor<*xf32>)
    // CHECK: onnx_ml.SVMRegressor
    // CHECK-SAME: -> tensor<?x1xf32, #onnx.dims<n, 1>>
    %5 = onnx_ml.SVMRegressor(%x) : (tensor<?x2xf32, #onnx.dims<n, 2>>) -> tensor<*xf32>
    // CHECK: onnx_ml.TreeEnsembleClassifier
    // CHECK-SAME: -> (tensor<?x!onnx.string, #onnx.dims<n>>, tensor<?x3xf32, #onnx.dims<n, 3>>)
    %6:2 = onnx_ml.TreeEnsembleClassifier(%x) {classlabels_strings = ["a", "b", "c"]} : (tensor<?x2xf32, #onnx.dims<n, 2>>) -> (tensor<*x!onnx.string>, tensor<*xf32>)
    // CHECK: onnx_ml.TreeEnsembleRegressor
    // CHECK-SAME: -> tensor<?x2xf32, #onnx.dims<n, 2>>
    %7 = onnx_ml.TreeEnsembleRegressor(%x) {n_targets = 2} : (tensor<?x2xf32, #onnx.dims<n, 2>>) -> tensor<*xf32>
    // The number of targets is not said.
    // CHECK: onnx_ml.TreeEnsembleRegressor
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<n, unk__{{[0-9]+}}>>
    %8 = onnx_ml.TreeEnsembleRegressor(%x) : (tensor<?x2xf32, #onnx.dims<n, 2>>) -> tensor<*xf32>
    return %2 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64, ai.onnx.ml = 3 : i64}} {
  // CHECK-LABEL: func.func @maps
  func.func @maps(%m: !onnx.map<i64, tensor<*xf32>>) -> tensor<*xf32> {
    // CHECK: onnx_ml.DictVectorizer
    // CHECK-SAME: -> tensor<1x3xf32>
    %0 = onnx_ml.DictVectorizer(%m) {int64_vocabulary = array<i64: 3, 1, 2>} : (!onnx.map<i64, tensor<*xf32>>) -> tensor<*xf32>
    // CHECK: onnx_ml.CastMap
    // CHECK-SAME: -> tensor<1x?xf32, #onnx.dims<1, unk__{{[0-9]+}}>>
    %1 = onnx_ml.CastMap(%m) : (!onnx.map<i64, tensor<*xf32>>) -> tensor<*xf32>
    // CHECK: onnx_ml.CastMap
    // CHECK-SAME: -> tensor<1x9xf32>
    %2 = onnx_ml.CastMap(%m) {map_form = "SPARSE", max_map = 9} : (!onnx.map<i64, tensor<*xf32>>) -> tensor<*xf32>
    // CHECK: onnx_ml.CastMap
    // CHECK-SAME: -> tensor<1x?xf32, #onnx.dims<1, unk__{{[0-9]+}}>>
    %3 = onnx_ml.CastMap(%m) {map_form = "SPARSE", max_map = -1} : (!onnx.map<i64, tensor<*xf32>>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}
