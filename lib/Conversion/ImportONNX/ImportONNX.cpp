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
  module->setAttr(attrs::kImportedDomains,
                  ctx.spellOpsets(model.opsetImports, opsets));
  if (model.hasIrVersion)
    module->setAttr(attrs::kIrVersion, b.getI64IntegerAttr(model.irVersion));
  if (model.irVersion > kNewestIrVersion)
    emitWarning(loc) << "has IR version " << model.irVersion
                     << ", the newest known is " << kNewestIrVersion
                     << "; fields it added are kept as they are "
                        "[onnx-import-019]";
  auto setString = [&](StringRef name, std::optional<StringRef> value) {
    if (value)
      module->setAttr(name, b.getStringAttr(*value));
  };
  setString(attrs::kProducerName, model.producerName);
  setString(attrs::kProducerVersion, model.producerVersion);
  setString(attrs::kDomain, model.domain);
  if (model.hasModelVersion)
    module->setAttr(attrs::kModelVersion,
                    b.getI64IntegerAttr(model.modelVersion));
  NamedAttrList modelExtras;
  if (failed(ctx.addCommon(model, loc, modelExtras)))
    return failure();
  extras::attach(modelExtras, module);
  return success();
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
    return emitError(loc) << "has a function without a name; name it, or "
                             "remove it [onnx-import-070]";
  if (ctx.functions.contains(symbol))
    return emitError(loc) << "has the function '" << symbol
                          << "' twice; keep one, or tell them apart by their "
                             "overload [onnx-import-071]";
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
  if (failed(ctx.addCommon(message, funcLoc, attributes)))
    return failure();
  attributes.set("name", ctx.string(message.name));
  attributes.set("domain", ctx.string(message.domain));
  if (!message.overload.empty())
    attributes.set("overload", ctx.string(message.overload));
  attributes.set("opset_imports", ctx.makeOpsetAttr(imports));
  if (ArrayAttr spelled = ctx.spellOpsets(message.opsetImports, imports);
      spelled != ctx.spellOpsets(imports))
    attributes.set("imported_domains", spelled);
  if (!message.attributes.empty())
    attributes.set("attributes", b.getStrArrayAttr(message.attributes));
  if (!message.attributeProtos.empty())
    attributes.set("attribute_defaults",
                   b.getStrArrayAttr(message.attributeProtos));

  Block *block = func.addEntryBlock();
  b.setInsertionPointToEnd(block);
  importer.collectInfos(/*outputs=*/{}, message.valueInfos);
  // Set together: each set of attributes is a list of its own in the context.
  SmallVector<Attribute> argAttrs, resultAttrs;
  for (auto [i, name] : llvm::enumerate(message.inputs)) {
    Location argLoc = makeNameLoc(ctx.context, "", {name});
    block->getArgument(i).setLoc(argLoc);
    NamedAttrList argument;
    argument.set(attrs::kName, ctx.string(name));
    if (auto found = scope.valueInfos.find(name);
        found != scope.valueInfos.end()) {
      FailureOr<ValueInfo> info = ctx.importValueInfo(found->second, argLoc);
      if (failed(info))
        return failure();
      block->getArgument(i).setType(info->type);
      argument.set(attrs::kListed, ctx.unitOr(info->extras));
    }
    argAttrs.push_back(argument.getDictionary(ctx.context));
    if (failed(importer.define(name, block->getArgument(i), argLoc)))
      return failure();
  }
  for (StringRef name : message.outputs)
    scope.outputs.try_emplace(name);
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
// Models
//===----------------------------------------------------------------------===//

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
  if (failed(importMainGraph(ctx, opsets, model, *module, loc)) ||
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
