//===- Shapes/Tensor.cpp - Shapes: Making and moving tensors, com.microsoft
//===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNXMicrosoft/Tensor.h"
#include "Common.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::ms;
using namespace onnx_xform::ms::shapes;

//===----------------------------------------------------------------------===//
// Shapes alone
//===----------------------------------------------------------------------===//

/// An axis of size 1 more, where the input `axis` says.
LogicalResult ExpandDimsOp::inferShapes(ShapeInference &s) {
  auto x = s.getShape(getX());
  if (!x)
    return success();
  int64_t rank = x->size();
  std::optional<int64_t> number = s.getInteger(getAxis()).getConstant();
  if (!number) {
    s.setRank(getY(), rank + 1);
    return success();
  }
  FailureOr<int64_t> axis = s.normalizeAxis(*number, rank + 1);
  if (failed(axis))
    return failure();
  SmallVector<DimExpr> shape(*x);
  shape.insert(shape.begin() + *axis, s.number(1));
  s.setShape(getY(), shape);
  return success();
}

void ExpandDimsOp::inferContents(ShapeInference &s) {
  if (auto contents = s.getContents(getX()))
    s.setContents(getY(), *contents);
}

/// d + p + q, of pads: (2*rank) or (1, 2*rank), those in front first.
LogicalResult PadOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData());
  if (!data)
    return success();
  size_t rank = data->size();
  std::optional<SmallVector<DimExpr>> pads = s.getIntegers(getPads());
  if (!pads) {
    s.setRank(getOutput(), rank);
    return success();
  }
  if (pads->size() != 2 * rank)
    return s.fail("it has " + Twine(pads->size()) +
                  " pads for a tensor of rank " + Twine(rank));
  SmallVector<DimExpr> shape;
  for (size_t i = 0; i < rank; ++i)
    shape.push_back((*data)[i] + (*pads)[i] + (*pads)[rank + i]);
  s.setShape(getOutput(), shape);
  return success();
}

/// Axis `dim`, of size d, becomes the floor((d - size)/step) + 1 windows, which
/// are a new last axis.
LogicalResult UnfoldTensorOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getInput());
  if (!input)
    return success();
  FailureOr<int64_t> dim =
      s.normalizeAxis(static_cast<int64_t>(getDim()), input->size(), "dim");
  if (failed(dim))
    return failure();
  DimExpr size = sizeFrom(s, getSize());
  DimExpr step = sizeFrom(s, getStep());
  SmallVector<DimExpr> shape(*input);
  shape[*dim] = step ? (shape[*dim] - size).floorDiv(step) + 1 : DimExpr();
  shape.push_back(size);
  s.setShape(getOutput(), shape);
  return success();
}

//===----------------------------------------------------------------------===//
// Picking elements
//===----------------------------------------------------------------------===//

/// The axes of indices but the last, whose size is the number of the first axes
/// of data that are gone.
LogicalResult GatherNDOp::inferShapes(ShapeInference &s) {
  auto data = s.getShape(getData()), indices = s.getShape(getIndices());
  if (!data || !indices)
    return success();
  if (indices->empty())
    return s.fail("its indices cannot be a scalar");
  std::optional<int64_t> depth = indices->back().getConstant();
  if (!depth)
    return success();
  if (*depth < 0 || *depth > static_cast<int64_t>(data->size()))
    return s.fail("its indices have " + Twine(*depth) +
                  " places in a tensor of rank " + Twine(data->size()));
  SmallVector<DimExpr> shape(indices->drop_back());
  llvm::append_range(shape, data->drop_front(*depth));
  s.setShape(getOutput(), shape);
  return success();
}

/// X: (N, C, H, W), Grid: (N, h, w, 2); the result: (N, C, h, w).
LogicalResult GridSampleOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getX(), 4, "input")) ||
      failed(expectRank(s, getGrid(), 4, "grid")))
    return failure();
  DimExpr batch =
      s.unify(s.getDim(getX(), 0), s.getDim(getGrid(), 0), "batch sizes");
  s.setShape(getY(), {batch, s.getDim(getX(), 1), s.getDim(getGrid(), 1),
                      s.getDim(getGrid(), 2)});
  return success();
}

/// X: (N, C, H, W), rois: (R, 4), crop_size: h, w; the result: (R, C, h, w).
LogicalResult CropAndResizeOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getX(), 4, "input")) ||
      failed(expectRank(s, getRois(), 2, "rois")))
    return failure();
  DimExpr rois = s.unify(s.getDim(getRois(), 0), s.getDim(getBatchIndices(), 0),
                         "numbers of regions");
  std::optional<SmallVector<DimExpr>> size = s.getIntegers(getCropSize());
  if (!size || size->size() != 2)
    size = {s.fresh(getY(), 2), s.fresh(getY(), 3)};
  s.setShape(getY(), {rois, s.getDim(getX(), 1), (*size)[0], (*size)[1]});
  return success();
}

