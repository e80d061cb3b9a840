//===- Shapes/Reduction.cpp - Shapes: Reductions and selections along axes ===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "onnx-xform/Dialect/ONNX/Reduction.h"
#include "Arithmetic.h"
#include "onnx-xform/Dialect/ONNX/ShapeRules.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace onnx_xform;
using shapes::Arithmetic;

using Elements = ArrayRef<DimElement>;

//===----------------------------------------------------------------------===//
// Axes
//===----------------------------------------------------------------------===//

static bool getFlag(Operation *op, StringRef name, bool absent) {
  auto flag = op->getAttrOfType<IntegerAttr>(name);
  return flag ? flag.getInt() != 0 : absent;
}

static Value getAxesOperand(Operation *op) {
  return op->getNumOperands() > 1 ? op->getOperand(1) : Value();
}

/// Whether the operand lists no axes; unknown where its length is.
static Answer hasNoAxes(ShapeInference &s, Value axes) {
  if (!axes)
    return Answer::Yes;
  return s.getFacts().isEqual(s.getDim(axes, 0), s.number(0));
}

/// The axes that are reduced; nothing where they are not known.
static FailureOr<std::optional<llvm::SmallBitVector>>
getReducedAxes(Operation *op, ShapeInference &s, int64_t rank) {
  Value operand = getAxesOperand(op);
  llvm::SmallBitVector reduced(rank);
  switch (hasNoAxes(s, operand)) {
  case Answer::Yes:
    if (!getFlag(op, "noop_with_empty_axes", false))
      reduced.set();
    return std::optional(reduced);
  case Answer::Unknown:
    return std::optional<llvm::SmallBitVector>();
  case Answer::No:
    break;
  }
  std::optional<SmallVector<int64_t>> axes = s.getNumbers(operand);
  if (!axes)
    return std::optional<llvm::SmallBitVector>();
  for (int64_t axis : *axes) {
    FailureOr<int64_t> position = s.normalizeAxis(axis, rank);
    if (failed(position))
      return failure();
    reduced.set(*position);
  }
  return std::optional(reduced);
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

/// Nothing is known of the axes, but that they are one or more.
static void reduceUnknownAxes(Operation *op, ShapeInference &s,
                              ArrayRef<DimExpr> shape) {
  Value result = op->getResult(0);
  if (getFlag(op, "keepdims", true)) {
    s.setShape(result, llvm::map_to_vector(shape, [](DimExpr size) {
                 return size.isConstant(1) ? size : DimExpr();
               }));
    return;
  }
  // Of several axes, two may be the same.
  DimExpr count = s.getDim(getAxesOperand(op), 0);
  if (count && count.isConstant(1))
    s.setRank(result, static_cast<int64_t>(shape.size()) - 1);
}

LogicalResult shapes::reduce(Operation *op, ShapeInference &s) {
  if (op->getNumOperands() == 0)
    return success();
  bool keepdims = getFlag(op, "keepdims", true);
  auto shape = s.getShape(op->getOperand(0));
  if (!shape) {
    // All of it, whatever its rank.
    if (hasNoAxes(s, getAxesOperand(op)) == Answer::Yes && !keepdims &&
        !getFlag(op, "noop_with_empty_axes", false))
      s.setShape(op->getResult(0), {});
    return success();
  }
  auto reduced = getReducedAxes(op, s, shape->size());
  if (failed(reduced))
    return failure();
  if (!*reduced) {
    reduceUnknownAxes(op, s, *shape);
    return success();
  }
  SmallVector<DimExpr> result;
  for (auto [i, size] : llvm::enumerate(*shape))
    if (!(**reduced)[i])
      result.push_back(size);
    else if (keepdims)
      result.push_back(s.number(1));
  s.setShape(op->getResult(0), result);
  return success();
}

/// One axis is left out or, with keepdims, has size 1.
template <typename Op>
static LogicalResult inferSelection(Op op, ShapeInference &s) {
  auto shape = s.getShape(op.getData());
  if (!shape)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(op.getAxis(), shape->size());
  if (failed(axis))
    return failure();
  SmallVector<DimExpr> result(*shape);
  if (op.getKeepdims() != 0)
    result[*axis] = s.number(1);
  else
    result.erase(result.begin() + *axis);
  s.setShape(op.getReduced(), result);
  return success();
}

LogicalResult ArgMaxOp::inferShapes(ShapeInference &s) {
  return inferSelection(*this, s);
}

LogicalResult ArgMinOp::inferShapes(ShapeInference &s) {
  return inferSelection(*this, s);
}

/// The axis has K elements.
LogicalResult TopKOp::inferShapes(ShapeInference &s) {
  auto shape = s.getShape(getX());
  if (!shape)
    return success();
  FailureOr<int64_t> axis = s.normalizeAxis(getAxis(), shape->size());
  if (failed(axis))
    return failure();
  SmallVector<DimExpr> result(*shape);
  DimExpr k = s.getInteger(getK());
  if (k && s.getFacts().isLess((*shape)[*axis], k) == Answer::Yes)
    return s.fail("its K is " + k.str() + " for an axis of size " +
                  (*shape)[*axis].str());
  result[*axis] = k ? k : s.fresh(getValues(), *axis, 0, (*shape)[*axis]);
  s.setShape(getValues(), result);
  s.setShape(getIndices(), result);
  return success();
}

//===----------------------------------------------------------------------===//
// Contents
//===----------------------------------------------------------------------===//

/// The elements of each group that becomes one element of the result.
static std::optional<SmallVector<SmallVector<DimElement>>>
getGroups(ShapeInference &s, Value data, int64_t count,
          const llvm::SmallBitVector &reduced) {
  std::optional<Elements> elements = s.getContents(data);
  auto shape = shapes::getNumericShape(s, data);
  if (!elements || !shape)
    return std::nullopt;
  SmallVector<SmallVector<DimElement>> groups(count);
  for (auto [at, element] : llvm::enumerate(*elements)) {
    int64_t rest = at, group = 0, stride = 1;
    for (int64_t i = shape->size() - 1; i >= 0; --i) {
      int64_t size = (*shape)[i];
      if (!reduced[i]) {
        group += rest % size * stride;
        stride *= size;
      }
      rest /= size;
    }
    if (group >= count)
      return std::nullopt;
    groups[group].push_back(element);
  }
  return groups;
}

/// Calls `fn` for the elements of each group.
static void
reduceContents(Operation *op, ShapeInference &s,
               function_ref<DimElement(const Arithmetic &, Elements)> fn) {
  Value result = op->getResult(0);
  auto shape = shapes::getNumericShape(s, result);
  std::optional<int64_t> rank = s.getRank(op->getOperand(0));
  if (!shape || !rank)
    return;
  auto reduced = getReducedAxes(op, s, *rank);
  if (failed(reduced) || !*reduced)
    return;
  auto groups = getGroups(s, op->getOperand(0),
                          ShapedType::getNumElements(*shape), **reduced);
  if (!groups)
    return;
  Arithmetic math(s, result);
  s.setContents(result, llvm::map_to_vector(*groups, [&](Elements group) {
                  return math.fit(fn(math, group));
                }));
}

static DimElement fold(const Arithmetic &math, Elements elements,
                       DimElement first,
                       DimElement (Arithmetic::*fn)(DimElement, DimElement)
                           const) {
  for (DimElement element : elements)
    first = (math.*fn)(first, element);
  return first;
}

void ReduceSumOp::inferContents(ShapeInference &s) {
  reduceContents(*this, s, [](const Arithmetic &math, Elements x) {
    return fold(math, x, math.number(0), &Arithmetic::add);
  });
}

void ReduceProdOp::inferContents(ShapeInference &s) {
  reduceContents(*this, s, [](const Arithmetic &math, Elements x) {
    return fold(math, x, math.number(1), &Arithmetic::multiply);
  });
}

/// Of nothing, there is no greatest element that would be a size.
void ReduceMaxOp::inferContents(ShapeInference &s) {
  reduceContents(*this, s, [](const Arithmetic &math, Elements x) {
    return x.empty() ? DimElement()
                     : fold(math, x.drop_front(), x[0], &Arithmetic::max);
  });
}

void ReduceMinOp::inferContents(ShapeInference &s) {
  reduceContents(*this, s, [](const Arithmetic &math, Elements x) {
    return x.empty() ? DimElement()
                     : fold(math, x.drop_front(), x[0], &Arithmetic::min);
  });
}

void ReduceMeanOp::inferContents(ShapeInference &s) {
  reduceContents(*this, s, [](const Arithmetic &math, Elements x) {
    DimElement sum = fold(math, x, math.number(0), &Arithmetic::add);
    return x.empty() ? DimElement() : math.divide(sum, math.number(x.size()));
  });
}

/// The first or the last position of the element that is before no other one.
template <typename Op>
static void selectContents(Op op, ShapeInference &s, bool takesGreatest) {
  auto shape = shapes::getNumericShape(s, op.getReduced());
  std::optional<int64_t> rank = s.getRank(op.getData());
  if (!shape || !rank)
    return;
  FailureOr<int64_t> axis = s.normalizeAxis(op.getAxis(), *rank);
  if (failed(axis))
    return;
  llvm::SmallBitVector reduced(*rank);
  reduced.set(*axis);
  auto groups =
      getGroups(s, op.getData(), ShapedType::getNumElements(*shape), reduced);
  if (!groups)
    return;
  Arithmetic math(s, op.getData());
  bool takesLast = op.getSelectLastIndex() != 0;
  auto select = [&](Elements x) -> DimElement {
    size_t best = 0;
    for (size_t i = 1; i < x.size(); ++i) {
      // b < a where x[i] is the one to take.
      DimElement a = takesGreatest ? x[i] : x[best];
      DimElement b = takesGreatest ? x[best] : x[i];
      Answer isBetter = math.isLess(b, a), isWorse = math.isLess(a, b);
      if (isBetter == Answer::Unknown || isWorse == Answer::Unknown)
        return {};
      if (isBetter == Answer::Yes || (takesLast && isWorse == Answer::No))
        best = i;
    }
    return x.empty() || !x[best] ? DimElement() : math.number(best);
  };
  s.setContents(op.getReduced(), llvm::map_to_vector(*groups, select));
}

void ArgMaxOp::inferContents(ShapeInference &s) {
  selectContents(*this, s, /*takesGreatest=*/true);
}

void ArgMinOp::inferContents(ShapeInference &s) {
  selectContents(*this, s, /*takesGreatest=*/false);
}
