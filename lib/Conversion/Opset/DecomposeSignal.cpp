//===- DecomposeSignal.cpp - Signal processing by older operators ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A Fourier transform of known length is a product with a matrix of sines and
// cosines; a short-time one, of frames that are gathered. Windows are sums of
// cosines, and a mel filter bank is a constant when its inputs are.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Indices.h"
#include "Windows.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Signal.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {

static constexpr double kTau = 6.283185307179586476925286766559;

static std::optional<int64_t> readInt(Value value) {
  std::optional<SmallVector<int64_t>> values = readInts(value);
  return values && values->size() == 1 ? std::optional(values->front())
                                       : std::nullopt;
}

//===----------------------------------------------------------------------===//
// DFT
//===----------------------------------------------------------------------===//

namespace {

/// A transform as numbers. Signals are real (one component) or complex (two).
struct Transform {
  int64_t length = 0;
  /// Elements that count, and components of each.
  int64_t numIn = 0, inComponents = 0;
  int64_t numOut = 0, outComponents = 2;
  bool inverse = false, onesided = false;

  /// What the component of an input adds to the component of an output.
  double coefficient(int64_t n, int64_t in, int64_t k, int64_t out) const {
    int64_t step = (n * k) % length;
    double cosine = cosineOf(step), sine = sineOf(step);
    if (!inverse)
      sine = -sine;
    // (re + i im) * (cos + i sin)
    double value = in == out ? cosine : in == 0 ? sine : -sine;
    // Half of a spectrum stands for the mirrored other half as well.
    bool isMirrored = inverse && onesided && n != 0 && 2 * n != length;
    // No negative zeros.
    return value * (isMirrored ? 2 : 1) / (inverse ? length : 1) + 0.0;
  }
  SmallVector<double> matrix() const;

private:
  /// Of a step of the circle's `length`; exact where it meets an axis.
  double cosineOf(int64_t step) const {
    if (4 * step == length || 4 * step == 3 * length)
      return 0;
    return std::cos(kTau * step / length);
  }
  double sineOf(int64_t step) const {
    if (2 * step == length)
      return 0;
    return std::sin(kTau * step / length);
  }
};

} // namespace

/// One row for each component of each input, one column for each of an output.
SmallVector<double> Transform::matrix() const {
  SmallVector<double> result;
  result.reserve(numIn * inComponents * numOut * outComponents);
  for (int64_t n = 0; n < numIn; ++n)
    for (int64_t in = 0; in < inComponents; ++in)
      for (int64_t k = 0; k < numOut; ++k)
        for (int64_t out = 0; out < outComponents; ++out)
          result.push_back(coefficient(n, in, k, out));
  return result;
}

namespace {

// DFT(x) -> Reshape(MatMul(Reshape(x), sines and cosines)), along the last axis
// but one
struct DecomposeDFT : DecomposeMissingPattern<DFTOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  int getIntroduction() const override { return 17; }
  LogicalResult lower(DFTOp op, Lowering &b) const override {
    std::optional<int64_t> rank = rankOf(op.getInput().getType());
    std::optional<int64_t> axis =
        op.getAxis() ? readInt(op.getAxis()) : std::optional<int64_t>(-2);
    if (!rank)
      return b.fail("the rank of its input is not known; infer shapes first");
    if (!axis)
      return b.fail("its axis is no constant" + remedyFor({op.getAxis()}));
    *axis += *axis < 0 ? *rank : 0;
    if (*axis < 0 || *axis > *rank - 2)
      return b.fail("its axis does not fit the rank of its input");
    Transform transform;
    if (std::string why = find(op, *axis, transform); !why.empty())
      return b.fail(why);

    // The axis right before the components.
    Type element = Lowering::elementOf(op.getInput());
    Value x = b.castTo(op.getInput(), b.wide(element));
    SmallVector<int64_t> perm(*rank);
    for (int64_t i = 0; i < *rank; ++i)
      perm[i] = i;
    std::swap(perm[*axis], perm[*rank - 2]);
    bool isLast = *axis == *rank - 2;
    if (!isLast)
      x = b.transpose(x, perm);
    if (dimOf(op.getInput().getType(), *axis) > transform.numIn)
      x = b.slice(x, {0}, {transform.numIn}, {*rank - 2});

    int64_t rows = transform.numIn * transform.inComponents;
    int64_t columns = transform.numOut * transform.outComponents;
    SmallVector<int64_t> shape(*rank - 2, 0);
    shape.push_back(rows);
    x = b.reshape(x, shape);
    x = b.matmul(
        x, b.numbers(transform.matrix(), {rows, columns}, b.wide(element)));
    shape.back() = transform.numOut;
    shape.push_back(transform.outComponents);
    x = b.reshape(x, shape);
    if (!isLast)
      x = b.transpose(x, perm);
    b.replace({b.castTo(x, element)});
    return success();
  }

