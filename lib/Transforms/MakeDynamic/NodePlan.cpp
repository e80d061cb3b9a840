//===- NodePlan.cpp - What a layout rule sees and plans -------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BatchProof.h"

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Seeing
//===----------------------------------------------------------------------===//

ShapeInference &NodePlan::getShapes() { return proof.shapes; }
DimExpr NodePlan::getBatch() { return proof.batch; }
DimExpr NodePlan::getCount() { return proof.count; }

bool NodePlan::mentionsBatch(DimExpr expr) { return proof.mentionsBatch(expr); }

Layout NodePlan::getLayout(Value value) {
  if (!value)
    return {};
  seen.insert(value);
  auto view = views.find(value);
  return view == views.end() ? proof.getLayout(value) : view->second;
}

std::optional<NodePlan::Sizes> NodePlan::getSizes(Value value) {
  std::optional<ArrayRef<DimExpr>> known = proof.shapes.getShape(value);
  if (!known)
    return std::nullopt;
  Sizes sizes(*known);
  auto view = views.find(value);
  if (view != views.end()) {
    // The sizes are those of the old number, but for the axis of the samples.
    Layout layout = proof.getLayout(value);
    sizes[layout.axis] = layout.getOthers() * proof.count;
    sizes[view->second.axis] = proof.getLength(view->second);
  }
  return sizes;
}

std::optional<NodePlan::Sizes> NodePlan::getOldSizes(Value value) {
  std::optional<Sizes> sizes;
  if (results.contains(value) || value.getDefiningOp() == op) {
    if (auto known = proof.original.getShape(value))
      sizes.emplace(*known);
    return sizes;
  }
  sizes = getSizes(value);
  if (sizes)
    for (DimExpr &size : *sizes)
      size = proof.withCount(size);
  return sizes;
}

std::optional<SmallVector<int64_t>> NodePlan::getNumbers(Value value) {
  return proof.shapes.getNumbers(value);
}

bool NodePlan::hasOneElement(Value value) {
  auto sizes = getSizes(value);
  return sizes &&
         llvm::all_of(*sizes, [](DimExpr size) { return size.isConstant(1); });
}

//===----------------------------------------------------------------------===//
// Planning
//===----------------------------------------------------------------------===//

LogicalResult NodePlan::fail(const Twine &why) {
  if (reason.empty())
    reason = why.str();
  return failure();
}

LogicalResult NodePlan::failUnknown(const Twine &why, Value list) {
  std::optional<StringRef> input = proof.getNameOfDefault(list);
  if (!input)
    return fail(why);
  return fail(why + ", since '" + *input +
              "' is an input with a default that callers may override (take "
              "it out of the graph's inputs, and its initializer is a "
              "constant)");
}

FailureOr<int64_t> NodePlan::normalize(int64_t axis, int64_t rank) {
  if (axis >= -rank && axis < rank)
    return axis < 0 ? axis + rank : axis;
  return fail("has no axis " + Twine(axis));
}

LogicalResult NodePlan::plan(Value input, const Repeat &repeat) {
  auto [known, isNew] = repeats.try_emplace(input, repeat);
  if (!isNew && (known->second.axis != repeat.axis ||
                 known->second.onlyFirst != repeat.onlyFirst ||
                 !known->second.like.matches(repeat.like)))
    return fail("uses one input in two ways");
  return success();
}

LogicalResult NodePlan::repeat(Value input, int64_t axis, Layout like) {
  Layout layout = getLayout(input);
  if (!input)
    return success();
  if (layout.isBatched())
    return layout.axis == axis && layout.matches(like)
               ? success()
               : fail("has its samples on axis " + Twine(layout.axis) +
                      " of an input, and elsewhere in another one");
  std::optional<Sizes> sizes = getSizes(input);
  if (!sizes || axis >= static_cast<int64_t>(sizes->size()))
    return fail("has an input whose sizes are not known");
  if ((*sizes)[axis] != like.getOthers() * getCount())
    return fail("has an input of size " + (*sizes)[axis].str() + " on axis " +
                Twine(axis) + ", where others have the samples");
  if (!proof.isAlike(input, axis, like))
    return fail("has a constant with other values for each sample");
  return plan(input, {axis, like, /*onlyFirst=*/false});
}

