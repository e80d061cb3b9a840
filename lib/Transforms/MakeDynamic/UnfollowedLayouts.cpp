//===- UnfollowedLayouts.cpp - Layouts: Why operators have none -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operators that mix samples, or that hide where they are. What is said here is
// what the user reads, behind the name of the node. Operators that mix samples
// only by their inputs or attributes have rules, which say so.
//
//===----------------------------------------------------------------------===//

#include "LayoutRules.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/Image.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Quantization.h"
#include "onnx-xform/Dialect/ONNX/Random.h"
#include "onnx-xform/Dialect/ONNX/Sequence.h"
#include "onnx-xform/Dialect/ONNX/Signal.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "onnx-xform/Dialect/ONNX/Text.h"
#include "onnx-xform/Dialect/ONNXML/ML.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Attention.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/NN.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Quantization.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"

using namespace onnx_xform;

static void populateStandard(LayoutRules &rules) {
  rules.refuse<NonZeroOp, UniqueOp>(
      "lists elements of all samples one after the other");
  rules.refuse<NonMaxSuppressionOp>(
      "lists the boxes of all samples one after the other");
  rules.refuse<MaxUnpoolOp>("has indices that count through all samples");
  rules.refuse<MaxRoiPoolOp, RoiAlignOp>(
      "takes regions that name their image by number");
  rules.refuse<EyeLikeOp>("makes a matrix with another row for each sample");
  rules.refuse<DynamicQuantizeLinearOp>(
      "has one scale for all samples, which depends on each of them");
  rules.refuse<BernoulliOp, MultinomialOp, RandomNormalLikeOp,
               RandomUniformLikeOp>(
      "draws random numbers, and others for another number of samples");
  rules.refuse<BlackmanWindowOp, HammingWindowOp, HannWindowOp,
               MelWeightMatrixOp>(
      "makes one tensor for all samples, and its size of one of them");
  rules.refuse<ImageDecoderOp>("decodes a single image");
  rules.refuse<StringNormalizerOp, StringSplitOp>(
      "gives the strings of all samples the length that one of them needs");
  rules.refuse<SequenceMapOp>(
      "runs a graph for each element of a sequence, in which samples are not "
      "followed");
  rules.refuse<ConcatFromSequenceOp, OptionalOp, OptionalGetElementOp,
               OptionalHasElementOp, SequenceAtOp, SequenceConstructOp,
               SequenceEraseOp, SequenceInsertOp, SequenceLengthOp,
               SplitToSequenceOp>(
      "has a sequence or an optional, in which samples are not followed");
}

static void populateMaps(LayoutRules &rules) {
  rules.refuse<ml::CastMapOp, ml::DictVectorizerOp>(
      "takes one map, which is a single sample");
}

static void populateMicrosoft(LayoutRules &rules) {
  rules.refuse<ms::DynamicQuantizeMatMulOp, ms::DynamicQuantizeLSTMOp>(
      "has one scale for all samples, which depends on each of them");
  rules.refuse<ms::PackedAttentionOp, ms::PackedMultiHeadAttentionOp,
               ms::PagedAttentionOp, ms::RemovePaddingOp, ms::RestorePaddingOp>(
      "packs the tokens of all samples one after the other");
  rules.refuse<ms::BeamSearchOp, ms::GreedySearchOp, ms::SamplingOp,
               ms::WhisperBeamSearchOp>(
      "generates tokens by a graph, in which samples are not followed");
  rules.refuse<ms::CropAndResizeOp>(
      "takes regions that name their image by number");
  rules.refuse<ms::UniqueOp>(
      "lists elements of all samples one after the other");
  rules.refuse<ms::IsAllFiniteOp>("asks all samples at once");
  rules.refuse<ms::BitmaskBiasDropoutOp, ms::BitmaskDropoutOp>(
      "has a mask that counts the elements of all samples");
  rules.refuse<ms::EPContextOp, ms::SnpeOp>(
      "is a compiled part of the model, for the old number of samples");
  rules.refuse<ms::BifurcationDetectorOp, ms::DynamicTimeWarpingOp,
               ms::TokenizerOp>("takes a single sample");
  rules.refuse<ms::ExpandDimsOp, ms::GatherNDOp, ms::PadOp, ms::RangeOp>(
      "is an early form of an operator of ai.onnx; export the model with that "
      "one");
  rules.refuse<
      ms::AttnLSTMOp, ms::BiasSoftmaxOp, ms::CDistOp, ms::ComplexMulOp,
      ms::ComplexMulConjOp, ms::DecoderAttentionOp,
      ms::DecoderMaskedMultiHeadAttentionOp, ms::DecoderMaskedSelfAttentionOp,
      ms::DequantizeBFPOp, ms::DequantizeWithOrderOp,
      ms::GatedRelativePositionBiasOp, ms::GemmFloat8Op,
      ms::GemmaRotaryEmbeddingOp, ms::IrfftOp, ms::LongformerAttentionOp,
      ms::MatMulIntegerToFloatOp, ms::MatMulNBitsMlpOp, ms::MatMulNBitsQkvOp,
      ms::MaxpoolWithMaskOp, ms::MoEOp, ms::QEmbedLayerNormalizationOp,
      ms::QGemmOp, ms::QLinearConcatOp, ms::QLinearReduceMeanOp, ms::QMoEOp,
      ms::QOrderedAttentionOp, ms::QOrderedGeluOp,
      ms::QOrderedLayerNormalizationOp, ms::QOrderedLongformerAttentionOp,
      ms::QOrderedMatMulOp, ms::QuantizeBFPOp, ms::QuantizeWithOrderOp,
      ms::RelativePositionBiasOp, ms::RfftOp, ms::SampleOpOp,
      ms::SparseAttentionOp, ms::SparseToDenseMatMulOp, ms::TorchEmbeddingOp,
      ms::WordConvEmbeddingOp>(
      "is an operator of a runtime that is not followed; start from the model "
      "before it was optimized for that runtime");
}

void onnx_xform::populateUnfollowedLayouts(LayoutRules &rules) {
  populateStandard(rules);
  populateMaps(rules);
  populateMicrosoft(rules);
}
