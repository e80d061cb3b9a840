//===- Shapes/Math.cpp - Shapes: Elementwise arithmetic and matrix products===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Math.h"
#include "Arithmetic.h"
#include "Matrix.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"
#include <cmath>

using namespace mlir;
using namespace onnx_xform;
using shapes::Arithmetic;
using shapes::mapElements;

using Elements = ArrayRef<DimElement>;

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

void AddOp::inferContents(ShapeInference &s) {
  mapElements(
      s, getC(), {getA(), getB()},
      [](const Arithmetic &math, Elements x) { return math.add(x[0], x[1]); });
}

void SubOp::inferContents(ShapeInference &s) {
  mapElements(
      s, getC(), {getA(), getB()},
      [](const Arithmetic &math, Elements x) { return math.add(x[0], -x[1]); });
}

void MulOp::inferContents(ShapeInference &s) {
  mapElements(s, getC(), {getA(), getB()},
              [](const Arithmetic &math, Elements x) {
                return math.multiply(x[0], x[1]);
              });
}

void DivOp::inferContents(ShapeInference &s) {
  mapElements(s, getC(), {getA(), getB()},
              [](const Arithmetic &math, Elements x) {
                return math.divide(x[0], x[1]);
              });
}

void ReciprocalOp::inferContents(ShapeInference &s) {
  mapElements(s, getY(), getX(), [](const Arithmetic &math, Elements x) {
    return math.divide(math.number(1), x[0]);
  });
}

/// a - b * floor(a / b), or, for fmod, a - b * trunc(a / b)
void ModOp::inferContents(ShapeInference &s) {
  bool truncates = getFmod() != 0;
  mapElements(s, getC(), {getA(), getB()},
              [&](const Arithmetic &math, Elements x) -> DimElement {
                DimExpr a = x[0].num, b = x[1].num;
                if (!x[0].isInteger() || !x[1].isInteger() || b.isConstant(0))
                  return {};
                return truncates ? a - b * math.getFacts().truncDiv(a, b)
                                 : a.mod(b);
              });
}

void NegOp::inferContents(ShapeInference &s) {
  mapElements(s, getY(), getX(),
              [](const Arithmetic &, Elements x) { return -x[0]; });
}

void AbsOp::inferContents(ShapeInference &s) {
  mapElements(s, getY(), getX(), [](const Arithmetic &math, Elements x) {
    return math.max(x[0], -x[0]);
  });
}

void SignOp::inferContents(ShapeInference &s) {
  mapElements(s, getOutput(), getInput(),
              [](const Arithmetic &math, Elements x) -> DimElement {
                DimFacts &facts = math.getFacts();
                if (facts.isAtLeast(x[0].num, 1))
                  return math.number(1);
                if (facts.isNegative(x[0].num))
                  return math.number(-1);
                bool isZero = x[0] && x[0].num.isConstant(0);
                return isZero ? math.number(0) : DimElement();
              });
}

/// x * x * ... for exponents that are small numbers.
void PowOp::inferContents(ShapeInference &s) {
  constexpr int64_t kMaxExponent = 62;
  mapElements(s, getZ(), {getX(), getY()},
              [](const Arithmetic &math, Elements x) -> DimElement {
                std::optional<int64_t> exponent = x[1].getInteger();
                if (!exponent || *exponent < 0 || *exponent > kMaxExponent)
                  return {};
                DimElement power = math.number(1);
                for (int64_t i = 0; i < *exponent && power; ++i)
                  power = math.multiply(power, x[0]);
                return power;
              });
}

/// The root of a number that has a whole one.
static std::optional<int64_t> wholeRoot(std::optional<int64_t> number) {
  if (!number || *number < 0 || *number > int64_t(1) << 52)
    return std::nullopt;
  auto root = static_cast<int64_t>(std::llround(std::sqrt(*number)));
  return root * root == *number ? std::optional(root) : std::nullopt;
}

void SqrtOp::inferContents(ShapeInference &s) {
  mapElements(s, getY(), getX(),
              [](const Arithmetic &math, Elements x) -> DimElement {
                if (!x[0])
                  return {};
                std::optional<int64_t> num = wholeRoot(x[0].num.getConstant());
                std::optional<int64_t> den = wholeRoot(x[0].den);
                if (!num || !den)
                  return {};
                return math.divide(math.number(*num), math.number(*den));
              });
}

//===----------------------------------------------------------------------===//
// Rounding and limits
//===----------------------------------------------------------------------===//

void FloorOp::inferContents(ShapeInference &s) {
  mapElements(s, getY(), getX(),
              [](const Arithmetic &, Elements x) { return x[0].floor(); });
}

void CeilOp::inferContents(ShapeInference &s) {
  mapElements(s, getY(), getX(),
              [](const Arithmetic &, Elements x) { return x[0].ceil(); });
}

/// floor(x + 1/2), where halves, which go to the even neighbour, are none or
/// are numbers.
static DimElement roundToEven(DimElement x) {
  if (!x || x.den == 1)
    return x;
  DimElement nearest = (x.num * 2 + x.den).floorDiv(2 * x.den);
  if (x.den % 2 != 0)
    return nearest;
  std::optional<int64_t> number = nearest.getInteger();
  if (!number)
    return {};
  bool isHalf = (DimElement(x.num, x.den) - nearest) ==
                DimElement(x.num.getContext().getConstant(-1), 2);
  return isHalf && *number % 2 != 0 ? DimElement(nearest.num - 1) : nearest;
}

