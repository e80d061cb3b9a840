//===- ExportONNX.cpp - MLIR to ONNX files --------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/ExportONNX.h"
#include "GraphWriter.h"
#include "mlir/IR/Diagnostics.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "llvm/Support/Path.h"

using namespace mlir;

namespace onnx_xform {

/// Protobuf refuses messages of 2 GiB and more.
static constexpr uint64_t kMaxMessage = (uint64_t(1) << 31) - 1;

/// The IR version that new modules get: that of the release with the opset.
static constexpr int64_t kDefaultIrVersion = 10;

static int64_t getIrVersion(ModuleOp module) {
  auto version = module->getAttrOfType<IntegerAttr>(attrs::kIrVersion);
  return version ? version.getInt() : kDefaultIrVersion;
}

/// opset_import: what the module states, and domains that passes brought in.
static void writeImports(ModuleOp module, const llvm::StringSet<> &used,
                         MessageBuilder &message) {
  auto imports = module->getAttrOfType<DictionaryAttr>(attrs::kOpsetImports);
  auto spelled = module->getAttrOfType<ArrayAttr>(attrs::kImportedDomains);
  auto implied = module->getAttrOfType<ArrayAttr>(attrs::kImpliedDomains);
  llvm::StringSet<> written;
  if (implied)
    for (auto domain : implied.getAsRange<StringAttr>())
      written.insert(domain.getValue());
  writeOpsetImports(module, spelled, imports, 8, written, message);
  if (written.empty() && !spelled) {
    written.insert("ai.onnx");
    writeOpsetImport(module, "ai.onnx", 8, message);
  }
  SmallVector<StringRef> domains(used.keys());
  llvm::sort(domains);
  for (StringRef domain : domains)
    if (written.insert(domain).second)
      writeOpsetImport(module, domain, 8, message);
}

static LogicalResult buildModel(ModuleOp module, func::FuncOp main,
                                const ModelNames &names,
                                const ExportOptions &options,
                                ExternalData *external,
                                MessageBuilder &message) {
  int64_t irVersion = getIrVersion(module);
  GraphWriter writer(names, TensorWriter(options, external), irVersion);
  MessageBuilder graph, functions;
  if (failed(writer.writeMain(main, graph)))
    return failure();
  for (auto func : module.getOps<func::FuncOp>()) {
    if (!func->hasAttr(attrs::kFunction))
      continue;
    MessageBuilder function;
    if (failed(writer.writeFunction(func, function)))
      return failure();
    functions.message(25, std::move(function));
  }
  auto writeString = [&](unsigned number, StringRef name) {
    if (auto text = module->getAttrOfType<StringAttr>(name))
      message.bytes(number, text);
  };
  auto writeInt = [&](unsigned number, StringRef name) {
    if (auto value = module->getAttrOfType<IntegerAttr>(name))
      message.varint(number, value.getInt());
  };
  // Only a file may do without.
  if (module->hasAttr(attrs::kIrVersion) ||
      !module->hasAttr(attrs::kImportedDomains))
    message.varint(1, irVersion);
  writeString(2, attrs::kProducerName);
  writeString(3, attrs::kProducerVersion);
  writeString(4, attrs::kDomain);
  writeInt(5, attrs::kModelVersion);
  message.message(7, std::move(graph));
  writeImports(module, writer.getDomains(), message);
  message.append(std::move(functions));
  writeCommon(extras::detach(module->getAttrDictionary()), 6, 14, message);
  return success();
}

/// External data lies in the model's folder or below: readers refuse the rest.
static LogicalResult checkDataFile(ModuleOp module, StringRef path,
                                   const ExportOptions &options) {
  StringRef file = options.externalDataFile;
  bool leaves =
      llvm::sys::path::is_absolute(file) ||
      llvm::is_contained(llvm::make_range(llvm::sys::path::begin(file),
                                          llvm::sys::path::end(file)),
                         "..");
  if (leaves)
    return emitError(module.getLoc())
           << "cannot have its external data at '" << file
           << "': it has to be in the model's folder; give a name without '..' "
              "[onnx-export-024]";
  if (!file.empty() && file == llvm::sys::path::filename(path))
    return emitError(module.getLoc())
           << "cannot have its external data in the file of the model itself, '"
           << file << "'; give another name [onnx-export-024]";
  return success();
}

LogicalResult exportONNX(ModuleOp module, StringRef path,
                         const ExportOptions &options) {
  func::FuncOp main = getMainGraph(module);
  if (!main || main.isDeclaration())
    return emitError(module.getLoc())
           << "has no graph: no function has the attribute onnx.graph "
              "[onnx-export-020]";
  if (failed(checkDataFile(module, path, options)))
    return failure();
  module.getContext()->loadDialect<ONNXDialect, versioned::ONNXVDialect>();
  if (failed(downgradeModel(module)))
    return failure();
  ModelNames names(module);
  MessageBuilder message;
  std::optional<ExternalData> external;
  if (options.externalData)
    external.emplace(options, path);
  if (failed(buildModel(module, main, names, options,
                        external ? &*external : nullptr, message)))
    return failure();
  if (message.size() > kMaxMessage && !external) {
    // Only now is it known that the model does not fit into one message.
    external.emplace(options, path);
    message = MessageBuilder();
    if (failed(buildModel(module, main, names, options, &*external, message)))
      return failure();
  }
  if (message.size() > kMaxMessage)
    return emitError(module.getLoc())
           << "needs " << message.size()
           << " bytes without its external data, a file can have 2 GiB; lower "
              "--external-data-threshold [onnx-export-021]";
  if (external && path == "-")
    return emitError(module.getLoc())
           << "has external data, which cannot go to standard output; name a "
              "file with -o [onnx-export-022]";

  auto fail = [&](llvm::Error error) -> LogicalResult {
    return emitError(UnknownLoc::get(module.getContext()))
           << llvm::toString(std::move(error)) << " [onnx-export-023]";
  };
  llvm::Expected<std::unique_ptr<OutputFile>> file = OutputFile::create(path);
  if (!file)
    return fail(file.takeError());
  if (external)
    if (llvm::Error error = external->write())
      return fail(std::move(error));
  if (llvm::Error error = message.write(**file))
    return fail(std::move(error));
  if (external)
    if (llvm::Error error = external->commit())
      return fail(std::move(error));
  if (llvm::Error error = (*file)->commit())
    return fail(std::move(error));
  return success();
}

} // namespace onnx_xform
