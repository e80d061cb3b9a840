//===- DecomposeNN.cpp - Pools by older operators -------------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Older pools have no ceil_mode, no dilations, no padding that counts. Padding
// at the end takes the place of the first, and what takes the place of the
// others depends on the pool: see the patterns.
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Lowering.h"
#include "ValueRules.h"
#include "Windows.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/NN.h"
#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "onnx-xform/Dialect/ONNXVersioned/NN.h"
#include <numeric>

using namespace mlir;

namespace onnx_xform::opset {
namespace {

//===----------------------------------------------------------------------===//
// What the patterns share
//===----------------------------------------------------------------------===//

/// Whether the node says in two ways where its windows are (Windows.h).
template <typename OpT> bool hasWindowInPadding(OpT op, Type type) {
  std::string why;
  auto windows = Windows::get(WindowAttributes::of(op), type, why);
  return windows && windows->hasWindowInPadding();
}

template <typename OpT>
std::optional<std::string> checkWindowInPadding(OpT op) {
  if (hasWindowInPadding(op, op.getX().getType()))
    return "its last window would start in the padding, and went with opset 22";
  return std::nullopt;
}

/// All spatial axes with zeros around them; batch and channels stay.
Value padSpatial(Lowering &b, Value x, const Windows &windows) {
  SmallVector<int64_t> begins(2), ends(2);
  for (const Window &window : windows.axes) {
    begins.push_back(window.begin);
    ends.push_back(window.end + window.extra);
  }
  return b.pad(x, begins, ends);
}

/// The attributes of a pool, with these windows instead of its own.
SmallVector<NamedAttribute> withWindows(Lowering &b, const Windows &windows,
                                        ArrayRef<StringRef> others) {
  SmallVector<StringRef> names{"auto_pad", "ceil_mode", "dilations", "pads"};
  llvm::append_range(names, others);
  SmallVector<NamedAttribute> attributes = b.attributesBut(names);
  attributes.push_back(b.attr("pads", windows.pads()));
  if (windows.isDilated())
    attributes.push_back(b.attr("dilations", windows.dilations()));
  return attributes;
}

/// Sizes that a pattern cannot do without, and a bound on what it makes.
std::string checkSpread(const Windows &windows) {
  for (auto [i, window] : llvm::enumerate(windows.axes)) {
    if (window.size < 0)
      return explainUnknownSize(i + 2);
    if (window.count() > kMaxConstantElements / window.kernel)
      return "its windows are too many to list them";
  }
  return {};
}

/// The elements of each window, side by side along every axis, so that windows
/// without gaps, as far apart as they are wide, are the same. An element of the
/// padding is replaced by one that its window has anyway.
Value spread(Lowering &b, Value x, const Windows &windows) {
  int64_t axis = 2;
  for (const Window &window : windows.axes) {
    SmallVector<int64_t> positions;
    for (int64_t w = 0, count = window.count(); w < count; ++w) {
      int64_t inside = 0;
      for (int64_t k = 0; k < window.kernel; ++k)
        if (window.isInside(window.at(w, k)))
          inside = window.at(w, k);
      for (int64_t k = 0; k < window.kernel; ++k) {
        int64_t at = window.at(w, k);
        positions.push_back(window.isInside(at) ? at : inside);
      }
    }
    x = b.gather(x, b.ints(positions), axis++);
  }
  return x;
}

/// Whether each window has an element that is no padding.
bool hasNoEmptyWindow(const Windows &windows) {
  return llvm::all_of(windows.axes, [](const Window &window) {
    for (int64_t w = 0, count = window.count(); w < count; ++w) {
      bool any = false;
      for (int64_t k = 0; k < window.kernel && !any; ++k)
        any = window.isInside(window.at(w, k));
      if (!any)
        return false;
    }
    return true;
  });
}

//===----------------------------------------------------------------------===//
// AveragePool
//===----------------------------------------------------------------------===//

/// Along one axis, how many elements of each window count.
SmallVector<double> countElements(const Window &window, bool includePad) {
  int64_t low = includePad ? -window.begin : 0;
  int64_t high = window.size + (includePad ? window.end : 0);
  SmallVector<double> counts;
  for (int64_t w = 0, count = window.count(); w < count; ++w) {
    int64_t number = 0;
    for (int64_t k = 0; k < window.kernel; ++k)
      number += window.at(w, k) >= low && window.at(w, k) < high;
    counts.push_back(number);
  }
  return counts;
}

// AveragePool {dilations} -> Div(Conv(X, ones) {group = C}, elements counted)
class DilatedAverage {
public:
  DilatedAverage(AveragePoolOp op, const Windows &windows, Lowering &b)
      : op(op), windows(windows), b(b), channels(dimOf(op.getX().getType(), 1)),
        element(b.wide(Lowering::elementOf(op.getX()))) {}

