// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @features_of_each_row
func.func @features_of_each_row(%x: tensor<2x2xf32> {onnx.name = "x"}) -> tensor<2x4xf32> attributes {onnx.graph = {}} {
  %rows = onnx.Initializer dense<1.0> : tensor<2x2xf32>
  // CHECK: onnx_ml.Imputer({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  // CHECK: onnx_ml.Normalizer({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  // CHECK: onnx_ml.Binarizer({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  // CHECK: %[[ROWS:.*]] = onnx.Expand({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  // CHECK: onnx_ml.FeatureVectorizer(%{{.*}}, %[[ROWS]]) {{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  %a = onnx_ml.Imputer(%x) {imputed_value_floats = array<f32: 0.0>} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  %b = onnx_ml.Normalizer(%a) {norm = "L2"} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  %c = onnx_ml.Binarizer(%b) {threshold = 0.5 : f32} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  %y = onnx_ml.FeatureVectorizer(%c, %rows) {inputdimensions = array<i64: 2, 2>} : (tensor<2x2xf32>, tensor<2x2xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// -----

// A label and scores for each row.
// CHECK-LABEL: func.func @classes
func.func @classes(%x: tensor<2x2xf32> {onnx.name = "x"}) -> (tensor<2x2xf32>, tensor<2x4xf32>, tensor<2x3xf32>, tensor<2x!onnx.string>) attributes {onnx.graph = {}} {
  // CHECK: onnx_ml.LinearClassifier({{.*}} -> (tensor<?xi64, #onnx.dims<batch>>, tensor<?x2xf32, #onnx.dims<batch, 2>>)
  // CHECK: onnx_ml.SVMClassifier({{.*}} -> (tensor<?xi64, #onnx.dims<batch>>, tensor<?x{{.*}}xf32, #onnx.dims<batch, {{.*}}>>)
  // CHECK: onnx_ml.TreeEnsembleClassifier({{.*}} -> (tensor<?x!onnx.string, #onnx.dims<batch>>, tensor<?x3xf32, #onnx.dims<batch, 3>>)
  // CHECK: onnx_ml.LabelEncoder({{.*}} -> tensor<?x!onnx.string, #onnx.dims<batch>>
  // CHECK: onnx_ml.CategoryMapper({{.*}} -> tensor<?xi64, #onnx.dims<batch>>
  %a:2 = onnx_ml.LinearClassifier(%x) {classlabels_ints = array<i64: 0, 1>, coefficients = array<f32: 1.0, 2.0, 3.0, 4.0>, intercepts = array<f32: 0.0, 1.0>} : (tensor<2x2xf32>) -> (tensor<2xi64>, tensor<2x2xf32>)
  %b:2 = onnx_ml.SVMClassifier(%x) {classlabels_ints = array<i64: 0, 1, 2, 3>, prob_a = array<f32: 1.0>, vectors_per_class = array<i64: 1, 1, 1, 1>} : (tensor<2x2xf32>) -> (tensor<2xi64>, tensor<2x4xf32>)
  %c:2 = onnx_ml.TreeEnsembleClassifier(%x) {classlabels_strings = ["a", "b", "c"]} : (tensor<2x2xf32>) -> (tensor<2x!onnx.string>, tensor<2x3xf32>)
  %d = onnx_ml.LabelEncoder(%a#0) {keys_int64s = array<i64: 0, 1>, values_strings = ["a", "b"]} : (tensor<2xi64>) -> tensor<2x!onnx.string>
  %e = onnx_ml.CategoryMapper(%c#0) {cats_int64s = array<i64: 0, 1>, cats_strings = ["a", "b"]} : (tensor<2x!onnx.string>) -> tensor<2xi64>
  return %a#1, %b#1, %c#1, %d : tensor<2x2xf32>, tensor<2x4xf32>, tensor<2x3xf32>, tensor<2x!onnx.string>
}

// -----

// CHECK-LABEL: func.func @targets
func.func @targets(%x: tensor<2x2xf32> {onnx.name = "x"}) -> (tensor<2x1xf32>, tensor<2x2xf32>, tensor<2x2xf32>) attributes {onnx.graph = {}} {
  // CHECK: onnx_ml.SVMRegressor({{.*}} -> tensor<?x1xf32, #onnx.dims<batch, 1>>
  // CHECK: onnx_ml.TreeEnsembleRegressor({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  // CHECK: onnx_ml.TreeEnsemble({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  %a = onnx_ml.SVMRegressor(%x) : (tensor<2x2xf32>) -> tensor<2x1xf32>
  %b = onnx_ml.TreeEnsembleRegressor(%x) {n_targets = 2 : i64} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  %c = onnx_ml.TreeEnsemble(%x) {n_targets = 2 : i64, leaf_targetids = array<i64: 0, 1>, leaf_weights = dense<[1.0, 2.0]> : tensor<2xf32>, nodes_falseleafs = array<i64: 1>, nodes_falsenodeids = array<i64: 1>, nodes_featureids = array<i64: 0>, nodes_modes = dense<0> : tensor<1xui8>, nodes_splits = dense<0.5> : tensor<1xf32>, nodes_trueleafs = array<i64: 1>, nodes_truenodeids = array<i64: 0>, tree_roots = array<i64: 0>} : (tensor<2x2xf32>) -> tensor<2x2xf32>
  return %a, %b, %c : tensor<2x1xf32>, tensor<2x2xf32>, tensor<2x2xf32>
}

// -----

// CHECK-LABEL: func.func @counts_of_words
func.func @counts_of_words(%x: tensor<2x6xi64> {onnx.name = "x"}) -> tensor<2x3xf32> attributes {onnx.graph = {}} {
  // CHECK: onnx.TfIdfVectorizer({{.*}} -> tensor<?x3xf32, #onnx.dims<batch, 3>>
  %y = onnx.TfIdfVectorizer(%x) {max_gram_length = 1, max_skip_count = 0, min_gram_length = 1, mode = "TF", ngram_counts = array<i64: 0>, ngram_indexes = array<i64: 0, 2, 1>, pool_int64s = array<i64: 5, 6, 7>} : (tensor<2x6xi64>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}
