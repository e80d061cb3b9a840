//===- MainGraph.cpp - The graph of a model to @main ----------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Inputs become arguments, unless they are initializers as well: up to IR
// version 3 these are constants, from 4 on the tensor is a default of the
// argument.
//
//===----------------------------------------------------------------------===//

#include "Importer.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/WireFormat.h"

using namespace mlir;

namespace onnx_xform {

namespace {
/// An entry of the initializer lists.
struct Initializer {
  StringRef bytes;
  bool isSparse = false;
};

/// An input that is a constant, and its place among the inputs.
struct ConstantInput {
  int64_t index = 0;
  ValueInfo info;
};

/// An input that becomes an argument.
struct Input {
  StringRef name;
  Type type;
  Location loc;
  NamedAttrList attributes;
};

class MainGraphImporter {
public:
  MainGraphImporter(ImportContext &ctx, const OpsetImports &opsets,
                    bool areDefaults, Location loc)
      : ctx(ctx), loc(loc), areDefaults(areDefaults), scope(opsets),
        importer(ctx, scope) {}

  LogicalResult import(StringRef bytes, ModuleOp module);

private:
  LogicalResult collectInitializers(ArrayRef<StringRef> tensors, bool isSparse);
  LogicalResult importInput(StringRef bytes, int64_t index);
  LogicalResult importDefault(const Initializer &initializer, Input &input);
  LogicalResult defineArguments();
  LogicalResult importConstants(ArrayRef<StringRef> tensors, bool isSparse);
  LogicalResult importOutput(StringRef bytes);
  LogicalResult describe(const GraphMessage &graph);

  ImportContext &ctx;
  Location loc;
  /// Whether initializers that are inputs are their defaults, not constants.
  bool areDefaults;
  Scope scope;
  GraphImporter importer;

