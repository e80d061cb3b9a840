//===- Shapes/Tensor.cpp - Shapes: Making and converting tensors ---------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "Elements.h"
#include "mlir/IR/Builders.h"
#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/ONNXTypes.h"
#include <cmath>

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

LogicalResult ConstantOp::inferShapes(ShapeInference &s) {
  auto type = dyn_cast_if_present<RankedTensorType>(
      getConstantType((*this)->getAttrDictionary()));
  if (!type || !type.hasStaticShape())
    return success();
  s.setShape(getOutput(), llvm::map_to_vector(type.getShape(), [&](int64_t n) {
               return s.number(n);
             }));
  return success();
}

/// The value of a Constant as a tensor; null for strings and sparse tensors.
static Attribute getTensor(ConstantOp op) {
  Builder b(op.getContext());
  auto vector = [&](int64_t size, Type element) {
    return RankedTensorType::get({size}, element);
  };
  if (TypedAttr value = op.getValueAttr())
    return value;
  if (IntegerAttr value = op.getValueIntAttr())
    return DenseElementsAttr::get(RankedTensorType::get({}, b.getI64Type()),
                                  value.getInt());
  if (FloatAttr value = op.getValueFloatAttr())
    return DenseElementsAttr::get(RankedTensorType::get({}, b.getF32Type()),
                                  value.getValue());
  if (DenseI64ArrayAttr value = op.getValueIntsAttr())
    return DenseElementsAttr::get(vector(value.size(), b.getI64Type()),
                                  value.asArrayRef());
  if (DenseF32ArrayAttr value = op.getValueFloatsAttr())
    return DenseElementsAttr::get(vector(value.size(), b.getF32Type()),
                                  value.asArrayRef());
  return {};
}

void ConstantOp::inferContents(ShapeInference &s) {
  Attribute tensor = getTensor(*this);
  auto contents = tensor ? s.getConstantContents(tensor) : std::nullopt;
  std::optional<SmallVector<int64_t>> sizes =
      onnx_xform::getSizes(s, getOutput());
  if (contents && sizes &&
      ShapedType::getNumElements(*sizes) ==
          static_cast<int64_t>(contents->size()))
    s.setContents(getOutput(), *contents);
}

LogicalResult ConstantOfShapeOp::inferShapes(ShapeInference &s) {
  if (auto sizes = s.getIntegers(getInput()))
    s.setShape(getOutput(), *sizes);
  else if (std::optional<int64_t> rank = s.getDim(getInput(), 0).getConstant())
    s.setRank(getOutput(), *rank);
  return success();
}

void ConstantOfShapeOp::inferContents(ShapeInference &s) {
  DimElement element = getFill(s, getValueAttr());
  setElements(s, getOutput(), [&](ArrayRef<int64_t>) { return element; });
}

/// The shape of indices with depth inserted at axis.
LogicalResult OneHotOp::inferShapes(ShapeInference &s) {
  std::optional<ArrayRef<DimExpr>> indices = s.getShape(getIndices());
  if (!indices)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(getAxis(), indices->size() + 1);
  if (failed(axis))
    return failure();
  SmallVector<DimExpr> shape(*indices);
  shape.insert(shape.begin() + *axis, s.getInteger(getDepth()));
  s.setShape(getOutput(), shape);
  return success();
}

//===----------------------------------------------------------------------===//
// Range
//===----------------------------------------------------------------------===//

namespace {
struct Progression {
  DimElement start, limit, delta;
};
} // namespace

static DimElement getScalar(ShapeInference &s, Value value) {
  auto contents = s.getContents(value);
  return contents && contents->size() == 1 ? contents->front() : DimElement();
}

static Progression getProgression(RangeOp op, ShapeInference &s) {
  return {getScalar(s, op.getStart()), getScalar(s, op.getLimit()),
          getScalar(s, op.getDelta())};
}

/// max(ceil((limit - start) / delta), 0)
LogicalResult RangeOp::inferShapes(ShapeInference &s) {
  auto [start, limit, delta] = getProgression(*this, s);
  DimElement way = limit - start;
  if (s.getFacts().isNegative(delta.num)) {
    way = -way;
    delta = -delta;
  } else if (delta.num && delta.num.isConstant(0)) {
    return s.fail("its delta is 0");
  } else if (!s.getFacts().isAtLeast(delta.num, 1)) {
    delta = {};
  }
  DimExpr count = (way.num * delta.den).ceilDiv(delta.num * way.den);
  s.setShape(getOutput(), {s.getFacts().max(count, s.number(0))});
  return success();
}

/// start + i * delta
void RangeOp::inferContents(ShapeInference &s) {
  auto [start, limit, delta] = getProgression(*this, s);
  setElements(s, getOutput(),
              [&, start = start, delta = delta](ArrayRef<int64_t> index) {
                return index[0] == 0 ? start
                                     : start + delta * s.number(index[0]);
              });
}

//===----------------------------------------------------------------------===//
// Shapes as data
//===----------------------------------------------------------------------===//

