//===- FunctionImporter.cpp - FunctionProto to functions ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All functions are declared before the first is imported: any may call any.
//
//===----------------------------------------------------------------------===//

#include "Importer.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/CallOrder.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"

using namespace mlir;

namespace onnx_xform {

std::string getFunctionSymbol(StringRef domain, StringRef name,
                              StringRef overload) {
  std::string symbol = (domain + "::" + name).str();
  if (!overload.empty())
    symbol += ("::" + overload).str();
  return symbol;
}

static std::string getFunctionSymbol(const FunctionMessage &message) {
  return getFunctionSymbol(normalizeDomain(message.domain), message.name,
                           message.overload);
}

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

namespace {
class FunctionImporter {
public:
  FunctionImporter(ImportContext &ctx, const FunctionMessage &message,
                   func::FuncOp func)
      : ctx(ctx), message(message), func(func), loc(func.getLoc()),
        scope(imports), importer(ctx, scope) {}

  LogicalResult import();

private:
  LogicalResult importInputs(Block &block);
  LogicalResult importOutputs();
  LogicalResult describe();

  ImportContext &ctx;
  const FunctionMessage &message;
  func::FuncOp func;
  Location loc;
  OpsetImports imports;
  Scope scope;
  GraphImporter importer;
};
} // namespace

LogicalResult FunctionImporter::importInputs(Block &block) {
  // Set together: each set of attributes is a list of its own in the context.
  SmallVector<Attribute> attributes;
  for (auto [name, argument] :
       llvm::zip_equal(message.inputs, block.getArguments())) {
    Location argLoc = makeNameLoc(ctx.context, "", {name});
    argument.setLoc(argLoc);
    NamedAttrList own;
    own.set(attrs::kName, ctx.string(name));
    if (const StringRef *bytes = scope.takeInfo(name)) {
      FailureOr<ValueInfo> info = ctx.importValueInfo(*bytes, argLoc);
      if (failed(info))
        return failure();
      argument.setType(info->type);
      own.set(attrs::kListed, ctx.unitOr(info->extras));
    }
    attributes.push_back(own.getDictionary(ctx.context));
    if (failed(importer.define(name, argument, argLoc)))
      return failure();
  }
  func.setAllArgAttrs(attributes);
  return success();
}

LogicalResult FunctionImporter::importOutputs() {
  Builder &b = ctx.builder;
  SmallVector<Attribute> attributes;
  SmallVector<Value> results;
  for (StringRef name : message.outputs) {
    Value value = scope.lookup(name);
    if (!value)
      return emitError(loc) << "returns '" << name
                            << "', which nothing in it defines; correct its "
                               "name, or remove it from the outputs "
                               "[onnx-import-064]";
    results.push_back(value);
    attributes.push_back(
        b.getDictionaryAttr(b.getNamedAttr(attrs::kName, ctx.string(name))));
  }
  func::ReturnOp::create(ctx.builder, loc, results);
  func.setFunctionType(b.getFunctionType(func.front().getArgumentTypes(),
                                         TypeRange(ValueRange(results))));
  func.setAllResultAttrs(attributes);
  return success();
}

LogicalResult FunctionImporter::describe() {
  Builder &b = ctx.builder;
  NamedAttrList description;
  if (failed(ctx.addCommon(message, loc, description)))
    return failure();
  description.set("name", ctx.string(message.name));
  description.set("domain", ctx.string(message.domain));
  if (!message.overload.empty())
    description.set("overload", ctx.string(message.overload));
  description.set("opset_imports", ctx.makeOpsetAttr(imports));
  if (ArrayAttr spelled = ctx.spellOpsets(message.opsetImports, imports);
      spelled != ctx.spellOpsets(imports))
    description.set("imported_domains", spelled);
  if (!message.attributes.empty())
    description.set("attributes", b.getStrArrayAttr(message.attributes));
  if (!message.attributeProtos.empty())
    description.set("attribute_defaults",
                    b.getStrArrayAttr(message.attributeProtos));
  FailureOr<ArrayAttr> unused =
      importer.takeUnusedInfos(message.valueInfos, func.getLoc());
  if (failed(unused))
    return failure();
  if (*unused)
    description.set("value_info", *unused);
  func->setAttr(attrs::kFunction, description.getDictionary(ctx.context));
  return success();
}

LogicalResult FunctionImporter::import() {
  if (failed(ctx.importOpsets(message.opsetImports, loc, imports)))
    return failure();
  importer.collectInfos(/*outputs=*/{}, message.valueInfos);
  for (StringRef name : message.outputs)
    scope.outputs.try_emplace(name);
  Block *block = func.addEntryBlock();
  ctx.builder.setInsertionPointToEnd(block);
  if (failed(importInputs(*block)) ||
      failed(importer.importNodes(message.nodes, loc)) ||
      failed(importOutputs()))
    return failure();
  return describe();
}

//===----------------------------------------------------------------------===//
// All functions
//===----------------------------------------------------------------------===//

static LogicalResult declareFunction(ImportContext &ctx,
                                     const FunctionMessage &message,
                                     ModuleOp module, Location loc) {
  OpBuilder &b = ctx.builder;
  std::string symbol = getFunctionSymbol(message);
  if (message.name.empty())
    return emitError(loc) << "has a function without a name; name it, or "
                             "remove it [onnx-import-070]";
  if (ctx.functions.contains(symbol))
    return emitError(loc) << "has the function '" << symbol
                          << "' twice; keep one, or tell them apart by their "
                             "overload [onnx-import-071]";
  Type unknown = UnknownType::get(ctx.context);
  SmallVector<Type> inputs(message.inputs.size(), unknown);
  SmallVector<Type> outputs(message.outputs.size(), unknown);
  b.setInsertionPointToEnd(module.getBody());
  auto func = func::FuncOp::create(b, makeNameLoc(ctx.context, "", {symbol}),
                                   symbol, b.getFunctionType(inputs, outputs));
  func.setPrivate();
  ctx.functions[symbol] = func;
  return success();
}

/// Orders functions so that those that one calls come before it. Fails when one
/// calls itself.
static LogicalResult
sortFunctions(ModuleOp module, SmallVectorImpl<func::FuncOp> &calleesFirst) {
  CallOrder order = sortByCalls(module);
  if (order.recursive)
    return emitError(order.recursive.getLoc())
           << "calls itself, directly or through '" << order.callee.getSymName()
           << "'; functions must not be recursive [onnx-import-054]";
  calleesFirst = std::move(order.calleesFirst);
  return success();
}

LogicalResult importFunctions(ImportContext &ctx, ArrayRef<StringRef> functions,
                              ModuleOp module, Location loc,
                              SmallVectorImpl<func::FuncOp> &calleesFirst) {
  std::vector<FunctionMessage> messages(functions.size());
  for (auto [bytes, message] : llvm::zip_equal(functions, messages)) {
    if (!message.parse(bytes))
      return emitError(loc) << "has a malformed function; the file is damaged "
                               "[onnx-import-072]";
    if (failed(declareFunction(ctx, message, module, loc)))
      return failure();
  }
  for (const FunctionMessage &message : messages)
    if (failed(FunctionImporter(ctx, message,
                                ctx.functions[getFunctionSymbol(message)])
                   .import()))
      return failure();
  return sortFunctions(module, calleesFirst);
}

} // namespace onnx_xform
