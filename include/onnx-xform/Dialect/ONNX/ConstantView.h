//===- ConstantView.h - Reading constant tensors ----------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A constant tensor is dense elements, a resource that points into a mapped
// file, or a conversion that has not been done yet (#onnx.convert). A
// ConstantView reads any of them, and hides storage, splats, packing and
// alignment.
//
// Resources hold the bytes of ONNX's raw data: little endian, row-major, packed
// for types below 8 bits, one byte for a bool. They need not be aligned: the
// bytes of a file are where the file has them. Elements are therefore read with
// memcpy, never through a cast pointer.
//
// A view does not own anything: it is valid as long as the attribute's context,
// and, for resources, as long as nobody replaces the resource.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_DIALECT_ONNX_CONSTANTVIEW_H
#define ONNX_XFORM_DIALECT_ONNX_CONSTANTVIEW_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/LogicalResult.h"
#include <optional>

namespace onnx_xform {

class ConstantView {
public:
  /// Nothing when `attr` is no tensor, or a resource whose bytes are not there
  /// (elided in text) or do not fit its type.
  static std::optional<ConstantView> get(mlir::Attribute attr);

  mlir::RankedTensorType getType() const { return type; }
  int getElementCode() const { return code; }
  uint64_t getNumElements() const { return count; }
  /// Bytes of the raw data; 0 for strings.
  uint64_t getRawSize() const { return rawSize; }

  /// The raw data, where it exists in memory as it is.
  std::optional<llvm::StringRef> getRawBytes() const;

  /// Hands the raw data to `sink`, in pieces of a bounded size unless it exists
  /// in memory as it is. Fails when `sink` does. Not for strings.
  llvm::LogicalResult
  stream(llvm::function_ref<llvm::LogicalResult(llvm::StringRef)> sink) const;

  /// Whether `fill` can make any part of the raw data: it is converted from
  /// float32 bytes that exist in memory.
  bool canFill() const;
  /// Makes the raw data from byte `offset` on. Thread-safe. `offset` and the
  /// size of `out` are multiples of the element's size.
  void fill(uint64_t offset, llvm::MutableArrayRef<char> out) const;

  /// The strings of a string tensor.
  llvm::ArrayRef<llvm::StringRef> getStrings() const;
  bool isString() const;
  /// Whether a string tensor repeats its only string.
  bool isStringSplat() const;

private:
  ConstantView() = default;

  mlir::Attribute attr;
  mlir::RankedTensorType type;
  int code = 0;
  uint64_t count = 0;
  uint64_t rawSize = 0;
};

/// A constant from raw bytes as ONNX has them, copied: dense elements up to
/// 1 KiB, else a resource named `name` that owns its copy.
mlir::TypedAttr makeConstant(mlir::RankedTensorType type, llvm::StringRef raw,
                             llvm::StringRef name);

/// The type of the value that an onnx.Constant with these attributes makes;
/// null when they name none, or name it by reference.
mlir::Type getConstantType(mlir::DictionaryAttr attributes);

/// Constants of up to this many bytes are dense elements, larger ones
/// resources.
constexpr uint64_t kMaxDenseBytes = 1024;

/// Dense elements from raw bytes as ONNX has them. For small tensors.
mlir::DenseElementsAttr makeDense(mlir::RankedTensorType type,
                                  llvm::StringRef raw);

} // namespace onnx_xform

#endif // ONNX_XFORM_DIALECT_ONNX_CONSTANTVIEW_H
