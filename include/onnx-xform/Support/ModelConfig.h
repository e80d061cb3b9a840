//===- ModelConfig.h - What a file says of a model's inputs -----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file, in YAML or JSON, that says what the axes of a model's inputs are:
//
//   inputs:
//     input_ids: {0: batch_size, 1: sequence_length}
//     past_key_values.*.key: {0: batch_size, 2: past_sequence_length}
//   fix: {batch_size: 1}
//   examples: {sequence_length: 16, past_sequence_length: 8}
//
// docs/HowTo-ModelConfig.md says what it means.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_MODELCONFIG_H
#define ONNX_XFORM_SUPPORT_MODELCONFIG_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onnx_xform {

struct ModelConfig {
  /// A place in the file, from 1.
  struct Position {
    unsigned line = 0;
    unsigned column = 0;
  };
  /// An axis, which counts from the back if negative, and either the symbol or
  /// the number that is its size.
  struct Axis {
    int64_t axis = 0;
    std::string symbol;
    int64_t size = 0;
    Position position;

    bool isNumber() const { return symbol.empty(); }
  };
  struct Input {
    /// A name in which each '*' stands for any text.
    std::string pattern;
    std::vector<Axis> axes;
    Position position;
  };
  struct Size {
    std::string symbol;
    int64_t size = 0;
    Position position;
  };

  /// The bytes that a file may have.
  static constexpr size_t kMaxFileSize = 1 << 20;

  std::vector<Input> inputs;
  /// Sizes that the model is to have from now on.
  std::vector<Size> fix;
  /// Sizes to try the model with.
  std::vector<Size> examples;

  using ErrorHandler =
      llvm::function_ref<void(Position, const std::string &message)>;

  /// Nothing where the text is wrong: `onError` has been called, once.
  static std::optional<ModelConfig> parse(llvm::StringRef text,
                                          ErrorHandler onError);

  /// The size of a dimension, a symbol or an expression over symbols, in the
  /// inputs to try the model with: as fixed, or else as in the examples.
  /// Nothing where a symbol has no size, or the expression no value.
  std::optional<int64_t> getExampleSize(llvm::StringRef dimension) const;
};

/// Whether the pattern, in which '*' stands for any text, fits the name.
bool matchesPattern(llvm::StringRef pattern, llvm::StringRef name);

} // namespace onnx_xform

#endif // ONNX_XFORM_SUPPORT_MODELCONFIG_H
