//===- Attention.td - Attention and what serves it, com.microsoft --*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNXMICROSOFT_ATTENTION_TD
#define ONNX_XFORM_DIALECT_ONNXMICROSOFT_ATTENTION_TD

include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.td"

def ONNXMS_AttentionOp : ONNXMS_Op<"Attention",
                                   [Pure, AttrSizedOperandSegments]> {
  let summary = "Multi-head self-attention with a joint Q, K, V projection of "
                "input by weights";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"M", "int32">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$weights,
                       Optional<OfType<"T">>:$bias,
                       Optional<OfType<"M">>:$mask_index,
                       Optional<OfType<"T">>:$past,
                       Optional<OfType<"T">>:$attention_bias,
                       Optional<OfType<"M">>:$past_sequence_length,
                       OptionalAttr<OnnxInt>:$do_rotary,
                       OptionalAttr<OnnxFloat>:$mask_filter_value,
                       OnnxInt:$num_heads,
                       OptionalAttr<OnnxInt>:$past_present_share_buffer,
                       OptionalAttr<OnnxInts>:$qkv_hidden_sizes,
                       OptionalAttr<OnnxInt>:$rotary_embedding_dim,
                       OptionalAttr<OnnxFloat>:$scale,
                       WithDefault<OnnxInt, "0">:$unidirectional);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$present);
}

def ONNXMS_BeamSearchOp
    : ONNXMS_Op<"BeamSearch",
                [SingleBlock, RecursiveMemoryEffects, AttrSizedOperandSegments]> {
  let summary = "Token sequences generated from input_ids by beam search on a "
                "decoder subgraph";
  let shapes = OwnShapes;
  // Without a penalty, nothing but the graphs tells the type T of the scores.
  let typeVars = [TypeVar<"F", "int32 float16 float">,
                  TypeVar<"I", "int32">,
                  TypeVar<"T", "float16 float">,
                  TypeVar<"M", "int32">];
  let arguments = (ins OfType<"F">:$input_ids, OfType<"I">:$max_length,
                       Optional<OfType<"I">>:$min_length,
                       OfType<"I">:$num_beams,
                       OfType<"I">:$num_return_sequences,
                       Optional<OfType<"T">>:$length_penalty,
                       Optional<OfType<"T">>:$repetition_penalty,
                       Optional<OfType<"M">>:$vocab_mask,
                       Optional<OfType<"M">>:$prefix_vocab_mask,
                       Optional<OfType<"I">>:$attention_mask,
                       Optional<OfType<"I">>:$decoder_input_ids,
                       Optional<OfType<"I">>:$logits_processor,
                       WithDefault<OnnxInt, "-1">:$decoder_start_token_id,
                       WithDefault<OnnxInt, "0">:$early_stopping,
                       OnnxInt:$eos_token_id,
                       WithDefault<OnnxInt, "0">:$model_type,
                       WithDefault<OnnxInt, "0">:$no_repeat_ngram_size,
                       OnnxInt:$pad_token_id,
                       WithDefault<OnnxInt, "-1">:$vocab_size);
  let results = (outs OfType<"I">:$sequences, OrNone<"T">:$sequences_scores,
                      OrNone<"T">:$scores);
  let regions = (region SizedRegion<1>:$decoder, OptionalGraph:$encoder,
                        OptionalGraph:$init_decoder);
}

def ONNXMS_DecoderAttentionOp : ONNXMS_Op<"DecoderAttention",
                                          [Pure, AttrSizedOperandSegments]> {
  let summary = "Self- or cross-attention of a decoder, with projections and "
                "a key-value cache";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"B", "bool">];
  let arguments = (ins OfType<"T">:$query, OfType<"T">:$key,
                       OfType<"T">:$q_weight, OfType<"T">:$kv_weight,
                       OfType<"T">:$bias,
                       Optional<OfType<"B">>:$key_padding_mask,
                       Optional<OfType<"T">>:$key_cache,
                       Optional<OfType<"T">>:$value_cache,
                       OfType<"B">:$static_kv, OfType<"B">:$use_past,
                       OfType<"B">:$has_layer_state,
                       OfType<"B">:$has_key_padding_mask,
                       OptionalAttr<OnnxFloat>:$mask_filter_value,
                       OnnxInt:$num_heads);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$new_key_cache,
                      OrNone<"T">:$new_value_cache);
}

