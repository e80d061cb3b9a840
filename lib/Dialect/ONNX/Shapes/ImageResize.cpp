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
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"
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

DimExpr shapes::scaleSize(ShapeInference &s, DimExpr size, float scale) {
  if (!size)
    return {};
  if (std::optional<int64_t> number = size.getConstant())
    return sizeOf(s, float(*number) * scale);
  // scale = numerator / 2^fraction exactly, or not at all.
  constexpr int kMaxFraction = 20;
  int fraction = 0;
  for (; fraction < kMaxFraction && scale != std::floor(scale); ++fraction)
    scale *= 2;
  DimExpr numerator = scale == std::floor(scale) ? sizeOf(s, scale) : DimExpr();
  return (size * numerator).floorDiv(int64_t(1) << fraction);
}

namespace {

/// One Resize, whose lists are about `axes` of the input.
class Resizing {
public:
  Resizing(const shapes::Resize &op, ShapeInference &s, ArrayRef<DimExpr> input,
           ArrayRef<int64_t> axes)
      : op(op), s(s), input(input), axes(axes),
        sizes(input.begin(), input.end()) {}

  LogicalResult run();

private:
  LogicalResult verifyLength(Value list, StringRef name);
  void takeSizes();
  void keepAspectRatio();
  void scale();

  const shapes::Resize &op;
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
  auto given = s.getIntegers(op.sizes);
  for (auto [i, axis] : llvm::enumerate(axes))
    sizes[axis] = given ? (*given)[i] : DimExpr();
}

/// One scale for all axes, the least or the greatest that the sizes ask for,
/// rounded to the nearest size.
void Resizing::keepAspectRatio() {
  auto given = s.getNumbers(op.sizes);
  bool isLeast = op.policy == "not_larger";
  if (!isLeast && op.policy != "not_smaller")
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
  auto scales = s.getContents(op.scales);
  SmallVector<float> floats = getFloats(op.scales);
  // The standard has the region cropped before, runtimes do not.
  bool isCropped = op.mode == "tf_crop_and_resize";
  for (auto [i, axis] : llvm::enumerate(axes)) {
    DimExpr size = input[axis];
    DimElement factor = scales ? (*scales)[i] : DimElement();
    sizes[axis] = {};
    if (isCropped)
      continue;
    if (i < floats.size())
      sizes[axis] = shapes::scaleSize(s, size, floats[i]);
    else if (factor && llvm::isPowerOf2_64(factor.den))
      sizes[axis] = (size * factor.num).floorDiv(factor.den);
  }
}

LogicalResult Resizing::run() {
  bool hasSizes = op.sizes && !s.getDim(op.sizes, 0).isConstant(0);
  if (failed(hasSizes ? verifyLength(op.sizes, "sizes")
                      : verifyLength(op.scales, "scales")))
    return failure();
  if (!hasSizes)
    scale();
  else if (op.policy == "stretch")
    takeSizes();
  else
    keepAspectRatio();
  s.setShape(op.result, sizes);
  return success();
}

/// The axes that the lists are about: those of the attribute, or all.
static FailureOr<SmallVector<int64_t>>
listAxes(ShapeInference &s, ArrayRef<int64_t> given, int64_t rank) {
  if (given.empty())
    return llvm::to_vector(llvm::seq<int64_t>(0, rank));
  SmallVector<int64_t> axes;
  for (int64_t axis : given) {
    FailureOr<int64_t> known = s.normalizeAxis(axis, rank, "axes");
    if (failed(known))
      return failure();
    axes.push_back(*known);
  }
  return axes;
}

LogicalResult shapes::resize(ShapeInference &s, const Resize &node) {
  auto input = s.getShape(node.x);
  if (!input) {
    // Without axes, the lists are as long as the input's rank.
    std::optional<int64_t> rank =
        s.getDim(node.sizes ? node.sizes : node.scales, 0).getConstant();
    if (rank && *rank > 0 && node.axes.empty())
      s.setRank(node.result, *rank);
    return success();
  }
  FailureOr<SmallVector<int64_t>> axes = listAxes(s, node.axes, input->size());
  if (failed(axes))
    return failure();
  return Resizing(node, s, *input, *axes).run();
}

LogicalResult ResizeOp::inferShapes(ShapeInference &s) {
  return shapes::resize(s, {getX(), getScales(), getSizes(), getY(),
                            getAxes().value_or(ArrayRef<int64_t>()),
                            getCoordinateTransformationMode(),
                            getKeepAspectRatioPolicy()});
}
