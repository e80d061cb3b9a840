//===- Shapes/TensorParts.cpp - Shapes: Cutting, joining and repeating ---===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

/// The axes of an operator that takes a list of them, or all of the first
/// `count` ones; nothing where the list is not known.
static std::optional<SmallVector<int64_t>>
getAxes(ShapeInference &s, Value axes, std::optional<int64_t> count) {
  if (axes)
    return s.getNumbers(axes);
  if (!count || *count < 0 || *count > ShapeInference::kMaxContents)
    return std::nullopt;
  return llvm::to_vector(llvm::seq<int64_t>(0, *count));
}

/// One of the integers of a list of which nothing may be known.
static DimExpr getAt(const std::optional<SmallVector<DimExpr>> &list,
                     size_t index) {
  return list && index < list->size() ? (*list)[index] : DimExpr();
}

//===----------------------------------------------------------------------===//
// Slice
//===----------------------------------------------------------------------===//

namespace {

/// What a Slice takes of an axis: `size` elements from `start` on.
struct AxisSlice {
  DimExpr start, size;
  int64_t step = 1;
};

} // namespace

/// A position counted from the front; null where it may be either.
static DimExpr fromFront(ShapeInference &s, DimExpr position, DimExpr size) {
  if (s.getFacts().isAtLeast(position, 0))
    return position;
  return s.getFacts().isNegative(position) ? position + size : DimExpr();
}

/// last - first, without a bound of `first` inside of it.
static DimExpr getDistance(const DimFacts &facts, DimExpr first, DimExpr last) {
  DimAtom atom = first.getAsAtom();
  if (!last || !atom || atom.getKind() != DimAtom::Kind::Max)
    return last - first;
  DimExpr distance;
  for (DimExpr bound : atom.getOperands())
    distance = distance ? facts.min(distance, last - bound) : last - bound;
  return distance;
}

/// max(ceil((min(end, size) - max(start, 0)) / step), 0)
static AxisSlice sliceForward(ShapeInference &s, DimExpr size, DimExpr start,
                              DimExpr end, int64_t step) {
  const DimFacts &facts = s.getFacts();
  int64_t most = s.getOptions().intMax;
  auto bound = [&](DimExpr position) {
    std::optional<int64_t> number = position.getConstant();
    if (number && *number >= most)
      return size;
    return number && *number <= -most ? s.number(0)
                                      : fromFront(s, position, size);
  };
  DimExpr zero = s.number(0);
  DimExpr first = facts.max(bound(start), zero);
  DimExpr last = facts.min(bound(end), size);
  DimExpr count = getDistance(facts, first, last).ceilDiv(step);
  return {facts.min(first, size), facts.max(count, zero), step};
}

/// max(ceil((min(start, size - 1) - max(end, -1)) / -step), 0)
static AxisSlice sliceBackward(ShapeInference &s, DimExpr size, DimExpr start,
                               DimExpr end, int64_t step) {
  const DimFacts &facts = s.getFacts();
  int64_t most = s.getOptions().intMax;
  std::optional<int64_t> from = start.getConstant(), to = end.getConstant();
  DimExpr first = from && *from >= most    ? size
                  : from && *from <= -most ? s.number(0)
                                           : fromFront(s, start, size);
  // For an end beyond the axis, the standard and runtimes differ.
  DimExpr last = to && *to >= most    ? DimExpr()
                 : to && *to <= -most ? s.number(-1)
                                      : fromFront(s, end, size);
  first = facts.min(facts.max(first, s.number(0)), size - 1);
  last = facts.max(last, s.number(-1));
  DimExpr count = getDistance(facts, last, first).ceilDiv(-step);
  return {first, facts.max(count, s.number(0)), step};
}

static FailureOr<AxisSlice> sliceAxis(ShapeInference &s, DimExpr size,
                                      DimExpr start, DimExpr end,
                                      DimExpr step) {
  std::optional<int64_t> number = step.getConstant();
  if (number == 0)
    return s.fail("one of its steps is 0");
  if (!number || *number <= -s.getOptions().intMax)
    return AxisSlice();
  return *number > 0 ? sliceForward(s, size, start, end, *number)
                     : sliceBackward(s, size, start, end, *number);
}

