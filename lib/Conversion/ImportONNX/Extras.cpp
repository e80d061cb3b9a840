//===- Extras.cpp - What messages say beyond their content ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Documentation, metadata and unknown fields, wherever they stand, and what
// value infos say beyond a type. ModelAttributes.h lists the keys.
//
//===----------------------------------------------------------------------===//

#include "Importer.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform.pb.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/WireFormat.h"

using namespace mlir;

namespace onnx_xform {

Location ImportContext::nameLoc(StringRef name, Location otherwise) {
  return name.empty() ? otherwise : makeNameLoc(context, "", {name});
}

//===----------------------------------------------------------------------===//
// Every message, and tensors
//===----------------------------------------------------------------------===//

/// [key, value], and the fields of the entry that nothing interprets.
static Attribute importPair(Builder &b, StringRef bytes) {
  proto::StringStringEntryProto entry;
  if (!entry.ParseFromArray(bytes.data(), bytes.size()))
    return {};
  SmallVector<StringRef> texts{entry.key(), entry.value()};
  if (!entry.unknown_fields().empty())
    texts.push_back(entry.unknown_fields());
  return b.getStrArrayAttr(texts);
}

LogicalResult ImportContext::addCommon(const CommonFields &fields, Location loc,
                                       NamedAttrList &extras) {
  if (fields.docString)
    extras.set(extras::kDocString, string(*fields.docString));
  if (!fields.extra.empty())
    extras.set(extras::kExtraFields, string(fields.extra));
  if (fields.metadata.empty())
    return success();
  SmallVector<Attribute> pairs;
  for (StringRef bytes : fields.metadata) {
    Attribute pair = importPair(builder, bytes);
    if (!pair)
      return emitError(loc) << "has a malformed metadata entry; the file is "
                               "damaged [onnx-import-010]";
    pairs.push_back(pair);
  }
  extras.set(extras::kMetadataProps, builder.getArrayAttr(pairs));
  return success();
}

LogicalResult ImportContext::addExtras(const SparseTensorMessage &tensor,
                                       const TensorMessage &values,
                                       Location loc, NamedAttrList &extras) {
  TensorMessage indices;
  if (!indices.parse(tensor.indices))
    return emitError(loc) << "is a malformed sparse tensor; the file is "
                             "damaged [onnx-import-031]";
  NamedAttrList indexExtras;
  if (failed(addExtras(values, loc, extras)) ||
      failed(addExtras(indices, loc, indexExtras)))
    return failure();
  if (!indices.name.empty())
    indexExtras.set(extras::kName, string(indices.name));
  if (!indexExtras.empty())
    extras.set(extras::kIndices, indexExtras.getDictionary(context));
  if (!tensor.extra.empty())
    extras.set(extras::kSparseFields, string(tensor.extra));
  return success();
}

//===----------------------------------------------------------------------===//
// Value infos
//===----------------------------------------------------------------------===//

StringRef getInfoName(StringRef bytes) {
  WireReader field(bytes);
  StringRef name;
  while (field.next())
    if (field.number() == 1 && field.wireType() == WireType::Bytes)
      name = field.bytes();
  return name;
}

static InFlightDiagnostic emitMalformedType(Location loc) {
  return emitError(loc) << "has a malformed type; the file is damaged "
                           "[onnx-import-011]";
}

FailureOr<ReadType>
ImportContext::readType(StringRef bytes,
                        llvm::function_ref<Location()> getLoc) {
  if (auto found = readTypes.find(bytes); found != readTypes.end())
    return found->second;
  proto::TypeProto message;
  if (!message.ParseFromArray(bytes.data(), bytes.size()))
    return emitMalformedType(getLoc());
  std::string error;
  Type type = importType(context, message, error);
  if (!type)
    return emitError(getLoc())
           << error << "; mend the entry, or export the model again"
           << " [onnx-import-012]";
  ReadType read{type, saysMoreThanType(bytes, type)};
  readTypes.try_emplace(bytes, read);
  return read;
}

FailureOr<ValueInfo> ImportContext::importValueInfo(StringRef bytes,
                                                    Location loc) {
  ValueInfoMessage message;
  bool isWellFormed = message.parse(bytes);
  auto getLoc = [&] { return nameLoc(message.name, loc); };
  if (!isWellFormed)
    return emitMalformedType(getLoc());
  StringRef typeBytes = message.type.value_or("");
  FailureOr<ReadType> read = readType(typeBytes, getLoc);
  if (failed(read))
    return failure();
  ValueInfo info;
  info.name = message.name;
  info.hasType = message.type.has_value();
  info.type = read->type;
  if (message.isAnySet() && failed(addCommon(message, getLoc(), info.extras)))
    return failure();
  if (info.hasType && read->saysMore)
    info.extras.set(extras::kTypeProto, string(typeBytes));
  if (isa<UnknownType>(info.type))
    info.extras.set(extras::kUntyped, info.hasType
                                          ? Attribute(string(typeBytes))
                                          : builder.getUnitAttr());
  return info;
}

NamedAttrList ValueInfo::getExtras(Type actual) const {
  NamedAttrList result = extras;
  if (type != actual && !isa<UnknownType>(type))
    result.set(extras::kDeclaredType, TypeAttr::get(type));
  return result;
}

} // namespace onnx_xform
