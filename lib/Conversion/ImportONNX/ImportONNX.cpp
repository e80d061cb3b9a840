//===- ImportONNX.cpp - ONNX files to MLIR --------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/ImportONNX.h"
#include "Importer.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "onnx-xform.pb.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "onnx-xform/Support/WireFormat.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/Path.h"

using namespace mlir;

namespace onnx_xform {

static constexpr int64_t kNewestIrVersion = 13;

//===----------------------------------------------------------------------===//
// ImportContext
//===----------------------------------------------------------------------===//

ArrayAttr ImportContext::importMetadata(ArrayRef<StringRef> entries,
                                        Location loc) {
  SmallVector<Attribute> pairs;
  for (StringRef bytes : entries) {
    proto::StringStringEntryProto entry;
    if (!entry.ParseFromArray(bytes.data(), bytes.size())) {
      emitError(loc) << "has a malformed metadata entry; the file is damaged "
                        "[onnx-import-010]";
      return {};
    }
    pairs.push_back(builder.getStrArrayAttr({entry.key(), entry.value()}));
  }
  return builder.getArrayAttr(pairs);
}

FailureOr<ValueInfo> ImportContext::importValueInfo(StringRef bytes,
                                                    Location loc) {
  ValueInfo info;
  SmallVector<StringRef> metadata;
  WireReader field(bytes);
  bool wellFormed = true;
  while (field.next()) {
    wellFormed &= field.number() > 4 || field.wireType() == WireType::Bytes;
    if (field.number() == 1)
      info.name = field.bytes();
    else if (field.number() == 2) {
      info.typeBytes = field.bytes();
      info.hasType = true;
    } else if (field.number() == 3) {
      info.docString = field.bytes();
      info.hasDocString = true;
    } else if (field.number() == 4) {
      metadata.push_back(field.bytes());
    }
  }
  Location infoLoc =
      info.name.empty() ? loc : makeNameLoc(context, "", {info.name});
  proto::TypeProto type;
  if (field.failed() || !wellFormed ||
      !type.ParseFromArray(info.typeBytes.data(), info.typeBytes.size()))
    return emitError(infoLoc) << "has a malformed type; the file is damaged "
                                 "[onnx-import-011]";
  std::string error;
  info.type = importType(context, type, error);
  if (!info.type)
    return emitError(infoLoc) << error << " [onnx-import-012]";
  if (info.hasType && saysMoreThanType(info.typeBytes, info.type))
    info.typeProto = string(info.typeBytes);
  if (!metadata.empty() && !(info.metadata = importMetadata(metadata, infoLoc)))
    return failure();
  return info;
}

LogicalResult ImportContext::importOpsets(ArrayRef<StringRef> entries,
                                          Location loc, OpsetImports &imports) {
  for (StringRef bytes : entries) {
    proto::OperatorSetIdProto entry;
    if (!entry.ParseFromArray(bytes.data(), bytes.size()))
      return emitError(loc) << "has a malformed opset_import; the file is "
                               "damaged [onnx-import-013]";
    StringRef domain = normalizeDomain(entry.domain());
    if (entry.version() < 1)
      return emitError(loc)
             << "imports version " << entry.version() << " of " << domain
             << "; opset versions start at 1 [onnx-import-014]";
    auto [found, isNew] = imports.try_emplace(domain, entry.version());
    if (!isNew && found->second != entry.version()) {
      int64_t newest = std::max<int64_t>(found->second, entry.version());
      emitWarning(loc) << "imports the versions " << found->second << " and "
                       << entry.version() << " of " << domain << "; " << newest
                       << " counts [onnx-import-015]";
      found->second = newest;
    }
    if (domain == "ai.onnx" && entry.version() > kNewestOpset) {
      if (options.strict)
        return emitError(loc) << "imports opset " << entry.version()
                              << ", the newest known is " << kNewestOpset
                              << " [onnx-import-016]";
      emitWarning(loc) << "imports opset " << entry.version()
                       << "; its operators are taken to be those of opset "
                       << kNewestOpset << " [onnx-import-017]";
    }
  }
  return success();
}

DictionaryAttr ImportContext::makeOpsetAttr(const OpsetImports &imports) {
  NamedAttrList attributes;
  for (auto &entry : imports)
    attributes.set(entry.getKey(), builder.getI64IntegerAttr(entry.getValue()));
  return attributes.getDictionary(context);
}

std::string getFunctionSymbol(StringRef domain, StringRef name,
                              StringRef overload) {
  std::string symbol = (domain + "::" + name).str();
  if (!overload.empty())
    symbol += ("::" + overload).str();
  return symbol;
}

//===----------------------------------------------------------------------===//
// ModelImporter
//===----------------------------------------------------------------------===//

namespace {
class ModelImporter {
public:
  ModelImporter(ImportContext &ctx, Location loc) : ctx(ctx), loc(loc) {}

