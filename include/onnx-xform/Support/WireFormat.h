//===- WireFormat.h - Protobuf's wire format, without copies ----*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A protobuf message is a list of fields. Parsing a message with protobuf
// copies its bytes into the message object, weights included. To leave weights
// where they are, the messages that can hold them (ModelProto, GraphProto,
// NodeProto, AttributeProto, TensorProto, FunctionProto) are walked field by
// field here; protobuf parses the rest.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_SUPPORT_WIREFORMAT_H
#define ONNX_XFORM_SUPPORT_WIREFORMAT_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>

namespace onnx_xform {

enum class WireType : uint8_t {
  Varint = 0,
  Fixed64 = 1,
  Bytes = 2,
  Fixed32 = 5
};

/// Reads the fields of one message, in order. Nothing is copied: bytes() and
/// whole() point into the message.
class WireReader {
public:
  explicit WireReader(llvm::StringRef message) : rest(message) {}

  /// Moves to the next field. False at the end, and where the bytes are no
  /// message: ask failed().
  bool next();
  bool failed() const { return malformed; }

  unsigned number() const { return fieldNumber; }
  WireType wireType() const { return type; }
  /// The value of a varint, or the bits of a fixed field.
  uint64_t value() const { return fieldValue; }
  llvm::StringRef bytes() const { return fieldBytes; }
  /// The field with its tag.
  llvm::StringRef whole() const { return fieldWhole; }

  /// Whether the field is of the type; the message is malformed if it is not.
  bool is(WireType expected) {
    if (type == expected)
      return true;
    malformed = true;
    return false;
  }

  /// Takes a varint off the front of `bytes`; false when there is none.
  static bool readVarint(llvm::StringRef &bytes, uint64_t &value);

private:
  llvm::StringRef rest, fieldBytes, fieldWhole;
  uint64_t fieldValue = 0;
  unsigned fieldNumber = 0;
  WireType type = WireType::Varint;
  bool malformed = false;
};

/// Appends fields to a string.
class WireWriter {
public:
  explicit WireWriter(std::string &out) : out(out) {}

  void varint(unsigned number, uint64_t value);
  void bytes(unsigned number, llvm::StringRef value);
  void fixed32(unsigned number, uint32_t bits);
  /// The tag and the length of a field whose bytes come from elsewhere.
  void header(unsigned number, uint64_t length);
  /// Fields as they are on the wire.
  void raw(llvm::StringRef fields) { out.append(fields.data(), fields.size()); }

  static void appendVarint(std::string &out, uint64_t value);

private:
  std::string &out;
};

} // namespace onnx_xform

#endif // ONNX_XFORM_SUPPORT_WIREFORMAT_H
