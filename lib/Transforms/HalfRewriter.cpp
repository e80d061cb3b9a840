//===- HalfRewriter.cpp - Make a graph what a plan says -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HalfRewriter.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

void HalfRewriter::run() {
  announceWeights();
  weights.run();
  setTypes();
  convertOperands();
  removeIdleCasts();
  for (func::FuncOp function : plan.getFunctions())
    convertSignature(function);
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// The value that ConstantOfShape repeats, by default a float32 zero.
static Attribute getRepeatedValue(Operation *op, StringRef name) {
  if (Attribute value = op->getAttr(name))
    return value;
  auto type = RankedTensorType::get({1}, Float32Type::get(op->getContext()));
  return DenseElementsAttr::get(type, {0.0f});
}

/// Calls `fn` with the attributes of `op` that decide the type of a result
/// that becomes float16.
static void forEachCarrier(
    const PlannedNode &node, const PrecisionPlan &plan,
    llvm::function_ref<void(const TypeCarrier &, const AttributeSchema &)> fn) {
  if (!node.schema || isa<ConstantOp>(node.op))
    return;
  for (const TypeCarrier &carrier : node.schema->carriers) {
    if (carrier.attribute < 0)
      continue;
    for (auto [i, result] : llvm::enumerate(node.op->getResults())) {
      const Parameter *param = node.schema->outputAt(i);
      if (!param || param->typeVar != carrier.typeVar ||
          !isFloat32(result.getType()) ||
          plan.getPrecision(result) != Precision::Half)
        continue;
      fn(carrier, node.schema->attributes[carrier.attribute]);
      break;
    }
  }
}

void HalfRewriter::announceWeights() {
  for (const PlannedNode &node : plan.getNodes()) {
    if (Attribute value = getConstant(node.op))
      if (plan.getPrecision(node.op->getResult(0)) != Precision::Float)
        weights.add(value);
    forEachCarrier(
        node, plan, [&](const TypeCarrier &, const AttributeSchema &attribute) {
          if (attribute.kind == AttributeKind::Tensor)
            weights.add(getRepeatedValue(node.op, attribute.odsName));
        });
  }
  for (BlockArgument arg : graph.getArguments())
    if (Attribute value =
            graph.getArgAttr(arg.getArgNumber(), attrs::kDefaultValue))
      if (plan.getPrecision(arg) == Precision::Half && isFloat32Constant(value))
        weights.add(value);
}

void HalfRewriter::convertConstant(const PlannedNode &node) {
  Operation *op = node.op;
  Precision precision = plan.getPrecision(op->getResult(0));
  if (precision == Precision::Float)
    return;
  Attribute value = getConstant(op);
  weights.report(value, op->getLoc());
  ++numWeights;
  if (precision == Precision::Both) {
    builder.setInsertionPointAfter(op);
    Operation *twin = builder.clone(*op);
    twin->setLoc(deriveLoc(op->getLoc(), "float16"));
    otherForms[op->getResult(0)] = twin->getResult(0);
    op = twin;
    // The file lists the one that was there among its inputs.
    op->removeAttr("input_index");
  }
  Attribute half = weights.get(value);
  for (StringRef name :
       {"value", "sparse_value", "value_float", "value_floats"})
    if (op->hasAttr(name))
      op->removeAttr(name);
  op->setAttr(isa<ConstantOp>(op) && isa<SparseTensorAttr>(half)
                  ? "sparse_value"
                  : "value",
              half);
  op->getResult(0).setType(toFloat16(op->getResult(0).getType()));
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

void HalfRewriter::setTypes() {
  auto convertArguments = [&](Region &region) {
    for (BlockArgument arg : region.getArguments())
      if (plan.getPrecision(arg) == Precision::Half)
        arg.setType(toFloat16(arg.getType()));
  };
  for (func::FuncOp function : plan.getFunctions())
    convertArguments(function.getBody());
  for (const PlannedNode &node : plan.getNodes()) {
    for (Region &region : node.op->getRegions())
      if (node.schema)
        convertArguments(region);
    if (getConstant(node.op)) {
      convertConstant(node);
      continue;
    }
    if (isa<CastOp>(node.op) && !node.blocked &&
        (plan.getWant(node, 0) != Want::None ||
         isFloat32(node.op->getResult(0).getType())))
      changedCasts.insert(node.op);
    convertAttributes(node);
    bool computesInHalf = convertResults(node);
    if (node.schema)
      for (unsigned i = 0, e = node.op->getNumOperands(); i < e; ++i)
        computesInHalf |= plan.getWant(node, i) == Want::Half;
    numConverted += computesInHalf;
  }
}

bool HalfRewriter::convertResults(const PlannedNode &node) {
  bool any = false;
  for (Value result : node.op->getResults())
    if (plan.getPrecision(result) == Precision::Half) {
      result.setType(toFloat16(result.getType()));
      any = true;
    }
  return any;
}

/// Attributes that say what the results are; to be called before these change.
void HalfRewriter::convertAttributes(const PlannedNode &node) {
  if (!node.schema)
    return;
  auto code = builder.getI64IntegerAttr(static_cast<int>(ElementCode::Float16));
  forEachCarrier(
      node, plan,
      [&](const TypeCarrier &carrier, const AttributeSchema &attribute) {
        Operation *op = node.op;
        if (attribute.kind == AttributeKind::Tensor) {
          Attribute value = getRepeatedValue(op, attribute.odsName);
          weights.report(value, op->getLoc());
          op->setAttr(attribute.odsName, weights.get(value));
          return;
        }
        // What another type variable decides needs no attribute.
        auto present = op->getAttrOfType<IntegerAttr>(attribute.odsName);
        if (carrier.absentTypeVar >= 0 && (!present || !present.getInt()))
          return;
        op->setAttr(attribute.odsName, code);
      });
  bool flips = llvm::any_of(node.op->getResults(), [&](Value result) {
    return plan.getPrecision(result) == Precision::Half;
  });
  if (!flips)
    return;
  for (const AttributeSchema &attribute : node.schema->attributes)
    if (attribute.kind == AttributeKind::TypeProto)
      if (auto type = node.op->getAttrOfType<TypeAttr>(attribute.odsName))
        if (isFloat32(type.getValue()))
          node.op->setAttr(attribute.odsName,
                           TypeAttr::get(toFloat16(type.getValue())));
}

void HalfRewriter::convertSignature(func::FuncOp function) {
  SmallVector<Type> results(function.getResultTypes());
  for (auto [i, type] : llvm::enumerate(results))
    if (isFloat32(type) && plan.isOutputHalf(function, i))
      type = toFloat16(type);
  function.setType(
      builder.getFunctionType(function.getBody().getArgumentTypes(), results));
  if (function != graph)
    return;
  for (BlockArgument arg : graph.getArguments()) {
    unsigned i = arg.getArgNumber();
    Attribute value = graph.getArgAttr(i, attrs::kDefaultValue);
    if (plan.getPrecision(arg) != Precision::Half || !isFloat32Constant(value))
      continue;
    weights.report(value, arg.getLoc());
    graph.setArgAttr(i, attrs::kDefaultValue, weights.get(value));
    ++numWeights;
  }
}

//===----------------------------------------------------------------------===//
// Casts
//===----------------------------------------------------------------------===//

void HalfRewriter::convertOperands() {
  for (const PlannedNode &node : plan.getNodes())
    for (OpOperand &operand : node.op->getOpOperands()) {
      Want want = plan.getWant(node, operand.getOperandNumber());
      Type type = operand.get().getType();
      if (want == Want::None || want == Want::Any || !isa<TensorType>(type) ||
          isHalf(type) == (want == Want::Half))
        continue;
      operand.set(getInOtherType(operand.get(), want));
    }
}

/// `value` as float16 or float32, which it is not.
Value HalfRewriter::getInOtherType(Value value, Want want) {
  // The Cast of a float16 value has the value itself.
  if (auto cast = value.getDefiningOp<CastOp>();
      cast && want == Want::Half && changedCasts.contains(cast) &&
      isHalf(cast.getInput().getType()))
    return cast.getInput();

  Value &other = otherForms[value];
  if (other)
    return other;
  bool toHalf = want == Want::Half;
  Type element = toHalf ? Type(builder.getF16Type()) : builder.getF32Type();
  return other = makeCast(value, withElementType(value.getType(), element),
                          toHalf ? "cast_float16" : "cast_float");
}

/// Names of what is derived from one value: those of its own output only.
static Location getValueLoc(Value value) {
  MLIRContext *context = value.getContext();
  if (auto arg = dyn_cast<BlockArgument>(value)) {
    if (auto function = dyn_cast<func::FuncOp>(arg.getOwner()->getParentOp()))
      if (auto name = function.getArgAttrOfType<StringAttr>(arg.getArgNumber(),
                                                            attrs::kName))
        return makeNameLoc(context, "", {name.getValue()});
    return arg.getLoc();
  }
  Operation *op = value.getDefiningOp();
  unsigned number = cast<OpResult>(value).getResultNumber();
  if (op->getNumResults() == 1)
    return op->getLoc();
  NodeNames names = getNames(op->getLoc());
  if (number >= names.outputs.size())
    return op->getLoc();
  Location loc = makeNameLoc(context, names.node, names.outputs[number]);
  for (StringRef suffix : names.suffixes)
    loc = deriveLoc(loc, suffix);
  return loc;
}

void HalfRewriter::setInsertionPointBehind(Value value) {
  if (Operation *op = value.getDefiningOp())
    return builder.setInsertionPointAfter(op);
  Block *block = cast<BlockArgument>(value).getOwner();
  Operation *&first = firstNodes[block];
  if (!first) {
    auto it = block->begin();
    while (isa<InitializerOp>(*it))
      ++it;
    first = &*it;
  }
  builder.setInsertionPoint(first);
}

Value HalfRewriter::makeCast(Value value, Type type, StringRef suffix) {
  setInsertionPointBehind(value);
  OperationState state(deriveLoc(getValueLoc(value), suffix),
                       CastOp::getOperationName());
  state.addOperands(value);
  state.addTypes(type);
  int code = elementCodeOf(getTensorElementType(type));
  state.addAttribute("to", builder.getI64IntegerAttr(code));
  ++numCasts;
  return builder.create(state)->getResult(0);
}

/// Cast(x: f16) to f16 -> x, except for the outputs of a graph.
void HalfRewriter::removeIdleCasts() {
  for (Operation *op : changedCasts) {
    Value input = op->getOperand(0), output = op->getResult(0);
    if (!isHalf(input.getType()) || !isHalf(output.getType()))
      continue;
    output.replaceUsesWithIf(input, [](OpOperand &use) {
      return !use.getOwner()->hasTrait<OpTrait::IsTerminator>();
    });
    if (output.use_empty())
      op->erase();
  }
}
