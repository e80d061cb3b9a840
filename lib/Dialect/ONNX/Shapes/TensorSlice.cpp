//===- Shapes/TensorSlice.cpp - Shapes: Slice and Split -----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;
using namespace onnx_xform;

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
static DimExpr countFromFront(ShapeInference &s, DimExpr position,
                              DimExpr size) {
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
                                      : countFromFront(s, position, size);
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
                                           : countFromFront(s, start, size);
  // For an end beyond the axis, the standard and runtimes differ.
  DimExpr last = to && *to >= most    ? DimExpr()
                 : to && *to <= -most ? s.number(-1)
                                      : countFromFront(s, end, size);
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
getSlices(const shapes::Slice &node, ShapeInference &s,
          ArrayRef<DimExpr> data) {
  using Result = std::optional<SmallVector<AxisSlice>>;
  auto axes = getAxes(s, node.axes, s.getDim(node.starts, 0).getConstant());
  if (!axes)
    return Result();
  auto starts = s.getIntegers(node.starts), ends = s.getIntegers(node.ends);
  auto steps = s.getIntegers(node.steps);
  SmallVector<AxisSlice> slices;
  for (DimExpr size : data)
    slices.push_back({s.number(0), size});
  for (auto [i, given] : llvm::enumerate(*axes)) {
    FailureOr<int64_t> axis = s.normalizeAxis(given, data.size());
    if (failed(axis))
      return failure();
    FailureOr<AxisSlice> slice =
        sliceAxis(s, data[*axis], getAt(starts, i), getAt(ends, i),
                  node.steps ? getAt(steps, i) : s.number(1));
    if (failed(slice))
      return failure();
    slices[*axis] = *slice;
  }
  return Result(std::move(slices));
}

static shapes::Slice getSlice(SliceOp op) {
  return {op.getData(), op.getStarts(), op.getEnds(), op.getAxes(),
          op.getSteps()};
}

LogicalResult shapes::slice(ShapeInference &s, const Slice &node,
                            Value result) {
  auto data = s.getShape(node.data);
  if (!data)
    return success();
  auto slices = getSlices(node, s, *data);
  if (failed(slices))
    return failure();
  if (!*slices)
    s.setRank(result, data->size());
  else
    s.setShape(result,
               llvm::map_to_vector(**slices, [](const AxisSlice &slice) {
                 return slice.size;
               }));
  return success();
}

LogicalResult SliceOp::inferShapes(ShapeInference &s) {
  return shapes::slice(s, getSlice(*this), getOutput());
}

void SliceOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData());
  if (!data)
    return;
  auto slices = getSlices(getSlice(*this), s, *s.getShape(getData()));
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
  int64_t axis = fromFront(getAxis(), input->sizes.size());
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
