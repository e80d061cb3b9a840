//===- Elements.h - Moving the elements of small tensors --------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operators that move elements say of each place of the result where in the
// input its element comes from:
//
//   auto data = Elements::get(s, getData());
//   setElements(s, getResult(), [&](ArrayRef<int64_t> place) {
//     return data->at(...);
//   });
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_ONNX_SHAPES_ELEMENTS_H
#define LIB_DIALECT_ONNX_SHAPES_ELEMENTS_H

#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

namespace onnx_xform {

/// An axis that may count from the back, of a tensor of that rank.
inline int64_t fromFront(int64_t axis, int64_t rank) {
  return axis < 0 ? axis + rank : axis;
}

/// The sizes of a tensor where all of them are numbers, and none is negative.
std::optional<llvm::SmallVector<int64_t>> getSizes(ShapeInference &s,
                                                   mlir::Value value);

/// Where the element at a place is among all of them in order; nothing where a
/// tensor of these sizes has no such place.
std::optional<int64_t> getPosition(llvm::ArrayRef<int64_t> place,
                                   llvm::ArrayRef<int64_t> sizes);

/// Goes through the places of a tensor in order, if it is small enough to have
/// contents.
void forEachPlace(llvm::ArrayRef<int64_t> sizes,
                  llvm::function_ref<void(llvm::ArrayRef<int64_t>)> fn);

/// The contents of a tensor together with its sizes.
struct Elements {
  llvm::SmallVector<int64_t> sizes;
  llvm::ArrayRef<DimElement> elements;

  /// Nothing where nothing is known of the elements.
  static std::optional<Elements> get(ShapeInference &s, mlir::Value value);

  /// The element at a place; unknown where the tensor has no such place.
  DimElement at(llvm::ArrayRef<int64_t> place) const;
};

/// Sets the contents of a result whose shape is known: `fn` tells the element
/// at each place. Does nothing where they are too many.
void setElements(ShapeInference &s, mlir::Value result,
                 llvm::function_ref<DimElement(llvm::ArrayRef<int64_t>)> fn);

/// The elements of a list of integers; null ones where only their number is
/// known, nothing where not even that.
std::optional<llvm::SmallVector<DimExpr>> getList(ShapeInference &s,
                                                  mlir::Value list);

/// An element of a list of which nothing may be known.
inline DimExpr getAt(const std::optional<llvm::SmallVector<DimExpr>> &list,
                     size_t index) {
  return list && index < list->size() ? (*list)[index] : DimExpr();
}

/// The axes in a list or, without one, the first `count`; nothing where they
/// are not known.
std::optional<llvm::SmallVector<int64_t>>
getAxes(ShapeInference &s, mlir::Value axes, std::optional<int64_t> count);

/// The element that a tensor is filled with: the only one of the constant, or 0
/// without one.
DimElement getFill(ShapeInference &s, mlir::Attribute constant);

/// The result has the elements of `value`, in the same order.
void copyElements(ShapeInference &s, mlir::Value result, mlir::Value value);

} // namespace onnx_xform

#endif // LIB_DIALECT_ONNX_SHAPES_ELEMENTS_H
