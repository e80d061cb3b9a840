//===- Elements.cpp - Moving the elements of small tensors ---------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace onnx_xform;

std::optional<SmallVector<int64_t>> onnx_xform::getSizes(ShapeInference &s,
                                                         Value value) {
  std::optional<ArrayRef<DimExpr>> shape = s.getShape(value);
  if (!shape)
    return std::nullopt;
  SmallVector<int64_t> sizes;
  for (DimExpr size : *shape) {
    std::optional<int64_t> number = size.getConstant();
    if (!number || *number < 0)
      return std::nullopt;
    sizes.push_back(*number);
  }
  return sizes;
}

/// The number of elements, where they are few enough to have contents.
static std::optional<int64_t> countElements(ArrayRef<int64_t> sizes) {
  int64_t count = 1;
  for (int64_t size : sizes)
    if (llvm::MulOverflow(count, size, count))
      return std::nullopt;
  return count <= ShapeInference::kMaxContents ? std::optional(count)
                                               : std::nullopt;
}

std::optional<Elements> Elements::get(ShapeInference &s, Value value) {
  std::optional<ArrayRef<DimElement>> contents = s.getContents(value);
  std::optional<SmallVector<int64_t>> sizes = getSizes(s, value);
  if (!contents || !sizes ||
      countElements(*sizes) != static_cast<int64_t>(contents->size()))
    return std::nullopt;
  return Elements{*sizes, *contents};
}

DimElement Elements::at(ArrayRef<int64_t> place) const {
  std::optional<int64_t> position = getPosition(place, sizes);
  return position ? elements[*position] : DimElement();
}

std::optional<int64_t> onnx_xform::getPosition(ArrayRef<int64_t> place,
                                               ArrayRef<int64_t> sizes) {
  if (place.size() != sizes.size())
    return std::nullopt;
  int64_t position = 0;
  for (auto [i, size] : llvm::zip(place, sizes)) {
    if (i < 0 || i >= size)
      return std::nullopt;
    position = position * size + i;
  }
  return position;
}

void onnx_xform::forEachPlace(ArrayRef<int64_t> sizes,
                              function_ref<void(ArrayRef<int64_t>)> fn) {
  std::optional<int64_t> count = countElements(sizes);
  SmallVector<int64_t> place(sizes.size(), 0);
  for (int64_t n = 0; count && n < *count; ++n) {
    fn(place);
    for (size_t i = place.size(); i-- > 0;) {
      if (++place[i] < sizes[i])
        break;
      place[i] = 0;
    }
  }
}

void onnx_xform::setElements(ShapeInference &s, Value result,
                             function_ref<DimElement(ArrayRef<int64_t>)> fn) {
  std::optional<SmallVector<int64_t>> sizes = getSizes(s, result);
  if (!sizes || !countElements(*sizes))
    return;
  SmallVector<DimElement> elements;
  forEachPlace(*sizes,
               [&](ArrayRef<int64_t> place) { elements.push_back(fn(place)); });
  s.setContents(result, elements);
}

std::optional<SmallVector<DimExpr>> onnx_xform::getList(ShapeInference &s,
                                                        Value list) {
  if (auto known = s.getIntegers(list))
    return known;
  std::optional<int64_t> count = s.getDim(list, 0).getConstant();
  if (!count || *count < 0 || *count > ShapeInference::kMaxContents)
    return std::nullopt;
  return SmallVector<DimExpr>(*count);
}

std::optional<SmallVector<int64_t>>
onnx_xform::getAxes(ShapeInference &s, Value axes,
                    std::optional<int64_t> count) {
  if (axes)
    return s.getNumbers(axes);
  if (!count || *count < 0 || *count > ShapeInference::kMaxContents)
    return std::nullopt;
  return llvm::to_vector(llvm::seq<int64_t>(0, *count));
}

DimElement onnx_xform::getFill(ShapeInference &s, Attribute constant) {
  if (!constant)
    return s.number(0);
  auto contents = s.getConstantContents(constant);
  return contents && contents->size() == 1 ? contents->front() : DimElement();
}

void onnx_xform::copyElements(ShapeInference &s, Value result, Value value) {
  std::optional<Elements> from = Elements::get(s, value);
  std::optional<SmallVector<int64_t>> sizes = getSizes(s, result);
  if (from && sizes &&
      countElements(*sizes) == static_cast<int64_t>(from->elements.size()))
    s.setContents(result, from->elements);
}
