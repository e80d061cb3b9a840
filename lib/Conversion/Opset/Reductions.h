//===- Reductions.h - What reductions without axes are ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_REDUCTIONS_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_REDUCTIONS_H

#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

namespace onnx_xform::opset {

/// What remains of a reduction whose groups have one element each. The standard
/// keeps the elementwise part: the sum of one square is the square.
template <typename OpT> mlir::Value reduceNothing(Lowering &b, mlir::Value x) {
  if constexpr (llvm::is_one_of<OpT, ReduceL1Op, ReduceL2Op>::value)
    return b.unary<AbsOp>(x);
  else if constexpr (std::is_same_v<OpT, ReduceLogSumOp>)
    return b.unary<LogOp>(x);
  else if constexpr (std::is_same_v<OpT, ReduceSumSquareOp>)
    return b.mul(x, x);
  else
    return b.unary<IdentityOp>(x);
}

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_REDUCTIONS_H
