//===- ShapeUpdate.cpp - Shapes after sizes were given --------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ShapeUpdate.h"
#include "DimSubstitution.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace onnx_xform;

/// What the file says remains where no rule knows better.
static ShapeInference::Options getOptions() {
  ShapeInference::Options options;
  options.keepDeclared = true;
  options.nameFormulas = true;
  return options;
}

void ShapeUpdate::begin() {
  dropNegativeSizes();
  if (hasMeaninglessZeros())
    dropZeros();
  noteContradictions();
}

void ShapeUpdate::noteContradictions() {
  ShapeInferenceDriver driver(module, getOptions());
  driver.onContradiction = [&](Operation *op, const Twine &) {
    contradictory.insert(op);
  };
  driver.infer();
}

void ShapeUpdate::believe(const DimSubstitution &substitution) {
  module->walk<WalkOrder::PreOrder>([&](Operation *op) {
    for (Value result : op->getResults())
      if (auto type = dyn_cast<RankedTensorType>(result.getType()))
        for (unsigned axis : substitution.getFixedAxes(type))
          believed.emplace_back(result, axis);
    return hasOwnSymbols(op) ? WalkResult::skip() : WalkResult::advance();
  });
}

/// "batch=1, seq=128", as far as it is of use in a message.
static std::string describe(ArrayRef<std::string> sizes) {
  constexpr size_t maxListed = 8;
  std::string text = llvm::join(sizes.take_front(maxListed), ", ");
  return sizes.size() > maxListed ? text + ", ..." : text;
}

LogicalResult ShapeUpdate::finish(ArrayRef<std::string> sizes) {
  ShapeInferenceDriver driver(module, getOptions());
  driver.believed = std::move(believed);
  bool failed = false;
  driver.onContradiction = [&](Operation *op, const Twine &message) {
    if (contradictory.contains(op)) {
      emitWarning(op->getLoc())
          << message << ", whatever sizes are given [fix-dims-020]";
      return;
    }
    failed = true;
    emitError(op->getLoc()) << message << " with " << describe(sizes)
                            << "; the model is not made for these sizes "
                               "[fix-dims-019]";
  };
  driver.onDeclared = [](Operation *op, const Twine &message) {
    emitWarning(op->getLoc())
        << message << "; it is replaced [infer-shapes-002]";
  };
  driver.infer();
  if (failed)
    return failure();
  driver.apply();
  return success();
}

//===----------------------------------------------------------------------===//
// Sizes that exporters write for unknown ones
//===----------------------------------------------------------------------===//

static bool hasZero(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && llvm::is_contained(tensor.getShape(), 0);
}

/// An input's default value proves that its sizes are meant.
static bool hasZeroSize(func::FuncOp graph, BlockArgument input) {
  return hasZero(input.getType()) &&
         !graph.getArgAttr(input.getArgNumber(), attrs::kDefaultValue);
}

/// Whether a size of 0 cannot be meant: nobody exports a model that computes
/// nothing, or that cannot be computed.
bool ShapeUpdate::hasMeaninglessZeros() {
  SmallVector<func::FuncOp> graphs = getGraphs(module);
  auto hasZeroInput = [](func::FuncOp graph) {
    return llvm::any_of(graph.getArguments(), [&](BlockArgument input) {
      return hasZeroSize(graph, input);
    });
  };
  if (llvm::none_of(graphs, hasZeroInput))
    return false;
  ShapeInferenceDriver driver(module, getOptions());
  driver.infer();
  return driver.getNumContradictions() > 0 ||
         llvm::any_of(graphs, [&](func::FuncOp graph) {
           return llvm::any_of(driver.getOutputTypes(graph), hasZero);
         });
}

static Type withoutZeros(Type type) {
  auto tensor = cast<RankedTensorType>(type);
  SmallVector<int64_t> shape(tensor.getShape());
  SmallVector<StringRef> symbols;
  for (auto [i, size] : llvm::enumerate(shape)) {
    size = size == 0 ? ShapedType::kDynamic : size;
    symbols.push_back(getDimSymbol(tensor, i));
  }
  return RankedTensorType::get(
      shape, tensor.getElementType(),
      DimsAttr::getEncoding(type.getContext(), shape, symbols));
}

void ShapeUpdate::dropZeros() {
  for (func::FuncOp graph : getGraphs(module)) {
    for (BlockArgument input : graph.getArguments())
      if (hasZeroSize(graph, input)) {
        emitWarning(input.getLoc())
            << pass << ": sizes of 0 are taken as unknown: with them, the "
            << "model computes nothing; set them by --fix-input-shapes "
               "[fix-dims-021]";
        input.setType(withoutZeros(input.getType()));
      }
    // What is empty indeed is found to be so again.
    graph.walk([](Operation *op) {
      if (isa<InitializerOp>(op))
        return;
      for (Value result : op->getResults())
        if (hasZero(result.getType()))
          result.setType(withoutZeros(result.getType()));
    });
  }
}

//===----------------------------------------------------------------------===//
// Sizes below 0
//===----------------------------------------------------------------------===//

/// The attribute without sizes below 0; of a dictionary, its `type_proto`.
static Attribute repairTypeProto(Attribute attr) {
  MLIRContext *context = attr.getContext();
  if (auto bytes = dyn_cast<StringAttr>(attr))
    return StringAttr::get(context, withoutNegativeSizes(bytes.getValue()));
  auto dictionary = dyn_cast<DictionaryAttr>(attr);
  if (!dictionary)
    return attr;
  NamedAttrList entries(dictionary);
  for (NamedAttribute entry : dictionary)
    if (isa<DictionaryAttr>(entry.getValue()) ||
        entry.getName() == extras::kTypeProto)
      entries.set(entry.getName(), repairTypeProto(entry.getValue()));
  return entries.getDictionary(context);
}

/// In types, such a size is unknown already; here, the bytes of the file go.
void ShapeUpdate::dropNegativeSizes() {
  MLIRContext *context = module.getContext();
  auto typeProto = StringAttr::get(context, attrs::kTypeProto);
  for (auto func : module.getOps<func::FuncOp>()) {
    for (unsigned i = 0, e = func.getNumArguments(); i < e; ++i)
      if (Attribute attr = func.getArgAttr(i, typeProto))
        func.setArgAttr(i, typeProto, repairTypeProto(attr));
    for (unsigned i = 0, e = func.getNumResults(); i < e; ++i)
      if (Attribute attr = func.getResultAttr(i, typeProto))
        func.setResultAttr(i, typeProto, repairTypeProto(attr));
    func.walk([](Operation *op) {
      if (auto info = op->getAttrOfType<DictionaryAttr>(attrs::kValueInfo))
        op->setAttr(attrs::kValueInfo, repairTypeProto(info));
    });
  }
}
