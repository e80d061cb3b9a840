//===- Decompose.cpp - Several nodes in the place of one ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "onnx-xform/Conversion/Opset.h"

void onnx_xform::populateDecomposePatterns(mlir::RewritePatternSet &patterns) {
  opset::populateActivationDecompositions(patterns);
  opset::populateAttentionDecompositions(patterns);
  opset::populateBatchNormalizationDecompositions(patterns);
  opset::populateCausalConvDecompositions(patterns);
  opset::populateClipDecompositions(patterns);
  opset::populateColumnDecompositions(patterns);
  opset::populateComputedAxisDecompositions(patterns);
  opset::populateControlFlowDecompositions(patterns);
  opset::populateCroppingDecompositions(patterns);
  opset::populateCumulationDecompositions(patterns);
  opset::populateDequantizationDecompositions(patterns);
  opset::populateDropoutDecompositions(patterns);
  opset::populateEinsumDecompositions(patterns);
  opset::populateFillingDecompositions(patterns);
  opset::populateHyperbolicDecompositions(patterns);
  opset::populateImageDecompositions(patterns);
  opset::populateIndexingDecompositions(patterns);
  opset::populateLinearAttentionDecompositions(patterns);
  opset::populateLogicalDecompositions(patterns);
  opset::populateLossDecompositions(patterns);
  opset::populateMLDecompositions(patterns);
  opset::populateMathDecompositions(patterns);
  opset::populateMatrixDecompositions(patterns);
  opset::populateNNDecompositions(patterns);
  opset::populateNormalizationDecompositions(patterns);
  opset::populateOneHotDecompositions(patterns);
  opset::populatePaddingDecompositions(patterns);
  opset::populateQuantizationDecompositions(patterns);
  opset::populateQuantizedProductDecompositions(patterns);
  opset::populateRNNDecompositions(patterns);
  opset::populateRandomDecompositions(patterns);
  opset::populateReductionDecompositions(patterns);
  opset::populateResizeDecompositions(patterns);
  opset::populateRotaryEmbeddingDecompositions(patterns);
  opset::populateSamplingDecompositions(patterns);
  opset::populateScanDecompositions(patterns);
  opset::populateScatterReductionDecompositions(patterns);
  opset::populateScatteringDecompositions(patterns);
  opset::populateSelectionDecompositions(patterns);
  opset::populateSequenceDecompositions(patterns);
  opset::populateShapingDecompositions(patterns);
  opset::populateSignalDecompositions(patterns);
  opset::populateSlicingDecompositions(patterns);
  opset::populateSoftmaxDecompositions(patterns);
  opset::populateTensorDecompositions(patterns);
  opset::populateUnpoolDecompositions(patterns);
}
