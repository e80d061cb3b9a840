//===- AttributeValues.cpp - The values of attributes of nodes ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeAttributes.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform.pb.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/WireFormat.h"
#include <cstring>

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Kinds
//===----------------------------------------------------------------------===//

/// The field with the content of each kind.
static constexpr std::pair<unsigned, AttributeKind> kContentFields[] = {
    {2, AttributeKind::Float},         {3, AttributeKind::Int},
    {4, AttributeKind::String},        {5, AttributeKind::Tensor},
    {6, AttributeKind::Graph},         {7, AttributeKind::Floats},
    {8, AttributeKind::Ints},          {9, AttributeKind::Strings},
    {10, AttributeKind::Tensors},      {11, AttributeKind::Graphs},
    {14, AttributeKind::TypeProto},    {15, AttributeKind::TypeProtos},
    {22, AttributeKind::SparseTensor}, {23, AttributeKind::SparseTensors}};

static constexpr int64_t kMaxKind = 14;

static AttributeKind deduceKind(const AttributeMessage &attribute) {
  for (auto [field, kind] : kContentFields)
    if (attribute.has(field))
      return kind;
  return AttributeKind::Undefined;
}

static unsigned contentField(AttributeKind kind) {
  for (auto [field, candidate] : kContentFields)
    if (candidate == kind)
      return field;
  return 0;
}

static LogicalResult emitMissing(const AttributeMessage &attribute,
                                 Location loc) {
  return emitError(loc) << "has the attribute '" << attribute.name
                        << "' without a value; set it, or remove the "
                           "attribute [onnx-import-043]";
}

/// Numbers and strings may be missing: some writers leave out zeros.
static bool needsContent(AttributeKind kind) {
  return kind == AttributeKind::Undefined || kind == AttributeKind::Tensor ||
         kind == AttributeKind::Graph || kind == AttributeKind::SparseTensor ||
         kind == AttributeKind::TypeProto;
}

