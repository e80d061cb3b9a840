//===- PlainListPass.cpp - Passes whose option is a list ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlainListPass.h"

using namespace llvm;

std::optional<SmallVector<std::string>>
onnx_xform::parsePlainList(StringRef text, StringRef option,
                           function_ref<bool(StringRef)> isElement) {
  // A symbol may have the option's name: `dims=4` sets it, `dims=a=4` does not.
  StringRef rest = text.ltrim();
  if (rest.consume_front(option) && rest.consume_front("=") &&
      (rest.starts_with("{") || isElement(rest.split(',').first)))
    return std::nullopt;
  SmallVector<std::string> elements;
  SmallVector<StringRef> pieces;
  if (!text.trim().empty())
    text.split(pieces, ',');
  for (StringRef piece : pieces)
    elements.push_back(piece.trim().str());
  return elements;
}
