//===- DimOracleTest.cpp - The algebra of dimensions, by another road -----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DimOracle.h"
#include "onnx-xform/Support/DimFacts.h"
#include "onnx-xform/Support/DimText.h"

#include "gtest/gtest.h"

using namespace llvm;
using namespace onnx_xform;
using namespace onnx_xform::oracle;

namespace {

/// How often each expression is evaluated.
constexpr int kNumTries = 40;

std::optional<int64_t> valueOf(DimExpr expr, const Values &values) {
  return expr.evaluate([&](DimAtom symbol) -> std::optional<int64_t> {
    return values[kSymbols.find(symbol.getName())];
  });
}

std::string describe(const Tree &tree, DimExpr expr, const Values &values) {
  std::string text = tree.str() + " as " + expr.str() + " at";
  for (auto [i, value] : enumerate(values))
    text += std::string(" ") + kSymbols[i] + "=" + std::to_string(value);
  return text;
}

/// Compares values. One may be missing where what it is computed from leaves 64
/// bits, which is rare.
class Comparison {
public:
  ~Comparison() { EXPECT_LT(numMissing * 50, numEqual); }

  testing::AssertionResult operator()(std::optional<int64_t> value,
                                      Worth worth) {
    if (value != narrow(worth) && value)
      return testing::AssertionFailure() << *value << " is wrong for ";
    ++(value || !narrow(worth) ? numEqual : numMissing);
    return testing::AssertionSuccess();
  }

private:
  int numEqual = 0, numMissing = 0;
};

class DimOracleTest : public ::testing::Test {
protected:
  DimOracleTest() {
    facts.setBounds(symbol("n"), 1);
    facts.setBounds(symbol("m"), 1);
    facts.setBounds(symbol("z"), 0);
    facts.setBounds(symbol("c"), 0,
                    context.getSymbol("n") + context.getSymbol("z"));
  }

  DimAtom symbol(StringRef name) { return context.getSymbol(name).getAsAtom(); }

