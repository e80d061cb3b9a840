//===- DimFacts.cpp - What is known about symbolic dimensions -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A lower bound is found by getting rid of the atoms one after the other, each
// time by something that is not greater:
//
//   +floor(x/k), k > 0    by (x - k + 1)/k       -floor(x/k)   by -x/k
//   +Max(a, b), -Min(a, b)  by any argument, the best
//   +Min(a, b), -Max(a, b)  by every argument, the worst
//   -s                    by its upper bound
//   +s                    by s' + lower bound, with s' >= 0
//
// until all coefficients but the constant's are positive: the constant is the
// bound, as it is where all atoms are known not to be negative. A factor of all
// terms but the constant is set aside first, since it would multiply what
// rounding loses. An upper bound is minus the lower bound of minus the
// expression.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/DimFacts.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/MathExtras.h"
#include <numeric>

using namespace llvm;
using namespace onnx_xform;

using Kind = DimAtom::Kind;

/// The greatest number that divides all terms but the constant; 0 for numbers,
/// 1 also for what leaves 63 bits.
static int64_t getCommonFactor(DimExpr expr) {
  uint64_t divisor = 0;
  for (const DimTerm &term : expr.getTerms())
    if (!term.atoms.empty())
      divisor = std::gcd(divisor, AbsoluteValue(term.coefficient));
  return divisor > INT64_MAX ? 1 : static_cast<int64_t>(divisor);
}

//===----------------------------------------------------------------------===//
// The search
//===----------------------------------------------------------------------===//

class DimFacts::Search {
public:
  explicit Search(const DimFacts &facts)
      : facts(facts), context(facts.context) {}

  std::optional<int64_t> lower(DimExpr expr);

private:
  bool isSumOfNonNegatives(DimExpr expr);
  std::optional<int64_t> byFactor(DimExpr expr, int64_t factor);
  std::optional<int64_t> byRounding(DimExpr expr, DimAtom atom);
  std::optional<int64_t> byArguments(DimExpr expr, DimAtom atom);
  int getDirection(DimExpr expr, DimAtom atom);
  std::optional<int64_t> bySymbols(DimExpr expr);
  std::optional<int64_t> byUpperBound(DimExpr expr, DimAtom symbol);
  bool isNonNegative(DimAtom atom);
  DimExpr replace(DimExpr expr, DimAtom atom, DimExpr by);

  /// The steps that one question may take.
  static constexpr unsigned kMaxSteps = 200;
  static constexpr unsigned kMaxDepth = 24;

  const DimFacts &facts;
  DimContext &context;
  unsigned steps = 0, depth = 0;
};

/// With `by` in the place of an atom at the outermost level.
DimExpr DimFacts::Search::replace(DimExpr expr, DimAtom atom, DimExpr by) {
  DimExpr result = context.getConstant(0);
  for (const DimTerm &term : expr.getTerms()) {
    DimExpr product = context.getConstant(term.coefficient);
    for (DimAtom factor : term.atoms)
      product = product * (factor == atom ? by : context.getAtom(factor));
    result = result + product;
  }
  return result;
}

bool DimFacts::Search::isNonNegative(DimAtom atom) {
  if (atom.isSymbol()) {
    auto known = facts.bounds.find(atom);
    return known != facts.bounds.end() && known->second.lower >= 0;
  }
  auto isAtLeastZero = [&](DimExpr operand) {
    std::optional<int64_t> bound = lower(operand);
    return bound && *bound >= 0;
  };
  if (atom.getKind() == Kind::Max)
    return any_of(atom.getOperands(), isAtLeastZero);
  return all_of(atom.getOperands(), isAtLeastZero);
}

std::optional<int64_t> DimFacts::Search::lower(DimExpr expr) {
  if (!expr)
    return std::nullopt;
  if (std::optional<int64_t> number = expr.getConstant())
    return number;
  if (++steps > kMaxSteps || depth >= kMaxDepth)
    return std::nullopt;
  ++depth;
  llvm::scope_exit leave([&] { --depth; });
  if (int64_t factor = getCommonFactor(expr); factor > 1)
    return byFactor(expr, factor);
  for (const DimTerm &term : expr.getTerms())
    for (DimAtom atom : term.atoms) {
      if (atom.isSymbol())
        continue;
      std::optional<int64_t> bound = atom.getKind() == Kind::FloorDiv
                                         ? byRounding(expr, atom)
                                         : byArguments(expr, atom);
      int64_t constant = expr.getConstantTerm();
      bool isWorse = !bound || *bound < constant;
      return isWorse && isSumOfNonNegatives(expr) ? constant : bound;
    }
  return bySymbols(expr);
}

