//===- PrecisionPlan.cpp - Which values may become float16 ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PrecisionPlan.h"
#include "BlockList.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

bool onnx_xform::isFloat32(Type type) {
  Type element = getTensorElementType(type);
  return element && element.isF32();
}

Type onnx_xform::toFloat16(Type type) {
  return withElementType(type, Float16Type::get(type.getContext()));
}

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

int PrecisionPlan::makeGroup(bool flips) {
  parents.push_back(parents.size());
  mayFlip.push_back(flips);
  return parents.size() - 1;
}

int PrecisionPlan::find(int group) const {
  while (parents[group] != group)
    group = parents[group] = parents[parents[group]];
  return group;
}

void PrecisionPlan::unite(int a, int b) {
  a = find(a);
  b = find(b);
  if (a == b)
    return;
  // The lower number wins, so that what is kept stays number 0.
  if (a > b)
    std::swap(a, b);
  parents[b] = a;
  mayFlip[a] = mayFlip[a] && mayFlip[b];
}

void PrecisionPlan::tie(Slot a, Slot b) {
  if (!a.type || !b.type || isa<NoneType>(a.type) || isa<NoneType>(b.type))
    return;
  if (a.group >= 0 && b.group >= 0)
    unite(a.group, b.group);
  else if (a.group >= 0)
    unite(a.group, kKept);
  else if (b.group >= 0)
    unite(b.group, kKept);
}

PrecisionPlan::Slot PrecisionPlan::slotOf(ValueRange values, unsigned i) const {
  if (i >= values.size())
    return {};
  auto it = valueGroups.find(values[i]);
  return {it == valueGroups.end() ? kNone : it->second, values[i].getType()};
}

PrecisionPlan::Slot PrecisionPlan::slotOf(Operation *op,
                                          unsigned operand) const {
  if (operand >= op->getNumOperands())
    return {};
  return {cells[nodes[indexOf.lookup(op)].firstCell + operand],
          op->getOperand(operand).getType()};
}

//===----------------------------------------------------------------------===//
// Building the plan
//===----------------------------------------------------------------------===//

PrecisionPlan::PrecisionPlan(func::FuncOp graph, const BlockList &blockList,
                             bool keepIOTypes) {
  makeGroup(/*flips=*/false); // kKept
  collectFunctions(graph);
  for (func::FuncOp function : functions) {
    versions.clear();
    collect(function.front(), blockList, /*blocked=*/false);
  }
  for (func::FuncOp function : functions)
    bindFunction(function, keepIOTypes && function == graph);
  for (const PlannedNode &node : nodes)
    bindNode(node);
  for (const PlannedNode &node : nodes)
    tieSequences(node);
}

/// Whether all types are known: those of a generic function follow from the
/// call, and one body cannot follow two.
static bool isTyped(func::FuncOp function) {
  auto isKnown = [](Type type) { return !isUnknown(type); };
  bool isTyped = llvm::all_of(function.getArgumentTypes(), isKnown);
  function.walk([&](Operation *op) {
    isTyped &= llvm::all_of(op->getResultTypes(), isKnown);
    for (Region &region : op->getRegions())
      for (Block &block : region)
        isTyped &= llvm::all_of(block.getArgumentTypes(), isKnown);
  });
  return isTyped;
}

/// The graph, and the functions that it calls, directly or through others.
void PrecisionPlan::collectFunctions(func::FuncOp graph) {
  auto module = graph->getParentOfType<ModuleOp>();
  llvm::SmallDenseSet<Operation *> seen{graph};
  SmallVector<func::FuncOp> worklist{graph};
  while (!worklist.empty()) {
    func::FuncOp function = worklist.pop_back_val();
    if (function == graph || isTyped(function))
      functions.insert(function);
    function.walk([&](CallOp call) {
      auto callee =
          symbols.lookupSymbolIn<func::FuncOp>(module, call.getCalleeAttr());
      if (callee && callee.getBody().hasOneBlock() &&
          isa<func::ReturnOp>(callee.front().back()) &&
          seen.insert(callee).second)
        worklist.push_back(callee);
    });
  }
}

