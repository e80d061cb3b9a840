//===- ShapeContents.cpp - The contents of small constants ----------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/ConstantView.h"
#include "onnx-xform/Dialect/ONNX/ElementTypes.h"
#include "onnx-xform/Dialect/ONNX/ShapeInference.h"
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

using namespace mlir;
using namespace onnx_xform;

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// What is computed with finer fractions may be rounded in float.
static constexpr int64_t kMaxDenominator = int64_t(1) << 12;

DimElement::DimElement(DimExpr num, int64_t den) : num(num), den(den) {
  if (!num || den == 1)
    return;
  if (den > 0)
    if (DimExpr whole = num.divideExactly(num.getContext().getConstant(den))) {
      *this = whole;
      return;
    }
  int64_t common =
      num.getConstant() ? std::gcd(std::abs(*num.getConstant()), den) : 1;
  if (den > 0 && common > 1) {
    this->num = num.getContext().getConstant(*num.getConstant() / common);
    this->den = den / common;
  }
  if (den <= 0 || this->den > kMaxDenominator)
    *this = DimElement();
}

DimElement DimElement::operator+(DimElement other) const {
  if (den == other.den)
    return {num + other.num, den};
  return {num * other.den + other.num * den, den * other.den};
}
DimElement DimElement::operator-(DimElement other) const {
  return *this + -other;
}
DimElement DimElement::operator*(DimElement other) const {
  return {num * other.num, den * other.den};
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// A float as a fraction, where it is one of sizes' magnitude.
static DimElement fractionOf(DimContext &context, double value) {
  constexpr double kMaxNumerator = int64_t(1) << 40;
  for (int64_t den = 1; den <= kMaxDenominator; den *= 2) {
    double num = value * den;
    if (std::abs(num) <= kMaxNumerator && num == std::floor(num))
      return DimElement(context.getConstant(static_cast<int64_t>(num)), den);
  }
  return {};
}

/// The element at `bytes`.
static DimElement readElement(DimContext &context, const char *bytes,
                              Type type) {
  unsigned width = type.getIntOrFloatBitWidth();
  uint64_t bits = 0;
  std::memcpy(&bits, bytes, std::max(width / 8, 1u));
  if (auto floating = dyn_cast<FloatType>(type)) {
    APFloat number(floating.getFloatSemantics(), APInt(width, bits));
    bool losesInfo;
    number.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
    return fractionOf(context, number.convertToDouble());
  }
  if (width == 1)
    return DimElement(context.getConstant(bits != 0));
  if (type.isUnsignedInteger())
    return bits > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())
               ? DimElement()
               : DimElement(context.getConstant(bits));
  return context.getConstant(llvm::SignExtend64(bits, width));
}

void ShapeInference::addConstantContents(Attribute value, ValueFacts &known) {
  std::optional<ConstantView> view = ConstantView::get(value);
  if (!view || view->isString() || view->getNumElements() > kMaxContents)
    return;
  Type element = view->getType().getElementType();
  unsigned width = element.isIntOrFloat() ? element.getIntOrFloatBitWidth() : 0;
  bool isPlain = width == 1 || (width % 8 == 0 && width > 0 && width <= 64);
  std::optional<StringRef> raw = view->getRawBytes();
  std::string copy;
  if (!isPlain)
    return;
  if (!raw) {
    (void)view->stream([&](StringRef piece) {
      copy += piece;
      return success();
    });
    raw = copy;
  }
  unsigned stride = std::max(width / 8, 1u);
  if (raw->size() != view->getNumElements() * stride)
    return;
  SmallVector<DimElement> elements;
  for (size_t at = 0; at < raw->size(); at += stride)
    elements.push_back(readElement(dims, raw->data() + at, element));
  known.contents = keep(ArrayRef<DimElement>(elements));
  known.hasContents = true;
}

std::optional<ArrayRef<DimElement>>
ShapeInference::getConstantContents(Attribute constant) {
  ValueFacts known;
  addConstantContents(constant, known);
  return known.hasContents ? std::optional(known.contents) : std::nullopt;
}

/// The sizes of a tensor that has contents.
static SmallVector<int64_t> getNumericShape(ShapeInference &s, Value value) {
  return llvm::map_to_vector(*s.getShape(value), [](DimExpr size) {
    return size.getConstant().value_or(0);
  });
}

void ShapeInference::mapContents(
    Value result, ValueRange operands,
    function_ref<DimElement(ArrayRef<DimElement>)> fn) {
  SmallVector<ArrayRef<DimElement>> contents;
  SmallVector<SmallVector<int64_t>> shapes;
  SmallVector<bool> isKnown;
  for (Value operand : operands) {
    // Of an operand about which nothing is known, each element is unknown.
    std::optional<ArrayRef<DimElement>> elements = getContents(operand);
    contents.push_back(elements.value_or(ArrayRef<DimElement>()));
    isKnown.push_back(elements.has_value());
    shapes.push_back(elements ? getNumericShape(*this, operand)
                              : SmallVector<int64_t>());
  }
  if (llvm::none_of(isKnown, [](bool known) { return known; }))
    return;
  SmallVector<int64_t> shape = getNumericShape(*this, result);
  int64_t count = ShapedType::getNumElements(shape);
  SmallVector<DimElement> elements, args(operands.size());
  for (int64_t at = 0; at < count; ++at) {
    for (auto [arg, from, sizes, known] :
         llvm::zip(args, contents, shapes, isKnown)) {
      if (!known) {
        arg = DimElement();
        continue;
      }
      // The position in the operand: axes of size 1 stay at 0.
      int64_t rest = at, index = 0, stride = 1;
      for (size_t i = 0; i < shape.size(); ++i) {
        int64_t size = shape[shape.size() - 1 - i];
        if (i < sizes.size()) {
          int64_t own = sizes[sizes.size() - 1 - i];
          index += (own == 1 ? 0 : rest % size) * stride;
          stride *= own;
        }
        rest /= size;
      }
      if (index >= static_cast<int64_t>(from.size()))
        return; // They do not broadcast.
      arg = from[index];
    }
    elements.push_back(fn(args));
  }
  setContents(result, elements);
}
