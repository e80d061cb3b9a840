// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // The scales and zero points have no part in it.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x4xui8, #onnx.dims<b, s, 4>>
  func.func @main(%arg0: tensor<?x1x4xui8, #onnx.dims<b, 1, 4>>, %arg1: tensor<3xf32>, %arg2: tensor<3xui8>, %arg3: tensor<?x4xui8, #onnx.dims<s, 4>>, %arg4: tensor<f32>, %arg6: tensor<f32>) -> tensor<*xui8> {
    %r0 = onnx_ms.QLinearAdd(%arg0, %arg1, %arg2, %arg3, %arg4, _, %arg6) : (tensor<?x1x4xui8, #onnx.dims<b, 1, 4>>, tensor<3xf32>, tensor<3xui8>, tensor<?x4xui8, #onnx.dims<s, 4>>, tensor<f32>, tensor<f32>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x4xui8, #onnx.dims<b, 4>>
  func.func @main(%arg0: tensor<?x4xui8, #onnx.dims<b, 4>>, %arg1: tensor<f32>, %arg2: tensor<ui8>, %arg3: tensor<4xui8>, %arg4: tensor<f32>, %arg5: tensor<ui8>, %arg6: tensor<f32>, %arg7: tensor<ui8>) -> tensor<*xui8> {
    %r0 = onnx_ms.QLinearMul(%arg0, %arg1, %arg2, %arg3, %arg4, %arg5, %arg6, %arg7) : (tensor<?x4xui8, #onnx.dims<b, 4>>, tensor<f32>, tensor<ui8>, tensor<4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x4xi32, #onnx.dims<b, 4>>
  func.func @main(%arg0: tensor<?x4xui8, #onnx.dims<b, 4>>, %arg1: tensor<3xui8>, %arg2: tensor<4xui8>) -> tensor<*xi32> {
    %r0 = onnx_ms.MulInteger(%arg0, %arg1, %arg2) : (tensor<?x4xui8, #onnx.dims<b, 4>>, tensor<3xui8>, tensor<4xui8>) -> tensor<*xi32>
    return %r0 : tensor<*xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xui8, #onnx.dims<b, s>>
  func.func @main(%arg0: tensor<?x1xi1, #onnx.dims<b, 1>>, %arg1: tensor<1x?xui8, #onnx.dims<1, s>>, %arg4: tensor<ui8>) -> tensor<*xui8> {
    %c2 = onnx.Initializer dense<0.1> : tensor<f32>
    %c3 = onnx.Initializer dense<1> : tensor<ui8>
    %c5 = onnx.Initializer dense<0.1> : tensor<f32>
    %c6 = onnx.Initializer dense<1> : tensor<ui8>
    %c7 = onnx.Initializer dense<0.1> : tensor<f32>
    %c8 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearWhere(%arg0, %arg1, %c2, %c3, %arg4, %c5, %c6, %c7, %c8) : (tensor<?x1xi1, #onnx.dims<b, 1>>, tensor<1x?xui8, #onnx.dims<1, s>>, tensor<f32>, tensor<ui8>, tensor<ui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xui8, #onnx.dims<b, s>>
  func.func @main(%arg0: tensor<?x?xui8, #onnx.dims<b, s>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearSigmoid(%arg0, %c1, %c2, %c3, %c4) : (tensor<?x?xui8, #onnx.dims<b, s>>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xui8, #onnx.dims<b, s>>
  func.func @main(%arg0: tensor<?x?xui8, #onnx.dims<b, s>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearLeakyRelu(%arg0, %c1, %c2, %c3, %c4) : (tensor<?x?xui8, #onnx.dims<b, s>>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xui8, #onnx.dims<b, s>>
  func.func @main(%arg0: tensor<?x?xui8, #onnx.dims<b, s>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearSoftmax(%arg0, %c1, %c2, %c3, %c4) {opset = 13 : i64} : (tensor<?x?xui8, #onnx.dims<b, s>>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xui8, #onnx.dims<b, "m + n">>
  func.func @main(%arg2: tensor<?x?xui8, #onnx.dims<b, m>>, %arg5: tensor<?x?xui8, #onnx.dims<b, n>>) -> tensor<*xui8> {
    %c0 = onnx.Initializer dense<0.1> : tensor<f32>
    %c1 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %c6 = onnx.Initializer dense<0.1> : tensor<f32>
    %c7 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearConcat(%c0, %c1, %arg2, %c3, %c4, %arg5, %c6, %c7) {axis = -1 : i64} : (tensor<f32>, tensor<ui8>, tensor<?x?xui8, #onnx.dims<b, m>>, tensor<f32>, tensor<ui8>, tensor<?x?xui8, #onnx.dims<b, n>>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Nothing is known of one of them.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xui8, #onnx.dims<b, unk__0>>
  func.func @main(%arg2: tensor<*xui8>, %arg5: tensor<?x?xui8, #onnx.dims<b, n>>) -> tensor<*xui8> {
    %c0 = onnx.Initializer dense<0.1> : tensor<f32>
    %c1 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %c6 = onnx.Initializer dense<0.1> : tensor<f32>
    %c7 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearConcat(%c0, %c1, %arg2, %c3, %c4, %arg5, %c6, %c7) {axis = 1 : i64} : (tensor<f32>, tensor<ui8>, tensor<*xui8>, tensor<f32>, tensor<ui8>, tensor<?x?xui8, #onnx.dims<b, n>>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x1x4xui8, #onnx.dims<b, 1, 4>>
  func.func @main(%arg0: tensor<?x?x4xui8, #onnx.dims<b, s, 4>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QLinearReduceMean(%arg0, %c1, %c2, %c3, %c4) {axes = array<i64: -2>, keepdims = 1 : i64} : (tensor<?x?x4xui8, #onnx.dims<b, s, 4>>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?xi32, #onnx.dims<s>>
  func.func @main(%arg0: tensor<?x?x4xui8, #onnx.dims<b, s, 4>>) -> tensor<*xi32> {
    %r0 = onnx_ms.ReduceSumInteger(%arg0) {axes = array<i64: 0, -1>, keepdims = 0 : i64} : (tensor<?x?x4xui8, #onnx.dims<b, s, 4>>) -> tensor<*xi32>
    return %r0 : tensor<*xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xui8, #onnx.dims<b, s>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<b, s>>) -> tensor<*xui8> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QuantizeLinear(%arg0, %c1, %c2) : (tensor<?x?xf32, #onnx.dims<b, s>>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<b, s>>
  func.func @main(%arg0: tensor<?x?xui8, #onnx.dims<b, s>>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.DequantizeLinear(%arg0, %c1, %c2) : (tensor<?x?xui8, #onnx.dims<b, s>>, tensor<f32>, tensor<ui8>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x5xf32, #onnx.dims<b, s, 5>>
  func.func @main(%arg0: tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, %arg1: tensor<5x1x16xui8>, %arg2: tensor<5xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.MatMulNBits(%arg0, %arg1, %arg2) {K = 32 : i64, N = 5 : i64, block_size = 32 : i64} : (tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<5x1x16xui8>, tensor<5xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<5xf32>
  func.func @main(%arg0: tensor<32xf32>, %arg1: tensor<5x1x16xui8>, %arg2: tensor<5xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.MatMulNBits(%arg0, %arg1, %arg2) {K = 32 : i64, N = 5 : i64, block_size = 32 : i64} : (tensor<32xf32>, tensor<5x1x16xui8>, tensor<5xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x32xf32, #onnx.dims<b, s, 32>>
  func.func @main(%arg0: tensor<?x?x5xf32, #onnx.dims<b, s, 5>>, %arg1: tensor<80xui8>, %arg2: tensor<10xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.MatMulBnb4(%arg0, %arg1, %arg2) {K = 32 : i64, N = 5 : i64, block_size = 16 : i64, quant_type = 0 : i64, transB = 0 : i64} : (tensor<?x?x5xf32, #onnx.dims<b, s, 5>>, tensor<80xui8>, tensor<10xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x5xf32, #onnx.dims<b, s, 5>>
  func.func @main(%arg0: tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, %arg1: tensor<80xui8>) -> tensor<*xf32> {
    %c2 = onnx.Initializer dense<[32, 5]> : tensor<2xi64>
    %r0 = onnx_ms.MatMulFpQ4(%arg0, %arg1, %c2) : (tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<80xui8>, tensor<2xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x5xf32, #onnx.dims<b, s, 5>>, tensor<?x?x32xf32, #onnx.dims<b, s, 32>>)
  func.func @main(%arg0: tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, %arg1: tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, %arg2: tensor<32xf32>, %arg3: tensor<5x1x16xui8>, %arg4: tensor<5xf32>, %arg6: tensor<5x1x16xui8>, %arg7: tensor<5xf32>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1 = onnx_ms.MatMulNBitsMlp(%arg0, %arg1, %arg2, %arg3, %arg4, _, %arg6, %arg7) {K = 32 : i64, N = 5 : i64, block_size = 32 : i64, activation = "silu"} : (tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<32xf32>, tensor<5x1x16xui8>, tensor<5xf32>, tensor<5x1x16xui8>, tensor<5xf32>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x?x4xf32, #onnx.dims<b, s, 4>>, tensor<?x?x4xf32, #onnx.dims<b, s, 4>>, tensor<?x?x32xf32, #onnx.dims<b, s, 32>>)
  func.func @main(%arg0: tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, %arg2: tensor<32xf32>, %arg3: tensor<8x1x16xui8>, %arg4: tensor<8xf32>, %arg6: tensor<4x1x16xui8>, %arg7: tensor<4xf32>, %arg9: tensor<4x1x16xui8>, %arg10: tensor<4xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.MatMulNBitsQkv(%arg0, _, %arg2, %arg3, %arg4, _, %arg6, %arg7, _, %arg9, %arg10) {K_attr = 32 : i64, Nq = 8 : i64, Nkv = 4 : i64, block_size = 32 : i64} : (tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<32xf32>, tensor<8x1x16xui8>, tensor<8xf32>, tensor<4x1x16xui8>, tensor<4xf32>, tensor<4x1x16xui8>, tensor<4xf32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2, %r3 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, s, n>>
  func.func @main(%arg0: tensor<?x?x?xui8, #onnx.dims<b, s, k>>, %arg1: tensor<?x?xui8, #onnx.dims<k, n>>, %arg2: tensor<f32>, %arg3: tensor<f32>) -> tensor<*xf32> {
    %r0 = onnx_ms.MatMulIntegerToFloat(%arg0, %arg1, %arg2, %arg3) : (tensor<?x?x?xui8, #onnx.dims<b, s, k>>, tensor<?x?xui8, #onnx.dims<k, n>>, tensor<f32>, tensor<f32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, s, n>>
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<b, s, k>>, %arg1: tensor<?x?xui8, #onnx.dims<k, n>>, %arg2: tensor<f32>) -> tensor<*xf32> {
    %r0 = onnx_ms.DynamicQuantizeMatMul(%arg0, %arg1, %arg2) : (tensor<?x?x?xf32, #onnx.dims<b, s, k>>, tensor<?x?xui8, #onnx.dims<k, n>>, tensor<f32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xi32, #onnx.dims<m, n>>
  func.func @main(%arg0: tensor<?x?xi16, #onnx.dims<m, k>>, %arg1: tensor<?x?xi16, #onnx.dims<k, n>>) -> tensor<*xi32> {
    %r0 = onnx_ms.MatMulInteger16(%arg0, %arg1) : (tensor<?x?xi16, #onnx.dims<m, k>>, tensor<?x?xi16, #onnx.dims<k, n>>) -> tensor<*xi32>
    return %r0 : tensor<*xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<m, n>>
  func.func @main(%arg0: tensor<?x?xui8, #onnx.dims<k, m>>, %arg3: tensor<?x?xui8, #onnx.dims<n, k>>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<0.1> : tensor<f32>
    %c2 = onnx.Initializer dense<1> : tensor<ui8>
    %c4 = onnx.Initializer dense<0.1> : tensor<f32>
    %c5 = onnx.Initializer dense<1> : tensor<ui8>
    %r0 = onnx_ms.QGemm(%arg0, %c1, %c2, %arg3, %c4, %c5) {transA = 1 : i64, transB = 1 : i64} : (tensor<?x?xui8, #onnx.dims<k, m>>, tensor<f32>, tensor<ui8>, tensor<?x?xui8, #onnx.dims<n, k>>, tensor<f32>, tensor<ui8>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<m, n>>
  func.func @main(%arg0: tensor<?x?xf16, #onnx.dims<m, k>>, %arg1: tensor<?x?xf16, #onnx.dims<n, k>>) -> tensor<*xf32> {
    %r0 = onnx_ms.GemmFloat8(%arg0, %arg1) {transB = 1 : i64} : (tensor<?x?xf16, #onnx.dims<m, k>>, tensor<?x?xf16, #onnx.dims<n, k>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // A byte holds two numbers.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x32xf32, #onnx.dims<b, s, 32>>
  func.func @main(%arg0: tensor<?x16xui8, #onnx.dims<words, 16>>, %arg1: tensor<?x?xi64, #onnx.dims<b, s>>, %arg2: tensor<?x1xf32, #onnx.dims<words, 1>>) -> tensor<*xf32> {
    %r0 = onnx_ms.GatherBlockQuantized(%arg0, %arg1, %arg2) {gather_axis = 0 : i64, quantize_axis = 1 : i64, block_size = 32 : i64} : (tensor<?x16xui8, #onnx.dims<words, 16>>, tensor<?x?xi64, #onnx.dims<b, s>>, tensor<?x1xf32, #onnx.dims<words, 1>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x16xf32, #onnx.dims<b, s, 16>>
  func.func @main(%arg0: tensor<?x16xui4, #onnx.dims<words, 16>>, %arg1: tensor<?x?xi64, #onnx.dims<b, s>>, %arg2: tensor<?x1xf32, #onnx.dims<words, 1>>) -> tensor<*xf32> {
    %r0 = onnx_ms.GatherBlockQuantized(%arg0, %arg1, %arg2) {gather_axis = 0 : i64, quantize_axis = 1 : i64, block_size = 16 : i64} : (tensor<?x16xui4, #onnx.dims<words, 16>>, tensor<?x?xi64, #onnx.dims<b, s>>, tensor<?x1xf32, #onnx.dims<words, 1>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?xi32, #onnx.dims<b>>)
  func.func @main(%arg0: tensor<?x?xi32, #onnx.dims<b, s>>, %arg2: tensor<?x?xui8, #onnx.dims<words, h>>, %arg3: tensor<?x8xui8, #onnx.dims<p, 8>>, %arg5: tensor<8xui8>, %arg6: tensor<8xui8>) -> (tensor<*xf32>, tensor<*xi32>) {
    %c8 = onnx.Initializer dense<0.1> : tensor<f32>
    %c9 = onnx.Initializer dense<0.1> : tensor<f32>
    %c11 = onnx.Initializer dense<0.1> : tensor<f32>
    %c12 = onnx.Initializer dense<0.1> : tensor<f32>
    %c13 = onnx.Initializer dense<1> : tensor<ui8>
    %c14 = onnx.Initializer dense<1> : tensor<ui8>
    %c16 = onnx.Initializer dense<1> : tensor<ui8>
    %c17 = onnx.Initializer dense<1> : tensor<ui8>
    %r0, %r1 = onnx_ms.QEmbedLayerNormalization(%arg0, _, %arg2, %arg3, _, %arg5, %arg6, _, %c8, %c9, _, %c11, %c12, %c13, %c14, _, %c16, %c17) : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<?x?xui8, #onnx.dims<words, h>>, tensor<?x8xui8, #onnx.dims<p, 8>>, tensor<8xui8>, tensor<8xui8>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<ui8>, tensor<ui8>, tensor<ui8>, tensor<ui8>) -> (tensor<*xf32>, tensor<*xi32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x8xi8, #onnx.dims<b, s, 8>>
  func.func @main(%arg0: tensor<?x?x16xi8, #onnx.dims<b, s, 16>>, %arg1: tensor<f32>, %arg2: tensor<f32>, %arg3: tensor<f32>, %arg4: tensor<f32>, %arg5: tensor<16x8xi8>, %arg6: tensor<16x8xi8>, %arg7: tensor<16x8xi8>, %arg8: tensor<8xf32>, %arg9: tensor<8xf32>, %arg10: tensor<8xf32>, %arg11: tensor<8xf32>, %arg12: tensor<8xf32>, %arg13: tensor<8xf32>, %arg16: tensor<f32>) -> tensor<*xi8> {
    %r0 = onnx_ms.QOrderedAttention(%arg0, %arg1, %arg2, %arg3, %arg4, %arg5, %arg6, %arg7, %arg8, %arg9, %arg10, %arg11, %arg12, %arg13, _, _, %arg16) {num_heads = 2 : i64, order_input = 1 : i64, order_output = 1 : i64, order_weight = 0 : i64} : (tensor<?x?x16xi8, #onnx.dims<b, s, 16>>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<f32>, tensor<16x8xi8>, tensor<16x8xi8>, tensor<16x8xi8>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<f32>) -> tensor<*xi8>
    return %r0 : tensor<*xi8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xi8, #onnx.dims<b, m, n>>
  func.func @main(%arg0: tensor<?x?x?xi8, #onnx.dims<b, m, k>>, %arg1: tensor<f32>, %arg2: tensor<?x?xi8, #onnx.dims<k, n>>, %arg3: tensor<f32>, %arg4: tensor<f32>) -> tensor<*xi8> {
    %r0 = onnx_ms.QOrderedMatMul(%arg0, %arg1, %arg2, %arg3, %arg4) {order_A = 1 : i64, order_B = 0 : i64, order_Y = 1 : i64} : (tensor<?x?x?xi8, #onnx.dims<b, m, k>>, tensor<f32>, tensor<?x?xi8, #onnx.dims<k, n>>, tensor<f32>, tensor<f32>) -> tensor<*xi8>
    return %r0 : tensor<*xi8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<*xui8>, tensor<2xi64>, tensor<2xi64>)
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<b, s>>) -> (tensor<*xui8>, tensor<*xi64>, tensor<*xi64>) {
    %r0, %r1, %r2 = onnx_ms.QuantizeBFP(%arg0) {bfp_type = 0 : i64} : (tensor<?x?xf32, #onnx.dims<b, s>>) -> (tensor<*xui8>, tensor<*xi64>, tensor<*xi64>)
    return %r0, %r1, %r2 : tensor<*xui8>, tensor<*xi64>, tensor<*xi64>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<3x4xf32>
  func.func @main(%arg0: tensor<?xui8, #onnx.dims<n>>, %arg2: tensor<2xi64>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<[3, 4]> : tensor<2xi64>
    %r0 = onnx_ms.DequantizeBFP(%arg0, %c1, %arg2) {bfp_type = 0 : i64} : (tensor<?xui8, #onnx.dims<n>>, tensor<2xi64>, tensor<2xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}
