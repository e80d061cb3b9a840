// RUN: onnx-xform-opt %s -split-input-file --infer-shapes | FileCheck %s

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // The graph is inferred from its own types.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> tensor<?x20xi32, #onnx.dims<b, 20>>
  // CHECK: onnx.Add
  // CHECK-SAME: -> tensor<?x?xi32, #onnx.dims<beams, step>>
  func.func @main(%ids: tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<*xi32> {
    %max = onnx.Initializer dense<20> : tensor<1xi32>
    %0 = onnx_ms.GreedySearch(%ids, %max) {eos_token_id = 1 : i64, pad_token_id = 0 : i64} : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<1xi32>) -> tensor<*xi32> decoder {
    ^bb0(%x: tensor<?x?xi32, #onnx.dims<beams, step>>):
      %1 = onnx.Add(%x, %x) : (tensor<?x?xi32, #onnx.dims<beams, step>>, tensor<?x?xi32, #onnx.dims<beams, step>>) -> tensor<*xi32>
      onnx.Yield %1 : tensor<*xi32>
    }
    return %0 : tensor<*xi32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // An input has the length.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x?xi32, #onnx.dims<b, unk__0>>, tensor<?x50xf32, #onnx.dims<b, 50>>)
  func.func @main(%ids: tensor<?x?xi32, #onnx.dims<b, s>>, %max: tensor<1xi32>) -> (tensor<*xi32>, tensor<*xf32>) {
    %0:2 = onnx_ms.Sampling(%ids, %max) {eos_token_id = 1 : i64, pad_token_id = 0 : i64, vocab_size = 50 : i64} : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<1xi32>) -> (tensor<*xi32>, tensor<*xf32>) decoder {
    ^bb0(%x: tensor<?x?xi32>):
      onnx.Yield %x : tensor<?x?xi32>
    }
    return %0#0, %0#1 : tensor<*xi32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // As many steps as the prompt leaves.
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x2x20xi32, #onnx.dims<b, 2, 20>>, tensor<?x2xf32, #onnx.dims<b, 2>>, tensor<?x?x4x50xf32, #onnx.dims<"20 - s", b, 4, 50>>)
  func.func @main(%ids: tensor<?x?xi32, #onnx.dims<b, s>>) -> (tensor<*xi32>, tensor<*xf32>, tensor<*xf32>) {
    %max = onnx.Initializer dense<20> : tensor<1xi32>
    %beams = onnx.Initializer dense<4> : tensor<1xi32>
    %returned = onnx.Initializer dense<2> : tensor<1xi32>
    %0:3 = onnx_ms.BeamSearch(%ids, %max, _, %beams, %returned) {eos_token_id = 1 : i64, pad_token_id = 0 : i64, vocab_size = 50 : i64} : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> (tensor<*xi32>, tensor<*xf32>, tensor<*xf32>) decoder {
    ^bb0(%x: tensor<?x?xi32>):
      onnx.Yield %x : tensor<?x?xi32>
    }
    return %0#0, %0#1, %0#2 : tensor<*xi32>, tensor<*xf32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // CHECK-LABEL: func.func @main
  // CHECK-SAME: -> (tensor<?x2x20xi32, #onnx.dims<b, 2, 20>>, tensor<?xf32, #onnx.dims<b>>)
  func.func @main(%features: tensor<?x80x?xf32, #onnx.dims<b, 80, s>>) -> (tensor<*xi32>, tensor<*xf32>) {
    %max = onnx.Initializer dense<20> : tensor<1xi32>
    %beams = onnx.Initializer dense<4> : tensor<1xi32>
    %returned = onnx.Initializer dense<2> : tensor<1xi32>
    %0:5 = onnx_ms.WhisperBeamSearch(%features, %max, _, %beams, %returned) {eos_token_id = 1 : i64, pad_token_id = 0 : i64} : (tensor<?x80x?xf32, #onnx.dims<b, 80, s>>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> (tensor<*xi32>, none, none, none, tensor<*xf32>) decoder {
    ^bb0(%x: tensor<?x?xi32>):
      onnx.Yield %x : tensor<?x?xi32>
    }
    return %0#0, %0#4 : tensor<*xi32>, tensor<*xf32>
  }
}
