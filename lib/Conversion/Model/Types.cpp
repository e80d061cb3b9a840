//===- Types.cpp - TypeProto and MLIR types -------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/Types.h"
#include "mlir/IR/MLIRContext.h"
#include "onnx-xform.pb.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Import
//===----------------------------------------------------------------------===//

static TensorType importTensor(MLIRContext *context, int elementCode,
                               const proto::TensorShapeProto *shape,
                               std::string &error) {
  Type element = elementCode == 0 ? Type(UnknownType::get(context))
                                  : elementTypeOf(context, elementCode);
  if (!element) {
    error = "has the unknown element type " + std::to_string(elementCode);
    return {};
  }
  if (!shape)
    return UnrankedTensorType::get(element);
  SmallVector<int64_t> sizes;
  SmallVector<StringRef> symbols;
  int64_t count = 1;
  for (const proto::TensorShapeProto::Dimension &dim : shape->dim()) {
    bool known = dim.has_dim_value() && dim.dim_value() >= 0;
    sizes.push_back(known ? dim.dim_value() : ShapedType::kDynamic);
    symbols.push_back(dim.has_dim_param() ? StringRef(dim.dim_param())
                                          : StringRef());
    if (known && dim.dim_value() != 0 &&
        llvm::MulOverflow(count, static_cast<int64_t>(dim.dim_value()),
                          count)) {
      error = "has a shape with more than 2^63 elements";
      return {};
    }
  }
  return RankedTensorType::get(sizes, element,
                               DimsAttr::getEncoding(context, sizes, symbols));
}

Type importType(MLIRContext *context, const proto::TypeProto &type,
                std::string &error) {
  auto inner = [&](bool present, const proto::TypeProto &element) -> Type {
    return present ? importType(context, element, error)
                   : Type(UnknownType::get(context));
  };
  switch (type.value_case()) {
  case proto::TypeProto::kTensorType: {
    const auto &tensor = type.tensor_type();
    return importTensor(context, tensor.elem_type(),
                        tensor.has_shape() ? &tensor.shape() : nullptr, error);
  }
  case proto::TypeProto::kSparseTensorType: {
    const auto &tensor = type.sparse_tensor_type();
    TensorType dense =
        importTensor(context, tensor.elem_type(),
                     tensor.has_shape() ? &tensor.shape() : nullptr, error);
    return dense ? Type(SparseType::get(context, dense)) : Type();
  }
  case proto::TypeProto::kSequenceType: {
    const auto &sequence = type.sequence_type();
    Type element = inner(sequence.has_elem_type(), sequence.elem_type());
    return element ? Type(SequenceType::get(context, element)) : Type();
  }
  case proto::TypeProto::kOptionalType: {
    const auto &optional = type.optional_type();
    Type element = inner(optional.has_elem_type(), optional.elem_type());
    return element ? Type(OptionalType::get(context, element)) : Type();
  }
  case proto::TypeProto::kMapType: {
    const auto &map = type.map_type();
    Type key = elementTypeOf(context, map.key_type());
    if (!key) {
      error = "is a map with the unknown key type " +
              std::to_string(map.key_type());
      return {};
    }
    Type value = inner(map.has_value_type(), map.value_type());
    return value ? Type(MapType::get(context, key, value)) : Type();
  }
  case proto::TypeProto::kOpaqueType:
    return OpaqueType::get(context, type.opaque_type().domain(),
                           type.opaque_type().name());
  case proto::TypeProto::VALUE_NOT_SET:
    return UnknownType::get(context);
  }
  return UnknownType::get(context);
}

//===----------------------------------------------------------------------===//
// Export
//===----------------------------------------------------------------------===//

/// Fills the element type and the shape, with which messages for tensors and
/// for sparse tensors are the same.
template <typename TensorProto>
static void exportTensor(TensorType type, TensorProto &proto) {
  proto.set_elem_type(elementCodeOf(type.getElementType()));
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (!ranked)
    return;
  proto::TensorShapeProto &shape = *proto.mutable_shape();
  for (auto [i, size] : llvm::enumerate(ranked.getShape())) {
    proto::TensorShapeProto::Dimension &dim = *shape.add_dim();
    StringRef symbol = getDimSymbol(ranked, i);
    if (!ShapedType::isDynamic(size))
      dim.set_dim_value(size);
    else if (!symbol.empty())
      dim.set_dim_param(symbol.str());
  }
}