  OwningOpRef<ModuleOp> import(StringRef bytes);

private:
  LogicalResult importModelFields(const ModelMessage &model, ModuleOp module);
  LogicalResult declareFunction(const FunctionMessage &message,
                                ModuleOp module);
  LogicalResult importFunction(const FunctionMessage &message);
  LogicalResult checkRecursion(ModuleOp module,
                               SmallVectorImpl<func::FuncOp> &calleesFirst);
  LogicalResult importGraph(const ModelMessage &model, ModuleOp module);
  DictionaryAttr describeArgument(const ValueInfo &info);
  FailureOr<Attribute> importDefault(StringRef bytes, bool isSparse,
                                     Location inputLoc);

  ImportContext &ctx;
  Location loc;
  OpsetImports opsets;
};
} // namespace

LogicalResult ModelImporter::importModelFields(const ModelMessage &model,
                                               ModuleOp module) {
  OpBuilder &b = ctx.builder;
  if (failed(ctx.importOpsets(model.opsetImports, loc, opsets)))
    return failure();
  if (opsets.empty()) {
    // Before IR version 3 there was one operator set only.
    if (model.irVersion >= 3)
      emitWarning(loc) << "imports no opset; taken as opset 1 "
                          "[onnx-import-018]";
    opsets["ai.onnx"] = 1;
    ctx.impliedDomains["ai.onnx"] = true;
  }
  module->setAttr(attrs::kOpsetImports, ctx.makeOpsetAttr(opsets));
  SmallVector<Attribute> spelled;
  for (StringRef bytes : model.opsetImports) {
    proto::OperatorSetIdProto entry;
    if (!entry.ParseFromArray(bytes.data(), bytes.size()))
      continue;
    Attribute domain = ctx.string(entry.domain());
    // Of two versions of a domain, the one that does not count.
    if (opsets.lookup(normalizeDomain(entry.domain())) != entry.version())
      domain = b.getArrayAttr({domain, b.getI64IntegerAttr(entry.version())});
    spelled.push_back(domain);
  }
  module->setAttr(attrs::kImportedDomains, b.getArrayAttr(spelled));
  if (model.hasIrVersion)
    module->setAttr(attrs::kIrVersion, b.getI64IntegerAttr(model.irVersion));
  if (model.irVersion > kNewestIrVersion)
    emitWarning(loc) << "has IR version " << model.irVersion
                     << ", the newest known is " << kNewestIrVersion
                     << "; fields it added are kept as they are "
                        "[onnx-import-019]";
  auto setString = [&](bool present, StringRef name, StringRef value) {
    if (present)
      module->setAttr(name, b.getStringAttr(value));
  };
  setString(model.hasProducerName, attrs::kProducerName, model.producerName);
  setString(model.hasProducerVersion, attrs::kProducerVersion,
            model.producerVersion);
  setString(model.hasDomain, attrs::kDomain, model.domain);
  setString(model.hasDocString, attrs::kDocString, model.docString);
  setString(!model.extra.empty(), attrs::kExtraFields, model.extra);
  if (model.hasModelVersion)
    module->setAttr(attrs::kModelVersion,
                    b.getI64IntegerAttr(model.modelVersion));
  if (model.metadata.empty())
    return success();
  ArrayAttr metadata = ctx.importMetadata(model.metadata, loc);
  if (!metadata)
    return failure();
  module->setAttr(attrs::kMetadataProps, metadata);
  return success();
}

DictionaryAttr ModelImporter::describeArgument(const ValueInfo &info) {
  NamedAttrList attributes;
  attributes.set(attrs::kName, ctx.string(info.name));
  if (info.hasDocString)
    attributes.set(attrs::kDocString, ctx.string(info.docString));
  if (info.metadata)
    attributes.set(attrs::kMetadataProps, info.metadata);
  if (info.typeProto)
    attributes.set(attrs::kTypeProto, info.typeProto);
  if (isa<UnknownType>(info.type))
    attributes.set(attrs::kUntyped, info.hasType
                                        ? Attribute(ctx.string(info.typeBytes))
                                        : ctx.builder.getUnitAttr());
  return attributes.getDictionary(ctx.context);
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

LogicalResult ModelImporter::declareFunction(const FunctionMessage &message,
                                             ModuleOp module) {
  OpBuilder &b = ctx.builder;
  std::string symbol = getFunctionSymbol(normalizeDomain(message.domain),
                                         message.name, message.overload);
  if (message.name.empty())
    return emitError(loc) << "has a function without a name [onnx-import-070]";
  if (ctx.functions.contains(symbol))
    return emitError(loc) << "has the function '" << symbol
                          << "' twice [onnx-import-071]";
  SmallVector<Type> inputs(message.inputs.size(),
                           UnknownType::get(ctx.context));
  SmallVector<Type> outputs(message.outputs.size(),
                            UnknownType::get(ctx.context));
  b.setInsertionPointToEnd(module.getBody());
  auto func = func::FuncOp::create(b, makeNameLoc(ctx.context, "", {symbol}),
                                   symbol, b.getFunctionType(inputs, outputs));
  func.setPrivate();
  ctx.functions[symbol] = func;
  return success();
}

LogicalResult
ModelImporter::checkRecursion(ModuleOp module,
                              SmallVectorImpl<func::FuncOp> &calleesFirst) {
  // Functions that call none left are taken away until only those in and before
  // a cycle remain.
  struct Calls {
    llvm::SmallSetVector<func::FuncOp, 4> callees, callers;
    size_t left = 0;
  };
  llvm::DenseMap<func::FuncOp, Calls> calls;
  for (auto func : module.getOps<func::FuncOp>())
    func.walk([&](CallOp call) {
      func::FuncOp callee = ctx.functions.lookup(call.getCallee());
      calls[func].callees.insert(callee);
      calls[callee].callers.insert(func);
    });
  for (auto func : module.getOps<func::FuncOp>()) {
    calls[func].left = calls[func].callees.size();
    if (calls[func].left == 0)
      calleesFirst.push_back(func);
  }
  for (size_t i = 0; i < calleesFirst.size(); ++i)
    for (func::FuncOp caller : calls[calleesFirst[i]].callers)
      if (--calls[caller].left == 0)
        calleesFirst.push_back(caller);

  auto isLeft = [&](func::FuncOp func) { return calls[func].left != 0; };
  for (auto func : module.getOps<func::FuncOp>())
    if (isLeft(func))
      return emitError(func.getLoc())
             << "calls itself, directly or through '"
             << func::FuncOp(*llvm::find_if(calls[func].callees, isLeft))
                    .getSymName()
             << "'; functions must not be recursive [onnx-import-054]";
  return success();
}

LogicalResult ModelImporter::importFunction(const FunctionMessage &message) {
  OpBuilder &b = ctx.builder;
  StringRef domain = normalizeDomain(message.domain);
  std::string symbol =
      getFunctionSymbol(domain, message.name, message.overload);
  func::FuncOp func = ctx.functions[symbol];
  Location funcLoc = func.getLoc();

  OpsetImports imports;
  if (failed(ctx.importOpsets(message.opsetImports, funcLoc, imports)))
    return failure();
  Scope scope(imports);
  GraphImporter importer(ctx, scope);
  NamedAttrList attributes;
  if (failed(importer.addCommon(attributes, message.name, message.hasDocString,
                                message.docString, message.metadata,
                                message.extra, funcLoc)))
    return failure();
  attributes.set("domain", ctx.string(message.domain));
  if (!message.overload.empty())
    attributes.set("overload", ctx.string(message.overload));
  attributes.set("opset_imports", ctx.makeOpsetAttr(imports));
  if (!message.attributes.empty())
    attributes.set("attributes", b.getStrArrayAttr(message.attributes));
  if (!message.attributeProtos.empty())
    attributes.set("attribute_defaults",
                   b.getStrArrayAttr(message.attributeProtos));

  Block *block = func.addEntryBlock();
  b.setInsertionPointToEnd(block);
  if (failed(importer.collectInfos(message.valueInfos, /*isListed=*/true,
                                   funcLoc)))
    return failure();
  // Set together: each set of attributes is a list of its own in the context.
  SmallVector<Attribute> argAttrs, resultAttrs;
  for (auto [i, name] : llvm::enumerate(message.inputs)) {
    Location argLoc = makeNameLoc(ctx.context, "", {name});
    block->getArgument(i).setLoc(argLoc);
    NamedAttrList argument;
    argument.set(attrs::kName, ctx.string(name));
    if (auto found = scope.infos.find(name); found != scope.infos.end()) {
      FailureOr<ValueInfo> info = ctx.importValueInfo(found->second, argLoc);
      if (failed(info))
        return failure();
      block->getArgument(i).setType(info->type);
      argument.set(attrs::kListed, b.getUnitAttr());
      if (info->typeProto)
        argument.set(attrs::kTypeProto, info->typeProto);
    }
    argAttrs.push_back(argument.getDictionary(ctx.context));
    if (failed(importer.define(name, block->getArgument(i), argLoc)))
      return failure();
  }
  scope.outputs.insert(message.outputs.begin(), message.outputs.end());
  if (failed(importer.importNodes(message.nodes, funcLoc)))
    return failure();
  SmallVector<Value> results;
  for (StringRef name : message.outputs) {
    Value value = scope.lookup(name);
    if (!value)
      return emitError(funcLoc) << "returns '" << name
                                << "', which nothing in it defines "
                                   "[onnx-import-064]";
    resultAttrs.push_back(
        b.getDictionaryAttr(b.getNamedAttr(attrs::kName, ctx.string(name))));
    results.push_back(value);
  }
  func::ReturnOp::create(b, funcLoc, results);
  func.setAllArgAttrs(argAttrs);
  func.setAllResultAttrs(resultAttrs);
  func.setFunctionType(b.getFunctionType(
      block->getArgumentTypes(),
      llvm::map_to_vector(results, [](Value v) { return v.getType(); })));
  if (ArrayAttr unused = importer.takeUnusedInfos(message.valueInfos))
    attributes.set("value_info", unused);
  func->setAttr(attrs::kFunction, attributes.getDictionary(ctx.context));
  return success();
}

//===----------------------------------------------------------------------===//
// Graph
//===----------------------------------------------------------------------===//

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

FailureOr<Attribute> ModelImporter::importDefault(StringRef bytes,
                                                  bool isSparse,
                                                  Location inputLoc) {
  TensorMessage tensor;
  SparseTensorMessage sparse;
  if (isSparse ? !sparse.parse(bytes) : !tensor.parse(bytes))
    return emitError(inputLoc) << "has a malformed initializer; the file is "
                                  "damaged [onnx-import-031]";
  StringRef name = getTensorName(bytes, isSparse);
  Attribute value;
  if (isSparse)
    value = ctx.tensors.importSparse(sparse, inputLoc, name);
  else
    value = ctx.tensors.import(tensor, inputLoc, name);
  if (!value)
    return failure();
  return value;
}

LogicalResult ModelImporter::importGraph(const ModelMessage &model,
                                         ModuleOp module) {
  OpBuilder &b = ctx.builder;
  GraphMessage graph;
  if (!graph.parse(model.graph))
    return emitError(loc)
           << "has a malformed graph; the file is damaged or cut "
              "off [onnx-import-063]";
  Scope scope(opsets);
  GraphImporter importer(ctx, scope);

  // Initializers that are inputs as well: constants up to IR version 3,
  // defaults of the input from 4 on.
  llvm::DenseMap<StringRef, std::pair<StringRef, bool>> initializers;
  auto collect = [&](ArrayRef<StringRef> tensors,
                     bool isSparse) -> LogicalResult {
    for (StringRef bytes : tensors) {
      StringRef name = getTensorName(bytes, isSparse);
      if (!initializers.try_emplace(name, bytes, isSparse).second &&
          !name.empty())
        return emitError(makeNameLoc(ctx.context, "", {name}))
               << "is defined twice in one graph; names must be unique "
                  "[onnx-import-047]";
    }
    return success();
  };
  if (failed(collect(graph.initializers, /*isSparse=*/false)) ||
      failed(collect(graph.sparseInitializers, /*isSparse=*/true)))
    return failure();
  bool areDefaults = model.irVersion >= 4;

  SmallVector<Type> inputTypes, outputTypes;
  SmallVector<Attribute> inputAttrs, outputAttrs;
  SmallVector<Location> inputLocs;
  SmallVector<StringRef> inputNames;
  llvm::DenseMap<StringRef, int64_t> constantInputs;
  llvm::DenseSet<StringRef> defaults;
  for (auto [i, bytes] : llvm::enumerate(graph.inputs)) {
    FailureOr<ValueInfo> info = ctx.importValueInfo(bytes, loc);
    if (failed(info))
      return failure();
    auto found = initializers.find(info->name);
    NamedAttrList attributes(describeArgument(*info));
    Location inputLoc =
        info->name.empty() ? loc : makeNameLoc(ctx.context, "", {info->name});
    if (found != initializers.end() && !areDefaults) {
      constantInputs.try_emplace(info->name, i);
      continue;
    }
    if (found != initializers.end()) {
      FailureOr<Attribute> value =
          importDefault(found->second.first, found->second.second, inputLoc);
      if (failed(value))
        return failure();
      attributes.set(attrs::kDefaultValue, *value);
      defaults.insert(info->name);
    }
    inputTypes.push_back(info->type);
    inputAttrs.push_back(attributes.getDictionary(ctx.context));
    inputLocs.push_back(inputLoc);
    inputNames.push_back(info->name);
  }
  SmallVector<StringRef> outputNames;
  SmallVector<Type> declaredTypes;
  for (StringRef bytes : graph.outputs) {
    FailureOr<ValueInfo> info = ctx.importValueInfo(bytes, loc);
    if (failed(info))
      return failure();
    outputAttrs.push_back(describeArgument(*info));
    declaredTypes.push_back(info->type);
    outputNames.push_back(info->name);
  }

  b.setInsertionPointToStart(module.getBody());
  auto func =
      func::FuncOp::create(b, makeNameLoc(ctx.context, "", {graph.name}),
                           "main", b.getFunctionType(inputTypes, {}));
  Block *block = func.addEntryBlock();
  for (auto [argument, name, argLoc] :
       llvm::zip_equal(block->getArguments(), inputNames, inputLocs)) {
    argument.setLoc(argLoc);
    if (failed(importer.define(name, argument, argLoc)))
      return failure();
  }
  // What an output states counts more than what value_info does.
  if (failed(importer.collectInfos(graph.outputs, /*isListed=*/false, loc)) ||
      failed(importer.collectInfos(graph.valueInfos, /*isListed=*/true, loc)))
    return failure();

  b.setInsertionPointToEnd(block);
  auto importInitializer = [&](StringRef bytes, bool isSparse) {
    StringRef name = getTensorName(bytes, isSparse);
    if (defaults.contains(name))
      return success();
    // -1: not an input, although the IR version wants it to be one.
    std::optional<int64_t> index;
    if (auto found = constantInputs.find(name); found != constantInputs.end())
      index = found->second;
    else if (!areDefaults)
      index = -1;
    return importer.importInitializer(bytes, isSparse, index, loc);
  };
  for (StringRef bytes : graph.initializers)
    if (failed(importInitializer(bytes, /*isSparse=*/false)))
      return failure();
  for (StringRef bytes : graph.sparseInitializers)
    if (failed(importInitializer(bytes, /*isSparse=*/true)))
      return failure();
  if (failed(importer.importNodes(graph.nodes, loc)))
    return failure();

  SmallVector<Value> results;
  for (StringRef name : outputNames) {
    Value value = scope.lookup(name);
    if (!value)
      return emitError(name.empty() ? loc
                                    : makeNameLoc(ctx.context, "", {name}))
             << "is a graph output that nothing defines [onnx-import-064]";
    results.push_back(value);
    outputTypes.push_back(value.getType());
    Type declared = declaredTypes[results.size() - 1];
    if (declared == value.getType() || isa<UnknownType>(declared))
      continue;
    NamedAttrList list(cast<DictionaryAttr>(outputAttrs[results.size() - 1]));
    list.set(attrs::kDeclaredType, TypeAttr::get(declared));
    outputAttrs[results.size() - 1] = list.getDictionary(ctx.context);
  }
  func::ReturnOp::create(b, UnknownLoc::get(ctx.context), results);
  func.setFunctionType(b.getFunctionType(inputTypes, outputTypes));
  for (auto [name, attributes] : llvm::zip_equal(inputNames, inputAttrs))
    if (scope.listed.contains(name)) {
      NamedAttrList list(cast<DictionaryAttr>(attributes));
      list.set(attrs::kListed, b.getUnitAttr());
      attributes = list.getDictionary(ctx.context);
    }
  func.setAllArgAttrs(inputAttrs);
  func.setAllResultAttrs(outputAttrs);

  NamedAttrList attributes;
  if (failed(importer.addCommon(attributes, graph.name, graph.hasDocString,
                                graph.docString, graph.metadata, graph.extra,
                                loc)))
    return failure();
  if (ArrayAttr unused = importer.takeUnusedInfos(graph.valueInfos))
    attributes.set("value_info", unused);
  func->setAttr(attrs::kGraph, attributes.getDictionary(ctx.context));
  return success();
}

OwningOpRef<ModuleOp> ModelImporter::import(StringRef bytes) {
  ModelMessage model;
  if (!model.parse(bytes) || (!model.hasGraph && model.functions.empty())) {
    emitError(loc) << "is no ONNX model, or is cut off or damaged "
                      "[onnx-import-002]";
    return {};
  }
  if (!model.hasGraph) {
    emitError(loc) << "has no graph [onnx-import-003]";
    return {};
  }
  OwningOpRef<ModuleOp> module(ModuleOp::create(loc));
  if (failed(importModelFields(model, *module)))
    return {};
  std::vector<FunctionMessage> functions(model.functions.size());
  for (auto [bytes, message] : llvm::zip_equal(model.functions, functions)) {
    if (!message.parse(bytes)) {
      emitError(loc) << "has a malformed function; the file is damaged "
                        "[onnx-import-072]";
      return {};
    }
    if (failed(declareFunction(message, *module)))
      return {};
  }
  for (const FunctionMessage &message : functions)
    if (failed(importFunction(message)))
      return {};
  SmallVector<func::FuncOp> calleesFirst;
  if (failed(checkRecursion(*module, calleesFirst)))
    return {};
  ctx.functionTypes =
      std::make_unique<FunctionTypes>(ctx.operators, calleesFirst);
  if (failed(importGraph(model, *module)) ||
      failed(ctx.functionTypes->typeFunctions(getMainGraph(*module),
                                              ctx.options.strict)))
    return {};
  SmallVector<StringRef> implied;
  for (auto &entry : ctx.impliedDomains)
    implied.push_back(entry.getKey());
  llvm::sort(implied);
  if (!implied.empty())
    (*module)->setAttr(attrs::kImpliedDomains,
                       ctx.builder.getStrArrayAttr(implied));
  return module;
}

//===----------------------------------------------------------------------===//
// Entry points
//===----------------------------------------------------------------------===//

bool looksLikeONNX(StringRef bytes) {
  // Bytecode starts with "ML\xefR"; a ModelProto with one of its fields.
  if (bytes.starts_with("ML\xefR"))
    return false;
  uint64_t tag;
  StringRef rest = bytes;
  if (!WireReader::readVarint(rest, tag))
    return false;
  bool isVarint = (tag & 7) == 0;
  switch (tag >> 3) {
  case 1: // ir_version, model_version
  case 5:
    if (!isVarint)
      return false;
    break;
  case 2:
  case 3:
  case 4:
  case 6:
  case 7:
  case 8:
  case 14:
  case 20:
  case 25:
  case 26:
    if ((tag & 7) != 2)
      return false;
    break;
  default:
    return false;
  }
  // A tag may be a character that text starts with; text has no control bytes.
  return llvm::any_of(bytes, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' &&
           c != '\r';
  });
}

OwningOpRef<ModuleOp> importONNX(StringRef path, MLIRContext *context,
                                 const ImportOptions &options) {
  context->loadDialect<ONNXDialect, ml::ONNXMLDialect, ms::ONNXMSDialect,
                       versioned::ONNXVDialect, func::FuncDialect>();
  Location loc = FileLineColLoc::get(context, path, 0, 0);
  llvm::Expected<std::shared_ptr<MappedFile>> file = MappedFile::open(path);
  if (!file) {
    emitError(UnknownLoc::get(context))
        << llvm::toString(file.takeError()) << " [onnx-import-001]";
    return {};
  }
  std::string folder = options.externalDataFolder;
  if (folder.empty())
    folder = llvm::sys::path::parent_path(path).str();
  if (folder.empty())
    folder = ".";
  // One thread makes everything: attributes need no locks meanwhile.
  bool isMultithreaded = context->isMultithreadingEnabled();
  if (isMultithreaded)
    context->disableMultithreading();
  llvm::scope_exit restore(
      [&] { context->enableMultithreading(isMultithreaded); });
  ImportContext ctx(context, options, *file, folder);
  OwningOpRef<ModuleOp> module =
      ModelImporter(ctx, loc).import((*file)->bytes());
  if (!module)
    return {};
  if (failed(verify(*module)))
    return {};
  return module;
}

} // namespace onnx_xform
