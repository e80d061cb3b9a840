//===- ValueRules.cpp - What opsets demand of values ----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ValueRules.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"

using namespace mlir;

namespace onnx_xform::opset {

/// The keys in onnx.spelling (Opset.h): what holds in older opsets.
static constexpr StringLiteral kOlder = "older";
static constexpr StringLiteral kValues = "values";

static DictionaryAttr getOlder(Operation *op) {
  auto spelling = op->getAttrOfType<DictionaryAttr>(attrs::kSpelling);
  return spelling ? spelling.getAs<DictionaryAttr>(kOlder) : DictionaryAttr();
}

std::optional<std::string> ValueRules::check(Operation *op) const {
  auto found = rules.find(op->getName().getStringRef());
  if (found == rules.end())
    return std::nullopt;
  const OperatorSchema &schema = cast<VersionedOpInterface>(op).getSchema();
  int version = schema.versionAt(getOpsetVersion(op, schema.domain));
  if (!version)
    return std::nullopt;
  if (hasValidValues(op))
    return std::nullopt;
  for (const Rule &rule : found->second)
    if (version >= rule.from && version < rule.until)
      if (std::optional<std::string> violation = rule.check(op))
        return violation;
  return std::nullopt;
}

const ValueRules &getValueRules() {
  static const ValueRules rules = [] {
    ValueRules rules;
    populateIndexingRules(rules);
    populatePaddingRules(rules);
    populatePoolRules(rules);
    populateQuantizationRules(rules);
    populateResizeRules(rules);
    populateScatteringRules(rules);
    return rules;
  }();
  return rules;
}

void noteValidValues(Operation *op) {
  MLIRContext *context = op->getContext();
  NamedAttrList older(getOlder(op));
  older.set(kValues, UnitAttr::get(context));
  NamedAttrList spelling(op->getAttrOfType<DictionaryAttr>(attrs::kSpelling));
  spelling.set(kOlder, older.getDictionary(context));
  op->setAttr(attrs::kSpelling, spelling.getDictionary(context));
}

bool hasValidValues(Operation *op) {
  DictionaryAttr older = getOlder(op);
  return older && older.get(kValues);
}

void noteValidValues(ModuleOp module) {
  const ValueRules &rules = getValueRules();
  module.walk([&](VersionedOpInterface op) {
    if (rules.check(op))
      noteValidValues(op.getOperation());
  });
}

} // namespace onnx_xform::opset
