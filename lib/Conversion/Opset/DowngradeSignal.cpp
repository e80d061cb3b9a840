//===- DowngradeSignal.cpp - Signal processing to older forms -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeForm.h"
#include "onnx-xform/Dialect/ONNX/Signal.h"
#include "onnx-xform/Dialect/ONNXVersioned/Signal.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// DFT(input, dft_length, constant axis) -> DFT_17 {axis}
struct DowngradeDFT : DowngradePattern<DFTOp, versioned::DFT_17Op> {
  using DowngradePattern::DowngradePattern;
  LogicalResult convert(DFTOp op, NodeForm &form,
                        PatternRewriter &rewriter) const override {
    int64_t axis = -2;
    if (op.getAxis()) {
      std::optional<SmallVector<int64_t>> value = readInts(op.getAxis());
      if (!value || value->size() != 1)
        return form.fail(rewriter, "its input 'axis' is no constant, as an "
                                   "attribute must be" +
                                       remedyFor({op.getAxis()}));
      axis = value->front();
      form.drop(2);
    }
    if (axis != 1 || !form.wasAbsent("axis"))
      form.set("axis", rewriter.getI64IntegerAttr(axis));
    return success();
  }
};

} // namespace

void populateSignalDowngrades(RewritePatternSet &patterns) {
  patterns.add<DowngradeDFT>(patterns.getContext());
}

} // namespace onnx_xform::opset
