//===- Shapes/ImageResize.cpp - Shapes: Resize ----------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Scales make floor(size*scale) of a size. Runtimes multiply in float, so that
// the exact product counts only where float has it as well: for scales that are
// fractions of a power of two. For others the product is computed as runtimes
// do, of sizes that are numbers.
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Image.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "llvm/Support/MathExtras.h"
#include <cmath>
#include <cstring>

using namespace mlir;
using namespace onnx_xform;

/// The float as a size; null where it is none.
static DimExpr sizeOf(ShapeInference &s, float value) {
  constexpr float kMaxSize = float(int64_t(1) << 40);
  return value >= 0 && value <= kMaxSize ? s.number(static_cast<int64_t>(value))
                                         : DimExpr();
}

/// The elements of a constant of floats; empty where it is none.
static SmallVector<float> getFloats(Value value) {
  auto initializer =
      value ? value.getDefiningOp<InitializerOp>() : InitializerOp();
  if (!initializer)
    return {};
  std::optional<ConstantView> view = ConstantView::get(initializer.getValue());
  if (!view || !view->getType().getElementType().isF32() ||
      view->getNumElements() > ShapeInference::kMaxContents)
    return {};
  std::string bytes;
  (void)view->stream([&](StringRef piece) {
    bytes += piece;
    return success();
  });
  SmallVector<float> floats(bytes.size() / sizeof(float));
  std::memcpy(floats.data(), bytes.data(), floats.size() * sizeof(float));
  return floats;
}

namespace {

/// One Resize, whose lists are about `axes` of the input.
class Resizing {
public:
  Resizing(ResizeOp op, ShapeInference &s, ArrayRef<DimExpr> input,
           ArrayRef<int64_t> axes)
      : op(op), s(s), input(input), axes(axes),
        sizes(input.begin(), input.end()) {}

  LogicalResult run();

private:
  LogicalResult verifyLength(Value list, StringRef name);
  void takeSizes();
  void keepAspectRatio();
  void scale();

  ResizeOp op;
  ShapeInference &s;
  ArrayRef<DimExpr> input;
  ArrayRef<int64_t> axes;
  SmallVector<DimExpr> sizes;
};

} // namespace

LogicalResult Resizing::verifyLength(Value list, StringRef name) {
  if (s.getRank(list).value_or(1) != 1)
    return s.fail("its " + name + " are no list");
  std::optional<int64_t> length = s.getDim(list, 0).getConstant();
  if (!length || *length == static_cast<int64_t>(axes.size()))
    return success();
  return s.fail("its " + name + " are " + Twine(*length) + " numbers, not " +
                Twine(axes.size()));
}

void Resizing::takeSizes() {
  auto given = s.getIntegers(op.getSizes());
  for (auto [i, axis] : llvm::enumerate(axes))
    sizes[axis] = given ? (*given)[i] : DimExpr();
}

/// One scale for all axes, the least or the greatest that the sizes ask for,
/// rounded to the nearest size.
void Resizing::keepAspectRatio() {
  auto given = s.getNumbers(op.getSizes());
  bool isLeast = op.getKeepAspectRatioPolicy() == "not_larger";
  if (!isLeast && op.getKeepAspectRatioPolicy() != "not_smaller")
    given.reset();
  std::optional<float> scale;
  for (auto [i, axis] : llvm::enumerate(axes)) {
    std::optional<int64_t> size = input[axis].getConstant();
    sizes[axis] = {};
    if (!given || !size || *size == 0)
      given.reset();
    else if (float own = float((*given)[i]) / float(*size); !scale)
      scale = own;
    else
      scale = isLeast ? std::min(*scale, own) : std::max(*scale, own);
  }
  if (given && scale)
    for (int64_t axis : axes)
      sizes[axis] =
          sizeOf(s, std::round(*scale * float(*input[axis].getConstant())));
}

void Resizing::scale() {
  auto scales = s.getContents(op.getScales());
  SmallVector<float> floats = getFloats(op.getScales());
  // The standard has the region cropped before, runtimes do not.
  bool isCropped = op.getCoordinateTransformationMode() == "tf_crop_and_resize";
  for (auto [i, axis] : llvm::enumerate(axes)) {
    DimExpr size = input[axis];
    DimElement factor = scales ? (*scales)[i] : DimElement();
    std::optional<int64_t> number = size.getConstant();
    sizes[axis] = {};
    if (isCropped)
      continue;
    if (number && i < floats.size())
      sizes[axis] = sizeOf(s, float(*number) * floats[i]);
    else if (factor && llvm::isPowerOf2_64(factor.den))
      sizes[axis] = (size * factor.num).floorDiv(factor.den);
  }
}

LogicalResult Resizing::run() {
  bool hasSizes = op.getSizes() && !s.getDim(op.getSizes(), 0).isConstant(0);
  if (failed(hasSizes ? verifyLength(op.getSizes(), "sizes")
                      : verifyLength(op.getScales(), "scales")))
    return failure();
  if (!hasSizes)
    scale();
  else if (op.getKeepAspectRatioPolicy() == "stretch")
    takeSizes();
  else
    keepAspectRatio();
  s.setShape(op.getY(), sizes);
  return success();
}

/// The axes that the lists are about: those of the attribute, or all.
static FailureOr<SmallVector<int64_t>> listAxes(ResizeOp op, ShapeInference &s,
                                                int64_t rank) {
  std::optional<ArrayRef<int64_t>> given = op.getAxes();
  if (!given || given->empty())
    return llvm::to_vector(llvm::seq<int64_t>(0, rank));
  SmallVector<int64_t> axes;
  for (int64_t axis : *given) {
    FailureOr<int64_t> known = s.normalizeAxis(axis, rank, "axes");
    if (failed(known))
      return failure();
    axes.push_back(*known);
  }
  return axes;
}

LogicalResult ResizeOp::inferShapes(ShapeInference &s) {
  auto input = s.getShape(getX());
  if (!input) {
    // Without axes, the lists are as long as the input's rank.
    std::optional<int64_t> rank =
        s.getDim(getSizes() ? getSizes() : getScales(), 0).getConstant();
    if (rank && *rank > 0 && getAxes().value_or(ArrayRef<int64_t>()).empty())
      s.setRank(getY(), *rank);
    return success();
  }
  FailureOr<SmallVector<int64_t>> axes = listAxes(*this, s, input->size());
  if (failed(axes))
    return failure();
  return Resizing(*this, s, *input, *axes).run();
}
