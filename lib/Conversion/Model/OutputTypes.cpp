//===- OutputTypes.cpp - Types of results from the schema -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/OutputTypes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/TypeRules.h"

using namespace mlir;

namespace onnx_xform {

namespace {
/// The types that a node binds to the type variables of its schema.
class TypeBinder {
public:
  TypeBinder(const OperatorTable::Binding &binding)
      : context(binding.name.getIdentifier().getContext()),
        schema(*binding.schema), version(binding.version),
        bound(schema.typeVars.size()), isOpen(schema.typeVars.size()) {}

  void bindInputs(ArrayRef<Type> inputs);
  void bindCarriers(AttributeLookup getAttribute);
  void bindRules(AttributeLookup getAttribute) {
    bindByTypeRules(context, schema, getAttribute, bound);
  }
  void bindContainers();
  void bindOnlyTypes();

  Type get(unsigned typeVar) const { return bound[typeVar]; }

private:
  static Type tensorOf(Type element) {
    return element ? UnrankedTensorType::get(element) : Type();
  }

  MLIRContext *context;
  const OperatorSchema &schema;
  int version;
  SmallVector<Type> bound;
  /// Bound by an input whose type is not known.
  SmallVector<bool> isOpen;
};
} // namespace

void TypeBinder::bindInputs(ArrayRef<Type> inputs) {
  for (auto [i, input] : llvm::enumerate(inputs)) {
    const Parameter *param = schema.inputAt(i);
    if (!input || !param || !param->homogeneous)
      continue;
    if (isa<UnknownType>(input))
      isOpen[param->typeVar] = true;
    else if (!bound[param->typeVar])
      bound[param->typeVar] = detail::withoutShape(input);
  }
}

/// The element type that a carrier attribute states; null when it does not.
static Type readCarrier(MLIRContext *context, Attribute attr) {
  if (auto code = dyn_cast_if_present<IntegerAttr>(attr))
    return code.getInt() > 0 && code.getInt() <= kMaxElementCode
               ? elementTypeOf(context, code.getInt())
               : Type();
  if (auto tensor = dyn_cast_if_present<TypedAttr>(attr))
    return getTensorElementType(tensor.getType());
  return {};
}

void TypeBinder::bindCarriers(AttributeLookup getAttribute) {
  for (const TypeCarrier &carrier : schema.carriers) {
    const TypeVariable &var = schema.typeVars[carrier.typeVar];
    Attribute attr =
        carrier.attribute < 0
            ? Attribute()
            : getAttribute(schema.attributes[carrier.attribute].name);
    if (isa_and_present<AttrRefAttr>(attr))
      continue;
    Type element = readCarrier(context, attr);
    Type &target = bound[carrier.typeVar];
    if (auto type = dyn_cast_if_present<TypeAttr>(attr); type && !target)
      target = detail::withoutShape(type.getValue());
    if (!element && (target || isOpen[carrier.typeVar]))
      continue;
    if (!element && carrier.absentTypeVar >= 0)
      element = getTensorElementType(bound[carrier.absentTypeVar]
                                         ? bound[carrier.absentTypeVar]
                                         : NoneType::get(context));
    if (!element && carrier.absentElement)
      element = elementTypeOf(context, carrier.absentElement);
    if (!element)
      continue;
    target = tensorOf(element);
    auto sequence = SequenceType::get(context, target);
    if (!var.at(version).contains(target) && var.at(version).contains(sequence))
      target = sequence; // SequenceEmpty
  }
}

/// What is inside a container follows from it, and the reverse.
void TypeBinder::bindContainers() {
  for (auto [i, var] : llvm::enumerate(schema.typeVars)) {
    if (var.element < 0)
      continue;
    Type &element = bound[var.element];
    if (!element) {
      if (auto seq = dyn_cast_if_present<SequenceType>(bound[i]))
        element = seq.getElementType();
      else if (auto optional = dyn_cast_if_present<OptionalType>(bound[i]))
        element = optional.getElementType();
      else
        element = bound[i]; // OptionalGetElement of what is no optional
    } else if (!bound[i]) {
      bound[i] = var.container == "seq"
                     ? Type(SequenceType::get(context, element))
                     : Type(OptionalType::get(context, element));
    }
  }
}

/// Variables that can have one type only have it.
void TypeBinder::bindOnlyTypes() {
  for (auto [i, var] : llvm::enumerate(schema.typeVars))
    if (!bound[i])
      if (int code = var.at(version).onlyTensor())
        bound[i] = tensorOf(elementTypeOf(context, code));
}

/// The type of a constant whose value is an attribute of the function around
/// it; null where the attribute alone does not tell.
static Type getReferencedType(AttrRefAttr reference) {
  MLIRContext *context = reference.getContext();
  auto kind = symbolizeAttributeKind(reference.getKind());
  switch (kind.value_or(AttributeKind::Undefined)) {
  case AttributeKind::Float:
  case AttributeKind::Floats:
    return UnrankedTensorType::get(Float32Type::get(context));
  case AttributeKind::Int:
  case AttributeKind::Ints:
    return UnrankedTensorType::get(IntegerType::get(context, 64));
  case AttributeKind::String:
  case AttributeKind::Strings:
    return UnrankedTensorType::get(StringType::get(context));
  default:
    return {};
  }
}

/// The type of a Constant, which is that of its only attribute.
static Type inferConstantType(const OperatorTable::Binding &binding,
                              AttributeLookup getAttribute) {
  NamedAttrList values;
  for (const AttributeSchema &attribute : binding.schema->attributes) {
    Attribute value = getAttribute(attribute.name);
    if (auto type = dyn_cast_if_present<TypeAttr>(value))
      return type.getValue();
    if (auto reference = dyn_cast_if_present<AttrRefAttr>(value))
      return getReferencedType(reference);
    if (value)
      values.set(attribute.name, value);
  }
  return getConstantType(
      values.getDictionary(binding.name.getIdentifier().getContext()));
}

void inferOutputTypes(const OperatorTable::Binding &binding,
                      ArrayRef<Type> inputs, AttributeLookup getAttribute,
                      MutableArrayRef<Type> outputs) {
  if (llvm::none_of(outputs, llvm::IsaPred<UnknownType>))
    return;
  const OperatorSchema &schema = *binding.schema;
  TypeBinder binder(binding);
  binder.bindInputs(inputs);
  binder.bindCarriers(getAttribute);
  binder.bindRules(getAttribute);
  binder.bindContainers();
  binder.bindOnlyTypes();
  for (auto [i, type] : llvm::enumerate(outputs)) {
    const Parameter *param = schema.outputAt(i);
    if (isa<UnknownType>(type) && param && param->homogeneous &&
        binder.get(param->typeVar))
      type = binder.get(param->typeVar);
  }
  if (schema.opType == "Constant" && schema.domain == "ai.onnx" &&
      !outputs.empty() && isa<UnknownType>(outputs.front()))
    if (Type type = inferConstantType(binding, getAttribute))
      outputs.front() = type;
}

} // namespace onnx_xform
