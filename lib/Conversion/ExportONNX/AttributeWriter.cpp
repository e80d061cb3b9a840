//===- AttributeWriter.cpp - Attributes to AttributeProto -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttributeWriter.h"
#include "TypeCheck.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Strings, tensors and types, alone and in lists
//===----------------------------------------------------------------------===//

namespace {
/// What a value can be alone and in a list, and the fields for both.
struct ElementKind {
  AttributeKind kind, listKind;
  unsigned field, listField;
};
} // namespace

static constexpr ElementKind kStrings{AttributeKind::String,
                                      AttributeKind::Strings, 4, 9};
static constexpr ElementKind kTensors{AttributeKind::Tensor,
                                      AttributeKind::Tensors, 5, 10};
static constexpr ElementKind kTypes{AttributeKind::TypeProto,
                                    AttributeKind::TypeProtos, 14, 15};
static constexpr ElementKind kSparseTensors{
    AttributeKind::SparseTensor, AttributeKind::SparseTensors, 22, 23};

static const ElementKind *findElementKind(Attribute value) {
  if (isa<StringAttr>(value))
    return &kStrings;
  if (isa<TypeAttr>(value))
    return &kTypes;
  if (isa<SparseTensorAttr>(value))
    return &kSparseTensors;
  return isTensorAttr(value) ? &kTensors : nullptr;
}

LogicalResult AttributeWriter::writeElement(unsigned number, StringRef name,
                                            Attribute element,
                                            DictionaryAttr extras,
                                            MessageBuilder &attribute) {
  if (auto text = dyn_cast<StringAttr>(element)) {
    attribute.bytes(number, text.getValue());
    return success();
  }
  if (auto type = dyn_cast<TypeAttr>(element)) {
    attribute.bytes(number,
                    mergeType(type.getValue(),
                              extras::getText(extras, extras::kTypeProto)));
    return checkType(type.getValue(), op->getLoc(),
                     "has the attribute '" + name + "' with");
  }
  auto tensorExtras = extras::get<DictionaryAttr>(extras, extras::kTensor);
  MessageBuilder tensor;
  if (failed(tensors.write(element,
                           extras::getText(tensorExtras, extras::kName),
                           tensorExtras, op->getLoc(), tensor)))
    return failure();
  attribute.message(number, std::move(tensor));
  return success();
}

/// What an empty list is a list of.
static AttributeKind getEmptyKind(DictionaryAttr extras) {
  return symbolizeAttributeKind(extras::getText(extras, extras::kKind))
      .value_or(AttributeKind::Strings);
}

LogicalResult AttributeWriter::writeList(StringRef name, ArrayAttr list,
                                         DictionaryAttr extras,
                                         MessageBuilder &attribute) {
  if (list.empty()) {
    attribute.varint(20, static_cast<uint64_t>(getEmptyKind(extras)));
    return success();
  }
  const ElementKind *kind = findElementKind(list[0]);
  if (!kind || !llvm::all_of(list, [&](Attribute element) {
        return findElementKind(element) == kind;
      }))
    return refuse(name, list);
  auto elementExtras = extras::get<ArrayAttr>(extras, extras::kElements);
  for (auto [i, element] : llvm::enumerate(list)) {
    DictionaryAttr own;
    if (elementExtras && i < elementExtras.size())
      own = dyn_cast<DictionaryAttr>(elementExtras[i]);
    if (failed(writeElement(kind->listField, name, element, own, attribute)))
      return failure();
  }
  attribute.varint(20, static_cast<uint64_t>(kind->listKind));
  return success();
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// The value as float32, where it is one.
static std::optional<float> toFloat32(APFloat value) {
  bool losesInfo = false;
  value.convert(APFloat::IEEEsingle(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  if (losesInfo)
    return std::nullopt;
  return value.convertToFloat();
}

LogicalResult AttributeWriter::refuse(StringRef name, Attribute value) {
  if (auto elements = dyn_cast<ElementsAttr>(value))
    if (failed(checkType(elements.getShapedType(), op->getLoc(),
                         "has the attribute '" + name + "' with")))
      return failure();
  return op->emitError("has the attribute '")
         << name << "', whose value " << value
         << " ONNX has no attribute type for; use a number, a string, a "
            "tensor, a type, or a list of these [onnx-export-010]";
}

LogicalResult AttributeWriter::write(StringRef name, Attribute value,
                                     DictionaryAttr extras,
                                     MessageBuilder &attribute) {
  auto setKind = [&](AttributeKind kind) {
    attribute.varint(20, static_cast<uint64_t>(kind));
    return success();
  };
  attribute.bytes(1, name);
  writeCommon(extras, 13, 0, attribute);
  if (auto reference = dyn_cast<AttrRefAttr>(value)) {
    attribute.bytes(21, reference.getName());
    return setKind(symbolizeAttributeKind(reference.getKind())
                       .value_or(AttributeKind::Undefined));
  }
  if (auto number = dyn_cast<FloatAttr>(value);
      number && toFloat32(number.getValue())) {
    attribute.float32(2, *toFloat32(number.getValue()));
    return setKind(AttributeKind::Float);
  }
  if (auto number = dyn_cast<IntegerAttr>(value);
      number && number.getValue().getSignificantBits() <= 64) {
    attribute.varint(3, number.getValue().getSExtValue());
    return setKind(AttributeKind::Int);
  }
  if (auto list = dyn_cast<DenseF32ArrayAttr>(value)) {
    for (float number : list.asArrayRef())
      attribute.float32(7, number);
    return setKind(AttributeKind::Floats);
  }
  if (auto list = dyn_cast<DenseI64ArrayAttr>(value)) {
    for (int64_t number : list.asArrayRef())
      attribute.varint(8, number);
    return setKind(AttributeKind::Ints);
  }
  if (auto list = dyn_cast<ArrayAttr>(value))
    return writeList(name, list, extras, attribute);
  const ElementKind *kind = findElementKind(value);
  if (!kind)
    return refuse(name, value);
  if (failed(writeElement(kind->field, name, value, extras, attribute)))
    return failure();
  return setKind(kind->kind);
}

} // namespace onnx_xform
