//===- FixInputShapes.cpp - Set the shapes of graph inputs ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A shape for an input is a size for each of its dimensions. Where the
// dimension is a symbol, the whole model gets the size, as fix-dims gives it;
// where it is unknown, or the rank is, only the input does. Then all shapes are
// inferred anew.
//
//===----------------------------------------------------------------------===//

#include "DimSubstitution.h"
#include "PlainListPass.h"
#include "ShapeUpdate.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Transforms/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_FIXINPUTSHAPES
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {

/// What the user says of one input. Sizes that are to stay are dynamic.
struct InputShape {
  StringRef name;
  unsigned argument = 0;
  SmallVector<int64_t> sizes;
};

class FixInputShapes
    : public PlainListPass<
          onnx_xform::impl::FixInputShapesBase<FixInputShapes>> {
public:
  using PlainListPass::PlainListPass;

  void runOnOperation() override;

private:
  List &getList() override { return shapes; }
  bool isElement(StringRef) const override { return true; }
  LogicalResult parseShapes(SmallVectorImpl<InputShape> &inputs);
  LogicalResult findInputs(func::FuncOp graph,
                           MutableArrayRef<InputShape> inputs);
  LogicalResult checkShape(func::FuncOp graph, const InputShape &input);
  LogicalResult collectSymbols(func::FuncOp graph, ArrayRef<InputShape> inputs,
                               llvm::StringMap<int64_t> &sizes);
};

} // namespace

/// The sizes given, with those of the type where none is.
static SmallVector<int64_t> getSizes(TensorType type, const InputShape &input) {
  SmallVector<int64_t> shape = input.sizes;
  if (auto ranked = dyn_cast<RankedTensorType>(type))
    for (auto [size, has] : llvm::zip(shape, ranked.getShape()))
      size = ShapedType::isDynamic(size) ? has : size;
  return shape;
}

/// Gives the argument the sizes that its type does not have yet.
static void setShape(func::FuncOp graph, const InputShape &input) {
  BlockArgument argument = graph.getArgument(input.argument);
  auto type = cast<TensorType>(argument.getType());
  SmallVector<int64_t> shape = getSizes(type, input);
  SmallVector<StringRef> symbols(shape.size());
  if (auto ranked = dyn_cast<RankedTensorType>(type))
    for (auto [i, symbol] : llvm::enumerate(symbols))
      symbol = getDimSymbol(ranked, i);
  argument.setType(RankedTensorType::get(
      shape, type.getElementType(),
      DimsAttr::getEncoding(type.getContext(), shape, symbols)));
}

void FixInputShapes::runOnOperation() {
  SmallVector<InputShape> inputs;
  if (failed(parseShapes(inputs)))
    return signalPassFailure();
  func::FuncOp graph = getMainGraph(getOperation());
  if (!graph || graph.isExternal()) {
    emitError() << "the module has no graph [fix-dims-018]";
    return signalPassFailure();
  }
  ShapeUpdate update(getOperation(), getArgument());
  update.begin();
  llvm::StringMap<int64_t> sizes;
  if (failed(findInputs(graph, inputs)) ||
      failed(collectSymbols(graph, inputs, sizes)))
    return signalPassFailure();
  DimSubstitution substitution(getOperation(), getArgument());
  if (failed(substitution.prepare(sizes)))
    return signalPassFailure();

  update.believe(substitution);
  substitution.apply();
  for (const InputShape &input : inputs)
    setShape(graph, input);
  if (failed(update.finish(shapes)))
    signalPassFailure();
}

LogicalResult FixInputShapes::parseShapes(SmallVectorImpl<InputShape> &inputs) {
  if (shapes.empty())
    return emitError() << "nothing is given; write "
                          "--fix-input-shapes=INPUT:AxBxC [fix-dims-008]";
  for (const std::string &element : shapes) {
    size_t colon = StringRef(element).rfind(':');
    if (colon == StringRef::npos || colon == 0)
      return emitError() << "'" << element
                         << "' is not INPUT:AxBxC [fix-dims-010]";
    InputShape &input = inputs.emplace_back();
    input.name = StringRef(element).take_front(colon).rtrim();
    StringRef text = StringRef(element).drop_front(colon + 1).trim();
    SmallVector<StringRef> pieces;
    if (!text.empty())
      text.split(pieces, 'x');
    for (StringRef piece : pieces) {
      int64_t size = ShapedType::kDynamic;
      if (piece != "?" && !parseSize(piece, size))
        return emitError() << "the size '" << piece << "' in '" << element
                           << "' is neither an integer from 0 to "
                              "9223372036854775807 nor '?' [fix-dims-011]";
      input.sizes.push_back(size);
    }
  }
  return success();
}

