//===- DecomposeSampling.cpp - GridSample, DeformConv by older nodes ------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "Sampling.h"
#include "onnx-xform/Dialect/ONNX/Image.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

/// The first opset in which Max and Min broadcast, which sizes take that are
/// computed.
constexpr int kComputedSizes = 8;

//===----------------------------------------------------------------------===//
// GridSample
//===----------------------------------------------------------------------===//

std::optional<Interpolation> readMode(StringRef mode) {
  return llvm::StringSwitch<std::optional<Interpolation>>(mode)
      .Case("nearest", Interpolation::Nearest)
      .Case("linear", Interpolation::Linear)
      .Case("cubic", Interpolation::Cubic)
      .Default(std::nullopt);
}

std::optional<Outside> readPadding(StringRef mode, bool alignCorners) {
  return llvm::StringSwitch<std::optional<Outside>>(mode)
      .Case("zeros", Outside::Zeros)
      .Case("border", Outside::Border)
      .Case("reflection",
            alignCorners ? Outside::ReflectedMiddle : Outside::ReflectedEdge)
      .Default(std::nullopt);
}

// GridSample(x, grid) -> the sum of Gather(pixels of x, corner) * weight over
// the corners around each position
struct DecomposeGridSample : DecomposePattern<GridSampleOp> {
  using DecomposePattern::DecomposePattern;
  /// The opsets that brought it for images, and for other ranks.
  static constexpr int kImages = 16, kVolumes = 20;

  LogicalResult decompose(GridSampleOp op, Lowering &b) const override {
    std::optional<int64_t> rank = rankOf(op.getX().getType());
    if (b.getOpset() >= (rank.value_or(4) == 4 ? kImages : kVolumes))
      return b.fail(kOtherForm);
    auto mode = readMode(op.getMode());
    bool alignCorners = op.getAlignCorners() != 0;
    auto outside = readPadding(op.getPaddingMode(), alignCorners);
    if (std::string why = find(op, b, mode, outside); !why.empty())
      return b.fail(why);
    bool isNearest = *mode == Interpolation::Nearest;
    Type element = Lowering::elementOf(op.getX());
    Value images = isNearest ? op.getX() : b.castTo(op.getX(), b.wide(element));
    Sampler sampler(b, images, *outside);
    Value sampled =
        sampler.sample(findPositions(op, b, sampler, alignCorners), *mode);
    b.replace({b.castTo(spreadPositions(op, b, sampled), element)});
    return success();
  }

  static std::string find(GridSampleOp op, Lowering &b,
                          std::optional<Interpolation> mode,
                          std::optional<Outside> outside) {
    std::optional<int64_t> rank = rankOf(op.getX().getType());
    std::optional<int64_t> gridRank = rankOf(op.getGrid().getType());
    if (!mode || !outside)
      return "its mode or padding_mode is not known";
    if (!rank || !gridRank)
      return "the ranks of its inputs are not known; infer shapes first";
    int64_t numCoordinates = opset::dimOf(op.getGrid().getType(), -1);
    if (*rank < 3 || *rank != *gridRank ||
        (numCoordinates >= 0 && numCoordinates != *rank - 2))
      return "its grid does not fit its input";
    if (*rank > (*mode == Interpolation::Cubic ? 5 : 8))
      return "the corners around each position are too many to list them";
    if (b.getOpset() < kComputedSizes && (!staticShape(op.getX().getType()) ||
                                          !staticShape(op.getGrid().getType())))
      return kUnknownSizes.str();
    Type element = Lowering::elementOf(op.getX());
    if (*mode != Interpolation::Nearest && !isa<FloatType>(element))
      return "it interpolates what are no floating-point numbers";
    if (*outside == Outside::Zeros && !isa<FloatType, IntegerType>(element))
      return "there is no zero of its element type";
    return {};
  }

  /// In pixels, for each spatial axis [N, P]. The first coordinate is that of
  /// the last axis.
  static SmallVector<Value> findPositions(GridSampleOp op, Lowering &b,
                                          const Sampler &sampler,
                                          bool alignCorners) {
    int64_t numAxes = *rankOf(op.getX().getType()) - 2;
    Type wide = b.wide(Lowering::elementOf(op.getGrid()));
    auto number = [&](double value) { return b.scalar(value, wide); };
    Value grid = b.reshape(b.castTo(op.getGrid(), wide), {0, -1, numAxes});
    SmallVector<Value> positions;
    for (int64_t axis = 0; axis < numAxes; ++axis) {
      Value at = b.gather(grid, b.intTensor({numAxes - 1 - axis}, {}), 2);
      at = b.add(at, number(1));
      if (alignCorners) {
        at = b.mul(b.mul(at, number(0.5)), sampler.sizeOf(axis, wide, -1));
      } else {
        at = b.mul(at, sampler.sizeOf(axis, wide));
        at = b.mul(b.sub(at, number(1)), number(0.5));
      }
      positions.push_back(at);
    }
    return positions;
  }

