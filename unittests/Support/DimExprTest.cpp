//===- DimExprTest.cpp - The algebra of dimensions ------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/DimExpr.h"
#include "onnx-xform/Support/DimFacts.h"

#include "gtest/gtest.h"

using namespace llvm;
using namespace onnx_xform;

namespace {

class DimExprTest : public ::testing::Test {
protected:
  DimExprTest() {
    for (StringRef name : {"a", "b", "n", "m"})
      facts.setBounds(context.getSymbol(name).getAsAtom(), 1);
    facts.setBounds(context.getSymbol("z").getAsAtom(), 0);
  }

  DimExpr parse(StringRef text) {
    DimExpr expr = DimExpr::parse(context, text);
    EXPECT_TRUE(expr) << text.str();
    return expr;
  }
  std::string print(StringRef text) { return parse(text).str(); }
  Answer isEqual(StringRef a, StringRef b) {
    return facts.isEqual(parse(a), parse(b));
  }

  DimContext context;
  DimFacts facts{context};
};

TEST_F(DimExprTest, EqualExpressionsAreOnePointer) {
  const std::pair<StringRef, StringRef> pairs[] = {
      {"a + b", "b + a"},
      {"2*(a + b)", "2*b + 2*a"},
      {"a - a", "0"},
      {"(a + b)*(a - b)", "a*a - b*b"},
      {"ceiling((n - 1)/2)", "floor(n/2)"},
      {"floor((n - 1)/2) + 1", "ceiling(n/2)"},
      {"floor((4*a + 2*b + 3)/2)", "2*a + b + 1"},
      {"floor(floor(n/2)/3)", "floor(n/6)"},
      {"ceiling(ceiling(n/2)/2)", "ceiling(n/4)"},
      {"floor(6*n/4)", "floor(3*n/2)"},
      {"floor(a*b/b)", "a"},
      {"floor((a*b + b)/b)", "a + 1"},
      {"floor(2*a*n/(4*b*n))", "floor(a/(2*b))"},
      {"Mod(n, 4)", "n - 4*floor(n/4)"},
      {"Mod(n + 8, 4)", "Mod(n, 4)"},
      {"Min(a, b)", "Min(b, a, b + 1)"},
      {"Max(a, Max(b, a + 2))", "Max(a + 2, b)"},
      {"a**3", "a*a*a"},
      {"n/2 + n/2", "n"},
  };
  for (auto [left, right] : pairs)
    EXPECT_EQ(parse(left), parse(right))
        << left.str() << " = " << right.str() << ": " << print(left) << " and "
        << print(right);
}

TEST_F(DimExprTest, PrintsWhatPeopleWouldWrite) {
  EXPECT_EQ(print("seq + past"), "past + seq");
  EXPECT_EQ(print("128 - past"), "128 - past");
  EXPECT_EQ(print("-past"), "-past");
  EXPECT_EQ(print("3 + 2*seq*batch"), "2*batch*seq + 3");
  EXPECT_EQ(print("(seq - 1)//2 + 1"), "ceiling(seq/2)");
  EXPECT_EQ(print("floor((a + b)/(a*b))"), "floor((a + b)/(a*b))");
  EXPECT_EQ(print("Min(512, a)"), "Min(a, 512)");
  EXPECT_EQ(print("0*a"), "0");
}

TEST_F(DimExprTest, WhatHasNoIntegerValueIsNull) {
  for (StringRef text : {"n/2", "a/b", "1/2", "a//0", "a**b", "a**-1"})
    EXPECT_FALSE(DimExpr::parse(context, text)) << text.str();
}

TEST_F(DimExprTest, OverflowAndGrowthEndInNull) {
  DimExpr n = context.getSymbol("n");
  DimExpr large = context.getConstant(int64_t(1) << 62);
  EXPECT_FALSE(large * 4);
  EXPECT_FALSE(large * n + large * n);
  EXPECT_FALSE((large * n) * 2);
  // Squares of a growing polynomial.
  DimExpr grown = n + context.getSymbol("m") + 1;
  for (int i = 0; i < 10 && grown; ++i)
    grown = grown * grown + context.getSymbol("s" + std::to_string(i));
  EXPECT_FALSE(grown);
  // Nested minima.
  DimExpr nested = n;
  for (int i = 0; i < 1000 && nested; ++i)
    nested = minOf({nested * 2, context.getSymbol("t" + std::to_string(i))});
  EXPECT_FALSE(nested);
}

TEST_F(DimExprTest, FactsDecideWhatTheFormDoesNot) {
  EXPECT_EQ(isEqual("floor(n/2) + ceiling(n/2)", "n"), Answer::Yes);
  EXPECT_EQ(isEqual("floor(-n/2)", "-ceiling(n/2)"), Answer::Yes);
  EXPECT_EQ(isEqual("n", "n + 1"), Answer::No);
  EXPECT_EQ(isEqual("2*n", "2*m + 1"), Answer::No);
  EXPECT_EQ(isEqual("n + m", "1"), Answer::No);
  EXPECT_EQ(isEqual("n", "m"), Answer::Unknown);
  EXPECT_EQ(isEqual("n", "1"), Answer::Unknown);
  EXPECT_EQ(facts.getLowerBound(parse("n*m - n")), 0);
  EXPECT_EQ(facts.getLowerBound(parse("Mod(z, 7)")), 0);
  EXPECT_EQ(facts.getUpperBound(parse("Mod(z, 7)")), 6);
  EXPECT_EQ(facts.getLowerBound(parse("Max(z - 5, 0)")), 0);
  EXPECT_EQ(facts.getUpperBound(parse("Min(z, 512)")), 512);
  EXPECT_EQ(facts.getUpperBound(parse("z")), std::nullopt);
  EXPECT_EQ(facts.getLowerBound(parse("nobody")), std::nullopt);
  // What rounding loses is not multiplied.
  EXPECT_EQ(facts.getLowerBound(parse("2*floor(n/4) + 3")), 3);
  EXPECT_EQ(facts.getLowerBound(parse("6*floor(n/4)*floor(m/4)")), 0);
  EXPECT_EQ(facts.max(parse("n + z"), parse("n")), parse("n + z"));
  EXPECT_EQ(facts.truncDiv(parse("-n"), parse("2")), parse("-floor(n/2)"));
  EXPECT_FALSE(facts.truncDiv(parse("n - m"), parse("2")));
}

TEST_F(DimExprTest, BoundsMayBeExpressions) {
  DimExpr count = context.getSymbol("count");
  facts.setBounds(count.getAsAtom(), 0, parse("n*m"));
  EXPECT_EQ(facts.isAtMost(count, parse("n*m")), Answer::Yes);
  EXPECT_EQ(facts.isLess(parse("n*m"), count), Answer::No);
}

} // namespace
