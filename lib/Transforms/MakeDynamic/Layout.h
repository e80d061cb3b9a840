//===- Layout.h - Where the samples are in a tensor -------------*- C++ -*-===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A batch is a number of samples, and a model keeps them apart: what it
// computes for one does not depend on the others. A layout says where they are
// in a tensor. Most have an axis for them; a Reshape may have merged it with
// others, as in [batch*heads, seq, head size]. In general, the axis is
//
//   outer * batch * inner
//
// long, and the samples are the middle of the three, in row-major order.
//
//===----------------------------------------------------------------------===//

#ifndef ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_LAYOUT_H
#define ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_LAYOUT_H

#include "onnx-xform/Support/DimExpr.h"
#include "llvm/ADT/SmallVector.h"

namespace onnx_xform {

struct Layout {
  enum class Kind : uint8_t {
    /// It is the same for any number of samples: weights and what comes of
    /// them.
    Same,
    /// It has sizes in it, whose number of samples ShapeInference follows.
    Sized,
    /// It is one part for each sample.
    Batched,
    /// It numbers the samples, from 0 on, along the axis: an index, or one
    /// element of index tuples on the last axis. What is computed from it would
    /// depend on where in the batch a sample is.
    Numbered,
    /// It is a sequence with one element for each sample.
    Listed,
  };

  static Layout sized() { return {Kind::Sized, 0, {}, {}}; }
  /// `column` is that of the number in a tuple, -1 where there are none.
  static Layout numbered(int64_t axis, int64_t column, DimExpr one) {
    return {Kind::Numbered, axis, one, one, column};
  }
  static Layout listed() { return {Kind::Listed, 0, {}, {}}; }
  static Layout batched(int64_t axis, DimExpr outer, DimExpr inner) {
    return {Kind::Batched, axis, outer, inner};
  }

  bool isSame() const { return kind == Kind::Same; }
  bool isSized() const { return kind == Kind::Sized; }
  bool isBatched() const { return kind == Kind::Batched; }
  bool isNumbered() const { return kind == Kind::Numbered; }
  bool isListed() const { return kind == Kind::Listed; }

  /// The same samples on another axis.
  Layout at(int64_t other) const {
    Layout moved = *this;
    moved.axis = other;
    return moved;
  }
  /// What else the axis counts: how long it is for one sample.
  DimExpr getOthers() const { return outer * inner; }
  bool isAlone() const { return getOthers().isConstant(1); }
  /// Whether the axes have the samples at the same places.
  bool matches(const Layout &other) const {
    return isBatched() && other.isBatched() && outer == other.outer &&
           inner == other.inner;
  }
  bool operator==(const Layout &other) const {
    return kind == other.kind && axis == other.axis && outer == other.outer &&
           inner == other.inner && column == other.column;
  }

  Kind kind = Kind::Same;
  int64_t axis = 0;
  DimExpr outer = {}, inner = {};
  int64_t column = -1;
};

/// The axes on which the samples can be, in a tensor of these sizes for `count`
/// samples, when `before` elements are in front of them and `after` elements
/// behind: best first, with `preferred` in front of the others, and an axis of
/// their own in front of a merged one.
llvm::SmallVector<Layout> findPlacements(llvm::ArrayRef<DimExpr> sizes,
                                         DimExpr count, DimExpr before,
                                         DimExpr after, int64_t preferred);

} // namespace onnx_xform

#endif // ONNX_XFORM_LIB_TRANSFORMS_MAKEDYNAMIC_LAYOUT_H
