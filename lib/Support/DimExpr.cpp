//===- DimExpr.cpp - The algebra of dimensions ----------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DimExprImpl.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <limits>
#include <numeric>

using namespace llvm;
using namespace onnx_xform;

using Kind = DimAtom::Kind;
using Terms = SmallVector<OwnedTerm, 8>;

//===----------------------------------------------------------------------===//
// Uniquing
//===----------------------------------------------------------------------===//

void DimAtomImpl::profile(FoldingSetNodeID &id, Kind kind, StringRef name,
                          ArrayRef<DimExpr> operands) {
  id.AddInteger(static_cast<unsigned>(kind));
  id.AddString(name);
  for (DimExpr operand : operands)
    id.AddPointer(operand.getAsOpaquePointer());
}

void DimPolynomialImpl::profile(FoldingSetNodeID &id, ArrayRef<DimTerm> terms) {
  for (const DimTerm &term : terms) {
    id.AddInteger(term.coefficient);
    id.AddInteger(term.atoms.size());
    for (DimAtom atom : term.atoms)
      id.AddPointer(atom.getAsOpaquePointer());
  }
}

static const DimPolynomialImpl &implOf(DimExpr expr) {
  return *static_cast<const DimPolynomialImpl *>(expr.getAsOpaquePointer());
}

static const DimAtomImpl &implOf(DimAtom atom) {
  return *static_cast<const DimAtomImpl *>(atom.getAsOpaquePointer());
}

DimAtom DimContext::Impl::getAtom(Kind kind, StringRef name,
                                  ArrayRef<DimExpr> operands) {
  FoldingSetNodeID id;
  DimAtomImpl::profile(id, kind, name, operands);
  std::lock_guard<std::mutex> lock(mutex);
  void *position;
  if (DimAtomImpl *known = atoms.FindNodeOrInsertPos(id, position))
    return known;
  auto *atom = new (allocator.Allocate<DimAtomImpl>()) DimAtomImpl();
  atom->kind = kind;
  atom->name = name.copy(allocator);
  atom->operands = copy(operands);
  for (DimExpr operand : operands) {
    atom->size += implOf(operand).size;
    atom->depth = std::max(atom->depth, implOf(operand).depth + 1);
  }
  atoms.InsertNode(atom, position);
  return atom;
}

DimExpr DimContext::Impl::getPolynomial(DimContext &context,
                                        ArrayRef<DimTerm> terms) {
  unsigned size = 1, depth = 1;
  for (const DimTerm &term : terms)
    for (DimAtom atom : term.atoms) {
      size += implOf(atom).size;
      depth = std::max(depth, implOf(atom).depth);
    }
  if (size + terms.size() > DimExpr::kMaxSize || depth > DimExpr::kMaxDepth)
    return {};
  FoldingSetNodeID id;
  DimPolynomialImpl::profile(id, terms);
  std::lock_guard<std::mutex> lock(mutex);
  void *position;
  if (auto *known = polynomials.FindNodeOrInsertPos(id, position))
    return known;
  auto *result =
      new (allocator.Allocate<DimPolynomialImpl>()) DimPolynomialImpl();
  SmallVector<DimTerm> copies;
  for (const DimTerm &term : terms)
    copies.push_back({term.coefficient, copy(term.atoms)});
  result->context = &context;
  result->terms = copy(ArrayRef<DimTerm>(copies));
  result->size = size;
  result->depth = depth;
  polynomials.InsertNode(result, position);
  return result;
}

DimContext::DimContext() : impl(std::make_unique<Impl>()) {}
DimContext::~DimContext() = default;

DimExpr DimContext::getConstant(int64_t value) {
  if (value == 0)
    return impl->getPolynomial(*this, {});
  return impl->getPolynomial(*this, DimTerm{value, {}});
}

DimExpr DimContext::getSymbol(StringRef name) {
  return getAtom(impl->getAtom(Kind::Symbol, name, {}));
}

