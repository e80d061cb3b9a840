// RUN: onnx-xform-opt %s -split-input-file -verify-diagnostics --convert-opset=13

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @unknown_rank(%q: tensor<*xf32>, %k: tensor<1x2x4x16xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; the ranks of its inputs are not known; infer shapes first [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) : (tensor<*xf32>, tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>) -> (tensor<*xf32>, none, none, none)
    return %y#0 : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @wrong_rank(%q: tensor<4x16xf32>, %k: tensor<1x2x4x16xf32>) -> tensor<4x16xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its inputs are not of three or four dimensions [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) : (tensor<4x16xf32>, tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>) -> (tensor<4x16xf32>, none, none, none)
    return %y#0 : tensor<4x16xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @unknown_heads(%q: tensor<1x?x4x16xf32>, %k: tensor<1x?x4x16xf32>) -> tensor<1x?x4x16xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; the numbers of its heads are not known; infer shapes first [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) : (tensor<1x?x4x16xf32>, tensor<1x?x4x16xf32>, tensor<1x?x4x16xf32>) -> (tensor<1x?x4x16xf32>, none, none, none)
    return %y#0 : tensor<1x?x4x16xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @heads_that_are_not_given(%q: tensor<1x4x32xf32>, %k: tensor<1x4x32xf32>) -> tensor<1x4x32xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; the numbers of its heads are not known; infer shapes first [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) : (tensor<1x4x32xf32>, tensor<1x4x32xf32>, tensor<1x4x32xf32>) -> (tensor<1x4x32xf32>, none, none, none)
    return %y#0 : tensor<1x4x32xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @heads_that_do_not_divide(%q: tensor<1x3x4x16xf32>, %k: tensor<1x2x4x16xf32>) -> tensor<1x3x4x16xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its numbers of heads are out of range, or do not divide its inputs or each other [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) : (tensor<1x3x4x16xf32>, tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>) -> (tensor<1x3x4x16xf32>, none, none, none)
    return %y#0 : tensor<1x3x4x16xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @too_many_heads(%q: tensor<1x4x32xf32>, %k: tensor<1x4x32xf32>) -> tensor<1x4x32xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its numbers of heads are out of range, or do not divide its inputs or each other [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) {kv_num_heads = 1 : i64, q_num_heads = 1000000000000 : i64} : (tensor<1x4x32xf32>, tensor<1x4x32xf32>, tensor<1x4x32xf32>) -> (tensor<1x4x32xf32>, none, none, none)
    return %y#0 : tensor<1x4x32xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @mask_of_one_column(%q: tensor<1x2x4x16xf32>, %k: tensor<1x2x4x16xf32>, %m: tensor<4x1xf32>) -> tensor<1x2x4x16xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its mask has one column, which opset 23 repeats and opset 24 fills up; give it one for each key [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k, %m) : (tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<4x1xf32>) -> (tensor<1x2x4x16xf32>, none, none, none)
    return %y#0 : tensor<1x2x4x16xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @mask_of_unknown_rank(%q: tensor<1x2x4x16xf32>, %k: tensor<1x2x4x16xf32>, %m: tensor<*xf32>) -> tensor<1x2x4x16xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; the rank of its mask is not known, which may be shorter than the keys; infer shapes first [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k, %m) : (tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<*xf32>) -> (tensor<1x2x4x16xf32>, none, none, none)
    return %y#0 : tensor<1x2x4x16xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @negative_scale(%q: tensor<1x2x4x16xf32>, %k: tensor<1x2x4x16xf32>) -> tensor<1x2x4x16xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its scale is negative, and has no square root [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) {scale = -1.0 : f32} : (tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>) -> (tensor<1x2x4x16xf32>, none, none, none)
    return %y#0 : tensor<1x2x4x16xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @precision_of_integers(%q: tensor<1x2x4x16xf32>, %k: tensor<1x2x4x16xf32>) -> tensor<1x2x4x16xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its softmax_precision is no floating-point type [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) {softmax_precision = 7 : i64} : (tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>) -> (tensor<1x2x4x16xf32>, none, none, none)
    return %y#0 : tensor<1x2x4x16xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @mode_that_is_none(%q: tensor<1x2x4x16xf32>, %k: tensor<1x2x4x16xf32>) -> tensor<1x2x4x16xf32> {
    // expected-error @+1 {{(Attention) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its qk_matmul_output_mode is none of 0 to 3 [convert-opset-010]}}
    %y:4 = onnx.Attention(%q, %k, %k) {qk_matmul_output_mode = 4 : i64} : (tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>, tensor<1x2x4x16xf32>) -> (tensor<1x2x4x16xf32>, none, none, none)
    return %y#0 : tensor<1x2x4x16xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @rotary_of_unknown_rank(%x: tensor<*xf32>, %c: tensor<2x4x2xf32>) -> tensor<*xf32> {
    // expected-error @+1 {{(RotaryEmbedding) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; the rank of its input is not known; infer shapes first [convert-opset-010]}}
    %y = onnx.RotaryEmbedding(%x, %c, %c) {} : (tensor<*xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>) -> tensor<*xf32>
    return %y : tensor<*xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @rotary_of_a_matrix(%x: tensor<2x4xf32>, %c: tensor<2x4x2xf32>) -> tensor<2x4xf32> {
    // expected-error @+1 {{(RotaryEmbedding) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its input is not of three or four dimensions [convert-opset-010]}}
    %y = onnx.RotaryEmbedding(%x, %c, %c) {} : (tensor<2x4xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>) -> tensor<2x4xf32>
    return %y : tensor<2x4xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @rotary_without_heads(%x: tensor<2x4x8xf32>, %c: tensor<2x4x2xf32>) -> tensor<2x4x8xf32> {
    // expected-error @+1 {{(RotaryEmbedding) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its input has three dimensions, but it has no num_heads [convert-opset-010]}}
    %y = onnx.RotaryEmbedding(%x, %c, %c) {} : (tensor<2x4x8xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>) -> tensor<2x4x8xf32>
    return %y : tensor<2x4x8xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 23 : i64}} {
  func.func @rotary_of_an_odd_part(%x: tensor<2x3x4x8xf32>, %c: tensor<2x4x2xf32>) -> tensor<2x3x4x8xf32> {
    // expected-error @+1 {{(RotaryEmbedding) cannot be converted to opset 13 of ai.onnx: it is new in opset 23; its rotary_embedding_dim is not even [convert-opset-010]}}
    %y = onnx.RotaryEmbedding(%x, %c, %c) {rotary_embedding_dim = 3 : i64} : (tensor<2x3x4x8xf32>, tensor<2x4x2xf32>, tensor<2x4x2xf32>) -> tensor<2x3x4x8xf32>
    return %y : tensor<2x3x4x8xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  func.func @causal_conv_of_unknown_size(%x: tensor<2x3x5xf32>, %w: tensor<?x1x4xf32>) -> tensor<2x3x5xf32> {
    // expected-error @+1 {{(CausalConvWithState) cannot be converted to opset 13 of ai.onnx: it is new in opset 27; the number of its channels and the length of its kernel are not known; infer shapes first [convert-opset-010]}}
    %y:2 = onnx.CausalConvWithState(%x, %w) : (tensor<2x3x5xf32>, tensor<?x1x4xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x3xf32>)
    return %y#0 : tensor<2x3x5xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  func.func @causal_conv_with_another_activation(%x: tensor<2x3x5xf32>, %w: tensor<3x1x4xf32>) -> tensor<2x3x5xf32> {
    // expected-error @+1 {{(CausalConvWithState) cannot be converted to opset 13 of ai.onnx: it is new in opset 27; its activation is none of 'none', 'silu' and 'swish' [convert-opset-010]}}
    %y:2 = onnx.CausalConvWithState(%x, %w) {activation = "relu"} : (tensor<2x3x5xf32>, tensor<3x1x4xf32>) -> (tensor<2x3x5xf32>, tensor<2x3x3xf32>)
    return %y#0 : tensor<2x3x5xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  func.func @linear_attention_of_unknown_size(%q: tensor<2x5x?xf32>, %b: tensor<2x5x2xf32>) -> tensor<2x5x?xf32> {
    // expected-error @+1 {{(LinearAttention) cannot be converted to opset 13 of ai.onnx: it is new in opset 27; the numbers and sizes of its heads are not known, or do not divide; infer shapes first [convert-opset-010]}}
    %y:2 = onnx.LinearAttention(%q, %q, %q, _, _, %b) {kv_num_heads = 2 : i64, q_num_heads = 2 : i64, update_rule = "delta"} : (tensor<2x5x?xf32>, tensor<2x5x?xf32>, tensor<2x5x?xf32>, tensor<2x5x2xf32>) -> (tensor<2x5x?xf32>, tensor<2x2x?x?xf32>)
    return %y#0 : tensor<2x5x?xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  func.func @linear_attention_without_decay(%q: tensor<2x5x8xf32>) -> tensor<2x5x8xf32> {
    // expected-error @+1 {{(LinearAttention) cannot be converted to opset 13 of ai.onnx: it is new in opset 27; its update_rule needs an input that it does not have [convert-opset-010]}}
    %y:2 = onnx.LinearAttention(%q, %q, %q) {kv_num_heads = 2 : i64, q_num_heads = 2 : i64, update_rule = "gated"} : (tensor<2x5x8xf32>, tensor<2x5x8xf32>, tensor<2x5x8xf32>) -> (tensor<2x5x8xf32>, tensor<2x2x4x4xf32>)
    return %y#0 : tensor<2x5x8xf32>
  }
}

// -----

module attributes {onnx.opset_imports = {ai.onnx = 27 : i64}} {
  func.func @linear_attention_by_another_rule(%q: tensor<2x5x8xf32>) -> tensor<2x5x8xf32> {
    // expected-error @+1 {{(LinearAttention) cannot be converted to opset 13 of ai.onnx: it is new in opset 27; its update_rule is none that the standard has [convert-opset-010]}}
    %y:2 = onnx.LinearAttention(%q, %q, %q) {kv_num_heads = 2 : i64, q_num_heads = 2 : i64, update_rule = "x"} : (tensor<2x5x8xf32>, tensor<2x5x8xf32>, tensor<2x5x8xf32>) -> (tensor<2x5x8xf32>, tensor<2x2x4x4xf32>)
    return %y#0 : tensor<2x5x8xf32>
  }
}
