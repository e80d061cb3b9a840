//===- HalfWeights.cpp - Constants in float16 -----------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HalfWeights.h"
#include "PrecisionPlan.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Threading.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace onnx_xform;

/// Dense elements are converted at once up to this many bytes, as the importer
/// makes them.
static constexpr size_t kMaxEagerBytes = 1024;
/// What one thread counts at a time.
static constexpr size_t kChunkBytes = size_t(4) << 20;

bool onnx_xform::isFloat32Constant(Attribute value) {
  if (auto sparse = dyn_cast_if_present<SparseTensorAttr>(value))
    return isFloat32(sparse.getValues().getType());
  auto tensor = dyn_cast_if_present<TypedAttr>(value);
  return tensor && isTensorAttr(tensor) && isFloat32(tensor.getType());
}

Attribute onnx_xform::getConstant(Operation *op) {
  if (!isa<InitializerOp, ConstantOp>(op) ||
      !isFloat32(op->getResult(0).getType()))
    return {};
  for (StringRef name : {"value", "sparse_value"})
    if (Attribute value = op->getAttr(name))
      return isFloat32Constant(value) ? value : Attribute();
  Type type = Float32Type::get(op->getContext());
  if (auto value = op->getAttrOfType<FloatAttr>("value_float"))
    return DenseElementsAttr::get(RankedTensorType::get({}, type),
                                  {value.getValue()});
  if (auto values = op->getAttrOfType<DenseF32ArrayAttr>("value_floats"))
    return DenseElementsAttr::get(RankedTensorType::get({values.size()}, type),
                                  values.asArrayRef());
  return {};
}

TypedAttr HalfWeights::tensorOf(Attribute value) {
  if (auto sparse = dyn_cast<SparseTensorAttr>(value))
    return sparse.getValues();
  return cast<TypedAttr>(value);
}

void HalfWeights::add(Attribute value) {
  entries.insert({tensorOf(value), {}});
}

void HalfWeights::convert(TypedAttr value, Entry &entry) {
  auto type = cast<ShapedType>(toFloat16(value.getType()));
  if (auto dense = dyn_cast<DenseElementsAttr>(value)) {
    ArrayRef<char> raw = dense.getRawData();
    size_t count = raw.size() / sizeof(float);
    if (dense.isSplat() || raw.size() <= kMaxEagerBytes) {
      SmallVector<char, 64> half(count * sizeof(uint16_t));
      entry.stats = convertF32ToF16(raw.data(), half.data(), count, range);
      if (dense.isSplat()) {
        entry.stats.clamped *= dense.getNumElements();
        entry.stats.raised *= dense.getNumElements();
      }
      entry.half = DenseElementsAttr::getFromRawBuffer(type, half);
      return;
    }
    entry.bytes = raw;
  } else if (auto resource = dyn_cast<DenseResourceElementsAttr>(value)) {
    // Text may elide the bytes.
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob())
      entry.bytes = blob->getData();
  }
  Builder builder(context);
  entry.half = ConvertAttr::get(context, value,
                                builder.getF32FloatAttr(range.minPositive),
                                builder.getF32FloatAttr(range.maxFinite), type);
}

void HalfWeights::run() {
  struct Chunk {
    ArrayRef<char> bytes;
    Entry *entry;
    HalfStats stats;
  };
  std::vector<Chunk> chunks;
  for (auto &[value, entry] : entries) {
    convert(cast<TypedAttr>(value), entry);
    for (ArrayRef<char> rest = entry.bytes; rest.size() >= sizeof(float);) {
      chunks.push_back({rest.take_front(kChunkBytes), &entry, {}});
      rest = rest.drop_front(chunks.back().bytes.size());
    }
  }
  parallelForEach(context, chunks, [&](Chunk &chunk) {
    chunk.stats = countF32ToF16(chunk.bytes.data(),
                                chunk.bytes.size() / sizeof(float), range);
  });
  for (const Chunk &chunk : chunks)
    chunk.entry->stats += chunk.stats;
}

Attribute HalfWeights::get(Attribute value) const {
  TypedAttr half = entries.find(tensorOf(value))->second.half;
  if (auto sparse = dyn_cast<SparseTensorAttr>(value))
    return SparseTensorAttr::get(context, half, sparse.getIndices(),
                                 sparse.getDims());
  return half;
}

void HalfWeights::report(Attribute value, Location loc) const {
  TypedAttr tensor = tensorOf(value);
  const HalfStats &stats = entries.find(tensor)->second.stats;
  if (!stats.clamped && !stats.raised)
    return;
  std::string text;
  llvm::raw_string_ostream os(text);
  std::string total =
      " of " +
      std::to_string(cast<ShapedType>(tensor.getType()).getNumElements()) +
      " weights";
  if (stats.clamped)
    os << stats.clamped << total << " beyond "
       << llvm::format("%g", range.maxFinite) << " were clamped";
  if (stats.clamped && stats.raised)
    os << ", ";
  if (stats.raised)
    os << stats.raised << (stats.clamped ? "" : total) << " below "
       << llvm::format("%g", range.minPositive) << " were raised";
  emitRemark(loc) << text;
}
