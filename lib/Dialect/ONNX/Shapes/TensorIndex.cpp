//===- Shapes/TensorIndex.cpp - Shapes: Elements by index or condition ---===//
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

/// The index that an element is, on an axis of that size; nothing where it is
/// not known. Those below 0 count from the back.
static std::optional<int64_t> getIndex(DimElement element, int64_t size) {
  std::optional<int64_t> index = element.getInteger();
  return index && *index < 0 && *index >= -size ? *index + size : index;
}

//===----------------------------------------------------------------------===//
// Gather
//===----------------------------------------------------------------------===//

/// The shape of indices in the place of the axis.
LogicalResult GatherOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData()), indices = s.getShape(getIndices());
  if (!data)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(getAxis(), data->size());
  if (failed(axis))
    return failure();
  if (!indices)
    return success();
  SmallVector<DimExpr> shape(data->take_front(*axis));
  shape.append(indices->begin(), indices->end());
  llvm::append_range(shape, data->drop_front(*axis + 1));
  s.setShape(getOutput(), shape);
  return success();
}

void GatherOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData()),
                          indices = Elements::get(s, getIndices());
  if (!data || !indices)
    return;
  size_t rank = data->sizes.size(), depth = indices->sizes.size();
  int64_t axis = fromFront(getAxis(), rank);
  setElements(s, getOutput(), [&](ArrayRef<int64_t> index) -> DimElement {
    auto at =
        getIndex(indices->at(index.slice(axis, depth)), data->sizes[axis]);
    if (!at)
      return {};
    SmallVector<int64_t> from(index.take_front(axis));
    from.push_back(*at);
    llvm::append_range(from, index.drop_front(axis + depth));
    return data->at(from);
  });
}

LogicalResult GatherElementsOp::inferShapes(ShapeInference &s) {
  auto rank = s.getRank(getData()), other = s.getRank(getIndices());
  if (rank && other && *rank != *other)
    return s.fail("its inputs have ranks " + Twine(*rank) + " and " +
                  Twine(*other));
  if (rank && failed(s.normalizeAxis(getAxis(), *rank)))
    return failure();
  if (other)
    s.setSameShape(getOutput(), getIndices());
  else if (rank)
    s.setRank(getOutput(), *rank);
  return success();
}

void GatherElementsOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData()),
                          indices = Elements::get(s, getIndices());
  if (!data || !indices)
    return;
  int64_t axis = fromFront(getAxis(), data->sizes.size());
  setElements(s, getOutput(), [&](ArrayRef<int64_t> index) -> DimElement {
    auto at = getIndex(indices->at(index), data->sizes[axis]);
    if (!at)
      return {};
    SmallVector<int64_t> from(index);
    from[axis] = *at;
    return data->at(from);
  });
}

/// indices but for its last axis, whose k elements index axes b .. b + k - 1 of
/// data; then the other axes of data. The first b axes are common.
LogicalResult GatherNDOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData()), indices = s.getShape(getIndices());
  if (!data || !indices)
    return success();
  if (data->empty() || indices->empty())
    return s.fail("its inputs cannot be scalars");
  int64_t batch = getBatchDims();
  int64_t ranks = std::min(data->size(), indices->size());
  if (batch < 0 || batch >= ranks)
    return s.fail("its batch_dims is " + Twine(batch) +
                  ", with inputs of ranks " + Twine(data->size()) + " and " +
                  Twine(indices->size()));
  std::optional<int64_t> depth = indices->back().getConstant();
  if (!depth)
    return success();
  if (*depth < 1 || *depth > static_cast<int64_t>(data->size()) - batch)
    return s.fail("its index tuples of " + Twine(*depth) +
                  " do not fit data of rank " + Twine(data->size()));
  SmallVector<DimExpr> shape(indices->drop_back());
  for (int64_t i = 0; i < batch; ++i)
    shape[i] = s.unify((*data)[i], shape[i], "batch sizes");
  llvm::append_range(shape, data->drop_front(batch + *depth));
  s.setShape(getOutput(), shape);
  return success();
}