void PrecisionPlan::collect(Block &block, const BlockList &blockList,
                            bool blocked) {
  for (Operation &op : block) {
    auto versioned = dyn_cast<VersionedOpInterface>(op);
    const OperatorSchema *schema = versioned ? &versioned.getSchema() : nullptr;
    int version = 0;
    if (schema) {
      auto [it, isNew] = versions.try_emplace(schema, 0);
      if (isNew) {
        int found = schema->versionAt(getOpsetVersion(&op, schema->domain));
        it->second = found ? found : schema->newestVersion();
      }
      version = it->second;
    }
    bool keeps = blocked || blockList.contains(&op, schema);
    indexOf[&op] = nodes.size();
    nodes.push_back(
        {&op, schema, version, keeps, static_cast<unsigned>(cells.size())});
    cells.resize(cells.size() + op.getNumOperands(), kNone);
    // Of a graph inside a node that nothing describes, nothing is known. One
    // that is no control flow has element types, and names of outputs, that the
    // operator prescribes.
    bool keepsGraphs = keeps || !schema || !isControlFlow(*schema);
    for (Region &region : op.getRegions())
      for (Block &inner : region)
        collect(inner, blockList, keepsGraphs);
  }
}

//===----------------------------------------------------------------------===//
// Asking and settling
//===----------------------------------------------------------------------===//

int PrecisionPlan::getNumBlocked() const {
  return llvm::count_if(nodes, [&](const PlannedNode &node) {
    auto isFloat = [](Value value) { return isFloat32(value.getType()); };
    return node.blocked && node.schema &&
           (llvm::any_of(node.op->getOperands(), isFloat) ||
            llvm::any_of(node.op->getResults(), isFloat));
  });
}

Want PrecisionPlan::getWant(const PlannedNode &node, unsigned operand) const {
  int cell = cells[node.firstCell + operand];
  if (cell == kNone)
    return Want::None;
  if (cell == kAny)
    return Want::Any;
  return mayFlip[find(cell)] ? Want::Half : Want::Float;
}

bool PrecisionPlan::isOutputHalf(func::FuncOp function, unsigned i) const {
  Operation *terminator = function.front().getTerminator();
  return isa<func::ReturnOp>(terminator) &&
         getWant(nodes[indexOf.lookup(terminator)], i) == Want::Half;
}

void PrecisionPlan::keepFloat(const PlannedNode &node, unsigned operand) {
  int &cell = cells[node.firstCell + operand];
  if (cell == kAny)
    cell = kKept;
  else if (cell >= 0)
    unite(cell, kKept);
}

void PrecisionPlan::keepFloat(const PlannedNode &node) {
  for (unsigned i = 0, e = node.op->getNumOperands(); i < e; ++i)
    keepFloat(node, i);
  for (Value result : node.op->getResults())
    if (auto it = valueGroups.find(result);
        it != valueGroups.end() && it->second >= 0)
      unite(it->second, kKept);
}

void PrecisionPlan::avoidCasts() {
  for (const PlannedNode &node : nodes)
    for (OpOperand &operand : node.op->getOpOperands())
      if (isFloat32(operand.get().getType()) && !followsUsers(operand.get()))
        tie(slotOf(node.op, operand.getOperandNumber()),
            slotOf(ValueRange(operand.get()), 0));
}

const PlannedNode *PrecisionPlan::getDefiningNode(Value value) const {
  Operation *op = value.getDefiningOp();
  return op ? &nodes[indexOf.lookup(op)] : nullptr;
}

Precision PrecisionPlan::decideByUsers(Value value, bool canBeBoth) const {
  bool half = false, single = false;
  for (OpOperand &use : value.getUses()) {
    const PlannedNode &user = nodes[indexOf.lookup(use.getOwner())];
    Want want = getWant(user, use.getOperandNumber());
    half |= want == Want::Half;
    single |= want == Want::Float;
  }
  if (half && single)
    return canBeBoth ? Precision::Both : Precision::Float;
  return half ? Precision::Half : Precision::Float;
}

void PrecisionPlan::decide() {
  for (auto [value, group] : valueGroups)
    if (group == kByUsers)
      decided[value] =
          decideByUsers(value, !isa<CastOp>(value.getDefiningOp()));
}

Precision PrecisionPlan::getPrecision(Value value) const {
  auto it = valueGroups.find(value);
  if (it == valueGroups.end())
    return Precision::Float;
  if (it->second == kByUsers)
    return decided.lookup(value);
  return mayFlip[find(it->second)] ? Precision::Half : Precision::Float;
}
