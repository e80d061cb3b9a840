//===- FunctionAttributes.cpp - What attributes say of types --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAttributes.h"
#include "mlir/IR/Builders.h"
#include "onnx-xform.pb.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include <algorithm>

using namespace mlir;

namespace onnx_xform {

Attribute keepTypes(Attribute value) {
  if (auto sparse = dyn_cast<SparseTensorAttr>(value))
    return TypeAttr::get(detail::withoutShape(sparse.getValues().getType()));
  if (auto type = dyn_cast<TypeAttr>(value))
    return TypeAttr::get(detail::withoutShape(type.getValue()));
  if (auto typed = dyn_cast<TypedAttr>(value);
      typed && isa<TensorType>(typed.getType()))
    return TypeAttr::get(detail::withoutShape(typed.getType()));
  return value;
}

/// The type of a TensorProto.
static Attribute keepTensorType(MLIRContext *context, StringRef bytes) {
  TensorMessage tensor;
  bool isKnown = tensor.parse(bytes) && tensor.dataType > 0 &&
                 tensor.dataType <= kMaxElementCode;
  if (!isKnown)
    return UnitAttr::get(context);
  Type element = elementTypeOf(context, tensor.dataType);
  return TypeAttr::get(UnrankedTensorType::get(element));
}

Attribute keepTypes(MLIRContext *context, const AttributeMessage &attribute) {
  Builder b(context);
  SparseTensorMessage sparse;
  proto::TypeProto type;
  std::string error;
  switch (
      static_cast<AttributeKind>(std::clamp<int64_t>(attribute.type, 0, 14))) {
  case AttributeKind::Int:
    return b.getI64IntegerAttr(attribute.integer);
  case AttributeKind::String:
    return b.getStringAttr(attribute.string);
  case AttributeKind::Tensor:
    return keepTensorType(context, attribute.tensor);
  case AttributeKind::SparseTensor:
    return sparse.parse(attribute.sparseTensor)
               ? keepTensorType(context, sparse.values)
               : b.getUnitAttr();
  case AttributeKind::TypeProto:
    if (type.ParseFromArray(attribute.typeProto.data(),
                            attribute.typeProto.size()))
      if (Type result = importType(context, type, error))
        return TypeAttr::get(detail::withoutShape(result));
    return b.getUnitAttr();
  default:
    return b.getUnitAttr();
  }
}

bool decidesTypes(const OperatorSchema &schema, StringRef name,
                  AttrRefAttr reference) {
  auto kind = symbolizeAttributeKind(reference.getKind());
  if (kind == AttributeKind::Tensor || kind == AttributeKind::SparseTensor ||
      kind == AttributeKind::TypeProto || !schema.graphs.empty())
    return true;
  auto looksAtIt = [&](const auto &rule) {
    return rule.attribute >= 0 &&
           schema.attributes[rule.attribute].name == name;
  };
  return llvm::any_of(schema.carriers, looksAtIt) ||
         llvm::any_of(schema.typeRules, looksAtIt);
}

} // namespace onnx_xform
