//===- IntegerChains.cpp - What float16 would round to other integers -----===//
//
// Part of the onnx-xform project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// float16 has no odd integers above 2048. Models compute sizes, positions and
// indices in float all the same: Shape -> Cast -> Mul -> Cast -> Resize. Such
// chains stay float32. The rule:
//
//   - A chain starts where integers become floats: a Cast of an integer tensor.
//   - It goes on through arithmetic and data movement (kChainOperators) whose
//     float operands are all part of a chain or constant; constants alone make
//     a constant. It ends at anything else: weights times pixels are no chain,
//     though both come from integers and constants. Gathering from a constant
//     by computed indices is an embedding, not a constant. A chain does not go
//     through the inputs and outputs of graphs inside nodes.
//   - An operator that makes integers or booleans out of a chain (Cast,
//     comparisons, ArgMax), or takes it for an angle (Sin, Cos), stays float32,
//     and so does everything before it up to the integers. So does what comes
//     before an operand that stays float32 for another reason, as the scales of
//     Resize do, so that a constant or a size is not rounded on its way.
//
//===----------------------------------------------------------------------===//

#include "PrecisionPlan.h"
#include "onnx-xform/Dialect/ONNX/Core.h"
#include "onnx-xform/Dialect/ONNX/Tensor.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace onnx_xform;

namespace {

/// Operators of ai.onnx that compute the value of an integer from integers, or
/// move it.
constexpr llvm::StringLiteral kChainOperators[] = {
    "Abs",       "Add",        "Cast",      "CastLike",   "Ceil",
    "Clip",      "Concat",     "CumSum",    "Div",        "Exp",
    "Expand",    "Flatten",    "Floor",     "Identity",   "Log",
    "Max",       "Mean",       "Min",       "Mod",        "Mul",
    "Neg",       "Pad",        "Pow",       "Range",      "Reciprocal",
    "ReduceMax", "ReduceMean", "ReduceMin", "ReduceProd", "ReduceSum",
    "Reshape",   "Round",      "Sign",      "Slice",      "Split",
    "Sqrt",      "Squeeze",    "Sub",       "Sum",        "Tile",
    "Transpose", "Unsqueeze",
};

/// Operators that choose elements by their other operands.
constexpr llvm::StringLiteral kSelectors[] = {
    "Gather",          "GatherElements", "GatherND",
    "ScatterElements", "ScatterND",      "Where",
};

/// Operators to which an error of one is as bad at 3000 as at 3.
constexpr llvm::StringLiteral kAngles[] = {"Cos", "Sin"};

/// What a value is made of; in order, so that the greater one wins in a join.
enum class Origin : uint8_t { Constant, Integers, Other };

class IntegerChains {
public:
  explicit IntegerChains(PrecisionPlan &plan) : plan(plan) {
    chainOperators.insert(std::begin(kChainOperators),
                          std::end(kChainOperators));
    selectors.insert(std::begin(kSelectors), std::end(kSelectors));
    angles.insert(std::begin(kAngles), std::end(kAngles));
  }

  void run() {
    for (const PlannedNode &node : plan.getNodes())
      classify(node);
    for (const PlannedNode &node : plan.getNodes())
      findSinks(node);
    while (!worklist.empty())
      keep(worklist.pop_back_val());
  }

private:
  static bool isElement(Type type, llvm::function_ref<bool(Type)> test) {
    auto tensor = dyn_cast<TensorType>(type);
    return tensor && test(tensor.getElementType());
  }
  static bool isFloat(Value value) {
    return isElement(value.getType(), [](Type t) { return isa<FloatType>(t); });
  }
  /// Integers and booleans.
  static bool isInteger(Value value) {
    return isElement(value.getType(),
                     [](Type t) { return isa<IntegerType>(t); });
  }

  Origin originOf(Value value) const {
    auto it = origins.find(value);
    return it == origins.end() ? Origin::Other : it->second;
  }
  /// Of the float operands together; `Other` when there is none.
  Origin joinFloatOperands(Operation *op) const {
    bool any = false;
    Origin origin = Origin::Constant;
    for (Value operand : op->getOperands())
      if (isFloat(operand)) {
        any = true;
        origin = std::max(origin, originOf(operand));
      }
    return any ? origin : Origin::Other;
  }
  bool otherOperandsAreConstant(Operation *op) const {
    return llvm::all_of(op->getOperands(), [&](Value operand) {
      return isFloat(operand) || originOf(operand) == Origin::Constant;
    });
  }