def ONNXMS_DecoderMaskedMultiHeadAttentionOp
    : ONNXMS_Op<"DecoderMaskedMultiHeadAttention",
                [Pure, AttrSizedOperandSegments]> {
  let summary = "Multi-head attention of a single decoding step over the "
                "cached keys and values";
  let shapes = OwnShapes;
  // Nothing tells QK: the runtime may compute products wider than T.
  let typeVars = [TypeVar<"T", "float16 float">,
                  TypeVar<"M", "int32">,
                  TypeVar<"QK", "float16 float">];
  let arguments = (ins OfType<"T">:$query, Optional<OfType<"T">>:$key,
                       Optional<OfType<"T">>:$value,
                       Optional<OfType<"M">>:$mask_index,
                       Optional<OfType<"T">>:$attention_bias,
                       Optional<OfType<"T">>:$past_key,
                       Optional<OfType<"T">>:$past_value,
                       Optional<OfType<"M">>:$past_sequence_length,
                       Optional<OfType<"M">>:$beam_width,
                       Optional<OfType<"M">>:$cache_indirection,
                       Optional<OfType<"T">>:$bias,
                       OptionalAttr<OnnxFloat>:$mask_filter_value,
                       OnnxInt:$num_heads, OptionalAttr<OnnxInt>:$output_qk,
                       OptionalAttr<OnnxInt>:$past_present_share_buffer,
                       OptionalAttr<OnnxFloat>:$scale);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$present_key,
                      OrNone<"T">:$present_value, OrNone<"QK">:$qk);
}

def ONNXMS_DecoderMaskedSelfAttentionOp
    : ONNXMS_Op<"DecoderMaskedSelfAttention",
                [Pure, AttrSizedOperandSegments]> {
  let summary = "Self-attention of a single decoding step, input projected by "
                "weights and cached";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"M", "int32">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$weights,
                       OfType<"T">:$bias, Optional<OfType<"M">>:$mask_index,
                       OfType<"T">:$past, Optional<OfType<"T">>:$attention_bias,
                       OfType<"M">:$past_sequence_length,
                       Optional<OfType<"M">>:$beam_width,
                       Optional<OfType<"M">>:$cache_indirection,
                       OptionalAttr<OnnxInt>:$do_rotary,
                       OptionalAttr<OnnxFloat>:$mask_filter_value,
                       OnnxInt:$num_heads,
                       OptionalAttr<OnnxInt>:$past_present_share_buffer,
                       OptionalAttr<OnnxFloat>:$scale);
  let results = (outs OfType<"T">:$output, OfType<"T">:$present);
}

def ONNXMS_EmbedLayerNormalizationOp
    : ONNXMS_Op<"EmbedLayerNormalization", [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Layer normalization of the summed word, position and segment embeddings";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", "int32">, TypeVar<"T", "float16 float">];
  let arguments = (ins OfType<"T1">:$input_ids,
                       Optional<OfType<"T1">>:$segment_ids,
                       OfType<"T">:$word_embedding,
                       OfType<"T">:$position_embedding,
                       Optional<OfType<"T">>:$segment_embedding,
                       OfType<"T">:$gamma, OfType<"T">:$beta,
                       Optional<OfType<"T1">>:$mask,
                       Optional<OfType<"T1">>:$position_ids,
                       WithDefault<OnnxFloat, "1e-12f">:$epsilon,
                       OptionalAttr<OnnxInt>:$mask_index_type);
  let results = (outs OfType<"T">:$output, OrNone<"T1">:$mask_index,
                      OrNone<"T">:$embedding_sum);
}