  static std::string find(DFTOp op, int64_t axis, Transform &transform) {
    int64_t size = dimOf(op.getInput().getType(), axis);
    if (size < 0)
      return explainUnknownSize(axis);
    transform.inComponents = dimOf(op.getInput().getType(), -1);
    if (transform.inComponents != 1 && transform.inComponents != 2)
      return "it is not known whether its input is real or complex; infer "
             "shapes first";
    transform.inverse = op.getInverse();
    transform.onesided = op.getOnesided();
    bool isHalf = transform.inverse && transform.onesided;
    transform.length = isHalf ? 2 * (size - 1) : size;
    if (op.getDftLength()) {
      std::optional<int64_t> length = readInt(op.getDftLength());
      if (!length)
        return "its dft_length is no constant" + remedyFor({op.getDftLength()});
      transform.length = *length;
    }
    if (transform.length < 1 || transform.length > kMaxConstantElements)
      return "its length is below 1 or too large";
    int64_t half = transform.length / 2 + 1;
    transform.numIn = std::min(size, isHalf ? half : transform.length);
    transform.numOut =
        transform.onesided && !transform.inverse ? half : transform.length;
    transform.outComponents = isHalf ? 1 : 2;
    if (transform.numIn < 1 ||
        transform.numIn * 4 > kMaxConstantElements / transform.numOut)
      return "its length is too large for a matrix";
    return {};
  }
};

//===----------------------------------------------------------------------===//
// STFT
//===----------------------------------------------------------------------===//

// STFT(signal, window) -> DFT(Mul(Gather(signal, frames), window))
struct DecomposeSTFT : DecomposeMissingPattern<STFTOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(STFTOp op, Lowering &b) const override {
    std::optional<int64_t> step = readInt(op.getFrameStep());
    if (step ? *step < 1 : b.getOpset() < 7)
      return b.fail("its frame_step is no constant above 0" +
                    remedyFor({op.getFrameStep()}));
    std::optional<int64_t> length;
    if (op.getFrameLength())
      length = readInt(op.getFrameLength());
    else if (op.getWindow() && dimOf(op.getWindow().getType(), 0) > 0)
      length = dimOf(op.getWindow().getType(), 0);
    if (!length || *length < 1)
      return b.fail("neither its frame_length nor the size of its window is "
                    "known" +
                    remedyFor({op.getFrameLength()}, "infer shapes first"));
    int64_t size = dimOf(op.getSignal().getType(), 1);
    if (size < 0 && b.getOpset() < 7)
      return b.fail(explainUnknownSize(1));
    if (size >= 0 && size < *length)
      return b.fail("its frames are longer than its signal");
    if (*length > kMaxConstantElements)
      return b.fail("its frames are too long to list their positions");
    Value positions = step && size >= 0 ? listPositions(b, size, *length, *step)
                                        : computePositions(op, b, *length);
    if (!positions)
      return b.fail("its frames are too many to list them");
    Value frames = b.gather(op.getSignal(), positions, 1);
    if (op.getWindow())
      frames = b.mul(frames, b.reshape(op.getWindow(), {-1, 1}));
    b.replace({b.make<DFTOp>(
        op.getOutput().getType(), {frames, Value(), b.intTensor({2}, {})},
        {b.attr("onesided", static_cast<int64_t>(op.getOnesided()))})});
    return success();
  }

  /// One row of positions for each frame; null where they are too many.
  static Value listPositions(Lowering &b, int64_t size, int64_t length,
                             int64_t step) {
    int64_t count = (size - length) / step + 1;
    if (count > kMaxConstantElements / length)
      return {};
    SmallVector<int64_t> positions;
    for (int64_t frame = 0; frame < count; ++frame)
      for (int64_t i = 0; i < length; ++i)
        positions.push_back(frame * step + i);
    return b.intTensor(positions, {count, length});
  }

  static Value computePositions(STFTOp op, Lowering &b, int64_t length) {
    auto vector = RankedTensorType::get({ShapedType::kDynamic}, b.i64());
    auto scalar = [&](Value value) {
      return b.castTo(
          rankOf(value.getType()) == 0 ? value : b.reshape(value, {}), b.i64());
    };
    Value limit =
        b.sub(scalarDim(b, op.getSignal(), 1), b.intTensor({length - 1}, {}));
    Value starts = b.make<RangeOp>(
        vector, {b.intTensor({0}, {}), limit, scalar(op.getFrameStep())});
    return b.add(b.unsqueeze(starts, {1}),
                 b.ints(llvm::to_vector(llvm::seq<int64_t>(0, length))));
  }
};