  /// [N, C, P] to [N, C, sizes of the grid]
  static Value spreadPositions(GridSampleOp op, Lowering &b, Value sampled) {
    auto grid = cast<RankedTensorType>(op.getGrid().getType());
    ArrayRef<int64_t> sizes = grid.getShape().drop_front().drop_back();
    if (!ShapedType::isDynamicShape(sizes)) {
      SmallVector<int64_t> shape{0, 0};
      llvm::append_range(shape, sizes);
      return b.reshape(sampled, shape);
    }
    Value front = b.slice(b.shapeOf(sampled), {0}, {2}, {0});
    Value rest =
        b.slice(b.shapeOf(op.getGrid()), {1}, {grid.getRank() - 1}, {0});
    return b.reshapeTo(sampled, b.concat({front, rest}, 0), op.getType());
  }
};

//===----------------------------------------------------------------------===//
// DeformConv
//===----------------------------------------------------------------------===//

/// What a DeformConv of images says, with its defaults.
struct DeformableKernel {
  int64_t height = 0, width = 0;
  int64_t group = 1, channels = 0, outputs = 0, offsetGroup = 1;
  SmallVector<int64_t, 2> strides{1, 1}, dilations{1, 1};
  SmallVector<int64_t, 4> pads{0, 0, 0, 0};

  int64_t size() const { return height * width; }
  std::string find(DeformConvOp op);
};

std::string DeformableKernel::find(DeformConvOp op) {
  std::optional<SmallVector<int64_t>> weights =
      staticShape(op.getW().getType());
  if (!weights || !rankOf(op.getX().getType()) ||
      !rankOf(op.getOffset().getType()))
    return "the shape of its weights, or the ranks of its inputs, are not "
           "known; infer shapes first";
  if (weights->size() != 4 || *rankOf(op.getX().getType()) != 4 ||
      *rankOf(op.getOffset().getType()) != 4)
    return "its inputs are no images";
  auto read = [](std::optional<ArrayRef<int64_t>> list, auto &numbers,
                 int64_t least) {
    if (list && list->size() == numbers.size())
      llvm::copy(*list, numbers.begin());
    return (!list || list->size() == numbers.size()) &&
           llvm::all_of(numbers, [least](int64_t number) {
             return number >= least && number <= kMaxMadeElements;
           });
  };
  group = op.getGroup();
  offsetGroup = op.getOffsetGroup();
  outputs = (*weights)[0];
  height = (*weights)[2], width = (*weights)[3];
  if (group < 1 || offsetGroup < 1 || group > outputs || outputs % group ||
      !countElements(*weights) || !countElements({offsetGroup, size()}) ||
      !countElements({group, (*weights)[1]}) || size() < 1)
    return "its groups do not fit its weights, or are too many";
  channels = (*weights)[1] * group;
  if (channels % offsetGroup || channels < 1)
    return "its offset_group does not fit its channels";
  if (!read(op.getStrides(), strides, 1) ||
      !read(op.getDilations(), dilations, 1) || !read(op.getPads(), pads, 0))
    return "its strides, dilations or pads do not fit images";
  return {};
}

// DeformConv(x, w, offset) -> MatMul(w, elements of x at the displaced
// positions), where these are sampled
class DeformableSum {
public:
  DeformableSum(DeformConvOp op, const DeformableKernel &kernel, Lowering &b)
      : op(op), kernel(kernel), b(b),
        wide(b.wide(Lowering::elementOf(op.getX()))) {}

  Value lower();

private:
  Value findPositions(int64_t axis);
  Value join(Value perElement);
  Value sample();

  DeformConvOp op;
  const DeformableKernel &kernel;
  Lowering &b;
  Type wide;
};

/// [N, offset_group * elements, oH, oW] to [N * offset_group, positions]
Value DeformableSum::join(Value perElement) {
  return b.flatten(b.reshape(perElement, {0, kernel.offsetGroup, -1}), 2);
}

