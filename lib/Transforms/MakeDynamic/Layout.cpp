//===- Layout.cpp - Where the samples are in a tensor ---------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Layout.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

using namespace onnx_xform;
using llvm::ArrayRef;
using llvm::SmallVector;

SmallVector<Layout> onnx_xform::findPlacements(ArrayRef<DimExpr> sizes,
                                               DimExpr count, DimExpr before,
                                               DimExpr after,
                                               int64_t preferred) {
  SmallVector<Layout> found;
  if (llvm::any_of(sizes, [](DimExpr s) { return !s || s.isConstant(0); }))
    return found;
  // The products of the sizes behind each axis.
  DimExpr one = count.getContext().getConstant(1);
  SmallVector<DimExpr> behind(sizes.size(), one);
  for (size_t i = sizes.size(); i-- > 1;)
    behind[i - 1] = behind[i] * sizes[i];

  DimExpr inFront = one;
  for (auto [axis, size] : llvm::enumerate(sizes)) {
    DimExpr outer = before.divideExactly(inFront);
    DimExpr inner = after.divideExactly(behind[axis]);
    if (outer && inner && size == outer * count * inner)
      found.push_back(Layout::batched(axis, outer, inner));
    inFront = inFront * size;
  }
  llvm::sort(found, [&](const Layout &a, const Layout &b) {
    auto rank = [&](const Layout &layout) {
      return std::tuple(!layout.isAlone(), layout.axis != preferred,
                        layout.axis);
    };
    return rank(a) < rank(b);
  });
  return found;
}
