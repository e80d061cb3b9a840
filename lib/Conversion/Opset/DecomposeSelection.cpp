//===- DecomposeSelection.cpp - Where by older operators ------------------===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broadcasting.h"
#include "Decompose.h"
#include "Indices.h"
#include "onnx-xform/Dialect/ONNX/Logical.h"
#include "onnx-xform/Dialect/ONNX/Math.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"

using namespace mlir;

namespace onnx_xform::opset {
namespace {

// Where(c, x, y) of one c -> Gather([y, x], c), which needs no sizes
struct DecomposeChoice : DecomposeMissingPattern<WhereOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(WhereOp op, Lowering &b) const override {
    Value x = op.getX(), y = op.getY();
    if (rankOf(op.getCondition().getType()) != 0 || !haveSameShape(x, y) ||
        isa_and_present<IntegerType>(Lowering::elementOf(x)))
      return b.fail(kOtherForm);
    Value both = b.concat({b.unsqueeze(y, {0}), b.unsqueeze(x, {0})}, 0);
    b.replace({b.gather(both, b.castTo(op.getCondition(), b.i64()), 0)});
    return success();
  }
};

// Where(c, x, y) -> Or(And(c, x), And(Not(c), y)), for bools
// Where(c, x, y) -> c * x + (1 - c) * y, for integers
// Where(c, x, y) -> Gather(Concat(y, x), c * size + position), for others of
// known sizes
// Where(c, x, y) -> Gather(Concat(x, y), Where(c, number in x, number in y)),
// for others from opset 7 on
struct DecomposeWhere : DecomposeMissingPattern<WhereOp> {
  using DecomposeMissingPattern::DecomposeMissingPattern;
  LogicalResult lower(WhereOp op, Lowering &b) const override {
    Type element = getTensorElementType(op.getX().getType());
    if (!element)
      return b.fail("its element type is not known; infer shapes first");
    Value condition = op.getCondition(), x = op.getX(), y = op.getY();
    if (element.isInteger(1)) {
      Value chosen = b.binary<AndOp>(condition, x);
      Value other = b.binary<AndOp>(b.unary<NotOp>(condition), y);
      b.replace({b.binary<OrOp>(chosen, other)});
      return success();
    }
    if (auto integer = dyn_cast<IntegerType>(element)) {
      // Before opset 14, there is no arithmetic of narrower ones.
      Type wide = integer.getWidth() < 32 ? b.getRewriter().getIntegerType(32)
                                          : element;
      auto mask = [&](Value bools, Value value) {
        return b.mul(b.castTo(bools, wide), b.castTo(value, wide));
      };
      Value sum = b.add(mask(condition, x), mask(b.unary<NotOp>(condition), y));
      b.replace({b.castTo(sum, element)});
      return success();
    }
    bool isKnown = llvm::all_of(op->getOperandTypes(), [](Type type) {
      return staticShape(type).has_value();
    });
    return isKnown || b.getOpset() < 7 ? gatherChosen(op, b)
                                       : gatherNumbers(op, b);
  }

  static LogicalResult gatherNumbers(WhereOp op, Lowering &b) {
    Value x = op.getX(), y = op.getY();
    Value numbersX = numberElements(b, x);
    Value numbersY = b.add(numberElements(b, y), countElements(b, x));
    Value chosen = b.where(op.getCondition(), numbersX, numbersY);
    Value all = b.concat({b.reshape(x, {-1}), b.reshape(y, {-1})}, 0);
    b.replace({gatherPositions(b, all, chosen, 0)});
    return success();
  }

  static LogicalResult gatherChosen(WhereOp op, Lowering &b) {
    Type i64 = b.i64();
    Type type = broadcastTypes(
        op.getCondition().getType(),
        broadcastTypes(op.getX().getType(), op.getY().getType(), i64), i64);
    std::optional<SmallVector<int64_t>> shape = staticShape(type);
    if (!shape)
      return b.fail(kUnknownSizes);
    std::optional<int64_t> count = countElements(*shape);
    if (!count)
      return b.fail(kTooLarge);
    auto flatten = [&](Value value) {
      if (staticShape(value.getType()) != shape)
        value = b.make<ExpandOp>(
            RankedTensorType::get(*shape, Lowering::elementOf(value)),
            {value, b.ints(*shape)});
      return b.reshape(value, {*count});
    };
    if (*count == 0)
      return b.fail("its result has no elements");
    Value x = flatten(op.getX()), y = flatten(op.getY());
    Value chosen = b.castTo(flatten(op.getCondition()), i64);
    Value positions = b.ints(llvm::to_vector(llvm::seq<int64_t>(0, *count)));
    Value indices = b.add(b.mul(chosen, b.intTensor({*count}, {})), positions);
    Value elements = gatherPositions(b, b.concat({y, x}, 0), indices, 0);
    b.replace({b.reshape(elements, *shape)});
    return success();
  }
};

} // namespace

void populateSelectionDecompositions(RewritePatternSet &patterns) {
  patterns.add<DecomposeChoice, DecomposeWhere>(patterns.getContext());
}

} // namespace onnx_xform::opset