  void classify(const PlannedNode &node);
  Origin classifyOperator(const PlannedNode &node) const;
  void findSinks(const PlannedNode &node);
  void keep(Value value);
  /// A value of a chain or of the constants at its side is to stay exact.
  void push(Value value) {
    if (originOf(value) != Origin::Other && kept.insert(value).second)
      worklist.push_back(value);
  }

  PrecisionPlan &plan;
  llvm::DenseSet<StringRef> chainOperators, selectors, angles;
  /// Of floats, and of integers that are constant; all else is `Other`.
  llvm::DenseMap<Value, Origin> origins;
  llvm::DenseSet<Value> kept;
  SmallVector<Value> worklist;
};

} // namespace

void IntegerChains::classify(const PlannedNode &node) {
  Origin origin = classifyOperator(node);
  if (origin != Origin::Other)
    for (Value result : node.op->getResults())
      if (isFloat(result) || (isInteger(result) && origin == Origin::Constant))
        origins[result] = origin;
}

/// An outer product: each element is one product, as with Mul.
static bool isOuterProduct(Operation *op) {
  if (op->getNumOperands() != 2)
    return false;
  auto lhs = dyn_cast<RankedTensorType>(op->getOperand(0).getType());
  auto rhs = dyn_cast<RankedTensorType>(op->getOperand(1).getType());
  return (lhs && lhs.getRank() >= 2 && lhs.getShape().back() == 1) ||
         (rhs && rhs.getRank() >= 2 && rhs.getShape()[rhs.getRank() - 2] == 1);
}

Origin IntegerChains::classifyOperator(const PlannedNode &node) const {
  Operation *op = node.op;
  if (isa<InitializerOp, ConstantOp>(op))
    return Origin::Constant;
  if (!node.schema || node.schema->domain != "ai.onnx")
    return Origin::Other;
  StringRef opType = node.schema->opType;
  // Equal elements of a constant value, whatever the shape.
  if (opType == "ConstantOfShape")
    return Origin::Constant;
  bool isSelector = selectors.contains(opType);
  if (!isSelector && !chainOperators.contains(opType) &&
      !(opType == "MatMul" && isOuterProduct(op)))
    return Origin::Other;
  if (opType == "Cast" && isInteger(op->getOperand(0)))
    return otherOperandsAreConstant(op) && isInteger(op->getResult(0))
               ? Origin::Constant
               : Origin::Integers;

  bool hasFloat = llvm::any_of(op->getOperands(), isFloat);
  if (!hasFloat)
    return otherOperandsAreConstant(op) ? Origin::Constant : Origin::Other;
  Origin origin = joinFloatOperands(op);
  if (origin == Origin::Constant && isSelector && !otherOperandsAreConstant(op))
    return Origin::Other;
  return origin;
}

void IntegerChains::findSinks(const PlannedNode &node) {
  Operation *op = node.op;
  for (OpOperand &operand : op->getOpOperands())
    if (plan.getWant(node, operand.getOperandNumber()) == Want::Float)
      push(operand.get());
  if (!node.schema || joinFloatOperands(op) != Origin::Integers)
    return;
  StringRef opType = node.schema->opType;
  bool makesIntegers = llvm::any_of(op->getResults(), isInteger) &&
                       opType != "Shape" && opType != "Size";
  if (!makesIntegers && !angles.contains(opType))
    return;
  plan.keepFloat(node);
  for (Value operand : op->getOperands())
    if (isFloat(operand))
      push(operand);
}

/// `value` stays exact: so does the node that makes it, and what that uses.
void IntegerChains::keep(Value value) {
  const PlannedNode *node = plan.getDefiningNode(value);
  // Constants are what their users want.
  if (!node || isa<InitializerOp, ConstantOp>(node->op))
    return;
  plan.keepFloat(*node);
  for (Value operand : node->op->getOperands())
    if (isFloat(operand))
      push(operand);
}

void onnx_xform::keepIntegerChains(PrecisionPlan &plan) {
  IntegerChains(plan).run();
}
