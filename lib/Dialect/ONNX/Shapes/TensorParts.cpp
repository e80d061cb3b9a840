//===- Shapes/TensorParts.cpp - Shapes: Joining, padding, repeating -----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Concat
//===----------------------------------------------------------------------===//

/// Vectors without elements may stand among tensors of any rank: runtimes pass
/// over them.
static bool isEmptyVector(ArrayRef<DimExpr> shape) {
  return shape.size() == 1 && shape.front().isConstant(0);
}

/// The rank of the inputs; nothing where none is known.
static std::optional<int64_t> getCommonRank(ConcatOp op, ShapeInference &s) {
  std::optional<int64_t> rank;
  for (Value input : op.getInputs())
    if (auto shape = s.getShape(input))
      if (!rank || !isEmptyVector(*shape))
        rank = shape->size();
  return rank;
}

/// The sum of the sizes on the axis; the others are the same.
LogicalResult ConcatOp::inferShapes(ShapeInference &s) {
  std::optional<int64_t> rank = getCommonRank(*this, s);
  if (!rank)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(getAxis(), *rank);
  if (failed(axis))
    return failure();
  SmallVector<DimExpr> shape(*rank);
  DimExpr sum = s.number(0);
  for (Value input : getInputs()) {
    auto other = s.getShape(input);
    if (other && *rank != 1 && isEmptyVector(*other))
      continue;
    if (other && static_cast<int64_t>(other->size()) != *rank)
      return s.fail("its inputs have ranks " + Twine(*rank) + " and " +
                    Twine(other->size()));
    sum = sum + s.getDim(input, *axis);
    for (int64_t i = 0; other && i < *rank; ++i)
      if (i != *axis)
        shape[i] = s.unify(shape[i], (*other)[i], "sizes on axis " + Twine(i));
  }
  shape[*axis] = sum;
  s.setShape(getConcatResult(), shape);
  return success();
}

void ConcatOp::inferContents(ShapeInference &s) {
  int64_t rank = *s.getRank(getConcatResult());
  int64_t axis = fromFront(getAxis(), rank);
  if (axis < 0 || axis >= rank)
    return;
  // Which element of which input each place on the axis has.
  SmallVector<std::pair<std::optional<Elements>, int64_t>> sources;
  for (Value input : getInputs()) {
    if (s.getRank(input) != rank)
      continue;
    std::optional<int64_t> size = s.getDim(input, axis).getConstant();
    if (!size || *size > ShapeInference::kMaxContents)
      return;
    std::optional<Elements> elements = Elements::get(s, input);
    for (int64_t i = 0; i < *size; ++i)
      sources.emplace_back(elements, i);
  }
  SmallVector<int64_t> from;
  setElements(s, getConcatResult(), [&](ArrayRef<int64_t> index) {
    if (index[axis] >= static_cast<int64_t>(sources.size()))
      return DimElement();
    auto &[elements, position] = sources[index[axis]];
    from.assign(index.begin(), index.end());
    from[axis] = position;
    return elements ? elements->at(from) : DimElement();
  });
}

//===----------------------------------------------------------------------===//
// Pad, CenterCropPad
//===----------------------------------------------------------------------===//

/// What is added in front of and behind each axis, null where it is not known;
/// nothing where it is not known which axes are padded.
static FailureOr<std::optional<SmallVector<std::pair<DimExpr, DimExpr>>>>
findPads(PadOp op, ShapeInference &s, int64_t rank) {
  using Pads = SmallVector<std::pair<DimExpr, DimExpr>>;
  auto pads = s.getIntegers(op.getPads());
  auto axes = getAxes(s, op.getAxes(), rank);
  if (!axes || (pads && pads->size() != 2 * axes->size()))
    return std::optional<Pads>();
  Pads result(rank, {s.number(0), s.number(0)});
  for (auto [i, given] : llvm::enumerate(*axes)) {
    FailureOr<int64_t> axis = s.normalizeAxis(given, rank);
    if (failed(axis))
      return failure();
    result[*axis] = {getAt(pads, i), getAt(pads, i + axes->size())};
  }
  return std::optional(std::move(result));
}