LogicalResult NodePlan::broadcast(Value input, int64_t fromBack, Layout like) {
  if (!input)
    return success();
  if (getLayout(input).isBatched())
    return fail("has the samples on different axes of its inputs");
  std::optional<Sizes> sizes = getSizes(input);
  if (!sizes)
    return fail("has an input whose sizes are not known");
  int64_t axis = static_cast<int64_t>(sizes->size()) - fromBack;
  if (axis < 0 || (*sizes)[axis].isConstant(1))
    return success();
  if (!like.isAlone())
    return repeat(input, axis, like);
  if ((*sizes)[axis] != getCount())
    return fail("broadcasts the samples to the size " + (*sizes)[axis].str() +
                " of another input");
  if (!proof.isAlike(input, axis, like))
    return fail("has a constant with other values for each sample");
  return plan(input, {axis, like, /*onlyFirst=*/true});
}

LogicalResult NodePlan::checkComplete() {
  for (Value input : op->getOperands()) {
    const Layout layout = proof.getLayout(input);
    if (layout.isBatched() && !seen.contains(input))
      return fail("uses what depends on the sample for all of them");
    if (layout.isSized() && !accepted.contains(input))
      return fail("computes with the number of samples");
    if (layout.isListed())
      return fail("uses a sequence with an element for each sample");
    if (layout.isNumbered() && !accepted.contains(input))
      return fail("computes with the numbers of the samples, which depend on "
                  "where in the batch they are");
  }
  return success();
}

//===----------------------------------------------------------------------===//
// What rules share
//===----------------------------------------------------------------------===//

LogicalResult NodePlan::combine(ArrayRef<Value> inputs, ValueRange outputs) {
  int64_t rank = 0, fromBack = 0;
  std::optional<Layout> common;
  for (Value input : inputs) {
    std::optional<Sizes> sizes = getSizes(input);
    if (!input)
      continue;
    if (!sizes)
      return fail("has an input whose sizes are not known");
    rank = std::max<int64_t>(rank, sizes->size());
    Layout layout = getLayout(input);
    if (!layout.isBatched())
      continue;
    int64_t place = sizes->size() - layout.axis;
    if (common && (place != fromBack || !common->matches(layout)))
      return fail("has the samples on different axes of its inputs");
    common = layout;
    fromBack = place;
  }
  if (!common)
    return fail("uses what depends on the sample for all of them");
  for (Value input : inputs)
    if (input && getLayout(input).isSame() &&
        failed(broadcast(input, fromBack, *common)))
      return failure();
  setLayouts(outputs, common->at(rank - fromBack));
  return success();
}

LogicalResult NodePlan::gather(ArrayRef<std::pair<Value, int64_t>> inputs,
                               Layout &common) {
  for (auto [input, axis] : inputs) {
    Layout layout = getLayout(input);
    if (!layout.isBatched())
      continue;
    if (layout.axis != axis)
      return fail("has the samples on axis " + Twine(layout.axis) +
                  " of an input, not on axis " + Twine(axis));
    if (common.isBatched() && !common.matches(layout))
      return fail("has the samples at different places of its inputs");
    common = layout;
  }
  if (!common.isBatched())
    return fail("uses what depends on the sample for all of them");
  for (auto [input, axis] : inputs)
    if (failed(repeat(input, axis, common)))
      return failure();
  return success();
}

LogicalResult NodePlan::keepFirst(ArrayRef<Value> inputs) {
  SmallVector<std::pair<Value, int64_t>> places;
  for (Value input : inputs)
    places.emplace_back(input, 0);
  Layout common;
  if (failed(gather(places, common)))
    return failure();
  setLayouts(op->getResults(), common.at(0));
  return success();
}

LogicalResult NodePlan::keepAlong(Value data, ArrayRef<int64_t> axes,
                                  ValueRange outputs, bool drops) {
  Layout layout = getLayout(data);
  if (!layout.isBatched())
    return fail("uses what depends on the sample for all of them");
  int64_t rank = getRank(data), axis = layout.axis;
  for (int64_t given : axes) {
    FailureOr<int64_t> normal = normalize(given, rank);
    if (failed(normal))
      return failure();
    if (*normal == layout.axis)
      return fail("works along axis " + Twine(layout.axis) +
                  ", where the samples are");
    axis -= drops && *normal < layout.axis;
  }
  setLayouts(outputs, layout.at(axis));
  return success();
}

LogicalResult NodePlan::keepBefore(Value data, int64_t axis,
                                   ValueRange outputs) {
  if (!isBatched(data))
    return fail("uses what depends on the sample for all of them");
  int64_t rank = getRank(data);
  FailureOr<int64_t> first = normalize(axis, rank);
  if (failed(first))
    return failure();
  return keepAlong(data, llvm::to_vector(llvm::seq(*first, rank)), outputs);
}
