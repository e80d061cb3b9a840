//===- DecomposeResize.cpp - Resize by older forms and operators ----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// First what a Resize says is put into older words (DecomposeResizeWords and
// DecomposeWholeScales); the downgrade then finds the form of the opset. Where
// no form says the same, the elements are gathered (DecomposeResizeElements).
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "ResizeGeometry.h"
#include "ValueRules.h"
#include "Windows.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include <cmath>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// Older words
//===----------------------------------------------------------------------===//

/// Up to opset 12, one of the two was an empty tensor.
bool hasScalesAndSizes(ResizeOp op) { return op.getScales() && op.getSizes(); }

std::optional<std::string> checkScalesAndSizes(ResizeOp op) {
  if (hasScalesAndSizes(op))
    return "it has scales and sizes, of which only one may be there";
  return std::nullopt;
}

std::optional<std::string> checkSymmetric(ResizeOp op) {
  if (op.getCoordinateTransformationMode() == "half_pixel_symmetric")
    return "'half_pixel_symmetric' came with opset 19";
  return std::nullopt;
}

/// What came with opsets 18 and 19, in older words, and what went with 13.
class OlderWords {
public:
  OlderWords(ResizeOp op, Lowering &b)
      : op(op), b(b), spec(op), rank(rankOf(op.getX().getType())),
        hasAxes(b.getOpset() < 18 && op.getAxes()),
        hasAntialias(b.getOpset() < 18 && op.getAntialias()),
        hasPolicy(b.getOpset() < 18 && spec.policy != "stretch"),
        isSymmetric(b.getOpset() < 19 &&
                    spec.coordinates == "half_pixel_symmetric"),
        hasBoth(b.getOpset() >= 13 && hasScalesAndSizes(op)) {}

  bool areNeeded() const {
    return hasAxes || hasAntialias || hasPolicy || isSymmetric || hasBoth;
  }
  /// Why there are none, or an empty string.
  std::string find();
  Value lower();

private:
  std::string findAxes();
  bool mayShrink();
  std::string findWithSizes();
  bool areOthersKnown();
  Value expand(Value values, Value others, ArrayRef<int64_t> positions);
  Value expandFloats(Value values, ArrayRef<double> others,
                     ArrayRef<int64_t> positions);
  Value expandSizes(Value values, ArrayRef<int64_t> positions);

  ResizeOp op;
  Lowering &b;
  ResizeSpec spec;
  std::optional<int64_t> rank;
  bool hasAxes, hasAntialias, hasPolicy, isSymmetric, hasBoth;
  SmallVector<int64_t> axes;
  /// In the place of the sizes, where there is a policy.
  SmallVector<int64_t> sizes;
};

} // namespace

std::string OlderWords::findAxes() {
  if (!rank)
    return "it names axes, and the rank of its input is not known; infer "
           "shapes first";
  auto numbers = normalizeAxes(op.getAxes(), *rank);
  if (!numbers)
    return "its axes do not fit the rank of its input";
  axes = *numbers;
  // As far as the types tell.
  auto fits = [](Value value, int64_t size) {
    auto type = value ? dyn_cast<RankedTensorType>(value.getType())
                      : RankedTensorType();
    return !type || isEmpty(value) || !type.hasStaticShape() ||
           (type.getRank() == 1 && type.getNumElements() == size);
  };
  int64_t count = axes.size();
  if (!fits(spec.sizes, count) || !fits(spec.scales, count) ||
      !fits(spec.roi, 2 * count))
    return "it has not as many scales, sizes or bounds as axes";
  // The elements can be found without all sizes.
  if (b.getOpset() < 11 && spec.hasSizes() && !areOthersKnown())
    return kOtherForm.str();
  return {};
}

/// Whether constant scales do not tell that the filter does nothing.
bool OlderWords::mayShrink() {
  std::optional<SmallVector<APFloat>> scales = readFloats(spec.scales);
  return spec.mode != "linear" || spec.hasSizes() || !scales ||
         !llvm::all_of(*scales, [](const APFloat &scale) {
           return scale.convertToFloat() >= 1;
         });
}

