// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // The weights project to Q, K and V of the same size.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, s, 2>>)
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<16x24xf32>, %arg2: tensor<24xf32>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1 = onnx_ms.Attention(%arg0, %arg1, %arg2) {num_heads = 4 : i64} : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<16x24xf32>, tensor<24xf32>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // What was before comes in front; a third of the projections is V.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, "past + s", 2>>)
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<b, s, h>>, %arg1: tensor<?x24xf32, #onnx.dims<h, 24>>, %arg2: tensor<24xf32>, %arg4: tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, past, 2>>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1 = onnx_ms.Attention(%arg0, %arg1, %arg2, _, %arg4) {num_heads = 4 : i64} : (tensor<?x?x?xf32, #onnx.dims<b, s, h>>, tensor<?x24xf32, #onnx.dims<h, 24>>, tensor<24xf32>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, past, 2>>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // V has a size of its own.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x12xf32, #onnx.dims<b, s, 12>>
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<16x28xf32>) -> tensor<*xf32> {
    %r0, %r1 = onnx_ms.Attention(%arg0, %arg1) {num_heads = 4 : i64, qkv_hidden_sizes = array<i64: 8, 8, 12>} : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<16x28xf32>) -> (tensor<*xf32>, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // past and present are one buffer.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, max, 2>>)
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<16x24xf32>, %arg2: tensor<24xf32>, %arg4: tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, max, 2>>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1 = onnx_ms.Attention(%arg0, %arg1, %arg2, _, %arg4) {num_heads = 4 : i64, past_present_share_buffer = 1 : i64} : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<16x24xf32>, tensor<24xf32>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, max, 2>>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, "past + s", 2>>)
  func.func @main(%arg0: tensor<?x?x16xui8, #onnx.dims<b, s, 16>>, %arg1: tensor<16x24xui8>, %arg2: tensor<24xf32>, %arg8: tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, past, 2>>) -> (tensor<*xf32>, tensor<*xf32>) {
    %c3 = onnx.Initializer dense<0.1> : tensor<f32>
    %c4 = onnx.Initializer dense<0.1> : tensor<f32>
    %r0, %r1 = onnx_ms.QAttention(%arg0, %arg1, %arg2, %c3, %c4, _, _, _, %arg8) {num_heads = 4 : i64} : (tensor<?x?x16xui8, #onnx.dims<b, s, 16>>, tensor<16x24xui8>, tensor<24xf32>, tensor<f32>, tensor<f32>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, past, 2>>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, max, 2>>)
  func.func @main(%arg0: tensor<?x1x16xf32, #onnx.dims<b, 1, 16>>, %arg1: tensor<16x24xf32>, %arg2: tensor<24xf32>, %arg4: tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, max, 2>>, %arg6: tensor<1xi32>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1 = onnx_ms.DecoderMaskedSelfAttention(%arg0, %arg1, %arg2, _, %arg4, _, %arg6) {num_heads = 4 : i64, past_present_share_buffer = 1 : i64} : (tensor<?x1x16xf32, #onnx.dims<b, 1, 16>>, tensor<16x24xf32>, tensor<24xf32>, tensor<2x?x4x?x2xf32, #onnx.dims<2, b, 4, max, 2>>, tensor<1xi32>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x8xf32, #onnx.dims<tokens, 8>>
  func.func @main(%arg0: tensor<?x16xf32, #onnx.dims<tokens, 16>>, %arg1: tensor<16x24xf32>, %arg2: tensor<24xf32>, %arg3: tensor<?x?xi32, #onnx.dims<b, s>>, %arg4: tensor<?xi32, #onnx.dims<m>>) -> tensor<*xf32> {
    %r0 = onnx_ms.PackedAttention(%arg0, %arg1, %arg2, %arg3, %arg4) {num_heads = 4 : i64} : (tensor<?x16xf32, #onnx.dims<tokens, 16>>, tensor<16x24xf32>, tensor<24xf32>, tensor<?x?xi32, #onnx.dims<b, s>>, tensor<?xi32, #onnx.dims<m>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<tokens, v>>
  func.func @main(%arg0: tensor<?x16xf32, #onnx.dims<tokens, 16>>, %arg1: tensor<?x16xf32, #onnx.dims<tokens, 16>>, %arg2: tensor<?x?xf32, #onnx.dims<tokens, v>>, %arg4: tensor<?x?xi32, #onnx.dims<b, s>>, %arg5: tensor<?xi32, #onnx.dims<m>>) -> tensor<*xf32> {
    %r0 = onnx_ms.PackedMultiHeadAttention(%arg0, %arg1, %arg2, _, %arg4, %arg5) {num_heads = 4 : i64} : (tensor<?x16xf32, #onnx.dims<tokens, 16>>, tensor<?x16xf32, #onnx.dims<tokens, 16>>, tensor<?x?xf32, #onnx.dims<tokens, v>>, tensor<?x?xi32, #onnx.dims<b, s>>, tensor<?xi32, #onnx.dims<m>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Query, key and value in one.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<tokens, "4*h">>
  func.func @main(%arg0: tensor<?x4x3x?xf32, #onnx.dims<tokens, 4, 3, h>>, %arg4: tensor<?x?xi32, #onnx.dims<b, s>>, %arg5: tensor<?xi32, #onnx.dims<m>>) -> tensor<*xf32> {
    %r0 = onnx_ms.PackedMultiHeadAttention(%arg0, _, _, _, %arg4, %arg5) {num_heads = 4 : i64} : (tensor<?x4x3x?xf32, #onnx.dims<tokens, 4, 3, h>>, tensor<?x?xi32, #onnx.dims<b, s>>, tensor<?xi32, #onnx.dims<m>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Key and value from another sequence, with results of a size of their own.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x12xf32, #onnx.dims<b, s, 12>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, l, 2>>, tensor<?x4x?x3xf32, #onnx.dims<b, 4, l, 3>>, tensor<?x4x?x?xf32, #onnx.dims<b, 4, s, l>>)
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<?x?x8xf32, #onnx.dims<b, l, 8>>, %arg2: tensor<?x?x12xf32, #onnx.dims<b, l, 12>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0, %arg1, %arg2) {num_heads = 4 : i64} : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x?x8xf32, #onnx.dims<b, l, 8>>, tensor<?x?x12xf32, #onnx.dims<b, l, 12>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2, %r3 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // What was before comes in front.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, "past + s", 2>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, "past + s", 2>>, tensor<?x4x?x?xf32, #onnx.dims<b, 4, s, "past + s">>)
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg2: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg6: tensor<?x4x?x2xf32, #onnx.dims<b, 4, past, 2>>, %arg7: tensor<?x4x?x2xf32, #onnx.dims<b, 4, past, 2>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0, %arg1, %arg2, _, _, _, %arg6, %arg7) {num_heads = 4 : i64} : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, past, 2>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, past, 2>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2, %r3 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Key and value in heads.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x12xf32, #onnx.dims<b, s, 12>>
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<?x4x?x2xf32, #onnx.dims<b, 4, l, 2>>, %arg2: tensor<?x4x?x3xf32, #onnx.dims<b, 4, l, 3>>) -> tensor<*xf32> {
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0, %arg1, %arg2) {num_heads = 4 : i64} : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, l, 2>>, tensor<?x4x?x3xf32, #onnx.dims<b, 4, l, 3>>) -> (tensor<*xf32>, none, none, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Key and value in one.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, l, 2>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, l, 2>>)
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<?x?x4x2x2xf32, #onnx.dims<b, l, 4, 2, 2>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0, %arg1) {num_heads = 4 : i64} : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x?x4x2x2xf32, #onnx.dims<b, l, 4, 2, 2>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, none)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Query, key and value in one.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x8xf32, #onnx.dims<b, s, 8>>
  func.func @main(%arg0: tensor<?x?x4x3x2xf32, #onnx.dims<b, s, 4, 3, 2>>) -> tensor<*xf32> {
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0) {num_heads = 4 : i64} : (tensor<?x?x4x3x2xf32, #onnx.dims<b, s, 4, 3, 2>>) -> (tensor<*xf32>, none, none, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Past and present are in the same buffers, and an input says how much of them is
  // used.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>, tensor<?x4x1x4xf32, #onnx.dims<b, 4, 1, 4>>)
  func.func @main(%arg0: tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, %arg1: tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, %arg2: tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, %arg6: tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>, %arg7: tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %c8 = onnx.Initializer dense<3> : tensor<1xi32>
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0, %arg1, %arg2, _, _, _, %arg6, %arg7, %c8) {num_heads = 4 : i64} : (tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>, tensor<1xi32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2, %r3 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Nothing is known of the key: but the rank is, of all results.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x?xf32, #onnx.dims<b, s, unk__0>>
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<*xf32>, %arg2: tensor<?x?x8xf32, #onnx.dims<b, l, 8>>) -> tensor<*xf32> {
    %r0, %r1, %r2, %r3 = onnx_ms.MultiHeadAttention(%arg0, %arg1, %arg2) {num_heads = 4 : i64} : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<*xf32>, tensor<?x?x8xf32, #onnx.dims<b, l, 8>>) -> (tensor<*xf32>, none, none, none)
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x1x8xf32, #onnx.dims<b, 1, 8>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>)
  func.func @main(%arg0: tensor<?x1x24xf32, #onnx.dims<b, 1, 24>>, %arg5: tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>, %arg6: tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.DecoderMaskedMultiHeadAttention(%arg0, _, _, _, _, %arg5, %arg6) {num_heads = 4 : i64, past_present_share_buffer = 1 : i64} : (tensor<?x1x24xf32, #onnx.dims<b, 1, 24>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>, tensor<?x4x?x2xf32, #onnx.dims<b, 4, max, 2>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, none)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // The total length is an input; nothing was before.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<?x2x7x8xf32, #onnx.dims<b, 2, 7, 8>>, tensor<?x2x7x8xf32, #onnx.dims<b, 2, 7, 8>>)
  func.func @main(%arg0: tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, %arg1: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg2: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg5: tensor<?xi32, #onnx.dims<b>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %c6 = onnx.Initializer dense<7> : tensor<i32>
    %r0, %r1, %r2, %r3 = onnx_ms.GroupQueryAttention(%arg0, %arg1, %arg2, _, _, %arg5, %c6) {num_heads = 4 : i64, kv_num_heads = 2 : i64} : (tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<?xi32, #onnx.dims<b>>, tensor<i32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, none)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // The cache is never shorter than it was.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x1x32xf32, #onnx.dims<b, 1, 32>>, tensor<?x2x9x8xf32, #onnx.dims<b, 2, 9, 8>>, tensor<?x2x9x8xf32, #onnx.dims<b, 2, 9, 8>>, tensor<?x4x1x7xf32, #onnx.dims<b, 4, 1, 7>>)
  func.func @main(%arg0: tensor<?x1x32xf32, #onnx.dims<b, 1, 32>>, %arg1: tensor<?x1x16xf32, #onnx.dims<b, 1, 16>>, %arg2: tensor<?x1x16xf32, #onnx.dims<b, 1, 16>>, %arg3: tensor<?x2x9x8xf32, #onnx.dims<b, 2, 9, 8>>, %arg4: tensor<?x2x9x8xf32, #onnx.dims<b, 2, 9, 8>>, %arg5: tensor<?xi32, #onnx.dims<b>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %c6 = onnx.Initializer dense<7> : tensor<i32>
    %r0, %r1, %r2, %r3 = onnx_ms.GroupQueryAttention(%arg0, %arg1, %arg2, %arg3, %arg4, %arg5, %c6) {num_heads = 4 : i64, kv_num_heads = 2 : i64, qk_output = 1 : i64} : (tensor<?x1x32xf32, #onnx.dims<b, 1, 32>>, tensor<?x1x16xf32, #onnx.dims<b, 1, 16>>, tensor<?x1x16xf32, #onnx.dims<b, 1, 16>>, tensor<?x2x9x8xf32, #onnx.dims<b, 2, 9, 8>>, tensor<?x2x9x8xf32, #onnx.dims<b, 2, 9, 8>>, tensor<?xi32, #onnx.dims<b>>, tensor<i32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2, %r3 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Only the data has the total length; it is one symbol for both.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<?x2x?x8xf32, #onnx.dims<b, 2, unk__0, 8>>, tensor<?x2x?x8xf32, #onnx.dims<b, 2, unk__0, 8>>)
  func.func @main(%arg0: tensor<?x?x64xf32, #onnx.dims<b, s, 64>>, %arg3: tensor<?x2x?x8xf32, #onnx.dims<b, 2, past, 8>>, %arg4: tensor<?x2x?x8xf32, #onnx.dims<b, 2, past, 8>>, %arg5: tensor<?xi32, #onnx.dims<b>>, %arg6: tensor<i32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.GroupQueryAttention(%arg0, _, _, %arg3, %arg4, %arg5, %arg6) {num_heads = 4 : i64, kv_num_heads = 2 : i64} : (tensor<?x?x64xf32, #onnx.dims<b, s, 64>>, tensor<?x2x?x8xf32, #onnx.dims<b, 2, past, 8>>, tensor<?x2x?x8xf32, #onnx.dims<b, 2, past, 8>>, tensor<?xi32, #onnx.dims<b>>, tensor<i32>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, none)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x32xf32, #onnx.dims<b, s, 32>>, tensor<?x2x?x8xf32, #onnx.dims<b, 2, max, 8>>, tensor<?x2x?x8xf32, #onnx.dims<b, 2, max, 8>>)
  func.func @main(%arg0: tensor<?x?x64xf32, #onnx.dims<b, s, 64>>, %arg3: tensor<?x2x?x8xf32, #onnx.dims<b, 2, max, 8>>, %arg4: tensor<?x2x?x8xf32, #onnx.dims<b, 2, max, 8>>, %arg5: tensor<1x5xi32>, %arg6: tensor<1x4xi32>, %arg8: tensor<?xi32, #onnx.dims<b>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %c7 = onnx.Initializer dense<7> : tensor<i32>
    %r0, %r1, %r2 = onnx_ms.SparseAttention(%arg0, _, _, %arg3, %arg4, %arg5, %arg6, %c7, %arg8) {num_heads = 4 : i64, kv_num_heads = 2 : i64, sparse_block_size = 16 : i64} : (tensor<?x?x64xf32, #onnx.dims<b, s, 64>>, tensor<?x2x?x8xf32, #onnx.dims<b, 2, max, 8>>, tensor<?x2x?x8xf32, #onnx.dims<b, 2, max, 8>>, tensor<1x5xi32>, tensor<1x4xi32>, tensor<i32>, tensor<?xi32, #onnx.dims<b>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x32xf16, #onnx.dims<tokens, 32>>, tensor<?x16x2x8xf16, #onnx.dims<blocks, 16, 2, 8>>, tensor<?x16x2x8xf16, #onnx.dims<blocks, 16, 2, 8>>)
  func.func @main(%arg0: tensor<?x64xf16, #onnx.dims<tokens, 64>>, %arg3: tensor<?x16x2x8xf16, #onnx.dims<blocks, 16, 2, 8>>, %arg4: tensor<?x16x2x8xf16, #onnx.dims<blocks, 16, 2, 8>>, %arg5: tensor<?xi32, #onnx.dims<m>>, %arg6: tensor<?xi32, #onnx.dims<b>>, %arg7: tensor<?x?xi32, #onnx.dims<b, p>>) -> (tensor<*xf16>, tensor<*xf16>, tensor<*xf16>) {
    %r0, %r1, %r2 = onnx_ms.PagedAttention(%arg0, _, _, %arg3, %arg4, %arg5, %arg6, %arg7) {num_heads = 4 : i64, kv_num_heads = 2 : i64} : (tensor<?x64xf16, #onnx.dims<tokens, 64>>, tensor<?x16x2x8xf16, #onnx.dims<blocks, 16, 2, 8>>, tensor<?x16x2x8xf16, #onnx.dims<blocks, 16, 2, 8>>, tensor<?xi32, #onnx.dims<m>>, tensor<?xi32, #onnx.dims<b>>, tensor<?x?xi32, #onnx.dims<b, p>>) -> (tensor<*xf16>, tensor<*xf16>, tensor<*xf16>)
    return %r0, %r1, %r2 : tensor<*xf16>, tensor<*xf16>, tensor<*xf16>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x24xf32, #onnx.dims<b, s, 24>>, tensor<?x2x4x6xf32, #onnx.dims<b, 2, 4, 6>>)
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg2: tensor<?x?x12xf32, #onnx.dims<b, s, 12>>) -> (tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1 = onnx_ms.LinearAttention(%arg0, %arg1, %arg2) {q_num_heads = 4 : i64, kv_num_heads = 2 : i64} : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x?x12xf32, #onnx.dims<b, s, 12>>) -> (tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1 : tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // The caches are as long as flags among the inputs say.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x16xf32, #onnx.dims<s, b, 16>>, tensor<?x4x?x4xf32, #onnx.dims<b, 4, unk__0, 4>>, tensor<?x4x?x4xf32, #onnx.dims<b, 4, unk__1, 4>>)
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<s, b, 16>>, %arg1: tensor<?x?x16xf32, #onnx.dims<l, b, 16>>, %arg2: tensor<16x16xf32>, %arg3: tensor<16x32xf32>, %arg4: tensor<48xf32>, %arg8: tensor<1xi1>, %arg9: tensor<1xi1>, %arg10: tensor<1xi1>, %arg11: tensor<1xi1>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>) {
    %r0, %r1, %r2 = onnx_ms.DecoderAttention(%arg0, %arg1, %arg2, %arg3, %arg4, _, _, _, %arg8, %arg9, %arg10, %arg11) {num_heads = 4 : i64} : (tensor<?x?x16xf32, #onnx.dims<s, b, 16>>, tensor<?x?x16xf32, #onnx.dims<l, b, 16>>, tensor<16x16xf32>, tensor<16x32xf32>, tensor<48xf32>, tensor<1xi1>, tensor<1xi1>, tensor<1xi1>, tensor<1xi1>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x16xf32, #onnx.dims<b, s, 16>>
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<16x48xf32>, %arg2: tensor<48xf32>, %arg3: tensor<?x?xf32, #onnx.dims<b, s>>, %arg4: tensor<16x48xf32>, %arg5: tensor<48xf32>, %arg6: tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<*xf32> {
    %r0 = onnx_ms.LongformerAttention(%arg0, %arg1, %arg2, %arg3, %arg4, %arg5, %arg6) {num_heads = 4 : i64, window = 2 : i64} : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<16x48xf32>, tensor<48xf32>, tensor<?x?xf32, #onnx.dims<b, s>>, tensor<16x48xf32>, tensor<48xf32>, tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x16xf32, #onnx.dims<b, s, 16>>
  func.func @main(%arg0: tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, %arg1: tensor<?x?xi64, #onnx.dims<b, s>>, %arg2: tensor<?x2xf32, #onnx.dims<m, 2>>, %arg3: tensor<?x2xf32, #onnx.dims<m, 2>>) -> tensor<*xf32> {
    %r0 = onnx_ms.RotaryEmbedding(%arg0, %arg1, %arg2, %arg3) {num_heads = 4 : i64} : (tensor<?x?x16xf32, #onnx.dims<b, s, 16>>, tensor<?x?xi64, #onnx.dims<b, s>>, tensor<?x2xf32, #onnx.dims<m, 2>>, tensor<?x2xf32, #onnx.dims<m, 2>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x?x?xf16, #onnx.dims<b, n, s, d>>, tensor<?x?x?x?xf16, #onnx.dims<b, k, s, d>>)
  func.func @main(%arg0: tensor<?x?x?xf32, #onnx.dims<b, s, d>>, %arg1: tensor<?x?x?x?xf16, #onnx.dims<b, n, s, d>>, %arg2: tensor<?x?x?x?xf16, #onnx.dims<b, n, s, d>>, %arg3: tensor<?x?x?x?xf16, #onnx.dims<b, k, s, d>>, %arg4: tensor<?x?x?x?xf16, #onnx.dims<b, k, s, d>>) -> (tensor<*xf16>, tensor<*xf16>) {
    %r0, %r1 = onnx_ms.GemmaRotaryEmbedding(%arg0, %arg1, %arg2, %arg3, %arg4) : (tensor<?x?x?xf32, #onnx.dims<b, s, d>>, tensor<?x?x?x?xf16, #onnx.dims<b, n, s, d>>, tensor<?x?x?x?xf16, #onnx.dims<b, n, s, d>>, tensor<?x?x?x?xf16, #onnx.dims<b, k, s, d>>, tensor<?x?x?x?xf16, #onnx.dims<b, k, s, d>>) -> (tensor<*xf16>, tensor<*xf16>)
    return %r0, %r1 : tensor<*xf16>, tensor<*xf16>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?xi32, #onnx.dims<b>>, tensor<?x?x8xf32, #onnx.dims<b, s, 8>>)
  func.func @main(%arg0: tensor<?x?xi32, #onnx.dims<b, s>>, %arg2: tensor<?x8xf32, #onnx.dims<words, 8>>, %arg3: tensor<?x?xf32, #onnx.dims<p, h>>, %arg5: tensor<8xf32>, %arg6: tensor<8xf32>, %arg7: tensor<?x?xi32, #onnx.dims<b, s>>) -> (tensor<*xf32>, tensor<*xi32>, tensor<*xf32>) {
    %r0, %r1, %r2 = onnx_ms.EmbedLayerNormalization(%arg0, _, %arg2, %arg3, _, %arg5, %arg6, %arg7) : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<?x8xf32, #onnx.dims<words, 8>>, tensor<?x?xf32, #onnx.dims<p, h>>, tensor<8xf32>, tensor<8xf32>, tensor<?x?xi32, #onnx.dims<b, s>>) -> (tensor<*xf32>, tensor<*xi32>, tensor<*xf32>)
    return %r0, %r1, %r2 : tensor<*xf32>, tensor<*xi32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<1x?x3x?xf32, #onnx.dims<1, heads, 3, unk__0>>
  func.func @main(%arg0: tensor<?x?xf32, #onnx.dims<buckets, heads>>, %arg2: tensor<1xi64>) -> tensor<*xf32> {
    %c1 = onnx.Initializer dense<3> : tensor<1xi64>
    %r0 = onnx_ms.RelativePositionBias(%arg0, %c1, %arg2) {max_distance = 128 : i64} : (tensor<?x?xf32, #onnx.dims<buckets, heads>>, tensor<1xi64>, tensor<1xi64>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x2x?x?xf32, #onnx.dims<b, 2, s, s>>
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<8xf32>, %arg2: tensor<1x2x?x?xf32, #onnx.dims<1, 2, s, s>>, %arg3: tensor<4x8xf32>, %arg4: tensor<8xf32>, %arg5: tensor<1x2x1x1xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.GatedRelativePositionBias(%arg0, %arg1, %arg2, %arg3, %arg4, %arg5) {num_heads = 2 : i64} : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<8xf32>, tensor<1x2x?x?xf32, #onnx.dims<1, 2, s, s>>, tensor<4x8xf32>, tensor<8xf32>, tensor<1x2x1x1xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // There are at most b*s tokens.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x8xf32, #onnx.dims<unk__0, 8>>, tensor<?x?xi32, #onnx.dims<b, s>>, tensor<?xi32, #onnx.dims<"b + 1">>, tensor<1xi32>)
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<?xi32, #onnx.dims<b>>) -> (tensor<*xf32>, tensor<*xi32>, tensor<*xi32>, tensor<*xi32>) {
    %r0, %r1, %r2, %r3 = onnx_ms.RemovePadding(%arg0, %arg1) : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?xi32, #onnx.dims<b>>) -> (tensor<*xf32>, tensor<*xi32>, tensor<*xi32>, tensor<*xi32>)
    return %r0, %r1, %r2, %r3 : tensor<*xf32>, tensor<*xi32>, tensor<*xi32>, tensor<*xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x8xf32, #onnx.dims<b, s, 8>>
  func.func @main(%arg0: tensor<?x8xf32, #onnx.dims<tokens, 8>>, %arg1: tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<*xf32> {
    %r0 = onnx_ms.RestorePadding(%arg0, %arg1) : (tensor<?x8xf32, #onnx.dims<tokens, 8>>, tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?x8xf32, #onnx.dims<b, s, 8>>
  func.func @main(%arg0: tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, %arg1: tensor<?x4xf32, #onnx.dims<n, 4>>, %arg2: tensor<4x8x8xf32>, %arg4: tensor<4x8x8xf32>) -> tensor<*xf32> {
    %r0 = onnx_ms.MoE(%arg0, %arg1, %arg2, _, %arg4) {k = 2 : i64} : (tensor<?x?x8xf32, #onnx.dims<b, s, 8>>, tensor<?x4xf32, #onnx.dims<n, 4>>, tensor<4x8x8xf32>, tensor<4x8x8xf32>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x?xf32, #onnx.dims<b, v>>
  func.func @main(%arg0: tensor<?x?xi64, #onnx.dims<b, s>>, %arg1: tensor<?x?xf32, #onnx.dims<b, v>>) -> tensor<*xf32> {
    %r0 = onnx_ms.NGramRepeatBlock(%arg0, %arg1) {ngram_size = 2 : i64} : (tensor<?x?xi64, #onnx.dims<b, s>>, tensor<?x?xf32, #onnx.dims<b, v>>) -> tensor<*xf32>
    return %r0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?xi64, #onnx.dims<unk__0>>, tensor<i64>)
  func.func @main(%arg0: tensor<?xi64, #onnx.dims<n>>, %arg1: tensor<?xi64, #onnx.dims<m>>, %arg2: tensor<i64>, %arg3: tensor<?xi64, #onnx.dims<p>>) -> (tensor<*xi64>, tensor<*xi64>) {
    %r0, %r1 = onnx_ms.BifurcationDetector(%arg0, %arg1, %arg2, %arg3) : (tensor<?xi64, #onnx.dims<n>>, tensor<?xi64, #onnx.dims<m>>, tensor<i64>, tensor<?xi64, #onnx.dims<p>>) -> (tensor<*xi64>, tensor<*xi64>)
    return %r0, %r1 : tensor<*xi64>, tensor<*xi64>
  }
}
