//===- InferShapes.cpp - Infer the shapes of all values -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "onnx-xform/Transforms/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_INFERSHAPES
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {

class InferShapes : public onnx_xform::impl::InferShapesBase<InferShapes> {
public:
  using Base::Base;

  void runOnOperation() override;

private:
  ShapeInference::Options getOptions() const;
  LogicalResult runOnGraph(func::FuncOp graph);
  void report(ShapeInference &inference);
  void applyTo(func::FuncOp graph, ShapeInference &inference);
  void apply(Value value, ShapeInference &inference);
};

} // namespace

ShapeInference::Options InferShapes::getOptions() const {
  ShapeInference::Options options;
  options.allowEmpty = allowEmpty;
  options.propagateData = dataProp;
  options.intMax = intMax;
  options.guessOutputRank = guessOutputRank;
  options.autoMerge = autoMerge;
  return options;
}

void InferShapes::report(ShapeInference &inference) {
  inference.onContradiction = [&](Operation *op, const Twine &message) {
    InFlightDiagnostic diagnostic = strict ? mlir::emitError(op->getLoc())
                                           : mlir::emitWarning(op->getLoc());
    diagnostic << message << " [infer-shapes-001]";
  };
  inference.onDeclared = [](Operation *op, const Twine &message) {
    mlir::emitWarning(op->getLoc())
        << message << "; it is replaced [infer-shapes-002]";
  };
  inference.onAssumption = [&](Operation *op, const Twine &message) {
    ++numAssumptions;
    mlir::emitRemark(op->getLoc()) << message << " [infer-shapes-003]";
  };
}

void InferShapes::runOnOperation() {
  // Model-local functions are inferred with their calls.
  for (auto graph : getOperation().getOps<func::FuncOp>())
    if (!graph.isExternal() && !graph->hasAttr(attrs::kFunction) &&
        failed(runOnGraph(graph)))
      return signalPassFailure();
}

LogicalResult InferShapes::runOnGraph(func::FuncOp graph) {
  ShapeInference inference(&getContext(), getOptions());
  report(inference);
  inference.reserveNames(getOperation());
  inference.declareInputs(graph.front());
  inference.inferGraph(graph.getBody());
  if (strict && inference.getNumContradictions() > 0)
    return failure();
  applyTo(graph, inference);
  return success();
}

void InferShapes::apply(Value value, ShapeInference &inference) {
  Type type = inference.getType(value);
  ++numValues;
  numRanked += isa<RankedTensorType>(type);
  if (type != value.getType())
    value.setType(type);
}

void InferShapes::applyTo(func::FuncOp graph, ShapeInference &inference) {
  graph.walk([&](Operation *op) {
    for (Value result : op->getResults())
      apply(result, inference);
    if (op != graph)
      for (Region &region : op->getRegions())
        for (Value argument : region.getArguments())
          apply(argument, inference);
  });
  // The graph's inputs keep what they are declared as.
  graph.setFunctionType(
      FunctionType::get(&getContext(), graph.getArgumentTypes(),
                        graph.front().getTerminator()->getOperandTypes()));
}
