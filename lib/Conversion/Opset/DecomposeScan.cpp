//===- DecomposeScan.cpp - Graphs over slices by older operators ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/ControlFlow.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNXVersioned/ControlFlow.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

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

/// Whether Scan_8 can do the same: it goes over first axes, and fills what it
/// makes from the front.
bool isScan8(ScanOp op) {
  auto isZero = [](std::optional<ArrayRef<int64_t>> list) {
    return !list || llvm::all_of(*list, [](int64_t v) { return v == 0; });
  };
  return isZero(op.getScanInputAxes()) && isZero(op.getScanOutputAxes()) &&
         isZero(op.getScanOutputDirections());
}

// Scan over first axes -> Scan_8 of one batch:
// Unsqueeze each input, Scan_8, Squeeze each output
struct LowerScan : DecomposePattern<ScanOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ScanOp op, Lowering &b) const override {
    if (b.getOpset() != 8 || !isScan8(op))
      return b.fail(kOtherForm);
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

// Scan -> Loop over the length of what it scans, that takes the slices at its
// position; what it collects along the first axis is turned and transposed
struct LoopOverSlices : DecomposePattern<ScanOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ScanOp op, Lowering &b) const override {
    if (b.getOpset() >= 9 || (b.getOpset() == 8 && isScan8(op)))
      return b.fail(kOtherForm);
    std::optional<Parts> parts = split(op);
    if (!parts)
      return b.fail(
          "its axes and directions do not fit its inputs and outputs");
    if (llvm::any_of(llvm::zip(parts->outputAxes, parts->yielded),
                     [](auto output) {
                       auto [axis, slice] = output;
                       return axis != 0 && !rankOf(slice.getType());
                     }))
      return b.fail("the rank of what it makes is not known; infer shapes "
                    "first");
    LoopOp loop = makeLoop(op, b, *parts);
    SmallVector<Value> results(
        loop->getResults().take_front(parts->states.size()));
    ValueRange stacked = loop->getResults().drop_front(parts->states.size());
    for (auto [value, axis, isReversed] :
         llvm::zip(stacked, parts->outputAxes, parts->fillsFromEnd)) {
      Value turned = value;
      if (isReversed)
        turned = gatherPositions(b, value, reversedIota(b, value, 0), 0);
      results.push_back(axis ? moveFirstAxis(b, turned, axis) : turned);
    }
    nameResults(op, loop, results);
    b.replace(results);
    return success();
  }

