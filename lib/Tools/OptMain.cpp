//===- OptMain.cpp - The driver behind onnx-xform-opt ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Tools/OptMain.h"

#include "CommandLine.h"
#include "InputFile.h"
#include "Progress.h"

#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Support/Timing.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Transforms/Passes.h"
#include "onnx-xform/Conversion/ExportONNX.h"
#include "onnx-xform/Conversion/ImportONNX.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Support/OutputFile.h"
#include "onnx-xform/Tools/DiagnosticPrinter.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/PrettyStackTrace.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;
using namespace onnx_xform;
using llvm::Error;
using llvm::Expected;
using llvm::Twine;
using llvm::WithColor;

static Error makeError(const Twine &text) {
  return llvm::createStringError(text);
}

static LogicalResult printError(Error error) {
  WithColor::error() << llvm::toString(std::move(error)) << '\n';
  return failure();
}

//===----------------------------------------------------------------------===//
// Passes of MLIR
//===----------------------------------------------------------------------===//

/// What is useful on a model; the rest of MLIR's passes is for other dialects.
static constexpr StringRef kMLIRPasses[] = {"canonicalize", "cse", "print-ir",
                                            "strip-debuginfo", "symbol-dce"};

static void registerMLIRPasses() {
  registerCanonicalizerPass();
  registerCSEPass();
  registerPrintIRPassPass();
  registerStripDebugInfoPass();
  registerSymbolDCEPass();
}

//===----------------------------------------------------------------------===//
// Output
//===----------------------------------------------------------------------===//

static bool isStandardOutput(StringRef path) {
  return path == "-" || path == "/dev/stdout";
}

/// Whether `path` is a stream or a device, whose name has no extension to tell
/// a format by, and which must not be opened just to see if it can be.
static bool isStream(StringRef path) {
  if (path == "-" || path.starts_with("/dev/"))
    return true;
  llvm::sys::fs::file_status status;
  return !llvm::sys::fs::status(path, status) &&
         llvm::sys::fs::exists(status) &&
         !llvm::sys::fs::is_regular_file(status) &&
         !llvm::sys::fs::is_directory(status);
}

static Expected<OutputFormat> chooseFormat(const DriverOptions &options,
                                           const MlirOptMainConfig &config) {
  if (options.emit.getNumOccurrences() > 0)
    return OutputFormat(options.emit);
  StringRef path = options.output;
  StringRef extension = llvm::sys::path::extension(path);
  if (config.shouldEmitBytecode() || extension.equals_insensitive(".mlirbc"))
    return OutputFormat::Bytecode;
  if (extension.equals_insensitive(".onnx"))
    return OutputFormat::ONNX;
  if (extension.equals_insensitive(".mlir") || isStream(path))
    return OutputFormat::MLIR;
  if (llvm::sys::fs::is_directory(path))
    return makeError(path + ": is a directory; name a file in it");
  // MLIR to MLIR takes any name, as mlir-opt does.
  if (!options.inputs.empty()) {
    StringRef input = llvm::sys::path::extension(options.inputs.front());
    if (input.equals_insensitive(".mlir") ||
        input.equals_insensitive(".mlirbc"))
      return OutputFormat::MLIR;
  }
  std::string problem = extension.empty()
                            ? "has no extension that tells the format"
                            : ("unknown extension '" + extension + "'").str();
  return makeError(path + ": " + problem +
                   "; use .onnx, .mlir or .mlirbc, or name the format with "
                   "--emit=onnx|mlir|mlirbc");
}

/// Finds out before the work is done whether its result can be written.
static Error checkOutput(const DriverOptions &options, OutputFormat format) {
  StringRef path = options.output;
  if (isStandardOutput(path)) {
    bool isBinary = format != OutputFormat::MLIR;
    if (isBinary && llvm::sys::Process::StandardOutIsDisplayed())
      return makeError("the output is binary, which a terminal cannot show; "
                       "name a file with -o, or redirect the output");
    if (format == OutputFormat::ONNX &&
        (options.externalData.getNumOccurrences() > 0 ||
         options.externalDataPerTensor))
      return makeError("external data lies beside the model, so the model "
                       "needs a place of its own; name a file with -o");
  }
  if (isStream(path))
    return Error::success();
  return OutputFile::create(path).takeError();
}