/// What depends on the sizes.
std::string OlderWords::findWithSizes() {
  // With sizes, these are what the scales say.
  if (isSymmetric && !hasAntialias && !hasPolicy && spec.hasSizes())
    return {};
  bool needsSizes = isSymmetric || hasPolicy ||
                    (hasAntialias && spec.mode != "nearest" && mayShrink());
  if (!needsSizes)
    return {};
  std::string why;
  std::optional<ResizeGeometry> geometry = ResizeGeometry::get(spec, why);
  if (!geometry)
    return why;
  bool isWhole = llvm::all_of(
      geometry->axes, [](const ResizeAxis &axis) { return axis.isWhole(); });
  if (isSymmetric && !isWhole)
    return "it has the coordinate transformation 'half_pixel_symmetric', and "
           "scales that do not fit its sizes";
  if (hasPolicy && !isWhole)
    return "it keeps the aspect ratio by a scale that does not fit its sizes";
  if (hasAntialias && spec.mode != "nearest" &&
      (spec.mode != "linear" || geometry->shrinks()))
    return "it has an antialiasing filter";
  if (!hasPolicy)
    return {};
  // Axes that do not change are not in the list.
  auto numbers = normalizeAxes(op.getAxes(), *rank);
  for (int64_t number : *numbers) {
    auto *found = llvm::find_if(geometry->axes, [&](const ResizeAxis &axis) {
      return axis.axis == number;
    });
    sizes.push_back(found == geometry->axes.end()
                        ? dimOf(op.getX().getType(), number)
                        : found->out);
  }
  return {};
}

std::string OlderWords::find() {
  if (hasBoth && !isEmpty(spec.scales) && !isEmpty(spec.sizes))
    return "which of both is empty is not known; infer shapes first";
  if (hasAxes)
    if (std::string why = findAxes(); !why.empty())
      return why;
  return findWithSizes();
}

/// `values` for the axes that the node names, `others` for the rest.
Value OlderWords::expand(Value values, Value others,
                         ArrayRef<int64_t> positions) {
  return b.gather(b.concat({values, others}, 0), b.ints(positions), 0);
}

/// Constants stay constants, so that other patterns can read them.
Value OlderWords::expandFloats(Value values, ArrayRef<double> others,
                               ArrayRef<int64_t> positions) {
  Type element = Lowering::elementOf(values);
  std::optional<SmallVector<APFloat>> numbers = readFloats(values);
  if (!numbers)
    return expand(
        values,
        b.numbers(others, {static_cast<int64_t>(others.size())}, element),
        positions);
  SmallVector<double> all, result;
  for (const APFloat &number : *numbers)
    all.push_back(number.convertToDouble());
  all.append(others.begin(), others.end());
  for (int64_t at : positions)
    result.push_back(all[at]);
  return b.numbers(result, {static_cast<int64_t>(result.size())}, element);
}

Value OlderWords::expandSizes(Value values, ArrayRef<int64_t> positions) {
  std::optional<SmallVector<int64_t>> numbers = readInts(values);
  if (!numbers || !areOthersKnown())
    return expand(values, b.shapeOf(spec.x), positions);
  llvm::append_range(*numbers,
                     cast<RankedTensorType>(spec.x.getType()).getShape());
  SmallVector<int64_t> result;
  for (int64_t at : positions)
    result.push_back((*numbers)[at]);
  return b.ints(result);
}

/// Whether the sizes of axes that the node does not name are known.
bool OlderWords::areOthersKnown() {
  for (int64_t i = 0; i < *rank; ++i)
    if (!llvm::is_contained(axes, i) && dimOf(spec.x.getType(), i) < 0)
      return false;
  return true;
}

