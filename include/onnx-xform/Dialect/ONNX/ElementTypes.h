//===- ElementTypes.h - ONNX element types as MLIR types -*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_ELEMENTTYPES_H
#define ONNX_XFORM_DIALECT_ONNX_ELEMENTTYPES_H

#include "mlir/IR/Types.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace onnx_xform {

/// Element types, numbered as TensorProto.DataType.
enum class ElementCode : int {
  Undefined = 0,
  Float = 1,
  UInt8 = 2,
  Int8 = 3,
  UInt16 = 4,
  Int16 = 5,
  Int32 = 6,
  Int64 = 7,
  String = 8,
  Bool = 9,
  Float16 = 10,
  Double = 11,
  UInt32 = 12,
  UInt64 = 13,
  Complex64 = 14,
  Complex128 = 15,
  BFloat16 = 16,
  Float8E4M3FN = 17,
  Float8E4M3FNUZ = 18,
  Float8E5M2 = 19,
  Float8E5M2FNUZ = 20,
  UInt4 = 21,
  Int4 = 22,
  Float4E2M1 = 23,
  Float8E8M0 = 24,
  UInt2 = 25,
  Int2 = 26,
};
constexpr int kMaxElementCode = 26;

/// The MLIR element type of a code; null for 0 and for unknown codes.
mlir::Type elementTypeOf(mlir::MLIRContext *context, int code);

/// The code of an MLIR element type; 0 for types that are none of ONNX's.
int elementCodeOf(mlir::Type elementType);

/// "float16", "int64", ... as in "tensor(float16)"; empty for unknown codes.
llvm::StringRef elementNameOf(int code);
/// The inverse of elementNameOf; 0 for a name that is none.
int elementCodeOfName(llvm::StringRef name);

/// Bits of one element in raw data; 0 for strings and unknown codes.
unsigned elementBitsOf(int code);

/// Bytes of `count` elements as ONNX's raw data: packed row-major, the last
/// byte filled up. Nothing on overflow, for strings and for unknown codes.
std::optional<uint64_t> rawSizeOf(int code, uint64_t count);

/// The first IR version that has the element type.
int firstIrVersionOf(int code);

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_ELEMENTTYPES_H