namespace {
/// Where text and bytecode go: standard output as it is, files through
/// OutputFile, so that they appear complete or not at all.
class OutputStream : private llvm::raw_ostream {
public:
  static Expected<std::unique_ptr<OutputStream>> create(StringRef path) {
    std::unique_ptr<OutputStream> stream(new OutputStream());
    if (path == "-")
      return stream;
    Expected<std::unique_ptr<OutputFile>> file = OutputFile::create(path);
    if (!file)
      return file.takeError();
    stream->file = std::move(*file);
    return stream;
  }

  ~OutputStream() override { flush(); }

  raw_ostream &os() {
    if (file)
      return *this;
    return llvm::outs();
  }

  Error commit() {
    if (file) {
      flush();
      return file->commit();
    }
    llvm::outs().flush();
    std::error_code code = llvm::outs().error();
    llvm::outs().clear_error();
    return code ? makeError("cannot write to standard output: " +
                            Twine(code.message()))
                : Error::success();
  }

private:
  void write_impl(const char *data, size_t size) override {
    // The file stays failed, and commit() tells why.
    llvm::consumeError(file->write(StringRef(data, size)));
  }
  uint64_t current_pos() const override { return file->position(); }

  std::unique_ptr<OutputFile> file;
};
} // namespace

//===----------------------------------------------------------------------===//
// MLIR to MLIR
//===----------------------------------------------------------------------===//

namespace {
struct Job {
  const DriverOptions &options;
  MlirOptMainConfig &config;
  DialectRegistry &registry;
  InputFile input;
  OutputFormat format;
};
} // namespace

static Expected<std::unique_ptr<llvm::MemoryBuffer>>
openMLIR(const InputFile &input) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> buffer =
      openInputFile(input.path, &message);
  if (!buffer)
    return makeError(message);
  return buffer;
}

static LogicalResult transformMLIR(Job &job) {
  job.config.emitBytecode(job.format == OutputFormat::Bytecode);
  Expected<std::unique_ptr<llvm::MemoryBuffer>> buffer = openMLIR(job.input);
  if (!buffer)
    return printError(buffer.takeError());
  Expected<std::unique_ptr<OutputStream>> output =
      OutputStream::create(job.options.output);
  if (!output)
    return printError(output.takeError());
  if (failed(MlirOptMain((*output)->os(), std::move(*buffer), job.registry,
                         job.config)))
    return failure();
  if (Error error = (*output)->commit())
    return printError(std::move(error));
  return success();
}

//===----------------------------------------------------------------------===//
// From or to ONNX
//===----------------------------------------------------------------------===//

/// These work on text, or inside mlir-opt's own loop.
static constexpr StringRef kMLIROnlyOptions[] = {"split-input-file",
                                                 "output-split-marker",
                                                 "verify-diagnostics",
                                                 "verify-roundtrip",
                                                 "irdl-file",
                                                 "remarks-filter",
                                                 "remarks-filter-passed",
                                                 "remarks-filter-missed",
                                                 "remarks-filter-failed",
                                                 "remarks-filter-analyse"};

static Error checkOptions(const Job &job) {
  bool isImport = job.input.kind == InputFile::Kind::ONNX;
  for (StringRef option : kMLIROnlyOptions)
    if (CommandLine::isGiven(option))
      return makeError("--" + option + " needs MLIR on both sides, but the " +
                       (isImport ? "input" : "output") + " is an ONNX model");
  return Error::success();
}

