//===- Shapes/Arithmetic.cpp - Arithmetic of small tensors' elements
//---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arithmetic.h"
#include "mlir/IR/BuiltinTypes.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace onnx_xform;
using namespace onnx_xform::shapes;

Arithmetic::Arithmetic(ShapeInference &s, Value value)
    : s(s), type(getTensorElementType(value.getType())) {}

/// Floats hold halves and quarters exactly, but not thirds.
static bool isDyadic(DimElement x) { return llvm::isPowerOf2_64(x.den); }

/// Whether floats of the type hold num / den, of which they hold the parts.
static bool holds(FloatType type, int64_t num, int64_t den) {
  constexpr uint64_t kMaxExact = uint64_t(1) << 53;
  if (llvm::AbsoluteValue(num) > kMaxExact)
    return false;
  APFloat value(static_cast<double>(num) / static_cast<double>(den));
  bool losesInfo;
  value.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return !losesInfo;
}

/// Whether floats of the type do not round sizes, and quotients never to
/// another whole number. Sizes may be more than narrow floats hold.
static bool isFarFromRounding(FloatType type, DimElement x) {
  unsigned digits = type.getFPMantissaWidth();
  return type.getWidth() >= 32 &&
         llvm::AbsoluteValue(x.num.getConstantTerm()) >> (digits - 4) == 0;
}

DimElement Arithmetic::fit(DimElement x) const {
  if (!x || !type.isIntOrFloat())
    return {};
  unsigned width = type.getIntOrFloatBitWidth();
  std::optional<int64_t> num = x.num.getConstant();
  if (auto floating = dyn_cast<FloatType>(type)) {
    bool fits = num && isDyadic(x) ? holds(floating, *num, x.den)
                                   : isFarFromRounding(floating, x);
    return fits ? x : DimElement();
  }
  if (x.den != 1)
    return {};
  if (type.isUnsignedInteger()) {
    bool wraps = !getFacts().isAtLeast(x.num, 0) ||
                 (num && width < 64 && !llvm::isUIntN(width, *num));
    return wraps ? DimElement() : x;
  }
  bool wraps = num && width > 1 && width < 64 && !llvm::isIntN(width, *num);
  return wraps ? DimElement() : x;
}

DimElement Arithmetic::add(DimElement a, DimElement b) const {
  bool isExact = a.den == 1 || b.den == 1 || (isDyadic(a) && isDyadic(b));
  return isExact ? a + b : DimElement();
}

DimElement Arithmetic::multiply(DimElement a, DimElement b) const {
  return isDyadic(a) && isDyadic(b) ? a * b : DimElement();
}

DimElement Arithmetic::divide(DimElement a, DimElement b) const {
  if (!a || !b || getFacts().isEqual(b.num, s.number(0)) != Answer::No)
    return {};
  if (!isa<FloatType>(type))
    return a.den == 1 && b.den == 1
               ? DimElement(getFacts().truncDiv(a.num, b.num))
               : DimElement();
  if (!isDyadic(a) || !isDyadic(b))
    return {};
  std::optional<int64_t> divisor = b.num.getConstant();
  if (!divisor)
    return a.den == 1 && b.den == 1 ? DimElement(a.num.divideExactly(b.num))
                                    : DimElement();
  constexpr int64_t kMaxDivisor = int64_t(1) << 40;
  if (*divisor < -kMaxDivisor || *divisor > kMaxDivisor)
    return {};
  int64_t sign = *divisor < 0 ? -1 : 1;
  return {a.num * (sign * b.den), a.den * (sign * *divisor)};
}

/// Both numerators over the common denominator.
static std::pair<DimExpr, DimExpr> align(DimElement a, DimElement b) {
  if (a.den == b.den)
    return {a.num, b.num};
  return {a.num * b.den, b.num * a.den};
}

DimElement Arithmetic::min(DimElement a, DimElement b) const {
  auto [x, y] = align(a, b);
  if (!x || !y)
    return {};
  return {getFacts().min(x, y), a.den == b.den ? a.den : a.den * b.den};
}

DimElement Arithmetic::max(DimElement a, DimElement b) const {
  auto [x, y] = align(a, b);
  if (!x || !y)
    return {};
  return {getFacts().max(x, y), a.den == b.den ? a.den : a.den * b.den};
}

Answer Arithmetic::isEqual(DimElement a, DimElement b) const {
  if (!isDyadic(a) || !isDyadic(b))
    return Answer::Unknown;
  auto [x, y] = align(a, b);
  return getFacts().isEqual(x, y);
}

Answer Arithmetic::isLess(DimElement a, DimElement b) const {
  if (!isDyadic(a) || !isDyadic(b))
    return Answer::Unknown;
  auto [x, y] = align(a, b);
  return getFacts().isLess(x, y);
}

void shapes::mapElements(ShapeInference &s, Value result, ValueRange operands,
                         ElementFunction fn) {
  Arithmetic math(s, result);
  s.mapContents(result, operands,
                [&](ArrayRef<DimElement> x) { return math.fit(fn(math, x)); });
}

std::optional<SmallVector<int64_t>> shapes::getNumericShape(ShapeInference &s,
                                                            Value value) {
  std::optional<ArrayRef<DimExpr>> shape = s.getShape(value);
  if (!shape)
    return std::nullopt;
  SmallVector<int64_t> numbers;
  for (DimExpr size : *shape) {
    std::optional<int64_t> number = size.getConstant();
    if (!number)
      return std::nullopt;
    numbers.push_back(*number);
  }
  return numbers;
}
