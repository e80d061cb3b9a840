// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// One of each kind of operator that has a rule of its own.

// CHECK-LABEL: func.func @rows_of_features
func.func @rows_of_features(%x: tensor<2x3xf32> {onnx.name = "x"}) -> (tensor<2x2xf32>, tensor<2x2x3xf32>, !onnx.seq<!onnx.map<i64, tensor<f32>>>) attributes {onnx.graph = {}} {
  %columns = onnx.Initializer dense<[0, 2]> : tensor<2xi64>
  // CHECK: onnx_ml.ArrayFeatureExtractor({{.*}} -> tensor<?x2xf32, #onnx.dims<batch, 2>>
  // CHECK: onnx_ml.OneHotEncoder({{.*}} -> tensor<?x2x3xf32, #onnx.dims<batch, 2, 3>>
  // CHECK: %[[MAPS:.*]] = onnx_ml.ZipMap(
  // CHECK: return {{.*}}, %[[MAPS]]
  %a = onnx_ml.ArrayFeatureExtractor(%x, %columns) : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<2x2xf32>
  %b = onnx_ml.OneHotEncoder(%a) {cats_int64s = array<i64: 1, 2, 3>} : (tensor<2x2xf32>) -> tensor<2x2x3xf32>
  %c = onnx_ml.ZipMap(%x) {classlabels_int64s = array<i64: 0, 1, 2>} : (tensor<2x3xf32>) -> !onnx.seq<!onnx.map<i64, tensor<f32>>>
  return %a, %b, %c : tensor<2x2xf32>, tensor<2x2x3xf32>, !onnx.seq<!onnx.map<i64, tensor<f32>>>
}

// -----

// CHECK-LABEL: func.func @losses_of_each_sample
func.func @losses_of_each_sample(%x: tensor<2x3xf32> {onnx.name = "x"}, %l: tensor<2xi64>) -> tensor<2xf32> attributes {onnx.graph = {}} {
  %labels = onnx.ArgMax(%x) {axis = 1 : i64, keepdims = 0 : i64} : (tensor<2x3xf32>) -> tensor<2xi64>
  // CHECK: onnx.NegativeLogLikelihoodLoss({{.*}} -> tensor<?xf32, #onnx.dims<batch>>
  %y = onnx.NegativeLogLikelihoodLoss(%x, %labels) {reduction = "none"} : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}

// -----

// CHECK-LABEL: func.func @cache_of_each_sample
func.func @cache_of_each_sample(%x: tensor<2x3x1x4xf32> {onnx.name = "x"}) -> tensor<2x3x8x4xf32> attributes {onnx.graph = {}} {
  %cache = onnx.Initializer dense<0.0> : tensor<2x3x8x4xf32>
  %from = onnx.Initializer dense<5> : tensor<2xi64>
  // CHECK: onnx.TensorScatter({{.*}} -> tensor<?x3x8x4xf32, #onnx.dims<batch, 3, 8, 4>>
  %y = onnx.TensorScatter(%cache, %x, %from) : (tensor<2x3x8x4xf32>, tensor<2x3x1x4xf32>, tensor<2xi64>) -> tensor<2x3x8x4xf32>
  return %y : tensor<2x3x8x4xf32>
}

// -----

// CHECK-LABEL: func.func @crop_the_images
func.func @crop_the_images(%x: tensor<2x3x8x8xf32> {onnx.name = "x"}) -> tensor<2x3x4x4xf32> attributes {onnx.graph = {}} {
  %size = onnx.Initializer dense<4> : tensor<2xi64>
  // CHECK: onnx.CenterCropPad({{.*}} -> tensor<?x3x4x4xf32, #onnx.dims<batch, 3, 4, 4>>
  %y = onnx.CenterCropPad(%x, %size) {axes = array<i64: 2, 3>} : (tensor<2x3x8x8xf32>, tensor<2xi64>) -> tensor<2x3x4x4xf32>
  return %y : tensor<2x3x4x4xf32>
}

// -----

