//===- DimExpression.cpp - Expressions over symbolic dimensions -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DimExpressionNode.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <limits>
#include <vector>

using namespace llvm;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Exact numbers
//===----------------------------------------------------------------------===//

namespace {
__extension__ using Wide = __int128;
} // namespace

/// Nothing for a zero denominator and for what does not fit.
static std::optional<Rational> makeRational(Wide num, Wide den) {
  if (den == 0)
    return std::nullopt;
  if (den < 0) {
    num = -num;
    den = -den;
  }
  Wide a = num < 0 ? -num : num, b = den;
  while (b != 0) {
    Wide rest = a % b;
    a = b;
    b = rest;
  }
  num /= a;
  den /= a;
  if (num < std::numeric_limits<int64_t>::min() ||
      num > std::numeric_limits<int64_t>::max() ||
      den > std::numeric_limits<int64_t>::max())
    return std::nullopt;
  return Rational{static_cast<int64_t>(num), static_cast<int64_t>(den)};
}

static std::optional<Rational> add(Rational a, Rational b) {
  return makeRational(Wide(a.num) * b.den + Wide(b.num) * a.den,
                      Wide(a.den) * b.den);
}

static std::optional<Rational> multiply(Rational a, Rational b) {
  return makeRational(Wide(a.num) * b.num, Wide(a.den) * b.den);
}

static std::optional<Rational> divide(Rational a, Rational b) {
  return makeRational(Wide(a.num) * b.den, Wide(a.den) * b.num);
}

static bool isLess(Rational a, Rational b) {
  return Wide(a.num) * b.den < Wide(b.num) * a.den;
}

static Rational floorOf(Rational a) {
  int64_t quotient = a.num / a.den;
  return {quotient - (a.num % a.den < 0), 1};
}

static Rational ceilingOf(Rational a) {
  int64_t quotient = a.num / a.den;
  return {quotient + (a.num % a.den > 0), 1};
}

/// a - b * floor(a / b): has the sign of b.
static std::optional<Rational> modulo(Rational a, Rational b) {
  std::optional<Rational> quotient = divide(a, b);
  if (!quotient)
    return std::nullopt;
  std::optional<Rational> product = multiply(b, floorOf(*quotient));
  if (!product)
    return std::nullopt;
  return makeRational(Wide(a.num) * product->den - Wide(product->num) * a.den,
                      Wide(a.den) * product->den);
}

static std::optional<Rational> power(Rational base, Rational exponent) {
  if (!exponent.isInteger() || exponent.num < 0)
    return std::nullopt;
  if (base.is(0) || base.is(1))
    return exponent.num == 0 ? Rational{1, 1} : base;
  if (base.is(-1))
    return Rational{exponent.num % 2 == 0 ? 1 : -1, 1};
  // Whatever else there is leaves 64 bits after 63 doublings.
  std::optional<Rational> result = Rational{1, 1};
  for (int64_t i = 0; i < exponent.num && result; ++i)
    result = multiply(*result, base);
  return result;
}

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

using Node = DimExpression::Node;
using NodePtr = std::shared_ptr<const Node>;

using Kind = Node::Kind;

static NodePtr makeConstant(Rational value) {
  auto node = std::make_shared<Node>();
  node->kind = Kind::Constant;
  node->value = value;
  return node;
}

static NodePtr makeNode(Kind kind, std::vector<NodePtr> children) {
  auto node = std::make_shared<Node>();
  node->kind = kind;
  for (const NodePtr &child : children)
    node->depth = std::max(node->depth, child->depth + 1);
  node->children = std::move(children);
  return node;
}

static bool isConstant(const NodePtr &node) {
  return node->kind == Kind::Constant;
}

/// Whether the value is an integer whatever the symbols are.
static bool isIntegral(const Node &node) {
  switch (node.kind) {
  case Kind::Constant:
    return node.value.isInteger();
  case Kind::Symbol:
  case Kind::Floor:
  case Kind::Ceiling:
    return true;
  case Kind::Quotient:
    return false;
  case Kind::Power:
    if (!isConstant(node.children[1]) || node.children[1]->value.num < 0)
      return false;
    [[fallthrough]];
  case Kind::Sum:
  case Kind::Product:
  case Kind::Mod:
  case Kind::Min:
  case Kind::Max:
    break;
  }
  return all_of(node.children,
                [](const NodePtr &child) { return isIntegral(*child); });
}

