//===- PrecisionBinding.cpp - What an operator binds together -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The part of a PrecisionPlan that reads schemas: which operands and results of
// an operator form a group, and whether the group may be float16.
//
//===----------------------------------------------------------------------===//

#include "BlockList.h"
#include "HalfWeights.h"
#include "PrecisionPlan.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

static constexpr int kHalfCode = static_cast<int>(ElementCode::Float16);

/// An epsilon below this is zero in float16.
static constexpr double kMinEpsilon = 5.96e-8;

//===----------------------------------------------------------------------===//
// What schemas say, and what they do not
//===----------------------------------------------------------------------===//

bool onnx_xform::isUnknown(Type type) {
  if (isa<UnknownType>(type))
    return true;
  if (auto seq = dyn_cast<SequenceType>(type))
    return isUnknown(seq.getElementType());
  if (auto optional = dyn_cast<OptionalType>(type))
    return isUnknown(optional.getElementType());
  auto tensor = dyn_cast<TensorType>(type);
  return tensor && isa<UnknownType>(tensor.getElementType());
}

static bool allowsHalf(const TypeSet &set, Type type) {
  return isa<TensorType>(type) ? set.containsTensorOf(kHalfCode)
                               : set.contains(toFloat16(type));
}

/// An `epsilon` that float16 rounds to zero.
static bool hasTinyEpsilon(Operation *op, const OperatorSchema &schema) {
  const AttributeSchema *attribute = schema.getAttribute("epsilon");
  if (!attribute || attribute->kind != AttributeKind::Float)
    return false;
  double epsilon = kMinEpsilon;
  if (auto value = op->getAttrOfType<FloatAttr>("epsilon"))
    epsilon = value.getValueAsDouble();
  else if (attribute->defaultText.getAsDouble(epsilon))
    return false;
  return static_cast<float>(epsilon) < static_cast<float>(kMinEpsilon);
}

/// Tensors among the attributes that cannot follow: float32 ones that no type
/// variable decides on, and others where one does.
static bool hasRigidTensor(Operation *op, const OperatorSchema &schema) {
  for (auto [i, attribute] : llvm::enumerate(schema.attributes)) {
    auto value = op->getAttrOfType<TypedAttr>(attribute.odsName);
    if (attribute.kind != AttributeKind::Tensor || !value)
      continue;
    bool follows = llvm::any_of(
        schema.carriers, [i = static_cast<int>(i)](const TypeCarrier &carrier) {
          return carrier.attribute == i;
        });
    if (follows != isFloat32(value.getType()))
      return true;
  }
  return false;
}

bool onnx_xform::isControlFlow(const OperatorSchema &schema) {
  return schema.domain == "ai.onnx" &&
         (schema.opType == "If" || schema.opType == "Loop" ||
          schema.opType == "Scan" || schema.opType == "SequenceMap");
}

/// Takes a value of any float type and looks at nothing but its shape, or
/// converts it.
static bool takesAnyFloat(const OperatorSchema &schema) {
  return schema.domain == "ai.onnx" &&
         (schema.opType == "Cast" || schema.opType == "Shape" ||
          schema.opType == "Size");
}

//===----------------------------------------------------------------------===//
// Binding
//===----------------------------------------------------------------------===//

void PrecisionPlan::bindFunction(func::FuncOp function, bool keepIOTypes) {
  for (BlockArgument arg : function.getArguments())
    if (isFloat32(arg.getType()))
      valueGroups[arg] = keepIOTypes ? kKept : makeGroup(true);
  Operation *returnOp = &function.front().back();
  if (!isa<func::ReturnOp>(returnOp))
    return;
  unsigned firstCell = nodes[indexOf.lookup(returnOp)].firstCell;
  for (OpOperand &operand : returnOp->getOpOperands())
    if (isFloat32(operand.get().getType()))
      cells[firstCell + operand.getOperandNumber()] =
          keepIOTypes ? kKept : makeGroup(true);
}

void PrecisionPlan::bindNode(const PlannedNode &node) {
  if (isa<func::ReturnOp>(node.op))
    return;
  if (isa<InitializerOp>(node.op)) {
    if (isFloat32(node.op->getResult(0).getType()))
      valueGroups[node.op->getResult(0)] = kByUsers;
    return;
  }
  if (auto call = dyn_cast<CallOp>(node.op))
    return bindCall(node, call);
  if (!node.schema)
    return bindOpaque(node);
  bindOperator(node);
  if (node.op->getNumRegions() && isControlFlow(*node.schema))
    bindGraphs(node);
}

