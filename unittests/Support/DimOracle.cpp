//===- DimOracle.cpp - Expressions that are no DimExpr --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DimOracle.h"

#include <algorithm>
#include <numeric>

using namespace llvm;
using namespace onnx_xform;
using namespace onnx_xform::oracle;

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

static Worth add(Worth a, Worth b) {
  Wide result;
  if (!a || !b || __builtin_add_overflow(*a, *b, &result))
    return std::nullopt;
  return result;
}

static Worth multiply(Worth a, Worth b) {
  Wide result;
  if (!a || !b || __builtin_mul_overflow(*a, *b, &result))
    return std::nullopt;
  return result;
}

static Worth negate(Worth a) { return multiply(a, -1); }

/// Towards minus infinity.
static Worth floorOf(Worth a, Worth b) {
  if (!a || !b || *b == 0)
    return std::nullopt;
  Wide quotient = *a / *b;
  bool isTooGreat = *a % *b != 0 && (*a < 0) != (*b < 0);
  return quotient - isTooGreat;
}

/// Towards plus infinity.
static Worth ceilingOf(Worth a, Worth b) {
  return negate(floorOf(negate(a), b));
}

//===----------------------------------------------------------------------===//
// Trees
//===----------------------------------------------------------------------===//

Worth Tree::evaluate(const Values &values) const {
  if (kind == Symbol)
    return values[leaf];
  if (kind == Number)
    return leaf;
  if (kind == Neg)
    return negate(operands.front().evaluate(values));
  Worth a = operands.front().evaluate(values);
  Worth b = operands.back().evaluate(values);
  if (!a || !b)
    return std::nullopt;
  switch (kind) {
  case Add:
    return add(a, b);
  case Sub:
    return add(a, negate(b));
  case Mul:
    return multiply(a, b);
  case Floor:
    return floorOf(a, b);
  case Ceil:
    return ceilingOf(a, b);
  case Mod:
    return add(a, negate(multiply(b, floorOf(a, b))));
  case Min:
    return std::min(*a, *b);
  default:
    return std::max(*a, *b);
  }
}

DimExpr Tree::build(DimContext &context) const {
  if (kind == Symbol)
    return context.getSymbol(kSymbols.substr(leaf, 1));
  if (kind == Number)
    return context.getConstant(leaf);
  if (kind == Neg)
    return -operands.front().build(context);
  DimExpr a = operands.front().build(context);
  DimExpr b = operands.back().build(context);
  switch (kind) {
  case Add:
    return a + b;
  case Sub:
    return a - b;
  case Mul:
    return a * b;
  case Floor:
    return a.floorDiv(b);
  case Ceil:
    return a.ceilDiv(b);
  case Mod:
    return a.mod(b);
  case Min:
    return minOf({a, b});
  default:
    return maxOf({a, b});
  }
}

std::string Tree::str() const {
  if (kind == Symbol)
    return kSymbols.substr(leaf, 1).str();
  if (kind == Number)
    return "(" + std::to_string(leaf) + ")";
  if (kind == Neg)
    return "(-" + operands.front().str() + ")";
  std::string a = operands.front().str(), b = operands.back().str();
  switch (kind) {
  case Add:
    return "(" + a + " + " + b + ")";
  case Sub:
    return "(" + a + " - " + b + ")";
  case Mul:
    return "(" + a + "*" + b + ")";
  case Floor:
    return "floor(" + a + "/" + b + ")";
  case Ceil:
    return "ceiling(" + a + "/" + b + ")";
  case Mod:
    return "Mod(" + a + ", " + b + ")";
  case Min:
    return "Min(" + a + ", " + b + ")";
  default:
    return "Max(" + a + ", " + b + ")";
  }
}

//===----------------------------------------------------------------------===//
// Random trees
//===----------------------------------------------------------------------===//

/// Mostly a number, sometimes below zero, sometimes any tree.
Tree RandomTrees::makeDivisor(unsigned depth, int64_t limit) {
  if (between(0, 3) == 0)
    return make(std::min(depth, 1u), limit);
  int64_t number = between(1, std::max<int64_t>(limit - 1, 1));
  return {Tree::Number, between(0, 7) == 0 ? -number : number, {}};
}