FailureOr<AttributeKind> findAttributeKind(const AttributeMessage &attribute,
                                           Location loc) {
  if (attribute.type < 0 || attribute.type > kMaxKind)
    return emitError(loc)
           << "has the attribute '" << attribute.name
           << "' of the unknown type " << attribute.type
           << "; the file is damaged, or needs a newer onnx-xform "
              "[onnx-import-045]";
  auto kind = static_cast<AttributeKind>(attribute.type);
  if (kind == AttributeKind::Undefined)
    kind = deduceKind(attribute);
  if (!attribute.refName.empty())
    return kind;
  unsigned field = contentField(kind);
  if (attribute.present & ~(field ? 1u << field : 0))
    return emitError(loc) << "has the attribute '" << attribute.name
                          << "' of type " << stringifyAttributeKind(kind)
                          << " with a value of another type; the file is "
                             "damaged [onnx-import-041]";
  if (needsContent(kind) && !attribute.has(field))
    return emitMissing(attribute, loc);
  return kind;
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

static bool readInts(const NumberList &list, SmallVectorImpl<int64_t> &out) {
  for (StringRef packed : list.packed) {
    uint64_t value;
    while (!packed.empty()) {
      if (!WireReader::readVarint(packed, value))
        return false;
      out.push_back(static_cast<int64_t>(value));
    }
  }
  for (uint64_t value : list.single)
    out.push_back(static_cast<int64_t>(value));
  return true;
}

static bool readFloats(const NumberList &list, SmallVectorImpl<float> &out) {
  for (StringRef packed : list.packed) {
    if (packed.size() % sizeof(float))
      return false;
    size_t at = out.size();
    out.resize(at + packed.size() / sizeof(float));
    if (!packed.empty())
      std::memcpy(&out[at], packed.data(), packed.size());
  }
  for (uint64_t value : list.single)
    out.push_back(llvm::bit_cast<float>(static_cast<uint32_t>(value)));
  return true;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

namespace {
class ValueImporter {
public:
  ValueImporter(ImportContext &ctx, const AttributeMessage &attribute,
                StringRef tensorName, Location loc)
      : ctx(ctx), attribute(attribute), tensorName(tensorName), loc(loc) {}

  FailureOr<AttributeValue> import(AttributeKind kind);

private:
  using ElementImporter =
      FailureOr<AttributeValue> (ValueImporter::*)(StringRef);
  FailureOr<AttributeValue> importTensor(StringRef bytes);
  FailureOr<AttributeValue> importSparse(StringRef bytes);
  FailureOr<AttributeValue> importTypeProto(StringRef bytes);
  FailureOr<AttributeValue> importList(const BytesList &elements,
                                       AttributeKind kind,
                                       ElementImporter importElement);
  LogicalResult emitMalformed() {
    return emitError(loc) << "has a malformed attribute '" << attribute.name
                          << "'; the file is damaged [onnx-import-041]";
  }

  ImportContext &ctx;
  const AttributeMessage &attribute;
  StringRef tensorName;
  Location loc;
};
} // namespace

/// `tensor = extras`, where there are any.
static void addTensorExtras(ImportContext &ctx, StringRef name,
                            NamedAttrList tensorExtras,
                            NamedAttrList &attributeExtras) {
  if (!name.empty())
    tensorExtras.set(extras::kName, ctx.string(name));
  if (!tensorExtras.empty())
    attributeExtras.set(extras::kTensor,
                        tensorExtras.getDictionary(ctx.context));
}

FailureOr<AttributeValue> ValueImporter::importTensor(StringRef bytes) {
  TensorMessage tensor;
  if (!tensor.parse(bytes))
    return emitMalformed();
  AttributeValue result;
  result.value = ctx.tensors.import(tensor, loc, tensorName);
  NamedAttrList tensorExtras;
  if (!result.value || failed(ctx.addExtras(tensor, loc, tensorExtras)))
    return failure();
  addTensorExtras(ctx, tensor.name, tensorExtras, result.extras);
  return result;
}

FailureOr<AttributeValue> ValueImporter::importSparse(StringRef bytes) {
  SparseTensorMessage tensor;
  TensorMessage values;
  if (!tensor.parse(bytes) || !values.parse(tensor.values))
    return emitMalformed();
  AttributeValue result;
  result.value = ctx.tensors.importSparse(tensor, loc, tensorName);
  NamedAttrList tensorExtras;
  if (!result.value || failed(ctx.addExtras(tensor, values, loc, tensorExtras)))
    return failure();
  addTensorExtras(ctx, values.name, tensorExtras, result.extras);
  return result;
}

FailureOr<AttributeValue> ValueImporter::importTypeProto(StringRef bytes) {
  proto::TypeProto proto;
  if (!proto.ParseFromArray(bytes.data(), bytes.size()))
    return emitMalformed();
  std::string error;
  Type type = importType(ctx.context, proto, error);
  if (!type)
    return emitError(loc) << "attribute '" << attribute.name << "' " << error
                          << "; mend the attribute, or export the model again"
                          << " [onnx-import-042]";
  AttributeValue result{TypeAttr::get(type), {}};
  if (saysMoreThanType(bytes, type))
    result.extras.set(extras::kTypeProto, ctx.string(bytes));
  return result;
}

FailureOr<AttributeValue>
ValueImporter::importList(const BytesList &elements, AttributeKind kind,
                          ElementImporter importElement) {
  AttributeValue result;
  SmallVector<Attribute> values, elementExtras;
  bool saysMore = false;
  for (StringRef bytes : elements) {
    FailureOr<AttributeValue> element = (this->*importElement)(bytes);
    if (failed(element))
      return failure();
    values.push_back(element->value);
    elementExtras.push_back(element->extras.getDictionary(ctx.context));
    saysMore |= !element->extras.empty();
  }
  result.value = ctx.builder.getArrayAttr(values);
  if (saysMore)
    result.extras.set(extras::kElements,
                      ctx.builder.getArrayAttr(elementExtras));
  if (elements.empty())
    result.extras.set(extras::kKind, ctx.string(stringifyAttributeKind(kind)));
  return result;
}

FailureOr<AttributeValue> ValueImporter::import(AttributeKind kind) {
  Builder &b = ctx.builder;
  auto plain = [](Attribute value) { return AttributeValue{value, {}}; };
  switch (kind) {
  case AttributeKind::Float: {
    APFloat value(llvm::bit_cast<float>(attribute.floatBits));
    return plain(b.getFloatAttr(b.getF32Type(), value));
  }
  case AttributeKind::Int:
    return plain(b.getI64IntegerAttr(attribute.integer));
  case AttributeKind::String:
    return plain(b.getStringAttr(attribute.string));
  case AttributeKind::Tensor:
    return importTensor(attribute.tensor);
  case AttributeKind::SparseTensor:
    return importSparse(attribute.sparseTensor);
  case AttributeKind::TypeProto:
    return importTypeProto(attribute.typeProto);
  case AttributeKind::Floats: {
    SmallVector<float> values;
    if (!readFloats(attribute.floats, values))
      return emitMalformed();
    return plain(b.getDenseF32ArrayAttr(values));
  }
  case AttributeKind::Ints: {
    SmallVector<int64_t> values;
    if (!readInts(attribute.ints, values))
      return emitMalformed();
    return plain(b.getDenseI64ArrayAttr(values));
  }
  case AttributeKind::Strings:
    return plain(b.getStrArrayAttr(attribute.strings));
  case AttributeKind::Tensors:
    return importList(attribute.tensors, kind, &ValueImporter::importTensor);
  case AttributeKind::SparseTensors:
    return importList(attribute.sparseTensors, kind,
                      &ValueImporter::importSparse);
  case AttributeKind::TypeProtos:
    return importList(attribute.typeProtos, kind,
                      &ValueImporter::importTypeProto);
  case AttributeKind::Graphs: // an empty list: others are regions
    return importList({}, kind, nullptr);
  case AttributeKind::Graph:
  case AttributeKind::Undefined:
    break;
  }
  return emitMissing(attribute, loc);
}

FailureOr<AttributeValue>
importAttributeValue(ImportContext &ctx, const AttributeMessage &attribute,
                     AttributeKind kind, StringRef tensorName, Location loc) {
  FailureOr<AttributeValue> result =
      ValueImporter(ctx, attribute, tensorName, loc).import(kind);
  if (failed(result) || failed(ctx.addCommon(attribute, loc, result->extras)))
    return failure();
  return result;
}

FailureOr<AttributeValue>
importAttributeReference(ImportContext &ctx, const AttributeMessage &attribute,
                         AttributeKind kind, StringRef bytes, Location loc) {
  AttributeValue result;
  result.value = AttrRefAttr::get(ctx.context, attribute.refName,
                                  stringifyAttributeKind(kind));
  // A value beside the reference means nothing; it is only kept.
  CommonFields common = attribute;
  for (WireReader field(bytes); field.next();)
    if (AttributeMessage::isContent(field.number()))
      common.extra += field.whole();
  if (failed(ctx.addCommon(common, loc, result.extras)))
    return failure();
  return result;
}

} // namespace onnx_xform