/// What goes into a function and comes out of it has one type inside and
/// outside, for all calls: they share the body.
void PrecisionPlan::bindCall(const PlannedNode &node, CallOp call) {
  auto callee =
      symbols.lookupNearestSymbolFrom<func::FuncOp>(call, call.getCalleeAttr());
  if (!callee || !functions.contains(callee))
    return bindOpaque(node);
  ValueRange args = callee.getArguments();
  Operation *returnOp = callee.front().getTerminator();
  SmallVector<int32_t> absent(call.getAbsent().value_or(ArrayRef<int32_t>()));
  unsigned position = 0;
  for (OpOperand &operand : call->getOpOperands()) {
    while (llvm::is_contained(absent, position))
      ++position;
    int &cell = cells[node.firstCell + operand.getOperandNumber()];
    Slot inside = slotOf(args, position++);
    if (isFloat32(operand.get().getType()))
      cell = makeGroup(!node.blocked);
    tie({cell, operand.get().getType()}, inside);
  }
  for (auto [i, result] : llvm::enumerate(call.getResults())) {
    if (isFloat32(result.getType()))
      valueGroups[result] = makeGroup(!node.blocked);
    tie(slotOf(ValueRange(result), 0), slotOf(returnOp, i));
  }
}

/// Custom, a call of a generic function, Yield of a graph that nothing is known
/// of: nothing changes.
void PrecisionPlan::bindOpaque(const PlannedNode &node) {
  for (OpOperand &operand : node.op->getOpOperands()) {
    int &cell = cells[node.firstCell + operand.getOperandNumber()];
    // The operands of a Yield are bound by the node around it.
    if (cell == kNone && isFloat32(operand.get().getType()))
      cell = kKept;
  }
  for (Value result : node.op->getResults())
    if (isFloat32(result.getType()))
      valueGroups[result] = kKept;
  keepArguments(node.op);
}

void PrecisionPlan::keepArguments(Operation *op) {
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (BlockArgument arg : block.getArguments())
        if (isFloat32(arg.getType()))
          valueGroups[arg] = kKept;
}

/// Binds operands and results one by one, then what depends on one another.
void PrecisionPlan::bindOperator(const PlannedNode &node) {
  Operation *op = node.op;
  const OperatorSchema &schema = *node.schema;
  // Graphs that are neither branches nor bodies: what goes in and out stays.
  bool isOpaqueGraph = op->getNumRegions() && !isControlFlow(schema);
  if (isOpaqueGraph)
    keepArguments(op);
  bool isTiny = hasTinyEpsilon(op, schema);
  numGuarded += isTiny && !node.blocked;
  bool keeps = node.blocked || isOpaqueGraph || isTiny ||
               hasRigidTensor(op, schema) ||
               (isa<ConstantOp>(op) && !getConstant(op));

  Variables vars(schema.typeVars.size());
  auto bind = [&](const Parameter *param, Type type) -> int {
    if (!param)
      return isFloat32(type) ? kKept : kNone;
    if (!isFloat32(type)) {
      if (param->homogeneous && isUnknown(type))
        vars.unknown[param->typeVar] = true;
      return kNone;
    }
    const TypeVariable &var = schema.typeVars[param->typeVar];
    int element = kNone;
    int &group = param->homogeneous ? vars.groups[param->typeVar] : element;
    if (group == kNone)
      group = makeGroup(!keeps && !var.exact);
    if (!allowsHalf(var.at(node.version), type))
      unite(group, kKept);
    return group;
  };

  bool isFlexible = !node.blocked && takesAnyFloat(schema);
  forEachNodeInput(op, [&](unsigned position, OpOperand &operand) {
    const Parameter *param = schema.inputAt(position);
    int group = bind(param, operand.get().getType());
    if (group != kNone && isFlexible)
      group = kAny;
    cells[node.firstCell + operand.getOperandNumber()] = group;
    if (param)
      vars.told[param->typeVar] = true;
    if (group >= 0 && vars.firstGroup < 0)
      vars.firstGroup = group;
  });
  bool followsUsers = !keeps && isa<CastOp, ConstantOp>(op);
  for (auto [i, result] : llvm::enumerate(op->getResults())) {
    int group = bind(schema.outputAt(i), result.getType());
    if (group != kNone)
      valueGroups[result] = followsUsers ? kByUsers : group;
  }
  if (!followsUsers)
    tieVariables(node, vars);
}

