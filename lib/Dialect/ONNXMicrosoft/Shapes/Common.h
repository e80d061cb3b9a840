//===- Common.h - What the shape rules of com.microsoft share ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_DIALECT_ONNXMICROSOFT_SHAPES_COMMON_H
#define ONNX_XFORM_LIB_DIALECT_ONNXMICROSOFT_SHAPES_COMMON_H

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

namespace onnx_xform::ms::shapes {

/// Fails, with a message, where the operand is known to have another rank.
inline llvm::LogicalResult expectRank(ShapeInference &s, mlir::Value value,
                                      int64_t rank, llvm::StringRef name) {
  std::optional<int64_t> known = s.getRank(value);
  if (!known || *known == rank)
    return llvm::success();
  return s.fail("its " + name + " has rank " + llvm::Twine(*known) + ", not " +
                llvm::Twine(rank));
}

/// The size of each of `count` equal parts; null where there are none such.
inline DimExpr getPart(DimExpr size, int64_t count) {
  if (!size || count < 1)
    return {};
  std::optional<int64_t> number = size.getConstant();
  return number && *number % count != 0 ? DimExpr() : size.floorDiv(count);
}

/// A size that an attribute gives; null where it cannot be one.
inline DimExpr sizeFrom(ShapeInference &s, int64_t size) {
  return size < 1 ? DimExpr() : s.number(size);
}

/// `shape` with another size at the end; nothing of a scalar.
inline llvm::SmallVector<DimExpr> withLast(llvm::ArrayRef<DimExpr> shape,
                                           DimExpr last) {
  llvm::SmallVector<DimExpr> result(shape);
  if (!result.empty())
    result.back() = last;
  return result;
}

/// The value of an input that is one number, or, where that is not known, a
/// symbol of its own for the size `axis` of the result.
inline DimExpr getSizeInput(ShapeInference &s, mlir::Value input,
                            mlir::Value result, unsigned axis) {
  DimExpr size = s.getInteger(input);
  return size || !result ? size : s.fresh(result, axis);
}

} // namespace onnx_xform::ms::shapes

#endif // ONNX_XFORM_LIB_DIALECT_ONNXMICROSOFT_SHAPES_COMMON_H
