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

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Names in the decoder are its own: b is 4 in the model, and any size in the
  // decoder, where beams are counted, too.
  // CHECK-LABEL: func.func @names_of_a_decoder_are_its_own
  // CHECK-SAME: (%[[IDS:.*]]: tensor<4x?xi32, #onnx.dims<4, s>>, {{.*}} -> (tensor<4x20xi32>, tensor<3x3xf32>)
  // CHECK: onnx_ms.BeamSearch
  // CHECK-NEXT: ^bb0(%[[X:.*]]: tensor<?x?xi32, #onnx.dims<b, s>>, %[[PAST:.*]]: tensor<?x?xi32, #onnx.dims<b, past>>, %{{.*}}: tensor<?x?xi32, #onnx.dims<b, "past + s">>):
  // CHECK-NEXT: onnx.Abs
  // CHECK-SAME: -> tensor<?x?xi32, #onnx.dims<b, s>>
  // An expression over names of its inputs is one.
  // CHECK-NEXT: onnx.Concat(%[[PAST]], %[[X]])
  // CHECK-SAME: -> tensor<?x?xi32, #onnx.dims<b, "past + s">>
  // What comes from outside has no name inside.
  // CHECK-NEXT: onnx.Abs(%[[IDS]])
  // CHECK-SAME: -> tensor<4x?xi32, #onnx.dims<4, [[OUTER:unk__[0-9]+]]>>
  // CHECK-NEXT: onnx.Abs
  // CHECK-SAME: -> tensor<4x?xi32, #onnx.dims<4, [[OUTER]]>>
  func.func @names_of_a_decoder_are_its_own(%ids: tensor<?x?xi32, #onnx.dims<b, s>>, %w: tensor<4x3xf32>, %v: tensor<3x?xf32, #onnx.dims<3, b>>) -> (tensor<*xi32>, tensor<*xf32>) {
    %max = onnx.Initializer dense<20> : tensor<1xi32>
    %beams = onnx.Initializer dense<4> : tensor<1xi32>
    %returned = onnx.Initializer dense<1> : tensor<1xi32>
    %q = onnx.MatMul(%v, %w) : (tensor<3x?xf32, #onnx.dims<3, b>>, tensor<4x3xf32>) -> tensor<*xf32>
    %0 = onnx_ms.GreedySearch(%ids, %max) {eos_token_id = 1 : i64, pad_token_id = 0 : i64} : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<1xi32>) -> tensor<*xi32> decoder {
    ^bb0(%x: tensor<?x?xi32, #onnx.dims<b, s>>):
      onnx.Yield %x : tensor<?x?xi32, #onnx.dims<b, s>>
    }
    %1:3 = onnx_ms.BeamSearch(%ids, %max, _, %beams, %returned) {eos_token_id = 1 : i64, pad_token_id = 0 : i64} : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>) -> (tensor<*xi32>, none, none) decoder {
    ^bb0(%x: tensor<?x?xi32, #onnx.dims<b, s>>, %past: tensor<?x?xi32, #onnx.dims<b, past>>, %all: tensor<?x?xi32, #onnx.dims<b, "past + s">>):
      %2 = onnx.Abs(%x) : (tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<*xi32>
      %3 = onnx.Concat(%past, %x) {axis = 1 : i64} : (tensor<?x?xi32, #onnx.dims<b, past>>, tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<*xi32>
      %4 = onnx.Abs(%ids) : (tensor<?x?xi32, #onnx.dims<b, s>>) -> tensor<*xi32>
      %5 = onnx.Abs(%4) : (tensor<*xi32>) -> tensor<*xi32>
      onnx.Yield %2, %3, %5 : tensor<*xi32>, tensor<*xi32>, tensor<*xi32>
    }
    return %0, %q : tensor<*xi32>, tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 17 : i64, com.microsoft = 1 : i64}} {
  // Nor does the model learn from what its decoder needs, here that b is 4.
  // CHECK-LABEL: func.func @the_model_does_not_learn_from_a_decoder
  // CHECK-SAME: (%{{.*}}: tensor<?x?xi32, #onnx.dims<b, s>>, {{.*}} -> tensor<?x20xi32, #onnx.dims<b, 20>>
  func.func @the_model_does_not_learn_from_a_decoder(%ids: tensor<?x?xi32, #onnx.dims<b, s>>, %w: tensor<4x3xi32>) -> tensor<*xi32> {
    %max = onnx.Initializer dense<20> : tensor<1xi32>
    %0 = onnx_ms.GreedySearch(%ids, %max) {eos_token_id = 1 : i64, pad_token_id = 0 : i64} : (tensor<?x?xi32, #onnx.dims<b, s>>, tensor<1xi32>) -> tensor<*xi32> decoder {
    ^bb0(%x: tensor<3x?xi32, #onnx.dims<3, b>>):
      %1 = onnx.MatMul(%x, %w) : (tensor<3x?xi32, #onnx.dims<3, b>>, tensor<4x3xi32>) -> tensor<*xi32>
      onnx.Yield %1 : tensor<*xi32>
    }
    return %0 : tensor<*xi32>
  }
}
