//===- NodeWriter.cpp - Operations to NodeProto ---------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Field numbers are those of proto/onnx-xform.proto.
//
//===----------------------------------------------------------------------===//

#include "AttributeWriter.h"
#include "GraphWriter.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/NodeBuilder.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

namespace {
/// An attribute of a node: a value, or graphs.
struct NodeAttribute {
  StringRef name;
  Attribute value;
  SmallVector<Region *, 1> graphs;
  bool isList = false;
};
} // namespace

/// The attributes of the node that an operation stands for, by name.
static SmallVector<NodeAttribute> collectAttributes(Operation *op) {
  SmallVector<NodeAttribute> attributes;
  auto addAll = [&](std::optional<DictionaryAttr> dictionary) {
    for (NamedAttribute attr : dictionary.value_or(DictionaryAttr()))
      attributes.push_back({attr.getName(), attr.getValue(), {}});
  };
  if (auto call = dyn_cast<CallOp>(op)) {
    if (call.getNodeAttributesAttr())
      addAll(call.getNodeAttributesAttr());
  } else if (auto custom = dyn_cast<CustomOp>(op)) {
    if (custom.getNodeAttributesAttr())
      addAll(custom.getNodeAttributesAttr());
    for (auto [i, region] : llvm::enumerate(op->getRegions())) {
      StringRef name = cast<StringAttr>((*custom.getGraphs())[i]).getValue();
      bool isList = name.consume_back("[]");
      if (!isList || attributes.empty() || attributes.back().name != name)
        attributes.push_back({name, {}, {}, isList});
      attributes.back().graphs.push_back(&region);
    }
  } else if (auto versioned = dyn_cast<VersionedOpInterface>(op)) {
    const OperatorSchema &schema = versioned.getSchema();
    for (const AttributeSchema &attribute : schema.attributes)
      if (Attribute value =
              op->getInherentAttr(attribute.odsName).value_or(Attribute()))
        attributes.push_back({attribute.name, value, {}});
    for (auto [graph, region] :
         llvm::zip_equal(schema.graphs, op->getRegions()))
      if (!region.empty())
        attributes.push_back({graph.name, {}, {&region}});
  }
  llvm::sort(attributes,
             [](const auto &a, const auto &b) { return a.name < b.name; });
  return attributes;
}

