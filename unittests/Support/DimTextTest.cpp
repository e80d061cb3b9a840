//===- DimTextTest.cpp - Expressions over dimensions as text --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/DimText.h"

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

DimContext context;

bool parses(StringRef text) {
  return DimText::parse(context, text).has_value();
}

/// The value of a text that parses.
std::optional<int64_t> evaluate(StringRef text, const Values &values = {}) {
  auto parsed = DimText::parse(context, text, values);
  EXPECT_TRUE(parsed) << text.str();
  return parsed ? parsed->getInteger() : std::nullopt;
}

/// The text that remains.
std::string substitute(StringRef text, const Values &values = {}) {
  auto parsed = DimText::parse(context, text, values);
  EXPECT_TRUE(parsed) << text.str();
  return parsed ? parsed->str() : "";
}

std::string repeat(StringRef text, unsigned times) {
  std::string result;
  for (unsigned i = 0; i < times; ++i)
    result += text;
  return result;
}

TEST(DimTextTest, WhatIsNoExpressionDoesNotParse) {
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

TEST(DimTextTest, SymbolsMayHoldWhatExportersPutIntoThem) {
  for (StringRef text : {"batch", "_a", "unk__12", "onnx::Add_3_dim_0", "s0.1",
                         "a$b", "Größe", " a "}) {
    auto parsed = DimText::parse(context, text);
    ASSERT_TRUE(parsed) << text.str();
    EXPECT_TRUE(parsed->getExpr().isSymbol());
    EXPECT_EQ(parsed->str(), text.trim());
    EXPECT_TRUE(DimText::isWord(text.trim()));
  }
  EXPECT_FALSE(DimText::isWord("a + 1"));
  EXPECT_FALSE(DimText::isWord("1"));
}

TEST(DimTextTest, SymbolsInOrderOfAppearance) {
  auto parsed =
      DimText::parse(context, "floor((b + a*b)/c) + Max(a, d)", {{"a", 1}});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->getSymbols(), (ArrayRef<std::string>{"b", "a", "c", "d"}));
  EXPECT_TRUE(DimText::parse(context, "1 + 2")->getSymbols().empty());
}

