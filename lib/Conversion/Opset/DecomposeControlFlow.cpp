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
#include "onnx-xform/Dialect/ONNXVersioned/ControlFlow.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// Takes graph and documentation of a node over.
void moveGraph(Operation *from, Operation *to) {
  to->getRegion(0).takeBody(from->getRegion(0));
  for (NamedAttribute attribute : from->getDiscardableAttrs())
    if (attribute.getName() != attrs::kValueInfo &&
        attribute.getName() != attrs::kSpelling)
      to->setAttr(attribute.getName(), attribute.getValue());
}

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
// Scan
//===----------------------------------------------------------------------===//

// Scan {negative axes} -> Scan, with axes counted from the front
struct CountScanAxes : DecomposePattern<ScanOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ScanOp op, Lowering &b) const override {
    auto isCounted = [](std::optional<ArrayRef<int64_t>> axes) {
      return !axes ||
             llvm::all_of(*axes, [](int64_t axis) { return axis >= 0; });
    };
    if (b.getOpset() >= 11 ||
        (isCounted(op.getScanInputAxes()) && isCounted(op.getScanOutputAxes())))
      return b.fail(kOtherForm);
    int64_t numScans = op.getNumScanInputs();
    int64_t numStates = static_cast<int64_t>(op->getNumOperands()) - numScans;
    if (numScans < 1 || numStates < 0)
      return b.fail("its num_scan_inputs does not fit its inputs");
    std::optional<SmallVector<int64_t>> inputs =
        count(op.getScanInputAxes(), op->getOperands().drop_front(numStates));
    std::optional<SmallVector<int64_t>> outputs =
        count(op.getScanOutputAxes(),
              op->getResults().drop_front(std::min(
                  numStates, static_cast<int64_t>(op->getNumResults()))));
    if (!inputs || !outputs)
      return b.fail("the rank of what it scans is not known; infer shapes "
                    "first");
    Builder &builder = b.getRewriter();
    b.getRewriter().modifyOpInPlace(op, [&] {
      if (op.getScanInputAxes())
        op.setScanInputAxesAttr(builder.getDenseI64ArrayAttr(*inputs));
      if (op.getScanOutputAxes())
        op.setScanOutputAxesAttr(builder.getDenseI64ArrayAttr(*outputs));
    });
    return success();
  }

  /// Nothing where a rank is needed and not known.
  static std::optional<SmallVector<int64_t>>
  count(std::optional<ArrayRef<int64_t>> axes, ValueRange values) {
    SmallVector<int64_t> result(axes.value_or(ArrayRef<int64_t>()));
    for (auto [axis, value] : llvm::zip(result, values)) {
      if (axis >= 0)
        continue;
      std::optional<int64_t> rank = rankOf(value.getType());
      if (!rank || axis < -*rank)
        return std::nullopt;
      axis += *rank;
    }
    if (llvm::any_of(result, [](int64_t axis) { return axis < 0; }))
      return std::nullopt;
    return result;
  }
};

// Scan_8 of one batch -> Scan of its only element:
// Squeeze each input, Scan, Unsqueeze each output
struct RaiseScan8 : DecomposePattern<versioned::Scan_8Op> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(versioned::Scan_8Op op, Lowering &b) const override {
    if (op.getSequenceLens())
      return b.fail("it has sequences of different lengths (sequence_lens), "
                    "which later versions do not have");
    ValueRange inputs = op.getInitialStateAndScanInputs();
    if (llvm::any_of(inputs, [](Value input) {
          return opset::dimOf(input.getType(), 0) != 1;
        }))
      return b.fail("its batches are more than one, or not known to be one; "
                    "fix the first dimension of its inputs to 1 (--fix-dims)");
    SmallVector<Value> elements;
    for (Value input : inputs)
      elements.push_back(b.squeeze(input, {0}));
    SmallVector<NamedAttribute> attributes{
        b.attr("num_scan_inputs", static_cast<int64_t>(op.getNumScanInputs()))};
    if (auto directions = op.getDirections())
      attributes.push_back(b.attr("scan_input_directions", *directions));
    SmallVector<Type> types;
    for (Type type : op->getResultTypes()) {
      auto ranked = dyn_cast<RankedTensorType>(type);
      types.push_back(
          ranked && ranked.getRank() > 0
              ? Type(RankedTensorType::get(ranked.getShape().drop_front(),
                                           ranked.getElementType()))
              : detail::withoutShape(type));
    }
    auto scan = b.create<ScanOp>(types, elements, attributes);
    moveGraph(op, scan);
    SmallVector<Value> results;
    for (auto [result, type] :
         llvm::zip(scan->getResults(), op->getResultTypes()))
      results.push_back(b.unsqueeze(result, {0}));
    b.replace(results);
    return success();
  }
};

// Scan over first axes -> Scan_8 of one batch:
// Unsqueeze each input, Scan_8, Squeeze each output
struct LowerScan : DecomposePattern<ScanOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ScanOp op, Lowering &b) const override {
    if (b.getOpset() != 8)
      return b.fail(kOtherForm);
    auto isZero = [](std::optional<ArrayRef<int64_t>> list) {
      return !list || llvm::all_of(*list, [](int64_t v) { return v == 0; });
    };
    if (!isZero(op.getScanInputAxes()) || !isZero(op.getScanOutputAxes()))
      return b.fail("it scans axes other than the first");
    if (!isZero(op.getScanOutputDirections()))
      return b.fail("it fills outputs from their end "
                    "(scan_output_directions)");
    SmallVector<Value> inputs{Value()};
    for (Value input : op->getOperands())
      inputs.push_back(b.unsqueeze(input, {0}));
    SmallVector<NamedAttribute> attributes{
        b.attr("num_scan_inputs", static_cast<int64_t>(op.getNumScanInputs()))};
    if (auto directions = op.getScanInputDirections())
      attributes.push_back(b.attr("directions", *directions));
    SmallVector<Type> types;
    for (Type type : op->getResultTypes()) {
      auto ranked = dyn_cast<RankedTensorType>(type);
      SmallVector<int64_t> shape{1};
      if (ranked)
        llvm::append_range(shape, ranked.getShape());
      types.push_back(
          ranked ? Type(RankedTensorType::get(shape, ranked.getElementType()))
                 : type);
    }
    auto scan = b.create<versioned::Scan_8Op>(types, inputs, attributes);
    moveGraph(op, scan);
    SmallVector<Value> results;
    for (Value result : scan->getResults())
      results.push_back(b.squeeze(result, {0}));
    b.replace(results);
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
  patterns.add<CarrySomething, CountScanAxes, DecomposeSequenceMap, LowerScan,
               RaiseScan8>(patterns.getContext());
}

} // namespace onnx_xform::opset
