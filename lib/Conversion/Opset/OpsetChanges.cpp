//===- OpsetChanges.cpp - What opsets changed -----------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/OpsetChanges.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <tuple>

using namespace llvm;

namespace onnx_xform {

StringRef stringifyOpsetChangeKind(OpsetChangeKind kind) {
  switch (kind) {
  case OpsetChangeKind::Same:
    return "same";
  case OpsetChangeKind::Types:
    return "types";
  case OpsetChangeKind::Axes:
    return "axes";
  case OpsetChangeKind::Exact:
    return "exact";
  case OpsetChangeKind::Conditional:
    return "conditional";
  case OpsetChangeKind::Impossible:
    return "impossible";
  }
  return "";
}

static constexpr OpsetChange kChanges[] = {
#define OPSET_CHANGE(DOMAIN, OPERATOR, FROM, TO, UP, DOWN, NOTE)               \
  {DOMAIN, OPERATOR, FROM, TO, OpsetChangeKind::UP, OpsetChangeKind::DOWN,     \
   NOTE},
#include "OpsetChanges.def"
};

ArrayRef<OpsetChange> getOpsetChanges() { return kChanges; }

const OpsetChange *findOpsetChange(StringRef domain, StringRef opType, int to) {
  auto key = [](const OpsetChange &change) {
    return std::tuple(change.domain, change.opType, change.to);
  };
  auto wanted = std::tuple(domain, opType, to);
  const OpsetChange *found = llvm::lower_bound(
      kChanges, wanted,
      [&](const OpsetChange &change, auto &w) { return key(change) < w; });
  return found != std::end(kChanges) && key(*found) == wanted ? found : nullptr;
}

} // namespace onnx_xform