TEST(DimTextTest, Arithmetic) {
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

TEST(DimTextTest, DivisionIsExact) {
  EXPECT_EQ(evaluate("6/4*2"), 3);
  EXPECT_EQ(evaluate("3/2 + 1/2"), 2);
  EXPECT_EQ(evaluate("a*(1/2)", {{"a", 8}}), 4);
  EXPECT_EQ(evaluate("7/2"), std::nullopt);
  EXPECT_TRUE(DimText::parse(context, "7/2")->isFraction());
  EXPECT_FALSE(DimText::parse(context, "a/2")->isFraction());
  EXPECT_EQ(substitute("14/4"), "7/2");
  EXPECT_EQ(substitute("-7/2"), "-7/2");
}

TEST(DimTextTest, RoundingOfNegativeValues) {
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

TEST(DimTextTest, WhatCannotBeComputedHasNoValue) {
  EXPECT_EQ(evaluate("1/0"), std::nullopt);
  EXPECT_EQ(evaluate("Mod(1, 0)"), std::nullopt);
  EXPECT_EQ(evaluate("floor(a/b)", {{"a", 1}, {"b", 0}}), std::nullopt);
  EXPECT_EQ(evaluate("2**-1"), std::nullopt);
  EXPECT_FALSE(DimText::parse(context, "1/0")->isFraction());
  EXPECT_TRUE(DimText::parse(context, "1/0")->isUndefined());
  EXPECT_TRUE(DimText::parse(context, "a**b")->isUndefined());
}

TEST(DimTextTest, ArithmeticIsCheckedAtTheLimits) {
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

TEST(DimTextTest, SymbolsThatRemain) {
  EXPECT_EQ(evaluate("a + b", {{"a", 1}}), std::nullopt);
  EXPECT_EQ(substitute("seq + past", {{"seq", 128}}), "past + 128");
  EXPECT_EQ(substitute("2*seq + past + 1", {{"seq", 128}}), "past + 257");
  EXPECT_EQ(substitute("(seq + 1) + (past - 1)", {{"seq", 0}}), "past");
  EXPECT_EQ(substitute("seq - past", {{"seq", 128}}), "128 - past");
  EXPECT_EQ(substitute("past - seq", {{"seq", 128}}), "past - 128");
  EXPECT_EQ(substitute("-seq*past", {{"seq", 2}}), "-2*past");
  EXPECT_EQ(substitute("past*seq*h", {{"seq", 2}}), "2*h*past");
  EXPECT_EQ(substitute("past*seq", {{"seq", 1}}), "past");
  EXPECT_EQ(substitute("2*(past + seq)", {{"seq", 3}}), "2*past + 6");
  EXPECT_EQ(substitute("floor((past - 1)/seq)", {{"seq", 2}}),
            "ceiling(past/2) - 1");
  EXPECT_EQ(substitute("floor((past - 1)/seq)", {{"seq", 1}}), "past - 1");
  EXPECT_EQ(substitute("past*(seq/2)", {{"seq", 3}}), "(3*past)/2");
  EXPECT_EQ(substitute("Max(1, past, seq)", {{"seq", 3}}), "Max(past, 3)");
  EXPECT_EQ(substitute("past % seq", {{"seq", 3}}), "past - 3*floor(past/3)");
  EXPECT_EQ(substitute("past**seq", {{"seq", 2}}), "past*past");
  EXPECT_EQ(substitute("past**seq", {{"seq", 1}}), "past");
}

TEST(DimTextTest, SymbolsThatCancelOut) {
  EXPECT_EQ(evaluate("seq*past + 3", {{"seq", 0}}), 3);
  EXPECT_EQ(evaluate("past**seq", {{"seq", 0}}), 1);
}

TEST(DimTextTest, WordsAreReplacedWhereTheyAreSymbols) {
  StringMap<std::string> words = {{"n", "batch"}, {"floor", "x"}, {"m", "n"}};
  EXPECT_EQ(DimText::replace("2*m  + floor((n-1)/nn) + floor", words),
            "2*n  + floor((batch-1)/nn) + x");
  EXPECT_EQ(DimText::replace("", words), "");
  EXPECT_EQ(DimText::replace("n", words), "batch");
}

TEST(DimTextTest, DepthIsBounded) {
  constexpr unsigned deep = 100000;
  EXPECT_TRUE(parses(repeat("(", 20) + "a" + repeat(")", 20)));
  EXPECT_FALSE(parses(repeat("(", deep) + "a" + repeat(")", deep)));
  EXPECT_FALSE(parses(repeat("-", deep) + "a"));
  EXPECT_FALSE(parses(repeat("a**", deep) + "a"));
  EXPECT_EQ(evaluate(repeat("a/", deep) + "a", {{"a", 2}}), std::nullopt);
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

// The same answer by two roads: with numbers from the start; with symbols, one
// replaced, printed and parsed again, then the others.
TEST(DimTextTest, SubstitutionInStepsGivesTheSameValue) {
  constexpr unsigned seed = 20261121;
  std::mt19937 random(seed);
  unsigned compared = 0;
  for (unsigned i = 0; i < 5000; ++i) {
    std::string text = makeRandom(random, 4);
    auto value = [&] { return static_cast<int64_t>(random() % 7); };
    Values all = {{"a", value()}, {"b", value()}, {"c", value()}};
    Values first = {{"a", all["a"]}};
    std::optional<int64_t> direct = evaluate(text, all);
    std::string rest = substitute(text, first);
    if (!direct || rest.empty())
      continue;
    ASSERT_EQ(evaluate(rest, all), direct)
        << text << " is " << rest << ", seed " << seed;
    ++compared;
  }
  EXPECT_GT(compared, 1000u);
}

} // namespace