bool exportType(Type type, proto::TypeProto &proto) {
  if (auto tensor = dyn_cast<TensorType>(type)) {
    exportTensor(tensor, *proto.mutable_tensor_type());
    return true;
  }
  if (auto sparse = dyn_cast<SparseType>(type)) {
    exportTensor(sparse.getDenseType(), *proto.mutable_sparse_tensor_type());
    return true;
  }
  if (auto sequence = dyn_cast<SequenceType>(type)) {
    auto &message = *proto.mutable_sequence_type();
    if (!isa<UnknownType>(sequence.getElementType()))
      return exportType(sequence.getElementType(),
                        *message.mutable_elem_type());
    return true;
  }
  if (auto optional = dyn_cast<OptionalType>(type)) {
    auto &message = *proto.mutable_optional_type();
    if (!isa<UnknownType>(optional.getElementType()))
      return exportType(optional.getElementType(),
                        *message.mutable_elem_type());
    return true;
  }
  if (auto map = dyn_cast<MapType>(type)) {
    auto &message = *proto.mutable_map_type();
    message.set_key_type(elementCodeOf(map.getKeyType()));
    if (!isa<UnknownType>(map.getValueType()))
      return exportType(map.getValueType(), *message.mutable_value_type());
    return true;
  }
  if (auto opaque = dyn_cast<OpaqueType>(type)) {
    auto &message = *proto.mutable_opaque_type();
    if (!opaque.getDomain().empty())
      message.set_domain(opaque.getDomain().str());
    message.set_name(opaque.getName().str());
    return true;
  }
  return false;
}

Type findForeignType(Type type) {
  if (isa<UnknownType, OpaqueType>(type))
    return {};
  if (auto tensor = dyn_cast<TensorType>(type)) {
    auto ranked = dyn_cast<RankedTensorType>(tensor);
    if (ranked && ranked.getEncoding() && !isa<DimsAttr>(ranked.getEncoding()))
      return type;
    Type element = tensor.getElementType();
    bool isKnown = isa<UnknownType>(element) || elementCodeOf(element) != 0;
    return isKnown ? Type() : element;
  }
  if (auto sparse = dyn_cast<SparseType>(type))
    return findForeignType(sparse.getDenseType());
  if (auto sequence = dyn_cast<SequenceType>(type))
    return findForeignType(sequence.getElementType());
  if (auto optional = dyn_cast<OptionalType>(type))
    return findForeignType(optional.getElementType());
  if (auto map = dyn_cast<MapType>(type))
    return elementCodeOf(map.getKeyType()) == 0
               ? map.getKeyType()
               : findForeignType(map.getValueType());
  return type;
}

bool tellsShape(Type type) {
  if (auto sequence = dyn_cast<SequenceType>(type))
    return tellsShape(sequence.getElementType());
  if (auto optional = dyn_cast<OptionalType>(type))
    return tellsShape(optional.getElementType());
  return isa<RankedTensorType>(type);
}

bool saysMoreThanType(StringRef typeProto, Type type) {
  proto::TypeProto again;
  exportType(type, again);
  return typeProto != StringRef(again.SerializeAsString());
}

/// Copies the denotations of `from` to `to`, which has the same structure or
/// has it not: what does not fit is left out.
static void copyDenotations(const proto::TypeProto &from,
                            proto::TypeProto &to) {
  if (from.has_denotation())
    to.set_denotation(from.denotation());
  if (from.has_tensor_type() && to.has_tensor_type()) {
    const auto &source = from.tensor_type().shape();
    auto &target = *to.mutable_tensor_type();
    if (!target.has_shape() || source.dim_size() != target.shape().dim_size())
      return;
    for (int i = 0; i < source.dim_size(); ++i)
      if (source.dim(i).has_denotation())
        target.mutable_shape()->mutable_dim(i)->set_denotation(
            source.dim(i).denotation());
  } else if (from.has_sequence_type() && to.has_sequence_type()) {
    copyDenotations(from.sequence_type().elem_type(),
                    *to.mutable_sequence_type()->mutable_elem_type());
  } else if (from.has_optional_type() && to.has_optional_type()) {
    copyDenotations(from.optional_type().elem_type(),
                    *to.mutable_optional_type()->mutable_elem_type());
  }
}

/// Whether there were any.
static bool dropNegativeSizes(proto::TypeProto &type) {
  if (type.has_sequence_type())
    return dropNegativeSizes(
        *type.mutable_sequence_type()->mutable_elem_type());
  if (type.has_optional_type())
    return dropNegativeSizes(
        *type.mutable_optional_type()->mutable_elem_type());
  proto::TensorShapeProto *shape =
      type.has_tensor_type() ? type.mutable_tensor_type()->mutable_shape()
      : type.has_sparse_tensor_type()
          ? type.mutable_sparse_tensor_type()->mutable_shape()
          : nullptr;
  bool found = false;
  for (int i = 0; shape && i < shape->dim_size(); ++i)
    if (auto &dim = *shape->mutable_dim(i); dim.dim_value() < 0) {
      dim.clear_value();
      found = true;
    }
  return found;
}

std::string withoutNegativeSizes(StringRef typeProto) {
  proto::TypeProto type;
  if (!type.ParseFromArray(typeProto.data(), typeProto.size()) ||
      !dropNegativeSizes(type))
    return typeProto.str();
  return type.SerializeAsString();
}

std::string mergeType(Type type, StringRef original) {
  proto::TypeProto result;
  bool tells = exportType(type, result);
  proto::TypeProto before;
  if (original.empty() ||
      !before.ParseFromArray(original.data(), original.size()))
    return tells ? result.SerializeAsString() : std::string();
  std::string error;
  if (importType(type.getContext(), before, error) == type)
    return original.str();
  copyDenotations(before, result);
  return tells ? result.SerializeAsString() : std::string();
}

} // namespace onnx_xform