LogicalResult GraphWriter::writeAttributes(Operation *op,
                                           MessageBuilder &message) {
  auto descriptions = op->getAttrOfType<ArrayAttr>(attrs::kGraphs);
  auto extras = op->getAttrOfType<DictionaryAttr>(attrs::kAttributes);
  for (NodeAttribute &entry : collectAttributes(op)) {
    auto own = extras::get<DictionaryAttr>(extras, entry.name);
    MessageBuilder attribute;
    if (entry.value) {
      if (failed(AttributeWriter(tensors, op)
                     .write(entry.name, entry.value, own, attribute)))
        return failure();
      message.message(5, std::move(attribute));
      continue;
    }
    attribute.bytes(1, entry.name);
    writeCommon(own, 13, 0, attribute);
    for (Region *region : entry.graphs) {
      unsigned index = region->getRegionNumber();
      DictionaryAttr description;
      if (descriptions && index < descriptions.size())
        description = dyn_cast<DictionaryAttr>(descriptions[index]);
      MessageBuilder graph;
      if (failed(writeSubgraph(*region, description, graph)))
        return failure();
      attribute.message(entry.isList ? 11 : 6, std::move(graph));
    }
    attribute.varint(20, static_cast<uint64_t>(entry.isList
                                                   ? AttributeKind::Graphs
                                                   : AttributeKind::Graph));
    message.message(5, std::move(attribute));
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

namespace {
/// What a node calls itself.
struct NodeIdentity {
  StringRef domain, opType, overload;
};
} // namespace

static LogicalResult identify(Operation *op, SymbolTableCollection &symbols,
                              OpsetVersions &opsets, NodeIdentity &identity) {
  if (auto custom = dyn_cast<CustomOp>(op)) {
    identity = {custom.getDomain(), custom.getOpType(),
                custom.getOverload().value_or("")};
    return success();
  }
  if (auto call = dyn_cast<CallOp>(op)) {
    auto callee =
        symbols.lookupNearestSymbolFrom<func::FuncOp>(op, call.getCalleeAttr());
    auto description =
        callee ? callee->getAttrOfType<DictionaryAttr>(attrs::kFunction)
               : DictionaryAttr();
    if (!description)
      return op->emitError("calls what is no function of the model "
                           "[onnx-export-011]");
    auto get = [&](StringRef key) { return extras::getText(description, key); };
    identity = {get("domain"), get("name"), get("overload")};
    return success();
  }
  auto versioned = dyn_cast<VersionedOpInterface>(op);
  if (!versioned)
    return op->emitError(
        "is no ONNX operation; legalize it or remove it before "
        "the export [onnx-export-012]");
  const OperatorSchema &schema = versioned.getSchema();
  identity = {schema.domain, schema.opType, ""};
  int opset = opsets.of(op, schema.domain);
  int version = schema.versionAt(opset);
  if (version == 0)
    return op->emitError("(")
           << schema.opType << ") has a form that is not in opset " << opset
           << " of " << schema.domain << ", which the model imports"
           << " [onnx-export-013]";
  if (auto violation = findSchemaViolation(op, schema, version))
    return op->emitError("(")
           << schema.opType << ") is not valid in opset " << opset << " of "
           << schema.domain << ": " << *violation << " [onnx-export-014]";
  return success();
}

LogicalResult GraphWriter::writeNode(Operation *op, MessageBuilder &message) {
  NodeIdentity identity;
  if (failed(identify(op, symbols, opsets, identity)))
    return failure();
  auto spelling = op->getAttrOfType<DictionaryAttr>(attrs::kSpelling);
  auto spelledCount = [&](StringRef key) -> size_t {
    auto count = spelling ? spelling.getAs<IntegerAttr>(key) : IntegerAttr();
    return count && count.getValue().getActiveBits() < 31 ? count.getInt() : 0;
  };
  MessageBuilder node;
  SmallVector<Value> inputs = collectNodeInputs(op);
  size_t numInputs = std::max(inputs.size(), spelledCount("inputs"));
  if (auto versioned = dyn_cast<VersionedOpInterface>(op))
    numInputs = std::max<size_t>(numInputs, versioned.getSchema().minInputs());
  inputs.resize(numInputs);
  for (Value input : inputs)
    node.bytes(1, names.of(input));
  size_t numOutputs = op->getNumResults();
  while (numOutputs && isa<NoneType>(op->getResult(numOutputs - 1).getType()))
    --numOutputs;
  for (Value output : op->getResults().take_front(numOutputs))
    node.bytes(2, names.of(output));
  // A rewrite may have left fewer outputs than the file listed.
  size_t listedOutputs =
      std::min<size_t>(spelledCount("outputs"), op->getNumResults());
  for (size_t i = numOutputs; i < listedOutputs; ++i)
    node.bytes(2, "");
  if (StringRef name = names.ofNode(op); !name.empty())
    node.bytes(3, name);
  node.bytes(4, identity.opType);
  if (failed(writeAttributes(op, node)))
    return failure();
  bool isSpelledOut = spelling && spelling.contains("domain");
  if (!identity.domain.empty() &&
      (identity.domain != "ai.onnx" || isSpelledOut))
    node.bytes(7, identity.domain);
  if (!identity.overload.empty())
    node.bytes(8, identity.overload);
  writeCommon(extras::detach(op->getDiscardableAttrDictionary()), 6, 9, node);
  domains.insert(identity.domain.empty() ? "ai.onnx" : identity.domain);
  message.message(isa<func::FuncOp>(op->getParentOp()) &&
                          op->getParentOp()->hasAttr(attrs::kFunction)
                      ? 7
                      : 1,
                  std::move(node));
  return success();
}

void GraphWriter::writeIdentity(const ModelNames::Alias &alias,
                                MessageBuilder &message) {
  MessageBuilder node;
  node.bytes(1, names.of(alias.value));
  node.bytes(2, alias.name);
  node.bytes(3, (alias.name + "_identity").str());
  node.bytes(4, "Identity");
  domains.insert("ai.onnx");
  message.message(1, std::move(node));
}

} // namespace onnx_xform