def ONNXMS_GatedRelativePositionBiasOp : ONNXMS_Op<"GatedRelativePositionBias",
                                                   [Pure]> {
  let summary = "Relative position bias rel_pos scaled by gates computed from "
                "query_layer";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"M", "int32">];
  let arguments = (ins OfType<"T">:$query_layer, OfType<"T">:$query_bias,
                       OfType<"T">:$rel_pos, OfType<"T">:$weight,
                       OfType<"T">:$bias, OfType<"T">:$eco_a,
                       Optional<OfType<"M">>:$token_offset, OnnxInt:$num_heads);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_GemmaRotaryEmbeddingOp : ONNXMS_Op<"GemmaRotaryEmbedding", [Pure]> {
  let summary = "Rotation of q and k by the sines and cosines of the angles emb";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"U", "float">, TypeVar<"T", "float16">];
  let arguments = (ins OfType<"U">:$emb, OfType<"T">:$q, OfType<"T">:$q_rot,
                       OfType<"T">:$k, OfType<"T">:$k_rot);
  let results = (outs OfType<"T">:$output1, OfType<"T">:$output2);
}

def ONNXMS_GreedySearchOp
    : ONNXMS_Op<"GreedySearch",
                [SingleBlock, RecursiveMemoryEffects, AttrSizedOperandSegments]> {
  let summary = "Token sequences generated from input_ids, taking the "
                "likeliest token each step";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"I", "int32">, TypeVar<"T", "float">];
  let arguments = (ins OfType<"I">:$input_ids, OfType<"I">:$max_length,
                       Optional<OfType<"I">>:$min_length,
                       Optional<OfType<"T">>:$repetition_penalty,
                       Optional<OfType<"I">>:$vocab_mask,
                       Optional<OfType<"I">>:$prefix_vocab_mask,
                       Optional<OfType<"I">>:$attention_mask,
                       WithDefault<OnnxInt, "-1">:$decoder_start_token_id,
                       OnnxInt:$eos_token_id,
                       WithDefault<OnnxInt, "0">:$model_type,
                       WithDefault<OnnxInt, "0">:$no_repeat_ngram_size,
                       OnnxInt:$pad_token_id,
                       WithDefault<OnnxInt, "-1">:$vocab_size);
  let results = (outs OfType<"I">:$sequences);
  let regions = (region SizedRegion<1>:$decoder, OptionalGraph:$encoder,
                        OptionalGraph:$init_decoder);
}

def ONNXMS_GroupQueryAttentionOp : ONNXMS_Op<"GroupQueryAttention",
                                             [Pure, AttrSizedOperandSegments]> {
  let summary = "Causal attention with query heads sharing key-value heads, "
                "and a key-value cache";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"T_CACHE", "int8 uint8 float16 float bfloat16 float8e4m3fn">,
                  TypeVar<"M", "int32">,
                  TypeVar<"T_KV_SCALE", "float">];
  let carriers = [Carrier<"", "T_CACHE", "=T">];
  let arguments = (ins OfType<"T">:$query, Optional<OfType<"T">>:$key,
                       Optional<OfType<"T">>:$value,
                       Optional<OfType<"T_CACHE">>:$past_key,
                       Optional<OfType<"T_CACHE">>:$past_value,
                       OfType<"M">:$seqlens_k,
                       OfType<"M">:$total_sequence_length,
                       Optional<OfType<"T">>:$cos_cache,
                       Optional<OfType<"T">>:$sin_cache,
                       Optional<OfType<"tensor(int64)">>:$position_ids,
                       Optional<OfType<"T">>:$attention_bias,
                       Optional<OfType<"T">>:$head_sink,
                       Optional<OfType<"T_KV_SCALE">>:$k_scale,
                       Optional<OfType<"T_KV_SCALE">>:$v_scale,
                       Optional<OfType<"T">>:$q_norm_weight,
                       Optional<OfType<"T">>:$k_norm_weight,
                       OptionalAttr<OnnxInt>:$do_rotary,
                       WithDefaultString<"NONE">:$k_quant_type,
                       OptionalAttr<OnnxInt>:$kv_cache_bit_width,
                       OnnxInt:$kv_num_heads,
                       WithDefault<OnnxInt, "-1">:$local_window_size,
                       OnnxInt:$num_heads,
                       WithDefault<OnnxFloat, "1e-06f">:$qk_norm_epsilon,
                       WithDefault<OnnxInt, "0">:$qk_output,
                       OptionalAttr<OnnxInt>:$rotary_interleaved,
                       OptionalAttr<OnnxFloat>:$scale,
                       WithDefault<OnnxInt, "-1">:$smooth_softmax,
                       OptionalAttr<OnnxFloat>:$softcap,
                       WithDefaultString<"NONE">:$v_quant_type);
  let results = (outs OfType<"T">:$output, OrNone<"T_CACHE">:$present_key,
                      OrNone<"T_CACHE">:$present_value, OrNone<"T">:$output_qk);
}