LogicalResult FixInputShapes::findInputs(func::FuncOp graph,
                                         MutableArrayRef<InputShape> inputs) {
  llvm::StringMap<unsigned> arguments;
  SmallVector<StringRef> names;
  for (unsigned i = 0, e = graph.getNumArguments(); i < e; ++i)
    if (auto name = graph.getArgAttrOfType<StringAttr>(i, attrs::kName)) {
      arguments.try_emplace(name.getValue(), i);
      names.push_back(name.getValue());
    }
  llvm::sort(names);

  bool failed = false;
  llvm::StringSet<> seen;
  for (InputShape &input : inputs) {
    auto argument = arguments.find(input.name);
    if (argument == arguments.end()) {
      failed = true;
      emitError() << "the model has no input '" << input.name << "'"
                  << describeKnownNames(input.name, names, "inputs")
                  << " [fix-dims-012]";
      continue;
    }
    if (!seen.insert(input.name).second) {
      failed = true;
      emitError() << "the input '" << input.name
                  << "' is given twice [fix-dims-017]";
      continue;
    }
    input.argument = argument->second;
    failed |= checkShape(graph, input).failed();
  }
  return success(!failed);
}

LogicalResult FixInputShapes::checkShape(func::FuncOp graph,
                                         const InputShape &input) {
  Type type = graph.getArgument(input.argument).getType();
  auto tensor = dyn_cast<TensorType>(type);
  if (!tensor)
    return emitError() << "the input '" << input.name
                       << "' is not a tensor: " << type << " [fix-dims-013]";
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (ranked && ranked.getRank() != static_cast<int64_t>(input.sizes.size()))
    return emitError() << "the input '" << input.name << "' has "
                       << ranked.getRank() << " dimensions, the shape given "
                       << input.sizes.size() << " [fix-dims-014]";
  if (!ShapeInference::canBeShape(getSizes(tensor, input)))
    return emitError() << "the input '" << input.name
                       << "' would have more than 2^63 elements [fix-dims-022]";
  if (!ranked)
    return success();
  for (auto [i, has, wants] : llvm::enumerate(ranked.getShape(), input.sizes))
    // Exporters write 0 for sizes that they do not know.
    if (!ShapedType::isDynamic(has) && !ShapedType::isDynamic(wants) &&
        has != wants && has != 0)
      return emitError() << "dimension " << i << " of the input '" << input.name
                         << "' is " << has << " and cannot be " << wants
                         << " [fix-dims-015]";
  return success();
}

LogicalResult FixInputShapes::collectSymbols(func::FuncOp graph,
                                             ArrayRef<InputShape> inputs,
                                             llvm::StringMap<int64_t> &sizes) {
  llvm::StringMap<StringRef> givenBy;
  for (const InputShape &input : inputs) {
    auto type =
        dyn_cast<RankedTensorType>(graph.getArgument(input.argument).getType());
    for (unsigned i = 0, e = type ? type.getRank() : 0; i < e; ++i) {
      StringRef symbol = getDimSymbol(type, i);
      if (symbol.empty() || ShapedType::isDynamic(input.sizes[i]))
        continue;
      auto [it, isNew] = sizes.try_emplace(symbol, input.sizes[i]);
      if (isNew)
        givenBy[symbol] = input.name;
      else if (it->second != input.sizes[i])
        return emitError() << "'" << symbol << "' is given both " << it->second
                           << ", by the input '" << givenBy[symbol] << "', and "
                           << input.sizes[i] << ", by '" << input.name
                           << "' [fix-dims-016]";
    }
  }
  return success();
}
