//===- Upgrade.cpp - Bring operators to their newest form -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operations are visited once, in order; what a pattern makes is not visited.
// Nothing else is folded or removed.
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "Walk.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Conversion/Passes.h"
#include "llvm/ADT/MapVector.h"

namespace onnx_xform {
#define GEN_PASS_DEF_UPGRADE
#include "onnx-xform/Conversion/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

void onnx_xform::populateUpgradePatterns(RewritePatternSet &patterns) {
  opset::populateActivationUpgrades(patterns);
  opset::populateImageUpgrades(patterns);
  opset::populateLogicalUpgrades(patterns);
  opset::populateMLUpgrades(patterns);
  opset::populateMathUpgrades(patterns);
  opset::populateNNUpgrades(patterns);
  opset::populateNormalizationUpgrades(patterns);
  opset::populateQuantizationUpgrades(patterns);
  opset::populateRNNUpgrades(patterns);
  opset::populateReductionUpgrades(patterns);
  opset::populateSignalUpgrades(patterns);
  opset::populateTensorUpgrades(patterns);
}

unsigned onnx_xform::upgradeModel(ModuleOp module, OpsetReport report) {
  RewritePatternSet patterns(module.getContext());
  populateUpgradePatterns(patterns);
  unsigned numUpgraded = 0;
  opset::rewriteInOrder(
      module, std::move(patterns),
      [](Operation *op) {
        return isa_and_present<versioned::ONNXVDialect>(op->getDialect());
      },
      [&](Operation *op, StringRef reason) {
        if (!op)
          ++numUpgraded;
        else if (report)
          report(op,
                 reason.empty() ? "this form has no exact upgrade" : reason);
      });
  return numUpgraded;
}

namespace {

class Upgrade : public onnx_xform::impl::UpgradeBase<Upgrade> {
public:
  using Base::Base;
  void runOnOperation() override;
};

/// Operations that stay for one reason.
struct Kept {
  Location first;
  StringRef opType;
  int version;
  unsigned count = 0;
};

} // namespace

void Upgrade::runOnOperation() {
  llvm::MapVector<std::pair<OperationName, StringAttr>, Kept> kept;
  numUpgraded =
      upgradeModel(getOperation(), [&](Operation *op, StringRef reason) {
        ++numKept;
        const OperatorSchema &schema =
            cast<VersionedOpInterface>(op).getSchema();
        auto [it, isNew] = kept.try_emplace(
            {op->getName(), StringAttr::get(&getContext(), reason)},
            Kept{op->getLoc(), schema.opType, schema.since()});
        ++it->second.count;
      });
  for (auto &[key, entry] : kept) {
    InFlightDiagnostic remark = emitRemark(entry.first);
    remark << "(" << entry.opType << ") stays in its form of version "
           << entry.version << ": " << key.second.getValue();
    if (entry.count > 1)
      remark << "; so do " << entry.count - 1 << " more";
    remark << " [opset-001]";
  }
}
