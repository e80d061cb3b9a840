//===- MessageBuilder.h - Messages whose weights are elsewhere --*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A protobuf message in the making: small fields as bytes, weights as
// references that are only followed when the message is written. Lengths are
// known all along, so that messages can nest.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_MESSAGEBUILDER_H
#define ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_MESSAGEBUILDER_H

#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Support/OutputFile.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace onnx_xform {

class MessageBuilder {
public:
  void varint(unsigned number, uint64_t value);
  void bytes(unsigned number, llvm::StringRef value);
  void float32(unsigned number, float value);
  void message(unsigned number, MessageBuilder &&inner);
  /// A bytes field with the raw data of a tensor.
  void rawData(unsigned number, const ConstantView &tensor);
  /// Fields as they are on the wire.
  void raw(llvm::StringRef fields);

  /// The fields of another message, as if they had been added here.
  void append(MessageBuilder &&other);

  /// Bytes of the message.
  uint64_t size() const { return total; }

  llvm::Error write(OutputFile &file) const;

private:
  /// Bytes, and then the raw data of a tensor if there is one.
  struct Piece {
    std::string bytes;
    std::optional<ConstantView> tensor;
  };
  std::string &tail();

  std::vector<Piece> pieces;
  uint64_t total = 0;
};

/// Writes the raw data of a tensor.
llvm::Error writeRawData(OutputFile &file, const ConstantView &tensor);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_EXPORTONNX_MESSAGEBUILDER_H
