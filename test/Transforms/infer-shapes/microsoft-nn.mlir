// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x?x1xf32, #onnx.dims<b, s, 1>>, tensor<?x?x1xf32, #onnx.dims<b, s, 1>>, tensor<?x?x8xf32, #onnx.dims<b, s, 8>>)
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<b, s, h>>, %arg1: tensor<?x?x?xf32, #onnx.dims<b, s, h>>, %arg2: tensor<8xf32>, %arg3: tensor<8xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.SkipLayerNormalization(%arg0, %arg1, %arg2, %arg3) : (tensor<?x?x?xf32, #onnx.dims<b, s, h>>, tensor<?x?x?xf32, #onnx.dims<b, s, h>>, tensor<8xf32>, tensor<8xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2, %r3 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x8xf32, #onnx.dims<tokens, 8>>, tensor<?x8xf32, #onnx.dims<tokens, 8>>)
  func.func @main(%arg0: tensor<?x8xf32, #onnx.dims<tokens, 8>>, %arg1: tensor<?x8xf32, #onnx.dims<tokens, 8>>, %arg2: tensor<8xf32>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.SkipSimplifiedLayerNormalization(%arg0, %arg1, %arg2) : (tensor<?x8xf32, #onnx.dims<tokens, 8>>, tensor<?x8xf32, #onnx.dims<tokens, 8>>, tensor<8xf32>) -> (tensor<*xf32>, none, none, tensor<*xf32>)
    return %r0, %r3 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x8xf32, #onnx.dims<b, s, 8>>
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<8xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.BiasGelu(%arg0, %arg1) : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<8xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x8xf32, #onnx.dims<b, s, 8>>
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>) -> tensor<*xf32> {
    %r0 = onnx_ms.FastGelu(%arg0) : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?xf32, #onnx.dims<n>>
  func.func @main(%arg0: tensor<?xf32, #onnx.dims<n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.QuickGelu(%arg0) : (tensor<?xf32, #onnx.dims<n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x8xf32, #onnx.dims<b, s, 8>>
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<16xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.BiasSplitGelu(%arg0, %arg1) : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<16xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x8xf32, #onnx.dims<b, 8>>, tensor<?x8xi1, #onnx.dims<b, 8>>)
  func.func @main(%arg0: tensor<?x8xf32, #onnx.dims<b, 8>>, %arg1: tensor<8xf32>) -> (tensor<*xf32>, tensor<*xi1>) {
    %r0, %r1 = onnx_ms.BiasDropout(%arg0, %arg1) : (tensor<?x8xf32, #onnx.dims<b, 8>>, tensor<8xf32>) -> (tensor<*xf32>, tensor<*xi1>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xi1>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // A bit for each element.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x8xf32, #onnx.dims<b, 8>>, tensor<?xui32, #onnx.dims<"ceiling(b/4)">>)
  func.func @main(%arg0: tensor<?x8xf32, #onnx.dims<b, 8>>) -> (tensor<*xf32>, tensor<*xui32>) {
    %r0, %r1 = onnx_ms.BitmaskDropout(%arg0) : (tensor<?x8xf32, #onnx.dims<b, 8>>) -> (tensor<*xf32>, tensor<*xui32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xui32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<5x7xf32>, tensor<2xui32>)
  func.func @main(%arg0: tensor<5x7xf32>, %arg1: tensor<7xf32>) -> (tensor<*xf32>, tensor<*xui32>) {
    %r0, %r1 = onnx_ms.BitmaskBiasDropout(%arg0, %arg1) : (tensor<5x7xf32>, tensor<7xf32>) -> (tensor<*xf32>, tensor<*xui32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xui32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x4x4x32xf32, #onnx.dims<b, 4, 4, 32>>, tensor<?x4x4x32xf32, #onnx.dims<b, 4, 4, 32>>)
  func.func @main(%arg0: tensor<?x4x4x32xf32, #onnx.dims<b, 4, 4, 32>>, %arg1: tensor<32xf32>, %arg2: tensor<32xf32>, %arg3: tensor<?x32xf32, #onnx.dims<b, 32>>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1 = onnx_ms.SkipGroupNorm(%arg0, %arg1, %arg2, %arg3) {groups = 4 : i64, activation = 0 : i64} : (tensor<?x4x4x32xf32, #onnx.dims<b, 4, 4, 32>>, tensor<32xf32>, tensor<32xf32>, tensor<?x32xf32, #onnx.dims<b, 32>>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, s, h>>
  func.func @main(%arg0: tensor<5x?xf32, #onnx.dims<5, h>>, %arg1: tensor<?x?xi64, #onnx.dims<b, s>>) -> tensor<*xf32> {
    %r0 = onnx_ms.TorchEmbedding(%arg0, %arg1) : (tensor<5x?xf32, #onnx.dims<5, h>>, tensor<?x?xi64, #onnx.dims<b, s>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x6xf32, #onnx.dims<words, 6>>
  func.func @main(%arg0: tensor<?x?xi32, #onnx.dims<words, n>>, %arg1: tensor<6x1x2x5xf32>, %arg2: tensor<6xf32>, %arg3: tensor<9x5xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.WordConvEmbedding(%arg0, %arg1, %arg2, %arg3) : (tensor<?x?xi32, #onnx.dims<words, n>>, tensor<6x1x2x5xf32>, tensor<6xf32>, tensor<9x5xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x2x?x5xf32, #onnx.dims<s, 2, b, 5>>, tensor<2x?x5xf32, #onnx.dims<2, b, 5>>, tensor<2x?x5xf32, #onnx.dims<2, b, 5>>)
  func.func @main(%arg0: tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, %arg1: tensor<2x20x9xf32>, %arg2: tensor<2x20x5xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2 = onnx_ms.AttnLSTM(%arg0, %arg1, %arg2) {direction = "bidirectional", hidden_size = 5 : i64} : (tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, tensor<2x20x9xf32>, tensor<2x20x5xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x1x?x5xf32, #onnx.dims<s, 1, b, 5>>, tensor<1x?x5xf32, #onnx.dims<1, b, 5>>)
  func.func @main(%arg0: tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, %arg1: tensor<1x3x20xui8>, %arg2: tensor<1x5x20xui8>, %arg8: tensor<1xf32>, %arg9: tensor<1xui8>, %arg10: tensor<1xf32>, %arg11: tensor<1xui8>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2 = onnx_ms.DynamicQuantizeLSTM(%arg0, %arg1, %arg2, _, _, _, _, _, %arg8, %arg9, %arg10, %arg11) : (tensor<?x?x3xf32, #onnx.dims<s, b, 3>>, tensor<1x3x20xui8>, tensor<1x5x20xui8>, tensor<1xf32>, tensor<1xui8>, tensor<1xf32>, tensor<1xui8>) -> (tensor<*xf32>, tensor<*xf32>, none)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x4x?xf32, #onnx.dims<b, 4, s>>, tensor<?x4x2xf32, #onnx.dims<b, 4, 2>>)
  func.func @main(%arg0: tensor<?x4x?xf32, #onnx.dims<b, 4, s>>, %arg1: tensor<4x1x3xf32>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1 = onnx_ms.CausalConvWithState(%arg0, %arg1) : (tensor<?x4x?xf32, #onnx.dims<b, 4, s>>, tensor<4x1x3xf32>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, m, n>>
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<b, k, m>>, %arg1: tensor<?x?x?xf32, #onnx.dims<b, n, k>>) -> tensor<*xf32> {
    %r0 = onnx_ms.FusedMatMul(%arg0, %arg1) {transA = 1 : i64, transB = 1 : i64} : (tensor<?x?x?xf32, #onnx.dims<b, k, m>>, tensor<?x?x?xf32, #onnx.dims<b, n, k>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // The first axis is the first one of the matrices.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x6x?x?xf32, #onnx.dims<b, 6, m, n>>
  func.func @main(%arg0: tensor<?x?x6x?xf32, #onnx.dims<m, b, 6, k>>, %arg1: tensor<?x6x?x?xf32, #onnx.dims<b, 6, k, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.FusedMatMul(%arg0, %arg1) {transBatchA = 1 : i64} : (tensor<?x?x6x?xf32, #onnx.dims<m, b, 6, k>>, tensor<?x6x?x?xf32, #onnx.dims<b, 6, k, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, m, n>>
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<k, b, m>>, %arg1: tensor<?x?x?xf32, #onnx.dims<n, b, k>>) -> tensor<*xf32> {
    %r0 = onnx_ms.FusedMatMul(%arg0, %arg1) {transA = 1 : i64, transBatchA = 1 : i64, transBatchB = 1 : i64, transB = 1 : i64} : (tensor<?x?x?xf32, #onnx.dims<k, b, m>>, tensor<?x?x?xf32, #onnx.dims<n, b, k>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // A vector is not transposed.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?xf32, #onnx.dims<n>>
  func.func @main(%arg0: tensor<4xf32>, %arg1: tensor<4x?xf32, #onnx.dims<4, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.FusedMatMul(%arg0, %arg1) {transA = 1 : i64} : (tensor<4xf32>, tensor<4x?xf32, #onnx.dims<4, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, m, n>>
  func.func @main(%arg0: tensor<?x?x4xf32, #onnx.dims<b, m, 4>>, %arg1: tensor<?x4x?xf32, #onnx.dims<b, 4, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.FusedMatMulActivation(%arg0, %arg1) {activation = "Relu"} : (tensor<?x?x4xf32, #onnx.dims<b, m, 4>>, tensor<?x4x?xf32, #onnx.dims<b, 4, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<m, n>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<k, m>>, %arg1: tensor<?x?xf32, #onnx.dims<k, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.TransposeMatMul(%arg0, %arg1) {transA = 1 : i64} : (tensor<?x?xf32, #onnx.dims<k, m>>, tensor<?x?xf32, #onnx.dims<k, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<m, n>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<k, m>>, %arg1: tensor<?x?xf32, #onnx.dims<n, k>>) -> tensor<*xf32> {
    %r0 = onnx_ms.FusedGemm(%arg0, %arg1) {transA = 1 : i64, transB = 1 : i64} : (tensor<?x?xf32, #onnx.dims<k, m>>, tensor<?x?xf32, #onnx.dims<n, k>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, m, n>>
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<b, m, k>>, %arg1: tensor<?x?xf32, #onnx.dims<k, n>>) -> tensor<*xf32> {
    %r0 = onnx_ms.GemmFastGelu(%arg0, %arg1) : (tensor<?x?x?xf32, #onnx.dims<b, m, k>>, tensor<?x?xf32, #onnx.dims<k, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}
