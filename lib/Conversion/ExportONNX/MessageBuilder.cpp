//===- MessageBuilder.cpp - Messages whose weights are elsewhere ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MessageBuilder.h"
#include "onnx-xform/Support/WireFormat.h"
#include "llvm/ADT/bit.h"

using namespace mlir;

namespace onnx_xform {

std::string &MessageBuilder::tail() {
  if (pieces.empty() || pieces.back().tensor) {
    // Most messages are nodes and tensors with a few names.
    constexpr size_t kUsual = 112;
    pieces.emplace_back().bytes.reserve(kUsual);
  }
  return pieces.back().bytes;
}

/// Appends to `bytes` with `append`, and counts what came.
template <typename Fn>
static void counted(std::string &bytes, uint64_t &total, Fn append) {
  size_t before = bytes.size();
  append(WireWriter(bytes));
  total += bytes.size() - before;
}

void MessageBuilder::varint(unsigned number, uint64_t value) {
  counted(tail(), total, [&](WireWriter w) { w.varint(number, value); });
}

void MessageBuilder::bytes(unsigned number, StringRef value) {
  counted(tail(), total, [&](WireWriter w) { w.bytes(number, value); });
}

void MessageBuilder::float32(unsigned number, float value) {
  counted(tail(), total, [&](WireWriter w) {
    w.fixed32(number, llvm::bit_cast<uint32_t>(value));
  });
}

void MessageBuilder::raw(StringRef fields) {
  counted(tail(), total, [&](WireWriter w) { w.raw(fields); });
}

void MessageBuilder::message(unsigned number, MessageBuilder &&inner) {
  counted(tail(), total, [&](WireWriter w) { w.header(number, inner.total); });
  append(std::move(inner));
}

void MessageBuilder::append(MessageBuilder &&other) {
  for (Piece &piece : other.pieces) {
    // Long texts are taken over, not copied.
    if (piece.bytes.size() > 4096)
      pieces.push_back({std::move(piece.bytes), std::nullopt});
    else
      tail() += piece.bytes;
    pieces.back().tensor = piece.tensor;
  }
  total += other.total;
}

void MessageBuilder::rawData(unsigned number, const ConstantView &tensor) {
  counted(tail(), total,
          [&](WireWriter w) { w.header(number, tensor.getRawSize()); });
  pieces.back().tensor = tensor;
  total += tensor.getRawSize();
}

llvm::Error writeRawData(OutputFile &file, const ConstantView &tensor) {
  if (tensor.canFill())
    return file.writeFilled(tensor.getRawSize(),
                            [&](uint64_t offset, MutableArrayRef<char> piece) {
                              tensor.fill(offset, piece);
                            });
  llvm::Error error = llvm::Error::success();
  LogicalResult streamed = tensor.stream([&](StringRef bytes) {
    error = llvm::joinErrors(std::move(error),
                             file.writeBlob(bytes.data(), bytes.size()));
    return llvm::success(!error);
  });
  (void)streamed; // fails with `error` only
  return error;
}

llvm::Error MessageBuilder::write(OutputFile &file) const {
  for (const Piece &piece : pieces) {
    if (llvm::Error error = file.write(piece.bytes))
      return error;
    if (!piece.tensor)
      continue;
    if (llvm::Error error = writeRawData(file, *piece.tensor))
      return error;
  }
  return llvm::Error::success();
}

} // namespace onnx_xform