/// A wish that is not granted must not go unnoticed.
static void warnAboutUnused(const Job &job) {
  auto warn = [&](std::initializer_list<const llvm::cl::Option *> options,
                  StringRef side) {
    for (const llvm::cl::Option *option : options)
      if (option->getNumOccurrences() > 0)
        WithColor::warning() << "--" << option->ArgStr << " has no effect: the "
                             << side << " is not an ONNX model\n";
  };
  const DriverOptions &options = job.options;
  if (options.quiet)
    return;
  if (job.input.kind != InputFile::Kind::ONNX)
    warn({&options.strict, &options.externalDataFolder}, "input");
  if (job.format != OutputFormat::ONNX)
    warn({&options.externalData, &options.externalDataThreshold,
          &options.externalDataPerTensor},
         "output");
}

/// These print to the terminal on their own.
static constexpr StringRef kPrintingOptions[] = {"mlir-print-ir-before",
                                                 "mlir-print-ir-before-all",
                                                 "mlir-print-ir-after",
                                                 "mlir-print-ir-after-all",
                                                 "mlir-print-ir-after-failure",
                                                 "mlir-print-ir-after-change",
                                                 "mlir-pass-statistics",
                                                 "debug",
                                                 "debug-only"};

static bool wantsProgress(const DriverOptions &options) {
  if (options.quiet || !llvm::sys::Process::StandardErrIsDisplayed())
    return false;
  for (StringRef option : kPrintingOptions)
    if (CommandLine::isGiven(option))
      return false;
  return true;
}

namespace {
/// One model on its way through.
class ModelTransform {
public:
  explicit ModelTransform(Job &job)
      : job(job), context(job.registry), progress(wantsProgress(job.options)) {}

  LogicalResult run();

private:
  LogicalResult transform(TimingScope &timing);
  LogicalResult read();
  LogicalResult readMLIR();
  LogicalResult runPasses(TimingScope &timing);
  LogicalResult makeReproducer(PassManager &manager);
  LogicalResult write();
  DiagnosticPrinter::Options getDiagnosticOptions();
  bool isImport() const { return job.input.kind == InputFile::Kind::ONNX; }

  Job &job;
  MLIRContext context;
  Progress progress;
  /// Whether the passes only say something of the model.
  bool isCheck = false;
  std::shared_ptr<llvm::SourceMgr> sourceMgr =
      std::make_shared<llvm::SourceMgr>();
  FallbackAsmResourceMap resources;
  PassReproducerOptions reproducer;
  OwningOpRef<ModuleOp> module;
};
} // namespace

LogicalResult ModelTransform::run() {
  DefaultTimingManager timingManager;
  applyDefaultTimingManagerCLOptions(timingManager);
  TimingScope timing = timingManager.getRootScope();
  context.allowUnregisteredDialects(
      job.config.shouldAllowUnregisteredDialects());
  // The message names the node; the whole operation, perhaps with a graph
  // inside, is for those who ask.
  if (isImport() && !CommandLine::isGiven("mlir-print-op-on-diagnostic"))
    context.printOpOnDiagnostic(false);
  tracing::InstallDebugHandler debugHandler(context,
                                            job.config.getDebugConfig());

  // Text has lines to show; the messages of a model name its nodes.
  std::optional<SourceMgrDiagnosticHandler> sourceHandler;
  if (!isImport())
    sourceHandler.emplace(*sourceMgr, &context);
  DiagnosticPrinter printer(&context, llvm::errs(), getDiagnosticOptions());
  LogicalResult result = transform(timing);
  progress.finish();
  printer.finish();
  if (failed(result) && printer.getNumErrors() == 0)
    return printError(makeError("'" + progress.getStage() +
                                "' failed and did not say why; this is a bug "
                                "in it"));
  return result;
}

DiagnosticPrinter::Options ModelTransform::getDiagnosticOptions() {
  VerbosityLevel level = job.config.getDiagnosticVerbosityLevel();
  DiagnosticPrinter::Options options;
  options.showWarnings = level != VerbosityLevel::ErrorsOnly;
  options.showRemarks = level == VerbosityLevel::ErrorsWarningsAndRemarks;
  options.showNotes = job.config.shouldShowNotes();
  options.print = isImport();
  options.beforePrint = [this] { return progress.pause(); };
  return options;
}

