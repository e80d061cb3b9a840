//===- DecomposeControlFlow.cpp - Nodes with graphs by older operators ----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/Sequence.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// A block argument with a name of its own.
Value addArgument(Block &block, Type type, Location loc, StringRef suffix) {
  return block.addArgument(type, deriveLoc(loc, suffix));
}

//===----------------------------------------------------------------------===//
// Loop
//===----------------------------------------------------------------------===//

// Before opset 11, a Loop carries at least one value:
// Loop(M, cond) -> Loop(M, cond, 0), which carries the zero along
struct CarrySomething : DecomposePattern<LoopOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(LoopOp op, Lowering &b) const override {
    if (!op.getVInitial().empty() || b.getOpset() >= 11)
      return b.fail(kOtherForm);
    Value zero = b.scalar(0, b.f32());
    SmallVector<Type> types{zero.getType()};
    llvm::append_range(types, op->getResultTypes());
    auto loop = b.create<LoopOp>(types, {op.getM(), op.getCond(), zero});
    moveGraph(op, loop);
    Block &body = loop.getBody().front();
    Value carried = addArgument(body, zero.getType(), op.getLoc(), "carried");
    Operation *yield = body.getTerminator();
    yield->insertOperands(1, carried);
    NodeNames names = getNames(op->getLoc());
    SmallVector<StringRef> outputs(names.outputs.begin(), names.outputs.end());
    outputs.insert(outputs.begin(), "");
    if (names.suffixes.empty())
      loop->setLoc(makeNameLoc(op->getContext(), names.node, outputs));
    b.replace(SmallVector<Value>(loop->getResults().drop_front()));
    return success();
  }
};

//===----------------------------------------------------------------------===//
// SequenceMap
//===----------------------------------------------------------------------===//

// SequenceMap(sequence, ...) {body} -> Loop over the length of the sequence
// that takes the elements at its position and collects what the body makes
struct DecomposeSequenceMap : DecomposeMissingPattern<SequenceMapOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(SequenceMapOp op, Lowering &b) const override {
    if (b.getOpset() < 13)
      return b.fail("it takes a Loop that carries sequences, which came with "
                    "opset 13");
    Block &graph = op.getBody().front();
    if (graph.getNumArguments() != op->getNumOperands() ||
        graph.getTerminator()->getNumOperands() != op->getNumResults())
      return b.fail("its graph does not fit its inputs and outputs");
    for (Type type : op->getResultTypes())
      if (auto sequence = dyn_cast<SequenceType>(type);
          !sequence || !getTensorElementType(sequence.getElementType()) ||
          !elementCodeOf(getTensorElementType(sequence.getElementType())))
        return b.fail("the element type of its results is not known; infer "
                      "shapes first");

    Location loc = op->getLoc();
    MLIRContext *context = op->getContext();
    auto i64 = RankedTensorType::get({}, b.i64());
    auto i1 = RankedTensorType::get({}, b.i1());
    SmallVector<Value> inputs{
        b.make<SequenceLengthOp>(i64, {op.getInputSequence()}), Value()};
    for (Type type : op->getResultTypes()) {
      Type element =
          getTensorElementType(cast<SequenceType>(type).getElementType());
      inputs.push_back(b.make<SequenceEmptyOp>(
          type, {}, {b.attr("dtype", int64_t(elementCodeOf(element)))}));
    }
    auto loop = b.create<LoopOp>(op->getResultTypes(), inputs);
    nameGraph(loop, "sequence_map_body", b.getRewriter());

    PatternRewriter &rewriter = b.getRewriter();
    OpBuilder::InsertionGuard guard(rewriter);
    Block *body = rewriter.createBlock(&loop.getBody());
    Value position = addArgument(*body, i64, loc, "position");
    Value condition = addArgument(*body, i1, loc, "condition");
    SmallVector<Value> collected;
    for (Type type : op->getResultTypes())
      collected.push_back(addArgument(*body, type, loc, "collected"));
    SmallVector<Value> elements;
    for (auto [operand, argument] :
         llvm::zip(op->getOperands(), graph.getArguments()))
      elements.push_back(
          isa<SequenceType>(operand.getType())
              ? b.make<SequenceAtOp>(argument.getType(), {operand, position})
              : operand);
    rewriter.inlineBlockBefore(&graph, body, body->end(), elements);
    Operation *yield = body->getTerminator();
    rewriter.setInsertionPoint(yield);
    SmallVector<Value> results{condition};
    for (auto [value, sequence] : llvm::zip(yield->getOperands(), collected))
      results.push_back(
          b.make<SequenceInsertOp>(sequence.getType(), {sequence, value}));
    YieldOp::create(rewriter, makeNameLoc(context, "", {}), results);
    rewriter.eraseOp(yield);
    // Its names are those of the node that it replaces.
    loop->setLoc(loc);
    b.replace(SmallVector<Value>(loop->getResults()));
    return success();
  }
};

} // namespace

void populateControlFlowDecompositions(RewritePatternSet &patterns) {
  patterns.add<CarrySomething, DecomposeSequenceMap>(patterns.getContext());
}

} // namespace onnx_xform::opset
