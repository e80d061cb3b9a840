//===- DecomposeImage.cpp - Image operators by older operators ------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "Windows.h"
#include "onnx-xform/Dialect/ONNX/Image.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// AffineGrid
//===----------------------------------------------------------------------===//

/// Normalized positions along an axis: of the corners of a grid from -1 to 1,
/// or of the centers of its cells.
SmallVector<double> findPositions(int64_t size, bool alignCorners) {
  SmallVector<double> result;
  for (int64_t i = 0; i < size; ++i)
    result.push_back(alignCorners ? 2.0 * i / (size - 1) - 1
                                  : (2.0 * i + 1) / size - 1);
  return result;
}

// AffineGrid(theta, constant size) ->
//     Add(Mul(x, theta[0]), Mul(y, theta[1]), .., theta[last])
struct DecomposeAffineGrid : DecomposeMissingPattern<AffineGridOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(AffineGridOp op, Lowering &b) const override {
    std::optional<SmallVector<int64_t>> size = readInts(op.getSize());
    if (!size)
      return computeGrid(op, b);
    if (size->size() != 4 && size->size() != 5)
      return b.fail("its size has " + Twine(size->size()) +
                    " numbers, not four for images or five for volumes");
    ArrayRef<int64_t> sizes = ArrayRef(*size).drop_front(2);
    for (int64_t number : sizes)
      if (number < (op.getAlignCorners() ? 2 : 1) ||
          number > kMaxConstantElements)
        return b.fail("its size has numbers that are too small, or too large");

    Type wide = b.wide(Lowering::elementOf(op.getTheta()));
    multiply(op, b, sizes.size(), [&](int64_t axis, ArrayRef<int64_t> shape) {
      SmallVector<int64_t> known(shape);
      llvm::replace(known, int64_t(-1), sizes[axis]);
      return b.numbers(findPositions(sizes[axis], op.getAlignCorners()), known,
                       wide);
    });
    return success();
  }

  /// The same with positions that are computed, of a size that is.
  static LogicalResult computeGrid(AffineGridOp op, Lowering &b) {
    int64_t rank = opset::dimOf(op.getTheta().getType(), 1);
    if (b.getOpset() < 7 || (rank != 2 && rank != 3))
      return b.fail("its size is no constant" + remedyFor({op.getSize()}));
    Type wide = b.wide(Lowering::elementOf(op.getTheta()));
    auto number = [&](double value) { return b.scalar(value, wide); };
    multiply(op, b, rank, [&](int64_t axis, ArrayRef<int64_t> shape) {
      Value size = b.gather(op.getSize(), b.intTensor({axis + 2}, {}), 0);
      auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
      Value all = b.make<RangeOp>(
          vector, {b.intTensor({0}, {}), size, b.intTensor({1}, {})});
      Value positions = b.mul(b.castTo(all, wide), number(2));
      Value span = b.castTo(size, wide);
      if (op.getAlignCorners())
        span = b.sub(span, number(1));
      else
        positions = b.add(positions, number(1));
      positions = b.sub(b.div(positions, span), number(1));
      return b.reshape(positions, shape);
    });
    return success();
  }

  /// The sum of the columns of theta times the positions along each axis, which
  /// `place` makes in a shape with one -1.
  static void
  multiply(AffineGridOp op, Lowering &b, int64_t rank,
           function_ref<Value(int64_t axis, ArrayRef<int64_t> shape)> place) {
    Type element = Lowering::elementOf(op.getTheta());
    Value theta = b.castTo(op.getTheta(), b.wide(element));
    // The last of the sizes is x, the first coordinate.
    Value sum;
    for (int64_t i = 0; i < rank; ++i) {
      SmallVector<int64_t> shape(i + 2, 1);
      shape.front() = -1;
      Value positions = place(rank - 1 - i, shape);
      Value addend = b.mul(positions, column(b, theta, i, rank));
      sum = sum ? b.add(sum, addend) : addend;
    }
    sum = b.add(sum, column(b, theta, rank, rank));
    b.replace({b.castTo(sum, element)});
  }

  /// A column of each matrix [N, rank, rank + 1] as [N, 1, .., 1, rank].
  static Value column(Lowering &b, Value theta, int64_t number, int64_t rank) {
    SmallVector<int64_t> axes;
    for (int64_t i = 0; i < rank; ++i)
      axes.push_back(i + 1);
    return b.unsqueeze(b.gather(theta, b.intTensor({number}, {}), 2), axes);
  }
};

//===----------------------------------------------------------------------===//
// RoiAlign
//===----------------------------------------------------------------------===//

// RoiAlign(x, constant rois) {half_pixel} ->
//     RoiAlign(x, rois moved by half a pixel) {output_half_pixel}
// The older form makes regions at least one pixel wide.
struct DecomposeRoiAlign : DecomposePattern<RoiAlignOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(RoiAlignOp op, Lowering &b) const override {
    if (b.getOpset() >= 16 || b.getOpset() < 10 ||
        op.getCoordinateTransformationMode() != "half_pixel")
      return b.fail(kOtherForm);
    auto rois = readFloats(op.getRois());
    auto type = dyn_cast<RankedTensorType>(op.getRois().getType());
    float scale = op.getSpatialScale().convertToFloat();
    if (!rois || !type || !type.getElementType().isF32() ||
        rois->size() % 4 != 0)
      return b.fail("its rois are no constants of float" +
                    remedyFor({op.getRois()}));
    SmallVector<double> moved;
    for (const APFloat &roi : *rois) {
      float value = roi.convertToFloat(), other = value - 0.5f / scale;
      if (other * scale != value * scale - 0.5f)
        return b.fail("its rois cannot be moved by half a pixel without "
                      "rounding");
      moved.push_back(other);
    }
    for (size_t i = 0; i < moved.size(); i += 4)
      if (!isOnePixel(moved[i], moved[i + 2], scale) ||
          !isOnePixel(moved[i + 1], moved[i + 3], scale))
        return b.fail("its rois are narrower than a pixel, which the older "
                      "form widens");
    SmallVector<NamedAttribute> attributes =
        b.attributesBut({"coordinate_transformation_mode"});
    attributes.push_back(b.attr("coordinate_transformation_mode",
                                StringRef("output_half_pixel")));
    b.replace({b.make<RoiAlignOp>(op.getY().getType(),
                                  {op.getX(),
                                   b.numbers(moved, type.getShape(), b.f32()),
                                   op.getBatchIndices()},
                                  attributes)});
    return success();
  }

  static bool isOnePixel(float start, float end, float scale) {
    return end * scale - start * scale >= 1;
  }
};

} // namespace

void populateImageDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeAffineGrid, DecomposeRoiAlign>(patterns.getContext());
}

} // namespace onnx_xform::opset