  DimContext context;
  DimFacts facts{context};
};

TEST_F(DimOracleTest, TheOracleItself) {
  Values values{5, 3, 0, 2, -7};
  const std::pair<StringRef, int64_t> texts[] = {
      {"2*n*m - 3", 27},       {"-u", 7},
      {"floor(u/2)", -4},      {"ceiling(u/2)", -3},
      {"floor((n + 1)/4)", 1}, {"-n + Min(n, m, c)*2", -1},
      {"Max(u, 0)", 0},        {"n - 3*floor(n/3)", 2},
  };
  for (auto [text, value] : texts)
    EXPECT_EQ(narrow(evaluateText(text, values)), value) << text.str();
  for (StringRef text : {"n/2", "n/z", "n +", "x", "Min(n", "2n", ""})
    EXPECT_FALSE(evaluateText(text, values)) << text.str();
}

TEST_F(DimOracleTest, ExpressionsHaveTheValuesOfTheirTrees) {
  RandomTrees trees(1);
  Comparison isRight;
  int numTrees = 5000, numRefused = 0;
  for (int i = 0; i < numTrees; ++i) {
    Tree tree = trees.make(1 + i % 5);
    DimExpr expr = tree.build(context);
    numRefused += !expr;
    for (int j = 0; expr && j < kNumTries; ++j) {
      Values values = trees.values();
      if (Worth worth = tree.evaluate(values))
        ASSERT_TRUE(isRight(valueOf(expr, values), worth))
            << describe(tree, expr, values);
    }
  }
  EXPECT_LT(numRefused, numTrees / 20);
}

TEST_F(DimOracleTest, LargeNumbersAreExactOrRefused) {
  RandomTrees trees(2);
  int numEqual = 0;
  for (int i = 0; i < 5000; ++i) {
    Tree tree = trees.make(1 + i % 3, std::numeric_limits<int64_t>::max());
    DimExpr expr = tree.build(context);
    for (int j = 0; expr && j < kNumTries; ++j) {
      Values values = trees.values();
      Worth worth = tree.evaluate(values);
      std::optional<int64_t> value = valueOf(expr, values);
      if (!worth || !value)
        continue;
      ASSERT_EQ(value, narrow(worth)) << describe(tree, expr, values);
      ++numEqual;
    }
  }
  EXPECT_GT(numEqual, 10000);
}

TEST_F(DimOracleTest, TextsSayTheValuesAndParseAsTheExpression) {
  RandomTrees trees(3);
  Comparison isRight;
  for (int i = 0; i < 4000; ++i) {
    int64_t limit = i % 8 ? 10 : std::numeric_limits<int64_t>::max();
    Tree tree = trees.make(1 + i % 5, limit);
    DimExpr expr = tree.build(context);
    if (!expr)
      continue;
    std::string text = expr.str();
    ASSERT_EQ(DimExpr::parse(context, text), expr) << text;
    for (int j = 0; j < kNumTries; ++j) {
      Values values = trees.values();
      Worth worth = tree.evaluate(values);
      if (worth)
        ASSERT_TRUE(isRight(narrow(evaluateText(text, values)), worth))
            << describe(tree, expr, values);
    }
  }
}

/// A chain of operations, each on what the one before gives.
TEST_F(DimOracleTest, DeepExpressionsParseAsWell) {
  RandomTrees trees(10);
  constexpr Tree::Kind kinds[] = {Tree::Floor, Tree::Ceil, Tree::Min,
                                  Tree::Max};
  for (int i = 0; i < 300; ++i) {
    Tree tree = trees.make(1);
    for (DimExpr expr = tree.build(context); expr; expr = tree.build(context)) {
      ASSERT_EQ(DimExpr::parse(context, expr.str()), expr) << expr.str();
      Tree other = trees.make(1);
      if (trees.between(0, 1))
        tree = {Tree::Neg, 0, {tree}};
      tree = {kinds[trees.between(0, 3)], 0, {tree, other}};
      // A quotient by what is zero is nothing.
      if (tree.operands.back().build(context).isConstant(0))
        break;
    }
  }
}

TEST_F(DimOracleTest, TheNotationMeansWhatTheTreeDoes) {
  RandomTrees trees(4);
  Comparison isRight;
  int numSymbolic = 0;
  for (int i = 0; i < 4000; ++i) {
    Tree tree = trees.make(1 + i % 4);
    DimExpr symbolic = DimExpr::parse(context, tree.str());
    numSymbolic += bool(symbolic);
    for (int j = 0; j < kNumTries; ++j) {
      Values values = trees.values();
      Worth worth = tree.evaluate(values);
      if (!worth)
        continue;
      StringMap<int64_t> given;
      for (auto [k, value] : enumerate(values))
        given[kSymbols.substr(k, 1)] = value;
      auto parsed = DimText::parse(context, tree.str(), given);
      ASSERT_TRUE(parsed) << tree.str();
      ASSERT_TRUE(isRight(parsed->getInteger(), worth)) << tree.str();
      if (symbolic)
        ASSERT_TRUE(isRight(valueOf(symbolic, values), worth))
            << describe(tree, symbolic, values);
    }
  }
  EXPECT_GT(numSymbolic, 3500);
}

TEST_F(DimOracleTest, SubstitutionIsEvaluationOfWhatIsPutIn) {
  RandomTrees trees(5);
  Comparison isRight;
  for (int i = 0; i < 4000; ++i) {
    Tree tree = trees.make(1 + i % 4), forN = trees.make(2),
         forU = trees.make(1);
    DimExpr expr = tree.build(context), byN = forN.build(context),
            byU = forU.build(context);
    if (!expr || !byN || !byU)
      continue;
    // The others stay.
    DimExpr result = expr.substitute([&](DimAtom atom) {
      return atom == symbol("n") ? byN : atom == symbol("u") ? byU : DimExpr();
    });
    for (int j = 0; result && j < kNumTries; ++j) {
      Values values = trees.values(), changed = values;
      std::optional<int64_t> n = narrow(forN.evaluate(values));
      std::optional<int64_t> u = narrow(forU.evaluate(values));
      if (!n || !u)
        continue;
      changed[0] = *n;
      changed[4] = *u;
      if (Worth worth = tree.evaluate(changed))
        ASSERT_TRUE(isRight(valueOf(result, values), worth))
            << describe(tree, expr, values) << " became " << result.str();
    }
  }
}

TEST_F(DimOracleTest, BoundsHoldEveryValue) {
  RandomTrees trees(6);
  int numBounds = 0;
  for (int i = 0; i < 5000; ++i) {
    Tree tree = trees.make(1 + i % 5);
    DimExpr expr = tree.build(context);
    std::optional<int64_t> lower = facts.getLowerBound(expr);
    std::optional<int64_t> upper = facts.getUpperBound(expr);
    numBounds += lower.has_value() + upper.has_value();
    for (int j = 0; (lower || upper) && j < kNumTries; ++j) {
      Values values = trees.values();
      Worth worth = tree.evaluate(values);
      if (!worth)
        continue;
      ASSERT_TRUE(!lower || *worth >= *lower)
          << describe(tree, expr, values) << " is less than " << *lower;
      ASSERT_TRUE(!upper || *worth <= *upper)
          << describe(tree, expr, values) << " is more than " << *upper;
    }
  }
  EXPECT_GT(numBounds, 2500);
}

TEST_F(DimOracleTest, NoValueContradictsAnAnswer) {
  RandomTrees trees(7);
  int numAnswers = 0;
  auto agrees = [](Answer answer, bool truth) {
    return answer == Answer::Unknown || (answer == Answer::Yes) == truth;
  };
  for (int i = 0; i < 6000; ++i) {
    Tree a = trees.make(1 + i % 4), b = trees.make(1 + i % 3);
    DimExpr left = a.build(context), right = b.build(context);
    if (!left || !right)
      continue;
    Answer equal = facts.isEqual(left, right);
    Answer less = facts.isLess(left, right);
    Answer atMost = facts.isAtMost(left, right);
    numAnswers += equal != Answer::Unknown;
    for (int j = 0; j < kNumTries; ++j) {
      Values values = trees.values();
      Worth x = a.evaluate(values), y = b.evaluate(values);
      if (!x || !y)
        continue;
      ASSERT_TRUE(agrees(equal, *x == *y) && agrees(less, *x < *y) &&
                  agrees(atMost, *x <= *y))
          << describe(a, left, values) << ", and " << b.str() << " as "
          << right.str();
    }
  }
  EXPECT_GT(numAnswers, 1000);
}

TEST_F(DimOracleTest, ExtremesAndQuotientsOfFactsAreThose) {
  RandomTrees trees(8);
  Comparison isRight;
  int numQuotients = 0;
  for (int i = 0; i < 6000; ++i) {
    Tree a = trees.make(1 + i % 4), b = trees.make(1 + i % 3);
    DimExpr left = a.build(context), right = b.build(context);
    if (!left || !right)
      continue;
    DimExpr least = facts.min(left, right), most = facts.max(left, right);
    DimExpr clamped = facts.clamp(left, context.getConstant(0), right);
    DimExpr quotient = facts.truncDiv(left, right);
    numQuotients += bool(quotient);
    auto check = [&](DimExpr expr, Wide expected, const Values &values) {
      if (expr)
        ASSERT_TRUE(isRight(valueOf(expr, values), expected))
            << describe(a, left, values) << ", and " << b.str() << " as "
            << right.str() << " give " << expr.str();
    };
    for (int j = 0; j < kNumTries; ++j) {
      Values values = trees.values();
      Worth x = a.evaluate(values), y = b.evaluate(values);
      if (!x || !y)
        continue;
      check(least, std::min(*x, *y), values);
      check(most, std::max(*x, *y), values);
      check(clamped, std::max(Wide(0), std::min(*x, *y)), values);
      if (*y != 0)
        check(quotient, *x / *y, values);
      if (HasFatalFailure())
        return;
    }
  }
  EXPECT_GT(numQuotients, 1500);
}

TEST_F(DimOracleTest, ExactDivisionTakesAProductApart) {
  RandomTrees trees(9);
  int numProducts = 0, numOthers = 0;
  for (int i = 0; i < 4000; ++i) {
    Tree a = trees.make(1 + i % 4), b = trees.make(1 + i % 3);
    DimExpr left = a.build(context), right = b.build(context);
    if (!left || !right || right.isConstant(0))
      continue;
    if (DimExpr product = left * right) {
      ++numProducts;
      ASSERT_EQ(product.divideExactly(right), left)
          << product.str() << " by " << right.str();
    }
    // What is no product mostly has no quotient; where it has, it is one.
    DimExpr quotient = left.divideExactly(right);
    numOthers += bool(quotient);
    if (quotient)
      ASSERT_EQ(quotient * right, left) << left.str() << " by " << right.str();
  }
  EXPECT_GT(numProducts, 3000);
  EXPECT_GT(numOthers, 300);
}

} // namespace