  std::string check() {
    if (channels < 0)
      return "its dilations need a convolution, and the number of channels is "
             "not known; infer shapes first";
    if (channels == 0 || windows.volume() > kMaxConstantElements / channels)
      return "its dilations need a convolution, with weights that are too "
             "large";
    if (isUniform())
      return {};
    if (std::string why = checkSpread(windows); !why.empty())
      return why;
    if (!hasNoEmptyWindow(windows))
      return "some of its windows have nothing but padding";
    return {};
  }

  Value lower() {
    SmallVector<int64_t> shape = windows.kernelShape();
    shape.insert(shape.begin(), {channels, 1});
    Value ones = b.numbers(SmallVector<double>(channels * windows.volume(), 1),
                           shape, element);
    Value sum = b.make<ConvOp>(
        withElementType(op.getY().getType(), element),
        {b.castTo(op.getX(), element), ones},
        {b.attr("dilations", windows.dilations()), b.attr("group", channels),
         b.attr("kernel_shape", windows.kernelShape()),
         b.attr("pads", windows.pads()), b.attr("strides", windows.strides())});
    Value mean = b.div(sum, isUniform() ? b.scalar(windows.volume(), element)
                                        : countAll());
    return b.castTo(mean, Lowering::elementOf(op.getX()));
  }

private:
  /// All windows have all elements.
  bool isUniform() {
    return !windows.hasExtra() &&
           (op.getCountIncludePad() || !windows.isPadded());
  }
  /// As a tensor over the spatial axes: products of what each axis counts.
  Value countAll() {
    Value product;
    size_t rank = windows.axes.size();
    for (auto [i, window] : llvm::enumerate(windows.axes)) {
      SmallVector<double> counts =
          countElements(window, op.getCountIncludePad());
      SmallVector<int64_t> shape(rank - i, 1);
      shape[0] = counts.size();
      Value along = b.numbers(counts, shape, element);
      product = product ? b.mul(product, along) : along;
    }
    return product;
  }

  AveragePoolOp op;
  const Windows &windows;
  Lowering &b;
  int64_t channels;
  Type element;
};

// AveragePool {ceil_mode} -> AveragePool {pads}
// AveragePool {count_include_pad, pads} -> AveragePool(Pad(X))
// AveragePool {dilations} -> DilatedAverage
struct DecomposeAveragePool : DecomposePattern<AveragePoolOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(AveragePoolOp op, Lowering &b) const override {
    bool lacksDilations = b.getOpset() < 19 && op.getDilations();
    bool lacksCeil =
        (b.getOpset() < 10 && op.getCeilMode()) ||
        (b.getOpset() < 22 && hasWindowInPadding(op, op.getX().getType()));
    bool lacksCount = b.getOpset() < 7 && op.getCountIncludePad();
    if (!lacksDilations && !lacksCeil && !lacksCount)
      return b.fail(kOtherForm);
    std::string why;
    auto windows =
        Windows::get(WindowAttributes::of(op), op.getX().getType(), why);
    if (!windows)
      return b.fail(why);
    bool isDilated = lacksDilations && windows->isDilated();
    if (!isDilated && !lacksCount && (!lacksCeil || windows->isSame())) {
      SmallVector<StringRef> dropped{"dilations"};
      if (lacksCeil)
        dropped.push_back("ceil_mode");
      b.replace({b.make<AveragePoolOp>(op.getY().getType(), {op.getX()},
                                       b.attributesBut(dropped))});
      return success();
    }
    if (why = windows->resolve(); !why.empty())
      return b.fail(why);
    if (isDilated) {
      DilatedAverage average(op, *windows, b);
      if (why = average.check(); !why.empty())
        return b.fail(why);
      b.replace({average.lower()});
      return success();
    }
    b.replace({lowerPads(op, *windows, b)});
    return success();
  }