def ONNXMS_LinearAttentionOp : ONNXMS_Op<"LinearAttention",
                                         [Pure, AttrSizedOperandSegments]> {
  let summary = "Linear attention as a recurrence: a state of key-value "
                "products read by query";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"S", "float16 float bfloat16">];
  let carriers = [Carrier<"", "S", "=T">];
  let arguments = (ins OfType<"T">:$query, OfType<"T">:$key, OfType<"T">:$value,
                       Optional<OfType<"S">>:$past_state,
                       Optional<OfType<"T">>:$decay,
                       Optional<OfType<"T">>:$beta,
                       WithDefault<OnnxInt, "64">:$chunk_size,
                       OnnxInt:$kv_num_heads, OnnxInt:$q_num_heads,
                       WithDefault<OnnxFloat, "0.0f">:$scale,
                       WithDefaultString<"gated_delta">:$update_rule);
  let results = (outs OfType<"T">:$output, OfType<"S">:$present_state);
}

def ONNXMS_LongformerAttentionOp : ONNXMS_Op<"LongformerAttention", [Pure]> {
  let summary = "Self-attention within a sliding window, plus global "
                "attention of marked tokens";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"G", "int32">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$weight,
                       OfType<"T">:$bias, OfType<"T">:$mask,
                       OfType<"T">:$global_weight, OfType<"T">:$global_bias,
                       OfType<"G">:$global, OnnxInt:$num_heads,
                       OnnxInt:$window);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_MoEOp : ONNXMS_Op<"MoE", [Pure, AttrSizedOperandSegments]> {
  let summary = "Mixture of expert feed-forward networks on input, chosen by "
                "router_probs";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$router_probs,
                       OfType<"T">:$fc1_experts_weights,
                       Optional<OfType<"T">>:$fc1_experts_bias,
                       OfType<"T">:$fc2_experts_weights,
                       Optional<OfType<"T">>:$fc2_experts_bias,
                       Optional<OfType<"T">>:$fc3_experts_weights,
                       Optional<OfType<"T">>:$fc3_experts_bias,
                       WithDefault<OnnxFloat, "1.0f">:$activation_alpha,
                       WithDefault<OnnxFloat, "0.0f">:$activation_beta,
                       WithDefaultString<"relu">:$activation_type,
                       WithDefault<OnnxInt, "1">:$k,
                       WithDefault<OnnxInt, "0">:$normalize_routing_weights,
                       WithDefault<OnnxInt, "0">:$swiglu_fusion,
                       OptionalAttr<OnnxFloat>:$swiglu_limit,
                       WithDefault<OnnxInt, "0">:$use_sparse_mixer);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_MultiHeadAttentionOp : ONNXMS_Op<"MultiHeadAttention",
                                            [Pure, AttrSizedOperandSegments]> {
  let summary = "Multi-head attention of projected query over key and value, "
                "optionally cached";
  let shapes = OwnShapes;
  // Nothing tells QK: the runtime may compute products wider than T.
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"M", "int32">,
                  TypeVar<"QK", "float16 float bfloat16">];
  let arguments = (ins OfType<"T">:$query, Optional<OfType<"T">>:$key,
                       Optional<OfType<"T">>:$value,
                       Optional<OfType<"T">>:$bias,
                       Optional<OfType<"M">>:$key_padding_mask,
                       Optional<OfType<"T">>:$attention_bias,
                       Optional<OfType<"T">>:$past_key,
                       Optional<OfType<"T">>:$past_value,
                       Optional<OfType<"M">>:$past_sequence_length,
                       Optional<OfType<"M">>:$cache_indirection,
                       OptionalAttr<OnnxFloat>:$mask_filter_value,
                       OnnxInt:$num_heads, OptionalAttr<OnnxFloat>:$scale,
                       WithDefault<OnnxInt, "0">:$unidirectional);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$present_key,
                      OrNone<"T">:$present_value, OrNone<"QK">:$qk);
}

