//===- DimSubstitution.cpp - Numbers in place of symbolic sizes -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DimSubstitution.h"
#include "TensorTypes.h"

#include "mlir/IR/AttrTypeSubElements.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// What the module has
//===----------------------------------------------------------------------===//

DimSubstitution::DimSubstitution(ModuleOp module, StringRef pass)
    : module(module), pass(pass) {
  AttrTypeWalker walker;
  walker.addWalk([&](RankedTensorType type) { addType(type); });
  module->walk<WalkOrder::PreOrder>([&](Operation *op) {
    for (Type type : op->getResultTypes())
      walker.walk<WalkOrder::PreOrder>(type);
    // Names in graphs that have their own are not the model's.
    if (hasOwnSymbols(op))
      return WalkResult::skip();
    walker.walk<WalkOrder::PreOrder>(Attribute(op->getAttrDictionary()));
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (Type type : block.getArgumentTypes())
          walker.walk<WalkOrder::PreOrder>(type);
    return WalkResult::advance();
  });
}

void DimSubstitution::addType(RankedTensorType type) {
  for (unsigned i = 0, e = type.getRank(); i < e; ++i) {
    StringRef text = getDimSymbol(type, i);
    if (text.empty())
      continue;
    types.insert(type);
    auto [dim, isNew] = dims.try_emplace(text);
    if (!isNew)
      continue;
    // A text without symbols, such as "-1", is a name.
    if (std::optional<DimText> parsed = DimText::parse(context, text)) {
      dim->second.symbols.assign(parsed->getSymbols().begin(),
                                 parsed->getSymbols().end());
      symbols.insert_range(parsed->getSymbols());
    }
  }
}

bool DimSubstitution::hasName(StringRef name) const {
  return symbols.contains(name) || dims.contains(name);
}

SmallVector<StringRef> DimSubstitution::getNames() const {
  SmallVector<StringRef> names(symbols.keys());
  SmallVector<StringRef> expressions;
  for (const auto &[text, dim] : dims) {
    if (dim.symbols.empty())
      names.push_back(text);
    else if (!symbols.contains(text))
      expressions.push_back(text);
  }
  llvm::sort(names);
  llvm::sort(expressions);
  names.append(expressions);
  return names;
}

//===----------------------------------------------------------------------===//
// What becomes of it
//===----------------------------------------------------------------------===//

LogicalResult DimSubstitution::prepare(const llvm::StringMap<int64_t> &sizes) {
  bool failed = false;
  for (auto &[text, dim] : dims)
    failed |= prepareDim(text, dim, sizes).failed();
  if (failed)
    return failure();
  collectReplacements();
  return checkSizes();
}

LogicalResult DimSubstitution::checkSizes() {
  for (RankedTensorType type : types) {
    auto result =
        dyn_cast_if_present<RankedTensorType>(replacements.lookup(type));
    if (result && !ShapeInference::canBeShape(result.getShape()))
      return emitError(module.getLoc())
             << pass << ": " << type << " becomes " << result
             << ", which has more than 2^63 elements [fix-dims-022]";
  }
  return success();
}

LogicalResult
DimSubstitution::prepareNames(const llvm::StringMap<std::string> &names,
                              bool merge) {
  for (const auto &[from, to] : names) {
    if (!merge && hasName(to) && !names.contains(to))
      return emitError(module.getLoc())
             << pass << ": the model has a dimension '" << to << "' already; '"
             << from << "' would become the same size [rename-dims-003]";
    if (symbols.contains(from) && !DimText::isWord(to))
      return emitError(module.getLoc())
             << pass << ": '" << to
             << "' is no name: use letters, digits and '_' [rename-dims-004]";
  }
  for (auto &[text, dim] : dims) {
    if (auto name = names.find(text); name != names.end())
      dim.text = name->second;
    else if (llvm::any_of(dim.symbols, [&](StringRef symbol) {
               return names.contains(symbol);
             }))
      dim.text = DimText::replace(text, names);
  }
  collectReplacements();
  return success();
}

void DimSubstitution::collectReplacements() {
  for (RankedTensorType type : types)
    if (RankedTensorType result = rewrite(type); result != type)
      replacements[type] = result;
}

LogicalResult
DimSubstitution::prepareDim(StringRef text, Dim &dim,
                            const llvm::StringMap<int64_t> &sizes) {
  auto given = sizes.find(text);
  if (given == sizes.end())
    return prepareExpression(text, dim, sizes);
  dim.size = given->second;
  if (dim.symbols.empty() || symbols.contains(text))
    return success();
  std::optional<DimText> parsed = DimText::parse(context, text, sizes);
  std::optional<int64_t> computed =
      parsed ? parsed->getInteger() : std::nullopt;
  if (!computed || *computed == *dim.size)
    return success();
  return emitError(module.getLoc())
         << pass << ": '" << text << "' is given " << *dim.size
         << ", but the other sizes make it " << *computed << " [fix-dims-007]";
}

