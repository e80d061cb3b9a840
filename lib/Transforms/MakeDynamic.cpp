//===- MakeDynamic.cpp - Give fixed axes of inputs a symbol ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the user says is checked here; the folder MakeDynamic has the proof,
// which is done for one symbol after the other.
//
//===----------------------------------------------------------------------===//

#include "DimSubstitution.h"
#include "MakeDynamic/BatchProof.h"
#include "PlainListPass.h"
#include "TensorTypes.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/DimText.h"
#include "onnx-xform/Transforms/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_MAKEDYNAMIC
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {

/// The axes that get one symbol, and the size that they all have.
struct SymbolAxes {
  SmallVector<BatchProof::InputAxis> axes;
  int64_t size = 0;
};

class MakeDynamic
    : public PlainListPass<onnx_xform::impl::MakeDynamicBase<MakeDynamic>> {
public:
  using PlainListPass::PlainListPass;

  void runOnOperation() override;

private:
  using Symbols = llvm::MapVector<StringRef, SymbolAxes>;

  List &getList() override { return axes; }
  LogicalResult parseAxes(func::FuncOp graph, Symbols &symbols);
  LogicalResult parseAxis(func::FuncOp graph, StringRef element,
                          Symbols &symbols);
  static bool isGiven(const Symbols &symbols, BatchProof::InputAxis input,
                      StringRef name);
  LogicalResult addAxis(func::FuncOp graph, BatchProof::InputAxis input,
                        StringRef what, SymbolAxes &symbol);
  LogicalResult checkName(func::FuncOp graph, StringRef name);
  void remarkOnOutputs(func::FuncOp graph, StringRef symbol);
};

} // namespace

/// Whether the size has the symbol in it.
static bool mentionsSize(DimContext &dims, StringRef size, StringRef name) {
  if (size == name)
    return true;
  auto text = DimText::parse(dims, size);
  return text && llvm::is_contained(text->getSymbols(), name);
}

static DimContext &getDims(MLIRContext *context) {
  return context->getOrLoadDialect<ONNXDialect>()->getDimContext();
}

/// Whether a size of the type has the symbol in it.
static bool mentions(Type type, StringRef name) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || !tensor.getEncoding())
    return false;
  DimContext &dims = getDims(type.getContext());
  for (int64_t i = 0, e = tensor.getRank(); i < e; ++i)
    if (mentionsSize(dims, getDimSymbol(tensor, i), name))
      return true;
  return false;
}

/// What the file calls by the symbol's name is something else so far.
static void forgetName(func::FuncOp graph, StringRef name) {
  graph.walk([&](Operation *op) {
    for (Value result : op->getResults())
      if (mentions(result.getType(), name))
        result.setType(onnx_xform::detail::withoutShape(result.getType()));
  });
}

void MakeDynamic::runOnOperation() {
  func::FuncOp graph = getMainGraph(getOperation());
  if (!graph || graph.isExternal()) {
    emitError() << "the module has no graph [make-dynamic-001]";
    return signalPassFailure();
  }
  Symbols symbols;
  if (failed(parseAxes(graph, symbols)))
    return signalPassFailure();
  LayoutRules rules = getLayoutRules();
  for (auto &[name, symbol] : symbols) {
    forgetName(graph, name);
    BatchProof proof(graph, rules, name, symbol.axes, symbol.size);
    if (failed(proof.run()))
      return signalPassFailure();
    numMended += proof.getNumMended();
  }
  updateSignature(graph);
  for (auto &[name, symbol] : symbols)
    remarkOnOutputs(graph, name);
}

/// Users expect all outputs to be one for each sample.
void MakeDynamic::remarkOnOutputs(func::FuncOp graph, StringRef symbol) {
  for (auto [i, type] : llvm::enumerate(graph.getResultTypes())) {
    auto name = graph.getResultAttrOfType<StringAttr>(i, attrs::kName);
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (!name || !tensor)
      continue;
    for (int64_t axis = 0, e = tensor.getRank(); axis < e; ++axis)
      if (StringRef size = getDimSymbol(tensor, axis);
          size != symbol && mentionsSize(getDims(&getContext()), size, symbol))
        mlir::emitRemark(getOperation().getLoc())
            << "make-dynamic: the output '" << name.getValue()
            << "' has the samples one after the other on axis " << axis
            << ", which is " << size << " long [make-dynamic-019]";
    if (!mentions(type, symbol))
      mlir::emitRemark(getOperation().getLoc())
          << "make-dynamic: the output '" << name.getValue()
          << "' is not one for each of '" << symbol
          << "', but one for all [make-dynamic-016]";
  }
}

//===----------------------------------------------------------------------===//
// What the user says
//===----------------------------------------------------------------------===//

