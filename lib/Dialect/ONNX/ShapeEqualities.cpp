//===- ShapeEqualities.cpp - Sizes that are known to be the same ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A node that is valid only if two sizes are equal makes them so: a symbol
// gives way to what it is equal to. What sizes broadcast to that may be 0 has a
// symbol, too, which stands for a formula until the end.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/BuiltinTypes.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

bool ShapeInference::mentions(DimExpr expr, DimAtom symbol) {
  SmallVector<DimAtom> symbols;
  expr.collectSymbols(symbols);
  return llvm::is_contained(symbols, symbol);
}

DimExpr ShapeInference::resolve(DimExpr expr) {
  if (!expr || equal.empty() || expr.getConstant())
    return expr;
  auto known = resolved.find(expr);
  if (known != resolved.end())
    return known->second;
  // What a symbol is equal to may have got another name since.
  DimExpr result = expr, before;
  for (unsigned i = 0; result && result != before && i < kMaxEqualities; ++i) {
    before = result;
    result = result.substitute([&](DimAtom symbol) {
      auto other = equal.find(symbol);
      return other == equal.end() ? DimExpr() : other->second;
    });
  }
  // Too large with the other names: the first one is as true.
  resolved[expr] = result ? result : expr;
  return result ? result : expr;
}

bool ShapeInference::learn(DimExpr a, DimExpr b) {
  auto rank = [&](DimExpr expr) {
    return !expr.isSymbol() ? 0 : isMade(expr.getAsAtom()) ? 2 : 1;
  };
  // What was made here gives way to what the model names; of two names, the
  // second does.
  if (rank(a) > rank(b))
    std::swap(a, b);
  DimAtom symbol = b.getAsAtom();
  if (!symbol || !symbol.isSymbol() || mentions(expand(a), symbol))
    return false;
  // What a graph inside of a node needs, holds only when it is executed.
  if (conditional && holdsOutside(b, conditional))
    return false;
  equal[symbol] = a;
  learned.push_back(symbol);
  forgetResolved();
  return true;
}

void ShapeInference::dropEqualities(unsigned mark) {
  if (learned.size() == mark)
    return;
  while (learned.size() > mark)
    equal.erase(learned.pop_back_val());
  forgetResolved();
}

void ShapeInference::forgetResolved() {
  ++generation;
  resolved.clear();
  types.clear();
}

DimExpr ShapeInference::unify(DimExpr a, DimExpr b, const Twine &what) {
  a = resolve(a);
  b = resolve(b);
  if (!a || !b)
    return a ? a : b;
  switch (facts.isEqual(a, b)) {
  case Answer::Yes:
    return b.getConstant() ? b : a;
  case Answer::No:
    (void)fail("its " + what + " are " + describe(a) + " and " + describe(b));
    return a;
  case Answer::Unknown:
    break;
  }
  bool isAssumption = !(a.isSymbol() && isMade(a.getAsAtom())) &&
                      !(b.isSymbol() && isMade(b.getAsAtom()));
  if (isAssumption && onAssumption && !conditional)
    onAssumption(node, "its " + what + ", " + describe(a) + " and " +
                           describe(b) +
                           ", must be the same, and are taken as such");
  learn(a, b);
  return b.getConstant() ? b : resolve(a);
}

LogicalResult ShapeInference::fail(const Twine &message) {
  if (!hasContradiction) {
    ++numContradictions;
    if (onContradiction)
      onContradiction(node, message);
  }
  hasContradiction = true;
  return failure();
}

//===----------------------------------------------------------------------===//
// Formulas
//===----------------------------------------------------------------------===//

DimExpr ShapeInference::nameFormula(DimExpr formula, DimExpr upper) {
  if (!formula || !options.nameFormulas || !node || node->getNumResults() == 0)
    return formula;
  DimExpr &symbol = formulaSymbols[formula];
  if (symbol)
    return symbol;
  symbol = dims.getSymbol(makeName());
  DimAtom atom = symbol.getAsAtom();
  formulas[atom] = formula;
  makers[atom] = {node->getResult(0), /*dependsOnData=*/false};
  facts.setBounds(atom, 0, upper);
  return symbol;
}

DimExpr ShapeInference::expand(DimExpr expr) {
  if (!expr || formulas.empty())
    return expr;
  DimExpr result = expr, before;
  for (unsigned i = 0; result && result != before && i < kMaxEqualities; ++i) {
    before = result;
    result = resolve(result).substitute(
        [&](DimAtom symbol) { return formulas.lookup(symbol); });
  }
  return result ? resolve(result) : expr;
}