void RoundOp::inferContents(ShapeInference &s) {
  mapElements(s, getY(), getX(),
              [](const Arithmetic &, Elements x) { return roundToEven(x[0]); });
}

/// min(max(input, min), max)
void ClipOp::inferContents(ShapeInference &s) {
  SmallVector<Value> operands = {getInput()};
  if (getMin())
    operands.push_back(getMin());
  if (getMax())
    operands.push_back(getMax());
  mapElements(s, getOutput(), operands,
              [&](const Arithmetic &math, Elements x) {
                DimElement result = x[0];
                if (getMin())
                  result = math.max(result, x[1]);
                return getMax() ? math.min(result, x.back()) : result;
              });
}

//===----------------------------------------------------------------------===//
// Any number of operands
//===----------------------------------------------------------------------===//

/// fn(fn(x0, x1), x2) ...
static void fold(ShapeInference &s, Value result, ValueRange operands,
                 DimElement (Arithmetic::*fn)(DimElement, DimElement) const) {
  mapElements(s, result, operands, [&](const Arithmetic &math, Elements x) {
    DimElement folded = x.front();
    for (DimElement element : x.drop_front())
      folded = (math.*fn)(folded, element);
    return folded;
  });
}

void SumOp::inferContents(ShapeInference &s) {
  fold(s, getSum(), getData_0(), &Arithmetic::add);
}

void MaxOp::inferContents(ShapeInference &s) {
  fold(s, getMax(), getData_0(), &Arithmetic::max);
}

void MinOp::inferContents(ShapeInference &s) {
  fold(s, getMin(), getData_0(), &Arithmetic::min);
}

void MeanOp::inferContents(ShapeInference &s) {
  mapElements(s, getMean(), getData_0(),
              [](const Arithmetic &math, Elements x) {
                DimElement sum = math.number(0);
                for (DimElement element : x)
                  sum = math.add(sum, element);
                return math.divide(sum, math.number(x.size()));
              });
}

//===----------------------------------------------------------------------===//
// Running sums and products
//===----------------------------------------------------------------------===//

/// y[i] = fn(y[i - 1], x[i]) along the axis, from the back where `reverse`, one
/// element late where `exclusive`.
template <typename Op>
static void accumulate(Op op, ShapeInference &s, int64_t neutral,
                       DimElement (Arithmetic::*fn)(DimElement, DimElement)
                           const) {
  std::optional<Elements> x = s.getContents(op.getX());
  auto shape = shapes::getNumericShape(s, op.getX());
  DimExpr position = s.getInteger(op.getAxis());
  if (!x || !shape || !position || !position.getConstant())
    return;
  int64_t rank = shape->size(), axis = *position.getConstant();
  if (axis < -rank || axis >= rank)
    return;
  axis += axis < 0 ? rank : 0;
  Arithmetic math(s, op.getY());
  int64_t size = (*shape)[axis], stride = 1;
  for (int64_t inner : ArrayRef(*shape).drop_front(axis + 1))
    stride *= inner;
  SmallVector<DimElement> y(x->size());
  for (int64_t start = 0, e = x->size(); start < e; ++start) {
    if (start / stride % size != 0)
      continue;
    DimElement running = math.number(neutral);
    for (int64_t i = 0; i < size; ++i) {
      int64_t at = start + (op.getReverse() ? size - 1 - i : i) * stride;
      DimElement next = math.fit((math.*fn)(running, (*x)[at]));
      y[at] = op.getExclusive() ? running : next;
      running = next;
    }
  }
  s.setContents(op.getY(), y);
}

void CumSumOp::inferContents(ShapeInference &s) {
  accumulate(*this, s, 0, &Arithmetic::add);
}

void CumProdOp::inferContents(ShapeInference &s) {
  accumulate(*this, s, 1, &Arithmetic::multiply);
}

//===----------------------------------------------------------------------===//
// Matrix products
//===----------------------------------------------------------------------===//

LogicalResult shapes::matmul(ShapeInference &s, Value left, Value right,
                             Value result) {
  auto a = s.getShape(left), b = s.getShape(right);
  if (!a || !b)
    return success();
  FailureOr<SmallVector<DimExpr>> shape = multiplyMatrices(s, *a, *b);
  if (failed(shape))
    return failure();
  s.setShape(result, *shape);
  return success();
}

LogicalResult MatMulOp::inferShapes(ShapeInference &s) {
  return shapes::matmul(s, getA(), getB(), getY());
}

LogicalResult GemmOp::inferShapes(ShapeInference &s) {
  return shapes::gemm(s, getA(), getB(), getTransA() != 0, getTransB() != 0,
                      getY());
}

/// [...] for [..., M, M]
LogicalResult DetOp::inferShapes(ShapeInference &s) {
  auto shape = s.getShape(getX());
  if (!shape)
    return success();
  if (shape->size() < 2)
    return s.fail("its input must have at least 2 dimensions");
  s.unify(shape->back(), (*shape)[shape->size() - 2], "last two sizes");
  s.setShape(getY(), shape->drop_back(2));
  return success();
}
