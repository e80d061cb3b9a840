//===- RuntimeOperators.h - Operators of runtimes ---------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// ONNX Runtime has operators in the default domain that the standard has not,
// or not in the opset of the model: LayerNormalization before opset 17. Their
// nodes stay onnx.Custom, but what they make is known.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_RUNTIMEOPERATORS_H
#define ONNX_XFORM_DIALECT_ONNX_RUNTIMEOPERATORS_H

#include "llvm/ADT/StringRef.h"
#include <optional>

namespace onnx_xform {

/// The input that has the element type of the operator's first output; nothing
/// where the operator is not known.
std::optional<unsigned> getTypedInput(llvm::StringRef domain,
                                      llvm::StringRef opType);

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_RUNTIMEOPERATORS_H
