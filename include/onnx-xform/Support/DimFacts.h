//===- DimFacts.h - What is known about symbolic dimensions -----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Bounds of symbols, and what follows from them for expressions: a size that is
// an input's is at least 1, one that depends on data at least 0 and at most
// what it was taken from. Answers are yes, no, or unknown, and never wrong as
// long as the facts hold.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_DIMFACTS_H
#define ONNX_XFORM_SUPPORT_DIMFACTS_H

#include "onnx-xform/Support/DimExpr.h"

namespace onnx_xform {

enum class Answer : uint8_t { No, Yes, Unknown };

class DimFacts {
public:
  explicit DimFacts(DimContext &context) : context(context) {}

  DimContext &getContext() const { return context; }

  /// States that the symbol is never less than `lower` and, unless null, never
  /// more than `upper`, which does not hold the symbol itself.
  void setBounds(DimAtom symbol, int64_t lower, DimExpr upper = {});
  /// Of symbols about which nothing was stated, any integer is possible.

  /// The greatest number that the expression is known to reach at least, the
  /// least that it is known not to exceed; nothing where none is known.
  std::optional<int64_t> getLowerBound(DimExpr expr) const;
  std::optional<int64_t> getUpperBound(DimExpr expr) const;
  bool isAtLeast(DimExpr expr, int64_t bound) const {
    std::optional<int64_t> lower = getLowerBound(expr);
    return lower && *lower >= bound;
  }
  bool isNegative(DimExpr expr) const {
    std::optional<int64_t> upper = getUpperBound(expr);
    return upper && *upper < 0;
  }

  Answer isEqual(DimExpr a, DimExpr b) const;
  Answer isLess(DimExpr a, DimExpr b) const;
  /// a <= b
  Answer isAtMost(DimExpr a, DimExpr b) const;

  /// Minimum and maximum, without arguments that never decide.
  DimExpr min(DimExpr a, DimExpr b) const;
  DimExpr max(DimExpr a, DimExpr b) const;
  /// max(lower, min(x, upper))
  DimExpr clamp(DimExpr x, DimExpr lower, DimExpr upper) const {
    return max(lower, min(x, upper));
  }
  /// Rounded towards zero, as ONNX and C divide; null where signs are not
  /// known.
  DimExpr truncDiv(DimExpr a, DimExpr b) const;

private:
  struct Bounds {
    int64_t lower;
    DimExpr upper;
  };
  class Search;

  DimContext &context;
  llvm::DenseMap<DimAtom, Bounds> bounds;
  mutable llvm::DenseMap<DimExpr, std::optional<int64_t>> lowerBounds;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_SUPPORT_DIMFACTS_H