  llvm::DenseMap<StringRef, Initializer> initializers;
  llvm::DenseMap<StringRef, ConstantInput> constantInputs;
  llvm::DenseSet<StringRef> defaults;
  SmallVector<Input> inputs;
  func::FuncOp func;
  SmallVector<Value> results;
  SmallVector<DictionaryAttr> resultAttrs;
};
} // namespace

static StringRef getTensorName(StringRef bytes, bool isSparse) {
  if (isSparse) {
    SparseTensorMessage sparse;
    return sparse.parse(bytes) ? getTensorName(sparse.values, false)
                               : StringRef();
  }
  WireReader field(bytes);
  StringRef name;
  while (field.next())
    if (field.number() == 8 && field.wireType() == WireType::Bytes)
      name = field.bytes();
  return name;
}

LogicalResult
MainGraphImporter::collectInitializers(ArrayRef<StringRef> tensors,
                                       bool isSparse) {
  for (StringRef bytes : tensors) {
    StringRef name = getTensorName(bytes, isSparse);
    bool isNew =
        initializers.try_emplace(name, Initializer{bytes, isSparse}).second;
    if (!isNew && !name.empty())
      return emitError(ctx.nameLoc(name, loc))
             << "is defined twice in one graph; names must be unique "
                "[onnx-import-047]";
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

LogicalResult MainGraphImporter::importDefault(const Initializer &initializer,
                                               Input &input) {
  TensorMessage tensor;
  SparseTensorMessage sparse;
  if (initializer.isSparse
          ? !sparse.parse(initializer.bytes) || !tensor.parse(sparse.values)
          : !tensor.parse(initializer.bytes))
    return emitError(input.loc) << "has a malformed initializer; the file is "
                                   "damaged [onnx-import-031]";
  Attribute value;
  if (initializer.isSparse)
    value = ctx.tensors.importSparse(sparse, input.loc, input.name);
  else
    value = ctx.tensors.import(tensor, input.loc, input.name);
  NamedAttrList extras;
  if (!value || failed(initializer.isSparse
                           ? ctx.addExtras(sparse, tensor, input.loc, extras)
                           : ctx.addExtras(tensor, input.loc, extras)))
    return failure();
  input.attributes.set(attrs::kDefaultValue, value);
  if (!extras.empty())
    input.attributes.set(attrs::kDefaultTensor,
                         extras.getDictionary(ctx.context));
  defaults.insert(input.name);
  return success();
}

LogicalResult MainGraphImporter::importInput(StringRef bytes, int64_t index) {
  FailureOr<ValueInfo> info = ctx.importValueInfo(bytes, loc);
  if (failed(info))
    return failure();
  Input input{info->name, info->type, ctx.nameLoc(info->name, loc), {}};
  auto found = initializers.find(info->name);
  if (found != initializers.end() && !areDefaults) {
    if (constantInputs.try_emplace(input.name, ConstantInput{index, *info})
            .second)
      return success();
    return emitError(input.loc) << "is an input twice; names must be unique "
                                   "[onnx-import-047]";
  }
  input.attributes.set(attrs::kName, ctx.string(info->name));
  extras::attach(info->extras, input.attributes);
  if (found != initializers.end() &&
      failed(importDefault(found->second, input)))
    return failure();
  FailureOr<Attribute> listed =
      importer.getListed(input.name, input.type, input.loc);
  if (failed(listed))
    return failure();
  if (*listed)
    input.attributes.set(attrs::kListed, *listed);
  inputs.push_back(std::move(input));
  return success();
}

LogicalResult MainGraphImporter::defineArguments() {
  Block *block = func.addEntryBlock();
  SmallVector<DictionaryAttr> attributes;
  for (auto [input, argument] :
       llvm::zip_equal(inputs, block->getArguments())) {
    argument.setLoc(input.loc);
    attributes.push_back(input.attributes.getDictionary(ctx.context));
    if (failed(importer.define(input.name, argument, input.loc)))
      return failure();
  }
  func.setAllArgAttrs(attributes);
  return success();
}

//===----------------------------------------------------------------------===//
// Constants and outputs
//===----------------------------------------------------------------------===//

LogicalResult MainGraphImporter::importConstants(ArrayRef<StringRef> tensors,
                                                 bool isSparse) {
  for (StringRef bytes : tensors) {
    StringRef name = getTensorName(bytes, isSparse);
    if (defaults.contains(name))
      continue;
    // -1: not an input, although the IR version wants it to be one.
    std::optional<int64_t> index;
    const ValueInfo *input = nullptr;
    if (auto found = constantInputs.find(name); found != constantInputs.end()) {
      index = found->second.index;
      input = &found->second.info;
    } else if (!areDefaults) {
      index = -1;
    }
    if (failed(importer.importInitializer(bytes, isSparse, index, input, loc)))
      return failure();
  }
  return success();
}

LogicalResult MainGraphImporter::importOutput(StringRef bytes) {
  FailureOr<ValueInfo> info = ctx.importValueInfo(bytes, loc);
  if (failed(info))
    return failure();
  Value value = scope.lookup(info->name);
  if (!value)
    return emitError(ctx.nameLoc(info->name, loc))
           << "is a graph output that nothing defines; correct its name, or "
              "remove it from the outputs [onnx-import-064]";
  NamedAttrList attributes;
  attributes.set(attrs::kName, ctx.string(info->name));
  extras::attach(info->getExtras(value.getType()), attributes);
  results.push_back(value);
  resultAttrs.push_back(attributes.getDictionary(ctx.context));
  return success();
}

//===----------------------------------------------------------------------===//
// The function
//===----------------------------------------------------------------------===//

LogicalResult MainGraphImporter::describe(const GraphMessage &graph) {
  NamedAttrList attributes;
  if (failed(importer.describe(graph, loc, attributes)))
    return failure();
  func->setAttr(attrs::kGraph, attributes.getDictionary(ctx.context));
  return success();
}

LogicalResult MainGraphImporter::import(StringRef bytes, ModuleOp module) {
  OpBuilder &b = ctx.builder;
  GraphMessage graph;
  if (!graph.parse(bytes))
    return emitError(loc)
           << "has a malformed graph; the file is damaged or cut "
              "off [onnx-import-063]";
  importer.collectInfos(graph.outputs, graph.valueInfos);
  if (failed(collectInitializers(graph.initializers, /*isSparse=*/false)) ||
      failed(collectInitializers(graph.sparseInitializers, /*isSparse=*/true)))
    return failure();
  for (auto [i, input] : llvm::enumerate(graph.inputs))
    if (failed(importInput(input, i)))
      return failure();

  b.setInsertionPointToStart(module.getBody());
  SmallVector<Type> inputTypes = llvm::map_to_vector(
      inputs, [](const Input &input) { return input.type; });
  func = func::FuncOp::create(b, makeNameLoc(ctx.context, "", {graph.name}),
                              "main", b.getFunctionType(inputTypes, {}));
  if (failed(defineArguments()))
    return failure();
  b.setInsertionPointToEnd(&func.front());
  if (failed(importConstants(graph.initializers, /*isSparse=*/false)) ||
      failed(importConstants(graph.sparseInitializers, /*isSparse=*/true)) ||
      failed(importer.importNodes(graph.nodes, loc)))
    return failure();

  for (StringRef output : graph.outputs)
    if (failed(importOutput(output)))
      return failure();
  func::ReturnOp::create(b, UnknownLoc::get(ctx.context), results);
  func.setFunctionType(
      b.getFunctionType(inputTypes, TypeRange(ValueRange(results))));
  func.setAllResultAttrs(resultAttrs);
  return describe(graph);
}

LogicalResult importMainGraph(ImportContext &ctx, const OpsetImports &opsets,
                              const ModelMessage &model, ModuleOp module,
                              Location loc) {
  return MainGraphImporter(ctx, opsets, /*areDefaults=*/model.irVersion >= 4,
                           loc)
      .import(model.graph, module);
}

} // namespace onnx_xform
