//===- Broadcasting.cpp - Operators before numpy's broadcasting -----------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

/// Whether two sizes are the same: numbers, or symbols.
static bool isSameSize(RankedTensorType a, int64_t i, RankedTensorType b,
                       int64_t j) {
  if (!a.isDynamicDim(i) || !b.isDynamicDim(j))
    return a.getDimSize(i) == b.getDimSize(j);
  auto left = dyn_cast_if_present<DimsAttr>(a.getEncoding());
  auto right = dyn_cast_if_present<DimsAttr>(b.getEncoding());
  return left && right && !left.getSymbol(i).empty() &&
         left.getSymbol(i) == right.getSymbol(j);
}

std::optional<ShapeFit> fitShapes(Type a, Type b) {
  auto left = dyn_cast<RankedTensorType>(a);
  auto right = dyn_cast<RankedTensorType>(b);
  if (!left || !right)
    return std::nullopt;
  ShapeFit fit;
  fit.rankA = left.getRank();
  fit.rankB = right.getRank();
  int64_t rank = std::max(fit.rankA, fit.rankB);
  for (int64_t i = 0; i < rank; ++i) {
    int64_t l = i - (rank - fit.rankA), r = i - (rank - fit.rankB);
    if (l >= 0 && r >= 0 && isSameSize(left, l, right, r))
      fit.dims.push_back(ShapeFit::Same);
    else if (r < 0 || right.getDimSize(r) == 1)
      fit.dims.push_back(ShapeFit::OneInB);
    else if (l < 0 || left.getDimSize(l) == 1)
      fit.dims.push_back(ShapeFit::OneInA);
    else
      return std::nullopt;
  }
  return fit;
}

bool haveSameShape(Value a, Value b) {
  if (a == b)
    return true;
  std::optional<ShapeFit> fit = fitShapes(a.getType(), b.getType());
  return fit && fit->rankA == fit->rankB && !fit->has(ShapeFit::OneInA) &&
         !fit->has(ShapeFit::OneInB);
}

std::pair<int64_t, int64_t> ShapeFit::getBlockOfB() const {
  int64_t first = 0, end = dims.size();
  while (first < end && dims[first] == OneInB)
    ++first;
  while (end > first && dims[end - 1] == OneInB)
    --end;
  return {first, end};
}

/// How often the dimensions of a value are repeated; nothing where the sizes
/// are not known.
static std::optional<SmallVector<int64_t>> getRepeats(Type type, Type other) {
  std::optional<ShapeFit> fit = fitShapes(type, other);
  if (!fit)
    return std::nullopt;
  int64_t rank = fit->dims.size();
  SmallVector<int64_t> repeats(rank, 1);
  for (int64_t i = 0; i < rank; ++i)
    if (fit->dims[i] == ShapeFit::OneInA)
      repeats[i] = dimOf(other, i - (rank - fit->rankB));
  if (llvm::is_contained(repeats, -1))
    return std::nullopt;
  return repeats;
}

bool canSpread(Type type, Type other) {
  return getRepeats(type, other).has_value();
}

std::optional<Value> spread(Value value, Type other, Lowering &b) {
  std::optional<SmallVector<int64_t>> repeats =
      getRepeats(value.getType(), other);
  if (!repeats)
    return std::nullopt;
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape(repeats->size() - type.getRank(), 1), newAxes;
  for (size_t i = 0; i < shape.size(); ++i)
    newAxes.push_back(i);
  llvm::append_range(shape, type.getShape());
  if (!newAxes.empty())
    value = b.unsqueeze(value, newAxes);
  if (llvm::all_of(*repeats, [](int64_t n) { return n == 1; }))
    return value;
  for (auto [size, repeat] : llvm::zip(shape, *repeats))
    if (repeat != 1)
      size = repeat;
  return b.make<TileOp>(RankedTensorType::get(shape, type.getElementType()),
                        {value, b.ints(*repeats)});
}

static bool isOneElement(Type type) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  return ranked && ranked.hasStaticShape() && ranked.getNumElements() == 1;
}

