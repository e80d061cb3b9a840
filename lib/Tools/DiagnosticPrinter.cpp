//===- DiagnosticPrinter.cpp - Messages that name the node ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Tools/DiagnosticPrinter.h"

#include "mlir/IR/Location.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// Control characters become \1B.
static void printCharacter(llvm::raw_ostream &os, unsigned char c) {
  if ((c < 0x20 && c != '\t') || c == 0x7f)
    os << '\\' << llvm::hexdigit(c >> 4) << llvm::hexdigit(c & 15);
  else
    os << c;
}

/// Text of several lines; those after the first are indented.
static void printText(llvm::raw_ostream &os, StringRef text, unsigned indent) {
  for (char c : text.rtrim()) {
    if (c == '\n')
      os << '\n' << std::string(indent, ' ');
    else
      printCharacter(os, c);
  }
}

/// Names, which may have any character, on one line.
static void printName(llvm::raw_ostream &os, StringRef name) {
  for (char c : name)
    printCharacter(os, c);
}

static std::string describeFile(FileLineColLoc loc) {
  std::string text = loc.getFilename().str();
  if (text == "-")
    text = "<stdin>";
  if (loc.getLine() == 0)
    return text;
  text += ":" + std::to_string(loc.getLine());
  if (loc.getColumn() != 0)
    text += ":" + std::to_string(loc.getColumn());
  return text;
}

std::string onnx_xform::describeLocation(Location loc) {
  NodeNames names = getNames(loc);
  // As the exporter will call what a pass has added.
  std::string suffix;
  for (StringRef part : names.suffixes)
    suffix += ("_" + part).str();
  if (!names.node.empty())
    return "node '" + names.node.str() + suffix + "'";
  for (StringRef output : names.outputs)
    if (!output.empty())
      return "value '" + output.str() + suffix + "'";
  if (auto file = loc->findInstanceOf<FileLineColLoc>())
    return describeFile(file);
  return "";
}

//===----------------------------------------------------------------------===//
// DiagnosticPrinter
//===----------------------------------------------------------------------===//

DiagnosticPrinter::DiagnosticPrinter(MLIRContext *context,
                                     llvm::raw_ostream &os, Options options)
    : ScopedDiagnosticHandler(context), os(os), options(std::move(options)) {
  setHandler([this](Diagnostic &diagnostic) { return handle(diagnostic); });
}

LogicalResult DiagnosticPrinter::handle(Diagnostic &diagnostic) {
  if (!isWanted(diagnostic.getSeverity()))
    return success();
  if (!options.print) {
    // Printed by the next handler, after this one has let go of the lock: a
    // progress line may be drawn in between, but not into the middle of it.
    makeRoom();
    return failure();
  }
  print(diagnostic);
  return success();
}

bool DiagnosticPrinter::isWanted(DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Error:
    ++numErrors;
    return true;
  case DiagnosticSeverity::Warning:
    return options.showWarnings && ++numWarnings <= options.limit;
  case DiagnosticSeverity::Remark:
    return options.showRemarks && ++numRemarks <= options.limit;
  case DiagnosticSeverity::Note:
    return options.showNotes;
  }
  return true;
}

static llvm::raw_ostream &startLine(llvm::raw_ostream &os,
                                    DiagnosticSeverity severity) {
  switch (severity) {
  case DiagnosticSeverity::Error:
    return llvm::WithColor::error(os);
  case DiagnosticSeverity::Warning:
    return llvm::WithColor::warning(os);
  case DiagnosticSeverity::Remark:
    return llvm::WithColor::remark(os);
  case DiagnosticSeverity::Note:
    break;
  }
  return llvm::WithColor::note(os);
}

static void printLine(llvm::raw_ostream &os, Diagnostic &diagnostic,
                      StringRef whereAbove, unsigned indent) {
  os.indent(indent);
  startLine(os, diagnostic.getSeverity());
  std::string where = describeLocation(diagnostic.getLocation());
  std::string text = diagnostic.str();
  StringRef message = text;
  if (!where.empty() && where != whereAbove) {
    // "(Conv) has ..." says what the node is: node '/conv' (Conv): has ...
    if (message.starts_with("(") && message.contains(") ")) {
      size_t end = message.find(") ");
      where += (" " + message.take_front(end + 1)).str();
      message = message.drop_front(end + 2);
    }
    printName(os, where);
    os << ": ";
  }
  printText(os, message, indent + 2);
  os << '\n';
}

void DiagnosticPrinter::print(Diagnostic &diagnostic) {
  std::unique_lock<std::mutex> room = makeRoom();
  printLine(os, diagnostic, /*whereAbove=*/"", /*indent=*/0);
  if (!options.showNotes)
    return;
  std::string where = describeLocation(diagnostic.getLocation());
  for (Diagnostic &note : diagnostic.getNotes())
    printLine(os, note, where, /*indent=*/2);
}

std::unique_lock<std::mutex> DiagnosticPrinter::makeRoom() {
  if (options.beforePrint)
    return options.beforePrint();
  return {};
}

void DiagnosticPrinter::finish() {
  std::unique_lock<std::mutex> room = makeRoom();
  auto count = [&](unsigned number, StringRef what) {
    if (number <= options.limit)
      return;
    unsigned rest = number - options.limit;
    os << rest << " more " << what << (rest == 1 ? "" : "s") << '\n';
  };
  count(numWarnings, "warning");
  count(numRemarks, "remark");
}
