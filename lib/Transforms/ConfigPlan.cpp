//===- ConfigPlan.cpp - What a configuration means for a model ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ConfigPlan.h"
#include "DimSubstitution.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Support/DimText.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace onnx_xform;

InFlightDiagnostic ConfigPlan::emitError(Position position) {
  return mlir::emitError(FileLineColLoc::get(module.getContext(), file,
                                             position.line, position.column));
}

StringRef ConfigPlan::getInputName(unsigned input) {
  auto name = graph.getArgAttrOfType<StringAttr>(input, attrs::kName);
  return name ? name.getValue() : StringRef();
}

LogicalResult ConfigPlan::prepare() {
  graph = getMainGraph(module);
  if (!graph || graph.isExternal())
    return emitError({1, 1}) << "the module has no graph [config-009]";
  DimSubstitution dims(module, "apply-config");
  SmallVector<Place> places;
  if (failed(findPlaces(places)))
    return failure();
  for (const Place &place : places)
    if (failed(planPlace(place)))
      return failure();
  return success(succeeded(checkSizes(config.fix, dims)) &&
                 succeeded(checkSizes(config.examples, dims)));
}

//===----------------------------------------------------------------------===//
// Inputs and axes
//===----------------------------------------------------------------------===//

LogicalResult ConfigPlan::findPlaces(SmallVectorImpl<Place> &places) {
  SmallVector<StringRef> names;
  for (unsigned i = 0, e = graph.getNumArguments(); i < e; ++i)
    names.push_back(getInputName(i));
  for (const ModelConfig::Input &given : config.inputs) {
    bool isFound = false;
    for (auto [i, name] : llvm::enumerate(names)) {
      if (!matchesPattern(given.pattern, name))
        continue;
      isFound = true;
      if (failed(findAxes(given, i, places)))
        return failure();
    }
    if (isFound)
      continue;
    llvm::sort(names);
    return emitError(given.position)
           << "the model has no input '" << given.pattern << "'"
           << describeKnownNames(given.pattern, names, "inputs")
           << " [config-010]";
  }
  return success();
}

LogicalResult ConfigPlan::findAxes(const ModelConfig::Input &given,
                                   unsigned input,
                                   SmallVectorImpl<Place> &places) {
  Type type = graph.getArgument(input).getType();
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return emitError(given.position)
           << "the input '" << getInputName(input)
           << "' has no axes that are known: it is " << type
           << "; give it a shape with --fix-input-shapes [config-011]";
  for (const Axis &axis : given.axes) {
    int64_t rank = tensor.getRank();
    if (axis.axis < -rank || axis.axis >= rank)
      return emitError(axis.position)
             << "the input '" << getInputName(input) << "' has " << rank
             << " axes, and no axis " << axis.axis << " [config-012]";
    unsigned index = axis.axis < 0 ? axis.axis + rank : axis.axis;
    auto before = llvm::find_if(places, [&](const Place &place) {
      return place.input == input && place.axis == index;
    });
    if (before == places.end())
      places.push_back({input, index, &axis});
    else if (before->given->symbol != axis.symbol ||
             before->given->size != axis.size)
      return emitError(axis.position)
             << "axis " << index << " of the input '" << getInputName(input)
             << "' is given twice, first on line "
             << before->given->position.line << " [config-013]";
  }
  return success();
}

//===----------------------------------------------------------------------===//
// What is to be done
//===----------------------------------------------------------------------===//

LogicalResult ConfigPlan::planPlace(const Place &place) {
  auto type = cast<RankedTensorType>(graph.getArgument(place.input).getType());
  const Axis &given = *place.given;
  if (given.isNumber()) {
    auto &sizes = fixed[place.input];
    sizes.resize(type.getRank(), "?");
    sizes[place.axis] = std::to_string(given.size);
    return success();
  }
  named.insert(given.symbol);
  StringRef symbol = getDimSymbol(type, place.axis);
  if (!symbol.empty())
    return planRename(place, symbol);
  if (type.isDynamicDim(place.axis))
    unknown.push_back(place);
  else
    dynamic.push_back((getInputName(place.input) + ":" + Twine(place.axis) +
                       "=" + given.symbol)
                          .str());
  return success();
}