private:
  /// Inputs and outputs by what they are; axes are counted from the front.
  struct Parts {
    ValueRange states, scanned, yielded;
    SmallVector<int64_t> inputAxes, outputAxes;
    SmallVector<bool> comesFromEnd, fillsFromEnd;
  };

  static std::optional<Parts> split(ScanOp op) {
    int64_t numScans = op.getNumScanInputs();
    int64_t numStates = static_cast<int64_t>(op->getNumOperands()) - numScans;
    Block &graph = op.getBody().front();
    ValueRange yielded = graph.getTerminator()->getOperands();
    if (numScans < 1 || numStates < 0 ||
        numStates > static_cast<int64_t>(op->getNumResults()) ||
        yielded.size() != op->getNumResults() ||
        graph.getNumArguments() != op->getNumOperands())
      return std::nullopt;
    Parts parts;
    parts.states = op->getOperands().take_front(numStates);
    parts.scanned = op->getOperands().drop_front(numStates);
    parts.yielded = yielded.drop_front(numStates);
    auto fill = [](auto &list, std::optional<ArrayRef<int64_t>> given,
                   size_t count) {
      list.assign(count, 0);
      if (given && given->size() == count)
        llvm::copy(*given, list.begin());
      return !given || given->size() == count;
    };
    size_t numOutputs = parts.yielded.size();
    // Negative axes have been counted before.
    if (!fill(parts.inputAxes, op.getScanInputAxes(), numScans) ||
        !fill(parts.comesFromEnd, op.getScanInputDirections(), numScans) ||
        !fill(parts.outputAxes, op.getScanOutputAxes(), numOutputs) ||
        !fill(parts.fillsFromEnd, op.getScanOutputDirections(), numOutputs))
      return std::nullopt;
    for (auto [axis, slice] : llvm::zip(parts.outputAxes, parts.yielded))
      if (std::optional<int64_t> rank = rankOf(slice.getType());
          axis < 0 || (rank && axis > *rank))
        return std::nullopt;
    if (llvm::any_of(parts.inputAxes, [](int64_t axis) { return axis < 0; }))
      return std::nullopt;
    return parts;
  }

  static LoopOp makeLoop(ScanOp op, Lowering &b, const Parts &parts) {
    Location loc = op->getLoc();
    auto i64 = RankedTensorType::get({}, b.i64());
    auto i1 = RankedTensorType::get({}, b.i1());
    Value count = scalarDim(b, parts.scanned.front(), parts.inputAxes.front());
    Value last = llvm::is_contained(parts.comesFromEnd, true)
                     ? b.sub(count, b.intTensor({1}, {}))
                     : Value();
    SmallVector<Value> inputs{count, Value()};
    llvm::append_range(inputs, parts.states);
    SmallVector<Type> types;
    for (Value result : op->getResults().take_front(parts.states.size()))
      types.push_back(result.getType());
    int64_t length =
        opset::dimOf(parts.scanned.front().getType(), parts.inputAxes.front());
    for (Value slice : parts.yielded)
      types.push_back(stack(slice.getType(), length));
    auto loop = b.create<LoopOp>(types, inputs);
    nameGraph(loop, "scan_body", b.getRewriter());

    PatternRewriter &rewriter = b.getRewriter();
    OpBuilder::InsertionGuard guard(rewriter);
    Block &graph = op.getBody().front();
    Block *body = rewriter.createBlock(&loop.getBody());
    Value position = body->addArgument(i64, deriveLoc(loc, "position"));
    Value condition = body->addArgument(i1, deriveLoc(loc, "condition"));
    SmallVector<Value> arguments;
    for (Value state : graph.getArguments().take_front(parts.states.size()))
      arguments.push_back(body->addArgument(state.getType(), state.getLoc()));
    for (auto [x, axis, isReversed] :
         llvm::zip(parts.scanned, parts.inputAxes, parts.comesFromEnd)) {
      Value at = isReversed ? b.sub(last, position) : position;
      arguments.push_back(gatherPositions(b, x, at, axis));
    }
    rewriter.inlineBlockBefore(&graph, body, body->end(), arguments);
    Operation *yield = body->getTerminator();
    rewriter.modifyOpInPlace(yield,
                             [&] { yield->insertOperands(0, condition); });
    return loop;
  }

  /// The type of so many slices along a new first axis.
  static Type stack(Type slice, int64_t length) {
    auto ranked = dyn_cast<RankedTensorType>(slice);
    if (!ranked)
      return slice;
    SmallVector<int64_t> sizes{length < 0 ? ShapedType::kDynamic : length};
    llvm::append_range(sizes, ranked.getShape());
    return RankedTensorType::get(sizes, ranked.getElementType());
  }

  static Value moveFirstAxis(Lowering &b, Value x, int64_t axis) {
    int64_t rank = cast<RankedTensorType>(x.getType()).getRank();
    SmallVector<int64_t> perm = llvm::to_vector(llvm::seq<int64_t>(1, rank));
    perm.insert(perm.begin() + axis, 0);
    return b.transpose(x, perm);
  }

  /// The Loop takes over the names of what it makes as it is to be.
  static void nameResults(ScanOp op, LoopOp loop, ArrayRef<Value> results) {
    NodeNames names = getNames(op->getLoc());
    if (!names.suffixes.empty())
      return;
    SmallVector<StringRef> outputs;
    for (auto [i, result] : llvm::enumerate(results))
      outputs.push_back(result == loop->getResult(i) && i < names.outputs.size()
                            ? StringRef(names.outputs[i])
                            : StringRef());
    loop->setLoc(makeNameLoc(op->getContext(), names.node, outputs));
  }
};

} // namespace

void populateScanDecompositions(RewritePatternSet &patterns) {
  patterns.add<CountScanAxes, LoopOverSlices, LowerScan, RaiseScan8>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