/// What is taken of each axis; nothing where it is not known which axes are
/// cut.
static FailureOr<std::optional<SmallVector<AxisSlice>>>
getSlices(SliceOp op, ShapeInference &s, ArrayRef<DimExpr> data) {
  using Result = std::optional<SmallVector<AxisSlice>>;
  auto axes =
      getAxes(s, op.getAxes(), s.getDim(op.getStarts(), 0).getConstant());
  if (!axes)
    return Result();
  auto starts = s.getIntegers(op.getStarts()),
       ends = s.getIntegers(op.getEnds());
  auto steps = s.getIntegers(op.getSteps());
  SmallVector<AxisSlice> slices;
  for (DimExpr size : data)
    slices.push_back({s.number(0), size});
  for (auto [i, given] : llvm::enumerate(*axes)) {
    FailureOr<int64_t> axis = s.normalizeAxis(given, data.size());
    if (failed(axis))
      return failure();
    FailureOr<AxisSlice> slice =
        sliceAxis(s, data[*axis], getAt(starts, i), getAt(ends, i),
                  op.getSteps() ? getAt(steps, i) : s.number(1));
    if (failed(slice))
      return failure();
    slices[*axis] = *slice;
  }
  return Result(std::move(slices));
}

LogicalResult SliceOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData());
  if (!data)
    return success();
  auto slices = getSlices(*this, s, *data);
  if (failed(slices))
    return failure();
  if (!*slices)
    s.setRank(getOutput(), data->size());
  else
    s.setShape(getOutput(),
               llvm::map_to_vector(**slices, [](const AxisSlice &slice) {
                 return slice.size;
               }));
  return success();
}

void SliceOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData());
  if (!data)
    return;
  auto slices = getSlices(*this, s, *s.getShape(getData()));
  if (failed(slices) || !*slices)
    return;
  SmallVector<int64_t> starts, from(data->sizes.size());
  for (const AxisSlice &slice : **slices) {
    std::optional<int64_t> start = slice.start.getConstant();
    if (!start)
      return;
    starts.push_back(*start);
  }
  setElements(s, getOutput(), [&](ArrayRef<int64_t> index) {
    for (auto [i, slice] : llvm::enumerate(**slices))
      from[i] = starts[i] + index[i] * slice.step;
    return data->at(from);
  });
}

//===----------------------------------------------------------------------===//
// Split
//===----------------------------------------------------------------------===//

/// The sizes of the parts: as given, or ceil(size / count) but for the last.
static FailureOr<SmallVector<DimExpr>> getParts(SplitOp op, ShapeInference &s,
                                                DimExpr size) {
  size_t count = op.getNumResults();
  auto given = s.getIntegers(op.getSplit());
  if (given && given->size() != count)
    return s.fail("it has " + Twine(count) + " outputs for " +
                  Twine(given->size()) + " parts");
  if (given) {
    size_t open = llvm::count(*given, DimExpr());
    DimExpr sum = s.number(0);
    for (DimExpr part : *given)
      sum = part ? sum + part : sum;
    if (open == 0)
      s.unify(size, sum, "size to split and sum of parts");
    if (open == 1)
      *llvm::find(*given, DimExpr()) = size - sum;
    return *given;
  }
  if (op.getSplit())
    return SmallVector<DimExpr>(count);
  std::optional<int64_t> declared = op.getNumOutputs();
  if (declared && *declared != static_cast<int64_t>(count))
    return s.fail("it has " + Twine(count) + " outputs, not " +
                  Twine(*declared));
  DimExpr part = size.ceilDiv(count);
  SmallVector<DimExpr> parts(count, part);
  parts.back() = size - part * (count - 1);
  return parts;
}

LogicalResult SplitOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getInput());
  if (!input)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(getAxis(), input->size());
  if (failed(axis))
    return failure();
  auto parts = getParts(*this, s, (*input)[*axis]);
  if (failed(parts))
    return failure();
  SmallVector<DimExpr> shape(*input);
  for (auto [output, part] : llvm::zip(getOutputs(), *parts)) {
    shape[*axis] = part;
    s.setShape(output, shape);
  }
  return success();
}

void SplitOp::inferContents(ShapeInference &s) {
  std::optional<Elements> input = Elements::get(s, getInput());
  if (!input)
    return;
  int64_t axis = getAxis() < 0 ? getAxis() + input->sizes.size() : getAxis();
  int64_t offset = 0;
  SmallVector<int64_t> from;
  for (Value output : getOutputs()) {
    setElements(s, output, [&](ArrayRef<int64_t> index) {
      from.assign(index.begin(), index.end());
      from[axis] += offset;
      return input->at(from);
    });
    std::optional<int64_t> size = s.getDim(output, axis).getConstant();
    if (!size)
      return;
    offset += *size;
  }
}

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
  int64_t axis = getAxis() < 0 ? getAxis() + rank : getAxis();
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
    for (auto [i, size] : llvm::enumerate(data->sizes)) {
      from[i] -= begins[i];
      if (from[i] < 0 || from[i] >= size)
        return fill;
    }
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
