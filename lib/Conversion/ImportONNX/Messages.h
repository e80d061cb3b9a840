//===- Messages.h - ONNX messages as views of the file ----------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The fields of the messages that can hold weights, as views of the mapped
// bytes. Fields that nothing interprets are collected in `extra`, as they are
// on the wire, so that the exporter can write them back.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_MESSAGES_H
#define ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_MESSAGES_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>

namespace onnx_xform {

using BytesList = llvm::SmallVector<llvm::StringRef, 2>;

/// Numbers of a packed or unpacked repeated field. `packed` are the bytes of
/// its packed parts, in order; `single` are values that came one by one. Files
/// have one or the other; a mix of both keeps its order only inside each.
struct NumberList {
  BytesList packed;
  llvm::SmallVector<uint64_t, 0> single;
  bool empty() const { return packed.empty() && single.empty(); }
};

/// What a message may say beside its content.
struct CommonFields {
  std::optional<llvm::StringRef> docString;
  llvm::SmallVector<llvm::StringRef, 0> metadata;
  std::string extra;

  bool isAnySet() const {
    return docString || !metadata.empty() || !extra.empty();
  }
};

struct TensorMessage : CommonFields {
  llvm::SmallVector<int64_t, 4> dims;
  int64_t dataType = 0;
  llvm::StringRef name, raw;
  bool hasRaw = false, hasSegment = false;
  NumberList floats, ints32, ints64, doubles, uints64;
  BytesList strings;
  bool isExternal = false;
  BytesList externalData;

  bool parse(llvm::StringRef bytes);
};

struct SparseTensorMessage : CommonFields {
  llvm::StringRef values, indices;
  llvm::SmallVector<int64_t, 4> dims;

  bool parse(llvm::StringRef bytes);
};

struct ValueInfoMessage : CommonFields {
  llvm::StringRef name;
  /// The bytes of the TypeProto.
  std::optional<llvm::StringRef> type;

  bool parse(llvm::StringRef bytes);
};

struct AttributeMessage : CommonFields {
  llvm::StringRef name, refName;
  int64_t type = 0;
  uint32_t floatBits = 0;
  int64_t integer = 0;
  llvm::StringRef string, tensor, graph, sparseTensor, typeProto;
  NumberList floats, ints;
  BytesList strings, tensors, graphs, sparseTensors, typeProtos;
  /// The content fields that are set, by field number.
  uint32_t present = 0;

  bool parse(llvm::StringRef bytes);
  bool has(unsigned field) const { return present >> field & 1; }
  /// Whether a value is in the field: 2 to 11, 14, 15, 22 and 23.
  static bool isContent(unsigned field) {
    return field < 32 && 0xc0cffcu >> field & 1;
  }
};

struct NodeMessage : CommonFields {
  BytesList inputs, outputs, attributes;
  llvm::StringRef name, opType, domain, overload;

  bool parse(llvm::StringRef bytes);
};

struct GraphMessage : CommonFields {
  llvm::SmallVector<llvm::StringRef, 0> nodes, initializers, sparseInitializers,
      inputs, outputs, valueInfos;
  llvm::StringRef name;

  bool parse(llvm::StringRef bytes);
};

struct FunctionMessage : CommonFields {
  llvm::StringRef name, domain, overload;
  llvm::SmallVector<llvm::StringRef, 0> nodes, inputs, outputs, attributes,
      attributeProtos, opsetImports, valueInfos;

  bool parse(llvm::StringRef bytes);
};

struct ModelMessage : CommonFields {
  int64_t irVersion = 0, modelVersion = 0;
  bool hasIrVersion = false, hasModelVersion = false, hasGraph = false;
  llvm::StringRef graph;
  std::optional<llvm::StringRef> producerName, producerVersion, domain;
  llvm::SmallVector<llvm::StringRef, 0> opsetImports, functions;

  bool parse(llvm::StringRef bytes);
};

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_CONVERSION_IMPORTONNX_MESSAGES_H
