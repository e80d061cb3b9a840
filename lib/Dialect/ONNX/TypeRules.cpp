//===- TypeRules.cpp - Types that attributes and inputs imply -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A classifier's labels are strings when it has classlabels_strings, and int64
// otherwise: what ODS says in such rules is applied here.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/TypeRules.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "llvm/ADT/SmallBitVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace onnx_xform {

Type typeOfWord(MLIRContext *context, llvm::StringRef word) {
  auto inside = [&](llvm::StringRef container) {
    llvm::StringRef inner = word;
    return inner.consume_front(container) && inner.consume_back(")")
               ? inner
               : llvm::StringRef();
  };
  if (llvm::StringRef inner = inside("seq("); !inner.empty()) {
    Type element = typeOfWord(context, inner);
    return element ? Type(SequenceType::get(context, element)) : Type();
  }
  if (llvm::StringRef inner = inside("optional("); !inner.empty()) {
    Type element = typeOfWord(context, inner);
    return element ? Type(OptionalType::get(context, element)) : Type();
  }
  if (llvm::StringRef inner = inside("sparse("); !inner.empty()) {
    auto dense = dyn_cast_if_present<TensorType>(typeOfWord(context, inner));
    return dense ? Type(SparseType::get(context, dense)) : Type();
  }
  if (llvm::StringRef inner = inside("map("); !inner.empty()) {
    auto [key, value] = inner.split(',');
    Type keyType = elementTypeOf(context, elementCodeOfName(key));
    Type valueType = typeOfWord(context, value);
    return keyType && valueType
               ? Type(MapType::get(context, keyType, valueType))
               : Type();
  }
  Type element = elementTypeOf(context, elementCodeOfName(word));
  return element ? Type(UnrankedTensorType::get(element)) : Type();
}

/// An attribute that is an empty list says no more than one that is absent.
static bool saysSomething(Attribute attr) {
  if (auto ints = dyn_cast_if_present<DenseI64ArrayAttr>(attr))
    return !ints.empty();
  if (auto floats = dyn_cast_if_present<DenseF32ArrayAttr>(attr))
    return !floats.empty();
  if (auto list = dyn_cast_if_present<ArrayAttr>(attr))
    return !list.empty();
  return static_cast<bool>(attr);
}

/// An integer or a string as text, or the default where it is absent.
static std::string spellValue(Attribute attr, const AttributeSchema &schema) {
  if (auto integer = dyn_cast_if_present<IntegerAttr>(attr))
    return llvm::itostr(integer.getInt());
  if (auto string = dyn_cast_if_present<StringAttr>(attr))
    return string.str();
  return attr ? "" : schema.defaultText.trim('"').str();
}

void bindByTypeRules(
    MLIRContext *context, const OperatorSchema &schema,
    llvm::function_ref<Attribute(llvm::StringRef)> getAttribute,
    llvm::MutableArrayRef<Type> bound) {
  // Decided by an attribute whose value is not known.
  llvm::SmallBitVector undecided(bound.size());
  for (const TypeRule &rule : schema.typeRules) {
    if (bound[rule.typeVar] || undecided[rule.typeVar])
      continue;
    bool holds = true;
    if (rule.attribute >= 0) {
      const AttributeSchema &attribute = schema.attributes[rule.attribute];
      Attribute value = getAttribute(attribute.name);
      if (isa_and_present<AttrRefAttr, UnitAttr>(value))
        undecided.set(rule.typeVar);
      holds = rule.value.empty() ? saysSomething(value)
                                 : spellValue(value, attribute) == rule.value;
    }
    if (rule.givenVar >= 0)
      holds &= bound[rule.givenVar] == typeOfWord(context, rule.given);
    if (holds && !undecided[rule.typeVar])
      bound[rule.typeVar] = typeOfWord(context, rule.type);
  }
}

} // namespace onnx_xform