  static Value lowerPads(AveragePoolOp op, Windows &windows, Lowering &b) {
    Value x = op.getX();
    SmallVector<StringRef> dropped;
    if (!op.getCountIncludePad() || !windows.isPadded()) {
      dropped.push_back("count_include_pad");
    } else if (b.getOpset() < 7 || windows.hasExtra()) {
      // Padding that counts becomes data. What is beyond does not count.
      Windows padding = windows;
      for (Window &window : padding.axes)
        window.extra = 0;
      for (Window &window : windows.axes)
        window.begin = window.end = 0;
      x = padSpatial(b, x, padding);
      dropped.push_back("count_include_pad");
    }
    return b.make<AveragePoolOp>(op.getY().getType(), {x},
                                 withWindows(b, windows, dropped));
  }
};

//===----------------------------------------------------------------------===//
// MaxPool
//===----------------------------------------------------------------------===//

// MaxPool {ceil_mode} -> MaxPool {pads}
// MaxPool {dilations} -> MaxPool(Gather(X)) {strides = kernel_shape}
struct DecomposeMaxPool : DecomposePattern<MaxPoolOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(MaxPoolOp op, Lowering &b) const override {
    bool lacksWindows =
        (b.getOpset() < 10 && (op.getCeilMode() || op.getDilations())) ||
        (b.getOpset() < 22 && hasWindowInPadding(op, op.getX().getType()));
    bool lacksIndices =
        b.getOpset() < 8 &&
        (op.getStorageOrderAttr() || !isa<NoneType>(op.getIndices().getType()));
    if (!lacksWindows && !lacksIndices)
      return b.fail(kOtherForm);
    if (b.getOpset() < 8 && !op.getIndices().use_empty())
      return b.fail("its indices are used, which came with opset 8");
    SmallVector<Type> types(op->getResultTypes());
    SmallVector<StringRef> dropped;
    if (b.getOpset() < 8) {
      types[1] = NoneType::get(op.getContext());
      dropped.push_back("storage_order");
    }
    std::string why;
    auto windows =
        Windows::get(WindowAttributes::of(op), op.getX().getType(), why);
    if (!windows)
      return b.fail(why);
    if (!lacksWindows || (windows->isSame() && !windows->isDilated())) {
      if (lacksWindows)
        dropped.append({"ceil_mode", "dilations"});
      b.replace(replaceBy(op, types, op.getX(), b.attributesBut(dropped), b));
      return success();
    }
    if (why = windows->resolve(); !why.empty())
      return b.fail(why);
    Value x = op.getX();
    if (b.getOpset() < 10 && windows->isDilated()) {
      if (!op.getIndices().use_empty())
        return b.fail("its indices are used, and it has dilations, which came "
                      "with opset 10");
      if (why = checkSpread(*windows); !why.empty())
        return b.fail(why);
      if (!hasNoEmptyWindow(*windows))
        return b.fail("some of its windows have nothing but padding");
      types[1] = NoneType::get(op.getContext());
      x = spread(b, x, *windows);
      for (Window &window : windows->axes) {
        window.begin = window.end = window.extra = 0;
        window.dilation = 1;
        window.stride = window.kernel;
      }
    }
    dropped.push_back("strides");
    SmallVector<NamedAttribute> attributes = withWindows(b, *windows, dropped);
    attributes.push_back(b.attr("strides", windows->strides()));
    b.replace(replaceBy(op, types, x, attributes, b));
    return success();
  }

  static SmallVector<Value> replaceBy(MaxPoolOp op, ArrayRef<Type> types,
                                      Value x,
                                      ArrayRef<NamedAttribute> attributes,
                                      Lowering &b) {
    auto pool = b.create<MaxPoolOp>(types, {x}, attributes);
    if (op.getIndices().use_empty())
      return {pool.getY(), Value()};
    return {pool.getY(), pool.getIndices()};
  }
};

//===----------------------------------------------------------------------===//
// LpPool
//===----------------------------------------------------------------------===//

