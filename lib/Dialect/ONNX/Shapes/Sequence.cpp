//===- Shapes/Sequence.cpp - Shapes: Sequences and optionals -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of a sequence, what is known is what all of its tensors have in common. A
// size in which they may differ is a symbol that was made for the sequence, and
// no size of any tensor taken out of it.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Sequence.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Sequences
//===----------------------------------------------------------------------===//

using Sizes = std::optional<SmallVector<DimExpr>>;

static Sizes getSizes(ShapeInference &s, Value value) {
  auto shape = s.getShape(value);
  return shape ? Sizes(SmallVector<DimExpr>(*shape)) : std::nullopt;
}

/// What both shapes have in common; nothing where the ranks differ.
static Sizes join(ShapeInference &s, const Sizes &a, const Sizes &b) {
  if (!a || !b || a->size() != b->size())
    return std::nullopt;
  SmallVector<DimExpr> joined(*a);
  for (auto [size, other] : llvm::zip(joined, *b))
    if (s.getFacts().isEqual(size, other) != Answer::Yes)
      size = DimExpr();
  return joined;
}

/// The sizes of any one tensor of the sequence, null where they vary.
static Sizes getCommonSizes(ShapeInference &s, Value sequence) {
  Sizes sizes = getSizes(s, sequence);
  if (sizes)
    for (DimExpr &size : *sizes)
      if (s.variesInSequence(size))
        size = DimExpr();
  return sizes;
}

LogicalResult SequenceConstructOp::inferShapes(ShapeInference &s) {
  Sizes sizes = getSizes(s, getInputs().front());
  for (Value input : getInputs().drop_front())
    sizes = join(s, sizes, getSizes(s, input));
  if (sizes)
    s.setShape(getOutputSequence(), *sizes);
  return success();
}

LogicalResult SequenceInsertOp::inferShapes(ShapeInference &s) {
  Sizes sizes = getSizes(s, getTensor());
  if (!getInputSequence().getDefiningOp<SequenceEmptyOp>())
    sizes = join(s, getSizes(s, getInputSequence()), sizes);
  if (sizes)
    s.setShape(getOutputSequence(), *sizes);
  return success();
}

/// The tensors of a sequence that is made of them.
static std::optional<ValueRange> getTensors(Value sequence) {
  auto made = sequence.getDefiningOp<SequenceConstructOp>();
  return made ? std::optional<ValueRange>(made.getInputs()) : std::nullopt;
}

LogicalResult SequenceAtOp::inferShapes(ShapeInference &s) {
  DimExpr position = s.getInteger(getPosition());
  std::optional<ValueRange> tensors = getTensors(getInputSequence());
  if (tensors && position && position.getConstant()) {
    int64_t count = tensors->size(), at = *position.getConstant();
    if (at < -count || at >= count)
      return s.fail("its position is " + Twine(at) + " in a sequence of " +
                    Twine(count));
    s.setSame(getTensor(), (*tensors)[at < 0 ? at + count : at]);
    return success();
  }
  if (Sizes sizes = getCommonSizes(s, getInputSequence()))
    s.setShape(getTensor(), *sizes);
  return success();
}

LogicalResult SequenceLengthOp::inferShapes(ShapeInference &s) {
  s.setShape(getLength(), {});
  return success();
}

/// How many tensors the operation that makes the sequence puts in.
void SequenceLengthOp::inferContents(ShapeInference &s) {
  DimExpr length;
  Operation *maker = getInputSequence().getDefiningOp();
  if (isa_and_present<SequenceEmptyOp>(maker))
    length = s.number(0);
  else if (std::optional<ValueRange> tensors = getTensors(getInputSequence()))
    length = s.number(tensors->size());
  else if (auto split = dyn_cast_if_present<SplitToSequenceOp>(maker))
    length = split.getSplit() ? DimExpr()
                              : s.getDim(split.getInput(), split.getAxis());
  s.setContents(getLength(), DimElement(length));
}

/// Parts of the axis: of size 1 where `split` is absent, of one size where it
/// is a number, of the sizes that it lists.
LogicalResult SplitToSequenceOp::inferShapes(ShapeInference &s) {
  Sizes sizes = getSizes(s, getInput());
  if (!sizes)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(getAxis(), sizes->size());
  if (failed(axis))
    return failure();
  DimExpr &part = (*sizes)[*axis];
  if (!getSplit()) {
    part = s.number(1);
    if (getKeepdims() == 0)
      sizes->erase(sizes->begin() + *axis);
    s.setShape(getOutputSequence(), *sizes);
    return success();
  }
  DimExpr whole = part;
  part = DimExpr();
  std::optional<SmallVector<DimExpr>> parts = s.getIntegers(getSplit());
  std::optional<int64_t> rank = s.getRank(getSplit());
  // The last part of equal ones is what remains.
  bool isEven =
      parts && !parts->empty() && parts->front() && llvm::all_equal(*parts);
  if (isEven && rank == 0 && !parts->front().isConstant(0))
    isEven = whole.mod(parts->front()).isConstant(0);
  if (isEven)
    part = parts->front();
  s.setShape(getOutputSequence(), *sizes);
  return success();
}

/// The sum of the sizes on an axis, or their number on a new one.
LogicalResult ConcatFromSequenceOp::inferShapes(ShapeInference &s) {
  Sizes sizes = getCommonSizes(s, getInputSequence());
  if (!sizes)
    return success();
  bool isNew = getNewAxis() != 0;
  FailureOr<int64_t> axis =
      s.normalizeAxis(getAxis(), sizes->size() + (isNew ? 1 : 0));
  if (failed(axis))
    return failure();
  std::optional<ValueRange> tensors = getTensors(getInputSequence());
  DimExpr length;
  if (tensors && isNew)
    length = s.number(tensors->size());
  else if (tensors) {
    length = s.number(0);
    for (Value tensor : *tensors)
      length = length + s.getDim(tensor, *axis);
  }
  if (isNew)
    sizes->insert(sizes->begin() + *axis, length);
  else
    (*sizes)[*axis] = length;
  s.setShape(getConcatResult(), *sizes);
  return success();
}

//===----------------------------------------------------------------------===//
// Optionals
//===----------------------------------------------------------------------===//

LogicalResult OptionalHasElementOp::inferShapes(ShapeInference &s) {
  s.setShape(getOutput(), {});
  return success();
}

/// What is absent has none; what is no optional is there.
void OptionalHasElementOp::inferContents(ShapeInference &s) {
  if (!getInput())
    s.setContents(getOutput(), DimElement(s.number(0)));
  else if (!isa<OptionalType>(getInput().getType()))
    s.setContents(getOutput(), DimElement(s.number(1)));
}
