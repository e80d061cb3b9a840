//===- OpsetChanges.h - What opsets changed, operator by operator -*- C++
//-*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The classification of every change of every operator (OpsetChanges.def).
// Patterns do the work; the table says which of them must exist, which changes
// need none, and, in a message, what stands in the way.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_OPSETCHANGES_H
#define ONNX_XFORM_CONVERSION_OPSETCHANGES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace onnx_xform {

/// How a node of one version becomes one of another version.
enum class OpsetChangeKind : uint8_t {
  /// It stays as it is.
  Same,
  /// It stays as it is, but for element types that one of the versions does not
  /// have: casts around the node where these are exact.
  Types,
  /// It stays as it is, but for negative axes: they are counted from the front
  /// where the rank is known.
  Axes,
  /// Always, by a pattern.
  Exact,
  /// By a pattern, under the condition that the change states.
  Conditional,
  /// Never, for the reason that the change states.
  Impossible,
};

llvm::StringRef stringifyOpsetChangeKind(OpsetChangeKind kind);

struct OpsetChange {
  /// "ai.onnx" for the default domain.
  llvm::StringRef domain;
  llvm::StringRef opType;
  /// The operator versions; `from` is 0 where `to` introduced the operator.
  int from, to;
  /// From `from` to `to`; of no meaning for an introduction.
  OpsetChangeKind up;
  /// From `to` to `from`, or to nodes of older operators.
  OpsetChangeKind down;
  /// The condition or the reason; empty where neither direction has one.
  llvm::StringRef note;
};

/// All changes, by domain, operator and version.
llvm::ArrayRef<OpsetChange> getOpsetChanges();

/// The change that led to version `to` of the operator; null when the table
/// has none.
const OpsetChange *findOpsetChange(llvm::StringRef domain,
                                   llvm::StringRef opType, int to);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_OPSETCHANGES_H