/// Where along an axis, 0 or 1, each element of the kernel reads for each
/// element of the result: its place, and the offset that is given.
Value DeformableSum::findPositions(int64_t axis) {
  SmallVector<int64_t> numbers;
  SmallVector<double> places;
  for (int64_t i = 0; i < kernel.offsetGroup * kernel.size(); ++i) {
    int64_t element = i % kernel.size();
    int64_t at = axis == 0 ? element / kernel.width : element % kernel.width;
    numbers.push_back(2 * i + axis);
    places.push_back(at * kernel.dilations[axis] - kernel.pads[axis]);
  }
  Value offsets = b.castTo(op.getOffset(), wide);
  offsets = b.gather(offsets, b.ints(numbers), 1);
  SmallVector<int64_t> along{1, 1};
  along[axis] = -1;
  Value steps =
      b.reshape(b.castTo(iota(b, op.getOffset(), axis + 2), wide), along);
  steps = b.mul(steps, b.scalar(kernel.strides[axis], wide));
  Value base =
      b.numbers(places, {static_cast<int64_t>(places.size()), 1, 1}, wide);
  return join(b.add(offsets, b.add(base, steps)));
}

/// [N * offset_group, channels / offset_group, elements * oH * oW]
Value DeformableSum::sample() {
  Value images = b.castTo(op.getX(), wide);
  if (kernel.offsetGroup > 1)
    images =
        b.reshape(images, {-1, kernel.channels / kernel.offsetGroup, 0, 0});
  Sampler sampler(b, images, Outside::Zeros);
  Value sampled = sampler.sample({findPositions(0), findPositions(1)},
                                 Interpolation::Linear);
  if (Value mask = op.getMask())
    sampled = b.mul(sampled, b.unsqueeze(join(b.castTo(mask, wide)), {1}));
  return sampled;
}

Value DeformableSum::lower() {
  int64_t perGroup = kernel.channels / kernel.group * kernel.size();
  int64_t batch = opset::dimOf(op.getX().getType(), 0);
  auto shape = [&](ArrayRef<int64_t> behind) {
    return b.concat({b.dimOf(op.getX(), 0), b.ints(behind)}, 0);
  };
  Value columns = sample();
  // One row for each element of the kernel in each channel of a group.
  SmallVector<int64_t> sizes{kernel.group, perGroup, -1};
  if (batch >= 0)
    sizes.insert(sizes.begin(), batch);
  auto split =
      RankedTensorType::get({batch < 0 ? ShapedType::kDynamic : batch,
                             kernel.group, perGroup, ShapedType::kDynamic},
                            wide);
  columns = batch >= 0 ? b.reshape(columns, sizes)
                       : b.reshapeTo(columns, shape(sizes), split);
  Value weights =
      b.reshape(b.castTo(op.getW(), wide),
                {kernel.group, kernel.outputs / kernel.group, perGroup});
  Value y = b.matmul(weights, columns);
  auto offset = cast<RankedTensorType>(op.getOffset().getType());
  ArrayRef<int64_t> image = offset.getShape().take_back(2);
  if (!ShapedType::isDynamicShape(image)) {
    y = b.reshape(y, {0, kernel.outputs, image[0], image[1]});
  } else {
    Value rest = b.slice(b.shapeOf(op.getOffset()), {2}, {4}, {0});
    auto type = RankedTensorType::get(
        {split.getDimSize(0), kernel.outputs, image[0], image[1]}, wide);
    y = b.reshapeTo(y, b.concat({shape({kernel.outputs}), rest}, 0), type);
  }
  if (Value bias = op.getB())
    y = b.add(y, b.reshape(b.castTo(bias, wide), {-1, 1, 1}));
  return b.castTo(y, Lowering::elementOf(op.getX()));
}

struct DecomposeDeformConv : DecomposeMissingPattern<DeformConvOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(DeformConvOp op, Lowering &b) const override {
    DeformableKernel kernel;
    if (std::string why = kernel.find(op); !why.empty())
      return b.fail(why);
    if (b.getOpset() < kComputedSizes &&
        (!staticShape(op.getX().getType()) ||
         !staticShape(op.getOffset().getType())))
      return b.fail(kUnknownSizes);
    b.replace({DeformableSum(op, kernel, b).lower()});
    return success();
  }
};

} // namespace

void populateSamplingDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeDeformConv, DecomposeGridSample>(patterns.getContext());
}

} // namespace onnx_xform::opset
