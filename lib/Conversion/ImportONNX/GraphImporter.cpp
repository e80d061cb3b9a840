//===- GraphImporter.cpp - GraphProto to blocks ---------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Importer.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"

using namespace mlir;

namespace onnx_xform {

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

FailureOr<size_t> GraphImporter::importSortedNodes(ArrayRef<StringRef> nodes,
                                                   Location loc) {
  for (auto [i, bytes] : llvm::enumerate(nodes)) {
    NodeMessage node;
    if (!node.parse(bytes))
      return emitMalformedNode(i, loc);
    bool isReady = true;
    ctx.freeNames.forEachUse(node, [&](StringRef name) {
      isReady &= name.empty() || scope.values.contains(name);
    });
    if (!isReady)
      return i;
    if (failed(importNode(ctx, scope, node)))
      return failure();
  }
  return nodes.size();
}

LogicalResult GraphImporter::importNodes(ArrayRef<StringRef> nodes,
                                         Location loc) {
  Block *block = ctx.builder.getInsertionBlock();
  Operation *before = block->empty() ? nullptr : &block->back();
  // In a graph inside of a node, a name may be of a later node although a graph
  // around has it, too.
  FailureOr<size_t> numSorted = size_t(0);
  if (!scope.parent)
    numSorted = importSortedNodes(nodes, loc);
  if (failed(numSorted))
    return failure();
  if (*numSorted == nodes.size())
    return success();

  FailureOr<SmallVector<unsigned>> order = findNodeOrder(
      nodes, *numSorted,
      [&](StringRef name) { return scope.values.contains(name); },
      ctx.freeNames, loc);
  if (failed(order))
    return failure();
  for (unsigned index : *order) {
    NodeMessage node;
    node.parse(nodes[index]);
    if (failed(importNode(ctx, scope, node)))
      return failure();
  }
  if (llvm::is_sorted(*order))
    return success();
  auto first = before ? std::next(before->getIterator()) : block->begin();
  for (auto [i, op] : llvm::enumerate(llvm::make_range(first, block->end())))
    op.setAttr(attrs::kPosition,
               ctx.builder.getI64IntegerAttr(
                   i < *numSorted ? i : (*order)[i - *numSorted]));
  return success();
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

LogicalResult GraphImporter::define(StringRef name, Value value, Location loc) {
  if (scope.values.try_emplace(name, value).second)
    return success();
  return emitError(loc)
         << "is defined twice in one graph; names must be unique "
            "[onnx-import-047]";
}

void GraphImporter::collectInfos(ArrayRef<StringRef> outputs,
                                 ArrayRef<StringRef> valueInfos) {
  for (StringRef bytes : outputs)
    scope.outputs.try_emplace(getInfoName(bytes), bytes);
  for (StringRef bytes : valueInfos)
    scope.valueInfos.try_emplace(getInfoName(bytes), Scope::Info{bytes});
}

FailureOr<Attribute> GraphImporter::getListed(StringRef name, Type type,
                                              Location loc) {
  const StringRef *bytes = scope.takeInfo(name);
  return bytes ? describeInfo(*bytes, type, loc) : Attribute();
}

FailureOr<Attribute> GraphImporter::describeInfo(StringRef bytes, Type type,
                                                 Location loc) {
  FailureOr<ValueInfo> info = ctx.importValueInfo(bytes, loc);
  if (failed(info))
    return failure();
  return ctx.unitOr(info->getExtras(type));
}

FailureOr<ArrayAttr> GraphImporter::takeUnusedInfos(ArrayRef<StringRef> entries,
                                                    Location loc) {
  if (scope.numTakenInfos == entries.size())
    return ArrayAttr();
  SmallVector<Attribute> unused;
  for (StringRef bytes : entries) {
    StringRef name = getInfoName(bytes);
    bool isFirst = scope.valueInfos.lookup(name).bytes.data() == bytes.data();
    if (isFirst && scope.values.contains(name))
      continue;
    Value outer = isFirst ? scope.lookup(name) : Value();
    if (!outer) {
      unused.push_back(ctx.string(bytes));
      continue;
    }
    FailureOr<Attribute> listed = describeInfo(bytes, outer.getType(), loc);
    if (failed(listed))
      return failure();
    Builder &b = ctx.builder;
    unused.push_back(
        b.getDictionaryAttr({b.getNamedAttr("name", ctx.string(name)),
                             b.getNamedAttr(extras::kListed, *listed)}));
  }
  return unused.empty() ? ArrayAttr() : ctx.builder.getArrayAttr(unused);
}

//===----------------------------------------------------------------------===//
// Initializers
//===----------------------------------------------------------------------===//

LogicalResult
GraphImporter::importInitializer(StringRef bytes, bool isSparse,
                                 std::optional<int64_t> inputIndex,
                                 const ValueInfo *input, Location loc) {
  OpBuilder &b = ctx.builder;
  TensorMessage tensor;
  SparseTensorMessage sparse;
  if (isSparse ? !sparse.parse(bytes) || !tensor.parse(sparse.values)
               : !tensor.parse(bytes))
    return emitError(loc) << "has a malformed initializer; the file is damaged "
                             "[onnx-import-031]";
  // A tensor without a name can be used by nobody; it keeps its place.
  Location tensorLoc = ctx.nameLoc(tensor.name, loc);
  Attribute value;
  Type type;
  if (isSparse) {
    auto attr = ctx.tensors.importSparse(sparse, tensorLoc, tensor.name);
    if (!attr)
      return failure();
    type = RankedTensorType::get(
        attr.getDims(), getTensorElementType(attr.getValues().getType()));
    value = attr;
  } else {
    TypedAttr attr = ctx.tensors.import(tensor, tensorLoc, tensor.name);
    if (!attr)
      return failure();
    type = attr.getType();
    value = attr;
  }
  OperationState state(tensorLoc, InitializerOp::getOperationName());
  auto &properties = state.getOrAddProperties<InitializerOp::Properties>();
  properties.value = value;
  if (inputIndex)
    properties.input_index = b.getI64IntegerAttr(*inputIndex);
  state.addTypes(type);
  NamedAttrList extras;
  if (failed(isSparse ? ctx.addExtras(sparse, tensor, tensorLoc, extras)
                      : ctx.addExtras(tensor, tensorLoc, extras)))
    return failure();
  extras::attach(extras, state.attributes);
  if (input)
    if (NamedAttrList said = input->getExtras(type); !said.empty())
      state.addAttribute(attrs::kInput, said.getDictionary(ctx.context));
  FailureOr<Attribute> listed = getListed(tensor.name, type, tensorLoc);
  if (failed(listed))
    return failure();
  if (*listed)
    state.addAttribute(attrs::kValueInfo,
                       isa<UnitAttr>(*listed)
                           ? *listed
                           : b.getDictionaryAttr(b.getNamedAttr("0", *listed)));
  Operation *op = b.create(state);
  if (tensor.name.empty())
    return success();
  return define(tensor.name, op->getResult(0), tensorLoc);
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

LogicalResult GraphImporter::describe(const GraphMessage &graph, Location loc,
                                      NamedAttrList &description) {
  if (!graph.name.empty())
    description.set("name", ctx.string(graph.name));
  FailureOr<ArrayAttr> unused = takeUnusedInfos(graph.valueInfos, loc);
  if (failed(unused))
    return failure();
  if (*unused)
    description.set("value_info", *unused);
  return ctx.addCommon(graph, loc, description);
}

LogicalResult GraphImporter::importBody(const GraphMessage &graph,
                                        Location loc) {
  for (StringRef bytes : graph.initializers)
    if (failed(importInitializer(bytes, /*isSparse=*/false, std::nullopt,
                                 nullptr, loc)))
      return failure();
  for (StringRef bytes : graph.sparseInitializers)
    if (failed(importInitializer(bytes, /*isSparse=*/true, std::nullopt,
                                 nullptr, loc)))
      return failure();
  return importNodes(graph.nodes, loc);
}

LogicalResult
GraphImporter::importSubgraphInput(StringRef bytes, Block &block,
                                   Type knownType, Location loc,
                                   SmallVectorImpl<Attribute> &inputExtras) {
  FailureOr<ValueInfo> info = ctx.importValueInfo(bytes, loc);
  if (failed(info))
    return failure();
  Type type = !info->hasType && knownType ? knownType : info->type;
  Location inputLoc = ctx.nameLoc(info->name, loc);
  Value argument = block.addArgument(type, inputLoc);
  FailureOr<Attribute> listed = getListed(info->name, type, inputLoc);
  if (failed(listed))
    return failure();
  if (*listed)
    info->extras.set(extras::kListed, *listed);
  inputExtras.push_back(info->extras.getDictionary(ctx.context));
  return info->name.empty() ? success()
                            : define(info->name, argument, inputLoc);
}

LogicalResult
GraphImporter::importSubgraphOutputs(const GraphMessage &graph, Location loc,
                                     SmallVectorImpl<Attribute> &outputExtras,
                                     bool &returnsOuter) {
  SmallVector<Value> results;
  SmallVector<StringRef> names;
  for (StringRef output : graph.outputs) {
    FailureOr<ValueInfo> info = ctx.importValueInfo(output, loc);
    if (failed(info))
      return failure();
    Value value = scope.lookup(info->name);
    if (!value)
      return emitError(loc)
             << "has a graph whose output '" << info->name
             << "' nothing defines; correct its name, or remove it from the "
                "outputs [onnx-import-064]";
    returnsOuter |= !scope.values.contains(info->name);
    results.push_back(value);
    names.push_back(info->name);
    outputExtras.push_back(
        info->getExtras(value.getType()).getDictionary(ctx.context));
  }
  YieldOp::create(ctx.builder, makeNameLoc(ctx.context, "", names), results);
  return success();
}

DictionaryAttr GraphImporter::importSubgraph(StringRef bytes, Region &region,
                                             ArrayRef<Type> inputTypes,
                                             Location loc) {
  OpBuilder &b = ctx.builder;
  GraphMessage graph;
  if (!graph.parse(bytes)) {
    emitError(loc) << "has a malformed graph; the file is damaged "
                      "[onnx-import-063]";
    return {};
  }
  collectInfos(graph.outputs, graph.valueInfos);
  Block &block = region.emplaceBlock();
  b.setInsertionPointToEnd(&block);
  SmallVector<Attribute> inputExtras, outputExtras;
  bool returnsOuter = false;
  for (auto [i, input] : llvm::enumerate(graph.inputs))
    if (failed(importSubgraphInput(
            input, block, i < inputTypes.size() ? inputTypes[i] : Type(), loc,
            inputExtras)))
      return {};
  NamedAttrList description;
  if (failed(importBody(graph, loc)) ||
      failed(importSubgraphOutputs(graph, loc, outputExtras, returnsOuter)) ||
      failed(describe(graph, loc, description)))
    return {};

  auto isEmpty = [](Attribute extra) {
    return cast<DictionaryAttr>(extra).empty();
  };
  if (!llvm::all_of(inputExtras, isEmpty))
    description.set("inputs", b.getArrayAttr(inputExtras));
  if (!llvm::all_of(outputExtras, isEmpty))
    description.set("outputs", b.getArrayAttr(outputExtras));
  if (returnsOuter)
    description.set("returns_outer", b.getUnitAttr());
  return description.getDictionary(ctx.context);
}

} // namespace onnx_xform