/// The axes from start to end, of which either may count from the back.
static std::pair<int64_t, int64_t> getRange(ShapeOp op, int64_t rank) {
  auto clamp = [&](int64_t axis) {
    return std::clamp<int64_t>(axis < 0 ? axis + rank : axis, 0, rank);
  };
  int64_t start = clamp(op.getStart()), end = clamp(op.getEnd().value_or(rank));
  return {start, std::max(start, end)};
}

LogicalResult ShapeOp::inferShapes(ShapeInference &s) {
  std::optional<int64_t> rank = s.getRank(getData());
  if (!rank) {
    s.setRank(onnx_xform::ShapeOp::getShape(), 1);
    return success();
  }
  auto [start, end] = getRange(*this, *rank);
  s.setShape(onnx_xform::ShapeOp::getShape(), {s.number(end - start)});
  return success();
}

void ShapeOp::inferContents(ShapeInference &s) {
  std::optional<ArrayRef<DimExpr>> sizes = s.getShape(getData());
  if (!sizes)
    return;
  auto [start, end] = getRange(*this, sizes->size());
  s.setContents(onnx_xform::ShapeOp::getShape(),
                SmallVector<DimElement>(sizes->slice(start, end - start)));
}

LogicalResult SizeOp::inferShapes(ShapeInference &s) {
  s.setShape(getSize(), {});
  return success();
}

void SizeOp::inferContents(ShapeInference &s) {
  if (auto sizes = s.getShape(getData()))
    s.setContents(getSize(), DimElement(s.product(*sizes)));
}

//===----------------------------------------------------------------------===//
// Copies and conversions
//===----------------------------------------------------------------------===//

LogicalResult IdentityOp::inferShapes(ShapeInference &s) {
  s.setSame(getOutput(), getInput());
  return success();
}

/// Whether the type holds the integer. What is computed from sizes is taken to
/// fit 32 bits.
static bool holds(const DimFacts &facts, IntegerType type, DimExpr x) {
  unsigned bits = type.getWidth() - (type.isUnsigned() ? 0 : 1);
  bool isSigned = !type.isUnsigned();
  if (!isSigned && !facts.isAtLeast(x, 0))
    return false;
  if (bits >= 63 || (bits >= 31 && !x.getConstant()))
    return true;
  int64_t most = (int64_t(1) << bits) - 1;
  return facts.isAtLeast(x, isSigned ? -most - 1 : 0) &&
         facts.isAtLeast(-x, -most);
}

/// Rounded towards zero; unknown where that depends on the sign, and where the
/// type does not hold it.
static DimElement toInteger(ShapeInference &s, DimElement x, IntegerType type) {
  const DimFacts &facts = s.getFacts();
  if (!x.isInteger())
    x = facts.isAtLeast(x.num, 0) ? x.floor()
        : facts.isNegative(x.num) ? x.ceil()
                                  : DimElement();
  return x && holds(facts, type, x.num) ? x : DimElement();
}

/// Floats of 32 bits hold sizes exactly up to 2^24, which is taken to be enough
/// for those that are not known yet.
static DimElement toFloat(ShapeInference &s, DimElement x, FloatType type) {
  constexpr int64_t kMaxExact = int64_t(1) << 53;
  std::optional<int64_t> number = x.num.getConstant();
  if (!number)
    return type.getWidth() >= 32 ? x : DimElement();
  if (*number > kMaxExact || *number < -kMaxExact)
    return {};
  APFloat value(static_cast<double>(*number) / x.den);
  bool losesInfo = false;
  value.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  if (!losesInfo)
    return x;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  double rounded = value.convertToDouble();
  bool isWhole =
      std::abs(rounded) <= kMaxExact && rounded == std::floor(rounded);
  return isWhole ? s.number(static_cast<int64_t>(rounded)) : DimElement();
}

static DimElement toBool(ShapeInference &s, DimElement x) {
  switch (s.getFacts().isEqual(x.num, s.number(0))) {
  case Answer::Yes:
    return s.number(0);
  case Answer::No:
    return s.number(1);
  case Answer::Unknown:
    return {};
  }
  llvm_unreachable("all answers are handled");
}

static void convertContents(ShapeInference &s, Value result, Value value) {
  Type type = getTensorElementType(result.getType());
  s.mapContents(result, value, [&](ArrayRef<DimElement> x) -> DimElement {
    if (!x[0])
      return {};
    if (type.isInteger(1))
      return toBool(s, x[0]);
    if (auto integer = dyn_cast<IntegerType>(type))
      return toInteger(s, x[0], integer);
    auto floating = dyn_cast<FloatType>(type);
    return floating ? toFloat(s, x[0], floating) : DimElement();
  });
}

void CastOp::inferContents(ShapeInference &s) {
  convertContents(s, getOutput(), getInput());
}

void CastLikeOp::inferContents(ShapeInference &s) {
  convertContents(s, getOutput(), getInput());
}
