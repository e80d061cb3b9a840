//===- GraphWriter.cpp - Functions and regions to messages ----------------===//
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

#include "GraphWriter.h"
#include "TypeCheck.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Transforms/RegionUtils.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Schema.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Initializers
//===----------------------------------------------------------------------===//

LogicalResult GraphWriter::writeInitializer(Operation *op, bool asNode,
                                            MessageBuilder &message) {
  auto initializer = cast<InitializerOp>(op);
  bool sparse = isa<SparseTensorAttr>(initializer.getValue());
  StringRef name = names.of(initializer);
  MessageBuilder tensor;
  if (failed(tensors.write(initializer.getValue(), name,
                           extras::detach(op->getDiscardableAttrDictionary()),
                           op->getLoc(), tensor)))
    return failure();
  if (!asNode) {
    message.message(sparse ? 15 : 5, std::move(tensor));
    return success();
  }
  // Functions have no initializers.
  MessageBuilder node, attribute;
  node.bytes(2, name);
  if (StringRef nodeName = names.ofNode(op); !nodeName.empty())
    node.bytes(3, nodeName);
  node.bytes(4, "Constant");
  attribute.bytes(1, sparse ? "sparse_value" : "value");
  attribute.message(sparse ? 22 : 5, std::move(tensor));
  attribute.varint(20,
                   static_cast<uint64_t>(sparse ? AttributeKind::SparseTensor
                                                : AttributeKind::Tensor));
  node.message(5, std::move(attribute));
  domains.insert("ai.onnx");
  message.message(7, std::move(node));
  return success();
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

/// The operations of a graph in the order of its nodes: that of the block,
/// unless the file had another. What a pass added stays behind its predecessor.
static SmallVector<Operation *> getFileOrder(Block &block) {
  std::vector<std::tuple<int64_t, unsigned, Operation *>> order;
  int64_t position = -1;
  for (Operation &op : block.without_terminator()) {
    if (auto attr = op.getAttrOfType<IntegerAttr>(attrs::kPosition))
      position = attr.getInt();
    order.emplace_back(position, order.size(), &op);
  }
  // Keys repeat only for neighbours in the block: their number breaks the tie.
  if (position >= 0)
    llvm::sort(order);
  return llvm::map_to_vector(order,
                             [](auto &entry) { return std::get<2>(entry); });
}

LogicalResult GraphWriter::writeBody(Block &block, MessageBuilder &message,
                                     bool isFunction) {
  MessageBuilder initializers;
  for (Operation *op : getFileOrder(block)) {
    for (Value result : op->getResults())
      if (!isa<NoneType>(result.getType()) &&
          failed(checkType(result.getType(), op->getLoc())))
        return failure();
    if (isa<InitializerOp>(op)) {
      if (failed(writeInitializer(op, isFunction,
                                  isFunction ? message : initializers)))
        return failure();
    } else if (failed(writeNode(op, message))) {
      return failure();
    }
  }
  for (const ModelNames::Alias &alias : names.getAliases(&block))
    writeIdentity(alias, message);
  message.append(std::move(initializers));
  return success();
}

LogicalResult GraphWriter::writeOtherInfos(Region &region,
                                           DictionaryAttr description,
                                           unsigned number,
                                           MessageBuilder &message) {
  auto infos =
      description ? description.getAs<ArrayAttr>("value_info") : ArrayAttr();
  if (!infos)
    return success();
  llvm::DenseMap<StringRef, Value> outer;
  if (llvm::any_of(infos, llvm::IsaPred<DictionaryAttr>))
    visitUsedValuesDefinedAbove(region, [&](OpOperand *operand) {
      outer.try_emplace(names.of(operand->get()), operand->get());
    });
  for (Attribute info : infos) {
    if (auto bytes = dyn_cast<StringAttr>(info))
      message.bytes(number, bytes);
    auto extras = dyn_cast<DictionaryAttr>(info);
    Value value =
        extras ? outer.lookup(extras::getText(extras, "name")) : Value();
    if (value && failed(writeListed(number, value, extras, message)))
      return failure();
  }
  return success();
}

static DictionaryAttr getExtras(DictionaryAttr description, StringRef key,
                                unsigned index) {
  auto list = extras::get<ArrayAttr>(description, key);
  return list && index < list.size() ? dyn_cast<DictionaryAttr>(list[index])
                                     : DictionaryAttr();
}

void GraphWriter::writeName(DictionaryAttr description,
                            MessageBuilder &message) {
  StringRef name = extras::getText(description, "name");
  if (!name.empty())
    message.bytes(2, name);
}

/// What follows the inputs of a graph.
LogicalResult
GraphWriter::writeRest(Block &block, DictionaryAttr description,
                       llvm::function_ref<DictionaryAttr(unsigned)> getOutput,
                       MessageBuilder &message) {
  for (auto [i, output, value] : llvm::enumerate(
           names.getOutputs(&block), block.getTerminator()->getOperands()))
    if (failed(writeInfo(12, output, value, getOutput(i), message)))
      return failure();
  if (failed(writeValueInfos(block, 13, message)))
    return failure();
  if (failed(writeOtherInfos(*block.getParent(), description, 13, message)))
    return failure();
  writeCommon(description, 10, 16, message);
  return success();
}

LogicalResult GraphWriter::writeSubgraph(Region &region,
                                         DictionaryAttr description,
                                         MessageBuilder &message) {
  Block &block = region.front();
  if (failed(writeBody(block, message, /*isFunction=*/false)))
    return failure();
  writeName(description, message);
  for (auto [i, argument] : llvm::enumerate(block.getArguments())) {
    DictionaryAttr extras = getExtras(description, "inputs", i);
    if (failed(writeInfo(11, names.of(argument), argument, extras, message)) ||
        failed(writeListed(13, argument, extras, message)))
      return failure();
  }
  return writeRest(
      block, description,
      [&](unsigned i) { return getExtras(description, "outputs", i); },
      message);
}

//===----------------------------------------------------------------------===//
// The graph of the model
//===----------------------------------------------------------------------===//

/// Initializers that are inputs too, at places of their own: all up to IR
/// version 3, unless the file did without. What a pass added comes last.
static SmallVector<InitializerOp> getListedInitializers(Block &block,
                                                        int64_t irVersion) {
  SmallVector<InitializerOp> listed, added;
  for (auto op : block.getOps<InitializerOp>()) {
    if (!op.getInputIndex())
      added.push_back(op);
    else if (static_cast<int64_t>(*op.getInputIndex()) >= 0)
      listed.push_back(op);
  }
  llvm::sort(listed, [](InitializerOp a, InitializerOp b) {
    return a.getInputIndex() != b.getInputIndex()
               ? *a.getInputIndex() < *b.getInputIndex()
               : a->isBeforeInBlock(b);
  });
  if (irVersion < 4)
    llvm::append_range(listed, added);
  return listed;
}

LogicalResult GraphWriter::writeArgument(func::FuncOp func,
                                         BlockArgument argument,
                                         MessageBuilder &message) {
  DictionaryAttr attributes = func.getArgAttrDict(argument.getArgNumber());
  DictionaryAttr extras = extras::detach(attributes);
  StringRef name = names.of(argument);
  if (failed(writeInfo(11, name, argument, extras, message)) ||
      failed(writeListed(13, argument, extras, message)))
    return failure();
  auto value = extras::get<Attribute>(attributes, attrs::kDefaultValue);
  if (!value)
    return success();
  MessageBuilder tensor;
  if (failed(tensors.write(
          value, name,
          extras::get<DictionaryAttr>(attributes, attrs::kDefaultTensor),
          argument.getLoc(), tensor)))
    return failure();
  message.message(isa<SparseTensorAttr>(value) ? 15 : 5, std::move(tensor));
  return success();
}

LogicalResult GraphWriter::writeInputs(func::FuncOp func,
                                       MessageBuilder &message) {
  SmallVector<InitializerOp> listed =
      getListedInitializers(func.front(), irVersion);
  size_t position = 0;
  auto next = listed.begin();
  auto writeNext = [&] {
    InitializerOp op = *next++;
    ++position;
    return writeInfo(11, names.of(op), op,
                     op->getAttrOfType<DictionaryAttr>(attrs::kInput), message);
  };
  for (BlockArgument argument : func.front().getArguments()) {
    while (next != listed.end() &&
           next->getInputIndex().value_or(UINT64_MAX) <= position)
      if (failed(writeNext()))
        return failure();
    if (failed(writeArgument(func, argument, message)))
      return failure();
    ++position;
  }
  while (next != listed.end())
    if (failed(writeNext()))
      return failure();
  return success();
}

LogicalResult GraphWriter::writeMain(func::FuncOp func,
                                     MessageBuilder &message) {
  auto description = func->getAttrOfType<DictionaryAttr>(attrs::kGraph);
  Block &block = func.front();
  if (failed(writeBody(block, message, /*isFunction=*/false)))
    return failure();
  writeName(description, message);
  if (failed(writeInputs(func, message)))
    return failure();
  return writeRest(
      block, description,
      [&](unsigned i) { return extras::detach(func.getResultAttrDict(i)); },
      message);
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

LogicalResult GraphWriter::writeFunction(func::FuncOp func,
                                         MessageBuilder &message) {
  auto description = func->getAttrOfType<DictionaryAttr>(attrs::kFunction);
  auto get = [&](StringRef key) { return extras::getText(description, key); };
  Block &block = func.front();
  message.bytes(1, get("name"));
  for (BlockArgument argument : block.getArguments())
    message.bytes(4, names.of(argument));
  for (StringRef output : names.getOutputs(&block))
    message.bytes(5, output);
  if (auto attributes = description.getAs<ArrayAttr>("attributes"))
    for (auto name : attributes.getAsRange<StringAttr>())
      message.bytes(6, name);
  if (failed(writeBody(block, message, /*isFunction=*/true)))
    return failure();
  llvm::StringSet<> written;
  writeOpsetImports(func, description.getAs<ArrayAttr>("imported_domains"),
                    description.getAs<DictionaryAttr>("opset_imports"), 9,
                    written, message);
  message.bytes(10, get("domain"));
  if (auto defaults = description.getAs<ArrayAttr>("attribute_defaults"))
    for (auto bytes : defaults.getAsRange<StringAttr>())
      message.bytes(11, bytes);
  for (BlockArgument argument : block.getArguments()) {
    DictionaryAttr attributes = func.getArgAttrDict(argument.getArgNumber());
    if (failed(checkType(argument.getType(), argument.getLoc())) ||
        failed(writeListed(12, argument, extras::detach(attributes), message)))
      return failure();
  }
  if (failed(writeValueInfos(block, 12, message)))
    return failure();
  if (failed(writeOtherInfos(func.getBody(), description, 12, message)))
    return failure();
  if (!get("overload").empty())
    message.bytes(13, get("overload"));
  writeCommon(description, 8, 14, message);
  return success();
}

} // namespace onnx_xform