//===----------------------------------------------------------------------===//
// Windows
//===----------------------------------------------------------------------===//

/// a0 - a1 * cos(t) + a2 * cos(2 * t), for t in equal steps up to tau.
struct WindowShape {
  double a0, a1, a2;
};

template <typename OpT> constexpr WindowShape kWindowShape = {};
template <> constexpr WindowShape kWindowShape<HannWindowOp> = {0.5, 0.5, 0};
template <>
constexpr WindowShape kWindowShape<HammingWindowOp> = {25.0 / 46, 21.0 / 46, 0};
template <>
constexpr WindowShape kWindowShape<BlackmanWindowOp> = {0.42, 0.5, 0.08};

/// The window with nodes, as the standard's function has it: in float.
Value computeWindow(Lowering &b, Value size, const WindowShape &shape,
                    bool isPeriodic) {
  if (rankOf(size.getType()) != 0)
    size = b.reshape(size, {});
  size = b.castTo(size, b.f32());
  auto number = [&](double value) { return b.scalar(value, b.f32()); };
  Value steps =
      b.make<RangeOp>(RankedTensorType::get({ShapedType::kDynamic}, b.f32()),
                      {number(0), size, number(1)});
  Value span = isPeriodic ? size : b.sub(size, number(1));
  Value angle = b.mul(steps, b.div(number(kTau), span));
  Value y =
      b.sub(number(shape.a0), b.mul(number(shape.a1), b.unary<CosOp>(angle)));
  if (shape.a2 == 0)
    return y;
  Value twice = b.unary<CosOp>(b.mul(angle, number(2)));
  return b.add(y, b.mul(number(shape.a2), twice));
}

