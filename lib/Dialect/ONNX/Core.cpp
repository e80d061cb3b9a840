//===- Core.cpp - Operations a model is built with ------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Core.h"
#include "ONNXFamilies.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"

using namespace mlir;
using namespace onnx_xform;

void onnx_xform::detail::registerCoreOperators(Dialect &dialect) {
  addOperators<
#define GET_OP_LIST
#include "onnx-xform/Dialect/ONNX/Core.cpp.inc"
      >(dialect);
}

#define GET_OP_CLASSES
#include "onnx-xform/Dialect/ONNX/Core.cpp.inc"

//===----------------------------------------------------------------------===//
// Initializer
//===----------------------------------------------------------------------===//

// `value {attributes} -> type`. The type is there where the value has none, or
// another one. (A colon in front of it would belong to the value.)
ParseResult InitializerOp::parse(OpAsmParser &parser, OperationState &state) {
  Attribute value;
  if (parser.parseAttribute(value, "value", state.attributes) ||
      parser.parseOptionalAttrDict(state.attributes) ||
      detail::verifyParsedAttributes(parser, state))
    return failure();
  if (succeeded(parser.parseOptionalArrow())) {
    Type type;
    if (parser.parseType(type))
      return failure();
    state.addTypes(type);
    return success();
  }
  auto typed = dyn_cast<TypedAttr>(value);
  if (!typed)
    return parser.emitError(parser.getNameLoc(),
                            "a value without a type needs `-> type`");
  state.addTypes(typed.getType());
  return success();
}

void InitializerOp::print(OpAsmPrinter &printer) {
  printer << " " << getValue();
  printer.printOptionalAttrDict((*this)->getAttrs(), {"value"});
  auto typed = dyn_cast<TypedAttr>(getValue());
  if (!typed || typed.getType() != getType())
    printer << " -> " << getType();
}

LogicalResult InitializerOp::verify() {
  auto result = dyn_cast<TensorType>(getType());
  if (!result)
    return emitOpError("is a tensor, not a ") << getType();
  Type element;
  SmallVector<int64_t> shape;
  if (auto sparse = dyn_cast<SparseTensorAttr>(getValue())) {
    element = cast<TensorType>(sparse.getValues().getType()).getElementType();
    shape.assign(sparse.getDims().begin(), sparse.getDims().end());
  } else {
    auto type = cast<RankedTensorType>(cast<TypedAttr>(getValue()).getType());
    element = type.getElementType();
    shape.assign(type.getShape().begin(), type.getShape().end());
  }
  if (element != result.getElementType() ||
      failed(
          verifyCompatibleShape(RankedTensorType::get(shape, element), result)))
    return emitOpError("has a value that does not fit its type ") << result;
  return success();
}

namespace {
/// The list of a graph's inputs, as a thing that operations have effects on.
struct SignatureResource : SideEffects::Resource::Base<SignatureResource> {
  StringRef getName() final { return "onnx.signature"; }
};
} // namespace

void InitializerOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  if (getInputIndexAttr() && getInputIndexAttr().getInt() >= 0)
    effects.emplace_back(MemoryEffects::Write::get(), SignatureResource::get());
}

/// `absent` lists, in order, the positions of those among `present` and absent
/// inputs that are absent.
static LogicalResult verifyAbsent(Operation *op, size_t present,
                                  std::optional<ArrayRef<int32_t>> absent) {
  int64_t previous = -1;
  for (int32_t position : absent.value_or(ArrayRef<int32_t>())) {
    if (position <= previous ||
        position >= static_cast<int64_t>(present + absent->size()))
      return op->emitOpError("lists absent inputs that are not ascending "
                             "positions among its ")
             << present + absent->size() << " inputs";
    previous = position;
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Call
//===----------------------------------------------------------------------===//

CallInterfaceCallable CallOp::getCallableForCallee() { return getCalleeAttr(); }

void CallOp::setCalleeFromCallable(CallInterfaceCallable callee) {
  setCalleeAttr(cast<FlatSymbolRefAttr>(cast<SymbolRefAttr>(callee)));
}

Operation::operand_range CallOp::getArgOperands() { return getInputs(); }

MutableOperandRange CallOp::getArgOperandsMutable() {
  return getInputsMutable();
}

LogicalResult CallOp::verifySymbolUses(SymbolTableCollection &symbols) {
  auto callee =
      symbols.lookupNearestSymbolFrom<func::FuncOp>(*this, getCalleeAttr());
  if (!callee)
    return emitOpError("calls ")
           << getCalleeAttr() << ", which is no function of the model";
  size_t absent = getAbsent() ? getAbsent()->size() : 0;
  if (getInputs().size() + absent > callee.getNumArguments())
    return emitOpError("has ")
           << getInputs().size() + absent << " inputs, the function takes "
           << callee.getNumArguments();
  if (getNumResults() > callee.getNumResults())
    return emitOpError("has ")
           << getNumResults() << " outputs, the function returns "
           << callee.getNumResults();
  return verifyAbsent(*this, getInputs().size(), getAbsent());
}

//===----------------------------------------------------------------------===//
// Custom
//===----------------------------------------------------------------------===//

ParseResult CustomOp::parse(OpAsmParser &parser, OperationState &state) {
  SmallVector<OpAsmParser::UnresolvedOperand> inputs;
  FunctionType type;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseOperandList(inputs, OpAsmParser::Delimiter::Paren) ||
      parser.parseOptionalAttrDict(state.attributes) ||
      detail::verifyParsedAttributes(parser, state) ||
      parser.parseColonType(type) ||
      parser.resolveOperands(inputs, type.getInputs(), loc, state.operands))
    return failure();
  state.addTypes(type.getResults());
  auto graphs = dyn_cast_if_present<ArrayAttr>(state.attributes.get("graphs"));
  for (size_t i = 0, e = graphs ? graphs.size() : 0; i < e; ++i)
    if (parser.parseRegion(*state.addRegion()))
      return failure();
  return success();
}

void CustomOp::print(OpAsmPrinter &printer) {
  printer << "(" << getInputs() << ")";
  printer.printOptionalAttrDict((*this)->getAttrs());
  printer << " : ";
  printer.printFunctionalType(*this);
  for (Region &body : getBodies()) {
    printer << " ";
    printer.printRegion(body);
  }
}

LogicalResult CustomOp::verify() {
  size_t names = getGraphs() ? getGraphs()->size() : 0;
  if (names != getBodies().size())
    return emitOpError("has ") << getBodies().size() << " graphs and " << names
                               << " names for them";
  if (failed(detail::verifyGraphs(*this)))
    return failure();
  return verifyAbsent(*this, getInputs().size(), getAbsent());
}
