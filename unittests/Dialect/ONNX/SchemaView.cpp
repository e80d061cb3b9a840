//===- SchemaView.cpp - One operator version, to compare ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SchemaView.h"

#include <cstdio>
#include <cstdlib>

std::string describe(const SchemaView &view) {
  return view.domain + " " + view.opType + "-" + std::to_string(view.version);
}

std::string spellDefault(long long value) { return std::to_string(value); }

std::string spellDefault(float value) {
  char text[32];
  for (int digits = 1; digits <= 9; ++digits) {
    std::snprintf(text, sizeof(text), "%.*g", digits, value);
    if (std::strtof(text, nullptr) == value)
      break;
  }
  return text;
}

std::string spellDefault(const std::string &value) { return '"' + value + '"'; }
