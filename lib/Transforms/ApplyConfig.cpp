//===- ApplyConfig.cpp - Make a model what a file says of it --------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A configuration says what the axes of inputs are; where the model has them
// otherwise, it says what other passes are to do. These are looked up by name,
// and run as they would if they were on the command line.
//
//===----------------------------------------------------------------------===//

#include "ConfigPlan.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "onnx-xform/Transforms/Passes.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"

namespace onnx_xform {
#define GEN_PASS_DEF_APPLYCONFIG
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {

class ApplyConfig : public onnx_xform::impl::ApplyConfigBase<ApplyConfig> {
public:
  using Base::Base;

  LogicalResult initializeOptions(
      StringRef text,
      function_ref<LogicalResult(const Twine &)> errorHandler) override;
  void runOnOperation() override;

private:
  std::optional<ModelConfig> readConfig();
  LogicalResult runSteps(ArrayRef<ConfigPlan::Step> steps);
};

} // namespace

LogicalResult ApplyConfig::initializeOptions(
    StringRef text, function_ref<LogicalResult(const Twine &)> errorHandler) {
  if (text.empty() || text.starts_with("file="))
    return Base::initializeOptions(text, errorHandler);
  file = text.str();
  return success();
}

void ApplyConfig::runOnOperation() {
  std::optional<ModelConfig> config = readConfig();
  if (!config)
    return signalPassFailure();
  ConfigPlan plan(getOperation(), *config, file);
  if (failed(plan.prepare()))
    return signalPassFailure();
  plan.nameUnknownSizes();
  if (failed(runSteps(plan.getSteps())))
    signalPassFailure();
}

/// Up to one byte more than a configuration may have: the file may be a pipe.
static llvm::Error readFile(StringRef path, std::string &text) {
  llvm::Expected<llvm::sys::fs::file_t> file =
      llvm::sys::fs::openNativeFileForRead(path);
  if (!file)
    return file.takeError();
  llvm::scope_exit close([&] { (void)llvm::sys::fs::closeFile(*file); });
  while (text.size() <= ModelConfig::kMaxFileSize) {
    char buffer[4096];
    llvm::Expected<size_t> count = llvm::sys::fs::readNativeFile(*file, buffer);
    if (!count)
      return count.takeError();
    if (*count == 0)
      break;
    text.append(buffer, *count);
  }
  return llvm::Error::success();
}

std::optional<ModelConfig> ApplyConfig::readConfig() {
  std::string text;
  if (llvm::Error error = readFile(file, text)) {
    emitError(getOperation().getLoc())
        << "apply-config: the file '" << file
        << "' cannot be read: " << llvm::toString(std::move(error))
        << " [config-008]";
    return std::nullopt;
  }
  if (text.size() > ModelConfig::kMaxFileSize) {
    // Not at a place in the file: the line would be read, to be shown.
    emitError(getOperation().getLoc())
        << "apply-config: the file '" << file
        << "' has more than 1 MiB; it is no description of a model's inputs "
           "[config-001]";
    return std::nullopt;
  }
  return ModelConfig::parse(
      text, [&](ModelConfig::Position position, const std::string &message) {
        emitError(FileLineColLoc::get(&getContext(), file, position.line,
                                      position.column))
            << message;
      });
}

LogicalResult ApplyConfig::runSteps(ArrayRef<ConfigPlan::Step> steps) {
  OpPassManager pipeline(ModuleOp::getOperationName());
  auto fail = [&](const Twine &message) {
    return emitError(FileLineColLoc::get(&getContext(), file, 1, 1)) << message;
  };
  for (const ConfigPlan::Step &step : steps) {
    const PassInfo *info = PassInfo::lookup(step.pass);
    if (!info)
      return fail("this needs the pass " + step.pass +
                  ", which this program does not have [config-017]");
    if (failed(info->addToPipeline(pipeline, step.options, fail)))
      return failure();
  }
  return steps.empty() ? success() : runPipeline(pipeline, getOperation());
}
