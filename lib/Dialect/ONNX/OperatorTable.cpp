//===- OperatorTable.cpp - Operators by name and opset --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/OperatorTable.h"
#include "mlir/IR/MLIRContext.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace onnx_xform {

OperatorTable::OperatorTable(MLIRContext *context) {
  for (RegisteredOperationName name : context->getRegisteredOperations())
    if (auto *versioned = name.getInterface<VersionedOpInterface>()) {
      const OperatorSchema &schema = versioned->getSchema();
      domains[schema.domain][schema.opType].push_back({name, &schema});
    }
  for (auto &domain : domains)
    for (auto &groups : domain.second)
      llvm::sort(groups.second, [](auto &a, auto &b) {
        return a.second->since() < b.second->since();
      });
}

ArrayRef<std::pair<OperationName, const OperatorSchema *>>
OperatorTable::groups(StringRef domain, StringRef opType) const {
  auto operators = domains.find(domain);
  if (operators == domains.end())
    return {};
  auto found = operators->second.find(opType);
  if (found == operators->second.end())
    return {};
  return found->second;
}

std::optional<OperatorTable::Binding>
OperatorTable::lookup(StringRef domain, StringRef opType, int opset) const {
  for (auto [name, schema] : groups(domain, opType))
    if (int version = schema->versionAt(opset))
      return Binding{name, schema, version};
  return std::nullopt;
}

std::string OperatorTable::explainMissing(StringRef domain, StringRef opType,
                                          int opset) const {
  auto all = groups(domain, opType);
  if (all.empty())
    return (domain + " has no operator " + opType).str();
  int first = all.front().second->since();
  if (opset < first)
    return (opType + " is new in opset " + Twine(first) + " of " + domain +
            ", the model imports " + Twine(opset))
        .str();
  int last = all.back().second->until;
  return (opType + " left " + domain + " in opset " + Twine(last) +
          ", the model imports " + Twine(opset))
      .str();
}

} // namespace onnx_xform
