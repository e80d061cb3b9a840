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
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/ONNXInterfaces.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Value infos
//===----------------------------------------------------------------------===//

void GraphWriter::writeInfo(unsigned number, StringRef name, Type type,
                            DictionaryAttr extras, MessageBuilder &message) {
  auto get = [&](StringRef key) -> Attribute {
    return extras ? extras.get(key) : Attribute();
  };
  MessageBuilder info;
  info.bytes(1, name);
  auto original = dyn_cast_if_present<StringAttr>(get("type_proto"));
  if (Attribute untyped = get("untyped")) {
    if (auto bytes = dyn_cast<StringAttr>(untyped))
      info.bytes(2, bytes);
  } else {
    // A pass may have changed the element type since.
    if (auto declared = dyn_cast_if_present<TypeAttr>(get("declared_type")))
      if (Type element = getTensorElementType(type))
        if (Type merged = withElementType(declared.getValue(), element))
          type = merged;
    std::string typeProto =
        mergeType(type, original ? original.getValue() : StringRef());
    if (!typeProto.empty())
      info.bytes(2, typeProto);
  }
  if (auto docString = dyn_cast_if_present<StringAttr>(get("doc_string")))
    info.bytes(3, docString.getValue());
  writeMetadata(info, 4, dyn_cast_if_present<ArrayAttr>(get("metadata_props")));
  message.message(number, std::move(info));
}

