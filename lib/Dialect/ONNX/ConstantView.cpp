//===- ConstantView.cpp - Reading constant tensors ------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/FloatConversion.h"
#include "llvm/Support/Endian.h"

using namespace mlir;

static_assert(llvm::endianness::native == llvm::endianness::little,
              "raw data is read and written as it is in memory");

namespace onnx_xform {

/// Elements that a stream converts at a time.
static constexpr uint64_t kChunk = 1 << 16;

std::optional<ConstantView> ConstantView::get(Attribute attr) {
  if (!attr || !isTensorAttr(attr))
    return std::nullopt;
  ConstantView view;
  view.attr = attr;
  view.type = cast<RankedTensorType>(cast<TypedAttr>(attr).getType());
  view.code = elementCodeOf(view.type.getElementType());
  view.count = view.type.getNumElements();
  if (view.isString()) {
    if (!isa<DenseStringElementsAttr>(attr))
      return std::nullopt;
    return view;
  }
  std::optional<uint64_t> size = rawSizeOf(view.code, view.count);
  if (!size)
    return std::nullopt;
  view.rawSize = *size;
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attr)) {
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob || blob->getData().size() != view.rawSize)
      return std::nullopt;
    return view;
  }
  if (auto convert = dyn_cast<ConvertAttr>(attr)) {
    std::optional<ConstantView> source = get(convert.getSource());
    if (!source || source->count != view.count ||
        source->code != static_cast<int>(ElementCode::Float) ||
        (view.code != static_cast<int>(ElementCode::Float16) &&
         view.code != static_cast<int>(ElementCode::BFloat16)))
      return std::nullopt;
    return view;
  }
  if (!isa<DenseElementsAttr>(attr))
    return std::nullopt;
  return view;
}

bool ConstantView::isString() const {
  return code == static_cast<int>(ElementCode::String);
}

bool ConstantView::isStringSplat() const {
  return cast<DenseStringElementsAttr>(attr).isSplat();
}

ArrayRef<StringRef> ConstantView::getStrings() const {
  return cast<DenseStringElementsAttr>(attr).getRawStringData();
}

std::optional<StringRef> ConstantView::getRawBytes() const {
  ArrayRef<char> bytes;
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attr)) {
    bytes = resource.getRawHandle().getBlob()->getData();
  } else if (auto dense = dyn_cast<DenseElementsAttr>(attr)) {
    // Bools and types below a byte are stored otherwise than ONNX has them.
    if (isString() || dense.isSplat() || elementBitsOf(code) < 8 ||
        code == static_cast<int>(ElementCode::Bool))
      return std::nullopt;
    bytes = dense.getRawData();
  } else {
    return std::nullopt;
  }
  return StringRef(bytes.data(), bytes.size());
}

/// Appends `bits` (2 or 4) of each element, the first in the lowest bits.
static void packBits(ArrayRef<uint8_t> elements, unsigned bits,
                     SmallVectorImpl<char> &out) {
  unsigned perByte = 8 / bits, mask = (1u << bits) - 1;
  for (size_t i = 0; i < elements.size(); i += perByte) {
    unsigned byte = 0;
    for (size_t j = i; j < std::min(elements.size(), i + perByte); ++j)
      byte |= (elements[j] & mask) << ((j - i) * bits);
    out.push_back(static_cast<char>(byte));
  }
}

/// Converts `count` elements of float32.
static void convertPiece(ConvertAttr convert, int code, const char *source,
                         char *target, uint64_t count) {
  HalfRange range;
  range.minPositive = convert.getMin().getValue().convertToFloat();
  range.maxFinite = convert.getMax().getValue().convertToFloat();
  if (code == static_cast<int>(ElementCode::Float16))
    convertF32ToF16(source, target, count, range);
  else
    convertF32ToBF16(source, target, count, range);
}

bool ConstantView::canFill() const {
  auto convert = dyn_cast<ConvertAttr>(attr);
  return convert && get(convert.getSource())->getRawBytes();
}

void ConstantView::fill(uint64_t offset, MutableArrayRef<char> out) const {
  auto convert = cast<ConvertAttr>(attr);
  StringRef source = *get(convert.getSource())->getRawBytes();
  constexpr uint64_t ratio = sizeof(float) / sizeof(uint16_t);
  convertPiece(convert, code, source.data() + offset * ratio, out.data(),
               out.size() / sizeof(uint16_t));
}

static LogicalResult
streamConverted(ConvertAttr convert, int code,
                llvm::function_ref<LogicalResult(StringRef)> sink) {
  SmallVector<char> buffer;
  return ConstantView::get(convert.getSource())
      ->stream([&](StringRef bytes) -> LogicalResult {
        constexpr uint64_t step = kChunk * sizeof(float);
        for (uint64_t at = 0; at < bytes.size(); at += step) {
          StringRef piece = bytes.substr(at, step);
          uint64_t n = piece.size() / sizeof(float);
          buffer.resize_for_overwrite(n * sizeof(uint16_t));
          convertPiece(convert, code, piece.data(), buffer.data(), n);
          if (failed(sink(StringRef(buffer.data(), buffer.size()))))
            return failure();
        }
        return success();
      });
}

