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

  /// Declared types that contradict what follows from the inputs.
  unsigned numDeclared = 0;
};

} // namespace

ShapeInference::Options InferShapes::getOptions() const {
  ShapeInference::Options options;
  options.allowEmpty = allowEmpty;
  options.propagateData = dataProp;
  options.intMax = intMax;
  options.guessOutputRank = guessOutputRank;
  options.autoMerge = autoMerge;
  options.nameFormulas = true;
  return options;
}

/// Where the shapes that do not fit come from.
static void noteInputs(InFlightDiagnostic &diagnostic, Operation *op,
                       ShapeInferenceDriver &driver) {
  constexpr size_t kMaxInputs = 8;
  for (Value input : op->getOperands().take_front(kMaxInputs))
    diagnostic.attachNote(input.getLoc())
        << "this input is " << driver.describeShape(input);
}

void InferShapes::report(ShapeInferenceDriver &driver) {
  driver.onContradiction = [&](Operation *op, const Twine &message) {
    InFlightDiagnostic diagnostic = strict ? mlir::emitError(op->getLoc())
                                           : mlir::emitWarning(op->getLoc());
    diagnostic << message << " [infer-shapes-001]";
    if (strict)
      noteInputs(diagnostic, op, driver);
  };
  driver.onDeclared = [&](Operation *op, const Twine &message) {
    ++numDeclared;
    InFlightDiagnostic diagnostic = strict ? mlir::emitError(op->getLoc())
                                           : mlir::emitWarning(op->getLoc());
    diagnostic << message << (strict ? "" : "; it is replaced")
               << " [infer-shapes-002]";
    if (strict)
      noteInputs(diagnostic, op, driver);
  };
  driver.onAssumption = [this](Operation *op, const Twine &message) {
    ++numAssumptions;
    mlir::emitRemark(op->getLoc()) << message << " [infer-shapes-003]";
  };
}

void InferShapes::runOnOperation() {
  numDeclared = 0;
  ShapeInferenceDriver driver(getOperation(), getOptions());
  if (trustDefaults.hasValue())
    driver.trustDefaults = trustDefaults;
  driver.nameInputs = true;
  report(driver);
  driver.infer();
  if (unsigned count = driver.getNumDefaults();
      count > 0 && !trustDefaults.hasValue())
    mlir::emitRemark(getOperation().getLoc())
        << "lists its weights as inputs, and with them what shapes may be "
           "made of (initializers of int64: "
        << count
        << "); they are taken as constants, which "
           "infer-shapes=trust-defaults=false stops [infer-shapes-004]";
  if (strict && driver.getNumContradictions() + numDeclared > 0)
    return signalPassFailure();
  ShapeInferenceDriver::Statistics statistics = driver.apply();
  numValues += statistics.values;
  numRanked += statistics.ranked;
}
