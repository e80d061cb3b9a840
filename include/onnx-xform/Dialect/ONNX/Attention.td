//===- Attention.td - Attention and what serves it ---------*- tablegen -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ATTENTION_TD
#define ONNX_XFORM_DIALECT_ONNX_ATTENTION_TD

include "onnx-xform/Dialect/ONNX/ONNXDialect.td"

def ONNX_AttentionOp : ONNX_Op<"Attention", [23, 24],
                               [Pure, AttrSizedOperandSegments]> {
  let summary = "Scaled dot-product attention of the queries Q over the keys "
                "K and values V";
  let shapes = OwnShapes;
  let typeVars = [TypeVar<"T1", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"T2", Types<[FloatTypes, "bfloat16"]>.all>,
                  TypeVar<"U", Types<[NumericTypes, "bool bfloat16"]>.all>];
  let later = [Since<24, "nonpad_kv_seqlen">];
  let arguments = (ins OfType<"T1">:$Q, OfType<"T1">:$K, OfType<"T2">:$V,
                       Optional<OfType<"U">>:$attn_mask,
                       Optional<OfType<"T1">>:$past_key,
                       Optional<OfType<"T2">>:$past_value,
                       Optional<OfType<"tensor(int64)">>:$nonpad_kv_seqlen,
                       WithDefault<OnnxInt, "0">:$is_causal,
                       OptionalAttr<OnnxInt>:$kv_num_heads,
                       OptionalAttr<OnnxInt>:$q_num_heads,
                       WithDefault<OnnxInt, "0">:$qk_matmul_output_mode,
                       OptionalAttr<OnnxFloat>:$scale,
                       WithDefault<OnnxFloat, "0.0f">:$softcap,
                       OptionalAttr<OnnxInt>:$softmax_precision);
  let results = (outs OfType<"T1">:$Y, OrNone<"T1">:$present_key,
                      OrNone<"T2">:$present_value,
                      OrNone<"T1">:$qk_matmul_output);
}

def ONNX_LinearAttentionOp : ONNX_Op<"LinearAttention", [27],
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

def ONNX_RotaryEmbeddingOp : ONNX_Op<"RotaryEmbedding", [23], [Pure]> {
  let summary = "Rotation of feature pairs of X by the position angles in "
                "cos_cache and sin_cache";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", "float16 float bfloat16">,
                  TypeVar<"M", "int64">];
  let arguments = (ins OfType<"T">:$X, OfType<"T">:$cos_cache,
                       OfType<"T">:$sin_cache,
                       Optional<OfType<"M">>:$position_ids,
                       WithDefault<OnnxInt, "0">:$interleaved,
                       OptionalAttr<OnnxInt>:$num_heads,
                       WithDefault<OnnxInt, "0">:$rotary_embedding_dim);
  let results = (outs OfType<"T">:$Y);
}

def ONNX_TensorScatterOp : ONNX_Op<"TensorScatter", [24], [Pure]> {
  let summary =
      "Copy of past_cache with update written from write_indices on along axis";
  let shapes = SameShapeAsFirst;
  let typeVars = [TypeVar<"T", Types<[AllTypes, Float8Types,
                          "bfloat16 float8e8m0 float4e2m1 uint4 int4"]>.all>];
  let arguments = (ins OfType<"T">:$past_cache, OfType<"T">:$update,
                       Optional<OfType<"tensor(int64)">>:$write_indices,
                       WithDefault<OnnxInt, "-2">:$axis,
                       WithDefaultString<"linear">:$mode);
  let results = (outs OfType<"T">:$present_cache);
}

#endif // ONNX_XFORM_DIALECT_ONNX_ATTENTION_TD