Tree RandomTrees::make(unsigned depth, int64_t limit) {
  if (depth == 0 || between(0, 9) == 0) {
    if (between(0, 2) == 0)
      return {Tree::Number, between(1 - limit, limit - 1), {}};
    // The one of which nothing is known leaves little to say of the others.
    int64_t last = between(0, 5) == 0 ? 4 : 3;
    return {Tree::Symbol, between(0, last), {}};
  }
  auto kind = static_cast<Tree::Kind>(between(Tree::Add, Tree::Max));
  Tree tree{kind, 0, {make(depth - 1, limit)}};
  if (kind == Tree::Floor || kind == Tree::Ceil || kind == Tree::Mod)
    tree.operands.push_back(makeDivisor(depth - 1, limit));
  else if (kind != Tree::Neg)
    tree.operands.push_back(make(depth - 1, limit));
  return tree;
}

Values RandomTrees::values() {
  int64_t most = between(0, 9) == 0 ? 100000 : 7;
  int64_t n = between(1, most), m = between(1, most), z = between(0, most);
  return {n, m, z, between(0, n + z), between(-most, most)};
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

namespace {

/// A number that need not be whole: num / den.
struct Fraction {
  Worth num, den = 1;
};

/// Reads what it evaluates. What it cannot read is worth nothing.
class Reader {
public:
  Reader(StringRef text, const Values &values) : rest(text), values(values) {}

  Worth read() {
    Fraction value = readSum();
    return rest.empty() ? whole(value) : std::nullopt;
  }

private:
  bool take(StringRef token) {
    rest = rest.ltrim();
    return rest.consume_front(token);
  }

  static Worth whole(Fraction a) {
    Worth result = floorOf(a.num, a.den);
    return result == ceilingOf(a.num, a.den) ? result : std::nullopt;
  }

  Fraction readSum() {
    Fraction sum = readProduct(take("-"));
    while (true) {
      bool isMinus = take("-");
      if (!isMinus && !take("+"))
        return sum;
      Fraction term = readProduct(isMinus);
      sum = {add(multiply(sum.num, term.den), multiply(term.num, sum.den)),
             multiply(sum.den, term.den)};
    }
  }

  Fraction readProduct(bool isNegative) {
    Fraction product = readFactor();
    while (true) {
      if (take("*")) {
        Fraction factor = readFactor();
        product = {multiply(product.num, factor.num),
                   multiply(product.den, factor.den)};
      } else if (take("/")) {
        Fraction divisor = readFactor();
        product = {multiply(product.num, divisor.den),
                   multiply(product.den, divisor.num)};
      } else {
        break;
      }
    }
    return isNegative ? Fraction{negate(product.num), product.den} : product;
  }

  Fraction readFactor() {
    if (take("floor"))
      return readRounded(floorOf);
    if (take("ceiling"))
      return readRounded(ceilingOf);
    if (take("Min"))
      return readExtreme(/*isMax=*/false);
    if (take("Max"))
      return readExtreme(/*isMax=*/true);
    if (take("("))
      return readUntil(")");
    uint64_t number;
    if (!rest.consumeInteger(10, number))
      return {number};
    size_t symbol = rest.empty() ? StringRef::npos : kSymbols.find(rest[0]);
    if (symbol == StringRef::npos)
      return {};
    rest = rest.drop_front();
    return {values[symbol]};
  }

  Fraction readUntil(StringRef end) {
    Fraction value = readSum();
    return take(end) ? value : Fraction{};
  }

  Fraction readRounded(Worth (*round)(Worth, Worth)) {
    Fraction value = take("(") ? readUntil(")") : Fraction{};
    return {round(value.num, value.den)};
  }

  Fraction readExtreme(bool isMax) {
    if (!take("("))
      return {};
    Worth result = whole(readSum());
    while (result && take(",")) {
      Worth other = whole(readSum());
      if (!other)
        return {};
      result = isMax ? std::max(*result, *other) : std::min(*result, *other);
    }
    return take(")") ? Fraction{result} : Fraction{};
  }

  StringRef rest;
  const Values &values;
};

} // namespace

Worth oracle::evaluateText(StringRef text, const Values &values) {
  return Reader(text, values).read();
}