def ONNXMS_NGramRepeatBlockOp : ONNXMS_Op<"NGramRepeatBlock", [Pure]> {
  let summary = "Copy of scores with tokens that would repeat an n-gram of "
                "input_ids ruled out";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"Tid", "int64">, TypeVar<"T", "float">];
  let arguments = (ins OfType<"Tid">:$input_ids, OfType<"T">:$scores,
                       OnnxInt:$ngram_size);
  let results = (outs OfType<"T">:$scores_out);
}

def ONNXMS_PackedAttentionOp : ONNXMS_Op<"PackedAttention", [Pure]> {
  let summary = "Self-attention with projection by weights, on tokens packed "
                "without padding";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"M", "int32">];
  let arguments = (ins OfType<"T">:$input, OfType<"T">:$weights,
                       OfType<"T">:$bias, OfType<"M">:$token_offset,
                       OfType<"M">:$cumulative_sequence_length,
                       Optional<OfType<"T">>:$attention_bias,
                       OnnxInt:$num_heads,
                       OptionalAttr<OnnxInts>:$qkv_hidden_sizes,
                       OptionalAttr<OnnxFloat>:$scale);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_PackedMultiHeadAttentionOp
    : ONNXMS_Op<"PackedMultiHeadAttention", [Pure, AttrSizedOperandSegments]> {
  let summary =
      "Multi-head attention of query, key and value packed without padding";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"M", "int32">];
  let arguments = (ins OfType<"T">:$query, Optional<OfType<"T">>:$key,
                       Optional<OfType<"T">>:$value,
                       Optional<OfType<"T">>:$bias, OfType<"M">:$token_offset,
                       OfType<"M">:$cumulative_sequence_length,
                       Optional<OfType<"T">>:$attention_bias,
                       OptionalAttr<OnnxFloat>:$mask_filter_value,
                       OnnxInt:$num_heads, OptionalAttr<OnnxFloat>:$scale);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_PagedAttentionOp : ONNXMS_Op<"PagedAttention",
                                        [Pure, AttrSizedOperandSegments]> {
  let summary = "Attention of query over keys and values cached in the pages "
                "of block_table";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 bfloat16">, TypeVar<"S", "int32">];
  let arguments = (ins OfType<"T">:$query, Optional<OfType<"T">>:$key,
                       Optional<OfType<"T">>:$value, OfType<"T">:$key_cache,
                       OfType<"T">:$value_cache,
                       OfType<"S">:$cumulative_sequence_length,
                       OfType<"S">:$past_seqlens, OfType<"S">:$block_table,
                       Optional<OfType<"T">>:$cos_cache,
                       Optional<OfType<"T">>:$sin_cache,
                       OptionalAttr<OnnxInt>:$do_rotary, OnnxInt:$kv_num_heads,
                       WithDefault<OnnxInt, "-1">:$local_window_size,
                       OnnxInt:$num_heads,
                       OptionalAttr<OnnxInt>:$rotary_interleaved,
                       OptionalAttr<OnnxFloat>:$scale,
                       OptionalAttr<OnnxFloat>:$softcap);
  let results = (outs OfType<"T">:$output, OrNone<"T">:$key_cache_out,
                      OrNone<"T">:$value_cache_out);
}

