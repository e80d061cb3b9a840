// RUN: onnx-xform-opt %s -split-input-file --infer-shapes -verify-diagnostics

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<4x16xf32>, %arg1: tensor<16x24xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its input has rank 2, not 3}}
    %r0, %r1 = onnx_ms.Attention(%arg0, %arg1) {num_heads = 4 : i64} : (tensor<4x16xf32>, tensor<16x24xf32>) -> (tensor<*xf32>, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<16x24xf32>, %arg2: tensor<20xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its numbers of projections are 24 and 20}}
    %r0, %r1 = onnx_ms.Attention(%arg0, %arg1, %arg2) {num_heads = 4 : i64} : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<16x24xf32>, tensor<20xf32>) -> (tensor<*xf32>, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<16x24xf32>, %arg2: tensor<24xf32>, %arg4: tensor<2x?x4x?x3xf32, #onnx.dims<2, b, 4, p, 3>>) -> (tensor<*xf32>, tensor<*xf32>) {
    // expected-warning@+1 {{its sizes of heads are 2 and 3}}
    %r0, %r1 = onnx_ms.Attention(%arg0, %arg1, %arg2, _, %arg4) {num_heads = 4 : i64} : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<16x24xf32>, tensor<24xf32>, tensor<2x?x4x?x3xf32, #onnx.dims<2, b, 4, p, 3>>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x4x?x2xf32, #onnx.dims<b, 4, s, 2>>) -> tensor<*xf32> {
    // expected-warning@+1 {{its query has rank 4, neither 3 nor 5}}
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0) {num_heads = 4 : i64} : (tensor<?x4x?x2xf32, #onnx.dims<b, 4, s, 2>>) -> (tensor<*xf32>, none, none, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg2: tensor<?x4x?x2xf32, #onnx.dims<b, 4, s, 2>>) -> tensor<*xf32> {
    // expected-warning@+1 {{its value has rank 4, not 3}}
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0, %arg1, %arg2) {num_heads = 4 : i64} : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, s, 2>>) -> (tensor<*xf32>, none, none, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg2: tensor<8xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its hidden sizes are 16 and 8}}
    %r0, %r1, %r2, %r3 = onnx_ms.SkipLayerNormalization(%arg0, %arg1, %arg2) : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<8xf32>) -> (tensor<*xf32>, none, none, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<f32>, %arg1: tensor<f32>, %arg2: tensor<8xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its input cannot be a scalar}}
    %r0, %r1, %r2, %r3 = onnx_ms.SkipSimplifiedLayerNormalization(%arg0, %arg1, %arg2) : (tensor<f32>, tensor<f32>, tensor<8xf32>) -> (tensor<*xf32>, none, none, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x31xf32, #onnx.dims<b, 31>>, %arg1: tensor<5x1x16xui8>, %arg2: tensor<5xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{its inner sizes are 31 and 32}}
    %r0 = onnx_ms.MatMulNBits(%arg0, %arg1, %arg2) {K = 32 : i64, N = 5 : i64, block_size = 32 : i64} : (tensor<?x31xf32, #onnx.dims<b, 31>>, tensor<5x1x16xui8>, tensor<5xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x3x4xf32, #onnx.dims<b, 3, 4>>, %arg1: tensor<4x5xf32>) -> tensor<*xf32> {
    // expected-warning@+1 {{it multiplies matrices, not a tensor of rank 3}}
    %r0 = onnx_ms.FusedGemm(%arg0, %arg1) : (tensor<?x3x4xf32, #onnx.dims<b, 3, 4>>, tensor<4x5xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<3> : tensor<i32>
    // expected-warning@+1 {{its axis is 3, which a tensor of rank 3 does not have}}
    %r0 = onnx_ms.ExpandDims(%arg0, %c1) : (tensor<?x?xf32, #onnx.dims<m, n>>, tensor<i32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<[1, 0, 0, 1, 0, 0]> : tensor<6xi64>
    // expected-warning@+1 {{it has 6 pads for a tensor of rank 2}}
    %r0 = onnx_ms.Pad(%arg0, %c1) : (tensor<?x?xf32, #onnx.dims<m, n>>, tensor<6xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<3x?xf32, #onnx.dims<3, n>>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<[-2, 0, -2, 0]> : tensor<4xi64>
    // expected-warning@+1 {{its result would have the size -1}}
    %r0 = onnx_ms.Pad(%arg0, %c1) : (tensor<3x?xf32, #onnx.dims<3, n>>, tensor<4xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>, %arg1: tensor<?x3xi64, #onnx.dims<b, 3>>) -> tensor<*xf32> {
    // expected-warning@+1 {{its indices have 3 places in a tensor of rank 2}}
    %r0 = onnx_ms.GatherND(%arg0, %arg1) : (tensor<?x?xf32, #onnx.dims<m, n>>, tensor<?x3xi64, #onnx.dims<b, 3>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32> {
    // expected-warning@+1 {{its dim is -4, which a tensor of rank 2 does not have}}
    %r0 = onnx_ms.UnfoldTensor(%arg0) {size = 2 : i64, dim = -4 : i64} : (tensor<?x?xf32, #onnx.dims<m, n>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<3xui8>, %arg1: tensor<f32>, %arg2: tensor<ui8>, %arg3: tensor<4xui8>, %arg4: tensor<f32>, %arg5: tensor<ui8>, %arg6: tensor<f32>, %arg7: tensor<ui8>) -> tensor<*xui8> {
    // expected-warning@+1 {{its inputs do not broadcast: sizes 3 and 4}}
    %r0 = onnx_ms.QLinearAdd(%arg0, %arg1, %arg2, %arg3, %arg4, %arg5, %arg6, %arg7) : (tensor<3xui8>, tensor<f32>, tensor<ui8>, tensor<4xui8>, tensor<f32>, tensor<ui8>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<f32>, %arg1: tensor<ui8>, %arg2: tensor<?x?xui8, #onnx.dims<b, n>>, %arg3: tensor<f32>) -> tensor<*xui8> {
    // expected-warning@+1 {{its inputs are not tensors with a scale and a zero point each}}
    %r0 = onnx_ms.QLinearConcat(%arg0, %arg1, %arg2, %arg3) {axis = 0 : i64} : (tensor<f32>, tensor<ui8>, tensor<?x?xui8, #onnx.dims<b, n>>, tensor<f32>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<f32>, %arg1: tensor<ui8>, %arg2: tensor<?x?xui8, #onnx.dims<b, n>>, %arg3: tensor<f32>, %arg4: tensor<ui8>, %arg5: tensor<?xui8, #onnx.dims<n>>, %arg6: tensor<f32>, %arg7: tensor<ui8>) -> tensor<*xui8> {
    // expected-warning@+1 {{its input has rank 1, not 2}}
    %r0 = onnx_ms.QLinearConcat(%arg0, %arg1, %arg2, %arg3, %arg4, %arg5, %arg6, %arg7) {axis = 0 : i64} : (tensor<f32>, tensor<ui8>, tensor<?x?xui8, #onnx.dims<b, n>>, tensor<f32>, tensor<ui8>, tensor<?xui8, #onnx.dims<n>>, tensor<f32>, tensor<ui8>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x16xui4, #onnx.dims<words, 16>>, %arg1: tensor<?xi64, #onnx.dims<b>>, %arg2: tensor<?x1xf32, #onnx.dims<words, 1>>) -> tensor<*xf32> {
    // expected-warning@+1 {{its gather_axis is 2, which a tensor of rank 2 does not have}}
    %r0 = onnx_ms.GatherBlockQuantized(%arg0, %arg1, %arg2) {gather_axis = 2 : i64} : (tensor<?x16xui4, #onnx.dims<words, 16>>, tensor<?xi64, #onnx.dims<b>>, tensor<?x1xf32, #onnx.dims<words, 1>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  func.func @main(%arg0: tensor<?x?x?xui8, #onnx.dims<n, h, c>>) -> tensor<*xui8> {
    // expected-warning@+1 {{its input has rank 3, not 4}}
    %r0 = onnx_ms.NhwcMaxPool(%arg0) {kernel_shape = array<i64: 3, 3>} : (tensor<?x?x?xui8, #onnx.dims<n, h, c>>) -> tensor<*xui8>
    return %r0 : tensor<*xui8>
  }
}