/// Variables of one operation that depend on one another agree.
void PrecisionPlan::tieVariables(const PlannedNode &node, Variables &vars) {
  const OperatorSchema &schema = *node.schema;
  auto keepGroup = [&](unsigned i) {
    if (vars.groups[i] >= 0)
      unite(vars.groups[i], kKept);
  };
  auto follow = [&](unsigned a, unsigned b) {
    vars.told[a] = vars.told[b] = vars.told[a] || vars.told[b];
    if (vars.groups[a] >= 0 && vars.groups[b] >= 0)
      unite(vars.groups[a], vars.groups[b]);
    if (vars.unknown[a])
      keepGroup(b);
    if (vars.unknown[b])
      keepGroup(a);
  };
  for (auto [i, var] : llvm::enumerate(schema.typeVars)) {
    if (vars.unknown[i])
      keepGroup(i);
    if (var.element >= 0)
      follow(i, var.element);
    if (unsigned same = schema.typeVarAt(i, node.version); same != i)
      follow(i, same);
  }
  for (const TypeCarrier &carrier : schema.carriers) {
    if (carrier.attribute < 0 && vars.told[carrier.typeVar])
      continue;
    vars.told[carrier.typeVar] = true;
    IntegerAttr code;
    if (carrier.attribute >= 0)
      code = node.op->getAttrOfType<IntegerAttr>(
          schema.attributes[carrier.attribute].odsName);
    if (carrier.absentTypeVar >= 0 && (!code || code.getInt() == 0))
      follow(carrier.typeVar, carrier.absentTypeVar);
    else if (carrier.attribute < 0)
      keepGroup(carrier.typeVar);
  }
  bool hasTypeAttribute =
      llvm::any_of(schema.attributes, [&](const AttributeSchema &attribute) {
        return attribute.kind == AttributeKind::TypeProto &&
               node.op->hasAttr(attribute.odsName);
      });
  // Where nothing tells the type of a result, it is that of the operands.
  for (size_t i = 0, e = schema.typeVars.size(); i < e; ++i)
    if (vars.groups[i] >= 0 && !vars.told[i] && !hasTypeAttribute)
      unite(vars.groups[i], std::max(vars.firstGroup, kKept));
}

/// What enters and leaves the graphs of If, Loop, Scan and SequenceMap has one
/// type inside and outside.
void PrecisionPlan::bindGraphs(const PlannedNode &node) {
  Operation *op = node.op;
  StringRef opType = node.schema->opType;
  for (Region &region : op->getRegions()) {
    for (BlockArgument arg : region.getArguments())
      if (isFloat32(arg.getType()))
        valueGroups[arg] = makeGroup(!node.blocked);
    Operation *yield = &region.front().back();
    unsigned firstCell = nodes[indexOf.lookup(yield)].firstCell;
    for (OpOperand &operand : yield->getOpOperands())
      if (isFloat32(operand.get().getType()))
        cells[firstCell + operand.getOperandNumber()] =
            makeGroup(!node.blocked);
    // The first thing that the body of a Loop yields is its condition.
    unsigned shift = opType == "Loop" ? 1 : 0;
    for (unsigned i = 0, e = op->getNumResults(); i < e; ++i)
      tie(slotOf(op->getResults(), i), slotOf(yield, i + shift));
  }
  if (opType == "If")
    return;

  // Scan-8 has its optional sequence_lens in front.
  unsigned first = opType == "Loop"   ? 2
                   : opType == "Scan" ? node.schema->inputs.size() - 1
                                      : 0;
  unsigned skipped = opType == "Scan" ? first : 0;
  unsigned numInputs = 0;
  forEachNodeInput(
      op, [&](unsigned position, OpOperand &) { numInputs = position + 1; });
  unsigned numCarried = numInputs - std::min(numInputs, first);
  if (opType == "SequenceMap")
    numCarried = 0;
  if (auto numScanInputs = op->getAttrOfType<IntegerAttr>("num_scan_inputs"))
    numCarried -= std::min<int64_t>(
        numCarried, std::max<int64_t>(numScanInputs.getInt(), 0));
  ValueRange args = op->getRegion(0).getArguments();
  forEachNodeInput(op, [&](unsigned position, OpOperand &operand) {
    if (position < first)
      return;
    Slot outside = slotOf(op, operand.getOperandNumber());
    tie(outside, slotOf(args, position - skipped));
    if (position - first < numCarried)
      tie(outside, slotOf(op->getResults(), position - first));
  });
}

/// There is no cast of a sequence: whoever makes it and whoever uses it agree.
void PrecisionPlan::tieSequences(const PlannedNode &node) {
  for (OpOperand &operand : node.op->getOpOperands()) {
    Type type = operand.get().getType();
    if (!isa<TensorType>(type) && isFloat32(type))
      tie(slotOf(node.op, operand.getOperandNumber()),
          slotOf(ValueRange(operand.get()), 0));
  }
}