Value OlderWords::lower() {
  SmallVector<Value> inputs{spec.x, spec.roi, spec.scales, Value()};
  if (spec.hasSizes())
    inputs = {spec.x, spec.roi, Value(),
              sizes.empty() ? spec.sizes : b.ints(sizes)};
  if (hasAxes) {
    // Where each dimension is among the axes; behind these otherwise.
    int64_t count = axes.size();
    SmallVector<int64_t> scalesAt, sizesAt, startsAt, endsAt;
    for (int64_t i = 0; i < *rank; ++i) {
      int64_t at = llvm::find(axes, i) - axes.begin();
      bool isNamed = at < count;
      scalesAt.push_back(at);
      sizesAt.push_back(isNamed ? at : count + i);
      startsAt.push_back(isNamed ? at : 2 * count);
      endsAt.push_back(isNamed ? at + count : 2 * count + 1);
    }
    startsAt.append(endsAt);
    if (inputs[3])
      inputs[3] = expandSizes(inputs[3], sizesAt);
    else
      inputs[2] = expandFloats(inputs[2], {1}, scalesAt);
    if (spec.roi && !isEmpty(spec.roi))
      inputs[1] = expandFloats(spec.roi, {0, 1}, startsAt);
  }
  SmallVector<StringRef> dropped;
  if (b.getOpset() < 18)
    dropped.append({"axes", "antialias", "keep_aspect_ratio_policy"});
  if (isSymmetric)
    dropped.push_back("coordinate_transformation_mode");
  return b.make<ResizeOp>(op.getY().getType(), inputs,
                          b.attributesBut(dropped));
}

namespace {

// Resize {axes, antialias, policy, half_pixel_symmetric} -> Resize of all axes
struct DecomposeResizeWords : DecomposePattern<ResizeOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ResizeOp op, Lowering &b) const override {
    OlderWords words(op, b);
    if (!words.areNeeded())
      return b.fail(kOtherForm);
    if (std::string why = words.find(); !why.empty())
      return b.fail(why);
    b.replace({words.lower()});
    return success();
  }
};