bool hasKindOf(Type element, const OperatorSchema &older, int opset) {
  int version = older.versionAt(opset);
  const TypeSet &types = older.typeVars.front().at(version);
  ElementCode example = ElementCode::Undefined;
  if (isa_and_present<FloatType>(element))
    example = ElementCode::Float;
  else if (element && element.isInteger(1))
    example = ElementCode::Bool;
  else if (isa_and_present<IntegerType>(element))
    example = ElementCode::Int32;
  return example == ElementCode::Undefined ||
         types.containsTensorOf(static_cast<int>(example));
}

bool canSay(Operation *op, const OperatorSchema &older, int opset,
            bool canCast) {
  Type a = Lowering::elementOf(op->getOperand(0));
  Type b = Lowering::elementOf(op->getOperand(1));
  return a == b && (canCast || hasKindOf(a, older, opset));
}

//===----------------------------------------------------------------------===//
// consumed_inputs
//===----------------------------------------------------------------------===//

static constexpr StringLiteral kConsumed = "consumed_inputs";

void noteConsumed(NodeForm &form) {
  if (Attribute value = form.get(kConsumed))
    form.noteValue(kConsumed, value);
}

void restoreConsumed(NodeForm &form) {
  if (Attribute value = form.getNote(kConsumed))
    form.set(kConsumed, value);
}

//===----------------------------------------------------------------------===//
// One node
//===----------------------------------------------------------------------===//

static constexpr StringLiteral kBroadcast = "broadcast", kAxis = "axis";

LogicalResult upgradeBroadcast(Operation *op, NodeForm &form,
                               PatternRewriter &rewriter) {
  Value a = op->getOperand(0), b = op->getOperand(1);
  bool isBroadcast = form.getInt(kBroadcast, 0) != 0;
  std::optional<int64_t> rankA = rankOf(a.getType()),
                         rankB = rankOf(b.getType());
  if (isBroadcast && rankA && rankB && *rankB > *rankA)
    return form.fail(rewriter, "its second input has the larger rank");
  if (isBroadcast && form.get(kAxis) && !isOneElement(b.getType())) {
    if (!rankA || !rankB)
      return form.fail(rewriter, "it has an axis, and the ranks of its inputs "
                                 "are not known; infer shapes first");
    int64_t axis = form.getInt(kAxis, 0);
    if ((axis < 0 ? axis + *rankA : axis) != *rankA - *rankB)
      return form.fail(rewriter, "its second input is not aligned with the "
                                 "last dimensions of the first");
  }
  noteConsumed(form);
  for (StringRef name : {kBroadcast, kAxis})
    if (Attribute value = form.get(name))
      form.noteValue(name, value);
  if (!form.get(kBroadcast) && !haveSameShape(a, b))
    form.noteAbsent(kBroadcast);
  return success();
}

LogicalResult downgradeBroadcast(Operation *op, NodeForm &form,
                                 PatternRewriter &rewriter) {
  Value a = op->getOperand(0), b = op->getOperand(1);
  auto note = [&](StringRef name) {
    return dyn_cast_if_present<IntegerAttr>(form.getNote(name));
  };
  std::optional<ShapeFit> fit = fitShapes(a.getType(), b.getType());
  bool isSame = haveSameShape(a, b);
  if (!fit && rankOf(b.getType()) == 0) {
    // One number fits anything.
    form.set(kBroadcast, rewriter.getI64IntegerAttr(1));
  } else if (!fit && !isSame) {
    // The file has said how these shapes meet.
    if (!note(kBroadcast) && !form.wasAbsent(kBroadcast))
      return form.fail(rewriter, kUnknownShapes);
  } else if (!isSame) {
    auto [first, end] = fit->getBlockOfB();
    bool isTail = end == static_cast<int64_t>(fit->dims.size()) &&
                  fit->rankB == end - first;
    bool isOne = isOneElement(b.getType());
    bool isHole = llvm::is_contained(
        ArrayRef(fit->dims).slice(first, end - first), ShapeFit::OneInB);
    // Files have said so of ones that are stretched, too.
    bool wasSaid = note(kBroadcast) != nullptr;
    if (!fit->isShapeOfA() || (!wasSaid && (isHole || (!isTail && !isOne))))
      return form.fail(rewriter, kOtherForm);
    form.set(kBroadcast, rewriter.getI64IntegerAttr(1));
  }
  if (IntegerAttr value = note(kBroadcast); value && !form.get(kBroadcast))
    form.set(kBroadcast, value);
  if (IntegerAttr axis = note(kAxis)) {
    bool isOldAxis = !fit || isSame || isOneElement(b.getType()) ||
                     axis.getInt() == fit->rankA - fit->rankB ||
                     axis.getInt() == -fit->rankB;
    if (isOldAxis)
      form.set(kAxis, axis);
  }
  restoreConsumed(form);
  return success();
}

