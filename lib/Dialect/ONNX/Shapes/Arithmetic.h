//===- Shapes/Arithmetic.h - Arithmetic of small tensors' elements -*- C++
//-*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What operators compute from elements that are known, in the type that they
// compute with. Where that type would round, overflow or wrap, nothing is known
// of the result: a DimElement is exact.
//
// A quotient is the one exception: floats round n / 3. What is said of such a
// fraction is what the rounded one agrees with: rounding to a whole number,
// sums with whole numbers, but no products and comparisons.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_ARITHMETIC_H
#define ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_ARITHMETIC_H

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

namespace onnx_xform::shapes {

class Arithmetic {
public:
  /// In tensors like `value`.
  Arithmetic(ShapeInference &s, mlir::Value value);

  ShapeInference &getInference() const { return s; }
  DimFacts &getFacts() const { return s.getFacts(); }
  DimElement number(int64_t value) const { return s.number(value); }

  /// The element, where the type holds it.
  DimElement fit(DimElement x) const;

  DimElement add(DimElement a, DimElement b) const;
  DimElement multiply(DimElement a, DimElement b) const;
  /// Truncated for whole numbers.
  DimElement divide(DimElement a, DimElement b) const;
  DimElement min(DimElement a, DimElement b) const;
  DimElement max(DimElement a, DimElement b) const;

  Answer isEqual(DimElement a, DimElement b) const;
  Answer isLess(DimElement a, DimElement b) const;

private:
  ShapeInference &s;
  mlir::Type type;
};

using ElementFunction = llvm::function_ref<DimElement(
    const Arithmetic &, llvm::ArrayRef<DimElement>)>;

/// The contents of an elementwise result: `fn` of the operands' elements, where
/// the result's type holds it.
void mapElements(ShapeInference &s, mlir::Value result,
                 mlir::ValueRange operands, ElementFunction fn);

/// All sizes of the value, where they are numbers.
std::optional<llvm::SmallVector<int64_t>> getNumericShape(ShapeInference &s,
                                                          mlir::Value value);

} // namespace onnx_xform::shapes

#endif // ONNX_XFORM_LIB_DIALECT_ONNX_SHAPES_ARITHMETIC_H