DimExpr DimContext::getAtom(DimAtom atom) {
  return impl->getPolynomial(*this, DimTerm{1, atom});
}

//===----------------------------------------------------------------------===//
// Order
//===----------------------------------------------------------------------===//

int onnx_xform::compare(DimAtom a, DimAtom b) {
  if (a == b)
    return 0;
  if (a.getKind() != b.getKind())
    return a.getKind() < b.getKind() ? -1 : 1;
  if (a.isSymbol())
    return a.getName().compare(b.getName());
  ArrayRef<DimExpr> left = a.getOperands(), right = b.getOperands();
  if (left.size() != right.size())
    return left.size() < right.size() ? -1 : 1;
  for (auto [l, r] : zip(left, right))
    if (int order = compare(l, r))
      return order;
  return 0;
}

int onnx_xform::compareMonomials(ArrayRef<DimAtom> a, ArrayRef<DimAtom> b) {
  if (a.size() != b.size())
    return a.size() > b.size() ? -1 : 1;
  for (auto [l, r] : zip(a, b))
    if (int order = compare(l, r))
      return order;
  return 0;
}

int onnx_xform::compare(DimExpr a, DimExpr b) {
  if (a == b)
    return 0;
  ArrayRef<DimTerm> left = a.getTerms(), right = b.getTerms();
  for (auto [l, r] : zip(left, right)) {
    if (int order = compareMonomials(l.atoms, r.atoms))
      return order;
    if (l.coefficient != r.coefficient)
      return l.coefficient < r.coefficient ? -1 : 1;
  }
  return left.size() == right.size() ? 0 : left.size() < right.size() ? -1 : 1;
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

Kind DimAtom::getKind() const { return impl->kind; }
StringRef DimAtom::getName() const { return impl->name; }
ArrayRef<DimExpr> DimAtom::getOperands() const { return impl->operands; }

DimContext &DimExpr::getContext() const { return *impl->context; }
ArrayRef<DimTerm> DimExpr::getTerms() const { return impl->terms; }

std::optional<int64_t> DimExpr::getConstant() const {
  if (!impl || impl->terms.size() > 1)
    return std::nullopt;
  if (impl->terms.empty())
    return 0;
  const DimTerm &term = impl->terms.front();
  return term.atoms.empty() ? std::optional(term.coefficient) : std::nullopt;
}

bool DimExpr::isConstant(int64_t value) const { return getConstant() == value; }

int64_t DimExpr::getConstantTerm() const {
  bool has = !impl->terms.empty() && impl->terms.back().atoms.empty();
  return has ? impl->terms.back().coefficient : 0;
}

DimAtom DimExpr::getAsAtom() const {
  if (!impl || impl->terms.size() != 1)
    return {};
  const DimTerm &term = impl->terms.front();
  return term.coefficient == 1 && term.atoms.size() == 1 ? term.atoms.front()
                                                         : DimAtom();
}

static void collect(DimExpr expr, DenseSet<DimExpr> &seen,
                    SmallVectorImpl<DimAtom> &symbols) {
  if (!seen.insert(expr).second)
    return;
  for (const DimTerm &term : expr.getTerms())
    for (DimAtom atom : term.atoms) {
      if (atom.isSymbol() && !is_contained(symbols, atom))
        symbols.push_back(atom);
      for (DimExpr operand : atom.getOperands())
        collect(operand, seen, symbols);
    }
}

void DimExpr::collectSymbols(SmallVectorImpl<DimAtom> &symbols) const {
  DenseSet<DimExpr> seen;
  collect(*this, seen, symbols);
}

//===----------------------------------------------------------------------===//
// Sums and products
//===----------------------------------------------------------------------===//

/// The polynomial of terms in any order.
static DimExpr makePolynomial(DimContext &context, Terms &terms) {
  llvm::sort(terms, [](const OwnedTerm &a, const OwnedTerm &b) {
    return compareMonomials(a.atoms, b.atoms) < 0;
  });
  SmallVector<DimTerm> result;
  for (const OwnedTerm &term : terms) {
    if (!result.empty() &&
        result.back().atoms == ArrayRef<DimAtom>(term.atoms)) {
      int64_t &sum = result.back().coefficient;
      if (AddOverflow(sum, term.coefficient, sum))
        return {};
    } else {
      if (!result.empty() && result.back().coefficient == 0)
        result.pop_back();
      result.push_back({term.coefficient, term.atoms});
    }
  }
  if (!result.empty() && result.back().coefficient == 0)
    result.pop_back();
  return context.getImpl().getPolynomial(context, result);
}

DimExpr DimExpr::operator+(DimExpr other) const {
  if (!impl || !other)
    return {};
  if (getTerms().empty())
    return other;
  if (other.getTerms().empty())
    return *this;
  // Both are in order: one merge.
  ArrayRef<DimTerm> a = getTerms(), b = other.getTerms();
  SmallVector<DimTerm> sum;
  while (!a.empty() && !b.empty()) {
    int order = compareMonomials(a.front().atoms, b.front().atoms);
    if (order != 0) {
      ArrayRef<DimTerm> &from = order < 0 ? a : b;
      sum.push_back(from.front());
      from = from.drop_front();
      continue;
    }
    int64_t coefficient;
    if (AddOverflow(a.front().coefficient, b.front().coefficient, coefficient))
      return {};
    if (coefficient != 0)
      sum.push_back({coefficient, a.front().atoms});
    a = a.drop_front();
    b = b.drop_front();
  }
  append_range(sum, a);
  append_range(sum, b);
  return getContext().getImpl().getPolynomial(getContext(), sum);
}

DimExpr DimExpr::operator*(int64_t other) const {
  if (!impl || other == 1)
    return *this;
  if (other == 0)
    return getContext().getConstant(0);
  SmallVector<DimTerm> product(getTerms());
  for (DimTerm &term : product)
    if (MulOverflow(term.coefficient, other, term.coefficient))
      return {};
  return getContext().getImpl().getPolynomial(getContext(), product);
}

DimExpr DimExpr::operator*(DimExpr other) const {
  if (!impl || !other)
    return {};
  if (std::optional<int64_t> number = other.getConstant())
    return *this * *number;
  if (std::optional<int64_t> number = getConstant())
    return other * *number;
  if (getTerms().size() * other.getTerms().size() > kMaxSize)
    return {};
  Terms product;
  for (const DimTerm &a : getTerms())
    for (const DimTerm &b : other.getTerms()) {
      OwnedTerm &term = product.emplace_back();
      if (MulOverflow(a.coefficient, b.coefficient, term.coefficient))
        return {};
      term.atoms.resize(a.atoms.size() + b.atoms.size());
      std::merge(a.atoms.begin(), a.atoms.end(), b.atoms.begin(), b.atoms.end(),
                 term.atoms.begin(),
                 [](DimAtom l, DimAtom r) { return compare(l, r) < 0; });
    }
  return makePolynomial(getContext(), product);
}

DimExpr DimExpr::operator-() const { return *this * -1; }
DimExpr DimExpr::operator-(DimExpr other) const { return *this + -other; }
DimExpr DimExpr::operator+(int64_t other) const {
  return impl ? *this + getContext().getConstant(other) : DimExpr();
}
DimExpr DimExpr::operator-(int64_t other) const {
  return impl ? *this - getContext().getConstant(other) : DimExpr();
}

//===----------------------------------------------------------------------===//
// Division
//===----------------------------------------------------------------------===//

/// `from` without the factors of `factor`; nothing when it is no multiple.
static std::optional<SmallVector<DimAtom, 4>>
removeFactors(ArrayRef<DimAtom> from, ArrayRef<DimAtom> factor) {
  SmallVector<DimAtom, 4> rest;
  for (DimAtom atom : from) {
    if (!factor.empty() && factor.front() == atom)
      factor = factor.drop_front();
    else
      rest.push_back(atom);
  }
  return factor.empty() ? std::optional(std::move(rest)) : std::nullopt;
}

DimDivision onnx_xform::divide(DimExpr dividend, DimExpr divisor) {
  DimContext &context = dividend.getContext();
  const DimTerm &lead = divisor.getTerms().front();
  DimExpr quotient = context.getConstant(0), remainder = quotient;
  DimExpr rest = dividend;
  for (unsigned step = 0; !rest.getTerms().empty(); ++step) {
    if (step > DimExpr::kMaxSize)
      return {};
    const DimTerm &term = rest.getTerms().front();
    auto atoms = removeFactors(term.atoms, lead.atoms);
    int64_t count =
        atoms && (term.coefficient != std::numeric_limits<int64_t>::min() ||
                  lead.coefficient != -1)
            ? divideFloorSigned(term.coefficient, lead.coefficient)
            : 0;
    if (count != 0) {
      Terms single{{count, *atoms}};
      DimExpr part = makePolynomial(context, single);
      quotient = quotient + part;
      rest = rest - part * divisor;
      if (!quotient || !rest)
        return {};
      // What is left of the term belongs to the remainder.
      if (rest.getTerms().empty() ||
          rest.getTerms().front().atoms != term.atoms)
        continue;
    }
    const DimTerm &left = rest.getTerms().front();
    DimExpr kept = context.getImpl().getPolynomial(context, left);
    remainder = remainder + kept;
    rest = rest - kept;
    if (!remainder || !rest)
      return {};
  }
  return {quotient, remainder};
}

DimExpr DimExpr::divideExactly(DimExpr divisor) const {
  if (!impl || !divisor || divisor.getTerms().empty())
    return {};
  DimDivision result = divide(*this, divisor);
  return result.remainder && result.remainder.getTerms().empty()
             ? result.quotient
             : DimExpr();
}

/// The greatest number that divides all coefficients, but for the constant's
/// where `withConstant` is false.
static int64_t contentOf(DimExpr expr, bool withConstant) {
  uint64_t result = 0;
  for (const DimTerm &term : expr.getTerms())
    if (withConstant || !term.atoms.empty())
      result = std::gcd(result, AbsoluteValue(term.coefficient));
  return result > std::numeric_limits<int64_t>::max() ? 1 : result;
}

/// The atoms that divide all terms of both.
static SmallVector<DimAtom, 4> commonAtoms(DimExpr a, DimExpr b) {
  SmallVector<DimAtom, 4> common(a.getTerms().front().atoms);
  for (DimExpr expr : {a, b})
    for (const DimTerm &term : expr.getTerms()) {
      SmallVector<DimAtom, 4> both;
      std::set_intersection(
          common.begin(), common.end(), term.atoms.begin(), term.atoms.end(),
          std::back_inserter(both),
          [](DimAtom l, DimAtom r) { return compare(l, r) < 0; });
      common = std::move(both);
    }
  return common;
}

/// The number k of floor(x/k); nothing for other atoms.
static std::optional<int64_t> getNumberDivisor(DimAtom atom) {
  if (!atom || atom.getKind() != Kind::FloorDiv)
    return std::nullopt;
  return atom.getOperands()[1].getConstant();
}

/// floor(dividend/k) for a dividend with coefficients in 0 .. k-1 and k > 1.
static DimExpr floorByNumber(DimExpr dividend, int64_t k) {
  DimContext &context = dividend.getContext();
  int64_t constant = dividend.getConstantTerm();
  DimExpr varying = dividend - constant;
  if (varying.getTerms().empty())
    return context.getConstant(divideFloorSigned(constant, k));
  int64_t common = std::gcd(contentOf(varying, /*withConstant=*/false), k);
  if (common > 1) {
    DimExpr scaled = varying.divideExactly(context.getConstant(common)) +
                     divideFloorSigned(constant, common);
    return scaled.floorDiv(k / common);
  }
  // floor((floor(x/m) + c)/k) is floor((x + c*m)/(m*k)).
  DimAtom atom = varying.getAsAtom();
  if (std::optional<int64_t> inner = getNumberDivisor(atom)) {
    int64_t product;
    DimExpr shifted =
        atom.getOperands()[0] + context.getConstant(constant) * *inner;
    if (*inner > 0 && !MulOverflow(*inner, k, product) && shifted)
      return shifted.floorDiv(product);
  }
  return context.getAtom(context.getImpl().getAtom(
      Kind::FloorDiv, "", {dividend, context.getConstant(k)}));
}

/// The same with factors that both have taken out of both.
static std::pair<DimExpr, DimExpr> cancel(DimExpr a, DimExpr b) {
  DimContext &context = a.getContext();
  Terms factor{
      {static_cast<int64_t>(std::gcd(contentOf(a, true), contentOf(b, true))),
       commonAtoms(a, b)}};
  if (factor.front().coefficient <= 1 && factor.front().atoms.empty())
    return {a, b};
  DimExpr common = makePolynomial(context, factor);
  return {a.divideExactly(common), b.divideExactly(common)};
}

DimExpr DimExpr::floorDiv(DimExpr divisor) const {
  if (!impl || !divisor || divisor.getTerms().empty())
    return {};
  if (divisor.getTerms().front().coefficient < 0)
    return (-*this).floorDiv(-divisor);
  DimDivision parts = divide(*this, divisor);
  if (!parts.remainder)
    return {};
  if (parts.remainder.getTerms().empty())
    return parts.quotient;
  if (std::optional<int64_t> number = divisor.getConstant())
    return parts.quotient + floorByNumber(parts.remainder, *number);
  auto [a, b] = cancel(parts.remainder, divisor);
  if (!a || !b)
    return {};
  if (b.getConstant())
    return parts.quotient + a.floorDiv(b);
  return parts.quotient + getContext().getAtom(getContext().getImpl().getAtom(
                              Kind::FloorDiv, "", {a, b}));
}

DimExpr DimExpr::floorDiv(int64_t divisor) const {
  return impl ? floorDiv(getContext().getConstant(divisor)) : DimExpr();
}

DimExpr DimExpr::ceilDiv(DimExpr divisor) const {
  std::optional<int64_t> number = divisor.getConstant();
  if (number && *number > 0)
    return (*this + (*number - 1)).floorDiv(divisor);
  return -(-*this).floorDiv(divisor);
}

DimExpr DimExpr::ceilDiv(int64_t divisor) const {
  return impl ? ceilDiv(getContext().getConstant(divisor)) : DimExpr();
}

DimExpr DimExpr::mod(DimExpr divisor) const {
  return *this - divisor * floorDiv(divisor);
}

//===----------------------------------------------------------------------===//
// Minimum and maximum
//===----------------------------------------------------------------------===//

static DimExpr makeExtreme(Kind kind, ArrayRef<DimExpr> given) {
  SmallVector<DimExpr> args;
  for (DimExpr arg : given) {
    if (!arg)
      return {};
    DimAtom atom = arg.getAsAtom();
    if (atom && atom.getKind() == kind)
      append_range(args, atom.getOperands());
    else
      args.push_back(arg);
  }
  if (args.size() > DimExpr::kMaxSize)
    return {};
  llvm::sort(args, [](DimExpr a, DimExpr b) { return compare(a, b) < 0; });
  args.erase(llvm::unique(args), args.end());
  // Of two that differ by a number, one is always the extreme.
  SmallVector<DimExpr> kept;
  for (DimExpr arg : args) {
    bool isDominated = false;
    for (DimExpr &other : kept) {
      DimExpr difference = arg - other;
      std::optional<int64_t> number = difference.getConstant();
      if (!number)
        continue;
      if ((*number < 0) == (kind == Kind::Min))
        other = arg;
      isDominated = true;
      break;
    }
    if (!isDominated)
      kept.push_back(arg);
  }
  if (kept.size() == 1)
    return kept.front();
  llvm::sort(kept, [](DimExpr a, DimExpr b) { return compare(a, b) < 0; });
  DimContext &context = kept.front().getContext();
  return context.getAtom(context.getImpl().getAtom(kind, "", kept));
}

DimExpr onnx_xform::minOf(ArrayRef<DimExpr> args) {
  return makeExtreme(Kind::Min, args);
}
DimExpr onnx_xform::maxOf(ArrayRef<DimExpr> args) {
  return makeExtreme(Kind::Max, args);
}

//===----------------------------------------------------------------------===//
// Substitution and evaluation
//===----------------------------------------------------------------------===//

namespace {
/// Rebuilds expressions bottom-up, each once.
class Substitution {
public:
  Substitution(function_ref<DimExpr(DimAtom)> fn) : fn(fn) {}

  DimExpr apply(DimExpr expr) {
    if (auto known = done.find(expr); known != done.end())
      return known->second;
    DimExpr result = rebuild(expr);
    done[expr] = result;
    return result;
  }

private:
  DimExpr rebuild(DimExpr expr) {
    DimContext &context = expr.getContext();
    DimExpr sum = context.getConstant(0);
    for (const DimTerm &term : expr.getTerms()) {
      DimExpr product = context.getConstant(term.coefficient);
      for (DimAtom atom : term.atoms)
        product = product * apply(atom, context);
      sum = sum + product;
    }
    return sum;
  }

  DimExpr apply(DimAtom atom, DimContext &context) {
    if (atom.isSymbol()) {
      DimExpr value = fn(atom);
      return value ? value : context.getAtom(atom);
    }
    SmallVector<DimExpr> operands;
    bool isSame = true;
    for (DimExpr operand : atom.getOperands()) {
      operands.push_back(apply(operand));
      isSame &= operands.back() == operand;
    }
    if (isSame)
      return context.getAtom(atom);
    return atom.getKind() == Kind::FloorDiv
               ? operands[0].floorDiv(operands[1])
               : makeExtreme(atom.getKind(), operands);
  }

  function_ref<DimExpr(DimAtom)> fn;
  DenseMap<DimExpr, DimExpr> done;
};
} // namespace

DimExpr DimExpr::substitute(function_ref<DimExpr(DimAtom)> fn) const {
  return impl ? Substitution(fn).apply(*this) : DimExpr();
}

static std::optional<int64_t>
evaluateAtom(DimAtom atom, function_ref<std::optional<int64_t>(DimAtom)> fn) {
  if (atom.isSymbol())
    return fn(atom);
  SmallVector<int64_t> values;
  for (DimExpr operand : atom.getOperands()) {
    std::optional<int64_t> value = operand.evaluate(fn);
    if (!value)
      return std::nullopt;
    values.push_back(*value);
  }
  if (atom.getKind() == Kind::Min)
    return *llvm::min_element(values);
  if (atom.getKind() == Kind::Max)
    return *llvm::max_element(values);
  if (values[1] == 0 ||
      (values[1] == -1 && values[0] == std::numeric_limits<int64_t>::min()))
    return std::nullopt;
  return divideFloorSigned(values[0], values[1]);
}

std::optional<int64_t>
DimExpr::evaluate(function_ref<std::optional<int64_t>(DimAtom)> fn) const {
  int64_t sum = 0;
  for (const DimTerm &term : getTerms()) {
    int64_t product = term.coefficient;
    for (DimAtom atom : term.atoms) {
      std::optional<int64_t> value = evaluateAtom(atom, fn);
      if (!value || MulOverflow(product, *value, product))
        return std::nullopt;
    }
    if (AddOverflow(sum, product, sum))
      return std::nullopt;
  }
  return sum;
}