/// The place in data that the tuple at `index` is of, between the batch's and
/// the `rest`; nothing where it is not known.
static std::optional<SmallVector<int64_t>>
getPlace(const Elements &indices, ArrayRef<int64_t> index, int64_t batch,
         ArrayRef<int64_t> rest, ArrayRef<int64_t> sizes) {
  SmallVector<int64_t> place(index.take_front(batch)), at(index);
  at.push_back(0);
  for (int64_t i = 0; i < indices.sizes.back(); ++i) {
    at.back() = i;
    auto position = getIndex(indices.at(at), sizes[batch + i]);
    if (!position)
      return std::nullopt;
    place.push_back(*position);
  }
  llvm::append_range(place, rest);
  return place;
}

void GatherNDOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData()),
                          indices = Elements::get(s, getIndices());
  if (!data || !indices)
    return;
  size_t tuples = indices->sizes.size() - 1;
  setElements(s, getOutput(), [&](ArrayRef<int64_t> index) -> DimElement {
    auto place = getPlace(*indices, index.take_front(tuples), getBatchDims(),
                          index.drop_front(tuples), data->sizes);
    return place ? data->at(*place) : DimElement();
  });
}

//===----------------------------------------------------------------------===//
// Scatter
//===----------------------------------------------------------------------===//

void ScatterElementsOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData()),
                          indices = Elements::get(s, getIndices()),
                          updates = Elements::get(s, getUpdates());
  if (!data || !indices || !updates || getReduction() != "none")
    return;
  int64_t rank = data->sizes.size();
  int64_t axis = fromFront(getAxis(), rank);
  if (axis < 0 || axis >= rank || indices->sizes.size() != data->sizes.size())
    return;
  SmallVector<DimElement> elements(data->elements);
  bool isKnown = true;
  forEachPlace(indices->sizes, [&](ArrayRef<int64_t> index) {
    SmallVector<int64_t> place(index);
    auto at = getIndex(indices->at(index), data->sizes[axis]);
    place[axis] = at.value_or(-1);
    if (auto position = getPosition(place, data->sizes))
      elements[*position] = updates->at(index);
    else
      isKnown = false;
  });
  if (isKnown)
    s.setContents(getOutput(), elements);
}

void ScatterNDOp::inferContents(ShapeInference &s) {
  std::optional<Elements> data = Elements::get(s, getData()),
                          indices = Elements::get(s, getIndices()),
                          updates = Elements::get(s, getUpdates());
  if (!data || !indices || !updates || getReduction() != "none" ||
      indices->sizes.empty() ||
      indices->sizes.back() > static_cast<int64_t>(data->sizes.size()))
    return;
  size_t tuples = indices->sizes.size() - 1;
  SmallVector<DimElement> elements(data->elements);
  bool isKnown = updates->sizes.size() >= tuples;
  forEachPlace(updates->sizes, [&](ArrayRef<int64_t> index) {
    if (!isKnown)
      return;
    auto place = getPlace(*indices, index.take_front(tuples), /*batch=*/0,
                          index.drop_front(tuples), data->sizes);
    auto position = place ? getPosition(*place, data->sizes) : std::nullopt;
    if (position)
      elements[*position] = updates->at(index);
    else
      isKnown = false;
  });
  if (isKnown)
    s.setContents(getOutput(), elements);
}

//===----------------------------------------------------------------------===//
// Compress, NonZero, Unique
//===----------------------------------------------------------------------===//

static Answer isZero(ShapeInference &s, DimElement element) {
  return s.getFacts().isEqual(element.num, s.number(0));
}

/// The places of the elements that are not zero; nothing where that is not
/// known of all of them.
static std::optional<SmallVector<SmallVector<int64_t>>>
getNonZero(ShapeInference &s, Value value) {
  std::optional<Elements> elements = Elements::get(s, value);
  if (!elements || llvm::any_of(elements->elements, [&](DimElement element) {
        return isZero(s, element) == Answer::Unknown;
      }))
    return std::nullopt;
  SmallVector<SmallVector<int64_t>> places;
  forEachPlace(elements->sizes, [&](ArrayRef<int64_t> place) {
    if (isZero(s, elements->at(place)) == Answer::No)
      places.emplace_back(place);
  });
  return places;
}

/// The lesser of two bounds of which each may be unknown.
static DimExpr minOfKnown(ShapeInference &s, DimExpr a, DimExpr b) {
  return a && b ? s.getFacts().min(a, b) : a ? a : b;
}

