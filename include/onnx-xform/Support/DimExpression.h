//===- DimExpression.h - Expressions over symbolic dimensions ---*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What exporters and shape inference write into dim_param: "2*seq + 1",
// "floor((seq - 1)/2)", "past + seq". The notation is sympy's:
//
//   + - *  /              `/` is exact: 3/2 is the fraction, not 1
//   //  %                 floor division and its remainder, as in Python
//   **                    power
//   floor(x) ceiling(x) Mod(x, y) Min(x, ...) Max(x, ...)
//
// Symbols are words of letters, digits and `_.:$`, and of bytes above 127.
// Arithmetic is exact, with numerators and denominators of 64 bits.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_DIMEXPRESSION_H
#define ONNX_XFORM_SUPPORT_DIMEXPRESSION_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace onnx_xform {

/// An immutable expression; copies share it.
class DimExpression {
public:
  /// Deeper expressions do not parse: a file must not decide how deep the stack
  /// grows.
  static constexpr unsigned kMaxDepth = 64;

  /// Nothing when `text` is no expression; it is then the name of one symbol.
  static std::optional<DimExpression> parse(llvm::StringRef text);

  /// Whether the text is one word, which can be the name of a symbol.
  static bool isWord(llvm::StringRef text);

  /// The symbols, each once, in the order in which they occur. They live as
  /// long as the expression.
  llvm::SmallVector<llvm::StringRef> variables() const;

  /// Whether the expression is a symbol and nothing else.
  bool isSymbol() const;

  /// The expression with numbers in place of symbols, constants folded. What
  /// divides by zero or leaves 64 bits stays unfolded.
  DimExpression substitute(const llvm::StringMap<int64_t> &values) const;

  /// The expression with other names for symbols, otherwise as it is.
  DimExpression rename(const llvm::StringMap<std::string> &names) const;

  /// The value, if the expression is an integer constant: so of the result of
  /// `substitute`, which folds.
  std::optional<int64_t> getInteger() const;

  /// Whether the expression is a constant that is no integer.
  bool isFraction() const;

  /// The value that `values` give; nothing when symbols remain, when it is a
  /// fraction, or when it cannot be computed.
  std::optional<int64_t>
  evaluate(const llvm::StringMap<int64_t> &values) const {
    return substitute(values).getInteger();
  }

  /// The text, which parses as this expression.
  std::string str() const;

  struct Node;
  const Node &getRoot() const { return *root; }

private:
  explicit DimExpression(std::shared_ptr<const Node> root)
      : root(std::move(root)) {}

  std::shared_ptr<const Node> root;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_SUPPORT_DIMEXPRESSION_H
