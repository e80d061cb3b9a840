//===- DimText.h - Expressions over dimensions as text ----------*- C++ -*-===//
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
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_DIMTEXT_H
#define ONNX_XFORM_SUPPORT_DIMTEXT_H

#include "onnx-xform/Support/DimExpr.h"
#include "llvm/ADT/StringMap.h"

namespace onnx_xform {

/// num / den; null where the algebra refuses what a text says.
struct DimFraction {
  DimExpr num, den;

  explicit operator bool() const { return num && den; }
};

/// What a text says.
class DimText {
public:
  /// Parentheses, signs and exponents inside of each other: a file must not
  /// decide how deep the stack grows. A quotient that is printed has up to
  /// three for each level, as in -floor((-x)/y).
  static constexpr unsigned kMaxDepth = 3 * DimExpr::kMaxDepth;

  /// Nothing when `text` is no expression; it is then the name of one symbol.
  /// `values` take the place of symbols.
  static std::optional<DimText>
  parse(DimContext &context, llvm::StringRef text,
        const llvm::StringMap<int64_t> &values = {});

  /// Whether the text is one word, which can be the name of a symbol.
  static bool isWord(llvm::StringRef text);

  /// The text with other words for symbols, otherwise as it is.
  static std::string replace(llvm::StringRef text,
                             const llvm::StringMap<std::string> &words);

  /// The symbols, each once, in the order in which they occur, also those that
  /// have values.
  llvm::ArrayRef<std::string> getSymbols() const { return symbols; }

  /// The expression; null where it is none that has integer values for sure.
  DimExpr getExpr() const;
  /// The value, if it is a whole number.
  std::optional<int64_t> getInteger() const;
  /// Whether it is a number that is not whole.
  bool isFraction() const;
  /// Whether there is no such number or expression: what divides by zero, has
  /// coefficients beyond 64 bits, or is too large.
  bool isUndefined() const { return !value; }
  /// A text for the expression, or the fraction; empty where it is undefined.
  std::string str() const;

private:
  llvm::SmallVector<std::string> symbols;
  DimFraction value;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_SUPPORT_DIMTEXT_H