// HannWindow(constant size) -> constant
// HannWindow(size) -> Sub(0.5, Mul(0.5, Cos(Mul(Range(size), step))))
template <typename OpT> struct DecomposeWindow : DecomposeMissingPattern<OpT> {
  using DecomposeMissingPattern<OpT>::DecomposeMissingPattern;
  LogicalResult lower(OpT op, Lowering &b) const override {
    const WindowShape &shape = kWindowShape<OpT>;
    Type element = Lowering::elementOf(op.getOutput());
    std::optional<int64_t> size = readInt(op.getSize());
    // Integers get what the function truncates, with its rounding.
    if (size && isa<FloatType>(element)) {
      int64_t span = op.getPeriodic() ? *size : *size - 1;
      if (*size < 1 || span < 1 || *size > kMaxConstantElements)
        return b.fail("its size is too small for a window, or too large");
      SmallVector<double> values;
      for (int64_t i = 0; i < *size; ++i) {
        double angle = kTau * i / span;
        values.push_back(shape.a0 - shape.a1 * std::cos(angle) +
                         shape.a2 * std::cos(2 * angle));
      }
      b.replace({b.numbers(values, {*size}, element)});
      return success();
    }
    if (b.getOpset() < 7)
      return b.fail("its size is no constant, or its type no floating-point "
                    "one" +
                    remedyFor({op.getSize()}));
    b.replace({b.castTo(computeWindow(b, op.getSize(), shape, op.getPeriodic()),
                        element)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// MelWeightMatrix
//===----------------------------------------------------------------------===//

struct MelBank {
  int64_t numBins, dftLength, sampleRate;
  double low, high;

  /// The rows of the spectrum where filters begin, peak and end, computed in T.
  template <typename T> SmallVector<int64_t> findEdges() const {
    auto toMel = [](T hertz) { return 2595 * std::log10(1 + hertz / 700); };
    T lowMel = toMel(low), highMel = toMel(high);
    T step = (highMel - lowMel) / static_cast<T>(numBins + 2);
    SmallVector<int64_t> edges;
    for (int64_t i = 0; i < numBins + 2; ++i) {
      T mel = i * step + lowMel;
      T hertz = 700 * (std::pow(T(10), mel / 2595) - 1);
      edges.push_back(
          std::floor(static_cast<T>(dftLength + 1) * hertz / sampleRate));
    }
    return edges;
  }
  SmallVector<double> makeMatrix(ArrayRef<int64_t> edges) const;
};

} // namespace

/// Triangles, one column for each filter.
SmallVector<double> MelBank::makeMatrix(ArrayRef<int64_t> edges) const {
  SmallVector<double> matrix((dftLength / 2 + 1) * numBins, 0);
  auto at = [&](int64_t row, int64_t filter) -> double & {
    return matrix[row * numBins + filter];
  };
  for (int64_t i = 0; i < numBins; ++i) {
    int64_t low = edges[i], center = edges[i + 1], high = edges[i + 2];
    if (low == center)
      at(center, i) = 1;
    for (int64_t j = low; low < center && j <= center; ++j)
      at(j, i) = static_cast<double>(j - low) / (center - low);
    for (int64_t j = center; j < high; ++j)
      at(j, i) = static_cast<double>(high - j) / (high - center);
  }
  return matrix;
}

namespace {

// MelWeightMatrix(constants) -> constant
struct DecomposeMelWeightMatrix : DecomposeMissingPattern<MelWeightMatrixOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(MelWeightMatrixOp op, Lowering &b) const override {
    std::optional<int64_t> numBins = readInt(op.getNumMelBins());
    std::optional<int64_t> length = readInt(op.getDftLength());
    std::optional<int64_t> rate = readInt(op.getSampleRate());
    auto low = readFloats(op.getLowerEdgeHertz());
    auto high = readFloats(op.getUpperEdgeHertz());
    if (!numBins || !length || !rate || !low || !high || low->size() != 1 ||
        high->size() != 1)
      return b.fail("its inputs are no constants" +
                    remedyFor(SmallVector<Value>(op->getOperands())));
    MelBank bank{*numBins, *length, *rate, low->front().convertToDouble(),
                 high->front().convertToDouble()};
    if (bank.numBins < 1 || bank.dftLength < 1 || bank.sampleRate < 1 ||
        bank.numBins > kMaxConstantElements / bank.dftLength ||
        !(bank.low >= 0) || !(bank.high > bank.low) ||
        !(bank.high <= bank.sampleRate))
      return b.fail("its inputs make no bank of filters, or one that is too "
                    "large");
    Type element = Lowering::elementOf(op.getOutput());
    if (!isa<FloatType>(element))
      return b.fail("its type is no floating-point one");
    SmallVector<int64_t> edges = bank.findEdges<double>();
    if (edges != bank.findEdges<float>())
      return b.fail("its filters depend on how numbers are rounded");
    int64_t rows = bank.dftLength / 2 + 1;
    if (edges.back() > rows)
      return b.fail("its filters reach beyond the spectrum");
    if (llvm::any_of(ArrayRef(edges).drop_back(),
                     [&](int64_t edge) { return edge >= rows; }))
      return b.fail("its filters reach beyond the spectrum");
    b.replace(
        {b.numbers(bank.makeMatrix(edges), {rows, bank.numBins}, element)});
    return success();
  }
};

} // namespace

void populateSignalDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeDFT, DecomposeSTFT, DecomposeWindow<HannWindowOp>,
               DecomposeWindow<HammingWindowOp>,
               DecomposeWindow<BlackmanWindowOp>, DecomposeMelWeightMatrix>(
      patterns.getContext());
}

} // namespace onnx_xform::opset