LogicalResult ModelTransform::transform(TimingScope &timing) {
  progress.setStage("reading");
  TimingScope reading = timing.nest(isImport() ? "Import" : "Parser");
  if (failed(read()))
    return failure();
  reading.stop();

  if (failed(runPasses(timing)))
    return failure();
  if (isCheck && job.options.output.getNumOccurrences() == 0)
    return success();

  progress.setStage("writing");
  TimingScope writing =
      timing.nest(job.format == OutputFormat::ONNX ? "Export" : "Output");
  return write();
}

LogicalResult ModelTransform::read() {
  if (!isImport())
    return readMLIR();
  ImportOptions options;
  options.strict = job.options.strict;
  options.externalDataFolder = job.options.externalDataFolder;
  module = importONNX(job.input.path, &context, options);
  return success(bool(module));
}

LogicalResult ModelTransform::readMLIR() {
  Expected<std::unique_ptr<llvm::MemoryBuffer>> buffer = openMLIR(job.input);
  if (!buffer)
    return emitError(UnknownLoc::get(&context),
                     llvm::toString(buffer.takeError()));
  sourceMgr->AddNewSourceBuffer(std::move(*buffer), llvm::SMLoc());
  ParserConfig config(&context, job.config.shouldVerifyOnParsing(), &resources);
  if (job.config.shouldRunReproducer())
    reproducer.attachResourceParser(config);
  module = parseSourceFile<ModuleOp>(sourceMgr, config);
  return success(bool(module));
}

LogicalResult ModelTransform::runPasses(TimingScope &timing) {
  PassManager manager((*module)->getName(), PassManager::Nesting::Implicit);
  manager.enableVerifier(job.config.shouldVerifyPasses());
  if (failed(applyPassManagerCLOptions(manager)))
    return failure();
  manager.enableTiming(timing);
  if (job.config.shouldRunReproducer() && failed(reproducer.apply(manager)))
    return failure();
  if (failed(job.config.setupPassPipeline(manager)))
    return failure();
  if (!job.config.getReproducerFilename().empty() &&
      failed(makeReproducer(manager)))
    return failure();
  progress.follow(manager);
  isCheck = manager.size() != 0 && llvm::all_of(manager, [](Pass &pass) {
              return pass.getArgument().starts_with("check-");
            });
  // Passes see one form of each operator. Whoever asks for --upgrade first gets
  // its remarks.
  if (job.input.kind == InputFile::Kind::ONNX && manager.size() != 0 &&
      manager.begin()->getArgument() != "upgrade")
    upgradeModel(*module);
  return manager.run(*module);
}

LogicalResult ModelTransform::makeReproducer(PassManager &manager) {
  // Returns a description of what it has written, or of why it could not.
  mlir::makeReproducer(manager.getOpAnchorName(), manager.getPasses(), *module,
                       job.config.getReproducerFilename(),
                       !context.isMultithreadingEnabled(),
                       job.config.shouldVerifyPasses());
  return success();
}

LogicalResult ModelTransform::write() {
  const DriverOptions &options = job.options;
  if (job.format == OutputFormat::ONNX) {
    ExportOptions exportOptions;
    exportOptions.externalData = options.externalData.getNumOccurrences() > 0 ||
                                 options.externalDataPerTensor;
    exportOptions.externalDataFile = options.externalData;
    exportOptions.externalDataThreshold = options.externalDataThreshold;
    exportOptions.externalDataPerTensor = options.externalDataPerTensor;
    return exportONNX(*module, options.output, exportOptions);
  }

  auto fail = [&](Error error) {
    return emitError(UnknownLoc::get(&context),
                     llvm::toString(std::move(error)));
  };
  Expected<std::unique_ptr<OutputStream>> output =
      OutputStream::create(options.output);
  if (!output)
    return fail(output.takeError());
  // The terminal may be the same as that of the progress line.
  if (options.output == "-")
    progress.finish();
  if (job.format == OutputFormat::Bytecode) {
    BytecodeWriterConfig config(resources);
    if (std::optional<int64_t> version = job.config.bytecodeVersionToEmit())
      config.setDesiredBytecodeVersion(*version);
    if (job.config.shouldElideResourceDataFromBytecode())
      config.setElideResourceDataFlag();
    if (failed(writeBytecodeToFile(*module, (*output)->os(), config)))
      return emitError(UnknownLoc::get(&context),
                       "cannot write bytecode of the version that "
                       "--emit-bytecode-version asks for");
  } else {
    AsmState state(*module, OpPrintingFlags(), /*locationMap=*/nullptr,
                   &resources);
    (*module)->print((*output)->os(), state);
    (*output)->os() << '\n';
  }
  if (Error error = (*output)->commit())
    return fail(std::move(error));
  return success();
}

