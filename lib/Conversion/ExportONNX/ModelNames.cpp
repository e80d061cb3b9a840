//===- ModelNames.cpp - Names of nodes and values -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModelNames.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace mlir;

namespace onnx_xform {

static bool isAbsent(Value value) { return isa<NoneType>(value.getType()); }

ModelNames::ModelNames(ModuleOp module) {
  for (auto func : module.getOps<func::FuncOp>())
    if (!func.isDeclaration())
      nameFunction(func);
  nameNodes();
  // Only now is it known which names are taken.
  module.walk<WalkOrder::PreOrder>([&](Operation *op) { nameRest(op); });
  module.walk([&](YieldOp yield) { aliasYields(*yield->getBlock()); });
  for (auto func : module.getOps<func::FuncOp>())
    if (!func.isDeclaration())
      nameUnnamedOutputs(func.front());
}

void ModelNames::nameUnnamedOutputs(Block &graph) {
  auto &names = outputs[&graph];
  llvm::SmallDenseSet<StringRef> seen(names.begin(), names.end());
  for (auto [name, value] :
       llvm::zip(names, graph.getTerminator()->getOperands())) {
    if (!name.empty())
      continue;
    name = of(value);
    if (isa<OpResult>(value) && seen.insert(name).second)
      continue;
    name = makeValueName((name + "_output").str());
    aliases[&graph].push_back({value, name});
  }
}

ArrayRef<ModelNames::Alias> ModelNames::getAliases(Block *graph) const {
  auto found = aliases.find(graph);
  return found == aliases.end() ? ArrayRef<Alias>() : found->second;
}

ArrayRef<StringRef> ModelNames::getOutputs(Block *graph) const {
  auto found = outputs.find(graph);
  return found == outputs.end() ? ArrayRef<StringRef>() : found->second;
}

/// Whether a value from outside `graph` is used somewhere in it.
static bool isCaptured(Value value, Block *graph) {
  return llvm::any_of(value.getUsers(), [&](Operation *user) {
    return graph->findAncestorOpInBlock(*user) != nullptr;
  });
}

bool ModelNames::claim(Scope &scope, StringRef name, Value value) {
  if (name.empty())
    return false;
  for (Scope *outer = scope.parent; outer; outer = outer->parent) {
    auto found = outer->taken.find(name);
    if (found != outer->taken.end() && found->second &&
        isCaptured(found->second, scope.graph))
      return false;
  }
  if (!scope.taken.try_emplace(name, value).second)
    return false;
  values[value] = name;
  return true;
}

void ModelNames::fixOutputs(Scope &scope, func::FuncOp func) {
  auto &names = outputs[scope.graph];
  for (auto [i, value] :
       llvm::enumerate(scope.graph->getTerminator()->getOperands())) {
    auto attr = func.getResultAttrOfType<StringAttr>(i, attrs::kName);
    StringRef name = attr ? attr.getValue() : StringRef();
    names.push_back(name);
    if (name.empty() || of(value) == name)
      continue;
    bool isLocal = value.getParentBlock() == scope.graph;
    if (isLocal && isa<OpResult>(value) && of(value).empty() &&
        claim(scope, name, value))
      continue;
    aliases[scope.graph].push_back({value, name});
    scope.taken.try_emplace(name, Value());
  }
}

void ModelNames::nameFunction(func::FuncOp func) {
  Block &graph = func.front();
  Scope scope(&graph, nullptr);
  for (auto [i, argument] : llvm::enumerate(graph.getArguments())) {
    auto attr = func.getArgAttrOfType<StringAttr>(i, attrs::kName);
    if (attr)
      claim(scope, attr.getValue(), argument);
  }
  fixOutputs(scope, func);
  claimNames(scope);
}

void ModelNames::claimNames(Scope &scope) {
  for (BlockArgument argument : scope.graph->getArguments()) {
    NodeNames names = getNames(argument.getLoc());
    if (of(argument).empty() && names.suffixes.empty() &&
        !names.outputs.empty())
      claim(scope, names.outputs.front(), argument);
  }
  for (Operation &op : *scope.graph) {
    NodeNames names = getNames(op.getLoc());
    if (!names.suffixes.empty())
      continue;
    bool keepsAll = true;
    for (auto [i, result] : llvm::enumerate(op.getResults())) {
      if (isAbsent(result))
        continue;
      StringRef wanted = i < names.outputs.size() ? names.outputs[i] : "";
      if (of(result).empty())
        claim(scope, wanted, result);
      keepsAll &= of(result) == wanted;
    }
    if (names.node.empty())
      continue;
    if (keepsAll)
      nodes[&op] = names.node;
    else
      contested.push_back({&op, names.node});
  }
  for (Operation &op : *scope.graph)
    for (Region &region : op.getRegions())
      for (Block &inner : region) {
        Scope innerScope(&inner, &scope);
        claimNames(innerScope);
      }
}

/// Two nodes may have had one name from the start; but of the operations that a
/// rewrite made out of one node only one is that node.
void ModelNames::nameNodes() {
  if (contested.empty())
    return;
  listNodeNames();
  for (auto [op, name] : contested)
    if (usedNodes.names.insert(name).second)
      nodes[op] = name;
}

void ModelNames::listNodeNames() {
  if (usedNodes.isListed)
    return;
  usedNodes.isListed = true;
  for (auto [op, name] : nodes)
    usedNodes.names.insert(name);
}

StringRef ModelNames::makeNodeName(StringRef base) {
  listNodeNames();
  return makeUnique(base, usedNodes);
}

StringRef ModelNames::makeValueName(StringRef base) {
  if (!usedValues.isListed) {
    usedValues.isListed = true;
    for (auto [value, name] : values)
      usedValues.names.insert(name);
    for (const auto &entry : aliases)
      for (const Alias &alias : entry.second)
        usedValues.names.insert(alias.name);
  }
  return makeUnique(base, usedValues);
}

StringRef ModelNames::makeUnique(StringRef base, UsedNames &used) {
  std::string name = base.str();
  unsigned &counter = counters[base];
  while (used.names.contains(name))
    name = (base + "_" + Twine(++counter)).str();
  StringRef saved = saver.save(name);
  used.names.insert(saved);
  return saved;
}

static std::string addSuffixes(StringRef base, const NodeNames &names) {
  std::string name = base.str();
  for (StringRef suffix : names.suffixes)
    name += ("_" + suffix).str();
  return name;
}

void ModelNames::nameRest(Operation *op) {
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (BlockArgument argument : block.getArguments())
        if (of(argument).empty())
          values[argument] = makeValueName("input");
  if (isa<func::FuncOp, ModuleOp>(op) || op->hasTrait<OpTrait::IsTerminator>())
    return;
  auto isNamed = [&](Value result) {
    return isAbsent(result) || !of(result).empty();
  };
  bool areAllNamed = llvm::all_of(op->getResults(), isNamed);
  if (areAllNamed && nodes.contains(op))
    return;
  NodeNames names = getNames(op->getLoc());
  bool hasNoName = names.node.empty() && names.suffixes.empty();
  if (areAllNamed && hasNoName)
    return;
  std::string type = op->getName().stripDialect().str();
  if (auto versioned = dyn_cast<VersionedOpInterface>(op))
    type = versioned.getSchema().opType.str();
  for (auto [i, result] : llvm::enumerate(op->getResults())) {
    if (isNamed(result))
      continue;
    std::string base = i < names.outputs.size() ? names.outputs[i].str() : "";
    if (base.empty() && !names.node.empty())
      base = (names.node + "_output_" + Twine(i)).str();
    if (base.empty())
      base = type + "_output";
    values[result] = makeValueName(addSuffixes(base, names));
  }
  // Nodes that had no name get none, unless they were added.
  if (hasNoName || nodes.contains(op))
    return;
  StringRef base = names.node;
  if (base.empty())
    base = names.outputs.empty() || names.outputs.front().empty()
               ? StringRef(type)
               : names.outputs.front();
  nodes[op] = makeNodeName(addSuffixes(base, names));
}

void ModelNames::aliasYields(Block &graph) {
  Operation *parent = graph.getParentOp();
  bool returnsOuter = false;
  if (auto graphs = parent->getAttrOfType<ArrayAttr>(attrs::kGraphs)) {
    unsigned index = graph.getParent()->getRegionNumber();
    if (index < graphs.size())
      if (auto description = dyn_cast<DictionaryAttr>(graphs[index]))
        returnsOuter = description.contains("returns_outer");
  }
  auto &names = outputs[&graph];
  DenseSet<Value> seen;
  for (Value value : graph.getTerminator()->getOperands()) {
    bool isLocal = value.getParentBlock() == &graph;
    if (returnsOuter || (isLocal && seen.insert(value).second)) {
      names.push_back(of(value));
      continue;
    }
    StringRef name = makeValueName((of(value) + "_output").str());
    aliases[&graph].push_back({value, name});
    names.push_back(name);
  }
}

} // namespace onnx_xform