void GraphWriter::writeValueInfos(Block &block, unsigned number,
                                  MessageBuilder &message) {
  llvm::SmallDenseSet<Value> outputs(
      block.getTerminator()->getOperands().begin(),
      block.getTerminator()->getOperands().end());
  for (Operation &op : block) {
    Attribute listed = op.getAttr(attrs::kValueInfo);
    auto infos = dyn_cast_if_present<DictionaryAttr>(listed);
    bool isConstant = op.hasTrait<OpTrait::ConstantLike>() ||
                      op.getName().getStringRef() == "onnx.Constant";
    for (auto [i, result] : llvm::enumerate(op.getResults())) {
      Type type = result.getType();
      if (isa<NoneType>(type))
        continue;
      DictionaryAttr extras =
          infos ? infos.getAs<DictionaryAttr>(std::to_string(i))
                : DictionaryAttr();
      bool isListed = extras || isa_and_present<UnitAttr>(listed);
      // Outputs say their type where they are listed as outputs.
      bool isWanted =
          !isConstant && tellsShape(type) && !outputs.contains(result);
      if (isListed || isWanted)
        writeInfo(number, names.of(result), type, extras, message);
    }
  }
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// The value as float32, where it is one.
static std::optional<float> toFloat32(APFloat value) {
  bool losesInfo = false;
  value.convert(APFloat::IEEEsingle(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  if (losesInfo)
    return std::nullopt;
  return value.convertToFloat();
}

/// Whether all elements are of one kind that attributes have lists of.
static bool isUniformList(ArrayAttr list) {
  auto all = [&](auto test) { return llvm::all_of(list, test); };
  return all(llvm::IsaPred<StringAttr>) ||
         all(llvm::IsaPred<SparseTensorAttr>) || all(llvm::IsaPred<TypeAttr>) ||
         all([](Attribute element) { return isTensorAttr(element); });
}

LogicalResult GraphWriter::writeAttribute(Operation *op, StringRef name,
                                          Attribute value,
                                          MessageBuilder &message) {
  MessageBuilder attribute;
  attribute.bytes(1, name);
  auto allExtras = op->getAttrOfType<DictionaryAttr>(attrs::kAttributes);
  auto extras =
      allExtras ? allExtras.getAs<DictionaryAttr>(name) : DictionaryAttr();
  auto getExtra = [&](StringRef key) {
    return extras ? extras.getAs<StringAttr>(key) : StringAttr();
  };
  auto kind = AttributeKind::Undefined;
  auto addTensor = [&](unsigned number, Attribute attr) -> LogicalResult {
    MessageBuilder tensor;
    StringAttr tensorName = getExtra("tensor_name");
    TensorWriter::Extras tensorExtras;
    tensorExtras.docString = getExtra("tensor_doc_string");
    tensorExtras.extraFields = getExtra("tensor_extra_fields");
    if (failed(tensors.write(attr, tensorName ? tensorName.getValue() : "",
                             tensorExtras, op->getLoc(), tensor)))
      return failure();
    attribute.message(number, std::move(tensor));
    return success();
  };
  auto addSparse = [&](unsigned number, SparseTensorAttr attr) {
    MessageBuilder tensor;
    StringAttr tensorName = getExtra("tensor_name");
    TensorWriter::Extras tensorExtras;
    if (StringAttr indicesName = getExtra("indices_name"))
      tensorExtras.indicesName = indicesName;
    if (failed(tensors.writeSparse(attr,
                                   tensorName ? tensorName.getValue() : "",
                                   tensorExtras, op->getLoc(), tensor)))
      return failure();
    attribute.message(number, std::move(tensor));
    return success();
  };
  if (auto reference = dyn_cast<AttrRefAttr>(value)) {
    attribute.bytes(21, reference.getName());
    kind = symbolizeAttributeKind(reference.getKind())
               .value_or(AttributeKind::Undefined);
  } else if (auto number = dyn_cast<FloatAttr>(value);
             number && toFloat32(number.getValue())) {
    kind = AttributeKind::Float;
    attribute.float32(2, *toFloat32(number.getValue()));
  } else if (auto number = dyn_cast<IntegerAttr>(value);
             number && number.getValue().getSignificantBits() <= 64) {
    kind = AttributeKind::Int;
    attribute.varint(3, number.getValue().getSExtValue());
  } else if (auto text = dyn_cast<StringAttr>(value)) {
    kind = AttributeKind::String;
    attribute.bytes(4, text.getValue());
  } else if (auto list = dyn_cast<DenseF32ArrayAttr>(value)) {
    kind = AttributeKind::Floats;
    for (float number : list.asArrayRef())
      attribute.float32(7, number);
  } else if (auto list = dyn_cast<DenseI64ArrayAttr>(value)) {
    kind = AttributeKind::Ints;
    for (int64_t number : list.asArrayRef())
      attribute.varint(8, number);
  } else if (auto sparse = dyn_cast<SparseTensorAttr>(value)) {
    kind = AttributeKind::SparseTensor;
    if (failed(addSparse(22, sparse)))
      return failure();
  } else if (auto type = dyn_cast<TypeAttr>(value)) {
    kind = AttributeKind::TypeProto;
    StringAttr original = getExtra("type_proto");
    attribute.bytes(
        14, mergeType(type.getValue(), original ? original.getValue() : ""));
  } else if (isTensorAttr(value)) {
    kind = AttributeKind::Tensor;
    if (failed(addTensor(5, value)))
      return failure();
  } else if (auto list = dyn_cast<ArrayAttr>(value);
             list && isUniformList(list)) {
    kind = AttributeKind::Strings;
    for (Attribute element : list) {
      if (auto text = dyn_cast<StringAttr>(element)) {
        attribute.bytes(9, text.getValue());
      } else if (auto sparse = dyn_cast<SparseTensorAttr>(element)) {
        kind = AttributeKind::SparseTensors;
        if (failed(addSparse(23, sparse)))
          return failure();
      } else if (auto type = dyn_cast<TypeAttr>(element)) {
        kind = AttributeKind::TypeProtos;
        attribute.bytes(15, mergeType(type.getValue(), ""));
      } else {
        kind = AttributeKind::Tensors;
        if (failed(addTensor(10, element)))
          return failure();
      }
    }
  } else {
    return op->emitError("has the attribute '")
           << name << "', whose value " << value
           << " ONNX has no attribute type for [onnx-export-010]";
  }
  if (StringAttr docString = getExtra("doc_string"))
    attribute.bytes(13, docString);
  attribute.varint(20, static_cast<uint64_t>(kind));
  if (StringAttr extraFields = getExtra("extra_fields"))
    attribute.raw(extraFields);
  message.message(5, std::move(attribute));
  return success();
}

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
    for (auto [name, region] : llvm::zip_equal(schema.graphs, op->getRegions()))
      attributes.push_back({name, {}, {&region}});
  }
  llvm::sort(attributes,
             [](const auto &a, const auto &b) { return a.name < b.name; });
  return attributes;
}

LogicalResult GraphWriter::writeAttributes(Operation *op,
                                           MessageBuilder &message) {
  auto descriptions = op->getAttrOfType<ArrayAttr>(attrs::kGraphs);
  for (NodeAttribute &entry : collectAttributes(op)) {
    if (entry.value) {
      if (failed(writeAttribute(op, entry.name, entry.value, message)))
        return failure();
      continue;
    }
    MessageBuilder attribute;
    attribute.bytes(1, entry.name);
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

static LogicalResult identify(Operation *op, NodeIdentity &identity) {
  if (auto custom = dyn_cast<CustomOp>(op)) {
    identity = {custom.getDomain(), custom.getOpType(),
                custom.getOverload().value_or("")};
    return success();
  }
  if (auto call = dyn_cast<CallOp>(op)) {
    auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
        op, call.getCalleeAttr());
    auto description =
        callee ? callee->getAttrOfType<DictionaryAttr>(attrs::kFunction)
               : DictionaryAttr();
    if (!description)
      return op->emitError("calls what is no function of the model "
                           "[onnx-export-011]");
    auto get = [&](StringRef key) {
      auto text = description.getAs<StringAttr>(key);
      return text ? text.getValue() : StringRef();
    };
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
  int opset = getOpsetVersion(op, schema.domain);
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

/// The node's inputs by position, null where absent.
static SmallVector<Value> collectInputs(Operation *op) {
  std::optional<ArrayRef<int32_t>> absent;
  if (auto custom = dyn_cast<CustomOp>(op))
    absent = custom.getAbsent();
  else if (auto call = dyn_cast<CallOp>(op))
    absent = call.getAbsent();
  else
    return getNodeInputs(op);
  SmallVector<Value> inputs;
  auto operands = op->getOperands();
  size_t next = 0;
  ArrayRef<int32_t> positions = absent.value_or(ArrayRef<int32_t>());
  while (next < operands.size() || !positions.empty()) {
    if (!positions.empty() &&
        (positions.front() <= static_cast<int64_t>(inputs.size()) ||
         next == operands.size())) {
      inputs.push_back({});
      positions = positions.drop_front();
    } else {
      inputs.push_back(operands[next++]);
    }
  }
  return inputs;
}

LogicalResult GraphWriter::writeNode(Operation *op, MessageBuilder &message) {
  NodeIdentity identity;
  if (failed(identify(op, identity)))
    return failure();
  auto spelling = op->getAttrOfType<DictionaryAttr>(attrs::kSpelling);
  auto spelledCount = [&](StringRef key) -> size_t {
    auto count = spelling ? spelling.getAs<IntegerAttr>(key) : IntegerAttr();
    return count && count.getValue().getActiveBits() < 31 ? count.getInt() : 0;
  };
  MessageBuilder node;
  SmallVector<Value> inputs = collectInputs(op);
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
  if (auto docString = op->getAttrOfType<StringAttr>(attrs::kDocString))
    node.bytes(6, docString);
  bool isSpelledOut = spelling && spelling.contains("domain");
  if (!identity.domain.empty() &&
      (identity.domain != "ai.onnx" || isSpelledOut))
    node.bytes(7, identity.domain);
  if (!identity.overload.empty())
    node.bytes(8, identity.overload);
  writeMetadata(node, 9, op->getAttrOfType<ArrayAttr>(attrs::kMetadataProps));
  if (auto extra = op->getAttrOfType<StringAttr>(attrs::kExtraFields))
    node.raw(extra);
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

//===----------------------------------------------------------------------===//
// Initializers
//===----------------------------------------------------------------------===//

LogicalResult GraphWriter::writeInitializer(Operation *op, bool asNode,
                                            MessageBuilder &message) {
  auto initializer = cast<InitializerOp>(op);
  TensorWriter::Extras extras{
      op->getAttrOfType<StringAttr>(attrs::kDocString),
      op->getAttrOfType<StringAttr>(attrs::kExtraFields),
      op->getAttrOfType<ArrayAttr>(attrs::kMetadataProps),
      {}};
  StringRef name = names.of(initializer);
  MessageBuilder tensor;
  auto sparse = dyn_cast<SparseTensorAttr>(initializer.getValue());
  if (failed(sparse ? tensors.writeSparse(sparse, name, extras, op->getLoc(),
                                          tensor)
                    : tensors.write(initializer.getValue(), name, extras,
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

void GraphWriter::writeCommon(DictionaryAttr description, unsigned docString,
                              unsigned metadata, MessageBuilder &message) {
  if (!description)
    return;
  if (auto text = description.getAs<StringAttr>("doc_string"))
    message.bytes(docString, text);
  writeMetadata(message, metadata,
                description.getAs<ArrayAttr>("metadata_props"));
  if (auto extra = description.getAs<StringAttr>("extra_fields"))
    message.raw(extra);
}

/// value_info of names that no value has.
static void writeUnusedInfos(DictionaryAttr description, unsigned number,
                             MessageBuilder &message) {
  auto infos =
      description ? description.getAs<ArrayAttr>("value_info") : ArrayAttr();
  if (infos)
    for (Attribute info : infos)
      if (auto bytes = dyn_cast<StringAttr>(info))
        message.bytes(number, bytes);
}

static DictionaryAttr getExtras(DictionaryAttr description, StringRef key,
                                unsigned index) {
  auto list = description ? description.getAs<ArrayAttr>(key) : ArrayAttr();
  return list && index < list.size() ? dyn_cast<DictionaryAttr>(list[index])
                                     : DictionaryAttr();
}

static StringRef getGraphName(DictionaryAttr description) {
  auto name =
      description ? description.getAs<StringAttr>("name") : StringAttr();
  return name ? name.getValue() : StringRef();
}

LogicalResult GraphWriter::writeSubgraph(Region &region,
                                         DictionaryAttr description,
                                         MessageBuilder &message) {
  Block &block = region.front();
  if (failed(writeBody(block, message, /*isFunction=*/false)))
    return failure();
  StringRef name = getGraphName(description);
  if (!name.empty())
    message.bytes(2, name);
  for (auto [i, argument] : llvm::enumerate(block.getArguments()))
    writeInfo(11, names.of(argument), argument.getType(),
              getExtras(description, "inputs", i), message);
  for (auto [i, output, value] : llvm::enumerate(
           names.getOutputs(&block), block.getTerminator()->getOperands()))
    writeInfo(12, output, value.getType(), getExtras(description, "outputs", i),
              message);
  writeValueInfos(block, 13, message);
  writeUnusedInfos(description, 13, message);
  writeCommon(description, 10, 16, message);
  return success();
}

/// The attributes of an argument or result, with the names that value infos in
/// graphs have.
static DictionaryAttr getInfoExtras(DictionaryAttr attributes) {
  NamedAttrList extras;
  if (!attributes)
    return {};
  for (NamedAttribute attr : attributes) {
    StringRef name = attr.getName();
    if (name.consume_front("onnx."))
      extras.set(name, attr.getValue());
  }
  return extras.getDictionary(attributes.getContext());
}

LogicalResult GraphWriter::writeMain(func::FuncOp func,
                                     MessageBuilder &message) {
  auto description = func->getAttrOfType<DictionaryAttr>(attrs::kGraph);
  Block &block = func.front();
  if (failed(writeBody(block, message, /*isFunction=*/false)))
    return failure();
  StringRef name = getGraphName(description);
  if (!name.empty())
    message.bytes(2, name);

  // Up to IR version 3, initializers are inputs too, at places of their own.
  SmallVector<InitializerOp> listed, unlisted;
  for (auto op : block.getOps<InitializerOp>()) {
    if (!op.getInputIndex())
      unlisted.push_back(op);
    else if (static_cast<int64_t>(*op.getInputIndex()) >= 0)
      listed.push_back(op);
  }
  llvm::sort(listed, [](InitializerOp a, InitializerOp b) {
    return *a.getInputIndex() < *b.getInputIndex();
  });
  auto writeListed = [&](InitializerOp op) {
    writeInfo(11, names.of(op), op.getType(), {}, message);
  };
  size_t position = 0, nextListed = 0;
  auto writeDue = [&] {
    while (nextListed < listed.size() &&
           *listed[nextListed].getInputIndex() <= position) {
      writeListed(listed[nextListed++]);
      ++position;
    }
  };
  for (BlockArgument argument : block.getArguments()) {
    writeDue();
    DictionaryAttr attributes = func.getArgAttrDict(argument.getArgNumber());
    writeInfo(11, names.of(argument), argument.getType(),
              getInfoExtras(attributes), message);
    ++position;
    if (attributes && attributes.contains(attrs::kListed))
      writeInfo(13, names.of(argument), argument.getType(),
                getInfoExtras(attributes), message);
    if (Attribute value =
            attributes ? attributes.get(attrs::kDefaultValue) : Attribute()) {
      MessageBuilder tensor;
      auto sparse = dyn_cast<SparseTensorAttr>(value);
      StringRef name = names.of(argument);
      if (failed(sparse ? tensors.writeSparse(sparse, name, {},
                                              argument.getLoc(), tensor)
                        : tensors.write(value, name, {}, argument.getLoc(),
                                        tensor)))
        return failure();
      message.message(sparse ? 15 : 5, std::move(tensor));
    }
  }
  while (nextListed < listed.size())
    writeListed(listed[nextListed++]);
  if (irVersion < 4)
    for (InitializerOp op : unlisted)
      writeListed(op);

  for (auto [i, output, value] : llvm::enumerate(
           names.getOutputs(&block), block.getTerminator()->getOperands()))
    writeInfo(12, output, value.getType(),
              getInfoExtras(func.getResultAttrDict(i)), message);
  writeValueInfos(block, 13, message);
  writeUnusedInfos(description, 13, message);
  writeCommon(description, 10, 16, message);
  return success();
}

LogicalResult GraphWriter::writeFunction(func::FuncOp func,
                                         MessageBuilder &message) {
  auto description = func->getAttrOfType<DictionaryAttr>(attrs::kFunction);
  auto get = [&](StringRef key) {
    auto text = description.getAs<StringAttr>(key);
    return text ? text.getValue() : StringRef();
  };
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
  if (auto imports = description.getAs<DictionaryAttr>("opset_imports"))
    for (NamedAttribute entry : imports)
      writeOpsetImport(message, 9,
                       entry.getName() == "ai.onnx" ? ""
                                                    : entry.getName().strref(),
                       cast<IntegerAttr>(entry.getValue()).getInt());
  message.bytes(10, get("domain"));
  if (auto defaults = description.getAs<ArrayAttr>("attribute_defaults"))
    for (auto bytes : defaults.getAsRange<StringAttr>())
      message.bytes(11, bytes);
  for (BlockArgument argument : block.getArguments()) {
    DictionaryAttr attributes = func.getArgAttrDict(argument.getArgNumber());
    if (attributes && attributes.contains(attrs::kListed))
      writeInfo(12, names.of(argument), argument.getType(),
                getInfoExtras(attributes), message);
  }
  writeValueInfos(block, 12, message);
  writeUnusedInfos(description, 12, message);
  if (!get("overload").empty())
    message.bytes(13, get("overload"));
  writeCommon(description, 8, 14, message);
  return success();
}

void writeOpsetImport(MessageBuilder &message, unsigned number,
                      StringRef spelling, int64_t version) {
  MessageBuilder entry;
  entry.bytes(1, spelling);
  entry.varint(2, version);
  message.message(number, std::move(entry));
}

} // namespace onnx_xform