LogicalResult
ConstantView::stream(llvm::function_ref<LogicalResult(StringRef)> sink) const {
  if (std::optional<StringRef> bytes = getRawBytes())
    return bytes->empty() ? success() : sink(*bytes);
  if (auto convert = dyn_cast<ConvertAttr>(attr))
    return streamConverted(convert, code, sink);

  auto dense = cast<DenseElementsAttr>(attr);
  unsigned bits = elementBitsOf(code);
  SmallVector<char> buffer;
  if (code == static_cast<int>(ElementCode::Bool)) {
    for (bool value : dense.getValues<bool>())
      buffer.push_back(value);
    return buffer.empty() ? success()
                          : sink(StringRef(buffer.data(), buffer.size()));
  }
  if (bits < 8) {
    SmallVector<uint8_t> elements;
    if (isa<FloatType>(type.getElementType()))
      for (APFloat value : dense.getValues<APFloat>())
        elements.push_back(value.bitcastToAPInt().getZExtValue());
    else
      for (APInt value : dense.getValues<APInt>())
        elements.push_back(value.getZExtValue());
    packBits(elements, bits, buffer);
    return buffer.empty() ? success()
                          : sink(StringRef(buffer.data(), buffer.size()));
  }
  // A splat: one element, repeated piece by piece.
  ArrayRef<char> element = dense.getRawData();
  uint64_t perChunk = std::min<uint64_t>(count, kChunk);
  for (uint64_t i = 0; i < perChunk; ++i)
    buffer.append(element.begin(), element.end());
  for (uint64_t done = 0; done < count; done += perChunk) {
    uint64_t n = std::min(perChunk, count - done);
    if (failed(sink(StringRef(buffer.data(), n * element.size()))))
      return failure();
  }
  return success();
}

Type getConstantType(DictionaryAttr attributes) {
  MLIRContext *context = attributes.getContext();
  auto scalar = [](Type element) { return RankedTensorType::get({}, element); };
  auto vector = [](size_t size, Type element) {
    return RankedTensorType::get({static_cast<int64_t>(size)}, element);
  };
  if (auto value = attributes.getAs<TypedAttr>("value"))
    return value.getType();
  if (auto sparse = attributes.getAs<SparseTensorAttr>("sparse_value"))
    return RankedTensorType::get(
        sparse.getDims(), getTensorElementType(sparse.getValues().getType()));
  if (attributes.getAs<FloatAttr>("value_float"))
    return scalar(Float32Type::get(context));
  if (attributes.getAs<IntegerAttr>("value_int"))
    return scalar(IntegerType::get(context, 64));
  if (attributes.getAs<StringAttr>("value_string"))
    return scalar(StringType::get(context));
  if (auto list = attributes.getAs<DenseF32ArrayAttr>("value_floats"))
    return vector(list.size(), Float32Type::get(context));
  if (auto list = attributes.getAs<DenseI64ArrayAttr>("value_ints"))
    return vector(list.size(), IntegerType::get(context, 64));
  if (auto list = attributes.getAs<ArrayAttr>("value_strings"))
    return vector(list.size(), StringType::get(context));
  return {};
}

DenseElementsAttr makeDense(RankedTensorType type, StringRef raw) {
  Type element = type.getElementType();
  int code = elementCodeOf(element);
  unsigned bits = elementBitsOf(code);
  uint64_t count = type.getNumElements();
  if (code == static_cast<int>(ElementCode::Bool)) {
    SmallVector<bool> values;
    for (char c : raw)
      values.push_back(c != 0);
    return DenseElementsAttr::get(type, values);
  }
  if (bits >= 8)
    return count == 0 ? DenseElementsAttr::get(type, ArrayRef<Attribute>())
                      : DenseElementsAttr::getFromRawBuffer(
                            type, ArrayRef<char>(raw.data(), raw.size()));
  auto valueAt = [&](uint64_t i) -> uint64_t {
    uint64_t bit = i * bits;
    return (static_cast<uint8_t>(raw[bit / 8]) >> (bit % 8)) &
           ((1u << bits) - 1);
  };
  if (auto floatType = dyn_cast<FloatType>(element)) {
    SmallVector<APFloat> values;
    for (uint64_t i = 0; i < count; ++i)
      values.emplace_back(floatType.getFloatSemantics(),
                          APInt(bits, valueAt(i)));
    return DenseElementsAttr::get(type, values);
  }
  SmallVector<APInt> values;
  for (uint64_t i = 0; i < count; ++i)
    values.emplace_back(bits, valueAt(i));
  return DenseElementsAttr::get(type, values);
}

TypedAttr makeConstant(RankedTensorType type, StringRef raw, StringRef name) {
  if (raw.size() <= kMaxDenseBytes)
    return makeDense(type, raw);
  AsmResourceBlob blob = HeapAsmResourceBlob::allocateAndCopyWithAlign(
      ArrayRef<char>(raw.data(), raw.size()), alignof(uint64_t),
      /*dataIsMutable=*/false);
  return DenseResourceElementsAttr::get(type, name.empty() ? "tensor" : name,
                                        std::move(blob));
}

} // namespace onnx_xform
