//===- DimExprImpl.h - How expressions of dimensions are kept ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_SUPPORT_DIMEXPRIMPL_H
#define ONNX_XFORM_LIB_SUPPORT_DIMEXPRIMPL_H

#include "onnx-xform/Support/DimExpr.h"
#include "llvm/ADT/FoldingSet.h"
#include "llvm/Support/Allocator.h"
#include <mutex>

namespace onnx_xform {

struct DimAtomImpl : llvm::FoldingSetNode {
  DimAtom::Kind kind = DimAtom::Kind::Symbol;
  llvm::StringRef name;
  llvm::ArrayRef<DimExpr> operands;
  unsigned size = 1, depth = 1;

  static void profile(llvm::FoldingSetNodeID &id, DimAtom::Kind kind,
                      llvm::StringRef name, llvm::ArrayRef<DimExpr> operands);
  void Profile(llvm::FoldingSetNodeID &id) const {
    profile(id, kind, name, operands);
  }
};

struct DimPolynomialImpl : llvm::FoldingSetNode {
  DimContext *context = nullptr;
  llvm::ArrayRef<DimTerm> terms;
  unsigned size = 1, depth = 1;

  static void profile(llvm::FoldingSetNodeID &id,
                      llvm::ArrayRef<DimTerm> terms);
  void Profile(llvm::FoldingSetNodeID &id) const { profile(id, terms); }
};

struct DimContext::Impl {
  std::mutex mutex;
  llvm::BumpPtrAllocator allocator;
  llvm::FoldingSet<DimAtomImpl> atoms;
  llvm::FoldingSet<DimPolynomialImpl> polynomials;

  template <typename T> llvm::ArrayRef<T> copy(llvm::ArrayRef<T> values) {
    if (values.empty())
      return {};
    T *result = allocator.Allocate<T>(values.size());
    std::uninitialized_copy(values.begin(), values.end(), result);
    return {result, values.size()};
  }

  /// The atom with these parts, which are canonical.
  DimAtom getAtom(DimAtom::Kind kind, llvm::StringRef name,
                  llvm::ArrayRef<DimExpr> operands);
  /// The polynomial with these terms, in order and without zeros; null when it
  /// would be too large.
  DimExpr getPolynomial(DimContext &context, llvm::ArrayRef<DimTerm> terms);
};

/// A term under construction.
struct OwnedTerm {
  int64_t coefficient = 0;
  llvm::SmallVector<DimAtom, 4> atoms;
};

/// Less than, equal to or greater than zero, whatever order symbols and
/// expressions were made in.
int compare(DimAtom a, DimAtom b);
int compare(DimExpr a, DimExpr b);
/// Monomials of higher degree come first; the order is kept by products.
int compareMonomials(llvm::ArrayRef<DimAtom> a, llvm::ArrayRef<DimAtom> b);

/// Quotient and remainder where the remainder has no multiple of the divisor's
/// first monomial, and coefficients of such terms lie in 0 .. first-1.
struct DimDivision {
  DimExpr quotient, remainder;
};
DimDivision divide(DimExpr dividend, DimExpr divisor);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_SUPPORT_DIMEXPRIMPL_H