//===----------------------------------------------------------------------===//
// Driver
//===----------------------------------------------------------------------===//

/// Names of nodes are locations, which MLIR leaves out of text. What is printed
/// to be read does without; a file may be on its way back to ONNX.
static void keepNames(const Job &job) {
  if (job.format == OutputFormat::MLIR && !isStream(job.options.output))
    CommandLine::setDefault("mlir-print-debuginfo", "true");
}

/// Puts the pass that reads the configuration before all others.
static void addModelConfig(const DriverOptions &options,
                           MlirOptMainConfig &config) {
  if (options.config.getNumOccurrences() == 0)
    return;
  config.setPassPipelineSetupFn([&options,
                                 given = config](PassManager &manager) {
    auto fail = [](const Twine &message) {
      return printError(makeError(message));
    };
    const PassInfo *pass = PassInfo::lookup("apply-config");
    if (!pass)
      return fail("--config needs the pass apply-config, which this program "
                  "does not have");
    if (failed(pass->addToPipeline(manager, options.config.getValue(), fail)))
      return failure();
    return given.setupPassPipeline(manager);
  });
}

static LogicalResult runJob(const DriverOptions &options,
                            MlirOptMainConfig &config,
                            DialectRegistry &registry) {
  // Before the input: standard input may be long in coming.
  Expected<OutputFormat> format = chooseFormat(options, config);
  if (!format)
    return printError(format.takeError());
  if (Error error = checkOutput(options, *format))
    return printError(std::move(error));
  Expected<InputFile> input =
      inspectInput(options.inputs.empty() ? "-" : options.inputs.front());
  if (!input)
    return printError(input.takeError());

  Job job{options, config, registry, std::move(*input), *format};
  keepNames(job);
  warnAboutUnused(job);
  if (job.input.kind == InputFile::Kind::MLIR &&
      job.format != OutputFormat::ONNX)
    return transformMLIR(job);
  if (Error error = checkOptions(job))
    return printError(std::move(error));
  return ModelTransform(job).run();
}

int onnx_xform::optMain(int argc, char **argv, DialectRegistry &registry) {
  llvm::InitLLVM init(argc, argv);
  llvm::setBugReportMsg("This is a bug in onnx-xform. Please report it with "
                        "the text below and, if you may, with the model.\n");
  registerMLIRPasses();
  CommandLine commandLine(registry, kMLIRPasses);
  if (!commandLine.parse(argc, argv))
    return EXIT_FAILURE;
  const DriverOptions &options = commandLine.options;
  if (options.quiet)
    CommandLine::setDefault("mlir-diagnostic-verbosity-level", "errors");

  MlirOptMainConfig config = MlirOptMainConfig::createFromCLOptions();
  if (config.shouldShowDialects()) {
    llvm::outs() << "Available Dialects: ";
    llvm::interleaveComma(registry.getDialectNames(), llvm::outs());
    llvm::outs() << '\n';
    return EXIT_SUCCESS;
  }
  if (config.shouldListPasses()) {
    printRegisteredPasses();
    return EXIT_SUCCESS;
  }
  if (options.inputs.empty() && llvm::sys::Process::StandardInIsUserInput())
    return asMainReturnCode(printError(makeError(
        "no input; name a model, or - to read it from the terminal; see "
        "'onnx-xform-opt --help'")));
  addModelConfig(options, config);
  return asMainReturnCode(runJob(options, config, registry));
}
