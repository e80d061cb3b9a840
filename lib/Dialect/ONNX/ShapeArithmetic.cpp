//===- ShapeArithmetic.cpp - Broadcasting, and products of sizes ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/BuiltinTypes.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace onnx_xform;

namespace {
/// size * Min(1, others...): what sizes broadcast to that may be 0.
struct EmptiedSize {
  DimExpr size;
  SmallVector<DimExpr> others;
};
} // namespace

static EmptiedSize splitEmptied(DimExpr expr) {
  ArrayRef<DimTerm> terms = expr.getTerms();
  if (terms.size() != 1)
    return {expr, {}};
  for (DimAtom atom : terms.front().atoms) {
    if (atom.getKind() != DimAtom::Kind::Min)
      continue;
    auto isOne = [](DimExpr operand) { return operand.isConstant(1); };
    DimExpr factor = expr.getContext().getAtom(atom);
    DimExpr size = expr.divideExactly(factor);
    if (!size || llvm::none_of(atom.getOperands(), isOne))
      continue;
    EmptiedSize result{size, {}};
    llvm::copy_if(atom.getOperands(), std::back_inserter(result.others),
                  std::not_fn(isOne));
    return result;
  }
  return {expr, {}};
}

/// The size without a factor that does not matter to whether it is 0.
static DimExpr withoutFactor(DimExpr size) {
  ArrayRef<DimTerm> terms = size.getTerms();
  if (terms.size() != 1 || terms.front().coefficient <= 1)
    return size;
  return size.divideExactly(
      size.getContext().getConstant(terms.front().coefficient));
}

/// The sizes that an expression is the greatest of.
static size_t countCandidates(DimExpr size) {
  DimAtom atom = size ? size.getAsAtom() : DimAtom();
  bool isMax = atom && atom.getKind() == DimAtom::Kind::Max;
  return isMax ? atom.getOperands().size() : 1;
}

/// What two sizes broadcast to of which each may be 0 or 1: the greater one,
/// but 0 where one is.
static EmptiedSize broadcastAny(const DimFacts &facts, DimExpr a, DimExpr b) {
  EmptiedSize x = splitEmptied(a), y = splitEmptied(b);
  EmptiedSize result{facts.max(x.size, y.size), std::move(x.others)};
  llvm::append_range(result.others, y.others);
  for (DimExpr size : {x.size, y.size})
    if (!facts.isAtLeast(size, 1))
      result.others.push_back(withoutFactor(size));
  return result;
}

DimExpr ShapeInference::broadcast(DimExpr a, DimExpr b) {
  a = resolve(a);
  b = resolve(b);
  auto isOne = [](DimExpr x) { return x && x.isConstant(1); };
  if (isOne(a) || isOne(b))
    return isOne(a) ? b : a;
  // A size that is not 1 decides, whatever the other is.
  auto decides = [&](DimExpr x) {
    return x && (x.isConstant(0) || facts.isAtLeast(x, 2));
  };
  if (a && b && a.getConstant() && b.getConstant() && a != b) {
    (void)fail("its inputs do not broadcast: sizes " + a.str() + " and " +
               b.str());
    return a;
  }
  if (decides(a))
    return a;
  if (decides(b) || !a || !b)
    return decides(b) ? b : DimExpr();
  if (facts.isEqual(a, b) == Answer::Yes)
    return a;
  if (options.autoMerge)
    return unify(a, b, "sizes that broadcast");
  // No size is negative, so they may be equal where the formulas differ.
  if (facts.isEqual(facts.max(a, number(0)), facts.max(b, number(0))) ==
      Answer::Yes)
    return a;
  EmptiedSize result = broadcastAny(facts, expand(a), expand(b));
  if (result.others.empty())
    return result.size;
  // Each further node takes the formula apart: it must not grow with them.
  constexpr size_t kMaxParts = 12;
  if (countCandidates(result.size) + result.others.size() > kMaxParts)
    return {};
  DimExpr isFilled = number(1);
  for (DimExpr size : result.others)
    isFilled = facts.min(isFilled, size);
  return nameFormula(result.size * isFilled, result.size);
}

SmallVector<DimExpr> ShapeInference::broadcast(ArrayRef<DimExpr> a,
                                               ArrayRef<DimExpr> b) {
  if (a.size() < b.size())
    std::swap(a, b);
  SmallVector<DimExpr> result(a);
  for (size_t i = 0, skip = a.size() - b.size(); i < b.size(); ++i)
    result[skip + i] = broadcast(a[skip + i], b[i]);
  return result;
}

DimExpr ShapeInference::product(ArrayRef<DimExpr> sizes) {
  DimExpr result = number(1);
  for (DimExpr size : sizes)
    result = result * size;
  return result;
}

FailureOr<int64_t> ShapeInference::normalizeAxis(int64_t axis, int64_t rank,
                                                 StringRef name) {
  if (axis >= -rank && axis < rank)
    return axis < 0 ? axis + rank : axis;
  return fail("its " + name + " is " + Twine(axis) +
              ", which a tensor of rank " + Twine(rank) + " does not have");
}
