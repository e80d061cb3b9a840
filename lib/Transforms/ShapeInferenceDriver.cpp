//===- ShapeInferenceDriver.cpp - Shapes for a whole model ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ShapeInferenceDriver.h"
#include "DeclaredTypes.h"
#include "TensorTypes.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Types.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace onnx_xform;

SmallVector<func::FuncOp> onnx_xform::getGraphs(ModuleOp module) {
  SmallVector<func::FuncOp> graphs;
  for (auto func : module.getOps<func::FuncOp>())
    if (!func.isExternal() && !func->hasAttr(attrs::kFunction))
      graphs.push_back(func);
  return graphs;
}

/// Whether a constant is a weight, and not a shape or a parameter.
static bool isWeight(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && !tensor.getElementType().isSignlessInteger(64) &&
         tensor.hasStaticShape() && tensor.getNumElements() > 1;
}

/// Whether the model lists its weights as inputs. Exporters that do so list all
/// initializers, and nobody means them to be overridden.
static bool listsWeights(func::FuncOp graph) {
  auto isDefault = [&](BlockArgument input) {
    return isWeight(input.getType()) &&
           graph.getArgAttr(input.getArgNumber(), attrs::kDefaultValue);
  };
  return llvm::any_of(graph.getArguments(), isDefault) &&
         llvm::none_of(graph.getOps<InitializerOp>(),
                       [](InitializerOp op) { return isWeight(op.getType()); });
}

void ShapeInferenceDriver::infer() {
  for (func::FuncOp func : getGraphs(module)) {
    graphs.push_back(
        {func, std::make_unique<ShapeInference>(module.getContext(), options)});
    ShapeInference *inference = graphs.back().inference.get();
    inference->onContradiction = onContradiction;
    inference->onDeclared = onDeclared;
    inference->onAssumption = onAssumption;
    inference->reserveNames(module);
    for (auto [value, axis] : believed)
      inference->believe(value, axis);
    inference->declareInputs(func.front());
    if (trustDefaults ? *trustDefaults : listsWeights(func))
      takeDefaults(graphs.back());
    updateDeclaredTypes(func, [&](Value value, Type type) {
      if (type)
        inference->declare(value, type);
      return false;
    });
    inference->inferGraph(func.getBody());
  }
}

void ShapeInferenceDriver::takeDefaults(Graph &graph) {
  for (BlockArgument input : graph.func.getArguments())
    if (Attribute value =
            graph.func.getArgAttr(input.getArgNumber(), attrs::kDefaultValue))
      if (auto contents = graph.inference->getConstantContents(value)) {
        graph.inference->setContents(input, *contents);
        numDefaults +=
            getTensorElementType(input.getType()).isSignlessInteger(64);
      }
}

std::string ShapeInferenceDriver::describeShape(Value value) {
  ShapeInference &inference = *graphs.back().inference;
  auto shape = inference.getShape(value);
  if (!shape)
    return "of unknown rank";
  auto describe = [&](DimExpr size) { return inference.describe(size); };
  return "[" + llvm::join(llvm::map_range(*shape, describe), ", ") + "]";
}

unsigned ShapeInferenceDriver::getNumContradictions() const {
  unsigned count = 0;
  for (const Graph &graph : graphs)
    count += graph.inference->getNumContradictions();
  return count;
}

SmallVector<Type> ShapeInferenceDriver::getOutputTypes(func::FuncOp func) {
  auto graph = llvm::find_if(
      graphs, [&](const Graph &graph) { return graph.func == func; });
  if (graph == graphs.end())
    return {};
  return llvm::map_to_vector(
      ShapeInference::getOutputs(func.getBody()),
      [&](Value output) { return graph->inference->getType(output); });
}

void ShapeInferenceDriver::apply(Value value, ShapeInference &inference,
                                 Statistics &statistics) {
  Type type = inference.getType(value);
  ++statistics.values;
  statistics.ranked += isa<RankedTensorType>(type);
  if (type != value.getType())
    value.setType(type);
}

ShapeInferenceDriver::Statistics ShapeInferenceDriver::apply() {
  Statistics statistics;
  for (Graph &graph : graphs) {
    graph.func.walk([&](Operation *op) {
      for (Value result : op->getResults())
        apply(result, *graph.inference, statistics);
      if (op != graph.func)
        for (Region &region : op->getRegions())
          for (Value argument : region.getArguments())
            apply(argument, *graph.inference, statistics);
    });
    if (nameInputs)
      for (BlockArgument input : graph.func.getArguments())
        apply(input, *graph.inference, statistics);
    // The types say what the entries said, and what followed.
    updateDeclaredTypes(graph.func, [](Value value, Type) {
      return tellsShape(value.getType());
    });
    updateSignature(graph.func);
  }
  return statistics;
}