LogicalResult MakeDynamic::parseAxes(func::FuncOp graph, Symbols &symbols) {
  if (axes.empty())
    return emitError() << "nothing is given; write "
                          "--make-dynamic=INPUT:AXIS=NAME [make-dynamic-002]";
  bool failed = false;
  for (const std::string &element : axes)
    failed |= parseAxis(graph, element, symbols).failed();
  return success(!failed);
}

/// The number of the graph's input of that name.
static std::optional<unsigned> findInput(func::FuncOp graph, StringRef name,
                                         SmallVectorImpl<StringRef> &names) {
  std::optional<unsigned> found;
  for (unsigned i = 0, e = graph.getNumArguments(); i < e; ++i)
    if (auto known = graph.getArgAttrOfType<StringAttr>(i, attrs::kName)) {
      names.push_back(known.getValue());
      if (known.getValue() == name)
        found = i;
    }
  llvm::sort(names);
  return found;
}

/// Whether the axis is there, or another one of the input with that name.
bool MakeDynamic::isGiven(const Symbols &symbols, BatchProof::InputAxis input,
                          StringRef name) {
  return llvm::any_of(symbols, [&](const auto &symbol) {
    return llvm::any_of(
        symbol.second.axes, [&](const BatchProof::InputAxis &other) {
          return other.argument == input.argument &&
                 (other.axis == input.axis || symbol.first == name);
        });
  });
}

LogicalResult MakeDynamic::parseAxis(func::FuncOp graph, StringRef element,
                                     Symbols &symbols) {
  auto [place, name] = element.rsplit('=');
  auto [input, axisText] = place.rsplit(':');
  name = name.trim();
  input = input.trim();
  int64_t axis = 0;
  if (name.empty() || input.empty() || axisText.trim().getAsInteger(10, axis))
    return emitError() << "'" << element
                       << "' is not INPUT:AXIS=NAME [make-dynamic-003]";
  SmallVector<StringRef> names;
  std::optional<unsigned> argument = findInput(graph, input, names);
  if (!argument)
    return emitError() << "the model has no input '" << input << "'"
                       << describeKnownNames(input, names, "inputs")
                       << " [make-dynamic-004]";
  if (failed(checkName(graph, name)))
    return failure();
  auto type =
      dyn_cast<RankedTensorType>(graph.getArgument(*argument).getType());
  int64_t rank = type ? type.getRank() : 0;
  if (axis < -rank || axis >= rank)
    return emitError() << "the input '" << input << "' is "
                       << graph.getArgument(*argument).getType()
                       << " and has no axis " << axis << " [make-dynamic-005]";
  axis += axis < 0 ? rank : 0;
  if (isGiven(symbols, {*argument, axis}, name))
    return emitError() << "the input '" << input
                       << "' has one axis twice, or one name for two axes "
                          "[make-dynamic-017]";
  return addAxis(graph, {*argument, axis}, input, symbols[name]);
}

LogicalResult MakeDynamic::checkName(func::FuncOp graph, StringRef name) {
  if (!DimText::isWord(name))
    return emitError() << "'" << name
                       << "' is no name for a size: letters, digits and '_', "
                          "with no digit first [make-dynamic-006]";
  for (Type type : graph.getBody().getArgumentTypes())
    if (mentions(type, name))
      return emitError()
             << "'" << name
             << "' is a size of another input already; take another name, or "
                "give that one its own by --rename-dims [make-dynamic-007]";
  return success();
}

LogicalResult MakeDynamic::addAxis(func::FuncOp graph,
                                   BatchProof::InputAxis input, StringRef what,
                                   SymbolAxes &symbol) {
  auto type =
      cast<RankedTensorType>(graph.getArgument(input.argument).getType());
  if (graph.getArgAttr(input.argument, attrs::kDefaultValue))
    return emitError() << "the input '" << what
                       << "' has a default, which has a fixed size "
                          "[make-dynamic-018]";
  int64_t size = type.getDimSize(input.axis);
  if (ShapedType::isDynamic(size)) {
    StringRef known = getDimSymbol(type, input.axis);
    return emitError() << "axis " << input.axis << " of the input '" << what
                       << "' is "
                       << (known.empty() ? "not fixed"
                                         : ("'" + known + "'").str())
                       << " already; --rename-dims gives symbols other names "
                          "[make-dynamic-008]";
  }
  if (size == 0)
    return emitError() << "axis " << input.axis << " of the input '" << what
                       << "' has the size 0 [make-dynamic-009]";
  if (!symbol.axes.empty() && symbol.size != size)
    return emitError() << "axis " << input.axis << " of the input '" << what
                       << "' has the size " << size
                       << ", another one with the same name " << symbol.size
                       << " [make-dynamic-009]";
  symbol.axes.push_back(input);
  symbol.size = size;
  return success();
}