LogicalResult PadOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData());
  if (!data)
    return success();
  auto pads = findPads(*this, s, data->size());
  if (failed(pads))
    return failure();
  SmallVector<DimExpr> shape(data->size());
  if (*pads)
    for (auto [size, old, pad] : llvm::zip(shape, *data, **pads))
      size = old + pad.first + pad.second;
  s.setShape(getOutput(), shape);
  return success();
}

void PadOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData());
  if (!data || getMode() != "constant")
    return;
  auto pads = findPads(*this, s, data->sizes.size());
  if (failed(pads) || !*pads)
    return;
  SmallVector<int64_t> begins;
  for (auto [begin, end] : **pads) {
    std::optional<int64_t> number = begin.getConstant();
    if (!number)
      return;
    begins.push_back(*number);
  }
  DimElement fill = s.number(0);
  if (getConstantValue()) {
    auto contents = s.getContents(getConstantValue());
    fill = contents && contents->size() == 1 ? contents->front() : DimElement();
  }
  setElements(s, getOutput(), [&](ArrayRef<int64_t> index) {
    SmallVector<int64_t> from(index);
    for (auto [i, size] : llvm::enumerate(data->sizes))
      if (llvm::SubOverflow(from[i], begins[i], from[i]) || from[i] < 0 ||
          from[i] >= size)
        return fill;
    return data->at(from);
  });
}

/// The sizes in shape on the axes, the input's on the others.
LogicalResult CenterCropPadOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getInputData());
  if (!data)
    return success();
  int64_t rank = data->size();
  auto sizes = s.getIntegers(onnx_xform::CenterCropPadOp::getShape());
  SmallVector<DimExpr> shape(*data);
  SmallVector<int64_t> axes =
      getAxes() ? SmallVector<int64_t>(*getAxes())
                : llvm::to_vector(llvm::seq<int64_t>(0, rank));
  for (auto [i, given] : llvm::enumerate(axes)) {
    FailureOr<int64_t> axis = s.normalizeAxis(given, rank);
    if (failed(axis))
      return failure();
    shape[*axis] = getAt(sizes, i);
  }
  s.setShape(getOutputData(), shape);
  return success();
}

//===----------------------------------------------------------------------===//
// Expand, Tile
//===----------------------------------------------------------------------===//

/// What the input's shape and the given one broadcast to.
LogicalResult ExpandOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getInput());
  auto given = getList(s, onnx_xform::ExpandOp::getShape());
  if (!input || !given)
    return success();
  for (DimExpr &size : *given)
    if (size && s.getFacts().isNegative(size))
      size = {};
  s.setShape(getOutput(), s.broadcast(*input, *given));
  return success();
}

void ExpandOp::inferContents(ShapeInference &s) {
  s.mapContents(getOutput(), getInput(),
                [](ArrayRef<DimElement> x) { return x[0]; });
}

LogicalResult TileOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getInput());
  auto repeats = getList(s, getRepeats());
  if (!input || !repeats) {
    if (input || repeats)
      s.setRank(getOutput(), input ? input->size() : repeats->size());
    return success();
  }
  if (input->size() != repeats->size())
    return s.fail("it has " + Twine(repeats->size()) +
                  " repeats for an input of rank " + Twine(input->size()));
  SmallVector<DimExpr> shape;
  for (auto [size, count] : llvm::zip(*input, *repeats))
    shape.push_back(size * count);
  s.setShape(getOutput(), shape);
  return success();
}

void TileOp::inferContents(ShapeInference &s) {
  std::optional<Elements> input = Elements::get(s, getInput());
  if (!input)
    return;
  SmallVector<int64_t> from;
  setElements(s, getOutput(), [&](ArrayRef<int64_t> index) {
    from.assign(index.begin(), index.end());
    for (auto [i, size] : llvm::zip(from, input->sizes))
      i %= size;
    return input->at(from);
  });
}
