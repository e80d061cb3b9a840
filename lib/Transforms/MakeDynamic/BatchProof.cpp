//===- BatchProof.cpp - That a graph keeps samples apart ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BatchProof.h"
#include "onnx-xform/Conversion/ModelAttributes.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/GraphTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

BatchProof::BatchProof(func::FuncOp graph, const LayoutRules &rules,
                       StringRef symbol, ArrayRef<InputAxis> axes,
                       int64_t count)
    : graph(graph), rules(rules), axes(axes),
      original(graph.getContext(), ShapeInference::Options()),
      shapes(graph.getContext(), ShapeInference::Options()),
      batch(shapes.getFacts().getContext().getSymbol(symbol)),
      count(shapes.number(count)) {}

//===----------------------------------------------------------------------===//
// What is known
//===----------------------------------------------------------------------===//

DimExpr BatchProof::withCount(DimExpr expr) {
  return expr ? expr.substitute([&](DimAtom symbol) {
    return symbol == batch.getAsAtom() ? count : DimExpr();
  })
              : expr;
}

std::optional<StringRef> BatchProof::getNameOfDefault(Value value) {
  auto argument = dyn_cast_if_present<BlockArgument>(value);
  if (!argument || argument.getOwner() != &graph.front() ||
      !graph.getArgAttr(argument.getArgNumber(), attrs::kDefaultValue))
    return std::nullopt;
  auto name =
      graph.getArgAttrOfType<StringAttr>(argument.getArgNumber(), attrs::kName);
  return name ? std::optional(name.getValue()) : std::nullopt;
}

bool BatchProof::mentionsBatch(DimExpr expr) {
  if (!expr || expr.getConstant())
    return false;
  SmallVector<DimAtom> symbols;
  expr.collectSymbols(symbols);
  return llvm::is_contained(symbols, batch.getAsAtom());
}

SmallVector<Layout> BatchProof::getPlacements(Value value) {
  Layout layout = getLayout(value);
  SmallVector<DimExpr> sizes(*shapes.getShape(value));
  DimExpr before = shapes.product(ArrayRef(sizes).take_front(layout.axis));
  DimExpr after = shapes.product(ArrayRef(sizes).drop_front(layout.axis + 1));
  sizes[layout.axis] = layout.getOthers() * count;
  return findPlacements(sizes, count, before * layout.outer,
                        layout.inner * after, layout.axis);
}

//===----------------------------------------------------------------------===//
// Before and after
//===----------------------------------------------------------------------===//

/// The type with a symbol for the size of one axis.
static Type withSymbol(RankedTensorType type, int64_t axis, StringRef symbol) {
  SmallVector<int64_t> shape(type.getShape());
  SmallVector<StringRef> symbols;
  for (int64_t i = 0, e = type.getRank(); i < e; ++i)
    symbols.push_back(getDimSymbol(type, i));
  shape[axis] = ShapedType::kDynamic;
  symbols[axis] = symbol;
  return RankedTensorType::get(
      shape, type.getElementType(),
      DimsAttr::getEncoding(type.getContext(), shape, symbols));
}

LogicalResult BatchProof::run() {
  original.declareInputs(graph.front());
  original.inferGraph(graph.getBody());

  for (const InputAxis &input : axes) {
    BlockArgument argument = graph.getArgument(input.argument);
    argument.setType(withSymbol(cast<RankedTensorType>(argument.getType()),
                                input.axis, batch.getAsAtom().getName()));
    layouts[argument] =
        Layout::batched(input.axis, shapes.number(1), shapes.number(1));
  }
  shapes.reserveNames(graph->getParentOp());
  shapes.declareInputs(graph.front());
  shapes.onContradiction = [&](Operation *op, const Twine &message) {
    for (Region *graph = op->getParentRegion(); graph;
         graph = graph->getParentRegion())
      if (abandoned.contains(graph))
        return;
    contradiction = message.str();
    contradicted = op;
  };
  for (Operation &op : llvm::make_early_inc_range(graph.front()))
    if (failed(visit(&op)))
      return failure();
  finish();
  return success();
}