/// Whether no term but the constant can be negative.
bool DimFacts::Search::isSumOfNonNegatives(DimExpr expr) {
  return all_of(expr.getTerms(), [&](const DimTerm &term) {
    return term.atoms.empty() ||
           (term.coefficient > 0 && all_of(term.atoms, [&](DimAtom atom) {
              return isNonNegative(atom);
            }));
  });
}

/// 1 where the expression never falls when the atom grows, -1 where it never
/// grows, 0 where that is not known. The atom occurs in no product twice.
int DimFacts::Search::getDirection(DimExpr expr, DimAtom atom) {
  int direction = 0;
  for (const DimTerm &term : expr.getTerms()) {
    unsigned times = count(term.atoms, atom);
    if (times == 0)
      continue;
    int sign = term.coefficient > 0 ? 1 : -1;
    if (times > 1 || direction == -sign ||
        !all_of(term.atoms, [&](DimAtom factor) {
          return factor == atom || isNonNegative(factor);
        }))
      return 0;
    direction = sign;
  }
  return direction;
}

/// Of expr = factor * rest + constant.
std::optional<int64_t> DimFacts::Search::byFactor(DimExpr expr,
                                                  int64_t factor) {
  int64_t constant = expr.getConstantTerm();
  DimExpr rest = (expr - constant).divideExactly(context.getConstant(factor));
  std::optional<int64_t> bound = lower(rest);
  int64_t result;
  if (!bound || MulOverflow(*bound, factor, result) ||
      AddOverflow(result, constant, result))
    return std::nullopt;
  return result;
}

std::optional<int64_t> DimFacts::Search::byRounding(DimExpr expr,
                                                    DimAtom atom) {
  int direction = getDirection(expr, atom);
  if (direction == 0)
    return std::nullopt;
  DimExpr dividend = atom.getOperands()[0], divisor = atom.getOperands()[1];
  std::optional<int64_t> k = divisor.getConstant();
  if (!k) {
    // 0 <= floor(x/y) <= x for x >= 0, y >= 1
    std::optional<int64_t> x = lower(dividend), y = lower(divisor);
    if (!x || !y || *x < 0 || *y < 1)
      return std::nullopt;
    return lower(
        replace(expr, atom, direction > 0 ? context.getConstant(0) : dividend));
  }
  DimExpr bound = direction > 0 ? dividend - (*k - 1) : dividend;
  // k * expr, with the bound for k * atom.
  DimExpr scaled = context.getConstant(0);
  for (const DimTerm &other : expr.getTerms()) {
    bool has = is_contained(other.atoms, atom);
    DimExpr product = context.getConstant(other.coefficient);
    for (DimAtom factor : other.atoms)
      product = product * (factor == atom ? bound : context.getAtom(factor));
    scaled = scaled + (has ? product : product * *k);
  }
  std::optional<int64_t> result = lower(scaled);
  return result ? std::optional(divideCeilSigned(*result, *k)) : std::nullopt;
}

std::optional<int64_t> DimFacts::Search::byArguments(DimExpr expr,
                                                     DimAtom atom) {
  bool any = getDirection(expr, atom) == (atom.getKind() == Kind::Max ? 1 : -1);
  std::optional<int64_t> result;
  for (DimExpr arg : atom.getOperands()) {
    std::optional<int64_t> bound = lower(replace(expr, atom, arg));
    if (!bound && !any)
      return std::nullopt;
    if (!bound)
      continue;
    result = !result ? *bound
             : any   ? std::max(*result, *bound)
                     : std::min(*result, *bound);
  }
  return result;
}

std::optional<int64_t> DimFacts::Search::byUpperBound(DimExpr expr,
                                                      DimAtom symbol) {
  auto known = facts.bounds.find(symbol);
  if (known == facts.bounds.end() || !known->second.upper)
    return std::nullopt;
  return lower(replace(expr, symbol, known->second.upper));
}

