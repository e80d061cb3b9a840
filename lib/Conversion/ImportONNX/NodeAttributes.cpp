//===- NodeAttributes.cpp - The attributes of a node ----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which attributes a node has, and whether its operator takes them. Graphs are
// imported last, and in the order of the operation's regions: the types at
// their borders may depend on the other attributes, and on graphs before them.
//
//===----------------------------------------------------------------------===//

#include "NodeAttributes.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace mlir;

namespace onnx_xform {

namespace {
/// A graph attribute that has yet to be imported.
struct PendingGraph {
  AttributeMessage attribute;
  AttributeKind kind;
};

class NodeAttributesImporter {
public:
  NodeAttributesImporter(ImportContext &ctx, Scope &scope,
                         const NodeMessage &node,
                         const OperatorTable::Binding *binding,
                         ArrayRef<Value> inputs, Location loc)
      : ctx(ctx), scope(scope), node(node), binding(binding), inputs(inputs),
        loc(loc) {}

  LogicalResult import();
  NodeAttributes take() { return std::move(result); }

private:
  LogicalResult importAttribute(StringRef bytes);
  LogicalResult add(const AttributeMessage &attribute,
                    FailureOr<AttributeValue> value);
  void checkValue(StringRef name, AttributeKind kind);
  void checkGraph(StringRef name, AttributeKind kind);
  void sortGraphs();
  LogicalResult importGraphs(const PendingGraph &graph);
  SmallVector<Type> getGraphInputTypes(StringRef name) const;
  bool isTaken(StringRef name) const;

  ImportContext &ctx;
  Scope &scope;
  const NodeMessage &node;
  const OperatorTable::Binding *binding;
  ArrayRef<Value> inputs;
  Location loc;
  SmallVector<PendingGraph, 1> pending;
  NodeAttributes result;
};
} // namespace

//===----------------------------------------------------------------------===//
// What the operator takes
//===----------------------------------------------------------------------===//

void NodeAttributesImporter::checkValue(StringRef name, AttributeKind kind) {
  if (!binding || !result.mismatch.empty())
    return;
  if (auto mismatch = findAttributeMismatch(*binding->schema, name, kind))
    result.mismatch = std::move(*mismatch);
}

void NodeAttributesImporter::checkGraph(StringRef name, AttributeKind kind) {
  if (!binding || !result.mismatch.empty())
    return;
  if (kind != AttributeKind::Graph ||
      binding->schema->graphIndex(name) == binding->schema->graphs.size())
    result.mismatch = ("the operator has no graph '" + name + "'").str();
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

bool NodeAttributesImporter::isTaken(StringRef name) const {
  return result.values.get(name) ||
         llvm::any_of(pending, [&](const PendingGraph &graph) {
           return graph.attribute.name == name;
         });
}

LogicalResult NodeAttributesImporter::add(const AttributeMessage &attribute,
                                          FailureOr<AttributeValue> imported) {
  if (failed(imported))
    return failure();
  result.values.set(attribute.name, imported->value);
  if (!imported->extras.empty())
    result.extras.set(attribute.name,
                      imported->extras.getDictionary(ctx.context));
  return success();
}

LogicalResult NodeAttributesImporter::importAttribute(StringRef bytes) {
  AttributeMessage attribute;
  if (!attribute.parse(bytes) || attribute.name.empty())
    return emitError(loc) << "has a malformed attribute; the file is damaged "
                             "[onnx-import-041]";
  if (isTaken(attribute.name))
    return emitError(loc) << "has the attribute '" << attribute.name
                          << "' twice; keep one of the two [onnx-import-046]";
  FailureOr<AttributeKind> kind = findAttributeKind(attribute, loc);
  if (failed(kind))
    return failure();
  if (!attribute.refName.empty()) {
    result.hasReferences = true;
    return add(attribute,
               importAttributeReference(ctx, attribute, *kind, bytes, loc));
  }
  if (*kind == AttributeKind::Graph ||
      (*kind == AttributeKind::Graphs && !attribute.graphs.empty())) {
    pending.push_back({std::move(attribute), *kind});
    return success();
  }
  StringRef tensorName = node.outputs.empty() || node.outputs.front().empty()
                             ? node.name
                             : node.outputs.front();
  checkValue(attribute.name, *kind);
  return add(attribute,
             importAttributeValue(ctx, attribute, *kind, tensorName, loc));
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

void NodeAttributesImporter::sortGraphs() {
  auto key = [&](const PendingGraph &graph) {
    size_t place =
        binding ? binding->schema->graphIndex(graph.attribute.name) : 0;
    return std::make_pair(place, graph.attribute.name);
  };
  llvm::sort(pending, [&](const PendingGraph &a, const PendingGraph &b) {
    return key(a) < key(b);
  });
}

/// The operation is not there yet: what it knows of a graph's inputs is asked
/// of its class.
SmallVector<Type>
NodeAttributesImporter::getGraphInputTypes(StringRef name) const {
  auto *graphOp =
      binding ? binding->name.getInterface<GraphOpInterface>() : nullptr;
  if (!graphOp)
    return {};
  SmallVector<Type> nodeTypes = llvm::map_to_vector(
      inputs, [](Value v) { return v ? v.getType() : Type(); });
  return graphOp->getGraphInputTypes(binding->schema->graphIndex(name),
                                     nodeTypes,
                                     result.values.getDictionary(ctx.context));
}

LogicalResult NodeAttributesImporter::importGraphs(const PendingGraph &graph) {
  if (scope.depth + 1 > ctx.options.maxGraphDepth)
    return emitError(loc) << "has graphs nested deeper than "
                          << ctx.options.maxGraphDepth
                          << ", which this build does not follow; flatten the "
                             "model [onnx-import-044]";
  const AttributeMessage &attribute = graph.attribute;
  NamedAttrList extras;
  if (failed(ctx.addCommon(attribute, loc, extras)))
    return failure();
  if (!extras.empty())
    result.extras.set(attribute.name, extras.getDictionary(ctx.context));
  SmallVector<Type> inputTypes = getGraphInputTypes(attribute.name);
  bool isList = graph.kind == AttributeKind::Graphs;
  for (StringRef bytes : isList ? ArrayRef<StringRef>(attribute.graphs)
                                : ArrayRef<StringRef>(attribute.graph)) {
    auto region = std::make_unique<Region>();
    Scope inner(scope);
    OpBuilder::InsertionGuard guard(ctx.builder);
    DictionaryAttr description =
        GraphImporter(ctx, inner)
            .importSubgraph(bytes, *region, inputTypes, loc);
    if (!description)
      return failure();
    result.graphs.push_back(
        {attribute.name, isList, std::move(region), description});
  }
  return success();
}

LogicalResult NodeAttributesImporter::import() {
  for (StringRef bytes : node.attributes)
    if (failed(importAttribute(bytes)))
      return failure();
  sortGraphs();
  for (const PendingGraph &graph : pending) {
    checkGraph(graph.attribute.name, graph.kind);
    if (failed(importGraphs(graph)))
      return failure();
  }
  return success();
}

FailureOr<NodeAttributes>
importNodeAttributes(ImportContext &ctx, Scope &scope, const NodeMessage &node,
                     const OperatorTable::Binding *binding,
                     ArrayRef<Value> inputs, Location loc) {
  NodeAttributesImporter importer(ctx, scope, node, binding, inputs, loc);
  if (failed(importer.import()))
    return failure();
  return importer.take();
}

} // namespace onnx_xform