// Resize(X, whole scales) {half_pixel, round_prefer_floor} ->
//     Resize(X, whole scales) {asymmetric, floor}
// Of k copies of an element, none is further from it than half of its width.
struct DecomposeWholeScales : DecomposePattern<ResizeOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(ResizeOp op, Lowering &b) const override {
    bool isRounded = op.getNearestMode().starts_with("round_prefer");
    bool isHalf = op.getCoordinateTransformationMode() == "half_pixel" ||
                  op.getCoordinateTransformationMode() == "pytorch_half_pixel";
    if (b.getOpset() >= 11 || op.getMode() != "nearest" || !isHalf ||
        !isRounded || ResizeSpec(op).hasSizes() || op.getAxes())
      return b.fail(kOtherForm);
    std::optional<SmallVector<APFloat>> scales = readFloats(op.getScales());
    // Larger ones are for DecomposeResizeElements, which looks at rounding.
    bool areWhole =
        scales && llvm::all_of(*scales, [](const APFloat &value) {
          float scale = value.convertToFloat();
          return scale == std::floor(scale) && scale >= 1 && scale <= 64;
        });
    if (!areWhole)
      return b.fail(kOtherForm);
    SmallVector<NamedAttribute> attributes =
        b.attributesBut({"coordinate_transformation_mode", "nearest_mode"});
    attributes.push_back(
        b.attr("coordinate_transformation_mode", StringRef("asymmetric")));
    attributes.push_back(b.attr("nearest_mode", StringRef("floor")));
    b.replace(
        {b.make<ResizeOp>(op.getY().getType(),
                          {op.getX(), Value(), op.getScales()}, attributes)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// The elements of a Resize as constants.
class Elements {
public:
  std::string find(const ResizeSpec &spec);
  Value lower(Lowering &b) const;

private:
  Value interpolate(Lowering &b, Value x, const ResizeAxis &axis,
                    ArrayRef<ResizeTap> taps) const;

  Value x;
  SmallVector<ResizeAxis, 4> axes;
  /// For each axis, of the one or the other.
  SmallVector<SmallVector<int64_t>, 4> nearest;
  SmallVector<SmallVector<ResizeTap, 4>, 4> taps;
};

} // namespace

std::string Elements::find(const ResizeSpec &spec) {
  std::string why;
  std::optional<ResizeGeometry> geometry = ResizeGeometry::get(spec, why);
  if (!geometry)
    return why;
  x = spec.x;
  axes = geometry->axes;
  bool isNearest = spec.mode == "nearest";
  if (spec.antialias && !isNearest &&
      (spec.mode != "linear" || geometry->shrinks()))
    return "it has an antialiasing filter";
  if (!isNearest && !isa<FloatType>(getTensorElementType(x.getType())))
    return "its elements are no floating-point numbers, and runtimes differ "
           "about how these are rounded";
  for (const ResizeAxis &axis : axes) {
    if (isNearest)
      why = geometry->findNearest(axis, nearest.emplace_back());
    else
      why = geometry->findTaps(axis, taps.emplace_back());
    if (!why.empty())
      return why;
  }
  return {};
}

Value Elements::interpolate(Lowering &b, Value x, const ResizeAxis &axis,
                            ArrayRef<ResizeTap> taps) const {
  SmallVector<int64_t> shape(*rankOf(x.getType()) - axis.axis, 1);
  shape.front() = axis.out;
  Value sum;
  for (const ResizeTap &tap : taps) {
    Value values = b.gather(x, b.ints(tap.positions), axis.axis);
    Value weights = b.numbers(tap.weights, shape, Lowering::elementOf(x));
    Value addend = b.mul(values, weights);
    sum = sum ? b.add(sum, addend) : addend;
  }
  return sum;
}

Value Elements::lower(Lowering &b) const {
  Type element = Lowering::elementOf(x);
  if (axes.empty())
    return b.unary<IdentityOp>(x);
  Value result = nearest.empty() ? b.castTo(x, b.wide(element)) : x;
  for (auto [i, axis] : llvm::enumerate(axes))
    result = nearest.empty() ? interpolate(b, result, axis, taps[i])
                             : b.gather(result, b.ints(nearest[i]), axis.axis);
  return b.castTo(result, element);
}

namespace {

// Resize(X) {nearest} -> Gather(X, positions), axis by axis
// Resize(X) {linear} -> Add(Mul(Gather(X, ..), weights), Mul(Gather(X, ..),
// ..))
template <typename OpT> struct DecomposeResizeElements : DecomposePattern<OpT> {
  using DecomposePattern<OpT>::DecomposePattern;
  LogicalResult decompose(OpT op, Lowering &b) const override {
    Elements elements;
    if (std::string why = elements.find(ResizeSpec(op)); !why.empty())
      return b.fail(why);
    b.replace({elements.lower(b)});
    return success();
  }
};

// Resize_10(X, scales) {nearest} ->
//     Resize(Resize(X, Max(scales, 1)) {floor}, Min(scales, 1)) {ceil}
struct DecomposeResize10 : DecomposePattern<versioned::Resize_10Op> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(versioned::Resize_10Op op,
                          Lowering &b) const override {
    if (op.getMode() != "nearest")
      return b.fail("it has the unknown mode '" + op.getMode() + "'");
    Value x = op.getX(), scales = op.getScales();
    Value one = b.scalar(1, b.f32());
    x = resize(b, x, b.make<MaxOp>(scales.getType(), {scales, one}), "floor");
    x = resize(b, x, b.make<MinOp>(scales.getType(), {scales, one}), "ceil");
    b.replace({x});
    return success();
  }

  static Value resize(Lowering &b, Value x, Value scales, StringRef rounding) {
    std::optional<int64_t> rank = rankOf(x.getType());
    Type type = UnrankedTensorType::get(Lowering::elementOf(x));
    if (rank)
      type = RankedTensorType::get(
          SmallVector<int64_t>(*rank, ShapedType::kDynamic),
          Lowering::elementOf(x));
    return b.make<ResizeOp>(
        type, {x, Value(), scales},
        {b.attr("coordinate_transformation_mode", StringRef("asymmetric")),
         b.attr("mode", StringRef("nearest")),
         b.attr("nearest_mode", rounding)});
  }
};

} // namespace

void populateResizeRules(ValueRules &rules) {
  rules.add<ResizeOp>(19, checkSymmetric);
  rules.addFrom<ResizeOp>(13, checkScalesAndSizes);
}

void populateResizeDecompositions(RewritePatternSet &patterns) {
  patterns
      .add<DecomposeResizeWords, DecomposeWholeScales,
           DecomposeResizeElements<ResizeOp>,
           DecomposeResizeElements<versioned::Resize_11Op>, DecomposeResize10>(
          patterns.getContext());
}

} // namespace onnx_xform::opset
