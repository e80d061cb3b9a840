// RUN: onnx-xform-opt %s -split-input-file --make-dynamic=x:0=batch | FileCheck %s -enable-var-scope

// CHECK-LABEL: func.func @rows_columns_and_batches
func.func @rows_columns_and_batches(%x: tensor<2x3xf32> {onnx.name = "x"}, %w: tensor<3x4xf32> {onnx.name = "w"}, %v: tensor<5x3xf32> {onnx.name = "v"}, %u: tensor<3xf32> {onnx.name = "u"}) -> (tensor<2x4xf32>, tensor<2xf32>, tensor<5x2xf32>, tensor<2x5x1xf32>, tensor<2xf32>) attributes {onnx.graph = {}} {
  // CHECK: onnx.MatMul({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx.MatMul({{.*}} -> tensor<?xf32, #onnx.dims<batch>>
  // CHECK: onnx.MatMul({{.*}} -> tensor<5x?xf32, #onnx.dims<5, batch>>
  // CHECK: onnx.MatMul({{.*}} -> tensor<?x5x1xf32, #onnx.dims<batch, 5, 1>>
  // CHECK: onnx.MatMul({{.*}} -> tensor<?xf32, #onnx.dims<batch>>
  %a = onnx.MatMul(%x, %w) : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
  %b = onnx.MatMul(%x, %u) : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>
  %t = onnx.Transpose(%x) : (tensor<2x3xf32>) -> tensor<3x2xf32>
  %c = onnx.MatMul(%v, %t) : (tensor<5x3xf32>, tensor<3x2xf32>) -> tensor<5x2xf32>
  %i = onnx.Initializer dense<2> : tensor<1xi64>
  %k = onnx.Unsqueeze(%x, %i) : (tensor<2x3xf32>, tensor<1xi64>) -> tensor<2x3x1xf32>
  %d = onnx.MatMul(%v, %k) : (tensor<5x3xf32>, tensor<2x3x1xf32>) -> tensor<2x5x1xf32>
  %e = onnx.MatMul(%u, %t) : (tensor<3xf32>, tensor<3x2xf32>) -> tensor<2xf32>
  return %a, %b, %c, %d, %e : tensor<2x4xf32>, tensor<2xf32>, tensor<5x2xf32>, tensor<2x5x1xf32>, tensor<2xf32>
}

// -----

// CHECK-LABEL: func.func @samples_with_themselves
func.func @samples_with_themselves(%x: tensor<2x3x4xf32> {onnx.name = "x"}) -> tensor<3x2x4xf32> attributes {onnx.graph = {}} {
  %t = onnx.Transpose(%x) {perm = array<i64: 0, 2, 1>} : (tensor<2x3x4xf32>) -> tensor<2x4x3xf32>
  // CHECK: onnx.MatMul({{.*}} -> tensor<?x3x3xf32, #onnx.dims<batch, 3, 3>>
  // CHECK: onnx.Einsum({{.*}} -> tensor<3x?x4xf32, #onnx.dims<3, batch, 4>>
  %a = onnx.MatMul(%x, %t) : (tensor<2x3x4xf32>, tensor<2x4x3xf32>) -> tensor<2x3x3xf32>
  %y = onnx.Einsum(%a, %x) {equation = "bij,bjk->ibk"} : (tensor<2x3x3xf32>, tensor<2x3x4xf32>) -> tensor<3x2x4xf32>
  return %y : tensor<3x2x4xf32>
}

// -----

// CHECK-LABEL: func.func @gemm_sides_and_bias
func.func @gemm_sides_and_bias(%x: tensor<1x3xf32> {onnx.name = "x"}, %w: tensor<4x3xf32> {onnx.name = "w"}, %b: tensor<1x4xf32> {onnx.name = "b"}) -> (tensor<1x4xf32>, tensor<4x1xf32>) attributes {onnx.graph = {}} {
  // CHECK: onnx.Gemm({{.*}} -> tensor<?x4xf32, #onnx.dims<batch, 4>>
  // CHECK: onnx.Gemm({{.*}} -> tensor<4x?xf32, #onnx.dims<4, batch>>
  %a = onnx.Gemm(%x, %w, %b) {transB = 1 : i64} : (tensor<1x3xf32>, tensor<4x3xf32>, tensor<1x4xf32>) -> tensor<1x4xf32>
  %c = onnx.Gemm(%w, %x) {transB = 1 : i64} : (tensor<4x3xf32>, tensor<1x3xf32>) -> tensor<4x1xf32>
  return %a, %c : tensor<1x4xf32>, tensor<4x1xf32>
}