//===----------------------------------------------------------------------===//
// Folding
//===----------------------------------------------------------------------===//

/// Folds the constants among `children` into one, which `combine` computes; the
/// other children go to `rest`, those of children of the same kind with them.
/// Nothing when that cannot be computed.
template <typename Combine>
static std::optional<Rational>
foldConstants(Kind kind, ArrayRef<NodePtr> children,
              std::optional<Rational> start, std::vector<NodePtr> &rest,
              bool &hasConstant, Combine combine) {
  std::optional<Rational> result = start;
  auto visit = [&](const NodePtr &child) {
    if (!isConstant(child)) {
      rest.push_back(child);
      return true;
    }
    result = hasConstant || start ? combine(*result, child->value)
                                  : std::optional(child->value);
    hasConstant = true;
    return result.has_value();
  };
  for (const NodePtr &child : children) {
    if (child->kind == kind ? !all_of(child->children, visit) : !visit(child))
      return std::nullopt;
  }
  return result;
}

static NodePtr foldSum(std::vector<NodePtr> children) {
  std::vector<NodePtr> terms;
  bool hasConstant = false;
  std::optional<Rational> constant = foldConstants(
      Kind::Sum, children, Rational{0, 1}, terms, hasConstant, add);
  if (!constant)
    return makeNode(Kind::Sum, std::move(children));
  if (terms.empty() || !constant->is(0))
    terms.push_back(makeConstant(*constant));
  return terms.size() == 1 ? terms.front()
                           : makeNode(Kind::Sum, std::move(terms));
}

static NodePtr foldProduct(std::vector<NodePtr> children) {
  std::vector<NodePtr> factors;
  bool hasConstant = false;
  std::optional<Rational> constant = foldConstants(
      Kind::Product, children, Rational{1, 1}, factors, hasConstant, multiply);
  if (!constant)
    return makeNode(Kind::Product, std::move(children));
  if (factors.empty() || constant->is(0))
    return makeConstant(*constant);
  if (!constant->is(1))
    factors.insert(factors.begin(), makeConstant(*constant));
  return factors.size() == 1 ? factors.front()
                             : makeNode(Kind::Product, std::move(factors));
}

static NodePtr foldMinMax(Kind kind, std::vector<NodePtr> children) {
  std::vector<NodePtr> rest;
  bool hasConstant = false;
  std::optional<Rational> constant =
      foldConstants(kind, children, std::nullopt, rest, hasConstant,
                    [&](Rational a, Rational b) -> std::optional<Rational> {
                      return isLess(a, b) == (kind == Kind::Min) ? a : b;
                    });
  if (hasConstant)
    rest.push_back(makeConstant(*constant));
  return rest.size() == 1 ? rest.front() : makeNode(kind, std::move(rest));
}

/// Quotient, Power and Mod.
static NodePtr foldBinary(Kind kind, std::vector<NodePtr> children) {
  const NodePtr &a = children[0], &b = children[1];
  if (isConstant(b) && b->value.is(1) && kind != Kind::Mod)
    return a;
  if (isConstant(b) && b->value.is(0) && kind == Kind::Power)
    return makeConstant({1, 1});
  if (isConstant(a) && isConstant(b)) {
    std::optional<Rational> value =
        kind == Kind::Quotient ? divide(a->value, b->value)
        : kind == Kind::Power  ? power(a->value, b->value)
                               : modulo(a->value, b->value);
    if (value)
      return makeConstant(*value);
  }
  return makeNode(kind, std::move(children));
}

static NodePtr foldRounding(Kind kind, std::vector<NodePtr> children) {
  const NodePtr &child = children.front();
  if (isConstant(child))
    return makeConstant(kind == Kind::Floor ? floorOf(child->value)
                                            : ceilingOf(child->value));
  if (isIntegral(*child))
    return child;
  return makeNode(kind, std::move(children));
}