/// The number of true conditions on the axis, or as the only size.
LogicalResult CompressOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getInput());
  std::optional<int64_t> given = getAxis();
  if (given && !input)
    return success();
  SmallVector<DimExpr> shape(1);
  int64_t axis = 0;
  if (given) {
    FailureOr<int64_t> normal = s.normalizeAxis(*given, input->size());
    if (failed(normal))
      return failure();
    axis = *normal;
    shape.assign(input->begin(), input->end());
  } else if (input) {
    shape[0] = s.product(*input);
  }
  auto chosen = getNonZero(s, getCondition());
  DimExpr most = minOfKnown(s, shape[axis], s.getDim(getCondition(), 0));
  shape[axis] =
      chosen ? s.number(chosen->size()) : s.fresh(getOutput(), axis, 0, most);
  s.setShape(getOutput(), shape);
  return success();
}

void CompressOp::inferContents(ShapeInference &s) {
  std::optional<Elements> input = Elements::get(s, getInput());
  auto chosen = getNonZero(s, getCondition());
  if (!input || !chosen || s.getRank(getCondition()) != 1)
    return;
  int64_t axis = fromFront(getAxis().value_or(0), input->sizes.size());
  setElements(s, getOutput(), [&](ArrayRef<int64_t> index) -> DimElement {
    if (index[axis] >= static_cast<int64_t>(chosen->size()))
      return {};
    int64_t at = (*chosen)[index[axis]].front();
    if (!getAxis())
      return at < static_cast<int64_t>(input->elements.size())
                 ? input->elements[at]
                 : DimElement();
    SmallVector<int64_t> from(index);
    from[axis] = at;
    return input->at(from);
  });
}

/// How many elements are not zero: where it is known, all or none.
static DimExpr countNonZero(NonZeroOp op, ShapeInference &s) {
  if (auto places = getNonZero(s, op.getX()))
    return s.number(places->size());
  auto shape = s.getShape(op.getX());
  DimExpr count = shape ? s.product(*shape) : DimExpr();
  // The same element everywhere: all or none.
  if (auto filled = op.getX().getDefiningOp<ConstantOfShapeOp>()) {
    Answer answer = isZero(s, getFill(s, filled.getValueAttr()));
    if (answer == Answer::Yes || (answer == Answer::No && count))
      return answer == Answer::Yes ? s.number(0) : count;
  }
  return s.fresh(op.getY(), 1, 0, count);
}

/// [rank, number of elements that are not 0]
LogicalResult NonZeroOp::inferShapes(ShapeInference &s) {
  std::optional<int64_t> rank = s.getRank(getX());
  // Of a scalar, the standard has no coordinates, and runtimes have one.
  bool isKnown = rank && *rank > 0;
  s.setShape(getY(),
             {isKnown ? s.number(*rank) : DimExpr(), countNonZero(*this, s)});
  return success();
}

void NonZeroOp::inferContents(ShapeInference &s) {
  auto places = getNonZero(s, getX());
  if (!places)
    return;
  setElements(s, getY(), [&](ArrayRef<int64_t> index) -> DimElement {
    if (index[1] >= static_cast<int64_t>(places->size()))
      return {};
    ArrayRef<int64_t> place = (*places)[index[1]];
    return index[0] < static_cast<int64_t>(place.size())
               ? s.number(place[index[0]])
               : DimElement();
  });
}

/// Of n distinct elements or slices: Y has n on the axis, or alone; indices and
/// counts n; inverse_indices as many as the input.
LogicalResult UniqueOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getX());
  SmallVector<DimExpr> shape(1);
  int64_t axis = 0;
  if (input && getAxis()) {
    FailureOr<int64_t> normal = s.normalizeAxis(*getAxis(), input->size());
    if (failed(normal))
      return failure();
    axis = *normal;
    shape.assign(input->begin(), input->end());
  } else if (input) {
    shape[0] = s.product(*input);
  }
  DimExpr all = shape[axis];
  bool isUnknown = !input && getAxis();
  DimExpr count;
  if (!isUnknown) {
    int64_t least = s.getFacts().isAtLeast(all, 1) ? 1 : 0;
    count =
        all && all.isConstant(least) ? all : s.fresh(getY(), axis, least, all);
    shape[axis] = count;
    s.setShape(getY(), shape);
  }
  s.setShape(getIndices(), {count});
  s.setShape(getInverseIndices(), {all});
  s.setShape(getCounts(), {count});
  return success();
}
