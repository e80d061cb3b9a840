//===- ModelAttributes.cpp - Where the parts of a model are kept ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/ModelAttributes.h"

using namespace mlir;

namespace onnx_xform {

static constexpr StringLiteral kPrefix = "onnx.";

void extras::attach(const NamedAttrList &extras, NamedAttrList &attributes) {
  for (NamedAttribute extra : extras)
    attributes.set((kPrefix + extra.getName().getValue()).str(),
                   extra.getValue());
}

void extras::attach(const NamedAttrList &extras, Operation *op) {
  if (extras.empty())
    return;
  NamedAttrList attributes(op->getDiscardableAttrDictionary());
  attach(extras, attributes);
  op->setDiscardableAttrs(attributes.getDictionary(op->getContext()));
}

DictionaryAttr extras::detach(DictionaryAttr attributes) {
  if (!attributes)
    return {};
  NamedAttrList extras;
  for (NamedAttribute attribute : attributes) {
    StringRef name = attribute.getName();
    if (name.consume_front(kPrefix))
      extras.set(name, attribute.getValue());
  }
  return extras.getDictionary(attributes.getContext());
}

StringRef extras::getText(DictionaryAttr extras, StringRef key) {
  auto text = get<StringAttr>(extras, key);
  return text ? text.getValue() : StringRef();
}

func::FuncOp getMainGraph(ModuleOp module) {
  for (auto func : module.getOps<func::FuncOp>())
    if (func->hasAttr(attrs::kGraph))
      return func;
  return {};
}

int getOpsetVersion(Operation *op, StringRef domain) {
  DictionaryAttr imports;
  for (Operation *parent = op; parent && !imports;
       parent = parent->getParentOp()) {
    if (auto function = parent->getAttrOfType<DictionaryAttr>(attrs::kFunction))
      imports = function.getAs<DictionaryAttr>("opset_imports");
    if (!imports)
      imports = parent->getAttrOfType<DictionaryAttr>(attrs::kOpsetImports);
  }
  if (imports)
    if (auto version = imports.getAs<IntegerAttr>(domain))
      return version.getValue().getActiveBits() < 31 ? version.getInt() : 0;
  if (domain == "ai.onnx")
    return kNewestOpset;
  return domain == "ai.onnx.ml" ? kNewestMLOpset : 1;
}

int OpsetVersions::of(Operation *node, StringRef domain) {
  auto [it, isNew] = versions.try_emplace({node->getBlock(), domain}, 0);
  if (isNew)
    it->second = getOpsetVersion(node, domain);
  return it->second;
}

} // namespace onnx_xform
