//===- Downgrade.cpp - Bring operators to the form of the opset -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "Walk.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Conversion/Passes.h"

namespace onnx_xform {
#define GEN_PASS_DEF_DOWNGRADE
#include "onnx-xform/Conversion/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

void onnx_xform::populateDowngradePatterns(RewritePatternSet &patterns) {
  opset::populateActivationDowngrades(patterns);
  opset::populateImageDowngrades(patterns);
  opset::populateLogicalDowngrades(patterns);
  opset::populateMLDowngrades(patterns);
  opset::populateMathDowngrades(patterns);
  opset::populateNNDowngrades(patterns);
  opset::populateNormalizationDowngrades(patterns);
  opset::populateQuantizationDowngrades(patterns);
  opset::populateRNNDowngrades(patterns);
  opset::populateReductionDowngrades(patterns);
  opset::populateSignalDowngrades(patterns);
  opset::populateTensorDowngrades(patterns);
}

/// Whether the opset that the operation is subject to does not have its form.
static bool isTooNew(Operation *op, OpsetVersions &versions) {
  auto versioned = dyn_cast<VersionedOpInterface>(op);
  if (!versioned || !isa_and_present<ONNXDialect>(op->getDialect()))
    return false;
  const OperatorSchema &schema = versioned.getSchema();
  return !schema.versionAt(versions.of(op, schema.domain));
}

LogicalResult onnx_xform::downgradeModel(ModuleOp module) {
  RewritePatternSet patterns(module.getContext());
  populateDowngradePatterns(patterns);
  bool failed = false;
  OpsetVersions versions;
  opset::rewriteInOrder(
      module, std::move(patterns),
      [&](Operation *op) { return isTooNew(op, versions); },
      [&](Operation *op, StringRef reason) {
        if (!op || reason.empty())
          return;
        const OperatorSchema &schema =
            cast<VersionedOpInterface>(op).getSchema();
        emitError(op->getLoc())
            << "(" << schema.opType << ") has no equal in opset "
            << getOpsetVersion(op, schema.domain) << " of " << schema.domain
            << ", which the model imports: " << reason << " [opset-010]";
        failed = true;
      });
  return success(!failed);
}

namespace {

class Downgrade : public onnx_xform::impl::DowngradeBase<Downgrade> {
public:
  using Base::Base;
  void runOnOperation() override {
    if (failed(downgradeModel(getOperation())))
      signalPassFailure();
  }
};

} // namespace