// CHECK-LABEL: func.func @of_a_runtime
func.func @of_a_runtime(%x: tensor<2x4x4xf32> {onnx.name = "x"}) -> (tensor<2x4x4xf32>, tensor<2x4x4x2xf32>) attributes {onnx.graph = {}} {
  %w = onnx.Initializer dense<1.0> : tensor<4x4xf32>
  %bias = onnx.Initializer dense<1.0> : tensor<4xf32>
  // CHECK: onnx_ms.Inverse({{.*}} -> tensor<?x4x4xf32, #onnx.dims<batch, 4, 4>>
  // CHECK: onnx_ms.GemmFastGelu({{.*}} -> tensor<?x4x4xf32, #onnx.dims<batch, 4, 4>>
  // CHECK: onnx_ms.FusedMatMulActivation({{.*}} -> tensor<?x4x4xf32, #onnx.dims<batch, 4, 4>>
  // CHECK: onnx_ms.BiasDropout({{.*}} -> (tensor<?x4x4xf32, #onnx.dims<batch, 4, 4>>, none)
  %a = onnx_ms.Inverse(%x) : (tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %b = onnx_ms.GemmFastGelu(%a, %w) : (tensor<2x4x4xf32>, tensor<4x4xf32>) -> tensor<2x4x4xf32>
  %c = onnx_ms.FusedMatMulActivation(%b, %w) {activation = "Relu"} : (tensor<2x4x4xf32>, tensor<4x4xf32>) -> tensor<2x4x4xf32>
  %d:2 = onnx_ms.BiasDropout(%c, %bias, %x) : (tensor<2x4x4xf32>, tensor<4xf32>, tensor<2x4x4xf32>) -> (tensor<2x4x4xf32>, none)
  // CHECK: onnx_ms.UnfoldTensor({{.*}} -> tensor<?x4x3x2xf32, #onnx.dims<batch, 4, 3, 2>>
  %e = onnx_ms.UnfoldTensor(%d#0) {size = 2 : i64} : (tensor<2x4x4xf32>) -> tensor<2x4x4x2xf32>
  return %d#0, %e : tensor<2x4x4xf32>, tensor<2x4x4x2xf32>
}

// -----

// A layer norm as Keras writes it: samples as channels.
// CHECK-LABEL: func.func @samples_as_channels_of_a_batch_norm
func.func @samples_as_channels_of_a_batch_norm(%x: tensor<2x6xf32> {onnx.name = "x"}) -> tensor<2x6xf32> attributes {onnx.graph = {}} {
  %split = onnx.Initializer dense<[1, 2, 6, 1]> : tensor<4xi64>
  %rows = onnx.Initializer dense<[2, 6]> : tensor<2xi64>
  %last = onnx.Initializer dense<1> : tensor<1xi64>
  %ones = onnx.Initializer dense<1.0> : tensor<2xf32>
  %mean = onnx.ReduceMean(%x, %last) {keepdims = 0 : i64} : (tensor<2x6xf32>, tensor<1xi64>) -> tensor<2xf32>
  // CHECK: %[[S:.*]] = onnx.Expand({{.*}} -> tensor<?xf32, #onnx.dims<batch>>
  // CHECK: onnx.BatchNormalization({{.*}}, %[[S]], {{.*}} -> (tensor<1x?x6x1xf32, #onnx.dims<1, batch, 6, 1>>
  %c = onnx.Reshape(%x, %split) : (tensor<2x6xf32>, tensor<4xi64>) -> tensor<1x2x6x1xf32>
  %n:3 = onnx.BatchNormalization(%c, %ones, %mean, %mean, %ones) : (tensor<1x2x6x1xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> (tensor<1x2x6x1xf32>, none, none)
  %y = onnx.Reshape(%n#0, %rows) : (tensor<1x2x6x1xf32>, tensor<2xi64>) -> tensor<2x6xf32>
  return %y : tensor<2x6xf32>
}

// -----

// CHECK-LABEL: func.func @states_of_each_sample
func.func @states_of_each_sample(%x: tensor<2x5x3xf32> {onnx.name = "x"}, %w: tensor<1x12x3xf32>, %r: tensor<1x12x4xf32>, %v: tensor<1x4x4xf32>) -> (tensor<2x5x1x4xf32>, tensor<2x1x4xf32>) attributes {onnx.graph = {}} {
  %h = onnx.Initializer dense<0.0> : tensor<2x1x4xf32>
  %one = onnx.Initializer dense<2> : tensor<1xi64>
  // CHECK: %[[H:.*]] = onnx.Expand({{.*}} -> tensor<?x1x4xf32, #onnx.dims<batch, 1, 4>>
  // CHECK: onnx.GRU({{.*}}, %[[H]]) {{.*}} -> (tensor<?x5x1x4xf32, #onnx.dims<batch, 5, 1, 4>>, tensor<?x1x4xf32, #onnx.dims<batch, 1, 4>>)
  // CHECK: onnx.RNN({{.*}} -> (tensor<?x5x1x4xf32, #onnx.dims<batch, 5, 1, 4>>, tensor<?x1x4xf32, #onnx.dims<batch, 1, 4>>)
  %a:2 = onnx.GRU(%x, %w, %r, _, _, %h) {hidden_size = 4 : i64, layout = 1 : i64} : (tensor<2x5x3xf32>, tensor<1x12x3xf32>, tensor<1x12x4xf32>, tensor<2x1x4xf32>) -> (tensor<2x5x1x4xf32>, tensor<2x1x4xf32>)
  %s = onnx.Squeeze(%a#0, %one) : (tensor<2x5x1x4xf32>, tensor<1xi64>) -> tensor<2x5x4xf32>
  %y:2 = onnx.RNN(%s, %v, %v) {hidden_size = 4 : i64, layout = 1 : i64} : (tensor<2x5x4xf32>, tensor<1x4x4xf32>, tensor<1x4x4xf32>) -> (tensor<2x5x1x4xf32>, tensor<2x1x4xf32>)
  return %y#0, %y#1 : tensor<2x5x1x4xf32>, tensor<2x1x4xf32>
}

// -----

// CHECK-LABEL: func.func @matrix_of_each_sample
func.func @matrix_of_each_sample(%x: tensor<2x4x4xf32> {onnx.name = "x"}) -> (tensor<2xf32>, tensor<2x4x4xi1>) attributes {onnx.graph = {}} {
  %half = onnx.Initializer dense<0.5> : tensor<f32>
  %training = onnx.Initializer dense<true> : tensor<i1>
  // CHECK: onnx.Trilu({{.*}} -> tensor<?x4x4xf32, #onnx.dims<batch, 4, 4>>
  // CHECK: onnx.Dropout({{.*}} -> (tensor<?x4x4xf32, #onnx.dims<batch, 4, 4>>, tensor<?x4x4xi1, #onnx.dims<batch, 4, 4>>)
  // CHECK: onnx.Det({{.*}} -> tensor<?xf32, #onnx.dims<batch>>
  %a = onnx.Trilu(%x) {upper = 0 : i64} : (tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %b:2 = onnx.Dropout(%a, %half, %training) : (tensor<2x4x4xf32>, tensor<f32>, tensor<i1>) -> (tensor<2x4x4xf32>, tensor<2x4x4xi1>)
  %y = onnx.Det(%b#0) : (tensor<2x4x4xf32>) -> tensor<2xf32>
  return %y, %b#1 : tensor<2xf32>, tensor<2x4x4xi1>
}

// -----

// The number of elements grows with that of the samples.
// CHECK-LABEL: func.func @all_elements
func.func @all_elements(%x: tensor<2x3xf32> {onnx.name = "x"}) -> tensor<2x3x1xf32> attributes {onnx.graph = {}} {
  %back = onnx.Initializer dense<[2, 3, 1]> : tensor<3xi64>
  %zero = onnx.Initializer dense<0> : tensor<1xi64>
  // CHECK: %[[N:.*]] = onnx.Size
  // CHECK: %[[S:.*]] = onnx.Unsqueeze(%[[N]]
  // CHECK: onnx.Reshape(%{{.*}}, %[[S]]) {{.*}} -> tensor<?xf32, #onnx.dims<"3*batch">>
  // CHECK: onnx.Reshape({{.*}} -> tensor<?x3x1xf32, #onnx.dims<batch, 3, 1>>
  %n = onnx.Size(%x) : (tensor<2x3xf32>) -> tensor<i64>
  %s = onnx.Unsqueeze(%n, %zero) : (tensor<i64>, tensor<1xi64>) -> tensor<1xi64>
  %a = onnx.Reshape(%x, %s) : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<6xf32>
  %y = onnx.Reshape(%a, %back) : (tensor<6xf32>, tensor<3xi64>) -> tensor<2x3x1xf32>
  return %y : tensor<2x3x1xf32>
}