// LpPool {ceil_mode} -> LpPool {pads}, since zeros add nothing to a norm
// LpPool {dilations} -> LpPool(Gather(Pad(X))) {strides = kernel_shape}
struct DecomposeLpPool : DecomposePattern<LpPoolOp> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(LpPoolOp op, Lowering &b) const override {
    if (b.getOpset() >= 18 || (!op.getCeilMode() && !op.getDilations()))
      return b.fail(kOtherForm);
    std::string why;
    auto windows =
        Windows::get(WindowAttributes::of(op), op.getX().getType(), why);
    if (!windows)
      return b.fail(why);
    if (windows->isSame() && !windows->isDilated()) {
      b.replace(
          {b.make<LpPoolOp>(op.getY().getType(), {op.getX()},
                            b.attributesBut({"ceil_mode", "dilations"}))});
      return success();
    }
    if (why = windows->resolve(); !why.empty())
      return b.fail(why);
    Value x = op.getX();
    if (windows->isDilated()) {
      if (why = checkSpread(*windows); !why.empty())
        return b.fail(why);
      if (windows->isPadded() || windows->hasExtra())
        x = padSpatial(b, x, *windows);
      for (Window &window : windows->axes) {
        window.size += window.begin + window.end + window.extra;
        window.begin = window.end = window.extra = 0;
      }
      x = spread(b, x, *windows);
      for (Window &window : windows->axes) {
        window.dilation = 1;
        window.stride = window.kernel;
      }
    }
    SmallVector<NamedAttribute> attributes =
        withWindows(b, *windows, {"strides"});
    attributes.push_back(b.attr("strides", windows->strides()));
    b.replace({b.make<LpPoolOp>(op.getY().getType(), {x}, attributes)});
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Norms of any order
//===----------------------------------------------------------------------===//

/// The sum of powers, to the power 1 / p.
Value takeRoot(Lowering &b, Value sum, float p) {
  return b.make<PowOp>(sum.getType(),
                       {sum, b.scalar(1.0 / p, Lowering::elementOf(sum))});
}

Value raiseToPower(Lowering &b, Value x, float p) {
  Value magnitude = b.unary<AbsOp>(x);
  return b.make<PowOp>(x.getType(),
                       {magnitude, b.scalar(p, Lowering::elementOf(x))});
}

// GlobalLpPool_1(X) {p = 1.5} -> Pow(ReduceSum(Pow(Abs(X), p)), 1 / p)
struct DecomposeGlobalLpPool1 : DecomposePattern<versioned::GlobalLpPool_1Op> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(versioned::GlobalLpPool_1Op op,
                          Lowering &b) const override {
    std::optional<int64_t> rank = rankOf(op.getX().getType());
    float p = op.getP().convertToFloat();
    if (!rank || *rank < 3)
      return b.fail("the rank of its input is not known; infer shapes first");
    if (!(p > 0))
      return b.fail("its p is not above 0");
    SmallVector<int64_t> axes(*rank - 2);
    std::iota(axes.begin(), axes.end(), 2);
    Value sum = b.reduce<ReduceSumOp>(raiseToPower(b, op.getX(), p), axes,
                                      /*keepDims=*/true);
    b.replace({takeRoot(b, sum, p)});
    return success();
  }
};

// LpPool_1(X) {p = 1.5} ->
//     Pow(Mul(AveragePool(Pow(Abs(X), p)), elements of a window), 1 / p)
struct DecomposeLpPool1 : DecomposePattern<versioned::LpPool_1Op> {
  using DecomposePattern::DecomposePattern;
  LogicalResult decompose(versioned::LpPool_1Op op,
                          Lowering &b) const override {
    float p = op.getP().convertToFloat();
    if (!op.getKernelShape())
      return b.fail("it has no kernel_shape");
    if (!(p > 0))
      return b.fail("its p is not above 0");
    double volume = 1;
    std::optional<ArrayRef<int64_t>> kernel = op.getKernelShape();
    for (int64_t size : *kernel)
      volume *= size;
    SmallVector<NamedAttribute> attributes = b.attributesBut({"p"});
    attributes.push_back(b.attr("count_include_pad", int64_t(1)));
    Value mean = b.make<AveragePoolOp>(
        op.getY().getType(), {raiseToPower(b, op.getX(), p)}, attributes);
    Value sum = b.mul(mean, b.scalar(volume, Lowering::elementOf(mean)));
    b.replace({takeRoot(b, sum, p)});
    return success();
  }
};

} // namespace

void populatePoolRules(ValueRules &rules) {
  rules.add<AveragePoolOp>(22, checkWindowInPadding<AveragePoolOp>);
  rules.add<MaxPoolOp>(22, checkWindowInPadding<MaxPoolOp>);
}

void populateNNDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeAveragePool, DecomposeMaxPool, DecomposeLpPool,
               DecomposeGlobalLpPool1, DecomposeLpPool1>(patterns.getContext());
}

} // namespace onnx_xform::opset
