//===- InlineFunctions.cpp - Replace calls by the bodies of functions -----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The work is done in lib/Conversion/Functions, which the opset conversion
// shares.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Conversion/InlineFunctions.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "onnx-xform/Transforms/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_INLINEFUNCTIONS
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

namespace {
class InlineFunctions
    : public onnx_xform::impl::InlineFunctionsBase<InlineFunctions> {
public:
  using Base::Base;
  void runOnOperation() override;
};
} // namespace

void InlineFunctions::runOnOperation() {
  llvm::DenseSet<func::FuncOp> functions;
  for (auto func : getOperation().getOps<func::FuncOp>())
    if (isInlinable(func))
      functions.insert(func);
  InlineCounts counts;
  if (failed(inlineFunctions(getOperation(), functions, counts)))
    return signalPassFailure();
  numCalls += counts.numCalls;
  numFunctions += counts.numFunctions;
}
