//===- Types.h - TypeProto and MLIR types -----------------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_CONVERSION_TYPES_H
#define ONNX_XFORM_CONVERSION_TYPES_H

#include "mlir/IR/Types.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace onnx_xform {

namespace proto {
class TypeProto;
}

/// The MLIR type that a TypeProto means. On failure null, and `error` says why.
/// What the type has no place for (denotations, sizes below 0, unknown fields)
/// is left to the caller, who keeps the bytes: see saysMoreThanType.
mlir::Type importType(mlir::MLIRContext *context, const proto::TypeProto &type,
                      std::string &error);

/// The part of `type` that ONNX does not have; null when it has all of it.
/// `!onnx.unknown` is a value or an element whose type is left out.
mlir::Type findForeignType(mlir::Type type);

/// Fills `proto` with what `type` says. False for types that ONNX does not have
/// or that say nothing (`!onnx.unknown`); `proto` is then empty.
bool exportType(mlir::Type type, proto::TypeProto &proto);

/// Whether the type tells a shape: what a value_info entry is there for.
bool tellsShape(mlir::Type type);

/// Whether the bytes of a TypeProto say something that is lost in `type`.
bool saysMoreThanType(llvm::StringRef typeProto, mlir::Type type);

/// The bytes of a TypeProto without sizes below 0, which exporters write where
/// they know none; what cannot be parsed stays as it is.
std::string withoutNegativeSizes(llvm::StringRef typeProto);

/// The TypeProto of `type`, with the denotations of `original` (bytes of a
/// TypeProto, possibly empty) where they still fit. When `original` means
/// exactly `type`, it is the result. Empty for types that say nothing.
std::string mergeType(mlir::Type type, llvm::StringRef original);

} // namespace onnx_xform

#endif // ONNX_XFORM_CONVERSION_TYPES_H
