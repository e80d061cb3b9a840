//===- DeclaredTypes.cpp - What files say besides types -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A value has one type, and a file may state several: in value_info, and as an
// output. The others are extras (ModelAttributes.h): of arguments, of results,
// of operations for theirs, and of graphs inside of nodes.
//
//===----------------------------------------------------------------------===//

#include "DeclaredTypes.h"
#include "onnx-xform/Conversion/ModelAttributes.h"

using namespace mlir;
using namespace onnx_xform;

using Visitor = function_ref<bool(Value, Type)>;

/// Whether the name is that key of extras, which some have `onnx.` before.
static bool isKey(StringRef name, StringRef key) {
  name.consume_front("onnx.");
  return name == key;
}

/// The extras of a value, without what is outdated.
static DictionaryAttr update(DictionaryAttr extras, Value value, Visitor fn) {
  NamedAttrList kept;
  for (NamedAttribute entry : extras) {
    auto listed = dyn_cast<DictionaryAttr>(entry.getValue());
    auto type = dyn_cast<TypeAttr>(entry.getValue());
    if (listed && isKey(entry.getName(), extras::kListed)) {
      listed = update(listed, value, fn);
      kept.set(entry.getName(),
               listed.empty() ? Attribute(UnitAttr::get(value.getContext()))
                              : listed);
      continue;
    }
    bool isStated = type && isKey(entry.getName(), extras::kDeclaredType);
    bool isUntyped = isKey(entry.getName(), extras::kUntyped);
    if ((!isStated && !isUntyped) ||
        !fn(value, isStated ? type.getValue() : Type()))
      kept.push_back(entry);
  }
  return kept.getDictionary(value.getContext());
}

/// An array of the extras of values.
static Attribute updateList(Attribute list, ValueRange values, Visitor fn) {
  auto array = dyn_cast<ArrayAttr>(list);
  if (!array || array.size() > values.size())
    return list;
  SmallVector<Attribute> all(array.getValue());
  for (auto [extras, value] : llvm::zip(all, values))
    if (auto dictionary = dyn_cast<DictionaryAttr>(extras))
      extras = update(dictionary, value, fn);
  return ArrayAttr::get(list.getContext(), all);
}

/// What a node says of the inputs and outputs of its graphs.
static void updateGraphs(Operation *op, Visitor fn) {
  auto graphs = op->getAttrOfType<ArrayAttr>(attrs::kGraphs);
  if (!graphs || graphs.size() > op->getNumRegions())
    return;
  SmallVector<Attribute> all(graphs.getValue());
  for (auto [description, region] : llvm::zip(all, op->getRegions())) {
    auto dictionary = dyn_cast<DictionaryAttr>(description);
    if (!dictionary || region.empty() || !region.front().mightHaveTerminator())
      continue;
    NamedAttrList entries(dictionary);
    if (Attribute inputs = entries.get("inputs"))
      entries.set("inputs", updateList(inputs, region.getArguments(), fn));
    if (Attribute outputs = entries.get("outputs"))
      entries.set("outputs",
                  updateList(outputs,
                             region.front().getTerminator()->getOperands(),
                             fn));
    description = entries.getDictionary(op->getContext());
  }
  op->setAttr(attrs::kGraphs, ArrayAttr::get(op->getContext(), all));
}

/// What value_info says of a node's results.
static void updateInfos(Operation *op, Visitor fn) {
  auto infos = op->getAttrOfType<DictionaryAttr>(attrs::kValueInfo);
  if (!infos)
    return;
  NamedAttrList all(infos);
  for (OpResult result : op->getResults()) {
    std::string index = std::to_string(result.getResultNumber());
    auto extras = dyn_cast_if_present<DictionaryAttr>(all.get(index));
    if (!extras)
      continue;
    extras = update(extras, result, fn);
    all.set(index, extras.empty() ? Attribute(UnitAttr::get(op->getContext()))
                                  : extras);
  }
  op->setAttr(attrs::kValueInfo, all.getDictionary(op->getContext()));
}

/// What a function says of its arguments or results. They are set together:
/// each set of attributes is a list of its own in the context.
static SmallVector<Attribute>
updateAll(ValueRange values, Visitor fn,
          function_ref<DictionaryAttr(unsigned)> getExtras) {
  SmallVector<Attribute> all;
  for (auto [i, value] : llvm::enumerate(values)) {
    DictionaryAttr extras = getExtras(i);
    all.push_back(extras ? update(extras, value, fn)
                         : DictionaryAttr::get(value.getContext()));
  }
  return all;
}

void onnx_xform::updateDeclaredTypes(func::FuncOp graph, Visitor fn) {
  graph.setAllArgAttrs(updateAll(graph.getArguments(), fn, [&](unsigned i) {
    return graph.getArgAttrDict(i);
  }));
  graph.walk([&](Operation *op) {
    updateInfos(op, fn);
    updateGraphs(op, fn);
  });
  graph.setAllResultAttrs(
      updateAll(graph.front().getTerminator()->getOperands(), fn,
                [&](unsigned i) { return graph.getResultAttrDict(i); }));
}
