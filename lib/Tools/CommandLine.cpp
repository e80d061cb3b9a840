//===- CommandLine.cpp - The options of onnx-xform-opt --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "PassArguments.h"

#include "mlir/Pass/PassRegistry.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/WithColor.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>

using namespace llvm;
using namespace onnx_xform;

static constexpr StringLiteral kToolName = "onnx-xform-opt";

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

DriverOptions::DriverOptions()
    : inputs(cl::Positional, cl::desc("<input file>"), cl::cat(category)),
      output("o",
             cl::desc("Write FILE: an ONNX model (.onnx), textual MLIR (.mlir) "
                      "or MLIR bytecode (.mlirbc)"),
             cl::value_desc("FILE"), cl::init("-"), cl::cat(category)),
      emit("emit", cl::desc("Write this format, whatever the name of FILE"),
           cl::value_desc("onnx|mlir|mlirbc"), cl::cat(category),
           cl::values(
               clEnumValN(OutputFormat::ONNX, "onnx", "ONNX model"),
               clEnumValN(OutputFormat::MLIR, "mlir", "Textual MLIR"),
               clEnumValN(OutputFormat::Bytecode, "mlirbc", "MLIR bytecode"))),
      strict("strict",
             cl::desc("Make it an error if the ONNX standard rejects a node of "
                      "the input, instead of a warning"),
             cl::cat(category)),
      externalDataFolder(
          "external-data-folder",
          cl::desc("Look for the input's external data here, instead of in "
                   "the folder of the model"),
          cl::value_desc("DIR"), cl::cat(category)),
      externalData("external-data",
                   cl::desc("Write large tensors to a file beside the model; "
                            "FILE defaults to the model's name and .data"),
                   cl::value_desc("FILE"), cl::ValueOptional,
                   cl::cat(category)),
      externalDataThreshold(
          "external-data-threshold",
          cl::desc("Tensors of at least so many bytes are large (default: "
                   "1024)"),
          cl::value_desc("BYTES"), cl::init(1024), cl::cat(category)),
      externalDataPerTensor(
          "external-data-per-tensor",
          cl::desc("Write one file per large tensor, named after it"),
          cl::cat(category)),
      config("config",
             cl::desc("Before all passes, make the model's inputs what this "
                      "file says (docs/HowTo-ModelConfig.md)"),
             cl::value_desc("FILE"), cl::cat(category)),
      quiet("quiet", cl::desc("Print errors only"), cl::cat(category)) {}

static void printVersion(raw_ostream &os) {
  os << "onnx-xform " << ONNX_XFORM_VERSION << " (LLVM " << LLVM_VERSION_STRING
     << ")\n";
}

CommandLine::CommandLine(mlir::DialectRegistry &registry,
                         ArrayRef<StringRef> mlirPasses)
    : mlirPasses(mlirPasses) {
  DenseMap<StringRef, cl::Option *> &all = cl::getRegisteredOptions();
  driverOptions = {&options.output,
                   &options.emit,
                   &options.config,
                   &options.strict,
                   &options.quiet,
                   &options.externalData,
                   &options.externalDataThreshold,
                   &options.externalDataPerTensor,
                   &options.externalDataFolder};
  DenseSet<StringRef> before;
  for (const auto &[name, option] : all)
    before.insert(name);
  mlir::registerCLIOptions(kToolName, registry);
  for (const auto &[name, option] : all) {
    if (before.contains(name))
      continue;
    // Passes are registered as values of an option without a name.
    if (!option->hasArgStr())
      passes.push_back(name);
    else if (option->getOptionHiddenFlag() == cl::NotHidden)
      mlirOptions.push_back(name);
  }
  sort(passes);
  sort(mlirOptions);
  cl::SetVersionPrinter(printVersion);
}

bool CommandLine::isGiven(StringRef option) {
  cl::Option *found = cl::getRegisteredOptions().lookup(option);
  return found && found->getNumOccurrences() > 0;
}

void CommandLine::setDefault(StringRef option, StringRef value) {
  cl::Option *found = cl::getRegisteredOptions().lookup(option);
  if (found && found->getNumOccurrences() == 0)
    found->addOccurrence(/*pos=*/0, option, value);
}

//===----------------------------------------------------------------------===//
// Parsing
//===----------------------------------------------------------------------===//

/// LLVM's own page would have the names of a thousand things that the tool
/// has nothing to do with.
static bool asksForHelp(int argc, char **argv) {
  for (StringRef argument : ArrayRef<char *>(argv, argc).drop_front()) {
    if (argument == "--")
      return false;
    if (argument == "--help" || argument == "-help" || argument == "-h")
      return true;
  }
  return false;
}

bool CommandLine::parse(int argc, char **argv) {
  if (argc > 0 && asksForHelp(argc, argv)) {
    printHelp();
    exit(EXIT_SUCCESS);
  }
  Expected<std::vector<std::string>> nested =
      nestPassOptions(ArrayRef(argv, argc));
  if (!nested) {
    WithColor::error() << toString(nested.takeError()) << '\n';
    return false;
  }
  arguments = std::move(*nested);
  SmallVector<const char *> pointers;
  for (const std::string &argument : arguments)
    pointers.push_back(argument.c_str());
  std::string text;
  raw_string_ostream errors(text);
  if (!cl::ParseCommandLineOptions(pointers.size(), pointers.data(), kToolName,
                                   &errors)) {
    printErrors(text);
    return false;
  }
  if (options.inputs.size() > 1) {
    WithColor::error() << "one input at a time, but there are '"
                       << options.inputs[0] << "' and '" << options.inputs[1]
                       << "'; the output's name comes after -o\n";
    return false;
  }
  return true;
}

/// The name in LLVM's "Unknown command line argument '--name=value'.".
static StringRef findUnknownOption(StringRef line) {
  size_t at = line.find("Unknown command line argument '");
  if (at == StringRef::npos)
    return "";
  return line.substr(at).split('\'').second.split('\'').first;
}

void CommandLine::printErrors(StringRef text) const {
  SmallVector<StringRef> lines;
  text.split(lines, '\n', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef line : lines) {
    StringRef message = line;
    message.consume_front((kToolName + ": ").str());
    if (message.starts_with("Did you mean"))
      continue; // Its candidates are LLVM's options, too.
    StringRef unknown = findUnknownOption(message);
    if (unknown.empty()) {
      WithColor::error() << message << '\n';
      continue;
    }
    WithColor::error() << "unknown option '" << unknown << "'";
    std::string better = suggest(unknown);
    if (!better.empty())
      errs() << "; did you mean '" << better << "'?";
    errs() << '\n';
  }
  errs() << "see '" << kToolName << " --help'\n";
}

std::string CommandLine::suggest(StringRef unknown) const {
  StringRef name = unknown.ltrim('-').split('=').first;
  StringRef best;
  unsigned bestDistance = name.size() / 3 + 1;
  auto consider = [&](StringRef candidate) {
    // Who types --fp16 means --convert-fp16.
    unsigned distance =
        name.size() > 2 && candidate.contains(name)
            ? bestDistance - 1
            : name.edit_distance(candidate, /*AllowReplacements=*/true,
                                 bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  };
  for_each(passes, consider);
  for (const cl::Option *option : driverOptions)
    consider(option->ArgStr);
  for_each(mlirOptions, consider);
  if (best.empty())
    return "";
  return ("--" + best + unknown.substr(unknown.find('='))).str();
}