/// Nothing of what was made and not needed stays; all types are what follows.
void BatchProof::finish() {
  for (Operation *op : llvm::reverse(made))
    if (op->use_empty())
      op->erase();
  for (Operation *op : llvm::reverse(replaced))
    if (op->use_empty())
      op->erase();
  auto apply = [&](Value value) {
    if (Type type = shapes.getType(value); type != value.getType())
      value.setType(type);
  };
  graph.walk([&](Operation *op) {
    llvm::for_each(op->getResults(), apply);
    if (op != graph)
      for (Region &region : op->getRegions())
        llvm::for_each(region.getArguments(), apply);
  });
}

//===----------------------------------------------------------------------===//
// Node by node
//===----------------------------------------------------------------------===//

LogicalResult BatchProof::emit(Operation *op, const Twine &why, StringRef id) {
  return mlir::emitError(op->getLoc())
         << why << ", so that '" << batch.getAsAtom().getName()
         << "' cannot be shown to be free here; see "
            "docs/HowTo-MakeDynamic.md for what helps "
         << id;
}

/// Calls `fn` for each value from outside that the operation uses.
static void forEachUsed(Operation *op, function_ref<void(Value)> fn) {
  llvm::for_each(op->getOperands(), fn);
  for (Region &region : op->getRegions())
    region.walk([&](Operation *inner) {
      for (Value value : inner->getOperands())
        if (!op->isAncestor(value.getParentBlock()->getParentOp()))
          fn(value);
    });
}

LogicalResult BatchProof::visit(Operation *op) {
  bool isBatched = false, isSized = false;
  forEachUsed(op, [&](Value value) {
    Layout layout = getLayout(value);
    isBatched |= !layout.isSame() && !layout.isSized();
    isSized |= layout.isSized();
  });
  if (op->hasTrait<OpTrait::IsTerminator>())
    return visitOutputs(op);
  if (!isBatched && !isSized) {
    followGuesses(op);
    shapes.inferNode(op);
    return success();
  }
  current = op;
  // What the file says of the results holds for the old number.
  for (Value result : op->getResults())
    result.setType(onnx_xform::detail::withoutShape(result.getType()));
  op->removeAttr(attrs::kValueInfo);
  if (isa<CallOp>(op))
    return emit(op,
                "calls a function with what depends on the sample; run "
                "--inline-functions first",
                "[make-dynamic-012]");
  if (isa<CustomOp>(op))
    return emit(op, "is of an operator that nothing here describes",
                "[make-dynamic-013]");
  if (op->getNumRegions() > 0)
    return visitGraphs(op);
  if (!isBatched && succeeded(visitSized(op)))
    return success();
  return visitBatched(op);
}

/// Gives outputs an axis for the samples alone, where they can have one.
LogicalResult BatchProof::visitOutputs(Operation *terminator) {
  current = terminator;
  OpBuilder builder(terminator);
  for (OpOperand &output : terminator->getOpOperands()) {
    Layout layout = getLayout(output.get());
    if (layout.isNumbered())
      return emit(output.get().getDefiningOp(),
                  "puts out the numbers of the samples", "[make-dynamic-010]");
    if (!layout.isBatched() || layout.isAlone())
      continue;
    SmallVector<Layout> placements = getPlacements(output.get());
    if (placements.empty() || !placements.front().isAlone())
      continue;
    current = output.get().getDefiningOp();
    if (Value view = makeView(builder, output.get(), placements.front()))
      output.set(view);
  }
  return success();
}

/// The arithmetic of sizes: its results are known as expressions.
LogicalResult BatchProof::visitSized(Operation *op) {
  shapes.inferNode(op);
  for (Value result : op->getResults())
    if (failed(followContents(result)))
      return failure();
  return success();
}

LogicalResult BatchProof::followContents(Value result) {
  auto shape = shapes.getShape(result);
  auto contents = shapes.getContents(result);
  if (!shape || !contents ||
      llvm::any_of(*shape, [&](DimExpr e) { return mentionsBatch(e); }) ||
      !llvm::all_of(*contents, [](const DimElement &e) { return bool(e); }))
    return failure();
  if (llvm::any_of(*contents,
                   [&](const DimElement &e) { return mentionsBatch(e.num); }))
    layouts[result] = Layout::sized();
  return success();
}

