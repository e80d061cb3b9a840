//===- HelpPage.cpp - What --help prints ----------------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"

#include "mlir/Pass/PassRegistry.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>

using namespace llvm;
using namespace onnx_xform;

static constexpr size_t kPageWidth = 80;
static constexpr size_t kTextColumn = 34;

static constexpr StringLiteral kIntroduction =
    R"(onnx-xform-opt transforms ONNX models: it reads a model, runs passes on it in
the order of the command line, and writes the result.

Usage: onnx-xform-opt [passes] [options] INPUT [-o OUTPUT]

INPUT is an ONNX model, textual MLIR or MLIR bytecode, told apart by content;
"-" is standard input. Without -o, the result is printed as textual MLIR.

Examples:
  Convert a model to float16, but not its inputs and outputs:
    onnx-xform-opt --convert-fp16=keep-io-types model.onnx -o fp16.onnx
  Give symbolic dimensions their sizes, then convert:
    onnx-xform-opt --fix-dims=batch=1,seq=128 --convert-fp16 in.onnx -o out.onnx
  Read a model as a person, without its weights:
    onnx-xform-opt --mlir-elide-resource-strings-if-larger=32 model.onnx
)";

/// `label` at the left, `text` in words at the right.
static void printEntry(raw_ostream &os, StringRef label, StringRef text) {
  os << "  " << label;
  size_t column = 2 + label.size();
  if (column + 2 > kTextColumn) {
    os << '\n';
    column = 0;
  }
  SmallVector<StringRef> words;
  text.split(words, ' ', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  bool isLineStart = true;
  for (StringRef word : words) {
    if (!isLineStart && column + 1 + word.size() > kPageWidth) {
      os << '\n';
      column = 0;
      isLineStart = true;
    }
    if (isLineStart)
      os.indent(kTextColumn - column);
    else
      os << ' ';
    column = (isLineStart ? kTextColumn : column + 1) + word.size();
    isLineStart = false;
    os << word;
  }
  os << '\n';
}

static std::string spell(const cl::Option &option) {
  bool isShort = option.ArgStr.size() == 1;
  std::string label = ((isShort ? "-" : "--") + option.ArgStr).str();
  if (option.ValueStr.empty())
    return label;
  std::string value = option.ValueStr.str();
  if (isShort)
    return label + " " + value;
  if (option.getValueExpectedFlag() == cl::ValueOptional)
    return label + "[=" + value + "]";
  return label + "=" + value;
}

static const mlir::PassRegistryEntry *lookup(StringRef pass) {
  if (const mlir::PassInfo *info = mlir::PassInfo::lookup(pass))
    return info;
  return mlir::PassPipelineInfo::lookup(pass);
}

/// With their options, which only MLIR can list. Goes to llvm::outs().
static void printPasses(ArrayRef<const mlir::PassRegistryEntry *> entries) {
  size_t column = kTextColumn;
  for (const mlir::PassRegistryEntry *entry : entries)
    column = std::max({column, entry->getOptionWidth() + 4,
                       entry->getPassArgument().size() + 8});
  for (const mlir::PassRegistryEntry *entry : entries) {
    outs() << '\n';
    entry->printHelpStr(/*indent=*/2, column);
  }
}

void CommandLine::printHelp() const {
  SmallVector<const mlir::PassRegistryEntry *> ours, theirs;
  for (StringRef pass : passes)
    if (const mlir::PassRegistryEntry *entry = lookup(pass))
      (is_contained(mlirPasses, pass) ? theirs : ours).push_back(entry);

  raw_ostream &os = outs();
  os << kIntroduction << "\nONNX passes (options of a pass are its value: "
     << "--PASS=\"OPTION=VALUE OPTION\"):\n";
  printPasses(ours);

  os << "\nInput and output:\n";
  for (const cl::Option *option : driverOptions)
    printEntry(os, spell(*option), option->HelpStr);
  printEntry(os, "--version", "Print the versions of this tool and of LLVM");

  os << "\nMLIR's passes (their options: --list-passes):\n";
  for (const mlir::PassRegistryEntry *entry : theirs)
    printEntry(os, ("--" + entry->getPassArgument()).str(),
               entry->getPassDescription());

  os << "\nMLIR's own options (their values: --help-hidden):\n";
  DenseMap<StringRef, cl::Option *> &all = cl::getRegisteredOptions();
  for (StringRef name : mlirOptions)
    printEntry(os, ("--" + name).str(), all.lookup(name)->HelpStr);
}
