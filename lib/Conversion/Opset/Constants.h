//===- Constants.h - Small constants, read as a whole -----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Axes, sizes, bounds and indices: what a pattern must know to write it in
// another way. Weights are none of these, and are not read.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_CONSTANTS_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_CONSTANTS_H

#include "mlir/IR/Value.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <string>

namespace onnx_xform::opset {

/// The elements of a constant tensor of int32 or int64; nothing for anything
/// else.
std::optional<llvm::SmallVector<int64_t>> readInts(mlir::Value value);
/// The elements of a constant tensor of floating-point numbers.
std::optional<llvm::SmallVector<llvm::APFloat>> readFloats(mlir::Value value);
/// The elements of a constant tensor of bool.
std::optional<llvm::SmallVector<bool>> readBools(mlir::Value value);
/// The only element of a constant tensor of bool.
std::optional<bool> readBool(mlir::Value value);
/// Whether the value is a constant tensor of numbers that are all 0, not -0.
bool isZeroConstant(mlir::Value value);
/// Whether the value is a constant tensor without elements.
bool isEmptyConstant(mlir::Value value);
/// Whether the value has no elements, as it or its type tells.
bool isEmpty(mlir::Value value);

/// What a user can do about values that are to be constants: the end of a
/// message, with its semicolon. The first of them that is no constant decides;
/// `known` is for where all are. Null values are absent inputs.
std::string remedyFor(llvm::ArrayRef<mlir::Value> values,
                      llvm::StringRef known = "");

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_CONSTANTS_H
