//===- Messages.cpp - ONNX messages as views of the file ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Messages.h"
#include "onnx-xform/Support/WireFormat.h"

namespace onnx_xform {

/// Field numbers are those of proto/onnx-xform.proto.
static bool getBytes(WireReader &field, llvm::StringRef &value) {
  if (!field.is(WireType::Bytes))
    return false;
  value = field.bytes();
  return true;
}

template <typename List> static bool addBytes(WireReader &field, List &list) {
  if (!field.is(WireType::Bytes))
    return false;
  list.push_back(field.bytes());
  return true;
}

static bool getInt(WireReader &field, int64_t &value) {
  if (!field.is(WireType::Varint))
    return false;
  value = static_cast<int64_t>(field.value());
  return true;
}

/// Repeated numbers, packed or not. `single` is the wire type of one of them.
static bool addNumbers(WireReader &field, WireType single, NumberList &list) {
  if (field.wireType() == WireType::Bytes) {
    list.packed.push_back(field.bytes());
    return true;
  }
  if (!field.is(single))
    return false;
  list.single.push_back(field.value());
  return true;
}

static bool addDims(WireReader &field, llvm::SmallVectorImpl<int64_t> &dims) {
  if (field.wireType() != WireType::Bytes) {
    if (!field.is(WireType::Varint))
      return false;
    dims.push_back(static_cast<int64_t>(field.value()));
    return true;
  }
  llvm::StringRef packed = field.bytes();
  uint64_t value;
  while (!packed.empty()) {
    if (!WireReader::readVarint(packed, value))
      return false;
    dims.push_back(static_cast<int64_t>(value));
  }
  return true;
}

static bool getBytes(WireReader &field, std::optional<llvm::StringRef> &value) {
  return getBytes(field, value.emplace());
}

/// A field that is not the message's own: doc_string and metadata_props by
/// their numbers (0: the message has none), or one that nothing interprets.
static bool takeCommon(WireReader &field, CommonFields &common,
                       unsigned docString = 0, unsigned metadata = 0) {
  if (field.number() == docString)
    return getBytes(field, common.docString);
  if (field.number() == metadata)
    return addBytes(field, common.metadata);
  common.extra += field.whole();
  return true;
}

/// Calls `take` for each field until it returns false.
template <typename Fn>
static bool forEachField(llvm::StringRef bytes, Fn take) {
  WireReader field(bytes);
  while (field.next())
    if (!take(field))
      return false;
  return !field.failed();
}

bool TensorMessage::parse(llvm::StringRef bytes) {
  return forEachField(bytes, [&](WireReader &field) {
    int64_t location;
    switch (field.number()) {
    case 1:
      return addDims(field, dims);
    case 2:
      return getInt(field, dataType);
    case 3:
      hasSegment = true;
      return true;
    case 4:
      return addNumbers(field, WireType::Fixed32, floats);
    case 5:
      return addNumbers(field, WireType::Varint, ints32);
    case 6:
      return addBytes(field, strings);
    case 7:
      return addNumbers(field, WireType::Varint, ints64);
    case 8:
      return getBytes(field, name);
    case 9:
      hasRaw = true;
      return getBytes(field, raw);
    case 10:
      return addNumbers(field, WireType::Fixed64, doubles);
    case 11:
      return addNumbers(field, WireType::Varint, uints64);
    case 13:
      return addBytes(field, externalData);
    case 14:
      if (!getInt(field, location))
        return false;
      isExternal = location == 1;
      return true;
    default:
      return takeCommon(field, *this, 12, 16);
    }
  });
}

bool SparseTensorMessage::parse(llvm::StringRef bytes) {
  return forEachField(bytes, [&](WireReader &field) {
    switch (field.number()) {
    case 1:
      return getBytes(field, values);
    case 2:
      return getBytes(field, indices);
    case 3:
      return addDims(field, dims);
    default:
      return takeCommon(field, *this);
    }
  });
}

bool ValueInfoMessage::parse(llvm::StringRef bytes) {
  return forEachField(bytes, [&](WireReader &field) {
    switch (field.number()) {
    case 1:
      return getBytes(field, name);
    case 2:
      return getBytes(field, type);
    default:
      return takeCommon(field, *this, 3, 4);
    }
  });
}

bool AttributeMessage::parse(llvm::StringRef bytes) {
  return forEachField(bytes, [&](WireReader &field) {
    if (isContent(field.number()))
      present |= 1u << field.number();
    switch (field.number()) {
    case 1:
      return getBytes(field, name);
    case 2:
      floatBits = static_cast<uint32_t>(field.value());
      return field.is(WireType::Fixed32);
    case 3:
      return getInt(field, integer);
    case 4:
      return getBytes(field, string);
    case 5:
      return getBytes(field, tensor);
    case 6:
      return getBytes(field, graph);
    case 7:
      return addNumbers(field, WireType::Fixed32, floats);
    case 8:
      return addNumbers(field, WireType::Varint, ints);
    case 9:
      return addBytes(field, strings);
    case 10:
      return addBytes(field, tensors);
    case 11:
      return addBytes(field, graphs);
    case 14:
      return getBytes(field, typeProto);
    case 15:
      return addBytes(field, typeProtos);
    case 20:
      return getInt(field, type);
    case 21:
      return getBytes(field, refName);
    case 22:
      return getBytes(field, sparseTensor);
    case 23:
      return addBytes(field, sparseTensors);
    default:
      return takeCommon(field, *this, 13);
    }
  });
}

bool NodeMessage::parse(llvm::StringRef bytes) {
  return forEachField(bytes, [&](WireReader &field) {
    switch (field.number()) {
    case 1:
      return addBytes(field, inputs);
    case 2:
      return addBytes(field, outputs);
    case 3:
      return getBytes(field, name);
    case 4:
      return getBytes(field, opType);
    case 5:
      return addBytes(field, attributes);
    case 7:
      return getBytes(field, domain);
    case 8:
      return getBytes(field, overload);
    default: // device_configurations (10) among them
      return takeCommon(field, *this, 6, 9);
    }
  });
}

bool GraphMessage::parse(llvm::StringRef bytes) {
  return forEachField(bytes, [&](WireReader &field) {
    switch (field.number()) {
    case 1:
      return addBytes(field, nodes);
    case 2:
      return getBytes(field, name);
    case 5:
      return addBytes(field, initializers);
    case 11:
      return addBytes(field, inputs);
    case 12:
      return addBytes(field, outputs);
    case 13:
      return addBytes(field, valueInfos);
    case 15:
      return addBytes(field, sparseInitializers);
    default: // quantization_annotation (14) among them
      return takeCommon(field, *this, 10, 16);
    }
  });
}

bool FunctionMessage::parse(llvm::StringRef bytes) {
  return forEachField(bytes, [&](WireReader &field) {
    switch (field.number()) {
    case 1:
      return getBytes(field, name);
    case 4:
      return addBytes(field, inputs);
    case 5:
      return addBytes(field, outputs);
    case 6:
      return addBytes(field, attributes);
    case 7:
      return addBytes(field, nodes);
    case 9:
      return addBytes(field, opsetImports);
    case 10:
      return getBytes(field, domain);
    case 11:
      return addBytes(field, attributeProtos);
    case 12:
      return addBytes(field, valueInfos);
    case 13:
      return getBytes(field, overload);
    default:
      return takeCommon(field, *this, 8, 14);
    }
  });
}

bool ModelMessage::parse(llvm::StringRef bytes) {
  return forEachField(bytes, [&](WireReader &field) {
    switch (field.number()) {
    case 1:
      hasIrVersion = true;
      return getInt(field, irVersion);
    case 2:
      return getBytes(field, producerName);
    case 3:
      return getBytes(field, producerVersion);
    case 4:
      return getBytes(field, domain);
    case 5:
      hasModelVersion = true;
      return getInt(field, modelVersion);
    case 7:
      hasGraph = true;
      return getBytes(field, graph);
    case 8:
      return addBytes(field, opsetImports);
    case 25:
      return addBytes(field, functions);
    default: // training_info (20), configuration (26) among them
      return takeCommon(field, *this, 6, 14);
    }
  });
}

} // namespace onnx_xform
