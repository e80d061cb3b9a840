//===- ElementTypes.cpp - ONNX element types as MLIR types ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "mlir/IR/Builders.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include <array>

using namespace mlir;

namespace onnx_xform {

namespace {
struct ElementInfo {
  llvm::StringLiteral name;
  unsigned bits;
  int irVersion;
};
} // namespace

/// By code. Strings have no fixed size.
static constexpr std::array<ElementInfo, kMaxElementCode + 1> kElements = {{
    {"", 0, 0},
    {"float", 32, 1},
    {"uint8", 8, 1},
    {"int8", 8, 1},
    {"uint16", 16, 1},
    {"int16", 16, 1},
    {"int32", 32, 1},
    {"int64", 64, 1},
    {"string", 0, 1},
    {"bool", 8, 1},
    {"float16", 16, 1},
    {"double", 64, 1},
    {"uint32", 32, 1},
    {"uint64", 64, 1},
    {"complex64", 64, 1},
    {"complex128", 128, 1},
    {"bfloat16", 16, 4},
    {"float8e4m3fn", 8, 9},
    {"float8e4m3fnuz", 8, 9},
    {"float8e5m2", 8, 9},
    {"float8e5m2fnuz", 8, 9},
    {"uint4", 4, 10},
    {"int4", 4, 10},
    {"float4e2m1", 4, 11},
    {"float8e8m0", 8, 12},
    {"uint2", 2, 13},
    {"int2", 2, 13},
}};

static bool isKnown(int code) { return code > 0 && code <= kMaxElementCode; }

Type elementTypeOf(MLIRContext *context, int code) {
  Builder b(context);
  auto unsignedOf = [&](unsigned bits) {
    return IntegerType::get(context, bits, IntegerType::Unsigned);
  };
  switch (static_cast<ElementCode>(code)) {
  case ElementCode::Undefined:
    return {};
  case ElementCode::Float:
    return b.getF32Type();
  case ElementCode::UInt8:
    return unsignedOf(8);
  case ElementCode::Int8:
    return b.getI8Type();
  case ElementCode::UInt16:
    return unsignedOf(16);
  case ElementCode::Int16:
    return b.getI16Type();
  case ElementCode::Int32:
    return b.getI32Type();
  case ElementCode::Int64:
    return b.getI64Type();
  case ElementCode::String:
    return StringType::get(context);
  case ElementCode::Bool:
    return b.getI1Type();
  case ElementCode::Float16:
    return b.getF16Type();
  case ElementCode::Double:
    return b.getF64Type();
  case ElementCode::UInt32:
    return unsignedOf(32);
  case ElementCode::UInt64:
    return unsignedOf(64);
  case ElementCode::Complex64:
    return ComplexType::get(b.getF32Type());
  case ElementCode::Complex128:
    return ComplexType::get(b.getF64Type());
  case ElementCode::BFloat16:
    return b.getBF16Type();
  case ElementCode::Float8E4M3FN:
    return Float8E4M3FNType::get(context);
  case ElementCode::Float8E4M3FNUZ:
    return Float8E4M3FNUZType::get(context);
  case ElementCode::Float8E5M2:
    return Float8E5M2Type::get(context);
  case ElementCode::Float8E5M2FNUZ:
    return Float8E5M2FNUZType::get(context);
  case ElementCode::UInt4:
    return unsignedOf(4);
  case ElementCode::Int4:
    return b.getIntegerType(4);
  case ElementCode::Float4E2M1:
    return Float4E2M1FNType::get(context);
  case ElementCode::Float8E8M0:
    return Float8E8M0FNUType::get(context);
  case ElementCode::UInt2:
    return unsignedOf(2);
  case ElementCode::Int2:
    return b.getIntegerType(2);
  }
  return {};
}

static ElementCode codeOfInteger(IntegerType type) {
  bool isUnsigned = type.isUnsigned();
  if (type.isSigned())
    return ElementCode::Undefined;
  switch (type.getWidth()) {
  case 1:
    return isUnsigned ? ElementCode::Undefined : ElementCode::Bool;
  case 2:
    return isUnsigned ? ElementCode::UInt2 : ElementCode::Int2;
  case 4:
    return isUnsigned ? ElementCode::UInt4 : ElementCode::Int4;
  case 8:
    return isUnsigned ? ElementCode::UInt8 : ElementCode::Int8;
  case 16:
    return isUnsigned ? ElementCode::UInt16 : ElementCode::Int16;
  case 32:
    return isUnsigned ? ElementCode::UInt32 : ElementCode::Int32;
  case 64:
    return isUnsigned ? ElementCode::UInt64 : ElementCode::Int64;
  default:
    return ElementCode::Undefined;
  }
}

int elementCodeOf(Type type) {
  if (!type)
    return 0;
  ElementCode code = ElementCode::Undefined;
  if (auto integer = dyn_cast<IntegerType>(type))
    code = codeOfInteger(integer);
  else if (auto complex = dyn_cast<ComplexType>(type))
    code = complex.getElementType().isF32()   ? ElementCode::Complex64
           : complex.getElementType().isF64() ? ElementCode::Complex128
                                              : ElementCode::Undefined;
  else if (isa<StringType>(type))
    code = ElementCode::String;
  else if (type.isF32())
    code = ElementCode::Float;
  else if (type.isF16())
    code = ElementCode::Float16;
  else if (type.isF64())
    code = ElementCode::Double;
  else if (type.isBF16())
    code = ElementCode::BFloat16;
  else if (isa<Float8E4M3FNType>(type))
    code = ElementCode::Float8E4M3FN;
  else if (isa<Float8E4M3FNUZType>(type))
    code = ElementCode::Float8E4M3FNUZ;
  else if (isa<Float8E5M2Type>(type))
    code = ElementCode::Float8E5M2;
  else if (isa<Float8E5M2FNUZType>(type))
    code = ElementCode::Float8E5M2FNUZ;
  else if (isa<Float4E2M1FNType>(type))
    code = ElementCode::Float4E2M1;
  else if (isa<Float8E8M0FNUType>(type))
    code = ElementCode::Float8E8M0;
  return static_cast<int>(code);
}

llvm::StringRef elementNameOf(int code) {
  return isKnown(code) ? llvm::StringRef(kElements[code].name)
                       : llvm::StringRef();
}

int elementCodeOfName(llvm::StringRef name) {
  for (int code = 1; code <= kMaxElementCode; ++code)
    if (kElements[code].name == name)
      return code;
  return 0;
}

unsigned elementBitsOf(int code) {
  return isKnown(code) ? kElements[code].bits : 0;
}

std::optional<uint64_t> rawSizeOf(int code, uint64_t count) {
  unsigned bits = elementBitsOf(code);
  if (bits == 0 || count > (UINT64_MAX - 7) / bits)
    return std::nullopt;
  return (count * bits + 7) / 8;
}

int firstIrVersionOf(int code) {
  return isKnown(code) ? kElements[code].irVersion : 0;
}

} // namespace onnx_xform
