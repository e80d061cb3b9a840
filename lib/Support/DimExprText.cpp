//===- DimExprText.cpp - Expressions of dimensions as text ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DimExprImpl.h"
#include "DimExpressionNode.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Parsing
//===----------------------------------------------------------------------===//

namespace {

/// num / den; null where the text has no meaning as integers.
struct Fraction {
  DimExpr num, den;

  explicit operator bool() const { return num && den; }
};

/// Turns the tree of a text into the algebra.
class Converter {
public:
  explicit Converter(DimContext &context)
      : context(context), one(context.getConstant(1)) {}

  Fraction convert(const DimExpression::Node &node);

private:
  using Node = DimExpression::Node;

  Fraction fold(const Node &node,
                function_ref<Fraction(Fraction, Fraction)> combine);
  Fraction power(const Node &node);
  Fraction extreme(const Node &node);
  Fraction integer(DimExpr value) { return {value, one}; }

  DimContext &context;
  DimExpr one;
};

} // namespace

static Fraction sum(Fraction a, Fraction b) {
  if (a.den == b.den)
    return {a.num + b.num, a.den};
  return {a.num * b.den + b.num * a.den, a.den * b.den};
}
static Fraction product(Fraction a, Fraction b) {
  return {a.num * b.num, a.den * b.den};
}
static Fraction quotient(Fraction a, Fraction b) {
  return {a.num * b.den, a.den * b.num};
}

Fraction Converter::fold(const Node &node,
                         function_ref<Fraction(Fraction, Fraction)> combine) {
  Fraction result = convert(*node.children.front());
  for (const auto &child : drop_begin(node.children)) {
    Fraction next = convert(*child);
    if (!result || !next)
      return {};
    result = combine(result, next);
  }
  return result;
}

Fraction Converter::power(const Node &node) {
  Fraction base = convert(*node.children[0]);
  Fraction exponent = convert(*node.children[1]);
  std::optional<int64_t> count = exponent.num.getConstant();
  if (!base || !count || *count < 0 || *count > DimExpr::kMaxDepth ||
      exponent.den != one)
    return {};
  Fraction result{one, one};
  for (int64_t i = 0; i < *count && result; ++i)
    result = product(result, base);
  return result;
}

Fraction Converter::extreme(const Node &node) {
  // Over a common denominator, which must be a positive number.
  SmallVector<Fraction> args;
  DimExpr den = one;
  for (const auto &child : node.children) {
    args.push_back(convert(*child));
    std::optional<int64_t> own = args.back().den.getConstant();
    if (!args.back() || !own || *own <= 0)
      return {};
    den = den * args.back().den;
  }
  SmallVector<DimExpr> numerators;
  for (Fraction arg : args)
    numerators.push_back(arg.num * den.divideExactly(arg.den));
  return {node.kind == Node::Kind::Min ? minOf(numerators) : maxOf(numerators),
          den};
}

Fraction Converter::convert(const Node &node) {
  using Kind = Node::Kind;
  switch (node.kind) {
  case Kind::Constant:
    return {context.getConstant(node.value.num),
            context.getConstant(node.value.den)};
  case Kind::Symbol:
    return integer(context.getSymbol(node.name));
  case Kind::Sum:
    return fold(node, sum);
  case Kind::Product:
    return fold(node, product);
  case Kind::Quotient:
    return fold(node, quotient);
  case Kind::Power:
    return power(node);
  case Kind::Mod:
    return fold(node, [&](Fraction a, Fraction b) -> Fraction {
      Fraction exact = quotient(a, b);
      Fraction whole = integer(exact.num.floorDiv(exact.den));
      Fraction minusOne = integer(context.getConstant(-1));
      return whole ? sum(a, product(minusOne, product(b, whole))) : Fraction();
    });
  case Kind::Min:
  case Kind::Max:
    return extreme(node);
  case Kind::Floor: {
    Fraction x = convert(*node.children.front());
    return integer(x ? x.num.floorDiv(x.den) : DimExpr());
  }
  case Kind::Ceiling: {
    Fraction x = convert(*node.children.front());
    return integer(x ? x.num.ceilDiv(x.den) : DimExpr());
  }
  }
  return {};
}