static std::string withoutSpaces(StringRef text) {
  std::string result;
  llvm::copy_if(text, std::back_inserter(result),
                [](char c) { return c != ' '; });
  return result;
}

LogicalResult ConfigPlan::planRename(const Place &place, StringRef symbol) {
  StringRef name = place.given->symbol;
  if (withoutSpaces(symbol) == withoutSpaces(name))
    return success();
  if (!DimText::isWord(name))
    return emitError(place.given->position)
           << "axis " << place.axis << " of the input '"
           << getInputName(place.input) << "' is '" << symbol
           << "' in the model, and cannot become '" << name
           << "', which is no name [config-014]";
  auto [before, isNew] = renamed.try_emplace(symbol, name);
  if (!isNew && before->second != name)
    return emitError(place.given->position)
           << "'" << symbol << "' of the model is one size, which cannot be '"
           << before->second << "' and '" << name << "' [config-015]";
  return success();
}

LogicalResult ConfigPlan::checkSizes(ArrayRef<ModelConfig::Size> sizes,
                                     const DimSubstitution &dims) {
  for (const ModelConfig::Size &size : sizes) {
    bool isKnown = named.contains(size.symbol) ||
                   (dims.hasName(size.symbol) &&
                    !renamed.contains(StringRef(size.symbol)));
    if (isKnown)
      continue;
    SmallVector<StringRef> names = dims.getNames();
    llvm::erase_if(names,
                   [&](StringRef name) { return renamed.contains(name); });
    for (StringRef name : named.keys())
      if (!dims.hasName(name))
        names.push_back(name);
    llvm::sort(names);
    return emitError(size.position)
           << "the model has no dimension '" << size.symbol << "'"
           << describeKnownNames(size.symbol, names, "symbolic dimensions")
           << " [config-016]";
  }
  return success();
}

void ConfigPlan::nameUnknownSizes() {
  for (const Place &place : unknown) {
    BlockArgument argument = graph.getArgument(place.input);
    auto type = cast<RankedTensorType>(argument.getType());
    SmallVector<StringRef> symbols;
    for (unsigned i = 0, e = type.getRank(); i < e; ++i)
      symbols.push_back(i == place.axis ? StringRef(place.given->symbol)
                                        : getDimSymbol(type, i));
    argument.setType(RankedTensorType::get(
        type.getShape(), type.getElementType(),
        DimsAttr::getEncoding(type.getContext(), type.getShape(), symbols)));
  }
  if (!unknown.empty())
    graph.setFunctionType(FunctionType::get(
        graph.getContext(), graph.getBody().getArgumentTypes(),
        graph.front().getTerminator()->getOperandTypes()));
}

/// `option={a,{b c}}`: what has spaces is a group.
static std::string spellList(StringRef option, ArrayRef<std::string> elements) {
  auto spellElement = [](const std::string &element) {
    return StringRef(element).contains(' ') ? "{" + element + "}" : element;
  };
  return (option + "={" +
          llvm::join(llvm::map_range(elements, spellElement), ",") + "}")
      .str();
}

SmallVector<ConfigPlan::Step> ConfigPlan::getSteps() {
  SmallVector<Step> steps;
  SmallVector<std::string> names, sizes, shapes;
  for (auto [from, to] : renamed)
    names.push_back((from + "=" + to).str());
  for (const ModelConfig::Size &size : config.fix)
    sizes.push_back(size.symbol + "=" + std::to_string(size.size));
  for (const auto &[input, shape] : fixed)
    shapes.push_back(
        (getInputName(input) + ":" + llvm::join(shape, "x")).str());

  if (!names.empty())
    steps.push_back({"rename-dims", spellList("names", names) + " merge=true"});
  if (!dynamic.empty())
    steps.push_back({"make-dynamic", spellList("axes", dynamic)});
  if (!sizes.empty())
    steps.push_back({"fix-dims", spellList("dims", sizes)});
  if (!shapes.empty())
    steps.push_back({"fix-input-shapes", spellList("shapes", shapes)});
  // Names of inputs are those of the values that depend on them.
  if (!unknown.empty() && sizes.empty() && shapes.empty())
    steps.push_back({"infer-shapes", ""});
  return steps;
}
