//===- Walk.cpp - Rewriting each operation once, in order -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Walk.h"
#include "NodeForm.h"
#include "mlir/Rewrite/FrozenRewritePatternSet.h"
#include "mlir/Rewrite/PatternApplicator.h"

using namespace mlir;

namespace onnx_xform::opset {

namespace {
/// Keeps why patterns do not match. Those that are for another opset do not
/// count.
struct ReasonListener : RewriterBase::Listener {
  void notifyMatchFailure(Location loc,
                          function_ref<void(Diagnostic &)> describe) override {
    Diagnostic diagnostic(loc, DiagnosticSeverity::Remark);
    describe(diagnostic);
    if (std::string text = diagnostic.str(); text != kOtherForm)
      reason = std::move(text);
  }

  std::string reason;
};
} // namespace

void rewriteInOrder(Operation *root, RewritePatternSet &&patterns,
                    function_ref<bool(Operation *)> isWanted,
                    function_ref<void(Operation *, StringRef)> report) {
  MLIRContext *context = root->getContext();
  SmallVector<Operation *, 0> worklist;
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isWanted(op))
      worklist.push_back(op);
  });
  if (worklist.empty())
    return;

  FrozenRewritePatternSet frozen(std::move(patterns));
  PatternApplicator applicator(frozen);
  applicator.applyDefaultCostModel();
  ReasonListener listener;
  PatternRewriter rewriter(context);
  rewriter.setListener(&listener);
  for (Operation *op : worklist) {
    listener.reason.clear();
    rewriter.setInsertionPoint(op);
    if (succeeded(applicator.matchAndRewrite(op, rewriter)))
      report(nullptr, "");
    else
      report(op, listener.reason);
  }
}

} // namespace onnx_xform::opset