std::optional<int64_t> DimFacts::Search::bySymbols(DimExpr expr) {
  // s' stands where s stood, which is shorter than a new name.
  DimExpr shifted = context.getConstant(0);
  for (const DimTerm &term : expr.getTerms()) {
    DimExpr product = context.getConstant(term.coefficient);
    for (DimAtom atom : term.atoms) {
      if (!isNonNegative(atom)) {
        if (!atom.isSymbol())
          return std::nullopt;
        auto known = facts.bounds.find(atom);
        if (known == facts.bounds.end())
          return std::nullopt;
      }
      auto known = facts.bounds.find(atom);
      int64_t offset = known == facts.bounds.end() ? 0 : known->second.lower;
      product = product * (context.getAtom(atom) + offset);
    }
    shifted = shifted + product;
  }
  if (!shifted)
    return std::nullopt;
  auto isBad = [](const DimTerm &term) {
    return !term.atoms.empty() && term.coefficient < 0;
  };
  ArrayRef<DimTerm> terms = shifted.getTerms();
  auto bad = find_if(terms, isBad);
  if (bad == terms.end())
    return shifted.getConstantTerm();
  // A symbol that only lowers the expression may be replaced by its bound.
  for (DimAtom atom : bad->atoms)
    if (atom.isSymbol() && getDirection(expr, atom) < 0)
      if (std::optional<int64_t> bound = byUpperBound(expr, atom))
        return bound;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Bounds
//===----------------------------------------------------------------------===//

void DimFacts::setBounds(DimAtom symbol, int64_t lower, DimExpr upper) {
  auto [known, isNew] = bounds.try_emplace(symbol, Bounds{lower, upper});
  if (!isNew && known->second.lower == lower && known->second.upper == upper)
    return;
  known->second = {lower, upper};
  // What was found without it stays true, but may be less than can be known.
  if (!isNew)
    lowerBounds.clear();
}

std::optional<int64_t> DimFacts::getLowerBound(DimExpr expr) const {
  if (!expr)
    return std::nullopt;
  if (std::optional<int64_t> number = expr.getConstant())
    return number;
  auto known = lowerBounds.find(expr);
  if (known != lowerBounds.end())
    return known->second;
  std::optional<int64_t> result = Search(*this).lower(expr);
  lowerBounds[expr] = result;
  return result;
}

std::optional<int64_t> DimFacts::getUpperBound(DimExpr expr) const {
  std::optional<int64_t> result = getLowerBound(-expr);
  int64_t negated;
  if (!result || SubOverflow<int64_t>(0, *result, negated))
    return std::nullopt;
  return negated;
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

/// Whether a difference is never zero, since all its terms but the constant's
/// have a divisor that the latter has not.
static bool isNeverZero(DimExpr difference) {
  uint64_t divisor = getCommonFactor(difference);
  return divisor > 1 && AbsoluteValue(difference.getConstantTerm()) % divisor;
}

Answer DimFacts::isEqual(DimExpr a, DimExpr b) const {
  if (!a || !b)
    return Answer::Unknown;
  if (a == b)
    return Answer::Yes;
  DimExpr difference = a - b;
  if (!difference)
    return Answer::Unknown;
  if (std::optional<int64_t> number = difference.getConstant())
    return *number == 0 ? Answer::Yes : Answer::No;
  if (isNeverZero(difference))
    return Answer::No;
  std::optional<int64_t> lower = getLowerBound(difference);
  if (lower && *lower > 0)
    return Answer::No;
  std::optional<int64_t> upper = getUpperBound(difference);
  if (upper && *upper < 0)
    return Answer::No;
  return lower == 0 && upper == 0 ? Answer::Yes : Answer::Unknown;
}

Answer DimFacts::isAtMost(DimExpr a, DimExpr b) const {
  DimExpr difference = b - a;
  if (isAtLeast(difference, 0))
    return Answer::Yes;
  return isNegative(difference) ? Answer::No : Answer::Unknown;
}

Answer DimFacts::isLess(DimExpr a, DimExpr b) const {
  return isAtMost(a + 1, b);
}

DimExpr DimFacts::min(DimExpr a, DimExpr b) const {
  if (isAtMost(a, b) == Answer::Yes)
    return a;
  return isAtMost(b, a) == Answer::Yes ? b : minOf({a, b});
}

DimExpr DimFacts::max(DimExpr a, DimExpr b) const {
  if (isAtMost(a, b) == Answer::Yes)
    return b;
  return isAtMost(b, a) == Answer::Yes ? a : maxOf({a, b});
}

DimExpr DimFacts::truncDiv(DimExpr a, DimExpr b) const {
  if (b && b.getTerms().empty())
    return {};
  bool isNegativeA = isNegative(a), isNegativeB = isNegative(b);
  if ((!isNegativeA && !isAtLeast(a, 0)) || (!isNegativeB && !isAtLeast(b, 0)))
    // The sign does not matter where nothing is rounded.
    return a && b ? a.divideExactly(b) : DimExpr();
  DimExpr quotient = (isNegativeA ? -a : a).floorDiv(isNegativeB ? -b : b);
  return isNegativeA == isNegativeB ? quotient : -quotient;
}
