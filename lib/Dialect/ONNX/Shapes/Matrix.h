//===- Matrix.h - Shapes of matrix products ---------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_MATRIX_H
#define ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_MATRIX_H

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

namespace onnx_xform::shapes {

/// numpy's matmul: vectors are rows on the left and columns on the right, what
/// is in front of the matrices broadcasts. Fails, with a message, for scalars.
llvm::FailureOr<llvm::SmallVector<DimExpr>>
multiplyMatrices(ShapeInference &s, llvm::ArrayRef<DimExpr> a,
                 llvm::ArrayRef<DimExpr> b);
/// (M, N) from A, (M, K) or, transposed, (K, M), and B, (K, N) or (N, K).
llvm::LogicalResult gemm(ShapeInference &s, mlir::Value a, mlir::Value b,
                         bool transA, bool transB, mlir::Value result);

} // namespace onnx_xform::shapes

#endif // ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_MATRIX_H