/// Numbers in the place of symbols, and nothing computed.
static std::string replaceSymbols(StringRef text,
                                  const llvm::StringMap<int64_t> &sizes) {
  llvm::StringMap<std::string> words;
  for (const auto &[symbol, size] : sizes)
    words[symbol] = std::to_string(size);
  return DimText::replace(text, words);
}

LogicalResult
DimSubstitution::prepareExpression(StringRef text, Dim &dim,
                                   const llvm::StringMap<int64_t> &sizes) {
  bool remains = false, isConcerned = false;
  for (StringRef symbol : dim.symbols)
    (sizes.contains(symbol) ? isConcerned : remains) = true;
  std::optional<DimText> result = DimText::parse(context, text, sizes);
  if (!isConcerned || !result)
    return success();
  if (std::optional<int64_t> size = result->getInteger()) {
    if (*size < 0)
      return emitError(module.getLoc())
             << pass << ": the dimension '" << text << "' becomes " << *size
             << " [fix-dims-005]";
    dim.size = *size;
    return success();
  }
  if (result->isFraction()) {
    emitWarning(module.getLoc()) << pass << ": the dimension '" << text
                                 << "' stays as it is: it would become "
                                 << result->str() << " [fix-dims-009]";
    return success();
  }
  if (result->isUndefined() && !remains)
    return emitError(module.getLoc())
           << pass << ": the dimension '" << text
           << "' cannot be computed with these sizes: it divides by zero or "
              "leaves 64 bits [fix-dims-006]";
  dim.text =
      result->isUndefined() ? replaceSymbols(text, sizes) : result->str();
  return success();
}

SmallVector<unsigned>
DimSubstitution::getFixedAxes(RankedTensorType type) const {
  SmallVector<unsigned> axes;
  if (!replacements.contains(type))
    return axes;
  for (unsigned i = 0, e = type.getRank(); i < e; ++i) {
    auto dim = dims.find(getDimSymbol(type, i));
    if (dim != dims.end() && dim->second.size)
      axes.push_back(i);
  }
  return axes;
}

RankedTensorType DimSubstitution::rewrite(RankedTensorType type) const {
  SmallVector<int64_t> shape(type.getShape());
  SmallVector<StringRef> texts(shape.size());
  for (auto [i, text] : llvm::enumerate(texts)) {
    text = getDimSymbol(type, i);
    if (text.empty())
      continue;
    const Dim &dim = dims.find(text)->second;
    if (dim.size)
      shape[i] = *dim.size;
    else if (!dim.text.empty())
      text = dim.text;
  }
  return RankedTensorType::get(
      shape, type.getElementType(),
      DimsAttr::getEncoding(type.getContext(), shape, texts));
}

//===----------------------------------------------------------------------===//
// The change
//===----------------------------------------------------------------------===//

void DimSubstitution::apply() {
  if (replacements.empty())
    return;
  auto replace = [&](RankedTensorType type) {
    auto it = replacements.find(type);
    return it == replacements.end() ? type : cast<RankedTensorType>(it->second);
  };
  replaceTensorTypes(module, replace, hasOwnSymbols);
}

//===----------------------------------------------------------------------===//
// Sizes and names in options and messages
//===----------------------------------------------------------------------===//

std::string onnx_xform::describeKnownNames(StringRef name,
                                           ArrayRef<StringRef> known,
                                           StringRef what) {
  constexpr size_t maxListed = 20;
  if (known.empty())
    return ("; it has no " + what).str();

  std::string result = "; ";
  unsigned limit = name.size() / 3 + 1, best = limit + 1;
  StringRef nearest;
  for (StringRef candidate : known) {
    unsigned distance = candidate.edit_distance_insensitive(
        name, /*AllowReplacements=*/true, limit);
    if (distance < best && distance < candidate.size()) {
      best = distance;
      nearest = candidate;
    }
  }
  if (!nearest.empty())
    result += ("did you mean '" + nearest + "'? ").str();
  result += "it has: " + llvm::join(known.take_front(maxListed), ", ");
  if (known.size() > maxListed)
    result += ", ... " + std::to_string(known.size() - maxListed) + " more";
  return result;
}

bool onnx_xform::parseSize(StringRef text, int64_t &size) {
  return !text.getAsInteger(10, size) && size >= 0;
}
