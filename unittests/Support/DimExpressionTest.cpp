//===- DimExpressionTest.cpp - Expressions over symbolic dimensions -------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/DimExpression.h"

#include "gtest/gtest.h"

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace llvm;
using namespace onnx_xform;

namespace {

using Values = StringMap<int64_t>;

constexpr int64_t kLargest = std::numeric_limits<int64_t>::max();

bool parses(StringRef text) { return DimExpression::parse(text).has_value(); }

/// The value of a text that parses.
std::optional<int64_t> evaluate(StringRef text, const Values &values = {}) {
  auto expression = DimExpression::parse(text);
  EXPECT_TRUE(expression) << text.str();
  return expression ? expression->evaluate(values) : std::nullopt;
}

/// The text that remains.
std::string substitute(StringRef text, const Values &values = {}) {
  auto expression = DimExpression::parse(text);
  EXPECT_TRUE(expression) << text.str();
  return expression ? expression->substitute(values).str() : "";
}

/// The text that a parsed one is printed as.
std::string print(StringRef text) {
  auto expression = DimExpression::parse(text);
  EXPECT_TRUE(expression) << text.str();
  return expression ? expression->str() : "";
}

std::string repeat(StringRef text, unsigned times) {
  std::string result;
  for (unsigned i = 0; i < times; ++i)
    result += text;
  return result;
}

TEST(DimExpressionTest, WhatIsNoExpressionDoesNotParse) {
  for (StringRef text : {"",
                         " ",
                         "a b",
                         "a +",
                         "+",
                         "* a",
                         "(a",
                         "a)",
                         "()",
                         "a,b",
                         "f(a)",
                         "floor",
                         "floor()",
                         "floor(a, b)",
                         "Mod(a)",
                         "Mod(a, b, c)",
                         "Min()",
                         "Max(a,)",
                         "2a",
                         "1.5",
                         "a ^ b",
                         "a = b",
                         "\"a\"",
                         ".a",
                         ":a",
                         "a!",
                         "9223372036854775808",
                         "floor a"}) {
    if (text == "floor")
      EXPECT_TRUE(parses(text)) << "a word without arguments is a symbol";
    else
      EXPECT_FALSE(parses(text)) << text.str();
  }
}

TEST(DimExpressionTest, SymbolsMayHoldWhatExportersPutIntoThem) {
  for (StringRef text : {"batch", "_a", "unk__12", "onnx::Add_3_dim_0", "s0.1",
                         "a$b", "Größe", " a "}) {
    auto expression = DimExpression::parse(text);
    ASSERT_TRUE(expression) << text.str();
    EXPECT_TRUE(expression->isSymbol());
    EXPECT_EQ(expression->str(), text.trim());
  }
  EXPECT_FALSE(DimExpression::parse("a + 1")->isSymbol());
  EXPECT_FALSE(DimExpression::parse("1")->isSymbol());
}

TEST(DimExpressionTest, VariablesInOrderOfAppearance) {
  auto expression = DimExpression::parse("floor((b + a*b)/c) + Max(a, d)");
  ASSERT_TRUE(expression);
  EXPECT_EQ(expression->variables(),
            (SmallVector<StringRef>{"b", "a", "c", "d"}));
  EXPECT_TRUE(DimExpression::parse("1 + 2")->variables().empty());
}

TEST(DimExpressionTest, Arithmetic) {
  EXPECT_EQ(evaluate("1 + 2*3 - 4"), 3);
  EXPECT_EQ(evaluate("10 - 3 - 2"), 5);
  EXPECT_EQ(evaluate("-(1 + 2)"), -3);
  EXPECT_EQ(evaluate("- -3"), 3);
  EXPECT_EQ(evaluate("2*-3 + +4"), -2);
  EXPECT_EQ(evaluate("2**3**2"), 512);
  EXPECT_EQ(evaluate("-2**2"), -4);
  EXPECT_EQ(evaluate("(-2)**3"), -8);
  EXPECT_EQ(evaluate("2*seq + 1", {{"seq", 128}}), 257);
  EXPECT_EQ(evaluate("(a + b)*(a - b)", {{"a", 5}, {"b", 3}}), 16);
  EXPECT_EQ(evaluate("Min(3, a, 7)", {{"a", 2}}), 2);
  EXPECT_EQ(evaluate("Max(3, a, 7)", {{"a", 2}}), 7);
}

TEST(DimExpressionTest, DivisionIsExact) {
  EXPECT_EQ(evaluate("6/4*2"), 3);
  EXPECT_EQ(evaluate("3/2 + 1/2"), 2);
  EXPECT_EQ(evaluate("a*(1/2)", {{"a", 8}}), 4);
  EXPECT_EQ(evaluate("7/2"), std::nullopt);
  EXPECT_TRUE(DimExpression::parse("7/2")->substitute({}).isFraction());
  EXPECT_EQ(substitute("14/4"), "7/2");
  EXPECT_EQ(substitute("-7/2"), "-7/2");
}

TEST(DimExpressionTest, RoundingOfNegativeValues) {
  EXPECT_EQ(evaluate("floor(7/2)"), 3);
  EXPECT_EQ(evaluate("floor(-7/2)"), -4);
  EXPECT_EQ(evaluate("ceiling(7/2)"), 4);
  EXPECT_EQ(evaluate("ceiling(-7/2)"), -3);
  EXPECT_EQ(evaluate("floor(6/2)"), 3);
  EXPECT_EQ(evaluate("7 // 2"), 3);
  EXPECT_EQ(evaluate("-7 // 2"), -4);
  EXPECT_EQ(evaluate("7 // -2"), -4);
  EXPECT_EQ(evaluate("100 // 7 // 2"), 7);
  EXPECT_EQ(evaluate("2*7 // 4"), 3);
  EXPECT_EQ(evaluate("7 % 3"), 1);
  EXPECT_EQ(evaluate("-7 % 3"), 2);
  EXPECT_EQ(evaluate("Mod(7, -3)"), -2);
  EXPECT_EQ(evaluate("Mod(7/2, 1) + 1/2"), 1);
}

TEST(DimExpressionTest, WhatCannotBeComputedHasNoValue) {
  EXPECT_EQ(evaluate("1/0"), std::nullopt);
  EXPECT_EQ(evaluate("Mod(1, 0)"), std::nullopt);
  EXPECT_EQ(evaluate("floor(a/b)", {{"a", 1}, {"b", 0}}), std::nullopt);
  EXPECT_EQ(evaluate("2**-1"), std::nullopt);
  EXPECT_FALSE(DimExpression::parse("1/0")->substitute({}).isFraction());
}

TEST(DimExpressionTest, ArithmeticIsCheckedAtTheLimits) {
  EXPECT_EQ(evaluate("9223372036854775807"), kLargest);
  EXPECT_EQ(evaluate("a + 1", {{"a", kLargest}}), std::nullopt);
  EXPECT_EQ(evaluate("a - 1 + 1", {{"a", kLargest}}), kLargest);
  EXPECT_EQ(evaluate("-a - 1", {{"a", kLargest}}),
            std::numeric_limits<int64_t>::min());
  EXPECT_EQ(evaluate("-a - 2", {{"a", kLargest}}), std::nullopt);
  EXPECT_EQ(evaluate("-(-a - 1)", {{"a", kLargest}}), std::nullopt);
  EXPECT_EQ(evaluate("a*b", {{"a", kLargest}, {"b", kLargest}}), std::nullopt);
  EXPECT_EQ(evaluate("1/a + 1/b", {{"a", kLargest}, {"b", kLargest - 1}}),
            std::nullopt);
  EXPECT_EQ(evaluate("2**62"), int64_t(1) << 62);
  EXPECT_EQ(evaluate("2**63"), std::nullopt);
  EXPECT_EQ(evaluate("3**a", {{"a", kLargest}}), std::nullopt);
  EXPECT_EQ(evaluate("1**a + (-1)**a + 0**a", {{"a", kLargest}}), 0);
  EXPECT_EQ(substitute("-a - 1", {{"a", kLargest}}), "-9223372036854775808");
}

TEST(DimExpressionTest, SymbolsThatRemain) {
  EXPECT_EQ(evaluate("a + b", {{"a", 1}}), std::nullopt);
  EXPECT_EQ(substitute("seq + past", {{"seq", 128}}), "past + 128");
  EXPECT_EQ(substitute("2*seq + past + 1", {{"seq", 128}}), "past + 257");
  EXPECT_EQ(substitute("(seq + 1) + (past - 1)", {{"seq", 0}}), "past");
  EXPECT_EQ(substitute("seq - past", {{"seq", 128}}), "128 - past");
  EXPECT_EQ(substitute("past - seq", {{"seq", 128}}), "past - 128");
  EXPECT_EQ(substitute("-seq*past", {{"seq", 2}}), "-2*past");
  EXPECT_EQ(substitute("past*seq*h", {{"seq", 2}}), "2*past*h");
  EXPECT_EQ(substitute("past*seq", {{"seq", 1}}), "past");
  EXPECT_EQ(substitute("2*(past + seq)", {{"seq", 3}}), "2*(past + 3)");
  EXPECT_EQ(substitute("floor((past - 1)/seq)", {{"seq", 2}}),
            "floor((past - 1)/2)");
  EXPECT_EQ(substitute("floor((past - 1)/seq)", {{"seq", 1}}), "past - 1");
  EXPECT_EQ(substitute("past*(seq/2)", {{"seq", 3}}), "3/2*past");
  EXPECT_EQ(substitute("Max(1, past, seq)", {{"seq", 3}}), "Max(past, 3)");
  EXPECT_EQ(substitute("past % seq", {{"seq", 3}}), "Mod(past, 3)");
  EXPECT_EQ(substitute("past**seq", {{"seq", 2}}), "past**2");
  EXPECT_EQ(substitute("past**seq", {{"seq", 1}}), "past");
}

TEST(DimExpressionTest, SymbolsThatCancelOut) {
  EXPECT_EQ(evaluate("seq*past + 3", {{"seq", 0}}), 3);
  EXPECT_EQ(evaluate("past**seq", {{"seq", 0}}), 1);
}

TEST(DimExpressionTest, ParenthesesThatMatterArePrinted) {
  for (StringRef text : {"a - (b - c)",
                         "a - (b + c)",
                         "a/(b*c)",
                         "a/(b/c)",
                         "a/b/c",
                         "a*(b/c)",
                         "(a + b)*c",
                         "(a + b)**2",
                         "a**(b + 1)",
                         "(a**b)**c",
                         "2*(-a)",
                         "a/(-2)",
                         "(-2)**a",
                         "-(a + b)",
                         "-a",
                         "1 - a",
                         "a*(b*c)",
                         "-a**2",
                         "floor(a/b) + ceiling(c)",
                         "Min(a, b + 1)"})
    EXPECT_EQ(print(text), text.str());
  EXPECT_EQ(print("a**b**c"), "a**(b**c)");
  EXPECT_EQ(print("a//b"), "floor(a/b)");
}

TEST(DimExpressionTest, DepthIsBounded) {
  constexpr unsigned deep = 100000;
  EXPECT_TRUE(parses(repeat("(", 20) + "a" + repeat(")", 20)));
  EXPECT_FALSE(parses(repeat("(", deep) + "a" + repeat(")", deep)));
  EXPECT_FALSE(parses(repeat("-", deep) + "a"));
  EXPECT_FALSE(parses(repeat("a**", deep) + "a"));
  EXPECT_FALSE(parses(repeat("a/", deep) + "a"));
  EXPECT_FALSE(parses(repeat("floor(", deep)));
  EXPECT_FALSE(parses(repeat("+", deep)));
  // What is long is not deep.
  EXPECT_EQ(evaluate(repeat("a + ", deep) + "a", {{"a", 1}}), deep + 1);
}

/// Writes a random expression over a, b, c.
std::string makeRandom(std::mt19937 &random, unsigned depth) {
  auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  if (depth == 0 || pick(6) == 0)
    return pick(2) ? std::string(1, static_cast<char>('a' + pick(3)))
                   : std::to_string(pick(5));
  auto operand = [&] { return makeRandom(random, depth - 1); };
  static constexpr const char *operators[] = {" + ", " - ", "*",
                                              "/",   "//",  "%"};
  switch (pick(5)) {
  case 0:
    return "-(" + operand() + ")";
  case 1: {
    static constexpr const char *functions[] = {"Min", "Max", "Mod"};
    return functions[pick(3)] + ("(" + operand()) + ", " + operand() + ")";
  }
  case 2:
    return (pick(2) ? "floor(" : "ceiling(") + operand() + ")";
  case 3:
    return operand() + operators[pick(6)] + operand();
  default:
    return "(" + operand() + ")" + operators[pick(6)] + "(" + operand() + ")";
  }
}

// The same answer by two roads: all symbols at once; one, printed, parsed
// again, then the others.
TEST(DimExpressionTest, SubstitutionInStepsGivesTheSameValue) {
  constexpr unsigned seed = 20261121;
  std::mt19937 random(seed);
  unsigned compared = 0;
  for (unsigned i = 0; i < 5000; ++i) {
    std::string text = makeRandom(random, 4);
    auto value = [&] { return static_cast<int64_t>(random() % 7); };
    Values all = {{"a", value()}, {"b", value()}, {"c", value()}};
    Values first = {{"a", all["a"]}};
    std::optional<int64_t> direct = evaluate(text, all);
    ASSERT_EQ(evaluate(print(text), all), direct) << text << ", seed " << seed;
    if (!direct)
      continue;
    ASSERT_EQ(evaluate(substitute(text, first), all), direct)
        << text << ", seed " << seed;
    ++compared;
  }
  EXPECT_GT(compared, 1000u);
}

} // namespace