def ONNXMS_RelativePositionBiasOp : ONNXMS_Op<"RelativePositionBias", [Pure]> {
  let summary = "Attention bias from bias_table, looked up by bucketed "
                "query-key distance";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"U", "int64">];
  let arguments = (ins OfType<"T">:$bias_table, OfType<"U">:$query_length,
                       OfType<"U">:$key_length,
                       WithDefault<OnnxInt, "0">:$is_bidirectional,
                       OnnxInt:$max_distance);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_RemovePaddingOp : ONNXMS_Op<"RemovePadding", [Pure]> {
  let summary =
      "Tokens of input without the padding, with their offsets and lengths";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"M", "int32">];
  let arguments = (ins OfType<"T">:$input, OfType<"M">:$sequence_token_count);
  let results = (outs OfType<"T">:$output, OfType<"M">:$token_offset,
                      OfType<"M">:$cumulated_seq_len, OfType<"M">:$max_seq_len);
}

def ONNXMS_RestorePaddingOp : ONNXMS_Op<"RestorePadding", [Pure]> {
  let summary =
      "Packed tokens of input put back into a padded batch by token_offset";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float">, TypeVar<"M", "int32">];
  let arguments = (ins OfType<"T">:$input, OfType<"M">:$token_offset);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_RotaryEmbeddingOp : ONNXMS_Op<"RotaryEmbedding", [Pure]> {
  let summary =
      "Rotation of feature pairs of input by the cached angles at position_ids";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"M", "int64">];
  let arguments = (ins OfType<"T">:$input, OfType<"M">:$position_ids,
                       OfType<"T">:$cos_cache, OfType<"T">:$sin_cache,
                       OptionalAttr<OnnxInt>:$interleaved,
                       OptionalAttr<OnnxInt>:$is_packed_batching,
                       OptionalAttr<OnnxInt>:$num_heads,
                       OptionalAttr<OnnxInt>:$rotary_embedding_dim,
                       OptionalAttr<OnnxFloat>:$scale);
  let results = (outs OfType<"T">:$output);
}

def ONNXMS_SamplingOp
    : ONNXMS_Op<"Sampling",
                [SingleBlock, AttrSizedOperandSegments]> {
  let summary = "Token sequences generated from input_ids by drawing from the "
                "top-p tokens";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"I", "int32">, TypeVar<"T", "float">];
  let arguments = (ins OfType<"I">:$input_ids, OfType<"I">:$max_length,
                       Optional<OfType<"I">>:$min_length,
                       Optional<OfType<"T">>:$repetition_penalty,
                       Optional<OfType<"I">>:$vocab_mask,
                       Optional<OfType<"I">>:$prefix_vocab_mask,
                       Optional<OfType<"I">>:$attention_mask,
                       Optional<OfType<"I">>:$presence_mask,
                       Optional<OfType<"I">>:$seed,
                       WithDefault<OnnxInt, "0">:$custom,
                       WithDefault<OnnxInt, "-1">:$decoder_start_token_id,
                       OnnxInt:$eos_token_id,
                       WithDefault<OnnxFloat, "-1e+20f">:$filter_value,
                       WithDefault<OnnxInt, "0">:$min_tokens_to_keep,
                       WithDefault<OnnxInt, "0">:$model_type,
                       WithDefault<OnnxInt, "0">:$no_repeat_ngram_size,
                       OnnxInt:$pad_token_id,
                       WithDefault<OnnxFloat, "0.0f">:$presence_penalty,
                       WithDefault<OnnxFloat, "1.0f">:$temperature,
                       WithDefault<OnnxFloat, "0.0f">:$top_p,
                       WithDefault<OnnxInt, "-1">:$vocab_size);
  let results = (outs OfType<"I">:$sequences, OrNone<"T">:$filtered_logits);
  let regions = (region SizedRegion<1>:$decoder, OptionalGraph:$encoder,
                        OptionalGraph:$init_decoder);
}