DimExpr DimExpr::parse(DimContext &context, StringRef text) {
  std::optional<DimExpression> tree = DimExpression::parse(text);
  if (!tree)
    return {};
  Fraction value = Converter(context).convert(tree->getRoot());
  return value ? value.num.divideExactly(value.den) : DimExpr();
}

//===----------------------------------------------------------------------===//
// Printing
//===----------------------------------------------------------------------===//

static void printCall(raw_ostream &os, StringRef function,
                      ArrayRef<DimExpr> args) {
  os << function << "(";
  interleave(args, os, [&](DimExpr arg) { os << arg; }, ", ");
  os << ")";
}

/// Whether the expression is one factor, which binds tighter than any operator.
static bool isFactor(DimExpr expr) {
  std::optional<int64_t> number = expr.getConstant();
  return expr.getAsAtom() || (number && *number >= 0);
}

static void printFactor(raw_ostream &os, DimExpr expr) {
  bool isPlain = isFactor(expr);
  os << (isPlain ? "" : "(") << expr << (isPlain ? "" : ")");
}

static void printQuotient(raw_ostream &os, DimExpr dividend, DimExpr divisor) {
  // floor((x + k - 1)/k) reads better as ceiling(x/k).
  std::optional<int64_t> number = divisor.getConstant();
  bool isCeiling = number && dividend.getConstantTerm() == *number - 1;
  os << (isCeiling ? "ceiling(" : "floor(");
  printFactor(os, isCeiling ? dividend - (*number - 1) : dividend);
  os << "/";
  printFactor(os, divisor);
  os << ")";
}

static void print(raw_ostream &os, DimAtom atom) {
  switch (atom.getKind()) {
  case DimAtom::Kind::Symbol:
    os << atom.getName();
    return;
  case DimAtom::Kind::FloorDiv:
    return printQuotient(os, atom.getOperands()[0], atom.getOperands()[1]);
  case DimAtom::Kind::Min:
    return printCall(os, "Min", atom.getOperands());
  case DimAtom::Kind::Max:
    return printCall(os, "Max", atom.getOperands());
  }
}

/// The term without its sign.
static void printMagnitude(raw_ostream &os, const DimTerm &term) {
  uint64_t magnitude = term.coefficient < 0
                           ? 0 - static_cast<uint64_t>(term.coefficient)
                           : term.coefficient;
  if (magnitude != 1 || term.atoms.empty())
    os << magnitude << (term.atoms.empty() ? "" : "*");
  interleave(term.atoms, os, [&](DimAtom atom) { print(os, atom); }, "*");
}

raw_ostream &onnx_xform::operator<<(raw_ostream &os, DimExpr expr) {
  if (!expr)
    return os << "?";
  if (expr.getTerms().empty())
    return os << "0";
  // "128 - past" rather than "-past + 128".
  SmallVector<DimTerm> terms(expr.getTerms());
  auto isPositive = [](const DimTerm &term) { return term.coefficient > 0; };
  if (auto first = find_if(terms, isPositive); first != terms.end())
    std::rotate(terms.begin(), first, first + 1);
  for (auto [i, term] : enumerate(terms)) {
    bool isNegative = term.coefficient < 0;
    if (i)
      os << (isNegative ? " - " : " + ");
    else if (isNegative)
      os << "-";
    printMagnitude(os, term);
  }
  return os;
}

std::string DimExpr::str() const {
  std::string result;
  raw_string_ostream(result) << *this;
  return result;
}

bool DimExpr::isSpellable() const {
  SmallVector<DimAtom> symbols;
  collectSymbols(symbols);
  return all_of(symbols, [](DimAtom symbol) {
    return DimExpression::isWord(symbol.getName());
  });
}
