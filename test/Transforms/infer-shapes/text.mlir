// RUN: onnx-xform-opt %s --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @text
  func.func @text(%c: tensor<?x!onnx.string, #onnx.dims<c>>, %nc: tensor<?x3x!onnx.string, #onnx.dims<n, 3>>, %one: tensor<1x5x!onnx.string>, %ids: tensor<?x6xi64, #onnx.dims<n, 6>>, %id: tensor<6xi64>) -> tensor<*xf32> {
    // CHECK: onnx.StringConcat
    // CHECK-SAME: -> tensor<?x3x!onnx.string, #onnx.dims<n, 3>>
    %0 = onnx.StringConcat(%nc, %nc) : (tensor<?x3x!onnx.string, #onnx.dims<n, 3>>, tensor<?x3x!onnx.string, #onnx.dims<n, 3>>) -> tensor<*x!onnx.string>
    // CHECK: onnx.RegexFullMatch
    // CHECK-SAME: -> tensor<?x3xi1, #onnx.dims<n, 3>>
    %1 = onnx.RegexFullMatch(%nc) {pattern = "a+"} : (tensor<?x3x!onnx.string, #onnx.dims<n, 3>>) -> tensor<*xi1>
    // CHECK: onnx.StringSplit
    // CHECK-SAME: -> (tensor<?x3x?x!onnx.string, #onnx.dims<n, 3, unk__{{[0-9]+}}>>, tensor<?x3xi64, #onnx.dims<n, 3>>)
    %2:2 = onnx.StringSplit(%nc) : (tensor<?x3x!onnx.string, #onnx.dims<n, 3>>) -> (tensor<*x!onnx.string>, tensor<*xi64>)
    // CHECK: onnx.StringNormalizer
    // CHECK-SAME: -> tensor<?x!onnx.string, #onnx.dims<c>>
    %3 = onnx.StringNormalizer(%c) : (tensor<?x!onnx.string, #onnx.dims<c>>) -> tensor<*x!onnx.string>
    // Words may be dropped.
    // CHECK: onnx.StringNormalizer
    // CHECK-SAME: -> tensor<1x?x!onnx.string, #onnx.dims<1, unk__{{[0-9]+}}>>
    %4 = onnx.StringNormalizer(%one) {stopwords = ["the"]} : (tensor<1x5x!onnx.string>) -> tensor<*x!onnx.string>
    // CHECK: onnx.TfIdfVectorizer
    // CHECK-SAME: -> tensor<?x7xf32, #onnx.dims<n, 7>>
    %5 = onnx.TfIdfVectorizer(%ids) {max_gram_length = 1, max_skip_count = 0, min_gram_length = 1, mode = "TF", ngram_counts = array<i64: 0>, ngram_indexes = array<i64: 0, 6, 2>, pool_int64s = array<i64: 5, 6, 7>} : (tensor<?x6xi64, #onnx.dims<n, 6>>) -> tensor<*xf32>
    // CHECK: onnx.TfIdfVectorizer
    // CHECK-SAME: -> tensor<2xf32>
    %6 = onnx.TfIdfVectorizer(%id) {max_gram_length = 1, max_skip_count = 0, min_gram_length = 1, mode = "TF", ngram_counts = array<i64: 0>, ngram_indexes = array<i64: 0, 1>, pool_int64s = array<i64: 5, 6>} : (tensor<6xi64>) -> tensor<*xf32>
    return %5 : tensor<*xf32>
  }
}
