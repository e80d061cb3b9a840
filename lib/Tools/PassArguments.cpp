//===- PassArguments.cpp - Options of passes as options of the tool -------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PassArguments.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace onnx_xform {

namespace {
struct PassOption {
  StringLiteral name;
  /// The passes that have it.
  ArrayRef<StringLiteral> passes;
};
} // namespace

static constexpr StringLiteral kOpsetPasses[] = {"convert-opset",
                                                 "check-opset"};
static constexpr StringLiteral kConvertOpset[] = {"convert-opset"};
static constexpr StringLiteral kConvertFp16[] = {"convert-fp16"};

static constexpr PassOption kPassOptions[] = {
    {"keep-ops", kOpsetPasses},        {"ir-version", kConvertOpset},
    {"keep-io-types", kConvertFp16},   {"op-block-list", kConvertFp16},
    {"node-block-list", kConvertFp16}, {"min-positive-val", kConvertFp16},
    {"max-finite-val", kConvertFp16},
};

/// `NAME` or `NAME=VALUE` of an argument; empty for what is no option.
static StringRef getOption(StringRef argument) {
  return argument.starts_with("-") ? argument.ltrim('-') : StringRef();
}

static const PassOption *findPassOption(StringRef argument) {
  StringRef name = getOption(argument).split('=').first;
  const PassOption *found =
      find_if(kPassOptions,
              [&](const PassOption &option) { return option.name == name; });
  return found == std::end(kPassOptions) ? nullptr : found;
}

Expected<std::vector<std::string>>
nestPassOptions(ArrayRef<const char *> arguments) {
  std::vector<std::string> result;
  SmallVector<StringRef> loose;
  for (StringRef argument : arguments) {
    if (findPassOption(argument))
      loose.push_back(argument);
    else
      result.push_back(argument.str());
  }
  for (StringRef argument : loose) {
    const PassOption *option = findPassOption(argument);
    bool isTaken = false;
    for (std::string &pass : result) {
      if (!is_contained(option->passes, getOption(pass).split('=').first))
        continue;
      // Values with spaces are groups for MLIR.
      auto [name, value] = getOption(argument).split('=');
      bool isPlain = !value.contains(' ') || value.starts_with("{");
      pass += (StringRef(pass).contains('=') ? " " : "=") + name.str();
      if (!value.empty())
        pass += isPlain ? "=" + value.str() : "={" + value.str() + "}";
      isTaken = true;
    }
    if (!isTaken)
      return createStringError("'" + argument + "' is an option of --" +
                               join(option->passes, " and --") +
                               ", which is not given");
  }
  return result;
}

} // namespace onnx_xform
