//===- BlockList.cpp - Nodes that a pass is told to leave alone -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockList.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Regex.h"

using namespace mlir;
using namespace onnx_xform;

namespace {
/// What an entry of a list stands for.
struct KnownOperator {
  SmallVector<const OperatorSchema *, 2> schemas;
  SmallVector<Operation *, 0> customs;
};
} // namespace

/// The name most like `entry`, where one is near enough to be a typing error.
static StringRef findSimilar(StringRef entry,
                             const llvm::StringMap<KnownOperator> &known) {
  unsigned bestDistance = entry.size() / 3 + 1;
  StringRef best;
  for (const auto &candidate : known) {
    unsigned distance =
        entry.edit_distance(candidate.getKey(),
                            /*AllowReplacements=*/true, bestDistance);
    if (distance < bestDistance || (distance == bestDistance && !best.empty() &&
                                    candidate.getKey() < best)) {
      bestDistance = distance;
      best = candidate.getKey();
    }
  }
  return best;
}

LogicalResult BlockList::addOperators(func::FuncOp graph,
                                      ArrayRef<std::string> entries) {
  if (entries.empty())
    return success();

  // Every operator by its name alone, and with its domain in front.
  llvm::StringMap<KnownOperator> known;
  for (RegisteredOperationName name :
       graph.getContext()->getRegisteredOperations())
    if (auto *versioned = name.getInterface<VersionedOpInterface>()) {
      const OperatorSchema &schema = versioned->getSchema();
      known[schema.opType].schemas.push_back(&schema);
      known[(schema.domain + "." + schema.opType).str()].schemas.push_back(
          &schema);
    }
  graph->getParentOp()->walk([&](CustomOp op) {
    known[op.getOpType()].customs.push_back(op);
    known[(op.getDomain() + "." + op.getOpType()).str()].customs.push_back(op);
  });

  for (const std::string &entry : entries) {
    auto it = known.find(entry);
    if (it == known.end()) {
      InFlightDiagnostic error = emitError(graph.getLoc())
                                 << "op-block-list: no operator is named '"
                                 << entry << "'";
      if (StringRef similar = findSimilar(entry, known); !similar.empty())
        error << "; is '" << similar << "' meant?";
      return error << " [convert-fp16-002]";
    }
    operators.insert(it->second.schemas.begin(), it->second.schemas.end());
    nodes.insert(it->second.customs.begin(), it->second.customs.end());
  }
  return success();
}

LogicalResult BlockList::addNodes(func::FuncOp graph,
                                  ArrayRef<std::string> entries) {
  if (entries.empty())
    return success();

  llvm::StringMap<SmallVector<Operation *, 1>> byName;
  graph->getParentOp()->walk([&](Operation *op) {
    if (isa<InitializerOp, func::FuncOp, ModuleOp>(op) ||
        op->hasTrait<OpTrait::IsTerminator>())
      return;
    NodeNames names = getNames(op->getLoc());
    StringRef name = names.node;
    if (name.empty() && !names.outputs.empty())
      name = names.outputs.front();
    if (!name.empty())
      byName[name].push_back(op);
  });

  for (const std::string &entry : entries) {
    if (auto it = byName.find(entry); it != byName.end()) {
      nodes.insert(it->second.begin(), it->second.end());
      continue;
    }
    llvm::Regex regex("^(" + entry + ")$");
    std::string problem;
    if (!regex.isValid(problem))
      return emitError(graph.getLoc())
             << "node-block-list: '" << entry
             << "' is no node of the graph, and no regular expression: "
             << problem << " [convert-fp16-004]";
    bool any = false;
    for (const auto &node : byName)
      if (regex.match(node.getKey())) {
        any = true;
        nodes.insert(node.getValue().begin(), node.getValue().end());
      }
    if (!any)
      return emitError(graph.getLoc())
             << "node-block-list: no node of the graph is named '" << entry
             << "', or matches it as a regular expression [convert-fp16-003]";
  }
  return success();
}