/// y: the U distinct elements of the vector x; idx: as x; counts: (U).
LogicalResult UniqueOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getX(), 1, "input")))
    return failure();
  DimExpr size = s.getDim(getX(), 0);
  DimExpr distinct = s.fresh(getY(), 0, 0, size);
  s.setShape(getY(), {distinct});
  s.setShape(getIdx(), {size});
  s.setShape(getCounts(), {distinct});
  return success();
}

/// The tokens of each string are a new last axis.
LogicalResult TokenizerOp::inferShapes(ShapeInference &s) {
  auto x = s.getShape(getX());
  if (!x)
    return success();
  SmallVector<DimExpr> shape(*x);
  shape.push_back(s.fresh(getY(), x->size()));
  s.setShape(getY(), shape);
  return success();
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

/// (limit - start)/delta, rounded up, where that is known.
static DimExpr countSteps(ShapeInference &s, DimElement start, DimElement limit,
                          DimElement delta) {
  DimElement distance = limit - start;
  std::optional<int64_t> step = delta.num.getConstant();
  if (!distance || !step || *step == 0)
    return {};
  // distance.num/distance.den : step/delta.den, with a step above 0
  int64_t sign = *step < 0 ? -1 : 1;
  DimExpr divisor = s.number(*step) * sign * distance.den;
  return s.getFacts().max(s.number(0),
                          (distance.num * delta.den * sign).ceilDiv(divisor));
}

/// The only element of an input; unknown where it has not just one.
static DimElement getElement(ShapeInference &s, Value value) {
  auto contents = s.getContents(value);
  return contents && contents->size() == 1 ? contents->front() : DimElement();
}

/// max(ceil((limit - start)/delta), 0)
LogicalResult RangeOp::inferShapes(ShapeInference &s) {
  DimExpr size =
      countSteps(s, getElement(s, getStart()), getElement(s, getLimit()),
                 getDelta() ? getElement(s, getDelta()) : s.number(1));
  s.setShape(getY(), {size ? size : s.fresh(getY(), 0)});
  return success();
}

void RangeOp::inferContents(ShapeInference &s) {
  std::optional<int64_t> count = s.getDim(getY(), 0).getConstant();
  DimElement next = getElement(s, getStart());
  DimElement delta = getDelta() ? getElement(s, getDelta()) : s.number(1);
  SmallVector<DimElement> elements;
  for (int64_t i = 0; count && i < *count; ++i, next = next + delta)
    elements.push_back(next);
  if (count)
    s.setContents(getY(), elements);
}

/// The rows of A, (M, K), by those of B, (N, K).
LogicalResult CDistOp::inferShapes(ShapeInference &s) {
  if (failed(expectRank(s, getA(), 2, "first input")) ||
      failed(expectRank(s, getB(), 2, "second input")))
    return failure();
  s.unify(s.getDim(getA(), 1), s.getDim(getB(), 1), "lengths of rows");
  s.setShape(getC(), {s.getDim(getA(), 0), s.getDim(getB(), 0)});
  return success();
}

/// (2, length of the path), at most M + N - 1, through (M, N) or (1, M, N).
LogicalResult DynamicTimeWarpingOp::inferShapes(ShapeInference &s) {
  std::optional<int64_t> rank = s.getRank(getInput());
  if (rank && *rank != 2 && *rank != 3)
    return s.fail("its input has rank " + Twine(*rank) + ", neither 2 nor 3");
  DimExpr longest = s.getDim(getInput(), -2) + s.getDim(getInput(), -1);
  s.setShape(getOutput(), {s.number(2), s.fresh(getOutput(), 1, 0, longest)});
  return success();
}

/// A truth value.
LogicalResult IsAllFiniteOp::inferShapes(ShapeInference &s) {
  s.setShape(getOutput(), {});
  return success();
}

//===----------------------------------------------------------------------===//
// Fourier transforms
//===----------------------------------------------------------------------===//

/// (..., n) becomes (..., n or, onesided, floor(n/2) + 1, 2).
LogicalResult RfftOp::inferShapes(ShapeInference &s) {
  auto x = s.getShape(getX());
  if (!x)
    return success();
  if (x->empty())
    return s.fail("its input cannot be a scalar");
  SmallVector<DimExpr> shape(*x);
  if (getOnesided() != 0)
    shape.back() = shape.back().floorDiv(2) + 1;
  shape.push_back(s.number(2));
  s.setShape(getY(), shape);
  return success();
}

/// (..., n, 2) becomes (..., n or, onesided, 2*(n - 1)).
LogicalResult IrfftOp::inferShapes(ShapeInference &s) {
  auto x = s.getShape(getX());
  if (!x)
    return success();
  if (x->size() < 2)
    return s.fail("its input has rank " + Twine(x->size()) +
                  ", which is less than 2");
  SmallVector<DimExpr> shape(x->drop_back());
  if (getOnesided() != 0)
    shape.back() = (shape.back() - 1) * 2;
  s.setShape(getY(), shape);
  return success();
}
