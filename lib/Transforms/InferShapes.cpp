//===- InferShapes.cpp - Infer the shapes of all values -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ShapeInferenceDriver.h"
#include "mlir/Pass/Pass.h"
#include "onnx-xform/Dialect/ONNX/ONNXDialect.h"
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
  void report(ShapeInferenceDriver &driver);
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

void InferShapes::report(ShapeInferenceDriver &driver) {
  driver.onContradiction = [this](Operation *op, const Twine &message) {
    InFlightDiagnostic diagnostic = strict ? mlir::emitError(op->getLoc())
                                           : mlir::emitWarning(op->getLoc());
    diagnostic << message << " [infer-shapes-001]";
  };
  driver.onDeclared = [](Operation *op, const Twine &message) {
    mlir::emitWarning(op->getLoc())
        << message << "; it is replaced [infer-shapes-002]";
  };
  driver.onAssumption = [this](Operation *op, const Twine &message) {
    ++numAssumptions;
    mlir::emitRemark(op->getLoc()) << message << " [infer-shapes-003]";
  };
}

void InferShapes::runOnOperation() {
  ShapeInferenceDriver driver(getOperation(), getOptions());
  report(driver);
  driver.infer();
  if (strict && driver.getNumContradictions() > 0)
    return signalPassFailure();
  ShapeInferenceDriver::Statistics statistics = driver.apply();
  numValues += statistics.values;
  numRanked += statistics.ranked;
}
