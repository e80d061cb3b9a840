//===- Indices.h - Arithmetic with sizes and indices ---------- -*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What decompositions that move data are written with, beside Lowering.h.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_CONVERSION_OPSET_INDICES_H
#define ONNX_XFORM_LIB_CONVERSION_OPSET_INDICES_H

#include "Lowering.h"

namespace onnx_xform::opset {

/// Constants that decompositions make have at most so many elements: the sizes
/// that they are made of come from a file.
inline constexpr int64_t kMaxMadeElements = 1 << 20;

/// Why a rule does not apply.
inline constexpr llvm::StringLiteral kUnknownSizes =
    "the sizes of its inputs are not known; fix dimensions (--fix-dims) or "
    "infer shapes first";
inline constexpr llvm::StringLiteral kTooLarge =
    "its inputs are too large for constants that tell the position of each "
    "element";

/// The sizes where all are known; nothing elsewhere.
std::optional<llvm::SmallVector<int64_t>> staticShape(mlir::Type type);
/// The number of elements; nothing above kMaxMadeElements.
std::optional<int64_t> countElements(llvm::ArrayRef<int64_t> shape);
/// The distances of neighbours along each axis, in elements; nothing where they
/// do not fit int64.
std::optional<llvm::SmallVector<int64_t>>
stridesOf(llvm::ArrayRef<int64_t> shape);
/// The position along each axis of element number `index`.
llvm::SmallVector<int64_t> positionOf(int64_t index,
                                      llvm::ArrayRef<int64_t> shape);
/// Counted from the front; nothing outside of the rank.
std::optional<int64_t> normalizeAxis(int64_t axis, int64_t rank);
/// The shape for a Reshape to `to`: one size may be unknown. Nothing where a
/// constant shape does not tell.
std::optional<llvm::SmallVector<int64_t>> constantShapeFor(mlir::Type from,
                                                           mlir::Type to);

/// Whether the values of an integer tensor are known not to be negative: they
/// are constants, or what makes them counts.
bool isNonNegative(mlir::Value value);

/// A size as a tensor of rank 0.
mlir::Value scalarDim(Lowering &b, mlir::Value x, int64_t axis);
/// Indices that count from the end are counted from the front: `size` is that
/// of the dimension, an int64 that broadcasts with them.
mlir::Value countFromFront(Lowering &b, mlir::Value indices, mlir::Value size);
/// Whether integers are negative, as bools.
mlir::Value isNegative(Lowering &b, mlir::Value integers);
/// The number of elements as an int64 of rank 0; computed where it is not
/// known.
mlir::Value countElements(Lowering &b, mlir::Value x);
/// The number of each element of a tensor, in its shape.
mlir::Value numberElements(Lowering &b, mlir::Value x);
/// A Gather whose indices are not negative.
mlir::Value gatherPositions(Lowering &b, mlir::Value x, mlir::Value indices,
                            int64_t axis);
/// The numbers of the elements that index tuples, the last axis of `indices`,
/// address in a tensor of the sizes `dims`: one for each tuple.
mlir::Value linearize(Lowering &b, mlir::Value indices,
                      llvm::ArrayRef<int64_t> dims,
                      llvm::ArrayRef<int64_t> strides);
/// The same for the first `depth` axes of a tensor of known rank, whose sizes
/// are computed.
mlir::Value linearize(Lowering &b, mlir::Value indices, mlir::Value data,
                      int64_t depth);
/// The numbers of the elements of a tensor of the sizes `dims` that indices
/// along an axis address, as in GatherElements: the other positions are their
/// own in `shape`. Both are small enough for constants.
mlir::Value numberAlong(Lowering &b, mlir::Value indices,
                        llvm::ArrayRef<int64_t> dims,
                        llvm::ArrayRef<int64_t> shape, int64_t axis);
/// A vector of one int64 as often as `count`, a vector of one int64, says. The
/// opset must have ConstantOfShape.
mlir::Value repeatInt(Lowering &b, int64_t value, mlir::Value count);
/// The positions along an axis as a vector of int64; constant where the size is
/// known.
mlir::Value iota(Lowering &b, mlir::Value x, int64_t axis);
/// The same from the last position to the first.
mlir::Value reversedIota(Lowering &b, mlir::Value x, int64_t axis);

} // namespace onnx_xform::opset

#endif // ONNX_XFORM_LIB_CONVERSION_OPSET_INDICES_H
