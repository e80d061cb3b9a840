//===- DimOracle.h - Expressions that are no DimExpr ------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The same answers by another road: random trees of operations, whose values
// are computed in plain 128-bit integers, and a reader of expressions as text
// that shares nothing with DimText. Both know nothing of canonical forms.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_UNITTESTS_SUPPORT_DIMORACLE_H
#define ONNX_XFORM_UNITTESTS_SUPPORT_DIMORACLE_H

#include "onnx-xform/Support/DimExpr.h"
#include "llvm/ADT/StringRef.h"
#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace onnx_xform::oracle {

__extension__ using Wide = __int128;

/// Names of one letter, and the values that they have.
inline constexpr llvm::StringRef kSymbols = "nmzcu";
using Values = std::array<int64_t, 5>;

/// What a tree or a text is worth: nothing where something is divided by zero,
/// or leaves 128 bits.
using Worth = std::optional<Wide>;

struct Tree {
  enum Kind { Symbol, Number, Add, Sub, Mul, Neg, Floor, Ceil, Mod, Min, Max };

  Kind kind;
  /// The number, or which of kSymbols.
  int64_t leaf = 0;
  std::vector<Tree> operands;

  Worth evaluate(const Values &values) const;
  /// The expression that the algebra makes of it.
  DimExpr build(DimContext &context) const;
  /// In sympy's notation, with parentheses everywhere.
  std::string str() const;
};

/// Makes the same trees for the same seed.
class RandomTrees {
public:
  explicit RandomTrees(unsigned seed) : random(seed) {}

  /// Numbers are less than `limit` in magnitude.
  Tree make(unsigned depth, int64_t limit = 10);
  /// Values that the facts of the tests allow: n, m >= 1; z >= 0; 0 <= c <= n +
  /// z; of u nothing is known. Mostly small, some large.
  Values values();
  /// `least` to `most`, which are not all of int64_t.
  int64_t between(int64_t least, int64_t most) {
    uint64_t count = static_cast<uint64_t>(most) - least + 1;
    return static_cast<int64_t>(static_cast<uint64_t>(least) +
                                random() % count);
  }

private:
  Tree makeDivisor(unsigned depth, int64_t limit);

  std::mt19937_64 random;
};

/// The value of a text as DimExpr prints it; nothing where it is not of that
/// notation either.
Worth evaluateText(llvm::StringRef text, const Values &values);

/// The value, where 64 bits hold it.
inline std::optional<int64_t> narrow(Worth worth) {
  bool fits = worth && *worth == static_cast<int64_t>(*worth);
  return fits ? std::optional(static_cast<int64_t>(*worth)) : std::nullopt;
}

} // namespace onnx_xform::oracle

#endif // ONNX_XFORM_UNITTESTS_SUPPORT_DIMORACLE_H
