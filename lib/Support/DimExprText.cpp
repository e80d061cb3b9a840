//===- DimExprText.cpp - Expressions of dimensions as text ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/DimText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;
using namespace onnx_xform;

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
    return DimText::isWord(symbol.getName());
  });
}