static bool haveOneShape(Operation *op) {
  return llvm::all_of(op->getOperands(), [&](Value value) {
    return haveSameShape(op->getOperand(0), value);
  });
}

void upgradeSameShape(Operation *op, NodeForm &form) {
  noteConsumed(form);
  if (!haveOneShape(op))
    form.noteAbsent(kBroadcast);
}

LogicalResult downgradeSameShape(Operation *op, NodeForm &form,
                                 PatternRewriter &rewriter) {
  if (!haveOneShape(op)) {
    bool isKnown = llvm::all_of(op->getOperands(), [&](Value value) {
      return fitShapes(op->getOperand(0).getType(), value.getType());
    });
    if (isKnown || !form.wasAbsent(kBroadcast))
      return form.fail(rewriter, kOtherForm);
  }
  restoreConsumed(form);
  return success();
}

//===----------------------------------------------------------------------===//
// Several nodes
//===----------------------------------------------------------------------===//

using MakeNode = function_ref<Value(Value, Value)>;

/// B fits into a block of A: the rest of its dimensions, which are 1, go.
static void lowerBlock(
    Value x, Value y, const ShapeFit &fit, Lowering &b,
    function_ref<Value(Value, Value, ArrayRef<NamedAttribute>)> makeOlder) {
  auto [first, end] = fit.getBlockOfB();
  int64_t rank = fit.dims.size(), offset = rank - fit.rankB;
  SmallVector<int64_t> ones;
  for (int64_t i = offset; i < rank; ++i)
    if (i < first || i >= end)
      ones.push_back(i - offset);
  SmallVector<NamedAttribute> attributes{b.attr("broadcast", int64_t(1))};
  if (end != rank)
    attributes.push_back(b.attr("axis", first));
  b.replace({makeOlder(x, ones.empty() ? y : b.squeeze(y, ones), attributes)});
}

/// B and A instead of A and B, where that is a node, too.
static bool exchange(Value x, Value y, Swapped swapped, Lowering &b,
                     MakeNode makeSwapped) {
  bool isDifference = swapped == Swapped::Difference;
  if (swapped == Swapped::Never ||
      (isDifference && Lowering::elementOf(y).isUnsignedInteger()))
    return false;
  // a - b is (-b) + a for all numbers, which -(b - a) is not for zeros.
  b.replace({makeSwapped(isDifference ? b.unary<NegOp>(y) : y, x)});
  return true;
}

LogicalResult lowerBroadcast(
    Operation *op, Swapped swapped, Lowering &b,
    function_ref<Value(Value, Value, ArrayRef<NamedAttribute>)> makeOlder,
    MakeNode makeNewer, MakeNode makeSwapped) {
  Value x = op->getOperand(0), y = op->getOperand(1);
  std::optional<ShapeFit> fit = fitShapes(x.getType(), y.getType());
  if (!fit && rankOf(x.getType()) == 0 &&
      exchange(x, y, swapped, b, makeSwapped))
    return success();
  if (!fit)
    return b.fail(kUnknownShapes);
  auto [first, end] = fit->getBlockOfB();
  bool isBlock =
      fit->isShapeOfA() &&
      llvm::all_of(ArrayRef(fit->dims).slice(first, end - first),
                   [](ShapeFit::Dim dim) { return dim == ShapeFit::Same; });
  if (isBlock) {
    lowerBlock(x, y, *fit, b, makeOlder);
    return success();
  }
  if (fit->isShapeOfB() && exchange(x, y, swapped, b, makeSwapped))
    return success();
  bool isSpreadA = !fit->isShapeOfA();
  std::optional<Value> wide =
      isSpreadA ? spread(x, y.getType(), b) : spread(y, x.getType(), b);
  if (!wide)
    return b.fail(kUnknownShapes);
  b.replace({isSpreadA ? makeNewer(*wide, y) : makeNewer(x, *wide)});
  return success();
}

} // namespace onnx_xform::opset
