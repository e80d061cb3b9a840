// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @products
  func.func @products(%a: tensor<?x4xf32, #onnx.dims<n, 4>>, %at: tensor<4x?xf32, #onnx.dims<4, n>>, %b: tensor<4x8xf32>, %bt: tensor<8x4xf32>, %any: tensor<*xf32>, %m: tensor<?x3x3xf32, #onnx.dims<n, 3, 3>>, %k: tensor<?x?xf32, #onnx.dims<k, k>>) -> tensor<*xf32> {
    // CHECK: onnx.Gemm(%arg0, %arg2)
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<n, 8>>
    %0 = onnx.Gemm(%a, %b) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<4x8xf32>) -> tensor<*xf32>
    // CHECK: onnx.Gemm(%arg1, %arg3)
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<n, 8>>
    %1 = onnx.Gemm(%at, %bt) {transA = 1, transB = 1} : (tensor<4x?xf32, #onnx.dims<4, n>>, tensor<8x4xf32>) -> tensor<*xf32>
    // CHECK: onnx.Gemm(%arg4, %arg2)
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<unk__{{[0-9]+}}, 8>>
    %2 = onnx.Gemm(%any, %b) : (tensor<*xf32>, tensor<4x8xf32>) -> tensor<*xf32>
    // CHECK: onnx.Det(%arg5)
    // CHECK-SAME: -> tensor<?xf32, #onnx.dims<n>>
    %3 = onnx.Det(%m) : (tensor<?x3x3xf32, #onnx.dims<n, 3, 3>>) -> tensor<*xf32>
    // CHECK: onnx.Det(%arg6)
    // CHECK-SAME: -> tensor<f32>
    %4 = onnx.Det(%k) : (tensor<?x?xf32, #onnx.dims<k, k>>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @einsum
  func.func @einsum(%a: tensor<?x4xf32, #onnx.dims<n, 4>>, %b: tensor<4x8xf32>, %batch: tensor<2x?x5x4xf32, #onnx.dims<2, s, 5, 4>>, %v: tensor<4xf32>, %scalar: tensor<f32>, %any: tensor<*xf32>, %one: tensor<1x8xf32>) -> tensor<*xf32> {
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<n, 8>>
    %0 = onnx.Einsum(%a, %b) {equation = "ij, jk -> ik"} : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<4x8xf32>) -> tensor<*xf32>
    // Without an output, letters that occur once, in order.
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<8x?xf32, #onnx.dims<8, n>>
    %1 = onnx.Einsum(%a, %b) {equation = "zj,jk"} : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<4x8xf32>) -> tensor<*xf32>
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<2x?x5x8xf32, #onnx.dims<2, s, 5, 8>>
    %2 = onnx.Einsum(%batch, %b) {equation = "...j,jk"} : (tensor<2x?x5x4xf32, #onnx.dims<2, s, 5, 4>>, tensor<4x8xf32>) -> tensor<*xf32>
    // Batches broadcast.
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<2x?x5xf32, #onnx.dims<2, s, 5>>
    %3 = onnx.Einsum(%batch, %v) {equation = "...j,...j->..."} : (tensor<2x?x5x4xf32, #onnx.dims<2, s, 5, 4>>, tensor<4xf32>) -> tensor<*xf32>
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<4x2x?x5xf32, #onnx.dims<4, 2, s, 5>>
    %4 = onnx.Einsum(%batch) {equation = "...j->j..."} : (tensor<2x?x5x4xf32, #onnx.dims<2, s, 5, 4>>) -> tensor<*xf32>
    // Size 1 broadcasts to the other one of its letter.
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<4x8xf32>
    %5 = onnx.Einsum(%b, %one) {equation = "ij,ij->ij"} : (tensor<4x8xf32>, tensor<1x8xf32>) -> tensor<*xf32>
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<f32>
    %6 = onnx.Einsum(%v, %scalar, %v) {equation = "i,,i"} : (tensor<4xf32>, tensor<f32>, tensor<4xf32>) -> tensor<*xf32>
    // The rank is that of the output, whatever the inputs are.
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<unk__{{[0-9]+}}, 4>>
    %7 = onnx.Einsum(%any, %v) {equation = "ij,j->ij"} : (tensor<*xf32>, tensor<4xf32>) -> tensor<*xf32>
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<*xf32>
    %8 = onnx.Einsum(%any, %v) {equation = "...j,j->..."} : (tensor<*xf32>, tensor<4xf32>) -> tensor<*xf32>
    // Small and capital letters: nobody says which are first.
    // CHECK: onnx.Einsum
    // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<unk__{{[0-9]+}}, unk__{{[0-9]+}}>>
    %9 = onnx.Einsum(%b) {equation = "aB"} : (tensor<4x8xf32>) -> tensor<*xf32>
    return %0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @elementwise
  func.func @elementwise(%a: tensor<?x4xf32, #onnx.dims<n, 4>>, %b: tensor<3x1x1xf32>, %lo: tensor<f32>, %c: tensor<4xi1>) -> tensor<*xf32> {
    // CHECK: onnx.Clip
    // CHECK-SAME: -> tensor<?x4xf32, #onnx.dims<n, 4>>
    %0 = onnx.Clip(%a, _, %lo) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<f32>) -> tensor<*xf32>
    // CHECK: onnx.Where
    // CHECK-SAME: -> tensor<3x?x4xf32, #onnx.dims<3, n, 4>>
    %1 = onnx.Where(%c, %a, %b) : (tensor<4xi1>, tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<3x1x1xf32>) -> tensor<*xf32>
    // CHECK: onnx.Max
    // CHECK-SAME: -> tensor<3x?x4xf32, #onnx.dims<3, n, 4>>
    %2 = onnx.Max(%lo, %a, %b) : (tensor<f32>, tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<3x1x1xf32>) -> tensor<*xf32>
    // CHECK: onnx.LessOrEqual
    // CHECK-SAME: -> tensor<3x?x4xi1, #onnx.dims<3, n, 4>>
    %3 = onnx.LessOrEqual(%a, %b) : (tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<3x1x1xf32>) -> tensor<*xi1>
    return %0 : tensor<*xf32>
  }
}
