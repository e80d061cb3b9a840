//===- ImportONNX.cpp - ONNX files to MLIR --------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/ImportONNX.h"
#include "Importer.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "onnx-xform/Support/WireFormat.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/Path.h"

using namespace mlir;

namespace onnx_xform {

static constexpr int64_t kNewestIrVersion = 13;

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

OwningOpRef<ModuleOp> ModelImporter::import(StringRef bytes) {
  ModelMessage model;
  if (!model.parse(bytes) || (!model.hasGraph && model.functions.empty())) {
    emitError(loc) << "is no ONNX model, or is cut off or damaged "
                      "[onnx-import-002]";
    return {};
  }
  if (!model.hasGraph) {
    emitError(loc)
        << "has functions only, and no graph; give the model that uses "
           "them [onnx-import-003]";
    return {};
  }
  OwningOpRef<ModuleOp> module(ModuleOp::create(loc));
  if (failed(importModelFields(model, *module)))
    return {};
  SmallVector<func::FuncOp> calleesFirst;
  if (failed(importFunctions(ctx, model.functions, *module, loc, calleesFirst)))
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