def ONNXMS_SparseAttentionOp : ONNXMS_Op<"SparseAttention",
                                         [Pure, AttrSizedOperandSegments]> {
  let summary = "Cached group-query attention limited to key blocks of a "
                "block-sparse layout";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"M", "int32">];
  let arguments = (ins OfType<"T">:$query, Optional<OfType<"T">>:$key,
                       Optional<OfType<"T">>:$value, OfType<"T">:$past_key,
                       OfType<"T">:$past_value, OfType<"M">:$block_row_indices,
                       OfType<"M">:$block_col_indices,
                       OfType<"M">:$total_sequence_length,
                       OfType<"M">:$key_total_sequence_lengths,
                       Optional<OfType<"T">>:$cos_cache,
                       Optional<OfType<"T">>:$sin_cache,
                       OptionalAttr<OnnxInt>:$do_rotary, OnnxInt:$kv_num_heads,
                       OnnxInt:$num_heads,
                       OptionalAttr<OnnxInt>:$rotary_interleaved,
                       OptionalAttr<OnnxFloat>:$scale,
                       OnnxInt:$sparse_block_size);
  let results = (outs OfType<"T">:$output, OfType<"T">:$present_key,
                      OfType<"T">:$present_value);
}

def ONNXMS_WhisperBeamSearchOp
    : ONNXMS_Op<"WhisperBeamSearch",
                [SingleBlock, RecursiveMemoryEffects, AttrSizedOperandSegments]> {
  let summary = "Beam search for Whisper speech models, with optional "
                "cross-attention output";
  let shapes = OwnShapes;
  // Without a penalty, nothing but the graphs tells the type T of the scores.
  let typeVars = [TypeVar<"F", "int32 float16 float">,
                  TypeVar<"I", "int32">,
                  TypeVar<"T", "float16 float">,
                  TypeVar<"M", "int32">,
                  TypeVar<"V", "float">];
  let arguments = (ins OfType<"F">:$input_ids, OfType<"I">:$max_length,
                       Optional<OfType<"I">>:$min_length,
                       OfType<"I">:$num_beams,
                       OfType<"I">:$num_return_sequences,
                       Optional<OfType<"T">>:$length_penalty,
                       Optional<OfType<"T">>:$repetition_penalty,
                       Optional<OfType<"M">>:$vocab_mask,
                       Optional<OfType<"M">>:$prefix_vocab_mask,
                       Optional<OfType<"I">>:$attention_mask,
                       Optional<OfType<"I">>:$decoder_input_ids,
                       Optional<OfType<"I">>:$logits_processor,
                       Optional<OfType<"I">>:$cross_qk_layer_head,
                       Optional<OfType<"I">>:$extra_decoding_ids,
                       Optional<OfType<"T">>:$temperature,
                       OptionalAttr<OnnxInt>:$beginning_timestamp_token_id,
                       OptionalAttr<OnnxInt>:$decoder_output_cross_qk,
                       WithDefault<OnnxInt, "-1">:$decoder_start_token_id,
                       WithDefault<OnnxInt, "0">:$early_stopping,
                       OnnxInt:$eos_token_id,
                       WithDefault<OnnxInt, "2">:$model_type,
                       WithDefault<OnnxInt, "0">:$no_repeat_ngram_size,
                       OptionalAttr<OnnxInt>:$no_speech_token_id,
                       OptionalAttr<OnnxInt>:$no_timestamps_token_id,
                       OnnxInt:$pad_token_id,
                       OptionalAttr<OnnxInt>:$start_of_lm_token_id,
                       OptionalAttr<OnnxInt>:$transcribe_token_id,
                       OptionalAttr<OnnxInt>:$translate_token_id,
                       WithDefault<OnnxInt, "-1">:$vocab_size);
  let results = (outs OfType<"I">:$sequences, OrNone<"T">:$sequences_scores,
                      OrNone<"T">:$scores, OrNone<"V">:$cross_qk,
                      OrNone<"T">:$non_speech_probs);
  let regions = (region SizedRegion<1>:$decoder, OptionalGraph:$encoder,
                        OptionalGraph:$init_decoder);
}

#endif // ONNX_XFORM_DIALECT_ONNXMICROSOFT_ATTENTION_TD
