//===- Mending.cpp - What nodes need for any number of samples -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Carries out what a rule has planned: inputs get other axes, one part for each
// sample, or a target that does not hold the old number. What is needed of the
// number of samples is computed from the graph's input, once.
//
//===----------------------------------------------------------------------===//

#include "BatchProof.h"
#include "SampleBlocks.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Names.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

static constexpr StringLiteral kSuffix = "batch";

LogicalResult BatchProof::mend(NodePlan &plan) {
  OpBuilder builder(plan.op);
  llvm::SmallMapVector<Value, Value, 4> replacements;
  for (auto &[value, layout] : plan.views)
    replacements[value] = makeView(builder, value, layout);
  for (auto &[value, repeat] : plan.repeats)
    replacements[value] = makeRepeated(builder, value, repeat);
  for (auto &[indices, numbering] : plan.numberings)
    replacements[indices] = makeNumbered(builder, indices, numbering);
  for (auto &[list, edits] : plan.edits)
    replacements[list] = makeList(builder, list, edits);
  if (llvm::any_of(replacements, [](auto &pair) { return !pair.second; }))
    return plan.fail("has a size that is neither a number nor one of the "
                     "input, and would have to be computed");
  for (auto &[from, to] : replacements) {
    plan.op->replaceUsesOfWith(from, to);
    if (getConstantValue(from))
      replaced.insert(from.getDefiningOp());
    ++numMended;
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Making nodes
//===----------------------------------------------------------------------===//

static Type elementOf(Value value) {
  return getTensorElementType(value.getType());
}

Location BatchProof::getLoc() const {
  return deriveLoc(current->getLoc(), kSuffix);
}

template <typename T> static std::string bytesOf(ArrayRef<int64_t> numbers) {
  std::string bytes;
  for (int64_t number : numbers) {
    T value = static_cast<T>(number);
    bytes.append(reinterpret_cast<const char *>(&value), sizeof(T));
  }
  return bytes;
}

Value BatchProof::makeNumbers(OpBuilder &builder, Location loc,
                              ArrayRef<int64_t> numbers, Type element) {
  bool isWide = element.isInteger(64);
  std::string bytes =
      isWide ? bytesOf<int64_t>(numbers) : bytesOf<int32_t>(numbers);
  auto type =
      RankedTensorType::get({static_cast<int64_t>(numbers.size())}, element);
  auto op = InitializerOp::create(
      builder, loc, type, makeConstant(type, bytes, kSuffix), IntegerAttr());
  made.push_back(op);
  return op;
}

/// [batch], from the first input that has the samples.
Value BatchProof::getBatchSize() {
  if (batchSize)
    return batchSize;
  const InputAxis &input = axes.front();
  Value argument = graph.getArgument(input.argument);
  Location loc = deriveLoc(argument.getLoc(), kSuffix);
  auto builder = OpBuilder::atBlockBegin(&graph.front());
  Type i64 = builder.getI64Type();
  Value shape =
      make<ShapeOp>(builder, loc, i64, argument, IntegerAttr(), IntegerAttr());
  Value axis = makeNumbers(builder, loc, input.axis, i64);
  batchSize =
      make<GatherOp>(builder, loc, i64, shape, axis, /*axis=*/uint64_t(0));
  layouts[shape] = layouts[batchSize] = Layout::sized();
  return batchSize;
}

//===----------------------------------------------------------------------===//
// Lists of sizes
//===----------------------------------------------------------------------===//

/// A list with one size, a multiple of the number of samples.
Value BatchProof::makeSize(OpBuilder &builder, DimExpr size) {
  DimExpr factor = size.divideExactly(batch);
  std::optional<int64_t> number = factor.getConstant();
  if (!factor || !number)
    return {};
  if (*number == 1)
    return getBatchSize();
  Type i64 = builder.getI64Type();
  return make<MulOp>(builder, getLoc(), i64, getBatchSize(),
                     makeNumbers(builder, getLoc(), *number, i64));
}

Value BatchProof::concatenate(OpBuilder &builder, ArrayRef<Value> pieces) {
  if (pieces.size() == 1)
    return pieces.front();
  return make<ConcatOp>(builder, getLoc(), builder.getI64Type(),
                        ValueRange(pieces), /*axis=*/uint64_t(0));
}

Value BatchProof::makeSizes(OpBuilder &builder, ArrayRef<DimExpr> sizes) {
  SmallVector<Value> pieces;
  while (!sizes.empty()) {
    SmallVector<int64_t> numbers;
    for (DimExpr size : sizes) {
      std::optional<int64_t> number = size.getConstant();
      if (!number)
        break;
      numbers.push_back(*number);
    }
    if (numbers.empty()) {
      pieces.push_back(makeSize(builder, sizes.front()));
      if (!pieces.back())
        return {};
      sizes = sizes.drop_front();
    } else {
      pieces.push_back(
          makeNumbers(builder, getLoc(), numbers, builder.getI64Type()));
      sizes = sizes.drop_front(numbers.size());
    }
  }
  return pieces.empty() ? Value() : concatenate(builder, pieces);
}

/// The part of a list from `start` to `end`.
Value BatchProof::makeSlice(OpBuilder &builder, Value data, int64_t start,
                            int64_t end, int64_t axis) {
  Type i64 = builder.getI64Type();
  auto number = [&](int64_t value) {
    return makeNumbers(builder, getLoc(), value, i64);
  };
  return make<SliceOp>(builder, getLoc(), elementOf(data), data, number(start),
                       number(end), number(axis), Value());
}

/// The list with other elements at some places.
Value BatchProof::makeList(OpBuilder &builder, Value list,
                           const std::map<unsigned, DimExpr> &edits) {
  Type element = elementOf(list);
  auto isNumber = [](DimExpr size) { return size && size.getConstant(); };
  if (auto known = shapes.getIntegers(list)) {
    for (auto [index, value] : edits)
      (*known)[index] = value;
    if (!element.isInteger(64) && llvm::all_of(*known, isNumber))
      return makeNumbers(
          builder, getLoc(),
          llvm::map_to_vector(*known,
                              [](DimExpr size) { return *size.getConstant(); }),
          element);
    // What holds the symbol only where it is edited needs nothing else.
    bool isSimple = llvm::all_of(*known, [&](DimExpr size) {
      return isNumber(size) ||
             (mentionsBatch(size) && size.divideExactly(batch));
    });
    if (element.isInteger(64) && isSimple)
      return makeSizes(builder, *known);
  }
  std::optional<int64_t> length = shapes.getDim(list, 0).getConstant();
  if (!element.isInteger(64) || !length)
    return {};
  SmallVector<Value> pieces;
  int64_t done = 0;
  for (auto [index, value] : edits) {
    if (index > done)
      pieces.push_back(makeSlice(builder, list, done, index, 0));
    pieces.push_back(makeSizes(builder, value));
    if (!pieces.back())
      return {};
    done = index + 1;
  }
  if (done < *length)
    pieces.push_back(makeSlice(builder, list, done, *length, 0));
  return concatenate(builder, pieces);
}

//===----------------------------------------------------------------------===//
// Samples
//===----------------------------------------------------------------------===//

/// The same elements with the samples on another axis.
Value BatchProof::makeView(OpBuilder &builder, Value value,
                           const Layout &layout) {
  // Of a Reshape that nobody else needs, the input is as good.
  Value data = value;
  if (auto reshape = value.getDefiningOp<ReshapeOp>();
      reshape && value.hasOneUse())
    data = reshape.getData();
  auto from = shapes.getShape(data);
  SmallVector<DimExpr> sizes(*shapes.getShape(value));
  sizes[getLayout(value).axis] = getLayout(value).getOthers() * count;
  SmallVector<int64_t> target;
  for (auto [axis, size] : llvm::enumerate(sizes)) {
    if (static_cast<int64_t>(axis) == layout.axis)
      target.push_back(-1);
    else if (std::optional<int64_t> number = size.getConstant())
      target.push_back(*number);
    else if (from && axis < from->size() && (*from)[axis] == size)
      target.push_back(0);
    else
      return {};
  }
  Type i64 = builder.getI64Type();
  Value view = make<ReshapeOp>(builder, getLoc(), elementOf(value), data,
                               makeNumbers(builder, getLoc(), target, i64),
                               IntegerAttr());
  if (data != value)
    replaced.insert(value.getDefiningOp());
  layouts[view] = layout;
  return view;
}

/// The part of the first sample, where all are alike.
Value BatchProof::makeFirst(OpBuilder &builder, Value value, int64_t axis,
                            const Layout &like) {
  std::optional<int64_t> inner = like.inner.getConstant();
  if (count.isConstant(1) || !inner)
    return count.isConstant(1) ? value : Value();
  std::optional<ConstantView> view = ConstantView::get(getConstantValue(value));
  std::optional<StringRef> bytes = view ? view->getRawBytes() : std::nullopt;
  auto blocks =
      bytes ? SampleBlocks::get(*view, axis, *inner, *count.getConstant())
            : std::nullopt;
  if (!blocks)
    return like.outer.isConstant(1) ? makeSlice(builder, value, 0, *inner, axis)
                                    : Value();
  std::string first;
  for (; !bytes->empty(); *bytes = bytes->drop_front(blocks->getSize()))
    first += bytes->take_front(blocks->sample);
  SmallVector<int64_t> shape(view->getType().getShape());
  shape[axis] /= *count.getConstant();
  auto type = RankedTensorType::get(shape, elementOf(value));
  auto op =
      InitializerOp::create(builder, getLoc(), type,
                            makeConstant(type, first, kSuffix), IntegerAttr());
  made.push_back(op);
  return op;
}

/// What is the same for all samples, once for each of them.
Value BatchProof::makeRepeated(OpBuilder &builder, Value value,
                               const NodePlan::Repeat &repeat) {
  Value first = makeFirst(builder, value, repeat.axis, repeat.like);
  if (!first || repeat.onlyFirst)
    return first;
  auto known = shapes.getShape(first);
  if (!known)
    return {};
  SmallVector<DimExpr> sizes(*known);
  Type element = elementOf(value);
  SmallVector<DimExpr> counts(sizes.size(), shapes.number(1));
  counts[repeat.axis] = batch;
  Value result;
  if (repeat.like.isAlone())
    result = make<ExpandOp>(builder, getLoc(), element, first,
                            makeSizes(builder, counts));
  else if (repeat.like.outer.isConstant(1))
    result = make<TileOp>(builder, getLoc(), element, first,
                          makeSizes(builder, counts));
  else
    result = makeInterleaved(builder, first, repeat, sizes);
  if (result)
    layouts[result] = repeat.like.at(repeat.axis);
  return result;
}

/// [outer * inner] -> [outer, 1, inner] -> [outer, batch, inner] -> one axis
Value BatchProof::makeInterleaved(OpBuilder &builder, Value first,
                                  const NodePlan::Repeat &repeat,
                                  ArrayRef<DimExpr> sizes) {
  const Layout &like = repeat.like;
  auto reshape = [&](Value data, ArrayRef<DimExpr> middle) -> Value {
    SmallVector<DimExpr> target(repeat.axis, shapes.number(0));
    llvm::append_range(target, middle);
    llvm::append_range(target, sizes.drop_front(repeat.axis + 1));
    Value list = makeSizes(builder, target);
    return list ? make<ReshapeOp>(builder, getLoc(), elementOf(first), data,
                                  list, IntegerAttr())
                : Value();
  };
  Value split = reshape(first, {like.outer, shapes.number(1), like.inner});
  if (!split)
    return {};
  SmallVector<DimExpr> counts(sizes.size() + 2, shapes.number(1));
  counts[repeat.axis + 1] = batch;
  Value all = make<ExpandOp>(builder, getLoc(), elementOf(first), split,
                             makeSizes(builder, counts));
  return reshape(all, {shapes.number(-1)});
}
