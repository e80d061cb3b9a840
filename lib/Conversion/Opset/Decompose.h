//===- Decompose.h - Decompositions by family -------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_DECOMPOSE_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_DECOMPOSE_H

#include "mlir/IR/PatternMatch.h"

namespace onnx_xform::opset {

void populateActivationDecompositions(mlir::RewritePatternSet &patterns);
void populateAttentionDecompositions(mlir::RewritePatternSet &patterns);
void populateBatchNormalizationDecompositions(
    mlir::RewritePatternSet &patterns);
void populateCausalConvDecompositions(mlir::RewritePatternSet &patterns);
void populateClipDecompositions(mlir::RewritePatternSet &patterns);
void populateColumnDecompositions(mlir::RewritePatternSet &patterns);
void populateComputedAxisDecompositions(mlir::RewritePatternSet &patterns);
void populateControlFlowDecompositions(mlir::RewritePatternSet &patterns);
void populateCroppingDecompositions(mlir::RewritePatternSet &patterns);
void populateCumulationDecompositions(mlir::RewritePatternSet &patterns);
void populateDequantizationDecompositions(mlir::RewritePatternSet &patterns);
void populateDropoutDecompositions(mlir::RewritePatternSet &patterns);
void populateEinsumDecompositions(mlir::RewritePatternSet &patterns);
void populateFillingDecompositions(mlir::RewritePatternSet &patterns);
void populateHyperbolicDecompositions(mlir::RewritePatternSet &patterns);
void populateImageDecompositions(mlir::RewritePatternSet &patterns);
void populateIndexingDecompositions(mlir::RewritePatternSet &patterns);
void populateLinearAttentionDecompositions(mlir::RewritePatternSet &patterns);
void populateLogicalDecompositions(mlir::RewritePatternSet &patterns);
void populateLossDecompositions(mlir::RewritePatternSet &patterns);
void populateMLDecompositions(mlir::RewritePatternSet &patterns);
void populateMathDecompositions(mlir::RewritePatternSet &patterns);
void populateMatrixDecompositions(mlir::RewritePatternSet &patterns);
void populateNNDecompositions(mlir::RewritePatternSet &patterns);
void populateNormalizationDecompositions(mlir::RewritePatternSet &patterns);
void populateOneHotDecompositions(mlir::RewritePatternSet &patterns);
void populatePaddingDecompositions(mlir::RewritePatternSet &patterns);
void populateQuantizationDecompositions(mlir::RewritePatternSet &patterns);
void populateQuantizedProductDecompositions(mlir::RewritePatternSet &patterns);
void populateRNNDecompositions(mlir::RewritePatternSet &patterns);
void populateRandomDecompositions(mlir::RewritePatternSet &patterns);
void populateReductionDecompositions(mlir::RewritePatternSet &patterns);
void populateResizeDecompositions(mlir::RewritePatternSet &patterns);
void populateRotaryEmbeddingDecompositions(mlir::RewritePatternSet &patterns);
void populateSamplingDecompositions(mlir::RewritePatternSet &patterns);
void populateScanDecompositions(mlir::RewritePatternSet &patterns);
void populateScatterReductionDecompositions(mlir::RewritePatternSet &patterns);
void populateScatteringDecompositions(mlir::RewritePatternSet &patterns);
void populateSelectionDecompositions(mlir::RewritePatternSet &patterns);
void populateSequenceDecompositions(mlir::RewritePatternSet &patterns);
void populateShapingDecompositions(mlir::RewritePatternSet &patterns);
void populateSignalDecompositions(mlir::RewritePatternSet &patterns);
void populateSlicingDecompositions(mlir::RewritePatternSet &patterns);
void populateSoftmaxDecompositions(mlir::RewritePatternSet &patterns);
void populateTensorDecompositions(mlir::RewritePatternSet &patterns);
void populateUnpoolDecompositions(mlir::RewritePatternSet &patterns);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_DECOMPOSE_H
