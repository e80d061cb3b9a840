//===- WireFormat.cpp - Protobuf's wire format, without copies ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Support/WireFormat.h"
#include <cstring>

namespace onnx_xform {

bool WireReader::readVarint(llvm::StringRef &bytes, uint64_t &value) {
  value = 0;
  for (unsigned i = 0; i < 10 && i < bytes.size(); ++i) {
    uint8_t byte = bytes[i];
    value |= static_cast<uint64_t>(byte & 0x7f) << (7 * i);
    if (!(byte & 0x80)) {
      bytes = bytes.drop_front(i + 1);
      return true;
    }
  }
  return false;
}

bool WireReader::next() {
  if (malformed || rest.empty())
    return false;
  llvm::StringRef start = rest;
  uint64_t tag;
  if (!readVarint(rest, tag) || tag >> 3 == 0 || tag >> 3 > 0x1fffffff) {
    malformed = true;
    return false;
  }
  fieldNumber = tag >> 3;
  type = static_cast<WireType>(tag & 7);
  fieldBytes = {};
  switch (type) {
  case WireType::Varint:
    malformed = !readVarint(rest, fieldValue);
    break;
  case WireType::Fixed64:
  case WireType::Fixed32: {
    size_t size = type == WireType::Fixed64 ? 8 : 4;
    malformed = rest.size() < size;
    if (malformed)
      break;
    fieldValue = 0;
    std::memcpy(&fieldValue, rest.data(), size);
    rest = rest.drop_front(size);
    break;
  }
  case WireType::Bytes: {
    uint64_t size;
    malformed = !readVarint(rest, size) || size > rest.size();
    if (malformed)
      break;
    fieldBytes = rest.take_front(size);
    rest = rest.drop_front(size);
    break;
  }
  default: // groups, which the standard does not use
    malformed = true;
  }
  fieldWhole = start.drop_back(rest.size());
  return !malformed;
}

void WireWriter::appendVarint(std::string &out, uint64_t value) {
  while (value >= 0x80) {
    out.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  out.push_back(static_cast<char>(value));
}

static uint64_t tag(unsigned number, WireType type) {
  return static_cast<uint64_t>(number) << 3 | static_cast<unsigned>(type);
}

void WireWriter::varint(unsigned number, uint64_t value) {
  appendVarint(out, tag(number, WireType::Varint));
  appendVarint(out, value);
}

void WireWriter::header(unsigned number, uint64_t length) {
  appendVarint(out, tag(number, WireType::Bytes));
  appendVarint(out, length);
}

void WireWriter::bytes(unsigned number, llvm::StringRef value) {
  header(number, value.size());
  raw(value);
}

void WireWriter::fixed32(unsigned number, uint32_t bits) {
  appendVarint(out, tag(number, WireType::Fixed32));
  char buffer[4];
  std::memcpy(buffer, &bits, sizeof(bits));
  out.append(buffer, sizeof(bits));
}

} // namespace onnx_xform
