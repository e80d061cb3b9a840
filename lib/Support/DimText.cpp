//===- DimText.cpp - Expressions over dimensions as text ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/DimText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include <numeric>

using namespace llvm;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

static bool isWordByte(char c) {
  return isAlnum(c) || static_cast<unsigned char>(c) >= 0x80 ||
         StringRef("_.:$").contains(c);
}

bool DimText::isWord(StringRef text) {
  return !text.empty() && !isDigit(text.front()) &&
         !StringRef(".:$").contains(text.front()) && all_of(text, isWordByte);
}

std::string DimText::replace(StringRef text,
                             const StringMap<std::string> &words) {
  std::string result;
  while (!text.empty()) {
    StringRef word = text.take_while(isWordByte);
    if (word.empty())
      word = text.take_front();
    text = text.drop_front(word.size());
    // What has arguments is a function.
    auto other = text.ltrim().starts_with("(") ? words.end() : words.find(word);
    result += other == words.end() ? word : StringRef(other->second);
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Fractions
//===----------------------------------------------------------------------===//

/// Without what both have in common, as far as that is known.
static DimFraction reduce(DimFraction a) {
  if (!a)
    return {};
  DimContext &context = a.num.getContext();
  if (DimExpr whole = a.num.divideExactly(a.den))
    return {whole, context.getConstant(1)};
  std::optional<int64_t> num = a.num.getConstant(), den = a.den.getConstant();
  constexpr int64_t least = std::numeric_limits<int64_t>::min();
  if (!num || !den || *den == 0 || *num == least || *den == least)
    return a;
  int64_t common = std::gcd(*num, *den) * (*den < 0 ? -1 : 1);
  return {context.getConstant(*num / common),
          context.getConstant(*den / common)};
}

static DimFraction sum(DimFraction a, DimFraction b) {
  if (a.den == b.den)
    return reduce({a.num + b.num, a.den});
  return reduce({a.num * b.den + b.num * a.den, a.den * b.den});
}
static DimFraction product(DimFraction a, DimFraction b) {
  return reduce({a.num * b.num, a.den * b.den});
}
static DimFraction quotient(DimFraction a, DimFraction b) {
  return b.num.isConstant(0) ? DimFraction()
                             : reduce({a.num * b.den, a.den * b.num});
}

namespace {

/// Recursive descent. Every function returns nothing when the text is no
/// expression, and a null fraction when it is one that the algebra refuses.
class Parser {
public:
  using Result = std::optional<DimFraction>;

  Parser(DimContext &context, StringRef text, const StringMap<int64_t> &values,
         SmallVectorImpl<std::string> &symbols)
      : context(context), one(context.getConstant(1)), rest(text),
        values(values), symbols(symbols) {}

  Result parse() {
    Result result = parseSum();
    return rest.ltrim().empty() ? result : std::nullopt;
  }

private:
  bool consume(StringRef token) {
    rest = rest.ltrim();
    return rest.consume_front(token);
  }
  DimFraction integer(DimExpr value) { return {value, one}; }
  DimFraction integer(int64_t value) {
    return integer(context.getConstant(value));
  }
  DimFraction floor(DimFraction x) {
    return integer(x ? x.num.floorDiv(x.den) : DimExpr());
  }
  DimFraction ceiling(DimFraction x) {
    return integer(x ? x.num.ceilDiv(x.den) : DimExpr());
  }
  DimFraction negate(DimFraction x) { return product(integer(-1), x); }
  DimFraction modulo(DimFraction a, DimFraction b);
  DimFraction power(DimFraction base, DimFraction exponent);
  DimFraction extreme(ArrayRef<DimFraction> args, bool isMax);
  DimFraction call(StringRef function, ArrayRef<DimFraction> args);

  Result parseSum();
  Result parseProduct();
  Result parseSigned();
  Result parsePower();
  Result parseAtom();
  Result parseNumber();
  Result parseWord();
  Result parseCall(StringRef function);

  DimContext &context;
  DimExpr one;
  StringRef rest;
  const StringMap<int64_t> &values;
  SmallVectorImpl<std::string> &symbols;
  StringSet<> seen;
  unsigned depth = 0;
};

} // namespace

/// a - b*floor(a/b): has the sign of b.
DimFraction Parser::modulo(DimFraction a, DimFraction b) {
  DimFraction whole = floor(quotient(a, b));
  return whole ? sum(a, negate(product(b, whole))) : DimFraction();
}

DimFraction Parser::power(DimFraction base, DimFraction exponent) {
  std::optional<int64_t> count =
      exponent ? exponent.num.getConstant() : std::nullopt;
  if (!base || !count || *count < 0 || exponent.den != one)
    return {};
  std::optional<int64_t> number = base.num.getConstant();
  bool isInteger = number && base.den == one;
  if (isInteger && *number >= -1 && *number <= 1 && *count > 1)
    count = 2 - *count % 2;
  // Other numbers leave 64 bits after 63 doublings.
  int64_t limit = number ? 63 : DimExpr::kMaxDepth;
  if (*count > limit)
    return {};
  DimFraction result = integer(one);
  for (int64_t i = 0; i < *count && result; ++i)
    result = product(result, base);
  return result;
}

DimFraction Parser::extreme(ArrayRef<DimFraction> args, bool isMax) {
  // Over a common denominator, which must be a positive number.
  DimExpr den = one;
  for (DimFraction arg : args) {
    std::optional<int64_t> own = arg ? arg.den.getConstant() : std::nullopt;
    if (!own || *own <= 0)
      return {};
    den = den * arg.den;
  }
  if (!den)
    return {};
  SmallVector<DimExpr> numerators;
  for (DimFraction arg : args)
    numerators.push_back(arg.num * den.divideExactly(arg.den));
  return reduce({isMax ? maxOf(numerators) : minOf(numerators), den});
}

DimFraction Parser::call(StringRef function, ArrayRef<DimFraction> args) {
  if (function == "floor")
    return floor(args[0]);
  if (function == "ceiling")
    return ceiling(args[0]);
  if (function == "Mod")
    return modulo(args[0], args[1]);
  return extreme(args, function == "Max");
}

Parser::Result Parser::parseSum() {
  Result result = parseProduct();
  while (result) {
    bool isNegative = consume("-");
    if (!isNegative && !consume("+"))
      break;
    Result term = parseProduct();
    if (!term)
      return std::nullopt;
    result = sum(*result, isNegative ? negate(*term) : *term);
  }
  return result;
}

Parser::Result Parser::parseProduct() {
  Result result = parseSigned();
  while (result) {
    bool isFloor = consume("//");
    bool isQuotient = isFloor || consume("/");
    bool isMod = !isQuotient && consume("%");
    if (!isQuotient && !isMod && !consume("*"))
      break;
    Result right = parseSigned();
    if (!right)
      return std::nullopt;
    result = isMod        ? modulo(*result, *right)
             : isQuotient ? quotient(*result, *right)
                          : product(*result, *right);
    if (isFloor)
      result = floor(*result);
  }
  return result;
}

Parser::Result Parser::parseSigned() {
  if (++depth > DimText::kMaxDepth)
    return std::nullopt;
  Result result;
  if (consume("-")) {
    result = parseSigned();
    if (result)
      result = negate(*result);
  } else {
    result = consume("+") ? parseSigned() : parsePower();
  }
  --depth;
  return result;
}

Parser::Result Parser::parsePower() {
  Result base = parseAtom();
  if (!base || !consume("**"))
    return base;
  Result exponent = parseSigned();
  return exponent ? Result(power(*base, *exponent)) : std::nullopt;
}

Parser::Result Parser::parseAtom() {
  if (consume("(")) {
    Result result = parseSum();
    return result && consume(")") ? result : std::nullopt;
  }
  if (!rest.empty() && isDigit(rest.front()))
    return parseNumber();
  return parseWord();
}

Parser::Result Parser::parseNumber() {
  StringRef digits = rest.take_while(isWordByte);
  int64_t value;
  if (digits.getAsInteger(10, value))
    return std::nullopt;
  rest = rest.drop_front(digits.size());
  return integer(value);
}

Parser::Result Parser::parseWord() {
  StringRef word = rest.take_while(isWordByte);
  if (!DimText::isWord(word))
    return std::nullopt;
  rest = rest.drop_front(word.size());
  if (consume("("))
    return parseCall(word);
  if (seen.insert(word).second)
    symbols.push_back(word.str());
  auto value = values.find(word);
  return value == values.end() ? integer(context.getSymbol(word))
                               : integer(value->second);
}

Parser::Result Parser::parseCall(StringRef function) {
  auto [least, most] = StringSwitch<std::pair<size_t, size_t>>(function)
                           .Cases({"floor", "ceiling"}, {1, 1})
                           .Case("Mod", {2, 2})
                           .Cases({"Min", "Max"}, {1, DimExpr::kMaxSize})
                           .Default({1, 0});
  SmallVector<DimFraction> args;
  do {
    Result arg = parseSum();
    if (!arg)
      return std::nullopt;
    args.push_back(*arg);
  } while (args.size() < most && consume(","));
  if (args.size() < least || args.size() > most || !consume(")"))
    return std::nullopt;
  return call(function, args);
}

//===----------------------------------------------------------------------===//
// DimText
//===----------------------------------------------------------------------===//

std::optional<DimText> DimText::parse(DimContext &context, StringRef text,
                                      const StringMap<int64_t> &values) {
  DimText result;
  Parser::Result value = Parser(context, text, values, result.symbols).parse();
  if (!value)
    return std::nullopt;
  result.value = *value;
  return result;
}

DimExpr DimText::getExpr() const {
  return value && value.den.isConstant(1) ? value.num : DimExpr();
}

std::optional<int64_t> DimText::getInteger() const {
  DimExpr expr = getExpr();
  return expr ? expr.getConstant() : std::nullopt;
}

bool DimText::isFraction() const {
  return value && value.num.getConstant() && value.den.getConstant() &&
         !value.den.isConstant(1);
}

std::string DimText::str() const {
  if (!value || value.den.isConstant(1))
    return value ? value.num.str() : "";
  auto spell = [](DimExpr expr) {
    bool isPlain = expr.getAsAtom() || expr.getConstant();
    return isPlain ? expr.str() : "(" + expr.str() + ")";
  };
  return spell(value.num) + "/" + spell(value.den);
}

DimExpr DimExpr::parse(DimContext &context, StringRef text) {
  std::optional<DimText> parsed = DimText::parse(context, text);
  return parsed ? parsed->getExpr() : DimExpr();
}