static NodePtr fold(Kind kind, std::vector<NodePtr> children) {
  switch (kind) {
  case Kind::Sum:
    return foldSum(std::move(children));
  case Kind::Product:
    return foldProduct(std::move(children));
  case Kind::Min:
  case Kind::Max:
    return foldMinMax(kind, std::move(children));
  case Kind::Floor:
  case Kind::Ceiling:
    return foldRounding(kind, std::move(children));
  case Kind::Quotient:
  case Kind::Power:
  case Kind::Mod:
  case Kind::Constant:
  case Kind::Symbol:
    break;
  }
  return foldBinary(kind, std::move(children));
}

static NodePtr substituteIn(const NodePtr &node,
                            const StringMap<int64_t> &values) {
  if (isConstant(node))
    return node;
  if (node->kind == Kind::Symbol) {
    auto value = values.find(node->name);
    return value == values.end() ? node : makeConstant({value->second, 1});
  }
  std::vector<NodePtr> children;
  children.reserve(node->children.size());
  for (const NodePtr &child : node->children)
    children.push_back(substituteIn(child, values));
  return fold(node->kind, std::move(children));
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

static bool isWordByte(char c) {
  return isAlnum(c) || static_cast<unsigned char>(c) >= 0x80 ||
         StringRef("_.:$").contains(c);
}

bool DimExpression::isWord(StringRef text) {
  return !text.empty() && !isDigit(text.front()) &&
         !StringRef(".:$").contains(text.front()) && all_of(text, isWordByte);
}

//===----------------------------------------------------------------------===//
// Parsing
//===----------------------------------------------------------------------===//

namespace {

/// Recursive descent. Every function returns null when the text is no
/// expression, or too deep a one.
class Parser {
public:
  explicit Parser(StringRef text) : rest(text) {}

  NodePtr parse() {
    NodePtr result = parseSum();
    return rest.ltrim().empty() ? result : nullptr;
  }

private:
  bool consume(StringRef token) {
    rest = rest.ltrim();
    return rest.consume_front(token);
  }

  NodePtr make(Kind kind, std::vector<NodePtr> children) {
    NodePtr node = makeNode(kind, std::move(children));
    return node->depth <= DimExpression::kMaxDepth ? node : nullptr;
  }

  NodePtr makeList(Kind kind, std::vector<NodePtr> children) {
    return children.size() == 1 ? children.front()
                                : make(kind, std::move(children));
  }

  NodePtr negate(NodePtr node) {
    return make(Kind::Product, {makeConstant({-1, 1}), std::move(node)});
  }

  NodePtr parseSum();
  NodePtr parseProduct();
  NodePtr parseSigned();
  NodePtr parsePower();
  NodePtr parseAtom();
  NodePtr parseNumber();
  NodePtr parseWord();
  NodePtr parseCall(StringRef function);

  StringRef rest;
  /// Of calls that may recur: parentheses, signs, exponents.
  unsigned depth = 0;
};

} // namespace

NodePtr Parser::parseSum() {
  std::vector<NodePtr> terms;
  bool isNegative = false;
  do {
    NodePtr term = parseProduct();
    if (term && isNegative)
      term = negate(std::move(term));
    if (!term)
      return nullptr;
    terms.push_back(std::move(term));
    isNegative = consume("-");
  } while (isNegative || consume("+"));
  return makeList(Kind::Sum, std::move(terms));
}

NodePtr Parser::parseProduct() {
  std::vector<NodePtr> factors = {parseSigned()};
  if (!factors.front())
    return nullptr;
  while (true) {
    bool isFloor = consume("//");
    bool isQuotient = isFloor || consume("/");
    bool isMod = !isQuotient && consume("%");
    if (!isQuotient && !isMod && !consume("*"))
      return makeList(Kind::Product, std::move(factors));
    NodePtr right = parseSigned();
    if (!right)
      return nullptr;
    if (!isQuotient && !isMod) {
      factors.push_back(std::move(right));
      continue;
    }
    NodePtr left = makeList(Kind::Product, std::move(factors));
    NodePtr node = left ? make(isMod ? Kind::Mod : Kind::Quotient,
                               {std::move(left), std::move(right)})
                        : nullptr;
    if (node && isFloor)
      node = make(Kind::Floor, {std::move(node)});
    if (!node)
      return nullptr;
    factors = {std::move(node)};
  }
}

NodePtr Parser::parseSigned() {
  if (++depth > DimExpression::kMaxDepth)
    return nullptr;
  NodePtr result;
  if (consume("-")) {
    result = parseSigned();
    if (result)
      result = negate(std::move(result));
  } else {
    result = consume("+") ? parseSigned() : parsePower();
  }
  --depth;
  return result;
}

NodePtr Parser::parsePower() {
  NodePtr base = parseAtom();
  if (!base || !consume("**"))
    return base;
  NodePtr exponent = parseSigned();
  return exponent ? make(Kind::Power, {std::move(base), std::move(exponent)})
                  : nullptr;
}

NodePtr Parser::parseAtom() {
  if (consume("(")) {
    NodePtr result = parseSum();
    return result && consume(")") ? result : nullptr;
  }
  if (!rest.empty() && isDigit(rest.front()))
    return parseNumber();
  return parseWord();
}

NodePtr Parser::parseNumber() {
  StringRef digits = rest.take_while(isWordByte);
  int64_t value;
  if (digits.getAsInteger(10, value))
    return nullptr;
  rest = rest.drop_front(digits.size());
  return makeConstant({value, 1});
}

NodePtr Parser::parseWord() {
  StringRef word = rest.take_while(isWordByte);
  if (word.empty() || StringRef(".:$").contains(word.front()))
    return nullptr;
  rest = rest.drop_front(word.size());
  if (consume("("))
    return parseCall(word);
  auto node = std::make_shared<Node>();
  node->kind = Kind::Symbol;
  node->name = word.str();
  return node;
}

NodePtr Parser::parseCall(StringRef function) {
  std::vector<NodePtr> args;
  do {
    args.push_back(parseSum());
    if (!args.back())
      return nullptr;
  } while (consume(","));
  auto kind = StringSwitch<std::optional<Kind>>(function)
                  .Case("floor", Kind::Floor)
                  .Case("ceiling", Kind::Ceiling)
                  .Case("Mod", Kind::Mod)
                  .Case("Min", Kind::Min)
                  .Case("Max", Kind::Max)
                  .Default(std::nullopt);
  if (!kind || !consume(")"))
    return nullptr;
  bool isRounding = *kind == Kind::Floor || *kind == Kind::Ceiling;
  if ((isRounding && args.size() != 1) ||
      (*kind == Kind::Mod && args.size() != 2))
    return nullptr;
  return make(*kind, std::move(args));
}

//===----------------------------------------------------------------------===//
// Printing
//===----------------------------------------------------------------------===//

namespace {

/// What an operand must at least be to need no parentheses.
enum Precedence { kSum, kProduct, kPower, kAtom };

} // namespace

static void print(raw_ostream &os, const Node &node, Precedence least);

static bool isNegative(const Node &node) {
  if (node.kind == Kind::Product)
    return isConstant(node.children.front()) &&
           node.children.front()->value.num < 0;
  return node.kind == Kind::Constant && node.value.num < 0;
}

static Precedence getPrecedence(const Node &node) {
  if (isNegative(node))
    return kSum;
  switch (node.kind) {
  case Kind::Constant:
    return node.value.isInteger() ? kAtom : kProduct;
  case Kind::Sum:
    return kSum;
  case Kind::Product:
  case Kind::Quotient:
    return kProduct;
  case Kind::Power:
    return kPower;
  default:
    return kAtom;
  }
}

static void printMagnitude(raw_ostream &os, Rational value) {
  uint64_t num = static_cast<uint64_t>(value.num);
  os << (value.num < 0 ? 0 - num : num);
  if (!value.isInteger())
    os << "/" << value.den;
}

/// A product or a constant, without its sign.
static void printUnsigned(raw_ostream &os, const Node &node) {
  if (node.kind == Kind::Constant)
    return printMagnitude(os, node.value);
  ArrayRef<NodePtr> factors(node.children);
  Precedence least = kProduct;
  if (isConstant(factors.front())) {
    Rational value = factors.front()->value;
    factors = factors.drop_front();
    if (!value.is(-1)) {
      printMagnitude(os, value);
      os << "*";
      least = kPower;
    }
  }
  for (auto [i, factor] : enumerate(factors)) {
    os << (i ? "*" : "");
    print(os, *factor, i ? kPower : least);
  }
}

static void printSum(raw_ostream &os, const Node &node) {
  std::vector<NodePtr> terms = node.children;
  // "128 - past" rather than "-past + 128".
  if (isNegative(*terms.front()) && isConstant(terms.back()) &&
      !isNegative(*terms.back()))
    std::rotate(terms.begin(), terms.end() - 1, terms.end());
  for (auto [i, term] : enumerate(terms)) {
    bool negative = isNegative(*term);
    if (i)
      os << (negative ? " - " : " + ");
    else if (negative)
      os << "-";
    if (negative)
      printUnsigned(os, *term);
    else
      print(os, *term, kProduct);
  }
}

static void printCall(raw_ostream &os, StringRef function, const Node &node) {
  os << function << "(";
  interleave(
      node.children, os, [&](const NodePtr &child) { print(os, *child, kSum); },
      ", ");
  os << ")";
}

static void printBare(raw_ostream &os, const Node &node) {
  switch (node.kind) {
  case Kind::Constant:
  case Kind::Product:
    if (isNegative(node))
      os << "-";
    return printUnsigned(os, node);
  case Kind::Symbol:
    os << node.name;
    return;
  case Kind::Sum:
    return printSum(os, node);
  case Kind::Quotient:
    print(os, *node.children[0], kProduct);
    os << "/";
    return print(os, *node.children[1], kPower);
  case Kind::Power:
    print(os, *node.children[0], kAtom);
    os << "**";
    return print(os, *node.children[1], kAtom);
  case Kind::Mod:
    return printCall(os, "Mod", node);
  case Kind::Min:
    return printCall(os, "Min", node);
  case Kind::Max:
    return printCall(os, "Max", node);
  case Kind::Floor:
    return printCall(os, "floor", node);
  case Kind::Ceiling:
    return printCall(os, "ceiling", node);
  }
}

static void print(raw_ostream &os, const Node &node, Precedence least) {
  bool needsParens = getPrecedence(node) < least;
  os << (needsParens ? "(" : "");
  printBare(os, node);
  os << (needsParens ? ")" : "");
}

//===----------------------------------------------------------------------===//
// DimExpression
//===----------------------------------------------------------------------===//

std::optional<DimExpression> DimExpression::parse(StringRef text) {
  NodePtr root = Parser(text).parse();
  if (!root)
    return std::nullopt;
  return DimExpression(std::move(root));
}

static void collectVariables(const Node &node, StringSet<> &seen,
                             SmallVectorImpl<StringRef> &result) {
  if (node.kind == Kind::Symbol && seen.insert(node.name).second)
    result.push_back(node.name);
  for (const NodePtr &child : node.children)
    collectVariables(*child, seen, result);
}

SmallVector<StringRef> DimExpression::variables() const {
  StringSet<> seen;
  SmallVector<StringRef> result;
  collectVariables(*root, seen, result);
  return result;
}

bool DimExpression::isSymbol() const { return root->kind == Kind::Symbol; }

DimExpression
DimExpression::substitute(const StringMap<int64_t> &values) const {
  return DimExpression(substituteIn(root, values));
}

static NodePtr renameIn(const NodePtr &node,
                        const StringMap<std::string> &names) {
  auto result = std::make_shared<Node>(*node);
  if (auto name = names.find(node->name);
      node->kind == Kind::Symbol && name != names.end())
    result->name = name->second;
  for (NodePtr &child : result->children)
    child = renameIn(child, names);
  return result;
}

DimExpression DimExpression::rename(const StringMap<std::string> &names) const {
  return DimExpression(renameIn(root, names));
}

std::optional<int64_t> DimExpression::getInteger() const {
  if (!isConstant(root) || !root->value.isInteger())
    return std::nullopt;
  return root->value.num;
}

bool DimExpression::isFraction() const {
  return isConstant(root) && !root->value.isInteger();
}

std::string DimExpression::str() const {
  std::string result;
  raw_string_ostream os(result);
  print(os, *root, kSum);
  return result;
}