LogicalResult BatchProof::attempt(NodePlan &plan, LayoutRule rule) {
  if (failed(rule(plan.op, plan)) || failed(plan.checkComplete()))
    return failure();
  // What is made for the node must not contradict itself, either; see check.
  contradiction.clear();
  return mend(plan);
}

LogicalResult BatchProof::visitBatched(Operation *op) {
  LayoutRule rule = rules.lookup(op->getName());
  if (!rule) {
    StringRef why = rules.getReason(op->getName());
    return emit(
        op, why.empty() ? "has no rule that tells samples apart" : Twine(why),
        "[make-dynamic-011]");
  }
  NodePlan plan(*this, op);
  if (succeeded(attempt(plan, rule)))
    return check(plan);
  if (std::optional<LogicalResult> done = tryViews(op, rule))
    return *done;
  return emit(op, plan.reason, "[make-dynamic-010]");
}

/// Whether the node keeps samples apart when one of its inputs has them on
/// another axis: [seq*batch, size] is [seq, batch*size] in other words.
std::optional<LogicalResult> BatchProof::tryViews(Operation *op,
                                                  LayoutRule rule) {
  // Each attempt looks at all inputs.
  constexpr unsigned kMaxInputs = 8;
  llvm::SmallSetVector<Value, 4> inputs;
  for (Value input : op->getOperands())
    if (getLayout(input).isBatched())
      inputs.insert(input);
  if (inputs.size() > kMaxInputs)
    return std::nullopt;
  for (Value input : inputs)
    for (const Layout &layout : getPlacements(input)) {
      if (layout == getLayout(input))
        continue;
      NodePlan plan(*this, op);
      plan.views[input] = layout;
      if (succeeded(attempt(plan, rule)))
        return check(plan);
    }
  return std::nullopt;
}

LogicalResult BatchProof::check(NodePlan &plan) {
  Operation *op = plan.op;
  shapes.inferNode(op);
  if (!contradiction.empty())
    return emit(op, contradiction, "[make-dynamic-015]");
  for (Value result : op->getResults()) {
    if (isa<NoneType>(result.getType()))
      continue;
    Layout layout = plan.results.lookup(result);
    if (!plan.results.contains(result))
      return emit(op, "has an output that its rule does not tell",
                  "[make-dynamic-015]");
    if (failed(checkResult(result, layout)))
      return emit(op, "has an output whose sizes do not follow",
                  "[make-dynamic-015]");
  }
  // A node that is valid only where the symbol equals another size bakes in.
  const InputAxis &input = axes.front();
  if (shapes.getDim(graph.getArgument(input.argument), input.axis) != batch)
    return emit(op, "needs the number of samples to be another size",
                "[make-dynamic-015]");
  return success();
}

LogicalResult BatchProof::checkResult(Value result, const Layout &layout) {
  if (layout.isSame())
    return success();
  if (layout.isListed()) {
    layouts[result] = layout;
    return success();
  }
  return layout.isSized() ? followContents(result) : checkSizes(result, layout);
}

/// Whether the result has the size that follows from its layout, and no other
/// size that depends on the number of samples.
LogicalResult BatchProof::checkSizes(Value result, const Layout &layout) {
  std::optional<ArrayRef<DimExpr>> old = original.getShape(result);
  std::optional<ArrayRef<DimExpr>> known = shapes.getShape(result);
  layouts[result] = layout;
  if (!known && !old)
    return failure();
  if (!known) {
    SmallVector<DimExpr> sizes(*old);
    if (layout.axis >= static_cast<int64_t>(sizes.size()) ||
        sizes[layout.axis] != layout.getOthers() * count)
      return failure();
    sizes[layout.axis] = getLength(layout);
    shapes.setShape(result, sizes);
    // Where a graph is inferred once more, its type tells.
    result.setType(shapes.getType(result));
    return success();
  }
  if (layout.axis >= static_cast<int64_t>(known->size()) ||
      (*known)[layout.axis] != getLength(layout) ||
      (old && old->size() != known->size()))
    return failure();
  for (auto [axis, size] : llvm::enumerate(*known)) {
    if (static_cast<int64_t>(axis) == layout.axis)
      continue;
    bool differs = old && size.getConstant() && (*old)[axis].getConstant() &&
                   size != (*old)[axis];
    if (mentionsBatch(size) || differs)
      return failure();
  }
  return success();
}
