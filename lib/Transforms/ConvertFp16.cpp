//===- ConvertFp16.cpp - Convert a float32 model to float16 ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Plan first, then rewrite once. The schema of each operator, at the opset of
// the model, says which of its type variables may be float16 (PrecisionPlan);
// what carries integers in floats stays exact (IntegerChains). Then every value
// gets its new type, attributes that say a type follow, and a value that is
// used in its other type is cast once, right behind its definition, which
// dominates every use, graphs inside nodes included.
//
//   - Nodes on a block list keep all their float32 values; those with graphs
//     inside keep everything in their graphs as well.
//   - Operators that no schema describes, and generic functions, stay as they
//     are; other model-local functions are part of the plan.
//   - A normalization whose epsilon would be zero in float16 stays float32.
//   - A Cast makes what its users want, and vanishes where it has nothing left
//     to do, unless it makes an output of its graph.
//
// Everything is linear in the number of operations and the size of weights.
//
//===----------------------------------------------------------------------===//

#include "BlockList.h"
#include "HalfRewriter.h"
#include "HalfWeights.h"
#include "PrecisionPlan.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Conversion/Opset.h"
#include "onnx-xform/Dialect/ONNXML/ONNXMLDialect.h"
#include "onnx-xform/Dialect/ONNXMicrosoft/ONNXMicrosoftDialect.h"
#include "onnx-xform/Dialect/ONNXVersioned/ONNXVersionedDialect.h"
#include "onnx-xform/Transforms/Passes.h"
#include <cmath>

namespace onnx_xform {
#define GEN_PASS_DEF_CONVERTFP16
#include "onnx-xform/Transforms/Passes.h.inc"
} // namespace onnx_xform

using namespace mlir;
using namespace onnx_xform;

static constexpr double kMaxHalf = 65504.0;
/// Before, the attribute of Cast was a string.
static constexpr int kFirstOpsetWithCast = 6;

namespace {

struct ConvertFp16Pass : onnx_xform::impl::ConvertFp16Base<ConvertFp16Pass> {
  using Base::Base;
  void getDependentDialects(DialectRegistry &registry) const override;
  void runOnOperation() override;
  LogicalResult checkRange();
};

} // namespace

/// Block lists may name any operator, whether or not the model has it.
void ConvertFp16Pass::getDependentDialects(DialectRegistry &registry) const {
  registry.insert<ONNXDialect, ml::ONNXMLDialect, ms::ONNXMSDialect,
                  versioned::ONNXVDialect>();
}

void ConvertFp16Pass::runOnOperation() {
  func::FuncOp graph = getMainGraph(getOperation());
  if (failed(checkRange()))
    return signalPassFailure();
  if (!graph || !graph.getBody().hasOneBlock())
    return markAllAnalysesPreserved();
  // What may be float16 is what the form of the model's own opset allows.
  if (failed(downgradeModel(getOperation())))
    return signalPassFailure();
  BlockList blockList;
  if (failed(blockList.addOperators(
          graph,
          SmallVector<std::string>(opBlockList.begin(), opBlockList.end()))) ||
      failed(blockList.addNodes(graph,
                                SmallVector<std::string>(nodeBlockList.begin(),
                                                         nodeBlockList.end()))))
    return signalPassFailure();

  PrecisionPlan plan(graph, blockList, keepIOTypes);
  keepIntegerChains(plan);
  keepQuantizedIslands(plan);
  if (llvm::any_of(plan.getFunctions(), [](func::FuncOp function) {
        return getOpsetVersion(function, "ai.onnx") < kFirstOpsetWithCast;
      }))
    plan.avoidCasts();
  plan.decide();

  HalfWeights weights(&getContext(), {static_cast<float>(minPositiveVal),
                                      static_cast<float>(maxFiniteVal)});
  HalfRewriter rewriter(graph, plan, weights);
  rewriter.run();

  numConverted += rewriter.numConverted;
  numCasts += rewriter.numCasts;
  numWeights += rewriter.numWeights;
  numBlocked += plan.getNumBlocked();
  numGuarded += plan.getNumGuarded();
}

LogicalResult ConvertFp16Pass::checkRange() {
  double min = minPositiveVal, max = maxFiniteVal;
  if (std::isfinite(min) && std::isfinite(max) && 0 < min && min < max &&
      max <= kMaxHalf)
    return success();
  return emitError(getOperation().getLoc())
         << "min-positive-val must be positive and less than max-finite-val, "
            "and max-finite-val at most 65504, the largest float16 "
            "[convert-fp16-001]";
}
