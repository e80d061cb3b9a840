// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s -enable-var-scope

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // Two heads of queries for each of the keys, values of another size.
  // CHECK-LABEL: func.func @four_dimensions
  func.func @four_dimensions(%q: tensor<?x8x?x16xf32, #onnx.dims<b, 8, s, 16>>, %k: tensor<?x4x?x16xf32, #onnx.dims<b, 4, t, 16>>, %v: tensor<?x4x?x32xf32, #onnx.dims<b, 4, t, 32>>, %pk: tensor<?x4x?x16xf32, #onnx.dims<b, 4, p, 16>>, %pv: tensor<?x4x?x32xf32, #onnx.dims<b, 4, p, 32>>) -> tensor<*xf32> {
    // CHECK: onnx.Attention(%arg0, %arg1, %arg2)
    // CHECK-SAME: -> (tensor<?x8x?x32xf32, #onnx.dims<b, 8, s, 32>>, none, none, tensor<?x8x?x?xf32, #onnx.dims<b, 8, s, t>>)
    %0:4 = onnx.Attention(%q, %k, %v) : (tensor<?x8x?x16xf32, #onnx.dims<b, 8, s, 16>>, tensor<?x4x?x16xf32, #onnx.dims<b, 4, t, 16>>, tensor<?x4x?x32xf32, #onnx.dims<b, 4, t, 32>>) -> (tensor<*xf32>, none, none, tensor<*xf32>)
    // CHECK: onnx.Attention(%arg0, %arg1, %arg2, _, %arg3, %arg4)
    // CHECK-SAME: -> (tensor<?x8x?x32xf32, #onnx.dims<b, 8, s, 32>>, tensor<?x4x?x16xf32, #onnx.dims<b, 4, "p + t", 16>>, tensor<?x4x?x32xf32, #onnx.dims<b, 4, "p + t", 32>>, tensor<?x8x?x?xf32, #onnx.dims<b, 8, s, "p + t">>)
    %1:4 = onnx.Attention(%q, %k, %v, _, %pk, %pv) : (tensor<?x8x?x16xf32, #onnx.dims<b, 8, s, 16>>, tensor<?x4x?x16xf32, #onnx.dims<b, 4, t, 16>>, tensor<?x4x?x32xf32, #onnx.dims<b, 4, t, 32>>, tensor<?x4x?x16xf32, #onnx.dims<b, 4, p, 16>>, tensor<?x4x?x32xf32, #onnx.dims<b, 4, p, 32>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, tensor<*xf32>)
    return %0#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 24 : i64}} {
  // CHECK-LABEL: func.func @three_dimensions
  func.func @three_dimensions(%q: tensor<?x?x128xf32, #onnx.dims<b, s, 128>>, %k: tensor<?x?x64xf32, #onnx.dims<b, t, 64>>, %v: tensor<?x?x128xf32, #onnx.dims<b, t, 128>>) -> tensor<*xf32> {
    // CHECK: onnx.Attention
    // CHECK-SAME: -> (tensor<?x?x256xf32, #onnx.dims<b, s, 256>>, tensor<?x4x?x16xf32, #onnx.dims<b, 4, t, 16>>, tensor<?x4x?x32xf32, #onnx.dims<b, 4, t, 32>>, none)
    %0:4 = onnx.Attention(%q, %k, %v) {q_num_heads = 8, kv_num_heads = 4} : (tensor<?x?x128xf32, #onnx.dims<b, s, 128>>, tensor<?x?x64xf32, #onnx.dims<b, t, 64>>, tensor<?x?x128xf32, #onnx.dims<b, t, 128>>) -> (tensor<*xf32>, tensor<*xf32>, tensor<*xf32>, none)
    // Without numbers of heads, their size is not known.
    // CHECK: onnx.Attention
    // CHECK-SAME: -> (tensor<?x?x?xf32, #onnx.dims<b, s, unk__{{[0-9]+}}>>, none, none, none)
    %1:4 = onnx.Attention(%q, %k, %v) : (tensor<?x?x128xf32, #onnx.dims<b, s, 128>>, tensor<?x?x64xf32, #onnx.dims<b, t, 64>>, tensor<?x?x128xf32, #onnx.dims<b, t, 128>>) -> (tensor<*xf32>, none, none, none)
    return %0#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  // CHECK-LABEL: func.func @others
  func.func @others(%q: tensor<?x?x128xf32, #onnx.dims<b, s, 128>>, %k: tensor<?x?x64xf32, #onnx.dims<b, s, 64>>, %v: tensor<?x?x128xf32, #onnx.dims<b, s, 128>>, %c: tensor<50x8xf32>, %cache: tensor<?x4x100x16xf32, #onnx.dims<b, 4, 100, 16>>, %new: tensor<?x4x1x16xf32, #onnx.dims<b, 4, 1, 16>>) -> tensor<*xf32> {
    // CHECK: onnx.LinearAttention
    // CHECK-SAME: -> (tensor<?x?x256xf32, #onnx.dims<b, s, 256>>, tensor<?x4x16x32xf32, #onnx.dims<b, 4, 16, 32>>)
    %0:2 = onnx.LinearAttention(%q, %k, %v) {q_num_heads = 8, kv_num_heads = 4} : (tensor<?x?x128xf32, #onnx.dims<b, s, 128>>, tensor<?x?x64xf32, #onnx.dims<b, s, 64>>, tensor<?x?x128xf32, #onnx.dims<b, s, 128>>) -> (tensor<*xf32>, tensor<*xf32>)
    // CHECK: onnx.RotaryEmbedding
    // CHECK-SAME: -> tensor<?x?x128xf32, #onnx.dims<b, s, 128>>
    %1 = onnx.RotaryEmbedding(%q, %c, %c) {num_heads = 8} : (tensor<?x?x128xf32, #onnx.dims<b, s, 128>>, tensor<50x8xf32>, tensor<50x8xf32>) -> tensor<*xf32>
    // CHECK: onnx.TensorScatter
    // CHECK-SAME: -> tensor<?x4x100x16xf32, #onnx.dims<b, 4, 100, 16>>
    %2 = onnx.TensorScatter(%cache, %new) : (tensor<?x4x100x16xf32, #onnx.dims<b, 4, 100, 16>>, tensor<?x4x1x16xf32, #onnx.dims<b, 4, 1, 16>>) -> tensor<*xf32>
    return %1 : tensor<*xf32>
  }
}
