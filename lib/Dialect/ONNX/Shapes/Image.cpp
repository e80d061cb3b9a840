//===- Shapes/Image.cpp - Shapes: Images, boxes and sampling -------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Image.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"

using namespace mlir;
using namespace onnx_xform;

/// For theta (N, k, k + 1) and the size (N, C, k sizes): (N, sizes, k).
LogicalResult AffineGridOp::inferShapes(ShapeInference &s) {
  auto size = s.getIntegers(getSize());
  std::optional<int64_t> axes = s.getDim(getTheta(), 1).getConstant();
  std::optional<int64_t> length = s.getDim(getSize(), 0).getConstant();
  if (!axes && !length)
    return success();
  int64_t rank = length ? *length : *axes == 3 ? 5 : 4;
  if (rank != 4 && rank != 5)
    return s.fail("its size has " + Twine(rank) + " numbers, not 4 or 5");
  s.unify(s.getDim(getTheta(), 1), s.number(rank - 2), "spatial axes");
  SmallVector<DimExpr> sizes(rank);
  if (size && static_cast<int64_t>(size->size()) != rank)
    return s.fail("its size is no list");
  if (size)
    for (int64_t i = 2; i < rank; ++i)
      sizes[i - 1] = (*size)[i];
  sizes.front() = s.unify(s.getDim(getTheta(), 0),
                          size ? size->front() : DimExpr(), "batch sizes");
  sizes.back() = s.number(rank - 2);
  s.setShape(getGrid(), sizes);
  return success();
}

/// For X (N, C, k sizes) and the grid (N, sizes, k): (N, C, the grid's sizes).
LogicalResult GridSampleOp::inferShapes(ShapeInference &s) {
  auto xRank = s.getRank(getX()), gridRank = s.getRank(getGrid());
  if (!xRank && !gridRank)
    return success();
  int64_t rank = xRank ? *xRank : *gridRank;
  if (rank < 3 || gridRank.value_or(rank) != rank)
    return s.fail("its input has rank " + Twine(rank) + ", its grid rank " +
                  Twine(gridRank.value_or(rank)));
  s.unify(s.getDim(getGrid(), -1), s.number(rank - 2), "spatial axes");
  SmallVector<DimExpr> sizes = {
      s.unify(s.getDim(getX(), 0), s.getDim(getGrid(), 0), "batch sizes"),
      s.getDim(getX(), 1)};
  for (int64_t i = 1; i < rank - 1; ++i)
    sizes.push_back(s.getDim(getGrid(), i));
  s.setShape(getY(), sizes);
  return success();
}

/// The file tells height and width.
LogicalResult ImageDecoderOp::inferShapes(ShapeInference &s) {
  Value image = getImage();
  s.setShape(image, {s.fresh(image, 0), s.fresh(image, 1),
                     s.number(getPixelFormat() == "Grayscale" ? 1 : 3)});
  return success();
}

/// For boxes (N, B, 4) and scores (N, C, B): at most N*C*min(B, the limit)
/// triples of batch, class and box.
LogicalResult NonMaxSuppressionOp::inferShapes(ShapeInference &s) {
  DimExpr batches =
      s.unify(s.getDim(getBoxes(), 0), s.getDim(getScores(), 0), "batch sizes");
  DimExpr boxes = s.unify(s.getDim(getBoxes(), 1), s.getDim(getScores(), 2),
                          "numbers of boxes");
  // Without a limit, none is selected.
  DimExpr limit = getMaxOutputBoxesPerClass()
                      ? s.getInteger(getMaxOutputBoxesPerClass())
                      : s.number(0);
  if (limit)
    boxes = boxes ? s.getFacts().clamp(boxes, s.number(0), limit)
                  : s.getFacts().max(s.number(0), limit);
  DimExpr most = batches * s.getDim(getScores(), 1) * boxes;
  Value selected = getSelectedIndices();
  bool isNone = limit && s.getFacts().isAtLeast(-limit, 0);
  s.setShape(selected, {isNone ? s.number(0) : s.fresh(selected, 0, 0, most),
                        s.number(3)});
  return success();
}

/// (number of rois, C, output_height, output_width)
LogicalResult RoiAlignOp::inferShapes(ShapeInference &s) {
  auto rank = s.getRank(getX());
  if (rank && *rank != 4)
    return s.fail("its input has rank " + Twine(*rank) + ", and must have 4");
  s.setShape(getY(),
             {s.unify(s.getDim(getRois(), 0), s.getDim(getBatchIndices(), 0),
                      "numbers of rois and batch_indices"),
              s.getDim(getX(), 1), s.number(getOutputHeight()),
              s.number(getOutputWidth())});
  return success();
}
